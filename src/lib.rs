//! Sayso asks before it records.
//!
//! A person is told who wants their voice or picture and why; ticks boxes that start empty; and only
//! then can a microphone or a camera open. They look over what was captured, keep it or not, leave
//! with a receipt, and come back with it to hear, copy, withdraw and destroy what they gave.
//!
//! The program is built so that each of these steps takes a value that only the step before can make:
//!
//! ```
//! use sayso::app::sample_campaign;
//! use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId};
//! use sayso::consent::{Choices, Picture, Voice};
//! use sayso::locale::Locale;
//! use sayso::submission::Draft;
//!
//! let campaign = Campaign::parse(&sample_campaign("Harbour Museum", "voices@harbour.example"))?;
//! let words = Locale::load(&"en".parse()?)?;
//! let disclosure = Disclosure::render(&campaign, &words)?;      // every sentence, word for word
//! let mut choices = Choices::default();                         // nothing is ticked
//! choices.toggle(BoxId::Kind(Kind::Voice));
//! choices.toggle(BoxId::Purpose(PurposeId::new("exhibition")));
//! let grant = disclosure.accept(choices, jiff::Timestamp::now())?;   // "I agree"
//! let draft = Draft::new(grant);
//! let permit = draft.permit::<Voice>()?;                        // what a microphone opens with
//! assert!(draft.permit::<Picture>().is_err());                  // nobody agreed to a photo
//! drop(draft);                                                  // "Withdraw"
//! assert!(!permit.is_live());                                   // and the microphone closes
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The modules
//!
//! Pure, from the ground up: [`wipe`] (memory that is overwritten), `hex` (bytes as digits), [`digest`], [`faces`] (what can be
//! drawn), [`languages`] (what is said in which), [`campaign`] (what is asked), [`check`] (whether it may be), [`consent`] (the yes),
//! [`media`] (sound and pictures as bytes),
//! [`equipment`] (which devices there are), [`submission`] (what was captured), [`record`] (what is known of what was kept), [`paper`] (receipts),
//! [`fleet`] (what vaults say to each other), [`flow`] (every screen as a state), [`licences`] (what others made), [`quiet`] (who may speak when). With the world: [`seal`] (encryption), [`store`] (what a fleet shares), [`device`] (microphone,
//! camera, loudspeaker), [`vault`] (ledger and encrypted media), [`locale`], [`ui`], [`surface`] (the window itself), [`voice`] (what is read aloud), [`app`].
//!
//! To read the whole story, begin with `flow/visitor/mod.rs`, `consent/permit.rs`,
//! `device/microphone.rs` and `seal/split.rs`. How it hangs together, what it protects against and
//! why it is as it is: [`manual`].

pub mod app;
pub mod campaign;
pub mod check;
pub mod consent;
pub mod device;
pub mod digest;
pub mod equipment;
pub mod faces;
pub mod fleet;
pub mod flow;
mod hex;
pub mod languages;
pub mod licences;
pub mod locale;
pub mod manual;
pub mod media;
pub mod paper;
pub mod quiet;
pub mod record;
pub mod seal;
pub mod store;
pub mod submission;
pub mod surface;
pub mod ui;
pub mod vault;
pub mod voice;
pub mod wipe;
