//! The rail: the way out left, the decision right, the device's own buttons between them.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{
    Color32, Galley, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::ui::layout::{self, Class, Layout};
use crate::ui::theme::{Text, Theme, space};
use crate::ui::widgets::{self, Button, Round, Sign};

/// The rail never takes more than this share of what the header leaves.
const SHARE: f32 = 0.72;
/// The widest that words between the answers are, in points at usual text.
const WORDS: f32 = 380.0;
const LEAST_WORDS: f32 = 180.0;
/// Above and below what lies in a rail, in points, where there is little room.
const PADDING: f32 = 10.0;
/// The width of an answer of a few words, in points at usual text.
const ANSWER: f32 = 240.0;
/// Words and answers together take no more than this share of what the header leaves; else the words go.
const WORDS_SHARE: f32 = 0.42;

/// Where a round button lies: each has a place of its own through all stages of a device, so that none lies
/// where another did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Slot {
    /// What halts.
    Left,
    /// What begins.
    Middle,
    /// What ends.
    Right,
}

/// What a page can be answered with.
pub(in crate::ui) struct Rail<'a, A> {
    left: Vec<(Button<'a>, A)>,
    middle: Vec<(Button<'a>, A)>,
    rounds: Vec<(Slot, Round<'a>, A)>,
    /// Every word that a round button of this page may have in any stage.
    sized_by: &'a [&'a str],
    right: Vec<(Button<'a>, A)>,
    words: &'a str,
    fill: Fill,
}

/// What lies behind the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fill {
    /// A surface of its own.
    Surface,
    /// What lies behind the page.
    Ground,
}

impl<'a, A> Rail<'a, A> {
    /// An empty rail.
    pub(in crate::ui) fn new() -> Self {
        Self {
            left: Vec::new(),
            middle: Vec::new(),
            rounds: Vec::new(),
            sized_by: &[],
            right: Vec::new(),
            words: "",
            fill: Fill::Surface,
        }
    }

    /// With a way out.
    pub(in crate::ui) fn left(mut self, button: Button<'a>, action: A) -> Self {
        self.left.push((button, action));
        self
    }

    /// With a button in the middle.
    pub(in crate::ui) fn middle(mut self, button: Button<'a>, action: A) -> Self {
        self.middle.push((button, action));
        self
    }

    /// With a round button in its place.
    pub(in crate::ui) fn round(mut self, slot: Slot, round: Round<'a>, action: A) -> Self {
        self.rounds.push((slot, round, action));
        self
    }

    /// The words that round buttons have in any stage of this page, so that all stages are laid out alike.
    pub(in crate::ui) fn sized_by(mut self, words: &'a [&'a str]) -> Self {
        self.sized_by = words;
        self
    }

    /// With a decision.
    pub(in crate::ui) fn right(mut self, button: Button<'a>, action: A) -> Self {
        self.right.push((button, action));
        self
    }

    /// With words between the answers; they are read out as they change.
    pub(in crate::ui) fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Without a surface of its own.
    pub(in crate::ui) fn plain(mut self) -> Self {
        self.fill = Fill::Ground;
        self
    }

    fn is_empty(&self) -> bool {
        let buttons = [&self.left, &self.middle, &self.right];
        buttons.iter().all(|part| part.is_empty()) && self.words.is_empty() && !self.has_rounds()
    }

    /// Whether it belongs to a device, in whatever stage.
    fn has_rounds(&self) -> bool {
        !self.sized_by.is_empty()
    }

    /// The size of each of the three places for round buttons.
    fn slot(&self, ui: &Ui) -> Vec2 {
        let sizes = self.sized_by.iter().map(|words| Round::new(Sign::Record, words).size(ui));
        sizes.fold(Vec2::ZERO, Vec2::max)
    }
}

/// The size of a button that may be `width` points wide.
fn size(button: &Button<'_>, ui: &Ui, width: f32) -> Vec2 {
    let natural = button.natural_size(ui);
    if natural.x <= width { natural } else { vec2(width, button.size(ui, width).y) }
}

/// Where the rail lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    Below,
    Right,
}

/// A rail with its places, before the page above it is shown.
pub(super) struct Placed<'a, A> {
    rail: Rail<'a, A>,
    layout: Layout,
    edge: Edge,
    row: layout::Row,
    words: Option<Arc<Galley>>,
    place: Rect,
    padding: f32,
}

impl<'a, A: Clone> Placed<'a, A> {
    pub(super) fn new(ui: &Ui, rail: Rail<'a, A>, layout: &Layout, header: f32) -> Self {
        let window = layout.window;
        let wide = window.width() > window.height();
        if layout.class == Class::Compact && wide && rail.has_rounds() {
            return Self::beside(ui, rail, layout, header);
        }
        let width = layout.inner().width();
        let sizes =
            |part: &[(Button<'_>, A)]| equal(part.iter().map(|(it, _)| size(it, ui, width)));
        let (left, right) = (sizes(&rail.left), sizes(&rail.right));
        let (left, right) = match pair(ui, &rail, width) {
            Some(size) => (vec![size], vec![size]),
            None => (left, right),
        };
        let mut middle: Vec<Vec2> = rail.middle.iter().map(|(it, _)| size(it, ui, width)).collect();
        if rail.has_rounds() && middle.is_empty() {
            let slot = rail.slot(ui);
            let third = ((width - 2.0 * space::M) / 3.0).floor();
            middle = vec![vec2(slot.x.min(third), slot.y); 3];
        }
        let mut words = words(ui, &rail, &left, &right, width);
        if let Some(galley) = &words
            && galley.size().y + left.iter().chain(&right).fold(0.0, |high: f32, it| high.max(it.y))
                > (window.height() - header) * WORDS_SHARE
        {
            words = None;
        }
        middle.extend(words.iter().map(|galley| galley.size()));
        let mut row = layout::row(width, &left, &middle, &right);
        if rail.has_rounds() && width < rounds_and_answers(ui, &rail) {
            // Upright there is height to keep clear of where other pages have their answers, of two lines at most.
            let line = Theme::of(ui.ctx()).font(Text::Label).size * 1.3;
            row.height += answers(ui) + line;
        }
        let tight = layout.is_compact() || rail.has_rounds();
        let padding = if tight { PADDING } else { 2.0 * PADDING };
        let most = (window.height() - header) * SHARE;
        let height =
            if rail.is_empty() { 0.0 } else { row.height + 2.0 * padding }.min(most).ceil();
        let place = window.with_min_y(window.bottom() - height);
        Self { rail, layout: *layout, edge: Edge::Below, row, words, place, padding }
    }

    /// Right of the page, where that has little height.
    fn beside(ui: &Ui, rail: Rail<'a, A>, layout: &Layout, header: f32) -> Self {
        let most = layout.window.width() * 0.34;
        let items = rail.left.iter().chain(&rail.middle).chain(&rail.right);
        let widths = items.map(|(it, _)| size(it, ui, most).x).chain([rail.slot(ui).x]);
        let wide = widths.fold(120.0, f32::max).min(most);
        let room = layout.window.height() - header - 2.0 * space::M;
        let words = (!rail.words.is_empty()).then(|| galley(ui, rail.words, wide));
        let below = words.as_ref().map_or(0.0, |it| it.size().y + space::S);
        let mut row = layout::Row { height: room, ..layout::Row::default() };
        let mut top = 0.0;
        for (item, _) in rail.left.iter().chain(&rail.right) {
            let size = size(item, ui, wide);
            let rect = Rect::from_min_size(pos2(0.0, top), vec2(wide, size.y));
            top += size.y + space::S;
            let part =
                if row.left.len() < rail.left.len() { &mut row.left } else { &mut row.right };
            part.push(rect);
        }
        row.middle = if rail.middle.is_empty() {
            // The answers of other pages lie at the lower edge, where none of these reaches down.
            slots_beside(wide, room - below.max(answers(ui) - space::M), rail.slot(ui).y)
        } else {
            let place = |(button, _): &(Button<'_>, A)| {
                let high = size(button, ui, wide).y;
                let rect = Rect::from_min_size(pos2(0.0, top + space::M), vec2(wide, high));
                top += high + space::M;
                rect
            };
            rail.middle.iter().map(place).collect()
        };
        if let Some(words) = &words {
            let at = pos2(0.0, room - words.size().y);
            row.middle.push(Rect::from_min_size(at, vec2(wide, words.size().y)));
        }
        let left = layout.window.right() - wide - 2.0 * space::M;
        let top = layout.window.top() + header;
        let place = Rect::from_min_max(pos2(left, top), layout.window.max);
        Self { rail, layout: *layout, edge: Edge::Right, row, words, place, padding: space::M }
    }

    /// Where the page ends below, in points.
    pub(super) fn above(&self) -> f32 {
        match self.edge {
            Edge::Below => self.place.top(),
            Edge::Right => self.place.bottom(),
        }
    }

    /// Where the page ends on the right, in points.
    pub(super) fn left_of(&self) -> f32 {
        match self.edge {
            Edge::Below => self.place.right(),
            Edge::Right => self.place.left(),
        }
    }

    /// Shows it, in these colours, and returns what was pressed.
    pub(super) fn show(&self, ui: &mut Ui, (fill, ink): (Color32, Color32)) -> Option<A> {
        if self.rail.is_empty() {
            return None;
        }
        let line = Theme::of(ui.ctx()).palette.line;
        if self.rail.fill == Fill::Surface {
            ui.painter().rect_filled(self.place, 0, fill);
            let edge = match self.edge {
                Edge::Below => self.place.with_max_y(self.place.top() + 1.0),
                Edge::Right => self.place.with_max_x(self.place.left() + 1.0),
            };
            ui.painter().rect_filled(edge, 0, line);
        }
        let left = match self.edge {
            Edge::Below => self.layout.inner().left(),
            Edge::Right => self.place.left() + space::M,
        };
        let builder = UiBuilder::new().max_rect(self.place).accessibility_role(Role::ContentInfo);
        ui.scope_builder(builder, |ui| {
            widgets::page::give_way_in_the_tree(ui);
            let needed = self.row.height + 2.0 * self.padding;
            if needed > self.place.height() + 1.0 && self.edge == Edge::Below {
                let area = ScrollArea::vertical().id_salt("rail").auto_shrink(false);
                area.show(ui, |ui| {
                    ui.set_min_height(needed);
                    let top = ui.min_rect().top() + self.padding;
                    self.items(ui, pos2(left, top), ink)
                })
                .inner
            } else {
                self.items(ui, pos2(left, self.place.top() + self.padding), ink)
            }
        })
        .inner
    }

    fn items(&self, ui: &mut Ui, corner: egui::Pos2, ink: Color32) -> Option<A> {
        let mut pressed = None;
        let parts = [
            (&self.rail.left, &self.row.left),
            (&self.rail.middle, &self.row.middle),
            (&self.rail.right, &self.row.right),
        ];
        for (index, (items, places)) in parts.into_iter().enumerate() {
            for ((item, action), place) in items.iter().zip(places) {
                if item.show_at(ui, place.translate(corner.to_vec2())).clicked() {
                    pressed = Some(action.clone());
                }
            }
            if index == 1 {
                for (slot, round, action) in &self.rail.rounds {
                    let Some(place) = places.get(*slot as usize) else { continue };
                    if round.show_at(ui, place.translate(corner.to_vec2()), ink).clicked() {
                        pressed = Some(action.clone());
                    }
                }
            }
            if index == 1
                && let (Some(words), Some(place)) = (&self.words, places.last())
            {
                self.say(ui, words, place.translate(corner.to_vec2()), ink);
            }
        }
        pressed
    }

    fn say(&self, ui: &mut Ui, words: &Arc<Galley>, place: Rect, ink: Color32) {
        let response = ui.allocate_rect(place, Sense::hover());
        let at = pos2(place.center().x, place.top());
        ui.painter().galley_with_override_text_color(at, Arc::clone(words), ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.rail.words));
        ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
}

/// How high the answers of any page reach from the lower edge, in points.
fn answers(ui: &Ui) -> f32 {
    Button::answer("").natural_size(ui).y + 4.0 * PADDING
}

/// How wide a rail is in which round buttons lie between the places of two answers, in points.
fn rounds_and_answers<A>(ui: &Ui, rail: &Rail<'_, A>) -> f32 {
    2.0 * Theme::of(ui.ctx()).scaled(ANSWER) + 3.0 * rail.slot(ui).x + 4.0 * space::M
}

/// Where round buttons lie beside a page, in the order of their [`Slot`]s: what ends lies above, where no page keeps
/// or deletes, and what begins or halts below.
fn slots_beside(wide: f32, room: f32, natural: f32) -> Vec<Rect> {
    let half = ((room - 2.0 * space::M) / 2.0).max(1.0);
    let high = natural.min(half);
    let place = |top: f32| {
        let top = top + (half - high) / 2.0;
        Rect::from_min_size(pos2(0.0, top), vec2(wide, high))
    };
    let (ends, begins) = (place(0.0), place(half + 2.0 * space::M));
    vec![begins, begins, ends]
}

/// The words between the answers, as wide as those leave, or as the row where that is little.
fn words<A>(
    ui: &Ui,
    rail: &Rail<'_, A>,
    left: &[Vec2],
    right: &[Vec2],
    width: f32,
) -> Option<Arc<Galley>> {
    if rail.words.is_empty() {
        return None;
    }
    let theme = Theme::of(ui.ctx());
    let side = |part: &[Vec2]| part.iter().map(|size| size.x + space::M).sum::<f32>();
    let free = width - 2.0 * side(left).max(side(right)) - space::M;
    let room =
        if free >= theme.scaled(LEAST_WORDS) { free.min(theme.scaled(WORDS)) } else { width };
    Some(galley(ui, rail.words, room))
}

fn galley(ui: &Ui, words: &str, width: f32) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let mut job = theme.job(words, Text::Small, Color32::PLACEHOLDER, width);
    job.halign = egui::Align::Center;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// All as large as the largest.
fn equal(sizes: impl Iterator<Item = Vec2>) -> Vec<Vec2> {
    let sizes: Vec<_> = sizes.collect();
    let largest = sizes.iter().fold(Vec2::ZERO, |largest, size| largest.max(*size));
    vec![largest; sizes.len()]
}

/// One answer left and one right are of one size, so that neither weighs more: as large as the larger, or half of
/// the rail each.
fn pair<A>(ui: &Ui, rail: &Rail<'_, A>, width: f32) -> Option<Vec2> {
    let ([(no, _)], [(yes, _)]) = (rail.left.as_slice(), rail.right.as_slice()) else {
        return None;
    };
    if !(no.is_answer() && yes.is_answer()) {
        return None;
    }
    let size = no.natural_size(ui).max(yes.natural_size(ui));
    let half = ((width - space::M) / 2.0).floor();
    if size.x <= half {
        return Some(size);
    }
    Some(vec2(half, no.size(ui, half).y.max(yes.size(ui, half).y)))
}
