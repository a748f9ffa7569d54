//! A page to hang beside the screen: who asks and why, that nothing is recorded before a yes, how it is taken back, and
//! where to turn to.
//!
//! **Invariant:** it says nothing that the consent does not say: its answers are those of the disclosure.

use super::page::Page;
use super::pdf::{Block, Sheet};
use crate::campaign::{Arg, Disclosure, SectionId, Words};

/// The poster as a page, in the language of `asks` and `words`.
pub fn poster_page(asks: &Disclosure, words: &dyn Words) -> String {
    let mut page = Page::new(&asks.language, &title(asks, words));
    page.element("p", &words.say("welcome-promise", &[]));
    for (heading, answer) in answers(asks) {
        page.element("h2", heading);
        page.element("p", &answer);
    }
    page.finish()
}

/// The poster as a sheet of A4, in the language of `asks` and `words`.
pub fn poster_sheet(asks: &Disclosure, words: &dyn Words) -> Sheet {
    let title = title(asks, words);
    let promise = words.say("welcome-promise", &[]);
    let mut blocks = vec![Block::Title(title.clone()), Block::Text(promise)];
    for (heading, answer) in answers(asks) {
        blocks.push(Block::Heading(heading.to_owned()));
        blocks.push(Block::Text(answer));
    }
    Sheet { language: asks.language.tag().to_owned(), title, blocks }
}

fn title(asks: &Disclosure, words: &dyn Words) -> String {
    words.say("welcome-title", &[("organisation", Arg::Text(&asks.organisation))])
}

/// What is in sight beside the boxes, with the organisation's contact, and where to complain.
fn answers(asks: &Disclosure) -> Vec<(&str, String)> {
    let complain = asks.sections.iter().filter(|it| it.id == SectionId::Complain);
    let told = asks.essentials.iter().chain(complain);
    told.map(|section| match section.id {
        SectionId::Who => (section.heading.as_str(), format!("{}\n{}", section.body, asks.contact)),
        _ => (section.heading.as_str(), section.body.clone()),
    })
    .collect()
}
