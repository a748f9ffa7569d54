//! Letters to those who answer for copies that have to go.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::Sayso;
use super::places::{SaveTo, Target};
use super::vault_jobs::{opened_beside, problem, target, to_staff};
use crate::campaign::{Campaign, PurposeId, Words};
use crate::flow::{Number, SaveProblem, staff};
use crate::locale::Locale;
use crate::paper::TakedownLetter;
use crate::record::{CopyState, MadeCopy, Terms};
use crate::vault::{StorageError, Vault, create_new_beside};

/// The name of the file with all letters, without its extension.
const LETTERS: &str = "sayso-letters";

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
        let mut letters = Self::default();
        vault.each_takedown(at, |copy| letters.add(copy))?;
        Ok(letters)
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

impl Sayso {
    /// Writes the letters to `folder`, beside the vault's thread: of a million copies they take a while.
    pub(super) fn save_letters(&self, number: Number, folder: PathBuf) {
        let (data_dir, save_to) = (self.options.data_dir.clone(), self.options.save_to.clone());
        let (campaign, words) = (Arc::clone(&self.campaign), self.locale.clone());
        let answer = |saved| to_staff(staff::Input::LettersSaved(saved));
        self.beside((number, "letters"), answer(Err(SaveProblem::Other)), move || {
            answer(saved(&data_dir, (&save_to, &folder), (&campaign, &words)))
        });
    }
}

/// Writes the letters, and tells where they lie for people.
fn saved(
    data_dir: &Path,
    (save_to, folder): (&SaveTo, &Path),
    language: (&Campaign, &Locale),
) -> Result<PathBuf, SaveProblem> {
    let opened = Target::open(save_to, data_dir, folder).map_err(|error| target(&error))?;
    let letters = opened_beside(data_dir)
        .and_then(|vault| Letters::of(&vault, Timestamp::now()).map_err(|error| problem(&error)));
    let letters = letters.map_err(|_| SaveProblem::Other)?;
    let written = write(&letters, &opened.path(), language).map_err(|error| target(&error))?;
    opened.finish(&written).map_err(|error| target(&error))
}

/// Writes all letters into one file: whole, or not at all. Returns where it lies.
fn write(
    letters: &Letters,
    folder: &Path,
    (campaign, words): (&Campaign, &Locale),
) -> io::Result<PathBuf> {
    let [(path, file)] = create_new_beside(folder, LETTERS, ["txt"])?;
    let mut file = BufWriter::new(file);
    let mut texts = letters.texts(Some(campaign), words);
    let written = texts.try_for_each(|text| writeln!(file, "{text}"));
    if let Err(error) = written.and_then(|()| file.into_inner()?.sync_all()) {
        let _ = std::fs::remove_file(&path);
        return Err(error);
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
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
