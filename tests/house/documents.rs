//! What the documents name is there: files, commands and their options, items of the code, tests, links.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names of what is not ours: programs, and words of SQLite, of Rust and of file systems.
const OUTSIDE: &[&str] = &[
    "*~$=U",
    "--no-default-features",
    "-",
    "-shm",
    "ENABLE_QPSG",
    "O_DIRECT",
    "age -d -i organisation.key.age",
    "age -d -i KEY copies.tar.age | tar -x",
    "age -p",
    "age-plugin-yubikey --identity",
    "apt-get",
    "arecord",
    "botocore",
    "cargo deny check",
    "cargo install cargo-deny",
    "chattr +C",
    "compile_fail",
    "data=journal",
    "git clone",
    "https://w3id.org/security/data-integrity/v2",
    "log_begun",
    "minisign-verify",
    "opt-level = 1",
    "realloc",
    "rusty-s3",
    "secure_delete",
    "sqlite3",
    "ssh-keygen -Y",
    "sudo",
    "systemctl --user enable",
    "unicode-normalization",
    "unsafe",
    "~/.local/share/sayso",
];

/// Names of files that the program puts together from parts.
const ASSEMBLED: &[&str] = &[
    ".c2pa",
    ".part",
    "NAME.key.age",
    "NAME.key.identity",
    "NAME.key.new",
    "NAME.toml.minisig",
    "organisation.key.identity",
    "photo-",
    "sayso-receipt.jsonld",
    "vault/ledger.new",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// Whether `path` is a file of this kind.
fn ends(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it == ending)
}

/// The documents that people read, by their paths.
fn documents() -> BTreeMap<String, String> {
    let manual = std::fs::read_dir(root().join("src/manual")).unwrap();
    let pages = manual.map(|page| page.unwrap().file_name().into_string().unwrap());
    let pages = pages.filter(|page| ends(page, "md")).map(|page| format!("src/manual/{page}"));
    let own = ["README.md", "SECURITY.md", "CONTRIBUTING.md"].map(str::to_owned);
    pages.chain(own).map(|path| (path.clone(), read(&path))).collect()
}

/// A document's lines outside of its blocks of code, and the lines in them.
fn prose_and_blocks(text: &str) -> (String, String) {
    let parts: Vec<_> = text.split("```").collect();
    let every_other =
        |from: usize| parts.iter().skip(from).step_by(2).copied().collect::<Vec<_>>().join("\n");
    (every_other(0), every_other(1))
}

/// What stands between backticks, each with the words that follow it.
fn quoted(prose: &str) -> Vec<(String, String)> {
    let parts: Vec<_> = prose.split('`').collect();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let spans = parts.windows(3).step_by(2);
    spans.map(|part| (flat(part[1]), flat(part[2]))).collect()
}

fn files(at: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        let built = ["target", "node_modules"].iter().any(|name| path.ends_with(name));
        match path.is_dir() {
            true if !built => files(&path, found),
            true => {}
            false => found.push(path),
        }
    }
}

/// What the source has: names that are defined, code without comments, names of files.
struct Source {
    defined: BTreeSet<String>,
    code: String,
    scripts: String,
    paths: Vec<PathBuf>,
}

impl Source {
    fn read() -> Self {
        let mut paths = Vec::new();
        for folder in ["src", "tests", "benches", "fuzz", "assets"] {
            files(&root().join(folder), &mut paths);
        }
        let (mut code, mut scripts) = (String::new(), String::new());
        for path in &paths {
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            let of_this = path.ends_with("tests/house/documents.rs");
            match ending.as_str() {
                "rs" if !of_this => {
                    let text = std::fs::read_to_string(path).unwrap();
                    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                    lines.for_each(|line| code.extend([line, "\n"]));
                }
                "py" | "sh" | "txt" => scripts.push_str(&std::fs::read_to_string(path).unwrap()),
                _ => {}
            }
        }
        Self { defined: defined(&code), code, scripts, paths }
    }

    fn has_file(&self, name: &str) -> bool {
        self.paths.iter().any(|path| path.file_name().is_some_and(|it| it == name))
    }

    fn is_table(&self, name: &str) -> bool {
        self.code.contains(&format!("CREATE TABLE {name} ("))
    }

    /// Whether `name` is a string in the code, or the last part of a path in one.
    fn quotes(&self, name: &str) -> bool {
        ["\"", "/"].iter().any(|start| self.code.contains(&format!("{start}{name}\"")))
    }

    /// Whether `word` stands in the code by itself.
    fn says(&self, word: &str) -> bool {
        let inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
        self.code.match_indices(word).any(|(at, _)| {
            !self.code[..at].ends_with(inner) && !self.code[at + word.len()..].starts_with(inner)
        })
    }
}

/// The names that `code` defines: items, fields, variants.
fn defined(code: &str) -> BTreeSet<String> {
    const ITEMS: [&str; 12] = [
        "fn",
        "struct",
        "enum",
        "trait",
        "type",
        "const",
        "static",
        "mod",
        "macro_rules!",
        "TABLE",
        "INDEX",
        "COLUMN",
    ];
    let mut names = BTreeSet::new();
    for line in code.lines() {
        let words: Vec<_> = line.split(|c: char| c.is_whitespace() || c == '(').collect();
        for pair in words.windows(2).filter(|pair| ITEMS.contains(&pair[0])) {
            names.insert(identifier(pair[1]));
        }
        // A field, or a variant at the start of a line.
        let line = line.trim_start();
        let start = line.trim_start_matches("pub ").trim_start_matches("pub(super) ");
        let name = identifier(start);
        if matches!(start[name.len()..].chars().next(), Some(':' | ',' | '(' | ' ')) {
            names.insert(name);
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

/// The options that `sayso`, or one of its commands, explains.
fn options(command: &[&str]) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut sayso = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let help = sayso.args(command).arg("--help").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let words = help.split(|c: char| c.is_whitespace() || ",[]=".contains(c));
    let options = words.filter(|word| word.starts_with("--")).map(str::to_owned).collect();
    let commands = help.split("Commands:\n").nth(1).unwrap_or_default();
    let commands = commands.lines().take_while(|line| !line.is_empty() || line.starts_with(' '));
    let commands = commands.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    (options, commands.filter_map(|it| it.split_whitespace().next()).map(str::to_owned).collect())
}

/// The command line: options of the window, and of each command.
struct CommandLine {
    window: BTreeSet<String>,
    commands: BTreeMap<String, BTreeSet<String>>,
}

impl CommandLine {
    fn read() -> Self {
        let (window, commands) = options(&[]);
        let all = |command: &String| {
            // With those of what can be done by it: `staff` has `add`, which has `--role`.
            let (mut all, deeper) = options(&[command]);
            for deeper in deeper.iter().filter(|it| *it != "help") {
                all.extend(options(&[command, deeper]).0);
            }
            all
        };
        let commands = commands.iter().map(|command| (command.clone(), all(command)));
        Self { window, commands: commands.collect() }
    }

    /// What is wrong with `line`, a command of ours with or without `sayso` before it; none where it is
    /// something else.
    fn fault(&self, line: &str) -> Option<Result<(), String>> {
        let ours = line.strip_prefix("sayso ");
        let mut words = ours.unwrap_or(line).split(|c: char| c.is_whitespace() || "[]".contains(c));
        let first = words.next()?;
        let (known, rest): (_, Vec<&str>) = match self.commands.get(first) {
            Some(options) if ours.is_some() || line.contains(' ') => (options, words.collect()),
            None if ours.is_some() && first.starts_with("--") => {
                (&self.window, std::iter::once(first).chain(words).collect())
            }
            None if ours.is_some() => return Some(Err(format!("no command “{first}”"))),
            _ => return None,
        };
        let wrong = rest.iter().find(|it| it.starts_with("--") && !known.contains(**it));
        Some(wrong.map_or(Ok(()), |wrong| Err(format!("no option “{wrong}”"))))
    }

    fn explains(&self, option: &str) -> bool {
        self.window.contains(option) || self.commands.values().any(|it| it.contains(option))
    }
}

/// Why `span` names something that is not there; none where it does.
fn fault(span: &str, source: &Source, line: &CommandLine) -> Option<String> {
    let in_repository = ["src/", "tests/", "assets/", "benches/", "fuzz/"];
    let words: Vec<&str> = span.split(' ').collect();
    let missing = |there: bool| (!there).then(|| "not there".to_owned());
    if OUTSIDE.contains(&span) || ASSEMBLED.contains(&span) {
        return None;
    }
    if in_repository.iter().any(|it| span.starts_with(it)) {
        let there = root().join(words[0].trim_end_matches('/')).exists();
        return missing(there || span.contains('*'));
    }
    // What begins a hash or a key, as it stands in the code.
    let (start, _) = span.split_once('…').unwrap_or((span, ""));
    if (start != span || span.contains(' ')) && source.code.contains(&format!("\"{start}")) {
        return None;
    }
    if let Some(ours) = line.fault(span) {
        return ours.err();
    }
    match words[0] {
        "make" => return missing(read("Makefile").contains(&format!("\n{}:", words[1]))),
        "cargo" => {
            let test = words.iter().skip_while(|it| **it != "--test").nth(1);
            let is_there = |it: &&str| {
                let place = root().join("tests").join(it);
                place.with_extension("rs").exists() || place.join("main.rs").exists()
            };
            return missing(test.is_none_or(is_there));
        }
        option if option.starts_with("--") => {
            return missing(line.explains(option) || source.scripts.contains(option));
        }
        variable if variable.starts_with("SAYSO_") => {
            return missing(source.says(&identifier(variable)));
        }
        _ => {}
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "_:<>()".contains(c);
    if span.chars().all(plain) {
        return missing(is_defined(span, source));
    }
    // A value of the campaign file is a variant, which is written small there.
    if let Some(value) = span.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
        let variant = value[..1].to_uppercase() + &value[1..];
        return missing(source.quotes(value) || source.defined.contains(&variant));
    }
    // A table and its column, or a row of `meta`.
    if let Some((table, column)) = span.split_once('.').filter(|(it, _)| source.is_table(it)) {
        return missing(
            source.defined.contains(column)
                || source.quotes(column)
                || source.has_file(&format!("{table}.{column}")),
        );
    }
    let (key, is_set) = span.split_once(" = ").map_or((span, false), |(key, _)| (key, true));
    if is_set || key.starts_with('[') {
        let field = key.trim_matches(['[', ']']).rsplit('.').next().unwrap_or_default();
        return missing(source.says(field));
    }
    missing(is_file_or_string(span, source))
}

/// Whether the code has an item, a field or a variant of this name; a short word may be a string in it.
fn is_defined(span: &str, source: &Source) -> bool {
    let bare = span.split('<').next().unwrap_or_default().trim_end_matches("()");
    let is_item = bare.contains('_') || bare.contains("::") || is_camel(bare);
    let known = |it: &str| {
        source.defined.contains(it) || source.quotes(it) || (!is_item && source.says(it))
    };
    bare.split(':').filter(|it| !it.is_empty()).all(known)
}

fn is_camel(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.contains(|c: char| c.is_ascii_lowercase())
}

/// A file of the repository or of the data folder, a kind of event, a profile, a thread, a drive.
fn is_file_or_string(span: &str, source: &Source) -> bool {
    let name = span.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = name.trim_start_matches("NAME").trim_start_matches("<take>");
    let ending = name.trim_start_matches('.');
    let called = |path: &PathBuf| {
        path.file_name().is_some_and(|it| it == name)
            || path.file_stem().is_some_and(|it| it == name)
    };
    root().join(span).exists() || source.paths.iter().any(called) || source.quotes(ending)
}

#[test]
fn everything_that_the_documents_name_is_there() {
    let (source, line) = (Source::read(), CommandLine::read());
    let mut wrong = BTreeSet::new();
    let mut named = 0;
    for (page, text) in documents() {
        for (span, ..) in quoted(&prose_and_blocks(&text).0) {
            named += 1;
            if let Some(why) = fault(&span, &source, &line) {
                wrong.insert(format!("{page}: `{span}`: {why}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(named > 500, "{named}");
}

#[test]
fn every_command_in_a_block_is_one_that_the_program_knows() {
    let line = CommandLine::read();
    let makefile = read("Makefile");
    for (page, text) in documents() {
        for command in prose_and_blocks(&text).1.lines() {
            let command = command.split(['#', '>', '|']).next().unwrap_or_default().trim();
            let why =
                line.fault(command).and_then(Result::err).filter(|_| command.starts_with("sayso "));
            assert_eq!(why, None, "{page}: {command}");
            if let Some(target) = command.strip_prefix("make ") {
                let target = target.split(' ').next().unwrap_or_default();
                assert!(makefile.contains(&format!("\n{target}:")), "{page}: {command}");
            }
        }
    }
}

/// "`item` in `file`" and "`file`, `item`".
#[test]
fn an_item_is_in_the_file_where_the_documents_say_it_is() {
    let mut placed = 0;
    let is_file = |it: &str| ends(it, "rs") && root().join(it).exists();
    let mut wrong = BTreeSet::new();
    for (page, text) in documents() {
        let spans = quoted(&prose_and_blocks(&text).0);
        for pair in spans.windows(2) {
            let ((first, between), (second, next)) = (&pair[0], &pair[1]);
            let (item, file) = match between.as_str() {
                "in" if is_file(second) => (first, second),
                "," if is_file(first) && !second.contains('/') && !next.starts_with("in") => {
                    (second, first)
                }
                _ => continue,
            };
            let name = item.rsplit("::").next().unwrap_or_default();
            if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                placed += 1;
                if !defined(&read(file)).contains(name) {
                    wrong.insert(format!("{page}: `{item}` is not in `{file}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(placed > 40, "{placed}");
}

#[test]
fn every_thread_stands_in_the_table_of_threads() {
    let chapter = read("src/manual/architecture.md");
    let (_, threads) = chapter.split_once("\n## Threads\n").unwrap();
    let (threads, _) = threads.split_once("\n## ").unwrap();
    let mut named = BTreeSet::new();
    let mut paths = Vec::new();
    files(&root().join("src"), &mut paths);
    for path in paths.iter().filter(|path| ends(&path.to_string_lossy(), "rs")) {
        let code = std::fs::read_to_string(path).unwrap();
        for before in [".name(\"", "beside((number, \"", "on_a_thread(\"", "apart(\""] {
            let found = code.split(before).skip(1).filter_map(|rest| rest.split_once('"'));
            // Of what is called by that only a name that is made a text is a thread's.
            let names =
                found.filter(|(_, rest)| before != ".name(\"" || rest.starts_with(".to_owned"));
            named.extend(names.map(|(name, _)| name.to_owned()));
        }
    }
    assert!(named.len() > 25, "{named:?}");
    named.retain(|name| !threads.contains(&format!("`{name}`")));
    assert_eq!(named, BTreeSet::new(), "not in the table");
}

#[test]
fn every_link_leads_to_a_file_that_is_there() {
    let mut links = 0;
    let pages = documents().into_iter().chain([("CHANGELOG.md".to_owned(), read("CHANGELOG.md"))]);
    for (page, text) in pages {
        let folder = Path::new(&page).parent().unwrap();
        for link in text.split("](").skip(1).filter_map(|it| it.split(')').next()) {
            let (file, _) = link.split_once('#').unwrap_or((link, ""));
            if !file.contains("://") && !file.is_empty() {
                links += 1;
                assert!(root().join(folder).join(file).exists(), "{page}: {link}");
            }
        }
    }
    assert!(links > 10, "{links}");
}
