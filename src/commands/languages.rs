//! `sayso languages`: what is spoken, and how well that was looked after.

use std::process::ExitCode;

use sayso::check::has_words_for;
use sayso::languages::{Folder, all};
use sayso::locale::Locale;
use serde::Serialize;

use super::terminal::print;
use super::{Format, print_json};

/// `sayso languages`.
pub(crate) fn languages(format: Format) -> ExitCode {
    if format == Format::Json {
        return print_json(&all().filter_map(ToldLanguage::of).collect::<Vec<_>>());
    }
    for folder in all() {
        let Ok(language) = folder.tag().parse() else { continue };
        let words =
            if has_words_for(&language) { "" } else { "; the check has no list of words for it" };
        let readers: Vec<_> = folder.proofread().collect();
        let read = match readers.as_slice() {
            [] => "not yet read by somebody who lives in it".to_owned(),
            readers => format!("read by {}", readers.join("; ")),
        };
        let (tag, name) = (folder.tag(), Locale::name_of(&language));
        print(&format!("{tag:<8} {name} ({read}{words})"));
    }
    ExitCode::SUCCESS
}

/// A language as it is told to programs.
#[derive(Serialize)]
struct ToldLanguage {
    /// Whether the check has a list of words for it.
    has_words: bool,
    /// What it calls itself.
    name: String,
    /// Who lives in it and has read all of its texts, with the day.
    proofread: Vec<&'static str>,
    /// Such as "de".
    tag: &'static str,
}

impl ToldLanguage {
    fn of(folder: Folder) -> Option<Self> {
        let language = folder.tag().parse().ok()?;
        Some(Self {
            has_words: has_words_for(&language),
            name: Locale::name_of(&language),
            proofread: folder.proofread().collect(),
            tag: folder.tag(),
        })
    }
}
