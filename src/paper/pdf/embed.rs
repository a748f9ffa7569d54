//! A typeface in the file: only the glyphs in use, and which character each of them is.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish as _, Name, Pdf, Rect, Ref, Str};
use skrifa::raw::{ReadError, TableProvider as _};
use skrifa::{FontRef, Tag};
use subsetter::GlyphRemapper;

use super::PdfError;
use super::face::Face;

const IDENTITY: SystemInfo<'_> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
const CFF: Tag = Tag::new(b"CFF ");
/// The smallest file; the text of a paper takes no time worth saving.
pub(super) const COMPRESSION: u8 = 9;

/// The glyphs of one typeface that a paper shows.
pub(super) struct Embedded<'a> {
    face: &'a Face,
    numbers: GlyphRemapper,
    /// From a glyph's number in the file to the first character that it showed.
    shown: BTreeMap<u16, char>,
}

impl<'a> Embedded<'a> {
    pub(super) fn new(face: &'a Face) -> Self {
        Self { face, numbers: GlyphRemapper::new(), shown: BTreeMap::new() }
    }

    /// The number of `symbol`'s glyph in the file, and whether the file tells that this glyph is
    /// `symbol`: it cannot for the box that stands for missing characters, nor for a second
    /// character that looks the same.
    pub(super) fn number(&mut self, symbol: char) -> (u16, bool) {
        let glyph = self.face.glyph(symbol);
        let number = self.numbers.remap(glyph);
        let told = if glyph == Face::MISSING { char::REPLACEMENT_CHARACTER } else { symbol };
        (number, *self.shown.entry(number).or_insert(told) == symbol)
    }

    /// Writes the typeface as `id`, and what belongs to it from `next` on.
    pub(super) fn write(&self, pdf: &mut Pdf, id: Ref, next: &mut Ref) -> Result<(), PdfError> {
        let [glyphs, descriptor, outlines, characters] = [(); 4].map(|()| next.bump());
        let name = self.name();
        let name = Name(name.as_bytes());
        pdf.type0_font(id)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(glyphs)
            .to_unicode(characters);
        let mut font = pdf.cid_font(glyphs);
        font.subtype(CidFontType::Type0)
            .base_font(name)
            .system_info(IDENTITY)
            .font_descriptor(descriptor)
            .default_width(0.0);
        let width = |glyph| 1000.0 * self.face.glyph_advance(glyph);
        font.widths().consecutive(0, self.numbers.remapped_gids().map(width));
        font.finish();
        self.write_descriptor(pdf, descriptor, outlines, name);
        self.write_outlines(pdf, outlines)?;
        self.write_characters(pdf, characters);
        Ok(())
    }

    fn write_descriptor(&self, pdf: &mut Pdf, id: Ref, outlines: Ref, name: Name<'_>) {
        let metrics = &self.face.metrics;
        let units = |units: f32| 1000.0 * self.face.em(units);
        let bounds = metrics.bounds.unwrap_or_default();
        let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(units);
        pdf.font_descriptor(id)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(bounds[0], bounds[1], bounds[2], bounds[3]))
            .italic_angle(0.0)
            .ascent(units(metrics.ascent))
            .descent(units(metrics.descent))
            .cap_height(units(metrics.cap_height.unwrap_or(metrics.ascent)))
            .stem_v(self.face.stem)
            .font_file3(outlines);
    }

    fn write_outlines(&self, pdf: &mut Pdf, id: Ref) -> Result<(), PdfError> {
        let font = subsetter::subset(self.face.data, 0, &self.numbers)?;
        let table = FontRef::new(&font)?.data_for_tag(CFF).ok_or(ReadError::TableIsMissing(CFF))?;
        let table = compress_to_vec_zlib(table.as_bytes(), COMPRESSION);
        let mut stream = pdf.stream(id, &table);
        stream.filter(Filter::FlateDecode).pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
        Ok(())
    }

    fn write_characters(&self, pdf: &mut Pdf, id: Ref) {
        let mut characters = UnicodeCmap::new(Name(b"Characters"), IDENTITY);
        for (number, symbol) in &self.shown {
            characters.pair(*number, *symbol);
        }
        let characters = compress_to_vec_zlib(characters.finish().as_slice(), COMPRESSION);
        pdf.cmap(id, &characters).filter(Filter::FlateDecode);
    }

    /// The typeface's name after six letters that tell different subsets apart, for printers that
    /// remember a typeface by its name. The letters are an FNV-1a hash of the glyphs.
    fn name(&self) -> String {
        let fold = |hash: u64, glyph| (hash ^ u64::from(glyph)).wrapping_mul(0x0100_0000_01b3);
        let mut hash = self.numbers.remapped_gids().fold(0xcbf2_9ce4_8422_2325, fold);
        let mut name = String::new();
        for _ in 0..6 {
            name.push(char::from(b'A' + (hash % 26) as u8));
            hash /= 26;
        }
        format!("{name}+{}", self.face.name)
    }
}
