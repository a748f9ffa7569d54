//! What is known of the words of each language. The lists lie in the language's own folder; a language may have
//! none, and then nobody can say that its texts were looked at.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use super::phrase::{self, Phrases, Sentence};
use super::reading::Count;
use super::{Found, Severity};
use crate::campaign::Language;
use crate::languages;

static LEXICONS: LazyLock<BTreeMap<&'static str, Listed>> = LazyLock::new(|| {
    let written = languages::all().filter_map(|it| Some((it.tag(), it.words()?)));
    written.map(|(tag, text)| (tag, Listed { text, read: OnceLock::new() })).collect()
});

/// A language's words, which are read when the check first meets the language: a campaign has two or three.
struct Listed {
    text: &'static str,
    read: OnceLock<Lexicon>,
}

impl Listed {
    fn lexicon(&self) -> &Lexicon {
        // They are embedded, and every test of this module reads them.
        let read = || toml::from_str(self.text).expect("the words of a language");
        self.read.get_or_init(read)
    }
}

/// What is known of a language: its `words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lexicon {
    /// The hardest text that is passed over, as the readability index LIX counts.
    hardest_lix: f64,
    /// What is a word of its own before an apostrophe.
    elided: Vec<String>,
    /// First words of what belongs to the clause before its comma.
    continuing: Vec<String>,
    /// Contradicts what Sayso tells people on the same screen.
    pub(super) against_promise: Phrases,
    /// Makes a yes the condition of something.
    pub(super) conditional: Phrases,
    /// Leaves open what is done.
    pub(super) vague: Phrases,
    /// Presses, rewards or shames.
    pub(super) pressing: Phrases,
    /// Names a use beyond the one that the box is for.
    pub(super) further: Phrases,
    /// Children are recorded.
    pub(super) children: Phrases,
    /// What the law calls special.
    pub(super) sensitive: Phrases,
    /// A machine learns from it.
    pub(super) ai_training: Phrases,
    /// A voice or a face is made anew.
    pub(super) synthetic_replica: Phrases,
    /// Words that say no.
    pub(super) negations: Phrases,
    /// Words that join two uses under one box, or two clauses.
    joining: Phrases,
    /// Verbs of uses.
    uses: Phrases,
    /// Ways of publishing.
    channels: Phrases,
    /// Words before a place.
    at: Phrases,
    /// Countries, and services that are there, by the place of the profile that is at home there.
    pub(super) abroad: BTreeMap<String, Phrases>,
}

impl Lexicon {
    /// That of `language`; none where nobody has made one.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        LEXICONS.get(language.tag()).map(Listed::lexicon)
    }

    /// The sentences of `text`, as words.
    pub(super) fn sentences(&self, text: &str) -> Vec<Sentence> {
        phrase::sentences(text, &self.elided)
    }

    /// Whether two negations stand in one clause. One in each of two clauses misleads nobody: "no money
    /// and no gift", "who says no has no drawback".
    pub(super) fn says_no_twice(&self, text: &str) -> bool {
        let says_twice = |clause: &[String]| {
            // One that begins it is a condition: "without a yes we record nothing".
            let negations = clause
                .iter()
                .skip(1)
                .filter(|word| self.negations.find_in(std::slice::from_ref(*word)).is_some());
            negations.count() > 1
        };
        let sentences = text.split(['.', '!', '?', ':', ';', '\n']);
        sentences.flat_map(|it| self.clauses(it)).any(|clause| {
            let ends = |word: &String| self.joining.find_in(std::slice::from_ref(word)).is_some();
            clause.split(ends).any(says_twice)
        })
    }

    /// The word that joins two uses in a title: two verbs, two places, or two ways of publishing. "Staff
    /// and students" are no two uses.
    pub(super) fn joins_two_uses(&self, title: &[String]) -> Option<String> {
        (1..title.len()).find_map(|nth| {
            let word = self
                .joining
                .find_in(&title[nth..])
                .filter(|found| title[nth..].join(" ").starts_with(found.as_str()))?;
            let (before, after) = (&title[..nth], &title[nth + word.split(' ').count()..]);
            let both =
                |list: &Phrases| list.find_in(before).is_some() && list.find_in(after).is_some();
            let places = after
                .first()
                .is_some_and(|word| self.at.find_in(std::slice::from_ref(word)).is_some());
            (both(&self.uses) || both(&self.channels) || places).then_some(word)
        })
    }

    /// One finding where all texts together are too hard, at the hardest of them.
    pub(super) fn reading_level(
        &self,
        language: &Language,
        texts: &[(String, Count)],
    ) -> Option<Found> {
        let all = texts.iter().fold(Count::default(), |all, (_, count)| all.and(*count));
        let level = all.lix()?;
        let hardest = texts.iter().filter_map(|(field, count)| Some((field, count.lix()?)));
        let hardest = hardest.max_by(|(_, a), (_, b)| a.total_cmp(b));
        let field = hardest.map_or("why", |(field, _)| field.as_str());
        let source = "WCAG 2.2, 3.1.5 Reading Level; GDPR Art. 12(1)";
        (level > self.hardest_lix).then(|| {
            let rule = (Severity::Warning, "reading-level");
            let found = Found::new(rule, field, source).about("language", language.tag());
            let found = found.about("level", format!("{level:.0}"));
            found.about("limit", format!("{:.0}", self.hardest_lix))
        })
    }

    /// The clauses of a sentence, as words.
    fn clauses(&self, sentence: &str) -> Vec<Sentence> {
        let mut clauses: Vec<Sentence> = Vec::new();
        for part in sentence.split(',') {
            let words = phrase::words(part, &self.elided);
            let continues = words.first().is_some_and(|word| self.continuing.contains(word));
            match clauses.last_mut().filter(|_| continues) {
                Some(before) => before.extend(words),
                None => clauses.push(words),
            }
        }
        clauses
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_words_is_read_and_none_holds_a_phrase_that_no_text_has() {
        for folder in languages::all().filter(|it| it.words().is_some()) {
            let tag = folder.tag();
            let lexicon = LEXICONS[tag].lexicon();
            for word in words_of(folder) {
                assert_eq!(word, word.to_lowercase(), "{tag}: small letters");
                let (before, after) = word.split_once('\'').unwrap_or_default();
                let hides = lexicon.elided.iter().any(|it| it == before) && !after.is_empty();
                assert!(!hides, "{tag}: write “{before}\' {after}”");
            }
        }
    }

    /// Each word of each phrase, as it is written. Places, which are keys, have a colon.
    fn words_of(folder: languages::Folder) -> impl Iterator<Item = &'static str> {
        let lines =
            folder.words().unwrap_or_default().lines().filter(|line| !line.starts_with('#'));
        let quoted = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
        quoted.flat_map(|it| it.split([' ', '|'])).filter(|it| !it.contains(':'))
    }
}
