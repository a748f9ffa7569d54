//! `sayso show`: everything about one submission that can be told without opening it.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::campaign::PurposeId;
use sayso::media::SoundTrouble;
use sayso::record::{
    Actor, Erasure, Event, EventKind, Exported, Grounds, MadeCopy, PastEvent, PurposeState, Says,
    Standing, SubmissionId, SubmissionSummary, TakeSummary,
};
use sayso::submission::TakeFacts;
use sayso::vault::{Copies, StorageError, Vault};
use serde::Serialize;

use super::erase::because;
use super::hold;
use super::list::said_by_staff;
use super::takedowns::line;
use super::terminal::print;
use super::{Format, fail, opened, print_json};

/// So many copies are read at once.
const PAGE: usize = 500;

/// What is told of a submission.
#[derive(Serialize)]
struct Shown {
    schema: &'static str,
    record: SubmissionId,
    state: StateNow,
    /// What it was asked by; none where the proof is over.
    asked: Option<Asked>,
    /// The same as in `sayso list`; none where nothing of it is kept any more.
    kept: Option<SubmissionSummary>,
    copies: Vec<MadeCopy>,
    events: Vec<Happened>,
    /// What no longer holds; empty where everything does.
    wrong: Vec<String>,
}

/// What has become of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum StateNow {
    /// A use was agreed to and not withdrawn.
    Given,
    /// Every use was withdrawn.
    Withdrawn,
    /// Another person took back what they gave together.
    Ended,
    /// Its giver has had it erased, or staff have.
    Erased,
    /// Its time was over.
    Expired,
    /// What is kept of it cannot be read.
    Unreadable,
}

/// The campaign that somebody was asked by.
#[derive(Serialize)]
struct Asked {
    campaign: String,
    version: u32,
    language: String,
    agreed_at: Timestamp,
}

/// What happened to it. Of a record whose proof is over only the kind is left.
#[derive(Serialize)]
struct Happened {
    kind: String,
    at: Option<Timestamp>,
    /// A person, staff or the program.
    by: Option<String>,
    /// The use that it is about, where it is about one.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    purpose: Option<PurposeId>,
    /// Why staff erased it or ended the use, where they did.
    #[serde(skip_serializing_if = "Option::is_none")]
    grounds: Option<Grounds>,
}

impl From<PastEvent> for Happened {
    fn from(past: PastEvent) -> Self {
        let (purpose, grounds) = match past.says {
            Says::Event(event) => match *event {
                Event::PurposeWithdrawn { purpose, grounds, .. } => (Some(purpose), grounds),
                Event::Exported(Exported { purpose, .. }) => (Some(purpose), None),
                Event::Erased(Erasure { grounds, .. }) => (None, grounds),
                _ => (None, None),
            },
            Says::Removed | Says::Unknown => (None, None),
        };
        let by = past.actor.map(|actor| actor.to_string());
        Self { kind: past.kind, at: past.at, by, purpose, grounds }
    }
}

/// `sayso show`. Exit status 1 where there never was such a record or something no longer holds, 2 where the vault
/// cannot be looked into.
pub(crate) fn show(data_dir: &Path, record: &SubmissionId, format: Format) -> ExitCode {
    let Ok(vault) = opened(data_dir, Vault::open_as_it_is(data_dir)) else {
        return ExitCode::from(2);
    };
    let shown = match look_up(&vault, record) {
        Ok(Some(shown)) => shown,
        Ok(None) => {
            return fail("nothing was ever kept under this number; `sayso list` shows the numbers");
        }
        Err(error) => {
            fail(&error.to_string());
            return ExitCode::from(2);
        }
    };
    match format {
        Format::Json => drop(print_json(&shown)),
        Format::Text => tell(&shown),
    }
    if shown.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn look_up(vault: &Vault, record: &SubmissionId) -> Result<Option<Shown>, StorageError> {
    let events: Vec<_> = vault.past_events_of(record)?.into_iter().map(Happened::from).collect();
    let mut wrong = Vec::new();
    // One row that is damaged keeps nothing else from being shown.
    let kept = vault.look_up(record).unwrap_or_else(|error| {
        wrong.push(error.to_string());
        None
    });
    if events.is_empty() && kept.is_none() && wrong.is_empty() {
        return Ok(None);
    }
    let evidence = vault.evidence(record.as_str()).unwrap_or_else(|error| {
        wrong.push(error.to_string());
        None
    });
    let asked = evidence.map(|evidence| {
        wrong.extend(evidence.broken);
        let words = evidence.agreement.disclosure;
        Asked {
            campaign: words.campaign.id,
            version: words.campaign.version,
            language: words.language.tag().to_owned(),
            agreed_at: evidence.agreement.agreed_at,
        }
    });
    for take in kept.iter().flat_map(|kept| &kept.takes) {
        match vault.verify_take(&take.id) {
            Ok(found) => wrong.extend(found.iter().map(ToString::to_string)),
            Err(error) => wrong.push(error.to_string()),
        }
    }
    let state = state(kept.as_ref(), &events);
    let copies = copies(vault, record)?;
    let (schema, record) = ("sayso submission 1", record.clone());
    Ok(Some(Shown { schema, record, state, asked, kept, copies, events, wrong }))
}

fn state(kept: Option<&SubmissionSummary>, events: &[Happened]) -> StateNow {
    let last = events.last().map_or("", |event| event.kind.as_str());
    match kept {
        Some(kept) if kept.has_ended() => StateNow::Ended,
        Some(kept) if kept.purposes.iter().any(|it| it.withdrawn_at.is_none()) => StateNow::Given,
        Some(_) => StateNow::Withdrawn,
        None if last == EventKind::Erased.as_str() => StateNow::Erased,
        None if last == EventKind::Expired.as_str() => StateNow::Expired,
        None => StateNow::Unreadable,
    }
}

fn copies(vault: &Vault, record: &SubmissionId) -> Result<Vec<MadeCopy>, StorageError> {
    let (which, mut before, mut all) = (Copies::Of(record.clone()), None, Vec::new());
    loop {
        let page = vault.copies(&which, before, PAGE, Timestamp::now())?;
        before = page.last().map(|copy| copy.place);
        let is_last = page.len() < PAGE;
        all.extend(page);
        if is_last {
            return Ok(all);
        }
    }
}

fn tell(shown: &Shown) {
    print(&format!("record: {}", shown.record));
    print(&format!("state:  {}", in_words(shown)));
    match &shown.asked {
        Some(Asked { campaign, version, language, agreed_at }) => print(&format!(
            "asked:  by campaign “{campaign}”, version {version}, in “{language}”; agreed to at {}",
            minute(*agreed_at),
        )),
        None => print("asked:  the proof of what was agreed is not there any more"),
    }
    if let Some(kept) = &shown.kept {
        tell_kept(kept);
    }
    if !shown.copies.is_empty() {
        print("copies:");
    }
    for copy in &shown.copies {
        print(&format!("  {}", line(copy)));
    }
    print("what happened:");
    for event in &shown.events {
        print(&format!("  {}", happened(event)));
    }
    for wrong in &shown.wrong {
        print(&format!("wrong: {wrong}"));
    }
}

fn in_words(shown: &Shown) -> String {
    let end = shown.events.iter().find(|event| event.kind == EventKind::Erased.as_str());
    let grounds: Option<Grounds> = end.and_then(|event| event.grounds);
    let program = Actor::Program.to_string();
    match (shown.state, grounds) {
        (StateNow::Given, _) => "kept".to_owned(),
        (StateNow::Withdrawn, _) => "kept; every use was withdrawn".to_owned(),
        (StateNow::Ended, _) => "ended: another took back what they gave together".to_owned(),
        (StateNow::Erased, None) if end.is_some_and(|it| it.by == Some(program)) => {
            "erased, as a list beside a backup told".to_owned()
        }
        (StateNow::Erased, None) => "erased by its giver".to_owned(),
        (StateNow::Erased, Some(grounds)) => {
            format!("erased by staff, because: {}", because(grounds))
        }
        (StateNow::Expired, _) => "erased, since its time was over".to_owned(),
        (StateNow::Unreadable, _) => "cannot be read; `sayso verify` says more".to_owned(),
    }
}

fn tell_kept(kept: &SubmissionSummary) {
    print(&format!("kept:   at {}", minute(kept.kept_at)));
    if let Some(said) = kept.clock_said {
        print(&format!("        the clock said {}", minute(said)));
    }
    if let Some(group) = &kept.group {
        print(&format!("group:  {} people in one recording", group.people));
    }
    let marks = said_by_staff(kept.marks);
    if !marks.is_empty() {
        print(&format!("staff:  {marks}"));
    }
    if let Some(held) = kept.held(Timestamp::now()) {
        print(&format!("held:   {}", hold::in_words(held)));
    }
    if let Some(day) = kept.sealed(Timestamp::now()) {
        print(&format!("sealed: nobody of staff opens it before {day}, as its giver picked"));
    }
    print("takes:");
    for take in &kept.takes {
        print(&format!("  {}", told_take(take)));
    }
    print("uses:");
    for purpose in &kept.purposes {
        print(&format!("  {}: “{}”, {}", purpose.id, purpose.title, standing(purpose)));
    }
}

fn told_take(take: &TakeSummary) -> String {
    let what = match &take.facts {
        TakeFacts::Voice(sound) => format!("voice, {:.1} s", sound.duration_secs()),
        TakeFacts::SpokenYes(sound) => {
            format!("the yes, said aloud, {:.1} s", sound.duration_secs())
        }
        TakeFacts::Photo(picture) => {
            format!("photo, {} × {} pixels", picture.width_px, picture.height_px)
        }
    };
    let troubles = take.facts.sound().map(sayso::media::SoundFacts::troubles).unwrap_or_default();
    let troubles: String = troubles.into_iter().map(trouble).collect();
    format!("{}  {}  {what}{troubles}", take.id, minute(take.taken_at))
}

fn trouble(trouble: SoundTrouble) -> &'static str {
    match trouble {
        SoundTrouble::Silent => ", nothing is heard",
        SoundTrouble::Clipped => ", too loud",
        SoundTrouble::Lost(_) => ", some of it is missing",
        SoundTrouble::OneSided => ", one channel is dead",
    }
}

fn standing(purpose: &PurposeState) -> String {
    match purpose.standing(Timestamp::now()) {
        Standing::Holds(until) => format!("may be used until {until}"),
        Standing::Withdrawn(at) => format!("withdrawn at {}", minute(at)),
        Standing::Expired => format!("its time was over on {}", purpose.expires_on),
        Standing::NotByAll => "not all who are in it agree".to_owned(),
    }
}

fn happened(event: &Happened) -> String {
    let kind = event.kind.replace('-', " ");
    let (Some(at), Some(by)) = (event.at, &event.by) else {
        return format!("{kind}; the rest was removed with the proof");
    };
    let about = event.purpose.as_ref().map_or_else(String::new, |it| format!(", for {it}"));
    format!("{}  {kind}{about}, by {by}", minute(at))
}

fn minute(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%MZ").to_string()
}
