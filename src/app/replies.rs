//! What workers answer, and who hears it. Two workers that are no part of the vault are started here.

use egui::Context;
use secrecy::SecretString;

use super::vault_jobs::{problem, to_setup};
use super::worker::{Reply, Said};
use super::{Sayso, places, start};
use crate::flow::{Input, Number, VaultProblem, setup, staff};
use crate::vault::VaultError;
use crate::wipe::wiped;

impl Sayso {
    /// Looks where somebody could save to, on a thread of its own: a drive may be slow to answer.
    pub(super) fn look_for_places(&mut self) {
        self.places = None;
        let number = self.program.look_for_places();
        let (save_to, data_dir) = (self.options.save_to.clone(), self.options.data_dir.clone());
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let look = move || {
            let said = Said::Places(places::places(&save_to, &data_dir));
            let _ = replies.send(Reply { number: Some(number), said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("places".to_owned()).spawn(look) {
            tracing::error!(%error, "nobody can look where to save to");
            self.places = Some(Vec::new());
        }
    }

    pub(super) fn create(
        &self,
        number: Number,
        organisation: String,
        contact: String,
        passphrase: SecretString,
    ) {
        let (data_dir, settings) = (self.options.data_dir.clone(), self.options.vault_settings);
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let make = move || {
            let make =
                || start::make_vault(&data_dir, &organisation, &contact, &passphrase, settings);
            let said = match wiped(make) {
                Ok((vault, campaign)) => Said::Made(Box::new(vault), Box::new(campaign)),
                Err(error) => {
                    tracing::error!(%error, "the vault could not be made");
                    let problem = match &error {
                        VaultError::Storage(error) => problem(error),
                        _ => VaultProblem::Other,
                    };
                    to_setup(Err(problem))
                }
            };
            let _ = replies.send(Reply { number: Some(number), said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("set-up".to_owned()).spawn(make) {
            tracing::error!(%error, "no thread for the set-up");
        }
    }

    /// Takes what a worker says, where it answers the newest question of its kind by the person who is here.
    pub(super) fn hear(&mut self, ctx: &Context, Reply { number, said }: Reply) {
        if let Some(number) = number {
            // A wrong try counts, whether or not somebody still waits for its answer.
            if let Said::Tried(searched) = said {
                return self.tried(*searched, number);
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
            Said::Brand(picture) => return self.show_brand(ctx, *picture),
            Said::Unusable(broken) => return self.give_up(broken),
            Said::Rewritten(campaign) => {
                self.take_up(*campaign);
                staff::Input::CampaignHears(staff::campaign::Answer::Written).into()
            }
            Said::CaughtUp(campaign, input) => {
                self.program.open();
                match campaign {
                    Ok(campaign) => self.take_up(*campaign),
                    Err(broken) => self.program.close_behind(broken),
                }
                *input
            }
            Said::Made(vault, campaign) => {
                let taken = self.take_over((*vault).into(), campaign).map_err(|error| {
                    tracing::error!(%error, "no thread for the vault");
                    VaultProblem::Other
                });
                Input::Setup(setup::Input::Created(taken))
            }
            // Nobody tries a passphrase that was not asked for.
            Said::Tried(_) => return,
        };
        self.step(ctx, input);
    }
}
