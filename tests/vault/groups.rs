//! Several people in one recording: each agrees for themselves, and any one of them ends it for all.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read;
use std::path::Path;

use crate::common::session;
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{Grant, Picture, ReceiptCode, Voice};
use sayso::flow::visitor::{self, DataAnswer};
use sayso::flow::{Effect, Gone, HandingOverAction, Heard, Receipted, Setting, Visitor};
use sayso::locale::Locale;
use sayso::record::{Others, Standing};
use sayso::submission::Draft;
use sayso::vault::{ExportError, Finding, Held, Receipts, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [Kind; 2] = [Kind::Voice, Kind::Photo];

fn now() -> Timestamp {
    Timestamp::now()
}

/// What each person of a group ticks.
type Ticks<'a> = (&'a [Kind], &'a [&'a str]);

fn agree((kinds, purposes): Ticks<'_>) -> Grant {
    session::disclosure().accept(session::ticked(kinds, purposes), now()).unwrap()
}

/// A group, of whom nothing is recorded yet.
fn group(vault: &mut Vault, people: &[Ticks<'_>]) -> Draft {
    let mut draft = Draft::new(agree(people[0]));
    vault.agreed(draft.newest(), now()).unwrap();
    for ticks in &people[1..] {
        draft.join(agree(*ticks)).unwrap();
        vault.agreed(draft.newest(), now()).unwrap();
    }
    draft
}

/// A recording of all of them, kept. Their receipts, in the order in which they agreed.
fn keep(vault: &mut Vault, mut draft: Draft) -> Vec<Held> {
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &session::campaign(), now()).unwrap();
    everybody(vault, receipts)
}

/// Each of them comes back with their own code.
fn everybody(vault: &mut Vault, receipts: Receipts) -> Vec<Held> {
    let mut held = Vec::new();
    let mut next = Some(receipts);
    while let Some(receipts) = next {
        assert_eq!(receipts.place().0, held.len() + 1);
        let code = ReceiptCode::parse(&receipts.shown.code().grouped()).unwrap();
        held.push(vault.find(&code, now()).unwrap().unwrap());
        next = receipts.next();
    }
    held
}

fn again(vault: &Vault, held: &mut Held) -> Vec<(String, Standing)> {
    held.look_again(vault, now()).unwrap();
    let purposes = held.view().purposes;
    purposes.iter().map(|it| (it.id.to_string(), it.standing(now()))).collect()
}

fn is_sound(vault: &Vault, held: &Held) -> bool {
    let take = held.view().takes[0].id.clone();
    let mut opened = Vec::new();
    held.open(vault, &take).unwrap().read_to_end(&mut opened).unwrap();
    opened.starts_with(b"RIFF") && opened.len() > 90_000
}

fn meddle(folder: &Path, sql: &str) {
    let ledger = rusqlite::Connection::open(folder.join("vault/ledger.db")).unwrap();
    assert_eq!(ledger.execute(sql, []).unwrap(), 1, "{sql}");
}

#[test]
fn each_has_a_code_that_opens_it_and_a_use_holds_where_it_holds_for_all() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let draft = group(
        &mut vault,
        &[
            (&BOTH, &["exhibition", "website"]),
            (&BOTH, &["website"]),
            (&[Kind::Voice], &["website"]),
        ],
    );
    assert_eq!(draft.people(), 3);
    assert!(draft.permit::<Picture>().is_err(), "one of them wants no photo");
    let mut held = keep(&mut vault, draft);
    assert_eq!(held.len(), 3);
    assert!(held.iter().all(|one| is_sound(&vault, one)));
    let numbers: std::collections::BTreeSet<_> = held.iter().map(Held::record).collect();
    assert_eq!(numbers.len(), 3, "each has a record of their own");
    let uses = again(&vault, &mut held[0]);
    assert!(uses.iter().any(|it| *it == ("exhibition".to_owned(), Standing::NotByAll)), "{uses:?}");
    assert!(uses.iter().any(|(id, it)| id == "website" && matches!(it, Standing::Holds(_))));
    assert_eq!(vault.verify().unwrap().findings, []);

    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let take = held[0].view().takes[0].id.clone();
    let export = |vault: &mut Vault, one: &Held, purpose: &str| {
        let purpose = PurposeId::new(purpose);
        unlocked.export(vault, (one.record(), &take), &purpose, folder.path(), now())
    };
    let not_all = export(&mut vault, &held[0], "exhibition");
    assert!(matches!(not_all, Err(ExportError::NotAgreed)), "{not_all:?}");
    let copy = export(&mut vault, &held[2], "website").unwrap();
    let beside = copy.with_extension("consent.json");
    let beside = std::fs::read_to_string(beside).unwrap();
    for one in &held {
        assert!(beside.contains(one.record().as_str()), "a copy names every consent: {beside}");
    }
    held[1].withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    for one in &held {
        let refused = export(&mut vault, one, "website");
        assert!(matches!(refused, Err(ExportError::NotAgreed)), "one is enough: {refused:?}");
    }
    let website = |held: &Held| {
        held.view().purposes.iter().find(|it| it.id.as_str() == "website").unwrap().others
    };
    assert!(matches!(website(&held[0]), Others::AgreeUntil(_)), "as it was when they came back");
    held[0].look_again(&vault, now()).unwrap();
    assert_eq!(website(&held[0]), Others::Disagree);
    for one in &held {
        let events = vault.evidence(one.record().as_str()).unwrap().unwrap().events;
        assert_eq!(events.iter().filter(|it| it.kind == "exported").count(), 1, "it was of all");
    }
    held[0].copy(&mut vault, &take, folder.path(), now()).unwrap();
    for (one, kind) in held.iter().zip(["copied-by-participant", "copied-by-another"]) {
        let events = vault.evidence(one.record().as_str()).unwrap().unwrap().events;
        assert_eq!(events.last().unwrap().kind, kind);
    }
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_copy_of_ones_own_says_nothing_of_what_others_ticked() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let draft = group(&mut vault, &[(&BOTH, &["exhibition", "website"]), (&BOTH, &["website"])]);
    let held = keep(&mut vault, draft);
    let take = held[0].view().takes[0].id.clone();
    let copy = held[0].copy(&mut vault, &take, folder.path(), now()).unwrap();
    let beside = std::fs::read_to_string(copy.with_extension("consent.json")).unwrap();
    assert!(beside.contains(held[0].record().as_str()));
    for private in [held[1].record().as_str(), "agree-until", "together_with"] {
        assert!(!beside.contains(private), "“{private}” is in {beside}");
    }
}

#[test]
fn a_damaged_row_of_one_keeps_nobody_else_from_taking_back() {
    for sql in [
        "UPDATE submission SET answer = 'nothing' WHERE id = 'ID'",
        "UPDATE submission SET kept_at = 'never' WHERE id = 'ID'",
        "UPDATE purpose SET expires_on = '!' WHERE submission = 'ID'",
        "UPDATE submission SET disclosure = 'other' WHERE id = 'ID'",
    ] {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let website: Ticks<'_> = (&BOTH, &["website"]);
        let draft = group(&mut vault, &[website, website]);
        let mut sound = draft;
        let take = session::sound(&sound, vault.scratch(), 1);
        sound.keep(take, 3).unwrap();
        let receipts = vault.keep(sound, &session::campaign(), now()).unwrap();
        let (first, second) = receipts.split();
        let second = second.unwrap().shown.record().to_string();
        let code = first.code().grouped();
        drop((first, vault));
        // The words of the other, in a language of their own, are no words any more.
        meddle(folder.path(), "INSERT INTO disclosure VALUES ('other', 'no words')");
        meddle(folder.path(), &sql.replace("ID", &second));
        let (mut vault, _) = Vault::open(folder.path(), now()).unwrap();
        let held = vault.find(&ReceiptCode::parse(&code).unwrap(), now()).unwrap().unwrap();
        let take = held.view().takes[0].id.clone();
        held.copy(&mut vault, &take, folder.path(), now()).unwrap();
        let certificate = held.erase(&mut vault, now()).unwrap();
        assert!(certificate.is_verified() && certificate.others == 1, "{sql}: {certificate:?}");
        assert_eq!(session::files(&folder.path().join("vault/media")), []);
        assert!(!vault.verify().unwrap().findings.is_empty(), "{sql}: and it is found");
    }
}

#[test]
fn who_is_asked_again_holds_for_all_only_when_all_were() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let website: Ticks<'_> = (&BOTH, &["website"]);
    let draft = group(&mut vault, &[website, website]);
    let mut held = keep(&mut vault, draft);
    session::renew(&mut vault, &mut held[0], &session::newer_campaign(), &["website"]);
    for one in &mut held {
        let uses = again(&vault, one);
        assert_eq!(uses[0].1, Standing::NotByAll, "the other agreed to another text");
    }
    session::renew(&mut vault, &mut held[1], &session::newer_campaign(), &["website"]);
    for one in &mut held {
        assert!(matches!(again(&vault, one)[0].1, Standing::Holds(_)));
    }
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn what_no_shared_use_is_left_for_is_erased() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let source = session::rich_campaign().replace("\"required\"", "\"off\"");
    let campaign = Campaign::parse(&source.replace("[guardian]\n", "[group]\nmost = 3\n")).unwrap();
    let words = Locale::english();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let mut both = session::ticked(&BOTH, &["exhibition", "website"]);
    let (purpose, time) = (PurposeId::new("website"), "P1M".parse().unwrap());
    both.toggle(BoxId::Shorter { purpose, time });
    let mut draft = Draft::new(disclosure.clone().accept(both, now()).unwrap());
    let website = session::ticked(&BOTH, &["website"]);
    draft.join(disclosure.accept(website, now()).unwrap()).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    vault.keep(draft, &campaign, now()).unwrap();
    let days = |days: i64| now().checked_add(jiff::Span::new().hours(24 * days)).unwrap();
    assert_eq!(vault.purge(days(20)).unwrap(), 0);
    // The exhibition is one person's only, and a month is all that they share.
    vault.purge(days(40)).unwrap();
    assert_eq!(session::files(&folder.path().join("vault/media")), []);
    assert_eq!(vault.verify().unwrap().findings, []);
}

/// Three people together, the first of whom has the receipt on screen.
fn first_of_three(vault: &mut Vault) -> Visitor {
    let website: Ticks<'_> = (&BOTH, &["website"]);
    let mut draft = group(vault, &[website, website, website]);
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &session::campaign(), now()).unwrap();
    Visitor::Receipted(Receipted::new(Box::new(receipts), Gone::No))
}

#[test]
fn who_walks_away_leaves_the_next_person_their_receipt() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let campaign = session::campaign();
    let words = Locale::english();
    let setting = Setting { campaign: &campaign, words: &words, now: now() };
    let mut visitor = first_of_three(&mut vault);
    for waiting in [2, 1] {
        assert_eq!(visitor.waiting(), waiting);
        let (kept, _) = visitor.hear(Heard::Lost, setting);
        assert_eq!(kept.waiting(), waiting, "what was lost was not the receipt");
        let (next, effects) = kept.left_alone();
        assert!(matches!(next, Visitor::HandingOver(_)), "{next:?}");
        assert!(effects.iter().any(|it| matches!(it, Effect::ForgetPerson)), "{effects:?}");
        let next_receipt = visitor::Input::HandingOver(HandingOverAction::Next);
        let (looking, mut effects) = next.step(next_receipt, setting);
        let Some(Effect::Held(mut held, _)) = effects.pop() else { panic!("{effects:?}") };
        held.look_again(&vault, now()).unwrap();
        let seen = visitor::Input::Returned(held, DataAnswer::LookedAgain(Ok(())));
        (visitor, _) = looking.step(seen, setting);
        assert!(matches!(visitor, Visitor::Receipted(_)), "{visitor:?}");
    }
    let (after, _) = visitor.left_alone();
    assert!(matches!(after, Visitor::Welcome(_)), "everybody has theirs");
}

#[test]
fn a_receipt_that_nobody_comes_for_is_for_no_stranger() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let visitor = first_of_three(&mut vault);
    let (called, _) = visitor.left_alone();
    assert!(matches!(called, Visitor::HandingOver(_)), "{called:?}");
    let (after, effects) = called.left_alone();
    assert!(matches!(after, Visitor::Welcome(_)), "{after:?}");
    assert!(effects.iter().any(|it| matches!(it, Effect::ForgetPerson)), "{effects:?}");
}

#[test]
fn of_whoever_had_nothing_left_no_trace_of_the_key_stays() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let website: Ticks<'_> = (&BOTH, &["website"]);
    let draft = group(&mut vault, &[website, website]);
    let mut held = keep(&mut vault, draft);
    held.remove(0).erase(&mut vault, now()).unwrap();
    drop((held, vault));
    let ledger = rusqlite::Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let told =
        "SELECT json_extract(body, '$.kept.rows') FROM event WHERE kind = 'ended-by-another'";
    let rows: String = ledger.query_row(told, [], |row| row.get(0)).unwrap();
    assert!(rows.chars().all(|it| it == '0'), "{rows}");
}

#[test]
fn one_who_has_it_deleted_does_so_for_all_and_the_others_are_told() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let website: Ticks<'_> = (&BOTH, &["website"]);
    let draft = group(&mut vault, &[website, website, website]);
    let mut held = keep(&mut vault, draft);
    let alone = session::keep(&mut vault, 1, &["website"]);
    let first = held.remove(0);
    let second = held.remove(0);
    let certificate = second.erase(&mut vault, now()).unwrap();
    assert_eq!((certificate.takes, certificate.others), (1, 2));
    assert!(certificate.is_verified(), "{certificate:?}");
    assert_eq!(vault.verify().unwrap().findings, []);
    for mut one in [first, held.remove(0)] {
        let uses = again(&vault, &mut one);
        assert!(uses.iter().all(|(_, it)| *it == Standing::NotByAll), "{uses:?}");
        let view = one.view();
        assert!(view.has_ended() && view.takes.is_empty(), "{view:?}");
        let evidence = vault.evidence(one.record().as_str()).unwrap().unwrap();
        assert_eq!(evidence.broken, [] as [&str; 0]);
        assert!(evidence.group.is_some_and(|group| group.ended_at.is_some()));
        let certificate = one.erase(&mut vault, now()).unwrap();
        assert_eq!(
            (certificate.takes, certificate.others, certificate.is_verified()),
            (0, 0, true)
        );
    }
    assert_eq!(vault.verify().unwrap().findings, []);
    assert!(is_sound(&vault, &alone.held()), "nobody else lost anything");
}

#[test]
fn when_the_time_of_one_is_over_it_is_over_for_all() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let source = session::rich_campaign().replace("\"required\"", "\"off\"");
    let source = source.replace("[guardian]\n", "[group]\nmost = 3\n");
    let campaign = Campaign::parse(&source).unwrap();
    let words = Locale::english();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let mut shorter = session::ticked(&BOTH, &["website"]);
    let (purpose, time) = (PurposeId::new("website"), "P1M".parse().unwrap());
    shorter.toggle(BoxId::Shorter { purpose, time });
    let mut draft = Draft::new(disclosure.clone().accept(shorter.clone(), now()).unwrap());
    // Two of three go on the same day, of whom the second has nothing left to lose.
    draft.join(disclosure.clone().accept(shorter, now()).unwrap()).unwrap();
    let usual = session::ticked(&BOTH, &["website"]);
    draft.join(disclosure.accept(usual, now()).unwrap()).unwrap();
    for agreement in draft.agreements() {
        vault.agreed(agreement, now()).unwrap();
    }
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &campaign, now()).unwrap();
    let mut held = everybody(&mut vault, receipts);
    let until = |held: &Held| match held.view().purposes[0].standing(now()) {
        Standing::Holds(until) => until,
        other => panic!("{other:?}"),
    };
    assert_eq!(until(&held[0]), until(&held[2]), "the shortest time is the time of all");
    let later = now().checked_add(jiff::Span::new().hours(24 * 40)).unwrap();
    let codes: Vec<_> = held.iter().map(|one| one.record().to_string()).collect();
    assert_eq!(vault.purge(later).unwrap(), 3, "a month was all that they shared");
    let ended = vault.events().unwrap().into_iter().filter(|it| it.kind == "ended-by-another");
    assert_eq!(ended.count(), 2, "each of the others is told once");
    for record in codes {
        let events = vault.evidence(&record).unwrap().unwrap().events;
        assert_eq!(events.last().unwrap().kind, "expired");
    }
    assert!(held[2].look_again(&vault, now()).is_err(), "nothing is left to come back to");
    assert_eq!(session::files(&folder.path().join("vault/media")), []);
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_yes_said_aloud_is_its_speakers_own_and_goes_with_the_rest() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let source = session::rich_campaign().replace("[guardian]\n", "[group]\nmost = 3\n");
    let campaign = Campaign::parse(&source).unwrap();
    let words = Locale::english();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let agree = || {
        let mut choices = session::ticked(&BOTH, &["website"]);
        choices.toggle(BoxId::SpokenYes);
        disclosure.clone().accept(choices, now()).unwrap()
    };
    let mut draft = Draft::new(agree());
    let yes = session::spoken_yes(&draft, vault.scratch());
    draft.keep(yes, 0).unwrap();
    draft.discard(0);
    assert!(!draft.needs_spoken_yes(), "a yes is not discarded alone");
    draft.join(agree()).unwrap();
    assert!(draft.needs_spoken_yes(), "each says their own");
    assert_eq!(draft.spoken_for(None).map(|(place, _)| place), Some(1), "the second one speaks");
    let third = draft.join(agree()).unwrap_err();
    assert_eq!(
        third.0.agreement().choices.kinds().count(),
        2,
        "first the yes of whoever came before"
    );
    let speaking = session::once_closed(|| draft.permit_for_yes(None));
    assert!(draft.permit::<Voice>().is_err(), "one microphone at a time, for all of them");
    drop(speaking);
    let yes = session::spoken_yes(&draft, vault.scratch());
    draft.keep(yes, 0).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    for agreement in draft.agreements() {
        vault.agreed(agreement, now()).unwrap();
    }
    let receipts = vault.keep(draft, &campaign, now()).unwrap();
    let mut held = everybody(&mut vault, receipts);
    let spoken = |held: &Held| {
        let takes = held.view().takes.into_iter().filter(|it| it.facts.is_spoken_yes());
        takes.map(|it| it.id).collect::<Vec<_>>()
    };
    let (ones, others) = (spoken(&held[0]), spoken(&held[1]));
    assert_eq!((ones.len(), others.len()), (1, 1));
    assert_ne!(ones, others);
    assert!(held[0].open(&vault, &ones[0]).is_ok());
    assert!(held[0].open(&vault, &others[0]).is_err());
    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    unlocked.open(&mut vault, held[0].record(), &ones[0], now()).unwrap();
    let noted = |held: &Held| {
        let events = vault.evidence(held.record().as_str()).unwrap().unwrap().events;
        events.iter().any(|event| event.kind == "opened-by-staff")
    };
    assert!(noted(&held[0]) && !noted(&held[1]), "what is one person's is noted of them alone");
    let certificate = held.remove(0).erase(&mut vault, now()).unwrap();
    assert_eq!((certificate.takes, certificate.is_verified()), (3, true));
    assert_eq!(session::files(&folder.path().join("vault/media")), []);
}

#[test]
fn who_is_taken_out_of_a_group_behind_the_programs_back_is_missed() {
    for sql in [
        "UPDATE submission SET people = 2 WHERE id = 'ID'",
        "UPDATE submission SET party = NULL WHERE id = 'ID'",
        "UPDATE submission SET ended_at = '2026-01-01T00:00:00Z' WHERE id = 'ID'",
        "UPDATE take SET party = NULL",
        "UPDATE purpose SET withdrawn_at = '2026-01-01T00:00:00Z' WHERE submission = 'ID'",
    ] {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let website: Ticks<'_> = (&BOTH, &["website"]);
        let draft = group(&mut vault, &[website, website, website]);
        let held = keep(&mut vault, draft);
        let id = held[1].record().to_string();
        drop((held, vault));
        meddle(folder.path(), &sql.replace("ID", &id));
        let (vault, _) = Vault::open(folder.path(), now()).unwrap();
        let found = vault.verify().unwrap().findings;
        let changed = |it: &Finding| matches!(it, Finding::AgreementChanged { .. });
        assert!(found.iter().any(changed), "{sql}: {found:?}");
    }
}

#[test]
fn nobody_joins_in_hindsight_and_nothing_is_recorded_that_one_does_not_want() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut draft = group(&mut vault, &[(&BOTH, &["exhibition"]), (&BOTH, &["website"])]);
    assert!(
        draft.permit::<Voice>().is_err() && draft.permit::<Picture>().is_err(),
        "no use in common"
    );
    let left = draft.part().unwrap();
    assert!(left.choices.is_ticked(&BoxId::Purpose(PurposeId::new("website"))));
    assert!(draft.part().is_none(), "the first one does not part, but withdraws");
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let late = draft.join(agree((&BOTH, &["exhibition"]))).unwrap_err();
    assert_eq!(late.0.agreement().choices.purposes().count(), 1, "the yes comes back");
    assert_eq!(draft.people(), 1);
}
