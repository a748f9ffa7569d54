//! A receipt or a certificate as a PDF: a page to print, or a strip for a receipt printer.
//!
//! Pure. The same sheet gives the same bytes: no clock and no random number goes in. The file
//! holds the typefaces it needs, tells screen readers what is a heading, and asks nothing of a
//! network.

mod embed;
mod face;
mod layout;
mod write;

use face::Faces;

/// What stands on a paper, top to bottom. It has no `Debug`, for a receipt code may stand on it.
pub struct Sheet {
    /// Language of the text, as a BCP 47 tag.
    pub language: String,
    /// Title of the document, which readers show in place of the file's name.
    pub title: String,
    /// The content. A block without text takes no room.
    pub blocks: Vec<Block>,
}

/// One thing on a paper. Line breaks in a text are kept. Characters without ink, such as soft
/// hyphens, are left out; other control characters show as the box for what cannot be shown.
pub enum Block {
    /// The large heading.
    Title(String),
    /// A smaller heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Fine print.
    Small(String),
    /// A labelled value, the value under its label.
    Row {
        /// What the value is, in semibold.
        label: String,
        /// The value.
        value: String,
    },
    /// A receipt code, large and spaced out, on one line where that is possible.
    Code(String),
    /// Text as a QR code. On A4 it stands at the right and the blocks that follow stand beside it.
    /// Text that fits into no QR code is left out.
    Qr(String),
}

/// The paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// 210 × 297 mm. What does not fit is set smaller, down to 75 %; what does not fit then either
    /// is set in full size on several pages.
    A4,
    /// The same sheet for a wall: as large as fits on one page, twice the size of a receipt and not below it.
    Poster,
    /// A roll 80 mm wide, black only: one page as long as its content, from 60 mm up to the 5.08 m
    /// that a PDF page may have.
    Roll80,
}

/// A PDF cannot be written. It comes from the typefaces in the program, never from the content.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A typeface does not read.
    #[error("a typeface of the program does not read: {0}")]
    Face(#[from] skrifa::raw::ReadError),
    /// A typeface cannot be reduced to the characters in use.
    #[error("a typeface of the program cannot be reduced: {0}")]
    Subset(#[from] subsetter::Error),
}

/// `sheet` as the bytes of a PDF file.
pub fn pdf(sheet: &Sheet, format: Format) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::read()?;
    write::file(sheet, &layout::lay_out(&sheet.blocks, &faces, format), &faces)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::face::{Faces, Style};
    use super::layout::{Ink, Layout, MM, Mark, lay_out};
    use super::*;

    const DIGEST: &str = "9f31c2aa57d08be4416c0f3d2b9e7a855a1db7c60e42f8938d17a6b4c05fe2d1";
    const CODE: &str = "7QK2-M9XD-4T0R-PZ5W";
    const FORMATS: [Format; 2] = [Format::A4, Format::Roll80];

    fn text(text: &str) -> Block {
        Block::Text(text.to_owned())
    }

    fn row(label: &str, value: &str) -> Block {
        Block::Row { label: label.to_owned(), value: value.to_owned() }
    }

    fn receipt() -> Vec<Block> {
        vec![
            Block::Title("Quittung für Ihre Aufnahme".to_owned()),
            row("Stadtarchiv Görlitz", "zeitzeugen@stadtarchiv.example"),
            Block::Heading("Ihr Code".to_owned()),
            Block::Code(CODE.to_owned()),
            text(&"Mit diesem Code finden Sie Ihre Aufnahme wieder. ".repeat(4)),
            Block::Qr(format!("{CODE}\n{}", "zugestimmt; ".repeat(15))),
            text(&"Ein Text, der neben dem Bild steht und dort umbricht. ".repeat(2)),
            row("Zugestimmt", &"Im Archiv aufbewahren – bis 24. November 2036\n".repeat(4)),
            row("Nummer", &DIGEST[..32]),
            row("Stand der Kette", DIGEST),
            Block::Heading("Ihre Rechte".to_owned()),
            text(&"Sie können Ihre Zustimmung jederzeit zurücknehmen. ".repeat(10)),
            Block::Small("Diese Quittung ist keine Rechtsberatung.".to_owned()),
        ]
    }

    fn laid(blocks: &[Block], format: Format) -> (Faces, Layout) {
        let faces = Faces::read().unwrap();
        let layout = lay_out(blocks, &faces, format);
        (faces, layout)
    }

    fn bytes(blocks: Vec<Block>, format: Format) -> Vec<u8> {
        pdf(&Sheet { language: "de".into(), title: "Quittung".into(), blocks }, format).unwrap()
    }

    /// Lines of the content, page by page, each with its page.
    fn lines(layout: &Layout) -> Vec<(usize, &str, Style, f32)> {
        let pages = layout.pages.iter().enumerate();
        pages
            .flat_map(|(page, content)| content.marks.iter().map(move |mark| (page, mark)))
            .filter(|(_, mark)| mark.part.is_some())
            .filter_map(|(page, mark)| match &mark.ink {
                Ink::Line { text, style } => Some((page, text.as_str(), *style, mark.y)),
                Ink::Qr { .. } => None,
            })
            .collect()
    }

    /// Left, top, right and bottom edge of the ink, with the quiet zone of a QR code.
    fn edges(mark: &Mark, faces: &Faces) -> [f32; 4] {
        match &mark.ink {
            Ink::Line { text, style } => {
                let right = mark.x + faces.width(text.trim_end(), *style) - style.tracking;
                [mark.x, mark.y - 0.75 * style.size, right, mark.y + 0.25 * style.size]
            }
            Ink::Qr { width, module, .. } => {
                let (side, quiet) = (*width as f32 * module, 4.0 * module);
                [mark.x - quiet, mark.y - quiet, mark.x + side + quiet, mark.y + side + quiet]
            }
        }
    }

    /// Everything lies inside the margins (a quiet zone may lie in one, and a page number lies
    /// in the lower one), and nothing on anything else.
    fn check_places(blocks: &[Block], format: Format) {
        let (faces, layout) = laid(blocks, format);
        let margin = if format == Format::Roll80 { 4.0 * MM } else { 18.0 * MM };
        for page in &layout.pages {
            let places: Vec<_> = page.marks.iter().map(|mark| edges(mark, &faces)).collect();
            for (mark, [left, top, right, bottom]) in page.marks.iter().zip(&places) {
                let quiet = if let Ink::Qr { module, .. } = mark.ink { 4.0 * module } else { 0.0 };
                let slack = quiet + 0.1;
                let lower = if mark.part.is_some() { margin - slack } else { 0.0 };
                assert!(*left >= margin - slack && *right <= page.width - margin + slack);
                assert!(*top >= margin - slack && *bottom <= page.height - lower);
                assert!(mark.part.is_some() || *top > page.height - margin);
            }
            for (index, one) in places.iter().enumerate() {
                for other in &places[index + 1..] {
                    let apart = one[3] <= other[1] + 0.1 || other[3] <= one[1] + 0.1;
                    assert!(apart || one[2] <= other[0] || other[2] <= one[0], "{one:?} {other:?}");
                }
            }
        }
    }

    /// The contents of all streams in a file.
    fn streams(file: &[u8]) -> String {
        let mut all = String::new();
        let (start, end) = (b"stream\n", b"\nendstream");
        let mut rest = file;
        while let Some(at) = rest.windows(start.len()).position(|window| window == start) {
            rest = &rest[at + start.len()..];
            let until = rest.windows(end.len()).position(|window| window == end).unwrap();
            let stream = miniz_oxide::inflate::decompress_to_vec_zlib(&rest[..until]).unwrap();
            all.push_str(&String::from_utf8_lossy(&stream));
            rest = &rest[until + end.len()..];
        }
        all
    }

    #[test]
    fn a_poster_is_as_large_as_fits_on_its_page() {
        let about = |count: usize| {
            let mut blocks = vec![Block::Title("Was bedeutet Ihnen der Hafen?".to_owned())];
            for _ in 0..count {
                blocks.push(Block::Heading("Wie lange".to_owned()));
                blocks.push(text("Wie im jeweiligen Feld, dann wird es gelöscht."));
            }
            check_places(&blocks, Format::Poster);
            let (_, layout) = laid(&blocks, Format::Poster);
            assert_eq!(layout.pages.len(), 1);
            lines(&layout).iter().map(|line| line.2.size).fold(f32::INFINITY, f32::min)
        };
        assert_eq!(about(3).to_bits(), 20_f32.to_bits());
        let sizes = [8, 10, 12].map(about);
        assert!(sizes.is_sorted_by(|one, next| one > next) && sizes[2] >= 10.0, "{sizes:?}");
    }

    #[test]
    fn a_receipt_is_one_page_in_full_size_on_either_paper() {
        for (format, body) in FORMATS.into_iter().zip([10.0, 9.0]) {
            let (_, layout) = laid(&receipt(), format);
            assert_eq!(layout.pages.len(), 1);
            assert!(
                lines(&layout)
                    .iter()
                    .any(|(_, _, style, _)| style.size.to_bits() == f32::to_bits(body))
            );
            check_places(&receipt(), format);
        }
    }

    #[test]
    fn a_roll_is_as_long_as_its_content_and_black() {
        let (_, short) = laid(&[text("Kurz.")], Format::Roll80);
        assert!((short.pages[0].height - 60.0 * MM).abs() < 0.01);
        let (faces, long) = laid(&receipt(), Format::Roll80);
        let page = &long.pages[0];
        let last = page.marks.iter().map(|mark| edges(mark, &faces)[3]).fold(0.0, f32::max);
        assert!((page.width - 80.0 * MM).abs() < 0.01);
        assert!(page.height > last && page.height < last + 6.0 * MM);
        assert!(lines(&long).iter().all(|(_, _, style, _)| style.grey <= 0.0));
    }

    #[test]
    fn what_is_a_little_too_long_is_set_smaller() {
        let blocks: Vec<_> = (0..62).map(|_| text("Eine Zeile.")).collect();
        let sizes = |blocks: &[Block]| {
            let (_, layout) = laid(blocks, Format::A4);
            (layout.pages.len(), lines(&layout)[0].2.size)
        };
        let (pages, size) = sizes(&blocks[..30]);
        assert!(pages == 1 && size > 9.99);
        for count in 30..62 {
            let (pages, size) = sizes(&blocks[..count]);
            assert!((7.5..=10.0).contains(&size), "{count}: {size}");
            assert!(pages == 1 || size > 9.99);
        }
        let (pages, size) = sizes(&blocks[..38]);
        assert!(pages == 1 && size < 9.99, "{pages} {size}");
    }

    #[test]
    fn a_long_text_goes_on_over_the_page_with_every_word() {
        let words: Vec<_> = (0..3_000).map(|number| format!("Wort{number}")).collect();
        let blocks = [text(&words.join(" "))];
        for format in FORMATS {
            let (_, layout) = laid(&blocks, format);
            assert_eq!(layout.pages.len() > 1, format == Format::A4);
            let shown: String = lines(&layout).iter().map(|(_, text, ..)| *text).collect();
            assert_eq!(shown, words.join(" "));
            check_places(&blocks, format);
        }
    }

    #[test]
    fn a_roll_longer_than_a_page_may_be_goes_on() {
        let blocks = [text(&"Zeile\n".repeat(2_000))];
        let (_, layout) = laid(&blocks, Format::Roll80);
        assert!(layout.pages.len() > 1);
        assert!(layout.pages.iter().all(|page| page.height <= 14_400.0));
        assert_eq!(lines(&layout).len(), 2_000);
        check_places(&blocks, Format::Roll80);
    }

    #[test]
    fn a_digest_is_broken_where_the_line_ends() {
        let blocks = [row("Kette", DIGEST)];
        let (_, layout) = laid(&blocks, Format::Roll80);
        let shown: Vec<_> = lines(&layout).iter().skip(1).map(|(_, text, ..)| *text).collect();
        assert!(shown.len() > 1);
        assert_eq!(shown.concat(), DIGEST);
        check_places(&blocks, Format::Roll80);
    }

    #[test]
    fn lines_of_any_width_end_at_the_margin() {
        for kind in [0, 1, 2, 4] {
            let texts = (1..60).map(|count| "i".repeat(count) + &"Wm ".repeat(count));
            let blocks: Vec<_> = texts.map(|text| block(kind, text)).collect();
            for format in FORMATS {
                check_places(&blocks, format);
            }
        }
    }

    #[test]
    fn a_code_stays_on_one_line_and_larger_than_the_text() {
        for format in FORMATS {
            let (_, layout) = laid(&[Block::Code(CODE.to_owned()), text("x")], format);
            let lines = lines(&layout);
            assert_eq!(lines[0].1, CODE);
            assert!(lines[0].2.size > 1.5 * lines[1].2.size && lines[0].2.tracking > 0.0);
        }
    }

    #[test]
    fn lines_end_at_spaces_and_hyphens_but_not_inside_a_date() {
        let blocks = [text(&"Die Datenschutz-Grundverordnung vom 2026-11-24 ".repeat(20))];
        let (_, layout) = laid(&blocks, Format::Roll80);
        let ends =
            ["Die ", "Datenschutz-", "Grundverordnung ", "vom ", "2026-11-24 ", "2026-11-24"];
        for (_, line, ..) in lines(&layout) {
            assert!(ends.iter().any(|end| line.ends_with(end)), "{line}");
        }
        assert!(lines(&layout).iter().any(|(_, line, ..)| line.ends_with('-')));
    }

    #[test]
    fn a_heading_and_a_label_stay_with_what_follows() {
        for count in 1..90 {
            let mut blocks: Vec<_> = (0..count).map(|_| text("Zeile")).collect();
            blocks.extend([Block::Heading("Kopf".to_owned()), row("Name", "Wert")]);
            blocks.push(text(&"Zeile\n".repeat(100)));
            let (_, layout) = laid(&blocks, Format::A4);
            let page =
                |wanted: &str| lines(&layout).iter().find(|line| line.1 == wanted).unwrap().0;
            assert_eq!(page("Kopf"), page("Name"));
            assert_eq!(page("Name"), page("Wert"));
        }
    }

    #[test]
    fn text_too_long_for_a_qr_code_has_none() {
        let codes = |text: String| {
            let (_, layout) = laid(&[Block::Qr(text)], Format::A4);
            layout.pages[0].marks.len()
        };
        assert_eq!((codes("x".repeat(2_900)), codes("x".repeat(3_000))), (1, 0));
    }

    #[test]
    fn a_file_tells_its_language_and_what_is_a_heading() {
        let file = bytes(receipt(), Format::A4);
        let file = String::from_utf8_lossy(&file);
        for part in
            ["/Lang (de)", "/Title (Quittung)", "/S /H1", "/S /H2", "/S /Figure", "/Marked true"]
        {
            assert!(file.contains(part), "{part}");
        }
        for absent in ["/CreationDate", "/ModDate", "/ID"] {
            assert!(!file.contains(absent), "{absent}");
        }
    }

    #[test]
    fn a_file_tells_each_character_even_one_that_shows_as_a_box() {
        let file = bytes(vec![text("ü“…α Ж"), text("漢🎉")], Format::Roll80);
        let streams = streams(&file);
        for symbol in "ü“…αЖ".chars() {
            let told = format!("<{:04X}>", u32::from(symbol));
            assert!(streams.contains(&told), "{symbol}");
        }
        assert!(streams.contains("/Span"));
        assert!(streams.contains("<FEFF6F22D83CDF89>"), "{streams}");
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        for format in FORMATS {
            assert_eq!(bytes(receipt(), format), bytes(receipt(), format));
        }
    }

    #[test]
    fn empty_papers_are_papers() {
        let blank = || [String::new(), " \n ".to_owned(), "\u{ad}\u{200b}".to_owned()].into_iter();
        let mut blocks: Vec<_> = blank().map(Block::Title).collect();
        blocks.extend(blank().map(Block::Code));
        blocks.extend(blank().map(|text| Block::Row { label: text.clone(), value: text }));
        for format in FORMATS {
            let (_, layout) = laid(&blocks, format);
            assert!(layout.pages.len() == 1 && layout.pages[0].marks.is_empty());
            assert!(bytes(Vec::new(), format).starts_with(b"%PDF"));
        }
    }

    fn block(kind: u8, text: String) -> Block {
        match kind {
            0 => Block::Title(text),
            1 => Block::Heading(text),
            2 => Block::Text(text),
            3 => Block::Small(text),
            4 => Block::Code(text),
            5 => Block::Qr(text),
            6 => Block::Row { label: text.clone(), value: text },
            7 => Block::Row { label: String::new(), value: text },
            _ => Block::Text(text.repeat(50)),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn any_text_has_its_place_and_makes_a_file(
            parts in proptest::collection::vec((0..9_u8, "(?s).{0,80}"), 0..20),
        ) {
            let blocks = || parts.iter().map(|(kind, text)| block(*kind, text.clone()));
            for format in FORMATS {
                check_places(&blocks().collect::<Vec<_>>(), format);
                prop_assert!(bytes(blocks().collect(), format).ends_with(b"%%EOF"));
            }
        }

        #[test]
        fn no_letter_is_lost(
            parts in proptest::collection::vec((0..9_u8, "[A-Za-zäß漢 \n-]{0,300}"), 0..12),
        ) {
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            let expected = |(kind, text): &(u8, String)| match kind {
                5 => String::new(),
                6 => visible(&text.repeat(2)),
                8 => visible(&text.repeat(50)),
                _ => visible(text),
            };
            let blocks: Vec<_> = parts.iter().map(|(kind, text)| block(*kind, text.clone())).collect();
            for format in FORMATS {
                let (_, layout) = laid(&blocks, format);
                let shown: String = lines(&layout).iter().map(|line| visible(line.1)).collect();
                prop_assert_eq!(shown, parts.iter().map(expected).collect::<String>());
            }
        }
    }
}
