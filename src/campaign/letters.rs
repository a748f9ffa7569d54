//! Which characters may stand in what people read.
//!
//! What is read must be what is kept. A sign that changes the order of letters, or that nobody sees,
//! makes two texts out of one: that of the screen and that of the record.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::fault::Fault;
use crate::faces;

/// How many letters without a glyph a finding names.
const NAMED: usize = 12;

/// How many lines a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    /// One, such as a name.
    One,
    /// As many as it likes.
    Many,
}

/// Why `line`, a name or a way to reach somebody, cannot be shown to people as it is.
pub fn unshowable(line: &str) -> Option<Fault> {
    fault_of(line, Lines::One)
}

pub(super) fn fault_of(text: &str, lines: Lines) -> Option<Fault> {
    if let Some((_, sign)) = hidden_signs(text).find(|(_, it)| *it != '\n' || lines == Lines::One) {
        return Some(Fault::HiddenSign(sign));
    }
    let unknown = without_glyph(text, faces::window_draws);
    (!unknown.is_empty()).then_some(Fault::NoGlyph(unknown))
}

/// The first letters of `text`, each once, that `draws` has no glyph for.
pub(crate) fn without_glyph(text: &str, draws: fn(char) -> bool) -> String {
    let mut seen = BTreeSet::new();
    let unknown = text.chars().filter(|it| {
        !it.is_ascii() && !it.is_whitespace() && !is_joined(*it) && !draws(*it) && seen.insert(*it)
    });
    unknown.take(NAMED).collect()
}

/// Whether `symbol` by itself is something that a person can see, or a space between words.
pub fn is_visible(symbol: char) -> bool {
    let hidden = matches!(
        symbol,
        // Soft hyphen, grapheme joiner, Arabic letter mark, fillers, vowels that are not shown.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        // Spaces without width, joiners, marks of direction.
        | '\u{200b}'..='\u{200f}'
        // Separators of lines and paragraphs, embeddings and overrides of direction.
        | '\u{2028}'..='\u{202e}'
        // Joiners of words, operators that are not shown, isolates of direction.
        | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
        // Selectors of variants, marks of a byte order, annotations.
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        // Shorthand and musical controls.
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        // Meanings of each face's own.
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
        // Tags, and more selectors.
        | '\u{e0000}'..='\u{e0fff}'
    );
    // The last two of each plane are no characters.
    !symbol.is_control() && !hidden && u32::from(symbol) & 0xfffe != 0xfffe
}

/// The signs in `text` that nobody can see and that stand where no script needs them, by their
/// byte. A line break is one of them.
pub(crate) fn hidden_signs(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = ' ';
    text.char_indices().filter(move |(at, symbol)| {
        let after_that = std::mem::replace(&mut before, *symbol);
        let ends_a_line = *symbol == '\r' && text[at + 1..].starts_with('\n');
        !is_visible(*symbol) && !ends_a_line && !is_needed(after_that, *symbol)
    })
}

/// Signs that are not drawn by themselves: they tell how their neighbour is.
fn is_joined(symbol: char) -> bool {
    matches!(symbol, '\u{200b}'..='\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Whether a script needs `sign` after `before`: joiners in Arabic, the scripts of India and those that
/// come from them, breaks of lines where words have no spaces, and the look of a symbol.
fn is_needed(before: char, sign: char) -> bool {
    match sign {
        '\u{200c}' | '\u{200d}' => {
            matches!(before, '\u{600}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}')
        }
        '\u{200b}' => {
            matches!(before, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        }
        '\u{fe0e}' | '\u{fe0f}' => {
            matches!(before, '\u{203c}'..='\u{3299}' | '\u{1f000}'..='\u{1faff}')
        }
        _ => false,
    }
}

/// `text` for a terminal or a message: what nobody sees is written out as `\u{202e}`, so that it moves
/// no cursor, turns no line round and hides nothing. Line breaks and tabs stay.
pub fn written_out(text: &str) -> Cow<'_, str> {
    let is_meant = |symbol: char| matches!(symbol, '\n' | '\t');
    let hidden: BTreeSet<usize> =
        hidden_signs(text).filter(|(_, it)| !is_meant(*it)).map(|(at, _)| at).collect();
    if hidden.is_empty() {
        return text.into();
    }
    let mut written = String::with_capacity(text.len() + 8 * hidden.len());
    for (at, symbol) in text.char_indices() {
        if hidden.contains(&at) {
            // Writing to a string does not fail.
            let _ = write!(written, "\\u{{{:x}}}", u32::from(symbol));
        } else {
            written.push(symbol);
        }
    }
    written.into()
}

/// As [`written_out`], and line breaks as well: for what must not begin a line of its own.
pub fn on_one_line(text: &str) -> String {
    written_out(text).replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_nobody_sees_are_refused_one_by_one() {
        let hidden = "\u{0}\u{7}\u{8}\t\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\
                      \u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2066}\u{2069}\
                      \u{206f}\u{3164}\u{fe0f}\u{feff}\u{fffb}\u{ffff}\u{e000}\u{e0001}\u{e0041}\u{e0100}\u{f0000}";
        for sign in hidden.chars() {
            let text = format!("Show it{sign} here");
            assert_eq!(fault_of(&text, Lines::Many), Some(Fault::HiddenSign(sign)), "{sign:?}");
            let written = written_out(&text).into_owned();
            assert!(written.chars().all(|it| it == '\t' || is_visible(it)), "{written}");
        }
    }

    #[test]
    fn lines_break_in_texts_and_not_in_names() {
        assert_eq!(fault_of("One.\nTwo.\r\nThree.", Lines::Many), None);
        assert_eq!(unshowable("Museum\nof Harbours"), Some(Fault::HiddenSign('\n')));
        assert_eq!(fault_of("One.\rTwo.", Lines::Many), Some(Fault::HiddenSign('\r')));
        assert_eq!(on_one_line("a\nb\u{1b}[2J"), "a\\nb\\u{1b}[2J");
    }

    #[test]
    fn letters_without_a_glyph_are_named() {
        let fault = Some(Fault::NoGlyph("横浜港博物館".to_owned()));
        assert_eq!(unshowable("横浜港博物館 (横浜)"), fault);
        for name in ["Musée « du » Port", "Μουσείο", "Музей", "Łódź – 2026 №1"]
        {
            assert_eq!(unshowable(name), None);
        }
    }

    #[test]
    fn joiners_stand_where_a_script_needs_them() {
        // They have no glyphs here, and are not hidden either.
        let persian = "می\u{200c}خواهم";
        assert!(matches!(unshowable(persian), Some(Fault::NoGlyph(_))));
        assert_eq!(written_out(persian), persian);
        assert_eq!(unshowable("no\u{200c}thing"), Some(Fault::HiddenSign('\u{200c}')));
        assert_eq!(unshowable("a\u{fe0f}"), Some(Fault::HiddenSign('\u{fe0f}')));
    }
}
