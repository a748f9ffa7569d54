//! Reading and writing the campaign's file for the staff's editor, on the vault's thread.

use std::io;
use std::path::Path;

use super::brand;
use super::vault_jobs::problem;
use super::worker::Said;
use crate::campaign::Campaign;
use crate::flow::staff::campaign::Answer;
use crate::flow::{Input, staff};
use crate::locale::Locale;
use crate::vault::{NotOffered, StorageError, Vault, write_whole};

/// The file as it lies there.
pub(super) fn read(vault: &Vault, path: &Path) -> Said {
    say(match std::fs::read_to_string(path) {
        Ok(source) => {
            let offered = Campaign::parse(&source).ok().map(|campaign| vault.may_offer(&campaign));
            let used = match offered {
                Some(Err(NotOffered::VersionUsed { next, .. })) => Some(next),
                _ => None,
            };
            let spoken = Locale::languages().collect();
            let pictures = brand::choosable(path.parent().unwrap_or(path));
            Answer::Read { source, spoken, pictures, used }
        }
        Err(error) => failed(error),
    })
}

/// Writes `source` and offers it to people. What cannot be written is not offered.
pub(super) fn write(vault: &mut Vault, path: &Path, source: &str) -> Said {
    let Ok(campaign) = Campaign::parse(source) else {
        // The page saves nothing that does not read.
        return say(failed(io::ErrorKind::InvalidData.into()));
    };
    let written = vault.may_offer(&campaign).and_then(|()| {
        write_whole(path, source.as_bytes()).map_err(StorageError::from)?;
        vault.offer(source, &campaign)
    });
    match written {
        Ok(()) => Said::Rewritten(Box::new(campaign)),
        Err(NotOffered::VersionUsed { next, .. }) => say(Answer::VersionUsed { next }),
        Err(NotOffered::Storage(error)) => say(Answer::Failed(problem(&error))),
    }
}

fn failed(error: io::Error) -> Answer {
    Answer::Failed(problem(&StorageError::from(error)))
}

fn say(said: Answer) -> Said {
    Said::Input(Input::Staff(staff::Input::CampaignHears(said)))
}
