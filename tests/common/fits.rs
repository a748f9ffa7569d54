//! Nothing beside the window, nothing to press that is out of reach or too small.

use egui::{Rect, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

/// Holds what can be pressed and read to a window of `size`, and the heading to its upper part.
pub(crate) fn check<S>(harness: &Harness<'_, S>, size: Vec2, name: &str) {
    check_across(harness, size, name);
    let heading = harness.query_all_by_role(Role::Heading).next().expect("a heading");
    let top = heading.rect().top();
    // On the first page the question stands in the middle, below a picture where that is upright.
    let is_first = ["welcome", "parting"].iter().any(|page| name.contains(page));
    let lowest = size.y * if is_first { 0.6 } else { 0.4 };
    assert!(top < lowest, "{name}: the heading is pushed down to {top}");
}

/// The same, for a page that is turned: its heading may be on another part of it.
pub(crate) fn check_across<S>(harness: &Harness<'_, S>, size: Vec2, name: &str) {
    let whole = Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.5);
    for role in [Role::Button, Role::CheckBox, Role::TextInput, Role::Slider] {
        for node in harness.query_all_by_role(role) {
            let rect = node.rect();
            let label = node.accesskit_node().label().unwrap_or_default();
            let across = rect.left() >= whole.left() && rect.right() <= whole.right();
            assert!(across, "{name}: “{label}” is beside the window: {rect}");
            assert!(rect.height() >= 40.0, "{name}: “{label}” is too small to touch: {rect}");
            let named = !label.is_empty() || node.accesskit_node().labelled_by().next().is_some();
            assert!(named, "{name}: a {role:?} has no name");
        }
    }
    for node in harness.query_all_by_role(Role::Label) {
        let rect = node.rect();
        assert!(rect.right() <= whole.right(), "{name}: {node:?} is cut off");
    }
}
