//! Staff export what may be used, and are told what of it is not in the folder.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::session;
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use tempfile::TempDir;

/// The page from which is exported, for the website.
fn use_for_the_website(window: &mut Window) {
    window.press("Use");
    window.press("Publish it on our website");
}

fn unlock(window: &mut Window) {
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("Submissions");
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
    let setting = Setting { size: egui::vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    unlock(&mut window);
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
