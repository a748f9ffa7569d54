//! Saving and printing what people and staff take away.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::papers::{save_certificate, save_ended_use, save_order, save_receipt};
use super::vault_jobs::{hear, save_key, saved_to};
use super::{Printer, Sayso};
use crate::campaign::Campaign;
use crate::flow::{Document, Heard, Number, Printed};
use crate::locale::Locale;
use crate::paper::{certificate_sheet, ended_use_sheet, order_sheet, pdf, receipt_sheet};
use crate::wipe::wiped;

impl Sayso {
    /// A receipt, and what is said of an ended use, is written in the language in which its holder agreed, everything else in
    /// that of the screen.
    fn words_of(&self, paper: &Document) -> Locale {
        let agreed = match paper {
            Document::Receipt(receipt) => Locale::load(&receipt.agreement.disclosure.language).ok(),
            Document::EndedUse(ended) => Locale::load(&ended.language).ok(),
            Document::Certificate(_) | Document::Order(_) | Document::Key => None,
        };
        agreed.unwrap_or_else(|| self.locale.clone())
    }

    /// Documents are small; they are written where the person waits for them.
    pub(super) fn save(&self, number: Number, paper: Document, folder: PathBuf) {
        let (locale, campaign) = (self.words_of(&paper), Arc::clone(&self.campaign));
        let save_to = self.options.save_to.clone();
        self.ask(number, move |vault, at| {
            let saved = saved_to(&save_to, &folder, vault, |vault, folder| match &paper {
                Document::Key => save_key(vault, folder),
                Document::Receipt(receipt) => {
                    save_receipt(vault, receipt, &campaign.receipt, folder, &locale, at)
                }
                Document::Certificate(certificate) => {
                    save_certificate(vault, certificate, folder, &locale, at)
                }
                Document::EndedUse(ended) => save_ended_use(vault, ended, folder, &locale, at),
                Document::Order(order) => save_order(order, folder, &locale),
            });
            hear(Heard::Saved(saved))
        });
    }

    /// Prints on a thread of its own: a print command may take a while.
    pub(super) fn print(&self, number: Number, paper: Document) {
        let (locale, campaign) = (self.words_of(&paper), Arc::clone(&self.campaign));
        let printer = self.options.printer.clone();
        self.beside((number, "printer"), hear(Heard::Printed(Printed::No)), move || {
            let print = || printed(&paper, printer.as_ref(), &campaign, &locale);
            let printed = match wiped(print) {
                Ok(()) => Printed::Yes,
                Err(error) => {
                    tracing::error!(%error, "a paper was not printed");
                    Printed::No
                }
            };
            hear(Heard::Printed(printed))
        });
    }
}

/// Prints `paper`. One that is not for printing, or no printer, is an error of the screens.
fn printed(
    paper: &Document,
    printer: Option<&Printer>,
    campaign: &Campaign,
    words: &Locale,
) -> io::Result<()> {
    let printer = printer.ok_or(io::ErrorKind::NotFound)?;
    let sheet = match paper {
        Document::Receipt(receipt) => {
            receipt_sheet(receipt, &campaign.receipt, printer.format, words)
        }
        Document::Certificate(certificate) => certificate_sheet(certificate, words),
        Document::EndedUse(ended) => ended_use_sheet(ended, words),
        Document::Order(order) => order_sheet(order, printer.format, words),
        Document::Key => return Err(io::ErrorKind::InvalidInput.into()),
    };
    let page = pdf(&sheet, printer.format).map_err(io::Error::other)?;
    printer.print(&Zeroizing::new(page))
}
