//! Which languages can be spoken, and by what command.

use std::collections::BTreeMap;
use std::process::{self, Stdio};

/// What speaks. `{language}` in it stands for the language or its voice, `{rate}` for words a minute; it reads its text
/// from standard input, and has said it when it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `espeak-ng`.
    Usual,
    /// What staff have named, and the languages that it speaks; all of them where they named none.
    Named(Vec<String>, Option<Vec<String>>),
}

/// The voices that there are, each by the tag of its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    found: BTreeMap<String, String>,
    all: bool,
}

const USUAL: [&str; 6] = ["espeak-ng", "--stdin", "-v", "{language}", "-s", "{rate}"];

/// A sound server that nobody runs.
const NOWHERE: &str = "unix:/dev/null/none";

impl Command {
    /// Asks what it can speak. May take a while.
    ///
    /// # Errors
    ///
    /// Where there is no `espeak-ng`.
    pub fn voices(&self) -> std::io::Result<Voices> {
        match self {
            Self::Named(_, None) => Ok(Voices { all: true, ..Voices::default() }),
            Self::Named(_, Some(tags)) => {
                let found = tags.iter().map(|tag| (tag.clone(), tag.clone())).collect();
                Ok(Voices { found, all: false })
            }
            Self::Usual => {
                let mut command = process::Command::new(USUAL[0]);
                command.arg("--voices").stdin(Stdio::null());
                // It asks for a loudspeaker first, though it says nothing. It is to find none: nobody has asked for a sound.
                command.env("PULSE_SERVER", NOWHERE).env("ALSA_CONFIG_PATH", "/dev/null");
                let told = command.output()?;
                Ok(Voices::read(&String::from_utf8_lossy(&told.stdout)))
            }
        }
    }

    /// The command for this voice, at so many words a minute.
    pub(super) fn line(&self, voice: &str, rate: u32) -> Vec<String> {
        let fill =
            |word: &str| word.replace("{language}", voice).replace("{rate}", &rate.to_string());
        match self {
            Self::Usual => USUAL.iter().map(|word| fill(word)).collect(),
            Self::Named(words, _) => words.iter().map(|word| fill(word)).collect(),
        }
    }
}

impl Voices {
    /// The voice for the language with this tag, where there is one that was made for it.
    pub fn find(&self, tag: &str) -> Option<String> {
        if self.all { Some(tag.to_owned()) } else { self.found.get(tag).cloned() }
    }

    /// From what `espeak-ng --voices` says. Its columns: priority, language, age and gender, name, file, other languages
    /// in brackets. A voice counts for the language that it stands at, without its region: the one without a region before
    /// others, then the one with the best (lowest) priority. What it can also read counts for nothing, and neither do
    /// MBROLA's voices, which need data of their own.
    fn read(told: &str) -> Self {
        let mut best: BTreeMap<String, (bool, u32, String)> = BTreeMap::new();
        for line in told.lines().skip(1) {
            let mut columns = line.split_whitespace();
            let (Some(priority), Some(language)) = (columns.next(), columns.next()) else {
                continue;
            };
            let (Ok(priority), Some(file)) = (priority.parse::<u32>(), columns.nth(2)) else {
                continue;
            };
            if file.starts_with("mb/") {
                continue;
            }
            let tag = language.split('-').next().unwrap_or(language);
            let is_regional = tag != language;
            let voice = (is_regional, priority, language.to_owned());
            let known = best.get(tag);
            if known.is_none_or(|known| (voice.0, voice.1) < (known.0, known.1)) {
                best.insert(tag.to_owned(), voice);
            }
        }
        let found = best.into_iter().map(|(tag, (_, _, voice))| (tag, voice)).collect();
        Self { found, all: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_the_voice_that_was_made_for_it_or_none() {
        let told = "Pty Language       Age/Gender VoiceName          File                 Other Languages\n \
                    5  de              --/M      German             gmw/de               \n \
                    5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)\n \
                    2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)\n \
                    5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)\n \
                    5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)\n \
                    5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)\n \
                    5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)\n \
                    7  nl              --/M      dutch-mbrola-1     mb/mb-nl2            \n";
        let voices = Voices::read(told);
        assert_eq!(voices.find("de").as_deref(), Some("de"));
        assert_eq!(voices.find("en").as_deref(), Some("en-gb"));
        assert!(voices.find("fr").is_some_and(|it| it.starts_with("fr-")));
        assert_eq!(voices.find("pt").as_deref(), Some("pt"));
        assert_eq!(voices.find("nl"), None);
        assert_eq!(voices.find("zz"), None);
    }

    #[test]
    fn the_command_names_voice_and_rate_and_no_text() {
        let line = Command::Usual.line("de", 175);
        assert_eq!(line, ["espeak-ng", "--stdin", "-v", "de", "-s", "175"]);
        let own = Command::Named(vec!["say".into(), "--{language}@{rate}".into()], None);
        assert_eq!(own.line("fr", 90), ["say", "--fr@90"]);
    }
}
