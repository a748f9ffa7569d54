//! Folders that a person can save to: their own, and drives that are plugged in.
//!
//! **Invariant:** at a kiosk nothing is saved to the kiosk's own disk. A copy there would be a
//! recording in the clear that its giver walks away from.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::Kiosk;
use super::drives::plugged_in;
use crate::ui::{SavePlace, SavePlaceKind};

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

impl SaveTo {
    /// The one folder that there is to choose from, if there is only one by the word of whoever started the
    /// program: then nobody is asked where to save.
    pub(super) fn only(&self) -> Option<&Path> {
        match self {
            Self::Only(folder) => Some(folder),
            Self::OwnFoldersAndDrives | Self::Drives => None,
        }
    }

    /// Whether people can save something: false where they may save to one folder only, and it is not there or not ours to
    /// write into. Drives come and go.
    pub fn can_be_used(&self) -> bool {
        self.only().is_none_or(|folder| place(SavePlaceKind::Chosen, folder).is_some())
    }

    /// What saving has come to where a folder is not there. One that whoever started the program chose need be on no drive:
    /// nobody can plug it in again.
    fn missing(&self, error: io::Error) -> io::Error {
        if self.only().is_some() && error.kind() == io::ErrorKind::NotFound {
            return io::Error::other("the folder that people save to is not there");
        }
        error
    }
}

/// What there is now. Looked up when somebody wants to save, since drives come and go.
pub(super) fn places(save_to: &SaveTo, data_dir: &Path) -> Vec<SavePlace> {
    match save_to {
        SaveTo::OwnFoldersAndDrives => {
            own_folders().into_iter().chain(on_drives(data_dir)).collect()
        }
        SaveTo::Drives => on_drives(data_dir),
        SaveTo::Only(folder) => place(SavePlaceKind::Chosen, folder).into_iter().collect(),
    }
}

fn own_folders() -> Vec<SavePlace> {
    let mut places = Vec::new();
    if let Some(user) = directories::UserDirs::new() {
        let own = [
            (SavePlaceKind::Downloads, user.download_dir()),
            (SavePlaceKind::Documents, user.document_dir()),
            (SavePlaceKind::Home, Some(user.home_dir())),
        ];
        for (kind, folder) in own {
            places.extend(folder.and_then(|folder| place(kind, folder)));
        }
    }
    places
}

fn place(kind: SavePlaceKind, folder: &Path) -> Option<SavePlace> {
    let writable = folder.metadata().is_ok_and(|it| it.is_dir() && may_write(folder, &it));
    writable.then(|| SavePlace { kind, folder: folder.to_owned() })
}

/// Whether this user may put something there: on a drive it may be somebody else's alone.
#[cfg(unix)]
fn may_write(folder: &Path, _: &std::fs::Metadata) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
fn may_write(_: &Path, found: &std::fs::Metadata) -> bool {
    !found.permissions().readonly()
}

/// Drives that are plugged in.
fn on_drives(data_dir: &Path) -> Vec<SavePlace> {
    let drives = plugged_in(data_dir).into_iter();
    drives.filter_map(|it| place(SavePlaceKind::Drive(it.name), &it.folder)).collect()
}

/// A folder that was looked at, and is written into as it was then: a drive that is pulled out takes it along,
/// and what has its name afterwards is another one.
pub(super) struct Target {
    folder: PathBuf,
    opened: File,
}

impl Target {
    /// Takes `folder`, if it is still one that may be saved to. `NotFound` where it is not, and `Other` where it is the one
    /// folder that there is.
    pub(super) fn open(save_to: &SaveTo, data_dir: &Path, folder: &Path) -> io::Result<Self> {
        let opened = File::open(folder).map_err(|error| save_to.missing(error))?;
        let offered = places(save_to, data_dir);
        if !offered.iter().any(|place| place.folder == folder) {
            return Err(save_to.missing(io::ErrorKind::NotFound.into()));
        }
        Ok(Self { folder: folder.to_owned(), opened })
    }

    /// What to write into.
    #[cfg(target_os = "linux")]
    pub(super) fn path(&self) -> PathBuf {
        use std::os::fd::AsRawFd as _;
        format!("/proc/self/fd/{}", self.opened.as_raw_fd()).into()
    }

    /// What to write into.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn path(&self) -> PathBuf {
        self.folder.clone()
    }

    /// Makes the names in it durable, and tells where `written` lies for people.
    pub(super) fn finish(self, written: &Path) -> io::Result<PathBuf> {
        #[cfg(unix)]
        self.opened.sync_all()?;
        Ok(self.folder.join(written.file_name().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kiosk_offers_drives_and_nothing_of_its_own() {
        let is_drive = |place: &SavePlace| matches!(place.kind, SavePlaceKind::Drive(_));
        assert!(places(&SaveTo::usual(Kiosk::Yes), Path::new("/")).iter().all(is_drive));
        let folder = tempfile::tempdir().unwrap();
        let only = places(&SaveTo::Only(folder.path().to_owned()), Path::new("/"));
        assert_eq!(
            only,
            [SavePlace { kind: SavePlaceKind::Chosen, folder: folder.path().to_owned() }]
        );
    }

    #[test]
    fn what_was_looked_at_is_written_to_and_not_what_has_its_name_afterwards() {
        let around = tempfile::tempdir().unwrap();
        let [stick, pulled] = ["stick", "pulled"].map(|name| around.path().join(name));
        std::fs::create_dir(&stick).unwrap();
        let save_to = SaveTo::Only(stick.clone());
        let target = Target::open(&save_to, Path::new("/"), &stick).unwrap();
        std::fs::rename(&stick, &pulled).unwrap();
        std::fs::create_dir(&stick).unwrap();
        std::fs::write(target.path().join("receipt"), "code").unwrap();
        assert_eq!(target.finish(Path::new("receipt")).unwrap(), stick.join("receipt"));
        assert!(pulled.join("receipt").exists() && !stick.join("receipt").exists());
        let gone = Target::open(&SaveTo::Drives, Path::new("/"), &stick);
        assert_eq!(gone.err().map(|it| it.kind()), Some(io::ErrorKind::NotFound));
    }

    #[test]
    fn of_one_folder_that_is_not_there_no_drive_is_told_and_the_start_knows_it() {
        let around = tempfile::tempdir().unwrap();
        let nowhere = around.path().join("nowhere");
        let only = SaveTo::Only(nowhere.clone());
        let missing = Target::open(&only, Path::new("/"), &nowhere).err().map(|it| it.kind());
        assert_eq!((missing, only.can_be_used()), (Some(io::ErrorKind::Other), false));
        std::fs::create_dir(&nowhere).unwrap();
        assert!(only.can_be_used() && Target::open(&only, Path::new("/"), &nowhere).is_ok());
        assert!(SaveTo::Drives.can_be_used() && SaveTo::OwnFoldersAndDrives.can_be_used());
    }
}
