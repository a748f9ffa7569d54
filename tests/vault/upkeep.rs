//! What the vault does by itself goes on, whatever stands in its way, and nothing goes unsaid.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session::{self, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::vault::{Finding, KEY_FILE, UnlockError, Vault, running};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

fn now() -> Timestamp {
    Timestamp::now()
}

/// Runs the program on the data in `folder`; what it says comes back with its exit status.
fn sayso(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let ran = program.arg("--data-dir").arg(folder).args(words).output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// Puts something in the place of a media file that no `unlink` removes, for root neither.
fn make_stubborn(file: &Path) {
    fs::remove_file(file).unwrap();
    fs::create_dir(file).unwrap();
    fs::write(file.join("inside"), "in the way").unwrap();
}

fn media(folder: &Path) -> Vec<PathBuf> {
    files(&folder.join("vault/media")).into_iter().map(|(path, _)| path).collect()
}

#[test]
fn a_file_that_cannot_be_removed_closes_nothing_and_is_tried_again() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    let files_of_first = media(folder.path());
    let other = keep(&mut vault, 1, &BOTH);
    let stubborn = &files_of_first[0];
    make_stubborn(stubborn);

    let certificate = receipt.held().erase(&mut vault, now()).expect("the keys are gone");
    let check = certificate.check.expect("the ledger was searched all the same");
    assert_eq!((check.files_left, check.copies_found), (1, 0));
    assert!(!certificate.is_verified(), "its giver is told");
    assert!(!files_of_first[1].exists(), "the other file of it went");
    assert!(vault.find(receipt.code(), now()).unwrap().is_none());
    drop(vault);

    for _ in 0..2 {
        let (mut vault, recovery) = Vault::open(folder.path(), now()).expect("it opens");
        assert_eq!((recovery.files_left, recovery.erasures_finished), (1, 0));
        assert_eq!(vault.files_left().unwrap(), 1, "staff are told of it");
        assert!(vault.find(other.code(), now()).unwrap().is_some());
        keep(&mut vault, 1, &BOTH);
    }
    let found = Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings;
    assert!(found.contains(&Finding::ErasureUnfinished { takes: 1 }), "{found:?}");
    for words in [&["list"][..], &["doctor"]] {
        let (_, said) = sayso(folder.path(), words);
        assert!(said.contains("erased takes that cannot be removed: 1"), "{words:?}: {said}");
    }

    fs::remove_dir_all(stubborn).unwrap();
    fs::write(stubborn, "ciphertext").unwrap();
    let (mut vault, recovery) = Vault::open(folder.path(), now()).unwrap();
    assert_eq!((recovery.files_left, recovery.erasures_finished), (0, 1));
    assert!(!stubborn.exists());
    assert!(other.held().erase(&mut vault, now()).unwrap().is_verified());
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
#[cfg(unix)]
fn a_folder_that_was_there_keeps_its_mode_and_what_is_in_it_is_private() {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let shared = folder.path().join("shared");
    fs::create_dir(&shared).unwrap();
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o755)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let new = folder.path().join("made/for/it");
    for data in [&shared, &new] {
        let mut init = Command::new(env!("CARGO_BIN_EXE_sayso"))
            .arg("--data-dir")
            .arg(data)
            .args(["init", "--organisation", "Museum", "--contact", "x@example.org"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        init.stdin.take().unwrap().write_all(b"a few quiet words\n").unwrap();
        assert!(init.wait().unwrap().success());
        let (status, said) = sayso(data, &["verify"]);
        assert_eq!(status, 0, "{said}");
    }
    assert_eq!((mode(&shared), mode(&new)), (0o755, 0o700));
    assert_eq!(mode(&shared.join("vault")), 0o700);
    for (path, _) in files(&shared).into_iter().chain(files(&new)) {
        let is_form = path.ends_with("campaign.schema.json");
        assert!(is_form || mode(&path) == 0o600, "{}", path.display());
    }
}

/// A drive on which a passer-by has left everything that could stop the search for the key.
#[cfg(unix)]
fn drive_of_a_passer_by(theirs: &Path) -> TempDir {
    let drive = TempDir::new().unwrap();
    let path = |number: u8| drive.path().join(format!("organisation.key-{number}.age"));
    assert!(Command::new("mkfifo").arg(path(1)).status().unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", path(2)).unwrap();
    fs::File::create(path(3)).unwrap().set_len(1 << 40).unwrap();
    fs::create_dir(path(4)).unwrap();
    fs::copy(theirs, path(5)).unwrap();
    // As another organisation's, and as one that takes 4 GiB to open.
    let mut costly = fs::read(theirs).unwrap();
    let place = costly.windows(3).position(|it| it == b" 8\n").unwrap();
    costly.splice(place..place + 3, *b" 22\n");
    fs::write(path(6), costly).unwrap();
    drive
}

#[test]
#[cfg(unix)]
fn no_drive_of_a_stranger_keeps_staff_from_their_key() {
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut vault = session::vault(folder.path());
    drop(session::vault(elsewhere.path()));
    let strange = drive_of_a_passer_by(&elsewhere.path().join(KEY_FILE));
    let own = TempDir::new().unwrap();
    fs::rename(folder.path().join(KEY_FILE), own.path().join(KEY_FILE)).unwrap();
    let passphrase = SecretString::from(PASSPHRASE);
    let drives = |drives: &[&TempDir]| -> Vec<PathBuf> {
        drives.iter().map(|drive| drive.path().to_owned()).collect()
    };

    let refused = vault.unlock(&passphrase, &drives(&[&strange]), now());
    assert!(matches!(refused, Err(UnlockError::TooMuchWork)), "{refused:?}");
    assert!(vault.unlock(&passphrase, &drives(&[&strange, &own]), now()).is_ok());
    assert!(vault.unlock(&passphrase, &drives(&[&own, &strange]), now()).is_ok());

    let wrong = SecretString::from("other quiet words");
    let refused = vault.unlock(&wrong, &drives(&[&strange, &own]), now());
    assert!(matches!(refused, Err(UnlockError::WrongPassphrase { wait_secs: 1 })), "one wrong try");
}

#[test]
fn others_go_on_while_the_key_is_tried_and_a_try_counts_when_its_asker_has_left() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    let at = now();
    let search = vault.begin_unlock(running()).unwrap();
    assert!(
        matches!(vault.begin_unlock(running()), Err(UnlockError::StillTrying)),
        "one at a time"
    );
    assert!(vault.find(receipt.code(), at).unwrap().is_some(), "the next visitor");
    let searched = search.run(&SecretString::from("other quiet words"), Vec::new);
    vault.abandon_unlock(searched, (at, running())).unwrap();
    let early = vault.begin_unlock(running()).map(drop);
    assert!(matches!(early, Err(UnlockError::TooEarly { wait_secs: 1 })), "{early:?}");
}
