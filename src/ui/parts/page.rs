//! A page: its head, what scrolls, and what stays in sight below.

use egui::Ui;

use crate::campaign::Language;
use crate::locale::Locale;
use crate::ui::AloudAction;
use crate::ui::view::{Demo, View};
use crate::ui::widgets::{self, Breadth, PageHead};

/// What stands at the top of a page.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Head<'a> {
    organisation: &'a str,
    languages: Offered,
    foot: Foot,
    breadth: Breadth,
    screen: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Offered {
    No,
    Yes,
}

/// How the main actions stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Foot {
    Beside,
    Below,
}

impl<'a> Head<'a> {
    /// `screen` tells pages apart, so that each keeps its own place when it is scrolled.
    pub(in crate::ui) fn new(organisation: &'a str, screen: &'a str) -> Self {
        let (languages, foot, breadth) = (Offered::No, Foot::Beside, Breadth::Text);
        Self { organisation, languages, foot, breadth, screen }
    }

    /// With the languages to choose from.
    pub(in crate::ui) fn languages(self) -> Self {
        Self { languages: Offered::Yes, ..self }
    }

    /// With a column that is wide enough for rows and figures.
    pub(in crate::ui) fn wide(self) -> Self {
        Self { breadth: Breadth::Table, ..self }
    }

    /// With the main actions one below the other.
    pub(in crate::ui) fn stacked(self) -> Self {
        Self { foot: Foot::Below, ..self }
    }
}

/// Which part of a page is being filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Part {
    /// The middle, which scrolls.
    Body,
    /// The main actions, always in view.
    Foot,
}

/// What was chosen in the head of a page.
#[derive(Default)]
pub(in crate::ui) struct PageAnswer {
    /// This language.
    pub chosen_language: Option<Language>,
    /// "Your data".
    pub your_data: bool,
    /// Another language is to be chosen.
    pub languages: bool,
    /// All of it is to be taken back.
    pub withdraw: bool,
}

/// More languages than this are chosen from a list.
pub(in crate::ui) const MOST_LANGUAGES: usize = 6;

/// What a button in the head does.
enum HeadAction {
    Speak(Language),
    Languages,
    TextSize,
    Contrast,
    Aloud(AloudAction),
}

/// A page; `fill` is called once for each part.
pub(in crate::ui) fn page(
    ui: &mut Ui,
    head: Head<'_>,
    view: &View<'_>,
    fill: impl FnMut(&mut Ui, Part),
) -> PageAnswer {
    page_with_result(ui, head, view, |_| (), fill)
}

/// A page where `result` says, right above the main actions, what became of the last one: in sight, however far
/// the page is scrolled.
pub(in crate::ui) fn page_with_result(
    ui: &mut Ui,
    head: Head<'_>,
    view: &View<'_>,
    result: impl FnMut(&mut Ui),
    fill: impl FnMut(&mut Ui, Part),
) -> PageAnswer {
    let mut labels = Vec::new();
    let mut actions = Vec::new();
    labels.push(view.text(view.looks.next_text_size()));
    actions.push(HeadAction::TextSize);
    labels.push(view.text(view.looks.next_appearance()));
    actions.push(HeadAction::Contrast);
    for (action, words) in view.aloud.actions(false) {
        labels.push(view.text(words));
        actions.push(HeadAction::Aloud(*action));
    }
    if head.languages == Offered::Yes && view.languages.len() > MOST_LANGUAGES {
        labels.push(view.text("other-language"));
        actions.push(HeadAction::Languages);
    } else if head.languages == Offered::Yes {
        let others = view.languages.iter().filter(|(it, _)| it != view.language());
        for (language, name) in others {
            labels.push(name.clone());
            actions.push(HeadAction::Speak(language.clone()));
        }
    }
    let labels: Vec<_> = labels.iter().map(String::as_str).collect();
    let marked = match view.demo {
        Demo::Yes => format!("{} · {}", head.organisation, view.text("demo-mark")),
        Demo::No => head.organisation.to_owned(),
    };
    let head = Head { organisation: &marked, ..head };
    let pressed = lay_out(ui, head, (view.locale, &labels), result, fill);
    let mut answer = PageAnswer::default();
    match pressed.and_then(|index| actions.into_iter().nth(index)) {
        Some(HeadAction::Speak(language)) => answer.chosen_language = Some(language),
        Some(HeadAction::Languages) => answer.languages = true,
        Some(HeadAction::TextSize) => view.looks.enlarge(),
        Some(HeadAction::Contrast) => view.looks.contrast(),
        Some(HeadAction::Aloud(action)) => view.wish_aloud(action),
        None => {}
    }
    answer
}

/// A page without anything to choose in its head.
pub(in crate::ui) fn bare_page(
    ui: &mut Ui,
    head: Head<'_>,
    locale: &Locale,
    fill: impl FnMut(&mut Ui, Part),
) {
    lay_out(ui, head, (locale, &[]), |_| (), fill);
}

fn lay_out(
    ui: &mut Ui,
    head: Head<'_>,
    (locale, actions): (&Locale, &[&str]),
    mut result: impl FnMut(&mut Ui),
    mut fill: impl FnMut(&mut Ui, Part),
) -> Option<usize> {
    let [down, up] = [locale.text("page-down"), locale.text("page-up")];
    let paging = widgets::Paging { down: &down, up: &up };
    let Head { screen, organisation, breadth, .. } = head;
    let row = PageHead { screen, organisation, actions, paging, breadth };
    let shown = widgets::page_with(
        ui,
        row,
        &mut fill,
        |ui, fill| fill(ui, Part::Body),
        |ui, fill| {
            result(ui);
            match head.foot {
                Foot::Below => fill(ui, Part::Foot),
                Foot::Beside => {
                    ui.horizontal_wrapped(|ui| fill(ui, Part::Foot));
                }
            }
        },
    );
    shown.action
}
