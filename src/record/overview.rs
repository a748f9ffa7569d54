//! What happened and what is kept, in figures that say nothing of anybody.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::complaint::OpenComplaints;
use super::copies::Takedowns;
use super::question::{Count, HELD};

/// So many days are told of, today among them.
pub const DAYS: usize = 14;
/// What ends within so many days is told of.
pub const SOON_DAYS: i64 = 7;

/// With less room than this on the disk a recording may have to end early, in bytes.
pub const LITTLE_ROOM: u64 = 500 << 20;

/// What happened lately, and what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The last days, the oldest first, in UTC. Today is the last of them.
    pub days: Vec<Day>,
    /// What is kept.
    pub kept: Holdings,
    /// How many submissions have their last day within [`SOON_DAYS`], and the first of those days.
    pub ends_soon: (Count, Option<Date>),
    /// How many holds have their last day within [`SOON_DAYS`], and the first of those days.
    pub holds_end_soon: (u64, Option<Date>),
    /// Copies that have to go.
    pub takedowns: Takedowns,
    /// Complaints that wait for an answer.
    pub complaints: OpenComplaints,
    /// Takes whose files resist being removed; nobody can open them.
    pub files_left: u64,
    /// Takes, notes and complaints that are still sealed for a key of the organisation that was replaced.
    pub to_reseal: u64,
    /// Room on the disk of the vault, in bytes; none where the system does not say.
    pub free_bytes: Option<u64>,
    /// What waits in the fleet.
    pub fleet: FleetNeeds,
    /// Whether what is kept would be lost together with this computer.
    pub backup: BackupNeed,
    /// Wrong passphrases since the last right one, up to ten.
    pub wrong_passphrases: u32,
}

/// Something that somebody has to look after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// So many copies should be gone by now, and nobody has said that they are.
    TakedownsOverdue(u64),
    /// So many others have to go, the first of them by the end of this day.
    Takedowns(u64, Date),
    /// So many submissions have their last day within [`SOON_DAYS`], the first of them on this one.
    End(u64, Date),
    /// So many holds have their last day within [`SOON_DAYS`], the first of them on this one.
    HoldsEnd(u64, Date),
    /// The store of the fleet has not answered since then.
    StoreSilent(Timestamp),
    /// Something is kept, and no backup is known.
    FirstBackup,
    /// Something was kept since the last backup, which was made then.
    AnotherBackup(Timestamp),
    /// So many complaints should have been answered by now.
    ComplaintsOverdue(u64),
    /// So many others wait for an answer.
    Complaints(u64),
    /// So many orders are older than a week and wait for a member.
    OldOrders(u64),
    /// So many files of erased takes resist being removed.
    FilesLeft(u64),
    /// So many takes, notes and complaints are sealed for a key that was replaced.
    ToReseal(u64),
    /// The disk has only so much room left, in bytes: less than [`LITTLE_ROOM`].
    LittleRoom(u64),
    /// So many wrong passphrases were typed since the last right one.
    WrongPassphrases(u32),
}

impl Need {
    /// Whether nothing is amiss so far: it ends by itself, or there is still time for it.
    pub fn is_in_time(self) -> bool {
        matches!(self, Self::End(..) | Self::Takedowns(..))
    }
}

impl Overview {
    /// What somebody has to look after, in the order in which it is told.
    pub fn needs(&self) -> Vec<Need> {
        let (Count::Exactly(end) | Count::AtLeast(end), first) = self.ends_soon;
        let (holds_end, first_hold) = self.holds_end_soon;
        let some = |figure: u64, need: fn(u64) -> Need| (figure > 0).then(|| need(figure));
        let OpenComplaints { open, overdue } = self.complaints;
        let Takedowns { open: going, overdue: late, next } = self.takedowns;
        let wrong = self.wrong_passphrases;
        let needs = [
            some(late, Need::TakedownsOverdue),
            next.map(|next| Need::Takedowns(going.saturating_sub(late), next)),
            first.map(|first| Need::End(end, first)),
            first_hold.map(|first| Need::HoldsEnd(holds_end, first)),
            self.fleet.silent_since.map(Need::StoreSilent),
            match self.backup {
                BackupNeed::Nothing => None,
                BackupNeed::First => Some(Need::FirstBackup),
                BackupNeed::Another(last) => Some(Need::AnotherBackup(last)),
            },
            some(overdue, Need::ComplaintsOverdue),
            some(open.saturating_sub(overdue), Need::Complaints),
            some(self.fleet.old_orders, Need::OldOrders),
            some(self.files_left, Need::FilesLeft),
            some(self.to_reseal, Need::ToReseal),
            self.free_bytes.filter(|free| *free < LITTLE_ROOM).map(Need::LittleRoom),
            (wrong > 0).then_some(Need::WrongPassphrases(wrong)),
        ];
        needs.into_iter().flatten().collect()
    }
}

/// A backup is old after so many days in which something was kept.
pub const BACKUP_DAYS: i64 = 7;

/// How backups stand. A kiosk of a fleet needs none: the hub has a copy of what it keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BackupNeed {
    /// Nobody has to do anything.
    #[default]
    Nothing,
    /// Something is kept, and no backup is known.
    First,
    /// Something was kept since the last one, which was made then and is older than [`BACKUP_DAYS`].
    Another(Timestamp),
}

/// What somebody has to look after in the fleet; nothing where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FleetNeeds {
    /// Since when the store has not answered, where that is longer than a day.
    pub silent_since: Option<Timestamp>,
    /// So many orders are older than a week and wait for a member.
    pub old_orders: u64,
}

/// What happened on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// So often somebody was asked.
    pub asked: u64,
    /// So often somebody agreed.
    pub agreed: u64,
    /// So often somebody refused.
    pub refused: u64,
    /// So many submissions were kept.
    pub kept: u64,
    /// So many uses were withdrawn.
    pub withdrawn: u64,
    /// So many submissions were erased by their givers.
    pub erased: u64,
}

impl Day {
    /// One on which nothing has happened yet.
    pub fn new(date: Date) -> Self {
        Self { date, asked: 0, agreed: 0, refused: 0, kept: 0, withdrawn: 0, erased: 0 }
    }
}

/// How many submissions are kept, and under which names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Holdings {
    /// All of them.
    pub submissions: u64,
    /// Those of which every use was withdrawn.
    pub withdrawn: u64,
    /// Those in which another has taken back what they gave together.
    pub ended: u64,
    /// Those that are held beyond their time.
    pub held: u64,
    /// By the use that is agreed to, under its identifier.
    pub uses: Vec<(String, u64)>,
    /// By the language of the disclosure, under its tag.
    pub languages: Vec<(String, u64)>,
    /// With a voice message in it.
    pub voice: u64,
    /// With a photo in it.
    pub photo: u64,
}

impl Holdings {
    /// Takes in that `count` submissions are found under `facet`, a name of [`facets`](super::facets).
    pub fn note(&mut self, facet: &str, count: u64) {
        let (name, value) = facet.split_once(':').unwrap_or((facet, ""));
        match (name, value) {
            ("all", "") => self.submissions = count,
            (HELD, "") => self.held = count,
            ("state", "withdrawn") => self.withdrawn = count,
            ("state", "ended") => self.ended = count,
            ("kind", "voice") => self.voice = count,
            ("kind", "photo") => self.photo = count,
            ("use", id) => self.uses.push((id.to_owned(), count)),
            ("language", tag) => self.languages.push((tag.to_owned(), count)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_nothing() -> Overview {
        Overview {
            days: Vec::new(),
            kept: Holdings::default(),
            ends_soon: (Count::Exactly(0), None),
            holds_end_soon: (0, None),
            takedowns: Takedowns::default(),
            complaints: OpenComplaints::default(),
            files_left: 0,
            to_reseal: 0,
            free_bytes: Some(LITTLE_ROOM),
            fleet: FleetNeeds::default(),
            backup: BackupNeed::Nothing,
            wrong_passphrases: 0,
        }
    }

    #[test]
    fn each_figure_that_is_not_nothing_is_a_need() {
        assert_eq!(of_nothing().needs(), []);
        let (day, at) = (Date::constant(2026, 11, 26), Timestamp::UNIX_EPOCH);
        let all = Overview {
            ends_soon: (Count::AtLeast(10_000), Some(day)),
            holds_end_soon: (2, Some(day)),
            takedowns: Takedowns { open: 9, overdue: 1, next: Some(day) },
            complaints: OpenComplaints { open: 5, overdue: 2 },
            files_left: 3,
            to_reseal: 4,
            free_bytes: Some(100 << 20),
            fleet: FleetNeeds { silent_since: Some(at), old_orders: 6 },
            backup: BackupNeed::Another(at),
            wrong_passphrases: 7,
            ..of_nothing()
        };
        let needs = [
            Need::TakedownsOverdue(1),
            Need::Takedowns(8, day),
            Need::End(10_000, day),
            Need::HoldsEnd(2, day),
            Need::StoreSilent(at),
            Need::AnotherBackup(at),
            Need::ComplaintsOverdue(2),
            Need::Complaints(3),
            Need::OldOrders(6),
            Need::FilesLeft(3),
            Need::ToReseal(4),
            Need::LittleRoom(100 << 20),
            Need::WrongPassphrases(7),
        ];
        assert_eq!(all.needs(), needs);
        let in_time: Vec<_> = needs.into_iter().filter(|need| need.is_in_time()).collect();
        assert_eq!(in_time, [Need::Takedowns(8, day), Need::End(10_000, day)]);
        let first = Overview { backup: BackupNeed::First, ..of_nothing() };
        assert_eq!(first.needs(), [Need::FirstBackup]);
    }

    #[test]
    fn holdings_are_told_apart_by_what_they_are_found_under() {
        let mut holdings = Holdings::default();
        let facets = [("all", 9), ("state:withdrawn", 2), ("kind:photo", 4), ("use:website", 3)];
        for (facet, count) in facets.into_iter().chain([("language:pt-BR", 1), ("campaign:x", 9)]) {
            holdings.note(facet, count);
        }
        let (uses, languages) = (vec![("website".to_owned(), 3)], vec![("pt-BR".to_owned(), 1)]);
        let told = Holdings {
            submissions: 9,
            withdrawn: 2,
            photo: 4,
            uses,
            languages,
            ..Holdings::default()
        };
        assert_eq!(holdings, told);
    }
}
