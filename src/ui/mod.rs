//! What a person sees. A screen shows a state and says what was asked for; it can do nothing.
//!
//! **Invariant:** nothing here names a device or opens the vault. A screen gets its state by
//! reference and a [`View`] of what is live, and adds [`Request`]s to a list.

mod accent;
mod aloud;
mod broken;
mod choosing;
mod colour;
mod device_state;
pub mod fonts;
pub mod guard;
mod idle;
pub mod keyboard;
mod languages;
pub mod layout;
mod message;
pub mod palette;
mod parts;
mod player;
mod save;
mod setup;
mod staff;
pub mod theme;
mod view;
mod visit;
mod visitor;
pub mod widgets;

use egui::Ui;

use crate::campaign::Language;
use crate::flow::{Input, Screen, VoiceAction};

pub use accent::Accent;
pub use aloud::{Aloud, AloudAction, GIVEN};
pub use palette::{Appearance, Palette};
pub use theme::Theme;
pub use view::{
    Brand, Clipboard, Demo, Glimpse, Live, LivePlaying, LiveSound, Looks, SavePlace, SavePlaceKind,
    View,
};

/// What a person asked for on a screen.
#[derive(Debug)]
pub enum Request {
    /// Something that the flow answers.
    Input(Box<Input>),
    /// Speak this language.
    Speak(Language),
    /// Speak this language, and tell what is asked anew in it.
    Retell(Language),
    /// "Your data", in the middle of a visit.
    ShowSession,
    /// All languages, to choose from.
    ShowLanguages,
    /// Back from there, or from "Your data".
    HideSession,
    /// "Yes, I am here".
    Stay,
    /// Close the program.
    Quit,
    /// Have pages read aloud, and how.
    Aloud(AloudAction),
    /// Open the microphone that waits for whoever is read to, for this.
    OpenMicrophone(VoiceAction),
}

impl Request {
    /// Whether it says what was typed, and nothing else.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Input(input) if input.is_typed())
    }
}

impl<I: Into<Input>> From<I> for Request {
    fn from(input: I) -> Self {
        Self::Input(Box::new(input.into()))
    }
}

/// What lies over a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    Nothing,
    /// "Your data", in the middle of a visit.
    Session,
    /// All languages, to choose from.
    Languages,
    /// "Are you still there?", with the seconds left.
    Idle(u32),
    /// What comes before a microphone opens, where pages are read aloud.
    Microphone,
    /// Nothing can be read aloud any more.
    Unspoken,
}

/// Shows `screen` with what lies over it, and returns what was asked for.
pub fn show(ui: &mut Ui, screen: &Screen, over: Over, view: &View<'_>) -> Vec<Request> {
    let mut requests = Vec::new();
    match screen {
        Screen::Setup(setup) => setup::show(ui, setup, view, &mut requests),
        Screen::Visitor(visitor) => visitor::show(ui, visitor, view, &mut requests),
        Screen::Staff(staff) => staff::show(ui, staff, view, &mut requests),
        Screen::Closed(broken, told) => {
            broken::show(ui, (broken, *told), view, &mut requests);
        }
    }
    match (over, screen) {
        (Over::Session, Screen::Visitor(visitor)) => {
            visitor::show_session(ui, visitor, view, &mut requests);
        }
        (Over::Languages, _) => languages::show(ui, screen, view, &mut requests),
        (Over::Idle(secs), _) => idle::show(ui, screen, secs, view, &mut requests),
        (Over::Microphone, Screen::Visitor(visitor)) => {
            visitor::before_the_microphone(ui, visitor, view, &mut requests);
        }
        (Over::Unspoken, _) => aloud::unspoken(ui, view, &mut requests),
        (Over::Session | Over::Microphone | Over::Nothing, _) => {}
    }
    keyboard::show(ui, view);
    requests
}
