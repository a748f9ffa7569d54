//! The embedded typefaces: Inter for everything read, Hack for codes.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");

/// The family of the heavier weight, for headings and labels.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Inter in two weights ahead of egui's own fonts, which stay as the fallback for symbols.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, data) in [("Inter", REGULAR), ("Inter SemiBold", SEMIBOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
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
