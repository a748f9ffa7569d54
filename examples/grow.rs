//! Makes a vault of any size, as real visits would have made it, for tests and benchmarks.
//!
//! ```text
//! cargo run --release --example grow -- DIR COUNT
//! ```
//!
//! Each submission is kept by the same calls as in the window, with a voice of a few samples: in the
//! languages of the sample campaign, for one use or two, over 300 days, one in fifty withdrawn later. Codes are cheap to guess and the
//! passphrase is `a few quiet words`, so nothing that matters belongs into such a vault. The syncs of a disk
//! are most of the time; in a folder in memory, such as `/dev/shm`, a million take some minutes.
#![allow(clippy::print_stdout, reason = "it says how far it is")]

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use sayso::app::{make_vault, sample_campaign};
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::Choices;
use sayso::locale::Locale;
use sayso::media::{Peaks, SoundFacts};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft};
use sayso::vault::{Receipt, Vault, VaultSettings};
use secrecy::SecretString;

/// Of every vault that is made here.
pub(crate) const PASSPHRASE: &str = "a few quiet words";
/// All visits were within the last so many seconds, 300 days, so that no use is over yet.
const WITHIN_SECS: u64 = 300 * 24 * 3_600;
/// One in so many withdraws a use.
const WITHDRAWN: u64 = 50;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: grow DIR COUNT";
    let folder = PathBuf::from(arguments.next().ok_or(usage)?);
    let count: u64 = arguments.next().ok_or(usage)?.parse()?;
    grow(&folder, count)?;
    println!("made: {}", folder.display());
    Ok(())
}

/// Makes a vault of `count` submissions in `folder`. A thousand of their codes, or all, are in `codes.txt`.
pub(crate) fn grow(folder: &Path, count: u64) -> Result<(), Box<dyn Error>> {
    let (who, contact) = ("Harbour Museum", "voices@harbour.example");
    let passphrase = SecretString::from(PASSPHRASE);
    let (mut vault, _) = make_vault(folder, who, contact, &passphrase, VaultSettings::LIGHT)?;
    let source = sample_campaign(who, contact);
    let campaign = Campaign::parse(&source)?;
    vault.offer(&source, &campaign)?;
    let disclosures = disclosures(&campaign)?;
    let last = Timestamp::now();
    let mut codes = std::fs::File::create(folder.join("codes.txt"))?;
    for number in 0..count {
        let ago = u128::from(count - number) * u128::from(WITHIN_SECS) / u128::from(count);
        let at = last - SignedDuration::from_secs(i64::try_from(ago)?);
        let disclosure = disclosures[usize::try_from(number)? % disclosures.len()].clone();
        let receipt = visit(&mut vault, &campaign, disclosure, number, at)?;
        // Enough to look some of them up by.
        if number.is_multiple_of(count.div_ceil(1_000)) {
            writeln!(codes, "{} {}", receipt.code().grouped().as_str(), receipt.record())?;
        }
        if number % 10_000 == 9_999 {
            println!("{} of {count}", number + 1);
        }
    }
    Ok(())
}

/// The disclosure in each language that the sample campaign and the program have.
fn disclosures(campaign: &Campaign) -> Result<Vec<Disclosure>, Box<dyn Error>> {
    let mut disclosures = Vec::new();
    for language in ["en", "de", "fr", "es", "it"] {
        let words = Locale::load(&language.parse::<sayso::campaign::Language>()?)?;
        disclosures.extend(Disclosure::render(campaign, &words));
    }
    Ok(disclosures)
}

/// Somebody reads, agrees, says something and keeps it.
pub(crate) fn visit(
    vault: &mut Vault,
    campaign: &Campaign,
    disclosure: Disclosure,
    number: u64,
    at: Timestamp,
) -> Result<Receipt, Box<dyn Error>> {
    vault.shown(&disclosure, at)?;
    let grant = disclosure.accept(ticked(number), at).map_err(|refused| format!("{refused:?}"))?;
    let mut draft = Draft::new(grant);
    vault.agreed(draft.newest(), at)?;
    let voice = voice(&draft, &vault.scratch(), at)?;
    draft.keep(voice, 1).map_err(|_| "the draft is full")?;
    // Where the campaign offers it, two of five are sealed.
    draft.seal_for(campaign.seal_until.first().copied().filter(|_| number % 5 > 2));
    let receipt = vault.keep(draft, campaign, at)?.shown;
    if number % WITHDRAWN == WITHDRAWN - 1 {
        receipt.held().withdraw(vault, &[PurposeId::new("exhibition")], at)?;
    }
    Ok(receipt)
}

fn ticked(number: u64) -> Choices {
    let mut choices = Choices::default();
    choices.toggle(BoxId::Kind(Kind::Voice));
    choices.toggle(BoxId::Purpose(PurposeId::new("exhibition")));
    if number.is_multiple_of(3) {
        choices.toggle(BoxId::Purpose(PurposeId::new("website")));
    }
    choices
}

/// A few samples under the draft's own permit.
fn voice(
    draft: &Draft,
    scratch: &Scratch,
    at: Timestamp,
) -> Result<Captured<sayso::consent::Voice>, Box<dyn Error>> {
    let permit = draft.permit()?;
    let mut writer = scratch.begin()?;
    writer.write_all(&[0, 1].repeat(40))?;
    let facts = SoundFacts {
        sample_rate_hz: 48_000,
        samples: 40,
        peak_dbfs: -42.0,
        clipped_samples: 0,
        lost_samples: 0,
        short_samples: 0,
        one_sided: false,
    };
    Ok(Captured::sound(&permit, facts, Peaks::default(), writer.finish()?, at))
}
