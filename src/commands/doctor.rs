//! `sayso doctor`: what this computer has, from the system's own lists.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use jiff::Timestamp;
use sayso::device::{Devices, Outbox, SpeakerEvent, SystemDevices, tone};
use sayso::equipment::{Known, Listing, SoundSystem};
use sayso::seal::Scratch;
use sayso::vault::Vault;
use serde::Serialize;

use super::{Format, print, print_json};

/// Whether the loudspeaker is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trial {
    /// It is.
    Speaker,
    /// Nothing is opened.
    Nothing,
}

impl From<bool> for Trial {
    fn from(open: bool) -> Self {
        if open { Self::Speaker } else { Self::Nothing }
    }
}

/// A listing that takes longer has found nothing.
const LISTING_LIMIT: Duration = Duration::from_secs(5);

#[derive(Serialize)]
struct Report {
    devices: Listing,
    display: Option<String>,
    /// What would paint the window.
    window: String,
    data_dir: String,
    vault: &'static str,
    /// Files of erased takes that cannot be removed; none where the vault is in use or cannot be read.
    files_left: Option<u64>,
    /// When the last backup was made that is known here.
    last_backup: Option<Timestamp>,
    writable: bool,
    free_mebibytes: Option<u64>,
    swap: &'static str,
    speaker: Option<String>,
}

/// Tells what there is. Fails only where people could not use it at all.
pub(crate) fn doctor(data_dir: &Path, trial: Trial, format: Format) -> ExitCode {
    let devices = match SystemDevices::new() {
        Ok(devices) => devices,
        Err(error) => return super::fail(&format!("this program is not found: {error}")),
    };
    let report = Report {
        devices: listing(&devices),
        display: display(),
        window: sayso::surface::found().to_string(),
        data_dir: data_dir.display().to_string(),
        vault: if Vault::exists(data_dir) { "there" } else { "not set up yet" },
        files_left: files_left(data_dir),
        last_backup: last_backup(data_dir),
        writable: is_writable(data_dir),
        free_mebibytes: free_mebibytes(data_dir),
        swap: swap(),
        speaker: (trial == Trial::Speaker).then(|| try_speaker(&devices)),
    };
    match format {
        Format::Json => drop(print_json(&report)),
        Format::Text => tell(&report),
    }
    if report.writable { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn tell(report: &Report) {
    let listed = |devices: &[Known]| match devices {
        [] => "none listed".to_owned(),
        devices => {
            let named = devices.iter().map(|known| format!("{} [{}]", known.name, known.id));
            named.collect::<Vec<_>>().join("; ")
        }
    };
    let sound = match report.devices.sound {
        SoundSystem::Server => "a sound server (PulseAudio or PipeWire)",
        SoundSystem::Direct => "the system's own, without a sound server",
        SoundSystem::Silent => "does not answer; start it anew",
        SoundSystem::Asking => "not found out",
    };
    print(&format!("sound system: {sound}"));
    print(&format!("microphones: {}", listed(&report.devices.microphones)));
    print(&format!("cameras: {}", listed(&report.devices.cameras)));
    if !report.devices.forbidden.is_empty() {
        let files = report.devices.forbidden.join("; ");
        print(&format!("not allowed: {files} (is this user in the groups “audio” and “video”?)"));
    }
    print(&format!("display: {}", report.display.as_deref().unwrap_or("none")));
    print(&format!("the window is painted by: {}", report.window));
    print(&format!("data: {} ({})", report.data_dir, report.vault));
    if let Some(left @ 1..) = report.files_left {
        print(&format!(
            "files of erased takes that cannot be removed: {left} (no key opens them; look after vault/media)"
        ));
    }
    match report.last_backup {
        Some(at) => {
            let days = Timestamp::now().duration_since(at).as_hours().max(0) / 24;
            print(&format!("last backup: {} ({days} days ago)", at.strftime("%Y-%m-%d %H:%M:%SZ")));
        }
        None if report.files_left.is_some() => print("last backup: none is known"),
        None => {}
    }
    print(&format!("writable: {}", if report.writable { "yes" } else { "no" }));
    if let Some(free) = report.free_mebibytes {
        print(&format!("free: {free} MiB"));
    }
    print(&format!("swap: {}", report.swap));
    if let Some(speaker) = &report.speaker {
        print(&format!("loudspeaker: {speaker}"));
    }
    print("microphone and camera were not opened: that takes a person's consent");
}

/// What is plugged in, or as much as is known after a moment.
fn listing(devices: &SystemDevices) -> Listing {
    let (listed_in, listed) = sync_channel(4);
    let roll = devices.call_roll(Arc::new(move |listing| drop(listed_in.try_send(listing))));
    let listing = listed.recv_timeout(LISTING_LIMIT).unwrap_or_default();
    drop(roll);
    listing
}

#[cfg(target_os = "linux")]
fn display() -> Option<String> {
    match super::Display::find() {
        super::Display::None => None,
        display => Some(display.to_string()),
    }
}

#[cfg(not(target_os = "linux"))]
fn display() -> Option<String> {
    Some("the system's own".to_owned())
}

fn files_left(data_dir: &Path) -> Option<u64> {
    Vault::open_as_it_is(data_dir).ok()?.files_left().ok()
}

fn last_backup(data_dir: &Path) -> Option<Timestamp> {
    Vault::open_as_it_is(data_dir).ok()?.last_backup().map(|known| known.at)
}

/// The data folder, or the nearest folder above it that exists. Above a name alone is the folder that one is in.
fn nearest(data_dir: &Path) -> &Path {
    let is_there = |folder: &&Path| folder.is_dir() || folder.as_os_str().is_empty();
    let found = data_dir.ancestors().find(is_there).unwrap_or(data_dir);
    if found.as_os_str().is_empty() { Path::new(".") } else { found }
}

fn is_writable(data_dir: &Path) -> bool {
    tempfile::tempfile_in(nearest(data_dir)).is_ok()
}

fn free_mebibytes(data_dir: &Path) -> Option<u64> {
    Scratch::new(nearest(data_dir)).free_bytes().map(|bytes| bytes >> 20)
}

/// Memory may be written to swap; only the system can encrypt it.
fn swap() -> &'static str {
    let swaps = std::fs::read_to_string("/proc/swaps").unwrap_or_default();
    let used = swaps.lines().skip(1).any(|line| !line.contains("/zram"));
    if used { "on; make sure that it is encrypted, or switch it off" } else { "off" }
}

fn try_speaker(devices: &SystemDevices) -> String {
    let (events_in, events) = sync_channel(4);
    let speaker = devices.open_speaker(tone(), Outbox::new(events_in, Arc::new(|| {})));
    let said = match events.recv_timeout(Duration::from_secs(6)) {
        Ok(SpeakerEvent::Finished) => "played a tone".to_owned(),
        Ok(SpeakerEvent::Failed(error)) => error.to_string(),
        Err(_) => "does not answer".to_owned(),
    };
    drop(speaker);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_data_folder_that_is_not_there_yet_is_made_in_the_nearest_folder_that_is() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(nearest(&folder.path().join("not/there")), folder.path());
        assert_eq!(nearest(Path::new("a-name-alone-not-there")), Path::new("."));
    }
}
