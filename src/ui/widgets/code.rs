//! The receipt code, to be copied by hand.

use egui::{Align2, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Text, Theme};

const GROUP: usize = 4;

/// The least size of the code, in points at usual text.
const LEAST: f32 = 30.0;
/// Line height as a multiple of the size.
const LEADING: f32 = 1.2;

/// A code in groups of four, two in a line, every character told from every other: as large as its place is wide,
/// and at most `high` points high where it is large enough to be read so.
///
/// Blanks and hyphens in `code` do not count. A screen reader says `name` and then spells.
pub fn receipt_code(ui: &mut Ui, name: &str, code: &str, high: f32) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = &theme.palette;
    let groups = groups(code);
    let largest = theme.font(Text::Code);
    let letter = ui.fonts_mut(|fonts| fonts.glyph_width(&largest, 'M')) / largest.size;
    let room = ui.available_width();
    let (columns, size) =
        fit(room, letter, groups.len(), (largest.size, theme.scaled(LEAST)), high);
    let font = egui::FontId { size, ..largest };
    let lines: Vec<String> = groups.chunks(columns).map(|line| line.join("-")).collect();
    let line = (size * LEADING).ceil();
    let wide = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let extent = vec2((wide as f32 * letter * size).ceil(), line * lines.len() as f32);
    let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
    for (index, words) in lines.iter().enumerate() {
        let at = pos2(rect.left(), rect.top() + (index as f32 + 0.5) * line);
        ui.painter().text(at, Align2::LEFT_CENTER, words, font.clone(), p.ink);
    }
    let words = format!("{name}: {}", groups.join("-"));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.accesskit_node_builder(response.id, |node| node.set_description(spelled(&groups)));
    response
}

/// How many groups stand in a line and how large they are, in points, in a place `room` wide and `high` high; a
/// letter is `letter` times its size wide. Between `most` and `least`.
fn fit(
    room: f32,
    letter: f32,
    groups: usize,
    (most, least): (f32, f32),
    high: f32,
) -> (usize, f32) {
    let size = |columns: usize| {
        let letters = (columns * GROUP + columns - 1) as f32;
        let lines = groups.div_ceil(columns).max(1) as f32;
        let by_height = (high / lines / LEADING).max(least);
        (room / letters / letter).min(by_height).min(most)
    };
    let two = size(2);
    if two >= least { (2, two) } else { (1, size(1)) }
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
    fn it_is_as_large_as_its_place_and_never_wider() {
        for room in [260.0_f32, 400.0, 700.0, 1200.0] {
            for high in [100.0_f32, 200.0, f32::INFINITY] {
                let (columns, size) = fit(room, 0.6, 4, (92.0, 30.0), high);
                let letters = (columns * GROUP + columns - 1) as f32;
                assert!(letters * 0.6 * size <= room + 0.1, "{room} {high}: {columns} {size}");
                assert!(size <= 92.0);
            }
        }
        assert_eq!(fit(1200.0, 0.6, 4, (92.0, 30.0), f32::INFINITY), (2, 92.0));
    }
}
