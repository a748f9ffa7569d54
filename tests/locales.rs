//! A language is a folder and nothing else. Every language says everything, and says it with the same arguments.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sayso::campaign::{Template, Words};
use sayso::languages;
use sayso::locale::Locale;

/// Message ids of one language, each with the arguments it uses.
fn messages(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in texts(folder) {
        let text = std::fs::read_to_string(&file).unwrap();
        let mut id = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}']))
            {
                name.clone_into(&mut id);
                let fresh = messages.insert(id.clone(), BTreeSet::new()).is_none();
                assert!(fresh, "{id} stands twice in {}", folder.display());
            }
            for part in line.split('$').skip(1) {
                let argument: String =
                    part.chars().take_while(char::is_ascii_alphanumeric).collect();
                messages.get_mut(&id).expect("an argument stands in a message").insert(argument);
            }
        }
    }
    messages
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn texts(folder: &Path) -> impl Iterator<Item = PathBuf> {
    files(folder).into_iter().filter(|file| file.extension().is_some_and(|it| it == "ftl"))
}

/// The folders of the languages.
fn folders() -> Vec<PathBuf> {
    files(&root().join("assets/locale")).into_iter().filter(|it| it.is_dir()).collect()
}

fn sources(folder: &Path, text: &mut String) {
    for path in files(folder) {
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "toml")
        {
            text.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = messages(&root().join("assets/locale/en"));
    assert!(english.len() > 150, "the English texts were read");
    for folder in folders() {
        assert_eq!(messages(&folder), english, "{}", folder.display());
    }
}

#[test]
fn every_folder_is_a_language_that_the_program_offers_with_all_that_lies_in_it() {
    let tag = |folder: &PathBuf| folder.file_name().unwrap().to_str().unwrap().to_owned();
    let there: Vec<_> = folders().iter().map(tag).collect();
    let offered: Vec<_> = Locale::languages().map(|it| it.tag().to_owned()).collect();
    let stale = "built before this was there? Then: touch src/languages.rs";
    assert_eq!(offered, there, "{stale}");
    for folder in languages::all() {
        let place = root().join("assets/locale").join(folder.tag());
        let read = |file: PathBuf| std::fs::read_to_string(file).unwrap();
        let written: Vec<_> = texts(&place).map(read).collect();
        assert_eq!(folder.texts().collect::<Vec<_>>(), written, "{stale}");
        assert_eq!(folder.words().is_some(), place.join("words.toml").exists(), "{stale}");
        assert_eq!(folder.keyboard().is_some(), place.join("keyboard.txt").exists(), "{stale}");
        let known = ["words.toml", "proofread.txt", "keyboard.txt"];
        for file in files(&place).iter().filter(|it| it.extension().is_none_or(|it| it != "ftl")) {
            let name = file.file_name().unwrap().to_str().unwrap();
            assert!(known.contains(&name), "nothing reads {}", file.display());
        }
    }
    let names: BTreeSet<_> = Locale::languages().map(|it| Locale::name_of(&it)).collect();
    assert_eq!(names.len(), there.len(), "each has a name of its own");
}

/// What of `text` is the program's own code, without comments and tests.
fn own_code(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
}

#[test]
fn no_code_names_a_language_but_english_and_nothing_lists_them() {
    // What no window says is said in English.
    let named = ["src/locale/mod.rs"];
    // What each writes as a date, one campaign in several, and papers frozen in those of their day.
    let listed = ["src/paper/written.rs", "tests/campaigns/five.toml", "tests/golden.rs"];
    let tags: Vec<_> = languages::all().map(|it| format!("\"{}\"", it.tag())).collect();
    let names: Vec<_> = Locale::languages().map(|it| Locale::name_of(&it)).collect();
    let mut all = ["README.md", "Cargo.toml", "Makefile"].map(|it| root().join(it)).to_vec();
    for place in ["src", "tests", "benches", "fuzz", "assets/profiles", "assets/campaign"] {
        written_by_us(&root().join(place), &mut all);
    }
    assert!(all.len() > 150, "the source was read");
    for file in all {
        let text = std::fs::read_to_string(&file).unwrap();
        let place = file.strip_prefix(root()).unwrap().to_str().unwrap();
        let code = if place.starts_with("src") { own_code(&text) } else { String::new() };
        let found: Vec<_> = tags.iter().filter(|tag| code.contains(*tag)).collect();
        assert!(found.is_empty() || named.contains(&place), "{place} names {found:?}");
        let lists = |words: &[String]| words.iter().all(|it| text.contains(it.as_str()));
        let is_list = lists(&tags) || lists(&names);
        assert!(!is_list || listed.contains(&place), "{place} lists all languages");
    }
}

/// The files in `folder` that somebody wrote.
fn written_by_us(folder: &Path, found: &mut Vec<PathBuf>) {
    let kinds = ["rs", "toml", "py", "sh", "md"];
    for path in files(folder) {
        if path.is_dir() {
            let others = ["node_modules", "target", "corpus"];
            if !others.iter().any(|it| path.ends_with(it)) {
                written_by_us(&path, found);
            }
        } else if path.extension().is_some_and(|it| kinds.iter().any(|kind| it == *kind)) {
            found.push(path);
        }
    }
}

#[test]
fn every_message_parses_and_speaks() {
    for language in Locale::languages() {
        let locale = Locale::load(&language).unwrap();
        let folder = root().join("assets/locale").join(language.tag());
        for file in texts(&folder) {
            let text = std::fs::read_to_string(&file).unwrap();
            let parsed = fluent_bundle::FluentResource::try_new(text);
            assert!(parsed.is_ok(), "{}: {:?}", file.display(), parsed.err().map(|(_, e)| e));
        }
        for (id, arguments) in messages(&folder) {
            let arguments: Vec<_> = arguments
                .iter()
                .map(|name| (name.as_str(), sayso::campaign::Arg::Number(2)))
                .collect();
            let said = locale.say(&id, &arguments);
            assert!(!said.trim().is_empty() && !said.contains("{$"), "{id}: {said}");
        }
    }
}

#[test]
fn one_second_is_not_called_seconds() {
    let mut counted = 0;
    for language in Locale::languages() {
        let locale = Locale::load(&language).unwrap();
        let folder = root().join("assets/locale").join(language.tag());
        let of_seconds = |arguments: &BTreeSet<String>| arguments.iter().eq(["seconds"]);
        for id in messages(&folder).into_iter().filter(|(_, it)| of_seconds(it)).map(|(id, _)| id) {
            let say = |secs| locale.say(&id, &[("seconds", sayso::campaign::Arg::Number(secs))]);
            assert_ne!(say(1), say(2).replace('2', "1"), "{id} in {}", language.tag());
            counted += 1;
        }
    }
    assert_eq!(counted, 6 * Locale::languages().count(), "the wait and the time-out tell seconds");
}

#[test]
fn every_letter_of_every_message_can_be_drawn() {
    for folder in languages::all() {
        for text in folder.texts() {
            let lacks = |it: &char| !it.is_control() && !sayso::faces::window_draws(*it);
            let lacking: BTreeSet<char> = text.chars().filter(lacks).collect();
            assert!(lacking.is_empty(), "“{}”: no letter for {lacking:?}", folder.tag());
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let mut code = String::new();
    sources(&root().join("src"), &mut code);
    let used = |id: &str| {
        // Ids that the code puts together end in a word or number that it looks up.
        let stem = id.rsplit_once('-').map_or(id, |(stem, _)| stem);
        code.contains(&format!("\"{id}\""))
            || code.contains(&format!("\"{stem}-{{"))
            || code.contains(&format!("{stem}-explained"))
    };
    let disclosure = |id: &str| id.starts_with("disclosure-");
    let template =
        |id: &str| id.strip_prefix("template-").is_some_and(|it| Template::named(it).is_some());
    // What the check finds is called by its rule, in the code or in a profile.
    let mut rules = code.clone();
    sources(&root().join("assets/profiles"), &mut rules);
    let found = |id: &str| {
        let rule = id.strip_prefix("check-").and_then(|it| it.rsplit_once('-'));
        rule.is_some_and(|(rule, _)| rules.contains(&format!("\"{rule}\"")))
    };
    let left: Vec<_> = messages(&root().join("assets/locale/en"))
        .into_keys()
        .filter(|id| !used(id) && !disclosure(id) && !template(id) && !found(id))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "messages that no code says");
}
