//! Two people in one recording, walked through in the window: each ticks, each gets a receipt, and one
//! has it deleted for both. In both languages and at twice the size of text everything fits.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::window::{Setting, Window, data_dir};
use crate::common::{fits, session};
use egui::vec2;
use sayso::campaign::{Arg, Words};
use sayso::locale::Locale;
use sayso::vault::Vault;
use tempfile::TempDir;

const SIZE: egui::Vec2 = vec2(1024.0, 768.0);

/// A window, and the words that it should show.
struct Visit {
    window: Window,
    words: Locale,
    name: String,
}

impl Visit {
    fn begin(folder: &TempDir, language: &'static str, text_scale: f32) -> Self {
        let data_dir = data_dir(folder.path());
        std::fs::create_dir_all(&data_dir).unwrap();
        let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let campaign = format!("{sample}\n[group]\nmost = 2\n");
        std::fs::write(data_dir.join("campaign.toml"), campaign).unwrap();
        session::vault(&data_dir);
        let setting = Setting { language, text_scale, size: SIZE, ..Setting::default() };
        let words = Locale::load(&language.parse().unwrap()).unwrap();
        let name = format!("{language}-{}-group", (text_scale * 100.0) as u32);
        Self { window: Window::start(folder.path(), setting), words, name }
    }

    fn say(&self, key: &str, numbers: &[(&str, i64)]) -> String {
        let args: Vec<_> = numbers.iter().map(|(name, it)| (*name, Arg::Number(*it))).collect();
        self.words.say(key, &args)
    }

    fn press(&mut self, key: &str) {
        let label = self.say(key, &[]);
        self.window.press(&label);
    }

    fn wait(&mut self, key: &str, numbers: &[(&str, i64)]) {
        let label = self.say(key, numbers);
        self.window.wait(&label);
    }

    fn sees(&mut self, key: &str) -> bool {
        let label = self.say(key, &[]);
        self.window.sees(&label)
    }

    fn look(&mut self, screen: &str) {
        self.window.rest(Duration::from_millis(60));
        let name = format!("{}-{screen}", self.name);
        self.window.save(&name);
        fits::check(self.window.harness(), SIZE, &name);
    }

    /// Ticks on the disclosure that is on screen, whose boxes are empty, and agrees.
    fn agree(&mut self, purposes: &[usize]) {
        let language = self.words.language().clone();
        let titles = session::campaign().purposes;
        let titles: Vec<_> = purposes
            .iter()
            .map(|it| titles[*it].title.in_language(&language).unwrap().to_owned())
            .collect();
        let kinds = ["disclosure-box-voice", "disclosure-box-photo"].map(|key| self.say(key, &[]));
        for label in kinds.iter().chain(&titles) {
            assert!(!self.window.is_ticked(label), "“{label}” is ticked from the start");
            self.window.tick(label);
        }
        self.press("disclosure-accept");
    }

    fn code(&self) -> String {
        let label = self.say("receipt-code", &[]);
        let texts = self.window.texts();
        let mut codes = texts.iter().filter_map(|it| it.strip_prefix(&format!("{label}: ")));
        codes.next().expect("a code on the screen").to_owned()
    }

    /// What says that another person has had it deleted, on whichever day.
    fn wait_for_the_end(&mut self) {
        let said = self.words.say("data-group-ended", &[("date", Arg::Text("|"))]);
        assert!(!said.starts_with('|') && !said.ends_with('|'), "{said}");
        self.window.wait(&said.replace('|', "*"));
    }

    fn come_back(&mut self, code: &str) {
        self.press("welcome-return");
        let field = self.say("code-field", &[]);
        self.window.type_into(&field, code);
        self.press("code-show");
        self.wait("data-title", &[]);
    }
}

fn walk(language: &'static str, text_scale: f32) {
    let folder = TempDir::new().unwrap();
    let mut visit = Visit::begin(&folder, language, text_scale);
    visit.press("welcome-start");
    visit.look("1-disclosure");
    visit.agree(&[0]);
    visit.wait("choose-title", &[]);
    visit.look("2-choose");
    visit.press("group-join");
    visit.look("3-joining");
    visit.press("your-data");
    visit.wait("session-reading", &[]);
    assert!(!visit.sees("group-shared") && !visit.sees("session-withdraw"), "not theirs to see");
    visit.press("back");
    visit.press("disclosure-decline");
    visit.wait("group-not-joined", &[]);
    // Somebody who wants something else.
    visit.press("group-join");
    visit.agree(&[1]);
    visit.wait("group-nothing-shared", &[]);
    assert!(!visit.sees("choose-voice"), "nothing they share, nothing to record");
    visit.look("4-nothing-shared");
    visit.press("group-part");
    visit.wait("group-alone", &[]);
    visit.press("group-join");
    visit.agree(&[0, 1]);
    visit.wait("group-people", &[("count", 2)]);
    assert!(!visit.sees("group-join"), "the campaign allows two");
    visit.look("5-two");
    visit.press("your-data");
    visit.look("6-session");
    visit.press("back");
    visit.press("choose-photo");
    visit.press("photo-take");
    visit.wait("review-keep", &[]);
    assert!(!visit.sees("group-part"), "nobody leaves once something is recorded");
    visit.look("7-review");
    visit.press("review-keep");
    visit.wait("receipt-save", &[]);
    visit.look("8-receipt");
    let first = visit.code();
    visit.press("group-next-receipt");
    assert!(!visit.window.texts().concat().contains(&first), "it was for one person's eyes");
    visit.look("9-handing-over");
    visit.press("group-next");
    visit.wait("receipt-save", &[]);
    let second = visit.code();
    assert_ne!(first, second);
    visit.press("receipt-have");
    visit.wait("parting-done", &[]);

    visit.come_back(&first);
    visit.look("10-data");
    visit.press("data-erase");
    visit.press("data-erase-yes");
    visit.wait("erased-others", &[("count", 1)]);
    visit.look("11-erased");
    visit.press("done");
    visit.come_back(&second);
    visit.wait_for_the_end();
    visit.look("12-data-ended");
    visit.press("data-erase");
    visit.press("data-erase-yes");
    visit.wait("erased-title", &[]);
    visit.window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), jiff::Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    for (kind, count) in [("agreed", 3), ("refused", 1), ("withdrawn-unkept", 1), ("kept", 2)] {
        assert_eq!(told.iter().filter(|it| *it == kind).count(), count, "{kind} in {told:?}");
    }
}

#[test]
fn two_people_walk_through_it_in_english() {
    walk("en", 1.0);
}

#[test]
fn two_people_walk_through_it_in_german_at_twice_the_size() {
    walk("de", 2.0);
}

#[test]
fn who_deletes_it_at_once_leaves_the_other_a_receipt_that_says_so() {
    let folder = TempDir::new().unwrap();
    let mut visit = Visit::begin(&folder, "en", 1.0);
    visit.press("welcome-start");
    visit.agree(&[0]);
    visit.press("group-join");
    visit.agree(&[0]);
    visit.press("choose-photo");
    visit.press("photo-take");
    visit.press("review-keep");
    visit.wait("receipt-save", &[]);
    visit.press("your-data");
    visit.press("data-erase");
    visit.press("data-erase-yes");
    visit.wait("erased-save", &[]);
    visit.press("done");
    visit.press("group-next");
    visit.wait("group-gone", &[]);
    visit.wait("receipt-gone-title", &[]);
    assert!(
        !visit.sees("receipt-until") && !visit.sees("receipt-explained"),
        "nothing to come for"
    );
    visit.look("13-receipt-gone");
    visit.press("receipt-save");
    visit.window.wait("Saved as *");
    let page = std::fs::read_to_string(&visit.window.saved()[0]).unwrap();
    let gone = visit.say("group-gone", &[]);
    assert!(page.contains(&gone) && !page.contains("Kept until"), "{page}");
    visit.press("your-data");
    visit.wait_for_the_end();
    assert!(!visit.sees("data-kept"), "there is nothing to hear");
    visit.press("done");
    visit.wait("group-gone", &[]);
    visit.press("receipt-have");
    visit.wait("welcome-start", &[]);
    assert!(!visit.sees("parting-done"), "nothing is kept");
}
