//! A store in a folder: a network drive, or a stick that is carried around.
//!
//! Nothing here needs more than FAT has: files, folders, renaming. The first part of a key that begins with 32 hexadecimal digits lies in
//! a folder named by the first two, as in Git: a folder of FAT32 has room for some nine thousand such names.

mod layout;

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::durable::{Batch, sync_folder};
use super::{Key, Listed, Page, Prefix, Source, Store, Trouble};

/// The file that says that a folder is a fleet's store.
pub const MARKER: &str = "sayso-fleet";

/// What the marker says to people who find it.
const MARKER_TEXT: &[u8] =
    b"The store of a fleet of Sayso. What lies here is encrypted; leave it as it is.\n";

/// Where what is not whole yet lies.
const UNFINISHED: &str = ".new";

/// What others left unfinished goes after this time; a slow member may still be writing before.
const LEFT_AFTER: Duration = Duration::from_hours(7 * 24);

/// How many objects a page of a listing has.
const PAGE: usize = 10_000;

/// A store in a folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Held open: what has an open file is not unmounted, and this one tells whether it was after all.
    marker: File,
    /// Whose unfinished files are ours.
    writer: String,
    waiting: Mutex<Batch>,
    listing: Mutex<Option<Listing>>,
}

/// What is left of a listing once a page of it was asked for.
#[derive(Debug)]
struct Listing {
    prefix: Prefix,
    /// The last key of that page,
    after: String,
    /// and those that come after it.
    rest: std::vec::IntoIter<Key>,
}

impl Folder {
    /// Makes a store of `root`. The folder above it has to be there, so that no drive is made up that is only not
    /// plugged in.
    pub fn create(root: &Path) -> Result<(), Trouble> {
        let made = fs::create_dir(root);
        if let Err(error) = made.as_ref()
            && error.kind() != io::ErrorKind::AlreadyExists
        {
            return Err(Trouble::of_store(error));
        }
        let file = OpenOptions::new().write(true).create_new(true).open(root.join(MARKER));
        let mut file = file.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Trouble::Taken,
            _ => Trouble::of_store(&error),
        })?;
        let written = file.write_all(MARKER_TEXT).and_then(|()| file.sync_all());
        written.and_then(|()| sync_folder(root)).map_err(|error| {
            Self::take_back(root, made.is_err());
            Trouble::of_store(&error)
        })
    }

    /// Removes a store that was made a moment ago and has no object, and its folder where that was not there before. One
    /// that belongs to no fleet would keep the next from being made. What resists stays.
    pub fn take_back(root: &Path, was_there: bool) {
        let _ = fs::remove_file(root.join(MARKER));
        if !was_there {
            let _ = fs::remove_dir(root);
        }
    }

    /// Opens the store in `root` for the member called `writer`. Makes nothing.
    pub fn open(root: &Path, writer: &str) -> Result<Self, Trouble> {
        let marker = File::open(root.join(MARKER)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => not_there(root),
            _ => Trouble::of_store(&error),
        })?;
        let (root, writer) = (root.to_owned(), writer.to_owned());
        Ok(Self { root, marker, writer, waiting: Mutex::default(), listing: Mutex::default() })
    }

    /// Removes what was left unfinished: by this member, which is not writing now, and by others long ago.
    pub fn tidy(&self, now: SystemTime) {
        for entry in fs::read_dir(self.root.join(UNFINISHED)).into_iter().flatten().flatten() {
            let own = entry.file_name().to_string_lossy().starts_with(&self.writer);
            let age = entry.metadata().and_then(|it| it.modified()).ok();
            let age = age.and_then(|it| now.duration_since(it).ok());
            if own || age.is_some_and(|it| it > LEFT_AFTER) {
                // What cannot be removed now is found the next time.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Batch> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn listing(&self) -> MutexGuard<'_, Option<Listing>> {
        self.listing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page of at most `most` objects. The folders are walked once for all pages of a listing, as long as no other is
    /// begun in between; what came since the walk is in the next listing.
    fn page(&self, prefix: &Prefix, after: Option<&str>, most: usize) -> Result<Page, Trouble> {
        let begun = self.listing().take();
        let begun = begun.filter(|it| it.prefix == *prefix && Some(it.after.as_str()) == after);
        let mut rest = match begun {
            Some(begun) => begun.rest,
            None => self.keys(prefix, after)?.into_iter(),
        };
        let keys: Vec<Key> = rest.by_ref().take(most).collect();
        // One that went meanwhile is not listed.
        let length = |key: &Key| {
            fs::symlink_metadata(layout::path(&self.root, key.parts())).ok().map(|it| it.len())
        };
        let next = keys.last().filter(|_| !rest.as_slice().is_empty()).map(Key::to_string);
        let listed = keys.into_iter().filter_map(|key| Some(Listed { length: length(&key)?, key }));
        let objects: Vec<Listed> = listed.collect();
        // Where nothing was found nothing was put yet, unless the drive is gone.
        if !self.is_still_there() {
            return Err(Trouble::Unreachable);
        }
        *self.listing() = next.clone().map(|after| Listing { prefix: prefix.clone(), after, rest });
        Ok(Page { objects, next })
    }

    /// Every key under `prefix` that comes after `after`, in their order.
    fn keys(&self, prefix: &Prefix, after: Option<&str>) -> Result<Vec<Key>, Trouble> {
        let mut keys = Vec::new();
        let base = layout::path(&self.root, prefix.parts());
        match layout::walk(&self.root, &base, &mut keys) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(self.trouble(&error));
            }
            _ => {}
        }
        keys.retain(|key| after.is_none_or(|after| key.as_str() > after));
        keys.sort_unstable();
        Ok(keys)
    }

    /// A new file among the unfinished ones.
    fn begin(&self) -> io::Result<(File, PathBuf)> {
        let folder = self.root.join(UNFINISHED);
        let number = RandomState::new().build_hasher().finish();
        let path = folder.join(format!("{}-{number:016x}", self.writer));
        let open = || OpenOptions::new().write(true).create_new(true).open(&path);
        let file = match open() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make(&folder)?;
                open()?
            }
            opened => opened?,
        };
        Ok((file, path))
    }

    /// The folder of `path` below the store's own, made where it is missing; the store's own never is.
    fn make_way(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(&self.root);
        if folder.is_dir() {
            return Ok(());
        }
        let above = folder.parent().filter(|it| it.starts_with(&self.root));
        // Above the store nothing is made.
        let above = above.ok_or(io::ErrorKind::NotFound)?;
        self.make_way(folder)?;
        self.waiting().also(above.to_owned());
        make(folder)
    }

    /// Whether the store that was opened is still the one that is found by its path.
    fn is_still_there(&self) -> bool {
        let now = fs::metadata(self.root.join(MARKER));
        now.is_ok_and(|now| self.marker.metadata().is_ok_and(|then| is_same(&now, &then)))
    }

    /// What an error means, seen by whether the store is there at all.
    fn trouble(&self, error: &io::Error) -> Trouble {
        match error.kind() {
            io::ErrorKind::NotFound if self.is_still_there() => Trouble::Gone,
            _ => Trouble::of_store(error),
        }
    }

    /// Removes folders that are named by what was removed last of them, and says which one was left.
    fn prune(&self, path: &Path) -> PathBuf {
        let mut folder = path.parent().unwrap_or(&self.root);
        while layout::is_long(folder.file_name()) || layout::is_shelf(folder.file_name()) {
            // One that is not empty stays.
            if fs::remove_dir(folder).is_err() {
                break;
            }
            folder = folder.parent().unwrap_or(&self.root);
        }
        folder.to_owned()
    }
}

impl Store for Folder {
    fn put(&self, key: &Key, bytes: &mut dyn Source, length: u64) -> Result<(), Trouble> {
        let (mut file, now) = self.begin().map_err(|error| self.trouble(&error))?;
        let then = layout::path(&self.root, key.parts());
        let written = copy(&mut bytes.take(length.saturating_add(1)), &mut file, u64::MAX);
        let written = written.and_then(|it| if it == length { Ok(()) } else { Err(Fault::Read) });
        let written = written.map_err(|fault| match fault {
            Fault::Read => Trouble::Here,
            Fault::Write(error) => self.trouble(&error),
            Fault::TooLong => Trouble::Nonsense,
        });
        let placed =
            written.and_then(|()| self.make_way(&then).map_err(|error| self.trouble(&error)));
        if let Err(trouble) = placed {
            let _ = fs::remove_file(now);
            return Err(trouble);
        }
        self.waiting().add(file, now, then);
        Ok(())
    }

    fn settle(&self) -> Result<(), Trouble> {
        let batch = std::mem::take(&mut *self.waiting());
        batch.name().map_err(|error| match self.trouble(&error) {
            // Another member just removed the folder, which was empty.
            Trouble::Gone => Trouble::Failing,
            trouble => trouble,
        })?;
        // Of a drive that was taken away the folder may be left, and with it files that are on no drive.
        if self.is_still_there() { Ok(()) } else { Err(Trouble::Unreachable) }
    }

    fn get(&self, key: &Key, into: &mut dyn Write, limit: u64) -> Result<u64, Trouble> {
        let path = layout::path(&self.root, key.parts());
        let is_file = fs::symlink_metadata(&path).map(|it| it.is_file());
        if !is_file.map_err(|error| self.trouble(&error))? {
            return Err(Trouble::Gone);
        }
        let mut file = File::open(path).map_err(|error| self.trouble(&error))?;
        copy(&mut file, into, limit).map_err(|fault| match fault {
            Fault::Read => Trouble::Unreachable,
            Fault::Write(error) => Trouble::of_this_computer(&error),
            Fault::TooLong => Trouble::Nonsense,
        })
    }

    fn list(&self, prefix: &Prefix, after: Option<&str>) -> Result<Page, Trouble> {
        self.page(prefix, after, PAGE)
    }

    fn delete(&self, key: &Key) -> Result<(), Trouble> {
        let path = layout::path(&self.root, key.parts());
        match fs::remove_file(&path) {
            Ok(()) => {
                let left = self.prune(&path);
                self.waiting().also(left);
                Ok(())
            }
            Err(error) => match self.trouble(&error) {
                Trouble::Gone => Ok(()),
                trouble => Err(trouble),
            },
        }
    }
}

/// Why a copy ended early.
enum Fault {
    Read,
    Write(io::Error),
    TooLong,
}

/// Copies at most `limit` bytes and tells a reader's failure from a writer's.
fn copy(from: &mut dyn Read, into: &mut dyn Write, limit: u64) -> Result<u64, Fault> {
    let mut block = vec![0; 64 * 1024];
    let mut copied: u64 = 0;
    loop {
        let count = match from.read(&mut block) {
            Ok(0) => return Ok(copied),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Fault::Read),
        };
        copied += count as u64;
        if copied > limit {
            return Err(Fault::TooLong);
        }
        into.write_all(&block[..count]).map_err(Fault::Write)?;
    }
}

/// Why there is no marker: a folder that is missing or empty waits for its drive, any other one is no store.
fn not_there(root: &Path) -> Trouble {
    match fs::read_dir(root).map(|mut entries| entries.next().is_some()) {
        Ok(true) => Trouble::NotAStore,
        _ => Trouble::Unreachable,
    }
}

/// Makes a folder, if nobody else just did.
fn make(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

fn is_same(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        (a.dev(), a.ino()) == (b.dev(), b.ino())
    }
    #[cfg(not(unix))]
    {
        a.created().ok() == b.created().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const WRITER: &str = "00112233445566778899aabbccddeeff";

    fn put(folder: &Folder, key: &str) -> Result<(), Trouble> {
        let bytes = vec![7; 100];
        folder.put(&Key::parse(key).unwrap(), &mut Cursor::new(&bytes), bytes.len() as u64)
    }

    #[test]
    fn what_is_written_when_the_drive_is_already_another_one_does_not_count_as_put() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("drive");
        Folder::create(&root).unwrap();
        let folder = Folder::open(&root, WRITER).unwrap();
        put(&folder, "v1/org/1-ab").unwrap();
        assert_eq!(folder.settle(), Ok(()));
        fs::rename(&root, place.path().join("away")).unwrap();
        Folder::create(&root).unwrap();
        put(&folder, "v1/org/2-cd").unwrap();
        assert_eq!(folder.settle(), Err(Trouble::Unreachable));
    }

    #[test]
    fn a_store_that_was_made_for_nothing_goes_and_leaves_what_was_there_before() {
        let place = tempfile::tempdir().unwrap();
        for was_there in [false, true] {
            let root = place.path().join("drive");
            if was_there {
                fs::create_dir(&root).unwrap();
            }
            Folder::create(&root).unwrap();
            assert_eq!(Folder::create(&root), Err(Trouble::Taken));
            Folder::take_back(&root, was_there);
            assert_eq!(root.exists(), was_there);
            assert!(!root.join(MARKER).exists());
        }
    }

    #[test]
    fn an_object_has_its_name_once_it_is_durable_and_a_wrong_length_never() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("drive");
        Folder::create(&root).unwrap();
        let folder = Folder::open(&root, WRITER).unwrap();
        let org = Prefix::parse("v1/").unwrap();
        put(&folder, "v1/org/1-ab").unwrap();
        assert_eq!(folder.list(&org, None), Ok(Page::default()));
        folder.settle().unwrap();
        assert_eq!(folder.list(&org, None).unwrap().objects.len(), 1);
        let key = Key::parse("v1/org/2-cd").unwrap();
        for length in [0, 99, 101] {
            assert_eq!(
                folder.put(&key, &mut Cursor::new(vec![7; 100]), length),
                Err(Trouble::Here)
            );
        }
        folder.settle().unwrap();
        assert_eq!(folder.list(&org, None).unwrap().objects.len(), 1);
        assert_eq!(fs::read_dir(root.join(UNFINISHED)).unwrap().count(), 0);
        assert_eq!(folder.get(&key, &mut Vec::new(), 100), Err(Trouble::Gone));
        let first = Key::parse("v1/org/1-ab").unwrap();
        assert_eq!(folder.get(&first, &mut Vec::new(), 99), Err(Trouble::Nonsense));
        assert_eq!(folder.get(&first, &mut Vec::new(), 100), Ok(100));
    }

    #[test]
    fn a_listing_goes_on_after_each_key() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("drive");
        Folder::create(&root).unwrap();
        let folder = Folder::open(&root, WRITER).unwrap();
        let keys = ["v1/a-b", "v1/a.b", "v1/a/b", "v1/b"];
        for key in &keys {
            put(&folder, key).unwrap();
        }
        folder.settle().unwrap();
        let all = Prefix::parse("v1/").unwrap();
        let listed = |after: Option<&str>| -> Vec<String> {
            let page = folder.list(&all, after).unwrap();
            page.objects.iter().map(|it| it.key.to_string()).collect()
        };
        assert_eq!(listed(None), keys);
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(listed(Some(*key)), &keys[at + 1..]);
        }
    }

    #[test]
    fn the_folders_are_read_once_for_all_pages_of_a_listing() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("drive");
        Folder::create(&root).unwrap();
        let folder = Folder::open(&root, WRITER).unwrap();
        let mut keys: Vec<_> = (10..30).map(|number| format!("v1/org/{number}-ab")).collect();
        for key in &keys {
            put(&folder, key).unwrap();
        }
        folder.settle().unwrap();
        let org = Prefix::parse("v1/org/").unwrap();
        let names = |page: &Page| -> Vec<String> {
            page.objects.iter().map(|it| it.key.to_string()).collect()
        };
        let before = layout::READ.get();
        let (mut found, mut after) = (Vec::new(), None::<String>);
        loop {
            let page = folder.page(&org, after.as_deref(), 3).unwrap();
            assert!(page.objects.len() <= 3);
            found.extend(names(&page));
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        assert_eq!(found, keys);
        assert_eq!(layout::READ.get() - before, keys.len());
        // An object of the second page goes before that.
        let first = folder.page(&org, None, 3).unwrap();
        folder.delete(&Key::parse(&keys.remove(4)).unwrap()).unwrap();
        let second = folder.page(&org, first.next.as_deref(), 3).unwrap();
        assert_eq!(names(&second), &keys[3..5]);
        // Another listing comes in between.
        let first = folder.page(&org, None, 3).unwrap();
        folder.page(&Prefix::parse("v1/").unwrap(), None, 3).unwrap();
        let second = folder.page(&org, first.next.as_deref(), 3).unwrap();
        assert_eq!(names(&second), &keys[3..6]);
    }
}
