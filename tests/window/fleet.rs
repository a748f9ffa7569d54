//! A fleet as people meet it: whoever comes with a code to another computer than the one where they gave something.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::time::{Duration, Instant};

use crate::common::fleet::{Answer, Fleet, TWO, files, give};
use crate::common::session::{keep_group, newer_campaign};
use crate::common::window::{PASSPHRASE, Setting, Window, copies};
use sayso::app::offer_campaign;
use sayso::locale::Locale;
use sayso::vault::KEY_FILE;

const ELSEWHERE: &str = "This is kept at another computer of Harbour Museum.*";
const ORDER: &str = "Have it deleted as soon as there is a connection";
const NO_CONNECTION: &str = "This computer has no connection now";

/// Somebody comes back with their code.
fn come_back(window: &mut Window, code: &str) {
    to_the_code(window);
    window.type_into("Receipt code", code);
    window.press("Show my data");
}

/// The first page may be taken anew just now, with a campaign that the hub has published: a press on a page that changes
/// is none, as for everybody. And the next page may come a moment after the press.
fn to_the_code(window: &mut Window) {
    let deadline = Instant::now() + Duration::from_mins(1);
    while !window.sees("Receipt code") {
        assert!(Instant::now() < deadline, "no place for a code: {:#?}", window.texts());
        window.press_if_ready("I was here before");
        window.rest(Duration::from_millis(50));
    }
}

/// The window of a member whose vault is closed.
fn open(at: &Path) -> Window {
    Window::start(at, Setting::default())
}

/// Waits until nothing that came for a visitor is at a member any more.
fn wait_until_copies_are_gone(window: &mut Window, data: &Path) {
    for _ in 0..400 {
        if files(&data.join("vault/media")).is_empty() {
            return;
        }
        window.rest(Duration::from_millis(25));
    }
    panic!("what came for a visitor is still there");
}

#[test]
fn a_code_works_at_another_computer_and_what_came_for_its_holder_goes_with_them() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Truth);
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait(ELSEWHERE);
    assert!(!files(&fleet.path("b").join("vault/media")).is_empty());
    window.press("Done");
    wait_until_copies_are_gone(&mut window, &fleet.path("b"));
    // The next one deletes it.
    come_back(&mut window, &code);
    window.wait(ELSEWHERE);
    window.save("fleet-data");
    window.press("Withdraw and delete");
    window.wait("Your recording is deleted at this computer at once, and at the others*");
    window.press("Yes, delete it");
    window.wait("It is deleted at this computer");
    let shown = window.texts().join("\n");
    assert!(shown.contains("Not confirmed yet by") && shown.contains("office, a"), "{shown}");
    assert!(!window.sees("It is deleted"), "it is not deleted at the others yet");
    window.save("fleet-certificate");
    window.press("Save certificate");
    window.wait("Saved as *");
    let page = std::fs::read_to_string(saved(&at, "html")).unwrap();
    assert!(page.contains("office, a") && page.contains("Come back with your code"), "{page}");
    let document = std::fs::read_to_string(saved(&at, "json")).unwrap();
    assert!(document.contains("\"waits_for\""), "{document}");
    window.press("Done");
    // The window takes its own steps in the fleet; the others take theirs here.
    while fleet.kept("a") + fleet.kept("hub") > 0 {
        window.rest(Duration::from_millis(50));
        for name in ["hub", "a"] {
            fleet.look(name, crate::common::fleet::Luck::Good);
        }
    }
    come_back(&mut window, &code);
    window.wait("What was kept under this code was deleted at these computers:");
    window.press("Done");
    window.close();
    drop(carrier);
    fleet.take_back("b");
    fleet.settle();
    assert_eq!(fleet.vault("b").verify().unwrap().findings, []);
}

/// The one file that was saved with this extension.
fn saved(at: &Path, extension: &str) -> std::path::PathBuf {
    let all = files(&copies(at));
    all.into_iter().find(|it| it.extension().is_some_and(|it| it == extension)).unwrap()
}

#[test]
fn where_the_others_cannot_be_reached_it_is_ordered_after_asking_twice_and_carried_later() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Unreachable);
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait(NO_CONNECTION);
    window.press(ORDER);
    window.press("No, do not order it");
    window.press("Back");
    to_the_code(&mut window);
    window.press("Back");
    // Nothing was ordered by that.
    come_back(&mut window, &code);
    window.wait(NO_CONNECTION);
    window.press(ORDER);
    window.press("Yes, order it");
    window.wait("It is ordered, and not deleted yet");
    window.press("Save the sheet");
    window.wait("Saved as *");
    let sheet = std::fs::read_to_string(saved(&at, "html")).unwrap();
    assert!(sheet.contains("Nothing is deleted yet.") && !sheet.contains(&code), "{sheet}");
    window.press("Done");
    // Whoever comes back before it is done reads that it is not.
    come_back(&mut window, &code);
    window.wait("It is ordered, and not deleted yet");
    window.press("Done");
    window.close();
    drop(carrier);
    assert_eq!(fleet.kept("a"), 1);
    fleet.take_back("b");
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
    // And after that, where and when.
    let at = fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Truth);
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait("What was kept under this code was deleted at these computers:");
    assert!(window.sees("It is deleted"));
    window.close();
    drop(carrier);
}

#[test]
fn where_nobody_carries_the_page_says_after_ten_seconds_that_nobody_can_tell() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.let_go("b");
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait("It is being looked for elsewhere");
    window.press("Back");
    come_back(&mut window, &code);
    window.wait(NO_CONNECTION);
    window.close();
    let asked = fleet.path("b").join("fleet/ask");
    drop(open(&at));
    // Nobody waits for it any more.
    for _ in 0..200 {
        if files(&asked).is_empty() {
            break;
        }
        std::thread::park_timeout(Duration::from_millis(10));
    }
    assert!(files(&asked).is_empty());
}

#[test]
fn a_code_under_which_no_computer_keeps_anything_is_told_so_and_nothing_is_ordered() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    // a has never told anybody of it.
    let at = fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Truth);
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait("Nothing is kept under this code.*");
    window.close();
    drop(carrier);
}

#[test]
fn what_was_given_together_is_not_shown_elsewhere_and_can_be_deleted_from_there_for_all() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let (_, code) = keep_group(fleet.vault("a"), 2, &TWO).swap_remove(0);
    fleet.settle();
    let at = fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Truth);
    let mut window = open(&at);
    come_back(&mut window, &code);
    window.wait("It was given together with others");
    assert!(window.sees(
        "It can be heard or seen at the computer “a” of Harbour Museum, and not at this one."
    ));
    window.press(ORDER);
    window.press("Yes, order it");
    window.wait("It is ordered, and not deleted yet");
    window.close();
    drop(carrier);
    fleet.take_back("b");
    fleet.settle();
    for name in ["a", "hub"] {
        assert!(files(&fleet.path(name).join("vault/media")).is_empty(), "{name}");
    }
}

#[test]
fn what_waits_in_the_fleet_is_on_the_page_of_today() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let spool = fleet.path("hub").join("fleet/look.json");
    std::fs::write(spool, "{\"at\": \"2026-01-02T03:04:05Z\", \"ok\": true}").unwrap();
    let at = fleet.let_go("hub");
    let mut window = open(&at);
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Today");
    window.wait("The store of the fleet has not answered since 2 January 2026.*");
    window.close();
}

#[test]
fn a_campaign_that_was_published_is_taken_up_between_two_visits() {
    const BEFORE: &str = "What does this place mean to you?";
    const AFTER: &str = "What will you remember of it?";
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let at = fleet.let_go("a");
    let carrier = fleet.carrier("a", Answer::Truth);
    let mut window = open(&at);
    window.wait(BEFORE);
    window.press("Start");
    window.wait("No, thank you");
    let (hub, newer) = (fleet.path("hub"), newer_campaign().replace(BEFORE, AFTER));
    std::fs::write(hub.join("campaign.toml"), &newer).unwrap();
    offer_campaign(fleet.vault("hub"), &Locale::english()).unwrap();
    // It has arrived there, and somebody is reading.
    loop {
        fleet.look("hub", crate::common::fleet::Luck::Good);
        window.rest(Duration::from_millis(50));
        let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
        if status.campaign.is_some_and(|it| it.version == 2) && status.members[0].waiting == 0 {
            break;
        }
    }
    window.rest(Duration::from_secs(1));
    let lies_there = fleet.path("a").join("campaign.toml");
    assert_ne!(
        std::fs::read_to_string(&lies_there).unwrap(),
        newer,
        "not in the middle of a visit"
    );
    window.press("No, thank you");
    window.wait(AFTER);
    assert_eq!(std::fs::read_to_string(&lies_there).unwrap(), newer);
    window.press("Start");
    window.wait("No, thank you");
    window.press("No, thank you");
    // Nobody changes it here.
    std::fs::copy(hub.join(KEY_FILE), fleet.path("a").join(KEY_FILE)).unwrap();
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Campaign");
    window.wait("This computer is in a fleet.*");
    window.save("fleet-campaign");
    window.press("Done");
    window.press("Lock");
    window.close();
    drop(carrier);
    fleet.take_back("a");
    assert_eq!(fleet.vault("a").verify().unwrap().findings, []);
}
