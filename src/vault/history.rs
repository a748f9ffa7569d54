//! The ledger's events, page by page, the newest first: of some kinds, of some days, by somebody of the staff.
//!
//! A page is found by key, wherever it lies, and costs the same in a ledger of a million events as in one of a
//! thousand. What goes along more events than it shows, since it asks for several things at once, goes along so
//! many at most; then it says from where to look on.

use rusqlite::{Connection, Row, ToSql};

use super::Vault;
use super::ledger::{self, stamp};
use super::link::Link;
use super::storage::StorageError;
use crate::record::{
    Actor, Event, EventFilter, EventKind, EventPage, EventPlace, PastEvent, Says, StaffName,
    SubmissionId, day_after,
};

/// So many events are looked at for one page.
const LOOKED_AT: usize = 10_000;

/// Of one kind; with the numbers before `?2`.
const OF_KIND: &str =
    "SELECT seq, at FROM event WHERE kind = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3";
/// By one of the staff. The first condition is that of the index.
const BY_STAFF: &str = "SELECT seq, at, kind, actor FROM event
    WHERE actor >= 'staff' AND actor = ?1 AND seq < ?2 ORDER BY seq DESC";
/// Of some days, in the order of time: a clock may have been set back.
const OF_DAYS: &str = "SELECT seq, at, kind, actor FROM event
    WHERE at >= ?1 AND at <= ?2 AND (at < ?2 OR seq < ?3) ORDER BY at DESC, seq DESC";
/// Any.
const ANY: &str = "SELECT seq, at FROM event WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2";
/// Before any time, and after what has none any more.
const EVER: &str = "0";
/// Later than any time.
const NEVER: &str = "~";

impl Vault {
    /// Up to `limit` of the events that `filter` asks for, those that come after `before`, or the newest. A page may
    /// be shorter, even empty, while there are more: [`EventPage::older`] tells. It needs no key.
    pub fn history(
        &self,
        filter: &EventFilter,
        before: Option<&EventPlace>,
        limit: usize,
    ) -> Result<EventPage, StorageError> {
        let ledger = &self.ledger;
        let found = match filter {
            EventFilter { from: None, until: None, by: None, kinds } if kinds.is_empty() => {
                any(ledger, before, limit)?
            }
            EventFilter { from: None, until: None, by: None, kinds } => {
                of_kinds(ledger, kinds, before, limit)?
            }
            EventFilter { from: None, until: None, by: Some(name), .. } => {
                let parameters: [&dyn ToSql; 2] = [&staff(name), &number(before)];
                along(ledger, (BY_STAFF, &parameters), filter, limit)?
            }
            EventFilter { from, until, .. } => {
                let from = from.map_or_else(|| EVER.to_owned(), |day| day.to_string());
                let (at, seq) = before.map_or_else(
                    // Nothing of the moment itself, in which another day begins.
                    || (until.map_or(NEVER.to_owned(), |it| stamp(day_after(it))), i64::MIN),
                    |place| (place.at.clone(), place.seq),
                );
                let parameters: [&dyn ToSql; 3] = [&from, &at, &seq];
                along(ledger, (OF_DAYS, &parameters), filter, limit)?
            }
        };
        self.read(found)
    }

    /// Everybody who works here or did, by name, as the events tell.
    pub fn all_staff(&self) -> Result<Vec<StaffName>, StorageError> {
        let links = ledger::links_of_kind(&self.ledger, EventKind::StaffAdded)?;
        let mut names: Vec<_> = links
            .iter()
            .filter_map(|link| match link.event() {
                Some(Event::StaffAdded { name, .. }) => Some(name),
                _ => None,
            })
            .collect();
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// The event with this number.
    pub fn past_event(&self, seq: i64) -> Result<Option<PastEvent>, StorageError> {
        Ok(ledger::link(&self.ledger, seq)?.map(shown))
    }

    /// The events of one record, oldest first, also after it was erased. None where nothing was ever kept under it.
    pub fn past_events_of(&self, record: &SubmissionId) -> Result<Vec<PastEvent>, StorageError> {
        Ok(ledger::links_of(&self.ledger, record)?.into_iter().map(shown).collect())
    }

    fn read(&self, found: Found) -> Result<EventPage, StorageError> {
        let mut page = EventPage { events: Vec::new(), older: found.older };
        for place in found.places {
            page.events.extend(self.past_event(place.seq)?);
        }
        Ok(page)
    }
}

/// Which events are on a page, and from where to look on.
struct Found {
    places: Vec<EventPlace>,
    older: Option<EventPlace>,
}

impl Found {
    /// The first `limit` of `places`, of which there is one more where there are older ones.
    fn first(mut places: Vec<EventPlace>, limit: usize) -> Self {
        let more = places.len() > limit;
        places.truncate(limit);
        let older = places.last().filter(|_| more).cloned();
        Self { places, older }
    }
}

fn any(
    ledger: &Connection,
    before: Option<&EventPlace>,
    limit: usize,
) -> Result<Found, StorageError> {
    let mut query = ledger.prepare_cached(ANY)?;
    let places = query.query_map((number(before), one_more(limit)), place)?;
    Ok(Found::first(places.collect::<Result<_, _>>()?, limit))
}

/// Each kind has its place in the index; the newest of all of them are shown.
fn of_kinds(
    ledger: &Connection,
    kinds: &[EventKind],
    before: Option<&EventPlace>,
    limit: usize,
) -> Result<Found, StorageError> {
    let mut places = Vec::new();
    let mut query = ledger.prepare_cached(OF_KIND)?;
    for kind in kinds {
        let parameters = (kind.as_str(), number(before), one_more(limit));
        let found: Vec<_> = query.query_map(parameters, place)?.collect::<Result<_, _>>()?;
        places.extend(found);
    }
    places.sort_unstable_by_key(|place| std::cmp::Reverse(place.seq));
    Ok(Found::first(places, limit))
}

/// Goes along an index and takes what `filter` asks for.
fn along(
    ledger: &Connection,
    (query, parameters): (&str, &[&dyn ToSql]),
    filter: &EventFilter,
    limit: usize,
) -> Result<Found, StorageError> {
    let by = filter.by.as_ref().map(staff);
    let mut query = ledger.prepare_cached(query)?;
    let mut rows = query.query(parameters)?;
    let mut places = Vec::new();
    let mut looked_at = 0;
    while let Some(row) = rows.next()? {
        looked_at += 1;
        let kind = row.get_ref(2)?.as_str()?;
        let of_kind = filter.kinds.is_empty() || filter.kinds.iter().any(|it| it.as_str() == kind);
        let actor = row.get_ref(3)?.as_str()?;
        if of_kind && by.as_ref().is_none_or(|by| by == actor) {
            places.push(place(row)?);
        }
        if places.len() > limit {
            break;
        }
        if looked_at == LOOKED_AT {
            let older = Some(place(row)?);
            return Ok(Found { places, older });
        }
    }
    Ok(Found::first(places, limit))
}

fn place(row: &Row<'_>) -> rusqlite::Result<EventPlace> {
    Ok(EventPlace { seq: row.get(0)?, at: row.get(1)? })
}

/// The number before which to look.
fn number(before: Option<&EventPlace>) -> i64 {
    before.map_or(i64::MAX, |place| place.seq)
}

fn one_more(limit: usize) -> i64 {
    i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX)
}

/// How the events name somebody of the staff.
fn staff(name: &StaffName) -> String {
    Actor::Staff(Some(name.clone())).to_string()
}

fn shown(link: Link) -> PastEvent {
    let says = match link.event() {
        Some(event) => Says::Event(Box::new(event)),
        None if link.is_emptied() => Says::Removed,
        None => Says::Unknown,
    };
    PastEvent {
        seq: link.seq,
        kind: link.kind,
        at: link.at.parse().ok(),
        actor: Actor::named(&link.actor),
        record: link.record,
        says,
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Span, Timestamp};
    use secrecy::SecretString;
    use tempfile::TempDir;

    use super::*;
    use crate::vault::{Vault, VaultSettings};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// A vault of an hour's steps over some days, on one of which the clock was set back.
    fn vault(folder: &TempDir) -> Vault {
        let (begun, settings) = (at("2026-11-20T00:00:00Z"), VaultSettings::LIGHT);
        let passphrase = SecretString::from("a few quiet words");
        let mut vault = Vault::create(folder.path(), &passphrase, settings, begun).unwrap();
        for hour in 1..=60 {
            let hour = if hour == 50 { 1 } else { hour };
            let now = begun + Span::new().hours(hour);
            if hour % 10 == 0 {
                drop(vault.unlock(&passphrase, &[], now).unwrap());
            } else {
                vault.left_alone(now).unwrap();
            }
        }
        vault
    }

    /// Each page by itself.
    fn pages(vault: &Vault, filter: &EventFilter, limit: usize) -> Vec<Vec<i64>> {
        let (mut found, mut before) = (Vec::new(), None);
        loop {
            let page = vault.history(filter, before.as_ref(), limit).unwrap();
            found.push(page.events.iter().map(|event| event.seq).collect());
            before = page.older;
            if before.is_none() {
                return found;
            }
        }
    }

    fn all(vault: &Vault, filter: &EventFilter) -> Vec<i64> {
        let at_once = pages(vault, filter, 1_000).concat();
        for limit in [1, 2, 7, at_once.len().max(1)] {
            assert_eq!(pages(vault, filter, limit).concat(), at_once, "pages of {limit}");
        }
        at_once
    }

    #[test]
    fn every_page_shows_each_event_once_newest_first_whatever_is_asked_for() {
        let folder = TempDir::new().unwrap();
        let vault = vault(&folder);
        let events = i64::try_from(vault.events().unwrap().len()).unwrap();
        assert_eq!(all(&vault, &EventFilter::default()), (1..=events).rev().collect::<Vec<_>>());
        let of_kinds = |kinds: &[EventKind]| {
            all(&vault, &EventFilter { kinds: kinds.to_vec(), ..EventFilter::default() })
        };
        let (came, nobody) = (EventKind::StaffUnlocked, EventKind::LeftAlone);
        assert_eq!(of_kinds(&[came]).len(), 5, "one hour of six was another");
        let mut both = [of_kinds(&[came]), of_kinds(&[nobody])].concat();
        both.sort_unstable_by(|one, other| other.cmp(one));
        assert_eq!(of_kinds(&[nobody, came]), both);
        let by = |name: &str| {
            all(&vault, &EventFilter { by: Some(name.parse().unwrap()), ..EventFilter::default() })
        };
        assert_eq!(by("organisation").iter().filter(|seq| **seq > 2).count(), 5);
        assert_eq!(by("anna"), [] as [i64; 0]);
    }

    #[test]
    fn days_are_whole_and_follow_the_time_that_is_told_also_where_a_clock_was_set_back() {
        let folder = TempDir::new().unwrap();
        let vault = vault(&folder);
        let days = |from: Option<&str>, until: Option<&str>| {
            let [from, until] = [from, until].map(|day| day.map(|day| day.parse().unwrap()));
            all(&vault, &EventFilter { from, until, ..EventFilter::default() })
        };
        let told = |seq: &i64| vault.past_event(*seq).unwrap().unwrap().at.unwrap();
        let second = days(Some("2026-11-21"), Some("2026-11-21"));
        assert_eq!(second.len(), 24);
        assert_eq!(told(&second[0]), at("2026-11-21T23:00:00Z"));
        assert_eq!(told(&second[23]), at("2026-11-21T00:00:00Z"));
        let first = days(None, Some("2026-11-20"));
        // The event of an hour in which the clock was wrong is shown where it says that it was.
        assert!(first.windows(2).all(|two| told(&two[0]) >= told(&two[1])));
        assert!(first.iter().any(|seq| *seq > second[0]), "{first:?}");
        let all_days = first.len() + second.len() + days(Some("2026-11-22"), None).len();
        assert_eq!(all_days, days(None, None).len());
        let none = EventFilter {
            kinds: vec![EventKind::Erased],
            from: Some(jiff::civil::Date::constant(2026, 11, 20)),
            ..EventFilter::default()
        };
        assert_eq!(all(&vault, &none), [] as [i64; 0]);
    }

    #[test]
    fn what_was_removed_with_a_proof_keeps_its_place_and_says_nothing() {
        let folder = TempDir::new().unwrap();
        let vault = vault(&folder);
        let empty = "UPDATE event SET nonce = '', at = '', actor = '', body = '' WHERE seq = 5";
        vault.ledger.execute(empty, ()).unwrap();
        let page = vault.history(&EventFilter::default(), None, 1_000).unwrap();
        let removed = page.events.iter().find(|event| event.seq == 5).unwrap();
        assert_eq!((&removed.says, removed.at, &removed.actor), (&Says::Removed, None, &None));
        let days = EventFilter { until: "2027-01-01".parse().ok(), ..EventFilter::default() };
        let page = vault.history(&days, None, 1_000).unwrap();
        assert!(page.events.iter().all(|event| event.seq != 5), "it is of no day");
    }

    #[test]
    fn a_page_is_found_by_key_and_a_look_ends_whatever_is_not_found() {
        let folder = TempDir::new().unwrap();
        let mut vault = vault(&folder);
        for (query, index) in [
            (OF_KIND, "USING INDEX event_kind (kind=? AND rowid<?)"),
            (BY_STAFF, "USING INDEX event_staff (actor=? AND rowid<?)"),
            (OF_DAYS, "USING INDEX event_at (at>? AND at<?)"),
            (ANY, "USING INTEGER PRIMARY KEY (rowid<?)"),
        ] {
            let mut plan = vault.ledger.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
            for number in 1..=plan.parameter_count() {
                plan.raw_bind_parameter(number, "").unwrap();
            }
            let mut rows = plan.raw_query();
            let first: String = rows.next().unwrap().unwrap().get(3).unwrap();
            assert!(first.contains(index), "{first}");
        }
        let begun = at("2026-11-25T00:00:00Z");
        let transaction = vault.ledger.transaction().unwrap();
        let writer = vault.writer.as_ref().unwrap();
        for second in 0..i64::try_from(LOOKED_AT).unwrap() + 5 {
            let entry = ledger::Entry::new(Event::LeftAlone, begun + Span::new().seconds(second));
            ledger::append(&transaction, writer, entry).unwrap();
        }
        transaction.commit().unwrap();
        let rare = EventFilter {
            kinds: vec![EventKind::StaffUnlocked],
            from: "2026-11-01".parse().ok(),
            ..EventFilter::default()
        };
        let page = vault.history(&rare, None, 50).unwrap();
        assert_eq!(page.events, [], "it looked at so many and no more");
        let page = vault.history(&rare, page.older.as_ref(), 50).unwrap();
        assert_eq!((page.events.len(), page.older), (5, None), "and goes on from there");
    }
}
