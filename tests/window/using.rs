//! Staff export what may be used, and are told what of it is not in the folder.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use crate::common::{fits, session};
use egui::{Vec2, vec2};
use jiff::Timestamp;
use sayso::record::{Mark, Marking};
use tempfile::TempDir;

const SMALL: Vec2 = vec2(800.0, 480.0);

/// The page from which is exported, for the website.
fn use_for_the_website(window: &mut Window) {
    window.press("Use");
    window.press("Publish it on our website");
}

#[test]
fn a_take_that_does_not_open_is_missed_in_the_folder_and_not_called_done() {
    let folder = TempDir::new().unwrap();
    drop(session::keep(&mut session::vault(&data_dir(folder.path())), 1, &["website"]));
    let media = std::fs::read_dir(data_dir(folder.path()).join("vault/media")).unwrap();
    let files = media.map(|it| it.unwrap().path());
    let sealed = files.filter(|path| path.extension().is_some_and(|it| it == "age"));
    let path = sealed.max_by_key(|path| std::fs::metadata(path).unwrap().len()).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let setting = Setting { size: vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    use_for_the_website(&mut window);
    window.wait("2 recordings may be used");
    window.type_into("Where it goes", "press folder");
    window.press("Copy to a folder");
    window.wait("One recording is in the folder. Left out: 1");
    window.wait("Cannot be read: 1");
    window.wait("It lies here: *");
    window.save("staff-use-short-1366");
    window.close();
}

#[test]
fn what_is_flagged_stays_here_and_what_the_list_shows_goes_alone() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let staff = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    for mark in [None, Some(Mark::Flagged), Some(Mark::Approved)] {
        let kept = session::keep(&mut vault, 1, &["website"]);
        let marking = Marking::Mark(mark);
        staff.mark(&mut vault, kept.record(), &marking, Timestamp::now()).unwrap();
    }
    drop((staff, vault));
    let setting = Setting { size: SMALL, text_scale: 2.0, ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    window.press("Choose which");
    window.press("approved: Marked as");
    window.wait_until_gone("*· flagged");
    window.press("Use");
    window.wait("For which use?");
    window.rest(Duration::from_millis(300));
    // A small page begins at its top, and not at a field further down.
    assert_eq!(window.focused().as_deref(), Some("Use what was given"));
    window.press("Publish it on our website");
    window.wait("2 recordings may be used");
    window.wait("approved");
    window.save("staff-use-listed-200");
    fits::check_across(window.harness(), SMALL, "staff-use-listed-200");
    window.press("all: Which of them?");
    window.wait("4 recordings may be used");
    window.wait("Flagged by staff: 2");
    window.let_answers_come();
    window.tick("Also what staff have flagged");
    window.wait("6 recordings may be used");
    window.let_answers_come();
    window.tick("Also what staff have flagged");
    window.wait("4 recordings may be used");
    window.press("What the list shows now: Which of them?");
    window.wait("2 recordings may be used");
    window.type_into("Where it goes", "press folder");
    window.press("Copy to a folder");
    window.wait("2 recordings are in the folder. It lies here: *");
    window.close();
}
