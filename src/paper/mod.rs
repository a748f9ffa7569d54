//! What people take away: the receipt, the consent record and the erasure certificate, as pages
//! that any browser shows, and as PDF for A4 paper and for the roll of a receipt printer.
//!
//! Pure. A page is self-contained: no script, no font, no picture from elsewhere, nothing that
//! would tell a network that it was opened.

mod certificate;
mod kantara;
mod linked;
mod names;
mod page;
mod pdf;
mod receipt;
mod sheet;

pub use certificate::{certificate_document, certificate_page, checked};
pub use kantara::kantara_receipt;
pub use linked::{LEDGER_HEAD, NotLinked, linked_receipt, linked_record};
pub use names::term;
pub use pdf::{Block, Format, PdfError, Sheet, pdf};
pub use receipt::{Company, ReceiptText, receipt_page, receipt_qr_text};
pub use sheet::{certificate_sheet, receipt_sheet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A time as people read it at the place of the device, such as `2026-11-24 14:30`.
pub fn local_time(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// A date as people read it at the place of the device, such as `2026-11-24`.
pub fn local_date(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::system()).strftime("%Y-%m-%d").to_string()
}
