//! Questions to the register: which copies there are, which have to go, and what the people in them may see of it.
//! Each is answered by an index, some copies at a time.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::Vault;
use super::clock::date;
use super::ledger::{self, stamp};
use super::link::{self, Link, subject};
use super::register::{COLUMNS, CopyRow, begun, begun_as, row, state};
use super::storage::{self, StorageError};
use crate::campaign::PurposeId;
use crate::fleet::{Did, GoneCopy, ToldAccess, Was};
use crate::record::{
    CopiesToGo, CopyId, CopyPlace, CopyState, Event, ExportId, Exported, MadeCopy, SubmissionId,
    Takedowns, TakedownsFrom, Terms,
};

/// Takedowns of each of the two lists are counted up to here.
const COUNTED: u64 = 10_000;
/// So many copies of one person are looked at at once.
const AT_ONCE: usize = 500;

/// Which copies are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copies {
    /// All of them.
    All,
    /// Those that somebody is in.
    Of(SubmissionId),
    /// Those of an export.
    By(ExportId),
}

/// The two lists of copies that have to go: whose consent was taken back, and whose time is over.
const ENDED: &str = "gone IS NULL AND ended_at IS NOT NULL AND (ended_at, n) > (?1, ?2)
    ORDER BY ended_at, n LIMIT ?3";
const OVER: &str = "gone IS NULL AND ended_at IS NULL AND until < ?4 AND (until, n) > (?1, ?2)
    ORDER BY until, n LIMIT ?3";
/// What has to go of an export.
const GOING_OF: &str = "export = ?1 AND gone IS NULL AND (ended_at IS NOT NULL OR until < ?2)";

impl Vault {
    /// Copies that were made before `before`, newest first, up to `limit`. It costs the same however many there
    /// are, and needs no key.
    pub fn copies(
        &self,
        which: &Copies,
        before: Option<CopyPlace>,
        limit: usize,
        at: Timestamp,
    ) -> Result<Vec<MadeCopy>, StorageError> {
        let now = self.time_at_least(at)?;
        let before = before.map_or(i64::MAX, |place| place.0);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let ledger = &self.ledger;
        let query = |from: &str| {
            format!("SELECT {COLUMNS} FROM {from} AND n < ?2 ORDER BY n DESC LIMIT ?3")
        };
        match which {
            Copies::All => {
                let query = query("copy WHERE ?1 = 0");
                self.read_copies(&query, (0, before, limit), now)
            }
            Copies::Of(record) => {
                let query = query("copied JOIN copy ON copy.n = copied.copy WHERE record = ?1");
                self.read_copies(&query, (record.as_str(), before, limit), now)
            }
            Copies::By(export) => {
                let Some(begun) = begun_as(ledger, export)? else { return Ok(Vec::new()) };
                self.read_copies(&query("copy WHERE export = ?1"), (begun.seq, before, limit), now)
            }
        }
    }

    /// What has to go of the copies that `record` is in, for one use or for all. It is asked after something was done:
    /// where it cannot be counted, that is no reason to say that nothing happened.
    pub(super) fn copies_to_go(
        &self,
        record: &SubmissionId,
        purpose: Option<&PurposeId>,
        at: Timestamp,
    ) -> Option<CopiesToGo> {
        let (which, mut before, mut found) =
            (Copies::Of(record.clone()), None, CopiesToGo::default());
        loop {
            let some = self.copies(&which, before, AT_ONCE, at);
            let some = some.inspect_err(|error| tracing::error!(%error, "copies are not counted"));
            let some = some.ok()?;
            let of_use = |copy: &&MadeCopy| purpose.is_none_or(|it| copy.purpose == *it);
            for copy in some.iter().filter(of_use).filter(|copy| copy.state.must_go()) {
                found.count += 1;
                found.until = found.until.max(copy.state.deadline());
            }
            before = some.last().map(|copy| copy.place);
            if some.len() < AT_ONCE {
                return Some(found);
            }
        }
    }

    /// Copies that have to go and of which nobody has said that they are gone, up to `limit`: first those
    /// whose consent was taken back, and of each kind those first that have waited longest. Also says where the
    /// list goes on; nowhere where that was all.
    pub fn takedowns(
        &self,
        from: &TakedownsFrom,
        limit: usize,
        at: Timestamp,
    ) -> Result<(Vec<MadeCopy>, Option<TakedownsFrom>), StorageError> {
        let now = self.time_at_least(at)?;
        let most = |left: usize| i64::try_from(left).unwrap_or(i64::MAX);
        let nothing = (String::new(), 0);
        let mut found = Vec::new();
        let mut over_after = nothing.clone();
        match from {
            TakedownsFrom::Over(until, n) => over_after = (until.clone(), *n),
            TakedownsFrom::Beginning | TakedownsFrom::Ended(..) => {
                let (ended, n) = match from {
                    TakedownsFrom::Ended(at, n) => (at.clone(), *n),
                    _ => nothing,
                };
                let query = format!("SELECT {COLUMNS} FROM copy WHERE {ENDED}");
                for (row, copy) in self.read_rows(&query, (ended, n, most(limit)), now)? {
                    let on = row.ended_at.map(stamp).unwrap_or_default();
                    found.push((TakedownsFrom::Ended(on, row.n), copy));
                }
            }
        }
        let left = limit.saturating_sub(found.len());
        if left > 0 {
            let query = format!("SELECT {COLUMNS} FROM copy WHERE {OVER}");
            let (until, n) = over_after;
            let asked = (until, n, most(left), date(now).to_string());
            for (row, copy) in self.read_rows(&query, asked, now)? {
                found.push((TakedownsFrom::Over(row.until.to_string(), row.n), copy));
            }
        }
        let more = found.last().filter(|_| found.len() == limit).map(|(place, _)| place.clone());
        Ok((found.into_iter().map(|(_, copy)| copy).collect(), more))
    }

    /// Shows all copies that have to go to `see`, in that order. Some hundred are in memory at once.
    pub fn each_takedown(
        &self,
        at: Timestamp,
        mut see: impl FnMut(&MadeCopy),
    ) -> Result<(), StorageError> {
        let mut next = Some(TakedownsFrom::Beginning);
        while let Some(from) = next {
            let (copies, more) = self.takedowns(&from, AT_ONCE, at)?;
            copies.iter().for_each(&mut see);
            next = more;
        }
        Ok(())
    }

    /// What has to go of an export, by the places in the register, oldest first. It costs 8 bytes a copy, and a look at each
    /// copy of that export. None where there is no such export.
    pub fn takedowns_of(
        &self,
        export: &ExportId,
        at: Timestamp,
    ) -> Result<Option<Vec<CopyPlace>>, StorageError> {
        let today = date(self.time_at_least(at)?).to_string();
        let Some(begun) = begun_as(&self.ledger, export)? else { return Ok(None) };
        let query = format!("SELECT n FROM copy WHERE {GOING_OF} ORDER BY n");
        let mut query = self.ledger.prepare_cached(&query)?;
        let places = query.query_map((begun.seq, today), |row| row.get(0).map(CopyPlace))?;
        Ok(Some(places.collect::<Result<_, _>>()?))
    }

    /// How many takedowns are open, how many are overdue, and when the next will be. Both lists are counted: one that is long must
    /// not hide what is overdue in the other.
    pub fn count_takedowns(&self, at: Timestamp) -> Result<Takedowns, StorageError> {
        let mut counted = Takedowns::default();
        self.see_going(at, |_, state| counted.note(state))?;
        Ok(counted)
    }

    /// The same, and how many of those that were counted are of each export. It costs the same however many copies an export
    /// has.
    pub fn count_takedowns_by_export(
        &self,
        at: Timestamp,
    ) -> Result<(Takedowns, BTreeMap<ExportId, u64>), StorageError> {
        let (mut counted, mut of_each) = (Takedowns::default(), BTreeMap::<i64, u64>::new());
        self.see_going(at, |row, state| {
            counted.note(state);
            if let Some(export) = row.export {
                *of_each.entry(export).or_default() += 1;
            }
        })?;
        let mut by_export = BTreeMap::new();
        for (seq, count) in of_each {
            if let Some(begun) = begun(&self.ledger, seq)? {
                by_export.insert(begun.export, count);
            }
        }
        Ok((counted, by_export))
    }

    /// Shows the first of each of the two lists, and how they stand, by their rows alone: of what has to go, no event says how
    /// it stands.
    fn see_going(
        &self,
        at: Timestamp,
        mut see: impl FnMut(&CopyRow, &CopyState),
    ) -> Result<(), StorageError> {
        let now = self.time_at_least(at)?;
        let (most, today) = (COUNTED.cast_signed(), date(now).to_string());
        for (which, today) in [(ENDED, None), (OVER, Some(today))] {
            let query = format!("SELECT {COLUMNS} FROM copy WHERE {which}");
            let mut query = self.ledger.prepare_cached(&query)?;
            let mut rows = match today {
                None => query.query(("", 0, most))?,
                Some(today) => query.query(("", 0, most, today))?,
            };
            while let Some(row) = rows.next()? {
                let row = CopyRow::read(row)?;
                let state = CopyState::of((row.until, row.ended_at), row.takedown_within, now);
                see(&row, &state);
            }
        }
        Ok(())
    }

    /// The copy with this number.
    pub fn find_copy(
        &self,
        copy: &CopyId,
        at: Timestamp,
    ) -> Result<Option<MadeCopy>, StorageError> {
        let now = self.time_at_least(at)?;
        row(&self.ledger, copy)?.map(|row| self.made(&row, now)).transpose()
    }

    fn read_copies(
        &self,
        query: &str,
        asked: impl rusqlite::Params,
        now: Timestamp,
    ) -> Result<Vec<MadeCopy>, StorageError> {
        Ok(self.read_rows(query, asked, now)?.into_iter().map(|(_, copy)| copy).collect())
    }

    fn read_rows(
        &self,
        query: &str,
        asked: impl rusqlite::Params,
        now: Timestamp,
    ) -> Result<Vec<(CopyRow, MadeCopy)>, StorageError> {
        let mut query = self.ledger.prepare_cached(query)?;
        let mut rows = query.query(asked)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let row = CopyRow::read(row)?;
            let copy = self.made(&row, now)?;
            found.push((row, copy));
        }
        Ok(found)
    }

    /// What the register and the events that it names tell of a copy.
    fn made(&self, row: &CopyRow, now: Timestamp) -> Result<MadeCopy, StorageError> {
        let damaged = || StorageError::Damaged("the register");
        let told = ledger::link(&self.ledger, row.n)?.ok_or_else(damaged)?;
        let export = row.export.map(|seq| begun(&self.ledger, seq)).transpose()?.flatten();
        let (export, terms) = export.map(|it| (it.export, it.terms)).unzip();
        Ok(MadeCopy {
            id: row.id.clone(),
            place: CopyPlace(row.n),
            record: SubmissionId::from_text(told.record.ok_or_else(damaged)?),
            purpose: row.purpose.clone(),
            export,
            destination: terms.as_ref().map(|terms: &Terms| terms.destination.clone()),
            responsible: terms.map(|terms| terms.responsible),
            made_at: told.at,
            made_by: told.actor,
            until: row.until,
            state: state(&self.ledger, row, now)?,
        })
    }
}

/// Which events of a record tell what staff did with it. The plus keeps to the index of the record: that of the kinds
/// has those of everybody.
const OPENED: &str = "+kind = 'opened-by-staff'";
const ENDED_BY_STAFF: &str = "+kind = 'purpose-withdrawn'
    AND CASE WHEN json_valid(body) THEN json_extract(body, '$.grounds') END IS NOT NULL";
const EXPORTED: &str = "+kind = 'exported'";

/// What staff did here with what somebody gave: some of it, newest first.
pub(super) struct Done {
    pub told: Vec<ToldAccess>,
    /// How many things they did beside those.
    pub more: u64,
}

/// Up to `limit` of what staff did here with what `record` gave. Copies and uses that were ended come before any opening,
/// and where they are more than that, those come that are most urgent.
pub(super) fn accesses(
    ledger: &rusqlite::Connection,
    record: &SubmissionId,
    limit: usize,
) -> Result<Done, StorageError> {
    let (mut found, mut lasting) = (Vec::new(), 0_u64);
    let which = format!("{EXPORTED} OR {ENDED_BY_STAFF}");
    walk(ledger, record, (&which, usize::MAX), |seq, told| {
        lasting += 1;
        found.push((seq, told));
        if found.len() >= limit.saturating_mul(2) {
            keep_urgent(&mut found, limit);
        }
    })?;
    keep_urgent(&mut found, limit);
    let left = limit.saturating_sub(found.len());
    walk(ledger, record, (OPENED, left), |seq, told| found.push((seq, told)))?;
    found.sort_unstable_by_key(|(seq, _)| Reverse(*seq));
    let all = lasting.saturating_add(count(ledger, record, OPENED)?);
    let more = all.saturating_sub(found.len() as u64);
    Ok(Done { told: found.into_iter().map(|(_, told)| told).collect(), more })
}

/// The newest of what staff did here with what `record` gave, up to `limit`.
pub(super) fn newest_accesses(
    ledger: &rusqlite::Connection,
    record: &SubmissionId,
    limit: usize,
) -> Result<Done, StorageError> {
    let mut told = Vec::new();
    let which = format!("{OPENED} OR {EXPORTED} OR {ENDED_BY_STAFF}");
    walk(ledger, record, (&which, limit), |_, done| told.push(done))?;
    let more = count(ledger, record, &which)?.saturating_sub(told.len() as u64);
    Ok(Done { told, more })
}

/// The uses of it that staff ended here.
pub(super) fn ended_by_staff(
    ledger: &rusqlite::Connection,
    record: &SubmissionId,
) -> Result<Vec<Did>, StorageError> {
    let mut found = Vec::new();
    walk(ledger, record, (ENDED_BY_STAFF, usize::MAX), |_, done| found.push(done.what))?;
    Ok(found)
}

fn keep_urgent(found: &mut Vec<(i64, ToldAccess)>, most: usize) {
    if found.len() > most {
        found.sort_by_key(|(_, told)| told.urgency());
        found.truncate(most);
    }
}

/// How many events of `record` are of those.
fn count(
    ledger: &rusqlite::Connection,
    record: &SubmissionId,
    which: &str,
) -> Result<u64, StorageError> {
    let mut query = ledger
        .prepare_cached(&format!("SELECT count(*) FROM event WHERE subject = ?1 AND ({which})"))?;
    let count: i64 = query.query_row([subject(record.as_str())], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// Looks at up to `limit` events of `record`, newest first, one after the other.
fn walk(
    ledger: &rusqlite::Connection,
    record: &SubmissionId,
    (which, limit): (&str, usize),
    mut see: impl FnMut(i64, ToldAccess),
) -> Result<(), StorageError> {
    let mut query = ledger.prepare_cached(&format!(
        "SELECT {} FROM event WHERE subject = ?1 AND ({which}) ORDER BY seq DESC LIMIT ?2",
        link::COLUMNS
    ))?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = query.query((subject(record.as_str()), limit))?;
    while let Some(row) = rows.next()? {
        let link = Link::read(row)?;
        if let Some(what) = did(ledger, &link)? {
            see(link.seq, ToldAccess { at: storage::time(&link.at)?, what });
        }
    }
    Ok(())
}

/// What staff did, as an event and the register tell. None where that is damaged.
fn did(ledger: &rusqlite::Connection, link: &Link) -> Result<Option<Did>, StorageError> {
    Ok(match link.event() {
        Some(Event::OpenedByStaff) => Some(Did::Opened),
        Some(Event::Exported(Exported { copy, purpose, .. })) => {
            let Some(row) = row(ledger, &copy)? else { return Ok(None) };
            let export = row.export.map(|seq| begun(ledger, seq)).transpose()?.flatten();
            Some(Did::Exported {
                purpose,
                destination: export.map(|export| export.terms.destination),
                until: row.until,
                ended_at: row.ended_at,
                within: row.takedown_within,
                gone: row.gone.map(|seq| gone(ledger, seq)).transpose()?,
            })
        }
        Some(Event::PurposeWithdrawn { purpose, grounds: Some(grounds), .. }) => {
            Some(Did::Ended { purpose, grounds })
        }
        _ => None,
    })
}

/// What the event with this number says of a copy that is gone.
fn gone(ledger: &rusqlite::Connection, seq: i64) -> Result<GoneCopy, StorageError> {
    let gone = ledger::link(ledger, seq)?.ok_or(StorageError::Damaged("the register"))?;
    let was = match gone.event() {
        Some(Event::CopyGone { by: Some(_), .. }) => Was::Whole,
        _ => Was::Never,
    };
    Ok(GoneCopy { at: gone.at, copy: was })
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::record::StaffName;
    use crate::vault::ledger::Entry;
    use crate::vault::{VaultSettings, register};

    #[test]
    fn copies_and_takedowns_are_found_without_reading_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let ledger = &vault.ledger;
        let steps = |query: &str| -> Vec<String> {
            let query = format!("EXPLAIN QUERY PLAN SELECT {COLUMNS} FROM copy WHERE {query}");
            let mut query = ledger.prepare(&query).unwrap();
            let steps = query.query_map([], |row| row.get::<_, String>(3)).unwrap();
            steps.map(Result::unwrap).collect()
        };
        let bound = |query: &str| {
            ["?1", "?2", "?3", "?4"]
                .iter()
                .fold(query.to_owned(), |it, name| it.replace(name, "'1'"))
        };
        for (query, index) in [
            (bound(ENDED), "copy_ended"),
            (bound(OVER), "copy_over"),
            ("export = 1 AND n < 5 ORDER BY n DESC".to_owned(), "copy_export"),
            (bound(GOING_OF), "copy_export"),
            ("id = 'x'".to_owned(), "autoindex_copy"),
        ] {
            let steps = steps(&query);
            let found = |step: &String| step.starts_with("SEARCH") && step.contains(index);
            assert!(steps.len() == 1 && found(&steps[0]), "{query}: {steps:#?}");
        }
        // What staff did with one record, without a look at what they did with the others.
        for which in [OPENED, EXPORTED, ENDED_BY_STAFF] {
            let query = format!(
                "EXPLAIN QUERY PLAN SELECT count(*) FROM event WHERE subject = '1' AND ({which})"
            );
            let step: String = ledger.query_row(&query, [], |row| row.get(3)).unwrap();
            assert!(step.starts_with("SEARCH") && step.contains("event_subject"), "{step}");
        }
    }

    #[test]
    fn what_left_the_vault_is_told_before_any_opening_and_all_of_them_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let (ledger, writer) = (&vault.ledger, vault.writer.as_ref().unwrap());
        let record = SubmissionId::from_text("r1".to_owned());
        let (staff, at): (StaffName, _) = ("anna".parse().unwrap(), Timestamp::UNIX_EPOCH);
        let export = |copy: &str, until: &str| {
            let new = register::New {
                copy: CopyId::from_text(copy.to_owned()),
                export: None,
                purpose: PurposeId::new("website"),
                until: until.parse().unwrap(),
                takedown_within: "P7D".parse().unwrap(),
            };
            let of = std::slice::from_ref(&record);
            register::enter((ledger, writer), &new, of, (&staff, at)).unwrap();
        };
        export("first", "1971-01-01");
        export("second", "1972-01-01");
        export("third", "1972-01-01");
        for _ in 0..4 {
            let opened = Entry::new(Event::OpenedByStaff, at).by_staff(&staff).of(&record);
            ledger::append(ledger, writer, opened).unwrap();
        }
        let exports =
            |done: &Done| done.told.iter().filter(|told| told.what != Did::Opened).count();
        let done = accesses(ledger, &record, 5).unwrap();
        assert_eq!((done.told.len(), exports(&done), done.more), (5, 3, 2));
        assert_eq!(done.told[0].what, Did::Opened, "the newest first");
        // The one that has to go first is told, however many are newer.
        let done = accesses(ledger, &record, 1).unwrap();
        assert_eq!((done.told.len(), done.more), (1, 6));
        assert!(matches!(&done.told[0].what, Did::Exported { until, .. } if until.year() == 1971));
        let done = newest_accesses(ledger, &record, 5).unwrap();
        assert_eq!((done.told.len(), exports(&done), done.more), (5, 1, 2));
    }
}
