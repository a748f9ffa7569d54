//! The organisation's picture and logo, each under the name that a campaign calls it by. They are public: nothing
//! of a person is in them, and they are neither encrypted nor told of in the ledger.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files;

/// Where they lie, in the data folder.
const FOLDER: &str = "vault/pictures";

/// Keeps `bytes` under `name`, in the place of what was kept there. They were made from a file that was last changed at
/// `changed`.
pub fn keep_picture(
    data_dir: &Path,
    name: &str,
    (bytes, changed): (&[u8], SystemTime),
) -> io::Result<()> {
    let path = path(data_dir, name)?;
    files::write_whole(&path, bytes)?;
    File::options().write(true).open(path)?.set_modified(changed)
}

/// Whether what is kept under `name` was made from a file that was last changed at `changed`.
pub fn picture_is_kept(data_dir: &Path, name: &str, changed: SystemTime) -> bool {
    let kept = || path(data_dir, name).ok()?.metadata().ok()?.modified().ok();
    kept() == Some(changed)
}

/// What is kept under `name`.
pub fn kept_picture(data_dir: &Path, name: &str) -> io::Result<Vec<u8>> {
    std::fs::read(path(data_dir, name)?)
}

/// The names of all that are kept.
pub fn kept_pictures(data_dir: &Path) -> Vec<String> {
    let files = std::fs::read_dir(data_dir.join(FOLDER)).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    names.filter(|name| crate::campaign::is_picture_name(name)).collect()
}

/// Only what a campaign may call a picture leads anywhere.
fn path(data_dir: &Path, name: &str) -> io::Result<PathBuf> {
    if !crate::campaign::is_picture_name(name) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    Ok(data_dir.join(FOLDER).join(name))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_picture_is_kept_under_its_name_and_no_name_leads_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        files::make_folders(&data).unwrap();
        let changed = |secs| SystemTime::UNIX_EPOCH + Duration::from_secs(secs);
        for (secs, bytes) in [(1, b"one".as_slice()), (2, b"two"), (2, b"two")] {
            keep_picture(&data, "logo.png", (bytes, changed(secs))).unwrap();
            assert_eq!(kept_picture(&data, "logo.png").unwrap(), bytes);
        }
        assert!(picture_is_kept(&data, "logo.png", changed(2)));
        assert!(!picture_is_kept(&data, "logo.png", changed(3)), "the file is another since");
        assert!(!picture_is_kept(&data, "other.png", changed(2)));
        for name in
            ["../logo.png", "/etc/logo.png", "..", "", "a/b.png", "a\\b.png", ".png", "ledger.db"]
        {
            assert!(keep_picture(&data, name, (b"x", changed(1))).is_err(), "{name}");
            assert!(kept_picture(&data, name).is_err(), "{name}");
        }
        assert!(kept_picture(&data, "other.png").is_err());
        assert_eq!(kept_pictures(&data), ["logo.png"]);
    }
}
