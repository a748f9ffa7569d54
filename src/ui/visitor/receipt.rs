//! The receipt: shown only for something that is durably kept.

use egui::{Id, Ui, vec2};

use super::super::parts;
use super::super::save;
use super::super::theme::{Text, Theme, space};
use super::super::view::{Clipboard, View};
use super::super::visit::{self, Body, Lamp, Rail, Step, Visit};
use super::super::widgets::{self, Button, Enabled, Icon};
use super::{Request, group};
use crate::flow::visitor::Input;
use crate::flow::{Copied, Gone, Printing, ReceiptAction, Receipted, Saving};
use crate::paper::{ReceiptText, receipt_qr_text, written_time};

/// The least and the largest side of the pattern, in points.
const PATTERN: (f32, f32) = (180.0, 340.0);

pub(super) fn show(ui: &mut Ui, state: &Receipted, view: &View<'_>, out: &mut Vec<Request>) {
    let receipt = ReceiptText::from(&state.receipts.shown);
    let visit = Visit::new(&view.campaign.organisation.name, "receipt").step(Step::Receipt);
    let visit = visit.lamp(Lamp::of(view, None)).your_data();
    let act = |action| Request::from(Input::Receipt(action));
    let mut requests = Vec::new();
    let (place, people) = state.receipts.place();
    let done = if place < people { "group-next-receipt" } else { "receipt-have" };
    let words = ["receipt-print", "receipt-save", done].map(|key| view.text(key));
    let here = state.gone == Gone::No;
    let title = view.text(if here { "receipt-title" } else { "receipt-gone-title" });
    let rail = rail(words.each_ref().map(String::as_str), &title, state, view);
    let told = |ui: &mut Ui| {
        save::outcome(ui, &state.saving, view);
        save::printed(ui, state.printing, save::Paper::Receipt, view);
        if state.copied == Copied::Yes {
            parts::notice(ui, parts::Tone::Success, &view.text("receipt-code-copied"));
        }
    };
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, body| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        parts::done(ui, &title);
        group::about(ui, &state.receipts, state.gone, view);
        let mut act = |action| requests.push(Input::Receipt(action).into());
        ticket(ui, &body, &receipt, view, &mut act);
        if here {
            parts::body(ui, &view.text("receipt-explained"));
        }
        details(ui, &receipt, view);
    });
    requests.extend(pressed.map(act));
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => requests.push(act(ReceiptAction::SaveTo(folder))),
            Some(save::Asked::Cancel) => requests.push(act(ReceiptAction::CancelSave)),
            None => {}
        }
    }
    requests.extend(answer.your_data.then(|| act(ReceiptAction::ShowData)));
    let answer = parts::PageAnswer { your_data: false, ..answer };
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
}

fn rail<'a>(
    [print, save, done]: [&'a str; 3],
    told: &'a str,
    state: &Receipted,
    view: &View<'_>,
) -> Rail<'a, ReceiptAction> {
    let mut rail = Rail::new();
    if view.can_print() {
        let free = Enabled::from(state.printing != Printing::Now);
        let print = Button::secondary(print).icon(Icon::Printer).enabled(free);
        rail = rail.left(print, ReceiptAction::Print);
    }
    // Never at "I have my code": what one press too many would take away cannot be shown again.
    let save = Button::secondary(save).icon(Icon::Save).begins(told);
    rail.left(save, ReceiptAction::Save)
        .middle(Button::primary(done).icon(Icon::Check).min_height(60.0), ReceiptAction::Done)
}

/// The code and its pattern together, and the one thing to do with them.
fn ticket(
    ui: &mut Ui,
    body: &Body,
    receipt: &ReceiptText,
    view: &View<'_>,
    act: &mut impl FnMut(ReceiptAction),
) {
    let theme = Theme::of(ui.ctx());
    let below = if body.layout.is_compact() { 0.0 } else { 96.0 };
    let free = body.room.bottom() - ui.cursor().top() - 2.0 * space::L - space::M - below;
    let width = ui.available_width() - 2.0 * space::L;
    let beside = width >= theme.scaled(560.0);
    let most = if beside { width * 0.34 } else { width };
    let side = free.clamp(PATTERN.0, PATTERN.1).min(most);
    let qr = receipt_qr_text(receipt, view.locale);
    widgets::card(ui, |ui| {
        if !beside {
            code_and_words(ui, receipt, (f32::INFINITY, view), act);
            parts::qr(ui, &qr, &view.text("receipt-qr"), side);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            parts::qr(ui, &qr, &view.text("receipt-qr"), side);
            ui.vertical(|ui| code_and_words(ui, receipt, (side, view), act));
        });
    });
}

fn code_and_words(
    ui: &mut Ui,
    receipt: &ReceiptText,
    (high, view): (f32, &View<'_>),
    act: &mut impl FnMut(ReceiptAction),
) {
    ui.spacing_mut().item_spacing.y = space::S;
    parts::code(ui, &receipt.code, &view.text("receipt-code"), high * 0.55);
    ui.add_space(space::S);
    widgets::signed(ui, Icon::Camera, &view.text("receipt-photo-it"), Text::Strong);
    if let Some(until) = receipt.until(view.locale) {
        let agreed = receipt.agreement.ticked_titles().join(", ");
        let until = format!("{agreed}. {}: {until}", view.text("receipt-until"));
        widgets::signed(ui, Icon::Clock, &until, Text::Small);
    }
    if let Some(sealed) = receipt.sealed(view.locale) {
        widgets::signed(ui, Icon::Lock, &sealed, Text::Small);
    }
    if view.clipboard == Clipboard::Theirs {
        let copy = view.text("receipt-copy-code");
        if ui.add(Button::secondary(&copy)).clicked() {
            act(ReceiptAction::CopyCode);
        }
    }
}

/// Figures and facts for those who want them.
fn details(ui: &mut Ui, receipt: &ReceiptText, view: &View<'_>) {
    let key = Id::unique(("all details", receipt.ledger_head.to_string()));
    let open: bool = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let words = view.text(if open { "receipt-details-less" } else { "receipt-details" });
    if ui.add(Button::quiet(&words).icon(Icon::Info)).clicked() {
        ui.data_mut(|data| data.insert_temp(key, !open));
        ui.ctx().request_repaint();
    }
    if open {
        facts(ui, receipt, view);
    }
}

fn facts(ui: &mut Ui, receipt: &ReceiptText, view: &View<'_>) {
    let disclosure = &receipt.agreement.disclosure;
    let contact = format!("{} · {}", disclosure.organisation, disclosure.contact);
    parts::row(ui, &view.text("receipt-contact"), &contact);
    let agreed = receipt.agreement.ticked_titles().join("\n");
    parts::row(ui, &view.text("receipt-agreed"), &agreed);
    parts::row(ui, &view.text("receipt-kept-at"), &written_time(receipt.kept_at, view.locale));
    if let Some(until) = receipt.until(view.locale) {
        parts::row(ui, &view.text("receipt-until"), &until);
    }
    parts::row(ui, &view.text("receipt-head"), &receipt.ledger_head.to_string());
    parts::hint(ui, &view.text("receipt-head-explained"));
}
