//! The header of a visit's page: who asks, where one is, whether a device is on, and what helps.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Role, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::Visit;
use super::lamp::Pill;
use super::step::{Place, Step};
use super::tools::{Tool, tools};
use crate::ui::guard;
use crate::ui::layout::Layout;
use crate::ui::parts::PageAnswer;
use crate::ui::theme::{Text, Theme, space};
use crate::ui::view::{Demo, View};
use crate::ui::widgets::{self, Button, Icon};
use crate::ui::{Aloud, AloudAction};

/// Above and below the header's row, in points.
const PADDING: f32 = 11.0;
/// The bar that shows the steps, in points.
const BAR: f32 = 6.0;
/// The organisation's sign at usual text, in points.
const LOGO: f32 = 46.0;

/// Between the logo and the name, in points.
const LOGO_GAP: f32 = 14.0;

/// How much the header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// Names, words beside the signs.
    Long,
    /// Signs, and few words.
    Short,
    /// Signs, and the fewest.
    Least,
}

/// The header, laid out for its window.
pub(super) struct Header<'a> {
    visit: &'a Visit<'a>,
    layout: Layout,
    wording: Wording,
    /// The name and what stands under it.
    lines: Vec<Arc<Galley>>,
    spoken: String,
    pill: Option<Pill>,
    /// The organisation's logo and its size in pixels.
    logo: Option<(egui::TextureId, Vec2)>,
    tools: Vec<(Tool, String, String)>,
    aloud: Aloud,
    rows: u8,
    row: f32,
}

impl<'a> Header<'a> {
    pub(super) fn new(ui: &Ui, visit: &'a Visit<'a>, view: &View<'_>, layout: &Layout) -> Self {
        let mut header = Self::worded(ui, visit, view, layout, Wording::Long);
        if layout.is_compact() || !header.fits(ui) {
            header = Self::worded(ui, visit, view, layout, Wording::Short);
        }
        if !header.fits(ui) {
            header = Self::worded(ui, visit, view, layout, Wording::Least);
            if !header.fits(ui) {
                header.rows = 2;
            }
        }
        header
    }

    fn worded(
        ui: &Ui,
        visit: &'a Visit<'a>,
        view: &View<'_>,
        layout: &Layout,
        wording: Wording,
    ) -> Self {
        let name = match view.demo {
            Demo::Yes => format!("{} · {}", visit.organisation, view.text("demo-mark")),
            Demo::No => visit.organisation.to_owned(),
        };
        let place = visit.place.words(view);
        let spoken = if place.is_empty() { name.clone() } else { format!("{name}. {place}") };
        let least = wording == Wording::Least && view.demo == Demo::No;
        let said = match (wording, visit.place) {
            (Wording::Long, _) => vec![(name, Text::Label), (place, Text::Small)],
            // The bar below tells the step.
            (_, Place::Step(_)) if least => Vec::new(),
            (_, place) => vec![(place.short(&name, view), Text::Label)],
        };
        let theme = Theme::of(ui.ctx());
        let (ink, soft) = (theme.palette.ink, theme.palette.ink_soft);
        let colour = |text| if text == Text::Small { soft } else { ink };
        let said = said.into_iter().filter(|(words, _)| !words.is_empty());
        let line = |(words, text): (String, Text)| {
            theme.galley(ui.ctx(), &words, text, colour(text), f32::INFINITY)
        };
        let lines = said.map(line).collect();
        let pill = visit.lamp.map(|lamp| Pill::new(lamp, wording, view));
        let mut header = Self {
            visit,
            layout: *layout,
            wording,
            lines,
            spoken,
            pill,
            logo: view.brand.logo.as_ref().map(|logo| (logo.id(), logo.size_vec2())),
            tools: tools(visit.tools, wording, view),
            aloud: view.aloud,
            rows: 1,
            row: 0.0,
        };
        let heights = [header.left_size(ui).y, header.pill_size(ui).y, header.tools_size(ui).y];
        header.row = heights.into_iter().fold(0.0, f32::max).ceil();
        header
    }

    fn left_size(&self, ui: &Ui) -> Vec2 {
        let text = self
            .lines
            .iter()
            .fold(Vec2::ZERO, |size, line| vec2(size.x.max(line.size().x), size.y + line.size().y));
        let logo = self.logo_side(ui);
        let wide = self.logo_size(logo).x;
        let beside = if wide > 0.0 { wide + LOGO_GAP } else { 0.0 };
        vec2(beside + text.x, logo.max(text.y))
    }

    /// The logo's side; in little room it gives way to what has to be said.
    fn logo_side(&self, ui: &Ui) -> f32 {
        match (self.logo, self.wording) {
            (None, _) | (_, Wording::Least) => 0.0,
            (Some(_), Wording::Short) => LOGO.min(Theme::of(ui.ctx()).scaled(40.0)),
            (Some(_), Wording::Long) => LOGO,
        }
    }

    /// The logo in its own shape, `side` points high and at most twice as wide.
    fn logo_size(&self, side: f32) -> Vec2 {
        self.logo.map_or(Vec2::ZERO, |(_, size)| {
            let wide = (side * size.x / size.y.max(1.0)).min(2.0 * side);
            vec2(wide, wide * size.y / size.x.max(1.0))
        })
    }

    fn pill_size(&self, ui: &Ui) -> Vec2 {
        self.pill.as_ref().map_or(Vec2::ZERO, |pill| pill.size(ui))
    }

    fn buttons(&self) -> impl Iterator<Item = (Tool, Button<'_>)> {
        self.tools.iter().map(|(tool, words, name)| {
            let button = match tool {
                Tool::Withdraw => Button::danger_outline(words).icon(Icon::Bin),
                Tool::YourData => Button::quiet(words).icon(Icon::People),
                Tool::Contrast => Button::quiet(words).icon(Icon::Contrast),
                Tool::Language if self.wording == Wording::Long => {
                    Button::quiet(words).icon(Icon::Globe)
                }
                Tool::Aloud(AloudAction::Slower) => Button::quiet(words).icon(Icon::Slower),
                Tool::Aloud(AloudAction::Faster) => Button::quiet(words).icon(Icon::Faster),
                Tool::Aloud(AloudAction::End) => Button::quiet(words).icon(Icon::Mute),
                Tool::Aloud(AloudAction::AgainOrStop) if self.aloud == Aloud::Speaking => {
                    Button::quiet(words).icon(Icon::Pause)
                }
                Tool::Aloud(_) => Button::quiet(words).icon(Icon::Loudspeaker),
                Tool::TextSize | Tool::Language => Button::quiet(words),
            };
            (*tool, button.called(name))
        })
    }

    fn tools_size(&self, ui: &Ui) -> Vec2 {
        self.buttons().fold(Vec2::ZERO, |size, (_, button)| {
            let natural = button.natural_size(ui);
            let gap = if size.x > 0.0 { space::XS } else { 0.0 };
            vec2(size.x + gap + natural.x, size.y.max(natural.y))
        })
    }

    fn fits(&self, ui: &Ui) -> bool {
        let parts = [self.left_size(ui).x, self.pill_size(ui).x, self.tools_size(ui).x];
        let gaps = 2.0 * space::M;
        parts.iter().sum::<f32>() + gaps <= self.layout.inner().width()
    }

    /// How high it is with the bar of the steps, in points.
    pub(super) fn height(&self) -> f32 {
        let rows = f32::from(self.rows);
        rows * self.row + (rows - 1.0) * space::XS + 2.0 * PADDING + BAR
    }

    /// Shows it with its upper left corner at `corner`.
    pub(super) fn show(&self, ui: &mut Ui, view: &View<'_>, corner: Pos2) -> PageAnswer {
        let theme = Theme::of(ui.ctx());
        let window = self.layout.window;
        let whole =
            Rect::from_min_size(pos2(window.left(), corner.y), vec2(window.width(), self.height()));
        ui.painter().rect_filled(whole.with_max_y(whole.bottom() - BAR), 0, theme.palette.surface);
        self.bar(ui, &theme, whole);
        let builder = UiBuilder::new().max_rect(whole).accessibility_role(Role::Banner);
        ui.scope_builder(builder, |ui| {
            widgets::page::give_way_in_the_tree(ui);
            guard::within(ui, guard::Part::Head, |ui| self.contents(ui, view, whole))
        })
        .inner
    }

    fn contents(&self, ui: &mut Ui, view: &View<'_>, whole: Rect) -> PageAnswer {
        let inner = self.layout.inner();
        let first = Rect::from_min_size(
            pos2(inner.left(), whole.top() + PADDING),
            vec2(inner.width(), self.row),
        );
        let second = first.translate(vec2(0.0, self.row + space::XS));
        self.left(ui, view, first);
        let last = if self.rows == 2 { second } else { first };
        let tools = self.tools_size(ui);
        if let Some(pill) = &self.pill {
            let size = pill.size(ui);
            let free_left = first.left() + self.left_size(ui).x + space::M;
            let free_right =
                if self.rows == 2 { first.right() } else { first.right() - tools.x - space::M };
            let middle = self.layout.window.center().x - size.x / 2.0;
            let least = free_left.min(free_right - size.x);
            let left = match self.rows {
                2 => (free_right - size.x).max(first.left()),
                _ => middle.clamp(least, (free_right - size.x).max(least)),
            };
            let at = pos2(left, first.center().y - size.y / 2.0);
            pill.show_at(ui, Rect::from_min_size(at, size));
        }
        self.pressed(ui, view, last, tools)
    }

    fn left(&self, ui: &mut Ui, view: &View<'_>, row: Rect) {
        let size = self.left_size(ui);
        let rect = Rect::from_min_size(pos2(row.left(), row.top()), vec2(size.x, row.height()));
        let response = ui.allocate_rect(rect, egui::Sense::hover());
        let text: f32 = self.lines.iter().map(|line| line.size().y).sum();
        let mut top = row.center().y - text / 2.0;
        let mut left = row.left();
        let side = self.logo_side(ui);
        if let (Some((texture, _)), true) = (self.logo, side > 0.0) {
            let size = self.logo_size(side);
            let px = size * ui.ctx().pixels_per_point();
            view.brand.logo_px.set([px.x.round() as usize, px.y.round() as usize]);
            let place = Rect::from_min_size(pos2(left, row.center().y - size.y / 2.0), size);
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture, place, whole, Color32::WHITE);
            left += size.x + LOGO_GAP;
        }
        for line in &self.lines {
            ui.painter().galley(pos2(left, top), Arc::clone(line), Color32::PLACEHOLDER);
            top += line.size().y;
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.spoken));
    }

    fn pressed(&self, ui: &mut Ui, view: &View<'_>, row: Rect, size: Vec2) -> PageAnswer {
        let mut answer = PageAnswer::default();
        let mut left = (row.right() - size.x).max(row.left());
        for (tool, button) in self.buttons() {
            let natural = button.natural_size(ui);
            let at = pos2(left, row.center().y - natural.y / 2.0);
            left += natural.x + space::XS;
            if !button.show_at(ui, Rect::from_min_size(at, natural)).clicked() {
                continue;
            }
            match tool {
                Tool::YourData => answer.your_data = true,
                Tool::TextSize => view.looks.enlarge(),
                Tool::Contrast => view.looks.contrast(),
                Tool::Language => answer.languages = true,
                Tool::Withdraw => answer.withdraw = true,
                Tool::Aloud(action) => view.wish_aloud(action),
            }
        }
        answer
    }

    /// The steps, as far as one has come.
    fn bar(&self, ui: &Ui, theme: &Theme, whole: Rect) {
        let bar = whole.with_min_y(whole.bottom() - BAR);
        let Place::Step(step) = self.visit.place else {
            let line = bar.with_max_y(bar.top() + 1.0);
            ui.painter().rect_filled(line, 0, theme.palette.line);
            return;
        };
        let width = (bar.width() - 3.0 * space::XS) / 4.0;
        for each in Step::ALL {
            let left = bar.left() + (each.number() - 1) as f32 * (width + space::XS);
            let part = Rect::from_min_size(pos2(left, bar.top()), vec2(width, BAR));
            let reached = each.number() <= step.number();
            let color = if reached { theme.palette.accent } else { theme.palette.trough };
            ui.painter().rect_filled(part, 0, color);
        }
    }
}
