//! Letters to those who answer for copies that have to go.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::campaign::{Campaign, PurposeId, Words};
use crate::paper::TakedownLetter;
use crate::record::{CopyState, MadeCopy, TakedownsFrom, Terms};
use crate::vault::{StorageError, Vault};

/// So many copies are in memory at once.
const AT_ONCE: usize = 500;

/// One letter for each destination and use, to whoever answers for it. They take the same memory however many copies there are.
#[derive(Debug, Default)]
pub struct Letters {
    /// By who answers, the destination and the use.
    to: BTreeMap<(String, String, PurposeId), TakedownLetter>,
    /// So many copies were saved by hand, with nobody to write to.
    pub by_hand: u64,
    /// So many copies should be gone by now.
    pub overdue: u64,
}

impl Letters {
    /// Those about all copies that have to go.
    pub fn of(vault: &Vault, at: Timestamp) -> Result<Self, StorageError> {
        let (mut letters, mut from) = (Self::default(), TakedownsFrom::default());
        loop {
            let (copies, more) = vault.takedowns(&from, AT_ONCE, at)?;
            for copy in &copies {
                letters.add(copy);
            }
            match more {
                Some(more) => from = more,
                None => return Ok(letters),
            }
        }
    }

    fn add(&mut self, copy: &MadeCopy) {
        self.overdue += u64::from(matches!(copy.state, CopyState::Overdue { .. }));
        let (Some(destination), Some(responsible)) = (&copy.destination, &copy.responsible) else {
            self.by_hand += 1;
            return;
        };
        let (purpose, destination) = (copy.purpose.clone(), destination.clone());
        let to = (responsible.clone(), destination.clone(), purpose.clone());
        let terms = Terms { purpose, destination, responsible: responsible.clone() };
        self.to.entry(to).or_insert_with(|| TakedownLetter::new(terms)).add(copy);
    }

    /// Each letter in the language of `words`, under a line that says to whom it goes.
    pub fn texts<'a>(
        &'a self,
        campaign: Option<&'a Campaign>,
        words: &'a dyn Words,
    ) -> impl Iterator<Item = String> + 'a {
        self.to.iter().map(move |((responsible, destination, _), letter)| {
            let text = letter.text(campaign, words);
            format!("---- {responsible}, {destination} ----\n\n{text}\n")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::record::{CopyId, CopyPlace, ExportId, SubmissionId, Why};

    fn copy(number: u8, destination: Option<&str>) -> MadeCopy {
        let (since, day) = (Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 12, 1));
        MadeCopy {
            id: CopyId::from_random([number; 16]),
            place: CopyPlace(i64::from(number)),
            record: SubmissionId::from_random([9; 16]),
            purpose: PurposeId::new("website"),
            export: destination.map(|_| ExportId::from_random([1; 16])),
            destination: destination.map(str::to_owned),
            responsible: destination.map(|_| "Anna Ito".to_owned()),
            made_at: since.to_string(),
            made_by: "staff:organisation".to_owned(),
            until: day,
            state: CopyState::Open { why: Why::TakenBack, since, deadline: day },
        }
    }

    #[test]
    fn each_destination_has_one_letter_that_names_a_few_copies_and_counts_many() {
        let mut letters = Letters::default();
        letters.add(&copy(0, None));
        letters.add(&copy(1, Some("press folder")));
        for number in 2..200 {
            letters.add(&copy(number, Some("website")));
        }
        let words = Locale::english();
        let texts: Vec<_> = letters.texts(None, &words).collect();
        let [press, website] = &texts[..] else { panic!("{texts:?}") };
        assert!(press.starts_with("---- Anna Ito, press folder ----\n"), "{press}");
        assert!(press.contains(&format!("- {}", copy(1, None).id)), "{press}");
        assert!(website.contains("198 recordings") && !website.contains("\n- "), "{website}");
        assert_eq!((letters.by_hand, letters.overdue), (1, 0));
    }
}
