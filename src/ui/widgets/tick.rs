//! A check box that is a whole row.

use std::sync::Arc;

use egui::{
    Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::icon::{Icon, icon};
use super::{Enabled, paint};
use crate::ui::guard;
use crate::ui::theme::{RADIUS, RADIUS_TICK, TARGET, Text, Theme, space};

const PADDING: f32 = 16.0;
const BOX: f32 = 28.0;

/// What a row with a box says.
#[derive(Clone, Copy, Debug)]
pub struct TickRow<'a> {
    /// What the box stands for.
    pub title: &'a str,
    /// The words under it; may be empty.
    pub explanation: &'a str,
    /// Facts under those, each with its sign.
    pub facts: &'a [(Icon, &'a str)],
    /// A sign at the row's end.
    pub sign: Option<Icon>,
}

/// The side of the sign at the end of a row, and of one beside a fact, at usual text, in points.
const SIGN: f32 = 30.0;
const FACT: f32 = 20.0;

/// What a row says, laid out.
struct Row {
    title: Arc<Galley>,
    explanation: Option<Arc<Galley>>,
    /// Each fact with its place, from the left and top of the words.
    facts: Vec<(Icon, Vec2, Arc<Galley>)>,
    height: f32,
}

impl Row {
    fn new(ui: &Ui, theme: &Theme, says: &TickRow<'_>, width: f32) -> Self {
        let palette = &theme.palette;
        let title = theme.galley(ui, says.title, Text::Label, palette.ink, width);
        let explanation = (!says.explanation.is_empty())
            .then(|| theme.galley(ui, says.explanation, Text::Small, palette.ink_soft, width));
        let mut height = title.size().y;
        if let Some(galley) = &explanation {
            height += galley.size().y + space::XS;
        }
        let mut row = Self { title, explanation, facts: Vec::new(), height };
        row.lay_out(ui, theme, says.facts, width);
        row
    }

    /// The facts beside each other, in as many lines as they need.
    fn lay_out(&mut self, ui: &Ui, theme: &Theme, facts: &[(Icon, &str)], width: f32) {
        if facts.is_empty() {
            return;
        }
        let side = theme.scaled(FACT) + space::S;
        let mut at = vec2(0.0, self.height + space::S);
        let mut line = 0.0_f32;
        for (icon, words) in facts {
            let room = (width - side).max(1.0);
            let galley = theme.galley(ui, words, Text::Small, theme.palette.ink, room);
            let wide = side + galley.size().x;
            if at.x > 0.0 && at.x + wide > width {
                at = vec2(0.0, at.y + line + space::XS);
                line = 0.0;
            }
            line = line.max(galley.size().y.max(theme.scaled(FACT)));
            self.facts.push((*icon, at, galley));
            at.x += wide + space::L;
        }
        self.height = at.y + line;
    }
}

/// A box to tick, with a title and an explanation under it (may be empty).
///
/// The whole row can be pressed. The response says `changed()` when it was.
pub fn tick(ui: &mut Ui, ticked: &mut bool, title: &str, explanation: &str) -> Response {
    tick_row(ui, ticked, &TickRow { title, explanation, facts: &[], sign: None })
}

/// Like [`tick`], with facts and a sign.
pub fn tick_row(ui: &mut Ui, ticked: &mut bool, says: &TickRow<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let side = theme.scaled(BOX);
    let width = ui.available_width();
    let sign = says.sign.map_or(0.0, |_| theme.scaled(SIGN) + PADDING);
    let row = Row::new(ui, &theme, says, width - side - 3.0 * PADDING - sign);
    let height = (row.height.max(side) + 2.0 * PADDING).max(TARGET).ceil();
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        *ticked = !*ticked;
        response.mark_changed();
    }
    paint_row(ui, &theme, rect, &response, *ticked);
    paint_words(ui, &theme, rect, &row);
    if let Some(sign) = says.sign {
        let middle = pos2(rect.right() - PADDING - theme.scaled(SIGN) / 2.0, rect.center().y);
        icon(ui.painter(), paint::square(middle, theme.scaled(SIGN)), sign, theme.palette.accent);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *ticked, says.title));
    let told: Vec<_> = std::iter::once(says.explanation)
        .chain(says.facts.iter().map(|(_, words)| *words))
        .map(|words| words.trim_end_matches('.'))
        .filter(|words| !words.is_empty())
        .collect();
    if !told.is_empty() {
        ui.accesskit_node_builder(response.id, |node| node.set_description(told.join(". ") + "."));
    }
    paint::focus_ring(ui, &response, RADIUS);
    guard::control(ui, &response, says.title);
    response
}

/// The switch at usual text, in points.
const SWITCH: Vec2 = vec2(64.0, 36.0);

/// Something that is allowed or not, at once: a switch with a title and what holds under it.
pub fn switch(ui: &mut Ui, on: &mut bool, title: &str, explanation: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = theme.palette;
    let size = SWITCH * theme.text_scale;
    let says = TickRow { title, explanation, facts: &[], sign: None };
    let width = ui.available_width();
    let row = Row::new(ui, &theme, &says, width - size.x - 3.0 * PADDING);
    let height = (row.height.max(size.y) + 2.0 * PADDING).max(TARGET).ceil();
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let outline = if response.hovered() { p.accent } else { p.border };
    let stroke = Stroke::new(theme.outline(), outline);
    ui.painter().rect(rect, RADIUS, p.surface, stroke, StrokeKind::Inside);
    let track = Rect::from_min_size(rect.min + vec2(PADDING, PADDING), size);
    let radius = (size.y / 2.0) as u8;
    let (fill, knob, sign) = if *on {
        (p.accent, track.right_center() - vec2(size.y / 2.0, 0.0), Icon::Check)
    } else {
        (p.surface, track.left_center() + vec2(size.y / 2.0, 0.0), Icon::Cross)
    };
    let color = if *on { p.on_accent } else { p.ink_soft };
    let stroke = Stroke::new(2.0, if *on { p.accent } else { p.border });
    ui.painter().rect(track, radius, fill, stroke, StrokeKind::Inside);
    ui.painter().circle_filled(knob, size.y * 0.36, color);
    let beside = track.center() + (track.center() - knob) * 0.9;
    icon(ui.painter(), paint::square(beside, size.y * 0.5), sign, color);
    let left = track.right() + PADDING;
    paint_words_at(ui, &theme, pos2(left, rect.top() + PADDING), &row);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *on, title));
    if !explanation.is_empty() {
        ui.accesskit_node_builder(response.id, |node| node.set_description(explanation));
    }
    paint::focus_ring(ui, &response, RADIUS);
    guard::control(ui, &response, title);
    response
}

/// A box that belongs to the one above it: set in, and dead until that one is ticked.
pub fn tick_under(ui: &mut Ui, enabled: Enabled, ticked: &mut bool, title: &str) -> Response {
    let inset = Theme::of(ui.ctx()).scaled(BOX) + PADDING;
    let row = ui.horizontal(|ui| {
        ui.add_space(inset);
        ui.add_enabled_ui(enabled == Enabled::Yes, |ui| tick(ui, ticked, title, "")).inner
    });
    row.inner
}

fn paint_row(ui: &Ui, theme: &Theme, rect: Rect, response: &Response, ticked: bool) {
    let p = &theme.palette;
    // Being pointed at darkens the outline only: the colour of the row says that it is ticked.
    let fill = if ticked { p.accent_soft } else { p.surface };
    let outline = match (ticked, response.hovered()) {
        (true, _) => p.accent,
        (false, true) => p.ink,
        (false, false) => p.border,
    };
    let stroke = Stroke::new(theme.outline(), outline);
    ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
    let side = theme.scaled(BOX);
    let mark = Rect::from_min_size(rect.min + vec2(PADDING, PADDING), vec2(side, side));
    let (fill, outline) = if ticked { (p.fill, p.fill_edge) } else { (p.surface, p.border) };
    let stroke = Stroke::new(theme.outline(), outline);
    ui.painter().rect(mark, RADIUS_TICK, fill, stroke, StrokeKind::Inside);
    if ticked {
        paint::tick(ui.painter(), mark, p.on_fill);
    }
}

fn paint_words(ui: &Ui, theme: &Theme, rect: Rect, row: &Row) {
    let side = theme.scaled(BOX);
    let left = rect.left() + side + 2.0 * PADDING;
    // One line stands level with the box; more lines begin at its top.
    let line = row.title.rows.first().map_or(side, |row| row.height());
    let drop = ((side - line) / 2.0).max(0.0);
    let drop = if row.explanation.is_none() && row.facts.is_empty() { drop } else { 0.0 };
    paint_words_at(ui, theme, pos2(left, rect.top() + PADDING + drop), row);
}

fn paint_words_at(ui: &Ui, theme: &Theme, corner: Pos2, row: &Row) {
    ui.painter().galley(corner, Arc::clone(&row.title), theme.palette.ink);
    if let Some(explanation) = &row.explanation {
        let below = corner + vec2(0.0, row.title.size().y + space::XS);
        ui.painter().galley(below, Arc::clone(explanation), theme.palette.ink_soft);
    }
    for (sign, at, words) in &row.facts {
        let corner = corner + *at;
        let side = theme.scaled(FACT);
        let line = words.rows.first().map_or(side, |row| row.height());
        let middle = corner + vec2(side, line) / 2.0;
        icon(ui.painter(), paint::square(middle, side), *sign, theme.palette.ink_soft);
        let at = pos2(corner.x + side + space::S, corner.y);
        ui.painter().galley(at, Arc::clone(words), theme.palette.ink);
    }
}
