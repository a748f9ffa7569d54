//! All languages, to choose from.

use egui::Ui;

use super::Request;
use super::parts::{self, Chosen};
use super::view::View;
use crate::flow::{Screen, Visitor};

pub(super) fn show(ui: &mut Ui, screen: &Screen, view: &View<'_>, out: &mut Vec<Request>) {
    // Where something is asked, it is asked anew.
    let asks = match screen {
        Screen::Visitor(Visitor::Reading(_) | Visitor::Joining(_) | Visitor::Renewing(_)) => {
            Request::Retell
        }
        _ => Request::Speak,
    };
    let mut chosen = None;
    let left = parts::dialog(ui, &view.text("other-language"), |ui| {
        if has_ticks(screen) {
            parts::body(ui, &view.text("disclosure-clears"));
        }
        for (language, name) in view.languages {
            let mine = if language == view.language() { Chosen::Yes } else { Chosen::No };
            if parts::list_row(ui, name, mine).clicked() {
                chosen = Some(language.clone());
            }
        }
    });
    if chosen.is_some() || left == parts::Left::Yes {
        out.push(Request::HideSession);
    }
    out.extend(chosen.filter(|language| language != view.language()).map(asks));
}

/// Whether somebody has ticked something that another language would take away.
fn has_ticks(screen: &Screen) -> bool {
    let reading = match screen {
        Screen::Visitor(Visitor::Reading(reading)) => reading,
        Screen::Visitor(Visitor::Joining(joining)) => &joining.reading,
        Screen::Visitor(Visitor::Renewing(renewing)) => &renewing.reading,
        _ => return false,
    };
    !reading.choices.is_empty()
}
