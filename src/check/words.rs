//! Whether people can understand a campaign, whether it presses them, and whether its texts say another
//! thing than its answers, or than Sayso itself.

use std::collections::BTreeMap;

use super::lexicon::Lexicon;
use super::phrase::{Phrases, Sentence};
use super::reading::Count;
use super::{Found, Profile, Severity};
use crate::campaign::{Campaign, Language, PurposeId, SpecialUse};

/// What is wrong with the words of `campaign`, and in which of the languages that are `spoken` nobody can tell.
pub(super) fn look(campaign: &Campaign, spoken: &[Language]) -> Vec<Found> {
    let mut found = Vec::new();
    let answers = Answers::of(campaign);
    for language in &campaign.languages {
        let Some(lexicon) = Lexicon::of(language) else {
            found.extend(spoken.contains(language).then(|| unread(language)));
            continue;
        };
        let mut looking = Looking { lexicon, answers: &answers, found: Vec::new() };
        let mut counted = Vec::new();
        for (field, text) in campaign.texts() {
            let Some(text) = text.in_language(language) else { continue };
            let place = Field::read(&field);
            let field = format!("{field}.{language}");
            looking.look_at(&field, place, text);
            counted.push((field, Count::of(text)));
        }
        found.extend(looking.found);
        found.extend(lexicon.reading_level(language, &counted));
    }
    found
}

/// Says that the words of `language` were not looked at. One that is not spoken is no language of a campaign, which
/// is said elsewhere.
fn unread(language: &Language) -> Found {
    let rule = (Severity::Warning, "no-word-list");
    Found::new(rule, "languages", "").about("language", language.tag())
}

/// What the campaign says of itself, which its texts must not contradict.
struct Answers<'a> {
    /// Whether there is a section for children.
    guardian: bool,
    sensitive: bool,
    /// What wants each country named that it goes to; none where no law does, or one is named.
    abroad: Option<&'a str>,
    /// The places whose law holds.
    homes: Vec<&'a str>,
    /// The uses of a kind of their own.
    special: BTreeMap<&'a PurposeId, SpecialUse>,
    /// Which of them are said not to be.
    denied: Vec<SpecialUse>,
}

impl<'a> Answers<'a> {
    fn of(campaign: &'a Campaign) -> Self {
        let profiles = || campaign.jurisdictions.iter().filter_map(|id| Profile::find(id));
        let named = !campaign.transfers.is_empty();
        let special = campaign.purposes.iter().filter_map(|it| Some((&it.id, it.special?)));
        Self {
            guardian: campaign.guardian.is_some(),
            sensitive: campaign.law.sensitive == Some(true),
            abroad: profiles().find_map(|it| it.abroad.as_deref()).filter(|_| !named),
            homes: profiles().map(|profile| profile.place.as_str()).collect(),
            special: special.collect(),
            denied: SpecialUse::ALL
                .into_iter()
                .filter(|it| campaign.law.answer(*it) == Some(false))
                .collect(),
        }
    }
}

/// Whether a text says who is asked, and about what.
fn asks_people(name: &str) -> bool {
    matches!(name, "why" | "more" | "question") || name.starts_with("prompts.")
}

/// Which text of a campaign it is.
#[derive(Clone, Copy)]
struct Field<'a> {
    /// The use that it is about.
    purpose: Option<&'a str>,
    /// Its own name, such as `title`.
    name: &'a str,
}

impl<'a> Field<'a> {
    fn read(path: &'a str) -> Self {
        let own = path.strip_prefix("purpose.").and_then(|it| it.rsplit_once('.'));
        match own {
            Some((purpose, name)) => Self { purpose: Some(purpose), name },
            None => Self { purpose: None, name: path },
        }
    }

    fn special(self, answers: &Answers<'_>) -> Option<SpecialUse> {
        answers.special.get(&PurposeId::new(self.purpose?)).copied()
    }
}

/// One language of a campaign, while it is looked at.
struct Looking<'a> {
    lexicon: &'static Lexicon,
    answers: &'a Answers<'a>,
    found: Vec<Found>,
}

impl Looking<'_> {
    fn look_at(&mut self, field: &str, place: Field<'_>, text: &str) {
        let read = self.lexicon.sentences(text);
        self.promises(field, &read);
        self.manner(field, text, &read);
        self.kinds_of_people(field, place, &read);
        if place.purpose.is_some() || place.name == "stored" {
            self.abroad(field, &read);
        }
        if place.name == "explanation" {
            let source = "GDPR Art. 6(1)(a) and Recital 32; EDPB Guidelines 05/2020, par. 55-60";
            self.phrase((Severity::Warning, "further-use"), field, source, |it| &it.further, &read);
        }
        if place.name == "title" && place.purpose.is_some() {
            self.bundled(field, place, &read);
        }
        self.special(field, place, &read);
    }

    /// Finds the first of a list in the text, if one stands there.
    fn phrase(
        &mut self,
        rule: (Severity, &str),
        field: &str,
        source: &str,
        list: fn(&Lexicon) -> &Phrases,
        read: &[Sentence],
    ) {
        if let Some(words) = list(self.lexicon).find(read) {
            self.found.push(Found::new(rule, field, source).about("word", words));
        }
    }

    /// What is on the same screen by Sayso's own word must not be taken back.
    fn promises(&mut self, field: &str, read: &[Sentence]) {
        let source = "GDPR Art. 7(3) and 17; the promises of Sayso on the same screen";
        let rule = (Severity::Error, "against-promise");
        self.phrase(rule, field, source, |it| &it.against_promise, read);
        let source = "GDPR Art. 7(4), Recitals 42 and 43; EDPB Guidelines 05/2020, par. 13-14";
        self.phrase((Severity::Error, "conditional"), field, source, |it| &it.conditional, read);
    }

    fn manner(&mut self, field: &str, text: &str, read: &[Sentence]) {
        let source = "GDPR Art. 4(11) and 12(1); EDPB Guidelines 05/2020, par. 55-60";
        self.phrase((Severity::Warning, "vague-words"), field, source, |it| &it.vague, read);
        let source = "EDPB Guidelines 03/2022, section 4.3.1; 11 CCR 7004(a)(4)";
        let rule = (Severity::Warning, "pressing-words");
        self.phrase(rule, field, source, |it| &it.pressing, read);
        if self.lexicon.says_no_twice(text) {
            let rule = (Severity::Warning, "double-negative");
            self.found.push(Found::new(rule, field, "11 CCR 7004(a)(3)"));
        }
    }

    fn kinds_of_people(&mut self, field: &str, place: Field<'_>, read: &[Sentence]) {
        if !self.answers.guardian {
            let source = "GDPR Art. 8 and Recital 38; KunstUrhG section 22";
            let rule = (Severity::Warning, "children");
            self.phrase(rule, field, source, |it| &it.children, read);
        }
        // Who is asked, and about what. Who looks at it says nothing of the person.
        if !self.answers.sensitive && asks_people(place.name) {
            let source = "GDPR Art. 9(1); Cal. Civ. Code 1798.140(ae)";
            let rule = (Severity::Warning, "sensitive-undeclared");
            self.phrase(rule, field, source, |it| &it.sensitive, read);
        }
    }

    fn abroad(&mut self, field: &str, read: &[Sentence]) {
        let Some(source) = self.answers.abroad else { return };
        let countries = self.lexicon.abroad.iter();
        let mut away = countries.filter(|(country, _)| {
            !self.answers.homes.iter().any(|home| home.starts_with(country.as_str()))
        });
        if let Some(words) = away.find_map(|(_, phrases)| phrases.find(read)) {
            let rule = (Severity::Warning, "abroad-unsaid");
            self.found.push(Found::new(rule, field, source).about("word", words));
        }
    }

    fn bundled(&mut self, field: &str, place: Field<'_>, read: &[Sentence]) {
        let Some(word) = read.iter().find_map(|title| self.lexicon.joins_two_uses(title)) else {
            return;
        };
        // A use of a kind of its own is never bundled.
        let severity = match place.special(self.answers) {
            Some(_) => Severity::Error,
            None => Severity::Warning,
        };
        let source = "GDPR Recital 43; EDPB Guidelines 05/2020, par. 42-45";
        self.found.push(Found::new((severity, "bundled"), field, source).about("word", word));
    }

    /// Texts that speak of what the answers deny, or of what another box is for.
    fn special(&mut self, field: &str, place: Field<'_>, read: &[Sentence]) {
        for special in SpecialUse::ALL {
            let its_own = place.special(self.answers) == Some(special);
            let denied = self.answers.denied.contains(&special);
            if its_own || (place.purpose.is_none() && !denied) {
                continue;
            }
            let phrases = match special {
                SpecialUse::AiTraining => &self.lexicon.ai_training,
                SpecialUse::SyntheticReplica => &self.lexicon.synthetic_replica,
            };
            let is_denial = |it: &&Sentence| self.lexicon.negations.find_in(it).is_some();
            let speaks = read.iter().filter(|it| !is_denial(it)).find_map(|it| phrases.find_in(it));
            if let Some(words) = speaks {
                let rule = (Severity::Warning, "special-words");
                let found = Found::new(rule, field, super::SPECIAL).about("word", words);
                self.found.push(found.about("question", special.name()));
            }
        }
    }
}
