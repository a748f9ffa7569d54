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

    /// How many bytes of `text` go on a line of `width` points that begins at the byte `from`: up to
    /// a space or a hyphen, in an address up to a slash, or up to any character where one word alone
    /// is too wide. At least one character goes.
    pub(super) fn fitting(&self, (text, from): (&str, usize), style: Style, width: f32) -> usize {
        let (face, whole, text) = (self.of(style.weight), text, &text[from..]);
        let (mut used, mut last_break, mut before) = (0.0, None, ' ');
        let mut symbols = text.char_indices().peekable();
        while let Some((at, symbol)) = symbols.next() {
            used += face.advance(symbol) * style.size + style.tracking;
            // A space may hang over the edge, where nobody sees it; so may the room after a letter.
            if symbol != ' ' && used - style.tracking > width && at > 0 {
                return last_break.unwrap_or_else(|| within(text, at));
            }
            let after = symbols.peek().map_or(' ', |(_, after)| *after);
            let word = || word_at(whole, from + at);
            let ends = match symbol {
                '/' => before.is_alphanumeric() && after.is_alphanumeric() && is_address(word()),
                _ => ends_a_line(before, symbol, after) && !is_address(word()),
            };
            if symbol == ' ' || ends {
                last_break = Some(at + symbol.len_utf8());
            }
            before = symbol;
        }
        text.len()
    }
}

/// The word around the byte `at`.
fn word_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |space| at + space);
    text.get(start..end).unwrap_or(text)
}

/// Of a page, a mailbox or a key. Whoever copies one from two lines gets it without a hyphen at the
/// end of the first, as if it had been put there to break the word.
fn is_address(word: &str) -> bool {
    let joins = |mark: &str| {
        word.split_once(mark).is_some_and(|(before, after)| {
            before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
        })
    };
    word.contains("//") || joins("@") || joins(".") || joins("/")
}

/// Where a word that is wider than its line ends, when it fills the line up to `at`: not after a
/// hyphen, where something else can go along with it.
fn within(text: &str, at: usize) -> usize {
    let kept = text[..at].trim_end_matches(['-', '\u{2010}']);
    if kept.is_empty() { at } else { kept.len() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_never_broken_after_a_hyphen_and_a_word_is() {
        let faces = Faces::read().unwrap();
        let style =
            Style { weight: Weight::Regular, size: 10.0, line: 14.0, tracking: 0.0, grey: 0.0 };
        let breaks = |text: &str| {
            let (mut from, mut ends) = (0, Vec::new());
            while from < text.len() {
                let length = faces.fitting((text, from), style, 90.0);
                ends.push(text[from..from + length].to_owned());
                from += length;
            }
            ends.pop();
            ends
        };
        for address in [
            "see https://data-protection.harbour-museum.example/your-rights-and-mine",
            "write to voices-and-pictures@harbour-museum.example",
            "www.harbour-museum-of-the-sea.example",
        ] {
            let ends = breaks(address);
            assert!(!ends.is_empty() && ends.iter().all(|it| !it.ends_with('-')), "{ends:?}");
        }
        let ends = breaks("harbour.example/your-rights");
        assert_eq!(ends, ["harbour.example/"]);
        let ends = breaks("a museum of the well-known long-distance sailors");
        assert!(ends.iter().any(|it| it.ends_with('-')), "{ends:?}");
    }
}
