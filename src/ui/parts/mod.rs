//! The building blocks as the screens use them: a page with its head, the usual buttons, the usual
//! dialogs. What they look like is the widgets' business, what they say the caller's.

mod buttons;
mod dialogs;
mod fields;
mod media;
mod page;
mod words;

pub(super) use buttons::*;
pub(super) use dialogs::*;
pub(super) use fields::*;
pub(super) use media::*;
pub(super) use page::*;
pub(super) use words::*;

pub(super) use super::widgets::{
    Answer, Bar, Before, Device, Enabled, Icon, Kind as Tone, Left, Record, Stands, Tag, tick,
    tick_under,
};
pub(super) use crate::ui::theme::space;
