//! The screen that waits for somebody. Nothing on it moves.

use egui::{Rect, Ui, vec2};

use super::super::keyboard;
use super::super::layout::{Class, Layout};
use super::super::parts;
use super::super::theme::{Text, Theme, space};
use super::super::view::{Demo, View};
use super::super::visit::{self, Body, Rail, Visit};
use super::super::widgets::{self, Button, Icon};
use super::Request;
use crate::campaign::Kind;
use crate::flow::{self, visitor::Input};
use crate::flow::{CodeAction, Parting, Welcome, WelcomeAction};

/// How high "Start" is, in points.
const START: f32 = 84.0;
/// With less room than this beside it, the picture gives way to the words, in points at usual text.
const LEAST_COLUMN: f32 = 420.0;

pub(super) fn show(ui: &mut Ui, state: Welcome, view: &View<'_>, out: &mut Vec<Request>) {
    let window = ui.content_rect();
    let (page, picture) = split(window, Theme::of(ui.ctx()).text_scale);
    let mut visit =
        Visit::new(&view.campaign.organisation.name, "welcome").within(page).read_aloud();
    let is_compact = visit.layout(ui).is_compact();
    let many = is_compact || view.languages.len() > parts::MOST_LANGUAGES;
    if many {
        visit = visit.languages();
    }
    let (again, staff) = (view.text("welcome-return"), view.text("welcome-staff"));
    let start_words = view.text("welcome-start");
    let told = told(state, view);
    let rail =
        Rail::new().left(Button::secondary(&again).icon(Icon::Pattern), Pressed::Again).plain();
    let rail = if is_compact {
        // "Start" is in sight, however large the text is.
        let start = Button::primary(&start_words).icon_after(Icon::Right).min_height(60.0);
        let start = start.begins(&told);
        rail.right(start, Pressed::Start)
    } else {
        rail.right(Button::quiet(&staff).icon(Icon::Lock), Pressed::Staff)
    };
    let mut requests = Vec::new();
    let languages = |ui: &mut Ui| {
        if !many {
            requests.extend(pills(ui, view).map(Request::Speak));
        }
    };
    let mut start = false;
    let (answer, pressed) = visit::show(ui, &visit, view, rail, languages, |ui, body| {
        middle(ui, &body, |ui| start = hero(ui, &body, (state, &told), view));
        if is_compact && ui.add(Button::quiet(&staff).icon(Icon::Lock)).clicked() {
            out.push(flow::Input::EnterStaff.into());
        }
    });
    if let Some(picture) = picture {
        let size = picture.size() * ui.ctx().pixels_per_point();
        view.brand.place_px.set([size.x.ceil() as usize, size.y.ceil() as usize]);
        let shown = view.brand.picture.as_ref();
        widgets::poster(ui, picture, shown.map(|it| (it.id(), it.size_vec2())));
    }
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
    out.extend(scanned(ui).into_iter().flatten());
    if start || matches!(pressed, Some(Pressed::Start)) {
        out.push(Input::Welcome(WelcomeAction::Start).into());
    }
    match pressed {
        Some(Pressed::Again) => out.push(Input::Welcome(WelcomeAction::ComeBack).into()),
        Some(Pressed::Staff) => out.push(flow::Input::EnterStaff.into()),
        Some(Pressed::Start) | None => {}
    }
}

/// Whoever holds a receipt under the scanner is back.
fn scanned(ui: &Ui) -> Option<[Request; 3]> {
    let code = keyboard::scanned(ui)?;
    let look_up = [CodeAction::Type(code), CodeAction::LookUp].map(|it| Input::Code(it).into());
    let [typed, look_up] = look_up;
    Some([Input::Welcome(WelcomeAction::ComeBack).into(), typed, look_up])
}

#[derive(Clone, Copy)]
enum Pressed {
    Start,
    Again,
    Staff,
}

/// Where the words are, and where the picture is, if there is room for one.
fn split(window: Rect, text_scale: f32) -> (Rect, Option<Rect>) {
    if Layout::of(window, text_scale).class == Class::Portrait {
        let edge = window.top() + (window.height() * 0.36).round();
        return (window.with_min_y(edge), Some(window.with_max_y(edge)));
    }
    let share = if window.width() < 1_000.0 { 0.64 } else { 0.56 };
    let edge = window.left() + (window.width() * share).round();
    if (edge - window.left()) / text_scale < LEAST_COLUMN || window.width() < window.height() {
        return (window, None);
    }
    (window.with_max_x(edge), Some(window.with_min_x(edge)))
}

/// Puts `contents` in the middle of the room that the page has, where they are lower than that.
fn middle(ui: &mut Ui, body: &Body, contents: impl FnOnce(&mut Ui)) {
    let key = egui::Id::unique("height of the welcome");
    let before: f32 = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    ui.add_space(((body.room.height() - before) / 2.0).max(space::S));
    let shown = ui.scope(contents);
    let after = shown.response.rect.height();
    if (after - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, after));
        ui.request_discard("the welcome has another height");
    }
}

/// What is asked, or the last word to whoever leaves; and "Start". Returns whether that was pressed.
fn hero(ui: &mut Ui, body: &Body, (state, told): (Welcome, &str), view: &View<'_>) -> bool {
    ui.spacing_mut().item_spacing = vec2(space::L, space::S);
    // Where there is little room the header says it alone.
    if view.demo == Demo::Yes && !body.layout.is_compact() {
        parts::notice(ui, parts::Tone::Info, &view.text("demo-explained"));
    }
    if let Some(parting) = state.parting {
        let (tone, _, key) = parting_words(parting);
        parts::title(ui, told);
        parts::notice(ui, tone, &view.text(key));
    } else {
        parts::lead(ui, &view.text(kinds_key(&view.campaign.kinds())));
        match body.layout.class {
            Class::Compact => parts::title(ui, told),
            Class::Regular | Class::Portrait => parts::question(ui, told),
        }
    }
    ui.add_space(space::S);
    if body.layout.is_compact() {
        widgets::signed(ui, Icon::Shield, &view.text("welcome-promise"), Text::Small);
        return false;
    }
    let start = view.text("welcome-start");
    let button = Button::primary(&start).icon_after(Icon::Right);
    let button = button.min_height(START).min_width(190.0).begins(told);
    let promise = view.text("welcome-promise");
    let theme = Theme::of(ui.ctx());
    let room = body.room.width() - button.natural_size(ui).x - space::L;
    if room < theme.scaled(200.0) {
        let pressed = ui.add(button).clicked();
        widgets::signed(ui, Icon::Shield, &promise, Text::Small);
        return pressed;
    }
    ui.horizontal(|ui| {
        let pressed = ui.add(button).clicked();
        widgets::signed(ui, Icon::Shield, &promise, Text::Small);
        pressed
    })
    .inner
}

/// The last word to whoever leaves, or what is asked.
fn told(state: Welcome, view: &View<'_>) -> String {
    let Some(parting) = state.parting else { return question(view) };
    let thanks = view.campaign.thanks(view.language()).filter(|_| parting == Parting::Done);
    thanks.map_or_else(|| view.text(parting_words(parting).1), str::to_owned)
}

/// The campaign's question, or who would like to hear from people.
fn question(view: &View<'_>) -> String {
    let organisation = &view.campaign.organisation.name;
    view.campaign
        .question(view.language())
        .map_or_else(|| view.with("welcome-title", "organisation", organisation), str::to_owned)
}

/// Every language, with its own name; the one of the screen is marked. Returns the one that was pressed.
fn pills(ui: &mut Ui, view: &View<'_>) -> Option<crate::campaign::Language> {
    if view.languages.len() < 2 {
        return None;
    }
    let mine = view.language().clone();
    let picked = parts::picks(ui, view.languages, Some(&mine), None);
    ui.add_space(space::S);
    picked.filter(|language| *language != mine)
}

fn kinds_key(kinds: &[Kind]) -> &'static str {
    match kinds {
        [Kind::Voice] => "welcome-kinds-voice",
        [Kind::Photo] => "welcome-kinds-photo",
        _ => "welcome-kinds-both",
    }
}

/// The tone of the last word, its heading, and what it says.
fn parting_words(parting: Parting) -> (parts::Tone, &'static str, &'static str) {
    use parts::Tone::{Error, Info, Success};
    match parting {
        Parting::Declined => (Info, "parting-declined-title", "parting-declined"),
        Parting::Withdrawn => (Info, "parting-withdrawn-title", "parting-withdrawn"),
        Parting::Done => (Success, "parting-done-title", "parting-done"),
        Parting::NotRecorded => (Error, "parting-not-recorded-title", "parting-not-recorded"),
        Parting::Lost => (Error, "parting-lost-title", "parting-lost"),
    }
}
