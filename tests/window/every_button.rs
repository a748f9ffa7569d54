//! On every screen each button is pressed, and pressed again: the second press keeps, withdraws, deletes, sends
//! and begins nothing. The buttons are found on the screens, so that none is forgotten.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::time::{Duration, Instant};

use crate::common::fleet::{Answer, Fleet, give};
use crate::common::press::By;
use crate::common::session::{self, keep};
use crate::common::tour::{Account, Tour};
use crate::common::window::{PASSPHRASE, Setting, data_dir};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use sayso::app::{Printer, ReadAloud, SaveTo, When as Asked};
use sayso::campaign::{Kind, PurposeId, Retention, Template, Words as _};
use sayso::device::{Fault, MadeUpDevices, Pace};
use sayso::locale::Locale;
use sayso::paper::{Format, written_date};
use sayso::record::{Filter as SubmissionFilter, Role};
use sayso::seal::StaffIdentity;
use sayso::ui::keyboard::When;
use sayso::vault::{Joining, NewStaff, Vault, VaultError, Which};
use secrecy::SecretString;
use tempfile::TempDir;

/// A finger presses where something was, a key what has the keyboard.
const BOTH: [By; 2] = [By::Finger, By::Enter];

/// So long somebody speaks that it is still played when the last press comes.
const A_FEW_WORDS: Duration = Duration::from_millis(2_500);

/// A campaign and a vault in `folder`.
fn vault(folder: &Path, more: &str) -> Vault {
    let data_dir = data_dir(folder);
    std::fs::create_dir_all(&data_dir).unwrap();
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    std::fs::write(data_dir.join("campaign.toml"), format!("{sample}\n{more}")).unwrap();
    session::vault(&data_dir)
}

/// The vault of a window that is closed.
fn reopened(folder: &Path) -> Vault {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        match Vault::open(&data_dir(folder), Timestamp::now()) {
            Ok((vault, _)) => return vault,
            // A printing command of another tour, which is just being started, has its lock for a moment.
            Err(VaultError::InUse) if Instant::now() < deadline => {
                std::thread::park_timeout(Duration::from_millis(5));
            }
            Err(why) => panic!("{why}"),
        }
    }
}

/// What the ledger tells of, without what the program writes down by itself at its start.
fn told(folder: &Path) -> Vec<String> {
    let vault = reopened(folder);
    let kinds = vault.events().unwrap().into_iter().map(|event| event.kind);
    let kinds = kinds.filter(|kind| kind != "signatory");
    kinds.skip_while(|kind| ["created", "staff-added", "campaign"].contains(&&**kind)).collect()
}

/// A printer that writes one line for each paper.
fn printer(folder: &Path) -> Printer {
    let papers = folder.join("papers");
    let script = format!("cat > /dev/null; echo paper >> '{}'", papers.display());
    let command = ["sh", "-c", &script].map(str::to_owned).to_vec();
    Printer { command, format: Format::A4, patience: Duration::from_secs(10) }
}

fn printed(folder: &Path) -> usize {
    std::fs::read_to_string(folder.join("papers")).unwrap().lines().count()
}

/// Every campaign that there is to begin with, and either place for the key; the usual ones last.
fn choose_in_the_set_up(tour: &mut Tour) {
    for template in Template::all() {
        let name = tour.window.words(&format!("template-{}", template.name()));
        let begins = template.campaign().unwrap().purposes[0].title.clone();
        let title = begins.in_language(Locale::english().language()).unwrap().to_owned();
        tour.press(&name, &format!("• {title}"));
    }
    let nothing = "Nothing of this kind lies at the top of a drive that is plugged in.";
    tour.press_all(&[
        ("A file", nothing),
        ("Look on drives again", nothing),
        ("Sample", "You start with a sample campaign*"),
        ("Bring a public key", nothing),
        ("Make the key here", "The same passphrase again"),
    ]);
}

/// The other ways to a vault and on from there: a key from elsewhere, and devices that are tried first.
fn set_up_otherwise(by: By) -> Account {
    let public = StaffIdentity::generate().public().to_string();
    let elsewhere = [("Public key", public.as_str())];
    let here = [("Passphrase", PASSPHRASE), ("The same passphrase again", PASSPHRASE)];
    let begin = [("Begin", "Start")].as_slice();
    let try_devices = [("Try microphone and camera", "Unlock"), ("Back", "Start")].as_slice();
    let choose = [("This computer", "Unlock"), ("Back", "Start")].as_slice();
    [
        (elsewhere.as_slice(), begin),
        (&elsewhere, try_devices),
        (&here, try_devices),
        (&elsewhere, choose),
        (&here, choose),
    ]
    .into_iter()
    .map(|(fields, last)| set_up_and(by, fields, last))
    .fold(Account::default(), Account::and)
}

fn set_up_and(by: By, fields: &[(&str, &str)], last: &[(&str, &str)]) -> Account {
    let folder = TempDir::new().unwrap();
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    if fields.iter().any(|(label, _)| *label == "Public key") {
        tour.press("Bring a public key", "Public key");
    }
    let who = [
        ("Who is asking?", "Harbour Museum"),
        ("How can people reach you?", "voices@harbour.example"),
    ];
    for (label, typed) in who.iter().chain(fields) {
        tour.window.type_into(label, typed);
    }
    tour.press("Create", "Begin");
    tour.press_all(last);
    close(tour, folder.path(), &[])
}

fn set_up(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press_head(Locale::languages(), "setup-title");
    tour.press("Create", "Say who is asking.");
    choose_in_the_set_up(&mut tour);
    tour.window.type_into("Who is asking?", "Harbour Museum");
    tour.window.type_into("How can people reach you?", "voices@harbour.example");
    tour.window.type_into("Passphrase", PASSPHRASE);
    tour.window.type_into("The same passphrase again", PASSPHRASE);
    tour.press_all(&[("Show", "Hide"), ("Hide", "Show"), ("Create", "Your key is made")]);
    tour.press_head(Locale::languages(), "setup-made-title");
    tour.press_all(&[("Save a copy of the key", "Saved as *")]);
    tour.press("Begin", "I was here before");
    tour.press_all(&[
        ("Start", "I agree"),
        ("No, thank you", "Start"),
        ("Staff", "Unlock"),
        ("Back", "Start"),
        ("I was here before", "Show my data"),
    ]);
    assert_eq!(tour.window.saved().len(), 1);
    tour.press_all(&[("Show my data", "Show my data"), ("Back", "Start")]);
    close(tour, folder.path(), &["shown", "refused"])
}

/// Ends the tour and holds what the ledger tells of to what was done, each thing once.
fn close(tour: Tour, folder: &Path, expected: &[&str]) -> Account {
    let by = tour.by;
    let account = tour.end();
    assert_eq!(told(folder), expected, "by {by:?}");
    account
}

/// Ticks the boxes of the sample campaign's disclosure for one use.
fn tick_all(tour: &mut Tour) {
    for label in ["Record my voice", "Take my photo", "Show it in the exhibition"] {
        tour.tick(label);
    }
}

/// "Your data" and the way to take all of it back, and back again to this page, or to the one before where a device
/// was open.
fn look_and_stay(tour: &mut Tour, page: &str, then: &str) {
    let away = if page == "Keep" { "Delete" } else { "Stop and delete" };
    tour.press_all(&[
        ("Your data", "Your data in this visit"),
        ("Back", page),
        (away, "Delete everything from this visit?"),
        ("No, go back", then),
    ]);
}

/// Two people: one joins in, changes their mind, and joins in again.
fn join(tour: &mut Tour) {
    tour.press_head(session::campaign().languages, "welcome-start");
    tour.press("Start", "No, thank you");
    tour.press_head(session::campaign().languages, "disclosure-accept");
    tour.press_all(&[
        ("Read everything", "Back to the short text"),
        ("Back to the short text", "Read everything"),
        ("Your data", "Your data in this visit"),
        ("Back", "No, thank you"),
    ]);
    tick_all(tour);
    tour.press_all(&[
        ("I agree", "What would you like to leave?"),
        ("Somebody joins in", "No, thank you"),
        ("Your data", "Your data in this visit"),
        ("Back", "No, thank you"),
        ("No, thank you", "The other person said no.*"),
        ("Somebody joins in", "No, thank you"),
    ]);
    tick_all(tour);
    tour.press_all(&[
        ("I agree", "2 people have agreed,*"),
        ("The last one leaves again", "Somebody joins in"),
        ("Somebody joins in", "No, thank you"),
    ]);
    tick_all(tour);
    tour.press_all(&[
        ("I agree", "2 people have agreed,*"),
        ("Your data", "Your data in this visit"),
        ("Back", "2 people have agreed,*"),
    ]);
}

/// Tries the microphone, and hears it in part and to the end.
fn practise(tour: &mut Tour) {
    let practise = "Practise first: nothing is kept";
    tour.press(practise, "Stop");
    look_and_stay(tour, "Stop", "Keep");
    tour.press_all(&[("Add a voice message", "Record"), (practise, "Stop")]);
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[("Stop", "Go on"), ("Go on", "Record"), (practise, "Stop")]);
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[("Stop", "Go on"), ("Back", "Keep"), ("Add a voice message", "Record")]);
}

/// Two photos of which one is discarded, and a voice message twice.
fn record(tour: &mut Tour) {
    tour.press_all(&[
        ("Take a photo", "Take photo"),
        ("Back", "Take a photo"),
        ("Take a photo", "Take photo"),
        ("Take photo", "Not yet"),
        ("Not yet", "Take photo"),
        ("Take photo", "Not yet"),
    ]);
    tour.window.wait("Keep");
    tour.press("Take another photo", "Take photo");
    look_and_stay(tour, "Take photo", "Keep");
    tour.press_all(&[("Take another photo", "Take photo"), ("Take photo", "Not yet")]);
    tour.window.wait("Keep");
    tour.press_all(&[
        ("Again: Photo 1", "Take photo"),
        ("Back", "Keep"),
        ("Again: Photo 2", "Take photo"),
        ("Back", "Keep"),
        ("Leave out: Photo 2", "Leave out"),
        ("Again", "Take photo"),
        ("Back", "Keep"),
        ("Take another photo", "Take photo"),
        ("Take photo", "Not yet"),
    ]);
    tour.window.wait("Keep");
    // The other one moves to its place.
    tour.press("Leave out: Photo 1", "Leave out");
    tour.press("Add a voice message", "Record");
    look_and_stay(tour, "Record", "Keep");
    tour.press("Add a voice message", "Record");
    practise(tour);
    tour.press("Record", "Stop");
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[("Pause", "Continue"), ("Continue", "Pause"), ("Stop", "Keep")]);
    tour.press_all(&[
        ("Play: Voice message 1", "Pause: Voice message 1"),
        ("Pause: Voice message 1", "Continue: Voice message 1"),
        ("Continue: Voice message 1", "Pause: Voice message 1"),
        ("Again: Voice message 1", "Record"),
        ("Record", "Stop"),
    ]);
}

/// The new one or the earlier one, and what is kept of it.
fn compare_and_keep(tour: &mut Tour) {
    tour.window.rest(A_FEW_WORDS);
    tour.press("Stop", "Which one do you want to use?");
    for name in ["New", "Earlier"] {
        let [play, pause, resume] = ["Play", "Pause", "Continue"].map(|it| format!("{it}: {name}"));
        tour.press_all(&[(&play, &pause), (&pause, &resume), (&resume, &pause)]);
    }
    look_and_stay(tour, "Use the new one", "Use the new one");
    tour.press_all(&[
        ("Use the earlier one", "Keep"),
        ("Record another voice message", "Record"),
        ("Back", "Keep"),
        ("Again: Photo 1", "Take photo"),
        ("Take photo", "Not yet"),
    ]);
    tour.window.wait("Use the new one");
    tour.press("Use the new one", "Keep");
    tour.press_all(&[
        ("Leave out: Voice message 1", "Leave out"),
        ("Leave out", "What would you like to leave?"),
        ("Record a voice message", "Record"),
        ("Back", "Record a voice message"),
        ("Record a voice message", "Record"),
        ("Record", "Stop"),
    ]);
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[
        ("Stop", "Keep"),
        ("Play", "Pause"),
        ("Pause", "Continue"),
        ("Continue", "Pause"),
        ("Add a photo", "Take photo"),
        ("Take photo", "Not yet"),
    ]);
    tour.window.wait("Keep");
    look_and_stay(tour, "Keep", "Keep");
    tour.press("Keep", "Save receipt");
}

/// Two people who print and save what they get.
fn group(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), "[group]\nmost = 2\n"));
    let printer = Some(printer(folder.path()));
    let mut tour = Tour::start(folder.path(), by, Setting { printer, ..Setting::default() });
    join(&mut tour);
    record(&mut tour);
    compare_and_keep(&mut tour);
    tour.press_all(&[
        ("Copy the code", "Save receipt"),
        ("All details", "Fewer details"),
        ("Fewer details", "All details"),
        ("Print receipt", "The printer has it.*"),
        ("Save receipt", "Saved as *"),
    ]);
    tour.press_all(&[
        ("Your data", "What it may be used for"),
        ("Done", "Save receipt"),
        ("Next receipt", "Show my receipt"),
    ]);
    tour.press_head(session::campaign().languages, "group-next");
    tour.press_all(&[("Show my receipt", "Save receipt"), ("I have my code", "Start")]);
    assert_eq!((tour.window.saved().len(), printed(folder.path())), (3, 1));
    // The words are told of once in each language in which they are read.
    let expected = [
        "shown",
        "shown",
        "shown",
        "agreed",
        "shown",
        "refused",
        "shown",
        "agreed",
        "withdrawn-unkept",
        "shown",
        "agreed",
        "kept",
        "kept",
    ];
    close(tour, folder.path(), &expected)
}

/// Children with a guardian, and a yes that is said aloud.
fn spoken_yes(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let data_dir = data_dir(folder.path());
    std::fs::create_dir_all(&data_dir).unwrap();
    std::fs::write(data_dir.join("campaign.toml"), session::rich_campaign()).unwrap();
    drop(session::vault(&data_dir));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press("Start", "No, thank you");
    tick_all(&mut tour);
    tour.tick("I am 18 or older,*");
    tour.tick("I also say my yes aloud");
    tour.press_all(&[
        ("I agree", "Record"),
        ("Your data", "Your data in this visit"),
        ("Back", "Record"),
        ("Back", "Say my yes aloud"),
        ("Your data", "Your data in this visit"),
        ("Back", "Say my yes aloud"),
        ("Say my yes aloud", "Record"),
        ("Record", "Stop"),
    ]);
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[("Pause", "Continue"), ("Continue", "Pause"), ("Stop", "Take a photo")]);
    tour.press_all(&[
        ("Play", "Pause"),
        ("Pause", "Continue"),
        ("Continue", "Pause"),
        ("Again", "Record"),
        ("Stop and delete", "Delete everything from this visit?"),
        ("No, go back", "Take a photo"),
        ("Record a voice message", "Record"),
        ("Back", "Take a photo"),
        ("Take a photo", "Take photo"),
        ("Back", "Take a photo"),
        ("Your data", "Your data in this visit"),
        ("Withdraw and delete", "Delete everything from this visit?"),
        ("Yes, delete it", "You took your yes back.*"),
    ]);
    close(tour, folder.path(), &["shown", "agreed", "withdrawn-unkept"])
}

/// A photo that is sealed until a day, and then not any more.
fn sealing(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let data_dir = data_dir(folder.path());
    std::fs::create_dir_all(&data_dir).unwrap();
    std::fs::write(data_dir.join("campaign.toml"), session::sealing_campaign()).unwrap();
    drop(session::vault(&data_dir));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press("Start", "No, thank you");
    tour.tick("Take my photo");
    tour.tick("Publish it on our website");
    tour.press_all(&[("I agree", "Take a photo"), ("Take a photo", "Take photo")]);
    tour.press("Take photo", "Not yet");
    tour.window.wait("Keep");
    let yours = "You can hear, copy and delete it at any time.";
    let from = |time: &str| {
        let day = time.parse::<Retention>().unwrap().until(today());
        format!("From {}: Staff may open it", written_date(day, &Locale::english()))
    };
    for time in ["P6M", "P1Y", "P18M"] {
        tour.press(&from(time), yours);
    }
    tour.press_all(&[("At once: Staff may open it", "Keep"), (&from("P6M"), yours)]);
    let lift = "Let staff open it now";
    tour.press_all(&[
        ("Keep", "Save receipt"),
        ("Your data", lift),
        ("View", "Close"),
        ("Close", "View"),
        ("Save a copy", "Saved as *"),
        (lift, "Let staff open it now?"),
        ("No, leave it sealed", lift),
        (lift, "Let staff open it now?"),
        ("Yes, let them open it", "Staff may open it from now on."),
        ("Done", "Save receipt"),
        ("I have my code", "Start"),
    ]);
    close(tour, folder.path(), &["shown", "agreed", "kept", "copied-by-participant", "unsealed"])
}

fn today() -> Date {
    Timestamp::now().to_zoned_datetime(TimeZone::UTC).date()
}

/// The receipt code on the screen, as it is typed.
fn kept(folder: &Path, purposes: &[&str]) -> String {
    let mut vault = vault(folder, "");
    keep(&mut vault, 3, purposes).code().grouped().to_string()
}

/// Somebody comes back after the text has changed.
fn come_back(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let code = kept(folder.path(), &["exhibition", "website"]);
    std::fs::write(data_dir(folder.path()).join("campaign.toml"), session::newer_campaign())
        .unwrap();
    let printer = Some(printer(folder.path()));
    let mut tour = Tour::start(folder.path(), by, Setting { printer, ..Setting::default() });
    tour.press("I was here before", "Show my data");
    tour.press_head(session::campaign().languages, "code-show");
    tour.window.type_into("Receipt code", &code);
    tour.press_all(&[
        ("Show my data", "What it may be used for"),
        ("Play: Voice message 1", "Pause: Voice message 1"),
        ("Pause: Voice message 1", "Continue: Voice message 1"),
        ("Continue: Voice message 1", "Pause: Voice message 1"),
        ("View: Photo 1", "Close: Photo 1"),
        ("Close: Photo 1", "View: Photo 1"),
        ("Save a copy: Voice message 1", "Saved as *"),
        ("Save a copy: Photo 1", "Saved as *"),
    ]);
    tour.press_all(&[
        ("Publish it on our website", "Withdraw “Publish it on our website”?"),
        ("No, leave it allowed", "Withdraw and delete"),
        ("Publish it on our website", "Withdraw “Publish it on our website”?"),
        ("Yes, withdraw it", "Withdrawn: *"),
        ("Read it and decide", "Harbour Museum asks you once more"),
    ]);
    tour.press_head(session::campaign().languages, "disclosure-accept");
    tour.press_all(&[
        ("Read everything", "Back to the short text"),
        ("Back to the short text", "Read everything"),
        ("No, leave it as it is", "The text has changed*"),
        ("Read it and decide", "Harbour Museum asks you once more"),
    ]);
    tour.tick("Show it in the exhibition");
    tour.press_all(&[
        ("I agree", "Noted.*"),
        ("Done", "Start"),
        ("I was here before", "Show my data"),
    ]);
    tour.window.type_into("Receipt code", &code);
    tour.press_all(&[
        ("Show my data", "What it may be used for"),
        ("Withdraw and delete", "Delete everything for good?"),
        ("No, keep it", "Withdraw and delete"),
        ("Withdraw and delete", "Delete everything for good?"),
        ("Yes, delete it", "It is deleted"),
        ("Print certificate", "The printer has it."),
        ("Save certificate", "Saved as *"),
    ]);
    tour.press("Done", "Start");
    assert_eq!(printed(folder.path()), 1);
    // The words are told of once in each language in which they are read.
    let expected = [
        "shown",
        "agreed",
        "kept",
        "looked-up",
        "copied-by-participant",
        "copied-by-participant",
        "purpose-withdrawn",
        "campaign",
        "shown",
        "shown",
        "shown",
        "refused",
        "shown",
        "agreed",
        "renewed",
        "looked-up",
        "erased",
    ];
    close(tour, folder.path(), &expected)
}

/// Somebody unlocks the staff's pages.
fn unlock(tour: &mut Tour) {
    tour.press("Staff", "Unlock");
    tour.window.type_into("Passphrase", PASSPHRASE);
    tour.press("Unlock", "Submissions");
}

/// Staff hear, see and copy what two people left.
fn staff(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    keep(&mut made, 3, &["exhibition"]);
    let mut draft = session::draft(&made.scratch(), 3, &["exhibition"]);
    let more = session::picture(&draft, made.scratch());
    draft.keep(more, 3).unwrap();
    made.keep(draft, &session::campaign(), Timestamp::now()).unwrap();
    // A clock that is wrong, about which staff are asked.
    made.purge(Timestamp::now() + Span::new().hours(24 * 60)).unwrap();
    drop(made);
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press("Staff", "Unlock");
    tour.press_all(&[("Show", "Hide"), ("Hide", "Show"), ("Back", "Start")]);
    unlock(&mut tour);
    tour.press_away("The date is right");
    choose_which(&mut tour);
    let copy = "Save a copy for “Show it in the exhibition”";
    tour.press_all(&[
        ("*voice messages: 1 · photos: 1", "Allowed for"),
        // Of equal height: below the first one its details go, and those of the other come.
        ("*voice messages: 1 · photos: 2", "View: Photo 2"),
        ("*voice messages: 1 · photos: 1", "Allowed for"),
        ("Play: Voice message 1", "Pause: Voice message 1"),
        ("Pause: Voice message 1", "Continue: Voice message 1"),
        ("Continue: Voice message 1", "Pause: Voice message 1"),
        ("View: Photo 1", "Close: Photo 1"),
        ("Close: Photo 1", "View: Photo 1"),
        (&format!("{copy}: Voice message 1"), "Saved as *"),
        (&format!("{copy}: Photo 1"), "Saved as *"),
    ]);
    tour.press_all(&[
        ("*voice messages: 1 · photos: 2", "View: Photo 2"),
        ("View: Photo 2", "Close: Photo 2"),
        ("Close: Photo 2", "View: Photo 2"),
        (&format!("{copy}: Photo 2"), "Saved as *"),
        ("Save a copy of the key", "Saved as *"),
        ("Show the licences", "Back"),
        ("Back", "Submissions"),
        ("Open backups", "Back up now"),
        ("Back up now", "The backup is finished. *"),
        ("Back", "Submissions"),
        ("Show the licences", "Back"),
        ("Lock", "Start"),
    ]);
    unlock(&mut tour);
    tour.press_all(&[
        ("Today", "This computer"),
        ("Back", "Submissions"),
        ("Today", "This computer"),
        ("Lock", "Start"),
    ]);
    unlock(&mut tour);
    tour.press_all(&[
        ("Use", "For which use?"),
        ("Back", "Submissions"),
        ("Use", "For which use?"),
        ("Publish it on our website", "Nothing may be used for this now"),
        ("Show it in the exhibition", "5 recordings may be used"),
        ("This month", "5 recordings may be used"),
        ("At any time", "5 recordings may be used"),
        ("Copy to a folder", "Say where it goes, in a few words."),
    ]);
    tour.window.type_into("Where it goes", "press folder");
    tour.press("Copy to a folder", "5 recordings are in the folder.*");
    tour.press_all(&[("Back", "Submissions"), ("Open backups", "Where it is"), ("Lock", "Start")]);
    let expected = [
        "shown",
        "agreed",
        "kept",
        "kept",
        "date-confirmed",
        "staff-unlocked",
        "date-confirmed",
        "opened-by-staff",
        "opened-by-staff",
        "exported",
        "exported",
        "opened-by-staff",
        "exported",
        "backed-up",
        "staff-locked",
        "staff-unlocked",
        "staff-locked",
        "staff-unlocked",
        "export-begun",
        "exported",
        "exported",
        "exported",
        "exported",
        "exported",
        "staff-locked",
    ];
    close(tour, folder.path(), &expected)
}

/// An officer deletes what its giver does not, and has to say why.
fn deletion(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    drop(keep(&mut made, 1, &["exhibition"]));
    drop(made);
    let setting = Setting { printer: Some(printer(folder.path())), ..Setting::default() };
    let mut tour = Tour::start(folder.path(), by, setting);
    unlock(&mut tour);
    let why = "Why is it to be deleted?";
    tour.press_all(&[
        ("*voice messages: 1 · photos: 1", "Allowed for"),
        ("Delete", why),
        ("No, keep it", "Delete"),
    ]);
    let reasons = [
        "Its giver asked for it",
        "It is of no use, or hurts somebody",
        "The law or an authority demands it",
        "Somebody is in it who did not agree",
    ];
    let end = "End the use “Show it in the exhibition”";
    let ends = "Why is the use “Show it in the exhibition” to end?";
    let question = "End the use “Show it in the exhibition”?";
    tour.press_all(&[(end, ends), ("No, keep it", end)]);
    for reason in reasons {
        tour.press_all(&[(end, ends), (reason, question), ("No, keep it", end)]);
    }
    tour.press_all(&[
        (end, ends),
        (reasons[3], question),
        ("Yes, end it", "The use “Show it in the exhibition” has ended.*"),
        ("Save a sheet for them", "Saved as *"),
        ("Print the sheet", "The printer has it."),
    ]);
    for reason in reasons {
        tour.press_all(&[
            ("Delete", why),
            (reason, "Delete this submission for good?"),
            ("No, keep it", "Delete"),
        ]);
    }
    tour.press_all(&[
        ("Delete", why),
        (reasons[0], "Delete this submission for good?"),
        ("Yes, delete it", "It is deleted.*"),
        ("Save certificate", "Saved as *"),
        ("Print certificate", "The printer has it."),
        ("Lock", "Start"),
    ]);
    assert_eq!(printed(folder.path()), 2, "by {by:?}");
    close(
        tour,
        folder.path(),
        &[
            "shown",
            "agreed",
            "kept",
            "staff-unlocked",
            "purpose-withdrawn",
            "erased",
            "staff-locked",
        ],
    )
}

/// Nothing is copied or deleted by one person alone.
fn second_person(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    drop(keep(&mut made, 1, &["exhibition"]));
    let staff = made.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
    let (name, passphrase) = ("anna".parse().unwrap(), "nine calm otters".into());
    let joining = Joining { name: &name, role: Role::Officer, passphrase: &passphrase, work: 4 };
    staff.let_in(&mut made, joining, Timestamp::now()).unwrap();
    drop((made, staff));
    let path = data_dir(folder.path()).join("campaign.toml");
    let campaign = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("two_people_above = 0\n{campaign}")).unwrap();
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press_all(&[("Start", "No, thank you"), ("No, thank you", "Start")]);
    unlock(&mut tour);
    let needed = "A second person is needed";
    tour.press_all(&[("Use", "Copy to a folder"), ("Show it in the exhibition", "2 recordings*")]);
    tour.window.type_into("Where it goes", "press folder");
    tour.press_all(&[
        ("Copy to a folder", needed),
        ("Not after all", "Copy to a folder"),
        ("Copy to a folder", needed),
    ]);
    tour.window.type_into("Passphrase of the second person", "nine calm otters");
    tour.press_all(&[
        ("Show", "Hide"),
        ("Hide", "Show"),
        ("I agree", "2 recordings are in the folder.*"),
        ("Back", "Submissions"),
        ("*voice messages: 1 · photos: 1", "Allowed for"),
        ("Delete", "Why is it to be deleted?"),
        ("Its giver asked for it", "Delete this submission for good?"),
        ("Yes, delete it", needed),
        ("Not after all", "Delete"),
        ("Delete", "Why is it to be deleted?"),
        ("Its giver asked for it", "Delete this submission for good?"),
        ("Yes, delete it", needed),
    ]);
    tour.window.type_into("Passphrase of the second person", PASSPHRASE);
    tour.press("I agree", "It has to be somebody else than the person who unlocked.");
    tour.window.type_into("Passphrase of the second person", "nine calm otters");
    tour.press_all(&[("I agree", "It is deleted.*"), ("Lock", "Start")]);
    let account = tour.end();
    let told = told(folder.path());
    let count = |kind: &str| told.iter().filter(|it| *it == kind).count();
    assert_eq!(["seconded", "exported", "erased"].map(count), [2, 2, 1]);
    account
}

/// Somebody complains, without a receipt and with one; an officer reads and answers it.
fn complaints(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    let code = keep(&mut made, 1, &["exhibition"]).code().grouped();
    drop(made);
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    let open = "A question or a complaint";
    tour.press_all(&[
        ("I was here before", "Show my data"),
        (open, "Send"),
        ("Back", "Show my data"),
        (open, "Send"),
        ("Send", "Nothing is written yet*"),
    ]);
    tour.window.type_into("What it is about", "The light hurt my eyes.");
    tour.press_all(&[
        ("Send", "It is sent"),
        ("Done", "Start"),
        ("I was here before", "Show my data"),
    ]);
    tour.window.type_into("Receipt code", &code);
    tour.press_all(&[("Show my data", "What it may be used for"), (open, "Send")]);
    tour.tick("Name what I left here");
    tour.window.type_into("What it is about", "The floor is wet.");
    let question = "Delete what you have written?";
    tour.press_all(&[
        ("Back", question),
        ("No, go on writing", "Send"),
        ("Back", question),
        ("Yes, delete it", "What it may be used for"),
        ("Done", "Start"),
    ]);
    unlock(&mut tour);
    tour.press("Complaints", "One complaint waits for an answer.");
    complaints_read(tour, folder.path())
}

/// An officer is on the page with the complaints, of which there is one.
fn complaints_read(mut tour: Tour, folder: &Path) -> Account {
    let ended = "How has no. *";
    tour.press_all(&[
        ("Read", "They did not say."),
        ("Close", "Read"),
        ("Answered", ended),
        ("Cancel", "Answered"),
    ]);
    tour.press_all(&[
        ("Answered", ended),
        ("answered, and not done", "It is noted.*"),
        ("Back", "Submissions"),
    ]);
    let account = tour.end();
    let told = told(folder);
    let count = |kind: &str| told.iter().filter(|it| *it == kind).count();
    let kinds = ["complained", "complaint-opened", "complaint-answered"];
    assert_eq!(kinds.map(count), [1, 1, 1]);
    account
}

/// Somebody has left and not all is sealed anew; somebody else joins, and leaves.
fn people(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    drop(keep(&mut made, 1, &["exhibition"]));
    let mut staff = made.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
    let (name, key) = ("ben".parse().unwrap(), StaffIdentity::generate().public());
    let ben = NewStaff { name: &name, key: &key, role: Role::Editor };
    staff.add_staff(&mut made, ben, Timestamp::now()).unwrap();
    staff.remove_staff(&mut made, &name, Timestamp::now()).unwrap();
    drop((made, staff));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    unlock(&mut tour);
    tour.press_all(&[
        ("Close Sayso", "Close Sayso?"),
        ("No, go on", "Submissions"),
        ("Who works here", "2 takes are still sealed for a key that was replaced."),
        ("Back", "Submissions"),
        ("Who works here", "Go on sealing"),
    ]);
    tour.press_away("Go on sealing");
    tour.press_all(&[
        ("Add somebody", "Their name here"),
        ("Cancel", "Add somebody"),
        ("Add somebody", "Their name here"),
        ("Add", "A name begins with a letter *"),
        ("Attendant", "Attendant: *"),
        ("Officer", "Officer: *"),
        ("Editor", "Editor: *"),
    ]);
    tour.window.type_into("Their name here", "anna");
    tour.window.type_into("Passphrase", "nine calm otters");
    tour.window.type_into("The same passphrase again", "nine calm otters");
    tour.press_all(&[
        ("Show", "Hide"),
        ("Hide", "Show"),
        ("Add", "anna can unlock from now on."),
        ("Remove*", "Remove anna?"),
        ("No, change nothing", "Add somebody"),
        ("Remove*", "Remove anna?"),
        ("Yes, remove", "anna was removed and cannot unlock any more."),
    ]);
    tour.window.wait_until_gone("What is kept is being sealed *");
    tour.press_all(&[("Back", "Submissions"), ("Lock", "Start")]);
    let account = tour.end();
    let told = told(folder.path());
    let count = |kind: &str| told.iter().filter(|it| *it == kind).count();
    // Ben and anna, each with a new key for the organisation after them.
    let changes = ["staff-added", "staff-removed", "organisation-key"].map(count);
    assert_eq!(changes, [2, 2, 2], "by {by:?}: {told:?}");
    assert_eq!(reopened(folder.path()).sealed_for_replaced_keys().unwrap(), 0);
    account
}

/// Staff mark, rate and note what was given, and change their mind.
fn marking(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    drop(keep(&mut made, 1, &["exhibition"]));
    drop(made);
    // As in `editor`, a second press may meet a field that has come there.
    let keyboard = (When::Never, Setting::default().keyboard.1);
    let mut tour = Tour::start(folder.path(), by, Setting { keyboard, ..Setting::default() });
    unlock(&mut tour);
    let row = "*voice messages: 1 · photos: 1";
    tour.press(row, "Allowed for");
    // The row has another name then.
    let said = |tour: &mut Tour, press: &str, then: &str| {
        let named = format!("{row}{then}");
        tour.press(press, &named);
        tour.press(&named, "Allowed for");
    };
    for (mark, then) in [
        ("approved", " · approved"),
        ("flagged", " · flagged"),
        ("no mark", ""),
        ("approved", " · approved"),
    ] {
        said(&mut tour, &format!("{mark}: Mark"), then);
    }
    for rating in 0..=5 {
        said(&mut tour, &format!("{rating}: Rating"), &format!(" · approved · rated {rating}"));
    }
    said(&mut tour, "not rated: Rating", " · approved");
    tour.press_all(&[
        ("Write a note", "Save the note"),
        ("Close the note", "Write a note"),
        ("Write a note", "Save the note"),
    ]);
    tour.window.type_into("Note", "Speaks of the winter.");
    tour.press_all(&[
        ("Save the note", "The note is saved."),
        ("Read the note", "Save the note"),
        ("Close the note", "Read the note"),
        ("*photos: 1 · approved · note", "Allowed for"),
        ("Lock", "Start"),
    ]);
    let given = ["shown", "agreed", "kept", "staff-unlocked"];
    let told = given.into_iter().chain(["marked"; 11]).chain(["noted", "staff-locked"]);
    close(tour, folder.path(), &told.collect::<Vec<_>>())
}

/// An officer holds what was given, for each reason and time, and releases it.
fn holding(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    drop(keep(&mut made, 1, &["exhibition"]));
    drop(made);
    // As in `editor`, a second press may meet a field that has come there.
    let keyboard = (When::Never, Setting::default().keyboard.1);
    let mut tour = Tour::start(folder.path(), by, Setting { keyboard, ..Setting::default() });
    unlock(&mut tour);
    let row = "*voice messages: 1 · photos: 1";
    let (hold, why, until) = ("Hold it until then", "Why does the law require it?", "Until when?");
    tour.press_all(&[
        (row, "Hold it"),
        ("Hold it", hold),
        ("No, do not hold it", "Hold it"),
        ("Hold it", hold),
        (hold, "Say why."),
    ]);
    for reason in [
        "It is needed for a legal claim",
        "A law or an authority requires it",
        "Its giver asked that it be kept longer",
    ] {
        tour.press(&format!("{reason}: {why}"), hold);
    }
    for end in ["for 1 month", "for 3 months", "for 6 months", "for 1 year"] {
        tour.press(&format!("{end}: {until}"), hold);
    }
    let until = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date() + Span::new().years(1);
    let held = format!("*· held until {}", written_date(until, &Locale::english()));
    tour.press_all(&[
        (hold, "It is held.*"),
        ("Hold it anew", hold),
        ("No, do not hold it", "Release it"),
        ("Choose which", "Close the choice"),
        ("held: On hold", "Show all"),
        ("all: On hold", "Close the choice"),
        ("Close the choice", "Choose which"),
        (held.as_str(), "Release it"),
        ("Release it", "Release this submission?"),
        ("No, keep holding it", "Release it"),
        ("Release it", "Release this submission?"),
        ("Yes, release it", "It is held no more."),
        ("Show pictures and sound outlines", "Hide pictures and sound outlines"),
        ("Hide pictures and sound outlines", "Show pictures and sound outlines"),
        ("Lock", "Start"),
    ]);
    let kept = ["shown", "agreed", "kept", "staff-unlocked"];
    let expected = [&kept[..], &["held", "released", "opened-by-staff", "staff-locked"]].concat();
    close(tour, folder.path(), &expected)
}

/// A copy has to go, and somebody says that it is gone.
fn register(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    let kept = keep(&mut made, 1, &["exhibition", "website"]);
    let staff = made.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
    let voices = SubmissionFilter { kind: Some(Kind::Voice), ..SubmissionFilter::default() };
    let what = (Which::Filter(Box::new(voices)), folder.path().join("press"));
    let what = (what.0, what.1.as_path());
    session::export_at(&mut made, &staff, "website", what, Timestamp::now()).unwrap();
    let website = [PurposeId::new("website")];
    kept.held().withdraw(&mut made, &website, Timestamp::now()).unwrap();
    drop((made, staff));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    unlock(&mut tour);
    tour.press_all(&[
        ("Register", "Consent for one copy has ended."),
        ("Back", "Submissions"),
        ("Register", "Consent for one copy has ended."),
        ("Save letters to those who have them", "Saved as *"),
        ("It is gone", "Who says that it is gone?"),
        ("Cancel", "Consent for one copy has ended."),
        ("It is gone", "Who says that it is gone?"),
        ("Note that it is gone", "Say who removed it."),
    ]);
    tour.window.type_into("Name or office", "web desk");
    tour.press_all(&[
        ("Note that it is gone", "No copy has to go."),
        ("Back", "Submissions"),
        ("Lock", "Start"),
    ]);
    let expected = [
        "shown",
        "agreed",
        "kept",
        "staff-unlocked",
        "export-begun",
        "exported",
        "purpose-withdrawn",
        "staff-unlocked",
        "copy-gone",
        "staff-locked",
    ];
    close(tour, folder.path(), &expected)
}

/// An officer looks through what happened.
fn ledger(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    let mut made = vault(folder.path(), "");
    for _ in 0..60 {
        made.left_alone(Timestamp::now()).unwrap();
    }
    drop(keep(&mut made, 1, &["exhibition"]));
    drop(made);
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    unlock(&mut tour);
    tour.press_all(&[
        ("Ledger", "The staff area was unlocked."),
        ("Back", "Submissions"),
        ("Ledger", "The staff area was unlocked."),
        ("Check the ledger", "Nothing is wrong.*"),
        ("Save for an auditor", "Saved as *"),
        ("Compare a receipt", "Look it up"),
        ("Look it up", "This is no ledger head.*"),
        ("Close the comparison", "Compare a receipt"),
        ("Older events", "Everything was set up."),
        ("Newest events", "The staff area was unlocked."),
        ("Choose which", "Close the choice"),
        ("Close the choice", "Choose which"),
        ("Choose which", "Close the choice"),
    ]);
    let (some, none) = ("The staff area was unlocked.", "There is no such event.");
    for (name, choices) in [
        (
            "What it is about",
            // What is waited for is never there before: the answer comes from elsewhere.
            [
                ("Withdrawing and deleting", none),
                ("Visits and answers", "Somebody said yes."),
                ("Opening, marking, copying", none),
                ("Complaints and questions", none),
                ("Keeping", "2 recordings were kept.*"),
                ("Who works here", some),
                ("Keys, campaigns, backups", "Everything was set up."),
                ("all", some),
            ]
            .as_slice(),
        ),
        (
            "Who did it",
            &[
                ("organisation", "organisation can unlock from now on, as officer."),
                ("all", "Somebody said yes."),
            ],
        ),
        // All of it is of today.
        (
            "When",
            &[
                ("today", some),
                ("in the last 7 days", some),
                ("in the last 30 days", some),
                ("all", some),
            ],
        ),
    ] {
        for (choice, then) in choices {
            tour.press(&format!("{choice}: {name}"), then);
        }
    }
    tour.press("Show these days", "Show these days");
    tour.window.type_into("Up to this day", "26.11.2001");
    tour.press("Show these days", none);
    tour.press("Show all events", "Somebody said yes.");
    tour.press_all(&[("Lock", "Start")]);
    let mut expected = vec!["left-alone"; 60];
    expected.extend(["shown", "agreed", "kept", "staff-unlocked", "staff-locked"]);
    close(tour, folder.path(), &expected)
}

/// Everything by which the list can be narrowed, and back to all of it.
fn choose_which(tour: &mut Tour) {
    tour.press("Choose which", "Close the choice");
    let (some, none) = ("*voice messages: 1 · photos: 1", "None of what is kept is like that.");
    for (name, choices) in [
        ("What is in it", [("Voice", some), ("Photo", some), ("all", some)].as_slice()),
        (
            "May be used for",
            &[
                ("Publish it on our website", none),
                ("Show it in the exhibition", some),
                ("all", some),
            ],
        ),
        (
            "Consent",
            &[("all withdrawn", none), ("given", some), ("ended by another", none), ("all", some)],
        ),
        ("Asked in", &[("Deutsch", none), ("English", some), ("all", some)]),
        (
            "Kept",
            &[
                ("today", some),
                ("in the last 7 days", some),
                ("in the last 30 days", some),
                ("all", some),
            ],
        ),
        ("Marked as", &[("approved", none), ("flagged", none), ("all", some)]),
        (
            "Rated",
            &[
                ("0", none),
                ("1", none),
                ("2", none),
                ("3", none),
                ("4", none),
                ("5", none),
                ("all", some),
            ],
        ),
        ("With a note", &[("with a note", none), ("all", some)]),
    ] {
        for (choice, then) in choices {
            tour.press(&format!("{choice}: {name}"), then);
        }
    }
    tour.window.type_into("Up to this day", "26.11.2001");
    tour.press("Show these days", none);
    tour.press("Show all", some);
    tour.window.type_into("Record", &"0".repeat(32));
    tour.press("Look it up", "Nothing is kept here under this number.");
    tour.window.type_into("Words in a note", "harbour");
    tour.press("Look in the notes", "No note has these words.");
    tour.press("Show all", some);
    tour.press("Photo: What is in it", "Show all");
    tour.press_away("Show all");
    tour.press("Close the choice", "Choose which");
}

/// Somebody types their code.
fn type_code(tour: &mut Tour, code: &str) {
    tour.press("I was here before", "Show my data");
    tour.window.type_into("Receipt code", code);
}

/// Somebody comes to another computer than the one where they gave something, where it is looked for, cannot be
/// reached, and is there.
fn elsewhere(by: By) -> Account {
    let mut fleet = Fleet::new(&["a", "b"]);
    let [code, other] = [give(&mut fleet, "a"), give(&mut fleet, "a")];
    fleet.settle();
    let at = fleet.let_go("b");
    let mut tour = Tour::start(&at, by, Setting::default());
    type_code(&mut tour, &code);
    tour.press_all(&[
        ("Show my data", "It is being looked for elsewhere"),
        ("Back", "I was here before"),
    ]);
    let account = tour.end();
    let carrier = fleet.carrier("b", Answer::Unreachable);
    let setting = || Setting { printer: Some(printer(&at)), ..Setting::default() };
    let mut tour = Tour::start(&at, by, setting());
    type_code(&mut tour, &code);
    let (order, asks) =
        ("Have it deleted as soon as there is a connection", "Order that all of it is deleted?");
    tour.press_all(&[
        ("Show my data", order),
        (order, asks),
        ("No, do not order it", order),
        ("Back", "I was here before"),
    ]);
    type_code(&mut tour, &code);
    tour.press_all(&[
        ("Show my data", order),
        (order, asks),
        ("Yes, order it", "It is ordered, and not deleted yet"),
        ("Print the sheet", "The printer has it."),
        ("Save the sheet", "Saved as *"),
        ("Done", "I was here before"),
    ]);
    let account = account.and(tour.end());
    drop(carrier);
    assert_eq!(printed(&at), 1, "by {by:?}");
    fleet.take_back("b");
    fleet.settle();
    assert_eq!(fleet.kept("a"), 1, "by {by:?}");
    fleet.let_go("b");
    let carrier = fleet.carrier("b", Answer::Truth);
    let mut tour = Tour::start(&at, by, setting());
    type_code(&mut tour, &code);
    tour.press_all(&[("Show my data", "It is deleted"), ("Done", "I was here before")]);
    type_code(&mut tour, &other);
    tour.press_all(&[
        ("Show my data", "This is kept at another computer of *"),
        ("Withdraw and delete", "Delete everything for good?"),
        ("Yes, delete it", "It is deleted at this computer"),
        ("Print certificate", "The printer has it."),
        ("Save certificate", "Saved as *"),
        ("Done", "I was here before"),
    ]);
    // What is deleted here and not confirmed by the others yet.
    type_code(&mut tour, &other);
    tour.press_all(&[("Show my data", "It is being deleted"), ("Done", "I was here before")]);
    let account = account.and(tour.end());
    drop(carrier);
    account
}

/// An officer invites a computer and removes one.
fn fleet_of_staff(by: By) -> Account {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let at = fleet.let_go("hub");
    // As in `editor`, a second press may meet a field that has come there.
    let keyboard = (When::Never, Setting::default().keyboard.1);
    let mut tour = Tour::start(&at, by, Setting { keyboard, ..Setting::default() });
    unlock(&mut tour);
    tour.press_all(&[
        ("Fleet", "Invite a computer"),
        ("Back", "Submissions"),
        ("Fleet", "Invite a computer"),
        ("Invite a computer", "Write the invitation"),
        ("Cancel", "Other computers"),
        ("Invite a computer", "Write the invitation"),
        ("Write the invitation", "The name has up to *"),
    ]);
    tour.window.type_into("What it is called", "foyer");
    tour.window.type_into("Passphrase", "nine calm otters");
    tour.window.type_into("The same passphrase again", "nine calm otters");
    tour.press_all(&[
        ("Show", "Hide"),
        ("Hide", "Show"),
        ("Write the invitation", "“foyer” is invited, *"),
        ("Remove", "Remove “a”?"),
        ("No, change nothing", "Other computers"),
        ("Remove", "Remove “a”?"),
        ("Yes, remove it", "“a” is removed. *"),
        ("Back", "Submissions"),
        ("Lock", "Start"),
    ]);
    assert_eq!(tour.window.saved().len(), 1, "by {by:?}: one invitation");
    let account = tour.end();
    fleet.take_back("hub");
    let removed = fleet.vault("hub").events().unwrap();
    let removed = removed.iter().filter(|it| it.kind == "member-removed").count();
    assert_eq!(removed, 1, "by {by:?}");
    account
}

/// The hub is lost, and an officer has its backup take its place.
fn lost_hub(by: By) -> Account {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let (backups, path, now) = (fleet.path("backups"), fleet.path("hub"), fleet.now());
    std::fs::create_dir_all(&backups).unwrap();
    fleet.vault("hub").back_up(&backups, (None, now), &mut |_| {}).unwrap();
    let at = fleet.let_go("hub");
    std::fs::remove_dir_all(&path).unwrap();
    sayso::vault::restore(&backups, &path, &[], now, &mut |_| {}).unwrap();
    fleet.take_back("hub");
    let officer = crate::common::fleet::unlock(fleet.vault("hub"));
    officer.vouch_that_nothing_more_was_taken_back(fleet.vault("hub"), now).unwrap();
    drop(officer);
    fleet.let_go("hub");
    let mut tour = Tour::start(&at, by, Setting::default());
    unlock(&mut tour);
    let take = "Take the place of the lost computer";
    tour.press_all(&[
        ("Fleet", take),
        ("Back", "Submissions"),
        ("Fleet", take),
        (take, "Is the other computer lost for good?"),
        ("No, change nothing", take),
        (take, "Is the other computer lost for good?"),
        ("Yes, take its place", "This computer has taken its place.*"),
        ("Remove: a", "Remove “a”?"),
        ("No, change nothing", "Other computers"),
        ("Back", "Submissions"),
        ("Lock", "For the staff: what is wrong"),
        ("For the staff: what is wrong", "To the staff area"),
        ("To the staff area", "Unlock"),
        ("Back", "For the staff: what is wrong"),
    ]);
    let account = tour.end();
    fleet.take_back("hub");
    let joined = fleet.vault("hub").events().unwrap();
    let joined = joined.iter().filter(|it| it.kind == "joined-fleet").count();
    assert_eq!(joined, 2, "by {by:?}: once as the first hub, and once in its place");
    account
}

/// There is no fleet, and an officer makes one.
fn no_fleet(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let keyboard = (When::Never, Setting::default().keyboard.1);
    let mut tour = Tour::start(folder.path(), by, Setting { keyboard, ..Setting::default() });
    unlock(&mut tour);
    let choose = "Choose the folder of the store";
    tour.press_all(&[
        ("Fleet", "Make a fleet here"),
        ("Back", "Submissions"),
        ("Fleet", "Make a fleet here"),
        ("Make a fleet here", choose),
        ("Cancel", "Make a fleet here"),
        ("Make a fleet here", choose),
    ]);
    tour.window.type_into("What it is called", "No Name");
    tour.press(choose, "The name has up to *");
    tour.window.type_into("What it is called", "office");
    tour.press_all(&[
        (choose, "The fleet is made. *"),
        ("Back", "Submissions"),
        ("Fleet", "Nobody has looked at the store yet.*"),
        ("Back", "Submissions"),
        ("Lock", "Start"),
    ]);
    let account = tour.end();
    let joined = told(folder.path()).into_iter().filter(|it| it == "joined-fleet").count();
    assert_eq!(joined, 1, "by {by:?}");
    account
}

/// There is no drive to save to.
fn nowhere_to_save(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let setting = Setting { save_to: Some(SaveTo::Drives), ..Setting::default() };
    let mut tour = Tour::start(folder.path(), by, setting);
    unlock(&mut tour);
    tour.press_all(&[
        ("Save a copy of the key", "There is nothing to save to yet.*"),
        ("Cancel", "Lock"),
        ("Lock", "Start"),
    ]);
    close(tour, folder.path(), &["staff-unlocked", "staff-locked"])
}

/// Staff choose devices and try them.
fn devices(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    unlock(&mut tour);
    tour.press("Microphone and camera", "Play a tone");
    for (tries, opens, on) in [
        ("Try the microphone", "Open the microphone", "The microphone is on.*"),
        ("Try the camera", "Open the camera", "The camera is on.*"),
    ] {
        tour.press_all(&[(tries, "Not now"), ("Not now", tries), (tries, "Not now")]);
        tour.tick(opens);
        tour.tick("Everybody near it knows");
        tour.press_all(&[("Begin the test", on), ("End the test", tries)]);
    }
    let labels = [
        "made-up microphone",
        "Leave it to the system: Microphone",
        "made-up camera",
        "Leave it to the system: Camera",
        "640 pixels",
        "1280 pixels",
        "1920 pixels",
        "The camera's best",
    ];
    for (number, label) in labels.into_iter().enumerate() {
        tour.press(label, "Play a tone");
        wait_until_told(&mut tour, folder.path(), "stand", number + 1);
    }
    tour.press("Play a tone", "Play a tone");
    tour.press_all(&[("Done", "Lock"), ("Lock", "Start")]);
    let tried = ["agreed", "withdrawn-unkept"];
    let chosen = labels.map(|_| "stand");
    let expected = [
        ["staff-unlocked", "campaign"].as_slice(),
        &tried,
        &tried,
        &chosen,
        ["staff-locked"].as_slice(),
    ];
    close(tour, folder.path(), &expected.concat())
}

/// Waits until the ledger tells of so many events of a kind.
fn wait_until_told(tour: &mut Tour, folder: &Path, kind: &str, count: usize) {
    let deadline = Instant::now() + Duration::from_mins(1);
    let told = || {
        let vault = Vault::open_as_it_is(&data_dir(folder)).unwrap();
        vault.events().unwrap().iter().filter(|event| event.kind == kind).count()
    };
    while told() < count {
        assert!(Instant::now() < deadline, "{count} times “{kind}” are not told of");
        tour.window.rest(Duration::from_millis(20));
    }
}

/// An officer chooses how this computer is used: whatever is pressed twice is chosen once.
fn stand(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    unlock(&mut tour);
    tour.press("This computer", "This one holds from the next start of Sayso.");
    let rows: [(&str, &[&str]); 6] = [
        ("Window", &["Full screen, for passers-by", "In a window"]),
        (
            "If nobody touches it, ask “Are you still there?” after",
            &["45 seconds", "180 seconds", "300 seconds", "90 seconds"],
        ),
        ("Print receipts and certificates on", &["A4 paper", "A roll of 80 mm", "Nothing"]),
        ("Keyboard on the screen", &["Always", "Never", "When it is needed"]),
        ("Colours", &["Dark colours", "High contrast", "Light colours"]),
        ("Size of the text", &["125 %", "150 %", "200 %", "100 %"]),
    ];
    let choices = rows.map(|(heading, choices)| choices.iter().map(move |it| (heading, it)));
    let mut told = vec!["staff-unlocked"];
    for (heading, choice) in choices.into_iter().flatten() {
        let label = format!("{choice}: {heading}");
        // What the row at the top offers next tells that it holds.
        let then = match *choice {
            "Dark colours" => "High contrast",
            "High contrast" => "Light colours",
            "Light colours" => "Dark colours",
            "200 %" => "Usual text size",
            "100 %" => "Larger text",
            _ => &*label,
        };
        tour.press(&label, then);
        told.push("stand");
        // What is chosen while the last choice is being written is written after it, and only the last of these.
        wait_until_told(&mut tour, folder.path(), "stand", told.len() - 1);
    }
    tour.press_all(&[("Back", "Lock"), ("Lock", "Start")]);
    told.push("staff-locked");
    close(tour, folder.path(), &told)
}

/// Staff change what people are asked.
fn editor(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let logo = include_bytes!("../../assets/campaign/logo.png");
    std::fs::write(data_dir(folder.path()).join("logo.png"), logo).unwrap();
    let draft = session::newer_campaign();
    std::fs::write(data_dir(folder.path()).join("unsaved-campaign.toml"), draft).unwrap();
    // A second press may meet a field that has come there, and type nothing; the keyboard that a finger calls by that
    // is tried in `tests/window/keyboard.rs`.
    let keyboard = (When::Never, Setting::default().keyboard.1);
    let mut tour = Tour::start(folder.path(), by, Setting { keyboard, ..Setting::default() });
    unlock(&mut tour);
    tour.press_all(&[("Campaign", "What was changed here before and not saved is still here.*")]);
    tour.press_away("Throw these changes away");
    tour.press_all(&[
        ("Text of the file", "Text of the file campaign.toml"),
        ("Form", "Add a use"),
        ("No", "Add a use"),
        ("Whoever likes", "Add a use"),
        ("Everybody", "Add a use"),
        ("Add a use", "3. Take this use out"),
    ]);
    for answer in ["No: *", "Yes: *", "Days: *", "Weeks: *", "Months: *", "Years: *"] {
        tour.press_each(answer);
    }
    for picture in ["*: Logo", "*: Picture for the first page"] {
        tour.press_each(picture);
    }
    tour.press_once("Add a further question");
    tour.press_once("Take the last further question out");
    tour.press_all(&[
        ("3. Take this use out", "Add a use"),
        ("Add a use", "3. Take this use out"),
        ("2. Take this use out", "Add a use"),
        ("2. Take this use out", "Add a use"),
        ("1. Take this use out", "Add a use"),
        ("Add a use", "1. Take this use out"),
        ("Done", "Leave without saving?"),
        ("Go on changing", "Add a use"),
        ("Done", "Leave without saving?"),
        ("Leave without saving", "Lock"),
        ("Campaign", "Add a use"),
        ("Deutsch", "Add a use"),
        ("English", "Add a use"),
        ("Everybody", "Add a use"),
        ("Save as a new version", "Saved.*"),
        ("Done", "Lock"),
        ("Lock", "Start"),
    ]);
    let file = std::fs::read_to_string(data_dir(folder.path()).join("campaign.toml")).unwrap();
    assert!(file.contains("\nversion = 2 "), "one version more");
    close(tour, folder.path(), &["staff-unlocked", "campaign", "staff-locked"])
}

/// Nobody may be asked by the campaign; staff mend it.
fn closed(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let file = data_dir(folder.path()).join("campaign.toml");
    let good = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, good.replace("biometric_template = false", "")).unwrap();
    let mut tour = Tour::start(folder.path(), by, Setting::default());
    tour.press_all(&[
        ("I was here before", "Show my data"),
        ("Back", "I was here before"),
        ("For the staff: what is wrong", "Mend it here"),
        ("I was here before", "Show my data"),
        ("Back", "I was here before"),
        ("For the staff: what is wrong", "Mend it here"),
        ("Mend it here", "Unlock"),
        ("Back", "I was here before"),
    ]);
    close(tour, folder.path(), &[])
}

/// There is no microphone and no camera, and nobody in front of the screen for a while.
fn nothing_there(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let devices = MadeUpDevices { pace: Pace::RealTime, fault: Some(Fault::Missing) };
    let idle_after = Duration::from_secs(12);
    let setting = Setting { idle_after, devices, ..Setting::default() };
    let mut tour = Tour::start(folder.path(), by, setting);
    tour.press("Start", "No, thank you");
    tick_all(&mut tour);
    tour.press_all(&[
        ("I agree", "What would you like to leave?"),
        ("Record a voice message", "Try again"),
    ]);
    tour.press_once("Try again");
    // What is found changes the page; a press that comes at that very moment is for the page before.
    tour.window.rest(A_FEW_WORDS);
    tour.press_all(&[("Back", "Take a photo"), ("Take a photo", "Try again")]);
    tour.press_once("Try again");
    tour.window.rest(A_FEW_WORDS);
    tour.press("Back", "Take a photo");
    tour.window.wait("Are you still there?");
    tour.press_all(&[
        ("Yes, I am here", "Take a photo"),
        ("Stop and delete", "You took your yes back.*"),
    ]);
    close(tour, folder.path(), &["shown", "agreed", "withdrawn-unkept"])
}

/// Somebody who is read to, by an engine that never ends by itself.
fn aloud(by: By) -> Account {
    let folder = TempDir::new().unwrap();
    drop(vault(folder.path(), ""));
    let words = ["sleep", "600"].map(str::to_owned).to_vec();
    let read_aloud =
        ReadAloud { when: Asked::Asked, command: sayso::voice::Command::Named(words, None) };
    let setting = Setting { read_aloud, ..Setting::default() };
    let mut tour = Tour::start(folder.path(), by, setting);
    // What comes to the page later is read as well.
    tour.window.wait("You can leave a voice message or a photo.");
    tour.press_once("Read aloud");
    // Whoever comes to it by keys has stopped it by that.
    if by == By::Finger {
        tour.press_once("Stop reading");
    }
    for label in ["Slower", "Faster", "Read again"] {
        tour.press_once(label);
    }
    for label in ["Do not read aloud", "Read aloud"] {
        tour.press_once(label);
    }
    tour.press("Start", "I agree");
    tour.tick("Record my voice");
    tour.tick("Show it in the exhibition");
    tour.press_all(&[
        ("I agree", "Record a voice message"),
        ("Record a voice message", "Before the microphone opens"),
        ("Back", "Record a voice message"),
        ("Record a voice message", "Before the microphone opens"),
        ("Practise first: nothing is kept", "Stop"),
    ]);
    tour.window.rest(A_FEW_WORDS);
    tour.window.press("Stop");
    // Once it was heard the microphone waits again.
    tour.press("Record", "Stop");
    tour.window.rest(A_FEW_WORDS);
    tour.press("Stop", "Keep");
    tour.end()
}

const TOURS: [fn(By) -> Account; 26] = [
    aloud,
    elsewhere,
    fleet_of_staff,
    lost_hub,
    no_fleet,
    complaints,
    deletion,
    sealing,
    holding,
    second_person,
    ledger,
    people,
    marking,
    register,
    set_up,
    set_up_otherwise,
    group,
    spoken_yes,
    come_back,
    staff,
    devices,
    stand,
    editor,
    closed,
    nothing_there,
    nowhere_to_save,
];

/// So many tours are under way at once.
const AT_ONCE: usize = 13;

#[test]
fn a_second_press_on_any_button_does_nothing_and_no_button_is_forgotten() {
    for by in BOTH {
        let account = std::thread::scope(|scope| {
            // Somebody who presses at a computer that is busy with two dozen windows presses late.
            let mut account = Account::default();
            for some in TOURS.chunks(AT_ONCE) {
                let tours: Vec<_> = some.iter().map(|tour| scope.spawn(move || tour(by))).collect();
                for tour in tours {
                    let done = tour.join().unwrap_or_else(|why| std::panic::resume_unwind(why));
                    account = account.and(done);
                }
            }
            account
        });
        assert_eq!(account.forgotten(), [] as [&(String, String); 0], "by {by:?}");
    }
}
