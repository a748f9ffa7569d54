//! Papers for people: the system's print command gets a page that others can read, and where it does not
//! take it, the person is told what to do instead.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::common::session;
use crate::common::window::{Setting, Window, copies};
use sayso::app::Printer;
use sayso::locale::Locale;
use sayso::paper::{Format, written_date};
use tempfile::TempDir;

/// Somebody leaves a photo and has the receipt on screen.
fn with_receipt(folder: &Path, language: &'static str, printer: Option<Printer>) -> Window {
    let mut window = Window::open(folder, Setting { language, printer, ..Setting::default() });
    let press = |window: &mut Window, key: &str| {
        let label = window.words(key);
        window.wait(&label);
        window.press(&label);
    };
    press(&mut window, "welcome-start");
    let photo = window.words("disclosure-box-photo");
    window.tick(&photo);
    for purpose in session::campaign().purposes {
        let title = purpose.title.in_language(&language.parse().unwrap()).unwrap().to_owned();
        window.tick(&title);
    }
    for key in ["disclosure-accept", "choose-photo", "photo-take", "review-keep"] {
        press(&mut window, key);
    }
    let save = window.words("receipt-save");
    window.wait(&save);
    window
}

fn printer(command: &[&str], format: Format) -> Printer {
    let command = command.iter().map(|&it| it.to_owned()).collect();
    Printer { command, format, patience: Duration::from_secs(2) }
}

/// What another program says of a PDF.
fn said(program: &str, file: &Path, more: &[&str]) -> String {
    let ran = Command::new(program).arg(file).args(more).output().unwrap();
    assert!(ran.status.success(), "{program}: `tests/run.sh` installs poppler-utils");
    String::from_utf8(ran.stdout).unwrap()
}

/// The receipt code on the screen.
fn code(window: &Window) -> String {
    let (label, texts) = (window.words("receipt-code"), window.texts());
    let code = texts.iter().find_map(|text| text.strip_prefix(&format!("{label}: ")));
    code.expect("a code is on the screen").to_owned()
}

#[test]
fn a_receipt_is_one_page_on_paper_and_one_strip_on_a_roll() {
    for (language, format, width) in [("en", Format::A4, "595."), ("de", Format::Roll80, "226.")] {
        let folder = TempDir::new().unwrap();
        let page = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("receipt-{language}.pdf"));
        let printer = printer(&["tee", page.to_str().unwrap()], format);
        let mut window = with_receipt(folder.path(), language, Some(printer));
        let [print, done] = ["receipt-print", "print-done"].map(|key| window.words(key));
        window.press(&print);
        window.wait(&done);
        let text = said("pdftotext", &page, &["-"]);
        let title = window.words("receipt-file-title");
        for expected in [code(&window).as_str(), "voices@harbour.example", &title, "did:key:"] {
            let flat = |text: &str| text.replace(['\n', ' '], "");
            assert!(flat(&text).contains(&flat(expected)), "“{expected}” is not in {text}");
        }
        let facts = said("pdfinfo", &page, &[]);
        let one = facts.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1"));
        assert!(one && facts.contains(&format!("Page size:       {width}")), "{facts}");
        window.close();
    }
}

#[test]
fn what_is_not_printed_is_said_and_can_be_saved() {
    for command in [&["false"][..], &["no-such-command"], &[], &["sleep", "600"]] {
        let folder = TempDir::new().unwrap();
        let mut window = with_receipt(folder.path(), "en", Some(printer(command, Format::A4)));
        let [print, failed] = ["receipt-print", "print-failed"].map(|key| window.words(key));
        window.press(&print);
        window.wait(&failed);
        let save = window.words("receipt-save");
        window.press(&save);
        window.wait("Saved as *");
        let saved = copies(folder.path()).join("sayso-receipt.pdf");
        let text = said("pdftotext", &saved, &["-"]);
        assert!(text.contains(&code(&window)), "{text}");
        window.close();
    }
}

#[test]
fn a_certificate_is_printed_on_one_page() {
    let folder = TempDir::new().unwrap();
    let page = Path::new(env!("CARGO_TARGET_TMPDIR")).join("certificate.pdf");
    let printer = printer(&["tee", page.to_str().unwrap()], Format::A4);
    let mut window = with_receipt(folder.path(), "en", Some(printer));
    for label in ["Your data", "Withdraw and delete", "Yes, delete it", "Print certificate"] {
        window.press(label);
    }
    let done = window.words("print-done-certificate");
    window.wait(&done);
    let shown = window.texts();
    let text = said("pdftotext", &page, &["-"]);
    for key in ["erased-record", "erased-head", "erased-check", "erased-proof-until"] {
        let label = window.words(key);
        let at = shown.iter().position(|it| *it == label).expect("it is on the screen");
        let flat = |text: &str| text.replace(['\n', ' '], "");
        assert!(flat(&text).contains(&flat(&shown[at + 1])), "{label} {}: {text}", shown[at + 1]);
    }
    assert!(said("pdfinfo", &page, &[]).contains("Pages:           1"));
    window.close();
}

#[test]
fn a_receipt_says_until_when_each_use_holds() {
    let folder = TempDir::new().unwrap();
    let window = with_receipt(folder.path(), "en", None);
    let today = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    for (title, years) in [("Show it in the exhibition", 1), ("Publish it on our website", 2)] {
        let until = today.checked_add(jiff::Span::new().years(years)).unwrap();
        let line = format!("{title}: {}", written_date(until, &Locale::english()));
        assert!(window.texts().concat().contains(&line), "{line}");
    }
    window.close();
}

#[test]
fn without_a_printer_nobody_is_offered_one() {
    let folder = TempDir::new().unwrap();
    let mut window = with_receipt(folder.path(), "en", None);
    let print = window.words("receipt-print");
    assert!(!window.sees(&print));
    window.close();
}
