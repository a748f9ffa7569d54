//! The campaign file: TOML that a person can write and the program can hold them to.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::text::{Language, MissingText, Text};
use crate::digest::Digest;

/// What can be captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A voice message, by the microphone.
    Voice,
    /// A photo, by the camera.
    Photo,
}

/// Who asks, why, how long, and who sees it. Parsed once, at the edge, by [`Campaign::parse`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// A short name for files and the ledger, such as `spring-voices`.
    pub id: String,
    /// Raised by one with each change; a published version is never edited.
    pub version: u32,
    /// Languages offered, the first of them at the start.
    pub languages: Vec<Language>,
    /// Who asks.
    pub organisation: Organisation,
    /// Whom to ask about privacy, where there is such a person.
    pub privacy_officer: Option<Contact>,
    /// Whom to complain to.
    pub authority: Authority,
    /// Why the organisation asks, in a sentence or two.
    pub why: Text,
    /// Where the recordings are stored, such as "on this computer, encrypted".
    pub stored: Text,
    /// Anything the full text should say beyond what the fields say.
    pub more: Option<Text>,
    /// Present where voice messages are asked for.
    pub voice: Option<VoiceLimits>,
    /// Present where photos are asked for.
    pub photo: Option<PhotoLimits>,
    /// Whether people may choose among the microphones and cameras that are plugged in.
    #[serde(default)]
    pub people_choose_devices: bool,
    /// The uses asked for, each with a box of its own.
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    #[serde(skip)]
    digest: Option<Digest>,
}

/// Who asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// As people know it.
    pub name: String,
    /// An e-mail address, a telephone number or a web page where a person answers.
    pub contact: String,
    /// Postal address.
    pub address: Option<String>,
}

/// A person or office that can be reached.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name or office.
    pub name: String,
    /// How to reach it.
    pub contact: String,
}

/// The supervisory authority that takes complaints.
pub type Authority = Contact;

/// Limits of voice messages.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceLimits {
    /// Messages in one submission, at least 1.
    pub max_takes: u8,
    /// Length of one message in seconds, 1 to 3,600.
    pub max_duration_secs: u32,
    /// Samples a second that are kept: one of [`SAMPLE_RATES_HZ`].
    #[serde(default = "VoiceLimits::usual_rate")]
    pub sample_rate_hz: u32,
}

/// The rates at which a voice message can be kept, in samples a second.
pub const SAMPLE_RATES_HZ: [u32; 6] = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

impl VoiceLimits {
    /// What every player plays and every editor takes.
    fn usual_rate() -> u32 {
        48_000
    }

    /// The most that a message can take, in bytes of sound.
    pub fn max_bytes(self) -> u64 {
        u64::from(self.max_duration_secs) * u64::from(self.sample_rate_hz) * 2
    }
}

/// Limits of photos.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoLimits {
    /// Photos in one submission, at least 1.
    pub max_takes: u8,
}

/// A purpose's name in files and the ledger, such as `exhibition`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PurposeId(String);

impl PurposeId {
    /// A purpose called `id`.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PurposeId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// One use of what is captured, asked for by one box.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Its name in the ledger.
    pub id: PurposeId,
    /// What the box says.
    pub title: Text,
    /// What stands under the box.
    pub explanation: Text,
    /// The ground in law.
    pub legal_basis: LegalBasis,
    /// Who sees or hears it.
    pub recipients: Text,
    /// Where it is published; absent where it is not.
    pub published: Option<Text>,
    /// How long it is kept for this purpose.
    pub retention: Retention,
}

/// The ground in law for a purpose. Sayso captures by consent only; the field stands in the file
/// so that nobody has to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalBasis {
    /// GDPR Art. 6(1)(a) and its counterparts.
    Consent,
}

/// How long something is kept: an ISO 8601 duration of days, weeks, months and years, such as
/// `P1Y6M`. Hours are refused, since nobody can promise them from a machine that is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Whole years.
    pub years: i16,
    /// Whole months.
    pub months: i32,
    /// Whole days; weeks count seven.
    pub days: i32,
}

impl Retention {
    /// The date on which something kept since `from` must be gone.
    pub fn until(self, from: jiff::civil::Date) -> jiff::civil::Date {
        let span = jiff::Span::new().years(self.years).months(self.months).days(self.days);
        from.saturating_add(span)
    }
}

impl std::str::FromStr for Retention {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is not a duration such as P30D, P6M or P2Y");
        let span: jiff::Span = text.parse().map_err(|_| wrong())?;
        let days =
            span.get_weeks().checked_mul(7).and_then(|days| days.checked_add(span.get_days()));
        let retention = Self {
            years: span.get_years(),
            months: span.get_months(),
            days: days.ok_or_else(wrong)?,
        };
        let whole = span.get_hours() == 0 && span.get_minutes() == 0 && span.get_seconds() == 0;
        let bounded = span.is_positive() && retention.years <= 100 && retention.months <= 1_200;
        if whole && bounded && retention.days <= 36_500 { Ok(retention) } else { Err(wrong()) }
    }
}

impl<'de> Deserialize<'de> for Retention {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Which edition of which campaign, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignVersion {
    /// The campaign's name.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Digest of the file as it was read.
    pub digest: Digest,
}

/// Why a campaign file cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CampaignError {
    /// Not TOML, or a field is missing, misspelt or of the wrong type.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// What is wrong there.
        what: String,
    },
    /// Well-formed, but it cannot be asked of a person.
    #[error("{field}: {what}")]
    Meaning {
        /// The field, as `purpose.exhibition.title`.
        field: String,
        /// What is wrong with it.
        what: String,
    },
}

impl From<MissingText> for CampaignError {
    fn from(missing: MissingText) -> Self {
        Self::Meaning { what: missing.to_string(), field: missing.field }
    }
}

impl Campaign {
    /// Reads a campaign from the text of its file.
    pub fn parse(source: &str) -> Result<Self, CampaignError> {
        let mut campaign: Self =
            toml::from_str(source).map_err(|error| syntax_error(source, &error))?;
        campaign.digest = Some(Digest::of(source.as_bytes()));
        campaign.check_meaning()?;
        Ok(campaign)
    }

    /// Which edition this is.
    pub fn version(&self) -> CampaignVersion {
        CampaignVersion {
            id: self.id.clone(),
            version: self.version,
            digest: self.digest.unwrap_or(Digest::ZERO),
        }
    }

    /// What is asked for, in the order in which it is asked.
    pub fn kinds(&self) -> Vec<Kind> {
        let voice = self.voice.map(|_| Kind::Voice);
        let photo = self.photo.map(|_| Kind::Photo);
        voice.into_iter().chain(photo).collect()
    }

    /// How many takes of `kind` one person may keep.
    pub fn max_takes(&self, kind: Kind) -> u8 {
        match kind {
            Kind::Voice => self.voice.map_or(0, |voice| voice.max_takes),
            Kind::Photo => self.photo.map_or(0, |photo| photo.max_takes),
        }
    }

    /// The purpose called `id`.
    pub fn purpose(&self, id: &PurposeId) -> Option<&Purpose> {
        self.purposes.iter().find(|purpose| purpose.id == *id)
    }

    fn check_meaning(&self) -> Result<(), CampaignError> {
        require(!self.id.trim().is_empty() && self.id.len() <= 64, "id", "1 to 64 characters")?;
        require(!self.languages.is_empty(), "languages", "at least one language")?;
        require(!self.organisation.name.trim().is_empty(), "organisation.name", "say who asks")?;
        let contact = !self.organisation.contact.trim().is_empty();
        require(contact, "organisation.contact", "people need a way to reach you")?;
        require(!self.kinds().is_empty(), "voice, photo", "ask for at least one of them")?;
        require(!self.purposes.is_empty(), "purpose", "say at least one purpose")?;
        self.check_limits()?;
        let ids: BTreeSet<_> = self.purposes.iter().map(|purpose| &purpose.id).collect();
        require(ids.len() == self.purposes.len(), "purpose.id", "two purposes share a name")?;
        self.languages.iter().try_for_each(|language| Ok(self.check_texts(language)?))
    }

    fn check_limits(&self) -> Result<(), CampaignError> {
        if let Some(voice) = self.voice {
            require(voice.max_takes >= 1, "voice.max_takes", "at least 1")?;
            let length = (1..=3_600).contains(&voice.max_duration_secs);
            require(length, "voice.max_duration_secs", "1 to 3600 seconds")?;
            let rate = SAMPLE_RATES_HZ.contains(&voice.sample_rate_hz);
            let rates = "16000, 22050, 24000, 32000, 44100 or 48000 samples a second";
            require(rate, "voice.sample_rate_hz", rates)?;
        }
        if let Some(photo) = self.photo {
            require(photo.max_takes >= 1, "photo.max_takes", "at least 1")?;
        }
        Ok(())
    }

    fn check_texts(&self, language: &Language) -> Result<(), MissingText> {
        let mut texts = vec![("why".to_owned(), &self.why), ("stored".to_owned(), &self.stored)];
        texts.extend(self.more.as_ref().map(|more| ("more".to_owned(), more)));
        for purpose in &self.purposes {
            let field = |name: &str| format!("purpose.{}.{name}", purpose.id);
            texts.push((field("title"), &purpose.title));
            texts.push((field("explanation"), &purpose.explanation));
            texts.push((field("recipients"), &purpose.recipients));
            texts.extend(purpose.published.as_ref().map(|text| (field("published"), text)));
        }
        let missing = texts.into_iter().find(|(_, text)| text.in_language(language).is_none());
        missing.map_or(Ok(()), |(field, _)| Err(MissingText { field, language: language.clone() }))
    }
}

fn require(holds: bool, field: &str, what: &str) -> Result<(), CampaignError> {
    let refused = || CampaignError::Meaning { field: field.to_owned(), what: what.to_owned() };
    holds.then_some(()).ok_or_else(refused)
}

fn syntax_error(source: &str, error: &toml::de::Error) -> CampaignError {
    let offset = error.span().map_or(0, |span| span.start).min(source.len());
    let before = source.get(..offset).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    CampaignError::Syntax { line, column, what: error.message().to_owned() }
}
