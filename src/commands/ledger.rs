//! `sayso ledger`: what happened, in words or for programs, and all of it for an auditor.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use sayso::campaign::Campaign;
use sayso::locale::Locale;
use sayso::paper::{actor_name, event_sentence};
use sayso::record::{Actor, EventFilter, EventKind, PastEvent, Says, StaffName};
use sayso::vault::{ReadOnly, StorageError, Vault};
use serde::Serialize;
use serde_json::Value;

use super::terminal::print;
use super::{Format, can_take, fail, json_without_hidden_signs, opened};

/// So many events are in memory at once.
const PAGE: usize = 500;

/// Which events are told.
#[derive(clap::Args)]
pub(crate) struct Events {
    /// Only of this kind, such as "erased" or "exported"; may be given several times. The manual's chapter on formats
    /// lists them.
    #[arg(long = "kind", value_name = "KIND", value_parser = kind)]
    kinds: Vec<EventKind>,
    /// Only what somebody of this name on the staff did.
    #[arg(long, value_name = "NAME")]
    by: Option<StaffName>,
    /// Only on this day, in UTC, or later: 2026-11-26.
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Only on this day, in UTC, or earlier.
    #[arg(long, value_name = "DAY")]
    until: Option<Date>,
    /// Only the newest so many.
    #[arg(long, value_name = "COUNT")]
    newest: Option<usize>,
    /// Write all events as they are stored, and the head with its signatures, into this folder instead, which must be
    /// there: for an auditor, who can check them without Sayso.
    #[arg(
        long,
        value_name = "DIR",
        conflicts_with_all = ["kinds", "by", "from", "until", "newest", "json"]
    )]
    save: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

fn kind(typed: &str) -> Result<EventKind, String> {
    EventKind::named(typed).ok_or_else(|| {
        let known: Vec<_> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("a kind is one of: {}", known.join(", "))
    })
}

/// `sayso ledger`.
pub(crate) fn ledger(data_dir: &Path, which: Events) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    if let Some(folder) = which.save {
        return save(&vault, &folder);
    }
    let limit = which.newest.unwrap_or(usize::MAX);
    let Events { kinds, by, from, until, .. } = which;
    let filter = EventFilter { kinds, by, from, until };
    let told = if which.json {
        tell_json(&vault, &filter, limit)
    } else {
        let campaign = std::fs::read_to_string(data_dir.join("campaign.toml")).ok();
        let campaign = campaign.and_then(|source| Campaign::parse(&source).ok());
        tell_words(&vault, &filter, limit, campaign.as_ref())
    };
    match told {
        Ok(0) if limit > 0 => none_told(&vault, filter.by.as_ref(), which.json.into()),
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

/// Says that there is no such event, where people read it. A name that nobody ever had here is a slip of the hand, and no answer.
fn none_told(vault: &Vault, by: Option<&StaffName>, format: Format) -> ExitCode {
    let staff = match vault.all_staff() {
        Ok(staff) => staff,
        Err(error) => return fail(&error.to_string()),
    };
    if let Some(name) = by.filter(|name| !staff.contains(name)) {
        return fail(&format!("nobody called “{name}” works here or ever did"));
    }
    if format == Format::Text {
        print("nothing like that is on record");
    }
    ExitCode::SUCCESS
}

fn save(vault: &Vault, folder: &Path) -> ExitCode {
    if let Err(status) = can_take(folder, "nothing", "nothing was saved") {
        return status;
    }
    match vault.save_history(folder, Timestamp::now()) {
        Ok((path, events)) => {
            print(&format!("{events} events: {}", path.display()));
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("nothing was saved: {error}")),
    }
}

fn tell_words(
    vault: &ReadOnly,
    filter: &EventFilter,
    limit: usize,
    campaign: Option<&Campaign>,
) -> Result<usize, StorageError> {
    let words = Locale::english();
    each(vault, filter, limit, |event, _| {
        let at = event.at.map_or_else(
            || "its time was removed".to_owned(),
            |at| at.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
        );
        let who = event.actor.as_ref().map(|actor| actor_name(actor, &words));
        let who = who.unwrap_or_else(|| "-".to_owned());
        let record = event.record.as_ref().map_or_else(String::new, |it| format!("  {it}"));
        let says = event_sentence(event, campaign, &words);
        print(&format!("{}  {at}  {who}  {}: {says}{record}", event.seq, event.kind));
    })
}

fn tell_json(vault: &ReadOnly, filter: &EventFilter, limit: usize) -> Result<usize, StorageError> {
    let told = each(vault, filter, limit, |event, before| {
        // Texts, times and whole numbers can always be written.
        let json = serde_json::to_string(&Told::of(event)).unwrap_or_default();
        let json = json_without_hidden_signs(&json);
        print(&format!("{}{json}", if before == 0 { "[\n" } else { "," }));
    })?;
    print(if told == 0 { "[]" } else { "]" });
    Ok(told)
}

/// An event as it is told to programs.
#[derive(Serialize)]
struct Told<'a> {
    /// Who acted, as the ledger writes it: "person", "staff:anna"; none where that was removed with a proof.
    actor: Option<String>,
    /// When; none where that was removed with a proof.
    at: Option<Timestamp>,
    /// What it says, in the form of its kind; none where that was removed, or this version cannot read it.
    body: Option<Value>,
    /// Its number.
    event: i64,
    /// Its kind as it is stored, which this version may not know.
    kind: &'a str,
    /// The record that it is of, where it is of one and that was not removed.
    record: Option<&'a str>,
    /// Whether what it says was part of a proof whose time is over.
    removed: bool,
}

impl<'a> Told<'a> {
    fn of(event: &'a PastEvent) -> Self {
        let body = match &event.says {
            Says::Event(event) => serde_json::from_str(&event.body()).ok(),
            Says::Removed | Says::Unknown => None,
        };
        Self {
            actor: event.actor.as_ref().map(Actor::to_string),
            at: event.at,
            body,
            event: event.seq,
            kind: &event.kind,
            record: event.record.as_deref(),
            removed: event.says == Says::Removed,
        }
    }
}

/// Hands up to `limit` events, the newest first, to `tell`, each with how many came before. Returns how many.
fn each(
    vault: &ReadOnly,
    filter: &EventFilter,
    limit: usize,
    mut tell: impl FnMut(&PastEvent, usize),
) -> Result<usize, StorageError> {
    let (mut told, mut before) = (0, None);
    loop {
        let page = vault.history(filter, before.as_ref(), PAGE.min(limit - told))?;
        for event in &page.events {
            tell(event, told);
            told += 1;
        }
        before = page.older.filter(|_| told < limit);
        if before.is_none() {
            return Ok(told);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_whose_words_were_removed_is_told_with_its_fields_by_name() {
        let event = PastEvent {
            seq: 7,
            kind: "kept".to_owned(),
            at: None,
            actor: Some(Actor::Person),
            record: None,
            says: Says::Removed,
        };
        let told = serde_json::to_string(&Told::of(&event)).unwrap();
        let expected = r#"{"actor":"person","at":null,"body":null,"event":7,"kind":"kept","record":null,"removed":true}"#;
        assert_eq!(told, expected);
    }
}
