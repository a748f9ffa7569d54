//! The side of the vault that answers questions: pages by cursor and filter, and counts.
//!
//! Each submission is entered under a few names, its *facets*: its state, uses, kinds, language and
//! campaign. An index holds them in the order of keeping, so that any page of any one facet is found
//! without reading those before it, and the number under each facet is counted as entries come and go.
//! What asks for several facets goes along the rarest and looks the others up, so many at most: where few have all of them, a
//! page says from where to look on.

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::Vault;
use super::storage::{self, Disclosures, StorageError};
use crate::record::{Count, Cursor, Filter, Page, Part, SubmissionId, SubmissionSummary, days};

/// So many entries are looked at for one page of what asks for several facets.
const LOOKED_AT: usize = 10_000;
/// So many are looked at to count what asks for several facets, or for days: some hundredths of a second.
const COUNTED_AMONG: usize = 30_000;

/// What a filter comes to: the facets by number, the rarest first, and the days.
struct Asked {
    facets: Vec<i64>,
    /// How many stand under the rarest.
    rarest: u64,
    first: i64,
    last: i64,
}

/// What was found for a page.
struct Places {
    /// One more than the page has room for, where there are so many.
    found: Vec<Cursor>,
    /// The last entry that was looked at, where others may come after it.
    looked_up_to: Option<Cursor>,
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

    /// Goes along the rarest facet in the order that `part` is read in: each entry under it, and whether it stands under the
    /// others as well. With the values.
    fn along(&self, part: Part) -> (String, Vec<Value>) {
        let mut text = "SELECT entry.day, entry.submission, 1".to_owned();
        let mut values: Vec<Value> = Vec::new();
        for facet in &self.facets[1..] {
            text += " AND EXISTS (SELECT 1 FROM entry AS other WHERE other.facet = ?
                AND other.day = entry.day AND other.submission = entry.submission)";
            values.push((*facet).into());
        }
        // The plus leaves the beginning to the cursor: SQLite would begin at the day, and step over all up to the cursor.
        text += match part {
            Part::Newest | Part::Oldest => {
                " FROM entry WHERE entry.facet = ? AND entry.day >= ? AND entry.day <= ?"
            }
            Part::OlderThan(_) => {
                " FROM entry WHERE entry.facet = ? AND entry.day >= ? AND +entry.day <= ?
                  AND (entry.day, entry.submission) < (?, ?)"
            }
            Part::NewerThan(_) => {
                " FROM entry WHERE entry.facet = ? AND +entry.day >= ? AND entry.day <= ?
                  AND (entry.day, entry.submission) > (?, ?)"
            }
        };
        values.extend([self.facets[0].into(), self.first.into(), self.last.into()]);
        if let Part::OlderThan(cursor) | Part::NewerThan(cursor) = part {
            values.extend([cursor.day.into(), cursor.place.into()]);
        }
        text += match part {
            Part::Newest | Part::OlderThan(_) => " ORDER BY entry.day DESC, entry.submission DESC",
            Part::NewerThan(_) | Part::Oldest => " ORDER BY entry.day ASC, entry.submission ASC",
        };
        (text, values)
    }

    /// Up to `limit` places and one more, in the order that `part` is read in. Of several facets, up to so many entries are
    /// looked at.
    fn places(
        &self,
        ledger: &Connection,
        part: Part,
        limit: usize,
    ) -> Result<Places, StorageError> {
        let (text, values) = self.along(part);
        let mut query = ledger.prepare_cached(&text)?;
        let mut rows = query.query(params_from_iter(values))?;
        let (mut found, mut looked_at) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            looked_at += 1;
            let place = Cursor { day: row.get(0)?, place: row.get(1)? };
            if row.get(2)? {
                found.push(place);
            }
            if found.len() > limit {
                break;
            }
            if looked_at == LOOKED_AT && self.facets.len() > 1 {
                return Ok(Places { found, looked_up_to: Some(place) });
            }
        }
        Ok(Places { found, looked_up_to: None })
    }

    /// How many there are, up to [`Count::MOST`] and among the newest `among` entries.
    fn count(&self, ledger: &Connection, among: usize) -> Result<Count, StorageError> {
        if self.facets.len() == 1 && (self.first, self.last) == (i64::MIN, i64::MAX) {
            return Ok(Count::Exactly(self.rarest));
        }
        let (text, values) = self.along(Part::Newest);
        let mut query = ledger.prepare_cached(&text)?;
        let mut rows = query.query(params_from_iter(values))?;
        let (mut found, mut looked_at) = (0, 0);
        while let Some(row) = rows.next()? {
            looked_at += 1;
            found += u64::from(row.get::<_, bool>(2)?);
            if found == Count::MOST || looked_at == among {
                return Ok(Count::AtLeast(found));
            }
        }
        Ok(Count::Exactly(found))
    }
}

impl Vault {
    /// A part of what `filter` asks for, of up to `limit` submissions, without personal data. It costs the
    /// same wherever that part is, and needs no key. Of several facets it may have fewer, or none, and say from where to
    /// look on.
    pub fn page(&self, filter: &Filter, part: Part, limit: usize) -> Result<Page, StorageError> {
        let Some(asked) = Asked::read(&self.ledger, filter)? else { return Ok(Page::default()) };
        // One more than is shown tells whether there are others.
        let Places { found: mut places, looked_up_to } = asked.places(&self.ledger, part, limit)?;
        let more = places.len() > limit;
        places.truncate(limit);
        let (first, last) = (places.first().copied(), places.last().copied());
        let beyond = if more { last } else { looked_up_to };
        let (newer, older) = match part {
            Part::Newest => (None, beyond),
            Part::OlderThan(cursor) => (Some(first.unwrap_or(cursor)), beyond),
            Part::NewerThan(cursor) => (beyond, Some(first.unwrap_or(cursor))),
            Part::Oldest => (beyond, None),
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

    /// The submission that has this number, or everybody who is in the copy that has it: those are the numbers that stand on
    /// papers and in the register. Empty where nothing is kept under it.
    pub fn numbered(&self, number: &SubmissionId) -> Result<Vec<SubmissionSummary>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT id FROM submission WHERE id = ?1
             UNION SELECT submission.id FROM copy JOIN copied ON copied.copy = copy.n
             JOIN submission ON submission.id = copied.record WHERE copy.id = ?1",
        )?;
        let found = query.query_map([number.as_str()], |row| row.get::<_, String>(0))?;
        let mut disclosures = Disclosures::default();
        let summary = |id: rusqlite::Result<String>| {
            storage::summary(&self.ledger, SubmissionId::from_text(id?), &mut disclosures)
        };
        found.map(summary).collect()
    }

    /// How many submissions `filter` asks for. Of one facet the number is exact and at hand; of several
    /// it is counted, up to 10,000 and among the newest 30,000 of the rarest.
    pub fn count(&self, filter: &Filter) -> Result<Count, StorageError> {
        let asked = Asked::read(&self.ledger, filter)?;
        asked.map_or(Ok(Count::Exactly(0)), |asked| asked.count(&self.ledger, COUNTED_AMONG))
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

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use secrecy::SecretString;

    use super::*;
    use crate::campaign::Kind;
    use crate::vault::VaultSettings;

    #[test]
    fn what_few_have_together_is_looked_for_among_so_many_and_the_page_says_from_where_to_look_on()
    {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let filter = Filter { kind: Some(Kind::Voice), noted: true, ..Filter::default() };
        let [rare, other]: [String; 2] = filter.facets().try_into().unwrap();
        // Five stand under both, and those are the oldest. None of them can be read.
        let rows = format!(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO facet (n, name) VALUES (1, '{rare}'), (2, '{other}');
             WITH RECURSIVE counted (n) AS (
                 SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {LOOKED_AT} + 5)
             INSERT INTO entry (facet, day, submission) SELECT 1, 0, n FROM counted
             UNION ALL SELECT 2, 0, iif(n <= 5, n, n + {LOOKED_AT}) FROM counted
             UNION ALL SELECT 2, 0, 3 * {LOOKED_AT};"
        );
        vault.ledger.execute_batch(&rows).unwrap();
        let page = |part| {
            let page = vault.page(&filter, part, 9).unwrap();
            assert_eq!(page.submissions, []);
            (page.unreadable, page.newer, page.older)
        };
        let at = |place: usize| Some(Cursor { day: 0, place: i64::try_from(place).unwrap() });
        assert_eq!(page(Part::Newest), (0, None, at(6)), "it looked at so many and no more");
        assert_eq!(page(Part::OlderThan(at(6).unwrap())), (5, at(5), None), "and goes on there");
        assert_eq!(page(Part::NewerThan(at(5).unwrap())), (0, at(LOOKED_AT + 5), at(5)));
        assert_eq!(page(Part::Oldest), (5, at(LOOKED_AT), None));
        let one = Filter { noted: true, ..Filter::default() };
        assert_eq!(vault.page(&one, Part::Newest, 9).unwrap().unreadable, 9);
        assert_eq!(vault.count(&filter).unwrap(), Count::Exactly(5));
        let asked = Asked::read(&vault.ledger, &filter).unwrap().unwrap();
        assert_eq!(asked.count(&vault.ledger, 3).unwrap(), Count::AtLeast(0));
    }

    #[test]
    fn a_page_begins_at_its_cursor_and_steps_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let asked = Asked { facets: vec![1, 2], rarest: 1, first: i64::MIN, last: i64::MAX };
        let cursor = Cursor { day: 1, place: 1 };
        for (part, begins) in [
            (Part::Newest, "day>? AND day<?"),
            (Part::Oldest, "day>? AND day<?"),
            (Part::OlderThan(cursor), "day>? AND (day,submission)<(?,?)"),
            (Part::NewerThan(cursor), "(day,submission)>(?,?) AND day<?"),
        ] {
            let plan = format!("EXPLAIN QUERY PLAN {}", asked.along(part).0.replace('?', "1"));
            let mut plan = vault.ledger.prepare(&plan).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            assert!(steps[0].contains(begins), "{part:?}: {steps:?}");
            assert!(!steps.iter().any(|it| it.contains("TEMP B-TREE")), "{part:?}: {steps:?}");
        }
    }
}
