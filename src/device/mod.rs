//! The microphone, the camera and the speaker behind one port. Microphone and camera run in
//! processes of their own.
//!
//! **Invariant:** nothing here opens a microphone or a camera without a [`Permit`] taken by value,
//! and nothing outside this module can. The permit stays with the device until it is known to be
//! closed: until the process that had it open is gone, which is within moments, whatever its
//! driver does.
//!
//! A call never blocks: it sends an order, and the device answers through an [`Outbox`]. What
//! changes many times a second (level, preview) lies in a slot where the newest wins.

mod apart;
mod awake;
mod camera;
mod camera_memory;
#[cfg(target_os = "linux")]
mod camera_nodes;
mod helper;
mod listing;
mod made_up;
mod microphone;
mod parent;
mod patience;
mod picture_driver;
mod picture_input;
mod picture_layout;
#[cfg(any(test, not(target_os = "linux")))]
#[cfg_attr(target_os = "linux", allow(dead_code, reason = "it is used on other systems"))]
mod picture_library;
mod picture_mode;
mod recording;
mod room;
#[cfg(target_os = "linux")]
mod sound_card;
mod sound_driver;
mod sound_input;
#[cfg(target_os = "linux")]
mod sound_server;
mod speaker;
mod stream;
mod system;
mod unread;
#[cfg(target_os = "linux")]
mod video4linux;
mod wire;

use std::io::{Read, Seek};
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use crate::consent::{Permit, Picture, Voice};
use crate::equipment::Listing;
use crate::media::SoundSource;

pub use apart::{HELPER_WORD, RollCall};
pub use camera::{Camera, CameraError, CameraEvent, CameraLink, Preview};
pub use helper::{NotOurs, call_by_name, serve};
pub use made_up::{Fault, MadeUpDevices, Pace};
pub use microphone::{
    Ended, Microphone, MicrophoneError, MicrophoneEvent, MicrophoneLink, MicrophoneView,
};
pub use room::Room;
pub use speaker::{Speaker, SpeakerError, SpeakerEvent, SpeakerView, tick, tone};
pub use system::SystemDevices;
pub use wire::{order_again, reports_again};

/// Sound that can be read from any place in it.
pub trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// A recording to be played.
pub type Playable = SoundSource<Box<dyn ReadSeek>>;

/// What this computer can hear, see and play with; or a made-up counterpart.
pub trait Devices: Send + Sync {
    /// Opens the microphone under `permit`. Returns at once; the answer comes as an event.
    fn open_microphone(&self, permit: Permit<Voice>, link: MicrophoneLink) -> Microphone;

    /// Opens the camera under `permit`. Returns at once; the answer comes as an event.
    fn open_camera(&self, permit: Permit<Picture>, link: CameraLink) -> Camera;

    /// Plays `sound`. Needs no permit: a speaker records nothing.
    fn open_speaker(&self, sound: Playable, events: Outbox<SpeakerEvent>) -> Speaker;

    /// Says what is plugged in, now and whenever it changes, until the answer is dropped. Opens
    /// nothing.
    fn call_roll(&self, tell: Arc<dyn Fn(Listing) + Send + Sync>) -> RollCall;
}

/// The way back from a device's thread: an event, and a nudge to whoever reads it.
pub struct Outbox<E> {
    events: SyncSender<E>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<E> Clone for Outbox<E> {
    fn clone(&self) -> Self {
        Self { events: self.events.clone(), wake: Arc::clone(&self.wake) }
    }
}

impl<E> Outbox<E> {
    /// Sends to `events` and calls `wake` after each one.
    pub fn new(events: SyncSender<E>, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { events, wake }
    }

    /// Sends an event. Where nobody listens any more it is dropped, and with it what it carries.
    fn send(&self, event: E) {
        if self.events.send(event).is_ok() {
            (self.wake)();
        }
    }

    /// Something changed in a slot.
    fn nudge(&self) {
        (self.wake)();
    }
}
