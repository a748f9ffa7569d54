//! An export that is killed at any moment: what lies in the folder is whole and on record, and the same command goes on
//! to the end without doubles. Every second folder is encrypted to somebody.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sayso::digest::Digest;
use sayso::record::CopyId;
use sayso::seal::StaffIdentity;
use sayso::vault::{Copies, Vault};
use serde_json::Value;
use tempfile::TempDir;

use super::common::session::{self, files};
use super::common::window::PASSPHRASE;
use super::grow;
use super::killing::{Call, Came, Kills, is_its_owners_alone};

/// So many voices, each of a few samples: enough that an export takes a second.
const TAKES: u64 = 60;
/// What each voice is made of, as it lies in a plain file.
const SAMPLES: [u8; 16] = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];

/// Whether the export with this number is encrypted to somebody.
fn is_encrypted(number: usize) -> bool {
    number.is_multiple_of(2)
}

/// A vault, and the folders that are exported to, numbered from 1.
struct Place {
    around: TempDir,
    key: String,
}

impl Place {
    fn data(&self) -> PathBuf {
        self.around.path().join("data")
    }

    fn folder(&self, number: usize) -> PathBuf {
        self.around.path().join(format!("export-{number}"))
    }

    fn call(&self, number: usize) -> Call {
        let folder = self.folder(number);
        let mut words = vec!["export", "exhibition", folder.to_str().unwrap()];
        words.extend(["--for", "press folder", "--by", "Anna Ito", "--json"]);
        if is_encrypted(number) {
            words.extend(["--to", &self.key]);
        }
        Call::new(&self.data(), &words, &format!("{PASSPHRASE}\n"))
    }

    /// Every file under a final name is whole, has its record beside it, and is on record in the vault.
    fn what_is_there_is_whole(&self, number: usize) -> u64 {
        let (vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        let folder = self.folder(number);
        let Ok(entries) = std::fs::read_dir(&folder) else { return 0 };
        let mut media = 0;
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let ending = if is_encrypted(number) { ".wav.age" } else { ".wav" };
            let stem = name.strip_suffix(ending);
            let Some(stem) = stem.filter(|it| it.starts_with("voice-")) else { continue };
            let beside = std::fs::read(folder.join(format!("{stem}.consent.json"))).unwrap();
            let beside: Value = serde_json::from_slice(&beside).unwrap();
            let bytes = std::fs::read(&path).unwrap();
            assert_eq!(beside["sha256"], Digest::of(&bytes).to_string(), "{name} is not whole");
            let copy = CopyId::from_text(stem.strip_prefix("voice-").unwrap().to_owned());
            assert!(vault.find_copy(&copy, Timestamp::now()).unwrap().is_some(), "not on record");
            media += 1;
        }
        assert_eq!(vault.verify().unwrap().findings, []);
        is_its_owners_alone(&folder);
        if is_encrypted(number) {
            let is_plain = |bytes: &[u8]| memchr::memmem::find(bytes, &SAMPLES).is_some();
            let readable = files(&folder).into_iter().find(|(_, bytes)| is_plain(bytes));
            assert!(readable.is_none(), "a voice can be read in an encrypted export");
        }
        media
    }

    fn finish(&self, number: usize) {
        let output = self.call(number).run();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let count = |name: &str| told[name].as_u64().unwrap();
        assert_eq!(count("copied") + count("there"), TAKES, "{told}");
        assert_eq!(told["manifest"]["takes"], TAKES, "{told}");
        self.is_finished(number);
    }

    fn is_finished(&self, number: usize) {
        assert_eq!(self.what_is_there_is_whole(number), TAKES);
        let (vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        let copies = vault.copies(&Copies::All, None, usize::MAX, Timestamp::now()).unwrap();
        assert_eq!(copies.len() as u64, number as u64 * TAKES, "twice on record, or not at all");
        let names = std::fs::read_dir(self.folder(number)).unwrap();
        let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
        let unfinished = |name: &String| {
            name.starts_with('.') || Path::new(name).extension().is_some_and(|it| it == "new")
        };
        let left: Vec<_> = names.filter(unfinished).collect();
        assert_eq!(left, Vec::<String>::new(), "half-written files stay");
    }

    fn came(&self, number: usize, there: u64) -> Came {
        let folder = self.folder(number);
        match there {
            _ if !folder.join("export.json").exists() => Came::Before,
            TAKES if folder.join("index.html").exists() => Came::After,
            _ => Came::Within,
        }
    }
}

pub(crate) fn campaign(kills: u32) -> Kills {
    let key = StaffIdentity::generate().public().to_string();
    let place = Place { around: TempDir::new().unwrap(), key };
    let mut vault = session::vault(&place.data());
    let campaign = session::campaign();
    for _ in 0..TAKES {
        let disclosure = session::disclosure();
        grow::visit(&mut vault, &campaign, disclosure, 0, Timestamp::now()).unwrap();
    }
    drop(vault);
    let mut killed = Kills::of("export", place.call(1).succeed(), place.call(2).calls());
    let mut number = 3;
    for kill in 0..kills {
        killed.kill(&place.call(number));
        let there = place.what_is_there_is_whole(number);
        killed.came(place.came(number, there));
        // Each is killed a few times.
        if there == TAKES || kill % 3 == 2 || kill + 1 == kills {
            place.finish(number);
            number += 1;
        }
    }
    killed
}
