//! What each page of the staff area answers after a step.

/// Where staff are after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// On the same page.
    Stay,
    /// Back on the list.
    List,
}
