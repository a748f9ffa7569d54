//! Sayso's command line: the window, and what staff and scripts do without one.

mod commands;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Args, CommandFactory as _, Parser};
#[cfg(target_os = "linux")]
use commands::Display;
use commands::{Command, without_places};
use sayso::app::{
    Kiosk, Options, Printer, ReadAloud, SaveTo, Sayso, Start, When as WhenAloud, lay_profiles,
    real_keyboard,
};
use sayso::campaign::{Language, Words as _};
use sayso::device::{Devices, HELPER_WORD, MadeUpDevices, SystemDevices};
use sayso::flow::staff::stand::Fixed;
use sayso::locale::Locale;
use sayso::paper::Format;
use sayso::record::{Stand, StandScreen};
use sayso::surface::{self, Choice, DisplayKind, Trouble};
use sayso::ui::keyboard::When;
use sayso::ui::{Appearance, Demo};
use sayso::vault::{Vault, VaultSettings};
use sayso::voice::Command as VoiceCommand;

/// What is freed is overwritten, whoever allocated it.
#[global_allocator]
static HEAP: sayso::wipe::Allocator = sayso::wipe::ALLOCATOR;

/// Asks before it records.
#[derive(Parser)]
#[command(
    name = "sayso",
    version,
    about,
    long_about = None,
    after_help = "Exit status:\n  0  done\n  1  no, or it failed\n  2  a mistake in the call; the help of each command says more"
)]
struct Arguments {
    #[command(flatten)]
    window: Window,
    /// Where the campaign, the ledger and the recordings lie.
    #[arg(long, global = true, value_name = "DIR", value_parser = OsStringValueParser::new().try_map(folder))]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args)]
struct Window {
    /// Full screen, for a stand where passers-by use it; with --kiosk=false a window. Without this, as staff have chosen for this
    /// computer.
    #[arg(long, value_name = "YES", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    kiosk: Option<bool>,
    /// Try it: a throw-away vault, the sample campaign, made-up devices.
    #[arg(long)]
    demo: bool,
    /// Let people save receipts and copies to this folder only, which must be there. Without it: to their own folders
    /// and drives; at a kiosk to drives only.
    #[arg(long, value_name = "DIR", value_parser = OsStringValueParser::new().try_map(folder))]
    save_to: Option<PathBuf>,
    /// Let people print their papers on this: a4, or roll for an 80 mm receipt printer. Without this, as staff have chosen.
    #[arg(long, value_name = "PAPER")]
    print: Option<PrintOn>,
    /// The print command, which reads a PDF from standard input; arguments are parted by spaces.
    #[arg(long, value_name = "COMMAND", default_value = "lp", requires = "print")]
    print_command: String,
    /// Begin in this language, such as "de".
    #[arg(long, value_name = "TAG", value_parser = commands::spoken)]
    lang: Option<Language>,
    /// Ask "Are you still there?" after so many quiet seconds. Without this, as staff have chosen, or 90.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(5..=86_400))]
    idle_secs: Option<u64>,
    /// Begin with text so many times the usual size. Without this, as staff have chosen, or 1.
    #[arg(long, value_name = "FACTOR", value_parser = text_scale)]
    text_scale: Option<f32>,
    /// Begin with these colours. Without this, as staff have chosen, or light.
    #[arg(long, value_name = "COLOURS")]
    appearance: Option<Colours>,
    /// The keyboard on the screen: auto, when a finger touches a field and, at a kiosk without a real
    /// keyboard, for a mouse, keys and switches as well; on; off. Without this, as staff have chosen, or auto.
    #[arg(long, value_name = "WHEN")]
    keyboard: Option<OnScreen>,
    /// Read pages aloud: asked, where somebody presses "Read aloud" or F2; always, as through headphones; never.
    #[arg(long, value_name = "WHEN", default_value = "asked")]
    read_aloud: Aloud,
    /// What reads aloud instead of espeak-ng: it reads a text from standard input and ends when it is said; arguments are
    /// parted by spaces, {language} in them is the language's tag, {rate} words a minute.
    #[arg(long, value_name = "COMMAND")]
    read_aloud_command: Option<String>,
    /// The languages that this command speaks well, such as "en,de"; without it all of them.
    #[arg(long, value_name = "TAGS", value_delimiter = ',', requires = "read_aloud_command")]
    read_aloud_languages: Vec<String>,
    /// What paints the window: gl for a graphics card, software for the processor, auto for what there is.
    #[arg(long, value_name = "SURFACE", default_value = "auto")]
    surface: Choice,
}

/// The colours to begin with.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Colours {
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

impl From<Colours> for Appearance {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Light => Self::Light,
            Colours::Dark => Self::Dark,
            Colours::HighContrast => Self::HighContrast,
        }
    }
}

/// When there is a keyboard on the screen.
#[derive(Clone, Copy, clap::ValueEnum)]
enum OnScreen {
    /// Where it seems to be needed.
    Auto,
    /// Whenever there is something to type into.
    On,
    /// Never.
    Off,
}

/// When pages are read aloud.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Aloud {
    /// When somebody asks for it, for their visit.
    Asked,
    /// To everybody.
    Always,
    /// To nobody.
    Never,
}

impl From<Aloud> for WhenAloud {
    fn from(aloud: Aloud) -> Self {
        match aloud {
            Aloud::Asked => Self::Asked,
            Aloud::Always => Self::Always,
            Aloud::Never => Self::Never,
        }
    }
}

/// What papers are printed on.
#[derive(Clone, Copy, clap::ValueEnum)]
enum PrintOn {
    /// A page of A4.
    A4,
    /// A roll 80 mm wide.
    Roll,
}

fn main() -> ExitCode {
    start_log();
    // Not for people: this program starts itself for each device. See the manual's architecture.
    let is_helper = std::env::args_os().nth(1).is_some_and(|word| word == HELPER_WORD);
    if is_helper {
        sayso::device::call_by_name();
    }
    forbid_core_dumps();
    if is_helper {
        return sayso::device::serve().unwrap_or_else(|stranger| {
            commands::fail(&stranger.to_string());
            ExitCode::from(2)
        });
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => return commands::answer(&answer),
    };
    let Some(data_dir) = arguments.data_dir.clone().or_else(own_folder) else {
        return commands::fail("no home folder is known; say where with --data-dir");
    };
    let today = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let refused = lay_profiles(&data_dir, today);
    match arguments.command {
        None => open_window(arguments.window, data_dir),
        Some(Command::Check { profiles: true, json, .. }) => {
            commands::end(commands::list_profiles(&refused, json.into()))
        }
        Some(command) => commands::end(commands::run(command, &data_dir, Arguments::command)),
    }
}

/// A folder as it was typed. Shells write out `~` only where it begins a word.
fn folder(typed: OsString) -> Result<PathBuf, String> {
    let folder = PathBuf::from(typed);
    if folder.as_os_str().is_empty() {
        return Err("this is empty".to_owned());
    }
    match folder.strip_prefix("~") {
        Ok(below) => {
            let written_out = Path::new("$HOME").join(below);
            Err(format!("“~” has to be written out, for example as \"{}\"", written_out.display()))
        }
        Err(_) => Ok(folder),
    }
}

/// How much larger text is, from half to three times the usual.
fn text_scale(typed: &str) -> Result<f32, String> {
    let factor = typed.parse().ok().filter(|factor| (0.5..=3.0).contains(factor));
    factor.ok_or_else(|| "say a number from 0.5 to 3, such as 1.5".to_owned())
}

/// What the process holds in memory must not reach the disk when it fails, nor another process of
/// the same user while it runs.
fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        let none = rustix::process::Rlimit { current: Some(0), maximum: Some(0) };
        let limited = rustix::process::setrlimit(rustix::process::Resource::Core, none);
        #[cfg(target_os = "linux")]
        let limited = limited.and_then(|()| {
            let no = rustix::process::DumpableBehavior::NotDumpable;
            rustix::process::set_dumpable_behavior(no)
        });
        if limited.is_err() {
            tracing::warn!("core dumps could not be forbidden");
        }
    }
}

/// Logs to standard error: what happened, never to whom.
fn start_log() {
    let level = match std::env::var("SAYSO_LOG").as_deref() {
        Ok("debug") => tracing::Level::DEBUG,
        Ok("info") => tracing::Level::INFO,
        _ => tracing::Level::WARN,
    };
    tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    // A panic says where, and not with which words: those could be a person's.
    std::panic::set_hook(Box::new(|panic| {
        // In a crate of others, the path in front of its name tells of who built this program.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let place = place.split_once("/registry/src/").map_or(place.as_str(), |(_, own)| own);
        tracing::error!(place, "an error in the program");
    }));
}

fn own_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "sayso")?;
    Some(folders.data_local_dir().to_owned())
}

fn open_window(window: Window, data_dir: PathBuf) -> ExitCode {
    #[cfg(target_os = "linux")]
    let display = match Display::find() {
        Display::None => {
            return commands::fail(
                "there is no display here. Start Sayso in a desktop session; `sayso --help` lists \
                 what works without one",
            );
        }
        Display::Silent(names) => {
            return commands::fail(&format!(
                "no display answers at {names}. Start Sayso in the desktop session itself, or unset \
                 what is out of date; `sayso --help` lists what works without a display",
            ));
        }
        display => display,
    };
    let language = window.lang.clone().unwrap_or_else(|| {
        let spoken: Vec<_> = Locale::languages().collect();
        system_language(&spoken, |name| std::env::var(name).ok())
    });
    let Ok(locale) = Locale::load(&language) else {
        return commands::fail(&format!("this language is not spoken; try: {}", Locale::spoken()));
    };
    if jiff::tz::TimeZone::try_system().is_err() {
        tracing::warn!("the time zone of this system is not known: times are shown in UTC");
    }
    let throw_away = match window.demo.then(commands::Demonstration::make).transpose() {
        Ok(demonstration) => demonstration,
        Err(error) => return commands::fail(&error),
    };
    let data_dir = throw_away.as_ref().map_or(data_dir, commands::Demonstration::data_dir);
    let devices: Arc<dyn Devices> = match throw_away {
        Some(_) => Arc::new(MadeUpDevices::default()),
        None => match SystemDevices::new() {
            Ok(devices) => Arc::new(devices),
            Err(error) => return commands::fail(&format!("this program is not found: {error}")),
        },
    };
    let printer = window.print.map(|on| Printer {
        command: window.print_command.split_whitespace().map(str::to_owned).collect(),
        format: match on {
            PrintOn::A4 => Format::A4,
            PrintOn::Roll => Format::Roll80,
        },
        patience: Printer::PATIENCE,
    });
    let mut options = Options {
        data_dir: data_dir.clone(),
        language: window.lang,
        locale,
        kiosk: if window.kiosk.unwrap_or_default() { Kiosk::Yes } else { Kiosk::No },
        demo: if window.demo { Demo::Yes } else { Demo::No },
        idle_after: Duration::from_secs(window.idle_secs.unwrap_or_default()),
        save_to: SaveTo::usual(Kiosk::No),
        vault_settings: VaultSettings::default(),
        appearance: window.appearance.unwrap_or(Colours::Light).into(),
        text_scale: window.text_scale.unwrap_or(1.0),
        keyboard: match window.keyboard {
            Some(OnScreen::On) => When::Always,
            Some(OnScreen::Off) => When::Never,
            Some(OnScreen::Auto) | None => When::Auto,
        },
        fixed: Fixed {
            screen: window.kiosk.is_some(),
            idle: window.idle_secs.is_some(),
            print: printer.is_some(),
            text: window.text_scale.is_some(),
            colours: window.appearance.is_some(),
            keyboard: window.keyboard.is_some(),
        },
        printer,
        real_keyboard,
        read_aloud: ReadAloud {
            when: window.read_aloud.into(),
            command: window.read_aloud_command.map_or(VoiceCommand::Usual, |command| {
                let words = command.split_whitespace().map(str::to_owned).collect();
                let tags = window.read_aloud_languages;
                VoiceCommand::Named(words, (!tags.is_empty()).then_some(tags))
            }),
        },
    };
    options.follow(chosen_by_staff(&data_dir));
    let kiosk = options.kiosk;
    options.save_to = save_to(window.save_to, kiosk);
    #[cfg(target_os = "linux")]
    let on = match display {
        Display::X11(_) => DisplayKind::X11,
        _ => DisplayKind::Any,
    };
    #[cfg(not(target_os = "linux"))]
    let on = DisplayKind::Any;
    let shown = surface::open(viewport(kiosk), (window.surface, on), move |ctx| {
        let start = Start::find(&data_dir, &options.locale);
        Sayso::new(ctx, start, devices, options)
    });
    match shown {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => commands::fail(&told(trouble)),
    }
}

/// Where people may save to. Whoever starts the program is told where that is a folder into which nothing can be written.
fn save_to(only: Option<PathBuf>, kiosk: Kiosk) -> SaveTo {
    let save_to = only.map_or_else(|| SaveTo::usual(kiosk), SaveTo::Only);
    if !save_to.can_be_used() {
        tracing::warn!(
            "people can save nothing: the folder of --save-to is not there, or not ours to write into"
        );
    }
    save_to
}

/// How staff have chosen that this computer is used; as usual before the set-up. Where a vault is there and cannot be read, it
/// may be a stand for passers-by, and is one until the next start: they must not close it, reach its clipboard or save
/// to its disk. What is wrong with the vault, the window says.
fn chosen_by_staff(data_dir: &Path) -> Stand {
    if !Vault::exists(data_dir) {
        return Stand::default();
    }
    let chosen = Vault::open_as_it_is(data_dir).and_then(|vault| Ok(vault.stand()?));
    chosen.unwrap_or_else(|error| {
        tracing::warn!(%error, "how this computer is used cannot be read");
        Stand { screen: StandScreen::Full, ..Stand::default() }
    })
}

/// Why there is no window, or no more, and what to do.
fn told(trouble: Trouble) -> String {
    match trouble {
        Trouble::NotOpened(details) => format!(
            "the window cannot be opened ({}). Nothing was changed. `tests/packages.sh build` in the \
             source installs the libraries that it needs; `sayso doctor` tells which display there is",
            without_places(&details),
        ),
        Trouble::Lost(details) => format!(
            "the display is gone, and the window with it ({}). What was kept is safe, and what was not \
             kept is gone; start Sayso again",
            without_places(&details),
        ),
        // Its words could be a person's; the log has the place.
        Trouble::Mistake => {
            "the program made a mistake and had to end. What was kept is safe, and what was \
             not kept is gone; start Sayso again"
                .to_owned()
        }
    }
}

/// The system's language where the program speaks it, else English. `LANGUAGE` may name several, the
/// best first, and counts where a language is set at all (GNU gettext, "The LANGUAGE variable").
fn system_language(spoken: &[Language], variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
    let several = if locale.is_empty() || locale == "C" { None } else { set(&"LANGUAGE") };
    let wanted = several.iter().flat_map(|it| it.split(':')).chain([locale.as_str()]);
    let primary = |tag: &str| tag.split(['_', '-', '.', '@']).next().map(str::to_lowercase);
    let speak = |tag: &str| spoken.iter().find(|it| Some(it.tag().to_owned()) == primary(tag));
    let found = wanted.map(speak).find_map(Option::<&Language>::cloned);
    found.unwrap_or_else(|| Locale::english().language().clone())
}

fn viewport(kiosk: Kiosk) -> egui::ViewportBuilder {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../assets/icons/sayso-64.png"));
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Sayso")
        .with_app_id("sayso")
        .with_inner_size([1024.0, 768.0])
        .with_min_inner_size([480.0, 480.0])
        .with_icon(icon.unwrap_or_default());
    if kiosk == Kiosk::Yes {
        // It stays resizable: a window that is not has a largest size, and could not fill the screen.
        viewport = viewport
            .with_fullscreen(true)
            .with_decorations(false)
            .with_close_button(false)
            .with_minimize_button(false)
            .with_maximize_button(false)
            .with_always_on_top()
            .with_taskbar(false);
    }
    viewport
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_language_is_found_or_english_spoken() {
        let spoken: Vec<_> = Locale::languages().collect();
        let language = |set: &[(&str, &str)]| {
            let variable = |name: &str| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            system_language(&spoken, variable).tag().to_owned()
        };
        assert_eq!(language(&[]), "en");
        assert_eq!(language(&[("LANG", "de_AT.UTF-8")]), "de");
        assert_eq!(language(&[("LC_ALL", ""), ("LANG", "fr_FR")]), "fr");
        assert_eq!(language(&[("LANG", "pt_BR.UTF-8")]), "pt");
        assert_eq!(language(&[("LANG", "hr_HR.UTF-8")]), "en");
        assert_eq!(language(&[("LANG", "hr_HR.UTF-8"), ("LANGUAGE", "hr_HR:hr:es:en")]), "es");
        assert_eq!(language(&[("LANG", "C"), ("LANGUAGE", "de")]), "en");
        assert_eq!(language(&[("LANG", "est_EE")]), "en");
    }

    #[test]
    fn where_a_vault_does_not_say_how_the_computer_is_used_it_is_a_stand_for_passers_by() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(chosen_by_staff(folder.path()), Stand::default(), "there is no vault");
        let words = secrecy::SecretString::from("a few quiet words");
        let at = jiff::Timestamp::UNIX_EPOCH;
        drop(Vault::create(folder.path(), &words, VaultSettings::LIGHT, at).unwrap());
        assert_eq!(chosen_by_staff(folder.path()), Stand::default(), "nobody has chosen");
        std::fs::remove_file(folder.path().join("vault/keys.slots")).unwrap();
        assert_eq!(chosen_by_staff(folder.path()).screen, StandScreen::Full);
    }

    #[test]
    fn what_is_no_size_of_text_or_no_folder_is_refused() {
        for typed in ["NaN", "inf", "-3", "0", "1e9", "large"] {
            assert!(text_scale(typed).is_err(), "{typed}");
        }
        assert_eq!(text_scale("1.5"), Ok(1.5));
        let folder = |typed: &str| super::folder(typed.into());
        assert!(folder("~/sayso").unwrap_err().contains("$HOME/sayso"));
        assert!(folder("~").is_err() && folder("").is_err());
        assert_eq!(folder("a~/b"), Ok(PathBuf::from("a~/b")));
    }
}
