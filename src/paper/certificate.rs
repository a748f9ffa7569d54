//! The erasure certificate as a page.

use serde_json::{Value, json};

use super::ended_use::{Line, by_staff};
use super::order::carried;
use super::page::Page;
use super::written::written_tenths;
use super::{names, written_date, written_time};
use crate::campaign::{Arg, Words};
use crate::record::Certificate;

/// The certificate for machines, to be signed.
pub fn certificate_document(certificate: &Certificate) -> Value {
    // Numbers and texts alone: none of them fails to be written.
    names::plain(serde_json::to_value(certificate).unwrap_or_else(|_| json!({})))
}

/// The certificate as a page in the language of `words`. Every figure comes from the check that
/// followed the erasure.
pub fn certificate_page(certificate: &Certificate, words: &dyn Words) -> String {
    let say = |key: &str| words.say(key, &[]);
    let mut page = Page::new(words.language(), &say("certificate-file-title"));
    page.row(&say("erased-by"), &holder(certificate));
    page.row(&say("erased-takes"), &certificate.takes.to_string());
    if let Some(others) = others(certificate, words) {
        page.element("p", &others);
    }
    page.row(&say("erased-at"), &written_time(certificate.erased_at, words));
    for (label, value) in certificate.by_staff.iter().flat_map(|by| by_staff(*by, words)) {
        page.row(&label, &value);
    }
    page.row(&say("erased-method"), &say("erased-method-explained"));
    page.row(&say("erased-check"), &checked(certificate, words));
    for (label, value) in certificate_fleet(certificate, words) {
        page.row(&label, &value);
    }
    page.element("p", &say("erased-proof"));
    page.row(&say("erased-proof-until"), &written_date(certificate.proof_until, words));
    page.element("h2", &say("paper-experts"));
    page.row(&say("erased-record"), certificate.record.as_str());
    page.row(&say("erased-head"), &certificate.ledger_head.to_string());
    page.finish()
}

/// How far it has come at other computers; nothing where there are none.
pub fn certificate_fleet(certificate: &Certificate, words: &dyn Words) -> Vec<Line> {
    let Some(order) = &certificate.fleet else { return Vec::new() };
    let mut lines = carried(order, words);
    if !order.waits_for.is_empty() {
        lines.push((words.say("order-see", &[]), words.say("fleet-see-explained", &[])));
    }
    lines
}

/// Who held it and where they are reached.
pub(super) fn holder(certificate: &Certificate) -> String {
    format!("{}\n{}", certificate.organisation, certificate.contact)
}

/// For how many others it is gone, too; none where somebody was alone.
pub(super) fn others(certificate: &Certificate, words: &dyn Words) -> Option<String> {
    let count = i64::try_from(certificate.others).unwrap_or(i64::MAX);
    (count > 0).then(|| words.say("erased-others", &[("count", Arg::Number(count))]))
}

/// What the check afterwards looked at and found.
pub fn checked(certificate: &Certificate, words: &dyn Words) -> String {
    let Some(check) = certificate.check else { return words.say("erased-check-missing", &[]) };
    let bytes = format!("{} KiB", written_tenths(check.searched_bytes as f64 / 1_024.0, words));
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let args = [
        ("bytes", Arg::Text(&bytes)),
        ("found", Arg::Number(count(check.copies_found))),
        ("files", Arg::Number(count(check.files_left))),
    ];
    words.say("erased-check-explained", &args)
}
