//! Sealed until a day, in the window: a visitor picks the day, is told it wherever they look, and lifts it; staff see until
//! when. In two languages and at twice the size of text everything fits.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::time::Duration;

use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use crate::common::{fits, session};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sayso::campaign::{Arg, Retention, Words as _};
use sayso::locale::Locale;
use sayso::paper::{sealed_until, written_date};
use sayso::vault::Vault;
use tempfile::TempDir;

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

/// A window on a vault whose campaign lets people seal, and the words that it should show.
struct Visit {
    window: Window,
    words: Locale,
    name: String,
    /// The first day that can be picked.
    day: Date,
}

impl Visit {
    fn begin(folder: &Path, language: &'static str, text_scale: f32) -> Self {
        let data = data_dir(folder);
        std::fs::create_dir_all(&data).unwrap();
        std::fs::write(data.join("campaign.toml"), session::sealing_campaign()).unwrap();
        drop(session::vault(&data));
        let setting = Setting { language, text_scale, size: SIZE, ..Setting::default() };
        let words = Locale::load(&language.parse().unwrap()).unwrap();
        let name = format!("{language}-{}-sealed", (text_scale * 100.0) as u32);
        let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date();
        let day = "P6M".parse::<Retention>().unwrap().until(today);
        Self { window: Window::start(folder, setting), words, name, day }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// A message with the day in it.
    fn with_day(&self, key: &str) -> String {
        let day = written_date(self.day, &self.words);
        self.words.say(key, &[("date", Arg::Text(&day))])
    }

    fn press(&mut self, keys: &[&str]) {
        for key in keys {
            let label = self.say(key);
            self.window.press(&label);
        }
    }

    fn wait(&mut self, key: &str) {
        let label = self.say(key);
        self.window.wait(&label);
    }

    /// That nobody of the museum opens it before the day.
    fn told(&self) -> String {
        sealed_until("Harbour Museum", self.day, &self.words)
    }

    fn look(&mut self, screen: &str) {
        self.window.rest(Duration::from_millis(60));
        let name = format!("{}-{screen}", self.name);
        self.window.save(&name);
        fits::check(self.window.harness(), SIZE, &name);
    }

    /// Takes a photo for the exhibition, up to the look at it.
    fn take_a_photo(&mut self) {
        self.press(&["welcome-start"]);
        let exhibition = session::campaign().purposes[0].title.clone();
        let exhibition = exhibition.in_language(self.words.language()).unwrap().to_owned();
        for label in [self.say("disclosure-box-photo"), exhibition] {
            self.window.tick(&label);
        }
        self.press(&["disclosure-accept", "choose-photo", "photo-take"]);
        self.wait("review-keep");
    }

    /// The name of a choice of the day.
    fn choice(&self, words: &str) -> String {
        format!("{words}: {}", self.say("review-seal"))
    }

    /// Picks the day, which nobody has picked for them, and keeps it.
    fn pick_and_keep(&mut self) {
        let now = self.choice(&self.say("review-seal-now"));
        let from = self.choice(&self.with_day("review-seal-from"));
        assert_eq!(self.window.selected(), [now.as_str()], "at once, unless somebody picks a day");
        self.window.press(&from);
        self.wait("review-seal-yours");
        assert_eq!(self.window.selected(), [from.as_str()]);
        self.window.press(&now);
        let hint = self.say("review-seal-yours");
        self.window.wait_until_gone(&hint);
        self.window.press(&from);
        self.wait("review-seal-yours");
        self.look("1-review");
        self.press(&["review-keep"]);
        self.wait("receipt-save");
        let told = self.told();
        self.window.wait(&told);
        self.look("2-receipt");
        assert!(self.window.is_still_for(Duration::from_millis(400)), "it settles");
    }

    /// Staff unlock and open the row.
    fn staff_look(&mut self) {
        self.press(&["welcome-staff"]);
        let field = self.say("setup-passphrase");
        self.window.type_into(&field, PASSPHRASE);
        self.press(&["staff-unlock"]);
        let row = format!("* · {}", self.with_day("sealed-row"));
        self.window.press(&row);
        let told = self.with_day("sealed-told");
        self.window.wait(&told);
        self.look("5-staff");
        let view = self.say("view");
        assert!(!self.window.sees(&view), "there is no way to what is sealed");
    }
}

fn walk(language: &'static str, text_scale: f32) {
    let folder = TempDir::new().unwrap();
    let mut visit = Visit::begin(folder.path(), language, text_scale);
    visit.take_a_photo();
    visit.pick_and_keep();
    let told = format!("{} {}", visit.told(), visit.say("review-seal-yours"));
    visit.press(&["your-data"]);
    visit.window.wait(&told);
    visit.look("3-data");
    visit.press(&["data-unseal"]);
    visit.wait("data-unseal-question");
    visit.look("4-question");
    visit.press(&["data-unseal-no"]);
    visit.window.wait(&told);
    visit.press(&["done", "receipt-have"]);
    visit.wait("parting-done");
    visit.staff_look();
    visit.window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let kept = session::everything(&vault).submissions;
    assert_eq!(kept[0].sealed_until, Some(visit.day));
}

#[test]
fn a_visitor_picks_a_day_and_staff_see_until_when() {
    walk("en", 1.0);
}

#[test]
fn a_visitor_picks_a_day_and_staff_see_until_when_in_german_at_twice_the_size() {
    walk("de", 2.0);
}

#[test]
fn its_giver_lets_staff_open_it_at_once_and_is_told_no_day_any_more() {
    let folder = TempDir::new().unwrap();
    let mut visit = Visit::begin(folder.path(), "en", 1.0);
    visit.take_a_photo();
    visit.pick_and_keep();
    visit.press(&["your-data", "data-unseal", "data-unseal-yes"]);
    visit.wait("data-unsealed");
    let (told, button) = (visit.told(), visit.say("data-unseal"));
    assert!(!visit.window.sees(&button) && !visit.window.sees(&format!("{told}*")));
    visit.press(&["done"]);
    visit.wait("receipt-save");
    assert!(!visit.window.sees(&told), "the receipt says it no more");
    visit.window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    assert_eq!(session::everything(&vault).submissions[0].sealed_until, None);
}

#[test]
fn who_is_offered_no_day_is_asked_for_none() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    drop(session::vault(&data));
    let mut window = Window::start(folder.path(), Setting { size: SIZE, ..Setting::default() });
    window.press("Start");
    window.tick("Take my photo");
    window.tick("Show it in the exhibition");
    window.press("I agree");
    window.press("Take a photo");
    window.press("Take photo");
    window.wait("Keep");
    assert!(!window.sees("*Staff may open it*"));
    assert!(window.selected().is_empty());
}
