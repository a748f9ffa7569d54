//! The two typefaces: which glyph a character has, how wide it is, where a line may end.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::{FontRef, MetadataProvider};

use super::PdfError;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

/// How a line of text looks. Lengths in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) line: f32,
    /// Room after each letter, on top of its own.
    pub(super) tracking: f32,
    /// 0 is black, 1 is white.
    pub(super) grey: f32,
}

/// Both typefaces.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) semibold: Face,
}

impl Faces {
    pub(super) fn read() -> Result<Self, PdfError> {
        Ok(Self {
            regular: Face::read("Inter-Regular", REGULAR, 90.0)?,
            semibold: Face::read("Inter-SemiBold", SEMIBOLD, 130.0)?,
        })
    }

    pub(super) fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }

    /// Width of `text` in points.
    pub(super) fn width(&self, text: &str, style: Style) -> f32 {
        let face = self.of(style.weight);
        let advance = |symbol| face.advance(symbol) * style.size + style.tracking;
        text.chars().map(advance).sum()
    }

    /// How many bytes of `text` go on a line of `width` points: up to a space or a hyphen, or up
    /// to any character where one word alone is too wide. At least one character goes.
    pub(super) fn fitting(&self, text: &str, style: Style, width: f32) -> usize {
        let face = self.of(style.weight);
        let (mut used, mut last_break, mut before) = (0.0, None, ' ');
        let mut symbols = text.char_indices().peekable();
        while let Some((at, symbol)) = symbols.next() {
            used += face.advance(symbol) * style.size + style.tracking;
            // A space may hang over the edge, where nobody sees it; so may the room after a letter.
            if symbol != ' ' && used - style.tracking > width && at > 0 {
                return last_break.unwrap_or(at);
            }
            let after = symbols.peek().map_or(' ', |(_, after)| *after);
            if symbol == ' ' || ends_a_line(before, symbol, after) {
                last_break = Some(at + symbol.len_utf8());
            }
            before = symbol;
        }
        text.len()
    }
}

/// A hyphen or a dash inside a word ends a line; one inside a number, such as a date, does not.
fn ends_a_line(before: char, symbol: char, after: char) -> bool {
    matches!(symbol, '-' | '\u{2010}' | '–' | '—')
        && before.is_alphanumeric()
        && !(before.is_ascii_digit() && after.is_ascii_digit())
}

/// One typeface.
pub(super) struct Face {
    pub(super) name: &'static str,
    pub(super) data: &'static [u8],
    pub(super) metrics: Metrics,
    /// Width of a vertical stem, in thousandths of the size.
    pub(super) stem: f32,
    characters: Charmap<'static>,
    glyphs: GlyphMetrics<'static>,
}

impl Face {
    /// The glyph that stands for what the typeface does not have.
    pub(super) const MISSING: u16 = 0;

    fn read(name: &'static str, data: &'static [u8], stem: f32) -> Result<Self, PdfError> {
        let font = FontRef::new(data)?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        let metrics = Metrics::new(&font, size, location);
        let glyphs = GlyphMetrics::new(&font, size, location);
        Ok(Self { name, data, metrics, stem, characters: font.charmap(), glyphs })
    }

    /// The glyph of `symbol`. A rare kind of space is shown as a common one.
    pub(super) fn glyph(&self, symbol: char) -> u16 {
        let charmap = &self.characters;
        let space = || if symbol.is_whitespace() { charmap.map(' ') } else { None };
        let glyph = charmap.map(symbol).or_else(space).unwrap_or_default();
        u16::try_from(glyph.to_u32()).unwrap_or(Self::MISSING)
    }

    /// From one letter to the next, in parts of the size.
    pub(super) fn advance(&self, symbol: char) -> f32 {
        self.glyph_advance(self.glyph(symbol))
    }

    /// From one glyph to the next, in parts of the size.
    pub(super) fn glyph_advance(&self, glyph: u16) -> f32 {
        self.em(self.glyphs.advance_width(glyph.into()).unwrap_or_default())
    }

    /// A length in the typeface's own units, in parts of the size.
    pub(super) fn em(&self, units: f32) -> f32 {
        units / f32::from(self.metrics.units_per_em)
    }
}
