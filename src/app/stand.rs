//! How this computer is used: as the start of the program says, and else as staff have chosen it.

use std::time::Duration;

use egui::Context;
use jiff::Timestamp;

use super::idle::Idle;
use super::vault_jobs::{problem, to_staff};
use super::worker::Said;
use super::{Kiosk, Options, Printer, Sayso};
use crate::flow::staff::stand::{Answer, Fixed};
use crate::flow::{VaultProblem, staff};
use crate::paper::Format;
use crate::record::{Stand, StandColours, StandKeyboard, StandPaper, StandScreen};
use crate::ui;
use crate::ui::Appearance;
use crate::ui::keyboard::When;
use crate::vault::{NotChosen, Unlocked, Vault};

impl Options {
    /// What papers are printed on, whoever has chosen that.
    pub(super) fn prints_on(&self) -> StandPaper {
        match self.printer.as_ref().map(|printer| printer.format) {
            None => StandPaper::Nothing,
            Some(Format::A4 | Format::Poster) => StandPaper::A4,
            Some(Format::Roll80) => StandPaper::Roll,
        }
    }

    /// Takes on what staff have chosen, where the start of the program has not fixed it.
    pub fn follow(&mut self, stand: Stand) {
        let Fixed { screen, idle, print, text, colours, keyboard } = self.fixed;
        if !screen {
            self.kiosk = match stand.screen {
                StandScreen::Window => Kiosk::No,
                StandScreen::Full => Kiosk::Yes,
            };
        }
        if !idle {
            self.idle_after = Duration::from_secs(stand.idle_secs);
        }
        if !print {
            self.printer = match stand.print {
                StandPaper::Nothing => None,
                StandPaper::A4 => Some(Printer::usual(Format::A4)),
                StandPaper::Roll => Some(Printer::usual(Format::Roll80)),
            };
        }
        if !text {
            self.text_scale = f32::from(stand.text_percent) / 100.0;
        }
        if !colours {
            self.appearance = match stand.colours {
                StandColours::Light => Appearance::Light,
                StandColours::Dark => Appearance::Dark,
                StandColours::HighContrast => Appearance::HighContrast,
            };
        }
        if !keyboard {
            self.keyboard = match stand.keyboard {
                StandKeyboard::Auto => When::Auto,
                StandKeyboard::Always => When::Always,
                StandKeyboard::Never => When::Never,
            };
        }
    }
}

impl Sayso {
    /// What staff have just chosen holds from now on. A window stays one until the next start, and so does a full screen:
    /// whoever made it cannot be left outside of it.
    pub(super) fn take_on(&mut self, ctx: &Context, stand: Stand) {
        let Options { kiosk, appearance, text_scale, .. } = self.options;
        self.options.follow(stand);
        self.options.kiosk = kiosk;
        self.idle = Idle::new(self.options.idle_after);
        // Whoever chose it has perhaps made the text larger for themselves.
        if self.options.appearance != appearance {
            self.looks = ui::Looks::new(self.options.appearance, self.looks.text_scale());
        }
        if self.options.text_scale.total_cmp(&text_scale).is_ne() {
            self.looks = ui::Looks::new(self.looks.appearance(), self.options.text_scale);
        }
        ui::keyboard::come(ctx, self.options.keyboard);
    }
}

/// Reads how this computer is used.
pub(super) fn read(vault: &Vault, fixed: Fixed) -> Said {
    let read = vault.stand().map(|stand| (stand, fixed)).map_err(|error| problem(&error));
    to_staff(staff::Input::StandHears(Answer::Read(read)))
}

/// Chooses how it is used.
pub(super) fn choose(vault: &mut Vault, key: Box<Unlocked>, stand: Stand, at: Timestamp) -> Said {
    let chosen = key.choose_stand(vault, stand, at).map_err(|why| match why {
        NotChosen::Storage(error) => problem(&error),
        why => {
            tracing::error!(%why, "how this computer is used was not chosen");
            VaultProblem::Other
        }
    });
    let held = chosen.is_ok().then_some(stand);
    let input = staff::Input::StandReturned(key, Answer::Written(chosen.map(|()| stand)));
    match held {
        Some(stand) => Said::Chosen(stand, Box::new(input.into())),
        None => to_staff(input),
    }
}
