//! Which drives are plugged in, by the system's own list of mounts.
//!
//! **Invariant:** a drive is a file system of its own, on something that can be unplugged. A folder that a drive
//! has left behind, or a second disk inside the kiosk, is none.

use std::path::{Path, PathBuf};

/// A drive that is plugged in and can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Drive {
    /// What people call it: the last name of where it is mounted.
    pub(super) name: String,
    /// Where it is mounted.
    pub(super) folder: PathBuf,
}

#[cfg(target_os = "linux")]
pub(super) use linux::plugged_in;

/// Where a key may be brought: the drives that are plugged in now. None of them holds `data_dir`.
pub fn key_drives(data_dir: &Path) -> Vec<PathBuf> {
    plugged_in(data_dir).into_iter().map(|drive| drive.folder).collect()
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::os::unix::ffi::OsStringExt as _;
    use std::path::{Path, PathBuf};

    use super::Drive;

    /// Where desktops and rules mount what is plugged in.
    const USUAL: [&str; 2] = ["/media", "/run/media"];

    /// The drives that are plugged in now. None of them holds `data_dir`.
    pub(in super::super) fn plugged_in(data_dir: &Path) -> Vec<Drive> {
        let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        let data_dir = data_dir.canonicalize().unwrap_or_else(|_| data_dir.to_owned());
        among(&mounts, &data_dir, |source| is_pluggable(Path::new("/sys"), source))
    }

    /// The drives in a list of mounts. `is_pluggable` tells of a block device whether it can be unplugged.
    fn among(mounts: &str, data_dir: &Path, is_pluggable: impl Fn(&Path) -> bool) -> Vec<Drive> {
        let mounts: Vec<_> = mounts.lines().filter_map(Mount::read).collect();
        // Of two mounts in one place, the later one is seen.
        let covered = |at: usize| mounts[at + 1..].iter().any(|it| it.folder == mounts[at].folder);
        let seen = mounts.iter().enumerate().filter(|(at, _)| !covered(*at)).map(|(_, it)| it);
        let own =
            |it: &Mount| it.folder == Path::new("/") || it.folder == own_mount(&mounts, data_dir);
        let own: Vec<_> = mounts.iter().filter(|it| own(it)).collect();
        let is_own =
            |it: &Mount| own.iter().any(|own| own.device == it.device || own.source == it.source);
        seen.filter(|it| it.is_writable && !is_own(it) && it.is_drive(&is_pluggable))
            .map(Mount::drive)
            .collect()
    }

    /// Where the file system is mounted that `data_dir` lies in.
    fn own_mount(mounts: &[Mount], data_dir: &Path) -> PathBuf {
        let around = mounts.iter().filter(|it| data_dir.starts_with(&it.folder));
        let nearest = around.max_by_key(|it| it.folder.components().count());
        nearest.map(|it| it.folder.clone()).unwrap_or_default()
    }

    /// A line of `/proc/self/mountinfo` (proc(5)).
    struct Mount {
        device: String,
        folder: PathBuf,
        is_writable: bool,
        kind: String,
        source: PathBuf,
    }

    impl Mount {
        fn read(line: &str) -> Option<Self> {
            let (mount, system) = line.split_once(" - ")?;
            let mount: Vec<_> = mount.split(' ').collect();
            let system: Vec<_> = system.split(' ').collect();
            let allows_writing = |options: &&str| options.split(',').all(|option| option != "ro");
            Some(Self {
                device: (*mount.get(2)?).to_owned(),
                folder: written_out(mount.get(4)?),
                is_writable: [mount.get(5)?, system.get(2)?].into_iter().all(allows_writing),
                kind: (*system.first()?).to_owned(),
                source: written_out(system.get(1)?),
            })
        }

        fn is_drive(&self, is_pluggable: impl Fn(&Path) -> bool) -> bool {
            if self.source.starts_with("/dev") {
                return self.kind != "squashfs" && is_pluggable(&self.source);
            }
            // What is no disk is a drive only where somebody has mounted it as one; a share in the network is
            // the organisation's, and none of its visitors'.
            self.kind == "tmpfs" && USUAL.iter().any(|usual| self.folder.starts_with(usual))
        }

        fn drive(&self) -> Drive {
            let name = self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Drive { name, folder: self.folder.clone() }
        }
    }

    /// A path of that list, where spaces and the like are written as `\040`.
    fn written_out(path: &str) -> PathBuf {
        let mut bytes = Vec::with_capacity(path.len());
        let mut rest = path.as_bytes();
        while let Some((first, others)) = rest.split_first() {
            let octal = others.get(..3).filter(|_| *first == b'\\');
            let octal = octal.and_then(|it| std::str::from_utf8(it).ok());
            let written = octal.and_then(|digits| u8::from_str_radix(digits, 8).ok());
            bytes.push(written.unwrap_or(*first));
            rest = if written.is_some() { &others[3..] } else { others };
        }
        std::ffi::OsString::from_vec(bytes).into()
    }

    /// Whether a block device, or what it is made of, hangs on a plug: by its place in `sys`, or by the
    /// kernel's word that its medium can be taken out.
    fn is_pluggable(sys: &Path, source: &Path) -> bool {
        // `/dev/mapper/name` and `/dev/disk/by-label/name` are links to the device itself.
        let device = source.canonicalize().unwrap_or_else(|_| source.to_owned());
        let Some(name) = device.file_name() else { return false };
        let Ok(place) = sys.join("class/block").join(name).canonicalize() else { return false };
        let hangs_on = |bus: &str| {
            place.components().any(|it| it.as_os_str().to_string_lossy().starts_with(bus))
        };
        let says_so = |folder: &Path| {
            fs::read_to_string(folder.join("removable")).is_ok_and(|it| it.trim() == "1")
        };
        if ["usb", "mmc_host", "thunderbolt", "fw"].into_iter().any(hangs_on)
            || says_so(&place)
            || place.parent().is_some_and(says_so)
        {
            return true;
        }
        let parts = fs::read_dir(place.join("slaves")).into_iter().flatten().flatten();
        parts.map(|part| part.file_name()).any(|it| is_pluggable(sys, &Path::new("/dev").join(it)))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        const MOUNTS: &str = "\
21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
22 21 0:20 / /proc rw - proc proc rw
23 21 8:2 / /home rw - ext4 /dev/sda2 rw
24 21 8:3 / /media/second rw - ext4 /dev/sda3 rw
25 21 8:17 / /media/alice/HOLIDAY\\0402026 rw - vfat /dev/sdb1 rw
26 21 8:33 / /home/kiosk/stick rw - exfat /dev/sdc1 rw
27 21 8:49 / /media/alice/LOCKED ro - vfat /dev/sdd1 ro
28 21 0:50 / /media/usb0 rw - tmpfs none rw
29 21 0:51 / /media/share rw - cifs //server/share rw
30 21 0:52 / /tmp rw - tmpfs tmpfs rw
31 21 8:65 / /media/alice/OWN rw - vfat /dev/sde1 rw
";

        fn names(data_dir: &str) -> Vec<String> {
            let is_pluggable = |source: &Path| !source.to_string_lossy().contains("sda");
            let drives = among(MOUNTS, Path::new(data_dir), is_pluggable);
            drives.into_iter().map(|drive| drive.name).collect()
        }

        #[test]
        fn what_is_plugged_in_is_offered_wherever_it_is_mounted_and_nothing_else_is() {
            let drives = ["HOLIDAY 2026", "stick", "usb0", "OWN"];
            assert_eq!(names("/home/kiosk/.local/share/sayso"), drives);
        }

        #[test]
        fn the_drive_that_the_data_lies_on_is_not_offered() {
            assert_eq!(names("/media/alice/OWN/sayso"), ["HOLIDAY 2026", "stick", "usb0"]);
        }

        #[test]
        fn a_device_hangs_on_a_plug_where_the_system_says_so() {
            let sys = tempfile::tempdir().unwrap();
            let class = sys.path().join("class/block");
            fs::create_dir_all(&class).unwrap();
            let device = |place: &str, name: &str, removable: &str| {
                let folder = sys.path().join(place).join(name);
                fs::create_dir_all(folder.join("slaves")).unwrap();
                fs::write(folder.join("removable"), removable).unwrap();
                std::os::unix::fs::symlink(&folder, class.join(name)).unwrap();
                folder
            };
            device("devices/pci/ata1/block", "sdx", "0\n");
            device("devices/pci/usb2/2-1/block", "sdy", "0\n");
            device("devices/pci/ata2/block", "srx", "1\n");
            let locked = device("devices/virtual/block", "dm-7", "0\n");
            fs::write(locked.join("slaves/sdy"), "").unwrap();
            let is_one = |name: &str| is_pluggable(sys.path(), &Path::new("/dev").join(name));
            let found: Vec<_> = ["sdx", "sdy", "srx", "dm-7", "gone"].map(is_one).into();
            assert_eq!(found, [false, true, true, true, false]);
        }
    }
}

/// Where macOS mounts drives.
#[cfg(target_os = "macos")]
pub(super) fn plugged_in(data_dir: &std::path::Path) -> Vec<Drive> {
    use std::os::unix::fs::MetadataExt as _;
    let own = data_dir.metadata().map(|it| it.dev()).ok();
    let folders = std::fs::read_dir("/Volumes").into_iter().flatten().flatten();
    let drive = |entry: std::fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let metadata = entry.path().metadata().ok()?;
        let is_one = metadata.is_dir() && Some(metadata.dev()) != own;
        is_one.then(|| Drive { name, folder: entry.path() })
    };
    folders.filter_map(drive).collect()
}

/// Drives have letters; the first two are never plugged in, and the third is the system's.
#[cfg(windows)]
pub(super) fn plugged_in(data_dir: &std::path::Path) -> Vec<Drive> {
    let letters = ('D'..='Z').map(|letter| format!("{letter}:\\"));
    let is_there =
        |root: &String| std::path::Path::new(root).is_dir() && !data_dir.starts_with(root);
    letters.filter(is_there).map(|root| Drive { folder: root.clone().into(), name: root }).collect()
}
