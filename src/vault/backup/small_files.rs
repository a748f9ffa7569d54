//! What belongs to a vault besides the ledger, the slots and the media: a few small files. The key that writes the
//! ledger is none of them.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::NotBackedUp;
use super::blocks;
use super::folder::{Folder, SmallFile};
use crate::digest::Digest;
use crate::vault::files;
use crate::vault::pictures::kept_pictures;
use crate::vault::storage::StorageError;

/// Files at the top of the data folder.
const TOP: [&str; 4] =
    ["campaign.toml", "campaign.schema.json", "devices.toml", "profile-signers.toml"];
/// The fleet's key, sealed for the organisation. The keys of this member are in no backup.
const ROOT: &str = "vault/fleet.root.age";
/// Folders, and what the names of the files in them end with. A file that is just being written has another ending.
const FOLDERS: [(&str, &[&str]); 2] =
    [("profiles", &[".toml", ".minisig"]), ("vault/pictures", &[".png", ".jpg", ".jpeg"])];
/// What the names of key files end with, and of those that say which hardware key opens the one beside it.
const KEYS: [&str; 2] = [".key.age", ".key.identity"];
const RING: &str = "vault/ring";
/// None is larger; a file that is belongs to somebody else.
const LARGEST_BYTES: u64 = 64 << 20;

/// Copies the files of `data_dir` that are not there yet.
pub(super) fn copy(data_dir: &Path, folder: &Folder) -> Result<(Vec<SmallFile>, u64), NotBackedUp> {
    copy_each(find(data_dir), data_dir, folder)
}

fn copy_each(
    paths: Vec<String>,
    data_dir: &Path,
    folder: &Folder,
) -> Result<(Vec<SmallFile>, u64), NotBackedUp> {
    let (mut copied, mut bytes) = (Vec::new(), 0);
    for path in paths {
        let content = match fs::read(data_dir.join(&path)) {
            Ok(content) => content,
            // Somebody took it away since it was found.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(StorageError::from(error).into()),
        };
        let digest = Digest::of(&content);
        let to = folder.files().join(digest.to_string());
        if !fs::metadata(&to).is_ok_and(|there| there.len() == content.len() as u64) {
            files::write_whole(&to, &content)?;
            bytes += content.len() as u64;
        }
        copied.push(SmallFile { path, content: digest });
    }
    Ok((copied, bytes))
}

/// Where the files lie in `data_dir`, with `/` between names.
fn find(data_dir: &Path) -> Vec<String> {
    let mut found: Vec<String> = TOP.iter().map(ToString::to_string).collect();
    found.push(ROOT.to_owned());
    found.extend(kept_pictures(data_dir));
    found.extend(names(data_dir, "", &KEYS));
    for (folder, endings) in FOLDERS {
        found.extend(names(data_dir, folder, endings));
    }
    for ring in fs::read_dir(data_dir.join(RING)).into_iter().flatten().flatten() {
        if let Ok(number) = ring.file_name().into_string() {
            found.extend(names(data_dir, &format!("{RING}/{number}"), &[".age"]));
        }
    }
    let is_small_file = |path: &String| {
        let file = fs::metadata(data_dir.join(path));
        is_one(path) && file.is_ok_and(|file| file.is_file() && file.len() <= LARGEST_BYTES)
    };
    let found: BTreeSet<_> = found.into_iter().filter(is_small_file).collect();
    found.into_iter().collect()
}

fn names(data_dir: &Path, folder: &str, endings: &[&str]) -> Vec<String> {
    let entries = fs::read_dir(data_dir.join(folder)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let fits = |name: &String| {
        let name = name.to_ascii_lowercase();
        endings.iter().any(|ending| name.ends_with(ending))
    };
    let path = |name| if folder.is_empty() { name } else { format!("{folder}/{name}") };
    names.filter(fits).map(path).collect()
}

/// Whether a path may be that of such a file: what a backup says must not lead anywhere else.
fn is_one(path: &str) -> bool {
    let parts: Vec<_> = Path::new(path).components().collect();
    let plain = parts.iter().all(|part| matches!(part, Component::Normal(_)));
    let top = parts.len() == 1
        && (TOP.contains(&path)
            || KEYS.iter().any(|ending| path.ends_with(ending))
            || crate::campaign::is_picture_name(path));
    let below = |folder: &str, more: usize| {
        path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            && parts.len() == Path::new(folder).components().count() + more
    };
    plain
        && (top
            || path == ROOT
            || FOLDERS.iter().any(|(folder, _)| below(folder, 1))
            || below(RING, 2))
}

/// Puts the files into `data_dir`, each held against its digest.
pub(super) fn restore(
    folder: &Folder,
    small_files: &[SmallFile],
    data_dir: &Path,
) -> std::io::Result<()> {
    for SmallFile { path, content } in small_files {
        let bytes = fs::read(folder.files().join(content.to_string()))?;
        if !is_one(path) || Digest::of(&bytes) != *content {
            return Err(std::io::Error::other(format!("{path} is damaged or was changed")));
        }
        let to = data_dir.join(path);
        if let Some(around) = to.parent().filter(|around| *around != data_dir) {
            files::make_private_folder(around)?;
        }
        files::write_whole(&to, &bytes)?;
    }
    Ok(())
}

/// Where the files that are restored lie at the top of the data folder, apart from the vault's own folder.
pub(super) fn at_the_top(small_files: &[SmallFile]) -> BTreeSet<PathBuf> {
    let first = |file: &SmallFile| file.path.split('/').next().map(PathBuf::from);
    let firsts = small_files.iter().filter_map(first);
    firsts.filter(|first| first != Path::new("vault")).collect()
}

/// Overwrites and removes what `small_files` do not name.
pub(super) fn remove_others(folder: &Folder, small_files: &[SmallFile]) -> std::io::Result<()> {
    let named: BTreeSet<_> = small_files.iter().map(|file| file.content.to_string()).collect();
    for entry in fs::read_dir(folder.files())? {
        let entry = entry?;
        if !named.contains(&*entry.file_name().to_string_lossy()) {
            blocks::overwrite_and_remove(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_being_written_or_was_taken_away_meanwhile_stops_no_backup() {
        let around = tempfile::tempdir().unwrap();
        let data_dir = around.path().join("data");
        files::make_folders(&data_dir).unwrap();
        for name in ["logo.PNG", "logo.new", "picture.jpeg"] {
            fs::write(data_dir.join("vault/pictures").join(name), name).unwrap();
        }
        let found = find(&data_dir);
        assert_eq!(found, ["vault/pictures/logo.PNG", "vault/pictures/picture.jpeg"]);
        fs::remove_file(data_dir.join(&found[1])).unwrap();
        let folder = Folder::of(around.path(), Digest::ZERO);
        folder.make().unwrap();
        let (copied, bytes) = copy_each(found, &data_dir, &folder).unwrap();
        let paths: Vec<_> = copied.iter().map(|file| &*file.path).collect();
        assert_eq!((paths, bytes), (vec!["vault/pictures/logo.PNG"], 8));
    }

    #[test]
    fn a_path_in_a_backup_leads_to_a_file_of_a_vault_and_nowhere_else() {
        for path in [
            "campaign.toml",
            "anna.key.age",
            "picture.png",
            "profiles/eu.toml",
            "vault/ring/2/anna.age",
            "vault/pictures/logo.png",
        ] {
            assert!(is_one(path), "{path}");
        }
        for path in [
            "",
            "..",
            "../campaign.toml",
            "/etc/passwd",
            "vault/writer.key",
            "vault/ledger.db",
            "vault/ring/../writer.key",
            "vault/ring/writer.key",
            "vault/media/a.age",
            "profiles/../../x.toml",
            "codes.txt",
            "profiles",
        ] {
            assert!(!is_one(path), "{path}");
        }
    }
}
