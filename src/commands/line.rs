//! Every command with what it takes and how it ends: the one description that parsing, `--help`, completions and the
//! man page are made from.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use sayso::record::SubmissionId;

/// How a command ends, as the last part of its help: done, no, and that it could not be tried.
macro_rules! ends {
    ($done:literal) => {
        concat!("Exit status:\n  0  ", $done, "\n  2  the answer could not be written")
    };
    ($done:literal, $no:literal) => {
        ends!($done, $no, "a mistake in the call")
    };
    ($done:literal, $no:literal, $cannot:literal) => {
        concat!(
            "Exit status:\n  0  ",
            $done,
            "\n  1  ",
            $no,
            "\n  2  ",
            $cannot,
            ", or an answer that could not be written"
        )
    };
}
pub(super) use ends;

/// What staff and scripts do without a window.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Set up without a window. The passphrase is read from standard input, unless the key is made elsewhere.
    #[command(after_help = ends!("everything was made", "a weak passphrase, a campaign that cannot be used, or a vault that is there; nothing was made"))]
    Init(super::Init),
    /// Make a key for a vault on another computer: under a passphrase, which is read from standard input, or for a hardware key,
    /// with its public half beside it. Needs no vault. A key of ssh does not serve.
    #[command(after_help = ends!("both are written", "a weak passphrase, or they cannot be written; nothing was made"))]
    Keygen(super::Keygen),
    /// List what is kept, newest first, without personal data and without a passphrase.
    #[command(after_help = ends!("all that was asked for is listed", "the vault does not open, some of it cannot be read, or nobody was ever asked for that use"))]
    List {
        /// Which of it.
        #[command(flatten)]
        which: super::Which,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show everything about one submission: its takes, what it may be used for, where copies went, and what
    /// happened to it, also after it was erased. Nothing that was given is opened, and no passphrase is asked for.
    #[command(after_help = ends!("it is shown", "nothing was ever kept under this number, or something of it no longer holds or is damaged", "the vault cannot be looked into"))]
    Show {
        /// The number of the record: in `sayso list`, and on the receipt.
        #[arg(value_name = "RECORD", value_parser = super::parse_record)]
        record: SubmissionId,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the keys of this vault: the organisation's, the one that signs papers, those of staff, and where their key
    /// files are. It shows public halves only.
    #[command(after_help = ends!("they are listed", "takes are still sealed for a key that was replaced, or the vault does not open"))]
    Keys {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// How the stand is doing: what happened in the last fortnight, what is kept, what ends soon, which copies have to go, what
    /// somebody has to look after. Needs no passphrase, and says nothing of anybody.
    #[command(after_help = ends!("all is well", "somebody has to look after something, or the vault does not open"))]
    Status {
        /// As JSON, for a monitoring system.
        #[arg(long, conflicts_with = "line")]
        json: bool,
        /// In one line, for a service's state.
        #[arg(long)]
        line: bool,
    },
    /// Withdraw everything kept under a receipt code and erase it.
    #[command(after_help = ends!("erased, and checked", "nothing is kept under this code, or it was not erased and checked"))]
    Withdraw {
        /// The receipt code; left out, it is read from standard input, which leaves no trace in
        /// the shell's history.
        code: Option<String>,
        /// The certificate as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Mark or rate a submission, or write the note on it. The ledger keeps who did it, and the note goes with what it is
    /// about. Reads the passphrase of an editor or an officer.
    #[command(after_help = ends!("all that was said is on record", "something was not marked"))]
    Mark(super::Marked),
    /// Erase what somebody gave who cannot do it themselves: who comes without a receipt, who is in it and did not agree.
    /// The ledger keeps who did it and why. Reads the passphrase of an officer.
    #[command(after_help = ends!("all of them are erased, and checked", "something was not erased and checked, or its certificate is not written", "nobody can be asked, or no certificate can be written; nothing was erased"))]
    Erase(super::Erasing),
    /// End a use of what somebody gave who cannot withdraw it themselves. It counts as withdrawn: copies for it have
    /// to go. The ledger keeps who did it and why. Reads the passphrase of an editor or an officer.
    #[command(after_help = ends!("the use is ended", "the use does not hold, was not ended, or its sheet is not written", "a mistake in the call, or no sheet can be written there; no use was ended"))]
    EndUse(super::EndingUse),
    /// Hold a submission: keep it beyond its time, because the law requires it. Until the last day of the hold it does not
    /// expire, and staff cannot erase it. No use lasts longer, and its giver can withdraw and erase it as ever. The ledger
    /// keeps who did it and why. Reads the passphrase of an officer.
    #[command(after_help = ends!("it is held", "there is nothing to hold, or it was not held"))]
    Hold(super::Holding),
    /// End the hold on a submission before its last day. What is past its time is erased then. Reads the passphrase of an
    /// officer.
    #[command(after_help = ends!("it is held no more", "it was not held, or the hold stays"))]
    Release(super::Releasing),
    /// Read a receipt code from standard input and write the age key that it leads to, so that the
    /// stock `age` command opens what was kept under it.
    #[command(after_help = ends!("the key is written", "nothing is kept under this code"))]
    Key,
    /// Erase what is past its time. Sayso does so by itself unless the date has jumped: then it says how much would go by which
    /// date, asks whether that is right, and reads the passphrase of an officer.
    #[command(after_help = ends!("all that is over is erased", "not everything was erased"))]
    Purge {
        /// The date of this computer is right: do not ask.
        #[arg(long)]
        yes: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Export what may be used for something, into a folder: every take whose consent for that use holds now, with
    /// its record, a manifest and a page for people. Reads a passphrase.
    #[command(after_help = ends!("all that may be used is in the folder", "refused, interrupted, or not everything can be read; the same command goes on"))]
    Export(super::Exporting),
    /// List where copies went, newest first, and whether they may stay. Needs no passphrase.
    #[command(after_help = ends!("they are listed", "the vault does not open"))]
    Register(super::Registered),
    /// List copies that have to go: whose consent was taken back, or is over. Needs no passphrase.
    #[command(after_help = ends!("no deadline is over", "a copy should be gone by now, or there is no such copy or export"))]
    Takedowns(super::Takedowns),
    /// List what people complained of or asked at the stand, whoever is overdue first, and by when each is to be answered. Their words
    /// are encrypted and not shown. Needs no passphrase.
    #[command(after_help = ends!("none is overdue", "one should have been answered by now, or the vault does not open"))]
    Complaints(super::Complaints),
    /// Who can unlock; let somebody else, or no longer.
    #[command(subcommand, after_help = ends!("done", "refused; nothing was changed, or the same command goes on"))]
    Staff(super::Staff),
    /// Several computers of one organisation: a receipt code works at each, and what is taken back at one is taken back at all.
    #[command(subcommand, after_help = ends!("done", "refused, or something waits"))]
    Fleet(super::Fleet),
    /// Write a page to hang beside the screen into a folder, from the campaign, in each of its languages: who asks and why,
    /// that nothing is recorded before a yes, how it is taken back, where to turn to. For browsers, and as a PDF for A4.
    #[command(after_help = ends!("the pages are written", "a page was not written", "a mistake in the call, or there is no campaign to make one from"))]
    Poster {
        /// Where to.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Print what leads from a receipt code to its keys at this organisation, as JSON: with it people sign an order on any
    /// computer. Nothing of it is secret.
    #[command(after_help = ends!("it is printed", "the vault does not open"))]
    Codes,
    /// Sign, on any computer, that what was given under a receipt code is to be destroyed, or that uses end. Reads the code. The
    /// file that it writes orders that and shows nothing; whoever finds it can bring it, and do nothing else with it.
    #[command(after_help = ends!("the order is written", "nothing was signed"))]
    Order(super::Ordering),
    /// Take in an order that somebody has brought or sent, and carry it out: here, and in a fleet at every member.
    #[command(after_help = ends!("it is carried out, or on its way", "it is no order for this organisation, or nothing is kept under its code"))]
    TakeOrder {
        /// The order.
        file: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Back the vault up to a folder or drive, also while a window has it open. The first time all of it is copied,
    /// then what changed.
    #[command(after_help = ends!("there is a new backup, or the one that was checked is whole", "no new backup, a take with a missing or damaged file, or a backup that is not whole", "there is no backup to check"))]
    Backup(super::Backup),
    /// Make a vault of a backup, in a data folder that is empty. It opens nothing before it has been told what was
    /// taken back since: by the list of erasures, or by the word of staff.
    #[command(after_help = ends!("the vault is in use again", "nothing was restored, something is wrong with it, or it still waits to be told"))]
    Restore(super::Restore),
    /// Tell what happened, the newest first: by whom, when and what, without personal data and without a passphrase. Or
    /// save all of it for an auditor.
    #[command(after_help = ends!("it is told, or saved", "the vault does not open, it cannot be saved, or nobody of that name was ever here"))]
    Ledger(super::Events),
    /// Check the ledger's chain, every take and every file, and change nothing that was not asked for.
    #[command(after_help = ends!("nothing is wrong", "something is wrong, or no event has that head", "the check could not be made"))]
    Verify(super::Verifying),
    /// Check a campaign file against the law of its jurisdictions and for words that people
    /// misunderstand, and, where a vault lies beside it, whether its version was shown to people with another text.
    #[command(after_help = ends!("people can be asked by it", "nobody may be asked by it as it is", "it cannot be read"))]
    Check {
        /// The file; left out, the one in the data folder.
        file: Option<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// List the jurisdictions that a campaign can name instead.
        #[arg(long, conflicts_with = "file")]
        profiles: bool,
    },
    /// Print the form of a campaign file as a JSON Schema, for editors that complete and check one.
    #[command(after_help = ends!("it is printed"))]
    Schema,
    /// Show what somebody agreed to, word for word and box for box, also after it was erased.
    #[command(after_help = ends!("it is shown, and everything holds", "something of it no longer holds, or there is none", "the vault cannot be looked into"))]
    ShowConsent {
        /// The number of the record: on the receipt, and in `sayso list`.
        record: String,
        /// How it is written.
        #[arg(long = "as", value_name = "FORM", default_value = "text")]
        form: super::Form,
    },
    /// Check a saved receipt (.jsonld): is it as the vault signed it? Works on any computer.
    #[command(after_help = ends!("it is as it was signed", "it is not", "it cannot be read"))]
    VerifyReceipt(super::Paper),
    /// Check an erasure certificate, or the paper about a use that staff ended (.json), in the same way.
    #[command(after_help = ends!("it is as it was signed", "it is not", "it cannot be read"))]
    VerifyCertificate(super::Paper),
    /// Check a list of takedowns (takedowns.json) in the same way.
    #[command(after_help = ends!("it is as it was signed", "it is not", "it cannot be read"))]
    VerifyTakedowns(super::Paper),
    /// Print what lets a shell complete commands and options.
    #[command(after_help = ends!("it is printed"))]
    Completions {
        /// Which shell.
        shell: super::shell::Shell,
        /// For which program.
        #[arg(default_value = "sayso")]
        program: super::shell::Program,
    },
    /// Print a program's page of the manual, for `man`.
    #[command(after_help = ends!("it is printed", "it cannot be made"))]
    Man {
        /// Of which program.
        #[arg(default_value = "sayso")]
        program: super::shell::Program,
    },
    /// Print what others made and is built in, and under which licences.
    #[command(after_help = ends!("they are printed"))]
    Licences,
    /// List the languages that Sayso speaks: whether the check has words for each, and who has read its texts.
    #[command(after_help = ends!("they are listed"))]
    Languages {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Tell what this computer has: devices by name, display, disk, permissions. Opens nothing.
    #[command(after_help = ends!("people can use it", "the data folder cannot be written to"))]
    Doctor {
        /// Also open the loudspeaker, to see whether it plays. Microphone and camera are opened by
        /// people's consent only.
        #[arg(long)]
        open: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Does what staff and scripts ask for without a window.
///
/// `whole` describes the command line, for what is made from it.
pub(crate) fn run(command: Command, data_dir: &Path, whole: fn() -> clap::Command) -> ExitCode {
    match command {
        Command::Init(init) => super::init(data_dir, &init),
        Command::Keygen(keygen) => super::keygen(&keygen),
        Command::Status { line: true, .. } => super::status(data_dir, super::Telling::Line),
        Command::Status { json, .. } => super::status(data_dir, super::Telling::As(json.into())),
        Command::Show { record, json } => super::show(data_dir, &record, json.into()),
        Command::Keys { json } => super::keys(data_dir, json.into()),
        Command::List { which, json } => super::list(data_dir, which, json.into()),
        Command::Withdraw { code, json } => super::withdraw(data_dir, code, json.into()),
        Command::EndUse(what) => super::end_use(data_dir, &what),
        Command::Mark(what) => super::mark(data_dir, &what),
        Command::Hold(what) => super::hold(data_dir, &what),
        Command::Release(what) => super::release(data_dir, &what),
        Command::Erase(what) => super::erase(data_dir, &what),
        Command::Purge { yes, json } => super::purge(data_dir, yes, json.into()),
        Command::Export(what) => super::export(data_dir, &what),
        Command::Register(which) => super::register(data_dir, &which),
        Command::Takedowns(what) => super::takedowns(data_dir, &what),
        Command::Complaints(what) => super::complaints(data_dir, &what),
        Command::Ledger(which) => super::ledger(data_dir, which),
        Command::Key => super::key(data_dir),
        Command::Staff(what) => super::staff(data_dir, &what),
        Command::Poster { folder } => super::poster(data_dir, &folder),
        Command::Codes => super::codes(data_dir),
        Command::Order(what) => super::order(&what),
        Command::TakeOrder { file, json } => super::take_order(data_dir, &file, json.into()),
        Command::Fleet(what) => super::fleet(data_dir, &what),
        Command::Backup(backup) => super::back_up(data_dir, &backup),
        Command::Restore(words) => super::restore_vault(data_dir, &words),
        Command::Verify(what) => super::verify(data_dir, &what),
        Command::Schema => super::schema(),
        Command::Check { file, json, .. } => {
            let file = file.unwrap_or_else(|| data_dir.join("campaign.toml"));
            super::check_where_it_lies(&file, json.into())
        }
        Command::ShowConsent { record, form } => super::show_consent(data_dir, &record, form),
        Command::VerifyReceipt(paper) => super::verify_receipt(data_dir, &paper),
        Command::Completions { shell, program } => {
            super::shell::completions(program.line(whole), shell)
        }
        Command::Man { program } => super::shell::man(program.line(whole)),
        Command::Licences => super::licences(),
        Command::Languages { json } => super::languages(json.into()),
        Command::VerifyTakedowns(paper) => super::verify_takedowns(data_dir, &paper),
        Command::VerifyCertificate(paper) => super::verify_certificate(data_dir, &paper),
        Command::Doctor { open, json } => super::doctor(data_dir, open.into(), json.into()),
    }
}
