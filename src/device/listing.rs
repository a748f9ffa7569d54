//! What is plugged in, by name and identity. Nothing is opened to find out: cameras come from the
//! kernel's own lists, microphones from the sound server's or ALSA's.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait};

#[cfg(target_os = "linux")]
use super::camera_nodes;
use super::patience::Patience;
#[cfg(not(target_os = "linux"))]
use super::picture_library as camera_nodes;
use crate::equipment::{Known, Listing, SoundSystem};

/// Pause between looks at what is plugged in.
const LOOK: Duration = Duration::from_millis(500);
/// Cameras are shown without microphones when the sound system takes longer than this to answer.
const SLOW: Duration = Duration::from_millis(1_500);
/// How long the sound system may take to answer, by what it took on this computer before, before it
/// hangs. One ALSA listing can take seconds.
static ANSWER: Patience = Patience::new(Duration::from_secs(20), Duration::from_secs(6));

/// Calls `tell` with each new listing until it says to stop; at once with the first.
pub(super) fn keep_looking(mut tell: impl FnMut(&Listing) -> Continue) {
    let heard = Arc::new(Mutex::new(Heard::default()));
    let ear = Arc::clone(&heard);
    let asking = move || ask_for_sound(&ear);
    if thread::Builder::new().name("sound-list".to_owned()).spawn(asking).is_err() {
        tracing::warn!("microphones cannot be listed: no thread to be had");
    }
    let mut last: Option<Listing> = None;
    let began = Instant::now();
    loop {
        let (microphones, sound) = heard.lock().unwrap_or_else(PoisonError::into_inner).now(began);
        let cameras = camera_nodes::cameras().into_iter().map(|camera| camera.known).collect();
        let listing = Listing { microphones, cameras, sound, forbidden: forbidden() };
        // The first word waits for the sound system, as long as that usually takes.
        let premature = last.is_none() && sound == SoundSystem::Asking && began.elapsed() < SLOW;
        if !premature && last.as_ref() != Some(&listing) {
            if tell(&listing) == Continue::No {
                return;
            }
            last = Some(listing);
        }
        thread::sleep(if premature { LOOK / 20 } else { LOOK });
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Continue {
    Yes,
    No,
}

#[derive(Default)]
struct Heard {
    microphones: Vec<Known>,
    system: SoundSystem,
    at: Option<Instant>,
}

impl Heard {
    fn now(&self, began: Instant) -> (Vec<Known>, SoundSystem) {
        self.after(self.at.unwrap_or(began).elapsed(), ANSWER.limit())
    }

    /// What is known when nothing was heard for `quiet`.
    fn after(&self, quiet: Duration, limit: Duration) -> (Vec<Known>, SoundSystem) {
        match (self.at, quiet > limit) {
            (_, true) => (Vec::new(), SoundSystem::Silent),
            (None, false) => (Vec::new(), SoundSystem::Asking),
            (Some(_), false) => (self.microphones.clone(), self.system),
        }
    }
}

/// Asks the sound system again and again. It may hang in any of the questions; then its answers
/// just grow old.
fn ask_for_sound(heard: &Mutex<Heard>) {
    let mut host: Option<cpal::Host> = None;
    loop {
        let began = Instant::now();
        let asked = host.take().unwrap_or_else(cpal::default_host);
        let listed = microphones(&asked);
        {
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            heard.microphones = listed.clone().unwrap_or_default();
            heard.system =
                if is_server(&asked) { SoundSystem::Server } else { SoundSystem::Direct };
            heard.at = Some(Instant::now());
        }
        let took = began.elapsed();
        ANSWER.took(took + LOOK);
        // A server that went away is looked for anew, and so is one that was not there.
        if listed.is_some() && is_server(&asked) {
            host = Some(asked);
        }
        // A slow computer has other things to do as well.
        thread::sleep(LOOK.max(took));
    }
}

#[cfg(target_os = "linux")]
pub(super) fn is_server(host: &cpal::Host) -> bool {
    host.id() == cpal::HostId::PulseAudio
}

#[cfg(not(target_os = "linux"))]
pub(super) fn is_server(_: &cpal::Host) -> bool {
    false
}

/// The microphones of `host`, or none at all where it does not answer.
pub(super) fn microphones(host: &cpal::Host) -> Option<Vec<Known>> {
    let devices: Vec<_> = host.devices().ok()?.filter(is_microphone).collect();
    let known = devices.iter().filter_map(known).collect();
    Some(known)
}

/// `device`'s identity and its name for people.
pub(super) fn known(device: &cpal::Device) -> Option<Known> {
    let id = device.id().ok()?;
    let named = device.description().ok().map(|description| description.name().to_owned());
    let name = named.unwrap_or_else(|| device.to_string());
    // ALSA puts an explanation on a second line.
    Some(Known::new(id.to_string(), name.lines().next().unwrap_or_default()))
}

/// Whether sound from a person could come from `device`.
pub(super) fn is_microphone(device: &cpal::Device) -> bool {
    let Ok(id) = device.id() else { return false };
    let could_be = !is_echo(device) && device.supports_input();
    could_be && (!cfg!(target_os = "linux") || is_server_name(&id) || is_card(id.id()))
}

/// Whether `device` is a loudspeaker's echo, which sound servers list among the sources.
pub(super) fn is_echo(device: &cpal::Device) -> bool {
    device.id().is_ok_and(|id| id.id().ends_with(".monitor"))
}

#[cfg(target_os = "linux")]
fn is_server_name(id: &cpal::DeviceId) -> bool {
    id.host() == cpal::HostId::PulseAudio
}

#[cfg(not(target_os = "linux"))]
fn is_server_name(_: &cpal::DeviceId) -> bool {
    true
}

/// ALSA lists plug-ins beside devices; these are devices, or what the administrator named so.
fn is_card(name: &str) -> bool {
    name == "default" || name.starts_with("sysdefault:CARD=")
}

/// Whether `microphone`, by ALSA's name for it, is on the card with this number.
#[cfg(target_os = "linux")]
pub(super) fn is_of_card(microphone: &Known, number: i32) -> bool {
    let card = microphone.id.as_str().split_once("CARD=").map(|(_, rest)| rest);
    let card = card.and_then(|rest| rest.split(',').next());
    let card = card.and_then(|card| std::ffi::CString::new(card).ok());
    card.and_then(|card| alsa::card::Card::from_str(&card).ok())
        .is_some_and(|card| card.get_index() == number)
}

/// Microphones and cameras that the system does not let this user use. Asked by name; none is
/// opened.
#[cfg(target_os = "linux")]
fn forbidden() -> Vec<String> {
    use rustix::fs::{Access, access};
    use rustix::io::Errno;
    let is_ours = |folder: &str, name: &str| match folder {
        "/dev/snd" => name.starts_with("pcm") && name.ends_with('c'),
        _ => camera_nodes::is_node(name),
    };
    let mut forbidden = Vec::new();
    for folder in ["/dev", "/dev/snd"] {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let allowed = access(&path, Access::READ_OK | Access::WRITE_OK);
            if is_ours(folder, name) && matches!(allowed, Err(Errno::ACCESS | Errno::PERM)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_system_that_is_slow_is_waited_for_and_one_that_hangs_is_told() {
        let secs = Duration::from_secs;
        let new = Heard::default();
        assert_eq!(new.after(secs(19), secs(20)).1, SoundSystem::Asking);
        assert_eq!(new.after(secs(21), secs(20)).1, SoundSystem::Silent);
        let known = vec![Known::new("alsa:sysdefault:CARD=Test", "Test")];
        let heard = Heard {
            microphones: known.clone(),
            system: SoundSystem::Direct,
            at: Some(Instant::now()),
        };
        assert_eq!(heard.after(secs(5), secs(6)), (known, SoundSystem::Direct), "no flapping");
        assert_eq!(heard.after(secs(7), secs(6)), (Vec::new(), SoundSystem::Silent));
    }
}
