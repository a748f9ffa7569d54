//! A press is for the screen that was seen. One that is repeated, held or late does nothing on the next.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::press::{AGAIN_AFTER, ALL, By, button, press_at, touch};
use crate::common::session::{self, files, keep};
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use egui::{Event, Key, Modifiers, Pos2};
use jiff::Timestamp;
use sayso::ui::guard::QUIET_SECS;
use sayso::vault::Vault;
use tempfile::TempDir;

/// So long somebody speaks; a recording of nothing would be none.
const A_WORD: Duration = Duration::from_millis(300);

/// Presses the button once, sees `then`, and presses again and again where the button was.
fn once_and_again(window: &mut Window, by: By, label: &str, then: &str) {
    let at = window.ready(label);
    if matches!(by, By::Enter | By::Space) {
        window.focus(label);
    }
    press_at(window, by, at);
    window.wait(then);
    let arrived = window.clock();
    for after in AGAIN_AFTER {
        window.let_pass_until(arrived + after);
        press_at(window, by, at);
        assert!(
            window.sees(then),
            "“{label}” pressed again after {after} s by {by:?}: {:#?}",
            window.texts()
        );
    }
}

/// What is said of a code takes a place that is kept for it: nobody's finger meets another key.
#[test]
fn the_keypad_stays_where_it_is_when_a_code_opens_nothing() {
    let folder = TempDir::new().unwrap();
    for text_scale in [1.0, 1.25] {
        let setting = Setting { size: egui::vec2(1366.0, 768.0), text_scale, ..Setting::default() };
        let mut window = Window::open(folder.path(), setting);
        window.press("I was here before");
        window.type_into("Receipt code", "0123");
        let before = ["0", "Q", "Z"].map(|key| window.ready_rect(key));
        window.press("Show my data");
        window.wait("A receipt code has 16 letters and digits;*");
        assert_eq!(["0", "Q", "Z"].map(|key| window.ready_rect(key)), before, "at {text_scale}");
        window.close();
    }
}

/// The reasons come where “Delete” was, at the lower edge of what is seen: all of them are in sight.
#[test]
fn why_something_is_to_be_deleted_is_asked_in_sight_and_nothing_moves_when_it_is_done() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    for _ in 0..3 {
        keep(&mut vault, 1, &["exhibition"]);
    }
    drop(vault);
    let size = egui::vec2(1366.0, 768.0);
    let mut window = Window::start(folder.path(), Setting { size, ..Setting::default() });
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("Submissions");
    let row = window.named_like("voice messages: 1");
    let before = window.rect_of(&row);
    window.press(&row);
    window.wait("Delete");
    assert_eq!(window.rect_of(&row), before, "the list stays under the finger");
    window.press("Delete");
    window.wait("No, keep it");
    window.let_pass(0.5);
    let lock = window.rect("Lock");
    for label in ["Its giver asked for it", "No, keep it"] {
        let rect = window.rect(label);
        assert!(rect.bottom() < lock.top() && rect.top() > 0.0, "“{label}” at {rect:?}");
    }
    window.press("Its giver asked for it");
    window.press("Yes, delete it");
    window.wait("Save certificate");
    let (saves, lock) = (window.rect("Save certificate"), window.rect("Lock"));
    assert!(
        saves.bottom() < lock.top() && lock.top() - saves.bottom() < 40.0,
        "{saves:?} {lock:?}"
    );
    window.close();
}

/// Everything that a visitor who records, compares and keeps can press.
fn record_compare_and_keep(window: &mut Window, by: By) {
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("Start", "No, thank you");
    for label in ["Record my voice", "Take my photo", "Show it in the exhibition"] {
        window.tick(label);
    }
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("I agree", "What would you like to leave?");
    press("Record a voice message", "Record");
    press("Record", "Recording");
    press("Pause", "Continue");
    press("Continue", "Recording");
    window.rest(A_WORD);
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("Stop", "Keep");
    press("Again", "Record");
    press("Back", "Keep");
    press("Again", "Record");
    press("Record", "Recording");
    window.rest(A_WORD);
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("Stop", "Which one do you want to use?");
    press("Use the new one", "Keep");
    press("Add a photo", "Take photo");
    press("Take photo", "Not yet");
    press("Not yet", "Take photo");
    press("Take photo", "Not yet");
    window.wait("Keep");
    once_and_again(window, by, "Your data", "Your data in this visit");
    once_and_again(window, by, "Back", "Keep");
    once_and_again(window, by, "Keep", "Save receipt");
}

/// Everything that can be pressed once something is kept, and in the staff's rooms.
fn take_it_back(window: &mut Window, by: By) {
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("Save receipt", "Saved as *");
    press("Your data", "Withdraw and delete");
    press("Withdraw and delete", "Yes, delete it");
    press("No, keep it", "Withdraw and delete");
    press("Withdraw and delete", "Yes, delete it");
    press("Yes, delete it", "Save certificate");
    press("Done", "I was here before");
    press("I was here before", "Show my data");
    press("Back", "I was here before");
    press("Staff", "Unlock");
    window.type_into("Passphrase", PASSPHRASE);
    let mut press = |label, then| once_and_again(window, by, label, then);
    press("Unlock", "Lock");
    press("Microphone and camera", "Play a tone");
    press("Done", "Lock");
    press("Lock", "I was here before");
}

/// The ways to say no.
fn say_no(window: &mut Window, by: By) {
    once_and_again(window, by, "Start", "No, thank you");
    once_and_again(window, by, "No, thank you", "I was here before");
    once_and_again(window, by, "Start", "No, thank you");
    for label in ["Take my photo", "Show it in the exhibition"] {
        window.tick(label);
    }
    once_and_again(window, by, "I agree", "What would you like to leave?");
    once_and_again(window, by, "Take a photo", "Take photo");
    once_and_again(window, by, "Stop and delete", "You took your yes back.*");
}

/// What the ledger tells of, but for what is only looked at.
fn told(folder: &TempDir) -> Vec<String> {
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let kinds = vault.events().unwrap().into_iter().map(|event| event.kind);
    kinds.skip_while(|kind| kind != "shown").collect()
}

#[test]
fn a_second_press_keeps_withdraws_deletes_sends_and_begins_nothing() {
    for by in ALL {
        let folder = TempDir::new().unwrap();
        // So high that all of each page is in sight.
        let size = egui::vec2(1024.0, 2_600.0);
        let mut window = Window::open(folder.path(), Setting { size, ..Setting::default() });
        say_no(&mut window, by);
        record_compare_and_keep(&mut window, by);
        take_it_back(&mut window, by);
        assert_eq!(window.saved().len(), 3, "one receipt, for people and for machines");
        window.close();
        assert_eq!(files(&data_dir(folder.path()).join("vault/media")).len(), 0);
        let told = told(&folder);
        let expected = [
            "shown",
            "refused",
            "shown",
            "agreed",
            "withdrawn-unkept",
            "shown",
            "agreed",
            "kept",
            "erased",
            "staff-unlocked",
            "staff-locked",
        ];
        assert_eq!(told, expected, "by {by:?}");
    }
}

#[test]
fn a_press_that_comes_later_counts() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    for label in ["Record my voice", "Show it in the exhibition"] {
        window.tick(label);
    }
    window.press("I agree");
    window.press("Record a voice message");
    let at = window.ready("Record");
    press_at(&mut window, By::Mouse, at);
    window.wait("Recording");
    window.rest(A_WORD);
    window.let_pass(QUIET_SECS);
    let pause = window.ready("Pause");
    press_at(&mut window, By::Mouse, pause);
    window.wait("Continue");
}

#[test]
fn what_is_typed_on_a_new_screen_arrives_from_the_first_letter_on() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let at = window.ready("I was here before");
    press_at(&mut window, By::Mouse, at);
    // Some of it before the screen is there, twice the same letter, and faster than anybody reads.
    for letter in "11AABBCC".chars() {
        window.harness().event(Event::Text(letter.to_string()));
    }
    window.harness().step();
    window.wait("Show my data");
    assert_eq!(window.typed_in("Receipt code"), "11AABBCC");
}

/// One button that means another thing when `changed`.
#[derive(Default)]
struct Two {
    changed: bool,
    pressed: Vec<&'static str>,
}

fn two(ui: &mut egui::Ui, state: &mut Two) {
    use sayso::ui::widgets::{Breadth, Button, PageHead, Paging, page, paragraph};
    let words = if state.changed { "Keep" } else { "Stop" };
    let paging = Paging { down: "Further down", up: "Back up" };
    let (organisation, breadth) = ("Museum", Breadth::Text);
    let head = PageHead { screen: "two", organisation, actions: &[], paging, breadth };
    let shown = page(ui, head, |ui| paragraph(ui, "A page."), |ui| ui.add(Button::primary(words)));
    if shown.footer.clicked() {
        state.pressed.push(words);
    }
}

fn stage() -> (crate::common::Stage<'static, Two>, Pos2) {
    use egui_kittest::kittest::Queryable as _;
    let light = sayso::ui::Appearance::Light;
    let stage =
        crate::common::Stage::new(egui::vec2(800.0, 480.0), light, 1.0, Two::default(), two);
    let at = stage.harness.get_by_label("Stop").rect().center();
    (stage, at)
}

#[test]
fn a_press_that_began_before_the_screen_changed_does_nothing_when_it_ends() {
    let (mut stage, at) = stage();
    stage.harness.event(Event::PointerMoved(at));
    stage.harness.event(button(at, true));
    stage.harness.step();
    stage.harness.state_mut().changed = true;
    stage.harness.run_steps(2);
    stage.let_it_be_seen();
    stage.harness.event(button(at, false));
    stage.harness.run_steps(2);
    assert_eq!(stage.harness.state().pressed, [""; 0]);
    stage.harness.event(button(at, true));
    stage.harness.event(button(at, false));
    stage.harness.run_steps(2);
    assert_eq!(stage.harness.state().pressed, ["Keep"], "the next one counts");
}

#[test]
fn a_key_that_is_held_presses_once() {
    let (mut stage, _) = stage();
    stage.harness.key_press(Key::Tab);
    stage.harness.run();
    let down = |repeat| {
        let (key, modifiers) = (Key::Enter, Modifiers::NONE);
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    };
    stage.harness.event(down(false));
    stage.harness.step();
    assert_eq!(stage.harness.state().pressed, ["Stop"]);
    stage.harness.state_mut().changed = true;
    stage.harness.run_steps(2);
    stage.harness.key_press(Key::Tab);
    for _ in 0..10 {
        stage.let_it_be_seen();
        stage.harness.event(down(true));
        stage.harness.step();
    }
    assert_eq!(stage.harness.state().pressed, ["Stop"]);
}

#[test]
fn a_slow_hand_presses_as_well_as_a_quick_one() {
    for by in [By::Mouse, By::Finger] {
        let (mut stage, at) = stage();
        if by == By::Finger {
            stage.harness.event(touch(at, egui::TouchPhase::Start));
        }
        stage.harness.event(Event::PointerMoved(at));
        stage.harness.event(button(at, true));
        stage.harness.step();
        for _ in 0..5 {
            stage.let_it_be_seen();
        }
        // A little away from where it came down, as a hand that trembles.
        let beside = at + egui::vec2(9.0, 4.0);
        stage.harness.event(Event::PointerMoved(beside));
        stage.harness.event(button(beside, false));
        stage.harness.run_steps(2);
        assert_eq!(stage.harness.state().pressed, ["Stop"], "{by:?}");
    }
}

/// What a button does to what is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Begins,
    Stops,
    Keeps,
    /// Of two takes it deletes one.
    Decides,
    Deletes,
    /// Asks whether everything is to be deleted, and deletes nothing by itself.
    Asks,
}

const BUTTONS: [(&str, Does); 9] = [
    ("voice-record", Does::Begins),
    ("photo-take", Does::Begins),
    ("voice-stop", Does::Stops),
    ("photo-not-yet", Does::Stops),
    ("review-keep", Does::Keeps),
    ("compare-use-earlier", Does::Decides),
    ("compare-use-new", Does::Decides),
    ("capture-withdraw", Does::Deletes),
    ("review-delete", Does::Asks),
];

/// Where such buttons lie on this screen.
fn buttons(window: &mut Window) -> Vec<(String, Does, egui::Rect)> {
    let mut found = Vec::new();
    for (key, does) in BUTTONS {
        let label = window.words(key);
        found.extend(window.rect_of(&label).map(|rect| (label, does, rect)));
    }
    found
}

/// Holds what lies on this screen to what lay on the one before.
fn moved_on(window: &mut Window, before: &mut Vec<(String, Does, egui::Rect)>) {
    let now = buttons(window);
    assert!(!now.is_empty());
    for (was, did, there) in &*before {
        for (is, does, here) in &now {
            // What begins something may lie where something else is kept or begun; and of two takes the chosen
            // one is kept where the choice was made.
            let same = did == does
                || *did == Does::Begins && *does != Does::Stops
                || (*did, *does) == (Does::Decides, Does::Keeps)
                || (*did, *does) == (Does::Decides, Does::Asks);
            let apart = !there.shrink(0.5).intersects(here.shrink(0.5));
            assert!(same || apart, "“{is}” at {here} lies where “{was}” was, at {there}");
        }
    }
    *before = now;
}

fn walk_and_measure(language: &'static str, size: egui::Vec2, text_scale: f32) {
    let folder = TempDir::new().unwrap();
    let setting = Setting { language, text_scale, size, ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    let mut before = Vec::new();
    let press = |window: &mut Window, key: &str| {
        let label = window.words(key);
        window.press(&label);
    };
    let wait = |window: &mut Window, key: &str| {
        let label = window.words(key);
        window.ready(&label);
    };
    press(&mut window, "welcome-start");
    for key in ["disclosure-box-voice", "disclosure-box-photo"] {
        let label = window.words(key);
        window.tick(&label);
    }
    let tag = language.parse().unwrap();
    let purpose = session::campaign().purposes[0].title.in_language(&tag).unwrap().to_owned();
    window.tick(&purpose);
    press(&mut window, "disclosure-accept");
    let steps = [
        ("choose-voice", "voice-record"),
        ("voice-record", "voice-stop"),
        ("voice-pause", "voice-resume"),
        ("voice-resume", "voice-pause"),
        ("voice-stop", "review-keep"),
        ("review-again", "voice-record"),
        ("voice-record", "voice-stop"),
        ("voice-stop", "compare-use-new"),
        ("compare-use-new", "review-keep"),
        ("review-add-first-photo", "photo-take"),
        ("photo-take", "photo-not-yet"),
        ("photo-not-yet", "photo-take"),
        ("photo-take", "photo-not-yet"),
        ("", "review-keep"),
    ];
    for (pressed, then) in steps {
        if pressed == "voice-stop" || pressed == "voice-pause" {
            window.rest(A_WORD);
        }
        if !pressed.is_empty() {
            press(&mut window, pressed);
        }
        wait(&mut window, then);
        moved_on(&mut window, &mut before);
    }
    // A question comes only from the button that asks it.
    let asks = window.words("review-delete");
    let asks = window.ready_rect(&asks);
    press(&mut window, "review-delete");
    let yes = window.words("capture-withdraw-yes");
    let yes = window.ready_rect(&yes);
    assert!(!asks.intersects(yes), "the answer at {yes} lies where it was asked for, at {asks}");
}

#[test]
fn what_keeps_deletes_and_stops_lies_in_places_of_its_own() {
    for (size, text_scale) in [
        (egui::vec2(1024.0, 768.0), 1.0),
        (egui::vec2(1920.0, 1080.0), 1.5),
        (egui::vec2(800.0, 480.0), 1.0),
        (egui::vec2(800.0, 480.0), 2.0),
        (egui::vec2(600.0, 1024.0), 2.0),
    ] {
        for language in ["en", "de"] {
            walk_and_measure(language, size, text_scale);
        }
    }
}

/// Goes to the control by Tab and presses it, and counts the keys.
fn by_keys(window: &mut Window, label: &str) -> usize {
    window.ready_or_ticked(label);
    let mut keys = 0;
    while window.focused().as_deref() != Some(label) {
        assert!(keys < 30, "“{label}” is not reached; the keyboard is at {:?}", window.focused());
        window.key(Key::Tab);
        keys += 1;
    }
    window.key(Key::Space);
    keys + 1
}

/// Buttons at which the keyboard never begins, by the keys of their words: one press too many would agree, refuse, keep,
/// delete, choose between two takes, or take away a code that nobody can show again.
const NEVER_FIRST: [&str; 10] = [
    "disclosure-accept",
    "disclosure-decline",
    "disclosure-choose",
    "review-keep",
    "review-delete",
    "compare-use-earlier",
    "compare-use-new",
    "capture-withdraw",
    "capture-withdraw-yes",
    "receipt-have",
];

/// Where the keyboard is on a page that has just come, which it may be.
fn begins_at(window: &mut Window) -> String {
    let at = window.focused().unwrap_or_default();
    for key in NEVER_FIRST {
        assert_ne!(at, window.words(key), "the keyboard begins at {key}");
    }
    at
}

#[test]
fn a_short_visit_takes_twenty_keys_and_begins_at_what_each_page_is_for() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let mut keys = 0;
    let mut first = Vec::new();
    for label in [
        "Start",
        "Record my voice",
        "Show it in the exhibition",
        "I agree",
        "Record a voice message",
        "Record",
        "Stop",
        "Keep",
        "I have my code",
    ] {
        if label == "Stop" {
            window.rest(A_WORD);
        }
        window.ready_or_ticked(label);
        first.push(begins_at(&mut window));
        keys += by_keys(&mut window, label);
    }
    window.wait("I was here before");
    println!("a short visit by keys alone: {keys}");
    assert!(keys <= 20, "{keys}");
    // On the disclosure the keyboard goes on from one box to the next.
    let expected = [
        "Start",
        "Record my voice",
        "Record my voice",
        "Show it in the exhibition",
        "Record a voice message",
        "Record",
        "Stop",
        "Play",
        "Save receipt",
    ];
    assert_eq!(first, expected);
}

#[test]
fn a_page_begins_at_its_heading_where_what_it_is_for_agrees_keeps_or_deletes() {
    let folder = TempDir::new().unwrap();
    let size = egui::vec2(800.0, 480.0);
    let mut window = Window::open(folder.path(), Setting { size, ..Setting::default() });
    let heading = |window: &mut Window| {
        begins_at(window);
        assert_eq!(window.focused_role(), Some(egui::Role::Heading), "{:?}", window.focused());
    };
    window.press("Start");
    // In little room the boxes come after what is asked.
    window.ready("Choose");
    heading(&mut window);
    window.press("Choose");
    window.ready("I agree");
    assert_eq!(begins_at(&mut window), "Record my voice");
    for label in ["Record my voice", "Take my photo", "Show it in the exhibition"] {
        window.tick(label);
    }
    window.press("I agree");
    window.press("Record a voice message");
    window.press("Record");
    window.rest(A_WORD);
    window.press("Stop");
    window.press("Again");
    window.press("Record");
    window.rest(A_WORD);
    window.press("Stop");
    window.ready("Use the new one");
    heading(&mut window);
}

#[test]
fn whoever_listens_hears_the_page_along_with_where_the_keyboard_begins() {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.ready("I agree");
    let asked = session::disclosure();
    let told = |window: &mut Window| {
        let mut found = window
            .harness()
            .query_all_by(|node| node.is_focused() && node.role() != egui::Role::Window);
        found.find_map(|it| it.accesskit_node().description()).unwrap_or_default()
    };
    let told = told(&mut window);
    assert!(told.contains(&asked.title), "{told}");
    for essential in &asked.essentials {
        assert!(told.contains(&essential.body), "“{}” is not in “{told}”", essential.body);
    }
}

#[test]
fn what_has_the_keyboard_is_ringed_for_whoever_uses_one_and_not_under_a_finger() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let start = window.ready("Start");
    assert_eq!(window.focused().as_deref(), Some("Start"));
    let edge = window.rect("Start").left_center() - egui::vec2(3.0, 0.0);
    let ring = |window: &mut Window| window.colour_at(edge);
    let by_keys = ring(&mut window);
    press_at(&mut window, By::Finger, start);
    let no = window.ready("No, thank you");
    press_at(&mut window, By::Finger, no);
    window.ready("Start");
    assert_eq!(window.focused().as_deref(), Some("Start"));
    assert_ne!(ring(&mut window), by_keys, "a ring under a finger");
    window.key(Key::Tab);
    window.harness().key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.harness().run_steps(3);
    assert_eq!(window.focused().as_deref(), Some("Start"));
    assert_eq!(ring(&mut window), by_keys, "no ring for whoever uses keys");
}
