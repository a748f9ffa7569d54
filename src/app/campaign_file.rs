//! Reading and writing the campaign's file for the staff's editor, on the vault's thread.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::brand;
use super::vault_jobs::problem;
use super::worker::Said;
use crate::campaign::Campaign;
use crate::flow::staff::campaign::Answer;
use crate::flow::{Input, VaultProblem, staff};
use crate::locale::Locale;
use crate::vault::{NotChanged, NotOffered, StorageError, Unlocked, Vault, write_whole};

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

/// Writes `source` and offers it to people, on record in the name of whoever has unlocked. What cannot be written is not offered.
/// The key comes back.
pub(super) fn write(
    vault: &mut Vault,
    key: Box<Unlocked>,
    path: &Path,
    source: &str,
    at: Timestamp,
) -> Said {
    if vault.follows_a_hub() {
        return back(key, Answer::Elsewhere);
    }
    let Ok(campaign) = Campaign::parse(source) else {
        // The page saves nothing that does not read.
        return back(key, failed(io::ErrorKind::InvalidData.into()));
    };
    let written = key.may_change_campaign(vault, &campaign).and_then(|()| {
        write_whole(path, source.as_bytes()).map_err(StorageError::from)?;
        key.change_campaign(vault, (source, &campaign), at)
    });
    match written {
        Ok(()) => {
            forget_draft(vault.data_dir());
            let input = staff::Input::CampaignReturned(key, Answer::Written);
            Said::Rewritten(Box::new(campaign), Box::new(input.into()))
        }
        Err(NotChanged::NotOffered(NotOffered::VersionUsed { next, .. })) => {
            back(key, Answer::VersionUsed { next })
        }
        Err(NotChanged::NotOffered(NotOffered::Storage(error)) | NotChanged::Storage(error)) => {
            back(key, Answer::Failed(problem(&error)))
        }
        Err(why @ NotChanged::NotOfficer) => {
            tracing::error!(%why, "the campaign was not changed");
            back(key, Answer::Failed(VaultProblem::Other))
        }
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

fn back(key: Box<Unlocked>, said: Answer) -> Said {
    Said::Input(Input::Staff(staff::Input::CampaignReturned(key, said)))
}

fn say(said: Answer) -> Said {
    Said::Input(Input::Staff(staff::Input::CampaignHears(said)))
}
