//! "Are you still there?"

use egui::Ui;

use super::Request;
use super::parts;
use super::view::View;
use crate::flow::{Screen, Visitor};

pub(super) fn show(
    ui: &mut Ui,
    screen: &Screen,
    secs: u32,
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    let unkept = matches!(screen, Screen::Visitor(visitor) if visitor.draft().is_some());
    let key = match screen {
        Screen::Visitor(Visitor::HandingOver(_)) => "idle-body-uncalled",
        Screen::Visitor(visitor) if visitor.waiting() > 0 => "idle-body-receipts",
        _ if unkept => "idle-body",
        _ => "idle-body-plain",
    };
    let mut stay = false;
    let left = parts::dialog(ui, &view.text("idle-title"), |ui| {
        parts::body(ui, &view.count(key, &[("seconds", i64::from(secs))]));
        stay = parts::primary(ui, &view.text("idle-stay")).clicked();
    });
    // Any answer is a sign of life, "close" too.
    if stay || left == parts::Left::Yes {
        out.push(Request::Stay);
    }
}
