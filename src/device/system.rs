//! The devices of this computer.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use super::apart::{HelperCamera, HelperMicrophone, RollCall};
use super::camera::{Camera, CameraLink};
use super::camera_memory::CameraMemory;
use super::microphone::{Microphone, MicrophoneLink};
use super::speaker::{Output, Speaker, SpeakerEvent};
use super::{Devices, Outbox, Playable};
use crate::consent::{Permit, Picture, Voice};
use crate::equipment::Listing;

/// The devices of this computer, each in a process of its own: sound by cpal, cameras by Video4Linux or,
/// on other systems, nokhwa.
#[derive(Clone, Debug)]
pub struct SystemDevices {
    helper: PathBuf,
    cameras: CameraMemory,
}

impl SystemDevices {
    /// This program is started once more for each device.
    ///
    /// # Errors
    ///
    /// Where the system does not say which program this is.
    pub fn new() -> std::io::Result<Self> {
        // This very file, also when a newer version has taken its name meanwhile.
        let running = PathBuf::from("/proc/self/exe");
        let is_known = cfg!(target_os = "linux") && running.exists();
        let helper = if is_known { running } else { std::env::current_exe()? };
        Ok(Self { helper, cameras: CameraMemory::default() })
    }
}

impl Devices for SystemDevices {
    fn open_microphone(&self, permit: Permit<Voice>, link: MicrophoneLink) -> Microphone {
        let input = HelperMicrophone {
            program: self.helper.clone(),
            device: link.device.clone(),
            rate_hz: link.sample_rate_hz,
        };
        Microphone::open(permit, link, Box::new(input))
    }

    fn open_camera(&self, permit: Permit<Picture>, link: CameraLink) -> Camera {
        let device = link.device.clone();
        let widest_px = self.cameras.widest_px(device.as_ref(), link.widest_px, Instant::now());
        let input = HelperCamera { program: self.helper.clone(), device, widest_px };
        Camera::open(permit, link, (Box::new(input), self.cameras.clone()))
    }

    fn open_speaker(&self, sound: Playable, events: Outbox<SpeakerEvent>) -> Speaker {
        Speaker::open(sound, events, Output::System)
    }

    fn call_roll(&self, tell: Arc<dyn Fn(Listing) + Send + Sync>) -> RollCall {
        let started = RollCall::start(&self.helper, move |listing| tell(listing));
        started.unwrap_or_else(|error| {
            tracing::warn!(%error, "nobody can look what is plugged in");
            RollCall::made_up()
        })
    }
}
