//! The building blocks as the screens use them: a page with its head, the usual buttons, the usual
//! dialogs. What they look like is the widgets' business, what they say the caller's.

use egui::{Frame, Id, Margin, Response, TextureHandle, Ui, vec2};

use super::view::{Demo, View};
use super::widgets::{
    self, Button, Confirm, Field, Guide, Mirror, Notice, PageHead, Picture, Playback, Preview,
    RecordingSign, Reveal, Weight,
};
use crate::campaign::Language;
use crate::media;
use crate::seal::Typed;
use crate::ui::theme::{self, RADIUS_LARGE, Text, Theme};

pub(super) use super::widgets::{Answer, Device, Enabled, Kind as Tone, tick, tick_under};
pub(super) use crate::ui::theme::space;

/// What stands at the top of a page.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    organisation: &'a str,
    languages: Offered,
    your_data: Offered,
    foot: Foot,
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
    pub(super) fn new(organisation: &'a str, screen: &'a str) -> Self {
        let (languages, your_data) = (Offered::No, Offered::No);
        Self { organisation, languages, your_data, foot: Foot::Beside, screen }
    }

    /// With the languages to choose from.
    pub(super) fn languages(self) -> Self {
        Self { languages: Offered::Yes, ..self }
    }

    /// With "Your data".
    pub(super) fn your_data(self) -> Self {
        Self { your_data: Offered::Yes, ..self }
    }

    /// With the main actions one below the other.
    pub(super) fn stacked(self) -> Self {
        Self { foot: Foot::Below, ..self }
    }
}

/// Which part of a page is being filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The middle, which scrolls.
    Body,
    /// The main actions, always in view.
    Foot,
}

/// What was chosen in the head of a page.
#[derive(Default)]
pub(super) struct PageAnswer {
    /// This language.
    pub chosen_language: Option<Language>,
    /// "Your data".
    pub your_data: bool,
}

/// What a button in the head does.
enum HeadAction {
    Speak(Language),
    YourData,
    TextSize,
    Contrast,
}

/// A page; `fill` is called once for each part.
pub(super) fn page(
    ui: &mut Ui,
    head: Head<'_>,
    view: &View<'_>,
    fill: impl FnMut(&mut Ui, Part),
) -> PageAnswer {
    let mut labels = Vec::new();
    let mut actions = Vec::new();
    if head.your_data == Offered::Yes {
        labels.push(view.text("your-data"));
        actions.push(HeadAction::YourData);
    }
    labels.push(view.text("text-size"));
    actions.push(HeadAction::TextSize);
    labels.push(view.text("appearance"));
    actions.push(HeadAction::Contrast);
    if head.languages == Offered::Yes {
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
    let pressed = lay_out(ui, head, &labels, fill);
    let mut answer = PageAnswer::default();
    match pressed.and_then(|index| actions.into_iter().nth(index)) {
        Some(HeadAction::Speak(language)) => answer.chosen_language = Some(language),
        Some(HeadAction::YourData) => answer.your_data = true,
        Some(HeadAction::TextSize) => view.looks.enlarge(),
        Some(HeadAction::Contrast) => view.looks.contrast(),
        None => {}
    }
    answer
}

/// A page without anything to choose in its head.
pub(super) fn bare_page(ui: &mut Ui, head: Head<'_>, fill: impl FnMut(&mut Ui, Part)) {
    lay_out(ui, head, &[], fill);
}

fn lay_out(
    ui: &mut Ui,
    head: Head<'_>,
    actions: &[&str],
    mut fill: impl FnMut(&mut Ui, Part),
) -> Option<usize> {
    let row = PageHead { screen: head.screen, organisation: head.organisation, actions };
    let shown = widgets::page_with(
        ui,
        row,
        &mut fill,
        |ui, fill| fill(ui, Part::Body),
        |ui, fill| match head.foot {
            Foot::Below => fill(ui, Part::Foot),
            Foot::Beside => {
                ui.horizontal_wrapped(|ui| fill(ui, Part::Foot));
            }
        },
    );
    shown.action
}

/// The heading of a page.
pub(super) fn title(ui: &mut Ui, words: &str) {
    widgets::heading(ui, words);
}

/// The heading of a part.
pub(super) fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(space::S);
    widgets::section(ui, words);
}

/// The first sentence after a heading.
pub(super) fn lead(ui: &mut Ui, words: &str) {
    widgets::lead(ui, words);
}

/// Running text.
pub(super) fn body(ui: &mut Ui, words: &str) {
    widgets::paragraph(ui, words);
}

/// An aside.
pub(super) fn hint(ui: &mut Ui, words: &str) {
    widgets::small(ui, words);
}

/// Small words that change by themselves.
pub(super) fn live_hint(ui: &mut Ui, words: &str) {
    let response = widgets::small(ui, words);
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// A figure beside a control.
pub(super) fn figure(ui: &mut Ui, words: &str) {
    widgets::paragraph(ui, words);
}

/// Something is going on.
pub(super) fn waiting(ui: &mut Ui, words: &str) {
    let response = widgets::lead(ui, words);
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// A label with its value, or a question with its answer.
pub(super) fn row(ui: &mut Ui, label: &str, value: &str) {
    widgets::key_value(ui, label, value);
}

/// Questions with their answers.
pub(super) fn rows<'a>(ui: &mut Ui, rows: impl IntoIterator<Item = (&'a str, &'a str)>) {
    widgets::key_values(ui, rows);
}

/// A message of one sentence or several.
pub(super) fn notice(ui: &mut Ui, tone: Tone, words: &str) {
    widgets::notice(ui, &Notice { kind: tone, happened: words, safe: "", to_do: "" });
}

/// A message in three parts.
pub(super) fn full_notice(ui: &mut Ui, tone: Tone, happened: &str, safe: &str, to_do: &str) {
    widgets::notice(ui, &Notice { kind: tone, happened, safe, to_do });
}

/// The weight of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Another thing one can do.
    Secondary,
    /// A way out.
    Quiet,
}

/// A button.
pub(super) fn button(ui: &mut Ui, kind: ButtonKind, words: &str) -> Response {
    match kind {
        ButtonKind::Primary => ui.add(Button::primary(words)),
        ButtonKind::Secondary => ui.add(Button::secondary(words)),
        ButtonKind::Quiet => ui.add(Button::quiet(words)),
    }
}

/// The one thing to do next.
pub(super) fn primary(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Primary, words)
}

/// The same, perhaps not yet.
pub(super) fn primary_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::primary(words).enabled(enabled))
}

/// Another thing one can do.
pub(super) fn secondary(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Secondary, words)
}

/// The same, perhaps not yet.
pub(super) fn secondary_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::secondary(words).enabled(enabled))
}

/// A way out or an aside.
pub(super) fn quiet(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Quiet, words)
}

/// Something that cannot be undone.
pub(super) fn danger(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::danger(words))
}

/// The same, perhaps not yet.
pub(super) fn danger_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::danger(words).enabled(enabled))
}

/// A button that belongs to one thing on the screen. Where there are several, a screen reader says
/// which one it is `about`.
pub(super) fn small(ui: &mut Ui, words: &str, about: Option<&str>) -> Response {
    let response = ui.add(Button::secondary(words));
    if let Some(about) = about {
        ui.accesskit_node_builder(response.id, |node| node.set_label(format!("{words}: {about}")));
    }
    response
}

/// What [`small`] buttons are about: `name`, where it is one of several.
pub(super) fn one_of(count: usize, name: &str) -> Option<&str> {
    (count > 1).then_some(name)
}

/// One of the ways to go on, as wide as the column.
pub(super) fn choice(ui: &mut Ui, words: &str) -> Response {
    let width = ui.available_width();
    ui.add(Button::secondary(words).min_width(width))
}

/// A row of a list to choose from.
pub(super) fn list_row(ui: &mut Ui, words: &str, chosen: Chosen) -> Response {
    let width = ui.available_width();
    let response = match chosen {
        Chosen::Yes => ui.add(Button::primary(words).min_width(width)),
        Chosen::No => ui.add(Button::secondary(words).min_width(width)),
    };
    let is_chosen = chosen == Chosen::Yes;
    ui.accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    response
}

/// One of a few small things to choose from, side by side.
pub(super) fn pick(ui: &mut Ui, words: &str, chosen: Chosen) -> Response {
    let is_chosen = chosen == Chosen::Yes;
    let button = if is_chosen { Button::primary(words) } else { Button::secondary(words) };
    let response = ui.add(button);
    ui.accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    response
}

/// Whether a row is the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// It is not.
    No,
    /// It is.
    Yes,
}

/// "No" and "yes", equal in size, place and look. `labels` are in that order.
pub(super) fn answers(ui: &mut Ui, (no, yes): (&str, &str), enabled: Enabled) -> Option<Answer> {
    let (yes, no) = (Button::secondary(yes).enabled(enabled), Button::secondary(no));
    match widgets::choice_pair(ui, no, yes) {
        Some(widgets::Choice::First) => Some(Answer::No),
        Some(widgets::Choice::Second) => Some(Answer::Yes),
        None => None,
    }
}

/// A device is on.
pub(super) fn sign(ui: &mut Ui, device: Device, words: &str, detail: &str) {
    widgets::recording_sign(ui, RecordingSign { device, words, detail });
}

/// How loud it is.
pub(super) fn level_meter(ui: &mut Ui, level: media::Level, name: &str, spoken: &str) {
    let key = Id::unique("level meter");
    let now = ui.input(|input| input.time);
    let (mut shown, at): (widgets::Level, f64) =
        ui.data(|data| data.get_temp(key)).unwrap_or_default();
    shown.update(level.peak_dbfs, (now - at).clamp(0.0, 1.0) as f32);
    ui.data_mut(|data| data.insert_temp(key, (shown, now)));
    widgets::level(ui, name, spoken, &shown);
}

/// The outline of a recording.
pub(super) fn outline(ui: &mut Ui, peaks: &[f32], name: &str) {
    widgets::overview(ui, name, peaks);
}

/// A recording with the place that is heard, in seconds.
pub(super) struct Place<'a> {
    /// Its outline, each column from 0 to 1.
    pub peaks: &'a [f32],
    /// The place that is heard.
    pub position_secs: f64,
    /// The length of the whole.
    pub length_secs: f64,
    /// What it is called.
    pub name: &'a str,
    /// The place in words.
    pub spoken: &'a str,
}

/// The outline of a recording to drag in. Returns the place asked for, from 0 to 1.
pub(super) fn seek_bar(ui: &mut Ui, place: &Place<'_>) -> Option<f64> {
    let playback =
        Playback { position_s: place.position_secs as f32, duration_s: place.length_secs as f32 };
    let asked = widgets::waveform(ui, place.name, place.spoken, place.peaks, playback);
    asked.map(|secs| f64::from(secs) / place.length_secs.max(0.001))
}

/// A picture as it is kept.
pub(super) fn picture(ui: &mut Ui, picture: &TextureHandle, name: &str) {
    show_picture(ui, picture, name, Mirror::No, Guide::None, None);
}

/// What the camera sees, as in a mirror.
pub(super) fn mirror(ui: &mut Ui, picture: &TextureHandle, count: Option<u8>, name: &str) {
    show_picture(ui, picture, name, Mirror::Yes, Guide::Oval, count);
}

fn show_picture(
    ui: &mut Ui,
    picture: &TextureHandle,
    name: &str,
    mirror: Mirror,
    guide: Guide,
    count: Option<u8>,
) {
    let countdown = count.map(|count| count.to_string());
    // What is above keeps its place, and with a line of words below all of it fits the page.
    let above = ui.cursor().top() - ui.max_rect().top();
    let below = Theme::of(ui.ctx()).scaled(BELOW_PICTURE);
    let max_height = (ui.clip_rect().height() - above - below).max(LEAST_PICTURE);
    let shown = Picture { texture: picture.id(), size_px: picture.size_vec2() };
    let picture = Some(shown);
    widgets::preview(
        ui,
        &Preview { name, picture, mirror, guide, countdown: countdown.as_deref(), max_height },
    );
}

/// Room for the margin above the column and a hint of two lines below a picture, in points.
const BELOW_PICTURE: f32 = 112.0;
/// No picture is less high than this, in points.
const LEAST_PICTURE: f32 = 220.0;

/// The receipt code.
pub(super) fn code(ui: &mut Ui, code: &str, name: &str) {
    widgets::receipt_code(ui, name, code);
}

/// A QR code.
pub(super) fn qr(ui: &mut Ui, content: &str, name: &str) {
    let side = Theme::of(ui.ctx()).scaled(240.0).min(ui.available_width());
    widgets::qr(ui, name, content, side);
}

/// How hard a passphrase is to guess, from 0 to 4.
pub(super) fn strength(ui: &mut Ui, score: u8, name: &str, words: &str) {
    widgets::strength(ui, name, words, score);
}

/// A thing of its own, with its name above it.
pub(super) fn card<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    widgets::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        widgets::section(ui, name);
        contents(ui)
    })
    .inner
}

/// A labelled field.
pub(super) struct Entry<'a> {
    /// What it is called.
    pub label: &'a str,
    /// A word of help.
    pub hint: &'a str,
    /// What is wrong with what was typed.
    pub complaint: Option<&'a str>,
}

/// What was done with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EntryAnswer {
    /// It was typed in.
    pub changed: bool,
    /// Enter was pressed in it.
    pub submitted: bool,
}

/// A field for plain text.
pub(super) fn entry(ui: &mut Ui, entry: &Entry<'_>, typed: &mut String) -> EntryAnswer {
    let (label, hint) = (entry.label, entry.hint);
    let field = Field { label, hint, error: entry.complaint.unwrap_or_default(), reveal: None };
    let response = widgets::field(ui, typed, &field);
    answered(ui, &response)
}

/// A field for a text of many lines. Returns whether it was typed in.
pub(super) fn area(ui: &mut Ui, label: &str, typed: &mut String) -> bool {
    widgets::area(ui, typed, label).changed()
}

/// A field for a secret.
pub(super) fn secret_entry(
    ui: &mut Ui,
    entry: &Entry<'_>,
    typed: &mut Typed,
    view: &View<'_>,
) -> EntryAnswer {
    let (show, hide) = (view.text("setup-show"), view.text("setup-hide"));
    let reveal = Some(Reveal { show: &show, hide: &hide });
    let (label, hint) = (entry.label, entry.hint);
    let field = Field { label, hint, error: entry.complaint.unwrap_or_default(), reveal };
    let response = widgets::field(ui, typed.edit(), &field);
    answered(ui, &response)
}

fn answered(ui: &Ui, response: &Response) -> EntryAnswer {
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    EntryAnswer { changed: response.changed(), submitted: response.lost_focus() && enter }
}

/// A question whose "yes" cannot be undone.
pub(super) fn confirm_danger(ui: &mut Ui, question: &Question<'_>) -> Option<Answer> {
    let Question { asks, explanation, yes, no } = *question;
    let confirm = Confirm { question: asks, explanation, yes, no, weight: Weight::Final };
    widgets::confirm(ui, Id::unique("question"), &confirm)
}

/// A question.
pub(super) struct Question<'a> {
    /// What is asked.
    pub asks: &'a str,
    /// What follows from either answer.
    pub explanation: &'a str,
    /// The button for "yes".
    pub yes: &'a str,
    /// The button for "no".
    pub no: &'a str,
}

/// Whether a dialog was left by Escape or by a touch beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It is still open.
    No,
    /// It was left; that means no.
    Yes,
}

/// Something over the screen, with a heading.
pub(super) fn dialog(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) -> Left {
    let theme = Theme::of(ui.ctx());
    let screen = ui.ctx().content_rect();
    let width = theme.scaled(520.0).min(screen.width() - 2.0 * space::L);
    let id = Id::unique(("dialog", name));
    let area =
        egui::Modal::default_area(id).role(egui::Role::Dialog).accessible_name(name.to_owned());
    let frame = Frame::NONE
        .fill(theme.palette.surface)
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::same(24));
    let modal = egui::Modal::new(id)
        .area(area)
        .backdrop_color(theme.palette.scrim)
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(width - 2.0 * space::L);
            let max_height = (screen.height() - 4.0 * space::L).max(theme::TARGET * 2.0);
            egui::ScrollArea::vertical().max_height(max_height).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::M, 12.0);
                widgets::section(ui, name);
                contents(ui);
            });
        });
    if modal.should_close() { Left::Yes } else { Left::No }
}

/// A very large line, for the screen that waits.
pub(super) fn display(ui: &mut Ui, words: &str) {
    let scale = Theme::of(ui.ctx()).font(Text::Heading).size;
    ui.add_space(scale);
    widgets::heading(ui, words);
}
