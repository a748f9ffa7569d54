//! The side of the vault that answers questions: pages by cursor and filter, and counts.
//!
//! Each submission is entered under a few names, its *facets*: its state, uses, kinds, language and
//! campaign. An index holds them in the order of keeping, so that any page of any one facet is found
//! without reading those before it, and the number under each facet is counted as entries come and go.
//! What asks for several facets goes along the rarest and looks the others up.

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::Vault;
use super::storage::{self, Disclosures, StorageError};
use crate::record::{Count, Cursor, Filter, Page, Part, SubmissionId, SubmissionSummary, days};

/// A question for several facets is counted up to here.
const COUNTED: u64 = 10_000;

/// What a filter comes to: the facets by number, the rarest first, and the days.
struct Asked {
    facets: Vec<i64>,
    /// How many stand under the rarest.
    rarest: u64,
    first: i64,
    last: i64,
}

impl Asked {
    /// None where nothing is kept under one of the facets.
    fn read(ledger: &Connection, filter: &Filter) -> Result<Option<Self>, StorageError> {
        let mut query = ledger
            .prepare_cached("SELECT n, entries FROM facet WHERE name = ?1 AND entries > 0")?;
        let mut found = Vec::new();
        for facet in filter.facets() {
            let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(0)?));
            let Some(facet) = query.query_row([facet], read).optional()? else { return Ok(None) };
            found.push(facet);
        }
        found.sort_unstable();
        let day = |day: Option<Date>, otherwise| day.map_or(otherwise, days);
        Ok(Some(Self {
            rarest: found.first().map_or(0, |(entries, _)| entries.cast_unsigned()),
            facets: found.into_iter().map(|(_, facet)| facet).collect(),
            first: day(filter.from, i64::MIN),
            last: day(filter.until, i64::MAX),
        }))
    }

    /// Conditions on `entry`, and their values.
    fn conditions(&self) -> (String, Vec<Value>) {
        let mut text = "entry.facet = ? AND entry.day >= ? AND entry.day <= ?".to_owned();
        let mut values: Vec<Value> =
            vec![self.facets[0].into(), self.first.into(), self.last.into()];
        for facet in &self.facets[1..] {
            text += " AND EXISTS (SELECT 1 FROM entry AS other WHERE other.facet = ?
                AND other.day = entry.day AND other.submission = entry.submission)";
            values.push((*facet).into());
        }
        (text, values)
    }

    /// Up to `limit` places, in the order that `part` is read in.
    fn places(
        &self,
        ledger: &Connection,
        part: Part,
        limit: usize,
    ) -> Result<Vec<Cursor>, StorageError> {
        let (mut conditions, mut values) = self.conditions();
        let (order, beyond) = match part {
            Part::Newest => ("DESC", None),
            Part::OlderThan(cursor) => ("DESC", Some(("<", cursor))),
            Part::NewerThan(cursor) => ("ASC", Some((">", cursor))),
            Part::Oldest => ("ASC", None),
        };
        if let Some((than, cursor)) = beyond {
            conditions.extend([" AND (entry.day, entry.submission) ", than, " (?, ?)"]);
            values.extend([cursor.day.into(), cursor.place.into()]);
        }
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut query = ledger.prepare_cached(&format!(
            "SELECT entry.day, entry.submission FROM entry WHERE {conditions}
             ORDER BY entry.day {order}, entry.submission {order} LIMIT {limit}"
        ))?;
        let read = |row: &rusqlite::Row<'_>| Ok(Cursor { day: row.get(0)?, place: row.get(1)? });
        Ok(query.query_map(params_from_iter(values), read)?.collect::<Result<_, _>>()?)
    }

    fn count(&self, ledger: &Connection) -> Result<Count, StorageError> {
        if self.facets.len() == 1 && (self.first, self.last) == (i64::MIN, i64::MAX) {
            return Ok(Count::Exactly(self.rarest));
        }
        let (conditions, values) = self.conditions();
        let mut query = ledger.prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM entry WHERE {conditions} LIMIT {COUNTED})"
        ))?;
        let counted: i64 = query.query_row(params_from_iter(values), |row| row.get(0))?;
        match counted.cast_unsigned() {
            COUNTED => Ok(Count::AtLeast(COUNTED)),
            fewer => Ok(Count::Exactly(fewer)),
        }
    }
}

impl Vault {
    /// A part of what `filter` asks for, of up to `limit` submissions, without personal data. It costs the
    /// same wherever that part is, and needs no key.
    pub fn page(&self, filter: &Filter, part: Part, limit: usize) -> Result<Page, StorageError> {
        let Some(asked) = Asked::read(&self.ledger, filter)? else { return Ok(Page::default()) };
        // One more than is shown tells whether there are others.
        let mut places = asked.places(&self.ledger, part, limit.saturating_add(1))?;
        let more = places.len() > limit;
        places.truncate(limit);
        let (first, last) = (places.first().copied(), places.last().copied());
        let (newer, older) = match part {
            Part::Newest => (None, last.filter(|_| more)),
            Part::OlderThan(cursor) => (Some(first.unwrap_or(cursor)), last.filter(|_| more)),
            Part::NewerThan(cursor) => (last.filter(|_| more), Some(first.unwrap_or(cursor))),
            Part::Oldest => (last.filter(|_| more), None),
        };
        if matches!(part, Part::NewerThan(_) | Part::Oldest) {
            places.reverse();
        }
        let mut page = Page { newer, older, ..Page::default() };
        let mut disclosures = Disclosures::default();
        for place in places {
            match self.at_place(place.place, &mut disclosures) {
                Ok(summary) => page.submissions.push(summary),
                Err(error) => {
                    tracing::error!(%error, "a submission cannot be read");
                    page.unreadable += 1;
                }
            }
        }
        Ok(page)
    }

    /// How many submissions `filter` asks for. Of one facet the number is exact and at hand; of several
    /// it is counted, up to 10,000.
    pub fn count(&self, filter: &Filter) -> Result<Count, StorageError> {
        let asked = Asked::read(&self.ledger, filter)?;
        asked.map_or(Ok(Count::Exactly(0)), |asked| asked.count(&self.ledger))
    }

    fn at_place(
        &self,
        place: i64,
        disclosures: &mut Disclosures,
    ) -> Result<SubmissionSummary, StorageError> {
        let id = self
            .ledger
            .prepare_cached("SELECT id FROM submission WHERE n = ?1")?
            .query_row([place], |row| row.get(0))?;
        storage::summary(&self.ledger, SubmissionId::from_text(id), disclosures)
    }
}
