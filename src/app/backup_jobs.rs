//! Backups for staff: made beside the vault's thread, so that nobody waits for a drive; and telling a vault that was
//! restored what was taken back since.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::beside::{on_a_thread, survive};
use super::places::{self, Target};
use super::vault_jobs::{problem, to_staff};
use super::worker::{Reply, Said};
use super::{Sayso, start};
use crate::flow::staff::backup::{Answer, BackupProblem, Facts, LastBackup, Told};
use crate::flow::{Input, Number, staff};
use crate::locale::Locale;
use crate::record::StaffName;
use crate::vault::{
    BackedUp, NotBackedUp, Progress, StorageError, Unlocked, Vault, Waits, erasure_lists,
};

impl Sayso {
    /// Makes a backup on a thread of its own, which tells how far it is. What it says answers no question: it is
    /// told of to whoever of the staff is there by then.
    pub(super) fn back_up(&self, by: StaffName, folder: PathBuf) {
        let (data_dir, save_to) = (self.options.data_dir.clone(), self.options.save_to.clone());
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let say = move |answer| {
            let _ = replies.send(Reply { number: None, said: to_staff(hears(answer)) });
            wake();
        };
        let ended = |done| to_staff(hears(Answer::BackedUp(done)));
        let owed = self.owed(None, ended(Err(BackupProblem::Other)));
        on_a_thread("backup", move || {
            let work = || {
                // Only where people may save to.
                let offered = Target::open(&save_to, &data_dir, &folder);
                offered.map_err(|_| BackupProblem::Gone)?;
                run(&data_dir, &folder, &by, &say)
            };
            if let Some(done) = survive("a backup", work) {
                owed.pay(ended(done));
            }
        });
    }

    /// Says what is known of backups, and notes those that were made meanwhile.
    pub(super) fn look_at_backups(&self, number: Number) {
        self.ask(number, |vault, _| {
            if let Err(error) = vault.note_backups() {
                tracing::warn!(%error, "a backup could not be noted");
            }
            to_staff(hears(match facts(vault) {
                Ok(facts) => Answer::Facts(facts),
                Err(error) => {
                    log(&error);
                    Answer::Told(Err(()))
                }
            }))
        });
    }

    /// Carries out what the lists on drives tell, and those beside backups that are known.
    pub(super) fn read_erasures(&self, number: Number) {
        let (save_to, data_dir) = (self.options.save_to.clone(), self.options.data_dir.clone());
        let words = self.locale.clone();
        self.ask(number, move |vault, at| {
            let places = places::places(&save_to, &data_dir);
            let folders: Vec<_> = places.into_iter().map(|place| place.folder).collect();
            let since = vault.catch_up(&erasure_lists(vault, &folders), at);
            let told = since.and_then(|since| {
                Ok((Told { erased: since.erased, withdrawn: since.withdrawn }, facts(vault)?))
            });
            let told = told.map_err(|error| log(&error));
            said(vault, &data_dir, &words, told, hears)
        });
    }

    /// Puts the word of whoever has unlocked on record. The key comes back with the answer.
    pub(super) fn vouch(&self, number: Number, key: Box<Unlocked>) {
        let (data_dir, words) = (self.options.data_dir.clone(), self.locale.clone());
        self.ask(number, move |vault, at| {
            let vouched = key.vouch_that_nothing_more_was_taken_back(vault, at);
            let told = match vouched {
                Ok(()) => {
                    let facts = facts(vault).map_err(|error| log(&error));
                    facts.map(|facts| (Told::default(), facts))
                }
                Err(error) => {
                    tracing::error!(%error, "a word is not on record");
                    Err(())
                }
            };
            let back = |answer| staff::Input::BackupReturned(key, answer);
            said(vault, &data_dir, &words, told, back)
        });
    }
}

fn hears(answer: Answer) -> staff::Input {
    staff::Input::BackupHears(answer)
}

/// The page says that it cannot be told; why, the log does.
fn log(error: &StorageError) {
    problem(error);
}

/// What was told; where the vault is in use again, with the campaign by which people are asked from now on.
fn said(
    vault: &mut Vault,
    data_dir: &Path,
    words: &Locale,
    told: Result<(Told, Facts), ()>,
    input: impl FnOnce(Answer) -> staff::Input,
) -> Said {
    match told {
        Ok((told, facts)) => {
            let waits = facts.waits();
            let input = Input::Staff(input(Answer::Told(Ok((told, facts)))));
            if waits {
                return Said::Input(input);
            }
            let campaign = start::offer_again(vault, data_dir, words).map(Box::new);
            Said::CaughtUp(campaign, Box::new(input))
        }
        Err(()) => to_staff(input(Answer::Told(Err(())))),
    }
}

fn facts(vault: &Vault) -> Result<Facts, StorageError> {
    let last = vault.last_backup().map(|known| LastBackup { at: known.at, folder: known.folder });
    let (restored_from, hub_since) = match vault.waits()? {
        None => (None, None),
        Some(Waits::Lists(since)) => (Some(since.made_at), None),
        Some(Waits::Fleet { hub_since }) => (None, Some(hub_since)),
    };
    Ok(Facts { last, restored_from, hub_since })
}

fn run(
    data_dir: &Path,
    folder: &Path,
    by: &StaffName,
    say: &dyn Fn(Answer),
) -> Result<(LastBackup, u64), BackupProblem> {
    let vault = Vault::open_as_it_is(data_dir).map_err(|error| {
        tracing::error!(%error, "the vault cannot be read for a backup");
        BackupProblem::Other
    })?;
    let mut told = 0;
    let mut watch = |progress: Progress| {
        if progress.percent() > told {
            told = progress.percent();
            say(Answer::Progress(told));
        }
    };
    let done = vault.back_up(folder, (Some(by), Timestamp::now()), &mut watch);
    let told = |done: BackedUp| {
        let last = LastBackup { at: done.known.at, folder: done.known.folder };
        (last, done.files_missing)
    };
    done.map(told).map_err(|error| {
        tracing::error!(%error, "no backup was made");
        match error {
            NotBackedUp::InUse => BackupProblem::InUse,
            NotBackedUp::Full => BackupProblem::Full,
            NotBackedUp::FullHere => BackupProblem::FullHere,
            NotBackedUp::NoFolder => BackupProblem::Gone,
            NotBackedUp::BeingResealed => BackupProblem::BeingResealed,
            NotBackedUp::Target(_) if !folder.is_dir() => BackupProblem::Gone,
            NotBackedUp::Inside
            | NotBackedUp::Waits
            | NotBackedUp::Target(_)
            | NotBackedUp::Vault(_) => BackupProblem::Other,
        }
    })
}
