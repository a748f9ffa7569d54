//! Several people are recorded together: who is in it, and one receipt for each of them.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Step, Visit};
use super::super::widgets::{Button, Icon};
use super::Request;
use crate::campaign::BoxId;
use crate::flow::visitor::Input;
use crate::flow::{Gone, HandingOver, HandingOverAction, Looking, ReviewAction, may_join};
use crate::submission::Draft;
use crate::vault::Receipts;

/// How many have agreed, and the way in and out while nothing is recorded yet.
pub(super) fn people(ui: &mut Ui, draft: &Draft, view: &View<'_>, out: &mut Vec<Request>) {
    if view.campaign.group.is_none() {
        return;
    }
    let mut act = |action| out.push(Input::Review(action).into());
    parts::heading(ui, &view.text("group-title"));
    match draft.people() {
        1 => parts::body(ui, &view.text("group-alone")),
        people => parts::body(ui, &view.count("group-people", &[("count", count(people))])),
    }
    if !view.campaign.kinds().into_iter().any(|kind| draft.allows(kind)) {
        parts::notice(ui, parts::Tone::Warning, &view.text("group-nothing-shared"));
    } else if draft.people() > 1 {
        parts::row(ui, &view.text("group-shared"), &shared(draft).join("\n"));
    }
    if draft.has_takes_to_use() {
        return;
    }
    if may_join(draft, view.setting()) && parts::secondary(ui, &view.text("group-join")).clicked() {
        act(ReviewAction::Join);
    }
    if draft.people() > 1 && parts::quiet(ui, &view.text("group-part")).clicked() {
        act(ReviewAction::Part);
    }
}

/// What the boxes say that all of them have ticked, in the words that the first of them read.
pub(super) fn shared(draft: &Draft) -> Vec<&str> {
    let boxes = draft.agreements().next().into_iter().flat_map(|first| &first.disclosure.boxes);
    let shared = boxes.filter(|shown| match shown.id {
        BoxId::Kind(_) | BoxId::Purpose(_) => draft.all_ticked(&shown.id),
        // These are one person's own.
        BoxId::Shorter { .. } | BoxId::Signer(_) | BoxId::SpokenYes => false,
    });
    shared.map(|shown| shown.title.as_str()).collect()
}

/// Which of the receipts this is, and what being a group means for it.
pub(super) fn about(ui: &mut Ui, receipts: &Receipts, gone: Gone, view: &View<'_>) {
    let (place, people) = receipts.place();
    if people == 1 {
        return;
    }
    let args = [("place", count(place)), ("people", count(people))];
    match gone {
        Gone::ByAnother => {
            parts::notice(ui, parts::Tone::Warning, &view.text("group-gone"));
        }
        Gone::No => parts::body(ui, &view.count("group-receipt", &args)),
    }
}

/// The next receipt waits for its person.
pub(super) fn hand_over(ui: &mut Ui, state: &HandingOver, view: &View<'_>, out: &mut Vec<Request>) {
    let visit = Visit::new(&view.campaign.organisation.name, "handing-over").step(Step::Receipt);
    let visit = visit.lamp(Lamp::of(view, None)).languages();
    let (place, people) = state.receipts.place();
    let args = [("place", count(place)), ("people", count(people))];
    let next = view.text("group-next");
    let ready = parts::Enabled::from(state.looking == Looking::No);
    let next = Button::primary(&next).icon_after(Icon::Right).min_height(60.0).enabled(ready);
    let rail = Rail::new().middle(next, HandingOverAction::Next);
    let (answer, pressed) = visit::show(
        ui,
        &visit,
        view,
        rail,
        |_| {},
        |ui, _| {
            parts::title(ui, &view.count("group-next-title", &args));
            parts::lead(ui, &view.count("group-next-body", &args));
            if state.looking == Looking::Now {
                parts::waiting(ui, &view.text("working"));
            }
        },
    );
    out.extend(pressed.map(|action| Input::HandingOver(action).into()));
    super::answered(answer, view, out, Request::Speak);
}

pub(super) fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
