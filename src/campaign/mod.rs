//! What people are told and asked: the campaign file and the disclosure rendered from it.
//!
//! Pure: no clock, no disk, no device. A campaign says who asks, why, how long and who sees it; a
//! [`Disclosure`] is those facts in one language, word for word as they appear on screen.

mod brand;
mod disclosure;
mod fault;
mod file;
mod form;
mod law;
mod letters;
mod meaning;
mod rendering;
mod retention;
mod template;
mod text;
mod translated;

pub use brand::{Accent, NoColour, PictureFault, PictureUse, is_picture_name};
pub use disclosure::{
    BoxId, ConsentBox, Disclosure, Fact, FactId, Section, SectionId, Signer, SpokenWords,
};
pub use fault::{CampaignError, Fault};
pub use file::{
    Authority, Campaign, CampaignVersion, Contact, Group, Guardian, Kind, LegalBasis, Organisation,
    PhotoLimits, Purpose, PurposeId, ReceiptShows, SAMPLE_RATES_HZ, SpokenYes, VoiceLimits,
};
pub use form::{Form, Need};
pub use law::{ADULT, Law, SpecialUse, Transfer};
pub(crate) use letters::{hidden_signs, without_glyph};
pub use letters::{is_visible, on_one_line, unshowable, written_out};
pub use retention::{CountedTime, Retention, Unit};
pub use template::{FirstCampaign, Template, sample_campaign, sample_campaign_in, under_law};
pub use text::{Arg, Language, MissingText, Name, Text, Words};
