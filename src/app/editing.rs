//! Reading and writing the campaign's file for the staff's editor, on the vault's thread.

use std::io;
use std::path::Path;

use super::errands::problem;
use super::worker::Word;
use crate::campaign::Campaign;
use crate::flow::{EditorSays, Input};
use crate::locale::Locale;
use crate::vault::{NotOffered, StorageError, Vault, write_whole};

/// The file as it lies there.
pub(super) fn read(path: &Path) -> Word {
    say(match std::fs::read_to_string(path) {
        Ok(source) => EditorSays::Read(source, Locale::languages().collect()),
        Err(error) => failed(error),
    })
}

/// Offers `source` to people and writes it; both, or neither.
pub(super) fn write(vault: &mut Vault, path: &Path, source: &str) -> Word {
    let Ok(campaign) = Campaign::parse(source) else {
        // The page saves nothing that does not read.
        return say(failed(io::ErrorKind::InvalidData.into()));
    };
    match vault.offer(source, &campaign) {
        Ok(()) => {}
        Err(NotOffered::VersionUsed { next, .. }) => return say(EditorSays::VersionUsed { next }),
        Err(NotOffered::Storage(error)) => return say(EditorSays::Failed(problem(&error))),
    }
    match write_whole(path, source.as_bytes()) {
        Ok(()) => Word::Rewritten(Box::new(campaign)),
        Err(error) => {
            // People go on being asked by what lies there.
            let before = std::fs::read_to_string(path).ok();
            let before = before.and_then(|it| Campaign::parse(&it).ok().map(|read| (it, read)));
            if let Some((source, campaign)) = before
                && let Err(error) = vault.offer(&source, &campaign)
            {
                tracing::error!(%error, "the campaign of before is not offered");
            }
            say(failed(error))
        }
    }
}

fn failed(error: io::Error) -> EditorSays {
    EditorSays::Failed(problem(&StorageError::from(error)))
}

fn say(said: EditorSays) -> Word {
    Word::Say(Input::EditorSays(said))
}
