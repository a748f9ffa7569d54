//! Two people for what is big. A campaign says how much one of the staff may copy or erase alone within a day; beyond
//! it another one has to type a passphrase of their own, for this one act.
//!
//! **Invariant:** it is counted in the ledger, by whom it names, so that neither a restart nor many small steps get
//! around it, and each consent of a second person is on record before what it is for.

use std::path::PathBuf;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::Vault;
use super::evidence;
use super::key_search::Searched;
use super::ledger::{Entry, stamp};
use super::storage::StorageError;
use super::unlocked::{UnlockError, Unlocked, running};
use crate::campaign::Campaign;
use crate::record::{Act, Actor, Event, EventKind, NotSecond, Role, StaffName};

/// What one of the staff does within so long counts together.
const TOGETHER: SignedDuration = SignedDuration::from_hours(24);

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

    /// How much one of the staff may copy or erase alone within a day; none where there is no limit.
    pub fn most_alone(&self) -> Result<Option<u64>, StorageError> {
        Ok(self.campaign_in_use()?.and_then(|campaign| campaign.two_people_above))
    }

    /// The campaign that people were asked by last, also where it could not be used any more: its limits hold. What an older
    /// version of this program has stored may have another form, and then it is none.
    pub(super) fn campaign_in_use(&self) -> Result<Option<Campaign>, StorageError> {
        let Some(campaign) = evidence::campaign_asked_by(&self.ledger)? else { return Ok(None) };
        let source = evidence::campaign_source(&self.ledger, campaign.digest)?
            .ok_or(StorageError::Damaged("the campaign that is used"))?;
        Ok(Campaign::read(&source).ok().map(|(campaign, _)| campaign))
    }

    /// What `staff` may still do of `kind` without a second person.
    pub(super) fn alone(
        &self,
        staff: &StaffName,
        kind: EventKind,
        at: Timestamp,
    ) -> Result<Alone, StorageError> {
        let Some(of) = self.most_alone()? else { return Ok(Alone::All) };
        // A clock that was set back makes it more that counts, and not less.
        let since = at.saturating_sub(TOGETHER).unwrap_or(Timestamp::MIN);
        let actor = Actor::Staff(Some(staff.clone())).to_string();
        let lately = if kind == EventKind::Exported { COPIED_LATELY } else { LATELY };
        let mut query = self.ledger.prepare_cached(lately)?;
        let most = i64::try_from(of).unwrap_or(i64::MAX);
        let asked = (stamp(since), kind.as_str(), actor, most);
        let lately: i64 = query.query_row(asked, |row| row.get(0))?;
        let lately = u64::try_from(lately).unwrap_or(of);
        Ok(Alone::Left { more: of.saturating_sub(lately), of })
    }
}

const LATELY: &str = "SELECT count(*) FROM (SELECT 1 FROM event INDEXED BY event_at
    WHERE at >= ?1 AND kind = ?2 AND actor = ?3 LIMIT ?4)";

/// Everybody who is in a recording has an event of their own for the one copy, and all say the same.
const COPIED_LATELY: &str =
    "SELECT count(*) FROM (SELECT DISTINCT body FROM event INDEXED BY event_at
    WHERE at >= ?1 AND kind = ?2 AND actor = ?3 LIMIT ?4)";

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
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn what_one_did_within_a_day_is_found_by_its_day() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        for lately in [LATELY, COPIED_LATELY] {
            let mut query = vault.ledger.prepare(&format!("EXPLAIN QUERY PLAN {lately}")).unwrap();
            let steps = query.query_map(("", "", "", 1), |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            assert!(steps.iter().any(|it| it.contains("INDEX event_at (at>?)")), "{steps:?}");
        }
    }

    #[test]
    fn nothing_more_is_left_after_the_last() {
        let two = Alone::Left { more: 2, of: 5 };
        assert_eq!(two.after(2), Ok(Alone::Left { more: 0, of: 5 }));
        assert_eq!(two.after(3), Err(5));
        assert_eq!(Alone::All.after(u64::MAX), Ok(Alone::All));
    }
}
