//! For whoever holds a code under which nothing is kept here: what the other computers of the organisation have of it.

use jiff::Timestamp;

use super::vault_jobs::{problem, to_visitor};
use super::worker::Said;
use crate::consent::ReceiptCode;
use crate::flow::visitor::Input;
use crate::flow::{CannotShow, ElsewhereJob, SeekingAnswer};
use crate::record::ErasureOrder;
use crate::vault::{Elsewhere, Fetched, StorageError, Vault};

/// Who is to carry an order out, and where they are reached.
pub(super) struct Asker {
    pub(super) organisation: String,
    pub(super) contact: String,
}

/// Looks a code up here, and has it looked for at the others where nothing is kept here.
pub(super) fn find(vault: &mut Vault, code: &ReceiptCode, at: Timestamp) -> Said {
    let found = vault.find(code, at).and_then(|held| match held {
        Some(held) => Ok(Input::Found(Ok(Some(Box::new(held))))),
        None => Ok(match vault.ask_elsewhere(code)? {
            Some(asked) => Input::NotHere(Box::new(asked)),
            None => Input::Found(Ok(None)),
        }),
    });
    to_visitor(found.unwrap_or_else(|error| Input::Found(Err(problem(&error)))))
}

/// Does something for its holder.
pub(super) fn work(
    vault: &mut Vault,
    asked: Box<Elsewhere>,
    job: ElsewhereJob,
    asker: Asker,
    at: Timestamp,
) -> Said {
    let answer = match job {
        ElsewhereJob::Look | ElsewhereJob::GiveUp => look(vault, asked, job, asker, at)
            .unwrap_or_else(|error| SeekingAnswer::Trouble(problem(&error))),
        ElsewhereJob::Order => order(vault, asked, asker, at),
    };
    to_visitor(Input::Sought(answer))
}

fn look(
    vault: &mut Vault,
    asked: Box<Elsewhere>,
    job: ElsewhereJob,
    asker: Asker,
    at: Timestamp,
) -> Result<SeekingAnswer, StorageError> {
    // What was ordered here before is said, whatever the others answer: it is not deleted before they have said so.
    let open = vault.open_erasure(&asked)?;
    let fetched = match vault.fetched(*asked, at)? {
        Ok(fetched) => fetched,
        Err(asked) if job == ElsewhereJob::GiveUp => Fetched::Unreachable(asked),
        Err(asked) => return Ok(SeekingAnswer::NotYet(Box::new(asked))),
    };
    let before = |asker: Asker| {
        open.as_ref().map(|open| {
            let carried = open.carried.clone();
            let Asker { organisation, contact } = asker;
            let order = ErasureOrder { organisation, contact, signed_at: open.signed_at, carried };
            SeekingAnswer::Ordered(Box::new(order))
        })
    };
    Ok(match fetched {
        Fetched::Held(held) => SeekingAnswer::Found(held),
        Fetched::Erased(done) => {
            let waits_for = open.map(|open| open.carried.waits_for).unwrap_or_default();
            SeekingAnswer::Erased(done, waits_for)
        }
        Fetched::Nothing => before(asker).unwrap_or(SeekingAnswer::Nothing),
        Fetched::Unreachable(asked) => {
            let why = SeekingAnswer::CannotShow(Box::new(asked), CannotShow::Unreachable);
            before(asker).unwrap_or(why)
        }
        Fetched::OfAGroup(asked, at) => {
            let why = SeekingAnswer::CannotShow(Box::new(asked), CannotShow::OfAGroup(at));
            before(asker).unwrap_or(why)
        }
    })
}

fn order(
    vault: &mut Vault,
    asked: Box<Elsewhere>,
    Asker { organisation, contact }: Asker,
    at: Timestamp,
) -> SeekingAnswer {
    match vault.order_erasure_elsewhere(&asked, at) {
        Ok(Some(carried)) => {
            let order = ErasureOrder { organisation, contact, signed_at: at, carried };
            SeekingAnswer::Ordered(Box::new(order))
        }
        Ok(None) => SeekingAnswer::Nothing,
        Err(error) => SeekingAnswer::NotOrdered(asked, problem(&error)),
    }
}
