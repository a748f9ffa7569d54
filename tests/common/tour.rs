//! Somebody who presses everything, each button again and again, and keeps account of what there was to press.

use std::collections::BTreeSet;
use std::path::Path;

use egui::{Pos2, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use sayso::campaign::{Language, Words as _};
use sayso::locale::Locale;

use super::press::{AGAIN_AFTER, By, press_at};
use super::window::{Setting, Window, is_called};

/// So high that all of each page is in sight.
pub(crate) const SIZE: egui::Vec2 = egui::vec2(1024.0, 10_000.0);

/// A key that goes up and a look whether something is there take a frame each.
const LOOKING_SECS: f64 = 2.0 / 60.0;

/// What need not be pressed on each page where it stands, and why.
const EXCEPTIONS: [(&str, &str); 16] = [
    ("Larger text", HEAD),
    ("Usual text size", HEAD),
    ("Dark colours", HEAD),
    ("High contrast", HEAD),
    ("Light colours", HEAD),
    ("Stop reading", HEAD),
    ("Read again", HEAD),
    ("Slower", HEAD),
    ("Faster", HEAD),
    ("Yes, close it", GONE),
    ("Close", GONE),
    ("Further down", "each press turns a page, and nothing else"),
    ("Back up", "each press turns a page, and nothing else"),
    ("done, or answered", OUTCOME),
    ("nothing to be done", OUTCOME),
    ("Drive “*", "a drive of the machine that runs the tests is nobody's to write to"),
];
const HEAD: &str = "the row at the top is the same on each page: it is pressed on some of them";
const OUTCOME: &str =
    "a complaint is answered once, and one of the ways that it can end is pressed";
const GONE: &str = "the window is closed then, and nothing lies where it was";

/// Names of buttons, each with its screen.
type Names = BTreeSet<(String, String)>;

/// What there was to press, and what was pressed.
#[derive(Clone, Default)]
pub(crate) struct Account {
    found: Names,
    pressed: Names,
}

/// A name without the digits of a time of day.
fn without_minute(name: &str) -> String {
    let parts: Vec<_> = name.split(' ').collect();
    let is_time = |part: &str| {
        part.len() == 5
            && part.as_bytes()[2] == b':'
            && part.starts_with(|it: char| it.is_ascii_digit())
    };
    parts
        .into_iter()
        .map(|part| if is_time(part) { "…" } else { part })
        .collect::<Vec<_>>()
        .join(" ")
}

impl Account {
    /// Both accounts in one.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.found.extend(other.found);
        self.pressed.extend(other.pressed);
        self
    }

    /// What was on a screen and was never pressed there, but for the exceptions.
    pub(crate) fn forgotten(&self) -> Vec<&(String, String)> {
        let is_called = |name: &str, label: &str| match label.split_once('*') {
            Some((start, end)) => name.starts_with(start) && name.ends_with(end),
            None => name == label,
        };
        let languages: Vec<_> = Locale::languages().map(|it| Locale::name_of(&it)).collect();
        let is_exception = |name: &str| {
            let mut labels = EXCEPTIONS.iter().map(|(label, _)| *label);
            labels.any(|it| is_called(name, it)) || languages.iter().any(|it| it == name)
        };
        // Two that differ only in the minute in which they were kept are pressed with one.
        let pressed: BTreeSet<_> =
            self.pressed.iter().map(|(screen, name)| (screen, without_minute(name))).collect();
        let never = self.found.iter().filter(|(screen, name)| {
            !pressed.contains(&(screen, without_minute(name))) && !is_exception(name)
        });
        never.collect()
    }
}

/// A window, and what was found and pressed in it.
pub(crate) struct Tour {
    pub(crate) window: Window,
    pub(crate) by: By,
    account: Account,
}

impl Tour {
    /// Opens the program on what is in `folder`.
    pub(crate) fn start(folder: &Path, by: By, setting: Setting) -> Self {
        let window = Window::start(folder, Setting { size: SIZE, ..setting });
        Self { window, by, account: Account::default() }
    }

    /// Presses the button or the box once, sees `then`, and presses again and again where it was: nothing
    /// follows from that.
    pub(crate) fn press(&mut self, label: &str, then: &str) {
        // What is asked for in one frame is done in the next and seen in the one after.
        self.press_until(label, |window| {
            window.harness().run_steps(1);
            window.wait(then);
            window.clock()
        });
    }

    /// The same for one that is not there any more when what it does is done.
    pub(crate) fn press_away(&mut self, label: &str) {
        self.press_until(label, |window| {
            window.wait_until_gone(label);
            window.clock()
        });
    }

    /// Presses what does the same once more with each press, on the same screen: larger text, or a try that has
    /// failed before anything else was painted. Whoever presses that twice wants it twice.
    pub(crate) fn press_once(&mut self, label: &str) {
        let (_, name) = self.ready(label);
        self.look();
        let screen = self.screen();
        self.account.pressed.insert((screen, name));
        self.window.press(label);
    }

    /// `done` waits for what follows, and says when it was there.
    fn press_until(&mut self, label: &str, done: impl Fn(&mut Window) -> f64) {
        let (mut at, name) = self.ready(label);
        self.look();
        let screen = self.screen();
        self.account.pressed.insert((screen, name.clone()));
        let gone = loop {
            // A device that has opened meanwhile has changed the screen: whoever is in front of it looks again.
            // A picture that has come meanwhile has moved what stands beside it, too.
            // So does whoever presses keys, and finds that something else has the keyboard.
            while self.window.sees(label)
                && !(self.window.would_answer()
                    && self.window.rect_of(label).is_none_or(|it| it.contains(at))
                    && (!self.by.is_key() || self.window.focused().as_ref() == Some(&name)))
            {
                (at, _) = self.ready(label);
            }
            // "Are you still there?" is answered by giving it the keyboard, before anything is pressed.
            let gone = self.window.rect_of(label).is_none().then(|| self.window.clock());
            let turned_away = self.window.turned_away();
            press_at(&mut self.window, self.by, at);
            self.window.harness().step();
            self.window.let_presses_be_done();
            // What has come in the very frame of the press has taken it back.
            let is_taken_back = self.window.turned_away() > turned_away;
            if gone.is_some() || !is_taken_back || !self.window.sees(label) {
                break gone;
            }
        };
        let followed = done(&mut self.window);
        let arrived = gone.unwrap_or(followed) - LOOKING_SECS;
        // A list that comes a moment after its page is no consequence of a second press.
        self.window.let_answers_come();
        let before = self.stands();
        for after in AGAIN_AFTER {
            self.window.let_pass_until(arrived + after);
            press_at(&mut self.window, self.by, at);
            self.window.harness().run_steps(2);
            let now = self.stands();
            let by = self.by;
            assert_eq!(now, before, "“{label}” pressed again after {after} s by {by:?}");
        }
    }

    /// The same for each of these.
    pub(crate) fn press_all(&mut self, steps: &[(&str, &str)]) {
        for (label, then) in steps {
            self.press(label, then);
        }
    }

    /// The same for each of the buttons that are called so, which change nothing but themselves.
    pub(crate) fn press_each(&mut self, label: &str) {
        let is_it = |node: &AccessKitNode<'_>| {
            node.role() == Role::Button && is_called(node, label) && !node.is_disabled()
        };
        let found = self.window.harness().query_all_by(is_it);
        let names: Vec<_> = found.filter_map(|it| it.accesskit_node().label()).collect();
        assert!(!names.is_empty(), "no “{label}” on screen");
        for name in names {
            self.press(&name, &name);
        }
    }

    /// The row at the top, in each of the languages that are offered, English last: `title` is the key of the
    /// page's heading.
    pub(crate) fn press_head(&mut self, offered: impl IntoIterator<Item = Language>, title: &str) {
        let usual = self.account.found.clone();
        self.press_once("Larger text");
        self.press_all(&[
            ("Larger text", "Usual text size"),
            ("Usual text size", "Larger text"),
            ("Dark colours", "High contrast"),
            ("High contrast", "Light colours"),
            ("Light colours", "Dark colours"),
        ]);
        // Larger text may have come in two looks; their buttons are those of the page.
        let head = ["Larger text", "Usual text size"];
        self.account.found.retain(|it| usual.contains(it) || head.contains(&it.1.as_str()));
        self.look();
        let account = self.account.clone();
        let english = Locale::english().language().clone();
        let others = offered.into_iter().filter(|it| *it != english);
        let mut now = Locale::english();
        for language in others.chain([english.clone()]) {
            let words = Locale::load(&language).unwrap();
            let name = Locale::name_of(&language);
            if !self.window.sees(&name) {
                // The list is called so in the language of the page.
                let all = self.window.named_like(&now.text("other-language"));
                self.press_once(&all);
            }
            self.press(&name, &words.text(title));
            now = words;
        }
        // In another language it is the same page.
        self.account = account;
    }

    /// Ticks a box. Whoever ticks it twice sees that it is as before.
    pub(crate) fn tick(&mut self, label: &str) {
        self.window.tick(label);
    }

    /// Closes the window, and says what there was to press in it.
    pub(crate) fn end(mut self) -> Account {
        self.look();
        self.window.close();
        self.account
    }

    /// Notes what can be pressed on this screen.
    fn look(&mut self) {
        let screen = self.screen();
        let buttons = self
            .window
            .harness()
            .query_all_by(|node| node.role() == Role::Button && !node.is_disabled());
        let names: Vec<_> = buttons.filter_map(|it| it.accesskit_node().label()).collect();
        // What types is held by the tests of the keyboard.
        let types = |name: &String| {
            screen == "Type the code from your receipt"
                && (name.chars().count() == 1 || name == "Delete")
                // And the list of all languages by that of a visit.
                || name.ends_with("Other languages")
        };
        let names: Vec<_> = names.into_iter().filter(|name| !types(name)).collect();
        self.account.found.extend(names.into_iter().map(|name| (screen.clone(), name)));
    }

    /// The heading of the dialog or of the page.
    fn screen(&mut self) -> String {
        let harness = self.window.harness();
        let named = |roles: &[Role]| {
            let mut found = harness.query_all_by(|node| roles.contains(&node.role()));
            found.find_map(|it| it.accesskit_node().label())
        };
        let dialog = named(&[Role::Dialog, Role::AlertDialog]);
        // The welcome is one page, whatever last word stands on it.
        if dialog.is_none() && self.window.sees("I was here before") {
            return "The welcome".to_owned();
        }
        let harness = self.window.harness();
        let named = |roles: &[Role]| {
            let mut found = harness.query_all_by(|node| roles.contains(&node.role()));
            found.find_map(|it| it.accesskit_node().label())
        };
        dialog.or_else(|| named(&[Role::Heading])).unwrap_or_default()
    }

    /// Where the button, or else the box, is, once it is there, ready and seen, and its whole name. By keys it
    /// gets the keyboard.
    fn ready(&mut self, label: &str) -> (Pos2, String) {
        self.window.ready_or_ticked(label);
        let harness = self.window.harness();
        let called = |role: Role| {
            let is_it = move |node: &AccessKitNode<'_>| {
                node.role() == role && is_called(node, label) && !node.is_disabled()
            };
            harness.query_all_by(is_it).next()
        };
        let found = called(Role::Button).or_else(|| called(Role::CheckBox)).expect("it is ready");
        let (at, name) = (found.rect().center(), found.accesskit_node().label().unwrap());
        if self.by.is_key() {
            found.focus();
            harness.run_steps(2);
        }
        (at, name)
    }

    /// What a press could change of the screen, without what changes by itself, as the words of a live sign,
    /// a button that waits for an answer, and whether a page is being read.
    fn stands(&mut self) -> Vec<String> {
        let shown = [
            Role::Button,
            Role::CheckBox,
            Role::Dialog,
            Role::AlertDialog,
            Role::Heading,
            Role::TextInput,
            Role::PasswordInput,
            Role::MultilineTextInput,
        ];
        let nodes = self.window.harness().query_all_by(|node| shown.contains(&node.role()));
        let reading = ["Stop reading", "Read again"];
        nodes
            .map(|it| it.accesskit_node())
            .filter(|node| !node.label().is_some_and(|it| reading.contains(&it.as_str())))
            .map(|node| {
                let is = (node.toggled(), node.is_selected());
                format!("{:?} {:?} {:?} {is:?}", node.role(), node.label(), node.value())
            })
            .collect()
    }
}
