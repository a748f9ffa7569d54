//! A row of a table of records: what it is, when it came, and how it stands, to be chosen as a whole.

use std::sync::Arc;

use egui::{
    Color32, Galley, Image, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextureHandle,
    Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::icon::{Icon, icon};
use super::{paint, waveform};
use crate::ui::guard;
use crate::ui::theme::{Palette, RADIUS, RADIUS_BUTTON, TARGET, Text, Theme, Tone, space};

/// The place of something small before the parts, in points at usual text.
const BEFORE: Vec2 = vec2(80.0, 48.0);
/// The side of a sign, in points at usual text.
const SIGN: f32 = 18.0;
/// From this width on, in points at usual text, the three parts stand side by side.
const SIDE_BY_SIDE: f32 = 620.0;
/// How the width is shared among them.
const SHARES: [f32; 3] = [0.14, 0.32, 0.54];

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Without a box around it: it is so.
    Plain,
    /// It is allowed.
    Good,
    /// Not any more, or not at all.
    Over,
    /// To be looked at.
    Care,
}

/// A few words with a sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// What it says.
    pub words: String,
    /// The sign before it, where it has one.
    pub sign: Option<Icon>,
    /// How it stands.
    pub stands: Stands,
}

/// What a row shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// What a screen reader calls it.
    pub name: String,
    /// What a screen reader says beyond that.
    pub about: String,
    /// What it is, when it came, and how it stands.
    pub parts: [Vec<Tag>; 3],
}

/// Whether it is the one that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is.
    Yes,
    /// Another one is, or none.
    No,
}

/// What stands small before the parts of a row.
#[derive(Clone, Copy)]
pub enum Before<'a> {
    /// Nothing, and no room for it.
    Nothing,
    /// Room, for what is not there yet or cannot be shown.
    Room,
    /// A picture.
    Picture(&'a TextureHandle),
    /// The outline of a sound, each column from 0 to 1.
    Sound(&'a [f32]),
}

/// Shows a row as wide as its place.
pub fn record(ui: &mut Ui, row: &Record, before: Before<'_>, chosen: Chosen) -> Response {
    let theme = Theme::of(ui.ctx());
    let taken = match before {
        Before::Nothing => Vec2::ZERO,
        Before::Room | Before::Picture(_) | Before::Sound(_) => {
            vec2(theme.scaled(BEFORE.x), theme.scaled(BEFORE.y))
        }
    };
    let aside = if taken.x > 0.0 { taken.x + space::M } else { 0.0 };
    let inside = ui.available_width() - 2.0 * space::M - aside;
    let (placed, high) = lay(ui, &theme, row, inside);
    let least = (taken.y + 2.0 * space::S).max(TARGET);
    let size = vec2(ui.available_width(), (high + 2.0 * space::S).max(least).ceil());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if ui.is_rect_visible(rect) {
        paint_ground(ui, &theme, (rect, &response), chosen);
        let place = Rect::from_min_size(
            pos2(rect.left() + space::M, rect.center().y - taken.y / 2.0),
            taken,
        );
        paint_before(ui, &theme, before, place);
        let origin = pos2(rect.left() + space::M + aside, rect.center().y - high / 2.0);
        for (item, at) in placed {
            item.paint(ui, &theme, origin + at);
        }
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &row.name));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen == Chosen::Yes);
        node.set_description(row.about.as_str());
    });
    paint::focus_ring(ui, &response, RADIUS_BUTTON);
    guard::button(ui, &response, &row.name);
    response
}

/// As large as its place allows, and whole.
fn paint_before(ui: &Ui, theme: &Theme, before: Before<'_>, place: Rect) {
    match before {
        Before::Nothing | Before::Room => {}
        Before::Picture(texture) => {
            let size = texture.size_vec2();
            let fit = size * (place.size() / size).min_elem();
            let image = Image::new(texture).corner_radius(RADIUS);
            image.paint_at(ui, Rect::from_center_size(place.center(), fit));
        }
        Before::Sound(outline) => waveform::small(ui, place, outline, theme.palette.accent),
    }
}

fn paint_ground(ui: &Ui, theme: &Theme, (rect, response): (Rect, &Response), chosen: Chosen) {
    let p = &theme.palette;
    let lit = response.hovered() || response.is_pointer_button_down_on();
    let (fill, edge) = match (chosen, lit) {
        (Chosen::Yes, _) => (p.accent_soft, p.accent),
        (Chosen::No, true) => (p.accent_soft, p.border),
        (Chosen::No, false) => (p.surface, p.border),
    };
    let width = if chosen == Chosen::Yes { 2.0 } else { 1.0 };
    let stroke = Stroke::new(width * theme.outline(), edge);
    ui.painter().rect(rect, RADIUS_BUTTON, fill, stroke, StrokeKind::Inside);
}

/// A tag with its words laid out.
struct Item {
    galley: Arc<Galley>,
    sign: Option<Icon>,
    stands: Stands,
    size: Vec2,
}

/// Where each part lies from the top left corner, and how high they are together.
fn lay(ui: &Ui, theme: &Theme, row: &Record, width: f32) -> (Vec<(Item, Vec2)>, f32) {
    let beside = width >= theme.scaled(SIDE_BY_SIDE);
    let gaps = 2.0 * space::M;
    let (mut all, mut left, mut below, mut high) = (Vec::new(), 0.0, 0.0, 0.0_f32);
    for (part, share) in row.parts.iter().zip(SHARES) {
        let own = if beside { ((width - gaps) * share).floor() } else { width };
        let (placed, part_high) = flow(ui, theme, part, own);
        let corner = vec2(left, below);
        all.push((placed, corner, part_high));
        if beside {
            left += own + space::M;
            high = high.max(part_high);
        } else if part_high > 0.0 {
            below += part_high + space::XS;
            high = below - space::XS;
        }
    }
    let items = all.into_iter().flat_map(|(placed, corner, part_high)| {
        let down = if beside { (high - part_high) / 2.0 } else { 0.0 };
        placed.into_iter().map(move |(item, at)| (item, at + corner + vec2(0.0, down)))
    });
    (items.collect(), high)
}

/// Puts tags beside each other, and on the next line where there is no more room.
fn flow(ui: &Ui, theme: &Theme, tags: &[Tag], width: f32) -> (Vec<(Item, Vec2)>, f32) {
    let (mut placed, mut at, mut line) = (Vec::new(), Vec2::ZERO, 0.0_f32);
    for tag in tags {
        let item = Item::of(ui, theme, tag, width);
        if at.x > 0.0 && at.x + item.size.x > width {
            at = vec2(0.0, at.y + line + space::XS);
            line = 0.0;
        }
        line = line.max(item.size.y);
        let next = at.x + item.size.x + space::S;
        placed.push((item, at));
        at.x = next;
    }
    (placed, at.y + line)
}

impl Item {
    fn of(ui: &Ui, theme: &Theme, tag: &Tag, width: f32) -> Self {
        let boxed = tag.stands != Stands::Plain;
        let around = if boxed { vec2(2.0 * space::S, 2.0 * space::XS) } else { Vec2::ZERO };
        let sign = tag.sign.map_or(0.0, |_| theme.scaled(SIGN) + space::XS);
        let room = (width - around.x - sign).max(1.0);
        let galley = theme.galley(ui.ctx(), &tag.words, Text::Small, theme.palette.ink, room);
        let high = galley.size().y.max(if sign > 0.0 { theme.scaled(SIGN) } else { 0.0 });
        let size = (vec2(galley.size().x + sign, high) + around).ceil();
        Self { galley, sign: tag.sign, stands: tag.stands, size }
    }

    fn paint(self, ui: &Ui, theme: &Theme, at: Pos2) {
        let (box_colours, mark) = colours(self.stands, &theme.palette);
        let rect = Rect::from_min_size(at, self.size);
        let mut words = at;
        if let Some(Tone { fill, mark }) = box_colours {
            let stroke = Stroke::new(theme.outline(), mark);
            ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
            words += vec2(space::S, space::XS);
        }
        if let Some(sign) = self.sign {
            let side = theme.scaled(SIGN);
            let middle = pos2(words.x + side / 2.0, rect.center().y);
            icon(ui.painter(), paint::square(middle, side), sign, mark);
            words.x += side + space::XS;
        }
        let top = rect.center().y - self.galley.size().y / 2.0;
        ui.painter().galley(pos2(words.x, top), self.galley, theme.palette.ink);
    }
}

/// The box around it, where there is one, and the colour of its sign.
fn colours(stands: Stands, p: &Palette) -> (Option<Tone>, Color32) {
    match stands {
        Stands::Plain => (None, p.accent),
        Stands::Good => (Some(p.success), p.success.mark),
        Stands::Over => (Some(Tone { fill: p.surface, mark: p.border }), p.ink_soft),
        Stands::Care => (Some(p.warning), p.warning.mark),
    }
}
