//! What people take away: the receipt, the consent record the erasure certificate and what is ordered elsewhere, as pages
//! that any browser shows, and as PDF for A4 paper and for the roll of a receipt printer.
//!
//! Pure. A page is self-contained: no script, no font, no picture from elsewhere, nothing that
//! would tell a network that it was opened.

mod certificate;
mod ended_use;
mod export;
mod history;
mod kantara;
mod linked;
mod names;
mod order;
mod page;
mod pdf;
mod poster;
mod receipt;
mod sheet;
mod written;

pub use certificate::{certificate_document, certificate_fleet, certificate_page, checked};
pub use ended_use::{
    ENDED_USE_SCHEMA, ended_use_document, ended_use_page, ended_use_sheet, role_name_key,
};
pub use export::{ExportText, TakedownLetter, export_page};
pub use history::{actor_name, event_sentence, grounds_key, hold_reason_key, outcome_key};
pub use kantara::kantara_receipt;
pub use linked::{LEDGER_HEAD, NotLinked, linked_receipt, linked_record};
pub use names::term;
pub use order::{carried, order_page, order_qr_text, order_sheet, order_stands};
pub use pdf::{Block, Format, PdfError, Sheet, pdf};
pub use poster::{poster_page, poster_sheet};
pub use receipt::{Company, ReceiptText, receipt_page, receipt_qr_text, sealed_until};
pub use sheet::{certificate_sheet, receipt_sheet};
pub use written::{written_date, written_day, written_time};
