//! How this computer is used: one choice below the other, each of which holds at once.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use crate::flow::staff::Input;
use crate::flow::staff::stand::{Action, Fixed, StandPage};
use crate::record::{Stand, StandColours, StandKeyboard, StandPaper, StandScreen};

const SCREENS: [(StandScreen, &str); 2] =
    [(StandScreen::Window, "stand-window"), (StandScreen::Full, "stand-full")];
/// What papers are printed on, in words.
pub(super) const PAPERS: [(StandPaper, &str); 3] = [
    (StandPaper::Nothing, "stand-print-nothing"),
    (StandPaper::A4, "stand-print-a4"),
    (StandPaper::Roll, "stand-print-roll"),
];
const COLOURS: [(StandColours, &str); 3] = [
    (StandColours::Light, "appearance-light"),
    (StandColours::Dark, "appearance-dark"),
    (StandColours::HighContrast, "appearance-contrast"),
];
const KEYBOARDS: [(StandKeyboard, &str); 3] = [
    (StandKeyboard::Auto, "stand-keyboard-auto"),
    (StandKeyboard::Always, "stand-keyboard-always"),
    (StandKeyboard::Never, "stand-keyboard-never"),
];

/// Shows what is chosen and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &StandPage, view: &View<'_>, out: &mut Vec<Input>) {
    let head = Head::new(&view.campaign.organisation.name, "staff stand");
    let result = |ui: &mut Ui| {
        if let Some(problem) = state.trouble {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
        }
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("stand-open"));
            parts::body(ui, &view.text("stand-body"));
            match state.shown {
                Some(stand) => {
                    let chosen = choices(ui, (stand, state.fixed), view);
                    out.extend(chosen.map(|stand| Input::Stand(Action::Choose(stand))));
                }
                None if state.trouble.is_none() => parts::waiting(ui, &view.text("working")),
                None => {}
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                out.push(Input::Stand(Action::Leave));
            }
        }
    });
}

/// Each choice; what it is to be where one was pressed.
fn choices(ui: &mut Ui, (stand, fixed): (Stand, Fixed), view: &View<'_>) -> Option<Stand> {
    let Fixed { screen, idle, print, text, colours, keyboard } = fixed;
    let mut row = Row { ui, view };
    let picked = row.pick(("stand-screen", screen), &named(&SCREENS, view), &stand.screen);
    let mut chosen = picked.map(|screen| Stand { screen, ..stand });
    parts::hint(row.ui, &view.text("stand-screen-when"));
    let counted = |key: &str, name, number| view.count(key, &[(name, number)]);
    let secs = Stand::IDLE_SECS.map(|secs| {
        (secs, counted("stand-seconds", "seconds", i64::try_from(secs).unwrap_or(i64::MAX)))
    });
    let picked = row.pick(("stand-idle", idle), &secs, &stand.idle_secs);
    chosen = chosen.or(picked.map(|idle_secs| Stand { idle_secs, ..stand }));
    let picked = row.pick(("stand-print", print), &named(&PAPERS, view), &stand.print);
    chosen = chosen.or(picked.map(|print| Stand { print, ..stand }));
    let picked = row.pick(("stand-keyboard", keyboard), &named(&KEYBOARDS, view), &stand.keyboard);
    chosen = chosen.or(picked.map(|keyboard| Stand { keyboard, ..stand }));
    let picked = row.pick(("stand-colours", colours), &named(&COLOURS, view), &stand.colours);
    chosen = chosen.or(picked.map(|colours| Stand { colours, ..stand }));
    let percents = Stand::TEXT_PERCENT
        .map(|percent| (percent, counted("stand-percent", "percent", i64::from(percent))));
    let picked = row.pick(("stand-text", text), &percents, &stand.text_percent);
    chosen.or(picked.map(|text_percent| Stand { text_percent, ..stand }))
}

fn named<T: Copy>(choices: &[(T, &str)], view: &View<'_>) -> Vec<(T, String)> {
    choices.iter().map(|(choice, key)| (*choice, view.text(key))).collect()
}

/// Where the choices come, one below the other.
struct Row<'a> {
    ui: &'a mut Ui,
    view: &'a View<'a>,
}

impl Row<'_> {
    /// A heading and what there is to choose from. What the start of the program has fixed says so.
    fn pick<T: Copy + PartialEq>(
        &mut self,
        (heading, is_fixed): (&str, bool),
        choices: &[(T, String)],
        now: &T,
    ) -> Option<T> {
        let heading = self.view.text(heading);
        parts::heading(self.ui, &heading);
        let picked = parts::picks(self.ui, choices, Some(now), Some(&heading));
        if is_fixed {
            parts::hint(self.ui, &self.view.text("stand-named"));
        }
        picked
    }
}
