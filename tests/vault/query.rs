//! The vault answers questions about what is kept: page by page, and by what was agreed.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::session::{self, keep};
use jiff::{Span, Timestamp};
use rusqlite::Connection;
use sayso::campaign::{Kind, PurposeId};
use sayso::record::{BackupNeed, Count, Filter, Part, State, SubmissionId, SubmissionSummary};
use sayso::vault::Vault;
use tempfile::TempDir;

fn now() -> Timestamp {
    Timestamp::now()
}

fn uses(id: &str) -> Filter {
    Filter { purpose: Some(PurposeId::new(id)), ..Filter::default() }
}

fn state(state: State) -> Filter {
    Filter { state: Some(state), ..Filter::default() }
}

/// Every submission that is asked for, by pages of `limit` from the newest on.
fn forwards(vault: &Vault, filter: &Filter, limit: usize) -> Vec<SubmissionId> {
    let (mut part, mut found) = (Part::Newest, Vec::new());
    loop {
        let page = vault.page(filter, part, limit).unwrap();
        assert!(page.submissions.len() <= limit);
        found.extend(page.submissions.into_iter().map(|it| it.id));
        let Some(older) = page.older else { return found };
        part = Part::OlderThan(older);
    }
}

/// The same from the oldest on.
fn backwards(vault: &Vault, filter: &Filter, limit: usize) -> Vec<SubmissionId> {
    let (mut part, mut found) = (Part::Oldest, Vec::new());
    loop {
        let page = vault.page(filter, part, limit).unwrap();
        found.extend(page.submissions.into_iter().rev().map(|it| it.id));
        let Some(newer) = page.newer else { return found };
        part = Part::NewerThan(newer);
    }
}

#[test]
fn every_page_from_either_end_shows_each_once_in_the_order_of_keeping() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut kept = Vec::new();
    for number in 0..23_i64 {
        // Over several days, several a day.
        let at = now() + Span::new().hours(number * 7);
        let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
        kept.push(vault.keep(draft, &session::campaign(), at).unwrap().shown.record().clone());
    }
    for limit in [1, 2, 5, 22, 23, 24, 100] {
        let oldest_first = backwards(&vault, &Filter::default(), limit);
        assert_eq!(oldest_first, kept, "pages of {limit}");
        let mut newest_first = forwards(&vault, &Filter::default(), limit);
        newest_first.reverse();
        assert_eq!(newest_first, kept, "pages of {limit}");
    }
    assert_eq!(vault.count(&Filter::default()).unwrap(), Count::Exactly(23));
    let empty = vault.page(&uses("press"), Part::Newest, 10).unwrap();
    assert_eq!((empty.submissions.len(), empty.newer, empty.older), (0, None, None));
}

#[test]
fn what_is_asked_for_follows_every_change_of_mind() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let both = keep(&mut vault, 1, &["exhibition", "website"]);
    let one = keep(&mut vault, 1, &["website"]);
    let (given, withdrawn) = (state(State::Given), state(State::Withdrawn));
    let ids = |vault: &Vault, filter: &Filter| forwards(vault, filter, 10);
    let (both_id, one_id) = (both.record().clone(), one.record().clone());
    assert_eq!(ids(&vault, &uses("website")), [one_id.clone(), both_id.clone()]);
    assert_eq!(ids(&vault, &uses("exhibition")), std::slice::from_ref(&both_id));

    let mut held = both.held();
    held.withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    assert_eq!(ids(&vault, &uses("website")), std::slice::from_ref(&one_id));
    held.withdraw(&mut vault, &[PurposeId::new("exhibition")], now()).unwrap();
    assert_eq!(ids(&vault, &withdrawn), std::slice::from_ref(&both_id));
    assert_eq!(ids(&vault, &given), std::slice::from_ref(&one_id));
    session::renew(&mut vault, &mut held, &session::newer_campaign(), &["website"]);
    assert_eq!(ids(&vault, &uses("website")), [one_id.clone(), both_id]);
    assert_eq!(vault.count(&given).unwrap(), Count::Exactly(2));

    held.erase(&mut vault, now()).unwrap();
    assert_eq!(ids(&vault, &Filter::default()), [one_id]);
    assert_eq!(vault.count(&uses("website")).unwrap(), Count::Exactly(1));
    assert_eq!(vault.count(&uses("exhibition")).unwrap(), Count::Exactly(0));
    drop(vault);
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let wrong = "SELECT count(*) FROM facet
        WHERE entries <> (SELECT count(*) FROM entry WHERE facet = facet.n)";
    let wrong: i64 = ledger.query_row(wrong, [], |row| row.get(0)).unwrap();
    assert_eq!(wrong, 0, "the counts are those of the entries");
}

#[test]
fn several_questions_at_once_are_answered_by_what_fits_all_of_them() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = keep(&mut vault, 1, &["exhibition", "website"]);
    keep(&mut vault, 1, &["exhibition"]);
    let today = now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let narrow = Filter {
        state: Some(State::Given),
        purpose: Some(PurposeId::new("website")),
        kind: Some(Kind::Voice),
        language: Some("en".parse().unwrap()),
        campaign: Some(session::campaign().id),
        from: Some(today),
        until: Some(today.saturating_add(Span::new().days(1))),
        ..Filter::default()
    };
    assert_eq!(forwards(&vault, &narrow, 10), [first.record().clone()]);
    assert_eq!(vault.count(&narrow).unwrap(), Count::Exactly(1));
    let yesterday = today.saturating_sub(Span::new().days(1));
    for other in [
        Filter { language: Some("de".parse().unwrap()), ..narrow.clone() },
        Filter { until: Some(yesterday), ..narrow.clone() },
        Filter { state: Some(State::Withdrawn), ..narrow.clone() },
        Filter { campaign: Some("another".to_owned()), ..narrow },
    ] {
        assert!(forwards(&vault, &other, 10).is_empty(), "{other:?}");
        assert_eq!(vault.count(&other).unwrap(), Count::Exactly(0));
    }
}

#[test]
fn no_page_is_found_by_reading_what_stands_before_it() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(folder.path()));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let page = "EXPLAIN QUERY PLAN SELECT entry.day, entry.submission FROM entry
        WHERE entry.facet = 1 AND entry.day >= 0 AND entry.day <= 9 AND EXISTS (
            SELECT 1 FROM entry AS other WHERE other.facet = 2
            AND other.day = entry.day AND other.submission = entry.submission)
        AND (entry.day, entry.submission) < (5, 5)
        ORDER BY entry.day DESC, entry.submission DESC LIMIT 10";
    let mut plan = ledger.prepare(page).unwrap();
    let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
    let steps: Vec<_> = steps.map(Result::unwrap).collect();
    let reads_all = |step: &String| step.starts_with("SCAN") || step.contains("TEMP B-TREE");
    assert!(!steps.iter().any(reads_all), "{steps:#?}");
}

#[test]
fn the_overview_tells_what_happened_and_what_is_kept_and_ends_soon() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let at = now();
    vault.purge(at).unwrap();
    let both = keep(&mut vault, 1, &["exhibition", "website"]);
    keep(&mut vault, 1, &["website"]);
    keep(&mut vault, 1, &["website"]).held().erase(&mut vault, at).unwrap();
    vault.left_alone(at).unwrap();
    both.held().withdraw(&mut vault, &[PurposeId::new("website")], at).unwrap();
    let told = vault.overview(at).unwrap();
    assert_eq!(told.days.len(), 14);
    assert_eq!(told.free_bytes.is_some(), cfg!(unix), "the room on the disk");
    let today = told.days.last().unwrap();
    assert_eq!(today.date.to_string(), at.to_string()[..10]);
    assert_eq!((today.kept, today.withdrawn, today.erased), (3, 1, 1));
    assert!(told.days[..13].iter().all(|day| (day.kept, day.asked) == (0, 0)));
    assert_eq!((told.kept.submissions, told.kept.voice, told.kept.photo), (2, 2, 2));
    let uses = [("exhibition".to_owned(), 1), ("website".to_owned(), 1)];
    assert_eq!(told.kept.uses, uses);
    assert_eq!(told.kept.languages, [("en".to_owned(), 2)]);
    assert_eq!(told.ends_soon, (Count::Exactly(0), None));
    let ends = |it: &SubmissionSummary| it.purposes.iter().map(|purpose| purpose.expires_on).max();
    let page = vault.page(&Filter::default(), Part::Newest, 9).unwrap();
    let first = page.submissions.iter().filter_map(ends).min().unwrap();
    let later: Timestamp = format!("{first}T12:00:00Z").parse().unwrap();
    let later = later - Span::new().hours(72);
    let soon = vault.overview(later).unwrap();
    assert!(matches!(soon.ends_soon.0, Count::Exactly(1..)), "{:?}", soon.ends_soon);
    assert_eq!(soon.ends_soon.1, Some(first));
    assert!(soon.days.iter().all(|day| day.kept == 0), "a fortnight later nothing is told of it");
}

#[test]
fn the_overview_says_when_what_is_kept_would_be_lost_with_the_computer() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&folder.path().join("data"));
    let week = Span::new().hours(7 * 24);
    let need = |vault: &Vault, at: Timestamp| vault.overview(at).unwrap().backup;
    assert_eq!(need(&vault, now()), BackupNeed::Nothing, "nothing is kept");
    keep(&mut vault, 1, &["exhibition"]);
    assert_eq!(need(&vault, now()), BackupNeed::First);
    let (drive, at) = (folder.path().join("drive"), now());
    std::fs::create_dir(&drive).unwrap();
    vault.back_up(&drive, (None, at), &mut |_| {}).unwrap();
    assert_eq!(need(&vault, at + week), BackupNeed::Nothing, "all of it is in the backup");
    keep(&mut vault, 1, &["exhibition"]);
    assert_eq!(need(&vault, now()), BackupNeed::Nothing, "the backup is not old yet");
    assert_eq!(need(&vault, at + week), BackupNeed::Another(at));
}
