//! Folders and files that only their owner can read, written so that they survive a power cut.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::storage::StorageError;

/// Room that is kept free for an erasure on a disk that is otherwise full.
const RESERVE_BYTES: usize = 512 * 1024;

/// Makes the folder that everything lies in, for its owner only. One that is there already is
/// somebody's, who may share it: its mode stays as it is.
pub(crate) fn make_data_dir(data_dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(data_dir)
}

/// Makes the folders of a vault, for their owner only. One that is there and refuses the mode still
/// serves; `verify` says who else can read it.
pub(super) fn make_folders(data_dir: &Path) -> Result<(), StorageError> {
    make_data_dir(data_dir)?;
    for folder in ["vault", "vault/media", "vault/draft", "vault/ring", "vault/pictures"] {
        make_private_folder(&data_dir.join(folder))?;
    }
    Ok(())
}

/// Makes a folder of the vault, for its owner only from its first moment on.
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    make_data_dir(folder)?;
    if let Err(error) = owner_only(folder) {
        tracing::warn!(%error, "a folder of the vault keeps the mode that it has");
    }
    Ok(())
}

#[cfg(unix)]
fn owner_only(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn owner_only(_: &Path) -> io::Result<()> {
    // On Windows the user's own profile is private to them already.
    Ok(())
}

/// Lets a file be written that only its owner can read.
pub(super) fn private(options: &mut OpenOptions) {
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

/// Creates a file that was not there, readable by its owner only.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    private(&mut options);
    options.create_new(true).open(path)
}

/// Writes a file, readable by its owner only, in the place of what has that name. Its bytes and its name are durable on
/// return. Until it is whole what was there before stays; what is left of one that was interrupted lies beside it, with
/// `.new` at its end, and the next one replaces it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished(path);
    remove_if_there(&unfinished)?;
    let mut file = create_private(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Under which name it is written first.
fn unfinished(path: &Path) -> PathBuf {
    path.with_extension("new")
}

/// Writes a file that was not there, readable by its owner only. Its bytes are durable on return; its name is once
/// somebody syncs the folder. Where it cannot be written whole, nothing is left.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    whole_or_gone([(path.to_owned(), create_private(path)?)], [bytes]).map(drop)
}

/// Writes documents by extension into files that [`create_new_beside`] names: all of them, or none. Their bytes are
/// durable on return; their names are once somebody syncs `folder`. Returns where they lie.
pub(crate) fn write_beside<const N: usize>(
    folder: &Path,
    stem: &str,
    documents: [(&str, &[u8]); N],
) -> io::Result<[PathBuf; N]> {
    let made = create_new_beside(folder, stem, documents.map(|(extension, _)| extension))?;
    whole_or_gone(made, documents.map(|(_, bytes)| bytes))
}

/// Writes and syncs files that were just made. Where one cannot be written all of them are removed: half a paper helps
/// nobody, and would lie in the way of the next.
fn whole_or_gone<const N: usize>(
    made: [(PathBuf, File); N],
    documents: [&[u8]; N],
) -> io::Result<[PathBuf; N]> {
    let paths = made.each_ref().map(|(path, _)| path.clone());
    let written = made.into_iter().zip(documents).try_for_each(|((_, mut file), bytes)| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if written.is_err() {
        for path in &paths {
            let _ = fs::remove_file(path);
        }
    }
    written.map(|()| paths)
}

/// Creates `stem` and one of `extensions` each in `folder`, or all of them as `stem-2` and so on
/// where one exists: what a person saved earlier is never overwritten. They are for their owner to read. Where one
/// cannot be created, those before it are removed.
pub(crate) fn create_new_beside<const N: usize>(
    folder: &Path,
    stem: &str,
    extensions: [&str; N],
) -> io::Result<[(PathBuf, File); N]> {
    let mut number = 1_u32;
    loop {
        let stem = if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
        let mut made: Vec<(PathBuf, File)> = Vec::with_capacity(N);
        let mut failed = None;
        for extension in extensions {
            let path = folder.join(format!("{stem}.{extension}"));
            match create_private(&path) {
                Ok(file) => made.push((path, file)),
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
        }
        let error = match (failed, made.try_into()) {
            (None, Ok(made)) => return Ok(made),
            (failed, Ok(_)) => failed,
            (failed, Err(made)) => {
                for (path, _) in &made {
                    remove_if_there(path)?;
                }
                failed
            }
        };
        match error {
            Some(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1_000 => {
                number += 1;
            }
            Some(error) => return Err(error),
            None => return Err(io::ErrorKind::InvalidInput.into()),
        }
    }
}

/// Keeps room for an erasure. Where there is none, the next start tries again; one that was cut short is made anew.
pub(super) fn make_reserve(data_dir: &Path) {
    let path = reserve(data_dir);
    let is_whole = |found: fs::Metadata| found.is_file() && found.len() >= RESERVE_BYTES as u64;
    if fs::symlink_metadata(&path).is_ok_and(is_whole) {
        return;
    }
    // A file system that compresses keeps no room for zeros.
    let mut bytes = vec![0; RESERVE_BYTES];
    let made = super::random(&mut bytes).and_then(|()| write_whole(&path, &bytes));
    if let Err(error) = made {
        tracing::warn!(%error, "no room could be kept for an erasure");
        let _ = remove_if_there(&unfinished(&path));
    }
}

/// Gives that room back.
pub(super) fn release_reserve(data_dir: &Path) -> io::Result<()> {
    let path = reserve(data_dir);
    remove_if_there(&unfinished(&path))?;
    remove_if_there(&path)?;
    sync_folder(&data_dir.join("vault"))
}

fn reserve(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/reserve")
}

/// Makes the names in `folder` durable.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes the names in `folder` durable; NTFS does so by itself.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes a file. One that is gone already is as good as removed.
pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// So many files without names are open before they are given back: a process may have 1,024, and some systems allow
/// 256.
const MOST_NAMELESS: usize = 64;

/// Files that have lost their names. Their blocks are given back when this is dropped or there are many, on a thread
/// of its own: of a long take that is nearly all the work, and nobody should wait for it.
#[derive(Default)]
pub(super) struct Nameless {
    files: Vec<File>,
    /// What is giving back those before.
    giving: Option<std::thread::JoinHandle<()>>,
}

impl Nameless {
    /// Takes the name away from a file, and says whether it was there.
    pub(super) fn remove(&mut self, path: &Path) -> io::Result<bool> {
        // One that cannot be opened can still be removed; then its blocks are given back at once.
        let is_file = fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
        let file = is_file.then(|| File::open(path).ok()).flatten();
        let was_there = match fs::remove_file(path) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        self.files.extend(file);
        if self.files.len() >= MOST_NAMELESS {
            // The ones before are closed by then, so twice as many are open at most.
            if let Some(before) = self.giving.take() {
                let _ = before.join();
            }
            self.giving = self.give_back();
        }
        Ok(was_there)
    }

    /// Where there is no thread to be had, they are given back here.
    fn give_back(&mut self) -> Option<std::thread::JoinHandle<()>> {
        let files = std::mem::take(&mut self.files);
        let give_back = std::thread::Builder::new().name("give back".to_owned());
        give_back.spawn(move || drop(files)).ok()
    }
}

impl Drop for Nameless {
    fn drop(&mut self) {
        if !self.files.is_empty() {
            drop(self.give_back());
        }
    }
}

/// Opens a file for reading, if it is there.
pub(super) fn open_if_there(path: &Path) -> io::Result<Option<File>> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether this is the folder of drafts, and a copy of the vault was made without it, since it is empty at rest.
pub(super) fn is_left_out(folder: &Path) -> bool {
    folder.ends_with("vault/draft") && !folder.exists()
}

/// Whether the disk cannot read what lies there: it comes again each time, and is of that place alone.
#[cfg(unix)]
pub(super) fn is_bad_sector(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
}

#[cfg(not(unix))]
pub(super) fn is_bad_sector(_: &io::Error) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_belong_together_stay_together() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), b"from before").unwrap();
        let made = create_new_beside(folder.path(), "a", ["wav", "json"]).unwrap();
        let names = made.map(|(path, _)| path.file_name().unwrap().to_owned());
        assert_eq!(names, ["a-2.wav", "a-2.json"]);
        assert!(!folder.path().join("a.wav").exists());
    }

    #[test]
    fn a_new_file_is_whole_or_not_there_and_writes_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["a.html", "a.pdf"].map(|name| folder.path().join(name));
        fs::write(&second, b"").unwrap();
        // As on a full stick: the second file is there, and takes nothing.
        let made = [
            (first.clone(), File::create(&first).unwrap()),
            (second.clone(), File::open(&second).unwrap()),
        ];
        assert!(whole_or_gone(made, [b"page".as_slice(), b"paper".as_slice()]).is_err());
        assert!(!first.exists() && !second.exists(), "they do not lie in the way of the next");
        write_new(&first, b"page").unwrap();
        assert!(write_new(&first, b"another").is_err());
        assert_eq!(fs::read(&first).unwrap(), b"page");
        let documents = [("html", b"new".as_slice()), ("pdf", b"newer".as_slice())];
        let paths = write_beside(folder.path(), "a", documents).unwrap();
        assert_eq!(paths, ["a-2.html", "a-2.pdf"].map(|name| folder.path().join(name)));
        assert_eq!(fs::read(&paths[1]).unwrap(), b"newer");
    }

    #[test]
    fn however_many_files_lose_their_names_few_are_open() {
        let folder = tempfile::tempdir().unwrap();
        let mut nameless = Nameless::default();
        for number in 0..3 * MOST_NAMELESS {
            let path = folder.path().join(number.to_string());
            fs::write(&path, b"a take").unwrap();
            assert!(nameless.remove(&path).unwrap());
            assert!(nameless.files.len() < MOST_NAMELESS, "{number}");
        }
        assert!(!nameless.remove(&folder.path().join("0")).unwrap(), "it is gone already");
        assert!(nameless.giving.is_some());
        drop(nameless);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn room_for_an_erasure_is_made_anew_where_it_was_cut_short_and_does_not_compress() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("vault")).unwrap();
        let path = reserve(folder.path());
        // As a power cut leaves it.
        fs::write(&path, []).unwrap();
        make_reserve(folder.path());
        let made = fs::read(&path).unwrap();
        assert_eq!(made.len(), RESERVE_BYTES);
        assert!(made.chunks(64).all(|some| some.iter().any(|byte| *byte != 0)));
        make_reserve(folder.path());
        assert_eq!(fs::read(&path).unwrap(), made, "it stays as it is");
        release_reserve(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path().join("vault")).unwrap().count(), 0);
    }
}
