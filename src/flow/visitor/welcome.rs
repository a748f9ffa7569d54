//! The screen that waits for somebody.

/// The screen that waits for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    /// What is said to the person who has just finished, if anything.
    pub parting: Option<Parting>,
}

/// The last word to a person who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// They said no. Nothing was recorded.
    Declined,
    /// They withdrew before keeping anything. It is gone.
    Withdrawn,
    /// They are done; what they kept is kept.
    Done,
    /// What they agreed to could not be written down, so nothing was opened.
    NotRecorded,
    /// The program made a mistake; what was not kept is gone.
    Lost,
}

/// On the welcome screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WelcomeAction {
    /// "Start".
    Start,
    /// "I was here before".
    ComeBack,
}
