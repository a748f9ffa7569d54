//! What is made from the description of the commands, held against the programs that read it.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::Command;

const SAYSO: &str = env!("CARGO_BIN_EXE_sayso");

fn made(arguments: &[&str]) -> tempfile::NamedTempFile {
    let answer = Command::new(SAYSO).args(arguments).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&answer.stdout).unwrap();
    file
}

/// The names of the commands in `sayso -h`.
fn commands() -> BTreeSet<String> {
    let help = Command::new(SAYSO).arg("-h").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let listed = help.split("Commands:\n").nth(1).unwrap().lines();
    let listed = listed.take_while(|line| !line.is_empty());
    let names = listed.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names: BTreeSet<_> =
        names.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    assert!(names.len() > 20, "{names:?}");
    names
}

/// What bash offers where `words`, the first of them a program, were typed and the last is begun.
fn offered(script: &std::path::Path, words: &[&str]) -> BTreeSet<String> {
    const ASK: &str = r#"
        source "$1" || exit 1
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        asked=$(complete -p "$1" | sed 's/.* -F \([^ ]*\) .*/\1/')
        "$asked" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}""#;
    let mut bash = Command::new("bash");
    bash.args(["--norc", "--noprofile", "-c", ASK, "bash"]).arg(script).args(words);
    let answer = bash.output().unwrap();
    let complaint = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success() && complaint.is_empty(), "{complaint}");
    String::from_utf8(answer.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn bash_loads_the_completions_and_offers_every_command_and_every_reason() {
    let script = made(&["completions", "bash"]);
    let first = offered(script.path(), &["sayso", ""]);
    let missing: Vec<_> = commands().into_iter().filter(|name| !first.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?} of {first:?}");
    let begun = offered(script.path(), &["sayso", "verify-c"]);
    assert_eq!(begun, ["verify-certificate".to_owned()].into());
    let reasons = offered(script.path(), &["sayso", "erase", "--because", ""]);
    assert_eq!(reasons, ["another", "asked", "law", "unfit"].map(str::to_owned).into());
    let below = offered(script.path(), &["sayso", "staff", ""]);
    assert!(below.contains("add") && below.contains("remove"), "{below:?}");
    let below = offered(script.path(), &["sayso", "complaints", ""]);
    assert!(below.contains("read") && below.contains("answer"), "{below:?}");
    let outcomes =
        offered(script.path(), &["sayso", "complaints", "answer", "ABCDEF", "--because", ""]);
    assert_eq!(outcomes, ["moot", "refused", "resolved"].map(str::to_owned).into());
}

#[test]
fn zsh_and_fish_read_their_completions_where_they_are_here() {
    for shell in ["zsh", "fish"] {
        let script = made(&["completions", shell]);
        let text = std::fs::read_to_string(script.path()).unwrap();
        assert!(commands().iter().all(|name| text.contains(name.as_str())), "{shell}");
        match Command::new(shell).arg("-n").arg(script.path()).output() {
            Ok(answer) => {
                let complaint = String::from_utf8_lossy(&answer.stderr);
                assert!(answer.status.success() && complaint.is_empty(), "{shell}: {complaint}");
            }
            Err(error) => eprintln!("not read by {shell}, which is not here: {error}"),
        }
    }
}

#[test]
fn the_man_page_has_every_command_and_how_it_ends_and_is_formatted_without_a_warning() {
    let page = made(&["man"]);
    let text = std::fs::read_to_string(page.path()).unwrap();
    for name in commands().iter().filter(|name| *name != "help") {
        let heading = format!(".SH \"SAYSO {}\"\n", name.to_uppercase().replace('-', "\\-"));
        let section = text.split(&heading).nth(1);
        let section = section.unwrap_or_else(|| panic!("there is no {heading}"));
        let section = section.split("\n.SH ").next().unwrap();
        assert!(section.contains(".SS \"Exit status\"\n.TP\n0\n"), "{name}: {section}");
    }
    assert_formats(page.path());
}

#[test]
fn sayso_sync_has_a_page_and_completions_that_name_each_of_its_options() {
    let help = Command::new(env!("CARGO_BIN_EXE_sayso-sync")).arg("-h").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let options = help.split_whitespace().filter(|word| word.starts_with("--"));
    let options: BTreeSet<_> =
        options.map(|it| it.trim_end_matches(|c: char| c.is_ascii_punctuation())).collect();
    assert!(options.contains("--data-dir") && options.contains("--once"), "{options:?}");
    let page = made(&["man", "sayso-sync"]);
    let text = std::fs::read_to_string(page.path()).unwrap().replace('\\', "");
    assert!(text.contains("\n.TH SAYSO-SYNC 1"), "{text}");
    assert!(text.contains("\n3\nanother sayso-sync has this data folder\n"), "{text}");
    let script = made(&["completions", "bash", "sayso-sync"]);
    let completed = offered(script.path(), &["sayso-sync", "--"]);
    for option in options {
        assert!(text.contains(option), "{option}: {text}");
        assert!(completed.contains(option), "{option}: {completed:?}");
    }
    assert_formats(page.path());
}

/// What formats pages finds nothing wrong with this one.
fn assert_formats(page: &std::path::Path) {
    let formatters: [(&str, &[&str]); 2] = [
        ("groff", &["-man", "-Tutf8", "-Kutf8", "-ww", "-z"]),
        ("mandoc", &["-T", "lint", "-W", "warning"]),
    ];
    for (program, arguments) in formatters {
        match Command::new(program).args(arguments).arg(page).output() {
            Ok(answer) => {
                let complaint = [answer.stderr, answer.stdout].concat();
                let complaint = String::from_utf8_lossy(&complaint);
                assert!(answer.status.success() && complaint.is_empty(), "{program}: {complaint}");
            }
            Err(error) => eprintln!("not formatted by {program}, which is not here: {error}"),
        }
    }
}
