//! A visitor's path, from "Start" to "Done": which screen follows which, and what each one holds.
//!
//! Each screen is one file: its state, what a person does on it, its step, and where it leads. Screens do not
//! know each other; what follows what is said here.

mod code;
mod complaining;
mod data;
mod disclosure;
mod elsewhere;
mod erased;
mod input;
mod photo;
mod practice;
mod receipt;
mod renewing;
mod review;
mod state;
mod voice;
mod welcome;
mod withdrawing;

use crate::consent::Agreement;
use crate::submission::Draft;
use crate::vault::Receipts;

use super::effect::{CameraOrder, Effect, Effects, PlayOrder, Record, Script};
use super::heard::Heard;
use super::setting::Setting;
use super::shared::{Gone, Listening, Looking};
use super::turn::{follow, still};

pub use code::{CodeAction, CodeEntry, Complaint};
pub use complaining::{ComplainAction, ComplainProblem, Complaining, ComplainingStage, Mentions};
pub use data::{DataAction, DataAnswer, DataStage, KeptAt, YourData};
pub use disclosure::{Agreeing, DisclosureAction, Joining, Reading, Shown, Ticks};
pub use elsewhere::{CannotShow, Ordered, Seeking, SeekingAction, SeekingAnswer, SeekingStage};
pub use erased::{Erased, ErasedAction};
pub use input::Input;
pub use photo::{PhotoAction, Posing, PosingStage};
pub use practice::Practising;
pub use receipt::{Copied, HandingOver, HandingOverAction, ReceiptAction, Receipted};
pub use renewing::{Again, Renewing};
pub use review::{
    Comparing, KeepProblem, New, Remark, ReviewAction, Reviewing, may_join, takes_left,
};
pub use state::Visitor;
pub use voice::{VoiceAction, Voicing, VoicingStage};
pub use welcome::{Parting, Welcome, WelcomeAction};
pub use withdrawing::{Back, WithdrawAction, Withdrawing};

use code::CodeExit;
use complaining::ComplainExit;
use data::DataExit;
use disclosure::DisclosureExit;
use elsewhere::SeekingExit;
use receipt::ReceiptExit;
use review::{AfterCapture, ReviewExit};
use withdrawing::WithdrawExit;

impl Visitor {
    /// What happens next. Whatever the new state does not hold is dropped here.
    pub fn step(self, input: Input, setting: Setting<'_>) -> (Self, Effects) {
        match (self, input) {
            (state, Input::Withdraw) => state.withdraw(),
            (Self::Welcome(_), Input::Welcome(WelcomeAction::Start)) => Self::read(setting),
            (Self::Welcome(_), Input::Welcome(WelcomeAction::ComeBack)) => {
                (Self::CodeEntry(CodeEntry::default()), vec![Effect::ForgetPerson])
            }
            (Self::Reading(page), Input::Disclosure(action)) => {
                follow(page.act(action, setting), Self::Reading, Self::after_reading)
            }
            (Self::Joining(page), Input::Disclosure(action)) => {
                follow(page.act(action, setting), Self::Joining, Self::after_reading)
            }
            (Self::Renewing(page), Input::Disclosure(action)) => {
                follow(page.act(action, setting), Self::Renewing, still(Self::YourData))
            }
            (Self::Reviewing(page), Input::Review(action)) => {
                let next = |exit| Self::after_review(exit, setting);
                follow(page.act(action, setting), Self::Reviewing, next)
            }
            (Self::Comparing(page), Input::Review(action)) => {
                follow(page.act(action), Self::Comparing, still(Self::Reviewing))
            }
            (Self::Voicing(page), Input::Voice(action)) => {
                follow(page.act(action), Self::Voicing, Self::after_capture)
            }
            (Self::Posing(page), Input::Photo(action)) => {
                follow(page.act(action), Self::Posing, Self::after_capture)
            }
            (Self::Withdrawing(page), Input::Withdrawing(action)) => {
                follow(page.act(action), Self::Withdrawing, Self::after_question)
            }
            (Self::Keeping, Input::Kept(receipts)) => {
                (Self::Receipted(Receipted::new(receipts, Gone::No)), vec![Effect::CloseOpened])
            }
            (Self::Keeping, Input::NotKept(draft, problem)) => {
                stay(Self::Reviewing(Reviewing::not_kept(*draft, problem)))
            }
            (Self::Receipted(page), Input::Receipt(action)) => {
                follow(page.act(action), Self::Receipted, Self::after_receipt)
            }
            (Self::HandingOver(page), Input::HandingOver(action)) => {
                let (page, effects) = page.act(action);
                (Self::HandingOver(page), effects)
            }
            (Self::HandingOver(page), Input::Returned(held, DataAnswer::LookedAgain(_))) => {
                stay(Self::Receipted(page.looked_again(*held)))
            }
            (Self::CodeEntry(page), Input::Code(action)) => {
                let next = |exit| Self::after_code(exit, setting);
                follow(page.act(action), Self::CodeEntry, next)
            }
            (Self::CodeEntry(page), Input::Found(found)) => {
                let next = |exit| Self::after_code(exit, setting);
                follow(page.found(found), Self::CodeEntry, next)
            }
            (Self::CodeEntry(_), Input::NotHere(asked)) => {
                let (page, effects) = Seeking::begin(asked);
                (Self::Seeking(page), effects)
            }
            (Self::Seeking(page), Input::Seeking(action)) => {
                follow(page.act(action), Self::Seeking, Self::after_seeking)
            }
            (Self::Seeking(page), Input::Sought(answer)) => {
                follow(page.hear(answer), Self::Seeking, Self::after_seeking)
            }
            (Self::Complaining(page), Input::Complaining(action)) => {
                follow(page.act(action), Self::Complaining, Self::after_complaint)
            }
            (Self::Complaining(page), Input::Complained(filed)) => {
                stay(Self::Complaining(page.filed(filed)))
            }
            (Self::YourData(page), Input::Data(action)) => {
                follow(page.act(action), Self::YourData, |exit| Self::after_data(exit, setting))
            }
            (Self::YourData(mut page), Input::Returned(held, answer)) => {
                let effects = page.hear(held, answer);
                (Self::YourData(page), effects)
            }
            (Self::YourData(page), Input::Erased(certificate)) => {
                let erased = Erased::new(certificate, page.into_waiting());
                (Self::Erased(erased), vec![Effect::ForgetPerson])
            }
            (Self::Erased(page), Input::Certificate(action)) => {
                follow(page.act(action), Self::Erased, Self::after_erasure)
            }
            // What comes late is dropped with what it brings: a receipt for a person who has left in the
            // meantime, too, and what it stands for stays kept.
            (state, _) => stay(state),
        }
    }

    /// What a device or a worker reports to whoever is at the screen.
    pub fn hear(self, heard: Heard, setting: Setting<'_>) -> (Self, Effects) {
        match (self, heard) {
            (state @ Self::Welcome(_), _) => stay(state),
            (state, Heard::Lost) => state.lose(),
            (Self::Agreeing(page), Heard::Recorded(Ok(()))) => Self::after_reading(page.noted()),
            (Self::Agreeing(page), Heard::Recorded(Err(_))) => {
                Self::after_reading(page.not_noted())
            }
            (Self::Voicing(page), Heard::Microphone(said)) => {
                follow(page.hear(said, setting), Self::Voicing, Self::after_capture)
            }
            (Self::Voicing(page), Heard::Tick) => {
                let (page, effects) = page.tick();
                (Self::Voicing(page), effects)
            }
            (Self::Posing(page), Heard::Camera(said)) => {
                follow(page.hear(said, setting), Self::Posing, Self::after_capture)
            }
            (Self::Posing(page), Heard::Tick) => {
                let (page, effects) = page.tick();
                (Self::Posing(page), effects)
            }
            (Self::Seeking(page), Heard::Tick) => {
                let (page, effects) = page.tick();
                (Self::Seeking(page), effects)
            }
            (Self::Voicing(page), Heard::Speaker(said)) => {
                let (page, effects) = page.listen(said);
                (Self::Voicing(page), effects)
            }
            (mut state, Heard::Speaker(said)) => {
                match &mut state {
                    Self::Reviewing(page) => page.listen(said),
                    Self::Comparing(page) => page.listen(said),
                    Self::YourData(page) => page.listen(said),
                    _ => {}
                }
                stay(state)
            }
            (mut state, Heard::Saved(result)) => {
                match &mut state {
                    Self::Receipted(page) => page.saved(result),
                    Self::Erased(page) => page.saved(result),
                    Self::Seeking(page) => page.saved(result),
                    _ => {}
                }
                stay(state)
            }
            (mut state, Heard::Printed(printed)) => {
                match &mut state {
                    Self::Receipted(page) => page.printed(printed),
                    Self::Erased(page) => page.printed(printed),
                    Self::Seeking(page) => page.printed(printed),
                    _ => {}
                }
                stay(state)
            }
            (state, Heard::Tick | Heard::Microphone(_) | Heard::Camera(_) | Heard::Recorded(_)) => {
                stay(state)
            }
        }
    }

    /// Nobody is there any more: the answer is no, and the next person sees nothing.
    pub fn left_alone(self) -> (Self, Effects) {
        match self {
            Self::Welcome(state) => stay(Self::Welcome(state)),
            // The vault is writing what the person asked to keep; that is theirs to undo.
            Self::Keeping => stay(Self::Keeping),
            state => {
                let unkept = state.draft().is_some() || matches!(state, Self::Reading(_));
                let record = unkept.then_some(Effect::Record(Record::LeftAlone));
                // Whoever else was recorded may still be there, and their code exists nowhere else. Where the
                // next one was called and nobody came, nobody is: their code is not for a stranger's eyes.
                let called = matches!(state, Self::HandingOver(_));
                let (next, effects) = match state.into_receipts().filter(|_| !called) {
                    Some((receipts, gone)) => Self::next_receipt(receipts, gone, None),
                    None => Self::leave(None),
                };
                (next, record.into_iter().chain(effects).collect())
            }
        }
    }

    fn read(setting: Setting<'_>) -> (Self, Effects) {
        match Reading::render(setting) {
            Some((reading, shown)) => (Self::Reading(reading), vec![Effect::ForgetPerson, shown]),
            None => Self::leave(Some(Parting::NotRecorded)),
        }
    }

    fn after_reading(exit: DisclosureExit) -> (Self, Effects) {
        match exit {
            DisclosureExit::Agreed(draft) => stay(Self::Agreeing(Agreeing { draft })),
            DisclosureExit::Review(draft, remark) => {
                stay(Self::Reviewing(Reviewing { remark, ..Reviewing::new(draft) }))
            }
            DisclosureExit::SayYes(draft) => {
                let (page, effects) = Voicing::open(draft, Script::SpokenYes, None);
                (Self::Voicing(page), effects)
            }
            DisclosureExit::Out(parting) => Self::leave(Some(parting)),
        }
    }

    fn after_review(exit: ReviewExit, setting: Setting<'_>) -> (Self, Effects) {
        match exit {
            ReviewExit::Voice(draft, script, instead_of) => {
                let (page, effects) = Voicing::open(draft, script, instead_of);
                (Self::Voicing(page), effects)
            }
            ReviewExit::Photo(draft, instead_of) => {
                let (page, effects) = Posing::open(draft, instead_of);
                (Self::Posing(page), effects)
            }
            ReviewExit::Join(draft) => {
                follow(Joining::begin(draft, setting), Self::Joining, Self::after_reading)
            }
            ReviewExit::Keep(draft) => (Self::Keeping, vec![Effect::Keep(Box::new(draft))]),
        }
    }

    fn after_capture(exit: AfterCapture) -> (Self, Effects) {
        stay(match exit {
            AfterCapture::Review(page) => Self::Reviewing(page),
            AfterCapture::Compare(page) => Self::Comparing(page),
        })
    }

    fn after_question(exit: WithdrawExit) -> (Self, Effects) {
        match exit {
            WithdrawExit::Delete(draft) => Self::delete(draft),
            WithdrawExit::Back(Back::Reviewing(page)) => stay(Self::Reviewing(page)),
            WithdrawExit::Back(Back::Comparing(page)) => stay(Self::Comparing(page)),
        }
    }

    fn after_receipt(exit: ReceiptExit) -> (Self, Effects) {
        match exit {
            ReceiptExit::Data(receipts, gone) => {
                let (page, effects) = YourData::of_receipt(receipts, gone);
                (Self::YourData(page), effects)
            }
            ReceiptExit::Done(receipts, gone) => {
                let parting = (gone == Gone::No).then_some(Parting::Done);
                Self::next_receipt(*receipts, gone, parting)
            }
        }
    }

    fn after_code(exit: CodeExit, setting: Setting<'_>) -> (Self, Effects) {
        match exit {
            CodeExit::Data(held) => stay(Self::YourData(YourData::new(*held))),
            CodeExit::Complain => stay(Self::Complaining(Complaining::begin(None, setting))),
            CodeExit::Out => Self::leave(None),
        }
    }

    fn after_seeking(exit: SeekingExit) -> (Self, Effects) {
        match exit {
            SeekingExit::Data(held) => stay(Self::YourData(YourData::from_elsewhere(*held))),
            SeekingExit::Nothing => stay(Self::CodeEntry(CodeEntry::again(Complaint::NothingKept))),
            SeekingExit::Trouble(problem) => {
                stay(Self::CodeEntry(CodeEntry::again(Complaint::Trouble(problem))))
            }
            SeekingExit::Out => Self::leave(None),
        }
    }

    fn after_complaint(exit: ComplainExit) -> (Self, Effects) {
        match exit {
            ComplainExit::Data(data) => stay(Self::YourData(*data)),
            ComplainExit::Code => {
                (Self::CodeEntry(CodeEntry::default()), vec![Effect::ForgetPerson])
            }
            ComplainExit::Out => Self::leave(None),
        }
    }

    fn after_data(exit: DataExit, setting: Setting<'_>) -> (Self, Effects) {
        match exit {
            DataExit::ReadAgain(data) => {
                follow(Renewing::begin(data, setting), Self::Renewing, still(Self::YourData))
            }
            DataExit::Complain(data) => {
                stay(Self::Complaining(Complaining::begin(Some(Box::new(data)), setting)))
            }
            DataExit::Receipt(receipts, gone) => {
                stay(Self::Receipted(Receipted::new(Box::new(receipts), gone)))
            }
            DataExit::Out => Self::leave(None),
        }
    }

    fn after_erasure(waiting: Option<Box<Receipts>>) -> (Self, Effects) {
        match waiting {
            Some(receipts) => Self::next_receipt(*receipts, Gone::ByAnother, None),
            None => Self::leave(None),
        }
    }

    /// On to the next receipt, or out where everybody has theirs.
    fn next_receipt(receipts: Receipts, gone: Gone, parting: Option<Parting>) -> (Self, Effects) {
        match receipts.next() {
            Some(receipts) => {
                let next = HandingOver::new(receipts, gone);
                (Self::HandingOver(next), vec![Effect::ForgetPerson])
            }
            None => Self::leave(parting),
        }
    }

    /// The person takes the yes back. Devices are closed at once. Where something is recorded it is asked for,
    /// once; where nothing is, there is nothing to ask.
    fn withdraw(self) -> (Self, Effects) {
        let (back, first) = match self {
            Self::Voicing(state) if !state.draft.takes().is_empty() => {
                (Back::Reviewing(Reviewing::new(state.draft)), voice::close())
            }
            Self::Posing(state) if !state.draft.takes().is_empty() => {
                let close = Effect::Camera(CameraOrder::Close);
                (Back::Reviewing(Reviewing::new(state.draft)), vec![close])
            }
            Self::Reviewing(mut state) if !state.draft.takes().is_empty() => {
                state.listening = Listening::Silent;
                (Back::Reviewing(state), vec![Effect::Play(PlayOrder::Stop)])
            }
            Self::Comparing(mut state) => {
                state.listening = Listening::Silent;
                (Back::Comparing(state), vec![Effect::Play(PlayOrder::Stop)])
            }
            Self::Joining(Joining { draft, .. })
            | Self::Agreeing(Agreeing { draft })
            | Self::Reviewing(Reviewing { draft, .. })
            | Self::Voicing(Voicing { draft, .. })
            | Self::Posing(Posing { draft, .. }) => return Self::delete(draft),
            // It is asked already; or what is kept is erased on the screen for that, not in passing.
            state => return stay(state),
        };
        (Self::Withdrawing(Withdrawing::new(back)), first)
    }

    /// The draft and every device go.
    fn delete(draft: Draft) -> (Self, Effects) {
        let agreements: Vec<Agreement> = draft.agreements().cloned().collect();
        drop(draft);
        let (left, mut effects) = Self::leave(Some(Parting::Withdrawn));
        let withdrawn = |it| Effect::Record(Record::WithdrawnUnkept(Box::new(it)));
        effects.extend(agreements.into_iter().map(withdrawn));
        (left, effects)
    }

    /// The program made a mistake, and what was lent is lost. A receipt that is here is not.
    fn lose(self) -> (Self, Effects) {
        match self {
            Self::Receipted(state) => {
                stay(Self::Receipted(Receipted { saving: state.saving.lost(), ..state }))
            }
            Self::HandingOver(state) => {
                stay(Self::HandingOver(HandingOver { looking: Looking::No, ..state }))
            }
            state @ (Self::YourData(_) | Self::Renewing(_) | Self::Complaining(_)) => {
                match state.into_receipts() {
                    Some((receipts, gone)) => {
                        let receipted = Receipted::new(Box::new(receipts), gone);
                        let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                        (Self::Receipted(receipted), effects)
                    }
                    None => Self::leave(Some(Parting::Lost)),
                }
            }
            Self::Erased(state) => {
                stay(Self::Erased(Erased { saving: state.saving.lost(), ..state }))
            }
            Self::Seeking(state) => match state.lost() {
                Some(state) => stay(Self::Seeking(state)),
                None => Self::leave(Some(Parting::Lost)),
            },
            _ => Self::leave(Some(Parting::Lost)),
        }
    }

    /// The end of a visit.
    fn leave(parting: Option<Parting>) -> (Self, Effects) {
        (Self::Welcome(Welcome { parting }), vec![Effect::ForgetPerson])
    }
}

/// No change, nothing to do.
fn stay(state: Visitor) -> (Visitor, Effects) {
    (state, Effects::new())
}
