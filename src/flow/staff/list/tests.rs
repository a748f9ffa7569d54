//! What staff do on the list, and what is not done before they were asked.

use super::*;
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::flow::effect::Document;
use crate::flow::heard::ClockState;
use crate::flow::shared::{Looking, Printing};
use crate::flow::staff::days::{Bound, TypedDays};
use crate::flow::staff::holding::{self, Change};
use crate::record::{
    ByStaff, Certificate, Cursor, EndedUse, Filter, Grounds, Hold, HoldReason, HoldTerms, Mark,
    Note, Rating, Role, SubmissionId,
};

#[test]
fn the_date_is_confirmed_by_nobody_without_a_key_and_the_list_is_what_is_left() {
    let clock = ClockState::Doubtful { waiting: Count::Exactly(1) };
    let upkeep = Upkeep { clock, ..Upkeep::default() };
    let mut list = List::new(Page::default(), Count::Exactly(0), upkeep);
    list.selected = Some(0);
    let away = &mut Custody::Away;
    assert!(list.act(Action::DeleteExpired, away).is_empty(), "nobody was asked");
    list.act(Action::ConfirmDate, away);
    assert_eq!(list.stage, Stage::AskingDate, "a press deletes nothing unasked");
    assert_eq!(list.selected, None, "nothing that may go stays open");
    let effects = list.act(Action::LeaveExpired, away);
    assert_eq!((list.stage.clone(), effects.len()), (Stage::Overview, 0));
    list.act(Action::ConfirmDate, away);
    assert!(list.act(Action::DeleteExpired, away).is_empty(), "in nobody's name");
    let left = Page { unreadable: 1, ..Page::default() };
    list.hear(Answer::DateConfirmed(Ok((left, Count::Exactly(1), Upkeep::default()))));
    assert_eq!((list.shown.page.unreadable, list.upkeep), (1, Upkeep::default()));
    list.hear(Answer::DateConfirmed(Err(VaultProblem::DiskFull)));
    assert_eq!(list.trouble, Some(VaultProblem::DiskFull));
}

#[test]
fn the_list_is_turned_where_there_is_more_and_once_at_a_time() {
    let cursor = Cursor { day: 7, place: 3 };
    let first = Page { older: Some(cursor), ..Page::default() };
    let mut list = List::new(first, Count::Exactly(51), Upkeep::default());
    list.selected = Some(0);
    let away = &mut Custody::Away;
    assert!(list.act(Action::Newer, away).is_empty(), "these are the newest");
    let asked = list.act(Action::Older, away);
    let part = Part::OlderThan(cursor);
    assert!(matches!(&asked[..], [Effect::Staff(StaffJob::ShowPart(_, it))] if *it == part));
    assert!(list.act(Action::Older, away).is_empty(), "it is being fetched");
    let last = Page { newer: Some(cursor), ..Page::default() };
    let closed = list.hear(Answer::Turned(Ok((last.clone(), Count::Exactly(51)))));
    assert!(closed.iter().any(|it| matches!(it, Effect::CloseOpened)), "{closed:?}");
    assert_eq!(
        (list.shown.page.clone(), list.selected, list.shown.turning),
        (last, None, Looking::No)
    );
    list.act(Action::Newer, away);
    list.hear(Answer::Turned(Err(VaultProblem::Damaged)));
    assert_eq!((list.shown.turning, list.trouble), (Looking::No, Some(VaultProblem::Damaged)));
}

#[test]
fn a_choice_counts_while_the_answer_to_the_one_before_is_on_its_way() {
    let mut list = List::new(Page::default(), Count::Exactly(9), Upkeep::default());
    let away = &mut Custody::Away;
    let photos = Filter { kind: Some(Kind::Photo), ..Filter::default() };
    let voices = Filter { kind: Some(Kind::Voice), ..Filter::default() };
    for filter in [photos, voices.clone()] {
        let asked = list.act(Action::Narrow(filter.clone()), away);
        let asks = [Effect::Staff(StaffJob::ShowPart(filter, Part::Newest))];
        assert_eq!(format!("{asked:?}"), format!("{asks:?}"));
    }
    assert_eq!(list.shown.filter, voices);
    list.hear(Answer::Turned(Err(VaultProblem::Damaged)));
    assert_eq!(list.shown.filter, Filter::default(), "what is on screen is all of them");
}

#[test]
fn days_are_asked_for_as_they_are_typed_beside_what_else_is_chosen() {
    let mut list = List::new(Page::default(), Count::Exactly(9), Upkeep::default());
    let away = &mut Custody::Away;
    let held = Filter { held: true, ..Filter::default() };
    list.act(Action::Narrow(held.clone()), away);
    list.hear(Answer::Turned(Ok((Page::default(), Count::Exactly(3)))));
    list.act(Action::TypeDay(Bound::From, "in May".to_owned()), away);
    assert!(list.act(Action::ShowDays, away).is_empty());
    assert_eq!((list.shown.days.wrong, &list.shown.filter), (Some(Bound::From), &held));
    list.act(Action::TypeDay(Bound::From, "3.5.2026".to_owned()), away);
    list.act(Action::TypeDay(Bound::Until, "2026-05-03".to_owned()), away);
    let day = Some(jiff::civil::Date::constant(2026, 5, 3));
    let of_that_day = Filter { from: day, until: day, ..held };
    let asked = list.act(Action::ShowDays, away);
    let asks = [Effect::Staff(StaffJob::ShowPart(of_that_day, Part::Newest))];
    assert_eq!(format!("{asked:?}"), format!("{asks:?}"));
    list.act(Action::Narrow(Filter::default()), away);
    assert_eq!(list.shown.days, TypedDays::default());
}

#[test]
fn a_number_leads_to_what_has_it_whatever_is_chosen_and_all_of_them_come_back() {
    let mut list = two();
    let away = &mut Custody::Away;
    list.act(Action::Narrow(Filter { held: true, ..Filter::default() }), away);
    list.hear(Answer::Turned(Ok((Page::default(), Count::Exactly(0)))));
    for nonsense in ["yesterday", "12"] {
        list.act(Action::TypeNumber(nonsense.to_owned()), away);
        assert!(list.act(Action::FindNumber, away).is_empty(), "{nonsense}");
        assert_eq!(list.shown.numbered, Numbered::Unknown);
    }
    // As people copy it from paper.
    let digits = "ABCDEF01".to_owned();
    list.act(Action::TypeNumber(format!(" {digits} {digits}-{digits} {digits}")), away);
    assert_eq!(list.shown.numbered, Numbered::Typing);
    let number = SubmissionId::from_text(digits.to_lowercase().repeat(4));
    let asked = list.act(Action::FindNumber, away);
    let finds = |it: &SubmissionId| *it == number;
    assert!(matches!(&asked[..], [Effect::Staff(StaffJob::FindNumber(it))] if finds(it)));
    assert!(list.act(Action::FindNumber, away).is_empty(), "it is being looked up");
    list.hear(Answer::NumberFound(Ok(Vec::new())));
    assert_eq!((list.shown.numbered, list.shown.filter.held), (Numbered::Unknown, true));
    assert!(list.act(Action::FindNumber, away).is_empty(), "it is told already");
    list.act(Action::TypeNumber(number.as_str().to_owned()), away);
    list.act(Action::FindNumber, away);
    list.hear(Answer::NumberFound(Ok(vec![submission(7)])));
    assert_eq!(list.submission(), Some(&submission(7)), "it is open");
    assert!(list.shown.is_narrowed() && list.shown.filter == Filter::default());
    list.act(Action::Narrow(Filter::default()), away);
    list.hear(Answer::Turned(Err(VaultProblem::Damaged)));
    assert!(list.shown.is_narrowed(), "it stands alone still");
    let asked = list.act(Action::Narrow(Filter::default()), away);
    assert!(matches!(asked[..], [Effect::Staff(StaffJob::ShowPart(..))]), "{asked:?}");
    list.hear(Answer::Turned(Ok((Page::default(), Count::Exactly(2)))));
    assert!(!list.shown.is_narrowed());
}

#[test]
fn nothing_is_deleted_before_it_was_said_why_and_asked() {
    let mut list = List::new(Page::default(), Count::Exactly(0), Upkeep::default());
    let away = &mut Custody::Away;
    let everything = Action::Remove(Removal::Everything);
    let reasonless = [Action::ReallyRemove, Action::Because(Grounds::Law), everything];
    for action in reasonless {
        assert!(list.act(action.clone(), away).is_empty(), "{action:?}");
        assert_eq!(list.stage, Stage::Overview, "{action:?}: nothing is selected");
    }
    for what in [Removal::Everything, Removal::Use(PurposeId::new("website"))] {
        list.stage = Stage::AskingWhy(what.clone());
        assert!(list.act(Action::ReallyRemove, away).is_empty(), "nobody was asked");
        list.act(Action::Because(Grounds::Law), away);
        assert_eq!(list.stage, Stage::AskingRemoval(what, Grounds::Law));
        list.act(Action::LeaveIt, away);
        assert_eq!(list.stage, Stage::Overview);
        assert!(list.act(Action::ReallyRemove, away).is_empty(), "it is not to be");
    }
}

#[test]
fn an_editor_ends_a_use_and_only_an_officer_deletes() {
    let everything = Action::Remove(Removal::Everything);
    let a_use = Action::Remove(Removal::Use(PurposeId::new("website")));
    let may = |role: Role| [&everything, &a_use].map(|action| action.is_for(role));
    assert_eq!(may(Role::Attendant), [false, false]);
    assert_eq!(may(Role::Editor), [false, true]);
    assert_eq!(may(Role::Officer), [true, true]);
}

#[test]
fn a_use_that_has_ended_is_told_and_the_row_says_so_at_once() {
    let page = Page { submissions: vec![submission(1)], ..Page::default() };
    let mut list = List::new(page, Count::Exactly(1), Upkeep::default());
    let website = PurposeId::new("website");
    (list.selected, list.stage) = (Some(0), Stage::EndingUse(website.clone()));
    let now = SubmissionSummary { takes: Vec::new(), ..submission(1) };
    let now = SubmissionSummary { kept_at: jiff::Timestamp::MAX, ..now };
    let ended = Box::new(ended(website));
    list.glimpses = Glimpses::of_tried(&now.id);
    list.hear(Answer::UseEnded(Ok((ended.clone(), Box::new(now.clone())))));
    let told = Stage::UseEnded(ended.clone(), Handing::default());
    assert_eq!((&list.stage, list.submission()), (&told, Some(&now)));
    assert!(!list.glimpses.show(&now.id), "its picture goes with the use");
    list.close();
    assert_eq!(list.stage, told, "its paper can be had only now");
    let away = &mut Custody::Away;
    list.act(Action::SaveEndedUse, away);
    list.act(Action::CancelSave, away);
    assert_eq!(list.stage, told);
    list.act(Action::SaveEndedUse, away);
    let saves = list.act(Action::SaveTo("/media/drive".into()), away);
    assert!(matches!(&saves[..], [Effect::Save(Document::EndedUse(it), _)] if *it == ended));
    list.saved(Ok("/media/drive/sheet".into()));
    let prints = list.act(Action::PrintPaper, away);
    assert!(matches!(&prints[..], [Effect::Print(Document::EndedUse(it))] if *it == ended));
    assert!(list.act(Action::PrintPaper, away).is_empty(), "it is on its way");
    list.printed(Printed::Yes);
    let saving = Saving::Done("/media/drive/sheet".into());
    assert_eq!(list.stage, Stage::UseEnded(ended, Handing { saving, printing: Printing::Done }));
    list.stage = Stage::EndingUse(PurposeId::new("website"));
    list.hear(Answer::UseEnded(Err(VaultProblem::DiskFull)));
    assert_eq!((&list.stage, list.trouble), (&Stage::Overview, Some(VaultProblem::DiskFull)));
}

#[test]
fn only_an_officer_holds_and_releases_and_nothing_is_released_unasked() {
    let until = jiff::civil::Date::constant(2027, 1, 1);
    let says = [
        holding::Action::Open,
        holding::Action::Because(HoldReason::Claim),
        holding::Action::Until(until),
        holding::Action::TypeReference("2026/117".to_owned()),
        holding::Action::Hold,
        holding::Action::Release,
        holding::Action::ReallyRelease,
    ];
    for action in says.clone().map(Action::Hold) {
        let may = [Role::Attendant, Role::Editor, Role::Officer].map(|it| action.is_for(it));
        assert_eq!(may, [false, false, true], "{action:?}");
    }
    let (mut list, away) = (two(), &mut Custody::Away);
    for action in says {
        assert!(list.act(Action::Hold(action.clone()), away).is_empty(), "{action:?}");
        assert_eq!(list.stage, Stage::Overview, "{action:?}: the key is elsewhere just now");
    }
    list.stage = Stage::Holding(HoldStage::AskingRelease);
    list.act(Action::Hold(holding::Action::Leave), away);
    assert_eq!(list.stage, Stage::Overview);
    assert!(list.act(Action::Hold(holding::Action::ReallyRelease), away).is_empty());
}

#[test]
fn a_hold_is_told_and_the_row_says_so_at_once_and_nothing_else_is_selected_meanwhile() {
    let (mut list, away) = (two(), &mut Custody::Away);
    let working = Stage::Holding(HoldStage::Working(Change::On));
    list.stage = working.clone();
    list.act(Action::Select(1), away);
    list.act(Action::Hold(holding::Action::Leave), away);
    list.close();
    assert_eq!((list.selected, &list.stage), (Some(0), &working), "it is under way");
    let terms = HoldTerms {
        because: HoldReason::Law,
        until: jiff::civil::Date::constant(2027, 1, 1),
        reference: None,
    };
    let hold = Some(Hold { terms, since: jiff::Timestamp::UNIX_EPOCH, by: None });
    let held = SubmissionSummary { hold, ..submission(1) };
    list.hear(Answer::Held(Ok(Box::new(held.clone()))));
    assert_eq!(list.stage, Stage::Holding(HoldStage::Done(Change::On)));
    assert_eq!(list.submission(), Some(&held));
    list.stage = working;
    list.hear(Answer::Held(Err(VaultProblem::DiskFull)));
    assert_eq!((&list.stage, list.trouble), (&Stage::Overview, Some(VaultProblem::DiskFull)));
}

fn ended(purpose: PurposeId) -> EndedUse {
    let by_staff = ByStaff { role: Role::Editor, grounds: Grounds::Asked, copies: None };
    EndedUse {
        record: SubmissionId::from_text("00".repeat(16)),
        purpose,
        title: "On the website".to_owned(),
        language: "eo".parse().unwrap(),
        organisation: "Museum".to_owned(),
        contact: "x@example.org".to_owned(),
        ended_at: jiff::Timestamp::UNIX_EPOCH,
        by_staff,
        ledger_head: Digest::ZERO,
    }
}

fn certificate() -> Certificate {
    let digest = Digest::ZERO;
    Certificate {
        record: SubmissionId::from_text("00".repeat(16)),
        organisation: "Museum".to_owned(),
        contact: "x@example.org".to_owned(),
        erased_at: jiff::Timestamp::UNIX_EPOCH,
        method: Certificate::METHOD,
        takes: 1,
        others: 0,
        by_staff: None,
        check: None,
        ledger_head: digest,
        notice: digest,
        proof: Vec::new(),
        proof_until: jiff::civil::Date::constant(2030, 1, 1),
        fleet: None,
    }
}

#[test]
fn a_certificate_is_there_until_something_else_is_begun() {
    let mut list = List::new(Page::default(), Count::Exactly(1), Upkeep::default());
    list.stage = Stage::Deleting;
    let certificate = Box::new(certificate());
    list.hear(Answer::Deleted(Ok((certificate, Page::default(), Count::Exactly(0)))));
    list.hear(Answer::Turned(Ok((Page::default(), Count::Exactly(0)))));
    list.close();
    let away = &mut Custody::Away;
    list.act(Action::SaveCertificate, away);
    let saves = list.act(Action::SaveTo("/media/drive".into()), away);
    assert!(matches!(&saves[..], [Effect::Save(Document::Certificate(_), _)]), "{saves:?}");
    list.saved(Ok("/media/drive/certificate".into()));
    assert!(matches!(&list.stage, Stage::Deleted(_, it) if matches!(it.saving, Saving::Done(_))));
    list.act(Action::Select(0), away);
    assert_eq!(list.stage, Stage::Overview);
}

fn submission(number: u8) -> SubmissionSummary {
    SubmissionSummary {
        id: SubmissionId::from_text(format!("{number:032x}")),
        kept_at: jiff::Timestamp::UNIX_EPOCH,
        clock_said: None,
        language: "eo".parse().unwrap(),
        takes: Vec::new(),
        purposes: Vec::new(),
        group: None,
        sealed_until: None,
        hold: None,
        marks: Marks::default(),
    }
}

fn two() -> List {
    let shown = Page { submissions: vec![submission(1), submission(2)], ..Page::default() };
    let mut list = List::new(shown, Count::Exactly(2), Upkeep::default());
    list.selected = Some(0);
    list
}

#[test]
fn a_note_that_is_typed_stays_whatever_else_is_looked_at_and_when_it_is_not_saved() {
    let (mut list, away) = (two(), &mut Custody::Away);
    let typed = |list: &List| list.note().map(|it| (it.text.clone(), it.stage));
    assert!(list.act(Action::OpenNote, away).is_empty(), "there is none to be read");
    list.act(Action::TypeNote("ä".repeat(Note::LONGEST + 1)), away);
    assert_eq!(typed(&list).unwrap().0.chars().count(), Note::LONGEST);
    list.act(Action::TypeNote("Too soft.".to_owned()), away);
    list.act(Action::Select(1), away);
    assert_eq!(typed(&list), None, "it is about another");
    list.close();
    list.act(Action::Select(0), away);
    let open = Some(("Too soft.".to_owned(), NoteStage::Open));
    assert_eq!(typed(&list), open);
    list.act(Action::SaveNote, away);
    assert_eq!(typed(&list), open, "the key is elsewhere just now");
    list.noting.as_mut().unwrap().stage = NoteStage::Saving;
    list.hear(Answer::Marked(Err(VaultProblem::DiskFull)));
    assert_eq!((typed(&list), list.trouble), (open, Some(VaultProblem::DiskFull)));
    list.noting.as_mut().unwrap().stage = NoteStage::Saving;
    let noted = Marks { noted: true, ..Marks::default() };
    let saved = SubmissionSummary { marks: noted, ..submission(1) };
    list.hear(Answer::Marked(Ok(Box::new(saved))));
    assert_eq!(typed(&list), Some((String::new(), NoteStage::Saved)));
    assert_eq!((list.shown.page.submissions[0].marks, list.trouble), (noted, None));
    assert_eq!(list.shown.page.submissions[1].marks, Marks::default());
}

#[test]
fn what_was_chosen_stays_open_where_the_part_that_comes_has_it_too() {
    let page = |numbers: &[u8]| {
        let submissions = numbers.iter().map(|number| submission(*number)).collect();
        (Page { submissions, ..Page::default() }, Count::Exactly(numbers.len() as u64))
    };
    let (shown, count) = page(&[1, 2]);
    let mut list = List::new(shown, count, Upkeep::default());
    list.act(Action::Select(1), &mut Custody::Away);
    list.stage = Stage::Viewing(0);
    assert!(list.hear(Answer::Turned(Ok(page(&[3, 1, 2])))).is_empty());
    assert_eq!((list.selected, &list.stage), (Some(2), &Stage::Viewing(0)));
    list.hear(Answer::Turned(Ok(page(&[3, 1]))));
    assert_eq!((list.selected, &list.stage), (None, &Stage::Overview));
}

#[test]
fn an_empty_note_on_what_has_none_is_closed_and_nothing_is_asked_for() {
    let (mut list, away) = (two(), &mut Custody::Away);
    list.act(Action::OpenNote, away);
    list.act(Action::TypeNote("  ".to_owned()), away);
    assert!(list.act(Action::SaveNote, away).is_empty());
    assert!(list.noting.is_none());
}

#[test]
fn who_opens_no_media_neither_marks_nor_asks_by_marks() {
    let by_mark = Filter { mark: Some(Mark::Flagged), ..Filter::default() };
    let by_rating = Filter { rating: Rating::new(3), ..Filter::default() };
    let by_note = Filter { noted: true, ..Filter::default() };
    let asked = [by_mark, by_rating, by_note].map(Action::Narrow);
    let acts = [
        Action::Glimpses(glimpses::Action::Show),
        Action::Mark(Some(Mark::Approved)),
        Action::Rate(None),
        Action::OpenNote,
        Action::TypeNote(String::new()),
        Action::SaveNote,
        Action::CloseNote,
    ];
    for action in acts.into_iter().chain(asked) {
        assert!(!action.is_for(Role::Attendant), "{action:?}");
        assert!(action.is_for(Role::Editor) && action.is_for(Role::Officer), "{action:?}");
    }
    assert!(Action::Narrow(Filter::default()).is_for(Role::Attendant));
}

#[test]
fn who_does_not_decide_has_no_way_to_delete() {
    let actions = [Action::Remove(Removal::Everything), Action::SaveCertificate];
    for action in actions {
        for role in [Role::Attendant, Role::Editor] {
            assert!(!action.is_for(role), "{role:?}: {action:?}");
        }
        assert!(action.is_for(Role::Officer));
    }
}
