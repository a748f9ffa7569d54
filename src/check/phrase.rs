//! Phrases that are looked for in a text: words in a row, with gaps, within one sentence.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer};

/// The most words that `..` stands for.
const GAP: usize = 5;

/// The words of a sentence, in small letters and without what stands around them.
pub(super) type Sentence = Vec<String>;

/// The sentences of `text`, as words. `elided` is what is a word of its own before an apostrophe.
pub(super) fn sentences(text: &str, elided: &[String]) -> Vec<Sentence> {
    let sentences = text.split(['.', '!', '?', ':', ';', '\n']).map(|it| words(it, elided));
    sentences.filter(|words| !words.is_empty()).collect()
}

/// The words of `text`, in small letters and without what stands around them.
pub(super) fn words(text: &str, elided: &[String]) -> Sentence {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let word = if word.contains('’') { word.replace('’', "'") } else { word };
        let is_elided = |before: &str| elided.iter().any(|it| it == before);
        match word.split_once('\'').filter(|(before, _)| is_elided(before)) {
            Some((before, after)) => {
                words.extend([format!("{before}'"), after.to_owned()]);
            }
            None if word.is_empty() => {}
            None => words.push(word),
        }
    }
    words
}

/// A list of phrases, as the `words.toml` of a language writes them.
pub(super) struct Phrases {
    all: Vec<Phrase>,
    /// Those that begin with a certain word, by that word.
    by_word: HashMap<String, Vec<usize>>,
    /// Those whose first word begins so and goes on, by its first letter.
    by_letter: HashMap<char, Vec<usize>>,
    /// Those whose first word ends so.
    others: Vec<usize>,
}

impl Phrases {
    /// The first of them that stands in `sentence`, as it stands there.
    pub(super) fn find_in(&self, sentence: &[String]) -> Option<String> {
        (0..sentence.len()).find_map(|start| {
            let word = &sentence[start];
            let letter = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
            let known = [self.by_word.get(word), letter, Some(&self.others)];
            let mut known = known.into_iter().flatten().flatten();
            known.find_map(|nth| self.all[*nth].stands_at(sentence, start))
        })
    }

    /// The first of them that stands in one of `sentences`.
    pub(super) fn find(&self, sentences: &[Sentence]) -> Option<String> {
        sentences.iter().find_map(|sentence| self.find_in(sentence))
    }
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = Vec::<String>::deserialize(from)?;
        let read = |it: &String| {
            Phrase::read(it).ok_or_else(|| serde::de::Error::custom(format!("“{it}” is no phrase")))
        };
        let all = written.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let mut by_word = HashMap::<String, Vec<usize>>::new();
        let mut by_letter = HashMap::<char, Vec<usize>>::new();
        let mut others = Vec::new();
        for (nth, phrase) in all.iter().enumerate() {
            let Some(Step::Word(first)) = phrase.steps.first() else { continue };
            for form in first {
                match form {
                    Form::Whole(word) => by_word.entry(word.clone()).or_default().push(nth),
                    Form::Begins(part) => {
                        let letter = part.chars().next().unwrap_or_default();
                        by_letter.entry(letter).or_default().push(nth);
                    }
                    Form::Ends(_) | Form::Has(_) => others.push(nth),
                }
            }
        }
        Ok(Self { all, by_word, by_letter, others })
    }
}

/// One phrase.
struct Phrase {
    steps: Vec<Step>,
    /// Not where one of these stands in the sentence.
    unless: Vec<Form>,
}

enum Step {
    /// One of these.
    Word(Vec<Form>),
    /// Up to so many words.
    Gap(usize),
}

enum Form {
    Whole(String),
    Begins(String),
    Ends(String),
    Has(String),
}

impl Form {
    fn read(text: &str) -> Option<Self> {
        let bare = text.trim_matches('*');
        let form = match (text.starts_with('*'), text.ends_with('*')) {
            (false, false) => Self::Whole,
            (false, true) => Self::Begins,
            (true, false) => Self::Ends,
            (true, true) => Self::Has,
        };
        (!bare.is_empty() && !bare.contains('*')).then(|| form(bare.to_owned()))
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Self::Whole(it) => word == it,
            Self::Begins(it) => word.starts_with(it.as_str()),
            Self::Ends(it) => word.ends_with(it.as_str()),
            Self::Has(it) => word.contains(it.as_str()),
        }
    }
}

impl Phrase {
    fn read(text: &str) -> Option<Self> {
        let (mut steps, mut unless) = (Vec::new(), Vec::new());
        let text = text.replace('’', "'");
        for part in text.split(' ') {
            if let Some(count) = part.strip_prefix("..") {
                let most = if count.is_empty() { GAP } else { count.parse().ok()? };
                steps.push(Step::Gap(most));
            } else if let Some(word) = part.strip_prefix('!') {
                unless.push(Form::read(word)?);
            } else {
                let forms = part.split('|').map(Form::read).collect::<Option<Vec<_>>>()?;
                steps.push(Step::Word(forms));
            }
        }
        let begins = matches!(steps.first(), Some(Step::Word(_)));
        begins.then_some(Self { steps, unless })
    }

    fn stands_at(&self, sentence: &[String], start: usize) -> Option<String> {
        let length = Self::length(&self.steps, &sentence[start..])?;
        let is_excused = self.unless.iter().any(|form| sentence.iter().any(|word| form.is(word)));
        (!is_excused).then(|| sentence[start..start + length].join(" "))
    }

    /// How many of `words` the steps take, from the first on.
    fn length(steps: &[Step], words: &[String]) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(0) };
        match step {
            Step::Word(forms) => {
                let (word, after) = words.split_first()?;
                let fits = forms.iter().any(|form| form.is(word));
                fits.then(|| Self::length(rest, after)).flatten().map(|length| length + 1)
            }
            Step::Gap(most) => (0..=*most).find_map(|skipped| {
                Self::length(rest, words.get(skipped..)?).map(|length| skipped + length)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Option<String> {
        let elided = ["d", "l"].map(str::to_owned);
        let list = format!("list = [{phrase:?}]");
        let lists: HashMap<String, Phrases> = toml::from_str(&list).unwrap();
        lists["list"].find(&sentences(text, &elided))
    }

    #[test]
    fn words_are_found_as_words() {
        assert_eq!(found("may", "The mayor comes in Mayo."), None);
        assert_eq!(found("may", "We May, then."), Some("may".to_owned()));
        assert_eq!(found("do not miss", "Do not miss it!").as_deref(), Some("do not miss"));
        assert_eq!(found("do not miss", "We do. Not miss."), None, "a sentence ends there");
    }

    #[test]
    fn parts_alternatives_gaps_and_exceptions_are_taken() {
        assert_eq!(found("irrevocabl*", "It is irrevocable.").as_deref(), Some("irrevocable"));
        assert_eq!(found("*rechte", "Alle Nutzungsrechte.").as_deref(), Some("nutzungsrechte"));
        let gap = "give|grant ..2 rights";
        assert_eq!(found(gap, "You give us all rights.").as_deref(), Some("give us all rights"));
        assert_eq!(found(gap, "You grant rights.").as_deref(), Some("grant rights"));
        assert_eq!(found(gap, "You give us most of the rights."), None);
        assert_eq!(found("forever !not", "We do not keep it forever."), None);
        assert_eq!(found("forever !not", "We keep it forever.").as_deref(), Some("forever"));
    }

    #[test]
    fn an_elided_article_is_a_word_of_its_own() {
        let text = "Nous l’utilisons aussi pour cela.";
        assert_eq!(found("utilis* ..1 aussi", text).as_deref(), Some("utilisons aussi"));
        assert_eq!(
            found("d' autres usages", "Pour d’autres usages.").as_deref(),
            Some("d' autres usages")
        );
        assert_eq!(found("don't miss", "Don’t miss it").as_deref(), Some("don't miss"));
    }
}
