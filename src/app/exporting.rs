//! An export that staff began in the window. It goes in steps on the vault's thread; between them the page may say
//! "stop". What it needs from step to step lies here, and goes when staff leave.

use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use jiff::Timestamp;

use super::places::{SaveTo, Target};
use super::vault_jobs::{problem, target};
use crate::campaign::Campaign;
use crate::flow::staff::second::Wants;
use crate::flow::staff::using::{Answer, Done, Problem};
use crate::flow::{SaveProblem, VaultProblem};
use crate::locale::Locale;
use crate::paper::{ExportText, export_page};
use crate::record::{Tally, Terms};
use crate::vault::{
    Export, Manifest, NotExported, Second, StorageError, Survey, Unlocked, Vault, Which,
};

/// So many folders of one use and one day are tried.
const MOST_FOLDERS: u32 = 100;

/// The export that is going on, if one is.
#[derive(Clone, Default)]
pub(super) struct Exporting(Arc<Mutex<Option<Going>>>);

struct Going {
    export: Export,
    /// The place that was chosen, open as it was then.
    target: Target,
    place: PathBuf,
    folder: String,
}

/// What is to be exported, and where to.
pub(super) struct ToExport<'a> {
    /// For which use, whereto, and who answers for it.
    pub(super) terms: &'a Terms,
    /// Which of what may be used for it.
    pub(super) which: Which,
    /// Where people may save to.
    pub(super) save_to: &'a SaveTo,
    /// The place that was chosen among these.
    pub(super) place: &'a Path,
}

impl Exporting {
    fn put(&self, going: Option<Going>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = going;
    }

    fn take(&self) -> Option<Going> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Staff have left. What is in the folder is whole; the same export goes on there.
    pub(super) fn forget(&self) {
        self.put(None);
    }

    /// Begins in the place, in a folder of its own, or goes on in the one that lies there. With a second person it goes on
    /// with what waits for one.
    pub(super) fn begin(
        &self,
        vault: &mut Vault,
        key: &Unlocked,
        second: Option<&Second>,
        what: ToExport<'_>,
        at: Timestamp,
    ) -> Answer {
        let ToExport { terms, which, save_to, place } = what;
        let waits = self.take().filter(|it| it.place == place && it.export.terms() == terms);
        if let (Some(mut going), Some(second)) = (waits, second) {
            let agreed = going.export.second(vault, key, second, at);
            let answer = match agreed {
                Ok(()) => Answer::Some(going.export.tally().clone()),
                Err(NotExported::NotSecond(why)) => {
                    Answer::NeedsSecond(Wants::SomebodyElse(why), place.to_owned())
                }
                Err(error) => return failed(error),
            };
            self.put(Some(going));
            return answer;
        }
        let opened = Target::open(save_to, vault.data_dir(), place);
        let begun = opened.map_err(NotExported::Target).and_then(|target| {
            let mut going = begin_in(vault, key, terms, which, target, place, at)?;
            match second {
                Some(second) => going.export.second(vault, key, second, at)?,
                None => going.export.fits_one(vault, at)?,
            }
            Ok(going)
        });
        match begun {
            Ok(going) => {
                let tally = going.export.tally().clone();
                self.put(Some(going));
                Answer::Some(tally)
            }
            Err(NotExported::NeedsSecond(most)) => {
                Answer::NeedsSecond(Wants::Somebody(most), place.to_owned())
            }
            Err(NotExported::NotSecond(why)) => {
                Answer::NeedsSecond(Wants::SomebodyElse(why), place.to_owned())
            }
            Err(error) => failed(error),
        }
    }

    /// The next few takes.
    pub(super) fn some(&self, vault: &mut Vault, key: &Unlocked, at: Timestamp) -> Answer {
        let Some(mut going) = self.take() else { return lost() };
        match step(&mut going.export, vault, key, at) {
            Ok(more) => {
                let tally = going.export.tally().clone();
                self.put(Some(going));
                if more { Answer::Some(tally) } else { Answer::All(tally) }
            }
            // More was copied elsewhere meanwhile. It waits where it is.
            Err(NotExported::NeedsSecond(most)) => {
                let place = going.place.clone();
                self.put(Some(going));
                Answer::NeedsSecond(Wants::Somebody(most), place)
            }
            Err(error) => failed(error),
        }
    }

    /// Lists what lies in the folder, and writes the page for people.
    pub(super) fn list(
        &self,
        vault: &Vault,
        campaign: &Campaign,
        words: &Locale,
        at: Timestamp,
    ) -> Answer {
        let Some(Going { export, target, folder, .. }) = self.take() else { return lost() };
        let written = export.write_manifest(vault, at).and_then(|manifest| {
            let text = ExportText {
                terms: export.terms(),
                campaign: Some(campaign),
                made_at: at,
                takes: manifest.takes,
                first_until: manifest.first_until,
                last_until: manifest.last_until,
            };
            export.write_page(&export_page(&text, words))?;
            let folder = target.finish(Path::new(&folder)).map_err(NotExported::Target)?;
            let Manifest { takes, missing, .. } = manifest;
            Ok(Done { tally: export.tally().clone(), takes, missing, folder })
        });
        match written {
            Ok(done) => Answer::Listed(done),
            Err(error) => failed(error),
        }
    }
}

/// Finds the folder: that of the same export, which goes on, or one that is not there yet.
fn begin_in(
    vault: &mut Vault,
    key: &Unlocked,
    terms: &Terms,
    which: Which,
    target: Target,
    place: &Path,
    at: Timestamp,
) -> Result<Going, NotExported> {
    let plain = |it: char| if it.is_ascii_alphanumeric() { it.to_ascii_lowercase() } else { '-' };
    let purpose: String = terms.purpose.as_str().chars().take(40).map(plain).collect();
    let stem = format!("sayso-{purpose}-{}", at.strftime("%Y-%m-%d"));
    for number in 1..=MOST_FOLDERS {
        let folder = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        let path: PathBuf = target.path().join(&folder);
        match Export::begin(vault, key, (terms, None), which.clone(), &path, at) {
            Ok(export) => return Ok(Going { export, target, place: place.to_owned(), folder }),
            Err(
                NotExported::FolderTaken
                | NotExported::OtherTerms(_)
                | NotExported::HoldsBundle
                | NotExported::NotOurs,
            ) => {}
            Err(error) => return Err(error),
        }
    }
    Err(NotExported::Target(io::ErrorKind::AlreadyExists.into()))
}

/// Copies a few takes. Whether there may be more.
fn step(
    export: &mut Export,
    vault: &mut Vault,
    key: &Unlocked,
    at: Timestamp,
) -> Result<bool, NotExported> {
    let threads = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let Some(batch) = export.plan(vault, key, at)? else { return Ok(false) };
    let written = batch.write(threads);
    export.note(vault, key, written, at)?;
    Ok(true)
}

/// Counts what may be used, and why the others may not. It writes nothing and needs no key.
pub(super) fn count(
    vault: &Vault,
    mut survey: Survey,
    at: Timestamp,
) -> Result<Tally, StorageError> {
    let mut tally = Tally::default();
    while let Some(few) = survey.next(vault, at)? {
        for candidate in few {
            match candidate.left_out {
                None => tally.copied += 1,
                Some(why) => tally.leave_out(why),
            }
        }
    }
    Ok(tally)
}

fn failed(error: NotExported) -> Answer {
    tracing::error!(%error, "an export stopped");
    Answer::Failed(match error {
        NotExported::Target(error) => Problem::Folder(target(&error)),
        NotExported::Storage(error) => Problem::Vault(problem(&error)),
        NotExported::Waits => Problem::Vault(VaultProblem::Waits),
        NotExported::NeedsSecond(_) | NotExported::NotSecond(_) => {
            Problem::Folder(SaveProblem::NeedsSecond)
        }
        NotExported::ListTooLong => Problem::Folder(SaveProblem::ListTooLong),
        NotExported::MayNot | NotExported::UnknownUse(_) => Problem::Vault(VaultProblem::Other),
        NotExported::Inside
        | NotExported::FolderTaken
        | NotExported::OtherTerms(_)
        | NotExported::HoldsBundle
        | NotExported::HoldsFiles
        | NotExported::BundleIsWhole
        | NotExported::NotOurs => Problem::Folder(SaveProblem::Other),
    })
}

fn lost() -> Answer {
    Answer::Failed(Problem::Folder(SaveProblem::Other))
}
