//! Backups and restores: nothing kept is lost, nothing erased comes back, and a restored vault opens nothing before
//! it has been told what was taken back.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session::{self, files, keep_voice as keep};
use crate::common::window::PASSPHRASE;
use crate::program::sayso;
use jiff::Timestamp;
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::record::Role;
use sayso::seal::StaffIdentity;
use sayso::vault::{
    BackedUp, Joining, NewStaff, NotBackedUp, NotRestored, OpenTakeError, Receipt, Restored,
    UnlockError, Unlocked, Vault, check_backup, restore,
};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

/// A vault, a drive, and room for what is restored.
struct Place {
    around: TempDir,
}

impl Place {
    fn new() -> Self {
        let around = TempDir::new().unwrap();
        std::fs::create_dir(around.path().join("drive")).unwrap();
        Self { around }
    }

    fn of(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    fn data(&self) -> PathBuf {
        self.of("data")
    }

    fn vault(&self) -> Vault {
        session::vault(&self.data())
    }

    fn back_up(&self) -> BackedUp {
        back_up(&self.data(), &self.of("drive")).unwrap()
    }

    /// What is on the drive now, as on one that is unplugged now.
    fn unplugged(&self, name: &str) -> PathBuf {
        let to = self.of(name);
        let copied = Command::new("cp").arg("-r").arg(self.of("drive")).arg(&to).status();
        assert!(copied.unwrap().success());
        to
    }

    fn restore(&self, from: &Path, to: &str, lists: &[PathBuf]) -> (Restored, PathBuf) {
        let to = self.of(to);
        let restored = restore(from, &to, lists, now(), &mut |_| {}).unwrap();
        assert_eq!(restored.findings, []);
        (restored, to)
    }
}

fn now() -> Timestamp {
    Timestamp::now()
}

fn back_up(data: &Path, to: &Path) -> Result<BackedUp, NotBackedUp> {
    let vault = Vault::open_as_it_is(data).unwrap();
    vault.back_up(to, (None, now()), &mut |_| {})
}

fn list_on(drive: &Path) -> PathBuf {
    let backup = std::fs::read_dir(drive).unwrap().next().unwrap().unwrap().path();
    backup.join("erasures.jsonl")
}

fn code(receipt: &Receipt) -> String {
    receipt.code().grouped().to_string()
}

/// What a code opens: how many takes; none where nothing is kept under it.
fn opens(vault: &mut Vault, code: &str) -> Option<Result<usize, OpenTakeError>> {
    let held = vault.find(&ReceiptCode::parse(code).unwrap(), now()).unwrap()?;
    let mut opened = 0;
    for take in held.view().takes {
        match held.open(vault, &take.id) {
            Ok(mut take) => {
                let mut plain = Vec::new();
                take.read_to_end(&mut plain).unwrap();
                assert!(plain.len() > 1_000);
                opened += 1;
            }
            Err(error) => return Some(Err(error)),
        }
    }
    Some(Ok(opened))
}

fn passphrase() -> SecretString {
    SecretString::from(PASSPHRASE)
}

/// The wait after a wrong try is not what is tried here.
fn unlock_as(vault: &mut Vault, words: &SecretString) -> Result<Unlocked, UnlockError> {
    let running = sayso::vault::running() + std::time::Duration::from_hours(1);
    let searched = vault.begin_unlock(running)?.run(words, Vec::new);
    vault.end_unlock(searched, (now(), running))
}

fn find(folder: &Path, needle: &[u8]) -> Vec<PathBuf> {
    let holds = |(_, bytes): &(PathBuf, Vec<u8>)| memchr::memmem::find(bytes, needle).is_some();
    files(folder).into_iter().filter(holds).map(|(path, _)| path).collect()
}

/// The bytes in the slots of what `receipt` leads to: its header and its person, as they lie on the disk.
fn key_material(data: &Path, receipt: &Receipt) -> Vec<Vec<u8>> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let slots = std::fs::read(data.join("vault/keys.slots")).unwrap();
    let list: String = ledger
        .query_row(
            "SELECT slots FROM take WHERE submission = ?1",
            [receipt.record().as_str()],
            |row| row.get(0),
        )
        .unwrap();
    let piece = |slot: &str| {
        let slot: usize = slot.parse().unwrap();
        // Past the words that every header has.
        slots[slot * 512 + 60..slot * 512 + 100].to_vec()
    };
    list.split(' ').map(piece).collect()
}

#[test]
fn a_backup_restores_to_a_whole_vault_in_which_every_receipt_opens() {
    let place = Place::new();
    let mut vault = place.vault();
    let receipts: Vec<_> = (0..3).map(|_| code(&keep(&mut vault, 1, &BOTH))).collect();
    // The window is open: this process holds the vault.
    let done = place.back_up();
    assert_eq!((done.takes, done.files_missing, done.tidy), (3, 0, true));
    assert_eq!(check_backup(&place.of("drive")).unwrap().wrong, Vec::<String>::new());
    drop(vault);
    let (restored, to) = place.restore(&place.of("drive"), "restored", &[]);
    assert_eq!((restored.submissions, restored.takes), (3, 3));
    assert!(restored.since.waits, "nobody has said what was taken back");
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    for code in &receipts {
        assert!(matches!(opens(&mut vault, code), Some(Err(OpenTakeError::Waits))));
    }
    let staff = vault.unlock(&passphrase(), &[], now()).unwrap();
    let record = session::everything(&vault).submissions[0].id.clone();
    let take = vault.summary(&record).unwrap().takes[0].id.clone();
    let opened = staff.open(&mut vault, &record, &take, now());
    assert!(matches!(opened, Err(OpenTakeError::Waits)));
    let exported =
        staff.export(&mut vault, (&record, &take), &PurposeId::new("website"), &to, now());
    assert!(exported.is_err(), "nothing leaves a vault that waits");
    staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
    for code in &receipts {
        assert_eq!(opens(&mut vault, code).unwrap().unwrap(), 1);
    }
    assert!(staff.open(&mut vault, &record, &take, now()).is_ok());
    let kinds: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    let told = ["writer", "restored", "backed-up", "staff-unlocked", "caught-up"];
    let mut at = kinds.iter();
    assert!(told.iter().all(|kind| at.any(|it| it == kind)), "{kinds:?}");
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn what_was_erased_after_the_backup_opens_nowhere_after_a_restore_with_the_list_and_nothing_without()
 {
    let place = Place::new();
    let mut vault = place.vault();
    let [stays, goes, withdraws] = [(); 3].map(|()| keep(&mut vault, 1, &BOTH));
    place.back_up();
    let without = place.unplugged("without");
    let needles = key_material(&place.data(), &goes);
    goes.held().erase(&mut vault, now()).unwrap();
    withdraws.held().withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    drop(vault);

    // A drive that was unplugged before tells nothing, and nothing opens.
    let (restored, to) = place.restore(&without, "unaware", &[]);
    assert!(restored.since.waits);
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    for receipt in [&stays, &goes, &withdraws] {
        assert!(matches!(opens(&mut vault, &code(receipt)), Some(Err(OpenTakeError::Waits))));
    }
    drop(vault);

    // With the list of the other drive it is erased for good, and the rest opens.
    let list = list_on(&place.of("drive"));
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    let since = vault.catch_up(&[list], now()).unwrap();
    assert_eq!((since.erased, since.withdrawn, since.waits), (1, 1, false));
    assert!(opens(&mut vault, &code(&goes)).is_none());
    assert_eq!(opens(&mut vault, &code(&stays)).unwrap().unwrap(), 1);
    let held = vault.find(withdraws.code(), now()).unwrap().unwrap();
    let uses = held.view().purposes;
    let withdrawn = uses.iter().filter(|it| it.withdrawn_at.is_some()).map(|it| it.id.as_str());
    assert_eq!(withdrawn.collect::<Vec<_>>(), ["website"]);
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    let (restored, other) = place.restore(&place.of("drive"), "aware", &[]);
    assert_eq!((restored.since.erased, restored.since.waits), (1, false));
    for folder in [&to, &other] {
        for needle in &needles {
            assert_eq!(find(folder, needle), Vec::<PathBuf>::new());
        }
    }
}

#[test]
fn a_list_with_a_gap_of_another_key_or_of_long_ago_is_not_enough() {
    let place = Place::new();
    let mut vault = place.vault();
    let [one, two] = [(); 2].map(|()| keep(&mut vault, 1, &BOTH));
    place.back_up();
    let before = place.unplugged("before");
    one.held().erase(&mut vault, now()).unwrap();
    // A vault that is closed has told of everything; what is told at once stands in one line.
    drop(vault);
    let (mut vault, _) = Vault::open(&place.data(), now()).unwrap();
    two.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let list = std::fs::read_to_string(list_on(&place.of("drive"))).unwrap();
    let lines: Vec<_> = list.lines().collect();
    assert!(lines.len() >= 2, "{list}");
    let gap = place.of("gap.jsonl");
    std::fs::write(&gap, format!("{}\n", lines[lines.len() - 1])).unwrap();
    let (_, to) = place.restore(&before, "restored", &[]);
    let catch_up = |list: &Path, at: Timestamp| {
        let (mut vault, _) = Vault::open(&to, at).unwrap();
        vault.catch_up(&[list.to_owned()], at).unwrap()
    };
    if lines.len() > 2 {
        assert!(catch_up(&gap, now()).waits, "the first lines are missing");
    }
    let changed = place.of("changed.jsonl");
    std::fs::write(&changed, list.replacen("\"erased\":[\"", "\"erased\":[\"0", 1)).unwrap();
    let since = catch_up(&changed, now());
    assert!(since.waits && since.strange_lines > 0, "{since:?}");
    let other = place.of("other");
    let mut stranger = session::vault(&other);
    std::fs::create_dir(place.of("other-drive")).unwrap();
    back_up(&other, &place.of("other-drive")).unwrap();
    stranger.note_backups().unwrap();
    keep(&mut stranger, 1, &BOTH).held().erase(&mut stranger, now()).unwrap();
    drop(stranger);
    let since = catch_up(&list_on(&place.of("other-drive")), now());
    assert!(since.waits && since.erased == 0, "{since:?}");
    let later = now() + jiff::SignedDuration::from_hours(25);
    let whole = list_on(&place.of("drive"));
    let since = catch_up(&whole, later);
    assert!(since.waits && since.erased > 0, "it is carried out, and a day old: {since:?}");
    assert!(!catch_up(&whole, now()).waits);
}

#[test]
fn a_byte_of_a_list_that_is_no_text_spoils_one_line_and_nothing_else() {
    let place = Place::new();
    let mut vault = place.vault();
    let [first, second] = [(); 2].map(|()| keep(&mut vault, 1, &BOTH));
    place.back_up();
    let before = place.unplugged("before");
    first.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let list = list_on(&place.of("drive"));
    let damaged = [b"\xff\n".as_slice(), &std::fs::read(&list).unwrap()].concat();
    std::fs::write(&list, damaged).unwrap();
    // What is taken back later is told all the same, and so is a backup.
    let (mut vault, _) = Vault::open(&place.data(), now()).unwrap();
    second.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    place.back_up();
    assert!(std::fs::read(&list).unwrap().starts_with(b"\xff\n"));
    let (restored, _) = place.restore(&before, "restored", &[list]);
    assert_eq!((restored.since.erased, restored.since.strange_lines), (2, 1));
    assert!(restored.since.waits, "nobody knows what the damaged line told");
}

#[test]
fn a_restore_to_see_whether_it_works_keeps_no_later_one_from_its_list() {
    let place = Place::new();
    let mut vault = place.vault();
    let kept = keep(&mut vault, 1, &BOTH);
    keep(&mut vault, 1, &BOTH);
    place.back_up();
    let before = place.unplugged("before");
    kept.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let list = list_on(&place.of("drive"));
    let told = std::fs::read_to_string(&list).unwrap();
    let (tried, trial) = place.restore(&place.of("drive"), "trial", &[]);
    assert!(!tried.since.waits && tried.since.erased == 1, "{tried:?}");
    drop(Vault::open(&trial, now()).unwrap());
    assert_eq!(std::fs::read_to_string(&list).unwrap(), told, "it has nothing to tell");
    let (restored, to) = place.restore(&before, "restored", &[list]);
    assert!(!restored.since.waits && restored.since.strange_lines == 0, "{:?}", restored.since);
    // The list does not tell who deleted it.
    let (_, said) = sayso(&to, &["show", kept.record().as_str()], "");
    assert!(said.contains("erased, as a list beside a backup told"), "{said}");
    let (_, said) = sayso(&to, &["ledger"], "");
    assert!(said.contains("A list told that it was deleted since the backup."), "{said}");
}

#[test]
fn the_next_backup_writes_what_changed_and_overwrites_what_was_erased() {
    let place = Place::new();
    let mut vault = place.vault();
    let goes = keep(&mut vault, 3, &BOTH);
    for _ in 0..24 {
        keep(&mut vault, 3, &BOTH);
    }
    let first = place.back_up();
    let again = place.back_up();
    assert!(again.written_bytes * 40 < first.written_bytes, "{again:?} {first:?}");
    let needles = key_material(&place.data(), &goes);
    let file = place.data().join("vault/media");
    let names = || files(&file).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    let there = names();
    goes.held().erase(&mut vault, now()).unwrap();
    let removed: Vec<_> = there.into_iter().filter(|path| !path.exists()).collect();
    assert_eq!(removed.len(), 1);
    for needle in &needles {
        assert!(!find(&place.of("drive"), needle).is_empty(), "it is in the last backup");
    }
    let next = place.back_up();
    assert!(next.tidy && next.written_bytes * 20 < first.written_bytes, "{next:?} {first:?}");
    for needle in &needles {
        assert_eq!(find(&place.of("drive"), needle), Vec::<PathBuf>::new());
    }
    let backed_up = files(&place.of("drive")).into_iter().map(|(path, _)| path);
    let name = |path: &PathBuf| path.file_name().unwrap().to_owned();
    let backed_up: Vec<_> = backed_up.map(|path| name(&path)).collect();
    assert!(removed.iter().all(|path| !backed_up.contains(&name(path))));
    assert_eq!(check_backup(&place.of("drive")).unwrap().wrong, Vec::<String>::new());
}

#[test]
fn a_backup_made_while_people_keep_and_erase_restores_whole() {
    let place = Place::new();
    let mut vault = place.vault();
    let before: Vec<_> = (0..4).map(|_| code(&keep(&mut vault, 1, &BOTH))).collect();
    let data = place.data();
    let busy = std::thread::spawn(move || {
        let mut gone = Vec::new();
        let mut kept = std::collections::VecDeque::new();
        for round in 0..40 {
            let receipt = keep(&mut vault, 1, &BOTH);
            kept.push_back(receipt);
            if round % 2 == 1 {
                let receipt = kept.pop_front().unwrap();
                let lost = code(&receipt);
                receipt.held().erase(&mut vault, now()).unwrap();
                gone.push(lost);
            }
        }
        vault.note_backups().unwrap();
        (vault, gone)
    });
    let mut runs = 0;
    while !busy.is_finished() || runs == 0 {
        let done = back_up(&data, &place.of("drive")).unwrap();
        assert_eq!(done.files_missing, 0);
        runs += 1;
        let (restored, to) = place.restore(&place.of("drive"), &format!("run-{runs}"), &[]);
        assert!(restored.submissions >= 4);
        let (mut vault, _) = Vault::open(&to, now()).unwrap();
        let staff = vault.unlock(&passphrase(), &[], now()).unwrap();
        staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
        for code in &before {
            assert_eq!(opens(&mut vault, code).unwrap().unwrap(), 1, "run {runs}");
        }
        drop(vault);
        std::fs::remove_dir_all(to).unwrap();
    }
    let (vault, gone) = busy.join().unwrap();
    drop(vault);
    back_up(&data, &place.of("drive")).unwrap();
    let (_, to) = place.restore(&place.of("drive"), "last", &[]);
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    for code in &gone {
        assert!(opens(&mut vault, code).is_none());
    }
}

#[test]
fn whoever_left_the_staff_since_the_backup_does_not_unlock_what_is_restored() {
    let place = Place::new();
    let mut vault = place.vault();
    let goes = keep(&mut vault, 1, &BOTH);
    let mut staff = vault.unlock(&passphrase(), &[], now()).unwrap();
    let (anna, name) = (StaffIdentity::generate(), "anna".parse().unwrap());
    let new = NewStaff { name: &name, key: &anna.public(), role: Role::Editor };
    staff.add_staff(&mut vault, new, now()).unwrap();
    let theirs = SecretString::from("words of anna alone");
    let file = std::fs::File::create(place.data().join("anna.key.age")).unwrap();
    anna.write_protected(&theirs, 8, file).unwrap();
    let hers = unlock_as(&mut vault, &theirs).unwrap();
    place.back_up();
    vault.note_backups().unwrap();
    staff.remove_staff(&mut vault, &name, now()).unwrap();
    while staff.reseal(&mut vault, now()).unwrap() > 0 {}
    goes.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let (restored, to) = place.restore(&place.of("drive"), "restored", &[]);
    assert_eq!((restored.since.left, restored.since.waits), (1, false));
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    let officer = vault.unlock(&passphrase(), &[], now()).unwrap();
    let unlocked = unlock_as(&mut vault, &theirs);
    assert!(matches!(
        unlocked,
        Err(UnlockError::WrongPassphrase { .. } | UnlockError::WrongKeyFile)
    ));
    assert_eq!(vault.verify().unwrap().findings, []);
    // What she knows of the time before opens nothing that is kept from now on.
    let since = keep(&mut vault, 1, &BOTH).record().clone();
    let take = vault.summary(&since).unwrap().takes[0].id.clone();
    assert!(hers.open(&mut vault, &since, &take, now()).is_err());
    assert!(officer.open(&mut vault, &since, &take, now()).is_ok());
}

#[test]
fn the_only_officer_of_a_backup_stays_until_there_is_another_though_they_have_left_since() {
    let place = Place::new();
    let mut vault = place.vault();
    let goes = keep(&mut vault, 1, &BOTH);
    place.back_up();
    vault.note_backups().unwrap();
    let first = vault.unlock(&passphrase(), &[], now()).unwrap();
    let (name, theirs) = ("anna".parse().unwrap(), SecretString::from("words of anna alone"));
    let joining = || Joining { name: &name, role: Role::Officer, passphrase: &theirs, work: 4 };
    first.let_in(&mut vault, joining(), now()).unwrap();
    let mut anna = unlock_as(&mut vault, &theirs).unwrap();
    anna.remove_staff(&mut vault, &"organisation".parse().unwrap(), now()).unwrap();
    goes.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let (restored, to) = place.restore(&place.of("drive"), "restored", &[]);
    let since = restored.since;
    assert_eq!((since.left, since.left_on_staff, since.waits), (0, 1, false));
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    let first = unlock_as(&mut vault, &passphrase()).unwrap();
    first.let_in(&mut vault, joining(), now()).unwrap();
    // Now there is somebody else.
    let since = vault.catch_up(&[list_on(&place.of("drive"))], now()).unwrap();
    assert_eq!((since.left, since.left_on_staff), (1, 0));
    assert_eq!(vault.verify().unwrap().findings, []);
    assert!(unlock_as(&mut vault, &theirs).is_ok());
    assert!(unlock_as(&mut vault, &passphrase()).is_err());
}

#[test]
fn who_joined_and_left_after_the_backup_opens_nothing_that_the_restored_vault_keeps() {
    let place = Place::new();
    let mut vault = place.vault();
    place.back_up();
    vault.note_backups().unwrap();
    let mut officer = vault.unlock(&passphrase(), &[], now()).unwrap();
    let (name, theirs) = ("anna".parse().unwrap(), SecretString::from("words of anna alone"));
    let joining = Joining { name: &name, role: Role::Editor, passphrase: &theirs, work: 4 };
    officer.let_in(&mut vault, joining, now()).unwrap();
    let hers = unlock_as(&mut vault, &theirs).unwrap();
    officer.remove_staff(&mut vault, &name, now()).unwrap();
    drop(vault);
    let (restored, to) = place.restore(&place.of("drive"), "restored", &[]);
    assert_eq!((restored.since.left, restored.since.waits), (0, false));
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    let since = keep(&mut vault, 1, &BOTH).record().clone();
    let take = vault.summary(&since).unwrap().takes[0].id.clone();
    assert!(hers.open(&mut vault, &since, &take, now()).is_err(), "by the key of that time");
    let officer = vault.unlock(&passphrase(), &[], now()).unwrap();
    assert!(officer.open(&mut vault, &since, &take, now()).is_ok());
    // The same list once more makes no other key.
    let key = vault.organisation().to_string();
    vault.catch_up(&[list_on(&place.of("drive"))], now()).unwrap();
    assert_eq!(vault.organisation().to_string(), key);
    assert_eq!(vault.verify().unwrap().findings, []);
}

/// Two vaults that were restored from one backup, one after the other: the second is told what became of the first.
#[test]
fn what_the_first_restored_vault_tells_holds_in_the_second_and_what_was_given_anew_stays_given() {
    let place = Place::new();
    let mut vault = place.vault();
    let gives_again = keep(&mut vault, 1, &BOTH);
    let website = [PurposeId::new("website")];
    let mut held = gives_again.held();
    held.withdraw(&mut vault, &website, now()).unwrap();
    session::renew(&mut vault, &mut held, &session::newer_campaign(), &BOTH);
    let staff = vault.unlock(&passphrase(), &[], now()).unwrap();
    let (name, theirs) = ("anna".parse().unwrap(), SecretString::from("words of anna alone"));
    let joining = Joining { name: &name, role: Role::Editor, passphrase: &theirs, work: 4 };
    staff.let_in(&mut vault, joining, now()).unwrap();
    place.back_up();
    drop(vault);
    let (_, first) = place.restore(&place.of("drive"), "first", &[]);
    let (mut vault, _) = Vault::open(&first, now()).unwrap();
    let mut officer = vault.unlock(&passphrase(), &[], now()).unwrap();
    officer.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
    officer.remove_staff(&mut vault, &name, now()).unwrap();
    drop(vault);

    let (restored, second) = place.restore(&place.of("drive"), "second", &[]);
    let since = restored.since;
    assert_eq!((since.withdrawn, since.left), (0, 1), "what was given anew before the backup");
    assert!(since.waits, "another vault's word is not enough");
    let (mut vault, _) = Vault::open(&second, now()).unwrap();
    assert!(unlock_as(&mut vault, &theirs).is_err(), "she has left");
    let held = vault.find(gives_again.code(), now()).unwrap().unwrap();
    assert!(held.view().purposes.iter().all(|it| it.withdrawn_at.is_none()));
}

#[test]
fn a_backup_holds_no_more_than_the_vault_and_not_the_key_that_writes() {
    let place = Place::new();
    let mut vault = place.vault();
    keep(&mut vault, 1, &BOTH);
    place.back_up();
    drop(vault);
    let writer = std::fs::read(place.data().join("vault/writer.key")).unwrap();
    assert_eq!(find(&place.of("drive"), &writer[..32]), Vec::<PathBuf>::new());
    #[cfg(unix)]
    for (path, _) in files(&place.of("drive")) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        assert_eq!(mode(path.parent().unwrap()), 0o700, "{}", path.display());
    }
}

#[test]
fn a_key_that_nothing_names_is_in_no_backup() {
    use std::io::{Seek as _, SeekFrom, Write as _};
    let place = Place::new();
    let mut vault = place.vault();
    keep(&mut vault, 1, &BOTH).held().erase(&mut vault, now()).unwrap();
    keep(&mut vault, 1, &BOTH);
    keep(&mut vault, 1, &BOTH).held().erase(&mut vault, now()).unwrap();
    vault.note_backups().unwrap();
    drop(vault);
    // As a "Keep" leaves it that was interrupted, or one that goes on just now.
    let ledger = rusqlite::Connection::open(place.data().join("vault/ledger.db")).unwrap();
    let free = "SELECT max(slot) FROM free_slot";
    let free: u32 = ledger.query_row(free, [], |row| row.get(0)).unwrap();
    drop(ledger);
    let slots = place.data().join("vault/keys.slots");
    let mut slots = std::fs::OpenOptions::new().write(true).open(slots).unwrap();
    slots.seek(SeekFrom::Start(u64::from(free) * 512)).unwrap();
    slots.write_all(b"a key that nothing names").unwrap();
    place.back_up();
    assert_eq!(find(&place.of("drive"), b"a key that nothing names"), Vec::<PathBuf>::new());
}

#[test]
fn a_backup_that_was_changed_is_refused_and_no_folder_is_written_over() {
    let place = Place::new();
    let mut vault = place.vault();
    keep(&mut vault, 1, &BOTH);
    place.back_up();
    drop(vault);
    let backup = list_on(&place.of("drive")).parent().unwrap().to_owned();
    let refused = |to: &str| restore(&backup, &place.of(to), &[], now(), &mut |_| {}).unwrap_err();
    assert!(matches!(refused("data"), NotRestored::NotEmpty));
    assert!(matches!(back_up(&place.data(), &place.data()), Err(NotBackedUp::Inside)));
    assert!(matches!(back_up(&place.data(), &place.of("nowhere")), Err(NotBackedUp::NoFolder)));
    for (path, bytes) in files(&backup) {
        let name = path.strip_prefix(&backup).unwrap().display().to_string();
        let is_told =
            name == "backup.json" || name.starts_with("parts/") || name.starts_with("files/");
        if !is_told {
            continue;
        }
        let mut changed = bytes.clone();
        let middle = changed.len() / 3;
        changed[middle] ^= 1;
        std::fs::write(&path, changed).unwrap();
        let why = refused("restored");
        let told = matches!(why, NotRestored::Changed(_) | NotRestored::Backup(_));
        assert!(told, "{name}: {why}");
        assert!(!place.of("restored/vault/ledger.db").exists());
        std::fs::write(&path, bytes).unwrap();
    }
    restore(&backup, &place.of("restored"), &[], now(), &mut |_| {}).unwrap();
}

#[test]
fn a_number_of_a_take_that_leads_out_of_the_folder_names_no_file() {
    let place = Place::new();
    let mut vault = place.vault();
    keep(&mut vault, 1, &BOTH);
    drop(vault);
    // Somebody has made a backup to be restored by others.
    let strange = "../../../../pwned";
    let ledger = rusqlite::Connection::open(place.data().join("vault/ledger.db")).unwrap();
    assert_eq!(ledger.execute("UPDATE take SET id = ?1", [strange]).unwrap(), 1);
    drop(ledger);
    place.back_up();
    std::fs::create_dir_all(place.of("a/b/c")).unwrap();
    let drive = place.unplugged("a/b/c/drive");
    let media = list_on(&drive).with_file_name("media");
    std::fs::write(media.join("..").join(format!("{strange}.age")), b"strange").unwrap();
    assert!(place.of("a/pwned.age").exists(), "it is what would be copied");
    let restored = restore(&drive, &place.of("restored"), &[], now(), &mut |_| {}).unwrap();
    assert_ne!(restored.findings, [], "its row is not as it was kept");
    assert!(!place.of("pwned.age").exists(), "nothing is written beside the data folder");
}

#[cfg(unix)]
#[test]
fn a_payload_that_cannot_be_read_is_told_and_the_rest_is_restored() {
    let place = Place::new();
    let mut vault = place.vault();
    let codes = [(); 2].map(|()| code(&keep(&mut vault, 1, &BOTH)));
    place.back_up();
    drop(vault);
    let backup = list_on(&place.of("drive")).parent().unwrap().to_owned();
    let (unreadable, _) = files(&backup.join("media")).into_iter().next().unwrap();
    // It opens, and each read of it fails, as with a bad sector.
    std::fs::remove_file(&unreadable).unwrap();
    std::fs::create_dir(&unreadable).unwrap();
    let to = place.of("restored");
    let restored = restore(&backup, &to, &[], now(), &mut |_| {}).unwrap();
    assert_eq!((restored.submissions, restored.findings.is_empty()), (2, false));
    assert!(!to.join("vault/media").join(unreadable.file_name().unwrap()).exists());
    let (mut vault, _) = Vault::open(&to, now()).unwrap();
    let staff = vault.unlock(&passphrase(), &[], now()).unwrap();
    staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
    let mut opened = 0;
    for code in &codes {
        opened += u32::from(matches!(opens(&mut vault, code), Some(Ok(1))));
    }
    assert_eq!(opened, 1);
}

#[test]
fn a_backup_that_is_copied_back_by_hand_does_not_open() {
    let place = Place::new();
    drop(place.vault());
    place.back_up();
    let backup = list_on(&place.of("drive")).parent().unwrap().to_owned();
    let part = files(&backup.join("parts"))
        .into_iter()
        .find(|(path, _)| path.file_name().unwrap().to_string_lossy().starts_with("ledger"));
    // The only part of a first backup begins with the ledger itself.
    let (_, bytes) = part.unwrap();
    let ledger = place.data().join("vault/ledger.db");
    std::fs::remove_file(place.data().join("vault/ledger.db-wal")).unwrap();
    let length = usize::try_from(ledger.metadata().unwrap().len()).unwrap();
    std::fs::write(&ledger, &bytes[..length]).unwrap();
    let error = Vault::open(&place.data(), now()).err().unwrap().to_string();
    assert!(error.contains("sayso restore"), "{error}");
}

#[test]
fn the_commands_back_up_check_restore_and_take_the_word_of_staff() {
    let place = Place::new();
    let mut vault = place.vault();
    let kept = keep(&mut vault, 1, &BOTH);
    let drive = place.of("drive");
    let drive = drive.to_str().unwrap();
    // A window has the vault open meanwhile.
    let (status, said) = sayso(&place.data(), &["backup", drive], "");
    assert_eq!(status, Some(0), "{said}");
    drop(vault);
    let (status, said) = sayso(&place.data(), &["backup", drive, "--check"], "");
    assert_eq!((status, said.contains("nothing is wrong")), (Some(0), true), "{said}");
    let (_, listed) = sayso(&place.data(), &["doctor"], "");
    assert!(listed.contains("last backup"), "{listed}");
    let restored = place.of("restored");
    let (status, said) = sayso(&restored, &["restore", drive], "");
    assert_eq!((status, said.contains("it opens nothing yet")), (Some(1), true), "{said}");
    // No key leaves it either, and nothing is said to be of use.
    for words in [&["key"][..], &["export", "website", "--dry-run"]] {
        let (status, said) = sayso(&restored, words, &format!("{}\n", code(&kept)));
        assert!(status == Some(1) && !said.contains("AGE-SECRET-KEY"), "{said}");
        assert!(said.contains("was restored"), "{said}");
    }
    let (_, told) = sayso(&place.of("third"), &["restore", drive, "--json"], "");
    assert_eq!(told.matches("\"since\"").count(), 1, "{told}");
    let word = ["restore", "--nothing-erased-since"];
    let (status, said) = sayso(&restored, &word, "not the passphrase\n");
    assert_eq!(status, Some(1), "{said}");
    let (status, said) = sayso(&restored, &word, &format!("{PASSPHRASE}\n"));
    assert_eq!((status, said.contains("in use again")), (Some(0), true), "{said}");
    let (_, said) = sayso(&restored, &["key"], &format!("{}\n", code(&kept)));
    assert!(said.starts_with("AGE-SECRET-KEY"), "{said}");
    let (mut vault, _) = Vault::open(&restored, now()).unwrap();
    assert_eq!(opens(&mut vault, &code(&kept)).unwrap().unwrap(), 1);
    let again = sayso(&restored, &["restore", drive, "--json"], "");
    assert_eq!((again.0, again.1.contains("not empty")), (Some(1), true), "{}", again.1);
}

#[test]
fn a_take_whose_file_is_damaged_is_told_by_a_backup_by_its_check_and_where_it_is_shown() {
    let place = Place::new();
    let mut vault = place.vault();
    let record = keep(&mut vault, 1, &BOTH).record().to_string();
    drop(vault);
    let (media, mut bytes) = files(&place.data().join("vault/media")).remove(0);
    bytes.push(0);
    std::fs::write(&media, bytes).unwrap();
    let drive = place.of("drive");
    let drive = drive.to_str().unwrap();
    for (words, told) in [
        (&["backup", drive][..], "1 takes have a damaged file in the vault"),
        (&["backup", drive, "--check"], "1 recordings of "),
        (&["show", &record], "bytes instead of"),
    ] {
        let (status, said) = sayso(&place.data(), words, "");
        assert_eq!((status, said.contains(told)), (Some(1), true), "{words:?}: {said}");
    }
}

#[test]
fn a_list_of_erasures_is_found_where_its_backup_is_and_a_vault_that_waits_for_nothing_says_so() {
    let place = Place::new();
    let mut vault = place.vault();
    let goes = keep(&mut vault, 1, &BOTH);
    place.back_up();
    let before = place.unplugged("before");
    goes.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let [drive, before] = [place.of("drive"), before].map(|it| it.to_str().unwrap().to_owned());
    let nowhere = place.of("nowhere");
    let wrong = ["restore", &before, "--erasures", nowhere.to_str().unwrap()];
    let (status, said) = sayso(&place.of("restored"), &wrong, "");
    assert_eq!((status, said.contains("no list of erasures")), (Some(1), true), "{said}");
    let words = ["restore", &before, "--erasures", &drive];
    let (status, said) = sayso(&place.of("restored"), &words, "");
    assert_eq!((status, said.contains("in use again")), (Some(0), true), "{said}");
    assert!(said.contains("1 submissions erased"), "{said}");
    for data in [place.data(), place.of("restored")] {
        let (status, said) = sayso(&data, &["restore", "--nothing-erased-since"], "");
        assert_eq!((status, said.contains("in use again")), (Some(0), false), "{said}");
        assert!(said.contains("this vault waits for nothing"), "{said}");
    }
}
