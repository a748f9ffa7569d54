//! What the law of a place wants, as data.

use std::fmt;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Severity;
use crate::campaign::{Campaign, Kind, Retention};

/// The rules of one place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its name in campaign files, such as `eu-gdpr`.
    pub id: String,
    /// The law, by name.
    pub title: String,
    /// The place in the Data Privacy Vocabulary, such as `loc:EU`.
    pub place: String,
    /// The law in that vocabulary, where it is there, such as `legal-eu:law-GDPR`.
    pub law: Option<String>,
    /// Where it is said that people must be told to which country anything goes; none where they need
    /// not.
    pub abroad: Option<String>,
    /// When the sources were read.
    pub checked_on: jiff::civil::Date,
    /// How soon whoever complains or asks is to be answered; none where the profile does not say.
    pub answer: Option<AnswerTime>,
    /// What it wants.
    #[serde(default, rename = "rule")]
    pub rules: Vec<Rule>,
    /// Where it comes from.
    #[serde(skip)]
    pub origin: Origin,
}

/// How soon whoever complains or asks is to be answered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerTime {
    /// In whole days or months from the day on which it came in.
    pub within: Retention,
    /// Where it stands.
    pub source: String,
    /// How well it is known.
    pub status: Status,
}

/// What is given where no law of a campaign says anything: the month of Art. 12(3) GDPR.
const USUAL_ANSWER: Retention = Retention { years: 0, months: 1, days: 0 };

/// How soon whoever complains or asks `on` a day is to be answered under `campaign`: the shortest time of its places of
/// law.
pub fn answer_within(campaign: &Campaign, on: jiff::civil::Date) -> Retention {
    let profiles = campaign.jurisdictions.iter().filter_map(|id| Profile::find(id));
    let times = profiles.filter_map(|profile| profile.answer.as_ref()).map(|it| it.within);
    times.min_by_key(|within| within.until(on)).unwrap_or(USUAL_ANSWER)
}

/// Where a profile comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    #[default]
    BuiltIn,
    /// It lies beside the program, signed by somebody whom staff have accepted.
    Signed {
        /// As staff call them.
        by: String,
    },
}

/// One thing that a law wants.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name in the profile. Rules of several profiles that ask for the same share it, and the words
    /// for it: `check-<id>-what`, `-why` and `-mend`.
    pub id: String,
    /// Where it holds.
    #[serde(default)]
    pub when: When,
    /// People must be told this.
    pub requires: Option<Element>,
    /// Nothing may be kept for longer.
    pub longest_retention: Option<Retention>,
    /// This must not be done.
    pub forbids: Option<Practice>,
    /// How bad it is to break it.
    #[serde(default = "Rule::usual_severity")]
    pub severity: Severity,
    /// Where it stands.
    pub source: String,
    /// How well it is known.
    pub status: Status,
}

/// How well a source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Read in the law itself.
    Verified,
    /// Read in another's account of it.
    Secondary,
    /// Taken to be so.
    Unverified,
}

impl fmt::Display for Status {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Verified => "verified",
            Self::Secondary => "secondary source",
            Self::Unverified => "not verified",
        })
    }
}

/// Which campaigns a rule is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// All of them.
    #[default]
    Always,
    /// Those that make templates of voices or faces.
    Biometric,
    /// Those that publish.
    Published,
    /// Those that publish photos.
    PhotoPublished,
}

/// Something that is not to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Practice {
    /// Selling, or sharing for advertising.
    Selling,
}

/// What people can be told beyond what every campaign file has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Element {
    /// The authority that takes complaints.
    Authority,
    /// Where the organisation takes complaints itself.
    ComplaintChannel,
    /// A way among them that works from home without a telephone: a form, a web page or e-mail.
    ElectronicComplaint,
    /// What people get for it.
    Compensation,
    /// By which means it is collected.
    Means,
    /// What is done with it.
    Operations,
    /// What can go wrong.
    Risks,
    /// Whether it is about health, faith, politics, origin or sexual life.
    Sensitive,
    /// Whether it is sold or shared.
    Selling,
    /// Where it is published, for at least one purpose.
    Publication,
    /// A public page about how long what is kept.
    RetentionPolicy,
}

impl Element {
    /// The field of a campaign in which it is said.
    pub fn field(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::ComplaintChannel | Self::ElectronicComplaint => "law.complaints",
            Self::Compensation => "law.compensation",
            Self::Means => "law.means",
            Self::Operations => "law.operations",
            Self::Risks => "law.risks",
            Self::Sensitive => "law.sensitive",
            Self::Selling => "law.sold_or_shared",
            Self::Publication => "purpose",
            Self::RetentionPolicy => "law.retention_policy",
        }
    }

    fn is_said(self, campaign: &Campaign) -> bool {
        let law = &campaign.law;
        match self {
            Self::Authority => campaign.authority.is_some(),
            Self::ComplaintChannel => law.complaints.is_some(),
            // Where there is no way at all, that is its own finding.
            Self::ElectronicComplaint => {
                law.complaints.as_ref().is_none_or(|office| is_electronic(&office.contact))
            }
            Self::Compensation => law.compensation.is_some(),
            Self::Means => law.means.is_some(),
            Self::Operations => law.operations.is_some(),
            Self::Risks => law.risks.is_some(),
            Self::Sensitive => law.sensitive.is_some(),
            Self::Selling => law.sold_or_shared.is_some(),
            Self::Publication => publishes(campaign),
            Self::RetentionPolicy => law.retention_policy.is_some(),
        }
    }
}

/// Whether `contact` names an e-mail address or a web page.
fn is_electronic(contact: &str) -> bool {
    contact.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.split_once('.').is_some_and(|(before, after)| {
            let letters = |it: &str| it.chars().any(char::is_alphabetic);
            letters(before) && letters(after)
        })
    })
}

fn publishes(campaign: &Campaign) -> bool {
    campaign.purposes.iter().any(|purpose| purpose.published.is_some())
}

impl Rule {
    fn usual_severity() -> Severity {
        Severity::Error
    }

    /// Whether `campaign` breaks it.
    pub fn is_broken(&self, campaign: &Campaign) -> bool {
        let applies = match self.when {
            When::Always => true,
            When::Biometric => campaign.law.biometric_template == Some(true),
            When::Published => publishes(campaign),
            When::PhotoPublished => publishes(campaign) && campaign.kinds().contains(&Kind::Photo),
        };
        applies
            && (self.requires.is_some_and(|element| !element.is_said(campaign))
                || self.kept_too_long(campaign).is_some()
                || self.forbids.is_some_and(|practice| match practice {
                    Practice::Selling => campaign.law.sold_or_shared == Some(true),
                }))
    }

    /// The field that breaks it.
    pub(super) fn field(&self, campaign: &Campaign) -> String {
        match (self.requires, self.kept_too_long(campaign), self.forbids) {
            (Some(element), ..) => element.field().to_owned(),
            (_, Some(field), _) => field,
            (_, _, Some(Practice::Selling)) => "law.sold_or_shared".to_owned(),
            (None, None, None) => String::new(),
        }
    }

    /// The first purpose that keeps for longer than the rule allows.
    fn kept_too_long(&self, campaign: &Campaign) -> Option<String> {
        let day = jiff::civil::date(2000, 1, 1);
        let limit = self.longest_retention?.until(day);
        let mut purposes = campaign.purposes.iter();
        let purpose = purposes.find(|purpose| purpose.retention.until(day) > limit)?;
        Some(format!("purpose.{}.retention", purpose.id))
    }
}

macro_rules! profiles {
    ($($id:literal),*) => { [$(include_str!(concat!("../../assets/profiles/", $id, ".toml"))),*] };
}

static PROFILES: OnceLock<Vec<Profile>> = OnceLock::new();

/// The profiles of the program itself.
pub(super) fn built_in() -> Vec<Profile> {
    let files = profiles![
        "eu-gdpr",
        "uk-gdpr",
        "ch-revfadp",
        "us-ca-ccpa",
        "us-il-bipa",
        "us-tx-cubi",
        "br-lgpd",
        "ca-pipeda",
        "ca-qc-law25",
        "de-kunsturhg22",
        "us-publicity",
        "us-ftc-endorse",
        "in-dpdp",
        "za-popia",
        "au-app",
        "jp-appi"
    ];
    // They are embedded, and a test reads each of them.
    files.map(|file| toml::from_str(file).expect("a profile is well-formed")).into()
}

impl Profile {
    /// All of them.
    pub fn all() -> &'static [Self] {
        PROFILES.get_or_init(built_in)
    }

    /// Puts `newer` in the place of those of the same name, and those with new names behind them. Once, at
    /// the start, before any profile is looked at; later it changes nothing and says so.
    pub fn lay(newer: Vec<Self>) -> Result<(), AlreadyRead> {
        PROFILES.set(laid_over(built_in(), newer)).map_err(|_| AlreadyRead)
    }

    /// Whether its sources were read more than a year before `today`.
    pub fn is_old(&self, today: jiff::civil::Date) -> bool {
        self.checked_on.saturating_add(jiff::Span::new().years(1)) < today
    }

    /// The one called `id`.
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|profile| profile.id == id)
    }
}

/// Profiles were looked at before newer ones were laid over them.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("profiles are read once, at the start")]
pub struct AlreadyRead;

fn laid_over(mut profiles: Vec<Profile>, newer: Vec<Profile>) -> Vec<Profile> {
    for profile in newer {
        match profiles.iter_mut().find(|it| it.id == profile.id) {
            Some(older) => *older = profile,
            None => profiles.push(profile),
        }
    }
    profiles
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_newer_profile_takes_the_place_of_its_older_and_a_new_one_comes_last() {
        let mut newer = built_in()[0].clone();
        newer.checked_on = jiff::civil::date(2027, 1, 1);
        let other = Profile { id: "xx-new".to_owned(), ..newer.clone() };
        let laid = laid_over(built_in(), vec![newer.clone(), other]);
        assert_eq!(laid.len(), built_in().len() + 1);
        assert_eq!((&laid[0].id, laid[0].checked_on), (&newer.id, newer.checked_on));
        assert_eq!(laid.last().unwrap().id, "xx-new");
    }

    #[test]
    fn a_profile_is_old_after_a_year() {
        let profile = &built_in()[0];
        let day = |years, days| {
            profile.checked_on.saturating_add(jiff::Span::new().years(years).days(days))
        };
        assert!(!profile.is_old(day(0, 0)) && !profile.is_old(day(1, 0)));
        assert!(profile.is_old(day(1, 1)) && profile.is_old(day(3, 0)));
    }

    #[test]
    fn each_rule_asks_for_one_thing_and_says_where_it_comes_from() {
        assert_eq!(Profile::all().len(), 16);
        for profile in Profile::all() {
            let mut ids = BTreeSet::new();
            for rule in &profile.rules {
                let name = format!("{}/{}", profile.id, rule.id);
                let asks = [
                    rule.requires.is_some(),
                    rule.longest_retention.is_some(),
                    rule.forbids.is_some(),
                ];
                assert_eq!(asks.into_iter().filter(|it| *it).count(), 1, "{name}");
                assert!(rule.source.len() > 8, "{name}: “{}”", rule.source);
                assert!(ids.insert(&rule.id), "{name} stands there twice");
            }
        }
    }
}
