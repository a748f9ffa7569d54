//! The program's whole state: the set-up, a visitor, staff, or nobody who is asked.
//!
//! **Invariant:** while nobody new may come in, nobody is asked anything by the campaign: whoever came back and
//! leaves, leaves to the screen that says so.

use super::asked::{Number, OpenQuestions};
use super::closed::{Admission, Broken, ClosedAction, Told};
use super::effect::{Effect, Effects, First};
use super::input::Input;
use super::setting::Setting;
use super::setup::{Lying, Setup};
use super::staff::list::Glimpses;
use super::staff::lock::LeadsTo;
use super::staff::{Page, Session, Staff};
use super::visitor::{self, Practising, Visitor, VoicingStage, WelcomeAction};
use crate::record::StaffName;

/// What is on screen.
#[derive(Debug)]
pub enum Screen {
    /// The first start.
    Setup(Setup),
    /// A visitor's path.
    Visitor(Visitor),
    /// The staff area.
    Staff(Staff),
    /// Nobody new is asked, because of this.
    Closed(Broken, Told),
}

/// The program's whole state.
#[derive(Debug, Default)]
pub struct Program {
    /// What is on screen.
    pub screen: Screen,
    /// Why nobody may be asked before staff have mended the campaign.
    closed: Option<Broken>,
    asked: OpenQuestions,
}

/// What is to be done, with its number. An answer carries the number of what asked for it.
pub type Numbered = Vec<(Number, Effect)>;

impl Default for Screen {
    fn default() -> Self {
        Self::Visitor(Visitor::default())
    }
}

impl Program {
    /// The first start.
    pub fn set_up(&mut self, lying: Lying) {
        self.screen = Screen::Setup(Setup::with(lying));
    }

    /// Nobody is asked anything before staff have mended the campaign. Whoever was here before may come in.
    pub fn close(&mut self, why: Broken) {
        self.closed = Some(why.clone());
        self.screen = Screen::Closed(why, Told::default());
    }

    /// The data is of no use, whoever is here.
    pub fn bar(&mut self, why: Broken) {
        self.asked.forget();
        self.closed = None;
        self.screen = Screen::Closed(why, Told::default());
    }

    /// The campaign is good. Whether nobody new could come in before.
    pub fn open(&mut self) -> bool {
        self.closed.take().is_some()
    }

    /// Nobody new is asked from now on, because of this. Whoever is here goes on.
    pub fn close_behind(&mut self, why: Broken) {
        self.closed = Some(why);
    }

    /// Whether a restored vault waits to be told what was taken back: a good campaign is not enough then.
    pub fn waits(&self) -> bool {
        self.closed == Some(Broken::Restored)
    }

    /// The screen that waits for somebody, or that says why nobody is asked.
    pub fn welcome(&mut self) {
        self.screen = match self.closed.clone() {
            Some(why) => Screen::Closed(why, Told::default()),
            None => Screen::default(),
        };
    }

    /// What happens next, and what it asks for.
    pub fn step(&mut self, input: Input, setting: Setting<'_>) -> Numbered {
        let (screen, mut effects) = std::mem::take(&mut self.screen).step(input, setting);
        self.screen = screen;
        let leaves = |it: &Effect| matches!(it, Effect::Begin(_) | Effect::LeaveStaff);
        let is_left = effects.iter().any(leaves);
        let first = effects.iter().find_map(|it| match it {
            Effect::Begin(first) => Some(*first),
            _ => None,
        });
        let waits = matches!(self.screen, Screen::Visitor(Visitor::Welcome(_)));
        if is_left || (waits && self.closed.is_some()) {
            self.welcome();
            effects.push(Effect::Welcome);
        }
        // Whoever has just set it up can mend what keeps people from being asked.
        if let (Some(_), Screen::Closed(_, told)) = (first, &mut self.screen) {
            *told = Told::Staff;
        }
        let leads_to = match first {
            Some(First::Devices) => Some(LeadsTo::Devices),
            Some(First::Stand) => Some(LeadsTo::Stand),
            Some(First::Visitors) | None => None,
        };
        if let Some(leads_to) = leads_to {
            self.screen = Screen::Staff(Staff::on_the_way_to(leads_to));
        }
        effects.into_iter().map(|effect| self.number(effect)).collect()
    }

    fn number(&mut self, effect: Effect) -> (Number, Effect) {
        if let Effect::ForgetPerson = effect {
            self.asked.forget();
        }
        (self.asked.number(&effect), effect)
    }

    /// The number for a look at where somebody could save to.
    pub fn look_for_places(&mut self) -> Number {
        self.asked.places()
    }

    /// Whether the answer to `number` is waited for: by whoever is here, and nothing newer was asked.
    pub fn awaits(&self, number: Number) -> bool {
        self.asked.awaits(number)
    }

    /// Whether an answer is waited for, to whatever was asked.
    pub fn awaits_an_answer(&self) -> bool {
        !self.asked.are_answered()
    }

    /// The answer to `number` is here. Whether it was waited for; if not, it is to be dropped.
    pub fn answered(&mut self, number: Number) -> bool {
        self.asked.answered(number)
    }

    /// Who may come in, where there is a vault.
    pub fn admission(&self) -> Admission {
        if self.closed.is_some() { Admission::Closed } else { Admission::Open }
    }

    /// The visitor, if one is on screen.
    pub fn visitor(&self) -> Option<&Visitor> {
        match &self.screen {
            Screen::Visitor(visitor) => Some(visitor),
            Screen::Setup(_) | Screen::Staff(_) | Screen::Closed(..) => None,
        }
    }

    /// Whether somebody reads what is asked, or has agreed and kept nothing yet.
    pub fn is_in_session(&self) -> bool {
        let in_session = |it: &Visitor| matches!(it, Visitor::Reading(_)) || it.draft().is_some();
        self.visitor().is_some_and(in_session)
    }

    /// Whether somebody may be in front of the screen who could walk away.
    pub fn is_occupied(&self) -> bool {
        match &self.screen {
            Screen::Visitor(visitor) => !matches!(visitor, Visitor::Welcome(_) | Visitor::Keeping),
            // What is wrong is for staff, and goes again when they have left.
            Screen::Staff(_) | Screen::Closed(_, Told::Staff) => true,
            Screen::Setup(_) | Screen::Closed(_, Told::Anybody) => false,
        }
    }

    /// The campaign as staff have changed it and not saved.
    pub fn unsaved_campaign(&self) -> Option<&str> {
        match &self.screen {
            Screen::Staff(Staff::Open(Session { page: Page::Campaign(page), .. })) => {
                page.unsaved()
            }
            Screen::Staff(_) | Screen::Setup(_) | Screen::Visitor(_) | Screen::Closed(..) => None,
        }
    }

    /// Whether one of these is inside: they are taken off the staff and have to leave. While the key is lent nobody knows
    /// whose it is, and whoever it is can unlock again.
    pub fn is_inside(&self, left: &[StaffName]) -> bool {
        match &self.screen {
            Screen::Staff(Staff::Open(session)) => {
                !left.is_empty() && session.name().is_none_or(|name| left.contains(name))
            }
            Screen::Staff(_) | Screen::Setup(_) | Screen::Visitor(_) | Screen::Closed(..) => false,
        }
    }

    /// The small pictures and outlines in the staff's list, where that is on the screen.
    pub fn glimpses(&self) -> Option<&Glimpses> {
        match &self.screen {
            Screen::Staff(Staff::Open(session)) => {
                matches!(session.page, Page::List).then_some(&session.list.glimpses)
            }
            Screen::Staff(_) | Screen::Setup(_) | Screen::Visitor(_) | Screen::Closed(..) => None,
        }
    }

    /// Whether the screen says which devices there are.
    pub fn shows_devices(&self) -> bool {
        match &self.screen {
            Screen::Visitor(visitor) => visitor.draft().is_some(),
            Screen::Staff(Staff::Open(session)) => {
                matches!(session.page, Page::Devices(_) | Page::Today(_))
            }
            Screen::Staff(Staff::Locked(_)) | Screen::Setup(_) | Screen::Closed(..) => false,
        }
    }

    /// Whether somebody speaks, to be recorded or to try.
    pub fn is_recording(&self) -> bool {
        let stage = match &self.screen {
            Screen::Visitor(Visitor::Voicing(page)) => Some(&page.stage),
            _ => None,
        };
        let speaks = VoicingStage::Practice(Practising::Speaking);
        stage.is_some_and(|it| matches!(it, VoicingStage::Recording(_)) || *it == speaks)
    }

    /// Whether something is being kept, or was and somebody has not seen their receipt.
    pub fn is_keeping(&self) -> bool {
        let keeps = |it: &Visitor| matches!(it, Visitor::Keeping) || it.waiting() > 0;
        self.visitor().is_some_and(keeps)
    }
}

impl Screen {
    fn step(self, input: Input, setting: Setting<'_>) -> (Self, Effects) {
        let comes_back = visitor::Input::Welcome(WelcomeAction::ComeBack);
        match (self, input) {
            (Self::Visitor(Visitor::Welcome(_)) | Self::Closed(..), Input::EnterStaff) => {
                (Self::Staff(Staff::default()), Effects::new())
            }
            (Self::Closed(why, _), Input::Closed(ClosedAction::TellStaff)) => {
                (Self::Closed(why, Told::Staff), Effects::new())
            }
            (Self::Closed(..), Input::Closed(ClosedAction::ComeBack)) => {
                let (visitor, effects) = Visitor::default().step(comes_back, setting);
                (Self::Visitor(visitor), effects)
            }
            (Self::Closed(why, _), Input::LeftAlone) => {
                (Self::Closed(why, Told::Anybody), Effects::new())
            }
            (Self::Setup(state), Input::Setup(input)) => with(Self::Setup, state.step(input)),
            (Self::Setup(state), Input::Heard(heard)) => with(Self::Setup, state.hear(heard)),
            (Self::Visitor(state), Input::Visitor(input)) => {
                with(Self::Visitor, state.step(input, setting))
            }
            (Self::Visitor(state), Input::Heard(heard)) => {
                with(Self::Visitor, state.hear(heard, setting))
            }
            (Self::Visitor(state), Input::LeftAlone) => with(Self::Visitor, state.left_alone()),
            (Self::Staff(state), Input::Staff(input)) => {
                with(Self::Staff, state.step(input, setting))
            }
            (Self::Staff(state), Input::Heard(heard)) => with(Self::Staff, state.hear(heard)),
            (Self::Staff(state), Input::LeftAlone) => with(Self::Staff, state.left_alone()),
            // What was meant for another screen, or came too late for it.
            (screen, _) => (screen, Effects::new()),
        }
    }
}

fn with<S>(screen: fn(S) -> Screen, (state, effects): (S, Effects)) -> (Screen, Effects) {
    (screen(state), effects)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::{BoxId, Campaign, Kind, PurposeId};
    use crate::flow::effect::Record;
    use crate::flow::heard::Heard;
    use crate::flow::shared::Custody;
    use crate::flow::staff;
    use crate::flow::staff::devices::{Action, Devices, Trial};
    use crate::flow::staff::list::List;
    use crate::flow::{Broken, CodeAction, Upkeep, WelcomeAction};
    use crate::locale::Locale;
    use crate::record::{self, Count};

    fn step(program: &mut Program, input: impl Into<Input>) -> Numbered {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let (campaign, words) = (Campaign::parse(&source).unwrap(), Locale::english());
        let now = jiff::Timestamp::UNIX_EPOCH;
        program.step(input.into(), Setting { campaign: &campaign, words: &words, now })
    }

    /// Staff tick what a test of a device asks for, and begin it. Returns the number of their agreement.
    fn agree(program: &mut Program) -> Number {
        let mut act = |action| step(program, staff::Input::Devices(action));
        act(Action::Try(Kind::Voice));
        act(Action::Toggle(BoxId::Kind(Kind::Voice)));
        act(Action::Toggle(BoxId::Purpose(PurposeId::new("trial"))));
        let effects = act(Action::Agree);
        let agreed = |(_, it): &&(Number, Effect)| matches!(it, Effect::Record(Record::Agreed(_)));
        effects.iter().find(agreed).expect("they agreed").0
    }

    fn is_opening(program: &Program) -> bool {
        let Screen::Staff(Staff::Open(Session { page: Page::Devices(page), .. })) = &program.screen
        else {
            return false;
        };
        matches!(page.trial, Trial::Opening(..))
    }

    #[test]
    fn of_two_questions_of_one_kind_the_answer_to_the_older_is_dropped_by_its_number() {
        let list = List::new(record::Page::default(), Count::Exactly(0), Upkeep::default());
        let mut session = Session::new(Custody::Away, crate::record::Role::Officer, list);
        session.page = Page::Devices(Devices::default());
        let screen = Screen::Staff(Staff::Open(session));
        let mut program = Program { screen, ..Program::default() };
        let older = agree(&mut program);
        step(&mut program, staff::Input::Devices(Action::End));
        let newer = agree(&mut program);
        assert!(!program.answered(older), "it would open the device before the newer yes is noted");
        assert!(program.answered(newer) && !program.answered(newer), "once");
        step(&mut program, Input::Heard(Heard::Recorded(Ok(()))));
        assert!(is_opening(&program));
    }

    #[test]
    fn an_answer_for_somebody_who_has_left_is_dropped_by_its_number() {
        let mut program = Program::default();
        let look_up = |program: &mut Program| {
            step(program, visitor::Input::Welcome(WelcomeAction::ComeBack));
            let code = "0000-0000-0000-0000".into();
            step(program, visitor::Input::Code(CodeAction::Type(code)));
            let asked = step(program, visitor::Input::Code(CodeAction::LookUp));
            asked.first().expect("it is looked up").0
        };
        let first = look_up(&mut program);
        step(&mut program, Input::LeftAlone);
        assert!(!program.awaits(first));
        let second = look_up(&mut program);
        assert!(!program.answered(first) && program.answered(second));
    }

    #[test]
    fn while_nobody_new_may_come_in_whoever_leaves_comes_back_to_why() {
        let why = Broken::NoCampaign { file: "campaign.toml".to_owned() };
        let mut program = Program::default();
        program.close(why.clone());
        let is_closed = |program: &Program| matches!(&program.screen, Screen::Closed(it, Told::Anybody) if *it == why);
        let start = visitor::Input::Welcome(WelcomeAction::Start);
        assert!(step(&mut program, start).is_empty() && is_closed(&program));
        step(&mut program, Input::Closed(ClosedAction::ComeBack));
        assert!(matches!(&program.screen, Screen::Visitor(Visitor::CodeEntry(_))));
        let left = step(&mut program, visitor::Input::Code(CodeAction::Leave));
        assert!(matches!(left.last(), Some((_, Effect::Welcome))) && is_closed(&program));
        step(&mut program, Input::EnterStaff);
        step(&mut program, staff::Input::Go(staff::Action::Lock));
        assert!(is_closed(&program));
        assert!(program.open());
        step(&mut program, Input::EnterStaff);
        step(&mut program, staff::Input::Go(staff::Action::Lock));
        assert!(matches!(&program.screen, Screen::Visitor(Visitor::Welcome(_))));
    }
}
