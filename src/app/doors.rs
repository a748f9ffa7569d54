//! Who may come in: what is shown after the start, and by which campaign and in which languages people
//! are asked. Where nobody may be asked, the doors stay closed until staff have mended the campaign.

use std::sync::Arc;

use egui::Context;

use super::worker::VaultWorker;
use super::{Sayso, Start, start};
use crate::campaign::{Campaign, Language, Words};
use crate::flow::Visitor;
use crate::locale::Locale;
use crate::ui::{Broken, Doors, Looks, Mend, Screen, Told};
use crate::vault::Vault;

impl Sayso {
    /// Shows what fits what was found.
    pub(super) fn begin(&mut self, ctx: &Context, start: Start) {
        match start {
            Start::Setup => {
                self.offer(Locale::languages().collect());
                self.screen = Screen::Setup(crate::flow::Setup::default());
            }
            Start::Broken(broken) => self.stop_before(broken),
            Start::Closed(vault, broken) => {
                match self.take_over(*vault, Box::new(start::stand_in())) {
                    Ok(()) => self.close_doors(broken),
                    Err(error) => self.stop_before(Broken::Other { details: error.to_string() }),
                }
            }
            Start::Ready(vault, campaign) => match self.take_over(*vault, campaign) {
                Ok(()) => self.open_doors(),
                Err(error) => self.stop_before(Broken::Other { details: error.to_string() }),
            },
        }
        ctx.request_repaint();
    }

    pub(super) fn stop_before(&mut self, broken: Broken) {
        self.screen = Screen::Broken(broken, Told::default());
    }

    /// Nobody is asked anything before staff have mended the campaign.
    pub(super) fn close_doors(&mut self, broken: Broken) {
        self.closed = Some(broken.clone());
        self.offer(Locale::languages().collect());
        self.stop_before(broken);
    }

    /// Who may come in now.
    pub(super) fn doors(&self) -> Doors {
        match (&self.vault, &self.closed) {
            (None, _) => Doors::Barred,
            (Some(_), Some(_)) => Doors::Closed,
            (Some(_), None) => Doors::Open,
        }
    }

    /// Where whoever leaves the staff area comes to.
    pub(super) fn leave_staff(&mut self) {
        match self.closed.clone() {
            Some(broken) => self.stop_before(broken),
            None => self.screen = Screen::Visitor(Visitor::default()),
        }
    }

    /// Takes charge of a vault and its campaign.
    pub(super) fn take_over(
        &mut self,
        vault: Vault,
        campaign: Box<Campaign>,
    ) -> std::io::Result<()> {
        let letters = self.letters_in.clone();
        self.vault = Some(VaultWorker::spawn(vault, letters, self.hands.wake())?);
        self.campaign = Arc::new(*campaign);
        Ok(())
    }

    /// The welcome screen, in a language that the campaign and the program share: the one asked
    /// for at the start or chosen in the set-up, else the campaign's first.
    pub(super) fn open_doors(&mut self) {
        let shared = self.shared_languages();
        let Some(first) = shared.first().cloned() else {
            self.stop_before(Broken::Campaign {
                file: start::campaign_path(&self.options.data_dir).display().to_string(),
                details: format!(
                    "languages: none of them is spoken by this program ({})",
                    Locale::spoken()
                ),
                mend: Mend::ByHand,
            });
            return;
        };
        let set_up_in = match &self.screen {
            Screen::Setup(_) => Some(self.locale.language().clone()),
            Screen::Visitor(_) | Screen::Staff(_) | Screen::Broken(..) => None,
        };
        let chosen = set_up_in.or_else(|| self.options.language.clone());
        self.home = chosen.filter(|language| shared.contains(language)).unwrap_or(first);
        self.offer(shared);
        self.welcome_anybody();
    }

    /// The campaign is good again: from the next visit on people are asked as after any other start.
    pub(super) fn reopen_doors(&mut self) {
        self.closed = None;
        let shared = self.shared_languages();
        let chosen = self.options.language.clone().filter(|language| shared.contains(language));
        if let Some(home) = chosen.or_else(|| shared.first().cloned()) {
            self.home = home;
        }
        self.offer(shared);
    }

    /// The languages that the program and the campaign share, in the campaign's order.
    pub(super) fn shared_languages(&self) -> Vec<Language> {
        let spoken: Vec<_> = Locale::languages().collect();
        let shared = self.campaign.languages.iter().filter(|language| spoken.contains(language));
        shared.cloned().collect()
    }

    /// Offers the languages that the program and a campaign that has just changed share.
    pub(super) fn offer_shared(&mut self) {
        let shared = self.shared_languages();
        if let Some(first) = shared.first().filter(|_| !shared.contains(&self.home)) {
            self.home = first.clone();
        }
        self.offer(shared);
    }

    /// The welcome screen as it is for whoever comes next.
    pub(super) fn welcome_anybody(&mut self) {
        self.speak(&self.home.clone());
        self.looks = Looks::new(self.options.appearance, self.options.text_scale);
        self.screen = Screen::Visitor(Visitor::default());
    }

    /// Whether the welcome screen still shows something of whoever was there last.
    pub(super) fn is_personal(&self) -> bool {
        let parting = match &self.screen {
            Screen::Visitor(Visitor::Welcome(welcome)) => welcome.parting.is_some(),
            _ => return false,
        };
        let usual = Looks::new(self.options.appearance, self.options.text_scale);
        parting || self.looks != usual || *self.locale.language() != self.home
    }
}
