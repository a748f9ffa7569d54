//! A vault is made, with the campaign that it begins with: the sample, a template, or a file that somebody brings.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::SecretString;

use super::brand;
use super::start::{campaign_path, schema_path, usable};
use crate::campaign::{
    Campaign, FirstCampaign, Language, Words, is_picture_name, sample_campaign_in, under_law,
};
use crate::check::{Finding, check};
use crate::locale::Locale;
use crate::seal::FirstKey;
use crate::vault::{NotOffered, Vault, VaultError, VaultSettings, make_data_dir, write_whole};

/// A campaign file is text that somebody wrote.
pub(super) const LARGEST_CAMPAIGN: u64 = 1024 * 1024;

/// What the sample campaign names, drawn by `assets/campaign/draw.py`.
const SAMPLE_PICTURES: [(&str, &[u8]); 2] = [
    ("picture.png", include_bytes!("../../assets/campaign/picture.png")),
    ("logo.png", include_bytes!("../../assets/campaign/logo.png")),
];

/// A vault that is to be made.
pub struct NewVault<'a> {
    /// Who is asking.
    pub organisation: &'a str,
    /// How people can reach them.
    pub contact: &'a str,
    /// What the first campaign is made from.
    pub campaign: &'a FirstCampaign,
    /// The profiles of the laws that hold; none for those that the sample or the template names itself. A campaign that
    /// somebody brings names its own.
    pub law: Option<&'a [String]>,
    /// The language that a template begins in. The others follow.
    pub language: &'a Language,
    /// Where the key is made.
    pub key: &'a FirstKey,
}

/// Why no vault was made. Nothing is lost, and the next try begins anew.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The vault cannot be made.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// There is no campaign file, or it cannot be read.
    #[error("the campaign file cannot be read: {0}")]
    Unreadable(io::ErrorKind),
    /// Nobody can be asked by the campaign file, because of this.
    #[error("nobody can be asked by this campaign file:\n{0}")]
    Unusable(String),
    /// Another campaign lies in the data folder.
    #[error("another campaign.toml lies in the data folder already")]
    CampaignThere,
}

/// Makes the vault and writes the campaign, the campaign first: a vault without one would count as broken, a campaign
/// without a vault as not set up. What is wrong with a file is said in `words`.
pub fn set_up(
    data_dir: &Path,
    new: &NewVault<'_>,
    words: &dyn Words,
    settings: VaultSettings,
) -> Result<(Vault, Campaign), NotMade> {
    let storage = |error: io::Error| VaultError::Storage(error.into());
    make_data_dir(data_dir).map_err(storage)?;
    write_campaign(data_dir, new, words)?;
    let source = std::fs::read_to_string(campaign_path(data_dir)).map_err(storage)?;
    let campaign = Campaign::parse(&source).map_err(VaultError::from)?;
    let mut vault = Vault::create_for(data_dir, new.key, settings, Timestamp::now())?;
    match vault.offer(&source, &campaign) {
        Ok(()) => {}
        Err(NotOffered::Storage(error)) => return Err(VaultError::from(error).into()),
        // In a new ledger no version was used.
        Err(NotOffered::VersionUsed { .. }) => unreachable!("a new ledger knows no campaign"),
    }
    Ok((vault, campaign))
}

/// Makes a vault with the sample campaign, or with the one that lies there, and a key under `passphrase`.
pub fn make_vault(
    data_dir: &Path,
    organisation: &str,
    contact: &str,
    passphrase: &SecretString,
    settings: VaultSettings,
) -> Result<(Vault, Campaign), VaultError> {
    let words = Locale::english();
    let new = NewVault {
        organisation,
        contact,
        campaign: &FirstCampaign::Sample,
        law: None,
        language: words.language(),
        key: &FirstKey::Here(passphrase.clone()),
    };
    set_up(data_dir, &new, &words, settings).map_err(|error| match error {
        NotMade::Vault(error) => error,
        // The sample is no file, and steps back for one.
        NotMade::Unreadable(_) | NotMade::Unusable(_) | NotMade::CampaignThere => {
            VaultError::Place("the campaign that lies there cannot be used")
        }
    })
}

/// Writes the first campaign, what its editor needs, and the pictures that it names. The sample steps back for a file
/// that lies there; whoever chose another campaign meant that one.
fn write_campaign(data_dir: &Path, new: &NewVault<'_>, words: &dyn Words) -> Result<(), NotMade> {
    let storage = |error: io::Error| VaultError::Storage(error.into());
    let path = campaign_path(data_dir);
    let lies_there = path.try_exists().map_err(storage)?;
    let source = match new.campaign {
        FirstCampaign::AsItLies => return Ok(()),
        FirstCampaign::Sample if lies_there => return Ok(()),
        FirstCampaign::Sample | FirstCampaign::Template(_) => {
            let source = filled_in(new.campaign, [new.organisation, new.contact], new.language);
            new.law.map(|law| under_law(&source, law)).unwrap_or(source)
        }
        FirstCampaign::File(file) => read_file(file)?,
    };
    let campaign = match new.campaign {
        FirstCampaign::File(_) => usable(&source, words).map_err(NotMade::Unusable)?,
        // What is ours is checked by tests, and what was typed into it by whoever asked for it.
        _ => Campaign::parse(&source).map_err(VaultError::from)?,
    };
    if lies_there {
        // A try that was interrupted may have left the same.
        let same = std::fs::read_to_string(&path).is_ok_and(|there| there == source);
        return if same { Ok(()) } else { Err(NotMade::CampaignThere) };
    }
    let pictures = pictures(new.campaign, &campaign);
    for (name, bytes) in pictures {
        write_unless_there(&data_dir.join(name), &bytes).map_err(storage)?;
    }
    write_whole(&path, source.as_bytes()).map_err(storage)?;
    let schema = format!("{:#}\n", Campaign::schema());
    Ok(write_whole(&schema_path(data_dir), schema.as_bytes()).map_err(storage)?)
}

/// The text of a campaign of ours, for whoever asks and how they are reached; empty for one that somebody brings.
fn filled_in(campaign: &FirstCampaign, [who, contact]: [&str; 2], language: &Language) -> String {
    match campaign {
        FirstCampaign::Sample => sample_campaign_in(language, who, contact),
        FirstCampaign::Template(template) => {
            let first = |it: &Language| it != language;
            let mut spoken: Vec<_> = Locale::languages().collect();
            spoken.sort_by_key(first);
            template.filled_in(who, contact, &spoken)
        }
        FirstCampaign::File(_) | FirstCampaign::AsItLies => String::new(),
    }
}

/// What the laws of these profiles want said that `campaign`, one of ours, does not say, in `words`.
pub(super) fn missing(campaign: &FirstCampaign, law: &[String], words: &dyn Words) -> Vec<Finding> {
    let source = filled_in(campaign, ["Sayso", "someone@example.org"], words.language());
    let spoken: Vec<_> = Locale::languages().collect();
    check(&under_law(&source, law), &spoken, words).errors().cloned().collect()
}

/// The text of a campaign file, which may lie anywhere.
pub(super) fn read_file(file: &Path) -> Result<String, NotMade> {
    let bytes = brand::read_bounded(file, LARGEST_CAMPAIGN);
    let bytes = bytes.map_err(|error| NotMade::Unreadable(error.kind()))?;
    String::from_utf8(bytes).map_err(|_| NotMade::Unreadable(io::ErrorKind::InvalidData))
}

/// The pictures that come with a campaign, by name. One that cannot be read is left out, and the check of the campaign
/// says so from then on.
fn pictures(from: &FirstCampaign, campaign: &Campaign) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = match from {
        FirstCampaign::Sample => {
            let sample = SAMPLE_PICTURES.into_iter();
            return sample.map(|(name, bytes)| (name.into(), bytes.to_vec())).collect();
        }
        FirstCampaign::File(file) => file.parent().unwrap_or(Path::new("")),
        FirstCampaign::Template(_) | FirstCampaign::AsItLies => return Vec::new(),
    };
    let named = campaign.pictures().map(|(_, name)| name).filter(|name| is_picture_name(name));
    named
        .filter_map(|name| Some((name.into(), brand::read_picture(&folder.join(name)).ok()?)))
        .collect()
}

/// Whoever has laid a file there means it.
fn write_unless_there(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.try_exists()? { Ok(()) } else { write_whole(path, bytes) }
}
