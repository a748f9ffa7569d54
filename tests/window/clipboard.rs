//! The clipboard: at a desk it is that of whoever is logged in; at a kiosk there is none.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::window::{Setting, Window};
use egui::{Event, Key, Modifiers, OutputCommand, Pos2};
use sayso::app::Kiosk;
use tempfile::TempDir;

const FIELD: &str = "Receipt code";
const TYPED: &str = "half a code";

/// Does `event`, and returns what the system is told to put on its clipboards by the frames after it.
fn told_the_system(window: &mut Window, event: Event) -> Vec<String> {
    window.harness().event(event);
    let mut told = Vec::new();
    for _ in 0..4 {
        let harness = window.harness();
        harness.step();
        for command in &harness.output().platform_output.commands {
            match command {
                OutputCommand::CopyText(text) | OutputCommand::TextSelectionSettled(text) => {
                    told.push(text.clone());
                }
                OutputCommand::CopyImage(_) => told.push("a picture".to_owned()),
                OutputCommand::OpenUrl(_) => {}
            }
        }
    }
    told
}

/// Goes to the page for a code, types something and marks it.
fn type_and_mark(window: &mut Window) {
    window.press("I was here before");
    window.type_into(FIELD, TYPED);
    window.harness().key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness().step();
}

fn pastes() -> [Event; 2] {
    let pasted = || "from another program".to_owned();
    [Event::Paste(pasted()), Event::MiddleClickPaste { pos: Pos2::ZERO, text: pasted() }]
}

/// Keeps a voice message, up to the receipt.
fn keep(window: &mut Window) {
    window.press("Start");
    window.tick("Record my voice");
    window.tick("Show it in the exhibition");
    window.press("I agree");
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(std::time::Duration::from_millis(400));
    window.press("Stop");
    window.press("Keep");
    window.wait("Save receipt");
}

fn open(kiosk: Kiosk) -> (TempDir, Window) {
    let folder = TempDir::new().unwrap();
    let window = Window::open(folder.path(), Setting { kiosk, ..Setting::default() });
    (folder, window)
}

#[test]
fn at_a_kiosk_nothing_reaches_the_clipboard_and_nothing_comes_from_it() {
    let (_folder, mut window) = open(Kiosk::Yes);
    type_and_mark(&mut window);
    for event in [Event::Copy, Event::Cut] {
        assert!(told_the_system(&mut window, event.clone()).is_empty(), "{event:?}");
        assert_eq!(window.typed_in(FIELD), TYPED, "{event:?}");
    }
    for event in pastes() {
        assert!(told_the_system(&mut window, event).is_empty());
        assert_eq!(window.typed_in(FIELD), TYPED);
    }
    // Whatever on a screen may ask for it.
    window.harness().ctx.copy_text("a code".to_owned());
    assert!(told_the_system(&mut window, Event::PointerGone).is_empty());
    window.press("Back");
    keep(&mut window);
    assert!(!window.sees("Copy the code"));
    window.press("I have my code");
    assert!(told_the_system(&mut window, Event::PointerGone).is_empty());
}

#[test]
fn at_a_desk_a_code_is_copied_and_pasted() {
    let (_folder, mut window) = open(Kiosk::No);
    type_and_mark(&mut window);
    assert_eq!(told_the_system(&mut window, Event::Copy), [TYPED]);
    told_the_system(&mut window, pastes()[0].clone());
    assert_eq!(window.typed_in(FIELD), "from another program");
    window.press("Back");
    keep(&mut window);
    let shown = window.texts();
    let shown =
        shown.iter().find_map(|text| text.strip_prefix("Receipt code: ")).unwrap().to_owned();
    let button = window.ready("Copy the code");
    window.click_what_lies_at(button);
    assert_eq!(told_the_system(&mut window, Event::PointerGone), [shown]);
    assert!(window.sees("The code is copied.*"));
}
