//! `sayso verify`: is the vault what it says it is, and does it have the heads that stand on papers?

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::digest::Digest;
use sayso::vault::{Finding, HeadPlace, Leftovers, StorageError, Vault, Verification};
use serde::Serialize;

use super::terminal::{self, print};
use super::{fail, open, opened, print_json};

/// A head as somebody copies it from a paper, broken over lines or in groups.
pub(crate) fn parse_head(typed: &str) -> Result<Digest, String> {
    Digest::from_paper(typed)
        .ok_or_else(|| "a head is 64 digits and letters from a to f, as on the paper".to_owned())
}

/// What is checked, and what is done before that.
#[derive(clap::Args)]
pub(crate) struct Verifying {
    /// Also look up a head that stands on a paper: a receipt, a certificate, the record beside a
    /// copy. A past that was rewritten since has it no more. May be given several times.
    #[arg(long = "head", value_name = "HEX", value_parser = parse_head)]
    heads: Vec<Digest>,
    /// Also read every byte of the vault, recordings included, and look for keys outside their places.
    /// It takes as long as reading all of it takes.
    #[arg(long)]
    search: bool,
    /// Before that, make lists anew where they leave a submission out or show it where it does not belong, if
    /// nothing else is wrong. The window has to be closed. No passphrase is needed, and nothing that was given or agreed to is changed.
    #[arg(long)]
    mend_lists: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
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
    /// So many submissions were listed anew, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    listed_anew: Option<u64>,
}

/// Checks everything, and tells how far it has come.
fn checked(vault: &Vault) -> Result<Verification, StorageError> {
    let watch = |percent: u64| {
        terminal::progress(&format!("{percent} % is checked"));
        ControlFlow::Continue(())
    };
    let verified = vault.verify_watched(Timestamp::now(), &watch)?;
    terminal::progress("");
    verified.ok_or(StorageError::Damaged("a check that nobody has broken off"))
}

fn verified(vault: &Vault, what: &Verifying) -> Result<Verified, StorageError> {
    let mut verification = checked(vault)?;
    let mut searched = None;
    if what.search {
        let mut leftovers = vault.search()?;
        verification.findings.append(&mut leftovers.findings);
        searched = Some(leftovers);
    }
    let mut found = Vec::new();
    for head in &what.heads {
        match vault.find_head(*head)? {
            Some(place) => found.push(place),
            None => verification.findings.push(Finding::HeadUnknown { head: *head }),
        }
    }
    Ok(Verified { verification, heads: found, searched, listed_anew: None })
}

/// Makes lists anew, and says of how many submissions. The vault is closed again after that. Where more than lists is
/// wrong nothing is done: opening a vault to write may hide what a copy of it would show.
fn mend_lists(data_dir: &Path) -> Result<u64, ExitCode> {
    let cannot = |_| ExitCode::from(2);
    let seen = opened(data_dir, Vault::open_as_it_is(data_dir)).map_err(cannot)?;
    let seen = checked(&seen).map_err(|error| fail(&error.to_string()))?;
    if !seen.findings.iter().all(Finding::is_of_lists) {
        for finding in &seen.findings {
            print(&format!("wrong: {finding}"));
        }
        return Err(fail("more than lists is wrong, and nothing was changed"));
    }
    let mut vault = open(data_dir).map_err(cannot)?;
    let watch = &mut |seen| terminal::progress(&format!("{seen} submissions are looked at"));
    let mended = vault.mend_lists(watch);
    terminal::progress("");
    mended.map_err(|error| fail(&format!("not all lists were made anew: {error}")))
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
pub(crate) fn verify(data_dir: &Path, what: &Verifying) -> ExitCode {
    step_back();
    let listed_anew = match what.mend_lists.then(|| mend_lists(data_dir)).transpose() {
        Ok(listed_anew) => listed_anew,
        Err(status) => return status,
    };
    let Ok(vault) = opened(data_dir, Vault::open_as_it_is(data_dir)) else {
        return ExitCode::from(2);
    };
    let verified = match verified(&vault, what) {
        Ok(verified) => Verified { listed_anew, ..verified },
        Err(error) => {
            fail(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let verification = &verified.verification;
    if what.json {
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
        if let Some(submissions) = verified.listed_anew {
            print(&format!("{submissions} submissions were listed anew"));
        }
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
