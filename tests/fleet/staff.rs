//! Staff's work across members: what they say of something is the same at the hub and where it is kept, marks, notes and
//! holds; its giver sees what they did at either; and none of it stays when its giver takes back what they gave.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::fleet::{Fleet, Luck, TWO, carry, files, give};
use crate::common::session::{self, export};
use crate::common::window::PASSPHRASE;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::record::{
    Actor, CopyId, CopyState, EventFilter, EventKind, Filter, Grounds, HoldReason, HoldTerms, Mark,
    Marking, Note, NoteAbout, Part, Rating, Seen, SubmissionSummary,
};
use sayso::vault::{Copies, Fetched, NotErasedByStaff, TakedownsFrom, Unlocked};
use secrecy::SecretString;

fn only(fleet: &mut Fleet, name: &str) -> SubmissionSummary {
    let mut page = fleet.vault(name).page(&Filter::default(), Part::Newest, 10).unwrap();
    assert_eq!((page.submissions.len(), page.unreadable), (1, 0), "{name}");
    page.submissions.pop().unwrap()
}

/// An officer, at any member: they have their key with them.
fn officer_at(fleet: &mut Fleet, name: &str) -> Unlocked {
    let key = [fleet.path("hub")];
    fleet.vault(name).unlock(&SecretString::from(PASSPHRASE), &key, Timestamp::now()).unwrap()
}

fn mark(fleet: &mut Fleet, name: &str, marking: &Marking) {
    let (at, record) = (fleet.now(), only(fleet, name).id);
    let officer = officer_at(fleet, name);
    officer.mark(fleet.vault(name), &record, marking, at).unwrap();
}

fn note(text: &str) -> Marking {
    Marking::Note(Note::new(text).unwrap())
}

/// Mark, rating and the text of the note, as staff of a member see them.
fn said(fleet: &mut Fleet, name: &str) -> (Option<Mark>, Option<u8>, Option<String>) {
    let summary = only(fleet, name);
    let officer = officer_at(fleet, name);
    let note = officer.note(fleet.vault(name), &summary.id).unwrap();
    assert_eq!(note.is_some(), summary.marks.noted);
    let note = note.map(|note| note.as_str().to_owned());
    (summary.marks.mark, summary.marks.rating.map(Rating::number), note)
}

fn nothing_is_wrong(fleet: &mut Fleet) {
    for name in fleet.vaults.keys().copied().collect::<Vec<_>>() {
        let at = fleet.now();
        assert_eq!(fleet.vault(name).verify_at(at).unwrap().findings, [], "{name}");
    }
}

#[test]
fn what_staff_say_at_the_kiosk_is_said_at_the_hub_and_the_other_way() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    // Before anybody has heard of what it is about, and with it.
    mark(&mut fleet, "a", &Marking::Mark(Some(Mark::Approved)));
    mark(&mut fleet, "a", &note("Very clear."));
    fleet.settle();
    let told = (Some(Mark::Approved), None, Some("Very clear.".to_owned()));
    assert_eq!(said(&mut fleet, "hub"), told);
    let approved = Filter { mark: Some(Mark::Approved), ..Filter::default() };
    let found = fleet.vault("hub").page(&approved, Part::Newest, 10).unwrap();
    assert_eq!(found.submissions.len(), 1, "the list is narrowed by it");

    mark(&mut fleet, "hub", &Marking::Rating(Rating::new(4)));
    mark(&mut fleet, "hub", &note("Cut the beginning."));
    fleet.settle();
    let told = (Some(Mark::Approved), Some(4), Some("Cut the beginning.".to_owned()));
    assert_eq!(said(&mut fleet, "a"), told);
    assert_eq!(said(&mut fleet, "hub"), told, "and it stays there");

    // What is taken back is taken back at both.
    mark(&mut fleet, "a", &Marking::Note(None));
    mark(&mut fleet, "hub", &Marking::Mark(None));
    fleet.settle();
    for name in ["a", "hub"] {
        assert_eq!(said(&mut fleet, name), (None, Some(4), None), "{name}");
    }
    nothing_is_wrong(&mut fleet);
}

#[test]
fn what_is_said_at_both_at_once_ends_equal_at_both_whatever_clocks_say_and_stores_lose() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    fleet.settle();
    for (turn, lost) in [(0, "a"), (1, "hub"), (2, "a"), (3, "hub")] {
        // The clock of whoever speaks last is a year behind.
        mark(&mut fleet, "a", &Marking::Mark(Some(Mark::Approved)));
        mark(&mut fleet, "a", &note(&format!("The kiosk's {turn}.")));
        fleet.days -= 365;
        mark(&mut fleet, "hub", &Marking::Mark(Some(Mark::Flagged)));
        mark(&mut fleet, "hub", &note(&format!("The hub's {turn}.")));
        mark(&mut fleet, "hub", &Marking::Rating(Rating::new(turn)));
        fleet.days += 365;
        let lost = if lost == "a" { "a" } else { "hub" };
        fleet.look(lost, Luck::Lost);
        fleet.settle();
        let (at_a, at_hub) = (said(&mut fleet, "a"), said(&mut fleet, "hub"));
        assert_eq!(at_a, at_hub);
        assert_eq!(at_a.1, Some(turn), "what only one of them said holds");
        assert!(at_a.0.is_some() && at_a.2.unwrap().ends_with(&format!("{turn}.")));
    }
    // Whoever has seen both has the last word.
    mark(&mut fleet, "a", &note("Agreed."));
    fleet.settle();
    assert_eq!(said(&mut fleet, "hub").2.as_deref(), Some("Agreed."));
    // They come to rest: nothing is said to and fro for ever.
    let before = [fleet.vault("a").head().unwrap(), fleet.vault("hub").head().unwrap()];
    fleet.settle();
    assert_eq!(before, [fleet.vault("a").head().unwrap(), fleet.vault("hub").head().unwrap()]);
    nothing_is_wrong(&mut fleet);
}

#[test]
fn what_staff_say_stays_when_another_epoch_begins_or_a_newer_copy_comes() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    mark(&mut fleet, "hub", &Marking::Mark(Some(Mark::Flagged)));
    mark(&mut fleet, "hub", &note("Too quiet."));
    // It is on its way when the kiosk lays out another copy, which knows nothing of it.
    let at = fleet.now();
    let typed = ReceiptCode::parse(&code).unwrap();
    let mut held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    held.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap();
    for name in ["a", "hub", "a"] {
        fleet.look(name, Luck::Good);
    }
    let told = (Some(Mark::Flagged), None, Some("Too quiet.".to_owned()));
    assert_eq!(said(&mut fleet, "hub"), told);
    for _ in 0..4 {
        fleet.days += 9;
        fleet.settle();
        for name in ["a", "hub"] {
            assert_eq!(said(&mut fleet, name), told, "{name}");
        }
    }
    nothing_is_wrong(&mut fleet);
}

#[test]
fn its_giver_reads_at_any_kiosk_what_the_hubs_staff_wrote_and_all_of_it_goes_with_their_word() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    mark(&mut fleet, "hub", &note("Speaks of the harbour."));
    fleet.settle();
    let typed = ReceiptCode::parse(&code).unwrap();
    let reads = |fleet: &mut Fleet| {
        let (at, data, store) = (fleet.now(), fleet.path("b"), fleet.path("store"));
        let asked = fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
        carry(&data, &store, Luck::Good);
        match fleet.vault("b").fetched(asked, at).unwrap().ok().unwrap() {
            Fetched::Held(held) => {
                let note = held.view().note;
                fleet.vault("b").let_visitors_copies_go(at).unwrap();
                note
            }
            other => panic!("{other:?}"),
        }
    };
    let NoteAbout::Text(text) = reads(&mut fleet) else { panic!("no note") };
    assert_eq!(text.as_str(), "Speaks of the harbour.");
    mark(&mut fleet, "a", &Marking::Note(None));
    fleet.settle();
    assert!(matches!(reads(&mut fleet), NoteAbout::None));
    mark(&mut fleet, "a", &note("Once more."));
    fleet.settle();
    assert!(matches!(reads(&mut fleet), NoteAbout::Text(_)));
    nothing_is_wrong(&mut fleet);

    // The hub says something, and before it arrives its giver deletes everything.
    mark(&mut fleet, "hub", &note("Too late."));
    let at = fleet.now();
    let held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    let certificate = held.erase(fleet.vault("a"), at).unwrap();
    assert!(certificate.is_verified());
    fleet.settle();
    for name in ["a", "b", "hub"] {
        assert_eq!(fleet.kept(name), 0, "{name}");
        let ledger = rusqlite::Connection::open(fleet.path(name).join("vault/ledger.db")).unwrap();
        for table in ["marks", "hold", "fleet_remarks", "fleet_message"] {
            let count = format!("SELECT count(*) FROM {table}");
            let left: i64 = ledger.query_row(&count, [], |row| row.get(0)).unwrap();
            assert_eq!(left, 0, "{table} at {name}");
        }
    }
    let left: Vec<_> = files(&fleet.path("store"))
        .into_iter()
        .filter(|it| !it.file_name().unwrap().to_str().unwrap().starts_with("done-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    nothing_is_wrong(&mut fleet);
}

#[test]
fn what_was_said_before_there_was_a_fleet_or_since_a_backup_is_not_lost() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    mark(&mut fleet, "a", &Marking::Rating(Rating::new(2)));
    // As a vault has it that was in no fleet.
    let ledger = rusqlite::Connection::open(fleet.path("a").join("vault/ledger.db")).unwrap();
    ledger.execute("DELETE FROM fleet_remarks", []).unwrap();
    drop(ledger);
    fleet.settle();
    assert_eq!(said(&mut fleet, "hub").1, Some(2));
    mark(&mut fleet, "a", &Marking::Rating(None));
    fleet.settle();
    assert_eq!(said(&mut fleet, "hub").1, None);
    nothing_is_wrong(&mut fleet);
}

fn terms(until: Timestamp) -> HoldTerms {
    let until = until.to_zoned_datetime(TimeZone::UTC).date();
    HoldTerms { because: HoldReason::Claim, until, reference: None }
}

/// An officer holds the only submission at a member for so many days.
fn hold(fleet: &mut Fleet, name: &str, days: i64) -> HoldTerms {
    let (at, record) = (fleet.now(), only(fleet, name).id);
    let terms = terms(at + SignedDuration::from_hours(24 * days));
    let officer = officer_at(fleet, name);
    officer.hold(fleet.vault(name), &record, &terms, at).unwrap();
    terms
}

fn release(fleet: &mut Fleet, name: &str) {
    let (at, record) = (fleet.now(), only(fleet, name).id);
    let officer = officer_at(fleet, name);
    officer.release(fleet.vault(name), &record, at).unwrap();
}

fn erased_by_staff(fleet: &mut Fleet, name: &str) -> Result<(), NotErasedByStaff> {
    let (at, record) = (fleet.now(), only(fleet, name).id);
    let officer = officer_at(fleet, name);
    officer.erase(fleet.vault(name), (&record, Grounds::Unfit), None, at).map(drop)
}

#[test]
fn a_hold_that_is_placed_at_one_stops_staff_and_time_at_the_other_and_never_its_giver() {
    for (placed, other) in [("hub", "a"), ("a", "hub")] {
        let mut fleet = Fleet::new(&["a"]);
        let code = give(&mut fleet, "a");
        fleet.settle();
        let terms = hold(&mut fleet, placed, 360);
        fleet.settle();
        for name in ["a", "hub"] {
            let found = only(&mut fleet, name).hold.unwrap();
            assert_eq!(found.terms, terms, "{name}");
            let refused = erased_by_staff(&mut fleet, name);
            assert!(matches!(refused, Err(NotErasedByStaff::Held(_))), "{name}: {refused:?}");
        }
        let kind = EventFilter { kinds: vec![EventKind::Held], ..EventFilter::default() };
        let told = fleet.vault(other).history(&kind, None, 10).unwrap();
        let actor = &told.events[0].actor;
        assert!(matches!(actor, Some(Actor::Member(_))), "{actor:?}");
        nothing_is_wrong(&mut fleet);
        // Its giver takes it back all the same.
        let at = fleet.now();
        let typed = ReceiptCode::parse(&code).unwrap();
        let held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
        assert!(held.view().hold.is_some(), "and reads that it is held");
        held.erase(fleet.vault("a"), at).unwrap();
        fleet.settle();
        assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
        nothing_is_wrong(&mut fleet);
    }
}

#[test]
fn a_hold_that_ends_at_one_has_ended_at_the_other_and_of_two_at_once_one_holds_at_both() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    fleet.settle();
    for (first, other) in [("hub", "a"), ("a", "hub")] {
        hold(&mut fleet, first, 100);
        fleet.settle();
        release(&mut fleet, other);
        fleet.settle();
        for name in ["a", "hub"] {
            assert_eq!(only(&mut fleet, name).hold, None, "{name}");
        }
    }
    let both = [hold(&mut fleet, "a", 30), hold(&mut fleet, "hub", 60)];
    fleet.settle();
    let found = ["a", "hub"].map(|name| only(&mut fleet, name).hold.unwrap().terms);
    assert_eq!(found[0], found[1]);
    assert!(both.contains(&found[0]));
    nothing_is_wrong(&mut fleet);
    // Once its day is over it ends at each by itself, and no member brings it back to the other.
    fleet.days += 70;
    let at = fleet.now();
    for name in ["a", "hub"] {
        assert_eq!(fleet.vault(name).purge(at).unwrap(), 0, "only the hold is over");
    }
    fleet.settle();
    for name in ["a", "hub"] {
        assert_eq!(only(&mut fleet, name).hold, None, "{name}");
    }
    nothing_is_wrong(&mut fleet);
}

/// Copies what may be used on the website into a folder, at the hub or at a kiosk.
fn export_at(fleet: &mut Fleet, name: &str) {
    let target = fleet.folder.path().join(format!("press-{name}"));
    let officer = officer_at(fleet, name);
    assert_eq!(export(fleet.vault(name), &officer, "website", &target).unwrap().tally().copied, 2);
}

fn takedowns(fleet: &mut Fleet, name: &str) -> Vec<CopyId> {
    let at = fleet.now();
    let (copies, _) = fleet.vault(name).takedowns(&TakedownsFrom::default(), 99, at).unwrap();
    copies.into_iter().map(|copy| copy.id).collect()
}

/// What the holder of a code sees of what staff did, at any member.
fn seen_at(fleet: &mut Fleet, name: &str, code: &str) -> Vec<Seen> {
    let typed = ReceiptCode::parse(code).unwrap();
    let at = fleet.now();
    let here = fleet.vault(name).find(&typed, at).unwrap();
    let held = here.unwrap_or_else(|| {
        let asked = fleet.vault(name).ask_elsewhere(&typed).unwrap().unwrap();
        carry(&fleet.path(name), &fleet.path("store"), Luck::Good);
        match fleet.vault(name).fetched(asked, at).unwrap().ok().unwrap() {
            Fetched::Held(held) => *held,
            other => panic!("{other:?}"),
        }
    });
    let seen = held.view().accesses.into_iter().map(|access| access.what).collect();
    fleet.vault(name).let_visitors_copies_go(at).unwrap();
    seen
}

#[test]
fn a_use_that_ends_at_the_kiosk_opens_a_takedown_of_what_was_exported_at_the_hub() {
    for by_staff in [None, Some(Grounds::Another)] {
        let mut fleet = Fleet::new(&["a", "b"]);
        let code = give(&mut fleet, "a");
        fleet.settle();
        export_at(&mut fleet, "hub");
        assert_eq!(takedowns(&mut fleet, "hub"), []);
        let (at, website) = (fleet.now(), PurposeId::new("website"));
        if let Some(grounds) = by_staff {
            let record = only(&mut fleet, "a").id;
            let officer = officer_at(&mut fleet, "a");
            officer.end_use(fleet.vault("a"), (&record, &website), grounds, at).unwrap();
        } else {
            let typed = ReceiptCode::parse(&code).unwrap();
            let mut held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
            held.withdraw(fleet.vault("a"), &[website], at).unwrap();
        }
        fleet.settle();
        assert_eq!(takedowns(&mut fleet, "hub").len(), 2, "{by_staff:?}");
        nothing_is_wrong(&mut fleet);
    }
}

#[test]
fn a_use_that_is_agreed_to_again_for_a_shorter_time_shortens_what_was_exported_at_the_hub() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    export_at(&mut fleet, "hub");
    let last_days = |fleet: &mut Fleet| -> Vec<Date> {
        let at = fleet.now();
        let copies = fleet.vault("hub").copies(&Copies::All, None, 9, at).unwrap();
        copies.into_iter().map(|copy| copy.until).collect()
    };
    let before = last_days(&mut fleet);
    let (at, typed) = (fleet.now(), ReceiptCode::parse(&code).unwrap());
    let mut held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    let shorter = session::newer_campaign().replace("\"P2Y\"", "\"P6M\"");
    session::renew(fleet.vault("a"), &mut held, &shorter, &TWO);
    fleet.settle();
    let uses = only(&mut fleet, "hub").purposes;
    let website = uses.into_iter().find(|it| it.id.as_str() == "website").unwrap();
    assert!(website.expires_on < before[0], "it is agreed to for a shorter time");
    assert_eq!(last_days(&mut fleet), [website.expires_on; 2]);
    assert_eq!(takedowns(&mut fleet, "hub"), []);
    nothing_is_wrong(&mut fleet);
    // Once that day is over both have to go.
    fleet.days += 200;
    assert_eq!(takedowns(&mut fleet, "hub").len(), 2);
}

#[test]
fn its_giver_sees_at_every_kiosk_what_staff_did_at_the_hub_and_where_it_was_kept() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    export_at(&mut fleet, "hub");
    let (at, found) = (fleet.now(), only(&mut fleet, "hub"));
    let officer = officer_at(&mut fleet, "hub");
    drop(officer.open(fleet.vault("hub"), &found.id, &found.takes[0].id, at).unwrap());
    export_at(&mut fleet, "a");
    fleet.settle();
    let copies = |seen: &[Seen], is: &dyn Fn(&CopyState) -> bool| {
        let those = seen.iter().filter(|it| match it {
            Seen::Exported { destination, state, .. } => {
                destination.as_deref() == Some("press folder") && is(state)
            }
            _ => false,
        });
        those.count()
    };
    let in_use: &dyn Fn(&CopyState) -> bool = &|state| *state == CopyState::InUse;
    for name in ["a", "b", "hub"] {
        let seen = seen_at(&mut fleet, name, &code);
        assert_eq!((seen.len(), copies(&seen, in_use)), (5, 4), "{name}: {seen:?}");
        assert!(seen.contains(&Seen::Opened), "{name}");
    }

    // They withdraw: all copies have to go, and they see so at once, wherever those were made.
    let typed = ReceiptCode::parse(&code).unwrap();
    let mut held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    held.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap();
    let seen = seen_at(&mut fleet, "a", &code);
    assert_eq!(copies(&seen, &CopyState::must_go), 4, "{seen:?}");
    fleet.settle();
    for name in ["a", "b", "hub"] {
        let seen = seen_at(&mut fleet, name, &code);
        assert_eq!((seen.len(), copies(&seen, &CopyState::must_go)), (5, 4), "{name}: {seen:?}");
    }

    // One of the hub's is taken down.
    let at = fleet.now();
    let going = takedowns(&mut fleet, "hub");
    let officer = officer_at(&mut fleet, "hub");
    officer.confirm_gone(fleet.vault("hub"), &going[0], "Anna", at).unwrap();
    fleet.settle();
    let gone: &dyn Fn(&CopyState) -> bool = &|state| matches!(state, CopyState::Gone { .. });
    for name in ["a", "b", "hub"] {
        let seen = seen_at(&mut fleet, name, &code);
        assert_eq!((copies(&seen, gone), copies(&seen, &CopyState::must_go)), (1, 3), "{name}");
    }
    // They come to rest, and all of it goes with what it is about.
    let before = files(&fleet.path("store"));
    fleet.settle();
    assert_eq!(files(&fleet.path("store")), before, "nothing is laid out for nothing");
    let (at, typed) = (fleet.now(), ReceiptCode::parse(&code).unwrap());
    let held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    held.erase(fleet.vault("a"), at).unwrap();
    fleet.settle();
    for name in ["a", "b", "hub"] {
        let ledger = rusqlite::Connection::open(fleet.path(name).join("vault/ledger.db")).unwrap();
        let count = "SELECT count(*) FROM fleet_accesses";
        let left: i64 = ledger.query_row(count, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{name}");
    }
    nothing_is_wrong(&mut fleet);
}
