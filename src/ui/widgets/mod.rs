//! The building blocks of every screen.
//!
//! Each one is at least 48 points high where it can be touched, works from the keyboard, and
//! tells a screen reader its role, its name and its value. None holds words of its own.

pub mod area;
mod bars;
pub mod begin;
pub mod button;
pub mod card;
pub mod choice;
pub mod code;
pub mod essential;
pub mod field;
pub mod icon;
pub mod key_value;
pub mod level;
pub mod modal;
pub mod notice;
pub mod page;
mod paging;
mod paint;
pub mod poster;
pub mod preview;
pub mod qr;
pub mod record;
pub mod recorder;
pub mod recording_sign;
pub mod round;
pub mod scroll;
pub mod strength;
pub mod text;
pub mod tick;
pub mod waveform;

pub use area::{Typeface, area};
pub use bars::{Bar, bars};
pub use begin::begin_at;
pub use button::{Button, Choice, Enabled, choice_pair};
pub use card::{card, fenced};
pub use choice::{Height, choice};
pub use code::receipt_code;
pub use essential::{done, essential, signed};
pub use field::{Field, Reveal, Revealed, complaint, field};
pub use icon::{Icon, icon};
pub use key_value::{key_value, key_values};
pub use level::{Level, level};
pub use modal::{Answer, Confirm, Left, Weight, confirm, dialog};
pub use notice::{Kind, Notice, notice};
pub use page::{Breadth, PageHead, PageOutput, page, page_with};
pub use paging::Paging;
pub use poster::poster;
pub use preview::{Guide, Mirror, Picture, Preview, preview};
pub use qr::qr;
pub use record::{Before, Record, Stands, Tag, record};
pub use recorder::{Recorder, recorder, timer};
pub use recording_sign::{Device, RecordingSign, recording_sign};
pub use round::{Round, Sign};
pub use strength::strength;
pub use text::{heading, lead, on_stage, paragraph, question, section, small, unseen_heading};
pub use tick::{TickRow, switch, tick, tick_row, tick_under};
pub use waveform::{Playback, overview, waveform};
