//! Who may come in: what is shown after the start, and by which campaign and in which languages people
//! are asked. Where nobody may be asked, the doors stay closed until staff have mended the campaign.

use std::sync::Arc;

use egui::Context;

use super::worker::VaultWorker;
use super::{Sayso, Start, start};
use crate::campaign::{Campaign, Language, Words};
use crate::flow::Visitor;
use crate::locale::Locale;
use crate::ui::{Broken, Doors, Looks, Screen, Told};
use crate::vault::Unchecked;

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

    /// The vault turned out to be of no use, whoever is here: devices close, and nothing is kept.
    pub(super) fn give_up(&mut self, broken: Broken) {
        self.visit = self.visit.next();
        self.hands.let_go();
        self.desk.clear();
        self.closed = None;
        if let Some(vault) = self.vault.take() {
            vault.finish();
        }
        self.stop_before(broken);
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
            // In the language of the campaign as it is now, which staff may have changed.
            None => self.welcome_anybody(),
        }
    }

    /// Takes charge of a vault and its campaign.
    pub(super) fn take_over(
        &mut self,
        vault: Unchecked,
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
        let set_up_in = match &self.screen {
            Screen::Setup(_) => Some(self.locale.language().clone()),
            Screen::Visitor(_) | Screen::Staff(_) | Screen::Broken(..) => None,
        };
        self.settle(set_up_in.or_else(|| self.options.language.clone()));
        self.welcome_anybody();
    }

    /// Staff have changed the campaign. Where it was wrong before, the doors are open again, and from
    /// the next visit on people are asked as after any other start.
    pub(super) fn take_up(&mut self, campaign: Campaign) {
        self.campaign = Arc::new(campaign);
        match self.closed.take() {
            Some(_) => self.settle(self.options.language.clone()),
            None => self.settle(Some(self.home.clone())),
        }
    }

    /// Offers the languages that the program and the campaign share, in the campaign's order. At home
    /// is the one that is `wanted`, if it is among them, else the first; the check lets no campaign
    /// pass that shares none.
    fn settle(&mut self, wanted: Option<Language>) {
        let spoken: Vec<_> = Locale::languages().collect();
        let shared = self.campaign.languages.iter().filter(|language| spoken.contains(language));
        let shared: Vec<_> = shared.cloned().collect();
        let home = wanted.filter(|language| shared.contains(language));
        if let Some(home) = home.or_else(|| shared.first().cloned()) {
            self.home = home;
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
