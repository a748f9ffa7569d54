//! Small pictures and outlines beside the rows of the staff's list.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::session;
use crate::common::window::{Setting, Window, data_dir};
use egui::{Pos2, vec2};
use sayso::vault::Vault;
use tempfile::TempDir;

const SHOW: &str = "Show pictures and sound outlines";
const HIDE: &str = "Hide pictures and sound outlines";

/// So many takes were opened by staff, as the ledger says.
fn opened(folder: &TempDir) -> usize {
    let vault = Vault::open_as_it_is(&data_dir(folder.path())).unwrap();
    vault.events().unwrap().iter().filter(|it| it.kind == "opened-by-staff").count()
}

/// The colours in the place of what is small before the row.
fn colours(window: &mut Window, row: &str) -> Vec<[u8; 4]> {
    let corner: Pos2 = window.ready_rect(row).left_center();
    (20..90).step_by(5).map(|x| window.colour_at(corner + vec2(x as f32, -1.0))).collect()
}

#[test]
fn pictures_and_outlines_are_opened_when_they_are_asked_for_and_go_when_they_are_hidden() {
    const VOICES: usize = 12;
    let folder = TempDir::new().unwrap();
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        drop(session::keep(&mut vault, 2, &["exhibition"]));
        for _ in 0..VOICES {
            drop(session::keep_voice(&mut vault, 1, &["exhibition"]));
        }
    }
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.let_answers_come();
    assert_eq!(opened(&folder), 0, "nothing is opened before somebody asks for it");
    assert!(window.sees("Whatever is shown like this counts as opened*"));
    window.press(SHOW);
    window.wait(HIDE);
    window.let_answers_come();
    let in_sight = opened(&folder);
    assert!((1..VOICES).contains(&in_sight), "{in_sight} were opened, in sight or not");
    // The oldest is the last.
    let row = "*voice messages: 1 · photos: 1";
    let is_plain = |colours: &[[u8; 4]]| colours.iter().all(|it| it == &colours[0]);
    window.focus(row);
    window.let_it_be_seen();
    let began = std::time::Instant::now();
    while is_plain(&colours(&mut window, row)) {
        assert!(began.elapsed().as_secs() < 20, "nothing stands before {row}");
    }
    window.let_answers_come();
    let seen = opened(&folder);
    assert!((in_sight + 1..=VOICES + 1).contains(&seen), "each once: {seen}");
    window.press("Today");
    window.press("Back");
    window.wait(HIDE);
    window.let_answers_come();
    assert!(
        opened(&folder) > seen,
        "they went with the page, and those in sight were opened again"
    );
    window.press(HIDE);
    window.wait(SHOW);
    window.press(SHOW);
    window.press("Lock");
    window.wait("Start");
    window.unlock();
    window.let_answers_come();
    assert!(window.sees(SHOW), "whoever unlocks next is asked anew");
    window.close();
}
