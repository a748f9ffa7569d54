//! What three visitors and a member of staff leave in the memory of the program: nothing.
//!
//! This program starts itself as a child that is the whole program in a window that nobody sees,
//! with the allocator that `src/main.rs` takes, and reads all that the child may write to. The real
//! window, with real drivers, a sound server and a graphics library, is read in the same way by
//! `tests/end_to_end.sh`. Linux only: other systems do not let one look.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "the child talks to its parent, and a test to people")]

mod common;

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use common::traces::{Needles, Program, forms, pixels, plaintexts, say, scalar};
use common::window::{Setting, Window, data_dir};
use jiff::Timestamp;
use sayso::app::make_vault;
use sayso::consent::ReceiptCode;
use sayso::vault::{Vault, VaultSettings};
use secrecy::{ExposeSecret, SecretString};

#[global_allocator]
static HEAP: sayso::wipe::Allocator = sayso::wipe::ALLOCATOR;

const FOLDER: &str = "SAYSO_WIPED_FOLDER";
/// The codes that the child saw, one in a line; the passphrase that it types. In files, since what
/// is written to a pipe by way of the standard library stays in a buffer.
const CODES: &str = "codes";
const PASSPHRASE: &str = "passphrase";

fn main() {
    if !cfg!(target_os = "linux") {
        println!("test result: ok. 0 passed; 0 failed; memory can be read on Linux only");
        return;
    }
    if let Ok(folder) = std::env::var(FOLDER) {
        return live(Path::new(&folder));
    }
    three_visitors_and_staff_leave_nothing_in_memory();
    println!("test result: ok. 1 passed; 0 failed");
}

fn three_visitors_and_staff_leave_nothing_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = random_words();
    std::fs::write(folder.path().join(PASSPHRASE), &passphrase).unwrap();
    let secret = SecretString::from(passphrase.as_str());
    let (who, contact) = ("Harbour Museum", "voices@harbour.example");
    let data = data_dir(folder.path());
    drop(make_vault(&data, who, contact, &secret, VaultSettings::LIGHT).unwrap());

    let mut program = Program::start(FOLDER, folder.path());
    program.until("receipt");
    let at_the_receipt = program.memory();
    program.go_on();
    program.until("kept");
    let before_erasure = folder.path().join("before");
    copy_folder(&data, &before_erasure);
    program.go_on();
    program.until("welcome");
    let afterwards = program.memory();
    program.go_on();
    program.until("left on purpose");
    let left_on_purpose = program.memory();
    drop(program);

    let needles = needles(folder.path(), &before_erasure, &passphrase);
    let shown = needles.found_in(&at_the_receipt);
    println!("while a receipt is shown: {}", needles.told(&shown));
    assert!(shown["code"] > 0 && shown["key"] > 0, "the search finds nothing that is there");
    let control = needles.found_in(&left_on_purpose);
    println!("where it was left on purpose: {}", needles.told(&control));
    for (kind, total) in needles.totals() {
        assert!(control[kind] * 10 >= total * 9, "the search finds only some of what is there");
    }
    let found = needles.found_in(&afterwards);
    println!("after them, in {} MiB: {}", afterwards.len() >> 20, needles.told(&found));
    assert!(found.values().all(|pieces| *pieces == 0), "left: {}", needles.told(&found));
}

// The child.

fn live(folder: &Path) {
    let mut window = Window::start(folder, Setting::default());
    let both = ["Record my voice", "Take my photo", "Show it in the exhibition"];
    practises(&mut window, &both);
    let first = visitor_keeps(&mut window, &both);
    std::fs::write(folder.join(CODES), &first).unwrap();
    drop(first);
    say("receipt");
    window.press("Save receipt");
    window.wait("Saved as *");
    window.press("I have my code");
    window.wait("Thank you.*");

    records(&mut window, &both);
    window.press("Delete");
    window.press("Yes, delete it");
    window.wait("You took your yes back*");

    let code = visitor_keeps(&mut window, &both);
    window.press("I have my code");
    window.wait("Thank you.*");
    append(&folder.join(CODES), &code);
    say("kept");
    visitor_erases(&mut window, &code);
    drop(code);
    staff(&mut window, folder);
    window.wait("Start");
    window.rest(Duration::from_millis(200));
    say("welcome");
    let left = read_everything(folder);
    say("left on purpose");
    drop(left);
}

/// The made-up voice says the same every two seconds: what is kept later tells what would be left of this.
fn practises(window: &mut Window, boxes: &[&str]) {
    window.press("Start");
    for label in boxes {
        window.tick(label);
    }
    window.press("I agree");
    window.press("Record a voice message");
    window.press("Practise first: nothing is kept");
    window.rest(Duration::from_millis(1_200));
    window.press("Stop");
    window.wait("This is you. When it has been played, it is gone.");
    window.ready("Record");
    window.press("Stop and delete");
    window.wait("You took your yes back*");
}

fn records(window: &mut Window, boxes: &[&str]) {
    window.press("Start");
    for label in boxes {
        window.tick(label);
    }
    window.press("I agree");
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(1_200));
    window.press("Stop");
    window.press("Add a photo");
    window.press("Take photo");
    window.wait("Keep");
}

fn visitor_keeps(window: &mut Window, boxes: &[&str]) -> String {
    records(window, boxes);
    window.press("Keep");
    window.wait("Save receipt");
    let texts = window.texts();
    let shown = texts.iter().find_map(|text| text.strip_prefix("Receipt code: "));
    shown.unwrap().to_owned()
}

fn visitor_erases(window: &mut Window, code: &str) {
    window.press("I was here before");
    window.type_into("Receipt code", &code.to_lowercase());
    window.press("Show my data");
    window.wait("Your data");
    for take in ["Voice message 1", "Photo 1"] {
        window.press(&format!("Save a copy: {take}"));
        window.wait("Saved as *");
    }
    window.press("Play: Voice message 1");
    window.wait("Pause: Voice message 1");
    window.press("View: Photo 1");
    window.wait("Close: Photo 1");
    window.press("Withdraw and delete");
    window.press("Yes, delete it");
    window.wait("It is deleted");
    window.press("Done");
}

fn staff(window: &mut Window, folder: &Path) {
    let passphrase = std::fs::read_to_string(folder.join(PASSPHRASE)).unwrap();
    window.press("Staff");
    window.type_into("Passphrase", &passphrase);
    drop(passphrase);
    window.press("Unlock");
    window.press("Lock");
}

fn append(path: &Path, line: &str) {
    let mut file = std::fs::File::options().append(true).open(path).unwrap();
    file.write_all(format!("\n{line}").as_bytes()).unwrap();
}

/// Everything that was ever secret, on purpose.
fn read_everything(folder: &Path) -> Vec<Vec<u8>> {
    let passphrase = std::fs::read(folder.join(PASSPHRASE)).unwrap();
    let told = std::fs::read_to_string(folder.join(CODES)).unwrap();
    let codes: Vec<_> = told.lines().map(|line| ReceiptCode::parse(line).unwrap()).collect();
    let mut left = vec![passphrase];
    left.extend(forms(&told).map(String::into_bytes));
    left.extend(codes.iter().map(|code| code.secret_bytes().to_vec()));
    let (mut vault, _) = Vault::open(&folder.join("before"), Timestamp::now()).unwrap();
    for code in &codes {
        let held = vault.find(code, Timestamp::now()).unwrap().unwrap();
        let key = held.danger_secret_key().expose_secret().to_owned();
        left.extend([scalar(&key), key.to_lowercase().into_bytes(), key.into_bytes()]);
        for (facts, plain) in plaintexts(&vault, &held) {
            left.extend(pixels(facts, &plain));
            left.push(plain);
        }
    }
    left
}

// The parent.

/// What may not be there: pieces of the codes in every form, of the keys, of what was recorded and
/// shown, of what was typed.
fn needles(folder: &Path, before_erasure: &Path, passphrase: &str) -> Needles {
    let mut needles = Needles::default();
    needles.add("passphrase", passphrase.as_bytes(), (12, 1));
    let (mut vault, _) = Vault::open(before_erasure, Timestamp::now()).unwrap();
    let codes = std::fs::read_to_string(folder.join(CODES)).unwrap();
    assert_eq!(codes.lines().count(), 2);
    for line in codes.lines() {
        needles.add_code(line);
        let code = ReceiptCode::parse(line).unwrap();
        let held = vault.find(&code, Timestamp::now()).unwrap().unwrap();
        needles.add_held(&vault, &held);
    }
    assert!(needles.totals().len() == 6, "something is not looked for: {:?}", needles.totals());
    assert!(needles.totals()["sound"] > 500 && needles.totals()["JPEG"] > 100);
    needles
}

fn random_words() -> String {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).unwrap();
    let letter = |byte: &u8| char::from(b'a' + byte % 26);
    let words = bytes.chunks_exact(4).map(|it| it.iter().map(letter).collect());
    words.collect::<Vec<String>>().join(" ")
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
