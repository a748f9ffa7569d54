//! The house is as it is drawn: which module may use which, which crate is named where, and what a
//! pure module never touches.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module, the modules it may use, and the crates that it alone may name.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The table of `src/manual/architecture.md`.
const HOUSE: &[Row] = &[
    ("wipe", &[], &["zeroizing_alloc"]),
    ("hex", &[], &[]),
    ("digest", &["hex"], &["serde_json_canonicalizer"]),
    ("faces", &[], &["epaint_default_fonts"]),
    ("languages", &[], &["include_dir"]),
    ("licences", &[], &[]),
    ("campaign", &["digest", "faces", "hex", "languages"], &["toml_edit"]),
    ("check", &["campaign", "faces", "languages"], &["minisign_verify"]),
    ("equipment", &["campaign"], &[]),
    ("consent", &["campaign", "digest"], &[]),
    ("media", &[], &["hound", "image", "rubato"]),
    (
        "seal",
        &["digest", "hex", "wipe"],
        &[
            "age_core",
            "argon2",
            "base64",
            "bech32",
            "bs58",
            "ed25519_dalek",
            "hkdf",
            "hmac",
            "zxcvbn",
        ],
    ),
    ("submission", &["campaign", "consent", "media", "seal"], &[]),
    ("quiet", &[], &[]),
    ("voice", &["locale", "quiet", "ui", "wipe"], &[]),
    ("store", &["digest", "hex"], &[]),
    ("surface", &[], &["egui_winit", "softbuffer", "winit"]),
    ("record", &["campaign", "consent", "digest", "hex", "submission"], &[]),
    (
        "device",
        &["consent", "equipment", "media", "quiet", "seal", "submission", "wipe"],
        &["alsa", "cpal", "nokhwa", "pulseaudio", "rtrb", "v4l"],
    ),
    ("fleet", &["campaign", "digest", "hex", "record", "seal"], &[]),
    (
        "vault",
        &["campaign", "consent", "digest", "fleet", "hex", "media", "record", "seal", "submission"],
        &["rusqlite", "memchr", "getrandom", "tar"],
    ),
    (
        "paper",
        &["campaign", "check", "consent", "digest", "record"],
        &["pdf_writer", "subsetter", "miniz_oxide"],
    ),
    ("locale", &["campaign", "languages"], &["fluent_bundle"]),
    (
        "flow",
        &[
            "campaign",
            "check",
            "consent",
            "digest",
            "equipment",
            "fleet",
            "paper",
            "record",
            "seal",
            "submission",
            "vault",
        ],
        &[],
    ),
    (
        "ui",
        &[
            "campaign",
            "check",
            "consent",
            "equipment",
            "fleet",
            "flow",
            "languages",
            "licences",
            "locale",
            "media",
            "paper",
            "record",
            "seal",
            "submission",
            "vault",
        ],
        &[],
    ),
];

/// What `flow` and `ui` may name of the vault: values that prove something, and nothing that acts.
const EVIDENCE: &[&str] = &["Elsewhere", "Held", "Receipt", "Receipts", "Second", "Unlocked"];

/// Modules that compute and do nothing else, and what they therefore never name.
const PURE: &[&str] = &[
    "hex",
    "digest",
    "faces",
    "languages",
    "licences",
    "campaign",
    "check",
    "equipment",
    "consent",
    "media",
    "submission",
    "record",
    "paper",
    "flow",
];
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
    "std::env",
    "std::sync::mpsc",
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "getrandom",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(at: &Path, found: &mut Vec<PathBuf>) {
    if at.is_dir() {
        for entry in std::fs::read_dir(at).unwrap() {
            rust_files(&entry.unwrap().path(), found);
        }
    } else if at.extension().is_some_and(|extension| extension == "rs") {
        found.push(at.to_owned());
    }
}

/// The code of a module without its comments and without its tests.
fn code(module: &str) -> String {
    let (folder, file) = (format!("src/{module}"), format!("src/{module}.rs"));
    let mut files = Vec::new();
    for place in [folder, file].map(|place| root().join(place)).iter().filter(|it| it.exists()) {
        rust_files(place, &mut files);
    }
    assert!(!files.is_empty(), "there is no module “{module}”");
    let mut code = String::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        let own = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for line in own.lines().filter(|line| !line.trim_start().starts_with("//")) {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

fn modules() -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != "lib")
        .collect();
    names.sort();
    names
}

/// The first names after each `crate::`, grouped imports included.
fn uses(code: &str) -> BTreeSet<String> {
    let name = |text: &str| -> String {
        text.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    let mut found = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(group) => found.extend(group.split('}').next().unwrap().split(',').map(name)),
            None => drop(found.insert(name(part))),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn names_crate(code: &str, name: &str) -> bool {
    let path = format!("{name}::");
    let starts = |(at, _): (usize, &str)| {
        !code[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':')
    };
    code.match_indices(&path).any(starts) || code.contains(&format!("use {name};"))
}

#[test]
fn a_module_uses_what_the_table_allows_and_nothing_else() {
    let known: BTreeMap<_, _> = HOUSE.iter().map(|(name, uses, _)| (*name, *uses)).collect();
    let free = ["app", "bin", "commands", "main", "manual"];
    for module in modules() {
        let Some(allowed) = known.get(module.as_str()) else {
            assert!(free.contains(&module.as_str()), "“{module}” stands in no table");
            continue;
        };
        let used = uses(&code(&module));
        let wrong: Vec<_> = used
            .iter()
            .filter(|used| **used != module && !allowed.contains(&used.as_str()))
            .collect();
        assert_eq!(wrong, Vec::<&String>::new(), "“{module}” uses what it may not");
        // A line of the table that is no longer needed goes, so that the picture stays true.
        for allowed in *allowed {
            assert!(used.contains(*allowed), "“{module}” may use “{allowed}” and does not");
        }
    }
}

#[test]
fn a_crate_is_named_by_the_module_that_owns_it_alone() {
    for (owner, _, crates) in HOUSE {
        for name in *crates {
            for module in modules() {
                let named = names_crate(&code(&module), name);
                assert_eq!(named, module == *owner, "“{name}” and “{module}”");
            }
        }
    }
    for (name, allowed) in [
        ("egui", ["ui", "surface", "voice", "app", "main"].as_slice()),
        ("eframe", &["surface", "app", "main"]),
        ("age", &["seal", "vault"]),
        ("skrifa", &["faces", "paper"]),
        ("ureq", &["bin"]),
        ("rustls", &["bin"]),
        ("rustls_native_certs", &["bin"]),
    ] {
        for module in modules() {
            let named = names_crate(&code(&module), name);
            assert!(!named || allowed.contains(&module.as_str()), "“{name}” and “{module}”");
        }
    }
}

#[test]
fn a_pure_module_names_no_clock_disk_thread_or_channel() {
    for module in PURE {
        let code = code(module);
        for name in IMPURE {
            assert!(!code.contains(name), "“{module}” names {name}");
        }
    }
}

/// What it carries is ciphertext, and it has nothing to open it with.
#[test]
fn what_carries_a_fleets_objects_knows_of_this_program_only_the_store() {
    let code = code("bin");
    let used: BTreeSet<_> =
        code.split("sayso::").skip(1).map(|it| it.split("::").next().unwrap()).collect();
    assert_eq!(used, ["store"].into());
    for name in ["Vault", "age::", "argon2", "rusqlite", "secrecy"] {
        assert!(!code.contains(name), "it names {name}");
    }
}

#[test]
fn nothing_in_the_program_names_the_network() {
    // The program in `bin` is another one, and the only one that does.
    for module in modules().into_iter().filter(|it| it != "bin") {
        let code = code(&module);
        for name in
            ["std::net", "TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixDatagram"]
        {
            // The sound server, the display and the service manager of this computer listen on sockets of it.
            let to_this_computer = match name {
                "UnixStream" => ["device", "commands"].contains(&&*module),
                "UnixDatagram" => module == "surface",
                _ => false,
            };
            let named = code.contains(name);
            assert!(!named || to_this_computer, "“{module}” names {name}");
        }
    }
}

#[test]
fn a_screen_holds_no_vault_and_opens_no_file() {
    let code = code("ui");
    for name in ["Vault::", "&Vault", "&mut Vault", "std::fs", "File::", "std::thread"] {
        assert!(!code.contains(name), "a screen names {name}");
    }
}

#[test]
fn screens_and_their_steps_name_nothing_of_the_vault_but_proofs() {
    for module in ["flow", "ui"] {
        let code = code(module);
        let mut named = 0;
        for used in code.split("crate::vault::").skip(1) {
            let names = used.strip_prefix('{').map_or(used, |it| it.split('}').next().unwrap());
            let end = if used.starts_with('{') { "}" } else { ";" };
            let names = names.split(end).next().unwrap().split(',').map(str::trim);
            for name in names.filter(|name| !name.is_empty()) {
                assert!(EVIDENCE.contains(&name), "“{module}” names vault::{name}");
                named += 1;
            }
        }
        assert!(named > 0, "“{module}” no longer needs the vault: say so in the table");
    }
}

#[test]
fn the_manual_draws_the_same_house() {
    let manual = std::fs::read_to_string(root().join("src/manual/architecture.md")).unwrap();
    let list = |cell: &str| -> BTreeSet<String> {
        let names = cell.split(',').map(str::trim).filter(|it| !matches!(*it, "nothing" | "none"));
        names.map(str::to_owned).collect()
    };
    for (module, uses, crates) in HOUSE {
        let start = format!("| `{module}` | ");
        let rows = manual.lines().filter(|line| line.starts_with(&start));
        let row = rows.map(|line| line.split('|').collect::<Vec<_>>()).find(|row| row.len() == 5);
        let row = row.unwrap_or_else(|| panic!("the manual has no row for “{module}”"));
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        assert_eq!(list(row[2]), owned(uses), "{module}");
        assert_eq!(list(row[3]), owned(crates), "{module}");
    }
}

#[test]
fn every_test_that_the_manual_names_is_there() {
    let mut tests = String::new();
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    rust_files(&root().join("tests"), &mut files);
    for file in files {
        tests.push_str(&std::fs::read_to_string(file).unwrap());
    }
    let mut named = 0;
    for page in ["architecture.md", "threat_model.md", "decisions.md", "faults.md"] {
        let text = std::fs::read_to_string(root().join("src/manual").join(page)).unwrap();
        assert!(!text.contains("TEST:"), "{page} leaves a test open");
        for quoted in text.split('`').skip(1).step_by(2) {
            let is_test = |it: &&str| {
                it.contains('_') && it.chars().all(|c| c == '_' || c.is_ascii_lowercase())
            };
            let words = quoted.matches('_').count() >= 3;
            if let Some(name) = Some(quoted).filter(is_test).filter(|_| words) {
                named += 1;
                assert!(tests.contains(&format!("fn {name}(")), "{page}: no test “{name}”");
            }
            let is_file = quoted.starts_with("tests/") && !quoted.contains([' ', '*']);
            assert!(!is_file || root().join(quoted).exists(), "{page}: no file {quoted}");
        }
    }
    assert!(named > 15, "the manual names the tests that hold its invariants");
}

#[test]
fn every_kind_of_event_is_in_the_manual_and_no_other() {
    let manual = std::fs::read_to_string(root().join("src/manual/architecture.md")).unwrap();
    let table =
        manual.split("Kinds of events:").nth(1).and_then(|it| it.split("What an event").next());
    let told: BTreeSet<&str> = table.unwrap().split('`').skip(1).step_by(2).collect();
    let code = code("record");
    let kinds = code.split("\nkinds! {").nth(1).and_then(|it| it.split("\n}").next());
    let names = kinds.unwrap().split("=> \"").skip(1);
    let kinds = names.map(|it| it.split('"').next().unwrap());
    assert_eq!(told, kinds.collect());
}

/// The name of the file at `path` as a module of `flow`: `staff/list`, and `staff` for `staff/mod.rs`.
fn module_of_flow(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src/flow")).unwrap().with_extension("");
    let inside = inside.to_str().unwrap();
    inside.strip_suffix("/mod").unwrap_or(inside).to_owned()
}

/// The modules among `known` that stand in a path such as `visitor::{self, CodeAction}`, seen from `folder`.
fn resolved(folder: &str, path: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let group = path.strip_prefix('{').map(|it| it.split('}').next().unwrap());
    let paths: Vec<_> = group.map_or_else(|| vec![path], |it| it.split(',').collect());
    let name = |it: &str| -> String {
        it.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    let mut found = BTreeSet::new();
    for path in paths {
        let mut at = folder.to_owned();
        for part in path.split("::").map(name) {
            let next = if at.is_empty() { part } else { format!("{at}/{part}") };
            if !known.contains(&next) {
                break;
            }
            at = next;
        }
        found.insert(at);
    }
    found
}

#[test]
fn the_files_of_flow_lead_in_one_direction() {
    let mut files = Vec::new();
    rust_files(&root().join("src/flow"), &mut files);
    let known: BTreeSet<_> = files.iter().map(|file| module_of_flow(file)).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap();
        let own = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let lines = own.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        let module = module_of_flow(file);
        let is_folder = file.ends_with("mod.rs");
        let folder = module.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut used = BTreeSet::new();
        for path in code.split("crate::flow::").skip(1) {
            used.extend(resolved("", path, &known));
        }
        for path in code.split("super::").skip(1) {
            used.extend(resolved(folder, path, &known));
        }
        for path in code.split("use ").skip(1).filter(|_| is_folder) {
            let inside = if module == "mod" { "" } else { &module };
            used.extend(resolved(inside, path, &known).into_iter().filter(|it| it != inside));
        }
        used.remove(&module);
        uses.insert(module, used);
    }
    assert!(uses["mod"].len() > 5 && uses["staff"].contains("staff/list"), "{uses:?}");
    // Whoever uses nothing that is left goes; what then stays leads back to itself.
    while let Some(free) = uses.iter().find(|(_, used)| used.is_empty()).map(|(it, _)| it.clone()) {
        uses.remove(&free);
        for used in uses.values_mut() {
            used.remove(&free);
        }
    }
    assert!(uses.is_empty(), "these lead back to themselves: {uses:#?}");
}
