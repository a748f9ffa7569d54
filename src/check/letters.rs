//! Letters that papers cannot show, and signs that hide something from whoever reads the file.

use std::collections::HashSet;

use super::place::{Map, Place};
use super::{Checking, FORM, Finding, Found, Severity};
use crate::campaign::{Arg, Words, hidden_signs, without_glyph};
use crate::faces;

impl Checking<'_> {
    /// What the window can draw and a PDF cannot. What the window cannot draw is a fault of the file.
    pub(super) fn papers(&mut self) {
        let campaign = self.campaign;
        let texts = campaign.texts();
        let texts = texts.iter().flat_map(|(field, text)| {
            text.each().map(move |(language, text)| (format!("{field}.{language}"), text))
        });
        for (field, text) in campaign.lines().into_iter().chain(texts) {
            let unknown =
                without_glyph(text, |it| faces::paper_draws(it) || !faces::window_draws(it));
            if !unknown.is_empty() {
                let found = Found::new((Severity::Warning, "no-glyph-on-paper"), &field, FORM);
                self.found.push(found.about("letters", unknown));
            }
        }
    }
}

/// Signs in comments and in names of fields, which no person is asked by: they can make whoever reads
/// the file read another one than the program does. The first of each line, where `found` has none.
pub(super) fn hidden_beside_texts(
    map: &Map<'_>,
    found: &[Finding],
    words: &dyn Words,
) -> Vec<Finding> {
    let mut said: HashSet<usize> =
        found.iter().filter(|it| it.rule == "file").map(|it| it.place.line).collect();
    // A mark of the byte order may begin a file.
    let signs = hidden_signs(map.source())
        .filter(|(at, sign)| !matches!(sign, '\n' | '\t') && (*at, *sign) != (0, '\u{feff}'));
    let places = signs.map(|(at, sign)| (map.at(at), sign));
    let new = places.filter(|(place, _)| said.insert(place.line));
    new.map(|(place, sign)| finding(place, sign, words)).collect()
}

fn finding(place: Place, sign: char, words: &dyn Words) -> Finding {
    let number = format!("U+{:04X}", u32::from(sign));
    let [what, why, mend] = ["what", "why", "mend"].map(|part| {
        words.say(&format!("check-hidden-sign-{part}"), &[("sign", Arg::Text(&number))])
    });
    Finding {
        place,
        field: String::new(),
        rule: "hidden-sign".to_owned(),
        severity: Severity::Error,
        what,
        why,
        mend,
        sources: vec![FORM.to_owned()],
    }
}
