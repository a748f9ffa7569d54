//! How this computer is used: what staff choose, and the ledger keeps.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// What staff have chosen for this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Stand {
    /// Whether the screen is Sayso's alone.
    pub screen: StandScreen,
    /// After how long without a touch somebody is asked whether they are still there, in seconds.
    pub idle_secs: u64,
    /// What papers are printed on.
    pub print: StandPaper,
    /// The size of text, in hundredths of the usual.
    pub text_percent: u16,
    /// The colours.
    pub colours: StandColours,
    /// When the keyboard on the screen comes.
    pub keyboard: StandKeyboard,
    /// The devices, where somebody has chosen any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub devices: Option<StandDevices>,
}

/// Which devices this computer uses. They go by digests of their identities: a device may be named after somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandDevices {
    /// The microphone; none where that is left to the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub microphone: Option<Digest>,
    /// The camera; none where that is left to the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub camera: Option<Digest>,
    /// Pictures are at most so wide, in pixels; none for the camera's best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub widest_px: Option<u32>,
}

/// Whether the screen is Sayso's alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandScreen {
    /// It is a window among others.
    Window,
    /// It fills the screen, for passers-by.
    Full,
}

/// What papers are printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandPaper {
    /// Nothing: there is no printer.
    Nothing,
    /// A4.
    A4,
    /// A roll of 80 mm.
    Roll,
}

/// The colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandColours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As far apart as can be.
    HighContrast,
}

/// When the keyboard on the screen comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandKeyboard {
    /// Where it seems to be needed.
    Auto,
    /// Whenever there is something to type into.
    Always,
    /// Never.
    Never,
}

impl Default for Stand {
    /// A window of the usual look, without a printer.
    fn default() -> Self {
        Self {
            screen: StandScreen::Window,
            idle_secs: 90,
            print: StandPaper::Nothing,
            text_percent: 100,
            colours: StandColours::Light,
            keyboard: StandKeyboard::Auto,
            devices: None,
        }
    }
}

impl Stand {
    /// The times without a touch that can be chosen, in seconds.
    pub const IDLE_SECS: [u64; 4] = [45, 90, 180, 300];
    /// The sizes of text that can be chosen, in hundredths of the usual.
    pub const TEXT_PERCENT: [u16; 4] = [100, 125, 150, 200];

    /// Whether it is one that can be chosen. Another would come from whoever has written into the ledger by other means.
    pub fn is_one(self) -> bool {
        Self::IDLE_SECS.contains(&self.idle_secs) && Self::TEXT_PERCENT.contains(&self.text_percent)
    }
}
