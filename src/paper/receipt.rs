//! The receipt, as a page and as the text of its QR code.

use jiff::Timestamp;
use jiff::civil::Date;
use zeroize::Zeroizing;

use super::page::Page;
use super::{written_date, written_day, written_time};
use crate::campaign::{Arg, Disclosure, ReceiptShows, Words};
use crate::consent::Agreement;
use crate::digest::Digest;

/// Who else is in what a receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Nobody.
    Alone,
    /// So many people gave it together.
    Group(usize),
    /// Others were in it, and one of them has had it deleted.
    Ended,
}

impl Company {
    /// What the code is for.
    pub(super) fn explained(self, words: &dyn Words) -> String {
        match self {
            Self::Alone | Self::Group(_) => words.say("receipt-explained", &[]),
            Self::Ended => words.say("group-gone", &[]),
        }
    }

    /// What it means that others are in it, too; none where nobody else is.
    pub(super) fn together(self, words: &dyn Words) -> Option<String> {
        match self {
            Self::Alone | Self::Ended => None,
            Self::Group(people) => {
                let people = Arg::Number(i64::try_from(people).unwrap_or(i64::MAX));
                Some(words.say("group-file", &[("people", people)]))
            }
        }
    }
}

/// What a receipt says. The code is the participant's secret and goes only where they ask.
pub struct ReceiptText {
    /// The receipt code in four groups.
    pub code: Zeroizing<String>,
    /// The number under which the ledger tells of it.
    pub record: String,
    /// What was agreed.
    pub agreement: Box<Agreement>,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// The ledger's head after that.
    pub ledger_head: Digest,
    /// The key that vouches for the receipt for machines, where the vault has one.
    pub key: Option<String>,
    /// Who else is in it.
    pub company: Company,
    /// What it may be used for, and the last day of each use.
    pub uses: Vec<(String, Date)>,
    /// The first day on which staff may open it; none where they may at once.
    pub sealed_until: Option<Date>,
}

impl ReceiptText {
    /// Each use with its last day, a line each; none where nothing may be used.
    pub fn until(&self, words: &dyn Words) -> Option<String> {
        let line =
            |(title, until): &(String, Date)| format!("{title}: {}", written_date(*until, words));
        let lines: Vec<_> = self.uses.iter().map(line).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// That nobody of staff opens it before a day; none where they may at once.
    pub fn sealed(&self, words: &dyn Words) -> Option<String> {
        let day = self.sealed_until?;
        Some(sealed_until(&self.agreement.disclosure.organisation, day, words))
    }
}

impl std::fmt::Debug for ReceiptText {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "ReceiptText(…, kept at {})", self.kept_at)
    }
}

/// That nobody at `organisation` opens something before `day`.
pub fn sealed_until(organisation: &str, day: Date, words: &dyn Words) -> String {
    let day = written_date(day, words);
    let args = [("organisation", Arg::Text(organisation)), ("date", Arg::Text(&day))];
    words.say("receipt-sealed", &args)
}

/// The receipt as a page in the language of `words`, which should be that of the agreement.
pub fn receipt_page(receipt: &ReceiptText, shows: &ReceiptShows, words: &dyn Words) -> String {
    let disclosure = &receipt.agreement.disclosure;
    let say = |key: &str| words.say(key, &[]);
    let mut page = Page::new(&disclosure.language, &say("receipt-file-title"));
    page.row(&disclosure.organisation, &disclosure.contact);
    page.element("h2", &say("receipt-code"));
    page.element("code", &receipt.code);
    page.element("p", &receipt.company.explained(words));
    page.element("p", &words.say("receipt-file-how", &asker(disclosure)));
    page.qr(&receipt_qr_text(receipt, words), &say("paper-qr"));
    if let Some(group) = receipt.company.together(words) {
        page.element("p", &group);
    }
    page.row(&say("receipt-agreed"), &receipt.agreement.ticked_titles().join("\n"));
    page.row(&say("receipt-kept-at"), &written_time(receipt.kept_at, words));
    if let Some(until) = receipt.until(words) {
        page.row(&say("receipt-until"), &until);
    }
    if let Some(sealed) = receipt.sealed(words) {
        page.element("p", &sealed);
    }
    if let Some(note) = shows.note.as_ref().and_then(|it| it.in_language(&disclosure.language)) {
        page.element("p", note);
    }
    if shows.words {
        page.element("h2", &say("receipt-file-words"));
        for section in &disclosure.sections {
            page.row(&section.heading, &section.body);
        }
        for paragraph in &disclosure.full_text {
            page.element("p", paragraph);
        }
    }
    page.element("small", &say("receipt-file-no-advice"));
    page.element("h2", &say("paper-experts"));
    page.row(&say("erased-record"), &receipt.record);
    page.row(&say("receipt-head"), &receipt.ledger_head.to_string());
    if let Some(key) = &receipt.key {
        page.row(&say("receipt-key"), key);
    }
    page.finish()
}

/// Who asked and where they are reached, as messages take them.
pub(super) fn asker(disclosure: &Disclosure) -> [(&'static str, Arg<'_>); 2] {
    [
        ("organisation", Arg::Text(&disclosure.organisation)),
        ("contact", Arg::Text(&disclosure.contact)),
    ]
}

/// What a telephone reads from the receipt on screen: the code, the contact, what was agreed.
pub fn receipt_qr_text(receipt: &ReceiptText, words: &dyn Words) -> Zeroizing<String> {
    let disclosure = &receipt.agreement.disclosure;
    let say = |key: &str| words.say(key, &[]);
    Zeroizing::new(format!(
        "{}: {}\n{} · {}\n{}: {}\n{}: {}\n{}: {}",
        say("receipt-code"),
        *receipt.code,
        disclosure.organisation,
        disclosure.contact,
        say("receipt-agreed"),
        receipt.agreement.ticked_titles().join("; "),
        say("receipt-kept-at"),
        written_day(receipt.kept_at, words),
        say("receipt-head"),
        receipt.ledger_head.short(),
    ))
}
