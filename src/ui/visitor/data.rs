//! Coming back: the receipt code.

use egui::Ui;

use super::super::parts;
use super::super::theme::Theme;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Visit};
use super::super::widgets::{Button, Icon};
use super::super::{keyboard, message};
use super::Request;
use crate::consent::ReceiptCode;
use crate::flow::visitor::Input;
use crate::flow::{CodeAction, CodeEntry, Looking};

/// Where there are fewer points at usual text than this from top to bottom, what few need stands below the keypad and not
/// beside the ways that all take.
const CRAMPED: f32 = 320.0;
/// The height of two small lines at usual text, in points.
const TWO_LINES: f32 = 46.0;
/// In a window lower than this, in points, the keypad needs the place of what only explains.
const LOW: f32 = 640.0;

pub(super) fn code(ui: &mut Ui, state: &CodeEntry, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&view.campaign.organisation.name, "code").called(&words).languages();
    let visit = visit.lamp(Lamp::of(view, None));
    let [back, show, complain] = ["back", "code-show", "complaint-open"].map(|key| view.text(key));
    let ready = parts::Enabled::from(state.looking == Looking::No);
    let show = Button::primary(&show).icon_after(Icon::Right).min_height(60.0).enabled(ready);
    let is_cramped = ui.content_rect().height() < Theme::of(ui.ctx()).scaled(CRAMPED);
    let complain = Button::quiet(&complain).enabled(ready);
    let (beside, below) = if is_cramped { (None, Some(complain)) } else { (Some(complain), None) };
    let rail = Rail::new().left(Button::secondary(&back).icon(Icon::Back), CodeAction::Leave);
    let rail = match beside {
        Some(complain) => rail.left(complain, CodeAction::Complain),
        None => rail,
    };
    let rail = rail.right(show, CodeAction::LookUp);
    let mut actions = Vec::new();
    let told = |ui: &mut Ui| {
        if state.looking == Looking::Now {
            parts::waiting(ui, &view.text("code-looking"));
        }
    };
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, _| {
        actions.extend(typed_code(ui, state, view));
        let asked = below.is_some_and(|complain| ui.add(complain).clicked());
        actions.extend(asked.then_some(CodeAction::Complain));
    });
    actions.extend(pressed);
    super::answered(answer, view, out, Request::Speak);
    out.extend(actions.into_iter().map(|action| Input::Code(action).into()));
}

/// The cells for the code, and the keypad. A real keyboard and a scanner type into the cells as well.
fn typed_code(ui: &mut Ui, state: &CodeEntry, view: &View<'_>) -> Vec<CodeAction> {
    let mut typed = state.typed.clone();
    let field = keyboard::CodeField {
        name: &view.text("code-field"),
        hint: &view.text("code-hint"),
        valid: if state.complaint.is_some() { keyboard::Valid::No } else { keyboard::Valid::Yes },
    };
    let is_low = ui.content_rect().height() < LOW;
    ui.spacing_mut().item_spacing.y = if is_low { parts::space::XS } else { parts::space::S };
    let symbols = ReceiptCode::typed_so_far(&typed).map_or(0, |it| it.chars().count());
    let symbols = i64::try_from(symbols).unwrap_or_default();
    let count = view.count("code-count", &[("typed", symbols)]);
    if is_low {
        keyboard::count_beside(ui, &count, |ui| parts::title(ui, &view.text("code-title")));
    } else {
        parts::title(ui, &view.text("code-title"));
        parts::hint(ui, &view.text("code-hint"));
    }
    let response = keyboard::code_field(ui, typed.edit(), &field);
    let answer = parts::answered(ui, &response);
    let complaint = state.complaint.map(|it| message::code(it, view));
    if is_low {
        if let Some(complaint) = complaint {
            parts::complaint(ui, &complaint);
        }
    } else {
        // Where there is room the keypad stays where it is, whatever is said here.
        parts::reserved(ui, TWO_LINES, |ui| match complaint {
            Some(complaint) => parts::complaint(ui, &complaint),
            None => drop(keyboard::count(ui, &count)),
        });
    }
    keyboard::keypad(ui, &response, view);
    let changed = answer.changed.then_some(CodeAction::Type(typed));
    let submitted = answer.submitted.then_some(CodeAction::LookUp);
    changed.into_iter().chain(submitted).collect()
}
