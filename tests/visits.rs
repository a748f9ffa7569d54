//! Visit after visit in one program: its memory does not grow, and nothing of anybody stays in it.
//!
//! This program starts itself as a child that is the whole program in a window that nobody sees, as `tests/wiped.rs`
//! does, with the allocator that `src/main.rs` takes. 30 visits with every change; `SAYSO_VISITS=1000` is part of
//! `make long`. Linux only: other systems do not let one look.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "the child talks to its parent, and a test to people")]

mod common;

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use common::traces::{Needles, Program, forms, say};
use common::window::{PASSPHRASE, Setting, Window, data_dir};
use jiff::Timestamp;
use sayso::app::make_vault;
use sayso::consent::ReceiptCode;
use sayso::vault::{Vault, VaultSettings};
use secrecy::SecretString;

#[global_allocator]
static HEAP: sayso::wipe::Allocator = sayso::wipe::ALLOCATOR;

const FOLDER: &str = "SAYSO_VISITS_FOLDER";
/// How many visits.
const VISITS: &str = "SAYSO_VISITS";
/// The codes of what was kept and not taken back, one in a line; and of what was.
const KEPT: &str = "kept";
const ERASED: &str = "erased";
/// By so many visits everything was used once: what each kind of visit loads is there.
const FIRST: usize = 10;
/// What is kept is looked for with its sound and its picture each so many visits; codes and keys always are.
const MEDIA_EACH: usize = 20;
/// So long somebody speaks.
const A_WORD: Duration = Duration::from_millis(150);

fn main() {
    if !cfg!(target_os = "linux") {
        println!("test result: ok. 0 passed; 0 failed; memory can be read on Linux only");
        return;
    }
    if let Ok(folder) = std::env::var(FOLDER) {
        return live(Path::new(&folder));
    }
    visit_after_visit_takes_no_more_memory_and_leaves_nothing_in_it();
    println!("test result: ok. 1 passed; 0 failed");
}

/// How many visits there are to be.
fn visits() -> usize {
    let wanted = std::env::var(VISITS).ok().map(|it| it.parse().expect("a number of visits"));
    wanted.unwrap_or(30).max(2 * FIRST)
}

fn visit_after_visit_takes_no_more_memory_and_leaves_nothing_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from(PASSPHRASE);
    let (who, contact) = ("Harbour Museum", "voices@harbour.example");
    let data = data_dir(folder.path());
    drop(make_vault(&data, who, contact, &passphrase, VaultSettings::LIGHT).unwrap());

    let began = Instant::now();
    let mut program = Program::start(FOLDER, folder.path());
    program.until("ten");
    let after_ten = program.resident_bytes();
    program.go_on();
    program.until("all");
    let after_all = program.resident_bytes();
    let memory = program.memory();
    program.go_on();
    program.until("left on purpose");
    let left_on_purpose = program.memory();
    drop(program);

    let percent = 100.0 * (after_all as f64 / after_ten as f64 - 1.0);
    let took = began.elapsed().as_secs();
    println!(
        "{} visits in {took} s: {} KiB after {FIRST}, {} KiB after all: {percent:+.1} %",
        visits(),
        after_ten >> 10,
        after_all >> 10
    );
    let needles = needles(folder.path());
    let control = needles.found_in(&left_on_purpose);
    println!("where codes were left on purpose: {}", needles.told(&control));
    assert!(
        control["code"] * 10 >= needles.totals()["code"] * 9,
        "the search misses what is there"
    );
    let found = needles.found_in(&memory);
    println!("after all of them, in {} MiB: {}", memory.len() >> 20, needles.told(&found));
    assert!(found.values().all(|pieces| *pieces == 0), "left: {}", needles.told(&found));
    assert!(percent <= 2.0, "{percent:.1} % more memory than after {FIRST} visits");
}

// The child.

fn live(folder: &Path) {
    let mut window = Window::start(folder, Setting::default());
    for number in 0..visits() {
        if number == FIRST {
            settle(&mut window);
            say("ten");
        }
        one(&mut window, number, folder);
    }
    settle(&mut window);
    say("all");
    let left = every_code(folder);
    say("left on purpose");
    drop(left);
}

/// Every code in all of its forms, on purpose.
fn every_code(folder: &Path) -> Vec<Vec<u8>> {
    let lists = [KEPT, ERASED].map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    let mut left = Vec::new();
    for line in lists.iter().flat_map(|list| list.lines()) {
        left.extend(forms(line).map(String::into_bytes));
        left.push(ReceiptCode::parse(line).unwrap().secret_bytes().to_vec());
    }
    left
}

/// Until what the last visitor used has ended, and the vault has put away, which it does after two quiet seconds.
fn settle(window: &mut Window) {
    window.wait("Start");
    window.rest(Duration::from_millis(2_500));
}

/// One visit, of one kind or another.
fn one(window: &mut Window, number: usize, folder: &Path) {
    match number % FIRST {
        1 => with_a_photo(window, folder),
        3 => says_no(window),
        5 => comes_back(window, folder),
        7 => takes_it_back(window),
        9 => practises_first(window, folder),
        _ => leaves_a_message(window, folder),
    }
    window.wait("I was here before");
}

fn agrees(window: &mut Window) {
    window.press("Start");
    for label in ["Record my voice", "Take my photo", "Show it in the exhibition"] {
        window.tick(label);
    }
    window.press("I agree");
}

fn records(window: &mut Window) {
    window.press("Record");
    window.wait("Recording");
    window.rest(A_WORD);
    window.press("Stop");
    window.wait("Keep");
}

/// Keeps what there is, and leaves with the code, which is written down in `list`.
fn keeps(window: &mut Window, list: &Path) -> String {
    window.press("Keep");
    window.wait("Save receipt");
    let texts = window.texts();
    let code = texts.iter().find_map(|text| text.strip_prefix("Receipt code: ")).unwrap();
    let mut file = std::fs::File::options().append(true).create(true).open(list).unwrap();
    file.write_all(format!("{code}\n").as_bytes()).unwrap();
    let code = code.to_owned();
    window.press("I have my code");
    code
}

fn leaves_a_message(window: &mut Window, folder: &Path) {
    agrees(window);
    window.press("Record a voice message");
    records(window);
    keeps(window, &folder.join(KEPT));
}

fn with_a_photo(window: &mut Window, folder: &Path) {
    agrees(window);
    window.press("Take a photo");
    takes_a_photo(window);
    window.press("Add a voice message");
    records(window);
    keeps(window, &folder.join(KEPT));
}

/// On a busy machine the made-up camera may be too slow; then it is tried again, as people do.
fn takes_a_photo(window: &mut Window) {
    let deadline = Instant::now() + Duration::from_mins(1);
    while !window.sees("Keep") {
        assert!(Instant::now() < deadline, "no photo: {:#?}", window.texts());
        for label in ["Take photo", "Try again"] {
            if window.sees(label) {
                window.press(label);
            }
        }
        window.rest(Duration::from_millis(50));
    }
}

fn practises_first(window: &mut Window, folder: &Path) {
    agrees(window);
    window.press("Record a voice message");
    window.press("Practise first: nothing is kept");
    window.rest(A_WORD);
    window.press("Stop");
    window.wait("Go on");
    records(window);
    keeps(window, &folder.join(KEPT));
}

fn says_no(window: &mut Window) {
    window.press("Start");
    window.press("No, thank you");
}

fn takes_it_back(window: &mut Window) {
    agrees(window);
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(A_WORD);
    window.press("Stop and delete");
}

fn comes_back(window: &mut Window, folder: &Path) {
    agrees(window);
    window.press("Record a voice message");
    records(window);
    let code = keeps(window, &folder.join(ERASED));
    window.press("I was here before");
    window.type_into("Receipt code", &code.to_lowercase());
    window.press("Show my data");
    window.press("Withdraw and delete");
    window.press("Yes, delete it");
    window.wait("It is deleted");
    window.press("Done");
}

// The parent.

/// Codes of everybody, keys of all who kept something, sound and pictures of some of them.
fn needles(folder: &Path) -> Needles {
    let lines = |name| std::fs::read_to_string(folder.join(name)).unwrap();
    let (mut vault, _) = Vault::open(&data_dir(folder), Timestamp::now()).unwrap();
    let mut needles = Needles::default();
    for line in lines(ERASED).lines() {
        needles.add_code(line);
    }
    for (number, line) in lines(KEPT).lines().enumerate() {
        needles.add_code(line);
        let held = vault.find(&ReceiptCode::parse(line).unwrap(), Timestamp::now());
        let held = held.unwrap().expect("what was kept is there");
        match number % MEDIA_EACH {
            0 | 1 => needles.add_held(&vault, &held),
            _ => needles.add_key(&held),
        }
    }
    assert_eq!(needles.totals().len(), 5, "something is not looked for: {:?}", needles.totals());
    needles
}
