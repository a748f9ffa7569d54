//! What a set-up can be brought on drives: campaign files, and public keys.
//!
//! Anybody can plug a drive in. Only plain files of a sane size at its top are read, and no link is followed.

use std::path::{Path, PathBuf};

use super::brand::read_bounded;
use super::new_vault::LARGEST_CAMPAIGN;
use crate::campaign::Campaign;
use crate::flow::setup::OnDrives;
use crate::seal::StaffKey;

/// A public key has 63 bytes.
const LARGEST_KEY: u64 = 4 * 1024;
/// So many names at the top of one drive are looked at.
const NAMES: usize = 4_096;
/// So many files of each kind are offered.
const OFFERED: usize = 8;

/// What lies at the top of each of `folders`.
pub(super) fn look(folders: &[PathBuf]) -> OnDrives {
    let mut found = OnDrives::default();
    for path in folders.iter().flat_map(|folder| files(folder)) {
        if found.campaigns.len() < OFFERED && is_campaign(&path) {
            found.campaigns.push(path);
        } else if found.keys.len() < OFFERED
            && let Some(key) = public_key(&path)
        {
            found.keys.push((path, key.to_string()));
        }
    }
    found
}

/// The plain files at the top of a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(NAMES);
    let plain = entries.filter(|entry| entry.file_type().is_ok_and(|it| it.is_file()));
    let mut paths: Vec<_> = plain.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn is_campaign(path: &Path) -> bool {
    let read = || String::from_utf8(read_bounded(path, LARGEST_CAMPAIGN).ok()?).ok();
    let is_toml = path.extension().is_some_and(|it| it == "toml");
    is_toml && read().is_some_and(|source| Campaign::read(&source).is_ok())
}

fn public_key(path: &Path) -> Option<StaffKey> {
    path.extension().filter(|it| *it == "pub")?;
    let bytes = read_bounded(path, LARGEST_KEY).ok()?;
    StaffKey::find_in(std::str::from_utf8(&bytes).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::sample_campaign;
    use crate::vault::make_key;

    #[test]
    fn campaigns_and_public_keys_are_found_on_drives_and_no_secret_is() {
        let drive = tempfile::tempdir().unwrap();
        let at = |name: &str| drive.path().join(name);
        let made = make_key(drive.path(), &"a few quiet words".to_owned().into(), 4).unwrap();
        std::fs::write(at("spring.toml"), sample_campaign("Museum", "x@example.org")).unwrap();
        std::fs::write(at("Cargo.toml"), "[package]\n").unwrap();
        std::fs::write(at("letters.pub"), "ssh-ed25519 AAAA").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(at("spring.toml"), at("link.toml")).unwrap();
        let found = look(&[drive.path().to_owned(), at("gone")]);
        assert_eq!(found.campaigns, [at("spring.toml")]);
        assert_eq!(found.keys, [(made.public_file, made.public.to_string())]);
    }
}
