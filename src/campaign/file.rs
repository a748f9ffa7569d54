//! The campaign file: TOML that a person can write and the program can hold them to.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fault::{CampaignError, syntax_error};
use super::law::{Law, SpecialUse, Transfer};
use super::retention::Retention;
use super::text::{Language, Name, Text};
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
#[derive(Clone, Debug, Deserialize, JsonSchema)]
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
    /// The authority that takes complaints, where there is one.
    pub authority: Option<Authority>,
    /// The laws that it is checked against, by the names of their profiles, such as `eu-gdpr`.
    #[serde(default)]
    pub jurisdictions: Vec<String>,
    /// What these want said beyond the rest.
    #[serde(default)]
    pub law: Law,
    /// What leaves the country.
    #[serde(default, rename = "transfer")]
    pub transfers: Vec<Transfer>,
    /// Why the organisation asks, in a sentence or two.
    pub why: Text,
    /// The question that people answer, shown largest, such as "What does the harbour mean to you?".
    pub(super) question: Option<Text>,
    /// Further questions, for whoever does not know how to begin.
    #[serde(default)]
    pub(super) prompts: Vec<Text>,
    /// The organisation's thanks, when somebody is done.
    pub(super) thanks: Option<Text>,
    /// A picture for the first page: the name of a JPEG or PNG file beside this one.
    pub(super) picture: Option<String>,
    /// The organisation's logo: the name of a JPEG or PNG file beside this one.
    pub(super) logo: Option<String>,
    /// The organisation's colour, such as `#0F4C81`.
    pub(super) accent: Option<String>,
    /// Where the recordings are stored, such as "on this computer, encrypted".
    pub stored: Text,
    /// Rights of the place beyond those that Sayso names by itself, and how to use them.
    pub rights: Option<Text>,
    /// Anything the full text should say beyond what the fields say.
    pub more: Option<Text>,
    /// How long the proof stays after something was deleted.
    #[serde(default = "Campaign::usual_proof")]
    pub proof_kept: Retention,
    /// How long taking down a copy may take, once consent for its use has ended.
    #[serde(default = "Campaign::usual_takedown")]
    pub takedown_within: Retention,
    /// So many recordings one of the staff may copy alone within 24 hours, and so many submissions erase; for more it
    /// takes a second one. None where there is no limit.
    pub two_people_above: Option<u64>,
    /// For how long people may have what they give withheld from staff, besides not at all.
    #[serde(default)]
    pub seal_until: Vec<Retention>,
    /// Present where children may take part, with an adult who answers for them.
    pub guardian: Option<Guardian>,
    /// Present where several people may be recorded together.
    pub group: Option<Group>,
    /// Whether people say their yes aloud as well.
    #[serde(default)]
    pub spoken_yes: SpokenYes,
    /// What the receipt shows beyond the code and what was agreed.
    #[serde(default)]
    pub receipt: ReceiptShows,
    /// Present where voice messages are asked for.
    pub voice: Option<VoiceLimits>,
    /// Present where photos are asked for.
    pub photo: Option<PhotoLimits>,
    /// Whether people may choose among the microphones and cameras that are plugged in.
    #[serde(default)]
    pub people_choose_devices: bool,
    /// Whether each page is read aloud from the start, as through headphones, where a program offers to read at all.
    #[serde(default)]
    pub read_aloud: bool,
    /// The uses asked for, each with a box of its own.
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    #[serde(skip)]
    digest: Option<Digest>,
}

/// Who asks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name or office.
    pub name: String,
    /// How to reach it.
    pub contact: String,
}

/// The supervisory authority that takes complaints.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// What it is called.
    pub name: Name,
    /// How to reach it.
    pub contact: String,
}

/// Children take part with an adult: a parent or guardian, who agrees for them.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guardian {
    /// Whether the child ticks a box of its own, too. Off only where children are too young.
    #[serde(default = "Guardian::usually")]
    pub child_agrees: bool,
}

impl Guardian {
    fn usually() -> bool {
        true
    }
}

/// Several people are recorded together. Each of them reads, ticks and gets a receipt; a use holds where
/// it holds for all of them, and whoever takes it back does so for all.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The most people in one group, 2 to [`Group::LARGEST`].
    pub most: u8,
}

impl Group {
    /// More people than this are not asked one by one at a screen.
    pub const LARGEST: u8 = 12;
}

/// Whether people say their yes aloud after ticking. It is recorded and kept as a clip of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SpokenYes {
    /// They do not.
    #[default]
    Off,
    /// They may.
    Offered,
    /// Nothing is recorded without it.
    Required,
}

/// What the receipt shows beyond the code and what was agreed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReceiptShows {
    /// Every word that was on the screen. Without it they are in the file for machines only.
    pub words: bool,
    /// A sentence of the organisation's own, such as when somebody is at the desk.
    pub note: Option<Text>,
}

impl Default for ReceiptShows {
    fn default() -> Self {
        Self { words: true, note: None }
    }
}

/// Limits of voice messages.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
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

    /// For the sentence of a yes that is said aloud.
    pub const SPOKEN_YES: Self =
        Self { max_takes: 1, max_duration_secs: 60, sample_rate_hz: 48_000 };

    /// The most that a message can take, in bytes of sound.
    pub fn max_bytes(self) -> u64 {
        u64::from(self.max_duration_secs) * u64::from(self.sample_rate_hz) * 2
    }
}

/// Limits of photos.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhotoLimits {
    /// Photos in one submission, at least 1.
    pub max_takes: u8,
}

/// A purpose's name in files and the ledger, such as `exhibition`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
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
#[derive(Clone, Debug, Deserialize, JsonSchema)]
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
    /// Present where it is a use that is never part of another.
    pub special: Option<SpecialUse>,
    /// Shorter times that people may choose instead.
    #[serde(default)]
    pub shorter: Vec<Retention>,
}

/// The ground in law for a purpose. Sayso captures by consent only; the field stands in the file
/// so that nobody has to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LegalBasis {
    /// GDPR Art. 6(1)(a) and its counterparts.
    Consent,
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

impl Campaign {
    /// Reads a campaign from the text of its file.
    pub fn parse(source: &str) -> Result<Self, CampaignError> {
        let (campaign, faults) = Self::read(source)?;
        faults.into_iter().next().map_or(Ok(campaign), Err)
    }

    /// Reads a campaign as far as that is possible, and says everything for which nobody can be
    /// asked by it. For whoever mends it; people are asked by what [`Campaign::parse`] lets pass.
    pub fn read(source: &str) -> Result<(Self, Vec<CampaignError>), CampaignError> {
        let mut campaign: Self =
            toml::from_str(source).map_err(|error| syntax_error(source, &error))?;
        campaign.digest = Some(Digest::of(source.as_bytes()));
        let faults = campaign.faults();
        Ok((campaign, faults))
    }

    /// How long the proof of a deletion stays where nothing else is said.
    pub const USUAL_PROOF: Retention = Retention { years: 3, months: 0, days: 0 };

    fn usual_proof() -> Retention {
        Self::USUAL_PROOF
    }

    /// How long a takedown may take where nothing else is said: four weeks, which is never more than the month
    /// that Art. 12(3) GDPR gives.
    pub const USUAL_TAKEDOWN: Retention = Retention { years: 0, months: 0, days: 28 };

    fn usual_takedown() -> Retention {
        Self::USUAL_TAKEDOWN
    }

    /// The form of a campaign file as a JSON Schema, by which editors complete and check one.
    pub fn schema() -> serde_json::Value {
        let mut schema = schemars::schema_for!(Self);
        schema.insert("title".to_owned(), "Sayso campaign".into());
        schema.to_value()
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

    /// How many people may be recorded together; 1 where everybody is recorded alone.
    pub fn most_people(&self) -> usize {
        self.group.map_or(1, |group| group.most.into())
    }

    /// The purpose called `id`.
    pub fn purpose(&self, id: &PurposeId) -> Option<&Purpose> {
        self.purposes.iter().find(|purpose| purpose.id == *id)
    }
}
