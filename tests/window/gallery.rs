//! Every widget in its states, as pictures to look at and as a screen reader meets it.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::Stage;
use egui::accesskit::{Live, Toggled};
use egui::{Id, Key, Role, Ui, Vec2, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use sayso::ui::theme::{Appearance, space};
use sayso::ui::widgets::*;

const WINDOW: Vec2 = vec2(1000.0, 760.0);
const SMALL: Vec2 = vec2(800.0, 600.0);

/// What the screens remember.
#[derive(Default)]
struct State {
    ticks: [bool; 3],
    typed: String,
    secret: String,
    choice: Option<Choice>,
    answer: Option<Answer>,
    action: Option<usize>,
    position_s: f32,
    presses: usize,
    picture: Option<egui::TextureHandle>,
}

type Screen = fn(&mut Ui, &mut State);

const SCREENS: [(&str, Screen); 10] = [
    ("disclosure", disclosure),
    ("ticks", ticks),
    ("recording", recording),
    ("review", review),
    ("photo", photo),
    ("receipt", receipt),
    ("fields", fields),
    ("notices", notices),
    ("dialog", dialog),
    ("buttons", buttons),
];

fn head(screen: &str) -> PageHead<'_> {
    PageHead {
        screen,
        organisation: "Museum of Everyday Voices",
        actions: &["Your data", "Deutsch"],
        paging: Paging { down: "Further down", up: "Back up" },
        breadth: Breadth::Text,
    }
}

fn disclosure(ui: &mut Ui, state: &mut State) {
    let out = page(
        ui,
        head("disclosure"),
        |ui| {
            heading(ui, "May we record your voice?");
            lead(ui, "Nothing is recorded yet. Please read this first; it takes half a minute.");
            ui.add_space(space::S);
            card(ui, |ui| {
                key_values(
                    ui,
                    [
                        ("Who asks?", "The Museum of Everyday Voices, Harbour Street 4."),
                        (
                            "What for?",
                            "To play your story in the exhibition “Arriving”, to visitors of the museum.",
                        ),
                        ("How long?", "Until 31 December 2026. Then it is deleted."),
                        ("Who gets it?", "Nobody else. It stays on this machine, encrypted."),
                        (
                            "Can I change my mind?",
                            "Yes, at any time, with the code on your receipt. Saying no has no disadvantage for you.",
                        ),
                    ],
                );
            });
        },
        |ui| choice_pair(ui, Button::primary("Yes, I agree"), Button::primary("No, thank you")),
    );
    state.choice = out.footer.or(state.choice);
    state.action = out.action.or(state.action);
}

fn ticks(ui: &mut Ui, state: &mut State) {
    page_with(
        ui,
        head("ticks"),
        state,
        |ui, state| {
            heading(ui, "What may we do with it?");
            paragraph(ui, "Tick what you allow. You can also leave everything empty.");
            let [voice, photo, web] = &mut state.ticks;
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                tick(
                    ui,
                    voice,
                    "Play my recording in the exhibition",
                    "Visitors hear it at the listening station.",
                );
                tick(ui, photo, "Show my photo beside it", "In the same size as on this screen.");
                tick(ui, web, "Publish it on the website", "");
            });
        },
        |ui, state| {
            let enabled = if state.ticks[0] { Enabled::Yes } else { Enabled::No };
            choice_pair(
                ui,
                Button::primary("Continue").enabled(enabled),
                Button::secondary("Back"),
            );
        },
    );
}

fn wave() -> Vec<f32> {
    (0_u16..600)
        .map(|i| {
            let t = f32::from(i) / 40.0;
            ((t * 1.3).sin().abs() * 0.6 + (t * 7.1).sin().abs() * 0.35)
                * (0.3 + 0.7 * (t / 5.0).sin().abs())
        })
        .collect()
}

fn recording(ui: &mut Ui, _state: &mut State) {
    page(
        ui,
        head("recording"),
        |ui| {
            recording_sign(
                ui,
                RecordingSign {
                    device: Device::Microphone,
                    words: "The microphone is on",
                    detail: "0:42",
                },
            );
            heading(ui, "Tell us: what did you bring with you?");
            let mut shown = Level::default();
            shown.update(-2.0, 0.05);
            shown.update(-60.0, 0.4);
            level(ui, "Microphone level", "good", &shown);
            overview(ui, "Your recording so far", &wave());
            recording_sign(
                ui,
                RecordingSign { device: Device::Camera, words: "The camera is on", detail: "" },
            );
        },
        |ui| choice_pair(ui, Button::primary("Stop recording"), Button::secondary("Throw away")),
    );
}

fn review(ui: &mut Ui, state: &mut State) {
    page(
        ui,
        head("review"),
        |ui| {
            heading(ui, "Listen before you decide");
            let playback = Playback { position_s: state.position_s, duration_s: 60.0 };
            if let Some(wanted) =
                waveform(ui, "Your recording", "12 seconds of 60", &wave(), playback)
            {
                state.position_s = wanted;
            }
            small(ui, "0:12 of 1:00");
        },
        |ui| choice_pair(ui, Button::secondary("Keep it"), Button::secondary("Record again")),
    );
}

/// A face-like picture, brighter on the left, so that mirroring shows.
fn picture(ui: &Ui, state: &mut State) -> Picture {
    let handle = state.picture.get_or_insert_with(|| {
        let pixels = (0..480_u32 * 270)
            .map(|index| {
                let (x, y) = ((index % 480) as f32, (index / 480) as f32);
                let face = (vec2(x, y) - vec2(240.0, 125.0)) / vec2(52.0, 72.0);
                let shade = 190.0 - x / 4.0 - y / 6.0;
                if face.length() < 1.0 {
                    egui::Color32::from_rgb(206, 164, 138)
                } else {
                    egui::Color32::from_rgb(shade as u8 / 2, shade as u8 / 2 + 30, shade as u8)
                }
            })
            .collect();
        let image = egui::ColorImage::new([480, 270], pixels);
        ui.load_texture("picture", image, egui::TextureOptions::LINEAR)
    });
    Picture { texture: handle.id(), size_px: handle.size_vec2() }
}

fn photo(ui: &mut Ui, state: &mut State) {
    let picture = picture(ui, state);
    page(
        ui,
        head("photo"),
        |ui| {
            recording_sign(
                ui,
                RecordingSign { device: Device::Camera, words: "The camera is on", detail: "" },
            );
            let shown = Preview {
                name: "What the camera sees",
                picture: Some(picture),
                mirror: Mirror::Yes,
                guide: Guide::Oval,
                countdown: Some("3"),
                max_height: 380.0,
            };
            preview(ui, &shown);
            let things = Preview {
                name: "A thing",
                picture: None,
                mirror: Mirror::No,
                guide: Guide::Corners,
                countdown: None,
                max_height: 200.0,
            };
            preview(ui, &things);
        },
        |ui| choice_pair(ui, Button::primary("Take the photo"), Button::secondary("Stop")),
    );
}

fn receipt(ui: &mut Ui, _state: &mut State) {
    page(
        ui,
        head("receipt"),
        |ui| {
            heading(ui, "Your receipt code");
            paragraph(
                ui,
                "With this code you can hear, change or delete your recording. Nobody else knows it.",
            );
            receipt_code(ui, "Your code", "K7PQ-M2XW-9HDR-V4TN", f32::INFINITY);
            qr(ui, "The code as a picture for telephones", "sayso:K7PQM2XW9HDRV4TN", 220.0);
        },
        |ui| ui.add(Button::primary("I have noted it").min_width(260.0)),
    );
}

fn fields(ui: &mut Ui, state: &mut State) {
    page(
        ui,
        head("fields"),
        |ui| {
            heading(ui, "Look after your data");
            field(
                ui,
                &mut state.typed,
                &Field {
                    label: "Receipt code",
                    hint: "Sixteen letters and digits, in any case.",
                    error: "This code is too short.",
                    reveal: None,
                },
            );
            let reveal = Some(Reveal { show: "Show", hide: "Hide" });
            field(
                ui,
                &mut state.secret,
                &Field { label: "Passphrase", reveal, ..Field::default() },
            );
            strength(ui, "Strength of the passphrase", "Fair: add another word", 2);
        },
        |ui| ui.add(Button::primary("Open").min_width(260.0)),
    );
}

fn notices(ui: &mut Ui, _state: &mut State) {
    page(
        ui,
        head("notices"),
        |ui| {
            section(ui, "What can happen");
            for (kind, happened) in [
                (Kind::Error, "The microphone was unplugged."),
                (Kind::Warning, "There is little space left."),
                (Kind::Success, "Your recording was deleted."),
                (Kind::Info, "This stand is closed at 18:00."),
            ] {
                notice(
                    ui,
                    &Notice {
                        kind,
                        happened,
                        safe: "Everything up to 0:42 is kept.",
                        to_do: "Plug it in again, or finish with what you have.",
                    },
                );
            }
        },
        |_ui| (),
    );
}

fn dialog(ui: &mut Ui, state: &mut State) {
    disclosure(ui, state);
    if state.answer.is_none() {
        state.answer = confirm(
            ui,
            Id::unique("delete"),
            &Confirm {
                question: "Delete your recording?",
                explanation: "It is overwritten at once and cannot be brought back. Your consent is withdrawn for good.",
                yes: "Delete it now",
                no: "Keep it",
                weight: Weight::Final,
            },
        );
    }
}

fn places(ui: &mut Ui, state: &mut State) {
    disclosure(ui, state);
    sayso::ui::widgets::dialog(ui, Id::unique("places"), "Where should it be saved?", |ui| {
        for place in ["Downloads", "Documents", "Home folder", "Drive “MUSEUM”", "Cancel"] {
            ui.add(Button::secondary(place));
        }
    });
}

fn buttons(ui: &mut Ui, state: &mut State) {
    page(
        ui,
        head("buttons"),
        |ui| {
            section(ui, "Buttons");
            ui.horizontal_wrapped(|ui| {
                for (button, words) in [
                    (Button::primary as fn(_) -> _, "Primary"),
                    (Button::secondary, "Secondary"),
                    (Button::quiet, "Quiet"),
                    (Button::danger, "Danger"),
                ] {
                    if ui.add(button(words)).clicked() {
                        state.presses += 1;
                    }
                }
            });
            ui.horizontal_wrapped(|ui| {
                ui.add(Button::primary("Not yet").enabled(Enabled::No));
                ui.add(Button::quiet("Nor this").enabled(Enabled::No));
                ui.add(Button::secondary("Wide").min_width(260.0));
            });
        },
        |ui| choice_pair(ui, Button::secondary("Yes"), Button::secondary("No")),
    );
}

fn filled() -> State {
    State {
        ticks: [true, false, false],
        typed: "K7PQ M2".to_owned(),
        secret: "correct horse".to_owned(),
        position_s: 12.0,
        ..State::default()
    }
}

fn stage(screen: Screen) -> Stage<'static, State> {
    Stage::new(WINDOW, Appearance::Light, 1.0, filled(), screen)
}

#[test]
fn every_screen_has_its_picture() {
    for (name, screen) in SCREENS {
        for (look, appearance) in ["light", "dark", "contrast"].into_iter().zip(Appearance::ALL) {
            for (window, scale) in [(WINDOW, 1.0), (SMALL, 1.0), (SMALL, 2.0)] {
                let mut stage = Stage::new(window, appearance, scale, filled(), screen);
                stage.harness.run();
                let path = stage.save(&format!("{name}-{look}-{}x{scale}", window.x));
                assert!(path.exists());
            }
        }
    }
}

/// Runs, and then once more: a window that nobody touches must not ask to be painted again.
fn settles(stage: &mut Stage<'_, State>) -> bool {
    stage.harness.run();
    stage.harness.step();
    let viewports = &stage.harness.output().viewport_output;
    viewports.values().all(|viewport| viewport.repaint_delay == Duration::MAX)
}

#[test]
fn a_screen_that_nobody_touches_is_not_painted_again() {
    for (name, screen) in SCREENS {
        assert!(settles(&mut stage(screen)), "{name} keeps repainting");
    }
}

#[test]
fn both_answers_are_equally_large_in_any_window_and_at_any_text_size() {
    for (window, scale) in [(WINDOW, 1.0), (SMALL, 1.5), (SMALL, 2.0), (vec2(400.0, 700.0), 2.0)] {
        let mut stage = Stage::new(window, Appearance::Light, scale, filled(), disclosure);
        stage.harness.run();
        let yes = stage.harness.get_by_role_and_label(Role::Button, "Yes, I agree").rect();
        let no = stage.harness.get_by_role_and_label(Role::Button, "No, thank you").rect();
        assert_eq!(yes.size(), no.size());
        assert!(yes.height() >= 48.0);
        let beside = (yes.top() - no.top()).abs() < 0.5;
        assert_eq!(beside, window.x > 500.0);
    }
}

#[test]
fn the_main_actions_never_leave_the_window() {
    for (name, screen) in SCREENS {
        for scale in [1.0, 1.5, 2.0, 2.5] {
            let mut stage = Stage::new(SMALL, Appearance::Light, scale, filled(), screen);
            stage.harness.run();
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, SMALL);
            let buttons = stage.harness.get_all_by_role(Role::Button);
            let last = buttons.last().unwrap().rect();
            assert!(window.contains_rect(last), "{name} at {scale}: {last}");
        }
    }
}

#[test]
fn everything_to_touch_is_large_enough() {
    for (name, screen) in SCREENS {
        let mut stage = stage(screen);
        stage.harness.run();
        for role in [Role::Button, Role::CheckBox, Role::Slider] {
            for node in stage.harness.query_all_by_role(role) {
                assert!(node.rect().height() >= 48.0, "{name}: {node:?}");
            }
        }
    }
}

#[test]
fn a_press_says_which_answer_it_was() {
    let mut stage = stage(disclosure);
    stage.harness.get_by_label("No, thank you").click();
    stage.harness.run();
    assert_eq!(stage.harness.state().choice, Some(Choice::Second));
    stage.harness.get_by_label("Yes, I agree").click();
    stage.harness.run();
    assert_eq!(stage.harness.state().choice, Some(Choice::First));
    stage.harness.get_by_label("Deutsch").click();
    stage.harness.run();
    assert_eq!(stage.harness.state().action, Some(1));
}

#[test]
fn the_keyboard_reaches_everything_in_reading_order() {
    let mut stage = stage(disclosure);
    let mut reached = Vec::new();
    for _ in 0..4 {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        let focused = stage.harness.get_by(|node| node.is_focused() && node.role() == Role::Button);
        reached.push(focused.accesskit_node().label().unwrap());
    }
    // From the heading on, so that what the screen is about comes before what is on every screen.
    assert_eq!(reached, ["Yes, I agree", "No, thank you", "Your data", "Deutsch"]);
    for _ in 0..3 {
        stage.harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
        stage.harness.run();
    }
    for (key, choice) in [(Key::Space, Choice::First), (Key::Enter, Choice::First)] {
        stage.harness.state_mut().choice = None;
        stage.harness.key_press(key);
        stage.harness.run();
        assert_eq!(stage.harness.state().choice, Some(choice));
    }
    stage.save("keyboard-focus");
}

#[test]
fn a_tick_can_be_set_anywhere_in_its_row_and_from_the_keyboard() {
    let mut stage = stage(ticks);
    let label = "Publish it on the website";
    let row = stage.harness.get_by_role_and_label(Role::CheckBox, label);
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::False));
    row.click();
    stage.harness.run();
    assert_eq!(stage.harness.state().ticks, [true, false, true]);
    let row = stage.harness.get_by_role_and_label(Role::CheckBox, label);
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    row.focus();
    stage.harness.run();
    stage.harness.key_press(Key::Space);
    stage.harness.run();
    assert_eq!(stage.harness.state().ticks, [true, false, false]);
}

#[test]
fn a_button_that_is_not_ready_does_nothing_and_says_so() {
    let mut stage = stage(buttons);
    let button = stage.harness.get_by_label("Not yet");
    assert!(button.accesskit_node().is_disabled());
    stage.harness.get_by_label("Danger").click();
    stage.harness.run();
    assert_eq!(stage.harness.state().presses, 1);
}

#[test]
fn signs_and_messages_are_announced() {
    let mut on = stage(recording);
    on.harness.run();
    let sign = on.harness.get_by_role_and_label(Role::Status, "The microphone is on");
    assert_eq!(sign.accesskit_node().live(), Live::Assertive);
    let mut shown = stage(notices);
    shown.harness.run();
    let failed = shown.harness.get_by_role_and_label(Role::Alert, "The microphone was unplugged.");
    assert_eq!(failed.accesskit_node().live(), Live::Assertive);
    let worked = shown.harness.get_by_role_and_label(Role::Status, "Your recording was deleted.");
    assert_eq!(worked.accesskit_node().live(), Live::Polite);
    let mut counting = stage(photo);
    counting.harness.run();
    let timer = counting.harness.get_by_role_and_label(Role::Timer, "3");
    assert_eq!(timer.accesskit_node().live(), Live::Assertive);
}

#[test]
fn meters_have_a_value_and_its_bounds() {
    let on = stage(recording);
    let meter = on.harness.get_by_role_and_label(Role::Meter, "Microphone level");
    let node = meter.accesskit_node();
    assert_eq!(node.value().as_deref(), Some("good"));
    assert_eq!(node.min_numeric_value(), Some(-60.0));
    assert_eq!(node.max_numeric_value(), Some(0.0));
    assert!(node.numeric_value().unwrap() > -20.0);
    let typed = stage(fields);
    let meter = typed.harness.get_by_role_and_label(Role::Meter, "Strength of the passphrase");
    assert_eq!(meter.accesskit_node().numeric_value(), Some(2.0));
}

#[test]
fn a_recording_can_be_sought_with_keys_finger_and_screen_reader() {
    let mut stage = stage(review);
    let slider = stage.harness.get_by_role_and_label(Role::Slider, "Your recording");
    let rect = slider.rect();
    slider.focus();
    stage.harness.run();
    for (key, seconds) in
        [(Key::ArrowRight, 15.0), (Key::ArrowLeft, 12.0), (Key::End, 60.0), (Key::Home, 0.0)]
    {
        stage.harness.key_press(key);
        stage.harness.run();
        assert!((stage.harness.state().position_s - seconds).abs() < 1e-3, "{key:?}");
    }
    stage.harness.drag_at(rect.center());
    stage.harness.run();
    assert!((stage.harness.state().position_s - 30.0).abs() < 0.5);
    stage.harness.hover_at(rect.left_center() + vec2(rect.width() * 0.75, 0.0));
    stage.harness.run();
    assert!((stage.harness.state().position_s - 45.0).abs() < 0.5);
    stage.harness.drop_at(rect.left_center() + vec2(rect.width() * 0.75, 0.0));
    stage.harness.run();
    let slider = stage.harness.get_by_role_and_label(Role::Slider, "Your recording");
    slider.set_value_accesskit(20.0);
    stage.harness.run();
    assert!((stage.harness.state().position_s - 20.0).abs() < 1e-3);
}

#[test]
fn a_field_is_called_by_its_label_and_hides_a_secret_until_asked() {
    let mut stage = stage(fields);
    let code = stage.harness.get_by_role_and_label(Role::TextInput, "Receipt code");
    code.focus();
    stage.harness.run();
    stage.harness.get_by_role(Role::TextInput).type_text("XW");
    stage.harness.run();
    assert_eq!(stage.harness.state().typed, "K7PQ M2XW");
    let secret = stage.harness.get_by_role_and_label(Role::PasswordInput, "Passphrase");
    assert!(!secret.value().unwrap().contains("horse"));
    stage.harness.get_by_label("Show").click();
    stage.harness.run();
    let secret = stage.harness.get_by_role_and_label(Role::TextInput, "Passphrase");
    assert_eq!(secret.value().as_deref(), Some("correct horse"));
    stage.save("secret-shown");
    stage.let_it_be_seen();
    stage.harness.get_by_label("Hide").click();
    stage.harness.run();
    assert!(stage.harness.query_by_role(Role::PasswordInput).is_some());
}

#[test]
fn a_dialog_begins_at_no_and_takes_escape_for_no() {
    let mut stage = stage(dialog);
    stage.harness.run();
    assert!(
        stage
            .harness
            .query_by_role_and_label(Role::AlertDialog, "Delete your recording?")
            .is_some()
    );
    assert!(stage.harness.get_by_label("Keep it").is_focused());
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert_eq!(stage.harness.state().answer, Some(Answer::No));
}

#[test]
fn a_dialog_keeps_the_keyboard_to_itself() {
    let mut stage = stage(dialog);
    for expected in ["Delete it now", "Keep it", "Delete it now"] {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        assert!(stage.harness.get_by_label(expected).is_focused(), "{expected}");
    }
    stage.harness.key_press(Key::Enter);
    stage.harness.run();
    assert_eq!(stage.harness.state().answer, Some(Answer::Yes));
}

#[test]
fn nothing_behind_a_dialog_can_be_reached() {
    let mut stage = stage(dialog);
    stage.harness.run();
    let behind = ["Your data", "Deutsch", "Yes, I agree", "No, thank you"];
    for label in behind {
        let node = stage.harness.get_by_role_and_label(Role::Button, label);
        assert!(node.accesskit_node().is_disabled(), "{label} can be used");
        let mut above = std::iter::successors(Some(node.accesskit_node()), AccessKitNode::parent);
        assert!(above.any(|it| it.is_hidden()), "{label} is read out");
        let at = node.rect().center();
        node.click_accesskit();
        stage.harness.run();
        stage.let_it_be_seen();
        // By a finger: on the page where it is not covered, that is a touch beside the dialog.
        if label == "Your data" {
            stage.harness.event(egui::Event::PointerMoved(at));
            stage.harness.run();
        }
        let state = stage.harness.state();
        assert_eq!((state.choice, state.action, state.answer), (None, None, None), "{label}");
    }
    for _ in 0..4 {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        let focused = stage.harness.get_by(|node| node.is_focused() && node.role() == Role::Button);
        let label = focused.accesskit_node().label().unwrap();
        assert!(!behind.contains(&&*label), "{label} has the keyboard");
    }
}

#[test]
fn a_dialog_is_as_high_as_what_it_holds_in_any_window() {
    for (size, scale) in [
        (vec2(1366.0, 768.0), 1.0),
        (vec2(800.0, 480.0), 1.0),
        (vec2(800.0, 480.0), 2.0),
        (vec2(480.0, 480.0), 2.0),
    ] {
        let mut stage = Stage::new(size, Appearance::Light, scale, filled(), dialog);
        stage.harness.run();
        let answers =
            ["Delete it now", "Keep it"].map(|label| stage.harness.get_by_label(label).rect());
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        for answer in answers {
            assert!(window.contains_rect(answer), "an answer is at {answer} in {size} at {scale}");
        }
        stage.save(&format!("dialog-fits-{}x{}-{scale}", size.x, size.y));
        let mut stage = Stage::new(size, Appearance::Light, scale, filled(), places);
        stage.harness.run();
        let last = stage.harness.get_by_label("Cancel").rect();
        let shown =
            stage.harness.get_by_role_and_label(Role::Heading, "Where should it be saved?").rect();
        assert!(window.contains_rect(shown), "the heading is at {shown} in {size} at {scale}");
        let fits = size.y > 700.0;
        assert!(!fits || window.contains_rect(last), "{last} is out of sight");
        stage.save(&format!("dialog-places-{}x{}-{scale}", size.x, size.y));
        stage.harness.get_by_label("Cancel").scroll_to_me();
        stage.harness.run();
        let last = stage.harness.get_by_label("Cancel").rect();
        assert!(window.contains_rect(last), "{last} cannot be scrolled to in {size} at {scale}");
    }
}

fn long_page(ui: &mut Ui, _: &mut State) {
    page(
        ui,
        head("long"),
        |ui| {
            heading(ui, "A long page");
            for nth in 1..=40 {
                paragraph(
                    ui,
                    &format!("Paragraph {nth} says something, and then it says more of it."),
                );
            }
        },
        |ui| ui.add(Button::primary("Done")),
    );
}

#[test]
fn a_long_page_is_read_to_its_end_and_back_by_presses_alone() {
    for (size, scale) in
        [(vec2(1366.0, 768.0), 1.0), (vec2(800.0, 480.0), 1.0), (vec2(800.0, 480.0), 2.0)]
    {
        let mut stage = Stage::new(size, Appearance::Light, scale, State::default(), long_page);
        let first = "Paragraph 1 says something, and then it says more of it.";
        let last = "Paragraph 40 says something, and then it says more of it.";
        let rect = |stage: &Stage<'_, State>, name: &str| stage.harness.get_by_label(name).rect();
        for (way, goal) in [("Further down", last), ("Back up", "A long page")] {
            let beside = rect(&stage, "Further down");
            assert!(rect(&stage, first).right() <= beside.left(), "it lies over what is read");
            let foot = rect(&stage, "Done");
            let is_seen = |stage: &Stage<'_, State>| {
                let goal = rect(stage, goal);
                goal.top() >= 0.0 && goal.bottom() <= foot.top()
            };
            assert!(!is_seen(&stage), "{goal}");
            let can_go_on = |stage: &Stage<'_, State>| {
                !stage.harness.get_by_label(way).accesskit_node().is_disabled()
            };
            let mut presses = 0;
            while can_go_on(&stage) {
                stage.harness.get_by_label(way).click();
                stage.harness.run();
                presses += 1;
                assert!(presses < 40, "“{way}” does not end in {size} at {scale}");
            }
            assert!(presses > 0 && is_seen(&stage), "“{goal}” in {size} at {scale}");
        }
        stage.save(&format!("long-page-{}x{}-{scale}", size.x, size.y));
    }
}

#[test]
fn a_page_that_is_all_in_sight_has_no_buttons_to_page() {
    let stage = stage(buttons);
    assert!(stage.harness.query_by_label("Further down").is_none());
}

#[test]
fn a_code_is_spelled_and_a_picture_is_named() {
    let stage = stage(receipt);
    let spoken = "Your code: K7PQ-M2XW-9HDR-V4TN";
    assert!(stage.harness.query_by_label(spoken).is_some());
    let name = "The code as a picture for telephones";
    assert!(stage.harness.query_by_role_and_label(Role::Image, name).is_some());
}

#[test]
fn questions_are_headings_to_jump_between() {
    let stage = stage(disclosure);
    let headings: Vec<_> = stage
        .harness
        .query_all_by_role(Role::Heading)
        .map(|node| (node.accesskit_node().label().unwrap(), node.accesskit_node().level()))
        .collect();
    assert_eq!(headings[0], ("May we record your voice?".to_owned(), Some(1)));
    assert_eq!(headings[1], ("Who asks?".to_owned(), Some(3)));
    assert_eq!(headings.len(), 6);
}

#[test]
fn a_long_page_can_be_turned_with_the_keyboard() {
    let mut stage = Stage::new(SMALL, Appearance::Light, 2.0, filled(), disclosure);
    stage.harness.run();
    let before = stage.harness.get_by_label("Who asks?").rect().top();
    stage.harness.key_press(Key::PageDown);
    stage.harness.run();
    assert!(stage.harness.get_by_label("Who asks?").rect().top() < before - 100.0);
    stage.save("disclosure-light-800x2-turned");
}

#[test]
fn a_mirrored_picture_is_mirrored_and_nothing_else() {
    let shown = |mirror| {
        Stage::new(
            vec2(480.0, 360.0),
            Appearance::Light,
            1.0,
            filled(),
            move |ui: &mut Ui, state: &mut State| {
                let picture = Some(picture(ui, state));
                let size = ui.content_rect();
                let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(size));
                let name = "picture";
                preview(
                    &mut ui,
                    &Preview {
                        name,
                        picture,
                        mirror,
                        guide: Guide::None,
                        countdown: None,
                        max_height: 360.0,
                    },
                );
            },
        )
        .picture()
    };
    let (plain, mirrored) = (shown(Mirror::No), shown(Mirror::Yes));
    for (x, y) in [(60, 100), (240, 180), (400, 250)] {
        let (one, other) = (plain.get_pixel(x, y), mirrored.get_pixel(479 - x, y));
        for channel in 0..3 {
            assert!(one[channel].abs_diff(other[channel]) <= 2, "{one:?} {other:?}");
        }
    }
    assert_ne!(plain.get_pixel(60, 100), mirrored.get_pixel(60, 100));
}
