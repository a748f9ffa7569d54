//! A screen answers only to those who have seen it.
//!
//! A finger that presses twice, a key that is held, a click that comes late: each was meant for what
//! stood there before. So a press counts only if it began [`QUIET_SECS`] after the screen changed; what
//! is typed always arrives. The same watch gives each new screen its first focus, since a focus that is
//! carried over to a button of another meaning is a press waiting to happen.
//!
//! Where a press was, another one waits as long for what lies there by then, however little of the screen has
//! changed: a button that says another word, one that was dead for a moment, one that has moved there.
//!
//! Buttons are painted as ever meanwhile: one that greyed out and came back would draw the eye.
//!
//! **Invariant:** it is the only place that drops presses, but for those that [`super::keyboard`] takes as its own, and
//! it never drops a letter.

mod again;
mod presses;
mod scene;

use egui::{Context, Event, Id, Key, Plugin, RawInput, Rect, Response, Ui};

use presses::{Moment, Presses, Sight};
use scene::{Control, Scene};

pub(super) use presses::SCROLLS_FROM;
pub use scene::Part;

/// How long after a change of the screen a press does nothing, in seconds. A double click takes less
/// than 0.5 s, and nobody reads a new button in 0.7 s.
pub const QUIET_SECS: f64 = 0.7;

/// What is given the keyboard when a screen is new, the last one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum First {
    /// The heading: it is read out, and no key does anything to it.
    Heading,
    /// What the page is for: to go on, to record, to listen. It neither agrees, keeps nor deletes.
    Main,
    /// The first thing to type into.
    Field,
    /// The answer of a dialog that changes nothing.
    Answer,
}

/// Whether the screen in sight may be pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Quiet {
    /// It has changed, and has not been in front of anybody's eyes yet.
    Unseen,
    /// Until this time of the window's clock, in seconds.
    Until(f64),
}

impl Quiet {
    /// How long it has been in sight at `now`, which is when somebody looks.
    fn sight(&mut self, now: f64) -> Sight {
        match *self {
            Self::Unseen => {
                // What comes with this input was done while the screen was being painted.
                *self = Self::Until(now + QUIET_SECS);
                Sight::New
            }
            Self::Until(end) if now < end => Sight::Short,
            Self::Until(_) => Sight::Known,
        }
    }

    fn is_over(self, now: f64) -> bool {
        matches!(self, Self::Until(end) if now >= end)
    }
}

/// The guard of a window.
struct Guard {
    /// What this pass has shown so far.
    showing: Scene,
    /// What the pass before showed.
    shown: Scene,
    quiet: Quiet,
    presses: Presses,
    /// Whether the screen has changed since what was asked for was last sifted.
    changed: bool,
    /// What had the keyboard before the dialog that is open.
    before_dialog: Option<Id>,
    hand: Hand,
}

/// What somebody pressed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// A key, a switch, or nothing yet.
    Keys,
    /// A finger or a mouse.
    Pointer,
}

impl Hand {
    /// Which it is by now.
    fn after(self, event: &Event) -> Self {
        match event {
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Self::Keys,
            Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Self::Pointer,
            _ => self,
        }
    }
}

/// Puts the guard on the window. Without it everything is answered at once, as the tests of single
/// widgets want it.
pub fn install(ctx: &Context) {
    ctx.options_mut(|options| {
        // Hands that are slow, or tremble, press as well as others.
        options.input_options.max_click_duration = f64::INFINITY;
        options.input_options.max_click_dist = presses::SCROLLS_FROM;
    });
    ctx.add_plugin(Guard {
        showing: Scene::default(),
        shown: Scene::default(),
        quiet: Quiet::Unseen,
        presses: Presses::default(),
        changed: false,
        before_dialog: None,
        hand: Hand::Keys,
    });
}

/// Takes from what was asked for in the frame before what does not count: what was pressed in the very frame in which the
/// screen changed was pressed on the screen before. What is typed stays.
pub fn sift<R>(ctx: &Context, asked: &mut Vec<R>, is_typed: impl Fn(&R) -> bool) {
    ctx.with_plugin(|guard: &mut Guard| {
        if std::mem::take(&mut guard.changed) {
            let before = asked.len();
            asked.retain(is_typed);
            guard.presses.turned_away += before - asked.len();
        }
    });
}

/// What was pressed is done without another screen: for a moment nothing can be pressed, so that the echo of
/// a press does not do it twice.
pub fn rest(ctx: &Context) {
    ctx.with_plugin(|guard: &mut Guard| guard.quiet = Quiet::Unseen);
}

/// Whether what has the keyboard is ringed. Whoever uses a finger or a mouse has no use for that.
pub(super) fn shows_focus(ctx: &Context) -> bool {
    let shows = |guard: &mut Guard| guard.hand == Hand::Keys;
    ctx.with_plugin(shows).unwrap_or(true)
}

/// How many presses have done nothing so far, since nobody can have seen what they would have met.
pub fn turned_away(ctx: &Context) -> usize {
    ctx.with_plugin(|guard: &mut Guard| guard.presses.turned_away).unwrap_or_default()
}

/// Whether a press in the next frame would count, wherever it was.
pub fn would_answer(ctx: &Context) -> bool {
    let now = ctx.input(|input| input.time);
    let would = |guard: &mut Guard| guard.quiet.is_over(now) && guard.presses.would_answer(now);
    ctx.with_plugin(would).unwrap_or(true)
}

/// A page with this name is about to be shown.
pub(super) fn page(ui: &Ui, name: &str) {
    let is_new = ui.ctx().with_plugin(|guard: &mut Guard| {
        guard.showing.begin_page(Id::unique(name));
        guard.showing.is_other_page(&guard.shown)
    });
    if let (Some(true), Some(carried)) = (is_new, ui.memory(egui::Memory::focused)) {
        ui.memory_mut(|memory| memory.surrender_focus(carried));
    }
}

/// What `contents` show belongs to this part of the screen.
pub(super) fn within<R>(ui: &mut Ui, part: Part, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let before = ui.ctx().with_plugin(|guard: &mut Guard| guard.showing.enter(part));
    let inner = contents(ui);
    if let Some(before) = before {
        ui.ctx().with_plugin(|guard: &mut Guard| guard.showing.enter(before));
    }
    inner
}

/// A button with these words is on the screen.
pub(super) fn button(ui: &Ui, response: &Response, words: &str) {
    let name = Id::unique(words);
    ui.ctx().with_plugin(|guard: &mut Guard| guard.showing.count_button(name));
    control(ui, response, words);
}

/// Something else that takes the keyboard is on the screen.
pub(super) fn control(ui: &Ui, response: &Response, words: &str) {
    let control = Control {
        id: response.id,
        name: Id::unique(words),
        enabled: ui.is_enabled() && response.sense.senses_click(),
        rect: response.rect.intersect(ui.clip_rect()),
    };
    ui.ctx().with_plugin(|guard: &mut Guard| guard.showing.add_control(control));
}

/// Something in `rect` that only types: a press on it counts at once, and so does Enter while it has
/// the keyboard and takes `lines`.
pub(super) fn types(ui: &Ui, response: &Response, rect: Rect, lines: Lines) {
    let takes_enter = lines == Lines::Many && response.has_focus();
    ui.ctx().with_plugin(|guard: &mut Guard| guard.presses.lets_type(rect, takes_enter));
}

/// How many lines are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// One; Enter is the end of it.
    One,
    /// Any number; Enter begins another.
    Many,
}

/// What the keyboard may begin with on this screen. The highest in rank gets it, the first of these.
pub(super) fn first(ui: &Ui, id: Id, rank: First) {
    let at_once = ui.ctx().with_plugin(|guard: &mut Guard| {
        let leads = guard.showing.offer(id, rank);
        // What is typed in the first frame of a page is to arrive.
        leads && guard.showing.is_other_page(&guard.shown)
    });
    if at_once == Some(true) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

impl Guard {
    /// What gets the keyboard when the screen has changed. A control that is still there keeps it, also
    /// where it has moved; a neighbour of another meaning does not get it.
    fn next_focus(&mut self, focused: Option<Id>) -> Option<Id> {
        let (showing, shown) = (&self.showing, &self.shown);
        let same_page = !showing.is_other_page(shown);
        let same_place = same_page && showing.dialog == shown.dialog;
        if same_place && focused.is_none() {
            return None;
        }
        let had_it = match (shown.dialog, showing.dialog) {
            (None, None) => shown.focused,
            (None, Some(_)) => {
                self.before_dialog = shown.focused;
                None
            }
            (Some(_), None) => self.before_dialog.take(),
            (Some(before), Some(now)) => shown.focused.filter(|_| before == now),
        };
        let kept = had_it.filter(|_| same_page).and_then(|name| showing.find(name));
        let new = if same_place { showing.main_or_heading() } else { showing.first() };
        kept.or(new)
    }
}

impl Plugin for Guard {
    fn debug_name(&self) -> &'static str {
        "guard"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let last = ctx.input(|input| input.time);
        let now = input.time.unwrap_or_else(|| last + f64::from(input.predicted_dt));
        let sight = self.quiet.sight(now);
        if !input.focused {
            self.presses.let_go_of_keys();
        }
        let events = std::mem::take(&mut input.events);
        self.hand = events.iter().fold(self.hand, Hand::after);
        let focused = ctx.memory(egui::Memory::focused);
        let moment = Moment { sight, now, scene: &self.shown, focused };
        input.events = self.presses.sift(events, &moment);
        let behind = |event: &Event| match event {
            Event::AccessKitActionRequest(request) => self.shown.is_behind(request.target_node),
            _ => false,
        };
        input.events.retain(|event| !behind(event));
        self.presses.begin_pass();
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let focused = ui.memory(egui::Memory::focused);
        if focused.is_none() && ui.input(|input| input.key_pressed(Key::Tab)) {
            // From the last control it goes on to the first one, which is laid out again for that.
            ui.ctx().request_repaint();
        }
        if self.showing.is_other_page(&self.shown) || self.showing.dialog != self.shown.dialog {
            self.presses.begin_place();
        }
        if self.showing.means_another(&self.shown) {
            self.changed = true;
            self.quiet = Quiet::Unseen;
            match (self.next_focus(focused), focused) {
                (Some(next), _) if focused != Some(next) => {
                    ui.memory_mut(|memory| memory.request_focus(next));
                }
                (None, Some(carried)) => ui.memory_mut(|memory| memory.surrender_focus(carried)),
                _ => {}
            }
            ui.ctx().request_repaint();
        }
        let focused = ui.memory(egui::Memory::focused);
        self.showing.note_focus(focused);
        self.presses.look_again(&self.showing);
        self.shown = std::mem::take(&mut self.showing);
    }
}
