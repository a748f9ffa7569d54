//! The campaign that the hub of a fleet publishes is taken up here: between visits, never in the middle of one.

use std::sync::Arc;
use std::time::Duration;

use egui::Context;

use super::worker::{Said, Taken};
use super::{Sayso, campaign_file, start};
use crate::campaign::{Campaign, Words};
use crate::flow::{Screen, Visitor};
use crate::vault::{NotOffered, StorageError, Vault, write_whole};

/// As long as the campaign is being taken in, it is looked so often whether that has ended.
const SOON: Duration = Duration::from_millis(10);

/// Takes in the campaign that the hub has published, if one waits: its file is written, and people are asked by it from now
/// on. Where nobody may be asked by it, nothing changes, and the hub hears so. None where nothing has changed.
pub fn take_in_campaign(
    vault: &mut Vault,
    words: &dyn Words,
) -> Result<Option<Campaign>, StorageError> {
    let Some(source) = vault.campaign_that_waits()? else { return Ok(None) };
    let Some(campaign) = good(vault, &source, words)? else {
        vault.note_campaign_refused(&source)?;
        return Ok(None);
    };
    // The file comes first: what is interrupted here is done again.
    write_whole(&start::campaign_path(vault.data_dir()), source.as_bytes())?;
    vault.note_campaign_taken_in(&source)?;
    campaign_file::forget_draft(vault.data_dir());
    match vault.offer(&source, &campaign) {
        Ok(()) => Ok(Some(campaign)),
        Err(NotOffered::Storage(error)) => Err(error),
        // It was looked at a moment ago.
        Err(NotOffered::VersionUsed { .. }) => Ok(None),
    }
}

/// The campaign of a file, where people may be asked by it here.
fn good(vault: &Vault, source: &str, words: &dyn Words) -> Result<Option<Campaign>, StorageError> {
    let Ok(campaign) = start::usable(source, words) else {
        // What is wrong is in words of the campaign, which no log has.
        tracing::error!("the campaign has mistakes: nobody is asked by it");
        return Ok(None);
    };
    match vault.may_offer(&campaign) {
        Ok(()) => Ok(Some(campaign)),
        Err(NotOffered::Storage(error)) => Err(error),
        Err(NotOffered::VersionUsed { version, .. }) => {
            tracing::error!(version, "the version of the campaign stands for another text");
            Ok(None)
        }
    }
}

/// Says to the vault by which campaign people are asked here, where no window does: as it lies in the data folder, if
/// people may be asked by it. So the hub publishes it, and a kiosk can say by which it asks.
pub fn offer_campaign(vault: &mut Vault, words: &dyn Words) -> Result<(), StorageError> {
    let source = std::fs::read_to_string(start::campaign_path(vault.data_dir()));
    let Ok(source) = source else { return Ok(()) };
    let Some(campaign) = good(vault, &source, words)? else { return Ok(()) };
    match vault.offer(&source, &campaign) {
        Ok(()) | Err(NotOffered::VersionUsed { .. }) => Ok(()),
        Err(NotOffered::Storage(error)) => Err(error),
    }
}

/// Whether something was published that is not taken in yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Publication {
    /// Nothing.
    #[default]
    None,
    /// It waits until nobody is here.
    Waits,
}

/// Held by the job that takes in a campaign, and by its answer.
pub(super) type UnderWay = Arc<()>;

impl Sayso {
    /// Has the campaign that was published taken in as soon as nobody is in front of the screen who is asked by another.
    pub(super) fn mind_the_publication(&mut self, ctx: &Context) {
        if self.is_taking_in() {
            ctx.request_repaint_after(SOON);
        }
        if self.publication == Publication::None || self.is_taking_in() || !self.is_between_visits()
        {
            return;
        }
        let Some(vault) = &self.vault else { return };
        let (under_way, words) = (UnderWay::new(()), self.locale.clone());
        self.taking_in = Arc::downgrade(&under_way);
        self.publication = Publication::None;
        let taken = vault.run_unasked(move |vault, _| {
            let taken = take_in_campaign(vault, &words).unwrap_or_else(|error| {
                tracing::error!(%error, "the campaign that was published is not taken in yet");
                None
            });
            Some(Said::TakenIn(under_way, taken.map(Box::new)))
        });
        if taken == Taken::No {
            tracing::warn!("the campaign that was published is taken in later");
        }
        ctx.request_repaint_after(SOON);
    }

    /// Whether the campaign is being taken in. What somebody presses meanwhile waits for it: a visit begins by one
    /// campaign and ends by the same.
    pub fn is_taking_in(&self) -> bool {
        self.taking_in.strong_count() > 0
    }

    /// It is taken in, or it is not and nothing has changed.
    pub(super) fn taken_in(
        &mut self,
        ctx: &Context,
        under_way: UnderWay,
        campaign: Option<Box<Campaign>>,
    ) {
        if let Some(campaign) = campaign {
            self.take_up(*campaign);
            if let Screen::Closed(..) = self.program.screen {
                self.program.welcome();
                self.forget_looks(ctx);
            }
        }
        drop(under_way);
    }

    fn is_between_visits(&self) -> bool {
        let waits = match &self.program.screen {
            Screen::Visitor(Visitor::Welcome(_)) => true,
            Screen::Closed(..) => !self.program.waits(),
            Screen::Visitor(_) | Screen::Staff(_) | Screen::Setup(_) => false,
        };
        waits && !self.program.is_keeping()
    }
}
