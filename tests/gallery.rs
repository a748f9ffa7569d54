//! Every widget in its states, as pictures to look at and as a screen reader meets it.

mod common;

use common::Stage;
use egui::accesskit::{Live, Toggled};
use egui::{Id, Key, Role, Ui, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
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
    }
}

fn disclosure(ui: &mut Ui, state: &mut State) {
    let out = page(
        ui,
        head("disclosure"),
        |ui| {
            heading(ui, "May we record your voice?");
            lead(
                ui,
                "Nothing is recorded yet. Please read this first; it takes half a minute.",
            );
            ui.add_space(space::S);
            card(ui, |ui| {
                key_values(
                    ui,
                    [
                        (
                            "Who asks?",
                            "The Museum of Everyday Voices, Harbour Street 4.",
                        ),
                        (
                            "What for?",
                            "To play your story in the exhibition “Arriving”, to visitors of the museum.",
                        ),
                        ("How long?", "Until 31 December 2026. Then it is deleted."),
                        (
                            "Who gets it?",
                            "Nobody else. It stays on this machine, encrypted.",
                        ),
                        (
                            "Can I change my mind?",
                            "Yes, at any time, with the code on your receipt. Saying no has no disadvantage for you.",
                        ),
                    ],
                );
            });
        },
        |ui| {
            choice_pair(
                ui,
                Button::primary("Yes, I agree"),
                Button::primary("No, thank you"),
            )
        },
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
            paragraph(
                ui,
                "Tick what you allow. You can also leave everything empty.",
            );
            let [voice, photo, web] = &mut state.ticks;
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                tick(
                    ui,
                    voice,
                    "Play my recording in the exhibition",
                    "Visitors hear it at the listening station.",
                );
                tick(
                    ui,
                    photo,
                    "Show my photo beside it",
                    "In the same size as on this screen.",
                );
                tick(ui, web, "Publish it on the website", "");
            });
        },
        |ui, state| {
            let enabled = if state.ticks[0] {
                Enabled::Yes
            } else {
                Enabled::No
            };
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
                RecordingSign {
                    device: Device::Camera,
                    words: "The camera is on",
                    detail: "",
                },
            );
        },
        |ui| {
            choice_pair(
                ui,
                Button::primary("Stop recording"),
                Button::secondary("Throw away"),
            )
        },
    );
}

fn review(ui: &mut Ui, state: &mut State) {
    page(
        ui,
        head("review"),
        |ui| {
            heading(ui, "Listen before you decide");
            let playback = Playback {
                position_s: state.position_s,
                duration_s: 60.0,
            };
            if let Some(wanted) =
                waveform(ui, "Your recording", "12 seconds of 60", &wave(), playback)
            {
                state.position_s = wanted;
            }
            small(ui, "0:12 of 1:00");
        },
        |ui| {
            choice_pair(
                ui,
                Button::secondary("Keep it"),
                Button::secondary("Record again"),
            )
        },
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
    Picture {
        texture: handle.id(),
        size_px: handle.size_vec2(),
    }
}

fn photo(ui: &mut Ui, state: &mut State) {
    let picture = picture(ui, state);
    page(
        ui,
        head("photo"),
        |ui| {
            recording_sign(
                ui,
                RecordingSign {
                    device: Device::Camera,
                    words: "The camera is on",
                    detail: "",
                },
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
        |ui| {
            choice_pair(
                ui,
                Button::primary("Take the photo"),
                Button::secondary("Stop"),
            )
        },
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
            receipt_code(ui, "Your code", "K7PQ-M2XW-9HDR-V4TN");
            qr(
                ui,
                "The code as a picture for telephones",
                "sayso:K7PQM2XW9HDRV4TN",
                220.0,
            );
        },
        |ui| ui.add(Button::primary("I have noted it")),
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
            let reveal = Some(Reveal {
                show: "Show",
                hide: "Hide",
            });
            field(
                ui,
                &mut state.secret,
                &Field {
                    label: "Passphrase",
                    reveal,
                    ..Field::default()
                },
            );
            strength(
                ui,
                "Strength of the passphrase",
                "Fair: add another word",
                2,
            );
        },
        |ui| ui.add(Button::primary("Open")),
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
    Stage::new(WINDOW, Appearance::Calm, 1.0, filled(), screen)
}

#[test]
fn every_screen_has_its_picture() {
    for (name, screen) in SCREENS {
        for (look, appearance) in [
            ("calm", Appearance::Calm),
            ("contrast", Appearance::HighContrast),
        ] {
            for (window, scale) in [(WINDOW, 1.0), (SMALL, 1.0), (SMALL, 2.0)] {
                let mut stage = Stage::new(window, appearance, scale, filled(), screen);
                stage.harness.run();
                let path = stage.save(&format!("{name}-{look}-{}x{scale}", window.x));
                assert!(path.exists());
            }
        }
    }
}
