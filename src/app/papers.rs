//! The papers that people and staff take away, as files: a page, a PDF to print and, where machines may read it, what was
//! signed.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::vault_jobs::target;
use crate::campaign::ReceiptShows;
use crate::flow::SaveProblem;
use crate::locale::Locale;
use crate::paper::{
    Format, ReceiptText, Sheet, certificate_document, certificate_page, certificate_sheet,
    ended_use_document, ended_use_page, ended_use_sheet, linked_receipt, order_page, order_sheet,
    pdf, receipt_page, receipt_sheet,
};
use crate::record::{Certificate, EndedUse, ErasureOrder};
use crate::vault::{Vault, write_beside};

/// The name of a saved receipt.
const RECEIPT: &str = "sayso-receipt";
/// The name of a saved certificate.
const CERTIFICATE: &str = "sayso-erasure-certificate";
/// The name of the paper about a use that staff ended, without its extension.
const ENDED_USE: &str = "sayso-ended-use";
/// The name of the paper about an order that is carried elsewhere, without its extension.
const ORDER: &str = "sayso-deletion-order";

/// The receipt as a page, as a PDF to print and, where the ledger can tell of it, as JSON-LD, which holds no code.
pub(super) fn save_receipt(
    vault: &Vault,
    receipt: &ReceiptText,
    shows: &ReceiptShows,
    folder: &Path,
    words: &Locale,
    at: Timestamp,
) -> Result<PathBuf, SaveProblem> {
    let page = Zeroizing::new(receipt_page(receipt, shows, words));
    let sheet = receipt_sheet(receipt, shows, Format::A4, words);
    let print = Zeroizing::new(printable(&sheet).map_err(|error| target(&error))?);
    let page = ("html", page.as_bytes());
    let written = match linked(vault, &receipt.record, at) {
        Some(linked) => {
            let documents = [page, ("pdf", &print), ("jsonld", linked.as_bytes())];
            write_documents(folder, RECEIPT, documents)
        }
        None => write_documents(folder, RECEIPT, [page, ("pdf", &print)]),
    };
    written.map_err(|error| target(&error))
}

fn linked(vault: &Vault, record: &str, at: Timestamp) -> Option<String> {
    let evidence = vault.evidence(record).ok().flatten()?;
    let today = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let receipt = linked_receipt(&evidence, today);
    let receipt = receipt.map_err(|error| tracing::warn!(%error, "no receipt for machines"));
    Some(format!("{:#}", vault.sign(receipt.ok()?, at)))
}

/// The certificate, saved by whoever is at the window.
pub(super) fn save_certificate(
    vault: &Vault,
    certificate: &Certificate,
    folder: &Path,
    words: &Locale,
    at: Timestamp,
) -> Result<PathBuf, SaveProblem> {
    write_certificate(vault, certificate, folder, words, at).map_err(|error| target(&error))
}

/// Writes the certificate into `folder`, which is there: as a page, as a PDF to print, and signed for machines; all
/// of them, or none. Returns where the page lies.
pub fn write_certificate(
    vault: &Vault,
    certificate: &Certificate,
    folder: &Path,
    words: &Locale,
    at: Timestamp,
) -> io::Result<PathBuf> {
    let page = certificate_page(certificate, words);
    let print = printable(&certificate_sheet(certificate, words))?;
    let signed = vault.sign(certificate_document(certificate), at);
    write_signed(folder, CERTIFICATE, &page, &print, &signed)
}

/// The paper about a use that staff ended, saved by whoever is at the window.
pub(super) fn save_ended_use(
    vault: &Vault,
    ended: &EndedUse,
    folder: &Path,
    words: &Locale,
    at: Timestamp,
) -> Result<PathBuf, SaveProblem> {
    write_ended_use(vault, ended, folder, words, at).map_err(|error| target(&error))
}

/// Writes the paper about a use that staff ended into `folder`, which is there: as a page, as a PDF to print, and signed for
/// machines; all of them, or none. Returns where the page lies.
pub fn write_ended_use(
    vault: &Vault,
    ended: &EndedUse,
    folder: &Path,
    words: &Locale,
    at: Timestamp,
) -> io::Result<PathBuf> {
    let page = ended_use_page(ended, words);
    let print = printable(&ended_use_sheet(ended, words))?;
    let signed = vault.sign(ended_use_document(ended), at);
    write_signed(folder, ENDED_USE, &page, &print, &signed)
}

/// Writes a paper as a page, as a PDF, and as it was signed.
fn write_signed(
    folder: &Path,
    stem: &str,
    page: &str,
    print: &[u8],
    signed: &serde_json::Value,
) -> io::Result<PathBuf> {
    let signed = format!("{signed:#}");
    let documents = [("html", page.as_bytes()), ("pdf", print), ("json", signed.as_bytes())];
    write_documents(folder, stem, documents)
}

/// The paper about an order that is carried elsewhere, saved by whoever is at the window.
pub(super) fn save_order(
    order: &ErasureOrder,
    folder: &Path,
    words: &Locale,
) -> Result<PathBuf, SaveProblem> {
    let page = order_page(order, words);
    let print = printable(&order_sheet(order, Format::A4, words));
    let written = print.and_then(|print| {
        write_documents(folder, ORDER, [("html", page.as_bytes()), ("pdf", &print)])
    });
    written.map_err(|error| target(&error))
}

/// The sheet on A4.
fn printable(sheet: &Sheet) -> io::Result<Vec<u8>> {
    pdf(sheet, Format::A4).map_err(|error| {
        tracing::error!(%error, "no PDF");
        io::Error::other(error)
    })
}

/// Writes the documents of one paper, by extension, as [`write_beside`] does. Returns where the first lies.
fn write_documents<const N: usize>(
    folder: &Path,
    stem: &str,
    documents: [(&str, &[u8]); N],
) -> io::Result<PathBuf> {
    let made = write_beside(folder, stem, documents)?;
    Ok(made.into_iter().next().unwrap_or_default())
}
