//! Which field is typed into, and that it stays in sight with its caret.

use egui::text_edit::TextEditState;
use egui::{Context, Id, RawInput, Ui};

use super::place;
use super::typing::Typing;
use super::{Keyboard, Place, REVEALING, TypedBy};
use crate::ui::guard;
use crate::ui::theme::Theme;

impl Keyboard {
    /// Gives the caret back after a press on keys, and, while there are any, after a finger has scrolled.
    pub(super) fn give_caret_back(&mut self, ui: &Ui) {
        let Some(held) = self.held else { return };
        let (down, clicked) =
            ui.input(|input| (input.pointer.any_down(), input.pointer.any_click()));
        let scrolled = !down && !clicked && self.target.is_some();
        let is_lost = ui.memory(egui::Memory::focused).is_none();
        if is_lost && (held.place == Place::Keys || scrolled) {
            ui.memory_mut(|memory| memory.request_focus(held.field));
        }
        if !down {
            self.held = None;
        }
    }

    /// Takes its place from the window.
    pub(super) fn take_place(&mut self, ctx: &Context, input: &mut RawInput) {
        let before = self.height;
        let window = input.screen_rect.unwrap_or_else(|| ctx.viewport_rect()).size();
        let text_scale = Theme::of(ctx).text_scale;
        self.height = self.target.map_or(0.0, |_| place::height(window, text_scale));
        if self.height > 0.0 || before > 0.0 {
            let bottom = self.height;
            let insets = egui::epaint::MarginF32 { bottom, ..Default::default() };
            input.safe_area_insets = Some(egui::SafeAreaInsets(insets));
        }
    }

    /// Follows the field where the page, which is another shape with the keyboard and without it, has given it
    /// another id.
    pub(super) fn follow(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        let Some(before) = self.target.or(focused) else { return };
        let known = self.shown.iter().find(|field| field.id == before);
        let gone = !self.showing.iter().any(|field| field.id == before);
        let Some(known) = known.filter(|_| gone) else { return };
        let mut called = self.showing.iter().filter(|field| field.name == known.name);
        let (Some(now), None) = (called.next(), called.next()) else { return };
        self.target = self.target.map(|_| now.id);
        self.wish.is_now(before, now.id);
        self.revealing = REVEALING;
        // The caret goes along: at the beginning it would turn what is typed around.
        if let Some(caret) = TextEditState::load(ui, before) {
            caret.store(ui, now.id);
        }
        if focused == Some(before) {
            ui.memory_mut(|memory| memory.request_focus(now.id));
        }
        ui.ctx().request_repaint();
    }

    /// For which field it is from here on. It neither comes nor goes under a finger.
    fn next_target(&mut self, ui: &Ui) -> Option<Id> {
        let focused = ui.memory(egui::Memory::focused);
        let there =
            |id: Id, by: TypedBy| self.showing.iter().any(|field| field.id == id && field.by == by);
        let on_field = focused.filter(|id| there(*id, TypedBy::Keyboard));
        let still = self.target.filter(|id| there(*id, TypedBy::Keyboard));
        let on_key = focused.is_some_and(|id| self.grid.has(id));
        if ui.input(|input| input.pointer.any_down()) {
            return still;
        }
        match on_field {
            Some(field) => self.wish.is_for(field).then_some(field),
            None if on_key => still,
            None => {
                self.wish.left();
                None
            }
        }
    }

    pub(super) fn aim(&mut self, ui: &Ui) {
        let next = self.next_target(ui);
        if next == self.target {
            self.revealing = self.revealing.saturating_sub(1);
            if self.revealing > 0 {
                ui.ctx().request_repaint();
            }
            return;
        }
        if next.is_some() != self.target.is_some() {
            // The page is another shape now.
            guard::rest(ui.ctx());
            self.since = ui.input(|input| input.time);
        }
        self.target = next;
        self.typing = Typing::default();
        self.revealing = REVEALING;
        ui.ctx().request_repaint();
    }
}
