//! Staff mark, rate and note what was given in the window: by keyboard alone, on a small screen with large text, in
//! every language. The pictures are left in `target/tmp/gallery`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use crate::common::{fits, session};
use egui::{Key, Vec2, vec2};
use jiff::Timestamp;
use sayso::record::{Filter, Mark, Marking, Marks, Note, NoteAbout, Part, Rating};
use sayso::vault::Vault;
use tempfile::TempDir;

const SMALL: Vec2 = vec2(800.0, 480.0);
const TEXT: &str =
    "Speaks of the winter of 1963, and names a neighbour. Ask again before it is shown.";

/// Somebody's code, and their record: one of two that are kept.
fn kept(folder: &std::path::Path) -> (String, Vault) {
    let mut vault = session::vault(&data_dir(folder));
    session::keep(&mut vault, 1, &["exhibition"]);
    let kept = session::keep(&mut vault, 1, &["exhibition", "website"]);
    (kept.code().grouped().to_string(), vault)
}

fn unlock(window: &mut Window) {
    let [staff, passphrase, unlock, list] =
        ["welcome-staff", "staff-passphrase", "staff-unlock", "staff-list"]
            .map(|it| window.words(it));
    window.press(&staff);
    window.type_into(&passphrase, PASSPHRASE);
    window.press(&unlock);
    window.wait(&list);
}

#[test]
fn what_staff_say_is_in_the_list_and_its_filter_and_its_giver_reads_the_note() {
    let folder = TempDir::new().unwrap();
    let (code, vault) = kept(folder.path());
    drop(vault);
    let setting = Setting { size: vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    unlock(&mut window);
    // The newest stands first.
    window.press("*voice messages: 1 · photos: 1");
    window.wait("Allowed for");
    window.press("Play: Voice message 1");
    window.wait("Pause: Voice message 1");
    // When it is at its end the row changes, and a press at that very moment is for the row before.
    window.wait("Play: Voice message 1");
    window.press("Write a note");
    window.type_into("Note", TEXT);
    window.press("approved: Mark");
    window.wait("*photos: 1 · approved");
    window.press("4: Rating");
    window.wait("*photos: 1 · approved · rated 4");
    assert_eq!(window.typed_in("Note"), TEXT, "what is typed stays meanwhile");
    window.save("marks-note-1366");
    window.press("Save the note");
    window.wait("The note is saved.");
    window.wait("*photos: 1 · approved · rated 4 · note");
    window.press("Read the note");
    window.wait("Save the note");
    assert_eq!(window.typed_in("Note"), TEXT);
    window.press("Choose which");
    window.press("flagged: Marked as");
    window.wait("None of what is kept is like that.");
    window.press("approved: Marked as");
    window.wait("*photos: 1 · approved · rated 4 · note");
    window.press("5: Rated");
    window.wait("None of what is kept is like that.");
    window.press("4: Rated");
    window.press("with a note: With a note");
    window.wait("*photos: 1 · approved · rated 4 · note");
    assert!(!window.sees("*photos: 1"), "the other one is not marked");
    window.save("marks-filter-1366");
    window.press("Show all");
    window.wait("*photos: 1");
    window.type_into("Words in a note", "of summer");
    window.press("Look in the notes");
    window.wait("No note has these words.");
    window.wait("None of what is kept is like that.");
    window.type_into("Words in a note", " of the WINTER ");
    window.press("Look in the notes");
    window.wait("One note has these words.");
    window.wait("*photos: 1 · approved · rated 4 · note");
    assert!(!window.sees("*photos: 1"), "the other one has no note");
    window.save("marks-words-1366");
    window.press("Show all");
    window.wait("*photos: 1");
    window.press("Lock");
    window.wait("Start");
    window.press("I was here before");
    window.type_into("Receipt code", &code);
    window.press("Show my data");
    window.wait("What staff wrote about it");
    window.wait(TEXT);
    window.save("marks-your-data-1366");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let page = vault.page(&Filter::default(), Part::Newest, 9).unwrap();
    let said = Marks { mark: Some(Mark::Approved), rating: Rating::new(4), noted: true };
    let found: Vec<_> = page.submissions.iter().map(|it| it.marks).collect();
    assert_eq!(found, [said, Marks::default()]);
}

/// Goes on by the keyboard until something of this name has it, and presses it.
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..80 {
        if window.focused().as_deref() == Some(name) {
            window.let_it_be_seen();
            window.key(Key::Enter);
            return;
        }
        window.key(Key::Tab);
    }
    panic!("{name} is not reached by the keyboard: {:#?}", window.texts());
}

#[test]
fn staff_mark_rate_and_note_by_keyboard_alone() {
    let folder = TempDir::new().unwrap();
    drop(kept(folder.path()));
    let mut window = Window::open(folder.path(), Setting { size: SMALL, ..Setting::default() });
    unlock(&mut window);
    window.press("*voice messages: 1 · photos: 1");
    window.wait("Allowed for");
    tab_to(&mut window, "flagged: Mark");
    window.wait("*· flagged");
    tab_to(&mut window, "0: Rating");
    window.wait("*· flagged · rated 0");
    tab_to(&mut window, "Write a note");
    window.wait("Save the note");
    for _ in 0..40 {
        if window.focused().as_deref() == Some("Note") {
            break;
        }
        window.key(Key::Tab);
    }
    window.harness().event(egui::Event::Text("Too soft.".to_owned()));
    window.harness().run_steps(3);
    assert_eq!(window.typed_in("Note"), "Too soft.");
    tab_to(&mut window, "Save the note");
    window.wait("*· flagged · rated 0 · note");
    window.close();
}

/// Everything that is said and asked, on a small screen with text twice as large.
fn walk(language: &'static str) {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir_all(data_dir(folder.path())).unwrap();
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    let campaign = session::offered_in(language, &sample);
    std::fs::write(data_dir(folder.path()).join("campaign.toml"), campaign).unwrap();
    let (code, mut vault) = kept(folder.path());
    let staff = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let page = vault.page(&Filter::default(), Part::Newest, 9).unwrap();
    let note = Marking::Note(Note::new(TEXT).unwrap());
    for marking in [Marking::Mark(Some(Mark::Flagged)), Marking::Rating(Rating::new(5)), note] {
        staff.mark(&mut vault, &page.submissions[0].id, &marking, Timestamp::now()).unwrap();
    }
    drop((staff, vault));
    let setting = Setting { language, text_scale: 2.0, size: SMALL, ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    let look = |window: &mut Window, name: &str| {
        let name = format!("marks-{language}-200-{name}");
        window.rest(std::time::Duration::from_millis(60));
        window.save(&name);
        fits::check(window.harness(), SMALL, &name);
    };
    unlock(&mut window);
    let noted = window.words("marks-noted");
    window.press(&format!("*· {noted}"));
    let read = window.words("note-read");
    window.wait(&read);
    window.focus(&read);
    look(&mut window, "row");
    window.press(&read);
    let save = window.words("note-save");
    window.wait(&save);
    window.focus(&save);
    look(&mut window, "note");
    let narrow = window.words("list-narrow");
    window.press(&narrow);
    let with_note = format!("{}: {}", window.words("list-with-note"), window.words("list-note"));
    window.wait(&with_note);
    window.focus(&with_note);
    look(&mut window, "filter");
    let [field, find] = ["list-words", "list-words-find"].map(|it| window.words(it));
    window.type_into(&field, "winter");
    window.press(&find);
    let all = window.words("list-all");
    window.wait(&all);
    look(&mut window, "words");
    let [lock, start] = ["staff-lock", "welcome-start"].map(|it| window.words(it));
    window.press(&lock);
    window.wait(&start);
    let [back, field, show] =
        ["welcome-return", "code-field", "code-show"].map(|it| window.words(it));
    window.press(&back);
    window.type_into(&field, &code);
    window.press(&show);
    window.wait(TEXT);
    look(&mut window, "your-data");
    window.close();
}

#[test]
fn marks_and_notes_fit_a_small_screen_with_text_twice_as_large_in_every_language() {
    for language in sayso::languages::all() {
        walk(language.tag());
    }
}

#[test]
fn a_note_that_does_not_open_is_told_to_whom_it_is_about() {
    let folder = TempDir::new().unwrap();
    let (code, mut vault) = kept(folder.path());
    let staff = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let page = vault.page(&Filter::default(), Part::Newest, 1).unwrap();
    let note = Marking::Note(Note::new(TEXT).unwrap());
    staff.mark(&mut vault, &page.submissions[0].id, &note, Timestamp::now()).unwrap();
    drop((staff, vault));
    let ledger =
        rusqlite::Connection::open(data_dir(folder.path()).join("vault/ledger.db")).unwrap();
    ledger.execute("UPDATE marks SET note = CAST(x'00' || note AS BLOB)", []).unwrap();
    drop(ledger);
    let (mut vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let found = vault.find(&sayso::consent::ReceiptCode::parse(&code).unwrap(), Timestamp::now());
    assert_eq!(found.unwrap().unwrap().view().note, NoteAbout::Unreadable);
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("I was here before");
    window.type_into("Receipt code", &code);
    window.press("Show my data");
    window.wait("Staff wrote a note about it, and it cannot be opened now.*");
    window.close();
}
