//! Who may come in: what is shown after the start, and by which campaign and in which languages people
//! are asked. Where nobody may be asked, nobody new may come in until staff have mended the campaign.

use std::sync::Arc;

use egui::Context;

use super::worker::VaultWorker;
use super::{Sayso, Start, start};
use crate::campaign::{Campaign, Language, Words};
use crate::flow::{Admission, Broken, Visitor};
use crate::locale::Locale;
use crate::ui::Looks;
use crate::vault::Unchecked;

impl Sayso {
    /// Shows what fits what was found.
    pub(super) fn begin(&mut self, ctx: &Context, start: Start) {
        match start {
            Start::Setup(lying) => {
                self.offer(Locale::languages().collect());
                self.program.set_up(lying);
            }
            Start::Broken(broken) => self.program.bar(broken),
            Start::Closed(vault, broken) => {
                match self.take_over(*vault, Box::new(start::stand_in())) {
                    Ok(()) => {
                        self.offer(Locale::languages().collect());
                        self.program.close(broken);
                    }
                    Err(error) => self.program.bar(Broken::Other { details: error.to_string() }),
                }
            }
            Start::Ready(vault, campaign) => match self.take_over(*vault, campaign) {
                Ok(()) => {
                    self.settle(self.options.language.clone());
                    self.forget_looks(ctx);
                }
                Err(error) => self.program.bar(Broken::Other { details: error.to_string() }),
            },
        }
        ctx.request_repaint();
    }

    /// The vault turned out to be of no use, whoever is here: devices close, and nothing is kept.
    pub(super) fn give_up(&mut self, broken: Broken) {
        self.devices.let_go();
        self.media.clear();
        if let Some(vault) = self.vault.take() {
            vault.finish();
        }
        self.program.bar(broken);
    }

    /// Who may come in now.
    pub(super) fn admission(&self) -> Admission {
        if self.vault.is_some() { self.program.admission() } else { Admission::Barred }
    }

    /// Takes charge of a vault and its campaign.
    pub(super) fn take_over(
        &mut self,
        vault: Unchecked,
        campaign: Box<Campaign>,
    ) -> std::io::Result<()> {
        let replies = self.replies_in.clone();
        self.vault = Some(VaultWorker::spawn(vault, replies, self.devices.wake())?);
        self.campaign = Arc::new(*campaign);
        self.change_brand();
        Ok(())
    }

    /// Staff have changed the campaign. Where it was wrong before, everybody may come in again, and from
    /// the next visit on people are asked as after any other start.
    pub(super) fn take_up(&mut self, campaign: Campaign) {
        self.campaign = Arc::new(campaign);
        self.change_brand();
        let opened = !self.program.waits() && self.program.open();
        let wanted = if opened { self.options.language.clone() } else { Some(self.home.clone()) };
        self.settle(wanted);
    }

    /// Offers the languages that the program and the campaign share, in the campaign's order. At home
    /// is the one that is `wanted`, if it is among them, else the first; the check lets no campaign
    /// pass that shares none.
    pub(super) fn settle(&mut self, wanted: Option<Language>) {
        let spoken: Vec<_> = Locale::languages().collect();
        let shared = self.campaign.languages.iter().filter(|language| spoken.contains(language));
        let shared: Vec<_> = shared.cloned().collect();
        let home = wanted.filter(|language| shared.contains(language));
        if let Some(home) = home.or_else(|| shared.first().cloned()) {
            self.home = home;
        }
        self.offer(shared);
    }

    /// The set-up is done: whoever comes next is greeted in the `language` of whoever did it, where people are asked in that.
    pub(super) fn begin_in(&mut self, language: Language) {
        match self.program.admission() {
            Admission::Open => self.settle(Some(language)),
            Admission::Closed | Admission::Barred => {
                self.home = language;
                self.offer(Locale::languages().collect());
            }
        }
    }

    /// The language, the look and the size of text are as they are for whoever comes next.
    pub(super) fn forget_looks(&mut self, ctx: &Context) {
        self.speak(&self.home.clone());
        self.looks = Looks::new(self.options.appearance, self.options.text_scale);
        self.forget_voice(ctx);
    }

    /// Whether the welcome screen still shows something of whoever was there last.
    pub(super) fn is_personal(&self, ctx: &Context) -> bool {
        let parting = match self.program.visitor() {
            Some(Visitor::Welcome(welcome)) => welcome.parting.is_some(),
            _ => return false,
        };
        let usual = Looks::new(self.options.appearance, self.options.text_scale);
        parting
            || self.has_chosen_to_hear(ctx)
            || self.looks != usual
            || *self.locale.language() != self.home
    }
}
