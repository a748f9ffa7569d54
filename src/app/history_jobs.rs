//! The ledger's events for staff, read beside the vault's thread, so that nobody waits for them.

use super::Sayso;
use super::vault_jobs::{problem, to_staff};
use super::worker::Reply;
use crate::flow::staff::ledger::{AT_A_TIME, Answer, Shown};
use crate::flow::{Number, VaultProblem, staff};
use crate::record::{EventFilter, EventPlace};
use crate::vault::{StorageError, Vault};

impl Sayso {
    /// Reads a part of the history on a thread of its own.
    pub(super) fn read_history(
        &self,
        number: Number,
        filter: EventFilter,
        before: Option<EventPlace>,
    ) {
        let data_dir = self.options.data_dir.clone();
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let lost = replies.clone();
        let answer = move |read| {
            let said = to_staff(staff::Input::LedgerHears(Answer::Read(read)));
            Reply { number: Some(number), said }
        };
        let read = move || {
            let read = Vault::open_as_it_is(&data_dir).map_err(|error| {
                tracing::error!(%error, "the ledger could not be read");
                VaultProblem::Other
            });
            let read = read
                .and_then(|vault| shown(&vault, &filter, before).map_err(|error| problem(&error)));
            let _ = replies.send(answer(read));
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("history".to_owned()).spawn(read) {
            tracing::error!(%error, "no thread for the ledger's events");
            let _ = lost.try_send(answer(Err(VaultProblem::Other)));
        }
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
