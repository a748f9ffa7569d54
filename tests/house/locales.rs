//! A language is a folder and nothing else. Every language says everything, and says it with the same arguments.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(
    clippy::print_stdout,
    reason = "the longest sentences are for whoever runs this test by itself"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sayso::campaign::{Template, Words};
use sayso::languages;
use sayso::locale::Locale;
use sayso::record::Count;

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
        let known =
            ["words.toml", "proofread.txt", "keyboard.txt", "campaigns.toml", "handbook.md"];
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
    // What no window says is said in English. A drive that only reads is mounted "ro".
    let named = ["src/locale/mod.rs", "src/app/drives.rs"];
    // What each writes as a date, one campaign in several, and papers frozen in those of their day.
    let listed = ["src/paper/written.rs", "tests/campaigns/five.toml", "tests/vault/golden.rs"];
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

/// What visitors read.
const FOR_VISITORS: [&str; 7] =
    ["welcome", "common", "disclosure", "capture", "review", "receipt", "data"];
/// No sentence of theirs has more words, but for the list of what they have a right to.
const MOST_WORDS: usize = 28;

/// The sentences that visitors read in a language, without what is put into them.
fn sentences(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in FOR_VISITORS {
        let text = std::fs::read_to_string(folder.join(file).with_extension("ftl")).unwrap();
        for line in text.lines() {
            let said = line.split_once(" = ").or_else(|| line.trim().split_once("] "));
            let Some((id, said)) = said.filter(|(id, _)| *id != "disclosure-full-rights") else {
                continue;
            };
            assert!(!id.is_empty());
            let parts = said.split(['{', '}']).step_by(2).collect::<Vec<_>>().join("x");
            let ends = |it: char| matches!(it, '.' | '!' | '?' | '…' | ':' | ';' | '\u{37e}');
            found.extend(parts.split_inclusive(ends).map(|it| it.trim().to_owned()));
        }
    }
    found
}

/// The words of a sentence; what stands between apostrophes and hyphens is one each.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty())
}

/// The index LIX: words in a sentence, and how many of them in a hundred have more than six letters.
#[test]
fn visitors_read_short_sentences_and_texts_as_easy_as_the_check_asks_of_campaigns() {
    for folder in languages::all() {
        let place = root().join("assets/locale").join(folder.tag());
        let mut read = sentences(&place);
        read.sort_by_key(|sentence| std::cmp::Reverse(words(sentence).count()));
        let longest = words(&read[0]).count();
        let all: Vec<_> = read.iter().flat_map(|it| words(it)).collect();
        let long = all.iter().filter(|word| word.chars().count() > 6).count();
        let whole = read.iter().filter(|it| words(it).count() > 2).count();
        let lix = all.len() as f64 / whole as f64 + 100.0 * long as f64 / all.len() as f64;
        println!("{}: LIX {lix:.0}; the ten longest of {} sentences:", folder.tag(), read.len());
        for sentence in &read[..10] {
            println!("    {} words: {sentence}", words(sentence).count());
        }
        assert!(read.len() > 600 && longest <= MOST_WORDS, "{}: {}", folder.tag(), read[0]);
        let Some(list) = folder.words() else { continue };
        let table: toml::Table = list.parse().unwrap();
        let hardest = table["hardest_lix"].as_integer().unwrap() as f64;
        assert!(lix <= hardest, "{}: {lix:.0} of {hardest}", folder.tag());
    }
}

/// Writes the days of a year as ICU does, by the runtime that the outside checks need anyway: a line each, by language.
const DAYS_BY_ICU: &str = "
    for (const tag of process.argv.slice(1)) for (let month = 1; month <= 12; month++) for (const day of [1, 2, 23]) {
        const at = new Date(Date.UTC(2026, month - 1, day));
        const place = { en: 'en-GB', pt: 'pt-PT' }[tag] ?? tag;
        const form = new Intl.DateTimeFormat(place, { dateStyle: 'long', timeZone: 'UTC' });
        console.log([tag, day, month, form.format(at)].join('|'));
    }";

#[test]
fn each_language_writes_days_as_icu_writes_them() {
    let tags = languages::all().map(languages::Folder::tag);
    let node = std::process::Command::new("node").args(["-e", DAYS_BY_ICU]).args(tags).output();
    let node = node.unwrap();
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    let mut compared = 0;
    for line in String::from_utf8(node.stdout).unwrap().lines() {
        let [tag, day, month, expected] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let number = |text: &str| sayso::campaign::Arg::Number(text.parse().unwrap());
        let year = sayso::campaign::Arg::Text("2026");
        let args = [("day", number(day)), ("month", number(month)), ("year", year)];
        let words = Locale::load(&tag.parse().unwrap()).unwrap();
        // The first of a month is an ordinal in some languages, and ICU shortens the word for a year in one.
        let said = words.say("date-written", &args);
        let said = said.replace("1er ", "1 ").replace("1º ", "1 ").replace(" року", " р.");
        assert_eq!(said.replace('\u{a0}', " "), expected.replace('\u{a0}', " "), "{tag}");
        compared += 1;
    }
    assert_eq!(compared, 36 * Locale::languages().count());
}

/// Writes numbers as ICU does, a line each, by language.
const NUMBERS_BY_ICU: &str = "
    for (const tag of process.argv.slice(1)) for (const number of [0, 7, 999, 1000, 9999, 10000, 41115, 999999, 1000000, -1234567]) {
        const place = { en: 'en-GB', pt: 'pt-PT' }[tag] ?? tag;
        console.log([tag, number, new Intl.NumberFormat(place).format(number)].join('|'));
    }";

#[test]
fn each_language_writes_numbers_as_icu_writes_them() {
    let tags = languages::all().map(languages::Folder::tag);
    let node = std::process::Command::new("node").args(["-e", NUMBERS_BY_ICU]).args(tags).output();
    let node = node.unwrap();
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    let mut compared = 0;
    for line in String::from_utf8(node.stdout).unwrap().lines() {
        let [tag, number, expected] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let words = Locale::load(&tag.parse().unwrap()).unwrap();
        let said = sayso::campaign::Arg::Number(number.parse().unwrap());
        let said = words.say("numbered-photo", &[("number", said)]);
        // ICU has a sign for less than nothing that stands on no keyboard, and its versions do not agree on four digits.
        let expected = expected.replace('−', "-");
        let either = if number.len() == 4 { number } else { &expected };
        let written = |number: &str| {
            words.say("numbered-photo", &[("number", sayso::campaign::Arg::Text(number))])
        };
        assert!(said == written(&expected) || said == written(either), "{tag}: {said}");
        compared += 1;
    }
    assert_eq!(compared, 10 * Locale::languages().count());
}

/// What stands in the file for a message, up to the next one.
fn written(folder: &Path, id: &str) -> String {
    let all: String = texts(folder).map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let begins = format!("\n{id} =");
    let (_, rest) = all.split_once(&begins).unwrap();
    rest.split_inclusive('\n').take_while(|line| !line.starts_with(char::is_alphabetic)).collect()
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
            // Where a language does not tell them apart, whoever wrote it says so by writing both.
            let one = say(1) != say(2).replace('2', "1") || written(&folder, &id).contains("[one]");
            assert!(one, "{id} in {}", language.tag());
            counted += 1;
        }
    }
    assert_eq!(counted, 7 * Locale::languages().count(), "the wait and the time-out tell seconds");
}

#[test]
fn a_count_that_goes_no_further_says_that_there_may_be_more() {
    let most = i64::try_from(Count::MOST).unwrap();
    for language in Locale::languages() {
        let locale = Locale::load(&language).unwrap();
        for id in ["staff-clock-doubtful", "staff-date-question"] {
            let say = |count| {
                let said = locale.say(id, &[("count", sayso::campaign::Arg::Number(count))]);
                said.replace(|letter: char| letter.is_ascii_digit(), "")
            };
            assert_ne!(say(most), say(2 * most), "{id} in {}", language.tag());
        }
    }
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
