//! What somebody takes along for whom staff have ended a use: as a page, as a sheet, and for machines. The erasure certificate has the same
//! lines where staff did it.

use serde_json::{Value, json};

use super::page::Page;
use super::pdf::{Block, Sheet};
use super::{grounds_key, names, written_date, written_time};
use crate::campaign::{Arg, Words};
use crate::record::{ByStaff, EndedUse, Role};

/// A label and what it is about.
pub(super) type Line = (String, String);

/// By what a reader knows the paper for machines.
pub const ENDED_USE_SCHEMA: &str = "sayso ended use 1";

/// The paper for machines, to be signed.
pub fn ended_use_document(ended: &EndedUse) -> Value {
    // Numbers and texts alone: none of them fails to be written.
    let mut document = serde_json::to_value(ended).unwrap_or_else(|_| json!({}));
    document["schema"] = ENDED_USE_SCHEMA.into();
    names::plain(document)
}

/// The paper as a page in the language of `words`.
pub fn ended_use_page(ended: &EndedUse, words: &dyn Words) -> String {
    let mut page = Page::new(words.language(), &words.say("ended-file-title", &[]));
    for (label, value) in lines(ended, words) {
        page.row(&label, &value);
    }
    page.element("h2", &words.say("paper-experts", &[]));
    for (label, value) in for_experts(ended, words) {
        page.row(&label, &value);
    }
    page.finish()
}

/// The paper on one sheet, in the language of `words`.
pub fn ended_use_sheet(ended: &EndedUse, words: &dyn Words) -> Sheet {
    let title = words.say("ended-file-title", &[]);
    let row = |(label, value)| Block::Row { label, value };
    let mut blocks = vec![Block::Title(title.clone())];
    blocks.extend(lines(ended, words).into_iter().map(row));
    blocks.push(Block::Heading(words.say("paper-experts", &[])));
    blocks.extend(for_experts(ended, words).into_iter().map(row));
    Sheet { language: words.language().tag().to_owned(), title, blocks }
}

fn lines(ended: &EndedUse, words: &dyn Words) -> Vec<Line> {
    let say = |key: &str| words.say(key, &[]);
    let mut lines = vec![
        (say("ended-use"), ended.title.clone()),
        (say("ended-by"), format!("{}\n{}", ended.organisation, ended.contact)),
        (say("ended-at"), written_time(ended.ended_at, words)),
    ];
    lines.extend(by_staff(ended.by_staff, words));
    lines.push((say("ended-effect"), say("ended-effect-explained")));
    lines
}

fn for_experts(ended: &EndedUse, words: &dyn Words) -> [Line; 2] {
    let say = |key: &str| words.say(key, &[]);
    [
        (say("erased-record"), ended.record.to_string()),
        (say("erased-head"), ended.ledger_head.to_string()),
    ]
}

/// In which role staff did it, why, and which copies have to go by when.
pub(super) fn by_staff(by: ByStaff, words: &dyn Words) -> Vec<Line> {
    let say = |key: &str| words.say(key, &[]);
    let mut lines = vec![
        (say("by-staff-role"), say(role_name_key(by.role))),
        (say("by-staff-why"), say(grounds_key(by.grounds))),
    ];
    lines.extend(by.copies.map(|copies| {
        let count = i64::try_from(copies.count).unwrap_or(i64::MAX);
        let until = copies.until.map(|day| written_date(day, words)).unwrap_or_default();
        let args = [("count", Arg::Number(count)), ("date", Arg::Text(&until))];
        (say("by-staff-copies"), words.say("by-staff-copies-count", &args))
    }));
    lines
}

/// The message for what a role is called.
pub fn role_name_key(role: Role) -> &'static str {
    match role {
        Role::Attendant => "people-attendant-name",
        Role::Editor => "people-editor-name",
        Role::Officer => "people-officer-name",
    }
}
