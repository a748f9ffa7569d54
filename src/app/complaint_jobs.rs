//! What people complain of or ask: it is filed without a key, and read and answered with an officer's.

use jiff::Timestamp;

use super::vault_jobs::{open_problem, problem, shown_after, to_staff, to_visitor};
use super::worker::Said;
use crate::campaign::Retention;
use crate::flow::staff::complaints::{AT_A_TIME, Answer};
use crate::flow::{VaultProblem, staff, visitor};
use crate::record::{Complaint, ComplaintNumber, ComplaintPage, ComplaintPlace, Outcome};
use crate::vault::{NotAnswered, NotRead, Unlocked, Vault};

/// Files what somebody has written.
pub(super) fn file(
    vault: &mut Vault,
    complaint: &Complaint,
    within: Retention,
    at: Timestamp,
) -> Said {
    let filed = vault.complain(complaint, within, at).map_err(|error| problem(&error));
    to_visitor(visitor::Input::Complained(filed))
}

/// Reads a part of the file, without the words.
pub(super) fn read(vault: &Vault, after: Option<ComplaintPlace>, at: Timestamp) -> Said {
    to_staff(staff::Input::ComplaintsHear(Answer::Read(page(vault, after, at))))
}

/// Opens what somebody has written.
pub(super) fn open(
    vault: &mut Vault,
    key: Box<Unlocked>,
    number: &ComplaintNumber,
    at: Timestamp,
) -> Said {
    let opened = key.read_complaint(vault, number, at).map_err(|error| {
        tracing::error!(%error, "a complaint does not open");
        match error {
            NotRead::Open(error) => open_problem(&error),
            NotRead::NotOfficer => VaultProblem::Other,
        }
    });
    let opened = Answer::Opened(opened.map(Box::new));
    to_staff(staff::Input::ComplaintsReturned(key, opened))
}

/// Notes how one ended, and reads the first part anew.
pub(super) fn answer(
    vault: &mut Vault,
    key: Box<Unlocked>,
    number: &ComplaintNumber,
    outcome: Outcome,
    at: Timestamp,
) -> Said {
    let noted = match key.answer_complaint(vault, number, outcome, at) {
        // Another officer was quicker.
        Ok(()) | Err(NotAnswered::Already) => shown_after(page(vault, None, at)),
        Err(NotAnswered::Gone) => Err(VaultProblem::Gone),
        Err(NotAnswered::Storage(error)) => Err(problem(&error)),
        Err(NotAnswered::NotOfficer) => Err(VaultProblem::Other),
    };
    to_staff(staff::Input::ComplaintsReturned(key, Answer::Answered(noted)))
}

fn page(
    vault: &Vault,
    after: Option<ComplaintPlace>,
    at: Timestamp,
) -> Result<ComplaintPage, VaultProblem> {
    vault.complaints(after, AT_A_TIME, at).map_err(|error| problem(&error))
}
