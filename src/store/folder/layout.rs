//! Where an object lies below the folder of a store.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::hex::is_lower_hex;
use crate::store::Key;

/// A name with so many hexadecimal digits at its beginning is one of many.
const LONG: usize = 32;
/// How many of them name the folder that it lies in.
const SHELF: usize = 2;

/// Where what is called by `parts` lies below `root`. Of the long names in a key the first is one of many.
pub(super) fn path<'a>(root: &Path, parts: impl Iterator<Item = &'a str>) -> PathBuf {
    let mut path = root.to_owned();
    let mut is_shelved = false;
    for part in parts {
        if !is_shelved && is_long(Some(OsStr::new(part))) {
            path.push(&part[..SHELF]);
            is_shelved = true;
        }
        path.push(part);
    }
    path
}

/// The key of the file at `path`; none where it is no object's.
fn key(root: &Path, path: &Path) -> Option<Key> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.iter().map(OsStr::to_str).collect();
    let mut parts = parts?;
    if let Some(long) = parts.iter().position(|it| is_long(Some(OsStr::new(it)))) {
        // The folder before it is no part of the key, and has to be the one that belongs to it.
        let shelf = long.checked_sub(1)?;
        if parts[shelf] != &parts[long][..SHELF] {
            return None;
        }
        parts.remove(shelf);
    }
    Key::parse(&parts.join("/")).ok()
}

#[cfg(test)]
thread_local! {
    /// How many entries of folders this thread has read.
    pub(super) static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Finds every object below `folder`. What is no object's is left out: unfinished files, links, what others laid there.
pub(super) fn walk(root: &Path, folder: &Path, found: &mut Vec<Key>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        #[cfg(test)]
        READ.set(READ.get() + 1);
        let (kind, path) = (entry.file_type()?, entry.path());
        if kind.is_dir() {
            match walk(root, &path, found) {
                // Somebody else removed what had become empty.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                walked => walked?,
            }
        } else if kind.is_file()
            && let Some(key) = key(root, &path)
        {
            found.push(key);
        }
    }
    Ok(())
}

/// Whether `name` is one of many, which lie in folders named by their beginnings.
pub(super) fn is_long(name: Option<&OsStr>) -> bool {
    let name = name.and_then(OsStr::to_str).unwrap_or_default();
    name.get(..LONG).is_some_and(|it| is_lower_hex(it, LONG))
}

/// Whether `name` is the beginning of such names.
pub(super) fn is_shelf(name: Option<&OsStr>) -> bool {
    name.and_then(OsStr::to_str).is_some_and(|it| is_lower_hex(it, SHELF))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_from_where_it_lies() {
        let long = "ab12".repeat(16);
        let root = Path::new("/store");
        for text in [
            "v1/org/1-ab".to_owned(),
            format!("v1/sub/{long}/1-ff"),
            format!("v1/pay/{long}.age"),
            format!("v1/sub/{long}/{long}.age"),
            format!("v1/key/ab/{long}"),
            format!("v1/key/ab/ab/{long}/ab/{long}"),
            format!("v1/to/{}/3-{long}", &long[..32]),
        ] {
            let path = path(root, text.split('/'));
            assert_eq!(key(root, &path).map(|it| it.to_string()), Some(text));
        }
        let shelved = path(root, format!("v1/sub/{long}").split('/'));
        assert_eq!(shelved, Path::new("/store/v1/sub/ab").join(&long));
        for strange in [format!("v1/sub/{long}"), format!("v1/sub/cd/{long}"), format!("{long}/v1")]
        {
            assert_eq!(key(root, &root.join(strange)), None);
        }
    }
}
