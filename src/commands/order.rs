//! Orders of people that are signed on any computer, and taken in at one of the organisation's.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::fleet::{Codes, Outcome, Wish};
use sayso::record::Check;
use sayso::seal::document;
use sayso::vault::{Brought, Vault};

use super::terminal::{self, print};
use super::{Format, fail, note, open, opened, print_json};

/// What somebody wants to have done, from home.
#[derive(clap::Args)]
pub(crate) struct Ordering {
    /// The organisation's file, as `sayso codes` prints it there.
    #[arg(long, value_name = "FILE")]
    codes: PathBuf,
    /// Withdraw this use only, by its short name. May be given several times. Left out, everything is to be destroyed.
    #[arg(long = "use", value_name = "USE")]
    uses: Vec<String>,
    /// Where the order goes. A file that is there is not written over.
    #[arg(long, value_name = "FILE", default_value = "order.json")]
    to: PathBuf,
}

/// `sayso codes`.
pub(crate) fn codes(data_dir: &Path) -> ExitCode {
    match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => print_json(&vault.codes()),
        Err(code) => code,
    }
}

/// `sayso order`.
pub(crate) fn order(ordering: &Ordering) -> ExitCode {
    signed(ordering).err().unwrap_or(ExitCode::SUCCESS)
}

fn signed(ordering: &Ordering) -> Result<(), ExitCode> {
    let text = fs::read(&ordering.codes)
        .map_err(|error| fail(&format!("the organisation's file cannot be read: {error}")))?;
    let codes = Codes::read(&text)
        .ok_or_else(|| fail("this is no file of an organisation, as `sayso codes` prints one"))?;
    let typed = terminal::read_secret("Receipt code")
        .map_err(|error| fail(&format!("the code cannot be read: {error}")))?;
    let code = ReceiptCode::parse(&typed)
        .map_err(|error| fail(&format!("not a receipt code: {error}. Nothing was signed")))?;
    let identity = codes.identity(code.secret_bytes()).map_err(|error| fail(&error.to_string()))?;
    let wish = match ordering.uses.as_slice() {
        [] => Wish::Erase,
        uses => Wish::Withdraw(uses.iter().map(PurposeId::new).collect()),
    };
    let order = codes.order(&identity, wish, Timestamp::now());
    let order = order.ok_or_else(|| fail("the order cannot be signed"))?;
    let write = || {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&ordering.to)?;
        writeln!(file, "{:#}", order.document())?;
        file.sync_all()
    };
    write().map_err(|error| {
        fail(&format!("the order cannot be written to {}: {error}", ordering.to.display()))
    })?;
    print(&format!("signed: {}", ordering.to.display()));
    print(&format!("its number: {}", order.digest()));
    print("next: bring or send the file to the organisation. Nothing is done before it has it");
    Ok(())
}

/// Said of an order that is brought again. Its outcome is told as it was the first time.
const DONE_BEFORE: &str = "this order was carried out here before; nothing was changed now";

/// `sayso take-order`.
pub(crate) fn take_order(data_dir: &Path, file: &Path, format: Format) -> ExitCode {
    let text = match fs::read(file) {
        Ok(text) => text,
        Err(error) => return fail(&format!("the order cannot be read: {error}")),
    };
    let Ok(document) = document(&text) else {
        return fail("this is no order that a receipt code has signed; nothing was done");
    };
    let mut vault = match open(data_dir) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    match vault.take_brought_order(document, Timestamp::now()) {
        Ok(None) => fail(
            "this is no order that a receipt code has signed, or it is for another organisation; nothing was done",
        ),
        Ok(Some(Brought::Carried(order))) if format == Format::Json => print_json(&order),
        Ok(Some(Brought::Done(outcome))) if format == Format::Json => {
            let printed = print_json(&outcome);
            if outcome == Outcome::NothingHere { ExitCode::from(1) } else { printed }
        }
        Ok(Some(Brought::DoneBefore(outcome))) if format == Format::Json => {
            note(DONE_BEFORE);
            print_json(&outcome)
        }
        Ok(Some(Brought::DoneBefore(outcome))) => {
            print(DONE_BEFORE);
            tell(&outcome)
        }
        Ok(Some(Brought::Carried(order))) => {
            print(&format!("taken in: order {}", order.order));
            print(&format!("carried out by: {}", super::fleet::listed(&order.done)));
            print(&format!("waits for: {}", super::fleet::listed(&order.waits_for)));
            ExitCode::SUCCESS
        }
        Ok(Some(Brought::Done(outcome))) => tell(&outcome),
        Err(error) => fail(&error.to_string()),
    }
}

fn tell(outcome: &Outcome) -> ExitCode {
    match outcome {
        Outcome::NothingHere => fail("nothing is kept under the code that has signed this order"),
        Outcome::Withdrawn => {
            print("withdrawn: the uses have ended");
            ExitCode::SUCCESS
        }
        Outcome::Erased { takes, check } => {
            print(&format!("erased: {takes} takes"));
            if let Some(Check { searched_bytes, copies_found, files_left, .. }) = check {
                print(&format!(
                    "checked: {searched_bytes} bytes read back where the keys lay, {copies_found} keys found, \
                     {files_left} files left"
                ));
            }
            ExitCode::SUCCESS
        }
    }
}
