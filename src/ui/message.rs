//! From what went wrong to the words for it: what happened, what is safe, what to do.

use super::device_state;
use super::view::View;
use crate::consent::CodeError;
use crate::flow::{
    Complaint, DeviceProblem, KeepProblem, SaveProblem, UnlockProblem, VaultProblem,
};
use crate::paper::{written_date, written_day};
use crate::record::Standing;
use crate::seal::LONGEST_PIN;
use crate::submission::TakeFacts;

/// The words for a microphone that does not work.
pub(super) fn microphone(problem: DeviceProblem, view: &View<'_>) -> String {
    let key = match problem {
        DeviceProblem::NoneFound => "device-microphone-none",
        DeviceProblem::NotThere => "device-microphone-not-there",
        DeviceProblem::Moved => "device-microphone-moved",
        DeviceProblem::Slept => "device-slept",
        DeviceProblem::TooLittleRoom { needed_mb, free_mb } => {
            return device_state::figures(view, "device-too-little-room", needed_mb, free_mb);
        }
        DeviceProblem::Busy => "device-microphone-busy",
        DeviceProblem::NoPermission => "device-microphone-permission",
        DeviceProblem::Lost => "device-microphone-lost",
        DeviceProblem::Stalled => "device-microphone-stalled",
        DeviceProblem::NotInTime => "device-microphone-not-in-time",
        DeviceProblem::Unsupported => "device-microphone-unsupported",
        DeviceProblem::DiskFull => "device-disk-full",
        DeviceProblem::Empty => "device-microphone-empty",
        DeviceProblem::Damaged | DeviceProblem::Frozen | DeviceProblem::Other => {
            "device-microphone-other"
        }
    };
    view.text(key)
}

/// What lets a program use microphone and camera on this system.
pub(super) fn permission() -> &'static str {
    match std::env::consts::OS {
        "macos" => "device-permission-macos",
        "windows" => "device-permission-windows",
        _ => "device-permission-linux",
    }
}

/// The words for a camera that does not work.
pub(super) fn camera(problem: DeviceProblem, view: &View<'_>) -> String {
    let key = match problem {
        DeviceProblem::NoneFound => "device-camera-none",
        DeviceProblem::NotThere => "device-camera-not-there",
        DeviceProblem::Damaged => "device-camera-damaged",
        DeviceProblem::Frozen => "device-camera-frozen",
        DeviceProblem::Slept => "device-slept",
        DeviceProblem::TooLittleRoom { needed_mb, free_mb } => {
            return device_state::figures(view, "device-too-little-room", needed_mb, free_mb);
        }
        DeviceProblem::Busy => "device-camera-busy",
        DeviceProblem::NoPermission => "device-camera-permission",
        DeviceProblem::Lost => "device-camera-lost",
        DeviceProblem::Stalled => "device-camera-stalled",
        DeviceProblem::Unsupported => "device-camera-unsupported",
        DeviceProblem::DiskFull => "device-disk-full",
        DeviceProblem::NotInTime => "device-camera-not-in-time",
        DeviceProblem::Moved | DeviceProblem::Empty | DeviceProblem::Other => "device-camera-other",
    };
    view.text(key)
}

/// The words for a submission that is not kept.
pub(super) fn keep(problem: KeepProblem) -> &'static str {
    match problem {
        KeepProblem::DiskFull => "keep-disk-full",
        KeepProblem::ReadOnly => "keep-read-only",
        KeepProblem::Other => "keep-other",
    }
}

/// The words for a vault that does not do what was asked.
pub(super) fn vault(problem: VaultProblem) -> &'static str {
    match problem {
        VaultProblem::DiskFull => "vault-disk-full",
        VaultProblem::ReadOnly => "vault-read-only",
        VaultProblem::Gone => "vault-gone",
        VaultProblem::Damaged => "vault-damaged",
        VaultProblem::NotAgreed => "vault-not-agreed",
        VaultProblem::Sealed => "vault-sealed",
        VaultProblem::Held => "vault-held",
        VaultProblem::Waits => "vault-waits",
        VaultProblem::InPart => "vault-in-part",
        VaultProblem::Other => "vault-other",
    }
}

/// The words for a file that is not saved.
pub(super) fn save(problem: SaveProblem) -> &'static str {
    match problem {
        SaveProblem::DiskFull => "save-disk-full",
        SaveProblem::NoPermission => "save-no-permission",
        SaveProblem::Gone => "save-gone",
        SaveProblem::NoKeyHere => "save-no-key",
        SaveProblem::NotAgreed => "save-not-agreed",
        SaveProblem::Sealed => "save-sealed",
        SaveProblem::NeedsSecond => "save-needs-second",
        SaveProblem::ListTooLong => "save-list-too-long",
        SaveProblem::Other => "save-other",
    }
}

/// The words for a code that leads nowhere.
pub(super) fn code(complaint: Complaint, view: &View<'_>) -> String {
    match complaint {
        Complaint::Mistyped(CodeError::Length { found }) => {
            let found = i64::try_from(found).unwrap_or(i64::MAX);
            view.count("code-wrong-length", &[("found", found)])
        }
        Complaint::Mistyped(CodeError::Symbol) => view.text("code-wrong-symbol"),
        Complaint::Mistyped(CodeError::Check) => view.text("code-wrong-check"),
        Complaint::NothingKept => view.text("code-nothing"),
        Complaint::Trouble(problem) => view.text(vault(problem)),
    }
}

/// The words while a key is tried. `touch`: a hardware key may wait for it.
pub(super) fn unlocking(touch: bool, view: &View<'_>) -> String {
    view.text(if touch { "staff-unlocking-hardware" } else { "staff-unlocking" })
}

/// The words for a staff area that stays locked.
pub(super) fn unlock(problem: UnlockProblem, view: &View<'_>) -> String {
    match problem {
        UnlockProblem::WrongPassphrase { wait_secs } => {
            view.count("staff-wrong", &[("seconds", i64::from(wait_secs))])
        }
        UnlockProblem::TooEarly { wait_secs } => {
            view.count("staff-too-early", &[("seconds", i64::from(wait_secs))])
        }
        UnlockProblem::NoKeyFile => view.text("staff-no-key"),
        UnlockProblem::NotOurs => view.text("staff-not-ours"),
        UnlockProblem::TooMuchWork => view.text("staff-too-much-work"),
        UnlockProblem::NoProgram => view.text("staff-no-program"),
        UnlockProblem::Hardware => {
            let most = i64::try_from(LONGEST_PIN).unwrap_or(i64::MAX);
            view.count("staff-hardware", &[("most", most)])
        }
        UnlockProblem::TookTooLong => view.text("staff-took-too-long"),
        UnlockProblem::StillTrying => view.text("staff-still-trying"),
        UnlockProblem::Other => view.text("staff-other"),
    }
}

/// The words beside a use.
pub(super) fn standing(standing: Standing, view: &View<'_>) -> String {
    match standing {
        Standing::Holds(until) => {
            view.with("data-until", "date", &written_date(until, view.locale))
        }
        Standing::Withdrawn(at) => {
            view.with("data-withdrawn-on", "date", &written_day(at, view.locale))
        }
        Standing::Expired => view.text("data-expired"),
        Standing::NotByAll => view.text("data-others-disagree"),
    }
}

/// "Voice message 1", "Photo 1", "Photo 2" … for these takes, in their order.
pub(super) fn take_names<'a>(
    takes: impl IntoIterator<Item = &'a TakeFacts>,
    view: &View<'_>,
) -> Vec<String> {
    let takes: Vec<_> = takes.into_iter().collect();
    let alone = takes.iter().filter(|facts| facts.is_spoken_yes()).count() < 2;
    let (mut voices, mut photos, mut yeses) = (0, 0, 0);
    let number = |key: &str, so_far: &mut i64| {
        *so_far += 1;
        view.count(key, &[("number", *so_far)])
    };
    let name = |facts: &TakeFacts| match facts {
        TakeFacts::Voice(_) => number("numbered-voice", &mut voices),
        TakeFacts::Photo(_) => number("numbered-photo", &mut photos),
        TakeFacts::SpokenYes(_) if alone => view.text("spoken-yes"),
        TakeFacts::SpokenYes(_) => number("numbered-spoken-yes", &mut yeses),
    };
    takes.into_iter().map(name).collect()
}
