//! The campaign held against the law of the place and against what people can understand.
//!
//! Pure: text in, findings out. The rules of each place are data files under `assets/profiles`, each
//! with its source and the date on which that was read; the words that mislead lie with the language. This is a tool for whoever writes a campaign
//! and not legal advice.

mod brand;
mod letters;
mod lexicon;
mod phrase;
mod place;
mod profile;
mod reading;
mod signed;
mod words;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;

use serde::Serialize;

pub use place::Place;
pub use profile::{
    AlreadyRead, AnswerTime, Element, Origin, Practice, Profile, Rule, Status, When, answer_within,
};
pub use signed::{Laid, NoSigners, Refused, Signer, signers, take};

use crate::campaign::{
    Arg, Campaign, CampaignError, Fault, Language, Retention, SpecialUse, Words,
};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nobody may be asked by this campaign.
    Error,
    /// It can be used, and should be better.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is missing, contradictory or unfair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where in the file.
    pub place: Place,
    /// The field, such as `purpose.exhibition.title.en`; empty for the file as a whole.
    pub field: String,
    /// The rule, such as `eu-gdpr/authority` or `reading-level`.
    pub rule: String,
    /// How bad.
    pub severity: Severity,
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to mend it.
    pub mend: String,
    /// Where the rule comes from. Several, where several places ask for the same.
    pub sources: Vec<String>,
}

/// What a check has found, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// One for each fault.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether people may be asked by this campaign.
    pub fn is_usable(&self) -> bool {
        self.errors().next().is_none()
    }

    /// Adds that people cannot be asked by the version in `source`: what is wrong with it, why that matters, and how to mend
    /// it. Only the caller knows the vault.
    #[must_use]
    pub fn with_version_fault(mut self, source: &str, said: [String; 3]) -> Self {
        let [field, rule] = ["version", "version-used"].map(str::to_owned);
        let place = place::Map::of(source).find(&field);
        let [what, why, mend] = said;
        let (severity, sources) = (Severity::Error, vec![FORM.to_owned()]);
        self.findings.push(Finding { place, field, rule, severity, what, why, mend, sources });
        self.findings.sort_by(|a, b| (a.place, &a.rule).cmp(&(b.place, &b.rule)));
        self
    }

    /// What keeps the devices closed.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error)
    }
}

/// The longest time that is not asked about.
const LONG: Retention = Retention { years: 10, months: 0, days: 0 };

/// Where it is said that learning machines and made-up voices are asked for by themselves.
const SPECIAL: &str =
    "GDPR Art. 5(1)(b) and Recital 43; AI Act Art. 50; Tennessee ELVIS Act (2024)";

/// Where the form of a campaign file is said.
const FORM: &str = "The form of a campaign file";

/// Checks the campaign file `source`. `spoken` are the languages that the program has words for, and
/// `words` those in which it says what it finds.
pub fn check(source: &str, spoken: &[Language], words: &dyn Words) -> Report {
    let (campaign, faults) = match Campaign::read(source) {
        Ok(read) => read,
        Err(error) => return Report { findings: vec![unreadable(&error, words)] },
    };
    let mut checking = Checking { campaign: &campaign, found: Vec::new() };
    for fault in &faults {
        checking.fault(fault, words);
    }
    checking.languages(spoken);
    checking.jurisdictions();
    checking.declarations();
    checking.purposes();
    checking.contacts();
    checking.lengths();
    checking.found.extend(words::look(&campaign, spoken));
    checking.papers();
    let map = place::Map::of(source);
    let mut findings = placed(&map, checking.found, words);
    findings.extend(letters::hidden_beside_texts(&map, &findings, words));
    findings.sort_by(|a, b| (a.place, &a.rule).cmp(&(b.place, &b.rule)));
    Report { findings }
}

/// Whether there is a list of words for `language`. Without one the texts in it are not looked at, and the check
/// says so.
pub fn has_words_for(language: &Language) -> bool {
    lexicon::Lexicon::of(language).is_some()
}

/// As [`check`], and whether what is known of the law is old: a warning for each profile whose sources
/// were read more than a year before `today`.
pub fn check_on(
    today: jiff::civil::Date,
    source: &str,
    spoken: &[Language],
    words: &dyn Words,
) -> Report {
    let mut report = check(source, spoken, words);
    let Ok((campaign, _)) = Campaign::read(source) else { return report };
    let old = old_profiles(&campaign, today).map(|profile| {
        let found = Found::new((Severity::Warning, "profile-old"), "jurisdictions", "");
        found.about("id", &profile.id).about("date", profile.checked_on.to_string())
    });
    report.findings.extend(placed(&place::Map::of(source), old.collect(), words));
    report.findings.sort_by(|a, b| (a.place, &a.rule).cmp(&(b.place, &b.rule)));
    report
}

/// The profiles of the laws that `campaign` is checked against.
pub fn profiles_of(campaign: &Campaign) -> impl Iterator<Item = &'static Profile> {
    campaign.jurisdictions.iter().filter_map(|id| Profile::find(id))
}

/// Those of them whose sources were read more than a year before `today`.
pub fn old_profiles(
    campaign: &Campaign,
    today: jiff::civil::Date,
) -> impl Iterator<Item = &'static Profile> {
    profiles_of(campaign).filter(move |profile| profile.is_old(today))
}

/// A finding that has no place and no words yet.
struct Found {
    severity: Severity,
    /// Its name, which the words are called by after a profile's.
    rule: String,
    field: String,
    /// What the words speak of, by name.
    about: Vec<(&'static str, String)>,
    /// The sign in the field that it is about, where it is about one.
    sign: Option<char>,
    source: String,
}

impl Found {
    /// A finding by a rule that holds everywhere.
    fn new((severity, rule): (Severity, &str), field: &str, source: &str) -> Self {
        let [rule, field, source] = [rule, field, source].map(str::to_owned);
        Self { severity, rule, field, about: Vec::new(), sign: None, source }
    }

    fn about(mut self, name: &'static str, what: impl Into<String>) -> Self {
        self.about.push((name, what.into()));
        self
    }

    /// What was found, why it matters, and how to mend it.
    fn say(&self, words: &dyn Words) -> [String; 3] {
        let about: Vec<_> = self.about.iter().map(|(name, it)| (*name, Arg::Text(it))).collect();
        let name = name_of(&self.rule);
        ["what", "why", "mend"].map(|part| words.say(&format!("check-{name}-{part}"), &about))
    }
}

/// Of `eu-gdpr/authority`, what other places call the same.
fn name_of(rule: &str) -> &str {
    rule.rsplit('/').next().unwrap_or_default()
}

struct Checking<'a> {
    campaign: &'a Campaign,
    found: Vec<Found>,
}

impl Checking<'_> {
    fn fault(&mut self, fault: &CampaignError, words: &dyn Words) {
        let CampaignError::Meaning { field, fault } = fault else { return };
        let mut found = Found::new((Severity::Error, "file"), field, FORM);
        if let Fault::HiddenSign(sign) = fault {
            found.sign = Some(*sign);
        }
        self.found.push(found.about("what", fault.say(words)));
    }

    fn languages(&mut self, spoken: &[Language]) {
        let known: Vec<_> = spoken.iter().map(Language::tag).collect();
        for language in self.campaign.languages.iter().filter(|it| !spoken.contains(it)) {
            let source = "GDPR Art. 12(1); EDPB Guidelines 03/2022, section 3.5";
            let found = Found::new((Severity::Error, "language-not-spoken"), "languages", source);
            let found = found.about("language", language.tag());
            self.found.push(found.about("known", known.join(", ")));
        }
    }

    fn jurisdictions(&mut self) {
        let mut seen = BTreeSet::new();
        for id in &self.campaign.jurisdictions {
            match Profile::find(id) {
                Some(profile) if seen.insert(id) => {
                    let broken = profile.rules.iter().filter(|rule| rule.is_broken(self.campaign));
                    self.found.extend(broken.map(|rule| {
                        let name = format!("{}/{}", profile.id, rule.id);
                        let source = format!("{} ({})", rule.source, rule.status);
                        Found::new((rule.severity, &name), &rule.field(self.campaign), &source)
                    }));
                }
                Some(_) => {}
                None => {
                    let known: Vec<_> = Profile::all().iter().map(|it| it.id.as_str()).collect();
                    let rule = (Severity::Error, "unknown-jurisdiction");
                    let found = Found::new(rule, "jurisdictions", "").about("id", id);
                    self.found.push(found.about("known", known.join(", ")));
                }
            }
        }
        if self.campaign.jurisdictions.is_empty() {
            let rule = (Severity::Error, "no-jurisdiction");
            self.found.push(Found::new(rule, "jurisdictions", ""));
        }
    }

    fn declarations(&mut self) {
        if self.campaign.law.biometric_template.is_none() {
            let rule = (Severity::Error, "biometric-unknown");
            let source = "GDPR Art. 9 and Recital 51; 740 ILCS 14/10";
            self.found.push(Found::new(rule, "law.biometric_template", source));
        }
        for special in SpecialUse::ALL {
            self.declaration(special);
        }
    }

    /// A use that is never part of another: said or denied, and where it is done, a box of its own.
    fn declaration(&mut self, special: SpecialUse) {
        let question = format!("law.{}", special.name());
        let mut of_its_own = self.campaign.purposes.iter().filter(|it| it.special == Some(special));
        match (self.campaign.law.answer(special), of_its_own.next()) {
            (None, _) => {
                let rule = match special {
                    SpecialUse::AiTraining => "ai-training-unknown",
                    SpecialUse::SyntheticReplica => "synthetic-replica-unknown",
                };
                self.found.push(Found::new((Severity::Error, rule), &question, SPECIAL));
            }
            (Some(true), None) => {
                let found = Found::new((Severity::Error, "special-no-box"), &question, SPECIAL);
                let found = found.about("question", special.name());
                self.found.push(found.about("tag", special.tag()));
            }
            (Some(false), Some(purpose)) => {
                let field = format!("purpose.{}.special", purpose.id);
                let found = Found::new((Severity::Error, "special-denied"), &field, SPECIAL);
                self.found.push(found.about("question", special.name()));
            }
            (Some(true), Some(_)) | (Some(false), None) => {}
        }
    }

    fn purposes(&mut self) {
        let today = jiff::civil::date(2000, 1, 1);
        let mut titles = HashSet::new();
        for purpose in &self.campaign.purposes {
            if purpose.retention.until(today) > LONG.until(today) {
                let field = format!("purpose.{}.retention", purpose.id);
                let rule = (Severity::Warning, "long-retention");
                self.found.push(Found::new(rule, &field, "GDPR Art. 5(1)(e)"));
            }
            let languages = self.campaign.languages.iter();
            let shown = languages.filter_map(|it| Some((it, purpose.title.in_language(it)?)));
            let again: Vec<_> = shown.filter(|title| !titles.insert(*title)).collect();
            if !again.is_empty() {
                let field = format!("purpose.{}.title", purpose.id);
                let rule = (Severity::Error, "same-title");
                self.found.push(Found::new(rule, &field, "GDPR Art. 7(2)"));
            }
        }
    }

    fn contacts(&mut self) {
        let Campaign { organisation, privacy_officer, authority, law, .. } = self.campaign;
        let offices = [
            ("privacy_officer.contact", privacy_officer),
            ("law.complaints.contact", &law.complaints),
            ("law.representative.contact", &law.representative),
        ];
        let offices =
            offices.into_iter().filter_map(|(field, it)| Some((field, &it.as_ref()?.contact)));
        let authority = authority.iter().map(|it| ("authority.contact", &it.contact));
        let ways = offices.chain(authority);
        let ways = ways.chain([("organisation.contact", &organisation.contact)]);
        let unreachable = ways.filter(|(_, contact)| !is_reachable(contact));
        let source = "GDPR Art. 7(3), 12(2) and 13(1)(a)";
        let found = unreachable
            .map(|(field, _)| Found::new((Severity::Warning, "unreachable"), field, source));
        self.found.extend(found);
    }
}

fn is_reachable(contact: &str) -> bool {
    let digits = contact.chars().filter(char::is_ascii_digit).count();
    let has_dot_inside = |word: &str| {
        word.split_once('.').is_some_and(|(before, after)| {
            !before.is_empty() && after.chars().next().is_some_and(char::is_alphanumeric)
        })
    };
    digits >= 6 || contact.split_whitespace().any(has_dot_inside)
}

fn unreadable(error: &CampaignError, words: &dyn Words) -> Finding {
    let (place, what) = match error {
        CampaignError::Syntax { line, column, what } => {
            (Place { line: *line, column: *column }, what.clone())
        }
        CampaignError::Meaning { fault, .. } => (Place::START, fault.say(words)),
    };
    Finding {
        place,
        field: String::new(),
        rule: "file".to_owned(),
        severity: Severity::Error,
        what,
        why: words.say("check-file-why", &[]),
        mend: words.say("check-unreadable-mend", &[]),
        sources: vec![FORM.to_owned()],
    }
}

/// Gives each finding its place and its words. What several places ask for alike is found once.
fn placed(map: &place::Map<'_>, found: Vec<Found>, words: &dyn Words) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    // Of `eu-gdpr/authority` and `uk-gdpr/authority` the first speaks for both.
    let mut spoken_for: HashMap<(String, String), usize> = HashMap::new();
    for found in found {
        if found.rule.contains('/') {
            let key = (found.field.clone(), name_of(&found.rule).to_owned());
            if let Some(same) = spoken_for.get(&key).and_then(|nth| findings.get_mut(*nth)) {
                same.severity = same.severity.min(found.severity);
                same.sources.push(found.source);
                continue;
            }
            spoken_for.insert(key, findings.len());
        }
        let [what, why, mend] = found.say(words);
        let Found { severity, rule, field, sign, source, .. } = found;
        let sources = Some(source).filter(|source| !source.is_empty()).into_iter().collect();
        let place = match sign {
            Some(sign) => map.find_sign(&field, sign),
            None => map.find(&field),
        };
        findings.push(Finding { place, field, rule, severity, what, why, mend, sources });
    }
    findings
}
