//! What staff and scripts do without a window. Exit status 0 is yes, 1 is no; 2 is a mistake in
//! the call, or a vault that could not be looked into.

mod backup;
mod check;
mod complaints;
mod consent;
mod demonstration;
mod display;
mod doctor;
mod end_use;
mod erase;
mod export;
mod fleet;
mod handed_file;
mod hold;
mod init;
mod keygen;
mod keys;
mod languages;
mod ledger;
mod line;
mod list;
mod mark;
mod order;
mod poster;
mod purge;
mod shell;
mod show;
mod staff;
mod status;
mod takedowns;
mod terminal;
mod verify;
mod verify_paper;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use sayso::campaign::{is_visible, written_out};
use sayso::consent::ReceiptCode;
use sayso::paper::certificate_document;
use sayso::record::{Certificate, Count, SubmissionId};
use sayso::vault::{Clock, Fetched, Held, OpenTakeError, StorageError, Vault, VaultError};
use secrecy::ExposeSecret as _;
use serde::Serialize;
use zeroize::Zeroizing;

pub(crate) use backup::{Backup, Restore, back_up, restore_vault};
pub(crate) use check::{check_file, check_where_it_lies, list_profiles, schema};
use complaints::{Complaints, complaints};
pub(crate) use consent::{Form, show_consent};
pub(crate) use demonstration::Demonstration;
pub(crate) use display::{Display, without_places};
pub(crate) use doctor::doctor;
use end_use::{EndingUse, end_use};
use erase::tell_copies;
pub(crate) use erase::{Erasing, erase};
pub(crate) use export::{Exporting, export};
use fleet::{Fleet, fleet};
use hold::{Holding, Releasing, hold, release};
pub(crate) use init::{Init, init, spoken};
pub(crate) use keygen::{Keygen, keygen};
use keys::keys;
use languages::languages;
use ledger::{Events, ledger};
pub(crate) use line::{Command, run};
pub(crate) use list::{Which, list};
pub(crate) use mark::{Marked, mark};
use order::{Ordering, codes, order, take_order};
use poster::poster;
use purge::purge;
pub(crate) use show::show;
pub(crate) use staff::{Staff, staff};
pub(crate) use status::{Telling, status};
pub(crate) use takedowns::{Registered, Takedowns, register, takedowns};
use terminal::print;
pub(crate) use terminal::{answer, end};
pub(crate) use verify::{Verifying, verify};
pub(crate) use verify_paper::{Paper, verify_certificate, verify_receipt, verify_takedowns};

/// The number of a record as somebody copies it from a list or a paper: in capitals, or in groups.
pub(crate) fn parse_record(typed: &str) -> Result<SubmissionId, String> {
    let digits: String = typed.chars().filter(|it| !it.is_whitespace() && *it != '-').collect();
    let number = SubmissionId::from_text(digits.to_lowercase());
    if number.is_one() {
        return Ok(number);
    }
    Err("the number of a record is 32 digits and letters from a to f, as in `sayso list`"
        .to_owned())
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl From<bool> for Format {
    fn from(json: bool) -> Self {
        if json { Self::Json } else { Self::Text }
    }
}

/// Says what went wrong and fails. What it quotes cannot steer the terminal.
pub(crate) fn fail(what: &str) -> ExitCode {
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(std::io::stderr(), "sayso: {}", written_out(what));
    ExitCode::from(1)
}

/// Says something beside the answer, which may be read by a program.
fn note(what: &str) {
    let _ = writeln!(std::io::stderr(), "sayso: {}", written_out(what));
}

fn print_json(value: &impl Serialize) -> ExitCode {
    match serde_json::to_string_pretty(value) {
        Ok(json) => {
            print(&json_without_hidden_signs(&json));
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error.to_string()),
    }
}

/// The same JSON, with what nobody sees as `\\u202e`, which every reader turns back.
fn json_without_hidden_signs(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    for symbol in json.chars() {
        if symbol == '\n' || is_visible(symbol) {
            written.push(symbol);
        } else {
            let mut units = [0; 2];
            for unit in symbol.encode_utf16(&mut units) {
                // Writing to a string does not fail.
                let _ = std::fmt::Write::write_fmt(&mut written, format_args!("\\u{unit:04x}"));
            }
        }
    }
    written
}

/// `sayso licences`: what others made and is built in, with the texts of the licences.
pub(crate) fn licences() -> ExitCode {
    print(sayso::licences::THIRD_PARTIES.trim_end());
    ExitCode::SUCCESS
}

/// Whether a paper or a file can be written into `folder`, before anything is done: else a mistake in the call, exit
/// status 2. `none` names what cannot be, and `undone` says what did not happen.
fn can_take(folder: &Path, none: &str, undone: &str) -> Result<(), ExitCode> {
    if tempfile::tempfile_in(folder).is_ok() {
        return Ok(());
    }
    fail(&format!(
        "{none} can be written into {}: make that folder first, or name another; {undone}",
        folder.display()
    ));
    Err(ExitCode::from(2))
}

fn open(data_dir: &Path) -> Result<Vault, ExitCode> {
    opened(data_dir, Vault::open(data_dir, Timestamp::now()).map(|(vault, _)| vault))
}

fn opened<V>(data_dir: &Path, opened: Result<V, VaultError>) -> Result<V, ExitCode> {
    match opened {
        Ok(vault) => Ok(vault),
        Err(VaultError::InUse) => Err(fail(
            "another Sayso has this data open; nothing was done. Close it, or name another folder with --data-dir",
        )),
        Err(error) => Err(fail(&format!("{error}: {}", data_dir.display()))),
    }
}

/// Says where the computer does not let go of what was erased.
fn tell_files_left(vault: &Vault) {
    if let Ok(left @ 1..) = vault.files_left() {
        note(&format!(
            "files of erased takes that cannot be removed: {left}. Their keys are destroyed, so nobody \
             can open them; each start tries again. Is something in vault/media protected from being \
             deleted, or is the disk failing?",
        ));
    }
}

/// Says what waits for the date, and where the date is in doubt. Nothing is erased for it.
fn tell_clock(vault: &Vault, now: Timestamp) {
    let doubt = match vault.clock(now) {
        Ok(Clock::Believed) | Err(_) => "",
        Ok(Clock::Behind) => {
            "the clock of this computer is earlier than what the ledger has seen; until it is right, time \
             counts from the ledger's last date. "
        }
        Ok(Clock::Ahead { .. }) => {
            "the date of this computer is more than a month ahead of the last day on which Sayso ran; \
             nothing is deleted by itself. "
        }
    };
    let past = vault.past_their_time(now).unwrap_or(Count::Exactly(0));
    let waiting = match past {
        Count::Exactly(0) if doubt.is_empty() => return,
        Count::Exactly(0) => "If the date is right, run `sayso purge`".to_owned(),
        past => format!(
            "{} submissions are past their time and not deleted yet. The window deletes them once it \
             has run for half an hour; `sayso purge` does so at once, on your word that the date is right",
            in_figures(past),
        ),
    };
    note(&format!("{doubt}{waiting}"));
}

/// `sayso withdraw`.
pub(crate) fn withdraw(data_dir: &Path, code: Option<String>, format: Format) -> ExitCode {
    let (mut vault, held) = match find(data_dir, code) {
        Ok(found) => found,
        Err(code) => return code,
    };
    match held.erase(&mut vault, Timestamp::now()) {
        Ok(certificate) => {
            if format == Format::Json {
                let document = certificate_document(&certificate);
                let signed = vault.sign(document, Timestamp::now());
                terminal::print_once(&json_without_hidden_signs(&format!("{signed:#}")));
            } else {
                tell_erasure(&certificate);
            }
            tell_copies(&vault, &certificate.record);
            tell_files_left(&vault);
            if certificate.is_verified() {
                ExitCode::SUCCESS
            } else {
                fail(
                    "erased: the keys are destroyed. The check afterwards was not satisfied; the next \
                     start tries again",
                )
            }
        }
        Err(not_erased) => fail(&format!("nothing was erased: {}", not_erased.why)),
    }
}

fn tell_erasure(certificate: &Certificate) {
    print(&format!("erased: {} takes of record {}", certificate.takes, certificate.record));
    if certificate.others > 0 {
        print(&format!("gone, too, for {} other people who were in them", certificate.others));
    }
    if let Some(check) = certificate.check {
        print(&format!(
            "checked: {} bytes read back where the keys lay, {} keys found, {} files left",
            check.searched_bytes, check.copies_found, check.files_left,
        ));
    }
    print(&format!("ledger head: {}", certificate.ledger_head));
    if let Some(order) = &certificate.fleet {
        print(&format!("carried out by: {}", fleet::listed(&order.done)));
        print(&format!("waits for: {}", fleet::listed(&order.waits_for)));
        if let Some(day) = order.store_forgets_on {
            print(&format!("from {day} on nothing opens that the store was given"));
        }
    }
}

/// A count as a figure, with what is not known of it.
fn in_figures(count: Count) -> String {
    match count {
        Count::Exactly(figure) => figure.to_string(),
        Count::AtLeast(figure) => format!("{figure} or more"),
    }
}

/// `sayso key`.
pub(crate) fn key(data_dir: &Path) -> ExitCode {
    let (vault, held) = match find(data_dir, None) {
        Ok(found) => found,
        Err(code) => return code,
    };
    match vault.waits() {
        Ok(None) => {
            print(held.danger_secret_key().expose_secret());
            ExitCode::SUCCESS
        }
        // What may have been taken back since the backup is opened by nobody, nor by a key that leaves.
        Ok(Some(_)) => fail(&OpenTakeError::Waits.to_string()),
        Err(error) => fail(&format!("no key was written: {error}")),
    }
}

/// Who holds `code`; without one, it is read from standard input.
fn find(data_dir: &Path, code: Option<String>) -> Result<(Vault, Held), ExitCode> {
    let typed = match code {
        Some(code) => Ok(Zeroizing::new(code)),
        None => terminal::read_secret("Receipt code"),
    };
    let typed = typed.map_err(|error| fail(&format!("the code cannot be read: {error}")))?;
    let code = ReceiptCode::parse(&typed)
        .map_err(|error| fail(&format!("not a receipt code: {error}. Nothing was looked up")))?;
    let mut vault = open(data_dir)?;
    match vault.find(&code, Timestamp::now()) {
        Ok(Some(held)) => Ok((vault, held)),
        Ok(None) => elsewhere(vault, &code),
        Err(error) if error.is_about_one() => Err(fail(&format!(
            "{error}. Nothing was changed. An officer can erase it all the same: `sayso verify` names it, \
             `sayso erase` destroys it",
        ))),
        Err(error) => Err(fail(&error.to_string())),
    }
}

/// So long `sayso-sync` has time to fetch what belongs to a code.
const PATIENCE: Duration = Duration::from_secs(12);
const PAUSE: Duration = Duration::from_millis(100);

/// Nothing is kept here under `code`: in a fleet, perhaps something is at another member.
fn elsewhere(mut vault: Vault, code: &ReceiptCode) -> Result<(Vault, Held), ExitCode> {
    const NOTHING: &str = "nothing is kept under this code";
    let failed = |error: StorageError| fail(&error.to_string());
    let Some(mut asked) = vault.ask_elsewhere(code).map_err(failed)? else {
        return Err(fail(NOTHING));
    };
    let until = Instant::now() + PATIENCE;
    let found = loop {
        match vault.fetched(asked, Timestamp::now()).map_err(failed)? {
            Ok(found) => break found,
            Err(_) if Instant::now() > until => {
                return Err(fail(
                    "nothing is kept here under this code, and `sayso-sync` does not run, so nobody has looked at \
                     the other computers. `sayso order` signs an order without them",
                ));
            }
            Err(again) => asked = again,
        }
        std::thread::sleep(PAUSE);
    };
    match found {
        Fetched::Held(held) => Ok((vault, *held)),
        Fetched::Erased(_) => Err(fail("what was kept under this code was destroyed")),
        Fetched::Nothing => Err(fail(NOTHING)),
        Fetched::OfAGroup(..) => Err(fail(
            "it was given together with others, at another computer; there it can be withdrawn",
        )),
        Fetched::Unreachable(_) => Err(fail(
            "nothing is kept here under this code, and the other computers cannot be reached now. `sayso order` \
             signs an order without them",
        )),
    }
}
