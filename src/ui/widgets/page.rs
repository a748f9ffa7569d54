//! The scaffold of every screen: head, scrolling middle, and a foot that always stays in view.

use egui::{Id, Key, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::button::Button;
use super::text;
use crate::ui::theme::{Text, Theme, space};

const MARGIN: f32 = space::L;
/// With less room than this for the middle, the head scrolls along with it, in ems.
const LEAST_MIDDLE_EM: f32 = 14.0;
/// The foot never takes more than this share of the window.
const FOOT_SHARE: f32 = 0.6;

/// What stands at the top.
#[derive(Clone, Copy, Debug)]
pub struct PageHead<'a> {
    /// Which screen this is; each one keeps its own scroll position.
    pub screen: &'a str,
    /// Who asks.
    pub organisation: &'a str,
    /// Small quiet buttons on the right, such as "Your data" and a language.
    pub actions: &'a [&'a str],
}

/// What came of a page.
#[derive(Clone, Copy, Debug)]
pub struct PageOutput<R, F> {
    /// The head's button that was pressed, as an index into [`PageHead::actions`].
    pub action: Option<usize>,
    /// What the contents returned.
    pub content: R,
    /// What the foot returned.
    pub footer: F,
}

/// Fills the window with a page.
///
/// The middle is one column of readable width; it scrolls when it is too long. The foot is for
/// the main actions; it has the width of the column and is in view at any window and text size.
pub fn page<R, F>(
    ui: &mut Ui,
    head: PageHead<'_>,
    content: impl FnOnce(&mut Ui) -> R,
    footer: impl FnOnce(&mut Ui) -> F,
) -> PageOutput<R, F> {
    page_with(ui, head, &mut (), |ui, ()| content(ui), |ui, ()| footer(ui))
}

/// Like [`page`], where contents and foot both work on `state`.
pub fn page_with<S, R, F>(
    ui: &mut Ui,
    head: PageHead<'_>,
    state: &mut S,
    content: impl FnOnce(&mut Ui, &mut S) -> R,
    footer: impl FnOnce(&mut Ui, &mut S) -> F,
) -> PageOutput<R, F> {
    let theme = Theme::of(ui.ctx());
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0, theme.palette.ground);
    let mut heights = Heights::load(ui);
    let foot_height = heights.foot.min(window.height() * FOOT_SHARE);
    let fixed = window.height() - foot_height - heights.head;
    let head_scrolls = fixed < LEAST_MIDDLE_EM * theme.font(Text::Body).size;
    let mut action = None;
    let mut top = window.top();
    if !head_scrolls {
        action = head_row(ui, window, &head, &mut heights.head);
        top += heights.head;
    }
    let middle_bottom = (window.bottom() - foot_height).max(top);
    let middle = Rect::from_min_max(
        pos2(window.left(), top),
        pos2(window.right(), middle_bottom),
    );
    let content = scrolling(ui, middle, head.screen, |ui| {
        if head_scrolls {
            let row = ui.max_rect();
            action = head_row(ui, row, &head, &mut heights.head);
        }
        column(ui, &theme, |ui| content(ui, state))
    });
    let foot = Rect::from_min_max(pos2(window.left(), middle_bottom), window.max);
    let footer = foot_row(ui, &theme, foot, |ui| footer(ui, state), &mut heights.foot);
    heights.store(ui);
    ui.advance_cursor_after_rect(window);
    PageOutput {
        action,
        content,
        footer,
    }
}

/// How high head and foot came out last time, in points.
#[derive(Clone, Copy, Default, PartialEq)]
struct Heights {
    head: f32,
    foot: f32,
}

impl Heights {
    fn key() -> Id {
        Id::unique("sayso page heights")
    }

    fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(Self::key()))
            .unwrap_or_default()
    }

    /// Has the frame laid out again at once when a height was guessed wrong.
    fn store(self, ui: &Ui) {
        if self != Self::load(ui) {
            ui.data_mut(|data| data.insert_temp(Self::key(), self));
            ui.request_discard("the head or the foot of the page has another height");
        }
    }
}

fn head_row(ui: &mut Ui, within: Rect, head: &PageHead<'_>, height: &mut f32) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let room = Rect::from_min_max(
        within.min + vec2(MARGIN, 10.0),
        pos2(within.right() - MARGIN, within.top() + 4000.0),
    );
    let builder = UiBuilder::new()
        .max_rect(room)
        .accessibility_role(Role::Banner);
    let shown = ui.scope_builder(builder, |ui| {
        let widest = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            let color = theme.palette.ink_soft;
            let name_width = widest * 0.6;
            ui.scope(|ui| {
                ui.set_max_width(name_width);
                text::draw(ui, head.organisation, Text::Label, color, Role::Label);
            });
            actions(ui, head.actions)
        })
        .inner
    });
    *height = (shown.response.rect.height() + 10.0 + space::S).ceil();
    shown.inner
}

fn actions(ui: &mut Ui, actions: &[&str]) -> Option<usize> {
    let mut pressed = None;
    for (index, words) in actions.iter().enumerate() {
        if ui.add(Button::quiet(words)).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}

fn scrolling<R>(ui: &mut Ui, middle: Rect, screen: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .max_rect(middle)
        .accessibility_role(Role::Main);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(middle.intersect(ui.clip_rect()));
        let page = page_keys(ui) * middle.height() * 0.85;
        let shown = ScrollArea::vertical()
            .id_salt(screen)
            .auto_shrink(false)
            .show(ui, |ui| {
                if page.abs() > 0.0 {
                    ui.scroll_with_delta(vec2(0.0, -page));
                }
                contents(ui)
            });
        shown.inner
    })
    .inner
}

/// How many pages the keyboard asks to go down.
fn page_keys(ui: &Ui) -> f32 {
    ui.input(|input| {
        let pressed = |key: Key| f32::from(u8::from(input.key_pressed(key)));
        pressed(Key::PageDown) - pressed(Key::PageUp)
    })
}

/// The left and right edge of the column in the middle of `width` points from `left`.
fn column_edges(theme: &Theme, left: f32, width: f32) -> (f32, f32) {
    let room = (width - 2.0 * MARGIN).min(theme.measure()).max(1.0);
    let start = left + ((width - room) / 2.0).floor();
    (start, start + room)
}

fn column<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let (left, right) = column_edges(theme, room.left(), room.width());
    let above = (ui.content_rect().height() * 0.04).clamp(space::S, space::XL);
    let rect = Rect::from_min_max(
        pos2(left, room.top() + above),
        pos2(right, room.top() + above + 100_000.0),
    );
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(egui::Layout::top_down(egui::Align::Min));
    let shown = ui.scope_builder(builder, |ui| {
        let inner = contents(ui);
        ui.add_space(space::L);
        inner
    });
    shown.inner
}

fn foot_row<F>(
    ui: &mut Ui,
    theme: &Theme,
    foot: Rect,
    contents: impl FnOnce(&mut Ui) -> F,
    height: &mut f32,
) -> F {
    let (left, right) = column_edges(theme, foot.left(), foot.width());
    let room = Rect::from_min_max(
        pos2(left, foot.top() + space::M),
        pos2(right, foot.bottom()),
    );
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(egui::Layout::top_down(egui::Align::Min))
        .accessibility_role(Role::ContentInfo);
    let shown = ui.scope_builder(builder, contents);
    let used = shown.response.rect.height();
    *height = if used > 1.0 {
        (used + space::M + space::L).ceil()
    } else {
        0.0
    };
    shown.inner
}
