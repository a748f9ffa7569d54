//! Nothing is kept here under a code: whether something is at the other computers, and what can be ordered from here.

use egui::{Ui, vec2};

use super::super::theme::space;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Visit};
use super::super::widgets::{Button, Enabled, Icon};
use super::super::{message, parts, save};
use super::Request;
use crate::campaign::{Arg, Words as _};
use crate::flow::visitor::Input;
use crate::flow::{CannotShow, Ordered, Printing, Saving, Seeking, SeekingAction, SeekingStage};
use crate::paper::{carried, order_qr_text, order_stands, written_time};
use crate::record::DoneAt;

/// How large the code for a telephone is, in points.
const QR: f32 = 190.0;
/// The sheet's lines stand beside that code if both have so much room, in points at usual text.
const COLUMN: f32 = 300.0;

pub(super) fn show(ui: &mut Ui, state: &Seeking, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&view.campaign.organisation.name, screen(&state.stage)).called(&words);
    let visit = visit.lamp(Lamp::of(view, None));
    let labels = Labels::of(view);
    let rail = rail(state, &labels, view);
    let mut actions = Vec::new();
    let told = |ui: &mut Ui| said(ui, state, view);
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, _| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        match &state.stage {
            SeekingStage::Looking => looking(ui, view),
            SeekingStage::CanOrder(why)
            | SeekingStage::Confirming(why)
            | SeekingStage::Ordering(why) => {
                cannot_show(ui, why, view);
                let ready = Enabled::from(matches!(state.stage, SeekingStage::CanOrder(_)));
                let order = Button::danger_outline(&labels.order).icon(Icon::Bin).enabled(ready);
                ui.add_space(space::S);
                if ui.add(order).clicked() {
                    actions.push(SeekingAction::AskOrder);
                }
            }
            SeekingStage::Ordered(ordered) => is_ordered(ui, ordered, view),
            SeekingStage::Erased { done, waits_for } => erased(ui, done, waits_for, view),
        }
    });
    actions.extend(pressed);
    over(ui, &state.stage, view, &mut actions);
    super::answered(answer, view, out, Request::Speak);
    out.extend(actions.into_iter().map(|action| Input::Seeking(action).into()));
}

fn screen(stage: &SeekingStage) -> &'static str {
    match stage {
        SeekingStage::Looking => "elsewhere looking",
        SeekingStage::CanOrder(_) | SeekingStage::Confirming(_) | SeekingStage::Ordering(_) => {
            "elsewhere order"
        }
        SeekingStage::Ordered(_) => "elsewhere ordered",
        SeekingStage::Erased { .. } => "elsewhere erased",
    }
}

/// What stands on the buttons.
struct Labels {
    back: String,
    done: String,
    order: String,
    save: String,
    print: String,
}

impl Labels {
    fn of(view: &View<'_>) -> Self {
        let [back, done, order, save, print] =
            ["back", "done", "elsewhere-order", "order-save", "order-print"]
                .map(|key| view.text(key));
        Self { back, done, order, save, print }
    }
}

fn rail<'a>(state: &Seeking, labels: &'a Labels, view: &View<'_>) -> Rail<'a, SeekingAction> {
    let back = |enabled: bool| {
        Button::secondary(&labels.back).icon(Icon::Back).enabled(Enabled::from(enabled))
    };
    let done = || {
        let done = Button::primary(&labels.done).icon(Icon::Check);
        done.min_height(60.0).min_width(240.0)
    };
    match &state.stage {
        SeekingStage::Looking | SeekingStage::CanOrder(_) | SeekingStage::Confirming(_) => {
            Rail::new().left(back(true), SeekingAction::Leave)
        }
        SeekingStage::Ordering(_) => Rail::new().left(back(false), SeekingAction::Leave),
        SeekingStage::Erased { .. } => Rail::new().middle(done(), SeekingAction::Leave),
        SeekingStage::Ordered(ordered) => {
            let mut rail = Rail::new();
            if view.can_print() {
                let free = Enabled::from(ordered.printing != Printing::Now);
                let print = Button::secondary(&labels.print).icon(Icon::Printer).enabled(free);
                rail = rail.left(print, SeekingAction::Print);
            }
            rail.left(Button::secondary(&labels.save).icon(Icon::Save), SeekingAction::Save)
                .middle(done(), SeekingAction::Leave)
        }
    }
}

fn said(ui: &mut Ui, state: &Seeking, view: &View<'_>) {
    if let Some(problem) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &view.text("order-not-noted"));
        parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
    }
    match &state.stage {
        SeekingStage::Looking => parts::waiting(ui, &view.text("elsewhere-looking")),
        SeekingStage::Ordering(_) => parts::waiting(ui, &view.text("order-ordering")),
        SeekingStage::Ordered(ordered) => {
            save::outcome(ui, &ordered.saving, view);
            save::printed(ui, ordered.printing, save::Paper::Other, view);
        }
        SeekingStage::CanOrder(_) | SeekingStage::Confirming(_) | SeekingStage::Erased { .. } => {}
    }
}

fn looking(ui: &mut Ui, view: &View<'_>) {
    parts::title(ui, &view.text("elsewhere-title"));
    let organisation = &view.campaign.organisation.name;
    parts::lead(ui, &view.with("elsewhere-body", "organisation", organisation));
}

fn cannot_show(ui: &mut Ui, why: &CannotShow, view: &View<'_>) {
    let organisation = &view.campaign.organisation.name;
    match why {
        CannotShow::Unreachable => {
            parts::title(ui, &view.text("unreachable-title"));
            parts::lead(ui, &view.with("unreachable-body", "organisation", organisation));
            parts::body(ui, &view.text("unreachable-do"));
        }
        CannotShow::OfAGroup(name) => {
            parts::title(ui, &view.text("of-group-title"));
            let args = [("name", Arg::Text(name)), ("organisation", Arg::Text(organisation))];
            parts::lead(ui, &view.locale.say("of-group-body", &args));
            parts::body(ui, &view.text("of-group-do"));
        }
    }
}

/// What is ordered, that it is not done yet, and how to see later that it is.
fn is_ordered(ui: &mut Ui, ordered: &Ordered, view: &View<'_>) {
    let order = &ordered.order;
    parts::title(ui, &view.text("ordered-title"));
    parts::lead(ui, &view.text(order_stands(&order.carried)));
    parts::grid(ui, 2, COLUMN, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::S;
        if column == 0 {
            let to = format!("{}\n{}", order.organisation, order.contact);
            parts::row(ui, &view.text("order-to"), &to);
            let at = written_time(order.signed_at, view.locale);
            parts::row(ui, &view.text("order-at"), &at);
            for (label, value) in carried(&order.carried, view.locale) {
                parts::row(ui, &label, &value);
            }
            for [label, value] in
                [["order-next", "order-next-explained"], ["order-see", "order-see-explained"]]
            {
                parts::row(ui, &view.text(label), &view.text(value));
            }
        } else {
            parts::qr(ui, &order_qr_text(order, view.locale), &view.text("order-qr"), QR);
            parts::row(ui, &view.text("order-digest"), &order.carried.order.to_string());
        }
    });
}

/// Where it is deleted, and where that is not confirmed yet.
fn erased(ui: &mut Ui, done: &[DoneAt], waits_for: &[String], view: &View<'_>) {
    let title = if waits_for.is_empty() { "erased-title" } else { "elsewhere-going-title" };
    if waits_for.is_empty() {
        parts::done(ui, &view.text(title));
    } else {
        parts::title(ui, &view.text(title));
    }
    parts::lead(ui, &view.text("elsewhere-erased-body"));
    for done in done {
        let at = written_time(done.at, view.locale);
        let takes = i64::try_from(done.takes).unwrap_or(i64::MAX);
        let args = [("date", Arg::Text(&at)), ("takes", Arg::Number(takes))];
        parts::row(ui, &done.member, &view.locale.say("elsewhere-erased-at", &args));
    }
    if !waits_for.is_empty() {
        parts::row(ui, &view.text("fleet-waits"), &waits_for.join(", "));
        parts::hint(ui, &view.text("fleet-see-explained"));
    }
}

/// What lies over the page.
fn over(ui: &mut Ui, stage: &SeekingStage, view: &View<'_>, out: &mut Vec<SeekingAction>) {
    match stage {
        SeekingStage::Confirming(why) => {
            let explained = match why {
                CannotShow::Unreachable => view.text("order-explained"),
                CannotShow::OfAGroup(_) => view.text("order-explained-group"),
            };
            let question = parts::Question {
                asks: &view.text("order-question"),
                explanation: &explained,
                yes: &view.text("order-yes"),
                no: &view.text("order-no"),
            };
            let answers = (SeekingAction::Order, SeekingAction::CancelOrder);
            out.extend(parts::confirm_danger(ui, &question, answers));
        }
        SeekingStage::Ordered(ordered) if ordered.saving == Saving::Asking => {
            match save::ask(ui, view) {
                Some(save::Asked::To(folder)) => out.push(SeekingAction::SaveTo(folder)),
                Some(save::Asked::Cancel) => out.push(SeekingAction::CancelSave),
                None => {}
            }
        }
        _ => {}
    }
}
