//! The folder in which this program and the one that has the vault open hand things to each other. The chapter on formats
//! says who writes what.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use sayso::store::{Batch, Key};

/// Stands behind a key whose bytes are a take's in the vault.
const MEDIA: &str = "media";

/// A folder that was empty so long goes; whoever writes is long done with making it.
const EMPTY_FOR: Duration = Duration::from_hours(1);

/// The spool of a data folder.
#[derive(Clone, Debug)]
pub(crate) struct Spool {
    fleet: PathBuf,
    media: PathBuf,
}

/// Something that is to be put.
#[derive(Clone, Debug)]
pub(crate) struct Outgoing {
    pub(crate) key: Key,
    /// The file that asks for it.
    request: PathBuf,
    /// The file that has the bytes: the same, or a take in the vault.
    pub(crate) source: PathBuf,
    pub(crate) length: u64,
}

impl Outgoing {
    /// Whether it is still wanted: neither erased nor called back since.
    pub(crate) fn is_wanted(&self) -> bool {
        is_file(&self.request) && is_file(&self.source)
    }

    /// It was put, and is durable.
    pub(crate) fn is_done(&self) {
        // A request that stays is carried out again, which changes nothing.
        let _ = fs::remove_file(&self.request);
    }
}

impl Spool {
    pub(crate) fn at(data_dir: &Path) -> Self {
        Self { fleet: data_dir.join("fleet"), media: data_dir.join("vault/media") }
    }

    /// A file directly in the spool.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.fleet.join(name)
    }

    /// Whether anything waits to be put or removed.
    pub(crate) fn has_work(&self) -> bool {
        let mut found = false;
        for folder in ["out", "gone"] {
            visit(&self.fleet.join(folder), &mut |name, _| {
                found = found || key_of(name).is_some();
                found
            });
        }
        found
    }

    /// What is to be put, the smallest first: orders are small, and a person waits for them. A take that is no longer
    /// in the vault is put no more; it may have been before, so it is asked to be removed.
    pub(crate) fn outgoing(&self) -> io::Result<Vec<Outgoing>> {
        let (mut found, mut erased, mut strange) = (Vec::new(), Vec::new(), 0);
        visit(&self.fleet.join("out"), &mut |name, request| {
            let Some(key) = key_of(name) else {
                strange += 1;
                return false;
            };
            let is_media = request.extension().is_some_and(|it| it == MEDIA);
            let source = if is_media { self.media.join(key.name()) } else { request.to_owned() };
            match fs::symlink_metadata(&source).ok().filter(fs::Metadata::is_file) {
                Some(facts) => {
                    let (request, length) = (request.to_owned(), facts.len());
                    found.push(Outgoing { key, request, source, length });
                }
                None if is_media => erased.push(key),
                // It was called back just now.
                None => {}
            }
            false
        });
        if strange > 0 {
            tracing::warn!(
                strange,
                "files in the spool that have no object's name are left where they are"
            );
        }
        erased.iter().try_for_each(|key| self.doom(key))?;
        found.sort_by(|a, b| (a.length, &a.key).cmp(&(b.length, &b.key)));
        Ok(found)
    }

    /// What is to be removed from the store.
    pub(crate) fn doomed(&self) -> Vec<Key> {
        let mut found = Vec::new();
        visit(&self.fleet.join("gone"), &mut |name, _| {
            found.extend(Key::parse(name));
            false
        });
        found
    }

    /// Whether an object waits to be removed.
    pub(crate) fn is_doomed(&self, key: &Key) -> bool {
        is_file(&self.request_to_remove(key))
    }

    fn request_to_remove(&self, key: &Key) -> PathBuf {
        self.fleet.join("gone").join(key.as_str())
    }

    /// Asks for an object to be removed, durably, and for no put of it.
    pub(crate) fn doom(&self, key: &Key) -> io::Result<()> {
        let path = self.request_to_remove(key);
        if !path.exists() {
            let (file, now) = begin(&path)?;
            let mut batch = Batch::default();
            batch.add(file, now, path);
            batch.name()?;
        }
        self.call_back(key);
        Ok(())
    }

    /// Takes back what asks for an object to be put.
    pub(crate) fn call_back(&self, key: &Key) {
        let out = self.fleet.join("out");
        for name in [key.to_string(), format!("{key}.{MEDIA}")] {
            let _ = fs::remove_file(out.join(name));
        }
    }

    /// An object was removed from the store.
    pub(crate) fn was_removed(&self, key: &Key) {
        let _ = fs::remove_file(self.request_to_remove(key));
    }

    /// Whether an object was fetched and not yet taken in.
    pub(crate) fn has_arrived(&self, key: &Key) -> bool {
        is_file(&self.arrival(key))
    }

    /// Whether an object is the payload of a take that lies in the vault, so that there is nothing to fetch.
    pub(crate) fn is_kept(&self, key: &Key) -> bool {
        let file = self.media.join(key.name());
        file.extension().is_some_and(|it| it == "age") && is_file(&file)
    }

    /// Where a fetched object is to lie.
    pub(crate) fn arrival(&self, key: &Key) -> PathBuf {
        self.fleet.join("in").join(key.as_str())
    }

    /// How many bytes this computer has room for.
    #[cfg(unix)]
    pub(crate) fn room(&self) -> u64 {
        let room = rustix::fs::statvfs(&self.fleet);
        room.map_or(u64::MAX, |it| it.f_bavail.saturating_mul(it.f_frsize))
    }

    /// Such a system says when there is none.
    #[cfg(not(unix))]
    pub(crate) fn room(&self) -> u64 {
        u64::MAX
    }

    /// For whom somebody waits: 64 hexadecimal digits each.
    pub(crate) fn asks(&self) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(self.fleet.join("ask")).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_hex = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
            if name.len() == 64 && name.bytes().all(is_hex) {
                found.push(name);
            }
        }
        found
    }

    /// Answers whoever waits.
    pub(crate) fn tell(&self, ask: &str, answer: &str) -> io::Result<()> {
        self.write(&Path::new("told").join(ask), answer)?;
        fs::remove_file(self.fleet.join("ask").join(ask))
    }

    /// Writes a small file, whole or not at all.
    pub(crate) fn write(&self, name: &Path, text: &str) -> io::Result<()> {
        let then = self.fleet.join(name);
        let (mut file, now) = begin(&then)?;
        file.write_all(text.as_bytes())?;
        let mut batch = Batch::default();
        batch.add(file, now, then);
        batch.name()
    }

    /// Removes what this program left unfinished when it was killed, and folders that stay empty.
    pub(crate) fn tidy(&self, now: SystemTime) {
        for folder in ["in", "told", "."] {
            remove_unfinished(&self.fleet.join(folder), if folder == "in" { 8 } else { 0 });
        }
        for folder in ["in", "out", "gone"] {
            prune(&self.fleet.join(folder), now);
        }
    }
}

/// A new file beside the one that it is to become, whose folder is made where it is missing.
pub(crate) fn begin(then: &Path) -> io::Result<(File, PathBuf)> {
    let name = then.file_name().unwrap_or_default().to_string_lossy();
    let now = then.with_file_name(format!(".{name}-{:x}", crate::chance::number()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = match options.open(&now) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            then.parent().map_or(Ok(()), make_private)?;
            options.open(&now)?
        }
        opened => opened?,
    };
    Ok((file, now))
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file())
}

/// The key that a file in `out` or `gone` stands for.
fn key_of(name: &str) -> Option<Key> {
    let bare = name.strip_suffix(MEDIA).and_then(|it| it.strip_suffix('.'));
    Key::parse(bare.unwrap_or(name)).ok()
}

/// Shows each whole file below `folder` by its name from there on, until one is enough.
fn visit(folder: &Path, seen: &mut dyn FnMut(&str, &Path) -> bool) {
    fn below(folder: &Path, name: &str, seen: &mut dyn FnMut(&str, &Path) -> bool) -> bool {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let own = entry.file_name();
            let Some(own) = own.to_str().filter(|it| !it.starts_with('.')) else { continue };
            let name = if name.is_empty() { own.to_owned() } else { format!("{name}/{own}") };
            let enough = match entry.file_type() {
                Ok(kind) if kind.is_dir() => below(&entry.path(), &name, seen),
                Ok(kind) if kind.is_file() => seen(&name, &entry.path()),
                _ => false,
            };
            if enough {
                return true;
            }
        }
        false
    }
    below(folder, "", seen);
}

fn remove_unfinished(folder: &Path, depth: usize) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
        if is_folder && depth > 0 {
            remove_unfinished(&entry.path(), depth - 1);
        } else if !is_folder && is_ours(&entry.file_name().to_string_lossy()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a name is one that [`begin`] gives, and not one of the other program's.
fn is_ours(name: &str) -> bool {
    let number = name.strip_prefix('.').and_then(|it| it.rsplit_once('-')).map(|(_, it)| it);
    number.is_some_and(|it| {
        it.len() == crate::chance::DIGITS && it.bytes().all(|it| it.is_ascii_hexdigit())
    })
}

fn prune(folder: &Path, now: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_type().is_ok_and(|it| it.is_dir()) {
            continue;
        }
        let path = entry.path();
        let age = entry.metadata().and_then(|it| it.modified()).ok();
        let age = age.and_then(|it| now.duration_since(it).ok());
        prune(&path, now);
        if age.is_some_and(|it| it > EMPTY_FOR) {
            // One that is not empty stays.
            let _ = fs::remove_dir(path);
        }
    }
}
