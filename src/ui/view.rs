//! What a screen is given besides its state: the words, the time, and what is live.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use egui::TextureHandle;

use crate::campaign::{Campaign, Kind, Language, PictureUse, Words};
use crate::equipment::{Chosen, Listing};
use crate::flow::{Admission, Setting};
use crate::locale::Locale;
use crate::media::{Level, PictureTrouble, SoundTrouble};
use crate::record::{StandPaper, SubmissionId};
use crate::ui::{Aloud, AloudAction, Appearance};

/// Everything a screen may show that is not in its state. It can do nothing with it.
pub struct View<'a> {
    /// The language of the screen.
    pub locale: &'a Locale,
    /// What is asked.
    pub campaign: &'a Campaign,
    /// The time.
    pub now: jiff::Timestamp,
    /// What changes by itself.
    pub live: &'a Live,
    /// Where the organisation's key file lies, or is looked for first.
    pub key_file: &'a Path,
    /// Where files can be saved; none while that is being looked up.
    pub places: Option<&'a [SavePlace]>,
    /// Whose clipboard there is.
    pub clipboard: Clipboard,
    /// What papers are printed on.
    pub prints_on: StandPaper,
    /// Whether whoever is here may close the program; at a kiosk only staff may.
    pub can_quit: bool,
    /// Who may come in.
    pub admission: Admission,
    /// The languages that can be chosen, with their own names.
    pub languages: &'a [(Language, String)],
    /// Whether anything is real.
    pub demo: Demo,
    /// How things look.
    pub looks: &'a Looks,
    /// What the organisation looks like.
    pub brand: &'a Brand,
    /// Whether pages are read aloud.
    pub aloud: Aloud,
    /// What somebody wants of that.
    pub wished_aloud: Cell<Option<AloudAction>>,
}

/// The organisation's own pictures, ready to be painted. Its colour is in the theme.
#[derive(Default)]
pub struct Brand {
    /// A picture for the welcome screen; none where the campaign has none, or while it is being read.
    pub picture: Option<TextureHandle>,
    /// The logo, for the head of a page.
    pub logo: Option<TextureHandle>,
    /// How large the picture's place on the welcome screen is, in pixels of the screen; nothing before it was seen. The
    /// screen says it, so that no more of a picture is in memory than is shown.
    pub place_px: Cell<[usize; 2]>,
    /// The same of the logo's place.
    pub logo_px: Cell<[usize; 2]>,
}

impl Brand {
    /// The place of a picture on the screen, in pixels; nothing before it was seen.
    pub fn place(&self, shown_as: PictureUse) -> [usize; 2] {
        match shown_as {
            PictureUse::Picture => self.place_px.get(),
            PictureUse::Logo => self.logo_px.get(),
        }
    }
}

/// Whose clipboard there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clipboard {
    /// Theirs: whoever is in front of the screen is logged in here.
    Theirs,
    /// None: the screen is everybody's.
    Closed,
}

/// Whether anything that happens here is real.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Demo {
    /// It is.
    #[default]
    No,
    /// A throw-away vault and made-up devices, and every screen says so.
    Yes,
}

/// How things look, as the person in front of the screen chose. Not what happens: changing it in
/// the middle of a frame is felt from the next one on.
#[derive(Debug, PartialEq)]
pub struct Looks {
    appearance: Cell<Appearance>,
    text_scale: Cell<f32>,
}

impl Looks {
    /// `text_scale` is 1 for the usual size.
    pub fn new(appearance: Appearance, text_scale: f32) -> Self {
        Self { appearance: Cell::new(appearance), text_scale: Cell::new(text_scale) }
    }

    /// Light, dark, or high in contrast.
    pub fn appearance(&self) -> Appearance {
        self.appearance.get()
    }

    /// How much larger than usual text is.
    pub fn text_scale(&self) -> f32 {
        self.text_scale.get()
    }

    /// What the button for the size of text does next, as a message.
    pub(super) fn next_text_size(&self) -> &'static str {
        if self.text_scale.get() < 1.75 { "text-size" } else { "text-size-usual" }
    }

    /// What the button for the colours does next, as a message.
    pub(super) fn next_appearance(&self) -> &'static str {
        match self.appearance.get().next() {
            Appearance::Light => "appearance-light",
            Appearance::Dark => "appearance-dark",
            Appearance::HighContrast => "appearance-contrast",
        }
    }

    /// Larger text: half as large again, twice as large, and back.
    pub(super) fn enlarge(&self) {
        let next = match self.text_scale.get() {
            scale if scale < 1.25 => 1.5,
            scale if scale < 1.75 => 2.0,
            _ => 1.0,
        };
        self.text_scale.set(next);
    }

    /// Dark, then high contrast, then light again.
    pub(super) fn contrast(&self) {
        self.appearance.set(self.appearance.get().next());
    }
}

impl View<'_> {
    /// The language of the screen.
    pub fn language(&self) -> &Language {
        self.locale.language()
    }

    /// What the language of the screen calls itself.
    pub(super) fn language_name(&self) -> String {
        let mine = self.languages.iter().find(|(language, _)| language == self.language());
        mine.map_or_else(|| self.language().to_string(), |(_, name)| name.clone())
    }

    /// Whether there is a printer.
    pub(super) fn can_print(&self) -> bool {
        self.prints_on != StandPaper::Nothing
    }

    /// The phrase `key`.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// The phrase `key` with numbers in it.
    pub fn count(&self, key: &str, args: &[(&str, i64)]) -> String {
        let args: Vec<_> =
            args.iter().map(|(name, n)| (*name, crate::campaign::Arg::Number(*n))).collect();
        self.locale.say(key, &args)
    }

    /// The phrase `key` with one text in it.
    pub fn with(&self, key: &str, name: &str, text: &str) -> String {
        self.locale.say(key, &[(name, crate::campaign::Arg::Text(text))])
    }

    /// A length in minutes and seconds, put into the phrase `key`.
    pub fn minutes(&self, key: &str, secs: f64) -> String {
        let whole = secs.max(0.0) as u64;
        let (minutes, seconds) = (format!("{}", whole / 60), format!("{:02}", whole % 60));
        let args = [
            ("minutes", crate::campaign::Arg::Text(&minutes)),
            ("seconds", crate::campaign::Arg::Text(&seconds)),
        ];
        self.locale.say(key, &args)
    }

    /// Somebody wants this of the voice that reads aloud.
    pub(super) fn wish_aloud(&self, action: AloudAction) {
        self.wished_aloud.set(Some(action));
    }

    /// For questions that the flow answers.
    pub fn setting(&self) -> Setting<'_> {
        Setting { campaign: self.campaign, words: self.locale, now: self.now }
    }
}

/// A folder to save to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavePlace {
    /// What kind of place.
    pub kind: SavePlaceKind,
    /// Where it is.
    pub folder: PathBuf,
}

/// What kind of place a folder is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavePlaceKind {
    /// The person's downloads.
    Downloads,
    /// The person's documents.
    Documents,
    /// The person's own folder.
    Home,
    /// The one that whoever started the program chose.
    Chosen,
    /// A drive that was plugged in, by name.
    Drive(String),
}

/// What changes by itself while a screen is open.
#[derive(Default)]
pub struct Live {
    /// Which device is on, whatever the screen says.
    pub on: Option<Kind>,
    /// The open microphone.
    pub sound: Option<LiveSound>,
    /// The open camera's last picture.
    pub preview: Option<TextureHandle>,
    /// What is wrong with it.
    pub picture_trouble: Option<PictureTrouble>,
    /// What is plugged in, where that is known.
    pub listing: Option<Listing>,
    /// The devices that are to be used in this visit, where they are named.
    pub wanted: Chosen,
    /// The devices that staff chose.
    pub chosen: Chosen,
    /// What is being played.
    pub playing: Option<LivePlaying>,
    /// Pictures of the draft, by take number; a new one that is not in it yet comes after the last.
    pub pictures: BTreeMap<usize, TextureHandle>,
    /// The picture that the vault opened.
    pub opened: Option<TextureHandle>,
    /// What is small beside rows of the staff's list.
    pub glimpses: BTreeMap<SubmissionId, Glimpse>,
}

/// Something small that stands for a submission in a list.
pub enum Glimpse {
    /// A picture.
    Picture(TextureHandle),
    /// The outline of a sound, each column from 0 to 1 of its loudest.
    Sound(Vec<f32>),
}

/// The open microphone.
pub struct LiveSound {
    /// How loud it is now.
    pub level: Level,
    /// The outline so far, each column from 0 to 1.
    pub peaks: Vec<f32>,
    /// Seconds recorded.
    pub recorded_secs: f64,
    /// What is wrong with what comes in now.
    pub trouble: Option<SoundTrouble>,
}

/// What is being played.
pub struct LivePlaying {
    /// How far, from 0 to 1.
    pub place: f64,
    /// How long the whole is, in seconds.
    pub length_secs: f64,
    /// Its outline, each column from 0 to 1.
    pub peaks: Vec<f32>,
}
