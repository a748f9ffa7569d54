//! Every language says everything, and says it with the same arguments.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sayso::campaign::Words;
use sayso::locale::Locale;

/// Message ids of one language, each with the arguments it uses.
fn messages(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in files(folder) {
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
    let folders = files(&root().join("assets/locale"));
    let english = messages(&root().join("assets/locale/en"));
    assert!(english.len() > 150, "the English texts were read");
    assert_eq!(folders.len(), Locale::languages().count(), "every folder is embedded");
    for folder in folders {
        assert_eq!(messages(&folder), english, "{}", folder.display());
    }
}

#[test]
fn every_message_parses_and_speaks() {
    for language in Locale::languages() {
        let locale = Locale::load(&language).unwrap();
        let folder = root().join("assets/locale").join(language.tag());
        for file in files(&folder) {
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
    // What the check finds is called by its rule, in the code or in a profile.
    let mut rules = code.clone();
    sources(&root().join("assets/profiles"), &mut rules);
    let found = |id: &str| {
        let rule = id.strip_prefix("check-").and_then(|it| it.rsplit_once('-'));
        rule.is_some_and(|(rule, _)| rules.contains(&format!("\"{rule}\"")))
    };
    let left: Vec<_> = messages(&root().join("assets/locale/en"))
        .into_keys()
        .filter(|id| !used(id) && !disclosure(id) && !found(id))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "messages that no code says");
}
