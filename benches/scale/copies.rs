//! How fast much is exported and backed up, beside the disk alone and unsealing alone, in turns and by the wall clock:
//! what is waited for is the disk.

use std::fs::File;
use std::io::Write as _;
use std::num::NonZero;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use jiff::Timestamp;
use sayso::campaign::PurposeId;
use sayso::digest::HashedWriter;
use sayso::record::Terms;
use sayso::vault::{Export, Unlocked, Vault, Which};
use secrecy::SecretString;

use super::common::session;
use super::common::window::PASSPHRASE;
use super::{Act, May, median_of};

/// So many voice messages of so many seconds: 86 MB.
const TAKES: usize = 30;
const SECS: usize = 30;
const TAKE_BYTES: usize = SECS * 48_000 * 2;
const ROUNDS: usize = 7;

/// Makes a vault in `folder`, copies all of it in each of the ways, and removes it.
pub(crate) fn measure(folder: &Path) -> Vec<Act> {
    let _ = std::fs::remove_dir_all(folder);
    let data = folder.join("data");
    let mut vault = session::vault(&data);
    for _ in 0..TAKES {
        drop(session::keep_voice(&mut vault, SECS, &["website"]));
    }
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
    let rounds =
        (0..ROUNDS).map(|round| export((&mut vault, &staff), &folder.join(format!("{round}"))));
    let (of_both, of_each): (Vec<_>, Vec<_>) = rounds.unzip();
    let (exported, of_each) = (median_of(of_both), median_of(of_each));
    let backed_up = share(|round| back_up(&vault, &data, &folder.join(format!("b{round}"))));
    let grown = next_backup(&mut vault, &folder.join("b0"));
    drop(vault);
    std::fs::remove_dir_all(folder).unwrap();
    vec![
        Act::new("export, beside the same files without a record", [1.0, exported], May::Be(0.8)),
        Act::new("the same, beside the slower of disk and unsealing", [1.0, of_each], May::Tell),
        Act::new("backup, beside copying the folder", [1.0, backed_up], May::Be(0.8)),
        Act::new("next backup: bytes for each that is new", [1.0, grown], May::Grow(1.5)),
    ]
}

/// The median of what share of the best possible speed was reached.
fn share(mut act: impl FnMut(usize) -> f64) -> f64 {
    median_of((0..ROUNDS).map(&mut act).collect())
}

fn secs(act: impl FnOnce()) -> f64 {
    rustix::fs::sync();
    let began = Instant::now();
    act();
    began.elapsed().as_secs_f64()
}

/// How fast it is beside threads that unseal, hash and write the same files, each safe before the next, and do nothing else; and
/// beside the slower of the disk alone and unsealing alone with all cores. The digest that the manifest has costs as much
/// as unsealing, where the disk is quick.
fn export((vault, staff): (&mut Vault, &Unlocked), folder: &Path) -> (f64, f64) {
    let cores = std::thread::available_parallelism().unwrap();
    let disk = secs(|| write_as_many(&folder.join("disk")));
    let unsealing = secs(|| unseal_all((vault, staff))) / cores.get() as f64;
    let plain = secs(|| copy_all((vault, staff), &folder.join("plain"), cores));
    let export = secs(|| export_all((vault, staff), &folder.join("export"), cores));
    std::fs::remove_dir_all(folder).unwrap();
    (plain / export, disk.max(unsealing) / export)
}

/// What the disk takes alone: as many files as long, each safe before the next.
fn write_as_many(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    let bytes = vec![7; TAKE_BYTES];
    for number in 0..TAKES {
        let mut file = File::create(folder.join(number.to_string())).unwrap();
        file.write_all(&bytes).unwrap();
        file.sync_all().unwrap();
    }
}

fn unseal_all((vault, staff): (&mut Vault, &Unlocked)) {
    for submission in session::everything(vault).submissions {
        for take in &submission.takes {
            let mut opened = staff.open(vault, &submission.id, &take.id, Timestamp::now()).unwrap();
            std::io::copy(&mut opened, &mut std::io::sink()).unwrap();
        }
    }
}

/// The files alone, by as many threads as there are cores.
fn copy_all((vault, staff): (&mut Vault, &Unlocked), to: &Path, cores: NonZero<usize>) {
    std::fs::create_dir_all(to).unwrap();
    let mut opened = Vec::new();
    for submission in session::everything(vault).submissions {
        for take in &submission.takes {
            opened.push(staff.open(vault, &submission.id, &take.id, Timestamp::now()).unwrap());
        }
    }
    let left = Mutex::new(opened.into_iter().enumerate());
    std::thread::scope(|scope| {
        for _ in 0..cores.get() {
            scope.spawn(|| {
                loop {
                    let Some((number, mut take)) = left.lock().unwrap().next() else { break };
                    let file = File::create(to.join(number.to_string())).unwrap();
                    let mut hashed = HashedWriter::of(file);
                    std::io::copy(&mut take, &mut hashed).unwrap();
                    let (_, _, file) = hashed.finish();
                    file.sync_all().unwrap();
                }
            });
        }
    });
}

fn export_all((vault, staff): (&mut Vault, &Unlocked), to: &Path, cores: NonZero<usize>) {
    let at = Timestamp::now();
    let terms = Terms::new(PurposeId::new("website"), "press folder", "Anna Ito").unwrap();
    let which = Which::Filter(Box::default());
    let mut export = Export::begin(vault, staff, (&terms, None), which, to, at).unwrap();
    while let Some(batch) = export.plan(vault, staff, at).unwrap() {
        let written = batch.write(cores);
        export.note(vault, staff, written, at).unwrap();
    }
    export.write_manifest(vault, at).unwrap();
}

fn back_up(vault: &Vault, data: &Path, to: &Path) -> f64 {
    let copied = to.with_extension("copied");
    let disk = secs(|| {
        let copy = std::process::Command::new("cp").arg("-r").args([data, &copied]).status();
        assert!(copy.unwrap().success());
        rustix::fs::sync();
    });
    std::fs::create_dir_all(to).unwrap();
    let backup = secs(|| {
        vault.back_up(to, (None, Timestamp::now()), &mut |_| {}).unwrap();
        rustix::fs::sync();
    });
    std::fs::remove_dir_all(copied).unwrap();
    disk / backup
}

/// What the backup after one more message writes, as a multiple of that message.
fn next_backup(vault: &mut Vault, to: &Path) -> f64 {
    drop(session::keep_voice(vault, SECS, &["website"]));
    let backed_up = vault.back_up(to, (None, Timestamp::now()), &mut |_| {}).unwrap();
    backed_up.written_bytes as f64 / TAKE_BYTES as f64
}
