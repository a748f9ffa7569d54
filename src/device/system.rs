//! The devices of this computer.

use serde::Serialize;

use super::camera::{Camera, CameraLink};
use super::microphone::{Microphone, MicrophoneLink};
use super::picture_input::SystemCamera;
use super::sound_input::SystemMicrophone;
use super::speaker::{Output, Speaker, SpeakerEvent};
use super::{Devices, Outbox, Playable};
use crate::consent::{Permit, Picture, Voice};

/// The devices of this computer, by cpal and nokhwa.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDevices;

/// Names as the system lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// Sound cards and the sound server.
    pub sound: Vec<String>,
    /// Cameras.
    pub cameras: Vec<String>,
    /// Device files that this user may not use.
    pub forbidden: Vec<String>,
}

impl Devices for SystemDevices {
    fn open_microphone(&self, permit: Permit<Voice>, link: MicrophoneLink) -> Microphone {
        Microphone::open(permit, link, Box::new(SystemMicrophone))
    }

    fn open_camera(&self, permit: Permit<Picture>, link: CameraLink) -> Camera {
        Camera::open(permit, link, Box::new(SystemCamera))
    }

    fn open_speaker(&self, sound: Playable, events: Outbox<SpeakerEvent>) -> Speaker {
        Speaker::open(sound, events, Output::System)
    }

    fn listing(&self) -> Listing {
        Listing { sound: sound_cards(), cameras: cameras(), forbidden: forbidden() }
    }
}

/// Sound cards from the kernel's own list; a server is named where its socket is.
#[cfg(target_os = "linux")]
fn sound_cards() -> Vec<String> {
    let cards = std::fs::read_to_string("/proc/asound/cards").unwrap_or_default();
    // Each card has a line "number [id]: driver - name", then one with the details.
    let names = cards.lines().filter_map(|line| line.split_once("]: ")).map(|(_, name)| name);
    let mut names: Vec<_> = names.map(|name| name.trim().to_owned()).collect();
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(std::path::PathBuf::from);
    let server = runtime.is_some_and(|folder| folder.join("pulse/native").exists())
        || std::env::var_os("PULSE_SERVER").is_some();
    if server {
        names.push("sound server (PulseAudio or PipeWire)".to_owned());
    }
    names
}

/// Cameras from the kernel's own list. Nothing in /dev is touched.
#[cfg(target_os = "linux")]
fn cameras() -> Vec<String> {
    let Ok(nodes) = std::fs::read_dir("/sys/class/video4linux") else { return Vec::new() };
    let name = |node: std::io::Result<std::fs::DirEntry>| {
        let node = node.ok()?;
        let name = std::fs::read_to_string(node.path().join("name")).ok()?;
        Some(format!("{} (/dev/{})", name.trim(), node.file_name().to_string_lossy()))
    };
    let mut names: Vec<_> = nodes.filter_map(name).collect();
    names.sort();
    names
}

/// Microphones and cameras that the system does not let this user use. Asked by name; none is
/// opened.
#[cfg(target_os = "linux")]
fn forbidden() -> Vec<String> {
    use rustix::fs::{Access, access};
    let is_ours = |folder: &str, name: &str| match folder {
        "/dev/snd" => name.starts_with("pcm") && name.ends_with('c'),
        _ => name.starts_with("video"),
    };
    let mut forbidden = Vec::new();
    for folder in ["/dev", "/dev/snd"] {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if is_ours(folder, name) && access(&path, Access::READ_OK | Access::WRITE_OK).is_err() {
                forbidden.push(path.display().to_string());
            }
        }
    }
    forbidden.sort();
    forbidden
}

/// Other systems ask the person at the first use.
#[cfg(not(target_os = "linux"))]
fn forbidden() -> Vec<String> {
    Vec::new()
}

/// Other systems have no list that can be read without asking the device's own library.
#[cfg(not(target_os = "linux"))]
fn sound_cards() -> Vec<String> {
    Vec::new()
}

/// Other systems have no list that can be read without asking the device's own library.
#[cfg(not(target_os = "linux"))]
fn cameras() -> Vec<String> {
    Vec::new()
}
