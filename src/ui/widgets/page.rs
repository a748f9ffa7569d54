//! The scaffold of every screen: head, scrolling middle, and a foot that always stays in view.

use egui::{Align, Id, Layout, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::button::Button;
use super::paging::Paging;
use super::scroll::{self, Length};
use super::text;
use crate::ui::guard::{self, Part};
use crate::ui::keyboard;
use crate::ui::theme::{TARGET, Text, Theme, space};

const MARGIN: f32 = space::L;
/// Room to scroll in, in points.
const UNBOUNDED: f32 = 100_000.0;
const HEAD_PADDING: f32 = 10.0;
/// Between the edge of a quiet button and its words.
const BUTTON_INSET: f32 = 12.0;
/// With less room than this for the middle, the head scrolls along with it, in ems.
const LEAST_MIDDLE_EM: f32 = 14.0;
/// A table is so many times as wide as a column of sentences.
const TABLE_MEASURES: f32 = 1.6;
/// The foot never takes more than this share of the window.
const FOOT_SHARE: f32 = 0.7;
/// Nor more than this beside the keyboard on the screen, where what is typed into has to be seen.
const FOOT_SHARE_TYPING: f32 = 0.4;

/// What stands at the top.
#[derive(Clone, Copy, Debug)]
pub struct PageHead<'a> {
    /// Which screen this is; each one keeps its own scroll position.
    pub screen: &'a str,
    /// Who asks.
    pub organisation: &'a str,
    /// Small quiet buttons on the right, such as "Your data" and a language.
    pub actions: &'a [&'a str],
    /// What the buttons of a long page are called.
    pub paging: Paging<'a>,
    /// How wide its column is.
    pub breadth: Breadth,
}

/// How wide a page's column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Breadth {
    /// As sentences are read best.
    #[default]
    Text,
    /// For rows and figures, where there is room.
    Table,
}

impl Breadth {
    /// At most so many points.
    fn most(self, theme: &Theme) -> f32 {
        match self {
            Self::Text => theme.measure(),
            Self::Table => theme.measure() * TABLE_MEASURES,
        }
    }
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
    let window = ui.content_rect();
    guard::page(ui, head.screen);
    give_way(ui);
    ui.set_clip_rect(window);
    ui.painter().rect_filled(window, 0, theme.palette.ground);
    let mut heights = Heights::load(ui);
    let share = if keyboard::is_open(ui.ctx()) { FOOT_SHARE_TYPING } else { FOOT_SHARE };
    let foot_height = heights.foot.min(window.height() * share);
    let fixed = window.height() - foot_height - heights.head;
    let head_scrolls = fixed < LEAST_MIDDLE_EM * theme.font(Text::Body).size;
    let mut action = None;
    let mut top = window.top();
    if !head_scrolls {
        action = head_row(ui, window, &head, &mut heights.head);
        top += heights.head;
    }
    let middle_bottom = (window.bottom() - foot_height).max(top);
    let middle = Rect::from_min_max(pos2(window.left(), top), pos2(window.right(), middle_bottom));
    let content = scrolling(ui, middle, &head, |ui, length| {
        if head_scrolls {
            let row = Rect::from_x_y_ranges(window.x_range(), ui.max_rect().y_range());
            action = head_row(ui, row, &head, &mut heights.head);
        }
        column(ui, &theme, (window, head.breadth), length, |ui| content(ui, state))
    });
    let foot = Rect::from_min_max(pos2(window.left(), middle_bottom), window.max);
    let footer = |ui: &mut Ui| guard::within(ui, Part::Foot, |ui| footer(ui, state));
    let footer = foot_row(ui, &theme, (foot, head.breadth), footer, &mut heights.foot);
    heights.store(ui);
    ui.advance_cursor_after_rect(window);
    PageOutput { action, content, footer }
}

/// Under a dialog nothing of the page can be pressed, whatever presses it. It looks as it did.
pub(in crate::ui) fn give_way(ui: &mut Ui) {
    if ui.memory(|memory| memory.top_modal_layer().is_some_and(|top| top != ui.layer_id())) {
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.disable();
    }
}

/// Nor is it there for those who listen.
pub(in crate::ui) fn give_way_in_the_tree(ui: &Ui) {
    if !ui.is_enabled() {
        ui.ctx().accesskit_node_builder(ui.unique_id(), egui::accesskit::Node::set_hidden);
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
        ui.data(|data| data.get_temp(Self::key())).unwrap_or_default()
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
    let room = Rect::from_min_max(
        within.min + vec2(MARGIN, HEAD_PADDING),
        pos2(within.right() - MARGIN + BUTTON_INSET, within.bottom()),
    );
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(Layout::top_down(Align::Min))
        .accessibility_role(Role::Banner);
    let shown = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, 0.0);
        give_way_in_the_tree(ui);
        guard::within(ui, Part::Head, |ui| head_parts(ui, head))
    });
    *height = (shown.response.rect.height() + HEAD_PADDING + space::S).ceil();
    shown.inner
}

/// The name left and the buttons right, or, where that is too narrow, the buttons below.
fn head_parts(ui: &mut Ui, head: &PageHead<'_>) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let (name, color) = (head.organisation, theme.palette.ink_soft);
    let buttons: Vec<_> = head.actions.iter().map(|words| Button::quiet(words)).collect();
    let sizes = buttons.iter().map(|button| button.natural_size(ui));
    let wanted = sizes.fold(0.0, |sum, size| sum + size.x + space::XS);
    let galley = theme.galley(ui, name, Text::Label, color, f32::INFINITY);
    let whole = ui.available_width();
    if galley.size().x + space::M + wanted > whole {
        text::draw(ui, name, Text::Label, color, Role::Label);
        let mut row = ui.available_rect_before_wrap();
        row.min.x -= BUTTON_INSET;
        let builder = UiBuilder::new()
            .max_rect(row)
            .layout(Layout::left_to_right(Align::Min).with_main_wrap(true));
        return ui.scope_builder(builder, |ui| actions(ui, &buttons)).inner;
    }
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(whole, TARGET), row, |ui| {
        text::draw(ui, name, Text::Label, color, Role::Label);
        ui.add_space(ui.available_width() - wanted);
        actions(ui, &buttons)
    })
    .inner
}

fn actions(ui: &mut Ui, buttons: &[Button<'_>]) -> Option<usize> {
    let mut pressed = None;
    for (index, button) in buttons.iter().enumerate() {
        if ui.add(*button).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}

fn scrolling<R>(
    ui: &mut Ui,
    middle: Rect,
    head: &PageHead<'_>,
    contents: impl FnOnce(&mut Ui, Length) -> R,
) -> R {
    let (_, column_right) = column_edges(&Theme::of(ui.ctx()), middle, head.breadth);
    let builder = UiBuilder::new().max_rect(middle).accessibility_role(Role::Main);
    ui.scope_builder(builder, |ui| {
        give_way_in_the_tree(ui);
        scroll::scroll(ui, middle, head.screen, (column_right, head.paging), contents)
    })
    .inner
}

/// The left and right edge of the column in the middle of `within`.
fn column_edges(theme: &Theme, within: Rect, breadth: Breadth) -> (f32, f32) {
    let room = (within.width() - 2.0 * MARGIN).min(breadth.most(theme)).max(1.0);
    let start = within.left() + ((within.width() - room) / 2.0).floor();
    (start, start + room)
}

fn column<R>(
    ui: &mut Ui,
    theme: &Theme,
    (window, breadth): (Rect, Breadth),
    length: Length,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    // From the window and not from what the scroll bar leaves, so that the foot lines up.
    let (left, right) = column_edges(theme, window, breadth);
    let right = match length {
        Length::Short => right,
        Length::Long => right.min(window.right() - scroll::beside() - space::S),
    };
    let above = (window.height() * 0.04).clamp(space::S, space::XL);
    let top = ui.available_rect_before_wrap().top() + above;
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + UNBOUNDED));
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
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
    (foot, breadth): (Rect, Breadth),
    contents: impl FnOnce(&mut Ui) -> F,
    height: &mut f32,
) -> F {
    let (left, right) = column_edges(theme, foot, breadth);
    let room = Rect::from_min_max(pos2(left, foot.top() + space::M), pos2(right, foot.bottom()));
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(Layout::top_down(Align::Min))
        .accessibility_role(Role::ContentInfo);
    let too_high = *height > foot.height() + 1.0;
    let (used, inner) = ui
        .scope_builder(builder, |ui| {
            give_way_in_the_tree(ui);
            if too_high {
                let area = ScrollArea::vertical().id_salt("foot");
                let shown = area.show(ui, contents);
                (shown.content_size.y, shown.inner)
            } else {
                let inner = contents(ui);
                (ui.min_rect().height(), inner)
            }
        })
        .inner;
    let padding = space::M + space::L;
    *height = if used > 1.0 { (used + padding).ceil() } else { 0.0 };
    inner
}
