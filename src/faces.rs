//! The typefaces that are embedded, and which characters they can draw.
//!
//! Pure. The window and the papers draw with nothing else: a character that has no glyph here is an
//! empty box for whoever reads it, and whether there is one does not depend on the computer.

use std::sync::LazyLock;

use skrifa::{FontRef, MetadataProvider as _};

const INTER_REGULAR: &[u8] = include_bytes!("../assets/fonts/Inter-Regular.otf");
const INTER_SEMIBOLD: &[u8] = include_bytes!("../assets/fonts/Inter-SemiBold.otf");

/// Those that draw papers; the window asks them first.
const OF_PAPERS: &[&[u8]] = &[INTER_REGULAR, INTER_SEMIBOLD];

/// What the window falls back to, as egui's own definitions have it.
const OF_THE_WINDOW: &[&[u8]] = &[epaint_default_fonts::UBUNTU_LIGHT];

/// Characters in order, each once.
type Drawn = Vec<u32>;

static ON_PAPER: LazyLock<Drawn> = LazyLock::new(|| {
    // Headings are heavier: what only one of the two can draw is a box in the other.
    let [regular, heavy] = [INTER_REGULAR, INTER_SEMIBOLD].map(drawn_by);
    regular.into_iter().filter(|it| heavy.binary_search(it).is_ok()).collect()
});

static IN_THE_WINDOW: LazyLock<Drawn> = LazyLock::new(|| {
    let faces = OF_PAPERS.iter().chain(OF_THE_WINDOW);
    let mut all: Drawn = faces.flat_map(|face| drawn_by(face)).collect();
    all.sort_unstable();
    all.dedup();
    all
});

fn drawn_by(face: &[u8]) -> Drawn {
    // They are embedded, and a test draws with each of them.
    let face = FontRef::new(face).expect("an embedded face is well-formed");
    let mut drawn: Drawn = face.charmap().mappings().map(|(symbol, _)| symbol).collect();
    drawn.sort_unstable();
    drawn
}

/// Whether the window has a glyph for `symbol`.
pub fn window_draws(symbol: char) -> bool {
    symbol.is_ascii() || IN_THE_WINDOW.binary_search(&u32::from(symbol)).is_ok()
}

/// Whether a PDF has a glyph for `symbol`.
pub fn paper_draws(symbol: char) -> bool {
    symbol.is_ascii() || ON_PAPER.binary_search(&u32::from(symbol)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_greek_and_cyrillic_are_drawn_and_other_scripts_are_not() {
        let promised = "ẞßäÖéøłşŽčőűþΑλφΩЖщяЇґ…–„“«»’→€ąęõțƏ";
        assert!(promised.chars().all(|symbol| window_draws(symbol) && paper_draws(symbol)));
        assert!("横浜港한글العربيةעבריתไทยहिन्दी".chars().all(|symbol| !window_draws(symbol)));
    }

    /// What egui says that it can draw is what is said here.
    #[test]
    fn the_window_draws_what_is_said_here() {
        let ctx = egui::Context::default();
        ctx.set_fonts(crate::ui::fonts::definitions());
        let symbols = (0xa1..0x2_0000_u32).filter_map(char::from_u32);
        let symbols = symbols.filter(|symbol| crate::campaign::is_visible(*symbol));
        let mut wrong = Vec::new();
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let font = egui::FontId::new(18.0, egui::FontFamily::Proportional);
            wrong = symbols
                .clone()
                .filter(|symbol| !symbol.is_whitespace())
                .filter(|symbol| {
                    ui.fonts_mut(|fonts| fonts.has_glyph(&font, *symbol)) != window_draws(*symbol)
                })
                .collect();
        });
        output.drop_without_applying_deltas();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
