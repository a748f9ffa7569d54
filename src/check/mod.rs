//! The campaign held against the law of the place and against what people can understand.
//!
//! Pure: text in, findings out. The rules of each place are data files under `assets/profiles`, each
//! with its source and the date on which that was read. This is a tool for whoever writes a campaign
//! and not legal advice.

mod place;
mod profile;
mod words;

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

pub use place::Place;
pub use profile::{Element, Practice, Profile, Rule, Status, When};

use crate::campaign::{Campaign, CampaignError, Language, Retention};

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

    /// What keeps the devices closed.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error)
    }
}

/// The longest time that is not asked about.
const LONG: Retention = Retention { years: 10, months: 0, days: 0 };

/// Checks the campaign file `source`. `spoken` are the languages that the program has words for.
pub fn check(source: &str, spoken: &[Language]) -> Report {
    let (campaign, faults) = match Campaign::read(source) {
        Ok(read) => read,
        Err(error) => return Report { findings: vec![unreadable(&error)] },
    };
    let mut checking = Checking { campaign: &campaign, found: Vec::new() };
    for fault in &faults {
        checking.fault(fault);
    }
    checking.languages(spoken);
    checking.jurisdictions();
    checking.declarations();
    checking.purposes();
    checking.contacts();
    checking.found.extend(words::look(&campaign));
    Report { findings: placed(source, checking.found) }
}

/// A finding that has no place yet.
struct Found {
    field: String,
    rule: String,
    severity: Severity,
    words: [String; 3],
    source: String,
}

struct Checking<'a> {
    campaign: &'a Campaign,
    found: Vec<Found>,
}

impl Checking<'_> {
    /// A finding by a rule that holds everywhere.
    fn add(
        &mut self,
        (severity, rule): (Severity, &str),
        field: &str,
        words: [&str; 3],
        source: &str,
    ) {
        self.found.push(Found {
            field: field.to_owned(),
            rule: rule.to_owned(),
            severity,
            words: words.map(str::to_owned),
            source: source.to_owned(),
        });
    }

    fn fault(&mut self, fault: &CampaignError) {
        let CampaignError::Meaning { field, what } = fault else { return };
        let words = [what.as_str(), "Nobody can be asked by it as it stands.", "Mend this field."];
        self.add((Severity::Error, "file"), field, words, "The form of a campaign file");
    }

    fn languages(&mut self, spoken: &[Language]) {
        for language in self.campaign.languages.iter().filter(|it| !spoken.contains(it)) {
            let what = format!("Sayso has no words of its own in “{language}”");
            let known: Vec<_> = spoken.iter().map(Language::tag).collect();
            let mend = format!("Offer only: {}.", known.join(", "));
            let why = "Boxes, buttons and receipts must be in the language of the screen.";
            let words = [what.as_str(), why, mend.as_str()];
            let source = "GDPR Art. 12(1); EDPB Guidelines 03/2022, section 3.5";
            self.add((Severity::Error, "language-not-spoken"), "languages", words, source);
        }
    }

    fn jurisdictions(&mut self) {
        let mut seen = BTreeSet::new();
        for id in &self.campaign.jurisdictions {
            match Profile::find(id) {
                Some(profile) if seen.insert(id) => {
                    let broken = profile.rules.iter().filter(|rule| rule.is_broken(self.campaign));
                    self.found.extend(broken.map(|rule| Found {
                        field: rule.field(self.campaign),
                        rule: format!("{}/{}", profile.id, rule.id),
                        severity: rule.severity,
                        words: [rule.what.clone(), rule.why.clone(), rule.mend.clone()],
                        source: format!("{} ({})", rule.source, rule.status),
                    }));
                }
                Some(_) => {}
                None => {
                    let what = format!("There is no profile “{id}”");
                    let known: Vec<_> = Profile::all().iter().map(|it| it.id.as_str()).collect();
                    let mend = format!("Choose among: {}.", known.join(", "));
                    let why = "Nothing is known of what its law wants people to be told.";
                    let words = [what.as_str(), why, mend.as_str()];
                    self.add((Severity::Error, "unknown-jurisdiction"), "jurisdictions", words, "");
                }
            }
        }
        if self.campaign.jurisdictions.is_empty() {
            let words = [
                "No jurisdiction is chosen",
                "Sayso cannot tell what the law of the place wants people to be told.",
                "Write, for example, jurisdictions = [\"eu-gdpr\"].",
            ];
            self.add((Severity::Error, "no-jurisdiction"), "jurisdictions", words, "");
        }
    }

    fn declarations(&mut self) {
        if self.campaign.law.biometric_template.is_none() {
            let words = [
                "It is not said whether a machine learns to recognise people from it",
                "A template of a voice or a face is biometric data, with laws of its own.",
                "Write biometric_template = false, or true if one is made.",
            ];
            let source = "GDPR Art. 9 and Recital 51; 740 ILCS 14/10";
            self.add(
                (Severity::Error, "biometric-unknown"),
                "law.biometric_template",
                words,
                source,
            );
        }
    }

    fn purposes(&mut self) {
        let today = jiff::civil::date(2000, 1, 1);
        for (nth, purpose) in self.campaign.purposes.iter().enumerate() {
            if purpose.retention.until(today) > LONG.until(today) {
                let words = [
                    "It is kept for more than ten years",
                    "People cannot foresee a use so far away, and it must not be kept for longer \
                     than it is needed.",
                    "Say the shortest time that serves this purpose, and ask again later.",
                ];
                let field = format!("purpose.{}.retention", purpose.id);
                let source = "GDPR Art. 5(1)(e)";
                self.add((Severity::Warning, "long-retention"), &field, words, source);
            }
            let earlier = self.campaign.purposes[..nth].iter();
            let same = |other: &&crate::campaign::Purpose| {
                self.campaign.languages.iter().any(|it| {
                    let title = purpose.title.in_language(it);
                    title.is_some() && title == other.title.in_language(it)
                })
            };
            if earlier.clone().any(|other| same(&other)) {
                let words = [
                    "Two boxes have the same title",
                    "Nobody can tell to which of them they say yes.",
                    "Give each purpose a title of its own.",
                ];
                let field = format!("purpose.{}.title", purpose.id);
                let source = "GDPR Art. 7(2)";
                self.add((Severity::Error, "same-title"), &field, words, source);
            }
        }
    }

    fn contacts(&mut self) {
        let Campaign { organisation, privacy_officer, authority, law, .. } = self.campaign;
        let offices = [
            ("privacy_officer.contact", privacy_officer),
            ("authority.contact", authority),
            ("law.complaints.contact", &law.complaints),
            ("law.representative.contact", &law.representative),
        ];
        let offices =
            offices.into_iter().filter_map(|(field, it)| Some((field, &it.as_ref()?.contact)));
        let ways = offices.chain([("organisation.contact", &organisation.contact)]);
        for (field, _) in ways.filter(|(_, contact)| !is_reachable(contact)) {
            let words = [
                "This is neither an e-mail address, nor a telephone number, nor a web page",
                "People need a way to reach somebody from home, without this computer.",
                "Add one of them.",
            ];
            let source = "GDPR Art. 7(3), 12(2) and 13(1)(a)";
            self.add((Severity::Warning, "unreachable"), field, words, source);
        }
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

fn unreadable(error: &CampaignError) -> Finding {
    let (place, what) = match error {
        CampaignError::Syntax { line, column, what } => {
            (Place { line: *line, column: *column }, what.clone())
        }
        CampaignError::Meaning { what, .. } => (Place::START, what.clone()),
    };
    Finding {
        place,
        field: String::new(),
        rule: "file".to_owned(),
        severity: Severity::Error,
        what,
        why: "Nobody can be asked by it as it stands.".to_owned(),
        mend: "Mend this place; the sample campaign shows every field.".to_owned(),
        sources: vec!["The form of a campaign file".to_owned()],
    }
}

/// Gives each finding its place. What several places ask for alike is found once.
fn placed(source: &str, found: Vec<Found>) -> Vec<Finding> {
    let map = place::Map::of(source);
    let mut findings: Vec<Finding> = Vec::new();
    for Found { field, rule, severity, words: [what, why, mend], source } in found {
        // Of `eu-gdpr/authority` and `uk-gdpr/authority` the first speaks for both.
        let name = rule.rsplit('/').next().unwrap_or_default();
        let same = findings.iter_mut().find(|it| {
            rule.contains('/') && it.field == field && it.rule.rsplit('/').next() == Some(name)
        });
        if let Some(same) = same {
            same.severity = same.severity.min(severity);
            same.sources.push(source);
            continue;
        }
        let sources = Some(source).filter(|source| !source.is_empty()).into_iter().collect();
        let place = map.find(&field);
        findings.push(Finding { place, field, rule, severity, what, why, mend, sources });
    }
    findings.sort_by(|a, b| (a.place, &a.rule).cmp(&(b.place, &b.rule)));
    findings
}
