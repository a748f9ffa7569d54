//! What is done for staff: with their key on the vault's thread, and what it need not wait for beside it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;

use super::beside::{on_a_thread, survive};
use super::drives::key_drives;
use super::exporting::ToExport;
use super::places::SaveTo;
use super::vault_jobs::{
    confirm_date, end_use_by_staff, erase_by_staff, export, find_in_notes, find_number, hear,
    hold_by_staff, mark_by_staff, open_by_staff, opened_beside, part_of_list, problem, read_list,
    read_note, release_by_staff, saved_to, to_staff, upkeep,
};
use super::worker::{Said, Trying};
use super::{
    Sayso, campaign_file, complaint_jobs, exporting, fleet_jobs, people_jobs, stand, start,
};
use crate::campaign::PurposeId;
use crate::flow::staff::list::List;
use crate::flow::staff::register::{self, Shown, WhatIsGone};
use crate::flow::{
    CampaignJob, Heard, MembersJob, Number, StaffJob, UnlockProblem, VaultProblem, staff,
};
use crate::record::{Filter, Flagged, Part, SubmissionId, Takedowns, TakedownsFrom, Terms};
use crate::vault::{
    CONFIRMED_AT_ONCE, Copies, NotConfirmed, Searched, Second, StorageError, Survey, UnlockError,
    Unlocked, Vault, Which, running,
};
use crate::wipe::wiped;

impl Sayso {
    pub(super) fn work_for_staff(&self, number: Number, job: StaffJob) {
        match job {
            StaffJob::Unlock(passphrase) => self.try_keys(number, passphrase, Trying::First),
            StaffJob::TrySecond(passphrase) => {
                self.try_keys(number, passphrase, Trying::Second);
            }
            StaffJob::Open(key, record, take) => {
                self.ask(number, move |vault, at| open_by_staff(vault, key, &record, &take, at));
            }
            StaffJob::Glimpse(key, rows) => self.glimpse(number, key, rows),
            StaffJob::Copy(key, record, take, purpose, folder) => {
                let save_to = self.options.save_to.clone();
                self.ask(number, move |vault, at| {
                    let exported = saved_to(&save_to, &folder, vault, |vault, folder| {
                        export(vault, &key, &record, &take, &purpose, folder, at)
                    });
                    to_staff(staff::Input::Returned(key, staff::list::Answer::Copied(exported)))
                });
            }
            StaffJob::Erase(key, (record, grounds), second, filter) => {
                self.ask(number, move |vault, at| {
                    erase_by_staff(vault, key, &record, grounds, second.as_deref(), &filter, at)
                });
            }
            StaffJob::EndUse(key, record, purpose, grounds) => {
                self.ask(number, move |vault, at| {
                    end_use_by_staff(vault, key, &record, &purpose, grounds, at)
                });
            }
            StaffJob::Hold(key, record, terms) => {
                self.ask(number, move |vault, at| hold_by_staff(vault, key, &record, &terms, at));
            }
            StaffJob::Release(key, record) => {
                self.ask(number, move |vault, at| release_by_staff(vault, key, &record, at));
            }
            StaffJob::Mark(key, record, marking) => {
                self.ask(number, move |vault, at| mark_by_staff(vault, key, &record, &marking, at));
            }
            StaffJob::ReadNote(key, record) => {
                self.ask(number, move |vault, _| read_note(vault, key, &record));
            }
            StaffJob::FindInNotes(key, filter, words) => {
                self.ask(number, move |vault, _| find_in_notes(vault, key, &filter, &words));
            }
            StaffJob::ShowPart(filter, part) => self.show_part(number, filter, part),
            StaffJob::FindNumber(typed) => self.find_number(number, typed),
            StaffJob::ConfirmDate(key) => {
                self.ask(number, move |vault, at| confirm_date(vault, key, at));
            }
            StaffJob::CountToday => self.ask(number, |vault, at| {
                let counted = vault.overview(at).map(Box::new).map_err(|error| problem(&error));
                to_staff(staff::Input::TodayHears(counted))
            }),
            StaffJob::CountUse(purpose, (filter, flagged)) => {
                self.count_use(number, purpose, Which::found_by(filter, flagged));
            }
            StaffJob::BeginExport(key, what, second, folder) => {
                self.begin_export(number, key, second, what, folder);
            }
            StaffJob::ExportSome(key) => {
                let exporting = self.exporting.clone();
                self.ask(number, move |vault, at| {
                    let some = exporting.some(vault, &key, at);
                    to_staff(staff::Input::Exported(key, some))
                });
            }
            StaffJob::ListExport(key) => self.list_export(number, key),
            StaffJob::ReadRegister(place) => self.read_register(number, place),
            StaffJob::NoteGone(key, what, by) => {
                self.ask(number, move |vault, at| note_gone(vault, key, what, &by, at));
            }
            StaffJob::SaveLetters(folder) => self.save_letters(number, folder),
            StaffJob::ReadComplaints(before) => {
                self.ask(number, move |vault, at| complaint_jobs::read(vault, before, at));
            }
            StaffJob::OpenComplaint(key, of) => {
                self.ask(number, move |vault, at| complaint_jobs::open(vault, key, &of, at));
            }
            StaffJob::AnswerComplaint(key, of, outcome) => {
                self.ask(number, move |vault, at| {
                    complaint_jobs::answer(vault, key, &of, outcome, at)
                });
            }
            StaffJob::ReadHistory(filter, before) => self.read_history(number, filter, before),
            StaffJob::FindHead(head) => self.find_head(number, head),
            StaffJob::SaveHistory(folder) => self.save_history(number, folder),
            StaffJob::CheckLedger => self.check_ledger(),
            StaffJob::StopCheck => self.ledger_check.stop(),
            StaffJob::Members(job) => self.work_on_members(number, job),
            StaffJob::Campaign(job) => self.work_on_campaign(number, job),
            StaffJob::LookAtBackups => self.look_at_backups(number),
            StaffJob::BackUp(by, folder) => self.back_up(by, folder),
            StaffJob::ReadErasures => self.read_erasures(number),
            StaffJob::Vouch(key) => self.vouch(number, key),
        }
    }

    /// Who works here, which computers do, and how this one is used.
    fn work_on_members(&self, number: Number, job: MembersJob) {
        match job {
            MembersJob::ReadPeople => self.ask(number, |vault, _| people_jobs::read(vault)),
            MembersJob::LetIn(key, newcomer) => {
                let work = self.options.vault_settings.passphrase_work;
                self.ask(number, move |vault, at| {
                    people_jobs::let_in(vault, key, &newcomer, work, at)
                });
            }
            MembersJob::Remove(key, name) => {
                self.ask(number, move |vault, at| people_jobs::remove(vault, key, &name, at));
            }
            MembersJob::SealSome(key) => {
                self.ask(number, move |vault, at| people_jobs::seal_some(vault, key, at));
            }
            MembersJob::ReadFleet if self.program.waits() => {
                let words = self.locale.clone();
                self.ask(number, move |vault, _| fleet_jobs::read_while_waiting(vault, &words));
            }
            MembersJob::ReadFleet => self.ask(number, |vault, _| fleet_jobs::read(vault)),
            MembersJob::RecoverFleet(key) => {
                self.ask(number, |vault, at| fleet_jobs::recover(vault, key, at));
            }
            MembersJob::InviteMember(key, new, folder) => {
                self.change_fleet(number, folder, move |vault, to, at| {
                    fleet_jobs::invite(vault, key, &new, to, at)
                });
            }
            MembersJob::RemoveMember(key, name) => {
                self.ask(number, move |vault, at| fleet_jobs::remove(vault, key, &name, at));
            }
            MembersJob::MakeFleet(key, name, folder) => {
                self.change_fleet(number, folder, move |vault, to, at| {
                    fleet_jobs::make(vault, key, &name, to, at)
                });
            }
            MembersJob::ReadStand => {
                let fixed = self.options.fixed;
                self.ask(number, move |vault, _| stand::read(vault, fixed));
            }
            MembersJob::ChooseStand(key, chosen) => {
                self.ask(number, move |vault, at| stand::choose(vault, key, chosen, at));
            }
        }
    }

    fn change_fleet(
        &self,
        number: Number,
        folder: PathBuf,
        change: impl FnOnce(&mut Vault, (&SaveTo, &Path), Timestamp) -> Said + Send + 'static,
    ) {
        let save_to = self.options.save_to.clone();
        self.ask(number, move |vault, at| change(vault, (&save_to, &folder), at));
    }

    fn work_on_campaign(&self, number: Number, job: CampaignJob) {
        let path = start::campaign_path(&self.options.data_dir);
        match job {
            CampaignJob::Read => {
                self.ask(number, move |vault, _| campaign_file::read(vault, &path));
            }
            CampaignJob::Write(key, source) => {
                self.ask(number, move |vault, at| {
                    campaign_file::write(vault, key, &path, &source, at)
                });
            }
            CampaignJob::KeepDraft(source) => self.tell(number, move |vault, _| {
                campaign_file::keep_draft(vault.data_dir(), &source);
            }),
            CampaignJob::ForgetDraft => self.tell(number, |vault, _| {
                campaign_file::forget_draft(vault.data_dir());
            }),
        }
    }

    fn begin_export(
        &self,
        number: Number,
        key: Box<Unlocked>,
        second: Option<Box<Second>>,
        (terms, filter, flagged): (Box<Terms>, Box<Filter>, Flagged),
        folder: PathBuf,
    ) {
        let (exporting, save_to) = (self.exporting.clone(), self.options.save_to.clone());
        self.ask(number, move |vault, at| {
            let which = Which::found_by(filter, flagged);
            let what = ToExport { terms: &terms, which, save_to: &save_to, place: &folder };
            let begun = exporting.begin(vault, &key, second.as_deref(), what, at);
            to_staff(staff::Input::Exported(key, begun))
        });
    }

    fn list_export(&self, number: Number, key: Box<Unlocked>) {
        let (exporting, words) = (self.exporting.clone(), self.locale.clone());
        let campaign = Arc::clone(&self.campaign);
        self.ask(number, move |vault, at| {
            let listed = exporting.list(vault, &campaign, &words, at);
            to_staff(staff::Input::Exported(key, listed))
        });
    }

    /// Counts what may be used: of a million it takes a while.
    fn count_use(&self, number: Number, purpose: PurposeId, which: Which) {
        let data_dir = self.options.data_dir.clone();
        let answer = |counted| to_staff(staff::Input::UsingHears(counted));
        self.beside((number, "count"), answer(Err(VaultProblem::Other)), move || {
            let survey = Survey::of(&purpose, which);
            answer(opened_beside(&data_dir).and_then(|vault| {
                exporting::count(&vault, survey, Timestamp::now()).map_err(|error| problem(&error))
            }))
        });
    }

    fn read_register(&self, number: Number, place: register::Place) {
        let data_dir = self.options.data_dir.clone();
        let answer = |read| to_staff(staff::Input::RegisterHears(read));
        self.beside((number, "register"), answer(Err(VaultProblem::Other)), move || {
            let read = opened_beside(&data_dir);
            answer(read.and_then(|vault| part_of_register(&vault, place, Timestamp::now())))
        });
    }

    fn show_part(&self, number: Number, filter: Filter, part: Part) {
        let data_dir = self.options.data_dir.clone();
        let turned = staff::list::Answer::Turned(Err(VaultProblem::Other));
        let lost = to_staff(staff::Input::ListHears(turned));
        self.beside((number, "list"), lost, move || wiped(|| read_list(&data_dir, &filter, part)));
    }

    fn find_number(&self, number: Number, typed: SubmissionId) {
        let data_dir = self.options.data_dir.clone();
        let lost = staff::list::Answer::NumberFound(Err(VaultProblem::Other));
        let lost = to_staff(staff::Input::ListHears(lost));
        self.beside((number, "number"), lost, move || wiped(|| find_number(&data_dir, &typed)));
    }

    /// Tries the passphrase on a thread of its own: a drive may be slow, and whoever comes next must
    /// not wait for it.
    fn try_keys(&self, number: Number, passphrase: SecretString, trying: Trying) {
        // Where the vault does not take it on, or trying panics, they hear that it is lost.
        let owed = self.owed(Some(number), hear(Heard::Lost));
        let _ = self.with_vault(number, move |vault, _| {
            let search = match vault.begin_unlock(running()) {
                Ok(search) => search,
                Err(error) => {
                    owed.pay(still_locked(&error, trying));
                    return None;
                }
            };
            let data_dir = vault.data_dir().to_owned();
            on_a_thread("key", move || {
                let try_keys =
                    || wiped(|| Box::new(search.run(&passphrase, move || key_drives(&data_dir))));
                if let Some(tried) = survive("a search for a key", try_keys) {
                    owed.pay(Said::Tried(tried, trying));
                }
            });
            None
        });
    }

    /// Opens the staff area to whoever is still in front of it.
    pub(super) fn tried(&self, (searched, trying): (Searched, Trying), number: Number) {
        if !self.program.awaits(number) {
            return self.tell(number, move |vault, at| {
                if let Err(error) = vault.abandon_unlock(searched, (at, running())) {
                    tracing::error!(%error, "a wrong try could not be noted");
                }
            });
        }
        if trying == Trying::Second {
            return self.ask(number, move |vault, at| {
                match vault.end_second(searched, (at, running())) {
                    Ok(second) => to_staff(staff::Input::Seconded(Ok(Box::new(second)))),
                    Err(error) => still_locked(&error, trying),
                }
            });
        }
        self.ask(number, move |vault, at| {
            let unlocked = vault.end_unlock(searched, (at, running()));
            let unlocked = unlocked.and_then(|unlocked| {
                let (page, count) = part_of_list(vault, &Filter::default(), Part::Newest)?;
                Ok((List::new(page, count, upkeep(vault, at)?), unlocked))
            });
            match unlocked {
                Ok((list, unlocked)) => {
                    to_staff(staff::Input::Unlocked(Box::new(unlocked), Box::new(list)))
                }
                Err(error) => still_locked(&error, trying),
            }
        });
    }
}

/// A part of the register, and of what has to go.
fn part_of_register(
    vault: &Vault,
    mut place: register::Place,
    at: Timestamp,
) -> Result<Shown, VaultProblem> {
    let read = || {
        let (Takedowns { open, overdue, .. }, mut of_exports) =
            vault.count_takedowns_by_export(at)?;
        let (mut going, mut more) = vault.takedowns(&place.going, register::AT_A_TIME, at)?;
        if going.is_empty() {
            // All from there on are gone by now.
            place.going = TakedownsFrom::Beginning;
            (going, more) = vault.takedowns(&place.going, register::AT_A_TIME, at)?;
        }
        let more_going = match more {
            Some(more) if !vault.takedowns(&more, 1, at)?.0.is_empty() => Some(more),
            _ => None,
        };
        of_exports.retain(|export, _| going.iter().any(|it| it.export.as_ref() == Some(export)));
        let mut copies = vault.copies(&Copies::All, place.before, register::AT_A_TIME + 1, at)?;
        let more = copies.len() > register::AT_A_TIME;
        copies.truncate(register::AT_A_TIME);
        let older = copies.last().map(|copy| copy.place).filter(|_| more);
        Ok(Shown { open, overdue, going, of_exports, more_going, copies, older, place })
    };
    read().map_err(|error: StorageError| problem(&error))
}

/// Notes that copies are gone: of many the next few. The key goes back.
fn note_gone(
    vault: &mut Vault,
    key: Box<Unlocked>,
    what: WhatIsGone,
    by: &str,
    at: Timestamp,
) -> Said {
    let noted = note_some_gone(vault, &key, what, by, at).unwrap_or_else(|error| {
        register::Answer::Failed(match error {
            NotConfirmed::Storage(error) => problem(&error),
            error => {
                tracing::error!(%error, "copies are not noted as gone");
                VaultProblem::Other
            }
        })
    });
    to_staff(staff::Input::NotedGone(key, noted))
}

fn note_some_gone(
    vault: &mut Vault,
    key: &Unlocked,
    what: WhatIsGone,
    by: &str,
    at: Timestamp,
) -> Result<register::Answer, NotConfirmed> {
    let mut rest = match what {
        WhatIsGone::Copy(copy) => {
            key.confirm_gone(vault, &copy, by, at)?;
            return Ok(register::Answer::All);
        }
        WhatIsGone::Export(export, read) => {
            // Nobody says of a copy that it is gone of which they did not know that it has to go.
            let mut going = vault.takedowns_of(&export, at)?.unwrap_or_default();
            if going.len() as u64 != read {
                return Ok(register::Answer::Changed(going.len() as u64));
            }
            going.reverse();
            going
        }
        WhatIsGone::Rest(rest) => rest,
    };
    // The newest are first, so that what is left need not be moved.
    let mut some = rest.split_off(rest.len().saturating_sub(CONFIRMED_AT_ONCE));
    some.reverse();
    key.confirm_all_gone(vault, &some, by, at)?;
    Ok(if rest.is_empty() { register::Answer::All } else { register::Answer::Some(rest) })
}

fn still_locked(error: &UnlockError, trying: Trying) -> Said {
    let problem = match error {
        UnlockError::WrongPassphrase { wait_secs } => {
            UnlockProblem::WrongPassphrase { wait_secs: *wait_secs }
        }
        UnlockError::TooEarly { wait_secs } => UnlockProblem::TooEarly { wait_secs: *wait_secs },
        UnlockError::NoKeyFile => UnlockProblem::NoKeyFile,
        UnlockError::WrongKeyFile => UnlockProblem::NotOurs,
        UnlockError::TooMuchWork => UnlockProblem::TooMuchWork,
        UnlockError::NoProgram => UnlockProblem::NoProgram,
        UnlockError::Hardware => UnlockProblem::Hardware,
        UnlockError::TookTooLong => UnlockProblem::TookTooLong,
        UnlockError::StillTrying => UnlockProblem::StillTrying,
        UnlockError::Storage(error) => {
            tracing::error!(%error, "the vault stays locked");
            UnlockProblem::Other
        }
    };
    to_staff(match trying {
        Trying::First => staff::Input::StillLocked(problem),
        Trying::Second => staff::Input::Seconded(Err(problem)),
    })
}
