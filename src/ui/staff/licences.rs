//! What others made and is built in: names by licence. The texts are long, and a command prints them.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use crate::flow::staff::{Action, Input};
use crate::licences;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Input>) {
    let head = Head::new(&view.campaign.organisation.name, "staff licences");
    parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("licences-title"));
            parts::body(ui, &view.text("licences-body"));
            for (licence, names) in licences::by_licence() {
                parts::row(ui, licence, &names.join(", "));
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                out.push(Input::Go(Action::Back));
            }
            if parts::secondary(ui, &view.text("staff-lock")).clicked() {
                out.push(Input::Go(Action::Lock));
            }
        }
    });
}
