//! What people hand over as a code, as the symbols that they mean: typed, pasted, or read by a
//! scanner that takes the keyboard for an American one.
//!
//! **Invariant:** a code written plainly stays as it is. What is changed here has either no ink, or a sign
//! that no code contains.

use unicode_normalization::UnicodeNormalization as _;

/// The symbols of `typed`, without what parts them. Made one at a time, so that no copy of the code stays
/// in memory. The keyboard is taken for one of `layout`.
pub(super) fn symbols(typed: &str, layout: Layout) -> impl Iterator<Item = char> + '_ {
    typed.chars().map(move |sign| layout.meant(sign)).nfkc().filter(|it| !parts(*it)).map(latin)
}

/// Where a code may lie in `typed`: all of it; what follows a label; one of its words, as in the text of a
/// receipt's QR code.
pub(super) fn places(typed: &str) -> impl Iterator<Item = &str> {
    let after_label = typed.split_once([':', '\u{ff1a}']).map(|(_, code)| code);
    let words = typed.split_whitespace().filter_map(|word| word.rsplit([':', '\u{ff1a}']).next());
    std::iter::once(typed).chain(after_label).chain(words)
}

/// A code on a receipt has four groups.
const HYPHENS_OF_A_CODE: usize = 3;

/// The keyboard that the system takes a scanner for. Scanners type what they read as if each key had its
/// American place.
#[derive(Clone, Copy)]
pub(super) enum Layout {
    /// As it is written.
    Plain,
    /// German, Swiss, Croatian, Slovene, Hungarian: the hyphen comes as `ß`, `'` or `ü`, and Y and Z change places.
    ///
    /// The sign `'` is the hyphen of Italians and Spaniards, too, who leave Y and Z alone: one code in 37 with a Y
    /// or a Z has both readings then, and is taken as it is written.
    Qwertz,
    /// French and Belgian: the digits come as the signs below them, the hyphen as `)`.
    Azerty,
    /// Czech and Slovak: the digits come as letters with accents, the hyphen as `=`, and Y and Z change places.
    Czech,
}

impl Layout {
    /// Those that `typed` may come from, the likeliest first. The code on a receipt has hyphens, and a scanner
    /// types them: what became of them tells the layout.
    pub(super) fn of(typed: &str) -> impl Iterator<Item = Self> {
        const HYPHENS: [(Layout, &[char]); 3] = [
            (Layout::Qwertz, &['ß', '\'', 'ü']),
            (Layout::Azerty, &[')']),
            (Layout::Czech, &['=']),
        ];
        // Nobody writes these three times into a code by hand; an apostrophe they may.
        const ONLY_SCANNED: [char; 2] = [')', '='];
        let layouts = |sure: bool| {
            HYPHENS.into_iter().filter_map(move |(layout, hyphens)| {
                let count = typed.chars().filter(|it| hyphens.contains(it)).count();
                let is_sure = count == HYPHENS_OF_A_CODE
                    && hyphens.iter().all(|it| ONLY_SCANNED.contains(it));
                (count > 0 && is_sure == sure).then_some(layout)
            })
        };
        layouts(true).chain([Self::Plain]).chain(layouts(false))
    }

    fn meant(self, sign: char) -> char {
        match self {
            Self::Plain => sign,
            Self::Qwertz => match sign {
                'ß' | 'ü' => '-',
                'ö' => '0',
                'y' | 'Y' => 'Z',
                'z' | 'Z' => 'Y',
                other => other,
            },
            Self::Czech => match sign {
                '+' => '1',
                'ě' | 'ľ' => '2',
                'š' => '3',
                'č' => '4',
                'ř' | 'ť' => '5',
                'ž' => '6',
                'ý' => '7',
                'á' => '8',
                'í' => '9',
                'é' => '0',
                'y' | 'Y' => 'Z',
                'z' | 'Z' => 'Y',
                other => other,
            },
            Self::Azerty => match sign {
                ')' => '-',
                'à' => '0',
                '&' => '1',
                'é' => '2',
                '"' => '3',
                '\'' => '4',
                '(' => '5',
                '-' | '§' => '6',
                'è' => '7',
                '_' | '!' => '8',
                'ç' => '9',
                'q' | 'Q' => 'A',
                'a' | 'A' => 'Q',
                'z' | 'Z' => 'W',
                'w' | 'W' => 'Z',
                '?' => 'M',
                other => other,
            },
        }
    }
}

/// Whether a sign only parts symbols from each other, or has no ink at all.
fn parts(sign: char) -> bool {
    let is_dash = matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{ff70}');
    let is_quotation = matches!(sign, '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›' | '´');
    let is_without_ink = matches!(sign, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    sign.is_whitespace()
        || sign.is_control()
        || sign.is_ascii_punctuation()
        || is_dash
        || is_quotation
        || is_without_ink
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn latin(sign: char) -> char {
    match sign {
        'А' | 'а' | 'Α' | 'α' => 'A',
        'В' | 'в' | 'Β' | 'β' => 'B',
        'С' | 'с' => 'C',
        'Е' | 'е' | 'Ε' | 'ε' => 'E',
        'Н' | 'н' | 'Η' => 'H',
        'К' | 'к' | 'Κ' | 'κ' => 'K',
        'М' | 'м' | 'Μ' => 'M',
        'Ν' => 'N',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'P',
        'Т' | 'т' | 'Τ' | 'τ' => 'T',
        'Х' | 'х' | 'Χ' | 'χ' => 'X',
        'У' | 'у' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        'О' | 'о' | 'Ο' | 'ο' => '0',
        'І' | 'і' | 'Ι' | 'ι' => '1',
        other => other,
    }
}
