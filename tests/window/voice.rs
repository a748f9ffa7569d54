//! Who cannot see the screen hears it: everything on each page in its language, a whole visit by Tab, Return and what is
//! heard, and nothing while a microphone is open. A script stands in for what speaks, and writes down what it is given.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(
    clippy::print_stdout,
    reason = "how many texts a page has is for whoever runs this test by itself"
)]

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::common::session;
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use egui::{Key, Role, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use jiff::Timestamp;
use sayso::app::{ReadAloud, When};
use sayso::vault::Vault;
use sayso::voice::Command;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);
const A_WORD: Duration = Duration::from_millis(1_200);

/// What speaks in these tests: it notes its process, the language and the text in one line, waits as long as it was told,
/// and notes that it is done.
const SPEAKS: &str = r#"#!/bin/sh
text=$(cat | tr '\n' ' ')
printf '%s\t%s\t%s\t%s\n' "$$" "$1" "$2" "$text" >> "$3/said"
[ "$4" = 0 ] || sleep "$4"
printf '%s\n' "$$" >> "$3/done"
"#;

/// What was said, by which process, in which language and how fast.
#[derive(Clone, Debug)]
struct Said {
    process: u32,
    language: String,
    rate: u32,
    text: String,
}

/// A window that is heard.
struct Heard {
    window: Window,
    folder: TempDir,
    /// So much of what was said has been listened to.
    at: usize,
}

impl Heard {
    /// Opens the window with an engine that takes `secs` seconds for each text.
    fn open(setting: Setting, secs: u32) -> Self {
        let folder = TempDir::new().unwrap();
        // There is a vault from here on.
        Window::open(folder.path(), Setting::default()).close();
        Self::start(folder, setting, secs)
    }

    /// The same with what is in `folder`.
    fn start(folder: TempDir, setting: Setting, secs: u32) -> Self {
        let read_aloud = ReadAloud { when: When::Asked, command: engine(folder.path(), secs) };
        let window = Window::start(folder.path(), Setting { read_aloud, ..setting });
        Self { window, folder, at: 0 }
    }

    fn said(&self) -> Vec<Said> {
        said(&self.folder.path().join("said"))
    }

    /// Presses a key, as somebody does who sees nothing: whether the page is ready for it, nobody tells them.
    fn key(&mut self, key: Key) {
        self.at = self.said().len();
        self.window.key(key);
    }

    /// Waits until something is said of which this is true, from what the last key was followed by.
    fn hear(&mut self, what: &str, is_it: impl Fn(&str) -> bool) -> Said {
        let began = Instant::now();
        loop {
            self.window.harness().step();
            if let Some(found) = self.said().into_iter().skip(self.at).find(|it| is_it(&it.text)) {
                return found;
            }
            assert!(began.elapsed() < PATIENCE, "nobody said “{what}”: {:#?}", self.said());
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }

    /// Waits until all has been said.
    fn listen(&mut self) {
        let began = Instant::now();
        let mut quiet = 0;
        while quiet < 4 {
            self.window.rest(Duration::from_millis(25));
            let context = self.window.harness().ctx.clone();
            quiet = if sayso::voice::is_speaking(&context) { 0 } else { quiet + 1 };
            assert!(began.elapsed() < PATIENCE, "it never ends: {:#?}", self.said());
        }
    }

    /// Tab by Tab, until the thing is heard that is called like the message `key`, and Return.
    fn tab_to(&mut self, name: &str) {
        for _ in 0..40 {
            self.key(Key::Tab);
            self.listen();
            let said = self.said();
            let last = said.last().unwrap();
            if said.len() > self.at && last.text.starts_with(name) {
                return;
            }
        }
        panic!("no Tab leads to “{name}”: {:#?}", self.said());
    }

    fn press(&mut self, key: &str) {
        let name = self.window.words(key);
        self.tab_to(&name);
        self.key(Key::Enter);
    }

    /// Ticks the box of which this is the name, and hears that it is.
    fn tick(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Key::Space);
        let ticked = self.window.words("aloud-ticked");
        self.hear(&ticked, |it| it.starts_with(name) && it.contains(&format!(", {ticked}")));
    }

    /// Waits for a page, and listens to all of it.
    fn page(&mut self, key: &str) {
        let words = self.window.words(key);
        self.hear(&words, |it| it.contains(words.trim()));
        self.listen();
    }
}

fn engine(folder: &Path, secs: u32) -> Command {
    let script = folder.join("speaks");
    std::fs::write(&script, SPEAKS).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let words = [
        "/bin/sh",
        script.to_str().unwrap(),
        "{language}",
        "{rate}",
        folder.to_str().unwrap(),
        &secs.to_string(),
    ];
    Command::Named(words.map(str::to_owned).to_vec(), None)
}

fn said(file: &PathBuf) -> Vec<Said> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    // A line that is being written is not there yet.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    whole
        .lines()
        .map(|line| {
            let parts: Vec<_> = line.splitn(4, '\t').collect();
            Said {
                process: parts[0].parse().unwrap(),
                language: parts[1].to_owned(),
                rate: parts[2].parse().unwrap(),
                text: parts[3].trim().to_owned(),
            }
        })
        .collect()
}

/// What stands on the page: the words of everything that has some, by kittest's own look at it.
fn stands(window: &mut Window) -> BTreeSet<String> {
    const ROLES: [Role; 9] = [
        Role::Heading,
        Role::Label,
        Role::Status,
        Role::Alert,
        Role::Button,
        Role::CheckBox,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::PasswordInput,
    ];
    // What the voice itself is told to do is heard when the keyboard is at it.
    let own = ["on", "off", "stop", "again", "slower", "faster"];
    let own = own.map(|it| window.words(&format!("aloud-{it}")));
    let all = window.harness().query_all_by(|node| ROLES.contains(&node.role()));
    // Under a dialog the page is there for nobody; each key of a keyboard is heard when whoever types is at it.
    let all = all.filter(|it| {
        let above = std::iter::successors(Some(it.accesskit_node()), AccessKitNode::parent);
        !above.into_iter().any(|node| node.is_hidden() || node.role() == Role::Group)
    });
    let words = all.flat_map(|it| {
        let node = it.accesskit_node();
        let name = node.label().or_else(|| node.value());
        let told = node.description().filter(|_| node.role() == Role::CheckBox);
        [name, told]
    });
    words.flatten().filter(|it| !it.trim().is_empty() && !own.contains(it)).collect()
}

/// Letters and digits alone: a code is spelled, and a pause is a full stop.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Heard {
    /// Everything on this page was said since the last key, in this language.
    fn holds(&mut self, page: &str, language: &str) {
        self.listen();
        let said: Vec<_> = self.said().split_off(self.at);
        assert!(said.iter().all(|it| it.language == language), "{page}: {said:#?}");
        let heard: String = said.iter().map(|it| bare(&it.text) + "\n").collect();
        let stands = stands(&mut self.window);
        assert!(stands.len() > 3, "{page}: {stands:?}");
        for words in &stands {
            assert!(
                heard.contains(&bare(words)),
                "{page} in {language}: “{words}” is not read: {:#?}",
                said.iter().map(|it| &it.text).collect::<Vec<_>>()
            );
        }
        println!("{language} {page}: {} texts stand there, {} were said", stands.len(), said.len());
    }
}

fn whole_visit(language: &'static str, purpose: &str) {
    let size = vec2(1024.0, 2_400.0);
    let folder = TempDir::new().unwrap();
    let data_dir = data_dir(folder.path());
    std::fs::create_dir_all(&data_dir).unwrap();
    std::fs::write(data_dir.join("campaign.toml"), include_str!("../campaigns/five.toml")).unwrap();
    session::vault(&data_dir);
    let mut heard = Heard::start(folder, Setting { language, size, ..Setting::default() }, 0);
    heard.window.rest(Duration::from_millis(50));
    assert!(heard.said().is_empty(), "nobody has asked for it");

    heard.key(Key::F2);
    heard.page("aloud-keys");
    heard.holds("welcome", language);
    heard.press("welcome-start");
    heard.page("disclosure-accept");
    heard.holds("consent", language);
    let voice = heard.window.words("disclosure-box-voice");
    heard.tick(&voice);
    heard.tick(purpose);
    heard.press("disclosure-accept");
    heard.page("choose-voice");
    heard.holds("what to leave", language);
    heard.press("choose-voice");
    heard.page("aloud-microphone-body");
    heard.holds("before the microphone", language);
    // The keyboard is where it records, and says so last.
    let record = heard.window.words("voice-record");
    assert!(heard.said().last().unwrap().text.starts_with(&record), "{:#?}", heard.said());
    heard.key(Key::Enter);
    heard.window.rest(A_WORD);
    assert!(heard.said().len() == heard.at, "said into an open microphone");
    heard.key(Key::Enter);
    heard.page("review-keep");
    heard.holds("review", language);
    heard.press("review-keep");
    heard.page("receipt-code");
    heard.holds("receipt", language);
    let name = heard.window.words("receipt-code");
    let code = heard.said().into_iter().rfind(|it| it.text.starts_with(&format!("{name}: ")));
    let code = code.unwrap().text.split_off(name.len() + 2);
    assert_eq!(code.split("; ").map(|it| it.split(", ").count()).collect::<Vec<_>>(), [4; 4]);
    heard.press("receipt-have");
    heard.page("parting-done");
    heard.holds("good-bye", language);

    // With what was heard they come back.
    heard.press("welcome-return");
    heard.page("code-show");
    heard.holds("the code", language);
    for letter in bare(&code).chars() {
        heard.at = heard.said().len();
        heard.window.harness().event(egui::Event::Text(letter.to_string()));
        heard.window.harness().run_steps(2);
        heard.hear("the letter", |it| it.ends_with(letter));
        // As people type, and no scanner.
        heard.window.let_pass(0.4);
    }
    heard.key(Key::Enter);
    heard.page("data-title");
    heard.window.rest(Duration::from_millis(300));
    heard.holds("your data", language);
    heard.window.close();
    let (vault, _) = Vault::open(&data_dir, Timestamp::now()).unwrap();
    assert_eq!(session::everything(&vault).submissions.len(), 1, "a visit without eyes is whole");
}

#[test]
fn a_whole_visit_by_ear_in_english() {
    whole_visit("en", "Show it in the exhibition");
}

#[test]
fn a_whole_visit_by_ear_in_german() {
    whole_visit("de", "In der Ausstellung zeigen");
}

#[test]
fn a_whole_visit_by_ear_in_french() {
    whole_visit("fr", "Montrer dans l’exposition");
}

#[test]
fn staff_find_their_way_by_ear_and_their_passphrase_is_not_said() {
    let size = vec2(1024.0, 2_400.0);
    let mut heard = Heard::open(Setting { size, ..Setting::default() }, 0);
    heard.key(Key::F2);
    heard.page("aloud-keys");
    heard.press("welcome-staff");
    heard.page("staff-passphrase");
    heard.holds("to unlock", "en");
    heard.window.type_into("Passphrase", PASSPHRASE);
    heard.key(Key::Enter);
    heard.page("staff-none");
    heard.holds("the list", "en");
    heard.press("staff-ledger");
    heard.page("ledger-body");
    heard.holds("the ledger", "en");
    heard.press("staff-lock");
    heard.window.wait("Start");
    let words: Vec<_> = PASSPHRASE.split(' ').filter(|word| word.len() > 4).collect();
    let tells = |it: &Said| words.iter().any(|word| it.text.contains(word));
    assert!(!heard.said().iter().any(tells), "{:#?}", heard.said());
    heard.window.close();
}

fn is_alive(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    !status.is_empty()
}

#[test]
fn nothing_is_said_while_a_microphone_is_open_and_what_spoke_is_gone_before() {
    // Each text takes ten minutes: whatever ends was ended.
    let mut heard = Heard::open(Setting::default(), 600);
    heard.key(Key::F2);
    heard.hear("keys", |it| it.contains("F2"));
    heard.window.press("Start");
    heard.window.tick("Record my voice");
    heard.window.tick("Show it in the exhibition");
    heard.window.press("I agree");
    heard.window.press("Record a voice message");
    heard.hear("before", |it| it.contains("Before the microphone"));
    assert!(heard.window.sees("Microphone and camera are off") || !heard.window.sees("Recording"));
    let speaking = heard.said().last().unwrap().process;
    assert!(is_alive(speaking));
    heard.window.press("Record");
    heard.window.wait("Recording");
    assert!(!is_alive(speaking), "a microphone records while something speaks");
    let before = heard.said().len();
    for key in [Key::F2, Key::Tab, Key::F4, Key::F3, Key::Tab, Key::F2] {
        heard.window.key(key);
        heard.window.rest(Duration::from_millis(100));
        let new: Vec<_> = heard.said().split_off(before);
        assert!(new.is_empty(), "said into an open microphone: {new:#?}");
    }
    assert!(!std::fs::exists(heard.folder.path().join("done")).unwrap());
    heard.at = before;
    heard.window.press("Stop");
    heard.hear("the next page", |_| true);
    assert!(!heard.window.sees("Recording"), "it is closed when something is said again");
    heard.window.wait("Keep");
    heard.window.close();
}

#[test]
fn it_is_stopped_said_again_slower_and_faster_and_ends_with_the_visit() {
    let mut heard = Heard::open(Setting::default(), 600);
    heard.key(Key::F2);
    let usual = heard.hear("keys", |it| it.contains("F2"));
    heard.key(Key::F4);
    let faster = heard.hear("the same", |it| it == usual.text);
    assert!(faster.rate > usual.rate && !is_alive(usual.process));
    heard.key(Key::F3);
    let again = heard.hear("the same", |it| it == usual.text);
    assert_eq!(again.rate, usual.rate);
    heard.key(Key::F2);
    heard.listen();
    assert!(!is_alive(again.process), "it was stopped");
    heard.key(Key::F2);
    let page = heard.hear("the page", |_| true);
    // Whoever comes next hears nothing.
    heard.window.press("Do not read aloud");
    heard.window.rest(Duration::from_millis(50));
    assert!(!is_alive(page.process));
    let before = heard.said().len();
    heard.window.press("Start");
    heard.window.press("No, thank you");
    heard.window.rest(Duration::from_millis(100));
    assert_eq!(heard.said().len(), before);
    heard.window.close();
}

#[test]
fn an_engine_that_fails_is_told_of_in_a_sentence_and_everything_else_works() {
    let folder = TempDir::new().unwrap();
    let command = Command::Named(vec!["/nowhere/to/be/found".to_owned()], None);
    let read_aloud = ReadAloud { when: When::Asked, command };
    let mut window = Window::open(folder.path(), Setting { read_aloud, ..Setting::default() });
    window.press("Read aloud");
    window.wait("Nothing can be read aloud any more");
    window.press("Close");
    assert!(!window.sees("Read aloud"));
    window.press("Start");
    window.wait("I agree");
    window.close();
}

#[test]
fn a_language_without_a_voice_is_not_offered_it() {
    for (tags, is_offered) in [(["de"], false), (["en"], true)] {
        let folder = TempDir::new().unwrap();
        let Command::Named(words, _) = engine(folder.path(), 0) else { unreachable!() };
        let command = Command::Named(words, Some(tags.map(str::to_owned).to_vec()));
        let read_aloud = ReadAloud { when: When::Asked, command };
        let mut window = Window::open(folder.path(), Setting { read_aloud, ..Setting::default() });
        window.rest(Duration::from_millis(100));
        assert_eq!(window.sees("Read aloud"), is_offered);
        window.key(Key::F2);
        window.rest(Duration::from_millis(100));
        assert_eq!(!said(&folder.path().join("said")).is_empty(), is_offered);
        window.close();
    }
}

#[test]
fn a_campaign_may_have_everybody_hear_it_but_whoever_does_not_want_that_hears_nothing_more() {
    let folder = TempDir::new().unwrap();
    Window::open(folder.path(), Setting::default()).close();
    let campaign = data_dir(folder.path()).join("campaign.toml");
    let source = std::fs::read_to_string(&campaign).unwrap();
    let source = source.replacen("version = 1", "read_aloud = true\nversion = 2", 1);
    std::fs::write(campaign, source).unwrap();
    let setting = || Setting { idle_after: Duration::from_secs(3), ..Setting::default() };
    let mut heard = Heard::start(folder, setting(), 600);
    let page = heard.hear("the first page", |_| true);
    heard.window.press("Do not read aloud");
    heard.window.rest(Duration::from_millis(50));
    assert!(!is_alive(page.process));
    heard.at = heard.said().len();
    heard.window.press("Start");
    heard.window.wait("I agree");
    heard.window.press("No, thank you");
    heard.window.rest(Duration::from_millis(100));
    assert_eq!(heard.said().len(), heard.at, "nor on the next page");
    heard.hear("the first page, by whoever comes next", |_| true);
    let Heard { window, folder, .. } = heard;
    window.close();
    // The last word is whoever's who starts the program.
    let read_aloud = ReadAloud { when: When::Never, command: engine(folder.path(), 0) };
    let file = folder.path().join("said");
    let before = said(&file).len();
    let mut window = Window::start(folder.path(), Setting { read_aloud, ..setting() });
    window.rest(Duration::from_millis(200));
    window.key(Key::F2);
    window.rest(Duration::from_millis(200));
    assert_eq!(said(&file).len(), before);
    window.close();
}

#[test]
fn while_it_is_off_nothing_runs_and_nothing_is_painted() {
    let mut heard = Heard::open(Setting::default(), 0);
    heard.window.rest(Duration::from_millis(200));
    assert!(heard.window.is_still_for(Duration::from_secs(5)));
    assert!(heard.said().is_empty());
    heard.window.close();
}
