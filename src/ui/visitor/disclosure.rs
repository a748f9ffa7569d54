//! What is asked, in the words that will be on record, with boxes that start empty.
//!
//! The essentials and the boxes are in sight together where there is room for them, and one after the other
//! where there is not; everything else lies behind one button. Both answers are always in sight.

use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

use super::super::layout::Class;
use super::super::parts::{self, PageAnswer};
use super::super::theme::{Theme, space};
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Step, Visit};
use super::super::widgets::{self, Button, Icon, TickRow};
use super::Request;
use crate::campaign::{BoxId, ConsentBox, FactId, Kind, Section, SectionId};
use crate::consent::Incomplete;
use crate::flow::visitor::Input;
use crate::flow::{DisclosureAction, Reading, Shown, Ticks};

/// Two things stand beside each other if each has so much room, in points at usual text.
const COLUMN: f32 = 300.0;
/// The widest that the essentials are, in points at usual text.
const ESSENTIALS: f32 = 480.0;
/// The sign beside an essential, in points at usual text.
const SIGN: f32 = 44.0;

pub(super) fn show(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let visit = Visit::new(&state.disclosure.organisation, "disclosure");
    page(ui, &visit.step(Step::Agree).languages().your_data(), state, view, out);
}

/// The same for somebody who is to be recorded with others.
pub(super) fn joining(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let visit = Visit::new(&state.disclosure.organisation, "disclosure-joining");
    page(ui, &visit.step(Step::Agree).languages().your_data(), state, view, out);
}

/// The same for somebody who was here before and is asked once more.
pub(super) fn again(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&state.disclosure.organisation, "disclosure-again");
    page(ui, &visit.called(&words).languages(), state, view, out);
}

/// What is in sight of all that is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// The essentials and the boxes.
    All,
    /// The essentials; the boxes come next.
    Essentials,
    /// The boxes.
    Boxes,
    /// Every word.
    Everything,
}

impl Sight {
    fn of(shown: Shown, class: Class) -> Self {
        match (shown, class) {
            (Shown::Full, _) => Self::Everything,
            (_, Class::Regular | Class::Portrait) => Self::All,
            (Shown::Short, Class::Compact) => Self::Essentials,
            (Shown::Boxes, Class::Compact) => Self::Boxes,
        }
    }
}

fn page(ui: &mut Ui, visit: &Visit<'_>, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    use DisclosureAction::{Agree, Decline, Show};
    let theme = Theme::of(ui.ctx());
    let class = visit.layout(ui).class;
    let sight = Sight::of(state.shown, class);
    let lamp = Lamp::of(view, None);
    let visit = &visit.with_lamp(lamp);
    let early = Id::unique("agreed too early");
    let complete = state.choices.completeness(&state.disclosure);
    let words = view.text(reason(state, complete));
    let [choose, back] = ["disclosure-choose", "disclosure-read-short"].map(|key| view.text(key));
    let (decline, accept) = (&*state.disclosure.decline, &*state.disclosure.accept);
    let rail = Rail::new().left(Button::answer(decline).icon(Icon::Cross), Decline);
    let agree = Button::answer(accept).icon(Icon::Check);
    let rail = match sight {
        Sight::All | Sight::Boxes => rail.words(&words).right(agree, Agree),
        Sight::Essentials => rail
            .middle(Button::secondary(&state.disclosure.more).icon(Icon::Book), Show(Shown::Full))
            .right(Button::answer(&choose).icon_after(Icon::Right), Show(Shown::Boxes)),
        Sight::Everything => rail.right(Button::answer(&back).icon(Icon::Back), Show(Shown::Short)),
    };
    let mut requests = Vec::new();
    let told = |_: &mut Ui| {};
    let (answer, pressed) = visit::show(ui, visit, view, rail, told, |ui, _| {
        ui.spacing_mut().item_spacing = vec2(space::M, 12.0);
        match sight {
            Sight::All if class == Class::Portrait => {
                essentials(ui, &theme, state, sight, &mut requests);
                ui.add_space(space::M);
                boxes(ui, state, &mut requests);
            }
            Sight::All => columns(ui, &theme, state, &mut requests),
            Sight::Essentials => essentials(ui, &theme, state, sight, &mut requests),
            Sight::Boxes => {
                let back = view.text("disclosure-read-short");
                widgets::unseen_heading(ui, &state.disclosure.title);
                if ui.add(Button::quiet(&back).icon(Icon::Back)).clicked() {
                    requests.push(Input::Disclosure(Show(Shown::Short)).into());
                }
                boxes(ui, state, &mut requests);
            }
            Sight::Everything => everything(ui, &theme, state, view),
        }
    });
    match (pressed, complete) {
        (Some(Agree), Err(lacking)) => to_what_is_missing(ui, state, lacking, early),
        (Some(action), _) => requests.push(Input::Disclosure(action).into()),
        (None, _) => {}
    }
    // What another language costs is said before, wherever it costs something.
    let costs = !state.choices.is_empty();
    out.extend((answer.languages && costs).then_some(Request::ShowLanguages));
    let answer = PageAnswer { languages: answer.languages && !costs, ..answer };
    super::answered(answer, view, out, Request::Retell);
    out.append(&mut requests);
}

/// "I agree" came too early: the keyboard goes to the first box of the question that is still open.
fn to_what_is_missing(ui: &Ui, state: &Reading, lacking: Incomplete, early: Id) {
    let open = |id: &BoxId| match lacking {
        Incomplete::Kind | Incomplete::Both => matches!(id, BoxId::Kind(_)),
        Incomplete::Purpose => matches!(id, BoxId::Purpose(_)),
        Incomplete::Signer | Incomplete::Child | Incomplete::Guardian => {
            matches!(id, BoxId::Signer(_)) && !state.choices.is_ticked(id)
        }
        Incomplete::SpokenYes => matches!(id, BoxId::SpokenYes),
        Incomplete::NotShown => false,
    };
    let first = state.disclosure.boxes.iter().position(|shown| open(&shown.id));
    ui.data_mut(|data| data.insert_temp(early, first.unwrap_or_default()));
    ui.ctx().request_repaint();
}

/// Essentials left, boxes right.
fn columns(ui: &mut Ui, theme: &Theme, state: &Reading, out: &mut Vec<Request>) {
    let whole = ui.available_rect_before_wrap();
    let gap = 2.0 * space::L;
    let left = ((whole.width() - gap) * 0.4).min(theme.scaled(ESSENTIALS)).floor();
    let below = whole.top() + UNBOUNDED;
    let one = Rect::from_min_max(whole.min, pos2(whole.left() + left, below));
    let other =
        Rect::from_min_max(pos2(one.right() + gap, whole.top()), pos2(whole.right(), below));
    let first = ui.scope_builder(UiBuilder::new().max_rect(one), |ui| {
        ui.spacing_mut().item_spacing.y = 7.0;
        essentials(ui, theme, state, Sight::All, out);
    });
    let second = ui.scope_builder(UiBuilder::new().max_rect(other), |ui| {
        boxes(ui, state, out);
    });
    ui.advance_cursor_after_rect(first.response.rect.union(second.response.rect));
}

/// Room to scroll in, in points.
const UNBOUNDED: f32 = 50_000.0;

/// What a hurried person reads, each with its sign, and the button to the rest.
fn essentials(ui: &mut Ui, theme: &Theme, state: &Reading, sight: Sight, out: &mut Vec<Request>) {
    parts::title(ui, &state.disclosure.title);
    let width = ui.available_width();
    let beside = width >= 2.0 * theme.scaled(COLUMN) + space::L;
    let wide = if beside { ((width - space::L) / 2.0).floor() } else { width };
    let items: Vec<_> = state.disclosure.essentials.iter().collect();
    for row in items.chunks(if beside { 2 } else { 1 }) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for section in row {
                widgets::essential(
                    ui,
                    icon_of(section),
                    &section.heading,
                    &section.body,
                    (wide, SIGN),
                );
            }
        });
    }
    let age = state.disclosure.sections.iter().find(|section| section.id == SectionId::Age);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        // Where the boxes come next, the rail has it.
        if sight == Sight::All {
            let more = Button::secondary(&state.disclosure.more).icon(Icon::Book);
            if ui.add(more).clicked() {
                let all = DisclosureAction::Show(Shown::Full);
                out.push(Input::Disclosure(all).into());
            }
        }
        if let Some(age) = age {
            parts::hint(ui, &age.body);
        }
    });
}

fn icon_of(section: &Section) -> Icon {
    match section.id {
        SectionId::Who => Icon::House,
        SectionId::Why => Icon::Speech,
        SectionId::Recipients => Icon::Eye,
        SectionId::Kept => Icon::Clock,
        SectionId::Withdraw => Icon::Undo,
        SectionId::Refuse => Icon::Minus,
        SectionId::Abroad => Icon::Globe,
        SectionId::Published => Icon::Pin,
        SectionId::What | SectionId::Age => Icon::People,
        SectionId::Compensation | SectionId::Risks | SectionId::Complain => Icon::Info,
    }
}

/// Every word: the questions with their answers, and the full text.
fn everything(ui: &mut Ui, theme: &Theme, state: &Reading, view: &View<'_>) {
    ui.set_max_width(ui.available_width().min(theme.measure()));
    parts::title(ui, &state.disclosure.title);
    let sections = state.disclosure.sections.iter();
    parts::rows(ui, sections.map(|it| (it.heading.as_str(), it.body.as_str())));
    parts::heading(ui, &view.text("disclosure-full-title"));
    for paragraph in &state.disclosure.full_text {
        parts::body(ui, paragraph);
    }
}

fn boxes(ui: &mut Ui, state: &Reading, out: &mut Vec<Request>) {
    let early = Id::unique("agreed too early");
    let wanted: Option<usize> = ui.data_mut(|data| data.remove_temp(early));
    let wanted = wanted.and_then(|index| state.disclosure.boxes.get(index)).map(|it| &it.id);
    for (ask, group) in state.disclosure.groups() {
        parts::heading(ui, ask);
        let short = group.iter().all(|shown| matches!(shown.id, BoxId::Kind(_)));
        let theme = Theme::of(ui.ctx());
        let width = ui.available_width();
        let beside = short && group.len() > 1 && width >= 2.0 * theme.scaled(COLUMN) + space::M;
        for row in group.chunks(if beside { 2 } else { 1 }) {
            let wide = if beside { ((width - space::M) / 2.0).floor() } else { width };
            ui.horizontal_top(|ui| {
                for shown in row {
                    ui.allocate_ui(vec2(wide, 0.0), |ui| {
                        ui.set_width(wide);
                        one_box(ui, shown, state, wanted == Some(&shown.id), out);
                    });
                }
            });
        }
    }
}

fn one_box(ui: &mut Ui, shown: &ConsentBox, state: &Reading, wanted: bool, out: &mut Vec<Request>) {
    let mut ticked = state.choices.is_ticked(&shown.id);
    let is_first = state.disclosure.boxes.first().is_some_and(|first| first.id == shown.id);
    let response = match &shown.id {
        BoxId::Shorter { purpose, .. } => {
            let agreed = state.choices.is_ticked(&BoxId::Purpose(purpose.clone()));
            parts::tick_under(ui, agreed.into(), &mut ticked, &shown.title)
        }
        id => {
            let facts: Vec<_> =
                shown.facts.iter().map(|fact| (fact_icon(fact.id), &*fact.words)).collect();
            let sign = match id {
                BoxId::Kind(Kind::Voice) => Some(Icon::Microphone),
                BoxId::Kind(Kind::Photo) => Some(Icon::Camera),
                _ => None,
            };
            let (title, explanation) = (&*shown.title, &*shown.explanation);
            let row = TickRow { title, explanation, facts: &facts, sign };
            widgets::tick_row(ui, &mut ticked, &row)
        }
    };
    if is_first {
        widgets::begin_at(ui, &response, &told(state));
    }
    if wanted {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.changed() {
        let toggle = DisclosureAction::Toggle(shown.id.clone());
        out.push(Input::Disclosure(toggle).into());
    }
}

/// What stands above the boxes: whoever listens hears it as they come to the first one.
fn told(state: &Reading) -> String {
    let disclosure = &state.disclosure;
    let essentials = disclosure.essentials.iter().map(|it| format!("{}: {}", it.heading, it.body));
    let told: Vec<_> = std::iter::once(disclosure.title.clone()).chain(essentials).collect();
    told.join(" ")
}

fn fact_icon(id: FactId) -> Icon {
    match id {
        FactId::Who => Icon::Eye,
        FactId::Where => Icon::Pin,
        FactId::HowLong => Icon::Clock,
    }
}

fn reason(state: &Reading, complete: Result<(), Incomplete>) -> &'static str {
    if state.ticks == Ticks::Cleared {
        return "disclosure-cleared";
    }
    match complete {
        Ok(()) => "disclosure-ready",
        Err(Incomplete::Both | Incomplete::NotShown) => "disclosure-need-both",
        Err(Incomplete::Kind) => "disclosure-need-kind",
        Err(Incomplete::Purpose) => "disclosure-need-purpose",
        Err(Incomplete::Signer) => "disclosure-need-signer",
        Err(Incomplete::Child) => "disclosure-need-child",
        Err(Incomplete::Guardian) => "disclosure-need-guardian",
        Err(Incomplete::SpokenYes) => "disclosure-need-spoken",
    }
}
