//! Two people for what is big. A campaign says how much one of the staff may copy or erase alone within a day; beyond
//! it another one has to type a passphrase of their own, for this one act.
//!
//! **Invariant:** the smallest number holds of the campaigns that people were asked by last, are asked by now, and are to be
//! asked by at other computers of a fleet. It is counted in the ledger, by whom it names, so that neither a restart nor many small steps get
//! around it, and each consent of a second person is on record before what it is for. One process has the vault to write, and
//! does one thing at a time, so that nothing is entered between a count and what it allows.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::Vault;
use super::evidence;
use super::key_search::Searched;
use super::ledger::{self, Entry, stamp};
use super::storage::StorageError;
use super::unlocked::{UnlockError, Unlocked, running};
use crate::campaign::Campaign;
use crate::record::{Act, Actor, Event, EventKind, NotSecond, Role, StaffName};

/// What one of the staff does within so long counts together.
pub(super) const TOGETHER: SignedDuration = SignedDuration::from_hours(24);

/// Another one of the staff, who has typed their passphrase. It is good for one act.
#[derive(Debug)]
pub struct Second {
    name: StaffName,
    role: Role,
}

/// What one of the staff may still do without a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alone {
    /// As much as there is.
    All,
    /// So many more.
    Left {
        /// Recordings to copy, or submissions to erase.
        more: u64,
        /// Of so many within a day.
        of: u64,
    },
}

impl Alone {
    /// What is left after `count` more; the limit where that is too many.
    pub(super) fn after(self, count: u64) -> Result<Self, u64> {
        match self {
            Self::All => Ok(self),
            Self::Left { more, of } => {
                more.checked_sub(count).map(|more| Self::Left { more, of }).ok_or(of)
            }
        }
    }
}

/// What is known from the steps of an export before, so that none of them counts all of the last day. It is of one of the staff.
#[derive(Debug, Default)]
pub(super) struct Followed {
    /// The campaigns whose number holds, and that number.
    limit: Option<(BTreeSet<String>, Option<u64>)>,
    counted: Option<Counted>,
}

/// The copies of a day, as they were counted once, with those that were entered since.
#[derive(Clone, Copy, Debug)]
struct Counted {
    lately: u64,
    /// No further than this was counted.
    of: u64,
    /// The time from which a day was counted back.
    at: Timestamp,
    /// The last event that is among them.
    seq: i64,
}

impl Vault {
    /// Hears what came of the search for a second person's key. A wrong passphrase counts as any other.
    pub fn end_second(
        &mut self,
        searched: Searched,
        clocks: (Timestamp, Duration),
    ) -> Result<Second, UnlockError> {
        let opened = self.end_search(searched, clocks)?;
        Ok(Second { name: opened.name, role: opened.role })
    }

    /// Tries `passphrase` on every key file, as [`unlock`](Self::unlock) does.
    pub fn second(
        &mut self,
        passphrase: &SecretString,
        elsewhere: &[PathBuf],
        at: Timestamp,
    ) -> Result<Second, UnlockError> {
        let search = self.begin_unlock(running())?;
        let elsewhere = elsewhere.to_owned();
        self.end_second(search.run(passphrase, || elsewhere), (at, running()))
    }

    /// How much one of the staff may copy or erase alone within a day; none where there is no limit. It is the smallest number
    /// that any of these sets: the campaign that people were asked by last, the one that is offered here now, and at the hub of a
    /// fleet the one that is published, also where nobody is ever asked at the hub.
    pub fn most_alone(&self) -> Result<Option<u64>, StorageError> {
        least_of(&self.sources_that_limit()?)
    }

    /// The files of the campaigns whose number holds.
    fn sources_that_limit(&self) -> Result<BTreeSet<String>, StorageError> {
        let mut distinct = self.sources_since_asked()?;
        distinct.extend(self.offer.as_ref().map(|offer| offer.source().to_owned()));
        distinct.extend(self.source_published()?);
        Ok(distinct)
    }

    /// The campaign that people were asked by last, or that an officer has saved since, also where it could not be used any more.
    /// What an older version of this program has stored may have another form, and then it is none; how much one may do alone
    /// it says all the same, see [`most_alone`](Self::most_alone).
    pub(super) fn campaign_in_use(&self) -> Result<Option<Campaign>, StorageError> {
        Ok(self.source_in_use()?.as_deref().and_then(evidence::read_stored))
    }

    /// The files of the campaign that people were asked by last, and of those that officers have saved since.
    fn sources_since_asked(&self) -> Result<BTreeSet<String>, StorageError> {
        let mut sources = BTreeSet::new();
        let program = Actor::Program.to_string();
        for link in ledger::links_of_kind(&self.ledger, EventKind::Campaign)?.into_iter().rev() {
            let Some(Event::Campaign { campaign }) = link.event() else {
                return Err(StorageError::Damaged("which campaign is used"));
            };
            let source = evidence::campaign_source(&self.ledger, campaign.digest)?;
            sources.insert(source.ok_or(StorageError::Damaged("the campaign that is used"))?);
            // The program tells of one when somebody is asked by it.
            if link.actor == program || self.has_asked_since(link.seq)? {
                break;
            }
        }
        Ok(sources)
    }

    /// Whether anybody was asked after event `seq`.
    fn has_asked_since(&self, seq: i64) -> Result<bool, StorageError> {
        let query = "SELECT 1 FROM event WHERE seq > ?1 AND kind IN (?2, ?3)";
        let [shown, agreed] = [EventKind::Shown, EventKind::Agreed].map(EventKind::as_str);
        Ok(self.ledger.prepare_cached(query)?.exists((seq, shown, agreed))?)
    }

    /// The file of the campaign that people were asked by last, or that an officer has saved since.
    fn source_in_use(&self) -> Result<Option<String>, StorageError> {
        let Some(campaign) = evidence::campaign_asked_by(&self.ledger)? else { return Ok(None) };
        let source = evidence::campaign_source(&self.ledger, campaign.digest)?;
        source.map(Some).ok_or(StorageError::Damaged("the campaign that is used"))
    }

    /// What `staff` may still do of `kind` without a second person.
    pub(super) fn alone(
        &self,
        staff: &StaffName,
        kind: EventKind,
        at: Timestamp,
    ) -> Result<Alone, StorageError> {
        let Some(of) = self.most_alone()? else { return Ok(Alone::All) };
        let lately = self.done_lately((staff, kind), at, of)?;
        Ok(Alone::Left { more: of.saturating_sub(lately), of })
    }

    /// What `staff` may still copy without a second person, as [`alone`](Self::alone) says, for the next of many steps: what
    /// was counted at the step before is not counted again. What is more than a day old by now may be among it, so that less
    /// seems left than is, and never more.
    pub(super) fn copies_alone(
        &self,
        followed: &mut Followed,
        staff: &StaffName,
        at: Timestamp,
    ) -> Result<Alone, StorageError> {
        let sources = self.sources_that_limit()?;
        let most = match followed.limit.take() {
            Some((before, most)) if before == sources => most,
            _ => least_of(&sources)?,
        };
        followed.limit = Some((sources, most));
        let Some(of) = most else { return Ok(Alone::All) };
        let (seq, _) = ledger::head(&self.ledger)?;
        // A clock that was set back makes it more that counts: it is counted anew.
        let before = followed.counted.filter(|it| it.of == of && it.at <= at);
        let counted = if let Some(before) = before {
            let since = self.copied_since(before.seq, staff)?;
            Counted { lately: before.lately.saturating_add(since), seq, ..before }
        } else {
            let lately = self.done_lately((staff, EventKind::Exported), at, of)?;
            Counted { lately, of, at, seq }
        };
        followed.counted = Some(counted);
        Ok(Alone::Left { more: of.saturating_sub(counted.lately), of })
    }

    /// How much of `kind` was done by `staff` within a day before `at`, up to `most`.
    fn done_lately(
        &self,
        (staff, kind): (&StaffName, EventKind),
        at: Timestamp,
        most: u64,
    ) -> Result<u64, StorageError> {
        // A clock that was set back makes it more that counts, and not less.
        let since = at.saturating_sub(TOGETHER).unwrap_or(Timestamp::MIN);
        let actor = Actor::Staff(Some(staff.clone())).to_string();
        let lately = if kind == EventKind::Exported { COPIED_LATELY } else { LATELY };
        let mut query = self.ledger.prepare_cached(lately)?;
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let asked = (stamp(since), kind.as_str(), actor, limit);
        let lately: i64 = query.query_row(asked, |row| row.get(0))?;
        Ok(u64::try_from(lately).unwrap_or(most))
    }

    /// How many copies of `staff` were entered after event `seq`.
    fn copied_since(&self, seq: i64, staff: &StaffName) -> Result<u64, StorageError> {
        let actor = Actor::Staff(Some(staff.clone())).to_string();
        let mut query = self.ledger.prepare_cached(COPIED_SINCE)?;
        let asked = (seq, EventKind::Exported.as_str(), actor);
        Ok(query.query_row(asked, |row| row.get::<_, i64>(0))?.cast_unsigned())
    }
}

/// The smallest number that any of these campaign files sets.
fn least_of(sources: &BTreeSet<String>) -> Result<Option<u64>, StorageError> {
    let mut least: Option<u64> = None;
    for source in sources {
        least = least.into_iter().chain(most_alone_by(source)?).min();
    }
    Ok(least)
}

/// How much one of the staff may do alone by the campaign file `source`, also where this version cannot read the whole of it: a
/// form that has changed lifts no limit. An error where the number cannot be told.
fn most_alone_by(source: &str) -> Result<Option<u64>, StorageError> {
    const DAMAGED: StorageError = StorageError::Damaged("how much one of the staff may do alone");
    if let Some(campaign) = evidence::read_stored(source) {
        return Ok(campaign.two_people_above);
    }
    let fields: toml::Table = source.parse().map_err(|_| DAMAGED)?;
    let Some(set) = fields.get("two_people_above") else { return Ok(None) };
    let count = set.as_integer().and_then(|count| u64::try_from(count).ok());
    count.map(Some).ok_or(DAMAGED)
}

const LATELY: &str = "SELECT count(*) FROM (SELECT 1 FROM event INDEXED BY event_at
    WHERE at >= ?1 AND kind = ?2 AND actor = ?3 LIMIT ?4)";

/// Everybody who is in a recording has an event of their own for the one copy, and all say the same.
const COPIED_LATELY: &str =
    "SELECT count(*) FROM (SELECT DISTINCT body FROM event INDEXED BY event_at
    WHERE at >= ?1 AND kind = ?2 AND actor = ?3 LIMIT ?4)";

/// The same after an event, up to which it was counted.
const COPIED_SINCE: &str = "SELECT count(*) FROM (SELECT DISTINCT body FROM event
    WHERE seq > ?1 AND kind = ?2 AND actor = ?3)";

impl Second {
    /// Who it is.
    pub fn name(&self) -> &StaffName {
        &self.name
    }

    /// What the ledger keeps of their word for `act`, which `first` does.
    pub(super) fn entry(
        &self,
        first: &Unlocked,
        act: Act,
        at: Timestamp,
    ) -> Result<Entry, NotSecond> {
        if self.name == *first.staff() {
            return Err(NotSecond::Same);
        }
        let may = match act {
            Act::Export => self.role.opens_media(),
            Act::Erasure => self.role.decides(),
        };
        if !may {
            return Err(NotSecond::MayNot);
        }
        let told = Event::Seconded { act, first: first.staff().clone() };
        Ok(Entry::new(told, at).by_staff(&self.name))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use secrecy::SecretString;

    use super::*;
    use crate::campaign::{CampaignVersion, PurposeId, Retention, sample_campaign};
    use crate::digest::Digest;
    use crate::record::{CopyId, Exported};
    use crate::vault::clock::date;
    use crate::vault::{VaultSettings, proof, register};

    fn vault(folder: &tempfile::TempDir) -> Vault {
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH).unwrap()
    }

    /// People are asked by the campaign file `source`, as a version would have stored it that finds nothing wrong with it.
    fn asked_by(vault: &mut Vault, (source, version): (&str, u32)) -> Digest {
        let digest = Digest::of(source.as_bytes());
        let row = (digest.to_string(), "voices", version, source);
        let insert = "INSERT INTO campaign (digest, id, version, source) VALUES (?1, ?2, ?3, ?4)";
        vault.ledger.execute(insert, row).unwrap();
        let campaign = CampaignVersion { id: "voices".to_owned(), version, digest };
        vault.append(Entry::new(Event::Campaign { campaign }, Timestamp::UNIX_EPOCH)).unwrap();
        digest
    }

    #[test]
    fn a_campaign_that_was_used_holds_whatever_a_newer_version_finds_wrong_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(&folder);
        let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
        let set = "two_people_above = 2\nproof_kept = \"P7Y\"\ntakedown_within = \"P3D\"";
        let source = format!("{set}\n{}", sample.replace("#0F4C81", "no colour"));
        assert!(Campaign::parse(&source).is_err());
        let digest = asked_by(&mut vault, (&source, 1));
        assert_eq!(vault.most_alone().unwrap(), Some(2));
        let time = |written: &str| written.parse::<Retention>().unwrap();
        let within = register::takedown_within(&vault.ledger, digest).unwrap();
        assert_eq!(within, time("P3D"));
        let until = proof::until(&vault.ledger, Some(digest), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(until, time("P7Y").until(date(Timestamp::UNIX_EPOCH)));
    }

    #[test]
    fn a_form_that_has_changed_lifts_no_limit() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(&folder);
        let older = "two_people_above = 4\nno_such_field = true\n";
        assert!(Campaign::read(older).is_err());
        asked_by(&mut vault, (older, 1));
        assert_eq!(vault.most_alone().unwrap(), Some(4));
        asked_by(&mut vault, ("no_such_field = true\n", 2));
        assert_eq!(vault.most_alone().unwrap(), None, "it has set none");
        for (wrong, version) in [("two_people_above = \"four\"\n", 3), ("no table at all", 4)] {
            asked_by(&mut vault, (wrong, version));
            assert!(vault.most_alone().is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_one_did_within_a_day_is_found_by_its_day() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(&folder);
        for (asked, index) in [
            (LATELY, "INDEX event_at (at>?)"),
            (COPIED_LATELY, "INDEX event_at (at>?)"),
            (COPIED_SINCE, "INDEX event_kind (kind=? AND rowid>?)"),
        ] {
            let asked = asked.replace("?1", "'1'").replace("?2", "'2'").replace("?3", "'3'");
            let plan = format!("EXPLAIN QUERY PLAN {}", asked.replace("?4", "4"));
            let mut query = vault.ledger.prepare(&plan).unwrap();
            let steps = query.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            assert!(steps.iter().any(|it| it.contains(index)), "{steps:?}");
        }
    }

    /// A copy of that number is entered for `staff`, as of a recording of so many people.
    fn copied(vault: &mut Vault, staff: &StaffName, (number, people): (u8, u8), at: Timestamp) {
        for _ in 0..people {
            let told = Event::Exported(Exported {
                copy: CopyId::from_random([number; 16]),
                purpose: PurposeId::new("website"),
                until: Date::constant(2027, 1, 1),
                takedown_within: "P3D".parse().unwrap(),
                again: false,
            });
            vault.append(Entry::new(told, at).by_staff(staff)).unwrap();
        }
    }

    #[test]
    fn what_was_counted_for_one_step_of_an_export_is_not_read_for_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(&folder);
        asked_by(&mut vault, ("two_people_above = 5\n", 1));
        let [anna, paula]: [StaffName; 2] = ["anna", "paula"].map(|name| name.parse().unwrap());
        let at = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        let left = |more, of| Alone::Left { more, of };
        let (mut followed, copies) = (Followed::default(), EventKind::Exported);
        copied(&mut vault, &anna, (1, 1), at(30));
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(31)).unwrap(), left(4, 5));
        copied(&mut vault, &anna, (2, 3), at(31));
        copied(&mut vault, &paula, (3, 1), at(31));
        copied(&mut vault, &anna, (4, 1), at(32));
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(32)).unwrap(), left(2, 5));
        assert_eq!(
            vault.alone(&anna, copies, at(32)).unwrap(),
            left(2, 5),
            "as it is counted once"
        );
        // What the steps before have counted is not looked at any more.
        vault.ledger.execute("UPDATE event SET actor = '' WHERE kind = 'exported'", []).unwrap();
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(33)).unwrap(), left(2, 5));
        // A smaller number holds at once, and a clock that is set back makes nothing less.
        copied(&mut vault, &anna, (5, 1), at(40));
        asked_by(&mut vault, ("two_people_above = 3\n", 2));
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(50)).unwrap(), left(2, 3));
        copied(&mut vault, &anna, (6, 1), at(10));
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(20)).unwrap(), left(1, 3));
        // A day later less seems left than is, and it is counted anew before anybody is stopped.
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(65)).unwrap(), left(1, 3));
        followed = Followed::default();
        assert_eq!(vault.copies_alone(&mut followed, &anna, at(65)).unwrap(), left(3, 3));
    }

    #[test]
    fn nothing_more_is_left_after_the_last() {
        let two = Alone::Left { more: 2, of: 5 };
        assert_eq!(two.after(2), Ok(Alone::Left { more: 0, of: 5 }));
        assert_eq!(two.after(3), Err(5));
        assert_eq!(Alone::All.after(u64::MAX), Ok(Alone::All));
    }
}
