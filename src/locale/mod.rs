//! The program's words, in each language, handed on by value.
//!
//! There is no current language of the process and no fallback from one language to another: a
//! screen takes a [`Locale`] and speaks it. The texts are those of [`languages`], one file a screen, and a test
//! holds every language to the same set of messages.

mod numbers;

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::campaign::{Arg, Language, Words};
use crate::languages;

/// One language, ready to speak. Cheap to clone.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

/// The program does not speak this language.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("Sayso does not speak “{0}”; it speaks: {spoken}", spoken = Locale::spoken())]
pub struct UnknownLanguage(pub Language);

impl Locale {
    /// The words in `language`. They are read once; after that this is cheap.
    pub fn load(language: &Language) -> Result<Self, UnknownLanguage> {
        static READ: Mutex<Vec<Locale>> = Mutex::new(Vec::new());
        // A thread that panicked while it held the lock has left whole locales behind.
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(locale) = read.iter().find(|locale| locale.language == *language) {
            return Ok(locale.clone());
        }
        let locale = Self::read(language)?;
        read.push(locale.clone());
        Ok(locale)
    }

    /// English: for what is said without a window.
    ///
    /// # Panics
    /// Never: English is embedded, and the tests load it.
    pub fn english() -> Self {
        let english = "en".parse().ok();
        english.and_then(|it| Self::load(&it).ok()).expect("English is spoken")
    }

    fn read(language: &Language) -> Result<Self, UnknownLanguage> {
        let folder = languages::find(language.tag());
        let folder = folder.ok_or_else(|| UnknownLanguage(language.clone()))?;
        let id = language.tag().parse().map_err(|_| UnknownLanguage(language.clone()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks protect mixed left-to-right and right-to-left text. No embedded
        // language needs them, and the fonts have no glyph for them.
        bundle.set_use_isolating(false);
        for text in folder.texts() {
            // A file with a syntax error still gives its good messages; the tests allow none.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        let plain = |key: &str| {
            let pattern = bundle.get_message(key).and_then(|message| message.value());
            pattern.map(|it| bundle.format_pattern(it, None, &mut Vec::new()).into_owned())
        };
        let [thousand, million] =
            ["number-thousand", "number-million"].map(|key| plain(key).unwrap_or_default());
        bundle.set_formatter(numbers::like(&thousand, &million));
        Ok(Self { language: language.clone(), bundle: Arc::new(bundle) })
    }

    /// The languages that the program speaks, by their tags.
    pub fn languages() -> impl Iterator<Item = Language> {
        languages::all().filter_map(|folder| folder.tag().parse().ok())
    }

    /// The tags of these, in one line.
    pub fn spoken() -> String {
        let tags: Vec<_> = languages::all().map(languages::Folder::tag).collect();
        tags.join(", ")
    }

    /// The language's own name, such as "Deutsch". Nothing else of it is read: where many are offered, few are spoken.
    pub fn name_of(language: &Language) -> String {
        let named = |line: &'static str| line.strip_prefix("language-name")?.strip_prefix(" = ");
        let folder = languages::find(language.tag());
        let name = folder.and_then(|it| it.texts().flat_map(str::lines).find_map(named));
        name.unwrap_or(language.tag()).to_owned()
    }

    /// The message `key`, without arguments.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }
}

impl Words for Locale {
    fn language(&self) -> &Language {
        &self.language
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message “{key}” in “{}”", self.language);
            return format!("[{key}]");
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| {
                let value = match *value {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                    Arg::Number(number) => FluentValue::from(number),
                };
                (*name, value)
            })
            .collect();
        let mut problems = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut problems);
        debug_assert!(problems.is_empty(), "“{key}” in “{}”: {problems:?}", self.language);
        text.into_owned()
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Locale({})", self.language)
    }
}
