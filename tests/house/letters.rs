//! What is read is what is kept: signs that nobody sees are refused in every text of a campaign, letters
//! without a glyph are named, and nothing that is printed steers a terminal.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::process::{Command, Output};

use sayso::app::sample_campaign;
use sayso::campaign::{Campaign, Form, Language, Need, is_visible};
use sayso::check::{Place, Report, Severity, check};
use sayso::locale::Locale;

const EVERYTHING: &str = include_str!("../campaigns/clean.toml");

fn checked(source: &str) -> Report {
    check(source, &Locale::languages().collect::<Vec<Language>>(), &Locale::english())
}

fn sample() -> String {
    sample_campaign("Harbour Museum", "voices@harbour.example")
}

fn sayso(arguments: &[&str], said: &str) -> Output {
    use std::io::Write as _;
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.args(arguments).stdin(std::process::Stdio::piped());
    program.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut program = program.spawn().unwrap();
    program.stdin.take().unwrap().write_all(said.as_bytes()).unwrap();
    program.wait_with_output().unwrap()
}

/// All that the program printed, which is for a terminal.
fn printed(output: &Output) -> String {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8(all).unwrap()
}

fn steers_nothing(printed: &str) {
    let hidden: Vec<char> = printed.chars().filter(|it| *it != '\n' && !is_visible(*it)).collect();
    assert!(hidden.is_empty(), "{hidden:?} in {printed}");
}

/// Every text and every line of a campaign that has all of them.
fn fields() -> Vec<String> {
    let source = EVERYTHING.replace("@jurisdiction@", "eu-gdpr");
    let campaign = Campaign::parse(&source).unwrap();
    let texts = campaign.texts().into_iter();
    let texts = texts.flat_map(|(field, _)| [format!("{field}.en"), format!("{field}.de")]);
    let fields: Vec<_> = texts.chain(campaign.lines().into_iter().map(|(it, _)| it)).collect();
    assert!(fields.len() > 30, "{fields:?}");
    fields
}

#[test]
fn a_sign_that_nobody_sees_is_refused_in_every_text_with_its_place() {
    for field in fields() {
        for sign in ['\u{202e}', '\u{200b}', '\u{ad}', '\u{2028}'] {
            let mut form = Form::read(&EVERYTHING.replace("@jurisdiction@", "eu-gdpr")).unwrap();
            let path = field.replace("purpose.exhibition", "purpose.0");
            form.write(&path, &format!("Für alle{sign} da 123456"), Need::Required);
            let source = form.source();
            let line = source.lines().position(|line| line.contains(sign)).unwrap();
            let column = source.lines().nth(line).unwrap().chars().position(|it| it == sign);
            let place = Place { line: line + 1, column: column.unwrap() + 1 };
            let report = checked(&source);
            let errors: Vec<_> = report.errors().map(|it| (&*it.field, it.place)).collect();
            assert_eq!(errors, [(&*field, place)], "{sign:?}");
            let number = format!("U+{:04X}", u32::from(sign));
            assert!(report.errors().next().unwrap().what.contains(&number));
            assert!(Campaign::parse(&source).is_err(), "nobody is asked by it");
        }
    }
}

#[test]
fn a_sign_that_is_written_by_its_number_is_refused_as_well() {
    let source = sample().replace("Visitors hear", "Visitors\\u202e hear");
    let report = checked(&source);
    let errors: Vec<_> = report.errors().map(|it| it.field.as_str()).collect();
    assert_eq!(errors, ["purpose.exhibition.explanation.en"]);
}

#[test]
fn a_sign_in_a_comment_or_in_the_name_of_a_field_is_refused() {
    let source = sample().replace("# raise it", "# \u{202e}raise it");
    let report = checked(&source);
    let errors: Vec<_> = report.errors().map(|it| (&*it.rule, it.place.line)).collect();
    let line = source.lines().position(|line| line.contains('\u{202e}')).unwrap() + 1;
    assert_eq!(errors, [("hidden-sign", line)]);
    let report = checked(&sample().replace("stored = ", "\"sto\u{202e}red\" = "));
    assert_eq!(report.errors().count(), 1);
    let said = &report.errors().next().unwrap().what;
    assert!(said.contains("\\u{202e}") && !said.contains('\u{202e}'), "{said}");
}

#[test]
fn a_file_from_windows_with_texts_of_many_lines_is_taken() {
    let source = sample().replace("\"Visitors hear", "\"\"\"\nVisitors hear");
    let source = source.replace("in our rooms.\"", "\nin our rooms.\"\"\"");
    let source = format!("\u{feff}{}", source.replace('\n', "\r\n"));
    assert_eq!(checked(&source).findings, []);
}

#[test]
fn letters_that_would_be_boxes_keep_the_campaign_closed() {
    let report = checked(&sample_campaign("横浜港博物館", "voices@harbour.example"));
    let errors: Vec<_> = report.errors().map(|it| it.field.as_str()).collect();
    assert_eq!(errors, ["organisation.name"]);
    assert!(report.errors().next().unwrap().what.contains("横浜港博物館"));
    for name in ["한글 박물관", "متحف الميناء", "ไทย", "Museum 🎤"] {
        assert!(!checked(&sample_campaign(name, "voices@harbour.example")).is_usable(), "{name}");
    }
    for name in ["Μουσείο Λιμανιού", "Музей порта", "Muzeum Łódź – „Port“ №1", "Høvn & Ørsted’s"]
    {
        assert_eq!(checked(&sample_campaign(name, "voices@harbour.example")).findings, []);
    }
    let everywhere = fields().into_iter().filter(|field| {
        let mut form = Form::read(&EVERYTHING.replace("@jurisdiction@", "eu-gdpr")).unwrap();
        let path = field.replace("purpose.exhibition", "purpose.0");
        form.write(&path, "館 123456", Need::Required);
        checked(&form.source()).errors().any(|it| it.field == *field)
    });
    assert_eq!(everywhere.count(), fields().len());
}

#[test]
fn a_letter_that_only_the_papers_lack_is_a_warning() {
    let only = (0xa1..0xffff_u32).filter_map(char::from_u32).find(|it| {
        is_visible(*it) && sayso::faces::window_draws(*it) && !sayso::faces::paper_draws(*it)
    });
    let only = only.expect("the window falls back to a face that the papers have not");
    let report = checked(&sample_campaign(&format!("Museum {only}"), "voices@harbour.example"));
    let found: Vec<_> = report.findings.iter().map(|it| (&*it.rule, it.severity)).collect();
    assert_eq!(found, [("no-glyph-on-paper", Severity::Warning)]);
}

#[test]
fn init_makes_nothing_for_a_name_that_cannot_be_shown() {
    let folder = tempfile::TempDir::new().unwrap();
    let data = folder.path().join("data");
    let at = data.to_str().unwrap();
    for (name, contact, said) in [
        ("横浜港博物館", "voices@harbour.example", "--organisation: Sayso cannot draw"),
        ("Museum\u{202e}x", "voices@harbour.example", "U+202E"),
        ("Museum", "voices@harbour.example\u{1b}[2J", "--contact: a sign that nobody can see"),
        ("Museum\nof the harbour", "voices@harbour.example", "U+000A"),
    ] {
        let arguments = ["--data-dir", at, "init", "--organisation", name, "--contact", contact];
        let output = sayso(&arguments, "seven grey lamps under water\n");
        assert!(!output.status.success());
        let printed = printed(&output);
        assert!(printed.contains(said) && printed.contains("nothing was made"), "{printed}");
        steers_nothing(&printed);
        assert!(!data.join("campaign.toml").exists());
    }
}

#[test]
fn nothing_that_is_printed_steers_a_terminal() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("cam\u{1b}[31mpaign\u{202e}.toml");
    let hostile = "\\u001b]0;x\\u0007\\u009b2J\\u202e\\u2066";
    let source = sample()
        .replace("id = \"exhibition\"", &format!("id = \"a\\n1:1: error: {hostile}\""))
        .replace("Visitors hear", &format!("Visitors {hostile} hear"))
        .replace("[\"eu-gdpr\"]", &format!("[\"{hostile}\"]"));
    std::fs::write(&file, &source).unwrap();
    let path = file.to_str().unwrap();
    let unknown = folder.path().join("unknown.toml");
    std::fs::write(&unknown, format!("\"{hostile}\" = 1\n{}", sample())).unwrap();
    let missing = folder.path().join("no\u{1b}[2Jne.toml");
    for (arguments, status) in [
        (vec!["check", path], 1),
        (vec!["check", path, "--json"], 1),
        (vec!["check", unknown.to_str().unwrap()], 1),
        (vec!["check", missing.to_str().unwrap()], 2),
    ] {
        let output = sayso(&arguments, "");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        let printed = printed(&output);
        steers_nothing(&printed);
        assert!(printed.to_lowercase().contains("202e") || status == 2, "{printed}");
        assert!(!printed.lines().any(|line| line.starts_with("1:1: error")), "{printed}");
        if arguments.contains(&"--json") {
            // It says the same to a program as before.
            let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            assert!(found["findings"].as_array().unwrap().len() > 2);
            assert!(found.to_string().contains('\u{202e}'));
        }
    }
}
