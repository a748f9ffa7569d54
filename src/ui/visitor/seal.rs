//! Sealed until a day that the person picks: the choice before "Keep", and what "Your data" says and does about it.

use egui::Ui;
use jiff::tz::TimeZone;

use super::super::parts;
use super::super::view::View;
use super::Request;
use crate::flow::visitor::Input;
use crate::flow::{DataAction, KeptAt, ReviewAction, YourData};
use crate::paper::{sealed_until, written_date};
use crate::submission::Draft;

/// What the choice takes of a page's height, in points, so that it is seen without scrolling where there is room.
const ROOM: f32 = 175.0;

/// The height to leave for the choice.
pub(super) fn room(draft: &Draft, view: &View<'_>) -> f32 {
    if draft.seals(view.campaign).is_empty() { 0.0 } else { ROOM }
}

/// From which day on staff may open it: at once, unless somebody picks another. Nothing is shown where nothing is offered.
pub(super) fn choice(ui: &mut Ui, draft: &Draft, view: &View<'_>, out: &mut Vec<Request>) {
    let times = draft.seals(view.campaign);
    if times.is_empty() {
        return;
    }
    let today = view.now.to_zoned_datetime(TimeZone::UTC).date();
    let days = times.into_iter().map(|time| {
        let day = written_date(time.until(today), view.locale);
        (Some(time), view.with("review-seal-from", "date", &day))
    });
    let choices: Vec<_> =
        std::iter::once((None, view.text("review-seal-now"))).chain(days).collect();
    let about = view.text("review-seal");
    parts::hint(ui, &about);
    let picked = draft.sealed_for(view.campaign);
    let pressed = parts::picks(ui, &choices, Some(&picked), Some(&about));
    out.extend(pressed.map(|time| Input::Review(ReviewAction::Seal(time)).into()));
    if picked.is_some() {
        parts::hint(ui, &view.text("review-seal-yours"));
    }
}

/// Until when staff do not open it, and the way to let them earlier.
pub(super) fn until(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    let Some(day) = state.view.sealed(view.now) else { return };
    let sealed = sealed_until(&view.campaign.organisation.name, day, view.locale);
    let words = format!("{sealed} {}", view.text("review-seal-yours"));
    parts::notice(ui, parts::Tone::Info, &words);
    if state.kept == KeptAt::Elsewhere {
        // It is lifted where it is kept.
        return;
    }
    let here = parts::Enabled::from(state.held.is_here());
    if parts::secondary_if(ui, here, &view.text("data-unseal")).clicked() {
        out.push(DataAction::AskUnseal);
    }
}

/// Are staff to open it now?
pub(super) fn ask(ui: &mut Ui, view: &View<'_>) -> Option<DataAction> {
    let question = parts::Question {
        asks: &view.text("data-unseal-question"),
        explanation: &view.text("data-unseal-explained"),
        yes: &view.text("data-unseal-yes"),
        no: &view.text("data-unseal-no"),
    };
    parts::confirm_danger(ui, &question, (DataAction::Unseal, DataAction::CancelUnseal))
}
