//! `sayso backup` and `sayso restore`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::vault::{
    BackedUp, CarriedOut, CheckedBackup, Progress, Restored, SinceBackup, Vault, Waits,
    check_backup, erasure_list, restore,
};
use serde::Serialize;

use super::terminal::{self, print};
use super::{Format, fail, note, open, opened, print_json, staff};

/// What `sayso backup` does.
#[derive(clap::Args)]
pub(crate) struct Backup {
    /// The folder or drive; the backup has a folder of its own in it. It must be there.
    folder: PathBuf,
    /// Back nothing up: read all of the backup that is there, and say whether it is whole.
    #[arg(long)]
    check: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// What `sayso restore` does.
#[derive(clap::Args)]
pub(crate) struct Restore {
    /// The backup, or the folder or drive that it is in. Left out, a vault that was restored before is told
    /// what was taken back since its backup.
    backup: Option<PathBuf>,
    /// Also go by this list of erasures, or by the one of the backup in this folder or on this drive: from another drive,
    /// for instance. May be given several times.
    #[arg(long, value_name = "LIST")]
    erasures: Vec<PathBuf>,
    /// Say on record that nothing more was taken back since the backup than lists tell. An officer does, also at a member of
    /// a fleet. Reads their passphrase; their key file has to be in the data folder or on a drive.
    #[arg(long)]
    nothing_erased_since: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// `sayso backup`.
pub(crate) fn back_up(data_dir: &Path, backup: &Backup) -> ExitCode {
    let format = backup.json.into();
    if backup.check {
        return check(&backup.folder, format);
    }
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let result = vault.back_up(&backup.folder, (None, Timestamp::now()), &mut tell_progress);
    terminal::progress("");
    drop(vault);
    match result {
        Ok(done) => {
            note_in_ledger(data_dir);
            tell_backup(&done, format)
        }
        Err(error) => fail(&format!("no new backup: {error}. Earlier ones are as they were")),
    }
}

/// Where a window has the vault open, it notes the backup itself, later.
fn note_in_ledger(data_dir: &Path) {
    match Vault::open(data_dir, Timestamp::now()) {
        // Opening it notes what others have made.
        Ok((vault, _)) => drop(vault),
        Err(error) => tracing::debug!(%error, "the backup is noted by whoever has the vault open"),
    }
}

fn tell_progress(progress: Progress) {
    terminal::progress(&format!("{} % is copied", progress.percent()));
}

fn tell_backup(done: &BackedUp, format: Format) -> ExitCode {
    if format == Format::Json {
        print_json(done);
    } else {
        print(&format!("backed up: {}", done.known.folder.display()));
        print(&format!(
            "{} takes, {} bytes written, up to event {}, head {}",
            done.takes, done.written_bytes, done.known.event, done.known.head,
        ));
    }
    if !done.tidy {
        note(
            "something that was erased is not overwritten in the backup yet; the next backup does it",
        );
    }
    let mut code = ExitCode::SUCCESS;
    if done.files_missing > 0 {
        code = fail(&format!(
            "{} takes have no file in the vault, and so none in the backup; `sayso verify` says more",
            done.files_missing,
        ));
    }
    if done.files_damaged > 0 {
        code = fail(&format!(
            "{} takes have a damaged file in the vault, and the same in the backup; `sayso verify` says which",
            done.files_damaged,
        ));
    }
    code
}

fn check(folder: &Path, format: Format) -> ExitCode {
    let checked = match check_backup(folder) {
        Ok(checked) => checked,
        Err(error) => {
            fail(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let CheckedBackup { backup, made_at, event, head, read_bytes, wrong } = &checked;
    if format == Format::Json {
        print_json(&checked);
    } else {
        let made_at = made_at.strftime("%Y-%m-%d %H:%M:%SZ");
        print(&format!("backup {backup} of {made_at}, up to event {event}, head {head}"));
        print(&format!("{read_bytes} bytes read"));
        for wrong in wrong {
            print(&format!("wrong: {wrong}"));
        }
        if wrong.is_empty() {
            print("nothing is wrong");
        }
    }
    if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// What came of a restore, or of telling a restored vault what was taken back.
#[derive(Serialize)]
struct Outcome {
    #[serde(flatten)]
    restored: Option<Restored>,
    since: CarriedOut,
    /// What the vault still waits for.
    waits: Option<Waits>,
    /// Whether it waited for something before, or was just restored.
    #[serde(skip)]
    waited: bool,
}

/// `sayso restore`.
pub(crate) fn restore_vault(data_dir: &Path, words: &Restore) -> ExitCode {
    let found: Result<Vec<_>, _> = words.erasures.iter().map(|given| list_in(given)).collect();
    let lists = match found {
        Ok(lists) => lists,
        Err(code) => return code,
    };
    let waited = words.backup.is_some() || !is_in_use(data_dir);
    let done = match &words.backup {
        Some(backup) => restored(backup, data_dir, &lists),
        None => caught_up(data_dir, &lists),
    };
    let (restored, since) = match done {
        Ok(done) => done,
        Err(code) => return code,
    };
    let waits = match waits_for(data_dir, words.nothing_erased_since) {
        Ok(waits) => waits,
        Err(code) => return code,
    };
    if words.nothing_erased_since && !waited {
        note("nothing was put on record: this vault waits for nothing");
    }
    let outcome = Outcome { restored, since, waits, waited };
    if words.json {
        print_json(&outcome);
    } else {
        tell_outcome(&outcome);
    }
    let is_whole = outcome.restored.is_none_or(|restored| restored.findings.is_empty());
    if outcome.waits.is_none() && is_whole { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// Whether there is a vault that waits for nothing. Why there is none, whoever opens it says.
fn is_in_use(data_dir: &Path) -> bool {
    Vault::open_as_it_is(data_dir)
        .is_ok_and(|vault| vault.waits().is_ok_and(|waits| waits.is_none()))
}

fn list_in(given: &Path) -> Result<PathBuf, ExitCode> {
    let none = || {
        fail(&format!(
            "there is no list of erasures at {}, nor beside one backup in it",
            given.display()
        ))
    };
    erasure_list(given).ok_or_else(none)
}

type Done = Result<(Option<Restored>, CarriedOut), ExitCode>;

fn restored(backup: &Path, data_dir: &Path, lists: &[PathBuf]) -> Done {
    let restored = restore(backup, data_dir, lists, Timestamp::now(), &mut tell_progress);
    terminal::progress("");
    let restored = restored.map_err(|error| fail(&format!("nothing was restored: {error}")))?;
    let since = restored.since.clone();
    Ok((Some(restored), since))
}

fn caught_up(data_dir: &Path, lists: &[PathBuf]) -> Done {
    let mut vault = open(data_dir)?;
    let since = vault.catch_up(lists, Timestamp::now());
    let since = since.map_err(|error| fail(&format!("not everything was carried out: {error}")))?;
    Ok((None, since))
}

/// What the vault waits for, once staff have given their `word`, where they do and it waits for that.
fn waits_for(data_dir: &Path, word: bool) -> Result<Option<Waits>, ExitCode> {
    let waits = waits(data_dir)?;
    match &waits {
        Some(Waits::Lists(_)) if word => {
            vouch(data_dir)?;
            return self::waits(data_dir);
        }
        Some(Waits::Fleet { .. }) if word => {
            note(
                "nothing was put on record: the vault waits for its fleet, and no longer for a list or a word",
            );
        }
        _ => {}
    }
    Ok(waits)
}

fn waits(data_dir: &Path) -> Result<Option<Waits>, ExitCode> {
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    vault.waits().map_err(|error| fail(&error.to_string()))
}

/// Staff say on record that nothing more was taken back.
fn vouch(data_dir: &Path) -> Result<(), ExitCode> {
    let (mut vault, unlocked) = staff::unlock(data_dir)?;
    let vouched = unlocked.vouch_that_nothing_more_was_taken_back(&mut vault, Timestamp::now());
    vouched.map_err(|error| fail(&error.to_string()))
}

/// What a vault that was restored waits for, and what ends that.
pub(super) fn waits_for_lists(SinceBackup { made_at, .. }: &SinceBackup) -> String {
    format!(
        "it opens nothing yet: no list tells what was taken back since {}, or its news are older than a day. Give a newer list \
         with `sayso restore --erasures LIST`, or have an officer, whose key file is in the data folder or on a drive, say on \
         record that there was nothing more: `sayso restore --nothing-erased-since`",
        made_at.strftime("%Y-%m-%d %H:%M:%SZ"),
    )
}

fn tell_outcome(Outcome { restored, since, waits, waited }: &Outcome) {
    let time = |at: Timestamp| at.strftime("%Y-%m-%d %H:%M:%SZ").to_string();
    if let Some(restored) = restored {
        print(&format!("restored: the backup of {}", time(restored.made_at)));
        print(&format!("{} submissions, {} takes", restored.submissions, restored.takes));
        for finding in &restored.findings {
            print(&format!("wrong: {finding}"));
        }
    }
    if let Some(until) = since.until {
        print(&format!("taken back since, as told up to {}:", time(until)));
    }
    print(&format!(
        "{} submissions erased, {} uses withdrawn, {} off the staff",
        since.erased, since.withdrawn, since.left,
    ));
    if since.left_on_staff > 0 {
        print(&format!(
            "{} have left the staff and stay on it: without them no officer could unlock. Let another officer in, and \
             take them off",
            since.left_on_staff,
        ));
    }
    if since.strange_lines > 0 {
        print(&format!(
            "{} lines of the lists are damaged, or signed by a key that the backup does not know",
            since.strange_lines,
        ));
    }
    match waits {
        Some(Waits::Lists(since)) => print(&waits_for_lists(since)),
        Some(Waits::Fleet { hub_since }) => print(&format!(
            "it opens nothing yet: it is the hub of its fleet since {}, and not every computer has told what was taken \
             back meanwhile. `sayso fleet status` says of whom nothing was heard",
            time(*hub_since),
        )),
        None if *waited => print("it is in use again"),
        None => print("it is in use, and was before"),
    }
}
