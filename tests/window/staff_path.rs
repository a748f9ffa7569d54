//! The whole program in a window, used by staff.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use crate::common::{fits, session};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use sayso::app::Kiosk;
use sayso::campaign::PurposeId;
use sayso::device::{Fault, MadeUpDevices};
use sayso::flow::staff::list::{AT_A_TIME, Action, Answer, List};
use sayso::flow::staff::{self, Door, Input, Session, devices};
use sayso::flow::{Custody, Effect, Staff, StaffJob, Upkeep};
use sayso::locale::Locale;
use sayso::paper::written_date;
use sayso::record::{
    Actor, CopyState, Count, EventFilter, EventKind, Filter, MadeCopy, Mark, Marking, Note, Part,
    Rating, Role, StaffName,
};
use sayso::seal::StaffIdentity;
use sayso::vault::{Copies, NewStaff, Vault};
use tempfile::TempDir;

#[test]
fn staff_see_what_is_allowed_and_copy_for_that_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        let mut held = session::keep(&mut vault, 2, &["exhibition", "website"]).held();
        held.withdraw(&mut vault, &[PurposeId::new("website")], Timestamp::now()).unwrap();
    }
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", "not this one at all");
    window.press("Unlock");
    window.wait("The passphrase does not fit.*");
    assert!(!window.sees("Submissions"));
    window.press("Back");
    std::thread::park_timeout(std::time::Duration::from_millis(1_100));
    window.unlock();
    let key = std::path::absolute(data_dir(folder.path())).unwrap().join(sayso::vault::KEY_FILE);
    assert!(window.texts().contains(&key.display().to_string()), "where the key file is");
    window.press("*voice messages: 1 · photos: 1");
    window.wait("Allowed for");
    assert!(window.sees("Save a copy for “Show it in the exhibition”: Voice message 1"));
    assert!(!window.sees("Save a copy for “Publish it on our website”: Voice message 1"));
    window.press("Play: Voice message 1");
    window.wait("Pause: Voice message 1");
    window.press("View: Photo 1");
    window.press("Close: Photo 1");
    window.press("Save a copy for “Show it in the exhibition”: Photo 1");
    window.wait("Saved as *");
    window.press("Lock");
    window.wait("Start");
    assert!(window.saved().iter().any(|path| path.extension().is_some_and(|it| it == "jpg")));
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    for kind in ["staff-refused", "staff-unlocked", "opened-by-staff", "exported", "staff-locked"] {
        assert!(told.iter().any(|it| it == kind), "no “{kind}” in {told:?}");
    }
}

#[test]
fn the_key_may_be_elsewhere_and_then_nothing_opens_without_it() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    std::fs::remove_file(data_dir(folder.path()).join(sayso::vault::KEY_FILE)).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("The key file is not here.*");
}

#[test]
fn staff_see_whose_work_is_built_in_and_go_back_to_the_list() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Show the licences");
    window.wait("Licences");
    let texts = window.texts();
    for name in ["SQLite library", "Inter 3.019", "Ubuntu Light font", "Noto Emoji font", "age 0."]
    {
        assert!(texts.iter().any(|text| text.contains(name)), "“{name}” is not shown");
    }
    window.press("Back");
    window.wait("Submissions");
    window.press("Show the licences");
    window.press("Lock");
    window.wait("Start");
}

#[test]
fn whoever_joins_with_somebody_elses_passphrase_is_asked_for_another() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    drop(session::vault(&data));
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Who works here");
    window.press("Add somebody");
    window.type_into("Their name here", "ben");
    window.type_into("Passphrase", PASSPHRASE);
    window.type_into("The same passphrase again", PASSPHRASE);
    window.press("Add");
    window.wait("Somebody else here unlocks with this passphrase already.*");
    let texts = window.texts();
    let place = |words: &str| texts.iter().position(|text| text.starts_with(words)).unwrap();
    assert!(place("Somebody else here") > place("Passphrase"), "it stands at the passphrase");
    window.type_into("Passphrase", "nine calm otters");
    window.type_into("The same passphrase again", "nine calm otters");
    window.press("Add");
    window.wait("ben can unlock from now on.");
}

#[test]
fn the_ledger_names_whoever_says_that_the_date_is_right() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    let mut vault = session::vault(&data);
    session::keep(&mut vault, 1, &["exhibition"]);
    // The clock was wrong by months, and is right again.
    vault.purge(Timestamp::now() + Span::new().hours(24 * 60)).unwrap();
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("The date is right");
    window.wait_until_gone("The date is right");
    window.close();
    let (vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    let confirmed = EventFilter { kinds: vec![EventKind::DateConfirmed], ..EventFilter::default() };
    let told = vault.history(&confirmed, None, 1).unwrap().events;
    let by = told.first().unwrap().actor.clone();
    assert_eq!(by, Some(Actor::Staff(Some(StaffName::first()))));
}

#[test]
fn an_attendant_sees_figures_and_the_list_and_no_way_to_what_people_gave() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    let mut vault = session::vault(&data);
    let kept = session::keep(&mut vault, 1, &["exhibition"]);
    let officer = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let note = Marking::Note(Note::new("Too soft.").unwrap());
    let rating = Marking::Rating(Rating::new(2));
    for marking in [note, rating, Marking::Mark(Some(Mark::Flagged))] {
        officer.mark(&mut vault, kept.record(), &marking, Timestamp::now()).unwrap();
    }
    let key = StaffIdentity::generate();
    let name = "anna".parse().unwrap();
    let new = NewStaff { name: &name, key: &key.public(), role: Role::Attendant };
    officer.add_staff(&mut vault, new, Timestamp::now()).unwrap();
    let mut options = std::fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.write(true).create_new(true).open(data.join("anna.key.age")).unwrap();
    key.write_protected(&"anna's own few words".into(), 4, file).unwrap();
    drop((officer, vault));
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", "anna's own few words");
    window.press("Unlock");
    window.wait("Submissions");
    window.press("*voice messages: 1 · photos: 1");
    window.wait("You look after the stand.*");
    window.press("Choose which");
    window.wait("all: Kept");
    let marks = ["*flagged*", "*rated*", "*ote*", "*: Mark", "*: Rating", "*: Marked as"];
    let hidden = ["Play*", "View*", "Save a copy*", "Campaign", "Delete", "Ledger"];
    for hidden in hidden.into_iter().chain(marks) {
        assert!(!window.sees(hidden), "{hidden}: {:#?}", window.texts());
    }
    window.press("Today");
    window.wait("was kept");
    window.wait("Day by day");
    window.wait("1 was kept");
    window.wait("Print receipts and certificates on");
    window.wait("agreed to: Show it in the exhibition");
    window.press("Back");
    window.wait("Submissions");
}

#[test]
fn staff_choose_which_submissions_they_see_and_see_all_again() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    drop(session::keep(&mut vault, 1, &["exhibition"]));
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    let (row, none) = ("*voice messages: 1 · photos: 1", "None of what is kept is like that.");
    window.wait(row);
    window.press("Choose which");
    for (not_so, so) in [
        (
            "Publish it on our website: May be used for",
            "Show it in the exhibition: May be used for",
        ),
        ("all withdrawn: Consent", "given: Consent"),
        ("Deutsch: Asked in", "English: Asked in"),
    ] {
        window.press(not_so);
        window.wait(none);
        assert!(!window.sees(row));
        window.press(so);
        window.wait(row);
    }
    window.press("Deutsch: Asked in");
    window.wait(none);
    window.press("Show all");
    window.wait(row);
    window.press("today: Kept");
    window.wait("Show all");
    window.press("Close the choice");
    assert!(window.sees("Show all"), "what is chosen stays, and says so");
}

#[test]
fn somebody_without_a_code_is_found_by_the_day_that_they_tell_and_by_a_number_on_paper() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let number = session::keep(&mut vault, 1, &["exhibition"]).record().to_string();
    drop(session::keep(&mut vault, 1, &["exhibition"]));
    drop(vault);
    let size = egui::vec2(800.0, 480.0);
    let setting = Setting { size, text_scale: 2.0, ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    let (row, none) = ("*voice messages: 1 · photos: 1", "None of what is kept is like that.");
    let rows = |window: &Window| {
        let is_row = |it: &&String| it.contains("voice messages: 1");
        window.texts().iter().filter(is_row).count()
    };
    let both = rows(&window);
    window.press("Choose which");
    fits::check_across(window.harness(), size, "staff-find-800");
    window.type_into("Up to this day", "26.11.2001");
    window.key(egui::Key::Enter);
    window.wait(none);
    window.press("Show all");
    window.wait(row);
    let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date().to_string();
    window.type_into("From this day", &today);
    window.type_into("Up to this day", "3 May");
    window.press("Show these days");
    window.wait("Write a day like this: *");
    window.type_into("Up to this day", &today);
    window.press("Show these days");
    window.wait("Show all");
    window.wait(row);
    assert_eq!(rows(&window), both, "both were kept today");
    window.type_into("Record", "never given to anybody");
    window.press("Look it up");
    window.wait("Nothing is kept here under this number.");
    assert_eq!(rows(&window), both, "what is shown stays");
    window.type_into("Record", &number);
    window.key(egui::Key::Enter);
    window.wait(&format!("Record {number}"));
    assert!(rows(&window) < both, "it stands alone");
    fits::check_across(window.harness(), size, "staff-found-800");
    window.save("staff-found-800");
    window.press("Show all");
    window.wait_until_gone("Show all");
}

#[test]
fn an_officer_reads_what_happened_by_whom_and_when_and_chooses_which() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let held = session::keep(&mut vault, 1, &["exhibition", "website"]).held();
    held.erase(&mut vault, Timestamp::now()).unwrap();
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Ledger");
    window.wait("The staff area was unlocked.");
    let texts = window.texts();
    let place = |text: &str| texts.iter().position(|it| it.starts_with(text));
    let [newest, gone, kept, first] = [
        "The staff area was unlocked.",
        "Whoever gave it had it deleted.\nRecord ",
        "2 recordings were kept.\nRecord ",
        "Everything was set up.",
    ]
    .map(|text| place(text).unwrap_or_else(|| panic!("no “{text}” in {texts:#?}")));
    assert!(newest < gone && gone < kept && kept < first, "the newest first: {texts:#?}");
    let acted = |text: &String| text.starts_with("No. ") && text.ends_with("· organisation");
    assert!(texts.iter().any(acted), "{texts:#?}");
    window.press("Choose which");
    window.press("Withdrawing and deleting: What it is about");
    window.wait_until_gone("Everything was set up.");
    assert!(window.sees("Whoever gave it had it deleted.*"));
    window.type_into("Up to this day", "yesterday");
    window.press("Show these days");
    window.wait("Write a day like this: *");
    window.type_into("Up to this day", "2001-11-26");
    window.press("Show these days");
    window.wait("There is no such event.");
    window.press("Show all events");
    window.wait("Everything was set up.");
    window.press("Back");
    window.wait("Submissions");
}

#[test]
fn an_officer_checks_the_ledger_and_is_told_what_is_wrong_and_what_to_do() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    let mut vault = session::vault(&data);
    drop(session::keep(&mut vault, 1, &["exhibition"]));
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Ledger");
    window.wait("Choose which");
    window.press("Check the ledger");
    window
        .wait("Nothing is wrong. Each event is as it was written and follows the one before it.*");
    window.wait("Checked: events *, submissions 1, recordings 2");
    let media = std::fs::read_dir(data.join("vault/media")).unwrap();
    std::fs::remove_file(media.last().unwrap().unwrap().path()).unwrap();
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    ledger.execute("UPDATE event SET actor = 'staff' WHERE seq = 3", ()).unwrap();
    drop(ledger);
    window.press("Check the ledger");
    window.wait("Something is wrong.*");
    window.wait("One event was changed, removed or added by hand. The first of them is no. 3, or one before it.*");
    window.wait("One recording is missing or damaged.*");
    assert!(!window.sees("Nothing is wrong.*"));
}

#[test]
fn a_passphrase_is_reached_by_keys_before_the_button_that_shows_it() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.wait("Unlock");
    window.let_it_be_seen();
    assert_eq!(window.focused_role(), Some(egui::accesskit::Role::PasswordInput));
    window.key(egui::Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Show"));
    window.key(egui::Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Unlock"));
}

#[test]
fn whoever_is_told_that_it_was_wrong_types_again_without_looking_for_the_field() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", "a wrong guess");
    window.key(egui::Key::Enter);
    window.wait("The passphrase does not fit.*");
    window.harness().run_steps(2);
    assert_eq!(window.focused_role(), Some(egui::accesskit::Role::PasswordInput));
}

#[test]
fn an_officer_learns_whether_this_ledger_has_the_head_of_a_receipt_and_saves_it_for_an_auditor() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    drop(session::keep(&mut vault, 1, &["exhibition"]));
    let head = vault.head().unwrap();
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Ledger");
    window.wait("The staff area was unlocked.");
    window.press("Compare a receipt");
    window.type_into("Ledger head on the paper", &head.to_string()[..63]);
    window.press("Look it up");
    window.wait("This is no ledger head.*");
    window.type_into("Ledger head on the paper", &head.to_string());
    window.press("Look it up");
    window.wait("This ledger has it: it was the head after no. 6.*");
    window.type_into("Ledger head on the paper", &sayso::digest::Digest::of(b"x").to_string());
    window.press("Look it up");
    window.wait("This ledger does not have it.*");
    window.press("Close the comparison");
    window.press("Save for an auditor");
    window.wait("Saved as *");
    let mut saved = window.saved();
    saved.sort();
    let ends = saved.iter().map(|path| path.extension().unwrap()).collect::<Vec<_>>();
    assert_eq!(ends, ["json", "jsonl"], "{saved:?}");
    let events = std::fs::read_to_string(&saved[1]).unwrap();
    assert!(events.lines().any(|line| line.contains(&format!("\"hash\":\"{head}\""))), "{events}");
}

#[test]
fn the_key_that_was_lent_comes_back_to_any_page_and_opens_the_next_take() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    drop(session::keep(&mut vault, 2, &["exhibition"]));
    let key = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let page = vault.page(&Filter::default(), Part::Newest, AT_A_TIME).unwrap();
    let list = List::new(page, Count::Exactly(1), Upkeep::default());
    let mut staff =
        Staff::Open(Session::new(Custody::Here(Box::new(key)), sayso::record::Role::Officer, list));
    let (campaign, words) = (session::campaign(), Locale::english());
    let setting =
        sayso::flow::Setting { campaign: &campaign, words: &words, now: Timestamp::now() };
    let mut step = |input| {
        let (next, effects) = std::mem::take(&mut staff).step(input, setting);
        staff = next;
        effects.into_iter().find_map(|effect| match effect {
            Effect::Staff(StaffJob::Open(key, ..)) => Some(key),
            _ => None,
        })
    };
    step(Input::List(Action::Select(0)));
    let key = step(Input::List(Action::Open(0))).expect("the key is lent");
    assert!(step(Input::List(Action::Open(1))).is_none(), "there is one key");
    step(Input::Go(staff::Action::Show(Door::Devices)));
    step(Input::Returned(key, Answer::Opened(Ok(()))));
    step(Input::Devices(devices::Action::Leave));
    assert!(step(Input::List(Action::Open(1))).is_some(), "the key is lost");
}

#[test]
fn the_list_is_shown_a_part_at_a_time_and_says_how_many_there_are() {
    let folder = TempDir::new().unwrap();
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        for _ in 0..=AT_A_TIME {
            session::keep(&mut vault, 1, &["exhibition"]);
        }
    }
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    assert!(window.texts().contains(&"51 submissions in all.".to_owned()));
    let rows = |window: &Window| {
        let is_row = |it: &&String| it.contains("voice messages: 1");
        window.texts().iter().filter(is_row).count()
    };
    let first = rows(&window);
    assert!(!window.can_press("Newer submissions"), "these are the newest");
    window.press("Older submissions");
    while window.can_press("Older submissions") || !window.can_press("Newer submissions") {
        window.wait("Submissions");
    }
    assert_eq!(rows(&window) * AT_A_TIME, first, "the one that is older than fifty");
    window.press("*photos: 1");
    window.wait("Allowed for");
    window.press("Newer submissions");
    while window.can_press("Newer submissions") || !window.can_press("Older submissions") {
        window.wait("Submissions");
    }
    assert_eq!(rows(&window), first);
}

/// The rows that are marked as chosen, before the camera's.
fn chosen(window: &Window) -> Vec<String> {
    window.selected().into_iter().take(1).collect()
}

#[test]
fn staff_try_a_device_with_their_own_yes_and_nothing_is_kept() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Microphone and camera");
    window.press("Try the microphone");
    assert!(!window.can_press("Begin the test"), "a test begins before anybody agreed");
    window.tick("Open the microphone");
    assert!(!window.can_press("Begin the test"), "a test begins without those who can be heard");
    window.tick("Everybody near it knows");
    window.press("Begin the test");
    window.wait("The microphone is on. Nothing is recorded.");
    assert_eq!(chosen(&window), ["Leave it to the system: Microphone"], "trying is not choosing");
    window.press("End the test");
    assert!(!window.sees("The microphone is on.*"));
    window.press("Try the camera");
    window.tick("Open the camera");
    window.tick("Everybody near it knows");
    window.press("Begin the test");
    window.wait("The camera is on. Nothing is kept.");
    // Locking ends it, like everything.
    window.press("Done");
    window.wait("Submissions");
    assert!(!window.sees("The camera is on.*"));
    window.press("Lock");
    window.wait("Start");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(session::everything(&vault).submissions, [], "a test was kept");
    assert_eq!(vault.verify().unwrap().findings, []);
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    let count = |kind: &str| told.iter().filter(|it| *it == kind).count();
    assert_eq!((count("agreed"), count("withdrawn-unkept")), (2, 2), "{told:?}");
}

#[test]
fn the_chosen_microphone_is_remembered_and_opened() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Microphone and camera");
    window.press("made-up microphone");
    window.press("1280 pixels");
    window.press("Done");
    window.press("Lock");
    window.wait("Start");
    window.close();
    let written = std::fs::read_to_string(data_dir(folder.path()).join("devices.toml")).unwrap();
    assert!(written.contains("made-up:microphone") && written.contains("widest_px = 1280"));
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let filter = EventFilter { kinds: vec![EventKind::Stand], ..EventFilter::default() };
    let told = vault.history(&filter, None, 9).unwrap().events;
    let by: Vec<_> = told.iter().map(|event| event.actor.clone()).collect();
    let officer = Some(Actor::Staff(Some(StaffName::first())));
    assert_eq!(by, [officer.clone(), officer], "each choice is on record, with who made it");
    let devices = vault.stand().unwrap().devices.unwrap();
    assert_eq!((devices.camera, devices.widest_px), (None, Some(1280)));
    assert!(devices.microphone.is_some());
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.tick("Record my voice");
    window.tick("Show it in the exhibition");
    window.press("I agree");
    window.press("Record a voice message");
    window.wait("Microphone: made-up microphone");
}

#[test]
fn staff_fill_in_the_campaign_as_a_form_and_the_rest_of_the_file_stays() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let file = data_dir(folder.path()).join("campaign.toml");
    let before = std::fs::read_to_string(&file).unwrap();
    window.unlock();
    window.press("Campaign");
    window.type_into("Name of the organisation", "Lighthouse");
    window.type_into("1. What the box says (English)", " ");
    window.wait("Line *");
    assert!(window.texts().concat().contains("there is no text in “en”. Mend this field."));
    assert!(!window.can_press("Save as a new version"));
    window.type_into("1. What the box says (English)", "Hang it on our wall");
    window.tick("Several people together");
    window.type_into("People together, at most", "13");
    window.wait("Line *");
    window.type_into("People together, at most", "4");
    window.wait("Nothing was found.");
    assert!(window.texts().concat().contains("together, up to 4 people"), "the preview follows");
    window.press("Whoever likes");
    window.press("Add a use");
    assert!(!window.can_press("Save as a new version"), "a use that says nothing");
    window.press("3. Take this use out");
    window.press("Save as a new version");
    window.wait("Saved. From now on people are asked by this version.");
    let after = std::fs::read_to_string(&file).unwrap();
    let expected = before
        .replace("version = 1 ", "version = 2 ")
        .replace("\"Harbour Museum\"", "\"Lighthouse\"")
        .replace("Show it in the exhibition", "Hang it on our wall");
    // In their order, with nothing moved: what was added stands in two places of its own.
    let added = ["spoken_yes = \"offered\"", "[group]", "most = 4"];
    let rest: Vec<_> = after.lines().filter(|it| !added.contains(it)).collect();
    assert_eq!(rest.join("\n").trim_end(), expected.trim_end());
    assert!(added.iter().all(|line| after.lines().any(|it| it == *line)), "{after}");
    window.press("Done");
    window.press("Lock");
    window.press("Start");
    window.wait("Lighthouse asks for your yes");
    window.wait("Hang it on our wall");
    window.close();
}

/// What the field `key` of the first use says in the file at `path`.
fn retention(path: &std::path::Path) -> String {
    let source = std::fs::read_to_string(path).unwrap();
    let line = source.lines().find(|line| line.starts_with("retention")).unwrap().to_owned();
    line.split('"').nth(1).unwrap().to_owned()
}

#[test]
fn staff_say_how_long_something_is_kept_as_a_number_and_a_unit() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting { language: "de", ..Setting::default() });
    let file = data_dir(folder.path()).join("campaign.toml");
    assert_eq!(retention(&file), "P1Y");
    window.press("Personal");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Aufschließen");
    window.press("Kampagne");
    let label = "1. Wie lange es aufbewahrt wird";
    window.wait(label);
    assert_eq!(window.typed_in(label), "1");
    assert!(window.selected().contains(&format!("Jahre: {label}")), "{:#?}", window.selected());
    window.type_into(label, "18");
    window.press(&format!("Monate: {label}"));
    window.type_into(label, "viele");
    window.wait("Schreiben Sie eine ganze Zahl ab 1.*");
    assert!(window.selected().contains(&format!("Monate: {label}")), "the unit stays");
    window.type_into(label, "sechs Monate, 6");
    assert_eq!(window.typed_in(label), "6", "only what is a number arrives");
    assert!(!window.sees("Schreiben Sie eine ganze Zahl ab 1.*"));
    let proof = "Wie lange der Beleg einer Löschung aufbewahrt wird";
    assert_eq!(window.typed_in(proof), "3", "what holds where the file says nothing");
    window.press(&format!("Wochen: {proof}"));
    window.press("Als neue Version speichern");
    window.wait("Gespeichert.*");
    assert_eq!(retention(&file), "P6M");
    assert!(std::fs::read_to_string(&file).unwrap().contains("proof_kept = \"P3W\""));
}

#[test]
fn a_time_that_no_number_says_stays_in_the_file_until_staff_choose_another() {
    for (written, shown) in [("P1Y10D", "1 year, 10 days"), ("P1Y6M", "18")] {
        let folder = TempDir::new().unwrap();
        Window::open(folder.path(), Setting::default()).close();
        let file = data_dir(folder.path()).join("campaign.toml");
        let sample = std::fs::read_to_string(&file).unwrap();
        let retention_of = |time| format!("\nretention = \"{time}\"");
        let changed = sample.replacen(&retention_of("P1Y"), &retention_of(written), 1);
        std::fs::write(&file, changed).unwrap();
        assert_eq!(retention(&file), written);
        let mut window = Window::open(folder.path(), Setting::default());
        window.unlock();
        window.press("Campaign");
        window.wait("Nothing was found.");
        assert!(window.texts().iter().any(|text| text == shown), "{:#?}", window.texts());
        window.type_into("Name of the organisation", "Lighthouse");
        window.press("Save as a new version");
        window.wait("Saved. From now on people are asked by this version.");
        assert_eq!(retention(&file), written, "what nobody changed");
        window.press("Weeks: 1. How long it is kept");
        window.press("Save as a new version");
        window.wait("Saved. From now on people are asked by this version.");
        assert!(retention(&file).ends_with('W'), "{}", retention(&file));
        window.close();
    }
}

#[test]
fn staff_mend_in_the_window_a_campaign_that_nobody_may_be_asked_by() {
    let folder = TempDir::new().unwrap();
    Window::open(folder.path(), Setting::default()).close();
    let file = data_dir(folder.path()).join("campaign.toml");
    let good = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, good.replace("biometric_template = false", "")).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    assert!(!window.sees("Mend it here"), "that is for staff");
    window.press("For the staff: what is wrong");
    window.press("Mend it here");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("Submissions");
    assert!(!window.sees("Microphone and camera"), "no device is opened");
    window.press("Lock");
    window.wait("Nobody can be recorded here at the moment.*");
    assert!(!window.sees("Start") && !window.sees("Mend it here"), "as before");
    window.press("For the staff: what is wrong");
    window.press("Mend it here");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Campaign");
    window.wait("Line *");
    window.press("Text of the file");
    window.type_into("Text of the file campaign.toml", &good);
    window.press("Save as a new version");
    window.wait("Saved. From now on people are asked by this version.");
    window.press("Done");
    window.wait("Microphone and camera");
    window.press("Lock");
    window.press("Start");
    window.wait("I agree");
    window.press("No, thank you");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    assert!(told.iter().any(|it| it == "campaign"), "the text is on record: {told:?}");
}

#[test]
fn a_version_that_was_used_for_another_text_is_raised_for_staff() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.press("No, thank you");
    window.close();
    let file = data_dir(folder.path()).join("campaign.toml");
    let text = std::fs::read_to_string(&file).unwrap().replace("in our rooms", "in our hall");
    std::fs::write(&file, &text).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("For the staff: what is wrong");
    window.press("Mend it here");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Campaign");
    window.wait("People were asked by another text under this version, so it is version 2 now.*");
    window.press("Save as a new version");
    window.wait("Saved. From now on people are asked by this version.");
    window.close();
    let saved = std::fs::read_to_string(&file).unwrap();
    assert_eq!(saved, text.replace("version = 1 ", "version = 2 "));
}

#[test]
fn whoever_comes_next_is_asked_in_a_language_of_the_changed_campaign() {
    for wrong in [false, true] {
        let folder = TempDir::new().unwrap();
        Window::open(folder.path(), Setting::default()).close();
        let file = data_dir(folder.path()).join("campaign.toml");
        let good = std::fs::read_to_string(&file).unwrap();
        if wrong {
            std::fs::write(&file, good.replace("biometric_template = false", "")).unwrap();
        }
        let mut window = Window::open(folder.path(), Setting::default());
        if wrong {
            window.press("For the staff: what is wrong");
            window.press("Mend it here");
            window.type_into("Passphrase", PASSPHRASE);
            window.press("Unlock");
        } else {
            window.unlock();
        }
        window.press("Campaign");
        window.press("Text of the file");
        let german = good.replace("languages = [\"en\", \"de\"]", "languages = [\"de\"]");
        window.type_into("Text of the file campaign.toml", &german);
        window.press("Save as a new version");
        window.wait("Saved. From now on people are asked by this version.");
        window.press("Done");
        window.press("Lock");
        window.press("Start");
        window.wait("Harbour Museum bittet um Ihr Ja");
        window.close();
    }
}

#[test]
fn a_record_that_cannot_be_read_keeps_staff_from_nothing_else() {
    let folder = TempDir::new().unwrap();
    Window::open(folder.path(), Setting::default()).close();
    let (mut vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    session::keep(&mut vault, 1, &["website"]);
    drop(vault);
    let ledger = data_dir(folder.path()).join("vault/ledger.db");
    let ledger = rusqlite::Connection::open(ledger).unwrap();
    ledger.execute("UPDATE submission SET answer = '?'", []).unwrap();
    drop(ledger);
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.wait("Records that cannot be read: 1.*");
    window.press("Campaign");
    window.wait("Nothing was found.");
}

#[test]
fn at_a_kiosk_nobody_closes_what_people_come_back_to() {
    let folder = TempDir::new().unwrap();
    Window::open(folder.path(), Setting::default()).close();
    std::fs::write(data_dir(folder.path()).join("campaign.toml"), "id = 7").unwrap();
    for (kiosk, can_close) in [(Kiosk::Yes, false), (Kiosk::No, true)] {
        let mut window = Window::open(folder.path(), Setting { kiosk, ..Setting::default() });
        window.press("For the staff: what is wrong");
        window.wait("Mend it here");
        assert_eq!(window.sees("Close"), can_close);
        window.close();
    }
}

#[test]
fn people_take_back_what_they_gave_while_the_campaign_is_wrong() {
    let folder = TempDir::new().unwrap();
    Window::open(folder.path(), Setting::default()).close();
    let (mut vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let code = session::keep(&mut vault, 1, &["website"]).code().grouped();
    drop(vault);
    let file = data_dir(folder.path()).join("campaign.toml");
    for wrong in [Some("id = 7"), None] {
        match wrong {
            Some(source) => std::fs::write(&file, source).unwrap(),
            None => std::fs::remove_file(&file).unwrap(),
        }
        let mut window = Window::open(folder.path(), Setting::default());
        window.press("I was here before");
        window.type_into("Receipt code", &code);
        window.press("Show my data");
        window.wait("Your data");
        assert!(!window.sees("The text has changed*"), "nobody is asked by no campaign");
        if wrong.is_some() {
            window.press("Done");
        } else {
            window.press("Withdraw and delete");
            window.press("Yes, delete it");
            window.wait("It is deleted");
            window.press("Done");
        }
        window.wait("I was here before");
        assert!(!window.sees("Start"), "nobody new is asked");
        window.close();
    }
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(session::everything(&vault).submissions.len(), 0);
}

#[test]
fn staff_change_the_campaign_see_what_people_will_see_and_people_are_asked_by_it() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let file = data_dir(folder.path()).join("campaign.toml");
    let before = std::fs::read_to_string(&file).unwrap();
    // Somebody is asked by version 1 first.
    window.press("Start");
    window.press("No, thank you");
    window.unlock();
    window.press("Campaign");
    window.wait("Nothing was found.");
    assert!(!window.can_press("Save as a new version"), "nothing is changed yet");
    window.press("Text of the file");
    let text = "Text of the file campaign.toml";
    window.type_into(text, &before.replace("biometric_template = false", ""));
    window.wait("Line *");
    let found = "law.biometric_template: It is not said whether a machine learns";
    assert!(window.texts().concat().contains(found));
    assert!(window.texts().concat().contains("(GDPR Art. 9 and Recital 51"), "and who says so");
    assert!(!window.can_press("Save as a new version"), "nobody may be asked by it");
    window.type_into(text, "id = 7");
    window.wait("Line 1, column 6*");
    assert!(!window.sees("What people will see"));
    let changed = before.replace("Publish it on our website", "Put it on our new web pages");
    window.type_into(text, &changed);
    window.wait("Nothing was found.");
    assert!(window.texts().concat().contains("Put it on our new web pages"), "the preview");
    window.press("Deutsch");
    assert!(window.sees("Auf unserer Webseite veröffentlichen"), "in the other language");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before, "nothing is written before Save");
    window.press("Save as a new version");
    window.wait("Saved. From now on people are asked by this version.");
    assert!(!window.can_press("Save as a new version"));
    let after = std::fs::read_to_string(&file).unwrap();
    assert!(after.contains("\nversion = 2 ") && after.contains("new web pages"), "{after}");
    assert_eq!(after.replace("version = 2 ", "version = 1 "), changed, "the rest is as typed");
    // What cannot be written is said, nothing is lost, and people go on being asked as before.
    let aside = file.with_extension("aside");
    std::fs::rename(&file, &aside).unwrap();
    std::fs::create_dir(&file).unwrap();
    window.type_into(text, &after.replace("new web pages", "newest web pages"));
    window.press("Save as a new version");
    window.wait("That did not work.*");
    assert!(window.texts().concat().contains("newest web pages"), "the text is still here");
    std::fs::remove_dir(&file).unwrap();
    std::fs::rename(&aside, &file).unwrap();
    // A version that people were asked by stays what it was, and so does the one that is saved.
    window.type_into(text, &before.replace("in our rooms", "in our hall"));
    window.press("Save as a new version");
    window.wait("People were asked by another text under this version, so it is version 3 now.*");
    assert!(window.can_press("Save as a new version"), "as that it can be saved");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), after);
    // Nobody throws away unasked what they have typed.
    window.press("Done");
    window.press("Go on changing");
    assert!(window.can_press("Save as a new version"));
    window.press("Done");
    window.press("Leave without saving");
    window.press("Lock");
    window.press("Start");
    window.wait("Put it on our new web pages");
    window.close();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.wait("Put it on our new web pages");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    let campaigns = vault.events().unwrap().into_iter().filter(|it| it.kind == "campaign");
    assert_eq!(campaigns.count(), 2, "both versions are on record");
}

#[test]
fn a_campaign_that_an_officer_changes_and_puts_back_is_on_record_twice_by_name() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let file = data_dir(folder.path()).join("campaign.toml");
    let before = std::fs::read_to_string(&file).unwrap();
    window.unlock();
    window.press("Campaign");
    window.wait("Nothing was found.");
    window.press("Text of the file");
    let changed = before
        .replace("version = 1 ", "version = 2 ")
        .replace("Publish it on our website", "Put it on our new web pages");
    for source in [&changed, &before] {
        window.type_into("Text of the file campaign.toml", source);
        window.press("Save as a new version");
        window.wait("Saved. From now on people are asked by this version.");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), *source);
    }
    window.press("Done");
    window.press("Lock");
    // Whoever is asked by it now is no news.
    window.press("Start");
    window.press("No, thank you");
    window.close();
    let ledger = rusqlite::Connection::open(data_dir(folder.path()).join("vault/ledger.db"));
    let ledger = ledger.unwrap();
    let query = "SELECT actor, json_extract(body, '$.campaign.version') FROM event
                 WHERE kind = 'campaign' ORDER BY seq";
    let mut query = ledger.prepare(query).unwrap();
    let told = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let told: Vec<(String, u32)> = told.map(Result::unwrap).collect();
    let by = "staff:organisation".to_owned();
    assert_eq!(told, [(by.clone(), 2), (by, 1)]);
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
}

/// Types a receipt code on the first page.
fn come_back(window: &mut Window, code: &str) {
    window.press("I was here before");
    window.type_into("Receipt code", code);
    window.press("Show my data");
    window.wait("Your data");
}

#[test]
fn what_may_be_used_is_exported_in_a_few_presses_and_its_giver_sees_where_it_went() {
    let folder = TempDir::new().unwrap();
    let (code, record);
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        session::keep(&mut vault, 1, &["exhibition"]);
        let kept = session::keep(&mut vault, 1, &["exhibition", "website"]);
        (code, record) = (kept.code().grouped().to_string(), kept.record().clone());
    }
    let setting = Setting { size: egui::vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    come_back(&mut window, &code);
    window.wait("The staff have not opened or copied it so far.");
    window.press("Done");
    window.unlock();
    // From here on four presses; with a place to choose it is five.
    window.press("Use");
    window.press("Publish it on our website");
    window.wait("2 recordings may be used");
    window.wait("Not agreed to: 2");
    window.press("This month");
    window.wait("2 recordings may be used");
    assert_eq!(window.typed_in("Who answers for it there"), "organisation", "who is here");
    window.type_into("Where it goes", "press folder");
    window.save("staff-use-1366");
    window.press("Copy to a folder");
    window.wait("2 recordings are in the folder. It lies here: *");
    window.save("staff-use-done-1366");
    window.press("Back");
    window.wait("Submissions");
    window.press("Lock");
    window.wait("Start");
    come_back(&mut window, &code);
    window.wait("Copied for “Publish it on our website”. It went to: press folder*");
    window.wait("*This copy may be used.");
    window.save("your-data-copied-1366");
    window.close();
    let today = Timestamp::now().strftime("%Y-%m-%d");
    let exported =
        crate::common::window::copies(folder.path()).join(format!("sayso-website-{today}"));
    let names = std::fs::read_dir(&exported).unwrap().map(|it| it.unwrap().file_name());
    let names: Vec<_> = names.map(|it| it.into_string().unwrap()).collect();
    let count = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!((count(".wav"), count(".jpg"), count(".consent.json")), (1, 1, 2), "{names:?}");
    assert_eq!((count("index.html"), count("manifest.json"), count("takedowns.json")), (1, 1, 1));
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let copies = vault.copies(&Copies::Of(record), None, 9, Timestamp::now()).unwrap();
    assert_eq!(copies.len(), 2);
    assert!(copies.iter().all(|copy| copy.destination.as_deref() == Some("press folder")));
}

#[test]
fn a_giver_sees_where_it_went_whatever_was_opened_since_and_every_opening_when_they_ask() {
    let folder = TempDir::new().unwrap();
    let code;
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        let kept = session::keep(&mut vault, 1, &["exhibition", "website"]);
        code = kept.code().grouped().to_string();
        let passphrase = secrecy::SecretString::from(PASSPHRASE);
        let staff = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
        session::export(&mut vault, &staff, "website", &folder.path().join("press")).unwrap();
        let take = kept.held().view().takes[0].id.clone();
        for _ in 0..60 {
            drop(staff.open(&mut vault, kept.record(), &take, Timestamp::now()).unwrap());
        }
    }
    let mut window = Window::open(folder.path(), Setting::default());
    come_back(&mut window, &code);
    let told = |window: &Window, words: &str| {
        window.texts().iter().filter(|text| text.starts_with(words)).count()
    };
    window.wait("Copied for “Publish it on our website”. It went to: press folder*");
    assert_eq!(told(&window, "The staff opened it."), 5);
    window.wait("And 55 times before that.");
    window.press("Show all");
    window.wait("And 12 times before that.");
    assert_eq!(told(&window, "The staff opened it."), 50);
    window.press("Older events");
    window.wait("Copied for “Publish it on our website”. It went to: press folder*");
    assert_eq!(told(&window, "The staff opened it."), 10);
    window.press("Newest events");
    window.wait("And 12 times before that.");
    window.close();
}

#[test]
fn a_copy_that_has_to_go_is_in_the_register_until_somebody_says_that_it_is_gone() {
    let folder = TempDir::new().unwrap();
    let code;
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        let kept = session::keep(&mut vault, 1, &["exhibition", "website"]);
        code = kept.code().grouped().to_string();
        let passphrase = secrecy::SecretString::from(PASSPHRASE);
        let staff = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
        let target = folder.path().join("press");
        session::export(&mut vault, &staff, "website", &target).unwrap();
    }
    let setting = Setting { size: egui::vec2(1920.0, 1080.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    window.press("Register");
    window.wait("No copy has to go.");
    window.press("Back");
    window.wait("Submissions");
    window.press("Lock");
    window.wait("Start");
    come_back(&mut window, &code);
    window.tick("Publish it on our website");
    window.press("Yes, withdraw it");
    window.wait("Withdrawn: *");
    window.wait("Copied for “Publish it on our website”*");
    assert!(window.texts().concat().contains("This copy has to be deleted by"));
    window.press("Done");
    window.unlock();
    window.press("Register");
    window.wait("Consent for 2 copies has ended.");
    window.save("staff-register-1920");
    window.press("Save letters to those who have them");
    window.wait("Saved as *");
    let saved = crate::common::window::copies(folder.path()).join("sayso-letters.txt");
    let letters = std::fs::read_to_string(saved).unwrap();
    assert!(letters.starts_with("---- Anna Ito, press folder ----\n\n"), "{letters}");
    window.press("It is gone: *");
    window.type_into("Name or office", "web desk");
    window.press("Note that it is gone");
    window.wait("Consent for one copy has ended.");
    window.wait("It is gone, as web desk said on *");
    window.press("Back");
    window.wait("Submissions");
    window.close();
}

#[test]
fn copies_beyond_the_first_page_are_found_and_all_of_a_folder_are_said_to_be_gone_at_once() {
    let folder = TempDir::new().unwrap();
    {
        let mut vault = session::vault(&data_dir(folder.path()));
        let kept = [(); 11].map(|()| session::keep(&mut vault, 1, &["website"]));
        let passphrase = secrecy::SecretString::from(PASSPHRASE);
        let staff = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
        session::export(&mut vault, &staff, "website", &folder.path().join("press")).unwrap();
        for kept in kept {
            let website = [PurposeId::new("website")];
            kept.held().withdraw(&mut vault, &website, Timestamp::now()).unwrap();
        }
    }
    let mut window = Window::open(folder.path(), Setting::default());
    window.unlock();
    window.press("Register");
    window.wait("Consent for 22 copies has ended.");
    window.press("Next ones");
    // It can be pressed once the second page is there.
    window.press("First ones");
    window.press("All from this folder that have to go are gone: 22");
    window.wait("Who says that these 22 copies are gone?");
    window.type_into("Name or office", "web desk");
    window.press("Note that all of them are gone");
    window.wait("No copy has to go.");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let copies = vault.copies(&Copies::All, None, 99, Timestamp::now()).unwrap();
    let is_gone = |copy: &MadeCopy| matches!(&copy.state, CopyState::Gone { by: Some(by), .. } if by == "web desk");
    assert!(copies.len() == 22 && copies.iter().all(is_gone), "{copies:?}");
}

#[test]
fn an_officer_lets_somebody_in_who_unlocks_until_they_are_removed() {
    let folder = TempDir::new().unwrap();
    drop(session::keep(&mut session::vault(&data_dir(folder.path())), 1, &["exhibition"]));
    let setting = Setting { size: egui::vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    window.press("Who works here");
    window.wait("This is you.");
    window.press("Add somebody");
    window.type_into("Their name here", "organisation");
    window.type_into("Passphrase", "nine calm otters");
    window.type_into("The same passphrase again", "nine calm otters");
    window.press("Add");
    window.wait("Somebody has this name already. Choose another.");
    window.type_into("Their name here", "anna");
    window.type_into("Passphrase", "nine calm otters");
    window.type_into("The same passphrase again", "nine calm otters");
    window.wait("Attendant: *");
    window.save("staff-newcomer-1366");
    window.press("Editor");
    window.press("Add");
    window.wait("anna can unlock from now on.");
    window.save("staff-people-1366");
    let enter = |window: &mut Window, passphrase: &str| {
        window.press("Back");
        window.wait("Submissions");
        window.press("Lock");
        window.press("Staff");
        window.type_into("Passphrase", passphrase);
        window.press("Unlock");
    };
    enter(&mut window, "nine calm otters");
    window.wait("Submissions");
    assert!(!window.sees("Who works here"), "an editor does not decide on the staff");
    window.press("Lock");
    window.unlock();
    window.press("Who works here");
    window.press("Remove: anna");
    window.press("Yes, remove");
    window.wait("anna was removed and cannot unlock any more.");
    window.wait_until_gone("What is kept is being sealed *");
    enter(&mut window, "nine calm otters");
    window.wait("The passphrase does not fit.*");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), 0);
    assert!(vault.verify().unwrap().findings.is_empty());
}

#[test]
fn staff_end_a_use_with_a_reason_and_whom_it_is_about_reads_why() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let code =
        session::keep(&mut vault, 1, &["exhibition", "website"]).code().grouped().to_string();
    drop(vault);
    let setting = Setting { size: egui::vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    window.press("*voice messages: 1 · photos: 1");
    window.press("End the use “Publish it on our website”");
    window.wait("Why is the use “Publish it on our website” to end?");
    window.save("staff-end-use-1366");
    window.press("Somebody is in it who did not agree");
    window.save("staff-end-use-really-1366");
    window.press("Yes, end it");
    window.wait("The use “Publish it on our website” has ended.*");
    assert!(!window.sees("End the use “Publish it on our website”"), "the row says so at once");
    assert!(window.sees("End the use “Show it in the exhibition”"));
    window.save("staff-use-ended-1366");
    window.press("Save a sheet for them");
    window.wait("Saved as *");
    window.press("Lock");
    window.wait("Start");
    come_back(&mut window, &code);
    window.wait("The staff ended the use “Publish it on our website”. *");
    window.save("your-data-ended-1366");
    window.close();
}

#[test]
fn an_officer_holds_with_a_reason_and_an_end_and_whom_it_is_about_reads_it_and_deletes_all_the_same()
 {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let code = session::keep(&mut vault, 1, &["exhibition"]).code().grouped().to_string();
    drop(vault);
    let until = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date() + Span::new().months(3);
    let until = written_date(until, &Locale::english());
    let setting = Setting { size: egui::vec2(1366.0, 768.0), ..Setting::default() };
    let mut window = Window::open(folder.path(), setting);
    window.unlock();
    window.press("*voice messages: 1 · photos: 1");
    window.press("Hold it");
    window.press("Hold it until then");
    window.wait("Say why.");
    window.press("It is needed for a legal claim: Why does the law require it?");
    window.press("Hold it until then");
    window.wait("Say until when.");
    window.press("for 3 months: Until when?");
    window.type_into("File number, if there is one", "2026/117");
    window.save("staff-hold-1366");
    window.press("Hold it until then");
    window.wait("It is held. The ledger keeps that you did it, and why.");
    let row = format!("*· held until {until}");
    window.wait(&row);
    window.wait(&format!("Held until {until}. Reason: It is needed for a legal claim. Decided*"));
    window.wait("*File: 2026/117");
    window.wait("It is held, because the law requires it.*");
    assert!(!window.sees("Delete"), "staff delete nothing that is held");
    window.save("staff-held-1366");
    window.press("Choose which");
    window.press("held: On hold");
    window.wait(&row);
    window.press("Today");
    window.wait("held beyond their time");
    window.press("Back");
    window.wait("Submissions");
    window.press(&row);
    window.press("Hold it anew");
    window.press("No, do not hold it");
    window.press("Release it");
    window.wait("Release this submission?");
    window.save("staff-release-1366");
    window.press("No, keep holding it");
    window.press("Lock");
    window.wait("Start");
    come_back(&mut window, &code);
    window.wait(&format!("Harbour Museum keeps this until {until}, even*"));
    window.save("your-data-held-1366");
    window.press("Withdraw and delete");
    window.press("Yes, delete it");
    window.wait("It is deleted");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    assert!(session::everything(&vault).submissions.is_empty());
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn today_says_which_device_that_people_are_asked_for_is_missing() {
    let missing = ["No microphone is plugged in.", "No camera is plugged in."];
    for fault in [None, Some(Fault::Missing)] {
        let folder = TempDir::new().unwrap();
        let devices = MadeUpDevices { fault: fault.clone(), ..MadeUpDevices::default() };
        let mut window = Window::open(folder.path(), Setting { devices, ..Setting::default() });
        window.unlock();
        window.press("Today");
        window.wait("Needs you");
        for words in missing {
            match fault {
                Some(_) => window.wait(words),
                None => assert!(!window.sees(words), "{words}"),
            }
        }
        window.close();
    }
}

#[test]
fn what_is_changed_in_the_campaign_waits_unsaved_when_the_window_is_closed() {
    let folder = TempDir::new().unwrap();
    let [file, draft] =
        ["campaign.toml", "unsaved-campaign.toml"].map(|name| data_dir(folder.path()).join(name));
    let begin = |folder: &std::path::Path| {
        let mut window = Window::open(folder, Setting::default());
        window.unlock();
        window.press("Campaign");
        window
    };
    let text = "Text of the file campaign.toml";
    let mut window = begin(folder.path());
    window.wait("Nothing was found.");
    let before = std::fs::read_to_string(&file).unwrap();
    let changed = before.replace("Publish it on our website", "Put it on our new web pages");
    window.press("Text of the file");
    window.type_into(text, &changed);
    window.wait("It can be saved. People are asked by it only then.");
    window.close();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before, "nobody is asked by it");

    let mut window = begin(folder.path());
    window.wait("What was changed here before and not saved is still here.*");
    assert!(window.texts().concat().contains("Put it on our new web pages"));
    window.press("Throw these changes away");
    window.wait("Nothing is changed.");
    assert!(!window.sees("What was changed here before*"));
    window.press("Text of the file");
    window.type_into(text, &changed);
    window.press("Done");
    window.press("Go on changing");
    window.close();

    let mut window = begin(folder.path());
    window.press("Save as a new version");
    window.wait("Saved. From now on people are asked by this version.");
    assert!(!window.sees("What was changed here before*") && !draft.exists());
    assert!(std::fs::read_to_string(&file).unwrap().contains("new web pages"));
    window.close();
}
