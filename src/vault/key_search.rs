//! Trying the passphrase on every key file that may be one of the staff's: those in the data folder, and
//! those on drives that are plugged in.
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

use secrecy::SecretString;

use super::KEY_FILE;
use super::ring::{Opened, Ring};
use crate::seal::{KeyFileError, StaffIdentity};

/// A key file has about 350 bytes.
const LARGEST_BYTES: u64 = 16 * 1024;
/// So many files in the data folder are tried besides the first.
const COLLEAGUES: usize = 16;
/// So many files of one drive are tried.
const PER_DRIVE: usize = 4;
/// So many drives are looked at.
const DRIVES: usize = 8;
/// So many names at the top of one drive are looked at.
const NAMES: usize = 4_096;
/// How long drives may take to answer, and when no further file is tried.
const LIMIT: Duration = Duration::from_secs(30);

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
    /// The passphrase fits none of them.
    WrongPassphrase,
    /// Not everything could be looked at in time.
    TookTooLong,
}

impl KeySearch {
    /// Tries `passphrase` on the key in the data folder, then on those in the folders that `drives`
    /// finds. Whatever the drives do, it returns after half a minute and one try.
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
        let until = Instant::now() + limit;
        let mut searched = Searched { opened: None, why_not: WhyNot::NoFile, wrong: false };
        let own = self.data_dir.clone();
        let own = apart("key-file", move |found| {
            let first = std::iter::once(own.join(KEY_FILE));
            let others = key_files(&own).filter(|path| path.file_name() != Some(KEY_FILE.as_ref()));
            let files = first.chain(others.take(COLLEAGUES));
            found.extend(files.filter_map(|path| read_key_file(&path, Links::Follow)));
        });
        self.try_all(&own, until, passphrase, &mut searched);
        if searched.opened.is_none() {
            let on_drives = apart("key-drives", move |found| read_drives(drives(), &found));
            self.try_all(&on_drives, until, passphrase, &mut searched);
        }
        searched
    }

    /// Tries each file that is found, until one fits or the time is over.
    fn try_all(
        &self,
        found: &Receiver<Vec<u8>>,
        until: Instant,
        passphrase: &SecretString,
        searched: &mut Searched,
    ) {
        while searched.opened.is_none() {
            match found.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(file) => self.try_one(&file, passphrase, searched),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    searched.why_not = WhyNot::TookTooLong;
                    return;
                }
            }
        }
    }

    fn try_one(&self, file: &[u8], passphrase: &SecretString, searched: &mut Searched) {
        let read = StaffIdentity::read_protected(file, passphrase);
        let why_not = match read.map(|staff| self.ring.open(&staff)) {
            Ok(Some(opened)) => {
                searched.opened = Some(opened);
                return;
            }
            Ok(None) | Err(KeyFileError::NotAKeyFile | KeyFileError::Io(_)) => WhyNot::NotOurs,
            Err(KeyFileError::TooMuchWork { .. }) => WhyNot::TooMuchWork,
            Err(KeyFileError::WrongPassphrase) => WhyNot::WrongPassphrase,
        };
        searched.wrong |= why_not == WhyNot::WrongPassphrase;
        searched.why_not = searched.why_not.max(why_not);
    }
}

/// Where files that were found are put. Nobody may be waiting for them any more.
struct Found(SyncSender<Vec<u8>>);

impl Found {
    fn extend(&self, files: impl IntoIterator<Item = Vec<u8>>) {
        for file in files {
            if self.0.send(file).is_err() {
                return;
            }
        }
    }
}

/// Looks on a thread of its own, which may hang for ever on a drive that does not answer.
fn apart(name: &str, look: impl FnOnce(Found) + Send + 'static) -> Receiver<Vec<u8>> {
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
            let files = key_files(&folder).filter_map(|path| read_key_file(&path, Links::Refuse));
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

/// What becomes of symbolic links.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    /// They are followed: the data folder is the operator's own.
    Follow,
    /// They are passed over: on a drive they may lead anywhere.
    Refuse,
}

/// The bytes of a regular file of sane size. Anything else is passed over, and nothing is waited for.
fn read_key_file(path: &Path, links: Links) -> Option<Vec<u8>> {
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
