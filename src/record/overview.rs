//! What happened and what is kept, in figures that say nothing of anybody.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::complaint::OpenComplaints;
use super::question::{Count, HELD};

/// So many days are told of, today among them.
pub const DAYS: usize = 14;
/// What ends within so many days is told of.
pub const SOON_DAYS: i64 = 7;

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
    /// Complaints that wait for an answer.
    pub complaints: OpenComplaints,
    /// Takes whose files resist being removed; nobody can open them.
    pub files_left: u64,
    /// Takes that are still sealed for a key of the organisation that was replaced.
    pub to_reseal: u64,
    /// What waits in the fleet.
    pub fleet: FleetNeeds,
    /// Whether what is kept would be lost together with this computer.
    pub backup: BackupNeed,
    /// Wrong passphrases since the last right one, up to ten.
    pub wrong_passphrases: u32,
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
