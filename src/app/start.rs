//! What is found at the start, and what follows from it.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::{Kiosk, Printer, ReadAloud, SaveTo};
use crate::campaign::{Arg, Campaign, CampaignError, Language, Words, sample_campaign};
use crate::check::{Finding, check};
use crate::flow::staff::stand::Fixed;
use crate::flow::{Broken, Lying, Mend};
use crate::locale::Locale;
use crate::ui::keyboard::{RealKeyboard, When};
use crate::ui::{Appearance, Demo};
use crate::vault::{
    NotOffered, StorageError, Unchecked, Vault, VaultError, VaultSettings, write_whole,
};

/// How the program was started.
#[derive(Clone)]
pub struct Options {
    /// Where everything lies.
    pub data_dir: PathBuf,
    /// The language asked for, if any.
    pub language: Option<Language>,
    /// The words to begin with.
    pub locale: Locale,
    /// Whether the screen is ours alone.
    pub kiosk: Kiosk,
    /// Whether anything is real.
    pub demo: Demo,
    /// How long nobody may do anything before they are asked whether they are still there.
    pub idle_after: Duration,
    /// Where people may save to.
    pub save_to: SaveTo,
    /// What prints receipts and certificates, if anything does.
    pub printer: Option<Printer>,
    /// For a vault made by the set-up.
    pub vault_settings: VaultSettings,
    /// The look.
    pub appearance: Appearance,
    /// How much larger than usual text is.
    pub text_scale: f32,
    /// When the keyboard on the screen comes.
    pub keyboard: When,
    /// Tells whether a real keyboard is plugged in. It is asked at a kiosk only.
    pub real_keyboard: fn() -> RealKeyboard,
    /// Whether pages are read aloud, and by what.
    pub read_aloud: ReadAloud,
    /// What of this staff cannot choose for this computer.
    pub fixed: Fixed,
}

/// What was found in the data folder.
pub enum Start {
    /// No vault: set up. A campaign that people can be asked by may lie there already.
    Setup(Lying),
    /// A vault and a campaign: welcome.
    Ready(Box<Unchecked>, Box<Campaign>),
    /// A vault, and a campaign by which nobody may be asked before staff have mended it.
    Closed(Box<Unchecked>, Broken),
    /// Something that stands in the way.
    Broken(Broken),
}

impl Start {
    /// Looks into `data_dir`. What staff have to mend is said in `words`.
    pub fn find(data_dir: &Path, words: &dyn Words) -> Self {
        if !Vault::exists(data_dir) {
            // A campaign that lies there already has to be good before anything is made for it.
            return match read_campaign(data_dir, words) {
                Ok(_) => Self::Setup(Lying::Campaign),
                Err(Broken::NoCampaign { .. }) => Self::Setup(Lying::Nothing),
                Err(Broken::Campaign { file, details, .. }) => {
                    Self::Broken(Broken::Campaign { file, details, mend: Mend::ByHand })
                }
                Err(broken) => Self::Broken(broken),
            };
        }
        let mut vault = match Vault::open_unchecked(data_dir, Timestamp::now()) {
            Ok(vault) => Box::new(vault),
            Err(error) => {
                tracing::error!(%error, "the vault cannot be opened");
                return Self::Broken(broken(&error));
            }
        };
        match vault.waits() {
            Ok(None) => {}
            Ok(Some(_)) => return Self::Closed(vault, Broken::Restored),
            Err(error) => return Self::Broken(broken(&error.into())),
        }
        let offered = read_or_put_back(&vault, data_dir, words).and_then(|(campaign, source)| {
            let offered = vault.offer(&source, &campaign);
            offered.map(|()| campaign).map_err(|error| not_offered(data_dir, &error, words))
        });
        match offered {
            Ok(campaign) => Self::Ready(vault, Box::new(campaign)),
            Err(broken @ (Broken::Campaign { .. } | Broken::NoCampaign { .. })) => {
                Self::Closed(vault, broken)
            }
            Err(broken) => Self::Broken(broken),
        }
    }
}

/// Reads the campaign. At a kiosk of a fleet, where nobody can be asked by what lies there, what the hub has published
/// last is put back.
fn read_or_put_back(
    vault: &Unchecked,
    data_dir: &Path,
    words: &dyn Words,
) -> Result<(Campaign, String), Broken> {
    let read = read_campaign(data_dir, words);
    let Err(Broken::Campaign { .. } | Broken::NoCampaign { .. }) = &read else { return read };
    let Ok(Some(published)) = vault.campaign_taken_in() else { return read };
    match write_whole(&campaign_path(data_dir), published.as_bytes()) {
        Ok(()) => read_campaign(data_dir, words),
        Err(error) => {
            tracing::error!(%error, "the campaign of the fleet cannot be put back");
            read
        }
    }
}

/// Offers the campaign that lies in `data_dir`, or says why nobody can be asked by it.
pub(super) fn offer_again(
    vault: &mut Vault,
    data_dir: &Path,
    words: &dyn Words,
) -> Result<Campaign, Broken> {
    let (campaign, source) = read_campaign(data_dir, words)?;
    vault.offer(&source, &campaign).map_err(|error| not_offered(data_dir, &error, words))?;
    Ok(campaign)
}

fn not_offered(data_dir: &Path, error: &NotOffered, words: &dyn Words) -> Broken {
    let file = campaign_path(data_dir).display().to_string();
    match error {
        NotOffered::VersionUsed { version, next, .. } => {
            let [version, next] = [version, next].map(|it| Arg::Number(i64::from(*it)));
            let args = [("version", version), ("next", next)];
            let details = words.say("broken-version-used", &args);
            Broken::Campaign { file, details, mend: Mend::Here }
        }
        NotOffered::Storage(StorageError::DiskFull) => Broken::DiskFull,
        NotOffered::Storage(_) => Broken::Other { details: error.to_string() },
    }
}

/// What is told of a vault that cannot be opened.
pub(super) fn broken(error: &VaultError) -> Broken {
    match error {
        VaultError::InUse => Broken::InUse,
        VaultError::Newer { .. } => Broken::Newer,
        VaultError::Storage(StorageError::DiskFull) => Broken::DiskFull,
        VaultError::Storage(StorageError::ReadOnly) => Broken::ReadOnly,
        VaultError::KeysChanged | VaultError::Storage(StorageError::Damaged(_)) => Broken::Damaged,
        VaultError::Storage(_)
        | VaultError::Place(_)
        | VaultError::KeyFileThere
        | VaultError::Campaign(_)
        | VaultError::Key(_) => Broken::Other { details: error.to_string() },
    }
}

/// Where the form of the campaign file lies, for the editor of whoever changes it.
pub(super) fn schema_path(data_dir: &Path) -> PathBuf {
    data_dir.join("campaign.schema.json")
}

/// Where the campaign file lies.
pub(super) fn campaign_path(data_dir: &Path) -> PathBuf {
    data_dir.join("campaign.toml")
}

/// Reads the campaign file and its text, or says why nobody can be asked anything.
pub(super) fn read_campaign(
    data_dir: &Path,
    words: &dyn Words,
) -> Result<(Campaign, String), Broken> {
    let path = campaign_path(data_dir);
    let file = path.display().to_string();
    match std::fs::read_to_string(&path) {
        Ok(text) => match usable(&text, words) {
            Ok(campaign) => Ok((campaign, text)),
            Err(details) => Err(Broken::Campaign { file, details, mend: Mend::Here }),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Broken::NoCampaign { file }),
        Err(error) => {
            let details = error.to_string();
            Err(Broken::Campaign { file, details, mend: Mend::ByHand })
        }
    }
}

/// The campaign of a file, or each reason for which nobody may be asked by it.
pub(super) fn usable(text: &str, words: &dyn Words) -> Result<Campaign, String> {
    let spoken: Vec<_> = Locale::languages().collect();
    let report = check(text, &spoken, words);
    if report.is_usable() {
        return Campaign::parse(text).map_err(|error| error.to_string());
    }
    let reason = |finding: &Finding| {
        let Finding { place, field, what, mend, .. } = finding;
        let field = if field.is_empty() { String::new() } else { format!("{field}: ") };
        let number = |it: usize| Arg::Number(i64::try_from(it).unwrap_or(i64::MAX));
        let args = [("line", number(place.line)), ("column", number(place.column))];
        format!("{}: {field}{what}. {mend}", words.say("editor-place", &args))
    };
    Err(report.errors().map(reason).collect::<Vec<_>>().join("\n"))
}

/// A campaign to stand in until there is one. Nobody is asked anything by it: it is on no screen
/// that a visitor sees.
pub(super) fn stand_in() -> Campaign {
    // Under a name of its own, so that nobody is asked again by it.
    let source = sample_campaign("Sayso", "–").replace("voices-and-faces", "stand-in");
    // It looks like Sayso and like no organisation.
    let own = ["picture =", "logo =", "accent ="];
    let lines = source.lines().filter(|line| !own.iter().any(|field| line.starts_with(field)));
    let source = lines.collect::<Vec<_>>().join("\n");
    let parsed: Result<Campaign, CampaignError> = Campaign::parse(&source);
    // The sample is embedded, and a test reads it.
    parsed.expect("the embedded sample campaign is well-formed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_is_a_campaign_of_nobody() {
        assert_eq!((stand_in().purposes.len(), &*stand_in().id), (2, "stand-in"));
    }
}
