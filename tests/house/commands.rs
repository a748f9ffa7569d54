//! What staff and scripts do without a window: secrets stay unseen, and an answer that could not be written
//! does not pass for one that was.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![cfg(target_os = "linux")]

use std::fs::OpenOptions;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use jiff::Timestamp;
use sayso::campaign::Campaign;
use sayso::languages;
use sayso::locale::Locale;
use sayso::record::{HoldReason, Mark, Marking, Marks, Note, Rating, Role, SubmissionId};
use sayso::seal::StaffIdentity;
use sayso::vault::{Joining, NewStaff, Vault};
use secrecy::SecretString;
use serde_json::Value;

const SAYSO: &str = env!("CARGO_BIN_EXE_sayso");
const PASSPHRASE: &str = "quiet lantern seven otters";

fn sayso(data: &Path, arguments: &[&str]) -> Command {
    let mut program = Command::new(SAYSO);
    program.arg("--data-dir").arg(data).args(arguments).stdin(Stdio::null());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        program.env_remove(variable);
    }
    program
}

fn init(data: &Path) {
    let arguments = ["init", "--organisation", "Harbour Museum", "--contact", "v@harbour.example"];
    let mut program = sayso(data, &arguments);
    let mut running = program.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    running.stdin.take().unwrap().write_all(PASSPHRASE.as_bytes()).unwrap();
    assert!(running.wait().unwrap().success());
}

/// Types `secrets` at a terminal, one for each prompt. Fails if the terminal shows one.
fn at_a_terminal(secrets: &[&str], data: &Path, arguments: &[&str]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/terminal.py");
    let mut typing = Command::new("python3");
    typing.arg(script).args(secrets).args(["--", SAYSO, "--data-dir"]).arg(data).args(arguments);
    typing.output().unwrap()
}

/// Runs a command that reads a passphrase, which comes through a pipe.
fn with_passphrase(passphrase: &str, data: &Path, arguments: &[&str]) -> Output {
    let mut program = sayso(data, arguments);
    let pipes = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = pipes.spawn().unwrap();
    // A command that was refused before reads none.
    let _ = writeln!(running.stdin.take().unwrap(), "{passphrase}");
    running.wait_with_output().unwrap()
}

/// What a command answers as JSON; `status` is how it ends.
fn json(answer: &Output, status: i32) -> Value {
    assert_eq!(answer.status.code(), Some(status), "{}", said(answer));
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// Two submissions for the website, of which copies were exported.
fn two_kept(data: &Path, copies: &Path) -> [SubmissionId; 2] {
    let mut vault = crate::common::session::vault(data);
    let kept = [(); 2].map(|()| crate::common::session::keep(&mut vault, 1, &["website"]));
    let passphrase = SecretString::from(crate::common::window::PASSPHRASE);
    let staff = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
    crate::common::session::export(&mut vault, &staff, "website", copies).unwrap();
    kept.map(|receipt| receipt.record().clone())
}

fn events(data: &Path) -> usize {
    Vault::open_as_it_is(data).unwrap().events().unwrap().len()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned()
}

#[test]
fn whoever_removes_somebody_is_told_what_cannot_be_sealed_anew_and_the_command_ends() {
    let data = tempfile::tempdir().unwrap();
    let mut vault = crate::common::session::vault(data.path());
    for _ in 0..2 {
        drop(crate::common::session::keep(&mut vault, 1, &["website"]));
    }
    let passphrase = SecretString::from(crate::common::window::PASSPHRASE);
    let officer = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
    let (name, annas) = ("anna".parse().unwrap(), SecretString::from("nine calm otters"));
    let anna = Joining { name: &name, role: Role::Editor, passphrase: &annas, work: 4 };
    officer.let_in(&mut vault, anna, Timestamp::now()).unwrap();
    drop((officer, vault));
    let ledger = rusqlite::Connection::open(data.path().join("vault/ledger.db")).unwrap();
    let damage = "UPDATE take SET slots = 'none'
         WHERE submission = (SELECT min(submission) FROM take)";
    let damaged = ledger.execute(damage, []).unwrap();
    drop(ledger);
    // The same command goes on, and comes to the same.
    for _ in 0..2 {
        let remove = ["staff", "remove", "anna"];
        let removed = with_passphrase(crate::common::window::PASSPHRASE, data.path(), &remove);
        assert_eq!(removed.status.code(), Some(1), "{}", said(&removed));
        let told = format!("{damaged} takes, notes and complaints cannot be read");
        assert!(said(&removed).contains(&told), "{}", said(&removed));
    }
}

#[test]
fn a_passphrase_is_chosen_unseen_and_typed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["init", "--organisation", "Harbour Museum", "--contact", "v@harbour.example"];
    let data = folder.path().join("data");
    let slip = at_a_terminal(&[PASSPHRASE, "quiet lantern seven otter"], &data, &arguments);
    assert!(said(&slip).contains("not the same; nothing was made"), "{}", said(&slip));
    assert!(!slip.status.success() && !data.exists());
    let made = at_a_terminal(&[PASSPHRASE, PASSPHRASE], &data, &arguments);
    assert!(made.status.success(), "{}", said(&made));
}

#[test]
fn a_receipt_code_is_typed_unseen() {
    let folder = tempfile::tempdir().unwrap();
    init(folder.path());
    for command in ["withdraw", "key"] {
        let answer = at_a_terminal(&["10AZ-10AZ-10AZ-1000"], folder.path(), &[command]);
        assert!(said(&answer).contains("nothing is kept under this code"), "{}", said(&answer));
        assert_eq!(answer.status.code(), Some(1));
    }
}

#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    init(folder.path());
    for arguments in [
        ["schema", ""].as_slice(),
        &["verify"],
        &["verify", "--json"],
        &["list", "--json"],
        &["check"],
        &["check", "--profiles"],
        &["doctor", "--json"],
        &["purge"],
        &["--help"],
        &["--version"],
        &["list", "--help"],
    ] {
        let arguments: Vec<_> = arguments.iter().copied().filter(|it| !it.is_empty()).collect();
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let answer = sayso(folder.path(), &arguments).stdout(full).output().unwrap();
        assert_eq!(answer.status.code(), Some(2), "{arguments:?}");
        assert!(said(&answer).contains("the answer cannot be written"), "{arguments:?}");
    }
}

#[test]
fn a_check_looks_for_the_pictures_beside_the_file_and_a_pipe_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("campaign.toml");
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    std::fs::write(&file, &sample).unwrap();
    std::fs::copy("assets/campaign/logo.png", folder.path().join("logo.png")).unwrap();
    let checked = sayso(folder.path(), &["check", file.to_str().unwrap()]).output().unwrap();
    let text = said(&checked);
    assert!(checked.status.success(), "{text}");
    assert_eq!(text.matches("[picture]").count(), 1, "{text}");
    assert!(text.contains("“picture.png” cannot be shown: there is no such file"), "{text}");
    let mut piped = sayso(folder.path(), &["check", "-"]);
    piped.stdin(std::fs::File::open(&file).unwrap());
    let text = said(&piped.output().unwrap());
    assert!(text.starts_with("Nothing was found."), "{text}");
}

#[test]
fn a_check_and_the_status_name_a_version_that_was_shown_with_another_text() {
    let folder = tempfile::tempdir().unwrap();
    let [data, file] = ["data", "data/campaign.toml"].map(|name| folder.path().join(name));
    let mut vault = crate::common::session::vault(&data);
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    crate::common::session::ask_by(&mut vault, &sample);
    let told = |arguments: &[&str]| sayso(&data, arguments).output().unwrap();
    let next_start = |line: &Output| said(line).contains("cannot be used at the next start");
    let changed = sample.replace("P1Y", "P3Y");
    for (source, is_used) in [
        (sample.clone(), false),
        (changed.clone(), true),
        (changed.replace("version = 1 ", "version = 2 "), false),
    ] {
        std::fs::write(&file, source).unwrap();
        for arguments in [&["check"][..], &["check", file.to_str().unwrap()]] {
            let checked = told(arguments);
            assert_eq!(checked.status.success(), !is_used, "{}", said(&checked));
            assert_eq!(said(&checked).contains("Raise version to 2"), is_used);
        }
        assert_eq!(next_start(&told(&["status", "--line"])), is_used);
    }
    let elsewhere = folder.path().join("other.toml");
    std::fs::write(&elsewhere, changed).unwrap();
    assert!(
        told(&["check", elsewhere.to_str().unwrap()]).status.success(),
        "no vault is beside it"
    );
}

#[test]
fn a_reader_that_has_seen_enough_is_no_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = sayso(folder.path(), &["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    let mut complaint = String::new();
    running.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert!(running.wait().unwrap().success() && complaint.is_empty(), "{complaint}");
}

#[test]
fn a_display_that_is_named_and_gone_is_said_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sayso(folder.path(), &[]);
    window.env("WAYLAND_DISPLAY", "wayland-9").env("XDG_RUNTIME_DIR", folder.path());
    let answer = window.output().unwrap();
    assert_eq!(answer.status.code(), Some(1));
    let said = said(&answer);
    assert!(said.contains("no display answers at WAYLAND_DISPLAY=wayland-9"), "{said}");
    assert!(!said.contains(".rs"), "{said}");
    let mut doctor = sayso(folder.path(), &["doctor"]);
    let answer = doctor.env("WAYLAND_DISPLAY", "wayland-9").output().unwrap();
    let told = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(told.contains("display: none answers (WAYLAND_DISPLAY=wayland-9)"), "{told}");
}

#[test]
fn a_language_that_is_not_spoken_is_a_mistake_in_the_call_also_where_there_is_no_display() {
    let folder = tempfile::tempdir().unwrap();
    for (typed, words) in [("xx", "does not speak “xx”; it speaks: "), ("de", "no display")] {
        let answer = sayso(folder.path(), &["--lang", typed]).output().unwrap();
        assert!(said(&answer).contains(words), "{}", said(&answer));
        assert_eq!(answer.status.code(), Some(if typed == "xx" { 2 } else { 1 }));
    }
}

#[test]
fn what_is_kept_is_listed_by_what_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut vault = crate::common::session::vault(&data);
    let kept: Vec<_> = [&["exhibition"][..], &["website"], &["exhibition", "website"]]
        .map(|uses| crate::common::session::keep(&mut vault, 1, uses).record().to_string())
        .into();
    let listed = |arguments: &[&str]| -> Vec<String> {
        let answer = sayso(&data, &[&["list", "--json"], arguments].concat()).output().unwrap();
        assert!(answer.status.success(), "{arguments:?}: {}", said(&answer));
        let list: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
        let ids = list.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned());
        ids.collect()
    };
    let [first, second, third] = [0, 1, 2].map(|at: usize| kept[at].clone());
    assert_eq!(listed(&[]), [third.clone(), second.clone(), first.clone()], "newest first");
    assert_eq!(listed(&["--use", "website"]), [third.clone(), second]);
    assert_eq!(listed(&["--use", "exhibition", "--newest", "1"]), [third]);
    assert_eq!(listed(&["--state", "withdrawn"]), [""; 0]);
    assert_eq!(listed(&["--until", "2020-01-01"]), [""; 0]);
    assert_eq!(listed(&["--kind", "photo", "--language", "en"]).len(), 3);
    let staff =
        vault.unlock(&crate::common::window::PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let note = Marking::Note(Note::new("Speaks of a neighbour.").unwrap());
    for marking in [Marking::Mark(Some(Mark::Approved)), Marking::Rating(Rating::new(4)), note] {
        let record = SubmissionId::from_text(kept[1].clone());
        staff.mark(&mut vault, &record, &marking, Timestamp::now()).unwrap();
    }
    for arguments in [&["--mark", "approved"][..], &["--rating", "4"], &["--noted"]] {
        assert_eq!(listed(arguments), [kept[1].clone()], "{arguments:?}");
    }
    for arguments in [&["--mark", "flagged"][..], &["--rating", "0"]] {
        assert_eq!(listed(arguments), [""; 0], "{arguments:?}");
    }
    let listed = sayso(&data, &["list", "--json", "--noted"]).output().unwrap();
    let list: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let marks = ["mark", "rating", "note"].map(|name| list[0][name].to_string());
    assert_eq!(marks, ["\"approved\"", "4", "true"]);
    let told = said(&sayso(&data, &["list", "--noted"]).output().unwrap());
    assert!(told.contains("(staff: approved, rated 4 of 5, with a note)"), "{told}");
    assert!(!told.contains("neighbour"), "{told}");
    let six = sayso(&data, &["list", "--rating", "6"]).output().unwrap();
    assert_eq!(six.status.code(), Some(2), "{}", said(&six));
    let unknown = sayso(&data, &["list", "--state", "lost"]).output().unwrap();
    assert_eq!(unknown.status.code(), Some(2), "{}", said(&unknown));
}

#[test]
fn an_empty_list_is_said_to_be_one_and_a_use_or_a_name_that_never_was_is_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut vault = crate::common::session::vault(&data);
    let answers = |arguments: &[&str]| {
        let answer = sayso(&data, arguments).output().unwrap();
        let (out, err) = (String::from_utf8(answer.stdout), String::from_utf8(answer.stderr));
        (answer.status.code(), out.unwrap(), err.unwrap())
    };
    let is = |arguments: &[&str], out: &str| {
        let (status, said, why) = answers(arguments);
        assert_eq!((status, said.as_str()), (Some(0), out), "{arguments:?}: {why}");
    };
    is(&["list"], "nothing is kept\n");
    is(&["list", "--json"], "[]\n");
    is(&["takedowns"], "no copy has to go\n");
    is(&["takedowns", "--json"], "[]\n");
    is(&["ledger", "--until", "2001-01-01"], "nothing like that is on record\n");
    is(&["ledger", "--by", "organisation", "--until", "2001-01-01", "--json"], "[]\n");
    crate::common::session::keep(&mut vault, 1, &["exhibition"]);
    is(&["list", "--use", "exhibition", "--until", "2001-01-01"], "nothing that is kept fits\n");
    let slips = [
        (&["list", "--use", "nonsense"], "ever asked for the use “nonsense”"),
        (&["ledger", "--by", "foo"], "nobody called “foo” works here"),
    ];
    for (arguments, words) in slips {
        for (more, out) in [(&[] as &[&str], ""), (&["--json"], "[]\n")] {
            let (status, said, why) = answers(&[&arguments[..], more].concat());
            assert_eq!((status, said.as_str()), (Some(1), out), "{arguments:?}: {why}");
            assert!(why.contains(words), "{arguments:?}: {why}");
        }
    }
}

#[test]
fn commands_that_only_read_work_while_the_window_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut vault = crate::common::session::vault(&data);
    let receipt = crate::common::session::keep(&mut vault, 1, &["exhibition"]);
    let record = receipt.record().as_str();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["verify"],
        &["verify", "--search"],
        &["show-consent", record],
        &["doctor"],
    ] {
        let answer = sayso(&data, arguments).output().unwrap();
        assert!(answer.status.success(), "{arguments:?}: {}", said(&answer));
    }
    let listed = sayso(&data, &["list"]).output().unwrap();
    assert!(said(&listed).contains(record), "{}", said(&listed));
    let code = receipt.code().grouped();
    for arguments in [&["purge"][..], &["withdraw", &code], &["list", "--note-says", "a"]] {
        let answer = sayso(&data, arguments).output().unwrap();
        assert_eq!(answer.status.code(), Some(1), "{arguments:?}");
        assert!(said(&answer).contains("another Sayso has this data open"), "{}", said(&answer));
    }
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (_, closed) = readme.split_once("close the window before").unwrap();
    let (closed, _) = closed.split_once("All others work beside it").unwrap();
    for command in ["`purge`", "`withdraw`", "`list --note-says`"] {
        assert!(closed.contains(command), "{command}: {closed}");
    }
    assert!(receipt.held().erase(&mut vault, Timestamp::now()).unwrap().is_verified());
    let listed = sayso(&data, &["list"]).output().unwrap();
    assert!(!said(&listed).contains(record), "it sees what is written meanwhile");
}

/// Tools that copy a folder may leave out what is empty in it: at rest, that of drafts.
#[test]
fn a_copy_without_its_empty_folder_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut vault = crate::common::session::vault(&data);
    crate::common::session::keep(&mut vault, 1, &["exhibition"]);
    drop(vault);
    std::fs::remove_dir(data.join("vault/draft")).unwrap();
    for arguments in [&["verify"][..], &["verify", "--search"]] {
        let answer = sayso(&data, arguments).output().unwrap();
        assert!(answer.status.success(), "{arguments:?}: {}", said(&answer));
    }
}

#[test]
fn what_happened_is_told_in_words_and_as_json_and_all_of_it_is_saved_for_an_auditor() {
    let (data, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let [record, _] = two_kept(data.path(), to.path());
    let told = |arguments: &[&str]| {
        let output = sayso(data.path(), arguments).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let all = told(&["ledger"]);
    assert_eq!(all.lines().count(), events(data.path()));
    assert!(
        all.lines().last().unwrap().ends_with("staff  created: Everything was set up."),
        "{all}"
    );
    let kept = told(&["ledger", "--kind", "kept", "--newest", "2"]);
    assert_eq!(kept.lines().count(), 2);
    assert!(kept.lines().any(|line| line.ends_with(record.as_str())), "{kept}");
    assert_eq!(told(&["ledger", "--until", "2001-01-01", "--json"]), "[]\n");
    let told_as_json = told(&["ledger", "--by", "organisation", "--json"]);
    let found: Value = serde_json::from_str(&told_as_json).unwrap();
    let staff = |it: &Value| it["actor"] == "staff:organisation";
    assert!(found.as_array().unwrap().iter().all(staff), "{told_as_json}");
    let wrong = sayso(data.path(), &["ledger", "--kind", "forgotten"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("a kind is one of: created, "), "{}", said(&wrong));
    let saved = told(&["ledger", "--save", to.path().to_str().unwrap()]);
    let path = saved.trim_end().split_once(" events: ").unwrap().1;
    assert_eq!(std::fs::read_to_string(path).unwrap().lines().count(), events(data.path()));
    let nowhere = to.path().join("nowhere");
    let refused = sayso(data.path(), &["ledger", "--save", nowhere.to_str().unwrap()]).output();
    let refused = refused.unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    let keygen = with_passphrase(PASSPHRASE, &nowhere, &["keygen", nowhere.to_str().unwrap()]);
    assert_eq!(keygen.status.code(), Some(2), "{}", said(&keygen));
    for answer in [refused, keygen] {
        assert!(said(&answer).contains("make that folder first"), "{}", said(&answer));
    }
    let help = told(&["keygen", "--help"]);
    assert!(help.contains("A key of ssh does not serve"), "{help}");
}

#[test]
fn the_languages_are_listed_by_their_own_names_with_who_has_read_them() {
    let folder = tempfile::tempdir().unwrap();
    let answer = sayso(&folder.path().join("none"), &["languages"]).output().unwrap();
    assert!(answer.status.success());
    let listed = String::from_utf8(answer.stdout).unwrap();
    assert_eq!(listed.lines().count(), languages::all().count());
    for (line, folder) in listed.lines().zip(languages::all()) {
        let name = Locale::name_of(&folder.tag().parse().unwrap());
        assert!(line.starts_with(folder.tag()) && line.contains(&name), "{line}");
        let is_read = folder.proofread().next().is_some();
        assert_eq!(line.contains("not yet read by"), !is_read, "{line}");
        assert!(folder.proofread().all(|reader| line.contains(reader)), "{line}");
        assert_eq!(line.contains("no list of words"), folder.words().is_none(), "{line}");
    }
}

#[test]
fn the_status_is_told_to_people_to_monitors_and_in_one_line_and_says_what_to_look_after() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    init(&data);
    let told = |arguments: &[&str]| sayso(&data, arguments).output().unwrap();
    let line = told(&["status", "--line"]);
    let json = told(&["status", "--json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["schema"], "sayso status 1");
    assert_eq!(json["days"].as_array().unwrap().len(), 14);
    assert_eq!(
        (&json["laws"][0]["id"], &json["prints_on"]),
        (&"eu-gdpr".into(), &"nothing".into())
    );
    // Only a disk that is nearly full here has to be looked after, and a law that was read long ago.
    let campaign = Campaign::parse(&std::fs::read_to_string(data.join("campaign.toml")).unwrap());
    let today = Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let old = sayso::check::old_profiles(&campaign.unwrap(), today).count();
    let due = old + usize::from(json["free_mebibytes"].as_u64().unwrap() < 500);
    assert_eq!(json["attention"].as_array().unwrap().len(), due, "{json}");
    assert_eq!(line.status.success(), due == 0);
    assert!(said(&line).starts_with("kept today 0, in all 0; "), "{}", said(&line));
    assert_eq!(said(&line).ends_with("; all right\n"), due == 0);
    assert_eq!(said(&told(&["status"])).contains("nothing to look after"), due == 0);
    // A clock that is a year ahead: nothing is deleted by itself, and somebody has to know.
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let believed = "INSERT INTO meta VALUES ('believed_day', '2020-01-01')
        ON CONFLICT (key) DO UPDATE SET value = '2020-01-01'";
    ledger.execute(believed, []).unwrap();
    drop(ledger);
    let jumped = told(&["status", "--line"]);
    assert!(said(&jumped).contains("date has jumped"), "{}", said(&jumped));
    assert_eq!(jumped.status.code(), Some(1));
}

#[test]
fn the_status_names_what_the_window_names_and_says_of_a_backup_when_it_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let [data, drive] = ["data", "drive"].map(|name| folder.path().join(name));
    std::fs::create_dir(&drive).unwrap();
    two_kept(&data, &folder.path().join("press"));
    let told = |words: &str| {
        let line = sayso(&data, &["status", "--line"]).output().unwrap();
        let status = sayso(&data, &["status", "--json"]).output().unwrap();
        let status: Value = serde_json::from_slice(&status.stdout).unwrap();
        let attention = status["attention"].to_string().contains(words);
        assert_eq!(said(&line).contains(words), attention, "{}", said(&line));
        assert!(!attention || line.status.code() == Some(1), "{}", said(&line));
        attention
    };
    let wrong = with_passphrase("not this one", &data, &["list", "--note-says", "a"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(told("1 wrong passphrases were typed"));
    assert!(told("no backup is known here"));
    let backup = || sayso(&data, &["backup", drive.to_str().unwrap()]).output().unwrap();
    assert!(backup().status.success(), "{}", said(&backup()));
    assert!(!told("backup"));
    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    crate::common::session::keep(&mut vault, 1, &["website"]);
    drop(vault);
    assert!(!told("backup"), "the last one is not a week old");
    let known = std::fs::read_dir(data.join("vault/backups")).unwrap().next().unwrap().unwrap();
    let mut last: Value = serde_json::from_slice(&std::fs::read(known.path()).unwrap()).unwrap();
    let at = Timestamp::now() - jiff::SignedDuration::from_hours(24 * 8);
    last["at"] = at.to_string().into();
    std::fs::write(known.path(), last.to_string()).unwrap();
    let words = format!("the last backup was made on {}", at.strftime("%Y-%m-%d"));
    assert!(told(&words));
}

#[test]
fn the_status_tells_of_copies_that_have_to_go_and_ends_with_1_once_they_should_be_gone() {
    let folder = tempfile::tempdir().unwrap();
    let [data, press] = ["data", "press"].map(|name| folder.path().join(name));
    two_kept(&data, &press);
    let ended_for = |days: i64| {
        let at = Timestamp::now() - jiff::SignedDuration::from_hours(24 * days);
        let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
        ledger.execute("UPDATE copy SET ended_at = ?1", [format!("{at:.6}")]).unwrap()
    };
    let status = |how: &str| sayso(&data, &["status", how]).output().unwrap();
    let as_json = || -> Value { serde_json::from_slice(&status("--json").stdout).unwrap() };
    let copies = ended_for(0);
    let told = as_json();
    assert_eq!((&told["takedowns_open"], &told["takedowns_overdue"]), (&copies.into(), &0.into()));
    assert!(told["takedowns_next"].is_string(), "{told}");
    let in_time = format!("{copies} copies have to go, the first by ");
    assert!(said(&sayso(&data, &["status"]).output().unwrap()).contains(&in_time));
    assert!(!said(&status("--line")).contains("copies"), "there is still time");
    assert_eq!(ended_for(60), copies);
    let told = as_json();
    assert_eq!(
        (&told["takedowns_overdue"], &told["takedowns_next"]),
        (&copies.into(), &Value::Null)
    );
    let late = status("--line");
    assert!(said(&late).contains(&format!("{copies} copies should be gone by now")));
    assert_eq!(late.status.code(), Some(1));
}

#[test]
fn what_an_officer_erases_is_gone_on_record_with_the_reason_and_its_copies_have_to_go() {
    let folder = tempfile::tempdir().unwrap();
    let [data, press, papers] = ["data", "press", "papers"].map(|name| folder.path().join(name));
    let [goes, stays] = two_kept(&data, &press);
    std::fs::create_dir(&papers).unwrap();
    let media = || std::fs::read_dir(data.join("vault/media")).unwrap().count();
    assert_eq!(media(), 4);
    // In capitals and in groups, as on a receipt.
    let typed = goes.as_str().to_uppercase();
    let typed = format!("{}-{}", &typed[..16], &typed[16..]);
    let into = papers.to_str().unwrap();
    let arguments =
        ["erase", &typed, "--because", "another", "--yes", "--certificate", into, "--json"];
    let answer = with_passphrase(crate::common::window::PASSPHRASE, &data, &arguments);
    let certificates = json(&answer, 0);
    assert_eq!(certificates.as_array().unwrap().len(), 1);
    assert_eq!(certificates[0]["record"], goes.as_str());
    assert_eq!((&certificates[0]["takes"], media()), (&2.into(), 2));
    assert!(said(&answer).contains("copies of it that have to go now: 2"), "{}", said(&answer));
    let left = json(&sayso(&data, &["list", "--json"]).output().unwrap(), 0);
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["id"], stays.as_str(), "and nobody else's goes");
    let going = json(&sayso(&data, &["takedowns", "--json"]).output().unwrap(), 0);
    let going = going.as_array().unwrap();
    assert!(going.len() == 2 && going.iter().all(|copy| copy["record"] == goes.as_str()));

    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let told = "SELECT actor, json_extract(body, '$.grounds') FROM event WHERE kind = 'erased'";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let (actor, grounds): (String, String) = ledger.query_row(told, [], read).unwrap();
    assert_eq!((&*actor, &*grounds), ("staff:organisation", "another"));
    drop(ledger);
    let paper = papers.join("sayso-erasure-certificate.json");
    for other in ["html", "pdf"] {
        assert!(paper.with_extension(other).is_file(), "{other}");
    }
    let paper = paper.to_str().unwrap();
    for check in [&["verify"][..], &["verify-certificate", paper, "--ledger"]] {
        let answer = sayso(&data, check).output().unwrap();
        assert!(answer.status.success(), "{check:?}: {}", said(&answer));
    }
    let before = events(&data);
    let again = with_passphrase(crate::common::window::PASSPHRASE, &data, &arguments);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("it was erased before, at "), "{}", said(&again));
    assert_eq!(events(&data), before, "nothing was changed");
}

#[test]
fn copies_are_confirmed_as_gone_many_at_a_time_and_none_where_one_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let [data, press] = ["data", "press"].map(|name| folder.path().join(name));
    let kept = two_kept(&data, &press);
    let told =
        |arguments: &[&str]| with_passphrase(crate::common::window::PASSPHRASE, &data, arguments);
    let [one, other] = &kept;
    let erased = told(&["erase", one.as_str(), other.as_str(), "--because", "asked", "--yes"]);
    assert!(erased.status.success(), "{}", said(&erased));
    let going = json(&sayso(&data, &["takedowns", "--json"]).output().unwrap(), 0);
    let number = |at: usize| going[at]["id"].as_str().unwrap();
    let export = going[0]["export"].as_str().unwrap();
    let before = events(&data);
    let unknown = "0".repeat(32);
    let wrong = told(&["takedowns", "confirm", number(0), &unknown, "--by", "Anna"]);
    assert_eq!(wrong.status.code(), Some(1), "{}", said(&wrong));
    let says =
        |answer: &Output, words: &str| assert!(said(answer).contains(words), "{}", said(answer));
    says(&wrong, &format!("{unknown}: no copy has this number"));
    says(&wrong, "nothing is on record");
    assert_eq!(events(&data), before, "and nobody was asked for a passphrase");
    let two = [number(0), number(1), number(0)];
    let two = told(&[&["takedowns", "confirm"][..], &two, &["--by", "Anna"]].concat());
    says(&two, "on record: 2 copies are gone, as Anna says");
    let all = ["takedowns", "confirm", "--export", export, "--by", "Anna"];
    says(&told(&all), "on record: 2 copies are gone, as Anna says");
    assert_eq!(
        json(&sayso(&data, &["takedowns", "--json"]).output().unwrap(), 0),
        Value::Array(Vec::new())
    );
    let again = told(&all);
    assert_eq!(again.status.code(), Some(1), "{}", said(&again));
    says(&again, "no copy of export");
    assert_eq!(told(&["takedowns", "confirm", "--by", "Anna"]).status.code(), Some(2));
}

#[test]
fn much_at_once_takes_two_by_command_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let [data, press] = ["data", "press"].map(|name| folder.path().join(name));
    let mut vault = crate::common::session::vault(&data);
    crate::common::session::ask_for_two_above(&mut vault, 1);
    let kept = [(); 2]
        .map(|()| crate::common::session::keep(&mut vault, 1, &["website"]).record().clone());
    let first =
        vault.unlock(&crate::common::window::PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    let (anna, words) = ("anna".parse().unwrap(), "nine calm otters".into());
    let joining = Joining { name: &anna, role: Role::Officer, passphrase: &words, work: 4 };
    first.let_in(&mut vault, joining, Timestamp::now()).unwrap();
    drop((vault, first));
    let own = crate::common::window::PASSPHRASE;
    let both = format!("{own}\nnine calm otters");
    let folder = press.to_str().unwrap();
    let export = ["export", "website", folder, "--for", "press", "--by", "Anna Ito", "--json"];
    let alone = with_passphrase(own, &data, &export);
    assert_eq!(alone.status.code(), Some(1));
    let why = "alone one of the staff may copy 1 within 24 hours; this takes a second one";
    assert!(said(&alone).contains(why), "{}", said(&alone));
    let twice = with_passphrase(&format!("{own}\n{own}"), &data, &export);
    assert!(said(&twice).contains("the second person has to be somebody else"), "{}", said(&twice));
    assert_eq!(json(&with_passphrase(&both, &data, &export), 0)["copied"], 4);
    let records = kept.each_ref().map(SubmissionId::as_str);
    let erase = ["erase", records[0], records[1], "--because", "law", "--yes", "--json"];
    assert_eq!(with_passphrase(own, &data, &erase).status.code(), Some(1));
    let certificates = json(&with_passphrase(&both, &data, &erase), 0);
    assert_eq!(certificates.as_array().unwrap().len(), 2);
}

#[test]
fn nothing_is_erased_where_one_is_not_there_or_nobody_can_be_asked_or_the_papers_have_no_place() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [kept, _] = two_kept(&data, &folder.path().join("press"));
    let (kept, unknown) = (kept.as_str(), "0".repeat(32));
    let before = events(&data);
    for (status, words, arguments) in [
        (1, "nothing was ever kept under this number", &[kept, &unknown, "--yes"][..]),
        (2, "no terminal on which to ask", &[kept]),
        (2, "no certificate can be written", &[kept, "--yes", "--certificate", "/nowhere"]),
        (2, "32 digits and letters", &["12", "--yes"]),
    ] {
        let arguments = [&["erase", "--because", "unfit"], arguments].concat();
        let answer = with_passphrase(crate::common::window::PASSPHRASE, &data, &arguments);
        assert_eq!(answer.status.code(), Some(status), "{arguments:?}: {}", said(&answer));
        assert!(said(&answer).contains(words), "{arguments:?}: {}", said(&answer));
        assert!(!said(&answer).contains("Your passphrase"), "and no passphrase was asked for");
    }
    let reasonless = sayso(&data, &["erase", kept, "--yes"]).output().unwrap();
    assert_eq!(reasonless.status.code(), Some(2), "{}", said(&reasonless));
    assert_eq!(events(&data), before, "nothing was changed");
}

#[test]
fn a_use_that_is_ended_from_a_script_does_not_hold_its_copies_have_to_go_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [record, other] = two_kept(&data, &folder.path().join("press"));
    let end = |record: &str, purpose: &str, passphrase: &str| {
        let arguments = ["end-use", record, purpose, "--because", "asked"];
        with_passphrase(passphrase, &data, &arguments)
    };
    let before = events(&data);
    let nobodys = "0".repeat(record.as_str().len());
    for (record, purpose) in [(record.as_str(), "radio"), (&nobodys, "website")] {
        let answer = end(record, purpose, crate::common::window::PASSPHRASE);
        assert_eq!(answer.status.code(), Some(1));
        assert!(said(&answer).contains("does not hold; no use was ended"), "{}", said(&answer));
    }
    assert_eq!(events(&data), before, "nothing was changed");
    let (nowhere, papers) = (folder.path().join("nowhere"), folder.path());
    let to = |sheet: &Path| {
        let sheet = sheet.to_str().unwrap();
        let arguments = ["end-use", record.as_str(), "website", "--because", "asked", "--json"];
        let arguments = [&arguments[..], &["--sheet", sheet]].concat();
        with_passphrase(crate::common::window::PASSPHRASE, &data, &arguments)
    };
    let unwritten = to(&nowhere);
    assert_eq!(unwritten.status.code(), Some(2), "{}", said(&unwritten));
    let help = said(&sayso(&data, &["end-use", "--help"]).output().unwrap());
    assert!(help.contains("or its sheet is not written\n  2  a mistake"), "{help}");
    assert_eq!(events(&data), before, "nothing is ended whose sheet has no place");
    let answer = to(papers);
    let ended = json(&answer, 0);
    assert!(said(&answer).contains("copies of it that have to go now: 2"), "{}", said(&answer));
    assert_eq!((&ended["record"], &ended["purpose"]), (&record.as_str().into(), &"website".into()));
    let by = &ended["by_staff"];
    assert_eq!((&by["role"], &by["grounds"]), (&"officer".into(), &"asked".into()));
    assert_eq!((&by["copies"]["count"], by["copies"]["until"].is_string()), (&2.into(), true));
    let page = std::fs::read_to_string(papers.join("sayso-ended-use.html")).unwrap();
    for words in ["Publish it on our website", "Its giver asked for it", record.as_str()] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(std::fs::read(papers.join("sayso-ended-use.pdf")).unwrap().starts_with(b"%PDF-"));
    let signed = papers.join("sayso-ended-use.json");
    let arguments = ["verify-certificate", signed.to_str().unwrap(), "--ledger", "--json"];
    let verdict = sayso(&data, &arguments).output().unwrap();
    assert_eq!(json(&verdict, 0)["wrong"], serde_json::json!([]));
    let vault = Vault::open_as_it_is(&data).unwrap();
    let holds = |record: &SubmissionId| {
        let summary = vault.summary(record).unwrap();
        let holding = summary.purposes.iter().filter(|it| it.holds(Timestamp::now()));
        (summary.takes.len(), holding.map(|it| it.id.to_string()).collect::<Vec<_>>())
    };
    assert!(!holds(&record).1.contains(&"website".to_owned()));
    assert!(holds(&other).1.contains(&"website".to_owned()), "and nobody else's ends");
    assert_eq!((holds(&record).0, holds(&other).0), (2, 2));
}

#[test]
fn an_editor_erases_nothing_that_somebody_gave() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [kept, _] = two_kept(&data, &folder.path().join("press"));
    let mut vault = Vault::open(&data, Timestamp::now()).unwrap().0;
    let passphrase = SecretString::from(crate::common::window::PASSPHRASE);
    let officer = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
    let (anna, key) = ("three quiet words more", StaffIdentity::generate());
    let file = std::fs::File::create(data.join("anna.key.age")).unwrap();
    key.write_protected(&SecretString::from(anna), 8, file).unwrap();
    let (name, role) = ("anna".parse().unwrap(), Role::Editor);
    let joins = NewStaff { name: &name, key: &key.public(), role };
    officer.add_staff(&mut vault, joins, Timestamp::now()).unwrap();
    drop(vault);
    let arguments = ["erase", kept.as_str(), "--because", "law", "--yes"];
    let answer = with_passphrase(anna, &data, &arguments);
    assert_eq!(answer.status.code(), Some(1));
    assert!(said(&answer).contains("only an officer may erase"), "{}", said(&answer));
    let vault = Vault::open_as_it_is(&data).unwrap();
    assert_eq!(vault.summary(&kept).unwrap().takes.len(), 2, "all of it is there");
    assert!(vault.events().unwrap().iter().all(|event| event.kind != "erased"));
}

#[test]
fn at_a_terminal_one_question_says_what_goes_and_only_yes_erases_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [kept, other] = two_kept(&data, &folder.path().join("press"));
    let arguments = ["erase", kept.as_str(), other.as_str(), "--because", "asked"];
    for (word, status, left) in [("no", 1, 2), ("yes", 0, 0)] {
        let typed = [crate::common::window::PASSPHRASE, "--answer", word];
        let answer = at_a_terminal(&typed, &data, &arguments);
        let text = said(&answer);
        assert_eq!(answer.status.code(), Some(status), "{word}: {text}");
        assert_eq!(
            text.matches("This erases 2 submissions with 4 takes for good, because").count(),
            1
        );
        assert!(text.contains("because: its giver asked for it."), "{text}");
        let listed = json(&sayso(&data, &["list", "--json"]).output().unwrap(), 0);
        assert_eq!(listed.as_array().unwrap().len(), left, "{word}");
    }
}

#[test]
fn everything_about_a_submission_is_shown_without_opening_it_also_after_it_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [kept, _] = two_kept(&data, &folder.path().join("press"));
    let (record, before) = (kept.as_str(), events(&data));
    let show = |status| json(&sayso(&data, &["show", record, "--json"]).output().unwrap(), status);
    let shown = show(0);
    assert_eq!(
        (&shown["schema"], &shown["state"]),
        (&"sayso submission 1".into(), &"given".into())
    );
    let list = json(&sayso(&data, &["list", "--json"]).output().unwrap(), 0);
    let listed = list.as_array().unwrap().iter().find(|it| it["id"] == record).unwrap();
    assert_eq!(&shown["kept"], listed, "no more of the person than in the list");
    assert_eq!(
        (&shown["asked"]["language"], &shown["asked"]["version"]),
        (&"en".into(), &1.into())
    );
    let copies = shown["copies"].as_array().unwrap();
    assert_eq!(copies.len(), 2);
    assert_eq!(
        (&copies[0]["destination"], &copies[0]["state"]["state"]),
        (&"press folder".into(), &"in-use".into())
    );
    let kinds = |shown: &Value| -> Vec<String> {
        let events = shown["events"].as_array().unwrap().iter();
        events.map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds(&shown), ["kept", "exported", "exported"]);
    assert_eq!(shown["events"][1]["by"], "staff:organisation");
    let told = said(&sayso(&data, &["show", record]).output().unwrap());
    for words in [
        "state:  kept",
        "voice, 1.0 s",
        "pixels",
        "may be used until",
        "press folder",
        "kept, by person",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(events(&data), before, "whoever looks leaves no trace and opens nothing");

    let erase = ["erase", record, "--because", "unfit", "--yes"];
    assert!(with_passphrase(crate::common::window::PASSPHRASE, &data, &erase).status.success());
    let shown = show(0);
    assert_eq!((&shown["state"], &shown["kept"]), (&"erased".into(), &Value::Null));
    assert_eq!(kinds(&shown).last().unwrap(), "erased");
    assert_eq!(shown["events"][3]["grounds"], "unfit");
    assert_eq!(shown["copies"][0]["state"]["state"], "open", "its copies have to go");
    let told = said(&sayso(&data, &["show", record]).output().unwrap());
    assert!(told.contains("erased by staff, because: it is of no use"), "{told}");
    let unknown = sayso(&data, &["show", &"0".repeat(32)]).output().unwrap();
    assert_eq!(unknown.status.code(), Some(1));
    assert!(said(&unknown).contains("nothing was ever kept under this number"));
    let elsewhere = sayso(&folder.path().join("none"), &["show", record]).output().unwrap();
    assert_eq!(elsewhere.status.code(), Some(2), "{}", said(&elsewhere));
}

#[test]
fn the_keys_are_listed_by_their_public_halves_with_where_the_key_files_are() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    init(data);
    let listed = || json(&sayso(data, &["keys", "--json"]).output().unwrap(), 0);
    let keys = listed();
    let key = keys["organisation"][0]["key"].as_str().unwrap();
    assert!(key.starts_with("age1") && keys["organisation"][0]["number"] == 1, "{keys}");
    assert!(keys["signs"].as_str().unwrap().starts_with("did:key:"), "{keys}");
    assert_eq!(
        (&keys["staff"][0]["name"], &keys["staff"][0]["role"]),
        (&"organisation".into(), &"officer".into())
    );
    let file = Path::new(keys["staff"][0]["file"].as_str().unwrap());
    assert_eq!(file, data.join("organisation.key.age"));
    let told = said(&sayso(data, &["keys"]).output().unwrap());
    assert!(
        told.contains(&format!("organisation's key 1: {key} (takes are sealed for it)")),
        "{told}"
    );
    assert!(!told.contains("SECRET"), "{told}");
    std::fs::rename(file, folder.path().join("elsewhere")).unwrap();
    assert_eq!(listed()["staff"][0]["file"], Value::Null, "it was moved to a drive");
}

#[test]
fn what_is_held_from_a_script_is_told_found_and_not_erased_before_it_is_released() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [record, other] = two_kept(&data, &folder.path().join("press"));
    let day = |days: i64| {
        let at = Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
        at.strftime("%Y-%m-%d").to_string()
    };
    let run =
        |arguments: &[&str]| with_passphrase(crate::common::window::PASSPHRASE, &data, arguments);
    let (until, past, far) = (day(90), day(-2), day(400));
    let before = events(&data);
    let (kept, strange) = (record.as_str(), "ab".repeat(16));
    for (status, words, arguments) in [
        (1, "over already; nothing was held", &[kept, "--because", "law", "--until", &past][..]),
        (1, "within a year", &[kept, "--because", "law", "--until", &far]),
        (1, "nothing was held", &[&strange, "--because", "law", "--until", &until]),
        (2, "--until", &[kept, "--because", "law"]),
        (2, "--because", &[kept, "--until", &until]),
        (2, "one line", &[kept, "--because", "law", "--until", &until, "--reference", "a\nb"]),
        (2, "possible values", &[kept, "--because", "unfit", "--until", &until]),
    ] {
        let answer = run(&[&["hold"], arguments].concat());
        assert_eq!(answer.status.code(), Some(status), "{arguments:?}: {}", said(&answer));
        assert!(said(&answer).contains(words), "{arguments:?}: {}", said(&answer));
        assert!(!said(&answer).contains("Your passphrase"), "and no passphrase was asked for");
    }
    let unheld = run(&["release", kept]);
    assert!(said(&unheld).contains("not held; nothing was released"), "{}", said(&unheld));
    assert_eq!(events(&data), before, "nothing was changed");
    let hold = ["hold", kept, "--because", "claim", "--until", &until, "--reference", "2026/117"];
    let held = json(&run(&[&hold[..], &["--json"]].concat()), 0)["hold"].clone();
    assert_eq!((&held["because"], &held["until"]), (&"claim".into(), &until.as_str().into()));
    assert_eq!((&held["reference"], &held["by"]), (&"2026/117".into(), &"organisation".into()));
    let vault = Vault::open_as_it_is(&data).unwrap();
    let because = |of| vault.summary(of).unwrap().hold.map(|hold| hold.terms.because);
    assert_eq!((because(&record), because(&other)), (Some(HoldReason::Claim), None));
    drop(vault);
    let listed = json(&sayso(&data, &["list", "--held", "--json"]).output().unwrap(), 0);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["id"], kept);
    let told = said(&sayso(&data, &["list"]).output().unwrap());
    assert_eq!(told.matches(&format!("(held until {until})")).count(), 1, "{told}");
    let told = said(&sayso(&data, &["show", kept]).output().unwrap());
    let words = format!("until {until}, because it is needed for a legal claim, file 2026/117");
    assert!(told.contains(&words), "{told}");
    let both = run(&["erase", other.as_str(), kept, "--because", "law", "--yes"]);
    assert!(said(&both).contains("nothing was erased"), "{}", said(&both));
    assert!(Vault::open_as_it_is(&data).unwrap().summary(&other).is_some(), "not half of it");
    let erase = ["erase", kept, "--because", "law", "--yes"];
    let refused = run(&erase);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    let words = format!("it is held until {until}");
    assert!(said(&refused).contains(&words), "{}", said(&refused));
    // There is no backup, which somebody has to look after.
    assert_eq!(json(&sayso(&data, &["status", "--json"]).output().unwrap(), 1)["kept"]["held"], 1);
    let released = run(&["release", kept]);
    assert!(released.status.success(), "{}", said(&released));
    assert!(run(&erase).status.success(), "and then it can be erased");
}

#[test]
fn an_editor_marks_rates_and_notes_and_nothing_of_the_note_is_told_or_stored_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let [record, other] = two_kept(&data, &folder.path().join("press"));
    let passphrase = crate::common::window::PASSPHRASE;
    let about = |vault: &Vault, record: &SubmissionId| vault.summary(record).unwrap().marks;
    let note = "Speaks of a neighbour.\nAsk again.";
    let words = ["mark", record.as_str(), "--flagged", "--rating", "0", "--note"];
    let marked = with_passphrase(&format!("{passphrase}\n{note}\n"), &data, &words);
    assert!(marked.status.success(), "{}", said(&marked));
    assert!(said(&marked).contains("flagged, rated 0 of 5, with a note"), "{}", said(&marked));
    for (path, bytes) in crate::common::session::files(&data) {
        assert!(memchr::memmem::find(&bytes, b"neighbour").is_none(), "{}", path.display());
    }
    let words = ["mark", record.as_str(), "--clear", "--unrated"];
    assert!(with_passphrase(&format!("{passphrase}\n"), &data, &words).status.success());
    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    let said_of_it = Marks { noted: true, ..Marks::default() };
    assert_eq!((about(&vault, &record), about(&vault, &other)), (said_of_it, Marks::default()));
    let staff = vault.unlock(&SecretString::from(passphrase), &[], Timestamp::now()).unwrap();
    assert_eq!(staff.note(&vault, &record).unwrap().unwrap().as_str(), note);
    drop((staff, vault));
    for (words, found) in [("a NEIGHBOUR", record.as_str()), ("a cousin", "")] {
        let listed = with_passphrase(passphrase, &data, &["list", "--json", "--note-says", words]);
        assert!(listed.status.success(), "{}", said(&listed));
        let list: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
        assert_eq!(list[0]["id"].as_str().unwrap_or_default(), found, "{words}");
        assert!(!said(&listed).contains("neighbour"), "{}", said(&listed));
    }
    let before = events(&data);
    let strange = "ab".repeat(16);
    for (words, status) in [
        (vec!["mark", record.as_str()], 2),
        (vec!["mark", record.as_str(), "--approved", "--flagged"], 2),
        (vec!["mark", record.as_str(), "--rating", "6"], 2),
        (vec!["mark", strange.as_str(), "--approved"], 1),
    ] {
        let refused = with_passphrase(&format!("{passphrase}\n"), &data, &words);
        assert_eq!(refused.status.code(), Some(status), "{words:?}: {}", said(&refused));
    }
    assert_eq!(events(&data), before, "nobody was asked for a passphrase");
    let wrong = with_passphrase("not this one\n", &data, &["mark", record.as_str(), "--approved"]);
    assert_eq!(wrong.status.code(), Some(1));
}

/// The commands that the help of `above` lists.
fn listed_below(above: &[String]) -> Vec<Vec<String>> {
    let help = Command::new(SAYSO).args(above).arg("-h").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default().lines();
    let names = listed.take_while(|line| !line.is_empty()).filter_map(|line| {
        let begins = line.starts_with("  ") && !line.starts_with("   ");
        line.split_whitespace().next().filter(|name| begins && *name != "help")
    });
    names.map(|name| [above, &[name.to_owned()]].concat()).collect()
}

/// Every command, and what can be done by it.
fn every_command() -> Vec<Vec<String>> {
    let top = listed_below(&[]);
    let deeper: Vec<_> = top.iter().flat_map(|command| listed_below(command)).collect();
    [top, deeper].concat()
}

#[test]
fn each_command_says_in_its_help_how_it_ends_and_what_reports_something_does_so_as_json() {
    const REPORT_NOTHING: [&str; 22] = [
        "keygen",
        "completions",
        "man",
        "mark",
        "init",
        "key",
        "staff",
        "staff add",
        "staff remove",
        "takedowns confirm",
        "schema",
        "show-consent",
        "licences",
        "fleet",
        "fleet create",
        "fleet invite",
        "fleet join",
        "fleet recover",
        "fleet remove",
        "codes",
        "order",
        "poster",
    ];
    let all = every_command();
    assert!(all.len() > 25, "{all:?}");
    for command in all {
        let help = Command::new(SAYSO).args(&command).arg("--help").output().unwrap().stdout;
        let (help, name) = (String::from_utf8(help).unwrap(), command.join(" "));
        for status in ["Exit status:\n  0  ", "\n  2  "] {
            assert!(help.contains(status), "{name}: {help}");
        }
        assert_eq!(!help.contains("--json"), REPORT_NOTHING.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn what_is_erased_who_works_here_and_what_is_spoken_is_told_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    init(data);
    let told = |arguments: &[&str]| json(&sayso(data, arguments).output().unwrap(), 0);
    assert_eq!(told(&["purge", "--json"])["erased"], 0);
    let staff = told(&["staff", "list", "--json"]);
    assert_eq!((&staff[0]["name"], &staff[0]["role"]), (&"organisation".into(), &"officer".into()));
    let spoken = told(&["languages", "--json"]);
    assert_eq!(spoken.as_array().unwrap().len(), languages::all().count());
    let paper = data.join("certificate.json");
    std::fs::write(&paper, r#"{ "record": "0", "erased_at": "0" }"#).unwrap();
    let arguments = ["verify-certificate", paper.to_str().unwrap(), "--json"];
    let verdict = json(&sayso(data, &arguments).output().unwrap(), 1);
    assert_eq!(verdict["signed_by"], Value::Null);
    assert_eq!(verdict["wrong"].as_array().unwrap().len(), 1, "{verdict}");
}
