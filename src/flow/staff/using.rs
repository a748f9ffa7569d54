//! The page on which staff export what may be used: for one use, to one place, on record.

use std::path::PathBuf;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::page::Next;
use super::second::{self, Asking, Wants};
use crate::campaign::PurposeId;
use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::{SaveProblem, UnlockProblem, VaultProblem};
use crate::flow::setting::Setting;
use crate::flow::shared::Custody;
use crate::record::{Filter, Flagged, LeftOut, NotTerms, Tally, Terms};
use crate::vault::{Second, Unlocked};

/// What staff choose and say, and what becomes of it.
#[derive(Debug, Default)]
pub struct Using {
    /// For which use.
    pub purpose: Option<PurposeId>,
    /// What the list asks for, where it leaves something out.
    pub listed: Option<Filter>,
    /// How much of what is kept comes into question.
    pub reach: Reach,
    /// Kept when.
    pub since: Since,
    /// What becomes of what is flagged.
    pub flagged: Flagged,
    /// Whereto it goes.
    pub destination: String,
    /// Who answers for it there.
    pub responsible: String,
    /// How much may be used.
    pub counted: Counted,
    /// What is missing in what was said.
    pub missing: Option<NotTerms>,
    /// Who is asked for before that much is copied, and to which folder.
    pub second: Option<(Asking, PathBuf)>,
    /// What is going on.
    pub stage: Stage,
}

/// How much of what is kept comes into question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// All of it.
    #[default]
    All,
    /// What the list asks for, and nothing else.
    Listed,
}

/// From when on it was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Since {
    /// At any time.
    #[default]
    Ever,
    /// In this month, in UTC.
    ThisMonth,
}

/// How much may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// No use is chosen.
    #[default]
    Nothing,
    /// It is being counted.
    Now,
    /// So much; what may be used counts as copied.
    Known(Tally),
    /// It could not be counted.
    Failed(VaultProblem),
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Staff choose.
    #[default]
    Choosing,
    /// Where to?
    AskingPlace,
    /// It takes a second person.
    NeedsSecond,
    /// It is being copied; so far this.
    Copying(Tally),
    /// It is to stop after what is just being copied.
    Stopping(Tally),
    /// What lies in the folder is being listed.
    Listing(Tally, Ending),
    /// It is done, or was stopped in order.
    Done(Done, Ending),
    /// It stopped. What is in the folder is whole, and the same again goes on there.
    Failed(Problem),
}

/// How the copying came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All was looked at.
    Whole,
    /// Staff said "stop".
    Stopped,
}

/// What lies in the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// What came of it.
    pub tally: Tally,
    /// So many copies that may be used lie in the folder.
    pub takes: u64,
    /// So many are on record, and do not lie in the folder, or not with their record.
    pub missing: u64,
    /// Where it lies.
    pub folder: PathBuf,
}

/// Why it stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The folder.
    Folder(SaveProblem),
    /// The vault.
    Vault(VaultProblem),
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// For this use.
    Choose(PurposeId),
    /// Of so much.
    Reach(Reach),
    /// Kept then.
    Since(Since),
    /// With what is flagged, or without it.
    Flagged(Flagged),
    /// The destination was typed in.
    TypeDestination(String),
    /// The person responsible was typed in.
    TypeResponsible(String),
    /// "Copy to a folder".
    Export,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Stop".
    Stop,
    /// "Back".
    Leave,
}

/// What the vault answers.
#[derive(Debug)]
pub enum Answer {
    /// Some were copied; so far this, and there may be more.
    Some(Tally),
    /// That was the last of it.
    All(Tally),
    /// What lies in the folder is listed.
    Listed(Done),
    /// Nothing is copied: it takes a second person, or another one, for what goes to this folder.
    NeedsSecond(Wants, PathBuf),
    /// It stopped.
    Failed(Problem),
}

impl Using {
    /// The page for somebody called `name`, who is taken for the person responsible until they say otherwise. Who asks for
    /// a part of the list exports that part and no more until they say otherwise.
    pub(super) fn of(name: Option<&str>, listed: Option<&Filter>) -> Self {
        let reach = if listed.is_some() { Reach::Listed } else { Reach::All };
        let responsible = name.unwrap_or_default().to_owned();
        Self { responsible, listed: listed.cloned(), reach, ..Self::default() }
    }

    /// Whether something is being written, so that the page stays.
    pub fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Copying(_) | Stage::Stopping(_) | Stage::Listing(..))
    }

    /// Whether less lies in the folder than staff expect: it was stopped, something cannot be read or is missing, or less
    /// was copied than was counted before.
    pub fn falls_short(&self, done: &Done, ending: Ending) -> bool {
        let Done { tally, missing, .. } = done;
        let counted = match &self.counted {
            Counted::Known(counted) => counted.copied,
            Counted::Nothing | Counted::Now | Counted::Failed(_) => 0,
        };
        ending == Ending::Stopped
            || *missing > 0
            || tally.left_out.contains_key(&LeftOut::Damaged)
            || tally.copied + tally.there < counted
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
        setting: Setting<'_>,
    ) -> (Next, Effects) {
        let effects = match action {
            Action::Leave if !self.is_busy() => return (Next::List, Effects::new()),
            Action::Stop => {
                if let Stage::Copying(tally) = &self.stage {
                    self.stage = Stage::Stopping(tally.clone());
                }
                Effects::new()
            }
            Action::SaveTo(folder) if self.stage == Stage::AskingPlace => {
                self.begin(folder, None, key, setting)
            }
            Action::CancelSave if self.stage == Stage::AskingPlace => {
                self.stage = Stage::Choosing;
                Effects::new()
            }
            _ if self.is_busy() => Effects::new(),
            // Pressed twice, it is chosen once.
            Action::Choose(purpose) if self.purpose.as_ref() == Some(&purpose) => Effects::new(),
            Action::Reach(reach) if self.reach == reach => Effects::new(),
            Action::Since(since) if self.since == since => Effects::new(),
            Action::Choose(purpose) => {
                self.purpose = Some(purpose);
                self.count(setting)
            }
            Action::Reach(reach) => {
                self.reach = reach;
                self.count(setting)
            }
            Action::Since(since) => {
                self.since = since;
                self.count(setting)
            }
            Action::Flagged(flagged) => {
                self.flagged = flagged;
                self.count(setting)
            }
            Action::TypeDestination(typed) => {
                self.destination = typed;
                self.typed()
            }
            Action::TypeResponsible(typed) => {
                self.responsible = typed;
                self.typed()
            }
            Action::Export => {
                self.missing = self.terms().err();
                if self.missing.is_none() && self.purpose.is_some() && key.is_here() {
                    self.stage = Stage::AskingPlace;
                }
                Effects::new()
            }
            Action::Leave | Action::CancelSave | Action::SaveTo(_) => Effects::new(),
        };
        (Next::Stay, effects)
    }

    /// The figures are here, or not.
    pub(super) fn hear_count(&mut self, counted: Result<Tally, VaultProblem>) {
        if self.counted == Counted::Now {
            self.counted = counted.map_or_else(Counted::Failed, Counted::Known);
        }
    }

    /// The key is back, with what was done. What comes next needs it again.
    pub(super) fn hear(&mut self, answer: Answer, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let (tally, ending) = match answer {
            Answer::Listed(done) => {
                let ending = match self.stage {
                    Stage::Listing(_, ending) => ending,
                    _ => Ending::Whole,
                };
                self.stage = Stage::Done(done, ending);
                return Effects::new();
            }
            Answer::Failed(problem) => {
                self.stage = Stage::Failed(problem);
                return Effects::new();
            }
            Answer::NeedsSecond(wants, folder) => {
                let before = self.second.take().map(|(asking, _)| asking);
                self.second = Some((Asking::of(wants, before), folder));
                self.stage = Stage::NeedsSecond;
                return Effects::new();
            }
            Answer::Some(tally) => {
                let stops = matches!(self.stage, Stage::Stopping(_));
                (tally, stops.then_some(Ending::Stopped))
            }
            Answer::All(tally) => (tally, Some(Ending::Whole)),
        };
        let Some(key) = key.lend() else { return Effects::new() };
        if let Some(ending) = ending {
            self.stage = Stage::Listing(tally, ending);
            return vec![Effect::Staff(StaffJob::ListExport(key))];
        }
        self.stage = Stage::Copying(tally);
        vec![Effect::Staff(StaffJob::ExportSome(key))]
    }

    pub(super) fn ask_second(&mut self, action: second::Action) -> Effects {
        let (Stage::NeedsSecond, Some((asking, _))) = (&self.stage, &mut self.second) else {
            return Effects::new();
        };
        if action == second::Action::Leave {
            (self.stage, self.second) = (Stage::Choosing, None);
            return Effects::new();
        }
        asking.act(action)
    }

    /// A second person agrees to what was asked for, or their passphrase opens nothing.
    pub(super) fn seconded(
        &mut self,
        tried: Result<Box<Second>, UnlockProblem>,
        key: &mut Custody<Box<Unlocked>>,
        setting: Setting<'_>,
    ) -> Effects {
        let (Stage::NeedsSecond, Some((asking, folder))) = (&self.stage, &mut self.second) else {
            return Effects::new();
        };
        let Some(second) = asking.hear(tried) else { return Effects::new() };
        let folder = folder.clone();
        self.begin(folder, Some(second), key, setting)
    }

    fn begin(
        &mut self,
        folder: PathBuf,
        second: Option<Box<Second>>,
        key: &mut Custody<Box<Unlocked>>,
        setting: Setting<'_>,
    ) -> Effects {
        let Ok(terms) = self.terms() else { return Effects::new() };
        let Some(key) = key.lend() else { return Effects::new() };
        self.stage = Stage::Copying(Tally::default());
        let what = (Box::new(terms), Box::new(self.filter(setting)), self.flagged);
        vec![Effect::Staff(StaffJob::BeginExport(key, what, second, folder))]
    }

    fn terms(&self) -> Result<Terms, NotTerms> {
        let purpose = self.purpose.clone().unwrap_or_else(|| PurposeId::new(""));
        Terms::new(purpose, &self.destination, &self.responsible)
    }

    fn typed(&mut self) -> Effects {
        self.missing = None;
        Effects::new()
    }

    /// Counts anew. What was exported before is no longer told of.
    fn count(&mut self, setting: Setting<'_>) -> Effects {
        self.stage = Stage::Choosing;
        let Some(purpose) = self.purpose.clone() else { return Effects::new() };
        self.counted = Counted::Now;
        let which = (Box::new(self.filter(setting)), self.flagged);
        vec![Effect::Staff(StaffJob::CountUse(purpose, which))]
    }

    fn filter(&self, setting: Setting<'_>) -> Filter {
        let today = setting.now.to_zoned_datetime(TimeZone::UTC).date();
        let since: Option<Date> = match self.since {
            Since::Ever => None,
            Since::ThisMonth => Some(today.first_of_month()),
        };
        let listed = self.listed.clone().filter(|_| self.reach == Reach::Listed);
        let asked = listed.unwrap_or_default();
        Filter { from: asked.from.max(since), ..asked }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;
    use crate::locale::Locale;
    use crate::record::Mark;

    fn act(page: &mut Using, action: Action) -> (Next, Effects) {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let (campaign, words) = (Campaign::parse(&source).unwrap(), Locale::english());
        let now = "2026-11-26T12:00:00Z".parse().unwrap();
        let setting = Setting { campaign: &campaign, words: &words, now };
        page.act(action, &mut Custody::Away, setting)
    }

    #[test]
    fn a_use_is_counted_when_it_is_chosen_and_for_the_month_from_its_first_day() {
        let mut page = Using::of(Some("anna"), None);
        assert_eq!(page.responsible, "anna");
        let (_, effects) = act(&mut page, Action::Since(Since::ThisMonth));
        assert!(effects.is_empty(), "no use is chosen");
        let website = PurposeId::new("website");
        let (_, effects) = act(&mut page, Action::Choose(website.clone()));
        let [Effect::Staff(StaffJob::CountUse(purpose, (filter, flagged)))] = &effects[..] else {
            panic!("{effects:?}")
        };
        let first = Some(Date::constant(2026, 11, 1));
        assert_eq!((purpose, filter.from), (&website, first));
        assert_eq!(*flagged, Flagged::LeftOut, "nobody has asked for it");
        page.hear_count(Ok(Tally { copied: 3, ..Tally::default() }));
        assert!(matches!(&page.counted, Counted::Known(tally) if tally.copied == 3));
    }

    #[test]
    fn what_the_list_leaves_out_is_left_out_until_staff_ask_for_all() {
        let approved = Filter { mark: Some(Mark::Approved), ..Filter::default() };
        let may = Date::constant(2026, 5, 1);
        let listed = Filter { from: Some(may), ..approved.clone() };
        let mut page = Using::of(None, Some(&listed));
        page.purpose = Some(PurposeId::new("website"));
        let november = Some(Date::constant(2026, 11, 1));
        for (action, expected) in [
            (Action::Flagged(Flagged::Copied), (listed.clone(), Flagged::Copied)),
            (Action::Flagged(Flagged::LeftOut), (listed, Flagged::LeftOut)),
            // The later of both days counts.
            (
                Action::Since(Since::ThisMonth),
                (Filter { from: november, ..approved }, Flagged::LeftOut),
            ),
            (
                Action::Reach(Reach::All),
                (Filter { from: november, ..Filter::default() }, Flagged::LeftOut),
            ),
        ] {
            let (_, effects) = act(&mut page, action);
            let [Effect::Staff(StaffJob::CountUse(_, (filter, flagged)))] = &effects[..] else {
                panic!("{effects:?}")
            };
            assert_eq!((&**filter, *flagged), (&expected.0, expected.1));
        }
    }

    #[test]
    fn nothing_is_copied_before_destination_and_person_are_said_and_a_stop_ends_in_order() {
        let mut page = Using { purpose: Some(PurposeId::new("website")), ..Using::default() };
        act(&mut page, Action::Export);
        assert_eq!((page.missing, &page.stage), (Some(NotTerms::Destination), &Stage::Choosing));
        act(&mut page, Action::TypeDestination("website".to_owned()));
        act(&mut page, Action::Export);
        assert_eq!(page.missing, Some(NotTerms::Responsible));
        page.stage = Stage::Copying(Tally::default());
        let (next, _) = act(&mut page, Action::Leave);
        assert!(next == Next::Stay && page.is_busy(), "what is being written is not left alone");
        act(&mut page, Action::Stop);
        assert!(matches!(page.stage, Stage::Stopping(_)));
        page.hear(Answer::Failed(Problem::Vault(VaultProblem::DiskFull)), &mut Custody::Away);
        let (next, _) = act(&mut page, Action::Leave);
        assert_eq!(next, Next::List);
    }

    #[test]
    fn a_stopped_export_and_one_that_lacks_something_are_not_called_done() {
        let mut page = Using { counted: Counted::Known(tally(3, 0)), ..Using::default() };
        let done = |tally: Tally| Done { takes: tally.copied, tally, ..Done::default() };
        for (ended, ending, falls_short) in [
            (done(tally(3, 0)), Ending::Whole, false),
            (done(Tally { there: 1, ..tally(2, 0) }), Ending::Whole, false),
            (done(tally(3, 0)), Ending::Stopped, true),
            (done(tally(2, 1)), Ending::Whole, true),
            // Somebody has withdrawn since it was counted.
            (done(tally(2, 0)), Ending::Whole, true),
            (Done { missing: 1, ..done(tally(3, 0)) }, Ending::Whole, true),
        ] {
            page.stage = Stage::Listing(ended.tally.clone(), ending);
            page.hear(Answer::Listed(ended.clone()), &mut Custody::Away);
            assert_eq!(page.stage, Stage::Done(ended.clone(), ending));
            assert_eq!(page.falls_short(&ended, ending), falls_short, "{ended:?} {ending:?}");
        }
    }

    fn tally(copied: u64, damaged: u64) -> Tally {
        let left_out = (damaged > 0).then_some((LeftOut::Damaged, damaged)).into_iter().collect();
        Tally { copied, left_out, ..Tally::default() }
    }
}
