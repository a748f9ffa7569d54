//! What a screen offers, as far as it decides what a press means.

use egui::accesskit::NodeId;
use egui::{Id, Pos2, Rect};

use super::First;

/// A part of a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What scrolls. Its buttons belong to one thing each and come and go with it.
    #[default]
    Body,
    /// The row at the top.
    Head,
    /// The main actions.
    Foot,
    /// What lies over the page.
    Dialog(Id),
}

/// What one pass shows.
#[derive(Default)]
pub(super) struct Scene {
    page: Option<Id>,
    /// The dialog that lies on top.
    pub(super) dialog: Option<Id>,
    part: Part,
    /// The words of the main actions and of each dialog's, in their order.
    main: Option<Id>,
    /// How many buttons the body has: one more or less moves the others.
    in_body: usize,
    controls: Vec<Control>,
    first: Option<(First, Id)>,
    /// The heading of the page or of the dialog.
    pub(super) heading: Option<Id>,
    /// The name of what has the keyboard.
    pub(super) focused: Option<Id>,
}

/// Something that takes the keyboard.
pub(super) struct Control {
    pub(super) id: Id,
    /// Its words.
    pub(super) name: Id,
    /// Whether a press does anything.
    pub(super) enabled: bool,
    /// Where it can be seen.
    pub(super) rect: Rect,
}

impl Control {
    /// What a press on it means.
    fn meaning(&self) -> Id {
        self.id.with((self.name, self.enabled))
    }
}

impl Scene {
    pub(super) fn begin_page(&mut self, page: Id) {
        self.page = Some(page);
    }

    /// Says which part is being shown from here on, and returns the one before.
    pub(super) fn enter(&mut self, part: Part) -> Part {
        if let Part::Dialog(id) = part
            && self.dialog != Some(id)
        {
            self.dialog = Some(id);
            (self.first, self.heading) = (None, None);
        }
        std::mem::replace(&mut self.part, part)
    }

    pub(super) fn count_button(&mut self, name: Id) {
        match self.part {
            Part::Body => self.in_body += 1,
            Part::Head | Part::Foot | Part::Dialog(_) => {
                self.main = Some(self.main.unwrap_or(Id::NULL).with(name));
            }
        }
    }

    pub(super) fn add_control(&mut self, control: Control) {
        self.controls.push(control);
    }

    /// What a press at `place` means. What is shown later lies above.
    pub(super) fn meaning_at(&self, place: Pos2) -> Option<Id> {
        self.controls.iter().rfind(|it| it.rect.contains(place)).map(Control::meaning)
    }

    /// What a press on this control means, which has the keyboard or is named by a screen reader.
    pub(super) fn meaning_of(&self, node: NodeId) -> Option<Id> {
        self.controls.iter().find(|it| it.id.accesskit_id() == node).map(Control::meaning)
    }

    /// Whether `id` leads now among what the keyboard may begin with.
    pub(super) fn offer(&mut self, id: Id, rank: First) -> bool {
        let in_front = match self.part {
            Part::Dialog(_) => true,
            Part::Body | Part::Head | Part::Foot => self.dialog.is_none(),
        };
        if in_front && rank == First::Heading && self.heading.is_none() {
            self.heading = Some(id);
        }
        let leads = in_front && self.first.is_none_or(|(best, _)| rank > best);
        if leads {
            self.first = Some((rank, id));
        }
        leads
    }

    /// What the keyboard goes on from where the same page has other buttons. Nobody is drawn back to a field.
    pub(super) fn main_or_heading(&self) -> Option<Id> {
        self.first.filter(|(rank, _)| *rank == First::Main).map(|(_, id)| id).or(self.heading)
    }

    pub(super) fn first(&self) -> Option<Id> {
        self.first.map(|(_, id)| id)
    }

    /// The one control of this name that can be used.
    pub(super) fn find(&self, name: Id) -> Option<Id> {
        let mut called = self.controls.iter().filter(|it| it.name == name);
        let only = called.next().filter(|it| it.enabled)?;
        called.next().is_none().then_some(only.id)
    }

    pub(super) fn note_focus(&mut self, focused: Option<Id>) {
        let holder = self.controls.iter().find(|it| Some(it.id) == focused);
        // Of several with one name, nobody knows later which one it was.
        self.focused = holder.map(|it| it.name).filter(|name| self.find(*name).is_some());
    }

    pub(super) fn is_other_page(&self, before: &Self) -> bool {
        self.page != before.page
    }

    /// Whether a press that was meant for `before` would do something else here.
    pub(super) fn means_another(&self, before: &Self) -> bool {
        self.is_other_page(before)
            || self.dialog != before.dialog
            || self.main != before.main
            || self.in_body != before.in_body
    }

    /// Whether `node` is a control that a dialog lies over.
    pub(super) fn is_behind(&self, node: NodeId) -> bool {
        let mut dead = self.controls.iter().filter(|it| self.dialog.is_some() && !it.enabled);
        dead.any(|it| it.id.accesskit_id() == node)
    }
}
