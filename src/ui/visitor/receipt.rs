//! The receipt: shown only for something that is durably kept.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::save;
use super::super::view::{Clipboard, View};
use super::{Request, group};
use crate::flow::visitor::Input;
use crate::flow::{Copied, Gone, Printing, ReceiptAction, Receipted, Saving};
use crate::paper::{ReceiptText, receipt_qr_text, written_time};

pub(super) fn show(ui: &mut Ui, state: &Receipted, view: &View<'_>, out: &mut Vec<Request>) {
    let receipt = ReceiptText::from(&state.receipts.shown);
    let head = Head::new(&view.campaign.organisation.name, "receipt").your_data();
    let act = |action| Request::from(Input::Receipt(action));
    let mut requests = Vec::new();
    let result = |ui: &mut Ui| {
        save::outcome(ui, &state.saving, view);
        save::printed(ui, state.printing, "print-done", view);
        if state.copied == Copied::Yes {
            parts::notice(ui, parts::Tone::Success, &view.text("receipt-code-copied"));
        }
    };
    let answer = parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            let here = state.gone == Gone::No;
            let title = if here { "receipt-title" } else { "receipt-gone-title" };
            parts::title(ui, &view.text(title));
            group::about(ui, &state.receipts, state.gone, view);
            parts::code(ui, &receipt.code, &view.text("receipt-code"));
            if view.clipboard == Clipboard::Theirs
                && parts::secondary(ui, &view.text("receipt-copy-code")).clicked()
            {
                requests.push(act(ReceiptAction::CopyCode));
            }
            if here {
                parts::body(ui, &view.text("receipt-explained"));
            }
            parts::body(ui, &view.text("receipt-photo-it"));
            let qr = receipt_qr_text(&receipt, view.locale);
            parts::qr(ui, &qr, &view.text("receipt-qr"));
            facts(ui, &receipt, view);
        }
        parts::Part::Foot => {
            let weights = save::Weights::of(view);
            if parts::button(ui, weights.save, &view.text("receipt-save")).clicked() {
                requests.push(act(ReceiptAction::Save));
            }
            let free = parts::Enabled::from(state.printing != Printing::Now);
            if view.can_print
                && parts::button_if(ui, weights.print, free, &view.text("receipt-print")).clicked()
            {
                requests.push(act(ReceiptAction::Print));
            }
            let (place, people) = state.receipts.place();
            let done = if place < people { "group-next-receipt" } else { "done" };
            if parts::button(ui, weights.done, &view.text(done)).clicked() {
                requests.push(act(ReceiptAction::Done));
            }
        }
    });
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => requests.push(act(ReceiptAction::SaveTo(folder))),
            Some(save::Asked::Cancel) => requests.push(act(ReceiptAction::CancelSave)),
            None => {}
        }
    }
    requests.extend(answer.your_data.then(|| act(ReceiptAction::ShowData)));
    out.append(&mut requests);
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
