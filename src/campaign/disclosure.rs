//! What a person is shown: the campaign's facts in one language, word for word.
//!
//! Every sentence that reaches the screen before consent stands in a [`Disclosure`], the labels of
//! the boxes and of both answers included, so that its digest is the digest of what was read.

use serde::{Deserialize, Serialize};

use super::file::{CampaignVersion, Kind, PurposeId};
use super::retention::Retention;
use super::text::Language;
use crate::digest::{Digest, canonical};

/// The question that a section answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    /// Who asks?
    Who,
    /// Why?
    Why,
    /// What is recorded?
    What,
    /// Who sees or hears it?
    Recipients,
    /// Where is it published?
    Published,
    /// How long is it kept, and where?
    Kept,
    /// How is it taken back?
    Withdraw,
    /// Does it leave the country?
    Abroad,
    /// What do people get for it?
    Compensation,
    /// What can go wrong?
    Risks,
    /// Who can take part?
    Age,
    /// Whom to complain to?
    Complain,
    /// What happens after a no?
    Refuse,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which question.
    pub id: SectionId,
    /// The question as shown.
    pub heading: String,
    /// The answer; paragraphs are separated by a line break.
    pub body: String,
}

/// What a box stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BoxId {
    /// Something that is captured.
    Kind(Kind),
    /// Something it is used for.
    Purpose(PurposeId),
    /// A use is agreed to for this time only.
    Shorter {
        /// Which use.
        purpose: PurposeId,
        /// How long.
        time: Retention,
    },
    /// Who it is that agrees.
    Signer(Signer),
    /// The yes is said aloud as well, and that is recorded.
    SpokenYes,
}

/// Who agrees, where that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signer {
    /// A grown-up, for themselves.
    Adult,
    /// A parent or guardian, for the child who is recorded.
    Guardian,
    /// That child.
    Child,
}

/// The sentence that is read aloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenWords {
    /// The question above its box.
    pub ask: String,
    /// The sentence.
    pub sentence: String,
    /// Whether nothing is recorded without it.
    pub required: bool,
}

/// A box as shown, always unticked at first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentBox {
    /// What it stands for.
    pub id: BoxId,
    /// The words beside it.
    pub title: String,
    /// The words under it.
    pub explanation: String,
    /// Who sees it, where and how long, for a use; in their order on screen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// What a fact about a use is about; each has a sign of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactId {
    /// Who sees or hears it.
    Who,
    /// Where it is published.
    Where,
    /// How long it is kept.
    HowLong,
}

/// A few words about a use, beside a sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What about.
    pub id: FactId,
    /// The words.
    pub words: String,
}

/// Everything a person is told and asked, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// The edition of the campaign it was rendered from.
    pub campaign: CampaignVersion,
    /// The language it is in.
    pub language: Language,
    /// The heading of the screen.
    pub title: String,
    /// Who asks, by name.
    pub organisation: String,
    /// How to reach them.
    pub contact: String,
    /// What is in sight at once beside the boxes, each with a sign; few words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub essentials: Vec<Section>,
    /// What the button says behind which the sections and the full text lie.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub more: String,
    /// The questions and answers behind that button, in their order on screen.
    pub sections: Vec<Section>,
    /// What follows them there.
    pub full_text: Vec<String>,
    /// The sentence above the boxes of kinds.
    pub ask_kinds: String,
    /// The sentence above the boxes of purposes.
    pub ask_purposes: String,
    /// The sentence above the boxes that ask who agrees; none where only adults may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_signer: Option<String>,
    /// What can be said aloud; none where nothing is asked to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<SpokenWords>,
    /// The boxes, in their order on screen.
    pub boxes: Vec<ConsentBox>,
    /// What the accepting button says.
    pub accept: String,
    /// What the declining button says.
    pub decline: String,
}

impl Disclosure {
    /// Every word of it, as it is stored and hashed.
    pub fn written(&self) -> String {
        canonical(self)
    }

    /// Digest of what is stored.
    pub fn digest(&self) -> Digest {
        Digest::of(self.written().as_bytes())
    }

    /// The question above the box for `id`.
    pub fn ask(&self, id: &BoxId) -> &str {
        match id {
            BoxId::Kind(_) => &self.ask_kinds,
            BoxId::Purpose(_) | BoxId::Shorter { .. } => &self.ask_purposes,
            BoxId::Signer(_) => self.ask_signer.as_deref().unwrap_or_default(),
            BoxId::SpokenYes => self.spoken.as_ref().map_or("", |spoken| &spoken.ask),
        }
    }

    /// The boxes in their order on screen, each group with the question above it.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &[ConsentBox])> {
        let asked = |shown: &ConsentBox| self.ask(&shown.id);
        let groups = self.boxes.chunk_by(move |one, next| asked(one) == asked(next));
        groups.filter_map(move |group| Some((self.ask(&group.first()?.id), group)))
    }

    /// The box for `id`, if this disclosure has it.
    pub fn consent_box(&self, id: &BoxId) -> Option<&ConsentBox> {
        self.boxes.iter().find(|consent_box| consent_box.id == *id)
    }
}
