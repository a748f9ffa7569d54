//! Taking everything back, where something is recorded: every device closes at once, and then one question.

use crate::consent::Agreement;

use super::effect::{CameraOrder, Effect, Effects, MicrophoneOrder, PlayOrder, Record};
use super::input::{Input, WithdrawAction};
use super::review::Reviewing;
use super::shared::Listening;
use super::visitor::{Parting, Visitor, Welcome, stay};

/// "Withdraw" was pressed over takes that are not kept. No device is open, and whatever the person does but
/// go back deletes them.
#[derive(Debug)]
pub struct Withdrawing {
    back: Box<Visitor>,
}

impl Withdrawing {
    /// The screen that "No, go back" leads to.
    pub fn back(&self) -> &Visitor {
        &self.back
    }

    /// The person takes the yes back. Devices go at once. Where something is recorded it is asked for, once;
    /// where nothing is, there is nothing to ask.
    pub(super) fn begin(state: Visitor) -> (Visitor, Effects) {
        match state {
            Visitor::Withdrawing(_) => stay(state),
            Visitor::Voicing(state) if !state.draft.takes().is_empty() => {
                let close = Effect::Microphone(MicrophoneOrder::Close);
                Self::ask(Visitor::Reviewing(Reviewing::new(state.draft)), close)
            }
            Visitor::Posing(state) if !state.draft.takes().is_empty() => {
                let close = Effect::Camera(CameraOrder::Close);
                Self::ask(Visitor::Reviewing(Reviewing::new(state.draft)), close)
            }
            Visitor::Reviewing(mut state) if !state.draft.takes().is_empty() => {
                state.listening = Listening::Silent;
                Self::ask(Visitor::Reviewing(state), Effect::Play(PlayOrder::Stop))
            }
            Visitor::Comparing(mut state) => {
                state.listening = Listening::Silent;
                Self::ask(Visitor::Comparing(state), Effect::Play(PlayOrder::Stop))
            }
            state => delete(state),
        }
    }

    fn ask(back: Visitor, first: Effect) -> (Visitor, Effects) {
        (Visitor::Withdrawing(Self { back: Box::new(back) }), vec![first])
    }

    pub(super) fn step(self, input: Input) -> (Visitor, Effects) {
        match input {
            Input::Withdrawing(WithdrawAction::Delete) => delete(*self.back),
            Input::Withdrawing(WithdrawAction::Stay) => stay(*self.back),
            _ => stay(Visitor::Withdrawing(self)),
        }
    }
}

/// With a draft, the draft and every device go; what is already kept is erased on the screen for that, not in
/// passing.
fn delete(state: Visitor) -> (Visitor, Effects) {
    let Some(draft) = state.draft() else { return stay(state) };
    let agreements: Vec<Agreement> = draft.agreements().cloned().collect();
    drop(state);
    let withdrawn = |it| Effect::Record(Record::WithdrawnUnkept(Box::new(it)));
    let withdrawn = agreements.into_iter().map(withdrawn);
    let welcome = Visitor::Welcome(Welcome { parting: Some(Parting::Withdrawn) });
    (welcome, std::iter::once(Effect::ForgetPerson).chain(withdrawn).collect())
}
