//! `sayso show-consent`: what somebody agreed to, as it was on the screen.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sayso::consent::Agreement;
use sayso::paper::{kantara_receipt, linked_receipt, linked_record};
use sayso::record::Evidence;
use sayso::vault::Vault;

use super::{fail, opened, print, print_json};

/// How a consent is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// As it was on the screen.
    #[default]
    Text,
    /// Everything that the ledger knows of it, and the campaign file of that time.
    Json,
    /// The consent record after ISO/IEC TS 27560, as JSON-LD.
    Record,
    /// The consent receipt after ISO/IEC TS 27560, as JSON-LD.
    Receipt,
    /// The consent receipt after Kantara 1.1.
    Kantara,
}

/// Shows the consent of `record`. Exit status 1 where something of it no longer holds or there is
/// none, 2 where the vault could not be looked into.
pub(crate) fn show_consent(data_dir: &Path, record: &str, form: Form) -> ExitCode {
    let Ok(vault) = opened(data_dir, Vault::open_as_it_is(data_dir)) else {
        return ExitCode::from(2);
    };
    let found = vault.evidence(record).and_then(|found| {
        let Some(mut evidence) = found else { return Ok(None) };
        let history = vault.verify_history(Timestamp::now())?;
        evidence.broken.extend(history.iter().map(ToString::to_string));
        Ok(Some(evidence))
    });
    let evidence = match found {
        Ok(Some(evidence)) => evidence,
        Ok(None) if vault.proof_is_over(record).unwrap_or(false) => {
            return fail("its proof was removed, since the time that it is kept is over");
        }
        Ok(None) => {
            return fail("nothing was ever kept under this number; `sayso list` shows the numbers");
        }
        Err(error) => {
            fail(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date();
    let linked = match form {
        Form::Text => {
            tell(&evidence);
            None
        }
        Form::Json => {
            print_json(&evidence);
            None
        }
        Form::Record => Some(linked_record(&evidence, today)),
        Form::Receipt => Some(linked_receipt(&evidence, today)),
        Form::Kantara => Some(kantara_receipt(&evidence)),
    };
    match linked {
        Some(Ok(linked)) => {
            print_json(&vault.sign(linked, Timestamp::now()));
        }
        Some(Err(error)) => return fail(&error.to_string()),
        None => {}
    }
    if evidence.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn tell(evidence: &Evidence) {
    let Agreement { disclosure, choices, agreed_at, program_version } = &evidence.agreement;
    let campaign = &disclosure.campaign;
    print(&format!("record:    {}", evidence.record));
    print(&format!("agreed at: {agreed_at}"));
    print(&format!("shown by:  Sayso {program_version}, in “{}”", disclosure.language));
    print(&format!("campaign:  {}, version {}", campaign.id, campaign.version));
    print(&format!("           {}", campaign.digest));
    print(&format!("words:     {}", evidence.notice));
    if let Some(group) = &evidence.group {
        let ended =
            group.ended_at.map_or_else(String::new, |at| format!(", ended for all at {at}"));
        print(&format!("group:     {} people in one recording{ended}", group.people));
    }
    print("\n---------------- as it was on the screen ----------------\n");
    print(&disclosure.title);
    for section in &disclosure.sections {
        print(&format!("\n{}\n{}", section.heading, indented(&section.body)));
    }
    for paragraph in &disclosure.full_text {
        print(&format!("\n{paragraph}"));
    }
    for (ask, group) in disclosure.groups() {
        print(&format!("\n{ask}"));
        for shown in group {
            let mark = if choices.is_ticked(&shown.id) { 'x' } else { ' ' };
            print(&format!("[{mark}] {}\n{}", shown.title, indented(&shown.explanation)));
        }
    }
    print(&format!("\n( {} )   ( {} ) <- pressed", disclosure.decline, disclosure.accept));
    for (earlier, _) in evidence.agreements().take(evidence.earlier.len()) {
        let version = earlier.disclosure.campaign.version;
        let ticked = earlier.ticked_titles().join("; ");
        print(&format!("\nBefore that, at {}, by version {version}: {ticked}", earlier.agreed_at));
    }
    print("\n---------------- what happened since ----------------\n");
    for event in &evidence.events {
        print(&format!("{}  {}", event.at, event.kind));
    }
    print("");
    for broken in &evidence.broken {
        print(&format!("wrong: {broken}"));
    }
    if evidence.broken.is_empty() {
        print("The words, the boxes and the time are those that the ledger tells of.");
    }
    if evidence.campaign_file.is_none() {
        print("The campaign file of that time is not in this ledger.");
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
