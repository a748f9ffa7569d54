//! The receipt code, to be copied by hand.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{RADIUS_LARGE, Text, Theme, space};

const GROUP: usize = 4;

/// A code in groups of four, very large, every character told from every other.
///
/// Blanks and hyphens in `code` do not count. A screen reader says `name` and then spells.
pub fn receipt_code(ui: &mut Ui, name: &str, code: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = &theme.palette;
    let groups = groups(code);
    let galleys: Vec<_> = groups
        .iter()
        .map(|group| theme.galley(ui, group, Text::Code, p.ink, f32::INFINITY))
        .collect();
    let cell = galleys.iter().fold(vec2(1.0, 1.0), |cell, galley| cell.max(galley.size()));
    let gap = theme.scaled(space::L);
    let whole = ui.available_width().min(theme.measure());
    let columns = columns(whole - 2.0 * space::L, cell.x, gap);
    let rows = galleys.len().div_ceil(columns).max(1);
    let height = rows as f32 * cell.y + 2.0 * space::M;
    let (rect, response) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
    let stroke = Stroke::new(theme.outline(), p.line);
    ui.painter().rect(rect, RADIUS_LARGE, p.surface, stroke, StrokeKind::Inside);
    let used = columns as f32 * cell.x + (columns - 1) as f32 * gap;
    let left = rect.center().x - used / 2.0;
    for (index, galley) in galleys.into_iter().enumerate() {
        let x = left + (index % columns) as f32 * (cell.x + gap);
        let y = rect.top() + space::M + (index / columns) as f32 * cell.y;
        ui.painter().galley(pos2(x, y), galley, p.ink);
    }
    let words = format!("{name}: {}", groups.join("-"));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.accesskit_node_builder(response.id, |node| node.set_description(spelled(&groups)));
    response
}

/// Four groups in a row, or two, or one.
fn columns(room: f32, cell: f32, gap: f32) -> usize {
    [4_u8, 2]
        .into_iter()
        .find(|columns| f32::from(*columns) * (cell + gap) - gap <= room)
        .map_or(1, usize::from)
}

fn groups(code: &str) -> Vec<String> {
    let bare: Vec<char> = code.chars().filter(|c| c.is_alphanumeric()).collect();
    bare.chunks(GROUP).map(|group| group.iter().collect()).collect()
}

/// "A, B, C, D; 2, 3, 4, 5", for a screen reader to spell.
fn spelled(groups: &[String]) -> String {
    let spell = |group: &String| {
        let characters: Vec<String> = group.chars().map(String::from).collect();
        characters.join(", ")
    };
    let groups: Vec<String> = groups.iter().map(spell).collect();
    groups.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_falls_into_groups_of_four_however_it_is_written() {
        assert_eq!(groups("ABCD-EFGH 2345"), ["ABCD", "EFGH", "2345"]);
        assert_eq!(groups("ABCDEFGH23456789").len(), 4);
    }

    #[test]
    fn a_screen_reader_spells_it() {
        assert_eq!(spelled(&groups("AB2DEFG")), "A, B, 2, D; E, F, G");
    }

    #[test]
    fn it_breaks_evenly() {
        assert_eq!(columns(500.0, 100.0, 20.0), 4);
        assert_eq!(columns(400.0, 100.0, 20.0), 2);
        assert_eq!(columns(200.0, 100.0, 20.0), 1);
    }
}
