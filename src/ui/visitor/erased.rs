//! Everything is gone, and the certificate says so.

use egui::{Ui, vec2};

use super::super::parts;
use super::super::save;
use super::super::theme::space;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Visit};
use super::super::widgets::{Button, Enabled, Icon};
use super::Request;
use crate::flow::visitor::Input;
use crate::flow::{Erased, ErasedAction, Printing, Saving};
use crate::paper::{certificate_fleet, checked, written_date, written_time};

/// Everything is gone.
pub(super) fn show(ui: &mut Ui, state: &Erased, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&view.campaign.organisation.name, "erased").called(&words);
    let visit = visit.lamp(Lamp::of(view, None));
    let certificate = &state.certificate;
    let [save, print, done] =
        ["erased-save", "certificate-print", "done"].map(|key| view.text(key));
    let mut rail = Rail::new();
    if view.can_print() {
        let free = Enabled::from(state.printing != Printing::Now);
        let print = Button::secondary(&print).icon(Icon::Printer).enabled(free);
        rail = rail.left(print, ErasedAction::Print);
    }
    let done = Button::primary(&done).icon(Icon::Check).min_height(60.0).min_width(240.0);
    let rail = rail
        .left(Button::secondary(&save).icon(Icon::Save), ErasedAction::Save)
        .middle(done, ErasedAction::Leave);
    let mut actions = Vec::new();
    let told = |ui: &mut Ui| {
        save::outcome(ui, &state.saving, view);
        save::printed(ui, state.printing, save::Paper::Other, view);
    };
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, _| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let waits = certificate.fleet.as_ref().is_some_and(|order| !order.waits_for.is_empty());
        let title = if waits { "erased-here-title" } else { "erased-title" };
        parts::done(ui, &view.text(title));
        let body = match certificate.takes {
            _ if waits => "erased-here-body",
            0 => "erased-record-body",
            _ => "erased-body",
        };
        parts::lead(ui, &view.text(body));
        if !certificate.is_verified() {
            parts::notice(ui, parts::Tone::Warning, &view.text("erased-not-verified"));
        }
        parts::row(ui, &view.text("erased-takes"), &certificate.takes.to_string());
        if certificate.others > 0 {
            let others = i64::try_from(certificate.others).unwrap_or(i64::MAX);
            parts::body(ui, &view.count("erased-others", &[("count", others)]));
        }
        for (label, value) in certificate_fleet(certificate, view.locale) {
            parts::row(ui, &label, &value);
        }
        parts::row(ui, &view.text("erased-at"), &written_time(certificate.erased_at, view.locale));
        parts::row(ui, &view.text("erased-method"), &view.text("erased-method-explained"));
        parts::row(ui, &view.text("erased-check"), &checked(certificate, view.locale));
        parts::row(ui, &view.text("erased-record"), certificate.record.as_str());
        parts::row(ui, &view.text("erased-head"), &certificate.ledger_head.to_string());
        let until = written_date(certificate.proof_until, view.locale);
        parts::row(ui, &view.text("erased-proof-until"), &until);
        parts::hint(ui, &view.text("erased-proof"));
    });
    actions.extend(pressed);
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(ErasedAction::SaveTo(folder)),
            Some(save::Asked::Cancel) => actions.push(ErasedAction::CancelSave),
            None => {}
        }
    }
    super::answered(answer, view, out, Request::Speak);
    out.extend(actions.into_iter().map(|action| Input::Certificate(action).into()));
}
