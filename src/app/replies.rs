//! What workers answer, and who hears it. Two workers that are no part of the vault are started here.

use egui::Context;

use super::beside::lost;
use super::drives::key_drives;
use super::new_vault::{NewVault, NotMade, missing, set_up};
use super::published::Publication;
use super::vault_jobs::{problem, to_setup};
use super::worker::{Reply, Said};
use super::{Sayso, on_drives, places, start};
use crate::campaign::{FirstCampaign, Words as _};
use crate::flow::{Founding, Input, Number, SetupProblem, VaultProblem, setup};
use crate::vault::VaultError;
use crate::wipe::wiped;

impl Sayso {
    /// Looks where somebody could save to, on a thread of its own: a drive may be slow to answer.
    pub(super) fn look_for_places(&mut self) {
        self.places = None;
        let number = self.program.look_for_places();
        let (save_to, data_dir) = (self.options.save_to.clone(), self.options.data_dir.clone());
        self.beside((number, "places"), Said::Places(Vec::new()), move || {
            Said::Places(places::places(&save_to, &data_dir))
        });
    }

    pub(super) fn create(&self, number: Number, founding: Founding) {
        let (data_dir, settings) = (self.options.data_dir.clone(), self.options.vault_settings);
        let words = self.locale.clone();
        self.beside((number, "set-up"), lost(), move || {
            let new = NewVault {
                organisation: &founding.organisation,
                contact: &founding.contact,
                campaign: &founding.campaign,
                law: Some(&founding.law),
                language: words.language(),
                key: &founding.key,
            };
            match wiped(|| set_up(&data_dir, &new, &words, settings)) {
                Ok((vault, campaign)) => {
                    let wrong = start::read_campaign(&data_dir, &words).err();
                    Said::Made(Box::new(vault), Box::new(campaign), wrong)
                }
                Err(error) => {
                    tracing::error!(kind = kind_of(&error), "the vault could not be made");
                    to_setup(setup::Input::Created(Err(not_made(error))))
                }
            }
        });
    }

    /// Looks what drives bring that a set-up can take: one of them may be slow to answer.
    pub(super) fn look_on_drives(&self, number: Number) {
        let data_dir = self.options.data_dir.clone();
        self.beside((number, "drives"), lost(), move || {
            let found = on_drives::look(&key_drives(&data_dir));
            to_setup(setup::Input::Found(found))
        });
    }

    /// Looks what a law wants said that the first campaign does not say.
    pub(super) fn hold_against_law(
        &self,
        number: Number,
        campaign: FirstCampaign,
        law: Vec<String>,
    ) {
        let words = self.locale.clone();
        self.beside((number, "law"), lost(), move || {
            let found = missing(&campaign, &law, &words);
            to_setup(setup::Input::Missing((campaign, law), found))
        });
    }

    /// Takes what a worker says, where it answers the newest question of its kind by the person who is here.
    pub(super) fn hear(&mut self, ctx: &Context, Reply { number, said }: Reply) {
        if let Some(number) = number {
            // A wrong try counts, whether or not somebody still waits for its answer.
            if let Said::Tried(searched, trying) = said {
                return self.tried((*searched, trying), number);
            }
            if !self.program.answered(number) {
                tracing::info!("an answer to something older was dropped");
                return;
            }
        }
        let input = match said {
            Said::Input(input) => input,
            Said::Places(places) => {
                self.places = Some(places);
                return;
            }
            Said::Opened(content, input) => {
                self.media.opened = Some(content);
                input
            }
            Said::Glimpse(record, glimpse) => {
                let awaited = self.program.glimpses().is_some_and(|it| it.await_one(&record));
                if awaited {
                    self.media.show_glimpse(ctx, record, glimpse);
                }
                return;
            }
            Said::LockedOut(left) => {
                if self.program.is_inside(&left) {
                    self.step(ctx, Input::LeftAlone);
                }
                return;
            }
            Said::CampaignWaits => {
                self.publication = Publication::Waits;
                return;
            }
            Said::TakenIn(under_way, campaign) => return self.taken_in(ctx, under_way, campaign),
            Said::Brand(picture) => return self.show_brand(ctx, *picture),
            Said::Unusable(broken) => return self.give_up(broken),
            Said::Rewritten(campaign, input) => {
                self.take_up(*campaign);
                *input
            }
            Said::CaughtUp(campaign, input) => {
                self.program.open();
                match campaign {
                    Ok(campaign) => self.take_up(*campaign),
                    Err(broken) => self.program.close_behind(broken),
                }
                *input
            }
            Said::Chosen(stand, input) => {
                self.take_on(ctx, stand);
                *input
            }
            Said::Made(vault, campaign, wrong) => {
                // Nobody is asked before what the law wants is said, and then by that.
                let campaign = if wrong.is_some() { start::stand_in().into() } else { campaign };
                if let Some(wrong) = wrong {
                    self.program.close_behind(wrong);
                }
                let taken = self.take_over((*vault).into(), campaign).map_err(|error| {
                    tracing::error!(%error, "no thread for the vault");
                    SetupProblem::Vault(VaultProblem::Other)
                });
                Input::Setup(setup::Input::Created(taken))
            }
            // Nobody tries a passphrase that was not asked for.
            Said::Tried(..) => return,
        };
        self.step(ctx, input);
    }
}

/// Why no vault was made, as the set-up says it.
fn not_made(error: NotMade) -> SetupProblem {
    match error {
        NotMade::Vault(VaultError::Storage(error)) => SetupProblem::Vault(problem(&error)),
        NotMade::Vault(VaultError::KeyFileThere) => SetupProblem::KeyFileThere,
        NotMade::Vault(_) => SetupProblem::Vault(VaultProblem::Other),
        NotMade::Unreadable(_) => SetupProblem::FileUnreadable,
        NotMade::Unusable(why) => SetupProblem::FileUnusable(why),
        NotMade::CampaignThere => SetupProblem::CampaignThere,
    }
}

/// The same for the log, which holds nothing that somebody wrote into a campaign.
fn kind_of(error: &NotMade) -> String {
    match error {
        NotMade::Unusable(_) => "the campaign file has mistakes".to_owned(),
        error => error.to_string(),
    }
}
