//! A whole visit in windows of every kind: nothing cut off, nothing over anything else, nothing decisive out of
//! sight. The pictures are left in `target/tmp/gallery`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::window::{Setting, Window};
use crate::common::{fits, session};
use egui::{Pos2, Rect, Vec2, vec2};
use sayso::ui::Appearance;
use tempfile::TempDir;

/// A window that people have: its name, and its size in points after the kiosk's enlargement.
const WINDOWS: [(&str, Vec2); 4] = [
    ("800x480", vec2(800.0, 480.0)),
    ("1080x1920", vec2(720.0, 1280.0)),
    ("1366x768", vec2(1366.0, 768.0)),
    ("3840x2160", vec2(1280.0, 720.0)),
];

struct Visit {
    window: Window,
    size: Vec2,
    name: String,
}

impl Visit {
    fn look(&mut self, screen: &str) {
        self.window.rest(Duration::from_millis(60));
        let name = format!("visit-{}-{screen}", self.name);
        self.window.save(&name);
        fits::check(self.window.harness(), self.size, &name);
    }

    /// What decides is in sight, and where there are two answers they are of one size.
    fn decides(&mut self, keys: &[&str]) {
        let whole = Rect::from_min_size(Pos2::ZERO, self.size).expand(0.5);
        let mut sizes = Vec::new();
        for key in keys {
            let label = self.window.words(key);
            let rect = self.window.rect(&label);
            assert!(whole.contains_rect(rect), "{}: “{label}” is out of sight: {rect}", self.name);
            sizes.push(rect.size());
        }
        for size in &sizes {
            assert!((*size - sizes[0]).length() < 1.0, "{}: {keys:?} weigh {sizes:?}", self.name);
        }
    }

    fn press(&mut self, key: &str) {
        let label = self.window.words(key);
        self.window.press(&label);
    }

    fn wait(&mut self, key: &str) {
        let label = self.window.words(key);
        self.window.wait(&label);
    }

    fn tick(&mut self, key: &str) {
        let label = self.window.words(key);
        self.window.tick(&label);
    }

    fn sees(&mut self, key: &str) -> bool {
        let label = self.window.words(key);
        self.window.sees(&label)
    }
}

fn walk((name, size): (&str, Vec2), language: &'static str, text: f32, appearance: Appearance) {
    let folder = TempDir::new().unwrap();
    let setting = Setting { language, text_scale: text, size, appearance, ..Setting::default() };
    let window = Window::open(folder.path(), setting);
    let name = format!("{name}-{language}-{}-{appearance:?}", (text * 100.0) as u32);
    let mut visit = Visit { window, size, name };
    visit.window.rest(Duration::from_millis(400));
    visit.look("01-welcome");
    visit.decides(&["welcome-start"]);
    visit.press("welcome-start");
    visit.look("02-consent");
    visit.press("disclosure-read-full");
    visit.look("02c-everything");
    visit.press("disclosure-read-short");
    if visit.sees("disclosure-choose") {
        visit.press("disclosure-choose");
        visit.look("02a-boxes");
    }
    visit.decides(&["disclosure-decline", "disclosure-accept"]);
    for key in ["disclosure-box-voice", "disclosure-box-photo"] {
        visit.tick(key);
    }
    for purpose in session::campaign().purposes {
        let label = purpose.title.in_language(&language.parse().unwrap()).unwrap().to_owned();
        visit.window.tick(&label);
    }
    visit.look("02b-ticked");
    visit.press("disclosure-accept");
    visit.wait("choose-title");
    visit.look("03-choose");
    visit.press("your-data");
    visit.look("03b-session");
    visit.press("back");
    visit.press("choose-voice");
    visit.wait("voice-record");
    visit.window.rest(Duration::from_millis(300));
    visit.look("04a-voice");
    visit.press("practice-start");
    visit.window.rest(Duration::from_millis(1_500));
    visit.look("04d-practice");
    visit.decides(&["voice-stop"]);
    visit.press("voice-stop");
    visit.wait("practice-hint-hearing");
    visit.look("04e-heard");
    visit.decides(&["practice-on"]);
    visit.press("practice-on");
    visit.wait("voice-record");
    visit.press("voice-record");
    visit.window.rest(Duration::from_millis(1_500));
    visit.look("04b-recording");
    visit.decides(&["voice-stop"]);
    visit.press("voice-pause");
    visit.look("04c-paused");
    visit.press("voice-stop");
    visit.wait("review-keep");
    visit.look("06-review-voice");
    visit.press("review-add-first-photo");
    visit.wait("photo-take");
    visit.window.rest(Duration::from_millis(400));
    visit.look("05a-photo");
    visit.press("photo-take");
    visit.window.rest(Duration::from_millis(200));
    visit.look("05b-counting");
    visit.wait("review-keep");
    visit.look("06a-review");
    visit.decides(&["review-delete", "review-keep"]);
    visit.press("review-keep");
    visit.wait("receipt-save");
    visit.look("07-receipt");
    visit.press("receipt-save");
    visit.window.rest(Duration::from_millis(200));
    visit.look("07b-saved");
    visit.press("your-data");
    visit.look("09-data");
    visit.press("data-erase");
    visit.look("09b-question");
    visit.press("data-erase-yes");
    visit.wait("erased-save");
    visit.look("10-erased");
    visit.press("done");
    visit.wait("welcome-return");
    visit.look("11-parting");
    visit.press("welcome-return");
    visit.look("08-code");
    visit.window.close();
}

#[test]
fn a_visit_fits_on_a_small_screen() {
    walk(WINDOWS[0], "en", 1.0, Appearance::Light);
    walk(WINDOWS[0], "de", 2.0, Appearance::Light);
}

#[test]
fn a_visit_fits_on_an_upright_screen() {
    walk(WINDOWS[1], "en", 1.0, Appearance::Dark);
    walk(WINDOWS[1], "de", 2.0, Appearance::Light);
}

#[test]
fn a_visit_fits_on_the_screen_of_a_laptop() {
    walk(WINDOWS[2], "en", 1.0, Appearance::Light);
    walk(WINDOWS[2], "de", 2.0, Appearance::Dark);
}

#[test]
fn a_visit_fits_on_a_very_large_screen() {
    walk(WINDOWS[3], "de", 1.0, Appearance::Light);
    walk(WINDOWS[3], "en", 2.0, Appearance::Light);
}

#[test]
fn a_visit_fits_with_text_three_times_as_large() {
    walk(WINDOWS[1], "de", 3.0, Appearance::Light);
    walk(WINDOWS[3], "en", 3.0, Appearance::Dark);
    walk(WINDOWS[2], "de", 3.0, Appearance::Dark);
}

#[test]
fn a_visit_fits_on_black() {
    walk(WINDOWS[0], "de", 1.0, Appearance::HighContrast);
    walk(WINDOWS[2], "en", 1.0, Appearance::HighContrast);
}

#[test]
fn many_languages_are_chosen_from_a_list_and_empty_the_boxes() {
    let folder = TempDir::new().unwrap();
    let data_dir = crate::common::window::data_dir(folder.path());
    std::fs::create_dir_all(&data_dir).unwrap();
    std::fs::write(data_dir.join("campaign.toml"), include_str!("../campaigns/five.toml")).unwrap();
    session::vault(&data_dir);
    let mut window = Window::start(folder.path(), Setting::default());
    window.press("Start");
    window.tick("Record my voice");
    window.press("English: Other languages");
    window.press("Français");
    window.wait("Enregistrer ma voix");
    assert!(!window.is_ticked("Enregistrer ma voix"), "what was ticked stood under another text");
}

#[test]
fn the_lamp_follows_the_device_and_not_the_screen() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.wait("Microphone and camera are off");
    for label in ["Record my voice", "Take my photo", "Show it in the exhibition"] {
        window.tick(label);
    }
    window.press("I agree");
    window.wait("What would you like to leave?");
    assert!(window.sees("Microphone and camera are off"), "agreed, and nothing is open");
    window.press("Record a voice message");
    window.wait("Record");
    assert!(window.sees("Microphone on, not recording"));
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(300));
    window.press("Pause");
    window.wait("Microphone on, not recording");
    window.press("Stop");
    window.wait("Keep");
    assert!(
        window.sees("Microphone and camera are off"),
        "nothing is open while it is looked over"
    );
    window.press("Add a photo");
    window.wait("Camera on, nothing is kept");
    window.press("Stop and delete");
    window.wait("Delete everything from this visit?");
    assert!(window.sees("Microphone and camera are off"), "closed before it is asked");
}
