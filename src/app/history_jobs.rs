//! The ledger for staff: its events are read and checked beside the vault's thread, so that nobody waits for them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::Sayso;
use super::background::step_back;
use super::places::{SaveTo, Target};
use super::vault_jobs::{opened_beside, problem, save_problem, target, to_staff};
use super::worker::Reply;
use crate::digest::Digest;
use crate::flow::staff::ledger::{AT_A_TIME, Answer, Shown};
use crate::flow::{Number, SaveProblem, VaultProblem, staff};
use crate::record::{Checked, EventFilter, EventPlace};
use crate::vault::{ReadOnly, StorageError, Vault};

impl Sayso {
    /// Checks everything on threads of their own, which give way to everybody else. What they say answers no question,
    /// since it is said again and again.
    pub(super) fn check_ledger(&self) {
        let data_dir = self.options.data_dir.clone();
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let lost = replies.clone();
        let goes_on = self.ledger_check.begin();
        let answer =
            |answer| Reply { number: None, said: to_staff(staff::Input::LedgerHears(answer)) };
        let check = move || {
            step_back();
            let watch = |percent| {
                goes_on()?;
                // Where many answers wait, this one may be missed.
                let _ = replies.try_send(answer(Answer::Checking(percent)));
                wake();
                ControlFlow::Continue(())
            };
            if let Some(checked) = checked(&data_dir, &watch).transpose()
                && goes_on().is_continue()
            {
                let _ = replies.send(answer(Answer::Checked(checked)));
                wake();
            }
        };
        if let Err(error) = std::thread::Builder::new().name("check".to_owned()).spawn(check) {
            tracing::error!(%error, "no thread for a check");
            let _ = lost.try_send(answer(Answer::Checked(Err(VaultProblem::Other))));
        }
    }

    /// Writes all events to `folder`: a million take a while.
    pub(super) fn save_history(&self, number: Number, folder: PathBuf) {
        let (data_dir, save_to) = (self.options.data_dir.clone(), self.options.save_to.clone());
        let answer = |saved| to_staff(staff::Input::LedgerHears(Answer::Saved(saved)));
        self.beside((number, "auditor"), answer(Err(SaveProblem::Other)), move || {
            answer(saved(&data_dir, &save_to, &folder))
        });
    }

    /// Looks up a head from a paper.
    pub(super) fn find_head(&self, number: Number, head: Digest) {
        self.ask(number, move |vault, _| {
            let found = vault.find_head(head).and_then(|place| {
                let event = place.map(|place| vault.past_event(place.event)).transpose()?;
                Ok(event.flatten().map(Box::new))
            });
            let found = found.map_err(|error| problem(&error));
            to_staff(staff::Input::LedgerHears(Answer::Head(found)))
        });
    }

    /// Reads a part of the history.
    pub(super) fn read_history(
        &self,
        number: Number,
        filter: EventFilter,
        before: Option<EventPlace>,
    ) {
        let data_dir = self.options.data_dir.clone();
        let answer = |read| to_staff(staff::Input::LedgerHears(Answer::Read(read)));
        self.beside((number, "history"), answer(Err(VaultProblem::Other)), move || {
            let shown = |vault: ReadOnly| shown(&vault, &filter, before);
            let read = opened_beside(&data_dir);
            answer(read.and_then(|vault| shown(vault).map_err(|error| problem(&error))))
        });
    }
}

fn shown(
    vault: &Vault,
    filter: &EventFilter,
    before: Option<EventPlace>,
) -> Result<Shown, StorageError> {
    let page = vault.history(filter, before.as_ref(), AT_A_TIME)?;
    Ok(Shown { page, before, staff: vault.all_staff()? })
}

/// Writes all events, and tells where they lie for people.
fn saved(data_dir: &Path, save_to: &SaveTo, folder: &Path) -> Result<PathBuf, SaveProblem> {
    let opened = Target::open(save_to, data_dir, folder).map_err(|error| target(&error))?;
    let vault = Vault::open_as_it_is(data_dir).map_err(|error| {
        tracing::error!(%error, "the ledger could not be saved");
        SaveProblem::Other
    })?;
    let written = vault.save_history(&opened.path(), Timestamp::now());
    let (written, _) = written.map_err(|error| save_problem(&error.into()))?;
    opened.finish(&written).map_err(|error| target(&error))
}

/// What a check finds; none where it was broken off.
fn checked(
    data_dir: &Path,
    watch: crate::vault::Watch<'_>,
) -> Result<Option<Box<Checked>>, VaultProblem> {
    let vault = Vault::open_as_it_is(data_dir).map_err(|error| {
        tracing::error!(%error, "the ledger could not be checked");
        VaultProblem::Damaged
    })?;
    let verified = vault.verify_watched(Timestamp::now(), watch);
    let verified = verified.map_err(|error| problem(&error))?;
    Ok(verified.map(|verified| {
        for finding in &verified.findings {
            tracing::error!(%finding, "the check found something");
        }
        Box::new(verified.checked())
    }))
}
