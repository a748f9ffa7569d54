//! Which devices there are, in words: before one is opened, after one has failed, and where
//! another can be chosen.

use egui::Ui;

use super::message;
use super::parts;
use super::view::View;
use crate::campaign::{Arg, Kind, Words};
use crate::equipment::{DeviceId, Known, Listing, SoundSystem};
use crate::flow::DeviceProblem;
use crate::media::{Loss, PictureTrouble, SoundTrouble};

/// How a device is, as far as that is known without opening it.
enum DeviceState<'a> {
    Looking,
    /// The sound system takes long to answer.
    Slow,
    There(&'a Known),
    /// The system chooses among several.
    SystemsChoice,
    Missing,
    ChosenMissing(&'a Known),
    Silent,
    Forbidden,
}

fn known_state<'a>(kind: Kind, view: &'a View<'_>) -> DeviceState<'a> {
    let Some(listing) = &view.live.listing else { return DeviceState::Looking };
    if kind == Kind::Voice && listing.sound == SoundSystem::Silent {
        return DeviceState::Silent;
    }
    if kind == Kind::Voice && listing.sound == SoundSystem::Asking {
        return DeviceState::Slow;
    }
    if is_forbidden(kind, listing) {
        return DeviceState::Forbidden;
    }
    let there = listing.of(kind);
    match (view.live.wanted.of(kind), there) {
        (Some(wanted), _) => match there.iter().find(|known| known.id == wanted.id) {
            Some(known) => DeviceState::There(known),
            None => DeviceState::ChosenMissing(wanted),
        },
        (None, []) => DeviceState::Missing,
        (None, [only]) => DeviceState::There(only),
        // Cameras are taken in their order; the sound system has a choice of its own.
        (None, [first, ..]) if kind == Kind::Photo => DeviceState::There(first),
        (None, _) => DeviceState::SystemsChoice,
    }
}

fn is_forbidden(kind: Kind, listing: &Listing) -> bool {
    let cameras = listing.forbidden.iter().any(|file| file.starts_with("/dev/video"));
    let sound = listing.forbidden.iter().any(|file| file.starts_with("/dev/snd"));
    match kind {
        Kind::Photo => cameras,
        // A sound server opens the files for us.
        Kind::Voice => sound && listing.sound == SoundSystem::Direct,
    }
}

/// One line about the device for `kind`, before it is opened.
pub(super) fn state(ui: &mut Ui, kind: Kind, view: &View<'_>) {
    parts::live_hint(ui, &words(kind, view));
}

/// What keeps anybody from recording `kind` here, as far as that is known without opening anything.
pub(super) fn lacks(kind: Kind, view: &View<'_>) -> Option<String> {
    let lacks = match known_state(kind, view) {
        DeviceState::Missing
        | DeviceState::ChosenMissing(_)
        | DeviceState::Silent
        | DeviceState::Forbidden => true,
        DeviceState::Looking
        | DeviceState::Slow
        | DeviceState::There(_)
        | DeviceState::SystemsChoice => false,
    };
    lacks.then(|| words(kind, view))
}

fn words(kind: Kind, view: &View<'_>) -> String {
    match (known_state(kind, view), kind) {
        (DeviceState::Looking, Kind::Voice) => view.text("gear-microphone-looking"),
        (DeviceState::Looking, Kind::Photo) => view.text("gear-camera-looking"),
        (DeviceState::Slow, _) => view.text("gear-sound-slow"),
        (DeviceState::There(known), Kind::Voice) => view.with("voice-device", "name", &known.name),
        (DeviceState::There(known), Kind::Photo) => view.with("photo-device", "name", &known.name),
        (DeviceState::SystemsChoice, _) => view.text("gear-systems-choice"),
        (DeviceState::Missing, Kind::Voice) => view.text("gear-microphone-missing"),
        (DeviceState::Missing, Kind::Photo) => view.text("gear-camera-missing"),
        (DeviceState::ChosenMissing(known), _) => {
            view.with("gear-chosen-missing", "name", &known.name)
        }
        (DeviceState::Silent, _) => view.text("gear-sound-silent"),
        (DeviceState::Forbidden, Kind::Voice) => view.text("gear-microphone-forbidden"),
        (DeviceState::Forbidden, Kind::Photo) => view.text("gear-camera-forbidden"),
    }
}

/// What has gone wrong with a device, what to do, and whether it is back.
pub(super) fn failed(ui: &mut Ui, kind: Kind, problem: DeviceProblem, view: &View<'_>) {
    let words = match kind {
        Kind::Voice => message::microphone(problem, view),
        Kind::Photo => message::camera(problem, view),
    };
    parts::notice(ui, parts::Tone::Error, &words);
    if problem == DeviceProblem::NoPermission {
        parts::body(ui, &view.text(message::permission()));
    }
    if !is_absence(problem) {
        return;
    }
    match known_state(kind, view) {
        DeviceState::There(known) => {
            parts::notice(ui, parts::Tone::Info, &view.with("gear-back", "name", &known.name));
        }
        DeviceState::Looking
        | DeviceState::Slow
        | DeviceState::SystemsChoice
        | DeviceState::Forbidden => {}
        DeviceState::Missing | DeviceState::ChosenMissing(_) | DeviceState::Silent => {
            state(ui, kind, view);
        }
    }
}

/// Whether plugging something in is what helps.
fn is_absence(problem: DeviceProblem) -> bool {
    matches!(
        problem,
        DeviceProblem::NoneFound
            | DeviceProblem::NotThere
            | DeviceProblem::Lost
            | DeviceProblem::Moved
            | DeviceProblem::Stalled
    )
}

/// Other devices of `kind` to choose from, where the campaign lets people choose.
pub(super) fn others(ui: &mut Ui, kind: Kind, view: &View<'_>) -> Option<DeviceId> {
    if !view.campaign.people_choose_devices {
        return None;
    }
    let listing = view.live.listing.as_ref()?;
    let wanted = view.live.wanted.of(kind).map(|known| &known.id);
    let others = listing.of(kind).iter().filter(|known| Some(&known.id) != wanted);
    let others: Vec<_> = others.collect();
    if wanted.is_none() && others.len() < 2 {
        return None;
    }
    let mut chosen = None;
    for known in others {
        if parts::quiet(ui, &view.with("gear-use", "name", &known.name)).clicked() {
            chosen = Some(known.id.clone());
        }
    }
    chosen
}

/// What is wrong with the sound that comes in.
pub(super) fn hearing(ui: &mut Ui, trouble: SoundTrouble, view: &View<'_>) {
    let key = match trouble {
        SoundTrouble::Silent => "voice-hears-nothing",
        SoundTrouble::Clipped => "voice-too-loud",
        SoundTrouble::OneSided => "voice-one-sided",
        SoundTrouble::Lost(Loss::Little) => "review-lost",
        SoundTrouble::Lost(Loss::Much) => "review-lost-much",
        SoundTrouble::Lost(Loss::Mostly) => "review-lost-mostly",
    };
    parts::notice(ui, parts::Tone::Warning, &view.text(key));
}

/// What is wrong with what the camera shows.
pub(super) fn seeing(ui: &mut Ui, trouble: Option<PictureTrouble>, view: &View<'_>) {
    let key = match trouble {
        Some(PictureTrouble::Black) => "photo-black",
        Some(PictureTrouble::Frozen) => "photo-frozen",
        Some(PictureTrouble::Dark) => "photo-dark",
        Some(PictureTrouble::Bright) => "photo-bright",
        None => return,
    };
    parts::notice(ui, parts::Tone::Warning, &view.text(key));
}

/// `key` with two figures in it.
pub(super) fn figures(view: &View<'_>, key: &str, needed: u32, free: u32) -> String {
    let args = [("needed", Arg::Number(i64::from(needed))), ("free", Arg::Number(i64::from(free)))];
    view.locale.say(key, &args)
}
