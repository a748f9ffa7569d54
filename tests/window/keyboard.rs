//! The keyboard on the screen comes where it is needed, covers nothing that is typed into, and types what stands
//! on its keys: for a finger, a mouse, keys, three switches and a screen reader.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::press::{By, press_at, touch};
use crate::common::session;
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir, is_called};
use egui::accesskit::Live;
use egui::{Event, Key, Pos2, Rect, Role, TouchDeviceId, TouchId, TouchPhase, Vec2, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use sayso::app::Kiosk;
use sayso::ui::keyboard::{RealKeyboard, When};
use tempfile::TempDir;

const SMALL: Vec2 = vec2(800.0, 480.0);
/// The least width and height of anything to touch, in points.
const TARGET: f32 = 48.0;
const MISSING: fn() -> RealKeyboard = || RealKeyboard::Missing;
const THERE: fn() -> RealKeyboard = || RealKeyboard::There;
/// The fields of the set-up.
const FIELDS: [&str; 4] =
    ["setup-organisation", "setup-contact", "setup-passphrase", "setup-again"];

fn set_up(setting: Setting) -> (TempDir, Window) {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), setting);
    window.harness().run_steps(4);
    (folder, window)
}

fn is_input(node: &AccessKitNode<'_>) -> bool {
    [Role::TextInput, Role::PasswordInput, Role::MultilineTextInput].contains(&node.role())
}

/// Where the field called `label` lies.
fn field(window: &mut Window, label: &str) -> Rect {
    let is_it = |node: &AccessKitNode<'_>| {
        let mut labels = node.labelled_by();
        let named = labels.any(|it| it.value().or_else(|| it.label()).as_deref() == Some(label));
        is_input(node) && (named || is_called(node, label))
    };
    window.harness().query_all_by(is_it).next().expect("a field").rect()
}

/// Brings a field into sight as a screen reader does, and touches it.
fn touch_field(window: &mut Window, label: &str, by: By) {
    let is_it = |node: &AccessKitNode<'_>| {
        let mut labels = node.labelled_by();
        is_input(node)
            && labels.any(|it| it.value().or_else(|| it.label()).as_deref() == Some(label))
    };
    let harness = window.harness();
    // From another, since one that has the keyboard already stays where it is.
    harness.query_all_by(is_input).last().expect("a field").focus();
    harness.run_steps(3);
    harness.query_all_by(is_it).next().expect("a field").focus();
    settle(window);
    let at = field(window, label).center();
    press_at(window, by, at);
    settle(window);
}

/// Lets the keyboard have come.
fn settle(window: &mut Window) {
    window.harness().run_steps(8);
    window.let_pass(1.0);
}

/// Everything called `label` that is pressed, where it lies.
fn key(window: &mut Window, label: &str) -> Rect {
    window.rect_of(label).unwrap_or_else(|| panic!("no key “{label}”: {:#?}", window.texts()))
}

fn press_key(window: &mut Window, label: &str, by: By) {
    let at = key(window, label).center();
    press_at(window, by, at);
    window.harness().run_steps(2);
}

/// Types letters and signs by what their keys are called.
fn type_on_screen(window: &mut Window, text: &str, by: By) {
    for sign in text.chars() {
        match sign {
            ' ' => press_key(window, "Space", by),
            'A'..='Z' => {
                press_key(window, "Shift", by);
                press_key(window, &format!("Capital {sign}"), by);
            }
            '@' => press_key(window, "at sign", by),
            '.' => press_key(window, "full stop", by),
            '0'..='9' => {
                press_key(window, "Digits and signs", by);
                press_key(window, &sign.to_string(), by);
                press_key(window, "Letters", by);
            }
            sign => press_key(window, &sign.to_string(), by),
        }
    }
}

/// Every button, with its name.
fn buttons(window: &mut Window) -> Vec<(String, Pos2)> {
    let all = window.harness().query_all_by(|node| node.role() == Role::Button);
    all.map(|it| (it.accesskit_node().label().unwrap_or_default(), it.rect().center())).collect()
}

fn is_open(window: &mut Window) -> bool {
    window.sees("Space")
}

fn kiosk(real_keyboard: fn() -> RealKeyboard) -> Setting {
    let keyboard = (When::Auto, real_keyboard);
    Setting { kiosk: Kiosk::Yes, keyboard, ..Setting::default() }
}

#[test]
fn the_caret_stays_where_it_is_when_a_complaint_comes_or_goes() {
    for when in [When::Always, When::Never] {
        let folder = TempDir::new().unwrap();
        let setting = Setting { keyboard: (when, THERE), ..Setting::default() };
        let mut window = Window::start(folder.path(), setting);
        for field in ["setup-organisation", "setup-contact"] {
            window.press("Create");
            let field = window.words(field);
            window.type_into(&field, "");
            for letter in "Harbour".chars() {
                window.harness().event(Event::Text(letter.to_string()));
                window.harness().run_steps(4);
            }
            assert_eq!(window.typed_in(&field), "Harbour", "{field} {when:?}");
        }
        window.close();
    }
}

#[test]
fn no_field_is_ever_covered_in_a_small_window_however_large_the_text_is() {
    for text_scale in [1.0, 2.0, 3.0] {
        let (_folder, mut window) =
            set_up(Setting { size: SMALL, text_scale, ..Setting::default() });
        for label in FIELDS.map(|key| window.words(key)) {
            touch_field(&mut window, &label, By::Finger);
            assert!(is_open(&mut window), "it comes for “{label}”");
            let keys = key(&mut window, "q").top();
            let field = field(&mut window, &label);
            assert!(field.top() >= 0.0, "“{label}” at {text_scale}: {field:?}");
            assert!(field.bottom() <= keys, "“{label}” at {text_scale}: {field:?}, keys at {keys}");
            let smallest = ["q", "Space", "Shift", "Delete", "Hide the keyboard", "Enter"]
                .map(|label| key(&mut window, label))
                .into_iter()
                .fold(Vec2::INFINITY, |least, rect| least.min(rect.size()));
            assert!(smallest.x >= TARGET && smallest.y >= TARGET, "{smallest:?} at {text_scale}");
            window.save(&format!("keyboard-{}-{label}", (text_scale * 100.0) as u32));
        }
    }
}

#[test]
fn it_types_what_stands_on_its_keys_for_a_finger_a_mouse_and_a_screen_reader() {
    for by in [By::Finger, By::Mouse, By::ScreenReader] {
        let (_folder, mut window) = set_up(kiosk(MISSING));
        let label = window.words("setup-contact");
        touch_field(&mut window, &label, if by == By::Mouse { By::Mouse } else { By::Finger });
        type_on_screen(&mut window, "aab Quay7@example.org", by);
        assert_eq!(window.typed_in(&label), "aab Quay7@example.org", "{by:?}");
        for _ in 0..3 {
            press_key(&mut window, "Delete", by);
        }
        assert_eq!(window.typed_in(&label), "aab Quay7@example.", "{by:?}");
    }
}

#[test]
fn every_key_of_every_layer_types_itself() {
    let (_folder, mut window) = set_up(Setting { size: SMALL, ..Setting::default() });
    let label = window.words("setup-organisation");
    let on_page = buttons(&mut window).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    touch_field(&mut window, &label, By::Finger);
    let mut typed = 0;
    for layer in ["Letters with accents", "Digits and signs", "More signs", "Letters"] {
        press_key(&mut window, layer, By::Finger);
        let others =
            ["Delete", "Enter", "Hide the keyboard", "Shift", "Letters", "Digits and signs"];
        let others = [&others[..], &["Letters with accents", "More signs"]].concat();
        let mut keys = buttons(&mut window);
        keys.retain(|(name, _)| !others.contains(&&**name) && !on_page.contains(name));
        assert!(keys.len() > 25, "{layer}: {keys:?}");
        for (name, at) in keys {
            let before = window.typed_in(&label);
            press_at(&mut window, By::Finger, at);
            window.harness().run_steps(2);
            let after = window.typed_in(&label);
            let sign = after.strip_prefix(&before).unwrap_or_default();
            assert_eq!(sign.chars().count(), 1, "“{name}” types one sign");
            assert!(name == sign || !sign.chars().all(char::is_alphabetic), "“{name}”: “{sign}”");
            typed += 1;
        }
    }
    assert!(typed > 110, "{typed} keys were pressed");
}

#[test]
fn the_caret_stays_in_the_field_and_a_real_keyboard_goes_on_typing_there() {
    let (_folder, mut window) = set_up(kiosk(MISSING));
    let label = window.words("setup-organisation");
    touch_field(&mut window, &label, By::Finger);
    type_on_screen(&mut window, "mu", By::Finger);
    let harness = window.harness();
    harness.key_press(Key::Home);
    harness.run_steps(2);
    type_on_screen(&mut window, "a", By::Finger);
    window.harness().event(Event::Text("b".to_owned()));
    window.harness().run_steps(2);
    assert_eq!(window.typed_in(&label), "abmu");
    // With a key on the screen in focus, too.
    window.key(Key::Tab);
    window.harness().event(Event::Text("c".to_owned()));
    window.harness().run_steps(2);
    assert_eq!(window.typed_in(&label), "abcmu");
}

#[test]
fn keys_alone_walk_from_the_field_to_the_screens_keys_and_on_to_what_follows() {
    let (_folder, mut window) = set_up(kiosk(MISSING));
    let label = window.words("setup-organisation");
    assert_eq!(window.focused().as_deref(), Some(&*label), "the first field has the keyboard");
    assert!(!is_open(&mut window), "nobody has done anything yet");
    window.key(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("q"), "{:#?}", window.texts());
    for (arrow, name) in [
        (Key::ArrowRight, "w"),
        (Key::ArrowRight, "e"),
        (Key::ArrowDown, "s"),
        (Key::ArrowDown, "z"),
        (Key::ArrowUp, "s"),
        (Key::ArrowLeft, "a"),
    ] {
        window.key(arrow);
        assert_eq!(window.focused().as_deref(), Some(name), "{arrow:?}");
    }
    window.key(Key::Enter);
    window.key(Key::Space);
    assert_eq!(window.typed_in(&label), "aa", "Enter and Space press the key");
    assert_eq!(window.focused().as_deref(), Some("a"), "and stay on it");
    window.key(Key::Escape);
    assert!(!is_open(&mut window), "Escape puts it away");
    assert_eq!(window.focused().as_deref(), Some(&*label), "and leaves the caret in the field");
}

#[test]
fn three_switches_type_and_leave() {
    let (_folder, mut window) = set_up(kiosk(MISSING));
    let (label, next) = (window.words("setup-organisation"), window.words("setup-contact"));
    let switch = |window: &mut Window, key: Key, back: bool| {
        window.let_it_be_seen();
        let modifiers = if back { egui::Modifiers::SHIFT } else { egui::Modifiers::NONE };
        window.harness().key_press_modifiers(modifiers, key);
        window.harness().run_steps(3);
    };
    // "Next" until it is the key, "press", and once back.
    for name in ["o", "k"] {
        let mut pressed = 0;
        while window.focused().as_deref() != Some(name) {
            switch(&mut window, Key::Tab, false);
            pressed += 1;
            assert!(pressed < 60, "“{name}” is reached: {:?}", window.focused());
        }
        switch(&mut window, Key::Enter, false);
    }
    assert_eq!(window.typed_in(&label), "ok");
    switch(&mut window, Key::Tab, true);
    assert_eq!(window.focused().as_deref(), Some("j"), "previous");
    let mut pressed = 0;
    while window.focused().as_deref() != Some(&*next) {
        switch(&mut window, Key::Tab, false);
        pressed += 1;
        assert!(pressed < 60, "the last key leads on: {:?}", window.focused());
    }
    type_by_switch(&mut window, &next);
}

#[test]
fn who_puts_the_keys_away_by_a_switch_is_back_at_the_field() {
    for size in [vec2(800.0, 480.0), vec2(1024.0, 768.0)] {
        let (_folder, mut window) = set_up(Setting { size, ..kiosk(MISSING) });
        let label = window.words("setup-organisation");
        let mut pressed = 0;
        while window.focused().as_deref() != Some("Hide the keyboard") {
            window.key(Key::Tab);
            pressed += 1;
            assert!(pressed < 60, "the last row is reached: {:?}", window.focused());
        }
        window.key(Key::Space);
        assert!(!window.sees("Hide the keyboard"));
        assert_eq!(window.focused(), Some(label), "at {size}");
    }
}

/// The next field has keys of its own.
fn type_by_switch(window: &mut Window, label: &str) {
    window.key(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("q"));
    window.key(Key::Enter);
    assert_eq!(window.typed_in(label), "q");
}

#[test]
fn it_comes_by_the_rule_and_goes_with_the_field_or_when_it_is_put_away() {
    let organisation = "setup-organisation";
    for (setting, by, comes) in [
        (Setting::default(), By::Mouse, false),
        (Setting::default(), By::Finger, true),
        (kiosk(THERE), By::Mouse, false),
        (kiosk(MISSING), By::Mouse, true),
        (Setting { keyboard: (When::Always, THERE), ..Setting::default() }, By::Mouse, true),
        (Setting { keyboard: (When::Never, MISSING), ..kiosk(MISSING) }, By::Finger, false),
    ] {
        let (_folder, mut window) = set_up(setting);
        let label = window.words(organisation);
        touch_field(&mut window, &label, by);
        assert_eq!(is_open(&mut window), comes, "{by:?}");
        if !comes {
            continue;
        }
        press_key(&mut window, "Hide the keyboard", by);
        assert!(!is_open(&mut window), "put away");
        assert_eq!(window.focused().as_deref(), Some(&*label), "the caret stays");
        let at = field(&mut window, &label).center();
        settle(&mut window);
        press_at(&mut window, by, at);
        settle(&mut window);
        assert!(is_open(&mut window), "pressed again");
        press_at(&mut window, by, Pos2::new(5.0, 5.0));
        settle(&mut window);
        assert!(!is_open(&mut window), "nothing is typed into any more");
    }
}

#[test]
fn a_button_of_the_page_is_pressed_where_it_was_seen_though_the_keyboard_goes() {
    let (_folder, mut window) = set_up(Setting::default());
    let label = window.words("setup-organisation");
    touch_field(&mut window, &label, By::Finger);
    let create = window.words("setup-create");
    let at = window.ready(&create);
    press_at(&mut window, By::Finger, at);
    settle(&mut window);
    let need = window.words("setup-need-organisation");
    assert!(window.sees(&need), "it was pressed: {:#?}", window.texts());
}

#[test]
fn what_is_pressed_as_it_comes_types_nothing_and_quick_fingers_lose_no_letter() {
    let (_folder, mut window) = set_up(Setting { size: SMALL, ..Setting::default() });
    let label = window.words("setup-organisation");
    touch_field(&mut window, &label, By::Finger);
    press_key(&mut window, "Hide the keyboard", By::Finger);
    settle(&mut window);
    let at = field(&mut window, &label).center();
    press_at(&mut window, By::Finger, at);
    window.harness().run_steps(4);
    let q = key(&mut window, "q").center();
    press_at(&mut window, By::Finger, q);
    window.harness().run_steps(2);
    assert_eq!(window.typed_in(&label), "", "meant for what lay there before");
    window.let_pass(0.4);
    for _ in 0..4 {
        press_at(&mut window, By::Finger, q);
    }
    window.harness().run_steps(3);
    assert_eq!(window.typed_in(&label), "qqqq");
    // On a slow computer several come in one frame, and of two thumbs one comes down before the other is lifted.
    let w = key(&mut window, "w").center();
    let finger = |id: u64, phase: TouchPhase, pos: Pos2| Event::Touch {
        device_id: TouchDeviceId(1),
        id: TouchId(id),
        phase,
        pos,
        force: None,
    };
    let both = [
        finger(1, TouchPhase::Start, q),
        finger(2, TouchPhase::Start, w),
        finger(1, TouchPhase::End, q),
        finger(1, TouchPhase::Start, q),
        finger(2, TouchPhase::End, w),
        finger(1, TouchPhase::End, q),
    ];
    window.harness().input_mut().events.extend(both);
    window.harness().run_steps(3);
    assert_eq!(window.typed_in(&label), "qqqqqwq");
}

#[test]
fn of_a_passphrase_nothing_is_told_but_the_names_of_the_keys() {
    let (_folder, mut window) = set_up(kiosk(MISSING));
    let label = window.words("setup-passphrase");
    touch_field(&mut window, &label, By::Finger);
    for sign in PASSPHRASE.chars() {
        let name = if sign == ' ' { "Space".to_owned() } else { sign.to_string() };
        press_key(&mut window, &name, By::Finger);
        let live = window.harness().query_all_by(|node| node.live() != Live::Off);
        let told: Vec<String> = live
            .filter_map(|it| it.accesskit_node().label().or(it.accesskit_node().value()))
            .collect();
        let letters = told.iter().filter(|it| it.chars().count() == 1 || it.contains(&name));
        let tells = letters.filter(|it| **it == name || PASSPHRASE.contains(&***it));
        assert_eq!(tells.count(), 0, "{told:?}");
    }
    let holds = window.texts();
    let start = &PASSPHRASE[..5];
    assert!(!holds.iter().any(|text| text.contains(start)), "{holds:#?}");
    assert!(window.sees("q") && window.sees("Delete"), "the keys keep their names");
    let passphrase = |node: &AccessKitNode<'_>| node.role() == Role::PasswordInput;
    let first = window.harness().query_all_by(passphrase).next().expect("a field");
    let dots = first.accesskit_node().value().unwrap_or_default();
    assert_eq!(dots.chars().count(), PASSPHRASE.chars().count(), "and it was typed");
}

#[test]
fn the_keypad_types_a_code_that_opens_the_data_and_stands_there_always() {
    for (size, text_scale) in [(SMALL, 1.0), (vec2(720.0, 1280.0), 1.0), (vec2(1366.0, 768.0), 1.0)]
    {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir_all(data_dir(folder.path())).unwrap();
        let mut vault = session::vault(&data_dir(folder.path()));
        let receipt = session::keep(&mut vault, 1, &["exhibition"]);
        let code = receipt.code().grouped().to_string();
        drop(vault);
        let mut window =
            Window::start(folder.path(), Setting { text_scale, size, ..kiosk(MISSING) });
        let (back, show) = (window.words("welcome-return"), window.words("code-show"));
        window.press(&back);
        settle(&mut window);
        assert!(!is_open(&mut window), "the keypad is enough");
        let foot = window.rect(&show).top();
        let further = window.words("page-down");
        assert!(!window.sees(&further), "all of it is in sight in {size:?}");
        window.save(&format!("keypad-{}x{}", size.x, size.y));
        for symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let place = key(&mut window, &symbol.to_string());
            assert!(place.width() >= TARGET && place.height() >= TARGET, "{symbol}: {place:?}");
            let whole = Rect::from_min_size(Pos2::ZERO, size);
            assert!(whole.contains_rect(place), "{symbol} is in sight: {place:?} of {size:?}");
            assert!(place.bottom() <= foot, "{symbol} is above the main actions");
        }
        window.save(&format!("keypad-{}x{}", size.x, size.y));
        for symbol in code.chars().filter(char::is_ascii_alphanumeric).take(15) {
            press_key(&mut window, &symbol.to_string(), By::Finger);
        }
        // On a slow computer several come in one frame.
        let quick = ["A", "7", "Delete", "Delete"].map(|name| key(&mut window, name).center());
        for at in quick {
            let touches = [TouchPhase::Start, TouchPhase::End].map(|phase| touch(at, phase));
            window.harness().input_mut().events.extend(touches);
        }
        window.harness().run_steps(2);
        let label = window.words("code-field");
        assert_eq!(window.typed_in(&label).len(), 15, "{code}");
        assert!(window.sees("15 of 16"), "{:#?}", window.texts());
        window.save(&format!("keypad-typed-{}x{}", size.x, size.y));
        // The last symbol comes from a real keyboard.
        let last = code.chars().last().unwrap().to_string();
        window.harness().event(Event::Text(last));
        window.harness().run_steps(2);
        window.press(&show);
        let data = window.words("data-erase");
        window.wait(&data);
    }
}

#[test]
fn a_scanner_finds_the_data_on_the_first_page_and_on_that_for_the_code_whatever_is_in_focus() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir_all(data_dir(folder.path())).unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let code = session::keep(&mut vault, 1, &["exhibition"]).code().grouped().to_string();
    drop(vault);
    let mut window = Window::start(folder.path(), kiosk(THERE));
    let back = window.words("welcome-return");
    window.press(&back);
    settle(&mut window);
    window.focus("7");
    // A scanner types as fast as the window takes it, and ends with Enter.
    for sign in format!("Receipt code: {code}").chars() {
        window.harness().event(Event::Text(sign.to_string()));
        window.harness().step();
    }
    window.harness().key_press(Key::Enter);
    window.harness().run_steps(3);
    let data = window.words("data-erase");
    window.wait(&data);
    // On the first page as well, even with a button in focus.
    let done = window.words("done");
    window.press(&done);
    let start = window.words("welcome-start");
    window.ready(&start);
    window.focus(&start);
    settle(&mut window);
    for sign in format!("Receipt code: {code}").chars() {
        if sign == ' ' {
            window.harness().key_press(Key::Space);
        }
        window.harness().event(Event::Text(sign.to_string()));
        window.harness().step();
    }
    window.harness().key_press(Key::Enter);
    window.harness().run_steps(3);
    window.wait(&data);
}
