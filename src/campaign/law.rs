//! What the law of some places wants said, beyond who, why, how long and who sees it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::file::Contact;
use super::text::Text;

/// The youngest who can be asked by a screen alone, in years. Children need an adult beside them.
pub const ADULT: u8 = 18;

/// A use that is never part of another: it has a question of its own in the campaign, and a box of its
/// own on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialUse {
    /// A machine learns from voices or pictures.
    AiTraining,
    /// A voice or a face is made anew by a machine.
    SyntheticReplica,
}

impl SpecialUse {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::AiTraining, Self::SyntheticReplica];

    /// The question in `[law]`.
    pub fn name(self) -> &'static str {
        match self {
            Self::AiTraining => "ai_training",
            Self::SyntheticReplica => "synthetic_replica",
        }
    }

    /// What a purpose that is for it says.
    pub fn tag(self) -> &'static str {
        match self {
            Self::AiTraining => "ai-training",
            Self::SyntheticReplica => "synthetic-replica",
        }
    }
}

/// Answers that some places require. What is left out here is not said; `sayso check` knows where
/// that is too little.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The youngest who may take part, in years, [`ADULT`] where nothing is said.
    pub minimum_age: Option<u8>,
    /// Whether a template is made of voices or faces, by which they can be recognised.
    pub biometric_template: Option<bool>,
    /// Whether a machine learns from voices or pictures, which is a use with a box of its own.
    pub ai_training: Option<bool>,
    /// Whether a voice or a face is made anew by a machine, which is a use with a box of its own.
    pub synthetic_replica: Option<bool>,
    /// Whether anything is sold, or shared for advertising.
    pub sold_or_shared: Option<bool>,
    /// Whether people are asked about health, faith, politics, origin or sexual life.
    pub sensitive: Option<bool>,
    /// What a machine decides about people, and how; left out where it decides nothing.
    pub automated_decisions: Option<Text>,
    /// The representative in the place, of an organisation that is elsewhere.
    pub representative: Option<Contact>,
    /// Where the organisation itself takes complaints.
    pub complaints: Option<Contact>,
    /// For whom it is collected, where that is not the organisation.
    pub collected_for: Option<Text>,
    /// By which means it is collected.
    pub means: Option<Text>,
    /// What is done with it, step by step.
    pub operations: Option<Text>,
    /// What can go wrong for the person all the same.
    pub risks: Option<Text>,
    /// What people get for it, or that they get nothing.
    pub compensation: Option<Text>,
    /// Where anybody can read how long what is kept, such as a web page.
    pub retention_policy: Option<String>,
}

impl Law {
    /// The youngest who may take part, in years.
    pub fn youngest(&self) -> u8 {
        self.minimum_age.unwrap_or(ADULT)
    }

    /// Whether it is done; none where that is not said, and then nobody is asked.
    pub fn answer(&self, special: SpecialUse) -> Option<bool> {
        match special {
            SpecialUse::AiTraining => self.ai_training,
            SpecialUse::SyntheticReplica => self.synthetic_replica,
        }
    }
}

/// Something that leaves the country.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// To which country.
    pub country: Text,
    /// What guarantees the same protection there.
    pub guarantee: Text,
    /// Where people get a copy of that guarantee.
    pub copy: String,
}
