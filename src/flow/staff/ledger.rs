//! What happened, in words: the ledger's events, a page at a time, of which staff choose which they see.

use std::path::PathBuf;

use super::page::Next;
use crate::digest::Digest;
use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::{SaveProblem, VaultProblem};
use crate::flow::shared::{Looking, Narrowing, Saving};
use crate::record::{Checked, EventFilter, EventPage, EventPlace, PastEvent, StaffName};

pub use super::days::{Bound, TypedDays};

/// So many events are shown at a time.
pub const AT_A_TIME: usize = 50;

/// The page.
#[derive(Debug, Default)]
pub struct Ledger {
    /// What is shown; none while it is read for the first time.
    pub shown: Option<Shown>,
    /// Which are asked for.
    pub filter: EventFilter,
    /// Which were asked for before, while the answer is on its way.
    before: Option<EventFilter>,
    /// Whether staff are choosing which.
    pub narrowing: Narrowing,
    /// The days as they are typed.
    pub days: TypedDays,
    /// Whether a part is being read.
    pub reading: Looking,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
    /// How a check of everything stands.
    pub check: Checking,
    /// How far it is saved for an auditor.
    pub saving: Saving,
    /// A head from a paper, where one is being compared.
    pub head: Option<PaperHead>,
}

/// The head that stands on a paper, compared with those that this ledger has had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperHead {
    /// As it is typed.
    pub typed: String,
    /// What came of it.
    pub stage: HeadStage,
}

/// How far a head is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HeadStage {
    /// It is being typed.
    #[default]
    Typing,
    /// What was typed is no head.
    NoHead,
    /// It is being looked up.
    Looking,
    /// This event made it.
    Found(Box<PastEvent>),
    /// No event of this ledger made it.
    Unknown,
    /// It could not be looked up.
    Failed(VaultProblem),
}

/// How a check of everything stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Checking {
    /// There was none.
    #[default]
    No,
    /// So much is checked, in percent.
    Running(u64),
    /// It was stopped.
    Stopped,
    /// It is done, and this is what it found.
    Done(Box<Checked>),
    /// It could not be made.
    Failed(VaultProblem),
}

/// A part of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The events, and where the older ones begin.
    pub page: EventPage,
    /// After which event it begins; none where it begins with the newest.
    pub before: Option<EventPlace>,
    /// Everybody who works here or did.
    pub staff: Vec<StaffName>,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Choose which", or away with it.
    ShowNarrowing(Narrowing),
    /// Those that this asks for, and no others.
    Narrow(EventFilter),
    /// A day was typed.
    TypeDay(Bound, String),
    /// "Show these days".
    ShowDays,
    /// "Older events".
    Older,
    /// "Newest events".
    Newest,
    /// "Check the ledger".
    Check,
    /// "Stop the check".
    StopCheck,
    /// "Save for an auditor".
    Save,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Compare a receipt", or away with it.
    ShowHead(Narrowing),
    /// A head was typed.
    TypeHead(String),
    /// "Look it up".
    FindHead,
    /// "Back".
    Leave,
}

/// What is answered.
#[derive(Debug)]
pub enum Answer {
    /// A part is read, or not.
    Read(Result<Shown, VaultProblem>),
    /// So much is checked, in percent.
    Checking(u64),
    /// Everything is checked, or could not be.
    Checked(Result<Box<Checked>, VaultProblem>),
    /// The events were written to this file, or not.
    Saved(Result<PathBuf, SaveProblem>),
    /// The event that made the head was found, or there is none, or it could not be looked up.
    Head(Result<Option<Box<PastEvent>>, VaultProblem>),
}

impl Ledger {
    /// Asks for the newest.
    pub(super) fn read() -> Effect {
        Effect::Staff(StaffJob::ReadHistory(EventFilter::default(), None))
    }

    pub(super) fn act(&mut self, action: Action) -> (Next, Effects) {
        let effects = match action {
            Action::Leave => return (Next::List, self.stop_check()),
            Action::ShowNarrowing(narrowing) => {
                self.narrowing = narrowing;
                Effects::new()
            }
            Action::Narrow(filter) => {
                self.days = TypedDays::of(filter.from, filter.until);
                self.narrow(filter)
            }
            Action::TypeDay(bound, typed) => {
                self.days.type_in(bound, typed);
                Effects::new()
            }
            Action::ShowDays => self.show_days(),
            Action::Older => {
                let older = self.shown.as_ref().and_then(|shown| shown.page.older.clone());
                older.map(|older| self.turn(Some(older))).unwrap_or_default()
            }
            Action::Newest => self.turn(None),
            Action::Check => self.check(),
            Action::StopCheck => self.stop_check(),
            Action::Save if self.saving != Saving::Writing => {
                self.saving = Saving::Asking;
                Effects::new()
            }
            Action::SaveTo(folder) if self.saving == Saving::Asking => {
                self.saving = Saving::Writing;
                vec![Effect::Staff(StaffJob::SaveHistory(folder))]
            }
            Action::CancelSave if self.saving == Saving::Asking => {
                self.saving = Saving::No;
                Effects::new()
            }
            Action::ShowHead(shown) => {
                self.head = (shown == Narrowing::Open).then(PaperHead::default);
                Effects::new()
            }
            Action::TypeHead(typed) => {
                self.head = Some(PaperHead { typed, stage: HeadStage::Typing });
                Effects::new()
            }
            Action::FindHead => self.find_head(),
            Action::Save | Action::SaveTo(_) | Action::CancelSave => Effects::new(),
        };
        (Next::Stay, effects)
    }

    pub(super) fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Read(read) => {
                self.reading = Looking::No;
                let before = self.before.take();
                match read {
                    Ok(shown) => (self.shown, self.trouble) = (Some(shown), None),
                    Err(problem) => {
                        // What is on screen is still what was asked for before.
                        self.filter = before.unwrap_or(std::mem::take(&mut self.filter));
                        self.trouble = Some(problem);
                    }
                }
            }
            Answer::Saved(saved) => self.saving = Saving::ended(saved),
            Answer::Head(found) => {
                // Whoever has typed on since then asks again.
                if let Some(PaperHead { stage: stage @ HeadStage::Looking, .. }) = &mut self.head {
                    *stage = match found {
                        Ok(Some(event)) => HeadStage::Found(event),
                        Ok(None) => HeadStage::Unknown,
                        Err(problem) => HeadStage::Failed(problem),
                    };
                }
            }
            // Of a check that was stopped nobody wants to know.
            Answer::Checking(percent) => {
                if let Checking::Running(checked) = &mut self.check {
                    *checked = percent.max(*checked);
                }
            }
            Answer::Checked(checked) => {
                if matches!(self.check, Checking::Running(_)) {
                    self.check = checked.map_or_else(Checking::Failed, Checking::Done);
                }
            }
        }
    }

    fn find_head(&mut self) -> Effects {
        let Some(head) = &mut self.head else { return Effects::new() };
        match Digest::from_paper(&head.typed) {
            _ if head.stage == HeadStage::Looking => Effects::new(),
            None => {
                head.stage = HeadStage::NoHead;
                Effects::new()
            }
            Some(digest) => {
                head.stage = HeadStage::Looking;
                vec![Effect::Staff(StaffJob::FindHead(digest))]
            }
        }
    }

    fn check(&mut self) -> Effects {
        if matches!(self.check, Checking::Running(_)) {
            return Effects::new();
        }
        self.check = Checking::Running(0);
        vec![Effect::Staff(StaffJob::CheckLedger)]
    }

    fn stop_check(&mut self) -> Effects {
        if !matches!(self.check, Checking::Running(_)) {
            return Effects::new();
        }
        self.check = Checking::Stopped;
        vec![Effect::Staff(StaffJob::StopCheck)]
    }

    /// Asks for another part of the same, unless one is on its way.
    fn turn(&mut self, before: Option<EventPlace>) -> Effects {
        if self.reading == Looking::Now { Effects::new() } else { self.ask(before) }
    }

    /// Asks for those that `filter` asks for, from the newest on. What was asked for and did not come yet is not
    /// waited for any more.
    fn narrow(&mut self, filter: EventFilter) -> Effects {
        if filter == self.filter {
            return Effects::new();
        }
        let shown = std::mem::replace(&mut self.filter, filter);
        self.before.get_or_insert(shown);
        self.ask(None)
    }

    fn show_days(&mut self) -> Effects {
        match self.days.read() {
            None => Effects::new(),
            Some((from, until)) => self.narrow(EventFilter { from, until, ..self.filter.clone() }),
        }
    }

    fn ask(&mut self, before: Option<EventPlace>) -> Effects {
        self.reading = Looking::Now;
        vec![Effect::Staff(StaffJob::ReadHistory(self.filter.clone(), before))]
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::record::EventKind;

    fn of(kinds: &[EventKind]) -> EventFilter {
        EventFilter { kinds: kinds.to_vec(), ..EventFilter::default() }
    }

    fn asks(effects: &Effects, filter: &EventFilter, before: Option<&EventPlace>) -> bool {
        matches!(&effects[..], [Effect::Staff(StaffJob::ReadHistory(of, from))]
            if of == filter && from.as_ref() == before)
    }

    fn place(seq: i64) -> EventPlace {
        EventPlace { at: "2026-11-26T09:00:00.000000Z".to_owned(), seq }
    }

    #[test]
    fn a_filter_that_is_chosen_while_the_last_answer_is_on_its_way_counts() {
        let mut page = Ledger::default();
        page.hear(Answer::Read(Ok(Shown::default())));
        let (first, second) = (of(&[EventKind::Kept]), of(&[EventKind::Erased]));
        assert!(asks(&page.act(Action::Narrow(first)).1, &of(&[EventKind::Kept]), None));
        assert!(asks(&page.act(Action::Narrow(second.clone())).1, &second, None));
        assert!(page.act(Action::Newest).1.is_empty(), "the same is on its way");
        page.hear(Answer::Read(Err(VaultProblem::Damaged)));
        assert_eq!(page.filter, EventFilter::default(), "what is on screen is what was asked for");
        assert_eq!((page.reading, page.trouble), (Looking::No, Some(VaultProblem::Damaged)));
        page.act(Action::Narrow(second.clone()));
        page.hear(Answer::Read(Ok(Shown::default())));
        assert_eq!((&page.filter, page.trouble), (&second, None));
    }

    #[test]
    fn older_events_are_asked_for_by_the_last_that_was_looked_at_and_with_the_same_filter() {
        let mut page = Ledger::default();
        assert!(page.act(Action::Older).1.is_empty(), "nothing is known yet");
        page.act(Action::Narrow(of(&[EventKind::Kept])));
        let older = Some(place(7));
        let shown = EventPage { older: older.clone(), ..EventPage::default() };
        page.hear(Answer::Read(Ok(Shown { page: shown, ..Shown::default() })));
        let effects = page.act(Action::Older).1;
        assert!(asks(&effects, &of(&[EventKind::Kept]), older.as_ref()), "{effects:?}");
        assert!(page.act(Action::Older).1.is_empty(), "it is on its way");
    }

    #[test]
    fn a_check_is_stopped_by_hand_and_by_leaving_and_then_nothing_is_heard_of_it() {
        let begins =
            |effects: &Effects| matches!(effects[..], [Effect::Staff(StaffJob::CheckLedger)]);
        let stops = |effects: &Effects| matches!(effects[..], [Effect::Staff(StaffJob::StopCheck)]);
        let mut page = Ledger::default();
        assert!(page.act(Action::StopCheck).1.is_empty(), "there is none");
        assert!(begins(&page.act(Action::Check).1));
        assert!(page.act(Action::Check).1.is_empty(), "one at a time");
        page.hear(Answer::Checking(40));
        page.hear(Answer::Checking(30));
        assert_eq!(page.check, Checking::Running(40), "threads tell of it in any order");
        assert!(stops(&page.act(Action::StopCheck).1));
        page.hear(Answer::Checking(50));
        page.hear(Answer::Checked(Err(VaultProblem::Damaged)));
        assert_eq!(page.check, Checking::Stopped);
        page.act(Action::Check);
        let (next, effects) = page.act(Action::Leave);
        assert!(next == Next::List && stops(&effects), "{effects:?}");
    }

    #[test]
    fn it_is_saved_once_at_a_time_and_where_somebody_said() {
        let mut page = Ledger::default();
        let drive = || PathBuf::from("/media/drive");
        assert!(page.act(Action::SaveTo(drive())).1.is_empty(), "nobody was asked");
        page.act(Action::Save);
        page.act(Action::CancelSave);
        assert_eq!(page.saving, Saving::No);
        page.act(Action::Save);
        let effects = page.act(Action::SaveTo(drive())).1;
        assert!(
            matches!(&effects[..], [Effect::Staff(StaffJob::SaveHistory(to))] if *to == drive())
        );
        page.act(Action::Save);
        page.act(Action::CancelSave);
        assert_eq!(page.saving, Saving::Writing, "it is being written");
        page.hear(Answer::Saved(Err(SaveProblem::DiskFull)));
        assert_eq!(page.saving, Saving::Failed(SaveProblem::DiskFull));
    }

    #[test]
    fn a_head_is_looked_up_as_it_was_copied_and_an_answer_to_another_is_not_heard() {
        let mut page = Ledger::default();
        assert!(page.act(Action::FindHead).1.is_empty(), "there is none");
        page.act(Action::ShowHead(Narrowing::Open));
        let stage = |page: &Ledger| page.head.as_ref().map(|head| head.stage.clone());
        page.act(Action::TypeHead("0a1b".to_owned()));
        assert!(page.act(Action::FindHead).1.is_empty());
        assert_eq!(stage(&page), Some(HeadStage::NoHead));
        let digest = Digest::of(b"head");
        let copied = digest.to_string().to_uppercase();
        let copied = format!(" {}\n{}-{} ", &copied[..20], &copied[20..40], &copied[40..]);
        page.act(Action::TypeHead(copied));
        let effects = page.act(Action::FindHead).1;
        assert!(matches!(effects[..], [Effect::Staff(StaffJob::FindHead(it))] if it == digest));
        page.hear(Answer::Head(Ok(None)));
        assert_eq!(stage(&page), Some(HeadStage::Unknown));
        page.act(Action::FindHead);
        page.act(Action::TypeHead("0a1b".to_owned()));
        page.hear(Answer::Head(Ok(None)));
        assert_eq!(stage(&page), Some(HeadStage::Typing), "that was the answer to another");
        page.act(Action::ShowHead(Narrowing::Closed));
        assert_eq!(page.head, None);
    }

    #[test]
    fn days_are_read_as_people_write_them_and_what_is_none_is_told() {
        let mut page = Ledger::default();
        let typed = |page: &mut Ledger, from: &str, until: &str| {
            page.act(Action::TypeDay(Bound::From, from.to_owned()));
            page.act(Action::TypeDay(Bound::Until, until.to_owned()));
            page.act(Action::ShowDays).1
        };
        let day = |month, day| Some(Date::constant(2026, month, day));
        let filter = EventFilter { from: day(11, 1), until: day(12, 24), ..EventFilter::default() };
        assert!(asks(&typed(&mut page, " 2026-11-01 ", "24.12.2026"), &filter, None));
        for (from, until, wrong) in [
            ("yesterday", "", Bound::From),
            ("", "2026-13-01", Bound::Until),
            ("2026-11-01", "31.2.2026", Bound::Until),
            ("1.2", "", Bound::From),
        ] {
            assert!(typed(&mut page, from, until).is_empty());
            assert_eq!(page.days.wrong, Some(wrong), "{from} {until}");
        }
        assert_eq!(page.filter, filter, "what was no day changes nothing");
        page.act(Action::TypeDay(Bound::From, String::new()));
        assert_eq!(page.days.wrong, None);
        page.act(Action::Narrow(EventFilter { from: day(11, 20), ..EventFilter::default() }));
        assert_eq!((page.days.from.as_str(), page.days.until.as_str()), ("2026-11-20", ""));
    }
}
