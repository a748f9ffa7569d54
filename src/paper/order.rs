//! An order to destroy what is kept at other computers, as its holder takes it along: a page and a sheet. It says that
//! it is ordered and not done yet, what happens next, and how they see later that it is done.

use super::ended_use::Line;
use super::page::Page;
use super::pdf::{Block, Format, Sheet};
use super::{written_date, written_day, written_time};
use crate::campaign::{Arg, Words};
use crate::record::{ErasureOrder, FleetOrder};

/// The paper as a page in the language of `words`.
pub fn order_page(order: &ErasureOrder, words: &dyn Words) -> String {
    let mut page = Page::new(words.language(), &words.say("order-file-title", &[]));
    page.element("p", &words.say(order_stands(&order.carried), &[]));
    page.qr(&order_qr_text(order, words), &words.say("order-qr", &[]));
    for (label, value) in lines(order, words) {
        page.row(&label, &value);
    }
    page.element("h2", &words.say("paper-experts", &[]));
    page.row(&words.say("order-digest", &[]), &order.carried.order.to_string());
    page.finish()
}

/// The paper on one sheet, in the language of `words`.
pub fn order_sheet(order: &ErasureOrder, format: Format, words: &dyn Words) -> Sheet {
    let say = |key: &str| words.say(key, &[]);
    let title = say("order-file-title");
    let row = |(label, value)| Block::Row { label, value };
    let mut blocks =
        vec![Block::Title(title.clone()), Block::Text(say(order_stands(&order.carried)))];
    blocks.extend(lines(order, words).into_iter().map(row));
    // On a page it stands beside the title, on a strip below what it is about.
    let place = if format == Format::A4 { 0 } else { blocks.len() };
    blocks.insert(place, Block::Qr(order_qr_text(order, words)));
    blocks.push(Block::Heading(say("paper-experts")));
    blocks.push(row((say("order-digest"), order.carried.order.to_string())));
    Sheet { language: words.language().tag().to_owned(), title, blocks }
}

/// What a telephone reads of it. The code is not in it.
pub fn order_qr_text(order: &ErasureOrder, words: &dyn Words) -> String {
    let say = |key: &str| words.say(key, &[]);
    format!(
        "{}\n{} · {}\n{}: {}\n{}: {}",
        say("order-file-title"),
        order.organisation,
        order.contact,
        say("order-at"),
        written_day(order.signed_at, words),
        say("order-digest"),
        order.carried.order,
    )
}

fn lines(order: &ErasureOrder, words: &dyn Words) -> Vec<Line> {
    let say = |key: &str| words.say(key, &[]);
    let mut lines = vec![
        (say("order-to"), format!("{}\n{}", order.organisation, order.contact)),
        (say("order-at"), written_time(order.signed_at, words)),
    ];
    lines.extend(carried(&order.carried, words));
    lines.push((say("order-next"), say("order-next-explained")));
    lines.push((say("order-see"), say("order-see-explained")));
    lines
}

/// The message for how far it has come: that everybody has answered and that nobody has found anything yet is not the same as
/// that it is done.
pub fn order_stands(order: &FleetOrder) -> &'static str {
    let is_answered = order.waits_for.is_empty() && !order.done.is_empty();
    if is_answered { "order-found-nothing" } else { "order-not-done" }
}

/// Which computers have carried an order out and which have not said so yet, and from which day on what was laid into the
/// store opens with nothing.
pub fn carried(order: &FleetOrder, words: &dyn Words) -> Vec<Line> {
    let say = |key: &str| words.say(key, &[]);
    let mut lines = Vec::new();
    if !order.done.is_empty() {
        lines.push((say("fleet-done"), order.done.join(", ")));
    }
    if !order.waits_for.is_empty() {
        lines.push((say("fleet-waits"), order.waits_for.join(", ")));
    }
    lines.extend(order.store_forgets_on.map(|day| {
        let date = written_date(day, words);
        (say("fleet-store"), words.say("fleet-store-explained", &[("date", Arg::Text(&date))]))
    }));
    lines
}
