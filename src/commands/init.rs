//! `sayso init`: the vault, the key and the first campaign, without a window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use sayso::app::{NewVault, NotMade, set_up};
use sayso::campaign::{FirstCampaign, Language, Template, Words as _, unshowable};
use sayso::check::Profile;
use sayso::locale::Locale;
use sayso::seal::{FirstKey, StaffKey, Strength};
use sayso::vault::{KEY_FILE, Vault, VaultSettings};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::terminal::{self, print};
use super::{Format, check_file, fail, note};

/// The fields of `sayso init`.
#[derive(clap::Args)]
pub(crate) struct Init {
    /// Who is asking, as people know them.
    #[arg(long, value_name = "NAME")]
    organisation: String,
    /// An e-mail address, a telephone number or a web page where people reach them.
    #[arg(long, value_name = "CONTACT")]
    contact: String,
    /// Begin with the campaign for this purpose instead of the sample.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Template::all().iter().map(|it| it.name())))]
    template: Option<String>,
    /// Whose law holds, as `sayso check --profiles` lists it, such as “uk-gdpr,us-ca-ccpa”. What that wants said beyond the sample or
    /// the template is told, and nobody is asked before it is.
    #[arg(long, value_name = "PROFILES", conflicts_with = "campaign", value_delimiter = ',')]
    law: Vec<String>,
    /// The language that the campaign for a purpose begins in; the others follow.
    #[arg(long, value_name = "TAG", requires = "template", value_parser = spoken)]
    lang: Option<Language>,
    /// Begin with this campaign file, and the pictures beside it that it names.
    #[arg(long, value_name = "FILE", conflicts_with = "template")]
    campaign: Option<PathBuf>,
    /// The public half of a key that was made elsewhere, as by `sayso keygen`: this computer then never holds what opens
    /// recordings, and asks for no passphrase.
    #[arg(long, value_name = "KEY", value_parser = public_key)]
    public_key: Option<StaffKey>,
    /// Read the passphrase from this file descriptor instead of standard input.
    #[cfg(unix)]
    #[arg(long, value_name = "FD", conflicts_with = "public_key")]
    passphrase_fd: Option<u32>,
}

/// A language that the program speaks, as somebody typed its tag.
pub(crate) fn spoken(tag: &str) -> Result<Language, String> {
    let language: Language = tag.parse()?;
    Locale::load(&language).map(|_| language).map_err(|error| error.to_string())
}

/// A public key as somebody typed it.
pub(super) fn public_key(typed: &str) -> Result<StaffKey, String> {
    let none = || "this is no public key of age; one begins with “age1”".to_owned();
    typed.trim().parse().map_err(|_| none())
}

/// `sayso init`. Exit status 2 where there is no profile of a law that was named.
pub(crate) fn init(data_dir: &Path, init: &Init) -> ExitCode {
    // Not while the command line is read: the newer profiles of the data folder are laid after that.
    if let Some(unknown) = init.law.iter().find(|id| Profile::find(id).is_none()) {
        fail(&format!(
            "--law: there is no profile “{unknown}”; `sayso check --profiles` lists them. Nothing was made"
        ));
        return ExitCode::from(2);
    }
    let made = checked(data_dir, init).and_then(|(key, campaign)| {
        let words = Locale::english();
        let new = NewVault {
            organisation: &init.organisation,
            contact: &init.contact,
            campaign: &campaign,
            law: Some(&*init.law).filter(|law| !law.is_empty()),
            language: init.lang.as_ref().unwrap_or_else(|| words.language()),
            key: &key,
        };
        let made = set_up(data_dir, &new, &words, VaultSettings::default());
        let (vault, _) = made.map_err(|error| not_made(&error))?;
        tell(data_dir, &key, &vault);
        if !init.law.is_empty() {
            tell_what_is_missing(data_dir);
        }
        Ok(())
    });
    made.map_or_else(|status| status, |()| ExitCode::SUCCESS)
}

/// What the vault is made with, once it is known to be good.
fn checked(data_dir: &Path, init: &Init) -> Result<(FirstKey, FirstCampaign), ExitCode> {
    let key = match &init.public_key {
        Some(public) => FirstKey::Elsewhere(public.clone()),
        None => FirstKey::Here(hard_to_guess(&read_passphrase(init)?, &init.organisation)?),
    };
    for (name, line) in [("--organisation", &init.organisation), ("--contact", &init.contact)] {
        if let Some(fault) = unshowable(line) {
            return Err(fail(&format!("{name}: {fault}; nothing was made")));
        }
    }
    let there = data_dir.join("campaign.toml");
    let campaign = match (&init.template, &init.campaign) {
        (Some(name), _) => Template::named(name).map(FirstCampaign::Template).unwrap_or_default(),
        (None, Some(file)) => FirstCampaign::File(usable(file)?),
        (None, None) if there.exists() && !init.law.is_empty() => {
            return Err(fail(
                "a campaign.toml lies in the data folder, and names the law that holds itself; nothing was made. Leave out \
                 --law, or move the file away",
            ));
        }
        (None, None) if there.exists() => {
            usable(&there)?;
            FirstCampaign::AsItLies
        }
        (None, None) => FirstCampaign::Sample,
    };
    Ok((key, campaign))
}

/// A campaign file by which people may be asked; what is wrong with it, and what could be better, is told.
fn usable(file: &Path) -> Result<PathBuf, ExitCode> {
    if check_file(file, Format::Text) == ExitCode::SUCCESS {
        return Ok(file.to_owned());
    }
    Err(fail("this campaign file cannot be used; nothing was made"))
}

/// The passphrase, unless it is too easy to guess for whoever knows `known`.
pub(super) fn hard_to_guess(passphrase: &str, known: &str) -> Result<SecretString, ExitCode> {
    if passphrase.chars().count() < 8 {
        return Err(fail("the passphrase needs at least 8 characters; nothing was made"));
    }
    if Strength::of(passphrase, [known]) < Strength::Fair {
        return Err(fail(
            "this passphrase is too easy to guess; nothing was made. Add a few words",
        ));
    }
    Ok(SecretString::from(passphrase))
}

fn not_made(error: &NotMade) -> ExitCode {
    match error {
        NotMade::CampaignThere => fail(
            "another campaign.toml lies in the data folder already; nothing was made. Move it away, or leave out \
             --template and --campaign to begin with it",
        ),
        error => fail(&error.to_string()),
    }
}

/// Everything is made all the same: what is missing is said in the campaign file, or on its page in the window.
fn tell_what_is_missing(data_dir: &Path) {
    if check_file(&data_dir.join("campaign.toml"), Format::Text) != ExitCode::SUCCESS {
        note("nobody is asked before the campaign says what is missing");
    }
}

fn tell(data_dir: &Path, key: &FirstKey, vault: &Vault) {
    print(&format!("made: {}", data_dir.display()));
    print(&format!("campaign: {}", data_dir.join("campaign.toml").display()));
    match key {
        FirstKey::Here(_) => {
            print(&format!("key file: {}", data_dir.join(KEY_FILE).display()));
        }
        FirstKey::Elsewhere(public) => {
            print(&format!(
                "staff key that you gave, of which only the public half is here: {public}"
            ));
            print("staff unlock with the key file on a drive, and its passphrase");
        }
    }
    print(&format!(
        "organisation's public key, for which takes are sealed: {}",
        vault.organisation()
    ));
    // The key with which people compare the signature on their papers.
    if let Some(key) = vault.signatory() {
        print(&format!("signs receipts and certificates with: {key}"));
    }
}

fn read_passphrase(init: &Init) -> Result<Zeroizing<String>, ExitCode> {
    let read = || {
        #[cfg(unix)]
        if let Some(descriptor) = init.passphrase_fd {
            // The system's own name for a descriptor of this process; no unsafe code of ours.
            let file = std::fs::File::open(format!("/dev/fd/{descriptor}"))?;
            return terminal::read_line(std::io::BufReader::new(file));
        }
        let _ = init;
        terminal::choose_secret("Passphrase for the organisation's key")
    };
    read().map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))
}
