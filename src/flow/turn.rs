//! What a page of a visitor's path answers after a step.

use super::effect::Effects;

/// After a step: the same page, or where it leads. Pages do not know each other; where they lead they say by
/// what the next one needs.
#[derive(Debug)]
pub(super) enum Turn<P, E> {
    /// The page stays.
    Stay(P),
    /// It is left.
    Leave(E),
}

/// What a step gives: where the person is after it, and what it asks for.
pub(super) type Stepped<P, E> = (Turn<P, E>, Effects);

/// The page stays, and nothing is to do.
pub(super) fn stay<P, E>(page: P) -> Stepped<P, E> {
    (Turn::Stay(page), Effects::new())
}

/// The page is left, and nothing is to do before that.
pub(super) fn leave<P, E>(exit: E) -> Stepped<P, E> {
    (Turn::Leave(exit), Effects::new())
}

/// Where `stepped` leads: the page stays as `stay` says, or `leave` says what follows.
pub(super) fn follow<P, E, S>(
    (turn, mut effects): Stepped<P, E>,
    stay: fn(P) -> S,
    leave: impl FnOnce(E) -> (S, Effects),
) -> (S, Effects) {
    match turn {
        Turn::Stay(page) => (stay(page), effects),
        Turn::Leave(exit) => {
            let (next, more) = leave(exit);
            effects.extend(more);
            (next, effects)
        }
    }
}

/// The next page is there already, and nothing is to do for it.
pub(super) fn still<P, S>(page: fn(P) -> S) -> impl FnOnce(P) -> (S, Effects) {
    move |next| (page(next), Effects::new())
}
