//! Folders that a person can save to: their own, and drives that are plugged in.
//!
//! **Invariant:** at a kiosk nothing is saved to the kiosk's own disk. A copy there would be a
//! recording in the clear that its giver walks away from.

use std::path::{Path, PathBuf};

use super::Kiosk;
use crate::ui::{Place, PlaceKind};

/// Where people may save to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveTo {
    /// Their own folders, and drives that are plugged in.
    OwnFoldersAndDrives,
    /// Drives that are plugged in, and nowhere else.
    Drives,
    /// This folder, and nowhere else.
    Only(PathBuf),
}

impl SaveTo {
    /// Where people may save to, where nothing else was said.
    pub fn usual(kiosk: Kiosk) -> Self {
        match kiosk {
            Kiosk::No => Self::OwnFoldersAndDrives,
            Kiosk::Yes => Self::Drives,
        }
    }
}

/// What there is now. Looked up when somebody wants to save, since drives come and go.
pub(super) fn places(save_to: &SaveTo) -> Vec<Place> {
    match save_to {
        SaveTo::OwnFoldersAndDrives => own_folders().into_iter().chain(drives()).collect(),
        SaveTo::Drives => drives(),
        SaveTo::Only(folder) => place(PlaceKind::Chosen, folder).into_iter().collect(),
    }
}

fn own_folders() -> Vec<Place> {
    let mut places = Vec::new();
    if let Some(user) = directories::UserDirs::new() {
        let own = [
            (PlaceKind::Downloads, user.download_dir()),
            (PlaceKind::Documents, user.document_dir()),
            (PlaceKind::Home, Some(user.home_dir())),
        ];
        for (kind, folder) in own {
            places.extend(folder.and_then(|folder| place(kind, folder)));
        }
    }
    places
}

fn place(kind: PlaceKind, folder: &Path) -> Option<Place> {
    let writable = folder.metadata().is_ok_and(|it| it.is_dir() && !it.permissions().readonly());
    writable.then(|| Place { kind, folder: folder.to_owned() })
}

/// Where desktops mount drives: `/media/USER/NAME` and `/run/media/USER/NAME`.
#[cfg(target_os = "linux")]
pub(super) fn drives() -> Vec<Place> {
    let user = std::env::var("USER").unwrap_or_default();
    let roots = ["/media", "/run/media"].map(|root| Path::new(root).join(&user));
    let folders = roots.iter().filter_map(|root| std::fs::read_dir(root).ok()).flatten().flatten();
    let drive = |entry: std::fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        place(PlaceKind::Drive(name), &entry.path())
    };
    folders.filter_map(drive).collect()
}

/// Where macOS mounts drives.
#[cfg(target_os = "macos")]
pub(super) fn drives() -> Vec<Place> {
    let folders = std::fs::read_dir("/Volumes").into_iter().flatten().flatten();
    let drive = |entry: std::fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        place(PlaceKind::Drive(name), &entry.path())
    };
    folders.filter_map(drive).collect()
}

/// Drives have letters; the first two are never plugged in.
#[cfg(windows)]
pub(super) fn drives() -> Vec<Place> {
    let letters = ('D'..='Z').map(|letter| format!("{letter}:\\"));
    letters.filter_map(|root| place(PlaceKind::Drive(root.clone()), Path::new(&root))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kiosk_offers_drives_and_nothing_of_its_own() {
        let is_drive = |place: &Place| matches!(place.kind, PlaceKind::Drive(_));
        assert!(places(&SaveTo::usual(Kiosk::Yes)).iter().all(is_drive));
        let folder = tempfile::tempdir().unwrap();
        let only = places(&SaveTo::Only(folder.path().to_owned()));
        assert_eq!(only, [Place { kind: PlaceKind::Chosen, folder: folder.path().to_owned() }]);
    }
}
