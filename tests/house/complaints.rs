//! `sayso complaints`, as a script runs it: who is overdue comes first, nobody but an officer reads, what cannot be is said
//! before a passphrase is asked for, and each ends with the status that its help names.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![cfg(target_os = "linux")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::common::window::PASSPHRASE;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::Retention;
use sayso::record::{Complaint, ComplaintNumber, Role, SubmissionId};
use sayso::vault::{Joining, Vault, VaultSettings};
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;

const TEXT: &str = "The light hurt my eyes.\nAnd it was loud.";
const REACH: &str = "0421 / 555 12 34";
const ANNA: &str = "nine calm otters";

fn days_ago(days: i64) -> Timestamp {
    Timestamp::now() - SignedDuration::from_hours(24 * days)
}

/// A vault with three complaints: two that have time, and between them one that was to be answered weeks ago.
fn three(data: &Path) -> [ComplaintNumber; 3] {
    let (passphrase, settings) = (SecretString::from(PASSPHRASE), VaultSettings::LIGHT);
    let mut vault = Vault::create(data, &passphrase, settings, days_ago(60)).unwrap();
    let record = Some(SubmissionId::from_random([7; 16]));
    [(50, 60, None), (49, 30, None), (2, 60, record)].map(|(ago, days, record)| {
        let within = Retention { years: 0, months: 0, days };
        let said = Complaint::new(TEXT, REACH, record).unwrap();
        vault.complain(&said, within, days_ago(ago)).unwrap().number
    })
}

/// Lets somebody else in, with [`ANNA`] for a passphrase.
fn joins(data: &Path, role: Role) {
    let (mut vault, _) = Vault::open(data, Timestamp::now()).unwrap();
    let by = vault.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
    let (name, passphrase) = ("anna".parse().unwrap(), SecretString::from(ANNA));
    let joining = Joining { name: &name, role, passphrase: &passphrase, work: 4 };
    by.let_in(&mut vault, joining, Timestamp::now()).unwrap();
}

/// Runs `sayso complaints` with a passphrase at hand.
fn run_as(passphrase: &str, data: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data).arg("complaints").args(arguments);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        program.env_remove(variable);
    }
    let mut running = program.spawn().unwrap();
    // A command that was refused before reads none.
    let _ = writeln!(running.stdin.take().unwrap(), "{passphrase}");
    running.wait_with_output().unwrap()
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    run_as(PASSPHRASE, data, arguments)
}

fn said(answer: &Output) -> String {
    String::from_utf8_lossy(&[&*answer.stdout, &*answer.stderr].concat()).into_owned()
}

fn lines(answer: &Output) -> Vec<String> {
    String::from_utf8_lossy(&answer.stdout).lines().map(str::to_owned).collect()
}

/// What a command answers as JSON; `status` is how it ends.
fn json(answer: &Output, status: i32) -> Value {
    assert_eq!(answer.status.code(), Some(status), "{}", said(answer));
    serde_json::from_slice(&answer.stdout).unwrap()
}

fn kinds(data: &Path) -> Vec<String> {
    let events = Vault::open_as_it_is(data).unwrap().events().unwrap();
    events.into_iter().map(|event| event.kind).filter(|it| it.starts_with("complaint-")).collect()
}

#[test]
fn a_script_is_told_which_are_overdue_and_nothing_of_what_was_written() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [open, overdue, other] = three(data);
    let listed = run(data, &[]);
    assert_eq!(listed.status.code(), Some(1), "one is overdue");
    let told = lines(&listed);
    for (line, number) in told.iter().zip([&overdue, &open, &other]) {
        assert!(line.starts_with(number.as_str()), "{told:#?}");
    }
    assert!(told[0].contains("OVERDUE since "), "{told:#?}");
    assert!(told.len() == 3 && told[1].contains("open, to be answered by "), "{told:#?}");
    let report = json(&run(data, &["--json"]), 1);
    assert_eq!(report["schema"], "sayso complaints 1");
    assert_eq!((&report["open"], &report["overdue"]), (&3.into(), &1.into()));
    let numbers = report["complaints"].as_array().unwrap().iter().map(|it| it["number"].as_str());
    let wanted = [&overdue, &open, &other].map(|it| Some(it.as_str()));
    assert_eq!(numbers.collect::<Vec<_>>(), wanted);
    for answer in [listed, run(data, &["--json"])] {
        assert!(!said(&answer).contains("light") && !said(&answer).contains("0421"));
    }
    assert_eq!(kinds(data), [] as [String; 0], "and nobody has read anything");
}

#[test]
fn an_officer_reads_and_answers_by_command_and_each_is_on_record() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [open, overdue, about] = three(data);
    // As somebody copies it.
    let typed = format!("{}-{}", &open.as_str()[..3], &open.as_str()[3..]).to_lowercase();
    let read = run(data, &["read", &typed]);
    assert!(read.status.success(), "{}", said(&read));
    assert!(lines(&read).ends_with(&TEXT.lines().map(str::to_owned).collect::<Vec<_>>()));
    assert!(said(&read).contains(&format!("to be reached by: {REACH}")), "{}", said(&read));
    let read = json(&run(data, &["read", about.as_str(), "--json"]), 0);
    assert_eq!((&read["text"], &read["reach"]), (&TEXT.into(), &REACH.into()));
    assert_eq!(read["record"], "07".repeat(16));
    assert_eq!((&read["number"], &read["answered"]), (&about.as_str().into(), &Value::Null));
    assert_eq!(kinds(data), ["complaint-opened"; 2]);
    let answered = run(data, &["answer", overdue.as_str(), "--because", "refused"]);
    assert!(answered.status.success(), "{}", said(&answered));
    assert!(said(&answered).contains("answered, and not done; its words go after "));
    assert!(run(data, &[]).status.success(), "none is overdue any more");
    for number in [&about, &open] {
        let arguments = ["answer", number.as_str(), "--because", "moot", "--json"];
        let answered = json(&run(data, &arguments), 0);
        assert_eq!(answered["number"], number.as_str());
        assert_eq!(answered["answered"]["outcome"], "moot");
    }
    let told = lines(&run(data, &[]));
    for (line, number) in told.iter().zip([&open, &about, &overdue]) {
        let words = format!("{number}  ");
        assert!(line.starts_with(&words) && line.contains("answered on "), "{told:#?}");
    }
    let again = run(data, &["read", overdue.as_str()]);
    assert!(again.status.success(), "what is answered can be read until its words go");
}

#[test]
fn what_cannot_be_is_said_with_its_status_before_a_passphrase_is_asked_for() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [open, overdue, _] = three(data);
    let answer = ["answer", overdue.as_str(), "--because", "resolved"];
    assert!(run(data, &answer).status.success());
    let before = Vault::open_as_it_is(data).unwrap().events().unwrap().len();
    let strange = ["000000", "111111"].into_iter().find(|it| open.as_str() != *it).unwrap();
    for (status, words, arguments) in [
        (1, "there is no complaint of this number", &["read", strange][..]),
        (1, "there is no complaint of this number", &["answer", strange, "--because", "moot"]),
        (1, "answered already; nothing was changed", &answer),
        (2, "6 letters and digits", &["read", "12345"]),
        (2, "--because", &["answer", open.as_str()]),
        (2, "possible values", &["answer", open.as_str(), "--because", "law"]),
    ] {
        let refused = run(data, arguments);
        assert_eq!(refused.status.code(), Some(status), "{arguments:?}: {}", said(&refused));
        assert!(said(&refused).contains(words), "{arguments:?}: {}", said(&refused));
        assert!(!said(&refused).contains("passphrase"), "{arguments:?}: {}", said(&refused));
    }
    let now = Vault::open_as_it_is(data).unwrap().events().unwrap().len();
    assert_eq!(now, before, "nothing was changed");
    let empty = TempDir::new().unwrap();
    assert_eq!(run(empty.path(), &[]).status.code(), Some(1), "there is no vault");
}

#[test]
fn who_is_no_officer_or_types_something_else_reads_and_answers_nothing() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [open, ..] = three(data);
    joins(data, Role::Editor);
    for (passphrase, words) in [("not this one", "wrong passphrase"), (ANNA, "only an officer")] {
        for arguments in
            [&["read", open.as_str()][..], &["answer", open.as_str(), "--because", "moot"]]
        {
            let refused = run_as(passphrase, data, arguments);
            assert_eq!(refused.status.code(), Some(1), "{arguments:?}: {}", said(&refused));
            assert!(said(&refused).contains(words), "{arguments:?}: {}", said(&refused));
            assert!(!said(&refused).contains("light"), "{}", said(&refused));
        }
    }
    assert_eq!(kinds(data), [] as [String; 0]);
}

#[test]
fn where_nobody_complained_that_is_said_and_is_no_error() {
    let folder = TempDir::new().unwrap();
    drop(crate::common::session::vault(folder.path()));
    let listed = run(folder.path(), &[]);
    assert_eq!(lines(&listed), ["nobody has complained or asked"]);
    assert!(listed.status.success());
    let report = json(&run(folder.path(), &["--json"]), 0);
    assert_eq!((&report["open"], &report["complaints"]), (&0.into(), &Value::Array(Vec::new())));
}
