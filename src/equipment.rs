//! Microphones and cameras as data: which there are, which one was chosen. Opens nothing.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::campaign::Kind;

/// A device's identity: the same after a restart and after plugging it in again at the same place,
/// whatever number the system gives it. The sound server's own name for a microphone; for a camera where
/// it is plugged in and which of the device's interfaces it is, with maker, model and serial number where
/// it has them. Many cameras of one model share one serial number, so that alone tells none apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(String);

impl DeviceId {
    /// The device called `id` by the system.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// As it is written in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A device that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Which one.
    pub id: DeviceId,
    /// Its name for people.
    pub name: String,
}

impl Known {
    /// `id`, called `name` by people.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: DeviceId::new(id), name: name.into() }
    }
}

/// What is plugged in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Microphones; of a loudspeaker's own echo, which sound servers list as well, none.
    pub microphones: Vec<Known>,
    /// Cameras that give pictures.
    pub cameras: Vec<Known>,
    /// Whether the sound system answers.
    pub sound: SoundSystem,
    /// Device files that this user may not use.
    pub forbidden: Vec<String>,
}

/// How the computer's sound system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoundSystem {
    /// It has not been asked yet.
    #[default]
    Asking,
    /// PulseAudio or PipeWire.
    Server,
    /// ALSA, CoreAudio or WASAPI, without a server between.
    Direct,
    /// It does not answer.
    Silent,
}

impl Listing {
    /// Devices of a kind.
    pub fn of(&self, kind: Kind) -> &[Known] {
        match kind {
            Kind::Voice => &self.microphones,
            Kind::Photo => &self.cameras,
        }
    }
}

/// Which devices this computer uses, as its staff chose; what is not chosen is the system's choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The microphone.
    pub microphone: Option<Known>,
    /// The camera.
    pub camera: Option<Known>,
    /// Pictures are at most so wide; absent for the camera's best, up to 4K.
    pub widest_px: Option<u32>,
}

impl Chosen {
    /// The device chosen for `kind`.
    pub fn of(&self, kind: Kind) -> Option<&Known> {
        match kind {
            Kind::Voice => self.microphone.as_ref(),
            Kind::Photo => self.camera.as_ref(),
        }
    }

    /// Chooses `device` for `kind`, or leaves it to the system.
    pub fn set(&mut self, kind: Kind, device: Option<Known>) {
        match kind {
            Kind::Voice => self.microphone = device,
            Kind::Photo => self.camera = device,
        }
    }
}
