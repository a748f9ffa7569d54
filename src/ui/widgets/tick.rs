//! A check box that is a whole row.

use std::sync::Arc;

use egui::{Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Enabled, paint};
use crate::ui::guard;
use crate::ui::theme::{RADIUS, RADIUS_TICK, TARGET, Text, Theme, space};

const PADDING: f32 = 16.0;
const BOX: f32 = 28.0;

/// What a row says, laid out.
struct Row {
    title: Arc<Galley>,
    explanation: Option<Arc<Galley>>,
}

impl Row {
    fn new(ui: &Ui, theme: &Theme, title: &str, explanation: &str, width: f32) -> Self {
        let palette = &theme.palette;
        Self {
            title: theme.galley(ui, title, Text::Label, palette.ink, width),
            explanation: (!explanation.is_empty())
                .then(|| theme.galley(ui, explanation, Text::Small, palette.ink_soft, width)),
        }
    }

    fn height(&self) -> f32 {
        let below = self.explanation.as_ref();
        self.title.size().y + below.map_or(0.0, |galley| galley.size().y + space::XS)
    }
}

/// A box to tick, with a title and an explanation under it (may be empty).
///
/// The whole row can be pressed. The response says `changed()` when it was.
pub fn tick(ui: &mut Ui, ticked: &mut bool, title: &str, explanation: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let side = theme.scaled(BOX);
    let width = ui.available_width().min(theme.measure());
    let row = Row::new(ui, &theme, title, explanation, width - side - 3.0 * PADDING);
    let height = (row.height().max(side) + 2.0 * PADDING).max(TARGET).ceil();
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        *ticked = !*ticked;
        response.mark_changed();
    }
    paint_row(ui, &theme, rect, &response, *ticked);
    paint_words(ui, &theme, rect, &row);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *ticked, title));
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
        (false, true) => p.border,
        (false, false) => p.line,
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
    let drop = ((side - row.title.rows.first().map_or(side, |r| r.height())) / 2.0).max(0.0);
    let top = rect.top() + PADDING + drop;
    ui.painter().galley(pos2(left, top), row.title.clone(), theme.palette.ink);
    if let Some(explanation) = &row.explanation {
        let below = top + row.title.size().y + space::XS - drop;
        ui.painter().galley(pos2(left, below), explanation.clone(), theme.palette.ink_soft);
    }
}
