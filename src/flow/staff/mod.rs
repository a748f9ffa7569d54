//! The staff area. Who is inside holds the organisation's key, once for all pages; locking, absence and the
//! loss of an answer are dealt with here, and no page needs to know of them.
//!
//! Each page is one file: its state, its actions, its step, and what it hears. Pages do not know each other.

pub mod backup;
pub mod campaign;
pub mod complaints;
pub mod days;
pub mod devices;
pub mod fleet;
pub mod holding;
pub mod ledger;
pub mod list;
pub mod lock;
mod marking;
pub mod noting;
mod page;
pub mod people;
pub mod register;
pub mod second;
pub mod stand;
pub mod today;
pub mod using;

use std::path::{Path, PathBuf};

use super::effect::{Effect, Effects, Record};
use super::heard::{BackupState, Heard, SaveProblem, UnlockProblem, VaultProblem};
use super::setting::Setting;
use super::shared::Custody;
use crate::record::{Overview, Role, StaffName, Tally};
use crate::vault::{Second, Unlocked};

use backup::Backup;
use campaign::Editing;
use complaints::Complaints;
use devices::Devices;
use fleet::Fleet;
use ledger::Ledger;
use list::List;
use lock::{LeadsTo, Lock};
use page::Next;
use people::People;
use register::Register;
use stand::StandPage;
use today::Today;
use using::Using;

/// Where staff are.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one of it")]
pub enum Staff {
    /// Outside; a passphrase is asked for.
    Locked(Lock),
    /// Inside.
    Open(Session),
}

/// Somebody of the staff is inside.
#[derive(Debug)]
pub struct Session {
    /// The key. Dropping it locks.
    key: Custody<Box<Unlocked>>,
    /// What they may do.
    pub role: Role,
    /// What is kept.
    pub list: List,
    /// How backups stand. One that was begun goes on whatever page is on screen.
    pub backup: Backup,
    /// The page on screen.
    pub page: Page,
    /// Whether they are asked if Sayso is to be closed.
    pub asks_to_close: bool,
}

/// A page of the staff area.
#[derive(Debug)]
pub enum Page {
    /// The list of submissions.
    List,
    /// The microphone, the camera and the loudspeaker.
    Devices(Devices),
    /// The campaign.
    Campaign(Editing),
    /// Backups.
    Backup,
    /// The licences of what others made.
    Licences,
    /// How the stand is doing.
    Today(Today),
    /// What may be used is exported.
    Using(Using),
    /// Where copies went, and which have to go.
    Register(Register),
    /// What people complained of or asked.
    Complaints(Complaints),
    /// What happened.
    Ledger(Ledger),
    /// Who works here.
    People(People),
    /// The other computers.
    Fleet(Fleet),
    /// How this computer is used.
    Stand(StandPage),
}

/// What happens in the staff area and nowhere else.
#[derive(Debug)]
pub enum Input {
    /// To a page, or out.
    Go(Action),
    /// Before it is unlocked.
    Lock(lock::Action),
    /// The passphrase fits.
    Unlocked(Box<Unlocked>, Box<List>),
    /// The passphrase opens nothing.
    StillLocked(UnlockProblem),
    /// On the list.
    List(list::Action),
    /// The key that was lent for the list comes back, and what was done with it.
    Returned(Box<Unlocked>, list::Answer),
    /// The list's question is answered for which no key was needed.
    ListHears(list::Answer),
    /// On the page with the devices.
    Devices(devices::Action),
    /// On the page with the campaign.
    Campaign(campaign::Action),
    /// The campaign's file was read, or not.
    CampaignHears(campaign::Answer),
    /// The key that was lent to change the campaign comes back, and what came of it.
    CampaignReturned(Box<Unlocked>, campaign::Answer),
    /// The figures were counted, or not.
    TodayHears(Result<Box<Overview>, VaultProblem>),
    /// On the page about backups.
    Backup(backup::Action),
    /// What became of a backup, or is known of them.
    BackupHears(backup::Answer),
    /// The key that was lent to give a word comes back, and what came of it.
    BackupReturned(Box<Unlocked>, backup::Answer),
    /// On the page from which is exported.
    Using(using::Action),
    /// What may be used is counted, or not.
    UsingHears(Result<Tally, VaultProblem>),
    /// In the register.
    Register(register::Action),
    /// A part of the register is read, or not.
    RegisterHears(Result<register::Shown, VaultProblem>),
    /// The key that was lent to note that copies are gone comes back, and what came of it.
    NotedGone(Box<Unlocked>, register::Answer),
    /// The letters about copies that have to go lie in this file, or were not written.
    LettersSaved(Result<PathBuf, SaveProblem>),
    /// On the page with the complaints.
    Complaints(complaints::Action),
    /// A part of them is read, or not.
    ComplaintsHear(complaints::Answer),
    /// The key that was lent for a complaint comes back, and what came of it.
    ComplaintsReturned(Box<Unlocked>, complaints::Answer),
    /// On the page with the ledger's events.
    Ledger(ledger::Action),
    /// What that page asked for.
    LedgerHears(ledger::Answer),
    /// On the page with who works here.
    People(people::Action),
    /// Who works here is read, or not.
    PeopleHears(people::Answer),
    /// The key that was lent to change who works here comes back, and what came of it.
    PeopleReturned(Box<Unlocked>, people::Answer),
    /// On the page with the other computers.
    Fleet(fleet::Action),
    /// How the fleet stands is read, or not.
    FleetHears(fleet::Answer),
    /// The key that was lent to change the fleet comes back, and what came of it.
    FleetReturned(Box<Unlocked>, fleet::Answer),
    /// On the page with how this computer is used.
    Stand(stand::Action),
    /// How it is used is read, or not.
    StandHears(stand::Answer),
    /// The key that was lent to choose it comes back, and what came of it.
    StandReturned(Box<Unlocked>, stand::Answer),
    /// Where a second person is asked for.
    Second(second::Action),
    /// A second person's passphrase fits, or not.
    Seconded(Result<Box<Second>, UnlockProblem>),
    /// The key that was lent for an export comes back, and how far that is.
    Exported(Box<Unlocked>, using::Answer),
}

/// To a page, or out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// From the list to another page.
    Show(Door),
    /// "Back" to the list, from a page that has nothing to end.
    Back,
    /// "Lock".
    Lock,
    /// "Close Sayso", which is asked about first.
    Quit,
    /// "Yes, close it".
    QuitIndeed,
    /// "No, go on".
    Stay,
}

/// What the list leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// "Microphone and camera".
    Devices,
    /// "Campaign".
    Campaign,
    /// "Today".
    Today,
    /// "Backup".
    Backup,
    /// "Use".
    Use,
    /// "Register".
    Register,
    /// "Complaints".
    Complaints,
    /// "Ledger".
    Ledger,
    /// "Who works here".
    People,
    /// "Fleet".
    Fleet,
    /// "This computer".
    Stand,
    /// "Licences".
    Licences,
}

impl Input {
    /// Whether it says what was typed, and nothing else.
    pub(super) fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Lock(lock::Action::Type(_))
                | Self::Second(second::Action::Type(_))
                | Self::Campaign(campaign::Action::Type(_))
                | Self::Using(
                    using::Action::TypeDestination(_) | using::Action::TypeResponsible(_)
                )
                | Self::Register(register::Action::TypeName(_))
                | Self::People(people::Action::TypeName(_) | people::Action::TypePassphrase(_))
                | Self::Fleet(
                    fleet::Action::TypeName(_)
                        | fleet::Action::TypeOwnName(_)
                        | fleet::Action::TypePassphrase(_)
                )
                | Self::List(
                    list::Action::TypeNote(_)
                        | list::Action::TypeWords(_)
                        | list::Action::TypeDay(..)
                        | list::Action::TypeNumber(_)
                        | list::Action::Hold(holding::Action::TypeReference(_)),
                )
                | Self::Ledger(ledger::Action::TypeDay(..) | ledger::Action::TypeHead(_))
        )
    }

    /// Whether something was saved, or was not.
    pub(super) fn tells_of_saving(&self) -> bool {
        matches!(
            self,
            Self::Returned(_, list::Answer::Copied(_))
                | Self::LedgerHears(ledger::Answer::Saved(_))
                | Self::LettersSaved(_)
                | Self::FleetReturned(_, fleet::Answer::Invited(_) | fleet::Answer::Made(_))
        )
    }

    /// The answer "to this folder", where this asks to save something.
    pub(super) fn saved_to(&self, folder: &Path) -> Option<Self> {
        match self {
            Self::List(
                list::Action::Copy(..)
                | list::Action::SaveKey
                | list::Action::SaveCertificate
                | list::Action::SaveEndedUse,
            ) => Some(Self::List(list::Action::SaveTo(folder.to_owned()))),
            Self::Backup(backup::Action::BackUp) => {
                Some(Self::Backup(backup::Action::To(folder.to_owned())))
            }
            Self::Ledger(ledger::Action::Save) => {
                Some(Self::Ledger(ledger::Action::SaveTo(folder.to_owned())))
            }
            Self::Register(register::Action::SaveLetters) => {
                Some(Self::Register(register::Action::SaveTo(folder.to_owned())))
            }
            Self::Fleet(fleet::Action::Write | fleet::Action::Make) => {
                Some(Self::Fleet(fleet::Action::SaveTo(folder.to_owned())))
            }
            Self::Using(using::Action::Export) => {
                Some(Self::Using(using::Action::SaveTo(folder.to_owned())))
            }
            _ => None,
        }
    }
}

impl Default for Staff {
    fn default() -> Self {
        Self::Locked(Lock::default())
    }
}

impl Staff {
    /// Outside, on the way to a page.
    pub fn on_the_way_to(leads_to: LeadsTo) -> Self {
        Self::Locked(Lock { leads_to, ..Lock::default() })
    }

    /// What happens next. Dropping the state, whatever the reason, locks the vault.
    pub fn step(self, input: Input, setting: Setting<'_>) -> (Self, Effects) {
        match (self, input) {
            (Self::Locked(_), Input::Go(Action::Lock | Action::Quit)) => Self::turn_away(),
            (Self::Locked(lock), Input::Unlocked(key, list)) => {
                let role = key.role();
                let mut session = Session::new(Custody::Here(key), role, *list);
                let waits = session.list.upkeep.backup == BackupState::Waits;
                let page = match lock.leads_to {
                    _ if waits => Some(Page::Backup),
                    LeadsTo::Devices => session.page_behind(Door::Devices),
                    LeadsTo::Stand => session.page_behind(Door::Stand),
                    LeadsTo::List => None,
                };
                let effects = page.map(|page| session.show(page)).unwrap_or_default();
                (Self::Open(session), effects)
            }
            (Self::Locked(mut lock), Input::Lock(action)) => {
                let effects = lock.act(action);
                (Self::Locked(lock), effects)
            }
            (Self::Locked(mut lock), Input::StillLocked(problem)) => {
                lock.refused(problem);
                (Self::Locked(lock), Effects::new())
            }
            (Self::Locked(lock), _) => (Self::Locked(lock), Effects::new()),
            (Self::Open(session), Input::Go(action)) => session.go(action),
            (Self::Open(mut session), input) => {
                let effects = session.step(input, setting);
                (Self::Open(session), effects)
            }
        }
    }

    /// What a device or a worker reports to whoever is at the screen.
    pub fn hear(self, heard: Heard) -> (Self, Effects) {
        match (self, heard) {
            (Self::Locked(mut lock), Heard::Lost) => {
                lock.refused(UnlockProblem::Other);
                (Self::Locked(lock), Effects::new())
            }
            (Self::Locked(lock), _) => (Self::Locked(lock), Effects::new()),
            (Self::Open(session), Heard::Lost) => session.lock(),
            (Self::Open(mut session), heard) => {
                let effects = session.hear(heard);
                (Self::Open(session), effects)
            }
        }
    }

    /// Nobody is there any more.
    pub fn left_alone(self) -> (Self, Effects) {
        match self {
            Self::Locked(_) => Self::turn_away(),
            Self::Open(session) => session.go(Action::Lock),
        }
    }

    fn turn_away() -> (Self, Effects) {
        (Self::default(), vec![Effect::ForgetPerson, Effect::LeaveStaff])
    }
}

impl Session {
    /// Somebody with `key`, who may do what goes with `role`, comes in and sees the list.
    pub fn new(key: Custody<Box<Unlocked>>, role: Role, mut list: List) -> Self {
        if !role.opens_media() {
            list.forget_marks();
        }
        let backup = Backup::default();
        Self { key, role, list, backup, page: Page::List, asks_to_close: false }
    }

    fn go(mut self, action: Action) -> (Staff, Effects) {
        self.asks_to_close = action == Action::Quit && matches!(self.page, Page::List);
        let page = match (action, &self.page) {
            (Action::Lock | Action::QuitIndeed, Page::Campaign(page)) if page.is_writing() => None,
            (Action::Lock, _) => return self.lock(),
            (Action::QuitIndeed, _) => {
                let (locked, mut effects) = self.lock();
                effects.push(Effect::Quit);
                return (locked, effects);
            }
            (Action::Show(door), Page::List) => self.page_behind(door),
            (Action::Back, Page::Licences | Page::Today(_)) => Some(Page::List),
            (Action::Show(_) | Action::Back | Action::Quit | Action::Stay, _) => None,
        };
        let effects = page.map(|page| self.show(page)).unwrap_or_default();
        (Staff::Open(self), effects)
    }

    /// None where it is closed to somebody with this role.
    fn page_behind(&self, door: Door) -> Option<Page> {
        Some(match door {
            Door::Devices => Page::Devices(Devices::default()),
            Door::Campaign if self.role.decides() => Page::Campaign(Editing::default()),
            Door::Today => Page::Today(Today::default()),
            Door::Backup => Page::Backup,
            Door::Use if self.role.opens_media() => {
                let name = self.name().map(StaffName::as_str);
                Page::Using(Using::of(name, self.list.shown.narrowed_to()))
            }
            Door::Register if self.role.opens_media() => Page::Register(Register::default()),
            Door::Complaints if self.role.decides() => Page::Complaints(Complaints::default()),
            Door::Ledger if self.role.decides() => Page::Ledger(Ledger::default()),
            Door::People if self.role.decides() => Page::People(People::of(self.name().cloned())),
            Door::Fleet => Page::Fleet(Fleet::default()),
            Door::Stand if self.role.decides() => Page::Stand(StandPage::default()),
            Door::Licences => Page::Licences,
            Door::Campaign
            | Door::Use
            | Door::Register
            | Door::Complaints
            | Door::Ledger
            | Door::Stand
            | Door::People => return None,
        })
    }

    /// Who is inside; none where the key is away.
    pub(in crate::flow) fn name(&self) -> Option<&StaffName> {
        match &self.key {
            Custody::Here(key) => Some(key.staff()),
            Custody::Away => None,
        }
    }

    /// What is open on the list is closed when it is left.
    fn show(&mut self, page: Page) -> Effects {
        let mut effects =
            if let Page::List = self.page { self.list.leave() } else { Effects::new() };
        match page {
            Page::Campaign(_) => effects.push(Editing::read()),
            Page::Today(_) => effects.extend(Today::count()),
            Page::Backup => effects.push(Backup::look()),
            Page::Register(_) => effects.extend(Register::read()),
            Page::Complaints(_) => effects.extend(Complaints::read()),
            Page::Ledger(_) => effects.push(Ledger::read()),
            Page::People(_) => effects.extend(People::read()),
            Page::Fleet(_) => effects.extend(Fleet::read()),
            Page::Stand(_) => effects.push(StandPage::read()),
            Page::List | Page::Devices(_) | Page::Licences | Page::Using(_) => {}
        }
        self.page = page;
        effects
    }

    /// Ends whatever is going on, drops the key, and goes back to the visitors.
    fn lock(self) -> (Staff, Effects) {
        let mut effects = match self.page {
            Page::Devices(mut page) => page.end(),
            Page::Campaign(page) => page.end(),
            _ => Effects::new(),
        };
        let locked = Effect::Record(Record::StaffLocked);
        effects.extend([Effect::ForgetPerson, locked, Effect::LeaveStaff]);
        (Staff::default(), effects)
    }

    /// Which devices are used from now on is on record, with who has chosen them.
    fn act_on_devices(&mut self, action: devices::Action, setting: Setting<'_>) -> (Next, Effects) {
        let Page::Devices(page) = &mut self.page else { return (Next::Stay, Effects::new()) };
        let chooses = matches!(action, devices::Action::Choose(..) | devices::Action::Widest(_));
        let (next, mut effects) = page.act(action, setting);
        if chooses {
            effects.push(Effect::Record(Record::DevicesChosen(self.name().cloned())));
        }
        (next, effects)
    }

    fn step(&mut self, input: Input, setting: Setting<'_>) -> Effects {
        let (next, effects) = match (input, &mut self.page) {
            (Input::List(action), Page::List) if action.is_for(self.role) => {
                (Next::Stay, self.list.act(action, &mut self.key))
            }
            // An answer that was on its way brings the key back, whatever page is on screen.
            (Input::Returned(key, answer), _) => {
                self.key = Custody::Here(key);
                (Next::Stay, self.hear_of_list(answer))
            }
            (Input::ListHears(answer), _) => (Next::Stay, self.hear_of_list(answer)),
            (Input::Backup(action), Page::Backup) if action.is_for(self.role) => {
                self.backup.act(action, &mut self.key)
            }
            (Input::BackupReturned(key, answer), _) => {
                self.key = Custody::Here(key);
                (Next::Stay, self.backup.hear(answer))
            }
            (Input::BackupHears(answer), _) => (Next::Stay, self.backup.hear(answer)),
            (Input::Devices(action), Page::Devices(_)) => self.act_on_devices(action, setting),
            (
                input
                @ (Input::Campaign(_) | Input::CampaignHears(_) | Input::CampaignReturned(..)),
                _,
            ) => self.step_campaign(input, setting),
            (Input::Using(action), Page::Using(page)) => page.act(action, &mut self.key, setting),
            (Input::Second(action), Page::Using(page)) => (Next::Stay, page.ask_second(action)),
            (Input::Second(action), Page::List) => (Next::Stay, self.list.ask_second(action)),
            (Input::Seconded(tried), Page::Using(page)) => {
                (Next::Stay, page.seconded(tried, &mut self.key, setting))
            }
            (Input::Seconded(tried), Page::List) => {
                (Next::Stay, self.list.seconded(tried, &mut self.key))
            }
            (
                input @ (Input::Register(_)
                | Input::RegisterHears(_)
                | Input::NotedGone(..)
                | Input::LettersSaved(_)),
                _,
            ) => self.step_register(input),
            (Input::Complaints(action), Page::Complaints(page)) => page.act(action, &mut self.key),
            (Input::ComplaintsHear(answer), Page::Complaints(page)) => {
                page.hear(answer);
                (Next::Stay, Effects::new())
            }
            (Input::ComplaintsReturned(key, answer), page) => {
                self.key = Custody::Here(key);
                if let Page::Complaints(page) = page {
                    page.hear(answer);
                }
                (Next::Stay, Effects::new())
            }
            (Input::Ledger(action), Page::Ledger(page)) => page.act(action),
            (Input::LedgerHears(answer), Page::Ledger(page)) => {
                page.hear(answer);
                (Next::Stay, Effects::new())
            }
            (input @ (Input::People(_) | Input::PeopleHears(_) | Input::PeopleReturned(..)), _) => {
                self.step_people(input)
            }
            (input @ (Input::Fleet(_) | Input::FleetHears(_) | Input::FleetReturned(..)), _) => {
                self.step_fleet(input)
            }
            (Input::Stand(action), Page::Stand(page)) => page.act(action, &mut self.key),
            (Input::StandHears(answer), Page::Stand(page)) => page.hear(answer, &mut self.key),
            (Input::StandReturned(key, answer), page) => {
                self.key = Custody::Here(key);
                match page {
                    Page::Stand(page) => page.hear(answer, &mut self.key),
                    _ => (Next::Stay, Effects::new()),
                }
            }
            (Input::UsingHears(counted), Page::Using(page)) => {
                page.hear_count(counted);
                (Next::Stay, Effects::new())
            }
            (Input::Exported(key, answer), page) => {
                self.key = Custody::Here(key);
                let effects = match page {
                    Page::Using(page) => page.hear(answer, &mut self.key),
                    _ => Effects::new(),
                };
                (Next::Stay, effects)
            }
            (Input::TodayHears(counted), Page::Today(page)) => {
                page.hear(counted);
                (Next::Stay, Effects::new())
            }
            (_, _) => (Next::Stay, Effects::new()),
        };
        if next == Next::List {
            self.page = Page::List;
        }
        effects
    }

    fn step_campaign(&mut self, input: Input, setting: Setting<'_>) -> (Next, Effects) {
        match (input, &mut self.page) {
            (Input::Campaign(action), Page::Campaign(page)) => {
                return page.act(action, &mut self.key, setting);
            }
            (Input::CampaignHears(answer), Page::Campaign(page)) => page.hear(answer, setting),
            (Input::CampaignReturned(key, answer), page) => {
                self.key = Custody::Here(key);
                if let Page::Campaign(page) = page {
                    page.hear(answer, setting);
                }
            }
            (_, _) => {}
        }
        (Next::Stay, Effects::new())
    }

    fn step_register(&mut self, input: Input) -> (Next, Effects) {
        match (input, &mut self.page) {
            (Input::Register(action), Page::Register(page)) => {
                return page.act(action, &mut self.key);
            }
            (Input::RegisterHears(read), Page::Register(page)) => page.hear(read),
            (Input::LettersSaved(saved), Page::Register(page)) => page.saved(saved),
            (Input::NotedGone(key, answer), page) => {
                self.key = Custody::Here(key);
                if let Page::Register(page) = page {
                    return (Next::Stay, page.noted(answer, &mut self.key));
                }
            }
            (_, _) => {}
        }
        (Next::Stay, Effects::new())
    }

    fn step_people(&mut self, input: Input) -> (Next, Effects) {
        match (input, &mut self.page) {
            (Input::People(action), Page::People(page)) => page.act(action, &mut self.key),
            (Input::PeopleHears(answer), Page::People(page)) => {
                (Next::Stay, page.hear(answer, &mut self.key))
            }
            (Input::PeopleReturned(key, answer), page) => {
                self.key = Custody::Here(key);
                let effects = match page {
                    Page::People(page) => page.hear(answer, &mut self.key),
                    _ => Effects::new(),
                };
                (Next::Stay, effects)
            }
            (_, _) => (Next::Stay, Effects::new()),
        }
    }

    fn step_fleet(&mut self, input: Input) -> (Next, Effects) {
        match (input, &mut self.page) {
            (Input::Fleet(action), Page::Fleet(page)) if action.is_for(self.role) => {
                return page.act(action, &mut self.key);
            }
            (Input::FleetHears(answer), Page::Fleet(page)) => page.hear(answer),
            (Input::FleetReturned(key, answer), page) => {
                self.key = Custody::Here(key);
                if let Page::Fleet(page) = page {
                    page.hear(answer);
                }
            }
            (_, _) => {}
        }
        (Next::Stay, Effects::new())
    }

    fn hear_of_list(&mut self, answer: list::Answer) -> Effects {
        let effects = self.list.hear(answer);
        if !self.role.opens_media() {
            self.list.forget_marks();
        }
        effects
    }

    fn hear(&mut self, heard: Heard) -> Effects {
        match (heard, &mut self.page) {
            (Heard::Saved(result), _) => self.list.saved(result),
            (Heard::Printed(printed), _) => self.list.printed(printed),
            (heard, Page::Devices(page)) => return page.hear(heard),
            (Heard::Speaker(said), _) => self.list.listen(said),
            (_, _) => {}
        }
        Effects::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;
    use crate::flow::heard::Upkeep;
    use crate::flow::shared::Saving;
    use crate::locale::Locale;
    use crate::record::{self, Count};

    fn inside() -> Staff {
        let list = List::new(record::Page::default(), Count::Exactly(0), Upkeep::default());
        Staff::Open(Session::new(Custody::Away, Role::Officer, list))
    }

    /// Takes `inputs` one after the other.
    fn after(inputs: impl IntoIterator<Item = Input>) -> (Staff, Effects) {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let (campaign, words) = (Campaign::parse(&source).unwrap(), Locale::english());
        let now = jiff::Timestamp::UNIX_EPOCH;
        let setting = Setting { campaign: &campaign, words: &words, now };
        let step = |(staff, _): (Staff, Effects), input| staff.step(input, setting);
        inputs.into_iter().fold((inside(), Effects::new()), step)
    }

    /// The ways to each page from the list.
    const PAGES: [Action; 11] = [
        Action::Show(Door::Devices),
        Action::Show(Door::Campaign),
        Action::Show(Door::Backup),
        Action::Show(Door::Licences),
        Action::Show(Door::Today),
        Action::Show(Door::Use),
        Action::Show(Door::Register),
        Action::Show(Door::Ledger),
        Action::Show(Door::People),
        Action::Show(Door::Fleet),
        Action::Show(Door::Stand),
    ];
    #[test]
    fn the_licences_lead_back_to_the_list_and_are_left_like_it() {
        let (_, effects) = after([Input::Go(Action::Show(Door::Licences))]);
        assert!(effects.iter().any(|it| matches!(it, Effect::CloseOpened)), "{effects:?}");
        let (back, _) = after([Action::Show(Door::Licences), Action::Back].map(Input::Go));
        assert!(matches!(back, Staff::Open(Session { page: Page::List, .. })), "{back:?}");
    }

    #[test]
    fn every_page_is_locked_by_hand_by_absence_and_by_a_loss() {
        type Way = fn(Staff) -> (Staff, Effects);
        let loss: Way = |staff| staff.hear(Heard::Lost);
        for show in PAGES {
            let shown = || after([Input::Go(show)]).0;
            let by_hand = after([show, Action::Lock].map(Input::Go));
            for (locked, effects) in [by_hand, shown().left_alone(), loss(shown())] {
                assert!(matches!(locked, Staff::Locked(_)), "{show:?}: {locked:?}");
                let told = |it: &Effect| matches!(it, Effect::Record(Record::StaffLocked));
                assert!(effects.iter().any(told), "{show:?}: {effects:?}");
                assert!(effects.iter().any(|it| matches!(it, Effect::LeaveStaff)), "{effects:?}");
            }
        }
    }

    #[test]
    fn what_was_being_written_is_told_of_whatever_page_is_on_screen() {
        for show in PAGES {
            let ask = list::Action::SaveKey;
            let to = list::Action::SaveTo("/media/drive".into());
            let (staff, _) = after([Input::List(ask), Input::List(to), Input::Go(show)]);
            let (staff, _) = staff.hear(Heard::Saved(Ok("/media/drive/key.age".into())));
            let Staff::Open(session) = staff else { panic!("locked by {show:?}") };
            let saved = Saving::Done("/media/drive/key.age".into());
            assert_eq!(session.list.stage, list::Stage::SavingKey(saved), "{show:?}");
        }
    }
}
