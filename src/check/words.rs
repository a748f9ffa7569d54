//! Whether people can understand a campaign, and whether it presses them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Found, Severity};
use crate::campaign::{Campaign, Language};

/// What is known of a language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lexicon {
    /// The hardest text that is passed over, as the readability index LIX counts.
    hardest_lix: f64,
    /// Words that leave open what is done.
    vague: Vec<String>,
    /// Words that press, reward or shame.
    pressing: Vec<String>,
    /// Words that say no.
    negations: Vec<String>,
    /// Words that join two uses under one box.
    joining: Vec<String>,
}

static LEXICONS: LazyLock<BTreeMap<String, Lexicon>> = LazyLock::new(|| {
    // It is embedded, and every test of this module reads it.
    toml::from_str(include_str!("../../assets/profiles/words.toml")).expect("words.toml")
});

/// Texts with fewer words say nothing about how hard a campaign is to read.
const ENOUGH_WORDS: usize = 30;

/// What is wrong with the words of `campaign`.
pub(super) fn look(campaign: &Campaign) -> Vec<Found> {
    let mut found = Vec::new();
    for language in &campaign.languages {
        let Some(lexicon) = LEXICONS.get(language.tag()) else { continue };
        let texts = campaign.texts();
        let texts: Vec<(String, &str)> = texts
            .into_iter()
            .filter_map(|(field, text)| {
                Some((format!("{field}.{language}"), text.in_language(language)?))
            })
            .collect();
        for (field, text) in &texts {
            found.extend(lexicon.look_at(field, text));
        }
        found.extend(lexicon.reading_level(language, &texts));
    }
    found
}

fn warning(rule: &str, field: &str, source: &str) -> Found {
    Found::new((Severity::Warning, rule), field, source)
}

impl Lexicon {
    fn look_at(&self, field: &str, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if let Some(word) = Self::first_of(&self.vague, text) {
            let source = "GDPR Art. 4(11) and 12(1); EDPB Guidelines 05/2020, par. 55-60";
            found.push(warning("vague-words", field, source).about("word", word));
        }
        if let Some(word) = Self::first_of(&self.pressing, text) {
            let source = "EDPB Guidelines 03/2022, section 4.3.1; 11 CCR 7004(a)(4)";
            found.push(warning("pressing-words", field, source).about("word", word));
        }
        let doubled = sentences(text).any(|sentence| {
            let words = words(sentence);
            words.filter(|word| self.negations.contains(word)).count() > 1
        });
        if doubled {
            found.push(warning("double-negative", field, "11 CCR 7004(a)(3)"));
        }
        let is_title = field.split('.').nth(2) == Some("title");
        if let Some(word) = Self::first_of(&self.joining, text).filter(|_| is_title) {
            let source = "GDPR Recital 43; EDPB Guidelines 05/2020, par. 42-45";
            found.push(warning("bundled", field, source).about("word", word));
        }
        found
    }

    /// The first of `listed` that stands in `text` as a word or as words in a row.
    fn first_of<'l>(listed: &'l [String], text: &str) -> Option<&'l str> {
        let text = format!(" {} ", words(text).collect::<Vec<_>>().join(" "));
        listed.iter().map(String::as_str).find(|it| text.contains(&format!(" {it} ")))
    }

    /// One finding where all texts together are too hard, at the hardest of them.
    fn reading_level(&self, language: &Language, texts: &[(String, &str)]) -> Option<Found> {
        let all: Vec<_> = texts.iter().map(|(_, text)| *text).collect();
        let level = lix(&all)?;
        let hardest = texts.iter().filter_map(|(field, text)| Some((field, lix(&[text])?)));
        let hardest = hardest.max_by(|(_, a), (_, b)| a.total_cmp(b));
        let field = hardest.map_or("why", |(field, _)| field.as_str());
        let source = "WCAG 2.2, 3.1.5 Reading Level; GDPR Art. 12(1)";
        (level > self.hardest_lix).then(|| {
            let found = warning("reading-level", field, source).about("language", language.tag());
            let found = found.about("level", format!("{level:.0}"));
            found.about("limit", format!("{:.0}", self.hardest_lix))
        })
    }
}

/// Words in small letters, without what stands around them.
fn words(text: &str) -> impl Iterator<Item = String> {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(word).filter(|word| !word.is_empty())
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', ':', ';', '\n']).filter(|sentence| words(sentence).next().is_some())
}

/// The readability index LIX of Björnsson: words a sentence, and the percentage of words of more
/// than six letters. None for too few words.
fn lix(texts: &[&str]) -> Option<f64> {
    let words: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
    let sentences = texts.iter().flat_map(|text| sentences(text)).count();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let count = words.len() as f64;
    (words.len() >= ENOUGH_WORDS)
        .then(|| count / sentences.max(1) as f64 + 100.0 * long as f64 / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_of_long_words_are_hard() {
        let easy = "We show your picture to our guests. It hangs on the wall for one year. Then we \
                    take it down and throw it away. You can come back and ask us for it at any time.";
        let hard = "Notwithstanding aforementioned considerations, participants' audiovisual \
                    contributions, including derivative representations, remain permanently \
                    available throughout organisational communication activities, irrespective of \
                    territorial limitations, contractual relationships, technological developments \
                    or subsequent modifications thereof, under whatever circumstances whatsoever.";
        assert!(lix(&[easy]).unwrap() < 30.0);
        assert!(lix(&[hard]).unwrap() > 80.0);
        assert_eq!(lix(&["Too short."]), None);
    }

    #[test]
    fn words_are_found_as_words() {
        let listed = ["may".to_owned(), "do not miss".to_owned()];
        assert_eq!(Lexicon::first_of(&listed, "The mayor comes in Mayo."), None);
        assert_eq!(Lexicon::first_of(&listed, "We may, then."), Some("may"));
        assert_eq!(Lexicon::first_of(&listed, "Do not miss it!"), Some("do not miss"));
    }
}
