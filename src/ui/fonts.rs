//! The embedded typefaces: Inter for everything read, Hack for codes.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");

/// The family of the heavier weight, for headings and labels.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The typeface of codes, as egui names it.
const CODES: &str = "Hack";

/// Inter in two weights ahead of egui's own fonts, which stay as the fallback for symbols.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, data) in [("Inter", REGULAR), ("Inter SemiBold", SEMIBOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    if let Some(codes) = fonts.font_data.get_mut(CODES) {
        // Codes are large, and each shows other letters. One picture of a letter, and not four for as many places
        // between two pixels, so that memory does not grow from visit to visit.
        Arc::make_mut(codes).tweak.subpixel_binning = Some(false);
    }
    let proportional = fonts.families.entry(FontFamily::Proportional).or_default();
    let mut heavy = proportional.clone();
    proportional.insert(0, "Inter".to_owned());
    heavy.splice(0..0, ["Inter SemiBold".to_owned(), "Inter".to_owned()]);
    fonts.families.insert(semibold(), heavy);
    let monospace = fonts.families.entry(FontFamily::Monospace).or_default();
    monospace.push("Inter".to_owned());
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_picture_of_a_letter_of_a_code() {
        let fonts = definitions();
        let codes = fonts.font_data.get(CODES).expect("egui brings it");
        assert_eq!(codes.tweak.subpixel_binning, Some(false));
        assert_eq!(fonts.families[&FontFamily::Monospace][0], CODES);
    }

    #[test]
    fn both_weights_draw_the_scripts_we_promise() {
        let ctx = egui::Context::default();
        ctx.set_fonts(definitions());
        let mut seen = false;
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for family in [FontFamily::Proportional, semibold()] {
                let font = egui::FontId::new(18.0, family);
                let missing: Vec<char> = "ẞßäÖéøłşŽčőűþ ΑλφΩ ЖщяЇґ … – „“ ✓→€"
                    .chars()
                    .filter(|c| !ui.fonts_mut(|fonts| fonts.has_glyph(&font, *c)))
                    .collect();
                assert!(missing.is_empty(), "no glyph for {missing:?}");
                seen = true;
            }
        });
        output.drop_without_applying_deltas();
        assert!(seen);
    }
}
