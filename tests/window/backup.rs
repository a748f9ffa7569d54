//! Backups in the window: one button, what came of it in sight, and a restored vault that asks nobody before staff
//! have said what was taken back.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;

use crate::common::session::{self, keep_voice as keep};
use crate::common::window::{PASSPHRASE, Setting, Window, copies, data_dir};
use egui::vec2;
use jiff::Timestamp;
use sayso::vault::{Receipt, Vault, restore};
use tempfile::TempDir;

fn now() -> Timestamp {
    Timestamp::now()
}

/// A vault with something in it in `folder`, and the receipts.
fn made(folder: &Path) -> Vec<Receipt> {
    let mut vault = session::vault(&data_dir(folder));
    (0..2).map(|_| keep(&mut vault, 1, &["exhibition"])).collect()
}

fn unlock(window: &mut Window) {
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
}

#[test]
fn staff_back_up_by_one_button_and_the_ledger_says_who_did() {
    let folder = TempDir::new().unwrap();
    made(folder.path());
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    unlock(&mut window);
    window.press("Today");
    window.wait("Needs you");
    window.wait("There is no backup yet*");
    window.press("Back");
    window.press("Open backups");
    window.wait("There is no backup yet*");
    window.save("backup-none");
    window.press("Back up now");
    window.wait("The backup is finished. *");
    window.wait("Last backup");
    window.save("backup-done");
    window.press("Back");
    window.wait("Submissions");
    window.press("Today");
    window.wait("Needs you");
    assert!(!window.sees("There is no backup yet*"));
    window.press("Back");
    window.press("Lock");
    window.close();
    let restored = folder.path().join("restored");
    let done = restore(&copies(folder.path()), &restored, &[], now(), &mut |_| {}).unwrap();
    assert_eq!((done.submissions, done.findings), (2, vec![]));
    let ledger =
        rusqlite::Connection::open(data_dir(folder.path()).join("vault/ledger.db")).unwrap();
    let by = "SELECT actor FROM event WHERE kind = 'backed-up'";
    let by: String = ledger.query_row(by, [], |row| row.get(0)).unwrap();
    assert_eq!(by, "staff:organisation");
}

#[test]
fn a_restored_vault_asks_nobody_before_staff_have_given_their_word() {
    let around = TempDir::new().unwrap();
    let [first, second, drive] = ["first", "second", "drive"].map(|it| around.path().join(it));
    for folder in [&first, &second, &drive] {
        std::fs::create_dir(folder).unwrap();
    }
    let receipts = made(&first);
    let vault = Vault::open_as_it_is(&data_dir(&first)).unwrap();
    vault.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    drop(vault);
    restore(&drive, &data_dir(&second), &[], now(), &mut |_| {}).unwrap();
    let mut window = Window::start(&second, Setting::default());
    window.wait("Nobody can be recorded here at the moment.*");
    assert!(!window.sees("Start"), "nobody new is asked");
    window.press("For the staff: what is wrong");
    window.wait("This data was restored from a backup.*");
    window.save("backup-closed");
    window.press("To the staff area");
    unlock(&mut window);
    window.wait("This data was restored from the backup of *");
    assert!(!window.sees("Back up now"));
    window.save("backup-waits");
    window.press("Look for lists on drives");
    window.wait("No list tells what was taken back up to now.*");
    window.press("Nothing was taken back since then");
    window.press("I am not sure");
    window.wait_until_gone("I am not sure");
    window.press("Nothing was taken back since then");
    window.save("backup-word");
    window.press("Yes, nothing was taken back");
    window.wait("Everything is in use again.*");
    window.save("backup-in-use-again");
    window.press("Lock");
    window.press("Start");
    window.wait("I agree");
    window.press("No, thank you");
    window.close();
    let (mut vault, _) = Vault::open(&data_dir(&second), now()).unwrap();
    let held = vault.find(receipts[0].code(), now()).unwrap().unwrap();
    assert!(held.open(&vault, &held.view().takes[0].id).is_ok());
    assert_eq!(vault.verify().unwrap().findings, []);
}

/// The pages as people see them, in two languages and on two screens; saved for whoever looks at them.
#[test]
fn the_page_fits_two_screens_in_two_languages() {
    for language in ["en", "de"] {
        for (width, height) in [(1366.0, 768.0), (1920.0, 1080.0)] {
            let folder = TempDir::new().unwrap();
            made(folder.path());
            let size = vec2(width, height);
            let mut window =
                Window::open(folder.path(), Setting { language, size, ..Setting::default() });
            let words = |key| window.words(key);
            let keys = ["welcome-staff", "staff-unlock", "backup-open", "backup-now"];
            let [staff, unlock, open, back_up] = keys.map(words);
            window.press(&staff);
            window.type_into("Passphrase", PASSPHRASE);
            window.press(&unlock);
            window.press(&open);
            window.press(&back_up);
            let done = window.words("backup-done");
            window.wait(&done);
            window.save(&format!("backup-{language}-{width}"));
            window.close();
        }
    }
}
