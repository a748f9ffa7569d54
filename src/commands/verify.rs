//! `sayso verify`: is the vault what it says it is, and does it have the heads that stand on papers?

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::digest::Digest;
use sayso::vault::{Finding, HeadPlace, Leftovers, StorageError, Vault, Verification};
use serde::Serialize;

use super::terminal::{self, print};
use super::{Format, fail, opened, print_json};

/// A head as somebody copies it from a paper, broken over lines or in groups.
pub(crate) fn parse_head(typed: &str) -> Result<Digest, String> {
    Digest::from_paper(typed)
        .ok_or_else(|| "a head is 64 digits and letters from a to f, as on the paper".to_owned())
}

/// How much `sayso verify` reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What everything is held against.
    Usual,
    /// Each byte of the vault, for keys that should not be there.
    Search,
}

impl From<bool> for Depth {
    fn from(search: bool) -> Self {
        if search { Self::Search } else { Self::Usual }
    }
}

/// What `sayso verify` says.
#[derive(Serialize)]
struct Verified {
    #[serde(flatten)]
    verification: Verification,
    /// The heads that were asked for and that an event has.
    heads: Vec<HeadPlace>,
    /// So many bytes were searched for keys, where that was asked for.
    #[serde(flatten)]
    searched: Option<Leftovers>,
}

fn verified(vault: &Vault, heads: &[Digest], depth: Depth) -> Result<Verified, StorageError> {
    let watch = |percent: u64| {
        terminal::progress(&format!("{percent} % is checked"));
        ControlFlow::Continue(())
    };
    let verified = vault.verify_watched(Timestamp::now(), &watch)?;
    let mut verification =
        verified.ok_or(StorageError::Damaged("a check that nobody has broken off"))?;
    terminal::progress("");
    let mut searched = None;
    if depth == Depth::Search {
        let mut leftovers = vault.search()?;
        verification.findings.append(&mut leftovers.findings);
        searched = Some(leftovers);
    }
    let mut found = Vec::new();
    for head in heads {
        match vault.find_head(*head)? {
            Some(place) => found.push(place),
            None => verification.findings.push(Finding::HeadUnknown { head: *head }),
        }
    }
    Ok(Verified { verification, heads: found, searched })
}

/// Somebody may be in front of the window meanwhile: they come first.
fn step_back() {
    sayso::app::step_back();
    #[cfg(all(unix, not(target_os = "linux")))]
    if let Err(error) = rustix::process::nice(19) {
        tracing::debug!(%error, "the check is as urgent as everything else");
    }
}

/// `sayso verify`.
pub(crate) fn verify(data_dir: &Path, heads: &[Digest], depth: Depth, format: Format) -> ExitCode {
    step_back();
    let Ok(vault) = opened(data_dir, Vault::open_as_it_is(data_dir)) else {
        return ExitCode::from(2);
    };
    let verified = match verified(&vault, heads, depth) {
        Ok(verified) => verified,
        Err(error) => {
            fail(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let verification = &verified.verification;
    if format == Format::Json {
        print_json(&verified);
    } else {
        print(&format!(
            "{} events, {} submissions, {} takes, head {}",
            verification.events, verification.submissions, verification.takes, verification.head,
        ));
        for writer in &verification.writers {
            print(&format!("written and signed with: {writer}"));
        }
        verified.heads.iter().for_each(tell_head);
        if let Some(Leftovers { searched_bytes, .. }) = verified.searched {
            print(&format!("{searched_bytes} bytes searched for keys outside their places"));
        }
        for finding in &verification.findings {
            print(&format!("wrong: {finding}"));
        }
        if verification.findings.is_empty() {
            print("nothing is wrong");
        }
    }
    if verification.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn tell_head(HeadPlace { head, event, kind, at }: &HeadPlace) {
    let at = at.map_or_else(
        || "its time was removed with a proof".to_owned(),
        |at| at.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
    );
    print(&format!("head {head}: event {event}, {kind}, {at}"));
}
