//! What others made and is built in: it is on the list, under a licence that is allowed, from where it
//! should come.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use sayso::licences::{Part, THIRD_PARTIES, parts};
use serde::Deserialize;

/// What the list is about; other systems link other crates.
const LINUX: &str = "x86_64-unknown-linux-gnu";

/// A crate: its name, its version and its licence.
type Crate = (String, String, String);

/// The crates that `arguments` of `cargo tree` select, without this one.
fn tree(arguments: &[&str]) -> BTreeSet<Crate> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--prefix", "none", "-f", "{p}|{l}"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let crates = lines.lines().filter_map(|line| {
        let (package, licence) = line.split_once('|')?;
        let (name, version) = package.split_once(" v")?;
        let version = version.split(' ').next().unwrap_or_default();
        let licence = licence.trim_end_matches(" (*)").replace(" / ", "/").replace('/', " OR ");
        Some((name.to_owned(), version.to_owned(), licence))
    });
    crates.filter(|(name, ..)| name != env!("CARGO_PKG_NAME")).collect()
}

fn listed_crates() -> BTreeSet<Crate> {
    let is_crate = |part: &Part| part.version.starts_with(|it: char| it.is_ascii_digit());
    let crates = parts().filter(is_crate).filter(|part| !part.name.starts_with("Inter"));
    crates.map(|it| (it.name.to_owned(), it.version.to_owned(), it.licence.to_owned())).collect()
}

#[test]
fn every_crate_that_is_linked_is_on_the_list_and_no_other() {
    let linked = tree(&["-e", "normal,no-proc-macro", "--target", LINUX]);
    let listed = listed_crates();
    let lacking: Vec<_> = linked.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&linked).collect();
    assert!(lacking.is_empty() && gone.is_empty(), "run tests/licences.py: {lacking:?} {gone:?}");
}

#[test]
fn every_text_that_is_cited_is_on_the_list_once_and_no_other() {
    let (_, texts) = THIRD_PARTIES.split_once("\n== Text ").unwrap();
    let texts: BTreeMap<&str, String> = texts
        .split("\n== Text ")
        .map(|it| it.split_once('\n').unwrap())
        .map(|(number, text)| (number, text.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    let cited: BTreeSet<_> = parts().flat_map(|part| part.texts.split(' ')).collect();
    let cited: BTreeSet<_> = cited.into_iter().filter(|it| !it.is_empty()).collect();
    assert_eq!(cited, texts.keys().copied().collect());
    let distinct: BTreeSet<_> = texts.values().collect();
    assert_eq!(distinct.len(), texts.len());
    for part in parts().filter(|part| part.texts.is_empty()) {
        let free = ["blessing", "W3C Document License"].contains(&part.licence);
        assert!(free, "{} has no text", part.name);
    }
}

#[test]
fn the_list_is_what_its_script_writes_from_the_crates_sources() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/licences.py");
    let said = Command::new("/usr/bin/python3")
        .args([script, "--check"])
        .env("CARGO", env!("CARGO"))
        .env("CARGO_NET_OFFLINE", "true")
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}

#[test]
fn the_command_prints_the_whole_list_with_nobody_set_up() {
    let nowhere = tempfile::tempdir().unwrap();
    let said = Command::new(env!("CARGO_BIN_EXE_sayso"))
        .args(["licences", "--data-dir"])
        .arg(nowhere.path().join("none"))
        .output()
        .unwrap();
    assert!(said.status.success());
    assert_eq!(String::from_utf8(said.stdout).unwrap(), THIRD_PARTIES);
}

/// What `deny.toml` says that is held here; `cargo deny` reads all of it.
#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    /// Who alone may use it nevertheless.
    #[serde(default)]
    wrappers: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

fn deny() -> Deny {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml");
    toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Everything that is linked or runs while the program is built, on any system.
fn everything() -> BTreeSet<Crate> {
    tree(&["-e", "normal,build", "--target", "all"])
}

#[test]
fn every_licence_is_allowed_and_no_permission_is_left_over() {
    let Licences { allow, exceptions } = deny().licenses;
    let mut used = BTreeSet::new();
    for (name, version, licence) in everything() {
        let own = exceptions.iter().filter(|it| it.name == name).flat_map(|it| &it.allow);
        let may: BTreeSet<&String> = allow.iter().chain(own).collect();
        // Each expression here is a list of choices, or several that hold together.
        for choices in licence.split(" AND ") {
            let choices = choices.split(" OR ").map(|it| it.trim_matches(['(', ')', ' ']));
            let taken: Vec<_> = choices.filter(|it| may.contains(&(*it).to_owned())).collect();
            assert!(!taken.is_empty(), "{name} {version} is under {licence}");
            used.extend(taken.into_iter().map(str::to_owned));
        }
    }
    let all: BTreeSet<_> = exceptions.into_iter().flat_map(|it| it.allow).chain(allow).collect();
    assert_eq!(used, all, "what nothing needs is not allowed");
}

/// Everything that is left where `sayso-sync` is not built.
fn without_sync() -> BTreeSet<Crate> {
    tree(&["-e", "normal,build", "--target", "all", "--no-default-features"])
}

#[test]
fn nothing_that_is_banned_is_in_the_tree_and_the_window_needs_no_exception() {
    let (tree, without) = (everything(), without_sync());
    for ban in deny().bans.deny {
        let found = |tree: &BTreeSet<Crate>| tree.iter().find(|it| it.0 == ban.name).cloned();
        assert_eq!(found(&without), None, "deny.toml bans it");
        let Some((name, version, _)) = found(&tree) else { continue };
        let exact = format!("{name}@{version}");
        let above =
            self::tree(&["-e", "normal,build", "--target", "all", "-i", &exact, "--depth", "1"]);
        let above: BTreeSet<_> =
            above.into_iter().map(|it| it.0).filter(|it| *it != name).collect();
        // This package is not in what `tree` gives.
        assert!(ban.wrappers.contains("sayso"), "{name} is not for us");
        assert!(above.is_subset(&ban.wrappers), "{name} is used by {above:?}");
    }
}

/// Looked for as the linker writes it, in programs whose symbols are there: the list of licences names these crates too.
#[test]
fn the_windows_program_holds_no_network_code_and_what_carries_a_fleets_objects_does() {
    let window = std::fs::read(env!("CARGO_BIN_EXE_sayso")).unwrap();
    let carrier = std::fs::read(env!("CARGO_BIN_EXE_sayso-sync")).unwrap();
    let holds =
        |program: &[u8], what: &str| memchr::memmem::find(program, what.as_bytes()).is_some();
    for code in ["4ureq", "10ureq_proto", "6rustls", "6webpki", "ring_core_", "8httparse"] {
        assert!(holds(&carrier, code), "sayso-sync has no {code}: look for another name");
        assert!(!holds(&window, code), "the window's program has {code}");
    }
    for code in ["sqlite3_step", "4egui", "6argon2"] {
        assert!(holds(&window, code), "sayso has no {code}: look for another name");
        assert!(!holds(&carrier, code), "sayso-sync has {code}");
    }
}

#[test]
fn every_crate_comes_from_the_one_registry_with_its_digest() {
    let Sources { allow_registry, allow_git } = deny().sources;
    assert!(allow_git.is_empty());
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock: toml::Table = std::fs::read_to_string(lock).unwrap().parse().unwrap();
    for package in lock["package"].as_array().unwrap() {
        let text = |key| package.get(key).and_then(toml::Value::as_str);
        let name = text("name").unwrap();
        if name == env!("CARGO_PKG_NAME") {
            continue;
        }
        let from = text("source").and_then(|it| it.strip_prefix("registry+")).unwrap_or_default();
        assert!(allow_registry.iter().any(|it| it == from), "{name} comes from “{from}”");
        assert!(text("checksum").is_some(), "{name} has no digest");
    }
}
