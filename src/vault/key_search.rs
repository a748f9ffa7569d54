//! Trying the passphrase on every key file that may be one of the staff's: those in the data folder, and
//! those on drives that are plugged in.
//!
//! A key file that a hardware key opens is tried last, and with nothing that is too long for a PIN.
//!
//! Anybody can plug a drive in. So only regular files of a sane size are read, without following
//! links, and none that takes more work than Sayso's own; a drive that does not answer is not waited
//! for; and one file that does not fit hides no other. It may take a while all the same, so nobody
//! else should wait for it: [`KeySearch::run`] needs no vault.

use std::fs::{self, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use secrecy::{ExposeSecret as _, SecretString};

use super::KEY_FILE;
use super::ring::{Opened, Ring};
use crate::record::StaffName;
use crate::seal::{HardwareKey, KeyFileError, LONGEST_PIN, StaffIdentity};

/// A key file has about 350 bytes.
const LARGEST_BYTES: u64 = 16 * 1024;
/// So many files in the data folder are tried besides the first. Those that are no key are passed over at once.
const COLLEAGUES: usize = 256;
/// So many files of one drive are tried.
const PER_DRIVE: usize = 4;
/// So many drives are looked at.
const DRIVES: usize = 8;
/// So many names at the top of one drive are looked at.
const NAMES: usize = 4_096;
/// How long drives may take to answer, and when no further file is tried.
const LIMIT: Duration = Duration::from_secs(30);
/// How long somebody may take to touch a hardware key.
const TOUCH: Duration = Duration::from_secs(30);
/// So many files that hardware keys open are tried.
const HARDWARE: usize = 8;
/// What a file has in place of `age` that says which hardware key opens the one beside it.
pub(super) const WHICH_HARDWARE: &str = "identity";

/// The search for the key that fits one passphrase. It comes from
/// [`Vault::begin_unlock`](super::Vault::begin_unlock).
pub struct KeySearch {
    pub(super) ring: Ring,
    pub(super) data_dir: PathBuf,
    /// The vault sees by it that a search is going on: one at a time, since each takes memory.
    pub(super) _under_way: Arc<()>,
}

/// What came of a search, for [`Vault::end_unlock`](super::Vault::end_unlock).
pub struct Searched {
    pub(super) opened: Option<Opened>,
    pub(super) why_not: WhyNot,
    /// Whether the passphrase was wrong, for one file or for several: it is one wrong try.
    pub(super) wrong: bool,
}

/// Why no file fits. Of several reasons the last in this list is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WhyNot {
    /// There is none.
    NoFile,
    /// There are only other people's.
    NotOurs,
    /// One takes more work than is done.
    TooMuchWork,
    /// What speaks with a hardware key is not installed.
    NoProgram,
    /// A hardware key does not open one, or what was typed is too long for its PIN.
    Hardware,
    /// The passphrase fits none of them.
    WrongPassphrase,
    /// Not everything could be looked at in time.
    TookTooLong,
}

impl KeySearch {
    /// Tries `passphrase` on the keys of whoever works here in the data folder, then on those in the folders that
    /// `drives` finds, then on what else lies in the data folder. Whatever the drives do, it returns after half a minute and one try; a hardware key that is to be touched
    /// is waited for as long once more.
    pub fn run(
        self,
        passphrase: &SecretString,
        drives: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
    ) -> Searched {
        self.run_within(LIMIT, passphrase, drives)
    }

    fn run_within(
        self,
        limit: Duration,
        passphrase: &SecretString,
        drives: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
    ) -> Searched {
        let (mut searched, by_hardware) = self.try_rounds(self.rounds(drives), limit, passphrase);
        self.try_hardware_keys(by_hardware, passphrase, &mut searched);
        searched
    }

    /// Whether `passphrase` opens the key of somebody who works here, as [`run`](Self::run) would find it. What cannot be tried in
    /// half a minute is not known. No hardware key is asked: each wrong PIN uses up a try.
    pub(super) fn opens_without_hardware(
        &self,
        passphrase: &SecretString,
        drives: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
    ) -> bool {
        self.try_rounds(self.rounds(drives), LIMIT, passphrase).0.opened.is_some()
    }

    fn rounds(
        &self,
        drives: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
    ) -> [(&'static str, Look); 3] {
        let drives: Look = Box::new(|found| read_drives(drives(), &found));
        [self.own_round(Whose::OfStaff), ("key-drives", drives), self.own_round(Whose::Others)]
    }

    fn own_round(&self, whose: Whose) -> (&'static str, Look) {
        let (own, names) = (self.data_dir.clone(), self.ring.names());
        let name = match whose {
            Whose::OfStaff => "key-file",
            Whose::Others => "key-others",
        };
        (name, Box::new(move |found: Found| read_own(own_files(&own, &names, whose), &found)))
    }

    /// Tries what each round finds, until something fits. Returns as well what only a hardware key opens.
    fn try_rounds(
        &self,
        rounds: impl IntoIterator<Item = (&'static str, Look)>,
        limit: Duration,
        passphrase: &SecretString,
    ) -> (Searched, Vec<(Vec<u8>, HardwareKey)>) {
        let until = Instant::now() + limit;
        let mut searched = Searched { opened: None, why_not: WhyNot::NoFile, wrong: false };
        let mut by_hardware = Vec::new();
        for (name, look) in rounds {
            if searched.opened.is_none() {
                let found = apart(name, look);
                self.try_all((&found, until), passphrase, &mut searched, &mut by_hardware);
            }
        }
        (searched, by_hardware)
    }

    /// Asks each hardware key that a file names, once: each wrong PIN uses up one of its few tries.
    fn try_hardware_keys(
        &self,
        by_hardware: Vec<(Vec<u8>, HardwareKey)>,
        pin: &SecretString,
        searched: &mut Searched,
    ) {
        let until = Instant::now() + TOUCH;
        let mut refused: Vec<String> = Vec::new();
        for (sealed, hardware) in by_hardware.into_iter().take(HARDWARE) {
            let which = hardware.written();
            if searched.opened.is_none() && !refused.contains(&which) {
                let why_not = self.try_hardware((sealed, hardware), pin, until, searched);
                if why_not == Some(WhyNot::Hardware) {
                    refused.push(which);
                }
            }
        }
    }

    /// Tries each file that is found, until one fits or the time is over. Those that a hardware key opens are put aside.
    fn try_all(
        &self,
        (found, until): (&Receiver<KeyFile>, Instant),
        passphrase: &SecretString,
        searched: &mut Searched,
        by_hardware: &mut Vec<(Vec<u8>, HardwareKey)>,
    ) {
        while searched.opened.is_none() {
            match found.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(KeyFile { sealed, hardware: Some(hardware) }) => {
                    by_hardware.push((sealed, hardware));
                }
                Ok(KeyFile { sealed, .. }) => {
                    let read = StaffIdentity::read_protected(&*sealed, passphrase);
                    self.note(read, searched);
                }
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    searched.why_not = WhyNot::TookTooLong;
                    return;
                }
            }
        }
    }

    /// Asks a hardware key, on a thread of its own: it waits to be touched, and its program may hang.
    fn try_hardware(
        &self,
        (sealed, hardware): (Vec<u8>, HardwareKey),
        pin: &SecretString,
        until: Instant,
        searched: &mut Searched,
    ) -> Option<WhyNot> {
        if pin.expose_secret().chars().count() > LONGEST_PIN {
            searched.why_not = searched.why_not.max(WhyNot::Hardware);
            return None;
        }
        let (read_in, read) = sync_channel(1);
        let pin = pin.clone();
        let ask = move || {
            let _ = read_in.send(hardware.open(&*sealed, &pin));
        };
        if let Err(error) = thread::Builder::new().name("hardware-key".to_owned()).spawn(ask) {
            tracing::error!(%error, "no thread to ask a hardware key");
        }
        // One that was not touched in time counts as one that says no.
        let left = until.saturating_duration_since(Instant::now());
        self.note(read.recv_timeout(left).unwrap_or(Err(KeyFileError::Hardware)), searched)
    }

    /// What came of one file: why it does not fit, if it does not.
    fn note(
        &self,
        read: Result<StaffIdentity, KeyFileError>,
        searched: &mut Searched,
    ) -> Option<WhyNot> {
        let why_not = match read.map(|staff| self.ring.open(&staff)) {
            Ok(Some(opened)) => {
                searched.opened = Some(opened);
                return None;
            }
            Ok(None) | Err(KeyFileError::NotAKeyFile | KeyFileError::Io(_)) => WhyNot::NotOurs,
            Err(KeyFileError::TooMuchWork { .. }) => WhyNot::TooMuchWork,
            Err(KeyFileError::NoProgram { .. }) => WhyNot::NoProgram,
            Err(KeyFileError::Hardware) => WhyNot::Hardware,
            Err(KeyFileError::WrongPassphrase) => WhyNot::WrongPassphrase,
        };
        searched.wrong |= matches!(why_not, WhyNot::WrongPassphrase | WhyNot::Hardware);
        searched.why_not = searched.why_not.max(why_not);
        Some(why_not)
    }
}

/// A file that may be a key, as it was read.
struct KeyFile {
    sealed: Vec<u8>,
    /// The hardware key that opens it, where a file beside it names one.
    hardware: Option<HardwareKey>,
}

impl KeyFile {
    fn read(path: &Path, links: Links) -> Option<Self> {
        let sealed = read_sane_file(path, links)?;
        let beside = read_sane_file(&path.with_extension(WHICH_HARDWARE), links);
        let hardware =
            beside.and_then(|text| HardwareKey::find_in(std::str::from_utf8(&text).ok()?));
        Some(Self { sealed, hardware })
    }
}

/// A look for key files, which puts what it finds.
type Look = Box<dyn FnOnce(Found) + Send>;

/// Whose key files of the data folder are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Those that are called as somebody who works here, the first one's before them.
    OfStaff,
    /// All others.
    Others,
}

/// Key files in the data folder. It may lie where nobody answers, so this is not done where somebody waits.
fn own_files(data_dir: &Path, names: &[StaffName], whose: Whose) -> Vec<PathBuf> {
    let first = data_dir.join(KEY_FILE);
    let is_of_staff = |path: &PathBuf| names.iter().any(|name| is_of(path, name));
    let others = key_files(data_dir).filter(|path| *path != first).take(COLLEAGUES);
    match whose {
        Whose::OfStaff => {
            std::iter::once(first.clone()).chain(others.filter(is_of_staff)).collect()
        }
        Whose::Others => others.filter(|path| !is_of_staff(path)).collect(),
    }
}

/// Reads key files of the data folder, which is the operator's own.
fn read_own(files: Vec<PathBuf>, found: &Found) {
    found.extend(files.iter().filter_map(|path| KeyFile::read(path, Links::Follow)));
}

/// Where files that were found are put. Nobody may be waiting for them any more.
struct Found(SyncSender<KeyFile>);

impl Found {
    fn extend(&self, files: impl IntoIterator<Item = KeyFile>) {
        for file in files {
            if self.0.send(file).is_err() {
                return;
            }
        }
    }
}

/// Looks on a thread of its own, which may hang for ever on a drive that does not answer.
fn apart(name: &str, look: impl FnOnce(Found) + Send + 'static) -> Receiver<KeyFile> {
    let (found_in, found) = sync_channel(1);
    let spawned = thread::Builder::new().name(name.to_owned()).spawn(|| look(Found(found_in)));
    if let Err(error) = spawned {
        tracing::error!(%error, "no thread to look for the key");
    }
    found
}

/// Reads what may be a key in each of `folders`, each on a thread of its own: one that hangs hides no
/// other.
fn read_drives(folders: Vec<PathBuf>, found: &Found) {
    for folder in folders.into_iter().take(DRIVES) {
        let found = Found(found.0.clone());
        let read = move || {
            let files = key_files(&folder).filter_map(|path| KeyFile::read(&path, Links::Refuse));
            found.extend(files.take(PER_DRIVE));
        };
        if let Err(error) = thread::Builder::new().name("key-drive".to_owned()).spawn(read) {
            tracing::error!(%error, "no thread to look at a drive");
        }
    }
}

/// What is named like a key file in `folder`. A second copy has a number in its name.
pub(super) fn key_files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let is_key = |path: &PathBuf| {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let named = name.rsplit_once('.').map(|(_, kind)| kind.split('-').next());
        named == Some(Some("key")) && path.extension().is_some_and(|it| it == "age")
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(NAMES);
    entries.map(|entry| entry.path()).filter(is_key)
}

/// Whether a key file is called as somebody of the staff.
fn is_of(path: &Path, name: &StaffName) -> bool {
    path.file_name().is_some_and(|file| file == format!("{name}.key.age").as_str())
}

/// What becomes of symbolic links.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    /// They are followed: the data folder is the operator's own.
    Follow,
    /// They are passed over: on a drive they may lead anywhere.
    Refuse,
}

/// The bytes of a regular file of sane size. Anything else is passed over, and nothing is waited for.
fn read_sane_file(path: &Path, links: Links) -> Option<Vec<u8>> {
    let is_sane = |found: fs::Metadata| found.is_file() && found.len() <= LARGEST_BYTES;
    let found = match links {
        Links::Follow => fs::metadata(path),
        Links::Refuse => fs::symlink_metadata(path),
    };
    // Looked at before it is opened, as opening a device can do something, and once more after that,
    // as it may have been exchanged in between.
    found.ok().filter(|found| is_sane(found.clone()))?;
    let file = options(links).open(path).ok()?;
    file.metadata().ok().filter(|found| is_sane(found.clone()))?;
    let mut bytes = Vec::new();
    file.take(LARGEST_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(unix)]
fn options(links: Links) -> OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let mut flags = OFlags::NONBLOCK;
    flags.set(OFlags::NOFOLLOW, links == Links::Refuse);
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags.bits().cast_signed());
    options
}

#[cfg(not(unix))]
fn options(_: Links) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::OrganisationIdentity;

    const PASSPHRASE: &str = "a few quiet words";

    fn search(staff: &StaffIdentity, data_dir: &Path) -> KeySearch {
        let ring = Ring::of(&OrganisationIdentity::generate(), &staff.public());
        KeySearch { ring, data_dir: data_dir.to_owned(), _under_way: Arc::default() }
    }

    fn write(identity: &StaffIdentity, passphrase: &str, work: u8, path: &Path) {
        let file = fs::File::create(path).unwrap();
        identity.write_protected(&SecretString::from(passphrase), work, file).unwrap();
    }

    #[test]
    fn a_drive_that_never_answers_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let ours = StaffIdentity::generate();
        let (never, answers) = sync_channel::<Vec<PathBuf>>(0);
        let hangs = move || answers.recv().unwrap_or_default();
        let limit = Duration::from_millis(50);
        let passphrase = SecretString::from(PASSPHRASE);
        let searched = search(&ours, folder.path()).run_within(limit, &passphrase, hangs);
        assert!(searched.opened.is_none());
        assert_eq!((searched.why_not, searched.wrong), (WhyNot::TookTooLong, false));
        drop(never);
    }

    #[test]
    fn the_key_in_the_data_folder_needs_no_drive() {
        let folder = tempfile::tempdir().unwrap();
        let ours = StaffIdentity::generate();
        write(&ours, PASSPHRASE, 4, &folder.path().join(KEY_FILE));
        let no_look = || unreachable!("the drives are left alone");
        let passphrase = SecretString::from(PASSPHRASE);
        assert!(search(&ours, folder.path()).run(&passphrase, no_look).opened.is_some());
    }

    #[test]
    fn what_says_most_is_told_and_several_wrong_files_are_one_wrong_try() {
        let data = tempfile::tempdir().unwrap();
        let drive = tempfile::tempdir().unwrap();
        let (ours, theirs) = (StaffIdentity::generate(), StaffIdentity::generate());
        let told = || {
            let drives = vec![drive.path().to_owned()];
            let passphrase = SecretString::from(PASSPHRASE);
            let searched = search(&ours, data.path()).run(&passphrase, || drives);
            (searched.why_not, searched.wrong)
        };
        assert_eq!(told(), (WhyNot::NoFile, false));
        write(&theirs, PASSPHRASE, 4, &drive.path().join("organisation.key.age"));
        assert_eq!(told(), (WhyNot::NotOurs, false));
        // 22 takes 4 GiB; writing one is as much work, so the header says so and nothing else does.
        let mut costly = fs::read(drive.path().join("organisation.key.age")).unwrap();
        let place = costly.windows(3).position(|it| it == b" 4\n").unwrap();
        costly.splice(place..place + 3, *b" 22\n");
        fs::write(drive.path().join("organisation.key-2.age"), costly).unwrap();
        assert_eq!(told(), (WhyNot::TooMuchWork, false));
        write(&theirs, "other words", 4, &drive.path().join("organisation.key-3.age"));
        assert_eq!(told(), (WhyNot::WrongPassphrase, true));
    }
}
