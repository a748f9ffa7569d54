//! What those at the stand have in hand: the handbook calls things as the screen does, and the page beside the screen
//! says what the consent says.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use sayso::locale::Locale;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The texts of a language, as they stand on the screen.
fn texts(tag: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale").join(tag);
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|it| it == "ftl"));
    let said = files.map(|path| std::fs::read_to_string(path).unwrap());
    let lines: Vec<_> =
        said.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines
        .iter()
        .filter_map(|line| line.split_once(" = "))
        .map(|(_, text)| text.to_owned())
        .collect()
}

#[test]
fn the_handbook_is_there_in_each_language_and_calls_things_as_the_screen_does() {
    let sections = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
    let english = read("assets/locale/en/handbook.md");
    for language in Locale::languages() {
        let tag = language.tag();
        let (book, texts) = (read(&format!("assets/locale/{tag}/handbook.md")), texts(tag));
        assert_eq!(sections(&book), sections(&english), "{tag}");
        let labels = labels(&book);
        assert_eq!(labels.len(), self::labels(&english).len(), "{tag}");
        // The first says only how the others are printed.
        for label in &labels[1..] {
            assert!(texts.contains(*label), "“{label}” is not on the screen in “{tag}”");
        }
    }
}

/// What a handbook calls by name.
fn labels(book: &str) -> Vec<&str> {
    book.split("**").skip(1).step_by(2).collect()
}

#[test]
fn the_page_beside_the_screen_is_made_from_the_campaign_in_each_language_and_fits_on_a_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let sayso = |arguments: &[&str]| {
        let command = Command::new(env!("CARGO_BIN_EXE_sayso"))
            .arg("--data-dir")
            .arg(&data)
            .args(arguments)
            .output();
        command.unwrap()
    };
    let to = folder.path().join("to hang up");
    let to = to.to_str().unwrap();
    assert_eq!(sayso(&["poster", to]).status.code(), Some(2), "there is no campaign yet");
    let key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let made = sayso(&[
        "init",
        "--organisation",
        "Harbour & Sons",
        "--contact",
        "voices@harbour.example",
        "--public-key",
        key,
    ]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let written = sayso(&["poster", to]);
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let files = String::from_utf8(written.stdout).unwrap();
    assert!(files.lines().count() >= 4 && files.lines().count().is_multiple_of(2), "{files}");
    for file in files.lines() {
        let is_pdf = Path::new(file).extension().is_some_and(|it| it == "pdf");
        let text = if is_pdf {
            let text =
                Command::new("pdftotext").args(["-layout", file, "-"]).output().unwrap().stdout;
            let text = String::from_utf8(text).unwrap();
            assert_eq!(text.matches('\u{c}').count(), 1, "{file} has one page");
            text
        } else {
            std::fs::read_to_string(file).unwrap().replace("&amp;", "&")
        };
        for said in ["Harbour & Sons", "voices@harbour.example"] {
            assert!(text.contains(said), "“{said}” is not in {file}");
        }
    }
}
