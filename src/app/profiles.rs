//! Newer profiles in the data folder: `profiles/NAME.toml` with `NAME.toml.minisig` beside it, and
//! `profile-signers.toml`, which says whose signatures are taken.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use jiff::civil::Date;

use crate::check::{Laid, Profile, Refused, Signer, signers, take};

/// A profile is a page of text; what is larger is none.
const LARGEST: u64 = 1 << 20;

/// The name of the file that says who may sign.
const SIGNERS: &str = "profile-signers.toml";

/// Lays the newer profiles of `data_dir` over the program's own, once, at the start. Gives each file that is
/// not taken, and why.
pub fn lay_profiles(data_dir: &Path, today: Date) -> Vec<(String, String)> {
    let (taken, mut refused) = read_profiles(data_dir, today);
    if let Err(error) = Profile::lay(taken) {
        refused.push(("profiles".to_owned(), error.to_string()));
    }
    for (file, why) in &refused {
        tracing::warn!(file, why, "a profile was not taken");
    }
    refused
}

fn read_profiles(data_dir: &Path, today: Date) -> (Vec<Profile>, Vec<(String, String)>) {
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    let Ok(entries) = std::fs::read_dir(data_dir.join("profiles")) else {
        return (taken, refused);
    };
    let accepted = match accepted(data_dir) {
        Ok(accepted) => accepted,
        Err(why) => {
            refused.push((SIGNERS.to_owned(), why));
            Vec::new()
        }
    };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    for file in files.iter().filter(|it| it.extension().is_some_and(|it| it == "toml")) {
        match read_profile(file, &accepted, today) {
            Ok(profile) => taken.push(profile),
            Err(why) => refused.push((named(file), why.to_string())),
        }
    }
    (taken, refused)
}

fn accepted(data_dir: &Path) -> Result<Vec<Signer>, String> {
    let file = data_dir.join(SIGNERS);
    if !file.exists() {
        return Ok(Vec::new());
    }
    let text = read(&file).map_err(|error| error.to_string())?;
    let text = String::from_utf8(text).map_err(|_| "this is not text in UTF-8".to_owned())?;
    signers(&text).map_err(|error| error.to_string())
}

fn read_profile(file: &Path, accepted: &[Signer], today: Date) -> Result<Profile, Refused> {
    let text = read(file).map_err(|_| Refused::Unreadable)?;
    let beside = file.with_extension("toml.minisig");
    let signature = read(&beside).map_err(|_| Refused::NotSigned(named(&beside)))?;
    let signature = String::from_utf8(signature).map_err(|_| Refused::WrongSignature)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    take(&Laid { name: &name, text: &text, signature: &signature }, accepted, today)
}

/// A regular file of sane size; a pipe would keep the start waiting.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let facts = std::fs::metadata(file)?;
    if !facts.is_file() || facts.len() > LARGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut text = Vec::new();
    File::open(file)?.take(LARGEST + 1).read_to_end(&mut text)?;
    Ok(text)
}

fn named(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
