//! A vault that was restored, until it knows what was taken back since its backup.
//!
//! **Invariant:** such a vault opens no take for anybody, and nobody new is asked. It is caught up when a list of
//! erasures, without a gap, tells of something that was taken back later than the backup and no more than a day
//! ago, or when somebody of the staff says, on record, that nothing more was taken back. What any list tells is
//! carried out at once, by the ordinary way of an erasure, also what turns up later.

use std::collections::HashSet;
use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};
use rusqlite::OptionalExtension;
use serde::Serialize;

use super::erasures::{Told, Withdrawn, staff_digest};
use crate::digest::Digest;
use crate::record::{
    BackupId, CaughtUp, Event, EventKind, StaffMember, StaffName, SubmissionId, ToldBy,
};
use crate::vault::erase::{Reason, TOGETHER};
use crate::vault::fleet::tell_withdrawn;
use crate::vault::held::OpenTakeError;
use crate::vault::ledger::{self, Entry};
use crate::vault::link::subject;
use crate::vault::storage::{self, StorageError};
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, at_hand, index, register};

/// How old the last word of a list may be. One that lay on a drive in a drawer for longer says nothing of
/// the time since.
const SPEAKS_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What a restored vault waits for. Where it waits for both, this is for lists first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Waits {
    /// For a list of erasures, or somebody's word. What the fleet tells does not end it.
    Lists(SinceBackup),
    /// For the other members of its fleet: it is the hub in the place of a lost one. Neither a list nor a word ends it.
    Fleet {
        /// Since when.
        hub_since: Timestamp,
    },
}

/// A backup from which a vault was restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SinceBackup {
    /// The backup.
    pub backup: BackupId,
    /// When that was made.
    pub made_at: Timestamp,
    /// The number of the newest event in it.
    pub event: i64,
}

/// What was carried out of what lists tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CarriedOut {
    /// So many submissions were erased.
    pub erased: u64,
    /// So many uses were withdrawn.
    pub withdrawn: u64,
    /// So many have left the staff.
    pub left: u64,
    /// So many officers have left the staff since the backup, and are still on it here: it knows no other officer, so that
    /// without them nobody could open the vault. Once another has joined, whoever is to leave can be removed again.
    pub left_on_staff: u64,
    /// Up to when lists tell of everything; none where there is no list.
    pub until: Option<Timestamp>,
    /// So many lines of lists are damaged, or of a key that the backup does not know.
    pub strange_lines: u64,
    /// Whether that is not enough, and the vault still waits.
    pub waits: bool,
}

/// Why somebody's word does not count.
#[derive(Debug, thiserror::Error)]
pub enum NotVouched {
    /// Whoever has unlocked is no officer.
    #[error("only an officer says that nothing more was taken back")]
    NotOfficer,
    /// The vault waits for no list: it is the hub in the place of a lost one, and waits for what the other members of its
    /// fleet tell.
    #[error(
        "this is the hub of its fleet in the place of a lost one, and waits until every other computer has told what was \
         taken back; no word stands for theirs. `sayso fleet status` says of whom nothing was heard"
    )]
    WaitsForFleet,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Nothing of a vault that waits is opened.
pub(in crate::vault) fn refuse_where_it_waits(vault: &Vault) -> Result<(), OpenTakeError> {
    match vault.waits()? {
        Some(_) => Err(OpenTakeError::Waits),
        None => Ok(()),
    }
}

impl Vault {
    /// What this vault waits for, where it was restored and has not been told yet what was taken back since its
    /// backup. Until then nothing of it opens.
    pub fn waits(&self) -> Result<Option<Waits>, StorageError> {
        match self.restored_from()? {
            Some((since, false)) => Ok(Some(Waits::Lists(since))),
            _ => Ok(self.recovers_since()?.map(|hub_since| Waits::Fleet { hub_since })),
        }
    }

    /// All that this vault waits for, with lists first. It opens nothing before each of them has ended.
    pub fn all_it_waits_for(&self) -> Result<Vec<Waits>, StorageError> {
        let restored = self.restored_from()?.filter(|(_, caught_up)| !caught_up);
        let lists = restored.map(|(since, _)| Waits::Lists(since));
        let fleet = self.recovers_since()?.map(|hub_since| Waits::Fleet { hub_since });
        Ok(lists.into_iter().chain(fleet).collect())
    }

    /// From which backup this vault was restored last, and whether it is caught up.
    fn restored_from(&self) -> Result<Option<(SinceBackup, bool)>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT body, EXISTS (SELECT 1 FROM event later
                 WHERE later.kind = ?2 AND later.seq > event.seq
                     AND json_extract(later.body, '$.by') <> 'fleet')
             FROM event WHERE kind = ?1 ORDER BY seq DESC LIMIT 1",
        )?;
        let kinds = [EventKind::Restored, EventKind::CaughtUp].map(EventKind::as_str);
        let newest = query.query_row(kinds, |row| Ok((row.get(0)?, row.get(1)?)));
        let Some((body, caught_up)): Option<(String, bool)> = newest.optional()? else {
            return Ok(None);
        };
        match Event::read(EventKind::Restored.as_str(), &body) {
            Some(Event::Restored { backup, made_at, event, .. }) => {
                Ok(Some((SinceBackup { backup, made_at, event }, caught_up)))
            }
            _ => Err(StorageError::Damaged("the event of a restore")),
        }
    }

    /// Carries out what `lists` tell, each the file `erasures.jsonl` of a backup, in a vault that was restored. Where
    /// they tell enough, the vault no longer waits. It may be interrupted, and done again. A damaged submission that they
    /// tell of is tried again with each list; until it is erased, or staff say so, the vault waits.
    pub fn catch_up(
        &mut self,
        lists: &[PathBuf],
        at: Timestamp,
    ) -> Result<CarriedOut, StorageError> {
        let Some((waits, caught_up)) = self.restored_from()? else {
            return Ok(CarriedOut::default());
        };
        let told = Told::read(lists, &self.writers_up_to(waits.event)?)?;
        self.note_what_is_not_here(&told, &waits, at)?;
        let (erased, damaged) = self.erase_told(&told, at)?;
        let withdrawn = self.withdraw_told(&told, &waits, at)?;
        let (left, left_on_staff) = self.part_from_staff(&told, &waits, at)?;
        let mut done = CarriedOut {
            erased,
            withdrawn,
            left,
            left_on_staff,
            until: told.until.map(|(_, at)| at),
            strange_lines: told.strange,
            // Something is still here that is to be gone: perhaps it opens.
            waits: !caught_up && (damaged > 0 || !is_enough(&told, &waits, at)),
        };
        if let (false, false, Some((event, _))) = (caught_up, done.waits, told.until) {
            let caught_up = CaughtUp { by: ToldBy::List, event: Some(event) };
            self.append(Entry::new(Event::CaughtUp(caught_up), at))?;
        }
        done.waits = self.waits()?.is_some();
        Ok(done)
    }

    /// The keys that had written the ledger when event `event` was the newest.
    fn writers_up_to(&self, event: i64) -> Result<Vec<String>, StorageError> {
        let mut query = self.ledger.prepare(
            "SELECT key FROM writer WHERE n <= (SELECT writer FROM event WHERE seq = ?1) ORDER BY n",
        )?;
        Ok(query.query_map([event], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// What lists tell may be about what was kept after the backup: other members have it, or it comes later. What they have
    /// erased here is told of in the same way, since the lost member may have told nobody.
    fn note_what_is_not_here(
        &mut self,
        told: &Told,
        waits: &SinceBackup,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let erased = told.erased.iter().map(|subject| (&**subject, None));
        let newer = told.withdrawn.iter().filter(|it| it.event > waits.event);
        let newer = newer.chain(&told.withdrawn_by_others);
        let mut withdrawn = Vec::new();
        for ended in newer {
            if !self.has_heard_of(&ended.subject)? {
                withdrawn.push((&*ended.subject, Some(&ended.purpose)));
            }
        }
        self.note_what_lists_end(erased.chain(withdrawn), at)
    }

    /// Whether the ledger tells of a record.
    fn has_heard_of(&self, subject: &str) -> Result<bool, StorageError> {
        let query = "SELECT 1 FROM event WHERE subject = ?1";
        Ok(self.ledger.prepare_cached(query)?.exists([subject])?)
    }

    /// How many submissions that lists tell of were erased, and how many of them are damaged and stay.
    fn erase_told(&mut self, told: &Told, at: Timestamp) -> Result<(u64, u64), StorageError> {
        if told.erased.is_empty() {
            return Ok((0, 0));
        }
        let mut records = Vec::new();
        let mut query = self.ledger.prepare("SELECT id FROM submission ORDER BY n")?;
        for record in query.query_map([], |row| row.get::<_, String>(0))? {
            let record = record?;
            if told.erased.contains(&subject(&record)) {
                records.push(SubmissionId::from_text(record));
            }
        }
        drop(query);
        let mut erased = 0;
        for some in records.chunks(TOGETHER) {
            erased += self.erase_some_told(some, at)?;
        }
        Ok((erased, records.len() as u64 - erased))
    }

    /// Erases all of `records` in one transaction, or one after another where one of them is damaged: that one stays, and
    /// the log and `verify` tell of it. Returns how many were erased.
    fn erase_some_told(
        &mut self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        match self.erase_told_together(records, at) {
            Err(error) if error.is_about_one() => {
                if let [one] = records {
                    tracing::error!(%error, record = %one, "told to be erased, and not erased");
                    return Ok(0);
                }
                records.chunks(1).map(|one| self.erase_some_told(one, at)).sum()
            }
            erased => erased,
        }
    }

    fn erase_told_together(
        &mut self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let stored = storage::load_all(&self.ledger, records)?;
        self.lists_erase(records, at)?;
        self.erase_together(&stored, Reason::ErasedBefore, at)?;
        Ok(records.len() as u64)
    }

    /// Withdraws uses. Those that the backup knows of may have been given anew before it was made.
    fn withdraw_told(
        &mut self,
        told: &Told,
        waits: &SinceBackup,
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let newer = told.withdrawn.iter().filter(|it| it.event > waits.event);
        let mut count = 0;
        for withdrawn in newer.chain(&told.withdrawn_by_others) {
            if withdrawn.event > waits.event || !self.tells_of(withdrawn)? {
                count += u64::from(self.withdraw_one(withdrawn, at)?);
            }
        }
        Ok(count)
    }

    /// Whether the ledger of the backup tells of a withdrawal itself. A vault that was restored from it before tells of
    /// all in its list that it has in common with the backup.
    fn tells_of(&self, withdrawn: &Withdrawn) -> Result<bool, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event WHERE seq = ?1 AND kind IN (?2, ?3) AND subject = ?4)",
        )?;
        let [here, elsewhere] =
            [EventKind::PurposeWithdrawn, EventKind::Received].map(EventKind::as_str);
        let asked = (withdrawn.event, here, elsewhere, &withdrawn.subject);
        Ok(query.query_row(asked, |row| row.get(0))?)
    }

    fn withdraw_one(
        &mut self,
        Withdrawn { subject, purpose, .. }: &Withdrawn,
        at: Timestamp,
    ) -> Result<bool, StorageError> {
        let record: Option<String> = self
            .ledger
            .prepare_cached(
                "SELECT submission.id FROM event JOIN submission ON submission.id = event.record
                 WHERE subject = ?1 LIMIT 1",
            )?
            .query_row([subject], |row| row.get(0))
            .optional()?;
        let Some(record) = record.map(SubmissionId::from_text) else { return Ok(false) };
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        if !storage::withdraw(&transaction, &record, purpose, at)? {
            return Ok(false);
        }
        let told =
            Event::PurposeWithdrawn { purpose: purpose.clone(), grounds: None, ordered: None };
        ledger::append(&transaction, writer, Entry::new(told, at).of(&record).by_program())?;
        register::end(&transaction, &record, Some(purpose), at)?;
        let stored = storage::load(&transaction, record.clone());
        match stored.and_then(|stored| index::enter(&transaction, &stored)) {
            // A damaged row loses no withdrawal; `verify` tells of it.
            Err(error) if error.is_about_one() => {
                tracing::error!(%error, %record, "what a use was withdrawn of cannot be read");
            }
            entered => entered?,
        }
        tell_withdrawn((&transaction, self.fleet.as_deref()), (&record, purpose), at)?;
        transaction.commit()?;
        Ok(true)
    }

    /// Whoever has left the staff since the backup cannot unlock what was restored, and nothing that is kept from now on
    /// opens for them: those who stay have another key. Where no officer would stay, since those of today joined after the
    /// backup, the officers of the backup stay: without one nobody could open the vault, nor let anybody in. They leave
    /// with the next list that is read once there is another officer. Returns how many have left, and how many of the
    /// officers stay nevertheless.
    fn part_from_staff(
        &mut self,
        told: &Told,
        waits: &SinceBackup,
        at: Timestamp,
    ) -> Result<(u64, u64), StorageError> {
        let since = told.left.iter().filter(|left| left.event > waits.event);
        let gone: HashSet<Digest> =
            since.chain(&told.left_by_others).map(|left| left.key).collect();
        let has_left = |member: &StaffMember| gone.contains(&staff_digest(&member.key));
        let (mut left, mut stay): (Vec<_>, Vec<_>) = self.staff()?.into_iter().partition(has_left);
        // Who joined and left after the backup is on no list of staff here, and has had the key of that time.
        let unknown_have_left = gone.len() > left.len();
        let mut kept_on = 0;
        if !stay.iter().any(|member| member.role.decides()) {
            let (officers, others): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|member| member.role.decides());
            kept_on = officers.len() as u64;
            left = others;
            stay.extend(officers);
        }
        if kept_on > 0 {
            tracing::warn!(kept_on, "officers who have left stay on the staff: there is no other");
        }
        let open = |staff: &[StaffMember]| staff.iter().any(|member| member.role.opens_media());
        let knows = open(&left) || (unknown_have_left && !self.has_a_key_since_its_restore()?);
        // In a fleet the keys come from the others: one of its own would have the number of another's.
        let new = if knows && open(&stay) && !self.was_in_a_fleet()? {
            let (number, key) = self.another_key(stay.iter())?;
            Some((number, key.public()))
        } else {
            None
        };
        let names: Vec<StaffName> = left.into_iter().map(|member| member.name).collect();
        if new.is_some() || !names.is_empty() {
            self.remove(&names, new, (None, at))?;
        }
        Ok((names.len() as u64, kept_on))
    }

    /// Whether the vault was in a fleet when its backup was made.
    pub(in crate::vault) fn was_in_a_fleet(&self) -> Result<bool, StorageError> {
        let query = "SELECT 1 FROM event WHERE kind = ?1";
        Ok(self.ledger.prepare_cached(query)?.exists([EventKind::JoinedFleet.as_str()])?)
    }

    /// Whether the organisation has a key that nobody had before this vault was restored.
    fn has_a_key_since_its_restore(&self) -> Result<bool, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event WHERE kind = ?1
                 AND seq > (SELECT max(seq) FROM event WHERE kind = ?2))",
        )?;
        let kinds = [EventKind::OrganisationKey, EventKind::Restored].map(EventKind::as_str);
        Ok(query.query_row(kinds, |row| row.get(0))?)
    }
}

impl Unlocked {
    /// Says on record that nothing was taken back since the backup besides what lists have told of. An officer
    /// does. From then on the vault waits for no list. A recovered hub waits for its fleet all the same.
    pub fn vouch_that_nothing_more_was_taken_back(
        &self,
        vault: &mut Vault,
        at: Timestamp,
    ) -> Result<(), NotVouched> {
        if !self.role().decides() {
            return Err(NotVouched::NotOfficer);
        }
        match vault.waits()? {
            Some(Waits::Lists(_)) => {
                let told = Event::CaughtUp(CaughtUp { by: ToldBy::Word, event: None });
                Ok(vault.append(Entry::new(told, at).by_staff(self.staff()))?)
            }
            Some(Waits::Fleet { .. }) => Err(NotVouched::WaitsForFleet),
            None => Ok(()),
        }
    }
}

/// Whether lists tell of something later than the backup, and recent. Whatever is taken back is told wherever a
/// backup can be reached: so one with such news was within reach after the backup was made.
fn is_enough(told: &Told, waits: &SinceBackup, now: Timestamp) -> bool {
    told.strange == 0
        && told.until.is_some_and(|(event, at)| {
            event > waits.event && at > waits.made_at && now.duration_since(at) <= SPEAKS_FOR
        })
}
