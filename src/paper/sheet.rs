//! The receipt and the certificate on one sheet of paper: what its holder needs, without every word.

use super::certificate::{certificate_fleet, holder, others};
use super::ended_use::by_staff;
use super::pdf::{Block, Format, Sheet};
use super::receipt::{ReceiptText, asker, receipt_qr_text};
use super::{written_date, written_time};
use crate::campaign::{Disclosure, ReceiptShows, SectionId, Words};
use crate::paper::checked;
use crate::record::Certificate;

/// The receipt on one sheet, in the language of `words`, which should be that of the agreement.
pub fn receipt_sheet(
    receipt: &ReceiptText,
    shows: &ReceiptShows,
    format: Format,
    words: &dyn Words,
) -> Sheet {
    let disclosure = &receipt.agreement.disclosure;
    let say = |key: &str| words.say(key, &[]);
    let asker = asker(disclosure);
    let title = say("receipt-file-title");
    let qr = Block::Qr(receipt_qr_text(receipt, words).to_string());
    let mut blocks = vec![
        Block::Title(title.clone()),
        row(&disclosure.organisation, &disclosure.contact),
        Block::Heading(say("receipt-code")),
        Block::Code(receipt.code.to_string()),
        Block::Text(receipt.company.explained(words)),
        Block::Text(words.say("receipt-file-how", &asker)),
    ];
    // On a page it stands beside the title, on a strip below the code.
    let place = if format == Format::A4 { 0 } else { blocks.len() };
    blocks.insert(place, qr);
    let note = shows.note.as_ref().and_then(|it| it.in_language(&disclosure.language));
    blocks.extend(note.map(|note| Block::Text(note.to_owned())));
    blocks.extend(receipt.company.together(words).map(Block::Text));
    blocks.push(row(&say("receipt-agreed"), &receipt.agreement.ticked_titles().join("\n")));
    blocks.push(row(&say("receipt-kept-at"), &written_time(receipt.kept_at, words)));
    blocks.extend(receipt.until(words).map(|until| row(&say("receipt-until"), &until)));
    blocks.extend(receipt.sealed(words).map(Block::Text));
    blocks.extend(section(disclosure, SectionId::Complain));
    blocks.push(Block::Small(say("receipt-file-no-advice")));
    blocks.push(Block::Heading(say("paper-experts")));
    blocks.push(row(&say("erased-record"), &receipt.record));
    blocks.push(row(&say("receipt-head"), &receipt.ledger_head.to_string()));
    blocks.extend(receipt.key.as_ref().map(|key| row(&say("receipt-key"), key)));
    Sheet { language: disclosure.language.tag().to_owned(), title, blocks }
}

/// The certificate on one sheet, in the language of `words`.
pub fn certificate_sheet(certificate: &Certificate, words: &dyn Words) -> Sheet {
    let say = |key: &str| words.say(key, &[]);
    let title = say("certificate-file-title");
    let mut blocks = vec![
        Block::Title(title.clone()),
        row(&say("erased-by"), &holder(certificate)),
        row(&say("erased-takes"), &certificate.takes.to_string()),
    ];
    blocks.extend(others(certificate, words).map(Block::Text));
    blocks.push(row(&say("erased-at"), &written_time(certificate.erased_at, words)));
    let by_staff = certificate.by_staff.iter().flat_map(|by| by_staff(*by, words));
    blocks.extend(by_staff.map(|(label, value)| Block::Row { label, value }));
    blocks.extend([
        row(&say("erased-method"), &say("erased-method-explained")),
        row(&say("erased-check"), &checked(certificate, words)),
    ]);
    let elsewhere = certificate_fleet(certificate, words).into_iter();
    blocks.extend(elsewhere.map(|(label, value)| Block::Row { label, value }));
    blocks.extend([
        Block::Text(say("erased-proof")),
        row(&say("erased-proof-until"), &written_date(certificate.proof_until, words)),
        Block::Heading(say("paper-experts")),
        row(&say("erased-record"), certificate.record.as_str()),
        row(&say("erased-head"), &certificate.ledger_head.to_string()),
    ]);
    Sheet { language: words.language().tag().to_owned(), title, blocks }
}

fn row(label: &str, value: &str) -> Block {
    Block::Row { label: label.to_owned(), value: value.to_owned() }
}

fn section(disclosure: &Disclosure, id: SectionId) -> Option<Block> {
    let found = disclosure.sections.iter().find(|section| section.id == id)?;
    Some(row(&found.heading, &found.body))
}
