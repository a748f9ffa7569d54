//! A page of a visit: a header that tells whether a device is on, what it asks, and a rail with the answers.
//!
//! Each thing has one place through all of a visit: the way out lies left in the rail, the decision right, and
//! between them what belongs to the device. The header's end takes everything back.

mod header;
mod lamp;
mod rail;
mod step;
mod tools;

use egui::{Color32, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, pos2};

use header::Header;

use super::guard;
use super::layout::Layout;
use super::parts::PageAnswer;
use super::theme::{Theme, space};
use super::view::View;
use super::widgets::{self, Paging, scroll};

pub(super) use lamp::Lamp;
pub(super) use rail::{Rail, Slot};
pub(super) use step::Step;

/// With less room than this for what a page asks, its header scrolls along with it, in points.
const LEAST_MIDDLE: f32 = 200.0;
/// Room to scroll in, in points.
const UNBOUNDED: f32 = 100_000.0;
/// The frame around everything while a recording runs, in points.
const FRAME: f32 = 6.0;

/// What lies behind what a page asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ground {
    /// Paper.
    #[default]
    Paper,
    /// The dark of a stage, for a picture.
    Stage,
}

/// What a page of a visit has besides what it asks.
#[derive(Clone, Copy)]
pub(super) struct Visit<'a> {
    screen: &'a str,
    organisation: &'a str,
    place: step::Place<'a>,
    lamp: Option<Lamp>,
    tools: tools::Tools,
    ground: Ground,
    within: Option<Rect>,
}

impl<'a> Visit<'a> {
    /// A page of the screen `screen`, of whoever asks.
    pub(super) fn new(organisation: &'a str, screen: &'a str) -> Self {
        Self {
            screen,
            organisation,
            place: step::Place::Nowhere,
            lamp: None,
            tools: tools::Tools::default(),
            ground: Ground::default(),
            within: None,
        }
    }

    /// In this part of the window.
    pub(super) fn within(self, rect: Rect) -> Self {
        Self { within: Some(rect), ..self }
    }

    /// How things lie on it.
    pub(super) fn layout(&self, ui: &Ui) -> Layout {
        let window = self.within.unwrap_or_else(|| ui.content_rect());
        Layout::of(window, Theme::of(ui.ctx()).text_scale)
    }

    /// The step of the visit that it belongs to.
    pub(super) fn step(self, step: Step) -> Self {
        Self { place: step::Place::Step(step), ..self }
    }

    /// What stands under the name instead of a step.
    pub(super) fn called(self, words: &'a str) -> Self {
        Self { place: step::Place::Called(words), ..self }
    }

    /// Tells which device is on.
    pub(super) fn lamp(self, lamp: Lamp) -> Self {
        Self { lamp: Some(lamp), ..self }
    }

    /// The same page with this lamp.
    pub(super) fn with_lamp(&self, lamp: Lamp) -> Self {
        Self { lamp: Some(lamp), ..*self }
    }

    /// With the languages to choose from.
    pub(super) fn languages(mut self) -> Self {
        self.tools.languages = tools::Offered::Yes;
        self
    }

    /// With "Your data".
    pub(super) fn your_data(mut self) -> Self {
        self.tools.your_data = tools::Offered::Yes;
        self
    }

    /// With the way to take everything back.
    pub(super) fn withdraw(mut self) -> Self {
        self.tools.withdraw = tools::Offered::Yes;
        self
    }

    /// With the button that has pages read aloud.
    pub(super) fn read_aloud(mut self) -> Self {
        self.tools.aloud = tools::Offered::Yes;
        self
    }

    /// In front of this.
    pub(super) fn ground(self, ground: Ground) -> Self {
        Self { ground, ..self }
    }
}

/// What the body of a page is given besides its room.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    /// How things lie in this window.
    pub layout: Layout,
    /// What is in sight without scrolling, in points.
    pub room: Rect,
}

/// Shows a page; `fill` shows what it asks, `result` what became of the last act, right above the rail. Returns
/// what was pressed in the header, and what was pressed in the rail.
pub(super) fn show<A: Clone>(
    ui: &mut Ui,
    visit: &Visit<'_>,
    view: &View<'_>,
    rail: Rail<'_, A>,
    result: impl FnOnce(&mut Ui),
    fill: impl FnOnce(&mut Ui, Body),
) -> (PageAnswer, Option<A>) {
    let palette = Theme::of(ui.ctx()).palette;
    let layout = visit.layout(ui);
    let window = layout.window;
    guard::page(ui, visit.screen);
    widgets::page::give_way(ui);
    ui.set_clip_rect(ui.content_rect());
    ui.painter().rect_filled(window, 0, palette.ground);
    let header = Header::new(ui, visit, view, &layout);
    let rail = rail::Placed::new(ui, rail, &layout, header.height());
    let below = window.top() + header.height();
    let scrolls = rail.above() - below < LEAST_MIDDLE;
    let top = if scrolls { window.top() } else { below };
    let end = pos2(rail.left_of(), rail.above().max(top));
    let middle = Rect::from_min_max(pos2(window.left(), top), end);
    if visit.ground == Ground::Stage {
        ui.painter().rect_filled(middle, 0, palette.stage);
    }
    let fixed = (!scrolls).then(|| header.show(ui, view, window.min));
    let told = told(ui, middle, &layout, visit.screen, result);
    let middle = middle.with_max_y((middle.bottom() - told).max(middle.top()));
    let scrolled = body(ui, middle, (&layout, visit.screen), view, |ui, mut body| {
        let answer = scrolls.then(|| header.show(ui, view, ui.max_rect().min));
        if scrolls {
            ui.add_space(header.height());
            body.room.min.y += header.height().min(body.room.height());
        }
        fill(ui, body);
        answer
    });
    let colours = match visit.ground {
        Ground::Paper => (palette.surface, palette.ink),
        Ground::Stage => (palette.stage, palette.on_stage),
    };
    let pressed = guard::within(ui, guard::Part::Foot, |ui| rail.show(ui, colours));
    if visit.lamp.is_some_and(Lamp::is_recording) {
        frame(ui, window.with_min_y(top), palette.recording);
    }
    ui.advance_cursor_after_rect(window);
    (fixed.or(scrolled).unwrap_or_default(), pressed)
}

/// What the page asks, which scrolls where it is longer than `middle`.
fn body<R>(
    ui: &mut Ui,
    middle: Rect,
    (layout, screen): (&Layout, &str),
    view: &View<'_>,
    fill: impl FnOnce(&mut Ui, Body) -> R,
) -> R {
    let [down, up] = [view.text("page-down"), view.text("page-up")];
    let paging = Paging { down: &down, up: &up };
    let right = middle.right().min(layout.inner().right());
    let builder = UiBuilder::new().max_rect(middle).accessibility_role(Role::Main);
    ui.scope_builder(builder, |ui| {
        widgets::page::give_way_in_the_tree(ui);
        scroll::scroll(ui, middle, screen, (right, paging), |ui, length| {
            let right = match length {
                scroll::Length::Short => right,
                scroll::Length::Long => right.min(middle.right() - scroll::beside() - space::S),
            };
            let left = layout.inner().left();
            let above = if layout.is_compact() { space::S } else { space::M };
            let top = ui.available_rect_before_wrap().top() + above;
            let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + UNBOUNDED));
            let room = Rect::from_x_y_ranges(left..=right, middle.top() + above..=middle.bottom());
            ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                let inner = fill(ui, Body { layout: *layout, room });
                ui.add_space(space::S);
                inner
            })
            .inner
        })
    })
    .inner
}

/// Around everything while a recording runs: seen from afar, and without a word.
fn frame(ui: &Ui, rect: Rect, color: Color32) {
    ui.painter().rect_stroke(rect, 0, Stroke::new(FRAME, color), StrokeKind::Inside);
}

/// What became of the last act, at the lower edge of `middle`: in sight, however far the page is scrolled.
/// Returns how high it is.
fn told(
    ui: &mut Ui,
    middle: Rect,
    layout: &Layout,
    screen: &str,
    result: impl FnOnce(&mut Ui),
) -> f32 {
    let key = egui::Id::unique(("height of what became of it", screen));
    let before: f32 = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let inner = layout.inner();
    let room = Rect::from_min_max(
        pos2(inner.left(), middle.bottom() - before),
        pos2(inner.right().min(middle.right() - layout.margin), middle.bottom()),
    );
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        widgets::page::give_way_in_the_tree(ui);
        let empty = ui.cursor().top();
        result(ui);
        ui.cursor().top() - empty
    });
    let after = shown.inner.max(0.0).ceil().min(middle.height() * 0.6);
    if (after - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, after));
        ui.request_discard("what became of the last act has another height");
    }
    after
}
