//! Reading and writing the campaign's file for the staff's editor, on the vault's thread.

use std::io;
use std::path::{Path, PathBuf};

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
    if vault.follows_a_hub() {
        return say(Answer::Elsewhere);
    }
    say(match std::fs::read_to_string(path) {
        Ok(source) => {
            let offered = Campaign::parse(&source).ok().map(|campaign| vault.may_offer(&campaign));
            let used = match offered {
                Some(Err(NotOffered::VersionUsed { next, .. })) => Some(next),
                _ => None,
            };
            let spoken = Locale::languages().collect();
            let data_dir = path.parent().unwrap_or(path);
            let pictures = brand::choosable(data_dir);
            let draft = std::fs::read_to_string(draft_path(data_dir)).ok();
            Answer::Read { source, draft, spoken, pictures, used }
        }
        Err(error) => failed(error),
    })
}

/// Writes `source` and offers it to people. What cannot be written is not offered.
pub(super) fn write(vault: &mut Vault, path: &Path, source: &str) -> Said {
    if vault.follows_a_hub() {
        return say(Answer::Elsewhere);
    }
    let Ok(campaign) = Campaign::parse(source) else {
        // The page saves nothing that does not read.
        return say(failed(io::ErrorKind::InvalidData.into()));
    };
    let written = vault.may_offer(&campaign).and_then(|()| {
        write_whole(path, source.as_bytes()).map_err(StorageError::from)?;
        vault.offer(source, &campaign)
    });
    match written {
        Ok(()) => {
            forget_draft(vault.data_dir());
            Said::Rewritten(Box::new(campaign))
        }
        Err(NotOffered::VersionUsed { next, .. }) => say(Answer::VersionUsed { next }),
        Err(NotOffered::Storage(error)) => say(Answer::Failed(problem(&error))),
    }
}

/// Keeps what staff have changed and not saved. Nothing of a person is in it, and nobody is asked by it.
pub(super) fn keep_draft(data_dir: &Path, source: &str) {
    if let Err(error) = write_whole(&draft_path(data_dir), source.as_bytes()) {
        tracing::warn!(%error, "what was changed in the campaign is lost");
    }
}

/// Nobody goes on with what was kept so.
pub(super) fn forget_draft(data_dir: &Path) {
    match std::fs::remove_file(draft_path(data_dir)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(%error, "a draft of the campaign stays");
        }
        _ => {}
    }
}

fn draft_path(data_dir: &Path) -> PathBuf {
    data_dir.join("unsaved-campaign.toml")
}

fn failed(error: io::Error) -> Answer {
    Answer::Failed(problem(&StorageError::from(error)))
}

fn say(said: Answer) -> Said {
    Said::Input(Input::Staff(staff::Input::CampaignHears(said)))
}
