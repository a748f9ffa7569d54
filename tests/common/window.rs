//! The whole program in a window that nobody sees, used the way a person uses it: by what is
//! written on its controls. Devices are made up; everything else is real, the vault included.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Key, Pos2, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use sayso::app::{Kiosk, Options, Printer, ReadAloud, SaveTo, Sayso, Start, make_vault};
use sayso::device::{Devices, MadeUpDevices};
use sayso::flow::staff::stand::Fixed;
use sayso::locale::Locale;
use sayso::ui::keyboard::{RealKeyboard, When};
use sayso::ui::{Appearance, Demo, guard};
use sayso::vault::VaultSettings;
use secrecy::SecretString;

use super::raster::Raster;

/// How long anything may take before the test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The passphrase of every vault made here.
pub(crate) const PASSPHRASE: &str = "seven quiet herons over the marsh";

/// How the program is started.
pub(crate) struct Setting {
    pub(crate) language: &'static str,
    pub(crate) text_scale: f32,
    pub(crate) appearance: Appearance,
    pub(crate) size: Vec2,
    pub(crate) idle_after: Duration,
    pub(crate) devices: MadeUpDevices,
    pub(crate) kiosk: Kiosk,
    pub(crate) printer: Option<Printer>,
    /// The folder for copies, unless it says another place.
    pub(crate) save_to: Option<SaveTo>,
    /// When there is a keyboard on the screen, and whether there is a real one.
    pub(crate) keyboard: (When, fn() -> RealKeyboard),
    /// Whether pages are read aloud, and by what.
    pub(crate) read_aloud: ReadAloud,
    /// What of this staff cannot choose.
    pub(crate) fixed: Fixed,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            language: "en",
            text_scale: 1.0,
            appearance: Appearance::Light,
            size: vec2(1024.0, 768.0),
            idle_after: Duration::from_secs(90),
            devices: MadeUpDevices::default(),
            kiosk: Kiosk::No,
            printer: None,
            save_to: None,
            keyboard: (When::Auto, || RealKeyboard::There),
            read_aloud: ReadAloud::default(),
            fixed: Fixed::default(),
        }
    }
}

/// Where a test fails, what the program has logged stands beside it.
fn tell_of_warnings() {
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_test_writer();
    // Another test of this program may have begun it.
    let _ = log.with_ansi(false).try_init();
}

/// The running program and whoever is in front of it.
pub(crate) struct Window {
    harness: Harness<'static, Sayso>,
    raster: Raster,
    locale: Locale,
    folder: PathBuf,
}

impl Window {
    /// Opens the program on a vault that is there already, in `folder`.
    pub(crate) fn open(folder: &Path, setting: Setting) -> Self {
        let data_dir = data_dir(folder);
        if !data_dir.exists() {
            let passphrase = SecretString::from(PASSPHRASE);
            let (who, contact) = ("Harbour Museum", "voices@harbour.example");
            make_vault(&data_dir, who, contact, &passphrase, VaultSettings::LIGHT).unwrap();
        }
        Self::start(folder, setting)
    }

    /// Opens the program on whatever is in `folder`.
    pub(crate) fn start(folder: &Path, setting: Setting) -> Self {
        tell_of_warnings();
        std::fs::create_dir_all(copies(folder)).unwrap();
        let locale = Locale::load(&setting.language.parse().unwrap()).unwrap();
        let options = Options {
            data_dir: data_dir(folder),
            language: Some(setting.language.parse().unwrap()),
            locale: locale.clone(),
            kiosk: setting.kiosk,
            demo: Demo::No,
            idle_after: setting.idle_after,
            save_to: setting.save_to.unwrap_or_else(|| SaveTo::Only(copies(folder))),
            printer: setting.printer,
            vault_settings: VaultSettings::LIGHT,
            appearance: setting.appearance,
            text_scale: setting.text_scale,
            keyboard: setting.keyboard.0,
            real_keyboard: setting.keyboard.1,
            read_aloud: setting.read_aloud,
            fixed: setting.fixed,
        };
        let raster = Raster::default();
        let devices: Arc<dyn Devices> = Arc::new(setting.devices);
        let start = Start::find(&options.data_dir, &options.locale);
        let harness = Harness::builder()
            .with_size(setting.size)
            .with_max_steps(8)
            // As often as a screen is drawn, so that two presses can be a double click.
            .with_step_dt(1.0 / 60.0)
            .renderer(raster.clone())
            .build_eframe(move |context| Sayso::new(&context.egui_ctx, start, devices, options));
        Self { harness, raster, locale, folder: folder.to_owned() }
    }

    /// The words for `key` in the language of the screen.
    pub(crate) fn words(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// Staff go from the welcome screen to their list, in English.
    pub(crate) fn unlock(&mut self) {
        self.press("Staff");
        self.type_into("Passphrase", PASSPHRASE);
        self.press("Unlock");
        self.wait("Submissions");
    }

    /// Whether something on screen is called `label`, in which a "*" stands for anything.
    pub(crate) fn sees(&mut self, label: &str) -> bool {
        self.harness.step();
        self.harness.query_all_by(|node| is_called(node, label)).next().is_some()
    }

    /// Waits until it is there.
    pub(crate) fn wait(&mut self, label: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self.sees(label) {
            assert!(Instant::now() < deadline, "no “{label}” on screen: {:#?}", self.texts());
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }

    /// Waits until it is not there any more.
    pub(crate) fn wait_until_gone(&mut self, label: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.sees(label) {
            assert!(Instant::now() < deadline, "“{label}” is on screen: {:#?}", self.texts());
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }

    /// Presses the button, once it is there and ready, and again where the screen changed by itself in that very frame.
    pub(crate) fn press(&mut self, label: &str) {
        let deadline = Instant::now() + PATIENCE;
        let mut is_pressed = false;
        loop {
            let turned_away = self.turned_away();
            while !self.press_if_ready(label) {
                if is_pressed && !self.sees(label) {
                    return;
                }
                let texts = || self.texts();
                assert!(Instant::now() < deadline, "“{label}” cannot be pressed: {:#?}", texts());
                std::thread::park_timeout(Duration::from_millis(5));
            }
            is_pressed = true;
            // What was asked for in one frame is done in the next and seen in the one after.
            self.harness.run_steps(3);
            self.let_presses_be_done();
            if self.turned_away() == turned_away {
                return;
            }
        }
    }

    /// Waits until a press that waits for a campaign was done or turned away.
    pub(crate) fn let_presses_be_done(&mut self) {
        self.stand_still_while(Sayso::is_taking_in);
    }

    /// Waits until all that was asked in the background has come.
    pub(crate) fn let_answers_come(&mut self) {
        self.stand_still_while(Sayso::awaits_an_answer);
    }

    /// Waits as long as `busy` holds. The window's time stands still meanwhile, as it would on a computer that is quick.
    fn stand_still_while(&mut self, busy: impl Fn(&Sayso) -> bool) {
        let (deadline, now) = (Instant::now() + PATIENCE, self.clock());
        while busy(self.harness.state()) {
            assert!(Instant::now() < deadline, "no answer comes: {:#?}", self.texts());
            std::thread::park_timeout(Duration::from_millis(2));
            self.harness.input_mut().time = Some(now);
            self.harness.step();
        }
        self.harness.input_mut().time = None;
    }

    /// How many presses have done nothing so far, since nobody can have seen what they would have met.
    pub(crate) fn turned_away(&self) -> usize {
        guard::turned_away(&self.harness.ctx)
    }

    /// Lets so much of the window's time pass that whoever is in front of it has seen the screen.
    pub(crate) fn let_it_be_seen(&mut self) {
        self.harness.step();
        if !self.would_answer() {
            self.let_pass(guard::QUIET_SECS + 0.05);
        }
    }

    /// Whether a press in the next frame would count.
    pub(crate) fn would_answer(&self) -> bool {
        guard::would_answer(&self.harness.ctx)
    }

    /// Lets so many seconds of the window's time pass, without waiting for them.
    pub(crate) fn let_pass(&mut self, secs: f64) {
        let end = self.clock() + secs;
        self.let_pass_until(end);
    }

    /// The window's time, in seconds.
    pub(crate) fn clock(&self) -> f64 {
        self.harness.ctx.input(|input| input.time)
    }

    /// Lets the window's time pass until then.
    pub(crate) fn let_pass_until(&mut self, end: f64) {
        // In a window, too, a frame follows at once on one that has changed something.
        self.harness.step();
        self.harness.input_mut().time = Some(end.max(self.clock()));
        self.harness.step();
        self.harness.input_mut().time = None;
    }

    /// Presses the button if it is there and ready in this very frame.
    pub(crate) fn press_if_ready(&mut self, label: &str) -> bool {
        self.let_it_be_seen();
        if !self.would_answer() {
            return false;
        }
        let button = |node: &AccessKitNode<'_>| {
            node.role() == Role::Button && is_called(node, label) && !node.is_disabled()
        };
        let Some(found) = self.harness.query_all_by(button).next() else { return false };
        found.click_accesskit();
        true
    }

    /// Where the middle of the button is, once it is there, ready, and seen.
    pub(crate) fn ready(&mut self, label: &str) -> Pos2 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.let_it_be_seen();
            let is_it = |node: &AccessKitNode<'_>| {
                node.role() == Role::Button && is_called(node, label) && !node.is_disabled()
            };
            let found = self.harness.query_all_by(is_it).next().map(|it| it.rect().center());
            if let (Some(at), true) = (found, self.would_answer()) {
                return at;
            }
            assert!(Instant::now() < deadline, "“{label}” cannot be pressed: {:#?}", self.texts());
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }

    /// Where the button lies, once it is there and ready.
    pub(crate) fn ready_rect(&mut self, label: &str) -> egui::Rect {
        self.ready(label);
        self.rect_of(label).expect("it was there")
    }

    /// Where the button lies, if it is there.
    pub(crate) fn rect_of(&mut self, label: &str) -> Option<egui::Rect> {
        let is_it = |node: &AccessKitNode<'_>| {
            node.role() == Role::Button && is_called(node, label) && !node.is_disabled()
        };
        self.harness.query_all_by(is_it).next().map(|it| it.rect())
    }

    /// Waits until the button or the box can be pressed.
    pub(crate) fn ready_or_ticked(&mut self, label: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.let_it_be_seen();
            let is_it = |node: &AccessKitNode<'_>| {
                let pressed = [Role::Button, Role::CheckBox].contains(&node.role());
                pressed && is_called(node, label) && !node.is_disabled()
            };
            if self.harness.query_all_by(is_it).next().is_some() {
                return;
            }
            assert!(Instant::now() < deadline, "“{label}” cannot be pressed: {:#?}", self.texts());
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&mut self) -> Option<String> {
        let focused = |node: &AccessKitNode<'_>| node.is_focused() && node.role() != Role::Window;
        let mut found = self.harness.query_all_by(focused);
        found.find_map(|it| it.accesskit_node().label())
    }

    /// What kind of thing has the keyboard.
    pub(crate) fn focused_role(&mut self) -> Option<Role> {
        let focused = |node: &AccessKitNode<'_>| node.is_focused() && node.role() != Role::Window;
        self.harness.query_all_by(focused).next().map(|it| it.accesskit_node().role())
    }

    /// Gives the button the keyboard.
    pub(crate) fn focus(&mut self, label: &str) {
        let is_it =
            |node: &AccessKitNode<'_>| node.role() == Role::Button && is_called(node, label);
        self.harness.query_all_by(is_it).next().expect("a button").focus();
        self.harness.run_steps(2);
    }

    /// Presses the button that lies at `at`, if there is one, as a screen reader does.
    pub(crate) fn click_what_lies_at(&mut self, at: Pos2) {
        let mut buttons = self.harness.query_all_by(|node| node.role() == Role::Button);
        if let Some(found) = buttons.rfind(|it| it.rect().contains(at)) {
            found.click_accesskit();
        }
    }

    /// What a field holds.
    pub(crate) fn typed_in(&mut self, label: &str) -> String {
        let is_field = |node: &AccessKitNode<'_>| {
            let is_input = [Role::TextInput, Role::MultilineTextInput].contains(&node.role());
            is_input && (is_called(node, label) || labelled_by(node, label))
        };
        let mut fields = self.harness.query_all_by(is_field);
        fields.next().expect("a field").accesskit_node().value().unwrap_or_default()
    }

    /// Presses twice where the button is, as quickly as a finger does.
    pub(crate) fn double_click(&mut self, label: &str) {
        self.wait(label);
        self.let_it_be_seen();
        let button = self.harness.get_all_by(|node| is_called(node, label)).last().unwrap();
        let pos = button.rect().center();
        let modifiers = egui::Modifiers::NONE;
        self.harness.event(egui::Event::PointerMoved(pos));
        for _ in 0..2 {
            for pressed in [true, false] {
                let button = egui::PointerButton::Primary;
                self.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
                self.harness.step();
            }
            self.harness.step();
        }
    }

    /// Whether the button is there and can be pressed.
    pub(crate) fn can_press(&mut self, label: &str) -> bool {
        self.harness.step();
        self.harness
            .query_all_by(|node| is_called(node, label))
            .any(|node| !node.accesskit_node().is_disabled())
    }

    /// Goes to the look of the disclosure where the box is: where there is little room the boxes come after the
    /// essentials, and nowhere are they among all of the words.
    fn reach(&mut self, label: &str) {
        for key in ["disclosure-read-short", "disclosure-choose"] {
            let way = self.words(key);
            if !self.sees(label) && self.sees(&way) {
                self.press(&way);
            }
        }
        self.wait(label);
    }

    /// Ticks a box, or unticks it.
    pub(crate) fn tick(&mut self, label: &str) {
        // Where there is little room the boxes come after the essentials.
        self.reach(label);
        self.let_it_be_seen();
        let tick = self.harness.get_all_by(|node| is_called(node, label));
        tick.last().unwrap().click_accesskit();
        self.harness.run_steps(3);
    }

    /// Whether a box is ticked.
    pub(crate) fn is_ticked(&mut self, label: &str) -> bool {
        self.reach(label);
        let toggled = |node: egui_kittest::Node<'_>| node.accesskit_node().toggled();
        let mut found = self.harness.query_all_by(|node| is_called(node, label));
        found.find_map(toggled) == Some(egui::accesskit::Toggled::True)
    }

    /// Types into a field, whatever it held before.
    pub(crate) fn type_into(&mut self, label: &str, text: &str) {
        self.wait(label);
        let is_field = |node: &AccessKitNode<'_>| {
            let roles = [Role::TextInput, Role::PasswordInput, Role::MultilineTextInput];
            let is_input = roles.contains(&node.role());
            is_input && (is_called(node, label) || labelled_by(node, label))
        };
        self.harness.query_all_by(is_field).next().expect("a field").focus();
        self.harness.step();
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        self.harness.step();
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(3);
    }

    /// Where the control called `label` is.
    pub(crate) fn rect(&mut self, label: &str) -> egui::Rect {
        self.wait(label);
        let is_it =
            |node: &AccessKitNode<'_>| node.role() == Role::Button && is_called(node, label);
        self.harness.query_all_by(is_it).next().expect("a button").rect()
    }

    /// Lets the program do what it does by itself for a moment.
    pub(crate) fn rest(&mut self, moment: Duration) {
        let until = Instant::now() + moment;
        while Instant::now() < until {
            self.harness.step();
            std::thread::park_timeout(Duration::from_millis(10));
        }
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, key: Key) {
        self.let_it_be_seen();
        self.harness.key_press(key);
        self.harness.run_steps(3);
    }

    /// Everything that can be read on screen.
    pub(crate) fn texts(&self) -> Vec<String> {
        let all = self.harness.query_all_by(|_| true);
        all.flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value(), node.description()]
        })
        .flatten()
        .filter(|text| !text.is_empty())
        .collect()
    }

    /// The whole name of the button in which `words` stand.
    pub(crate) fn named_like(&mut self, words: &str) -> String {
        let all = self.harness.query_all_by(|node| node.role() == Role::Button);
        let mut names = all.filter_map(|node| node.accesskit_node().label());
        names.find(|name| name.contains(words)).unwrap()
    }

    /// What is marked as chosen, from the top.
    pub(crate) fn selected(&self) -> Vec<String> {
        let all = self.harness.query_all_by(|node| node.is_selected() == Some(true));
        all.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Whether the program would stay still from here on without anybody touching it, for at
    /// least `least`, once what was asked for in the background has come.
    pub(crate) fn is_still_for(&mut self, least: Duration) -> bool {
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            self.harness.run_steps(6);
            let viewports = &self.harness.output().viewport_output;
            if viewports.values().all(|viewport| viewport.repaint_delay >= least) {
                return true;
            }
            if Instant::now() > deadline {
                return false;
            }
            std::thread::park_timeout(Duration::from_millis(20));
        }
    }

    /// The window as the harness knows it.
    pub(crate) fn harness(&mut self) -> &mut Harness<'static, Sayso> {
        &mut self.harness
    }

    /// Saves what the window shows as `gallery/<name>.png` in the build's folder for tests.
    pub(crate) fn save(&mut self, name: &str) {
        self.harness.step();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery");
        std::fs::create_dir_all(&folder).unwrap();
        let picture = self.raster.picture(&self.harness.ctx, self.harness.output());
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    }

    /// The colour that the window shows at this point.
    pub(crate) fn colour_at(&mut self, at: Pos2) -> [u8; 4] {
        self.harness.step();
        let picture = self.raster.picture(&self.harness.ctx, self.harness.output());
        let pixels = self.harness.ctx.pixels_per_point();
        picture.get_pixel((at.x * pixels) as u32, (at.y * pixels) as u32).0
    }

    /// Paints what has changed since the last time onto `shown`, and holds it against the whole page. Says how many
    /// pixels that took.
    pub(crate) fn catch_up(&mut self, shown: &mut Vec<u32>) -> i64 {
        self.harness.step();
        self.raster.catch_up(&self.harness.ctx, self.harness.output(), shown)
    }

    /// One frame: the page is laid out, and what has changed is painted onto `shown`.
    pub(crate) fn paint(&mut self, shown: &mut Vec<u32>) {
        self.harness.step();
        drop(self.raster.paint(&self.harness.ctx, self.harness.output(), shown));
    }

    /// The files that were saved so far, in the order of their names.
    pub(crate) fn saved(&self) -> Vec<PathBuf> {
        let mut saved: Vec<_> =
            std::fs::read_dir(copies(&self.folder)).unwrap().map(|it| it.unwrap().path()).collect();
        saved.sort();
        saved
    }

    /// Closes the window the way a window manager asks for it.
    pub(crate) fn close(self) {
        let mut app = self.harness.into_state();
        eframe::App::on_exit(&mut app, None);
    }
}

/// Where the vault of the program in `folder` lies.
pub(crate) fn data_dir(folder: &Path) -> PathBuf {
    folder.join("data")
}

/// Where it saves copies to.
pub(crate) fn copies(folder: &Path) -> PathBuf {
    folder.join("copies")
}

pub(crate) fn is_called(node: &AccessKitNode<'_>, label: &str) -> bool {
    let text = || node.value().filter(|_| node.role() == Role::Label);
    let named = node.label().or_else(text);
    named.is_some_and(|name| match label.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => name == label,
    })
}

fn labelled_by(node: &AccessKitNode<'_>, label: &str) -> bool {
    let mut labels = node.labelled_by();
    labels.any(|it| it.value().or_else(|| it.label()).is_some_and(|text| text == label))
}
