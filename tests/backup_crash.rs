//! Killed at any moment in a backup or a restore: the backup on the drive is the last one or the next one and
//! whole, nothing kept before it is lost, nothing erased comes back, and nothing is readable that should not be.
//!
//! This program starts `sayso backup` and `sayso restore` and kills them with SIGKILL after a random time, while a
//! child of its own keeps and erases. `SAYSO_KILLS` says how often; 200 in `make long`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "a test without libtest says how it went")]

mod common;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::random::Random;
use common::session::{self, files, keep_voice as keep};
use common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::consent::ReceiptCode;
use sayso::vault::{Receipt, Vault, check_backup, restore};
use secrecy::SecretString;

const SAYSO: &str = env!("CARGO_BIN_EXE_sayso");
const USES: [&str; 1] = ["exhibition"];
/// How many are there from the beginning, so that a backup takes a while.
const AT_FIRST: usize = 25;

fn main() {
    let kills = std::env::var("SAYSO_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(15);
    let figures = campaign(kills);
    println!("{kills} kills: {figures}");
    println!("test result: ok. {kills} passed; 0 failed");
}

fn now() -> Timestamp {
    Timestamp::now()
}

/// The code of what was erased, and a piece of what opened it.
type Gone = (String, Vec<u8>);

/// Programs that were killed, and those that ended before that.
struct Killed {
    /// A kill comes within this time.
    within: Duration,
    in_time: u32,
    too_late: u32,
}

impl Killed {
    fn run(&mut self, data: &Path, words: &[&Path], random: &mut Random) {
        let after = Duration::from_micros(random.below(self.within.as_micros() as u64));
        let mut child = Command::new(SAYSO)
            .arg("--data-dir")
            .arg(data)
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(after);
        child.kill().unwrap();
        if child.wait().unwrap().code().is_none() {
            self.in_time += 1;
        } else {
            // The computer has less to do than when it was measured.
            self.within = self.within * 3 / 4;
            self.too_late += 1;
        }
    }
}

fn campaign(kills: u32) -> String {
    let around = tempfile::tempdir().unwrap();
    let [data, drive] = ["data", "drive"].map(|name| around.path().join(name));
    std::fs::create_dir(&drive).unwrap();
    let mut vault = session::vault(&data);
    let mut kept: Vec<_> = (0..AT_FIRST).map(|_| keep(&mut vault, 1, &USES)).collect();
    let hum = voice_in_the_clear(&vault, &kept[0]);
    let mut random = Random(0x5EED_CAFE);
    let (mut gone, mut whole) = (Vec::new(), 0);
    // The first one copies everything; those that follow are quicker.
    whole_run(&data, &drive);
    let within = whole_run(&data, &drive) * 11 / 10;
    let mut killed = Killed { within, in_time: 0, too_late: 0 };
    let began = Instant::now();
    for kill in 0..kills {
        kept.push(keep(&mut vault, 1, &USES));
        let lost = kept.swap_remove(random.below(kept.len() as u64) as usize);
        let needle = piece_of_key(&data, &lost);
        gone.push((lost.code().grouped().to_string(), needle));
        lost.held().erase(&mut vault, now()).unwrap();
        if kill % 3 == 2 {
            let to = around.path().join("restored");
            killed.run(&to, &[Path::new("restore"), &drive], &mut random);
            // The drive is told of the last erasure beside whatever the vault does.
            restored_anew(&drive, &to, (&hum, &gone[..gone.len() - 1]));
            continue;
        }
        let last = check_backup(&drive).unwrap().event;
        killed.run(&data, &[Path::new("backup"), &drive], &mut random);
        let event = the_backup_is_whole(&drive, &around.path().join("checked"), &hum);
        whole += u32::from(event > last);
        // The next run goes on, and then the drive has all of it, and nothing of what was erased.
        let vault_beside = Vault::open_as_it_is(&data).unwrap();
        let done = vault_beside.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
        assert!(done.tidy && done.takes == kept.len() as u64, "kill {kill}: {done:?}");
        for (_, needle) in &gone {
            assert!(
                !is_in(&drive, needle),
                "kill {kill}: a key of what was erased is on the drive"
            );
        }
        assert_eq!(check_backup(&drive).unwrap().wrong, Vec::<String>::new(), "kill {kill}");
        nothing_is_doubled(&drive, kept.len());
    }
    drop(vault);
    whole_run(&data, &drive);
    let to = around.path().join("last");
    restore(&drive, &to, &[], now(), &mut |_| {}).unwrap();
    every_code_is_as_told(&to, &kept, &gone);
    assert!(killed.in_time > kills / 2, "most of them were in the middle of it");
    format!(
        "{} killed, {} had ended; after {whole} of them the next backup was there, after the others the \
         last; {} submissions kept and restored, {} erased and gone, 0 lost, 0 readable ({:.0} s)",
        killed.in_time,
        killed.too_late,
        kept.len(),
        gone.len(),
        began.elapsed().as_secs_f64(),
    )
}

/// How long a backup takes that is not killed.
fn whole_run(data: &Path, drive: &Path) -> Duration {
    let began = Instant::now();
    let done = Command::new(SAYSO).arg("--data-dir").arg(data).arg("backup").arg(drive).output();
    assert!(done.unwrap().status.success());
    began.elapsed()
}

/// The backup that counts on the drive restores, whichever it is. Returns the newest event in it.
fn the_backup_is_whole(drive: &Path, to: &Path, hum: &[Vec<u8>]) -> i64 {
    nothing_is_readable(drive, hum);
    let restored = restore(drive, to, &[], now(), &mut |_| {}).unwrap();
    assert_eq!(restored.findings, []);
    std::fs::remove_dir_all(to).unwrap();
    restored.event
}

/// What an interrupted restore has left is no vault, or a whole one; the same command begins anew.
fn restored_anew(drive: &Path, to: &Path, (hum, gone): (&[Vec<u8>], &[Gone])) {
    if to.exists() {
        nothing_is_readable(to, hum);
    }
    if let Ok(vault) = Vault::open_as_it_is(to) {
        assert_eq!(vault.verify().unwrap().findings, []);
    } else {
        let restored = restore(drive, to, &[], now(), &mut |_| {}).unwrap();
        assert_eq!(restored.findings, []);
        assert!(!to.join("restoring").exists());
    }
    for (_, needle) in gone {
        assert!(!is_in(to, needle), "the list told of it, and it is in what was restored");
    }
    std::fs::remove_dir_all(to).unwrap();
}

fn every_code_is_as_told(data: &Path, kept: &[Receipt], gone: &[Gone]) {
    let (mut vault, _) = Vault::open(data, now()).unwrap();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
    for receipt in kept {
        let held = vault.find(receipt.code(), now()).unwrap().expect("it was kept before");
        for take in held.view().takes {
            let mut plain = Vec::new();
            held.open(&vault, &take.id).unwrap().read_to_end(&mut plain).unwrap();
            assert!(plain.len() > 1_000);
        }
    }
    for (code, needle) in gone {
        let code = ReceiptCode::parse(code).unwrap();
        assert!(vault.find(&code, now()).unwrap().is_none(), "it came back");
        assert!(!is_in(data, needle));
    }
}

fn nothing_is_doubled(drive: &Path, takes: usize) {
    let is_take = |path: &PathBuf| path.extension().is_some_and(|it| it == "age");
    let in_media = |path: &PathBuf| path.components().any(|it| it.as_os_str() == "media");
    let there = files(drive).into_iter().map(|(path, _)| path);
    assert_eq!(there.filter(|path| in_media(path) && is_take(path)).count(), takes);
    let unfinished = |path: &PathBuf| path.extension().is_some_and(|it| it == "new");
    assert!(!files(drive).iter().any(|(path, _)| unfinished(path)));
}

fn nothing_is_readable(folder: &Path, hum: &[Vec<u8>]) {
    for (path, bytes) in files(folder) {
        for piece in hum {
            let found = memchr::memmem::find(&bytes, piece);
            assert!(found.is_none(), "readable: {}", path.display());
        }
    }
}

fn is_in(folder: &Path, needle: &[u8]) -> bool {
    files(folder).iter().any(|(_, bytes)| memchr::memmem::find(bytes, needle).is_some())
}

/// A piece of the header of what `receipt` leads to, which opens it together with the organisation's key.
fn piece_of_key(data: &Path, receipt: &Receipt) -> Vec<u8> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let slots: String = ledger
        .query_row(
            "SELECT slots FROM take WHERE submission = ?1 LIMIT 1",
            [receipt.record().as_str()],
            |row| row.get(0),
        )
        .unwrap();
    let slot: usize = slots.split(' ').next().unwrap().parse().unwrap();
    let bytes = std::fs::read(data.join("vault/keys.slots")).unwrap();
    bytes[slot * 512 + 60..slot * 512 + 100].to_vec()
}

/// Pieces of the made-up voice, as they would lie on the disk.
fn voice_in_the_clear(vault: &Vault, receipt: &Receipt) -> Vec<Vec<u8>> {
    let held = receipt.held();
    let mut plain = Vec::new();
    let take = held.view().takes[0].id.clone();
    held.open(vault, &take).unwrap().read_to_end(&mut plain).unwrap();
    let pieces = plain.chunks_exact(64).step_by(40);
    let pieces: Vec<Vec<u8>> = pieces
        .filter(|piece| piece.iter().any(|byte| *byte != piece[0]))
        .map(<[u8]>::to_vec)
        .collect();
    assert!(pieces.len() > 5, "there is something to look for");
    pieces
}
