//! The whole program in a window, walked through as a visitor does.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::session::{self, disclosure, files};
use crate::common::window::{PASSPHRASE, Setting, Window, copies, data_dir};
use egui::Key;
use jiff::Timestamp;
use sayso::device::{Fault, MadeUpDevices, Pace};
use sayso::vault::{Vault, VaultSettings};
use tempfile::TempDir;

fn agree(window: &mut Window, boxes: &[&str]) {
    window.press("Start");
    for label in boxes {
        assert!(!window.is_ticked(label), "“{label}” is ticked from the start");
        window.tick(label);
        assert!(window.is_ticked(label));
    }
    window.press("I agree");
}

fn record(window: &mut Window) {
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(400));
    window.press("Stop");
    window.wait("Keep");
}

fn take_photo(window: &mut Window, label: &str) {
    window.press(label);
    window.press("Take photo");
    window.wait("Keep");
}

fn receipt_code(window: &mut Window) -> String {
    window.wait("Save receipt");
    let texts = window.texts();
    let shown = texts.iter().find_map(|text| text.strip_prefix("Receipt code: "));
    shown.expect("a code on the screen").to_owned()
}

/// What the vault in `folder` holds, once the program is closed.
fn kept(folder: &TempDir) -> (usize, Vec<String>) {
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let verification = vault.verify().unwrap();
    assert_eq!(verification.findings, []);
    let told = vault.events().unwrap();
    (
        session::everything(&vault).submissions.len(),
        told.into_iter().map(|event| event.kind).collect(),
    )
}

fn media_files(folder: &TempDir) -> usize {
    files(&data_dir(folder.path()).join("vault/media")).len()
}

#[test]
fn a_person_says_yes_keeps_comes_back_and_takes_it_back() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let boxes = ["Record my voice", "Take my photo", "Show it in the exhibition"];
    agree(&mut window, &boxes);
    record(&mut window);
    take_photo(&mut window, "Add a photo");
    window.press("Keep");
    let code = receipt_code(&mut window);
    window.press("Save receipt");
    window.wait("Saved as *");
    let receipt = std::fs::read_to_string(&window.saved()[0]).unwrap();
    assert!(receipt.contains(&code) && receipt.contains("Show it in the exhibition"));
    window.press("I have my code");
    window.wait("Thank you.*");
    assert!(!window.texts().concat().contains(&code), "the code is gone from the screen");

    window.press("I was here before");
    window.type_into("Receipt code", &code.to_lowercase().replace('-', " "));
    window.press("Show my data");
    window.wait("Your data");
    window.press("Save a copy: Voice message 1");
    window.wait("Saved as *");
    let wav = window.saved().into_iter().find(|path| path.extension().unwrap() == "wav").unwrap();
    let spoken = hound::WavReader::open(wav).unwrap().duration();
    assert!(spoken > 48_000 / 4, "{spoken} samples");
    window.press("Play: Voice message 1");
    window.wait("Pause: Voice message 1");
    window.press("Withdraw and delete");
    window.press("No, keep it");
    window.press("Withdraw and delete");
    window.press("Yes, delete it");
    window.wait("It is deleted");
    window.press("Save certificate");
    window.wait("Saved as *");
    let saved = window.saved();
    let certificate = saved.iter().find(|path| path.to_string_lossy().contains("certificate.json"));
    let certificate = std::fs::read_to_string(certificate.unwrap()).unwrap();
    assert!(certificate.contains("\"copies_found\": 0") && certificate.contains("\"takes\": 2"));
    window.press("Done");
    window.press("I was here before");
    window.type_into("Receipt code", &code);
    window.press("Show my data");
    window.wait("Nothing is kept under this code.*");
    window.close();
    assert_eq!(media_files(&folder), 0);
    let (submissions, told) = kept(&folder);
    assert_eq!(submissions, 0);
    for kind in ["shown", "agreed", "kept", "copied-by-participant", "erased"] {
        assert!(told.iter().any(|it| it == kind), "no “{kind}” in {told:?}");
    }
}

#[test]
fn where_one_folder_was_named_nobody_is_asked_where_to_save() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
    record(&mut window);
    window.press("Keep");
    window.wait("Save receipt");
    std::fs::rename(copies(folder.path()), folder.path().join("gone")).unwrap();
    window.press("Save receipt");
    window.wait("*The file was not saved. Choose another place, or ask the staff.");
    assert!(!window.sees("Where should it be saved?"));
    std::fs::rename(folder.path().join("gone"), copies(folder.path())).unwrap();
    window.press("Save receipt");
    window.wait("Saved as *");
    let there = copies(folder.path()).join("sayso-receipt.html").display().to_string();
    assert!(window.texts().concat().contains(&there), "where it lies: {:#?}", window.texts());
    window.close();
}

#[test]
fn a_no_costs_one_press_and_keeps_nothing() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    refuses(&mut window);
    window.press("No, thank you");
    window.wait("You said no. Nothing was recorded.*");
    window.close();
    let (submissions, told) = kept(&folder);
    assert_eq!((submissions, told.last().unwrap().as_str()), (0, "refused"));
}

#[test]
fn agreeing_takes_one_kind_and_one_use_and_says_what_is_missing() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.wait("To agree, tick what may be recorded and at least one use.");
    window.tick("Record my voice");
    window.wait("To agree, tick at least one use.");
    refuses(&mut window);
    assert_eq!(window.focused().as_deref(), Some("Show it in the exhibition"), "what is missing");
    window.tick("Show it in the exhibition");
    window.tick("Record my voice");
    window.wait("To agree, tick what may be recorded.");
    refuses(&mut window);
    assert_eq!(window.focused().as_deref(), Some("Record my voice"));
    window.tick("Record my voice");
    window.press("I agree");
    window.wait("What would you like to leave?");
}

/// "I agree" comes too early: nothing is agreed to, and it is said what is missing.
fn refuses(window: &mut Window) {
    window.press("I agree");
    window.rest(Duration::from_millis(50));
    assert!(window.sees("No, *") && window.sees("To agree, tick*"), "{:#?}", window.texts());
}

#[test]
fn another_language_begins_with_empty_boxes() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.tick("Record my voice");
    window.press("Deutsch");
    // What it costs is said before: whoever leaves it at that has their ticks.
    window.wait("In another language the boxes are empty again. *");
    window.press("English");
    window.wait_until_gone("In another language the boxes are empty again. *");
    assert!(window.is_ticked("Record my voice"));
    window.press("Deutsch");
    window.wait("In another language the boxes are empty again. *");
    window.press("Deutsch");
    window.wait("Nein, danke");
    assert!(!window.is_ticked("Meine Stimme aufnehmen"));
    // Where nothing is ticked it costs nothing, and nothing is asked.
    window.press("English");
    window.wait("No, thank you");
}

#[test]
fn only_what_was_ticked_is_offered() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Take my photo", "Show it in the exhibition"]);
    window.wait("Take a photo");
    assert!(!window.sees("Record a voice message"));
}

#[test]
fn withdrawing_in_the_middle_of_a_take_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.press("Stop and delete");
    window.wait("You took your yes back.*");
    window.close();
    assert_eq!(media_files(&folder), 0);
    let (submissions, told) = kept(&folder);
    assert_eq!((submissions, told.last().unwrap().as_str()), (0, "withdrawn-unkept"));
}

#[test]
fn taking_everything_back_closes_the_microphone_and_then_asks_once_for_what_is_recorded() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
    record(&mut window);
    window.press("Record another voice message");
    window.press("Record");
    window.wait("Recording");
    window.press("Stop and delete");
    window.wait("Delete everything from this visit?");
    assert!(!window.sees("Recording"), "it is still open");
    window.press("No, go back");
    window.wait("Keep");
    window.press("Again");
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(300));
    window.press("Stop");
    window.wait("Which one do you want to use?");
    window.press("Stop and delete");
    window.press("No, go back");
    window.wait("Which one do you want to use?");
    window.press("Your data");
    window.press("Withdraw and delete");
    window.wait("Delete everything from this visit?");
    assert!(!window.sees("Your data in this visit"), "one dialog at a time");
    window.press("Yes, delete it");
    window.wait("You took your yes back.*");
    window.close();
    assert_eq!(media_files(&folder), 0);
    let (submissions, told) = kept(&folder);
    assert_eq!((submissions, told.last().unwrap().as_str()), (0, "withdrawn-unkept"));
}

#[test]
fn closing_the_window_in_any_state_means_no() {
    type Walk = fn(&mut Window);
    let agreed: Walk = |window| agree(window, &["Record my voice", "Show it in the exhibition"]);
    let recorded: Walk = |window| {
        agree(window, &["Record my voice", "Show it in the exhibition"]);
        record(window);
    };
    let recording: Walk = |window| {
        agree(window, &["Record my voice", "Show it in the exhibition"]);
        window.press("Record a voice message");
        window.press("Record");
    };
    let again: Walk = |window| {
        agree(window, &["Record my voice", "Show it in the exhibition"]);
        record(window);
        window.press("Again");
        window.press("Record");
        window.rest(Duration::from_millis(200));
        window.press("Stop");
        window.wait("Which one do you want to use?");
    };
    let withdrawing: Walk = |window| {
        agree(window, &["Record my voice", "Show it in the exhibition"]);
        record(window);
        window.press("Delete");
        window.wait("Delete everything from this visit?");
    };
    let reading: Walk = |window| window.press("Start");
    let states = [reading, agreed, recorded, recording, again, withdrawing];
    for walk in states {
        let folder = TempDir::new().unwrap();
        let mut window = Window::open(folder.path(), Setting::default());
        walk(&mut window);
        window.close();
        assert_eq!((kept(&folder).0, media_files(&folder)), (0, 0));
    }
}

#[test]
fn again_keeps_the_earlier_take_until_the_new_one_is_chosen() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
    record(&mut window);
    window.press("Again");
    window.press("Back");
    window.wait("Keep");
    window.press("Again");
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(200));
    window.press("Stop");
    window.wait("Which one do you want to use?");
    window.press("Use the earlier one");
    window.wait("Keep");
    window.press("Leave out");
    window.wait("What would you like to leave?");
    assert!(!window.sees("Keep"), "there is nothing to keep");
}

#[test]
fn a_take_more_than_the_campaign_allows_is_not_offered() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Take my photo", "Show it in the exhibition"]);
    take_photo(&mut window, "Take a photo");
    take_photo(&mut window, "Take another photo");
    take_photo(&mut window, "Take another photo");
    assert!(!window.sees("Take another photo"));
    window.press("Keep");
    receipt_code(&mut window);
    window.close();
    assert_eq!(media_files(&folder), 3);
}

#[test]
fn a_mistyped_code_is_said_before_any_look_up() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("I was here before");
    for (typed, said) in [
        ("1234", "A receipt code has 16 letters and digits; this has 4.*"),
        ("1234 1234 1234 12U4", "There is a sign in it that no code has.*"),
        ("10AZ-10AZ-10AZ-10A2", "Something is mistyped*"),
    ] {
        window.type_into("Receipt code", typed);
        window.press("Show my data");
        window.wait(said);
    }
    window.close();
    assert!(!kept(&folder).1.iter().any(|kind| kind == "looked-up"));
}

#[test]
fn one_use_can_be_withdrawn_and_the_other_stays() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let uses = ["Take my photo", "Show it in the exhibition", "Publish it on our website"];
    agree(&mut window, &uses);
    take_photo(&mut window, "Take a photo");
    window.press("Keep");
    receipt_code(&mut window);
    window.press("Your data");
    assert!(window.is_ticked("Publish it on our website"), "what is allowed is on");
    window.tick("Publish it on our website");
    window.press("No, leave it allowed");
    assert!(window.is_ticked("Publish it on our website"));
    window.tick("Publish it on our website");
    window.press("Yes, withdraw it");
    window.wait("Withdrawn: Publish it on our website. From now on*");
    assert!(window.is_ticked("Show it in the exhibition"), "and the other stays");
    window.press("Done");
    window.wait("Save receipt");
    window.press("I have my code");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let uses = &session::everything(&vault).submissions[0].purposes;
    let holds: Vec<_> =
        uses.iter().map(|it| (it.id.as_str(), it.holds(Timestamp::now()))).collect();
    assert_eq!(holds, [("exhibition", true), ("website", false)]);
}

#[test]
fn the_next_person_sees_nothing_of_the_last() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("I was here before");
    window.type_into("Receipt code", "10AZ-10AZ-10AZ-10A2");
    window.press("Back");
    window.press("I was here before");
    assert!(!window.texts().concat().contains("10AZ"));
    window.key(Key::Z);
    window.press("Back");
    agree(&mut window, &["Take my photo", "Show it in the exhibition"]);
    take_photo(&mut window, "Take a photo");
    window.press("Delete");
    window.press("Yes, delete it");
    window.wait("You took your yes back.*");
    window.press("Start");
    assert!(!window.is_ticked("Take my photo"));
    assert!(!window.is_ticked("Show it in the exhibition"));
}

#[test]
fn a_device_that_is_missing_lost_or_hangs_is_said_and_the_way_back_is_open() {
    for (fault, said) in [
        (Fault::Missing, "No microphone is found.*"),
        (Fault::Hangs(Duration::from_secs(4)), "The microphone is there and gives no sound.*"),
    ] {
        let folder = TempDir::new().unwrap();
        let devices = MadeUpDevices { pace: Pace::RealTime, fault: Some(fault) };
        let mut window = Window::open(folder.path(), Setting { devices, ..Setting::default() });
        agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
        window.press("Record a voice message");
        window.wait(said);
        window.press("Back");
        window.wait("What would you like to leave?");
    }
}

#[test]
fn what_was_recorded_before_the_microphone_was_lost_is_offered() {
    let folder = TempDir::new().unwrap();
    let devices = MadeUpDevices { pace: Pace::RealTime, fault: Some(Fault::LostAfter(48_000)) };
    let mut window = Window::open(folder.path(), Setting { devices, ..Setting::default() });
    agree(&mut window, &["Record my voice", "Show it in the exhibition"]);
    window.press("Record a voice message");
    window.press("Record");
    window.wait("The recording was interrupted.*");
    window.press("Keep");
    receipt_code(&mut window);
}

#[test]
fn a_screen_that_waits_is_not_painted_again() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.wait("Start");
    assert!(window.is_still_for(Duration::MAX), "the welcome screen moves");
    window.press("Start");
    window.wait("No, thank you");
    assert!(window.is_still_for(Duration::from_mins(1)), "the disclosure moves");
}

#[test]
fn a_first_start_asks_who_is_asking_and_makes_the_key() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    window.press("Create");
    window.wait("Say who is asking.");
    window.type_into("Who is asking?", "Harbour Museum");
    window.type_into("How can people reach you?", "voices@harbour.example");
    window.type_into("Passphrase", "password");
    window.type_into("The same passphrase again", "password");
    window.press("Create");
    window.wait("This passphrase is too easy to guess.*");
    window.type_into("Passphrase", PASSPHRASE);
    window.type_into("The same passphrase again", "something else entirely");
    window.press("Create");
    window.wait("The two passphrases are not the same.");
    window.type_into("The same passphrase again", PASSPHRASE);
    window.press("Create");
    window.press("Save a copy of the key");
    window.wait("Saved as *");
    window.press("Begin");
    window.wait("What does this place mean to you?");
    let key = std::fs::read(&window.saved()[0]).unwrap();
    assert!(key.starts_with(b"age-encryption.org/v1\n-> scrypt "));
}

#[test]
fn nothing_is_set_up_for_a_campaign_that_nobody_may_be_asked_by() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir_all(data_dir(folder.path())).unwrap();
    let campaign = data_dir(folder.path()).join("campaign.toml");
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    std::fs::write(&campaign, sample.replace("biometric_template = false", "")).unwrap();
    let german = || Setting { language: "de", ..Setting::default() };
    let mut window = Window::start(folder.path(), german());
    let staff = window.words("broken-staff");
    window.press(&staff);
    let what = window.words("check-biometric-unknown-what");
    assert!(window.texts().concat().contains(&what), "{:?}", window.texts());
    window.close();
    std::fs::write(&campaign, sample).unwrap();
    let mut window = Window::start(folder.path(), german());
    let title = window.words("setup-title");
    window.wait(&title);
}

#[test]
fn a_campaign_with_a_mistake_or_a_vault_in_use_is_said_and_nothing_is_offered() {
    let folder = TempDir::new().unwrap();
    let first = Window::open(folder.path(), Setting::default());
    let mut second = Window::open(folder.path(), Setting::default());
    second.wait("Another Sayso is already open with this data.*");
    first.close();
    let campaign = data_dir(folder.path()).join("campaign.toml");
    let good = std::fs::read_to_string(&campaign).unwrap();
    std::fs::write(&campaign, good.replace("version = 1", "version = one")).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.wait("Nobody can be recorded here at the moment.*");
    assert!(!window.texts().concat().contains("Line 7"), "visitors read what only staff can mend");
    window.press("For the staff: what is wrong");
    window.wait("Nobody may be asked by this campaign file.*");
    assert!(window.texts().concat().contains("Line 7"), "{:?}", window.texts());
    assert!(!window.sees("Start"));
    window.close();
    let unsaid = good.replace("biometric_template = false", "");
    std::fs::write(&campaign, unsaid).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("For the staff: what is wrong");
    window.wait("Nobody may be asked by this campaign file.*");
    assert!(window.texts().concat().contains("law.biometric_template"), "{:?}", window.texts());
    assert!(!window.sees("Start"));
    window.close();
    std::fs::write(&campaign, good).unwrap();
    std::fs::write(data_dir(folder.path()).join("vault/ledger.db"), vec![7; 20_000]).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.wait("The ledger is damaged or was changed.*");
    assert!(!window.sees("Start"));
}

#[test]
fn every_sentence_of_the_disclosure_is_on_the_screen() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Start");
    window.wait("No, thank you");
    let mut shown = window.texts().join("\n");
    window.press("Read everything");
    window.wait("The full text");
    shown.push_str(&window.texts().join("\n"));
    let asked = disclosure();
    let sections = asked.sections.iter().flat_map(|it| [&it.heading, &it.body]);
    let boxes = asked.boxes.iter().flat_map(|it| [&it.title, &it.explanation]);
    let facts = asked.boxes.iter().flat_map(|it| &it.facts).map(|fact| &fact.words);
    let essentials = asked.essentials.iter().flat_map(|it| [&it.heading, &it.body]);
    let others = [
        &asked.more,
        &asked.title,
        &asked.ask_kinds,
        &asked.ask_purposes,
        &asked.accept,
        &asked.decline,
    ];
    let mut sentences = 0;
    for text in
        sections.chain(boxes).chain(facts).chain(essentials).chain(others).chain(&asked.full_text)
    {
        for line in text.lines().filter(|line| !line.is_empty()) {
            sentences += 1;
            assert!(shown.contains(line), "not on the screen: {line}");
        }
    }
    assert!(sentences > 30, "{sentences}");
}

#[test]
fn a_double_click_presses_one_button_and_not_the_next_one_in_its_place() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    window.double_click("Start");
    window.wait("No, thank you");
    window.rest(Duration::from_millis(100));
    window.close();
    assert!(!kept(&folder).1.iter().any(|kind| kind == "refused"));
}

/// Comes back with `code` and sees what is kept.
fn come_back(window: &mut Window, code: &str) {
    window.press("I was here before");
    window.type_into("Receipt code", code);
    window.press("Show my data");
    window.wait("Your data");
}

#[test]
fn who_comes_back_after_the_time_of_a_use_is_over_may_give_it_once_more() {
    let folder = TempDir::new().unwrap();
    let long_ago = Timestamp::now() - jiff::Span::new().hours(24 * 400);
    let data = data_dir(folder.path());
    std::fs::create_dir_all(&data).unwrap();
    let source = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    std::fs::write(data.join("campaign.toml"), &source).unwrap();
    let passphrase = secrecy::SecretString::from(PASSPHRASE);
    let mut vault = Vault::create(&data, &passphrase, VaultSettings::LIGHT, long_ago).unwrap();
    vault.offer(&source, &session::campaign()).unwrap();
    let draft = session::draft(&vault.scratch(), 1, &["exhibition", "website"]);
    vault.agreed(draft.newest(), long_ago).unwrap();
    let receipt = vault.keep(draft, &session::campaign(), long_ago).unwrap().shown;
    let code = receipt.code().grouped();
    drop((receipt, vault));
    let mut window = Window::open(folder.path(), Setting::default());
    come_back(&mut window, &code);
    window.wait("The time of a use is over*");
    assert!(!window.sees("The text has changed*"));
    window.press("Read it and decide");
    window.tick("Show it in the exhibition");
    window.press("I agree");
    window.wait("Noted.*");
    assert!(!window.sees("The time of a use is over*"), "it holds again");
    let year = Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let year = year.checked_add(jiff::Span::new().years(1)).unwrap();
    let until = format!("until {}", year.strftime("%-d %B %Y"));
    assert!(window.texts().concat().contains(&until), "for its whole time");
    window.close();
    let (_, told) = kept(&folder);
    for expected in ["renewed", "purpose-withdrawn"] {
        assert!(told.iter().any(|it| it == expected), "{expected} is not in {told:?}");
    }
}

#[test]
fn who_comes_back_after_the_text_has_changed_is_asked_again_and_may_say_no() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    agree(&mut window, &["Take my photo", "Publish it on our website"]);
    take_photo(&mut window, "Take a photo");
    window.press("Keep");
    let code = receipt_code(&mut window);
    window.press("I have my code");
    come_back(&mut window, &code);
    assert!(!window.sees("The text has changed*"), "it has not");
    window.close();

    let campaign = data_dir(folder.path()).join("campaign.toml");
    std::fs::write(campaign, session::newer_campaign()).unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    come_back(&mut window, &code);
    window.wait("The text has changed*");
    window.save("en-100-again-1-data");
    window.press("Read it and decide");
    window.wait("Harbour Museum asks you once more");
    assert!(!window.sees("Take my photo"), "nothing is recorded anew");
    assert!(!window.is_ticked("Publish it on our website"), "every box is empty");
    refuses(&mut window);
    window.save("en-100-again-2-disclosure");
    window.press("No, leave it as it is");
    window.wait("The text has changed*");
    window.press("Read it and decide");
    window.tick("Show it in the exhibition");
    window.press("I agree");
    window.wait("Noted.*");
    window.save("en-100-again-3-noted");
    assert!(!window.sees("The text has changed*"));
    window.press("Done");
    window.close();
    let (submissions, told) = kept(&folder);
    assert_eq!(submissions, 1);
    for expected in ["refused", "renewed", "purpose-withdrawn"] {
        assert!(told.iter().any(|it| it == expected), "{expected} is not in {told:?}");
    }
}
