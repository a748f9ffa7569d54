//! What goes with copies that leave the vault, for people: what may be done with them, and what has to go.

use jiff::Timestamp;
use jiff::civil::Date;

use super::page::Page;
use super::{written_date, written_time};
use crate::campaign::{Arg, Campaign, PurposeId, Words};
use crate::record::{CopyId, MadeCopy, Terms};

/// A letter names so many files; of more it says where the list is.
const NAMED: usize = 20;

/// What the page beside an export says.
pub struct ExportText<'a> {
    /// What was said when it was begun.
    pub terms: &'a Terms,
    /// The campaign that knows the use, where there is one.
    pub campaign: Option<&'a Campaign>,
    /// When it was made.
    pub made_at: Timestamp,
    /// So many takes may be used.
    pub takes: u64,
    /// The day on which consent for the first of them ends; none where there is none.
    pub first_until: Option<Date>,
    /// The day on which consent for the last of them ends.
    pub last_until: Option<Date>,
}

/// The page for whoever opens the folder, in the language of `words`.
pub fn export_page(text: &ExportText<'_>, words: &dyn Words) -> String {
    let say = |key: &str| words.say(key, &[]);
    let mut page = Page::new(words.language(), &say("export-page-title"));
    page.element("p", &say("export-page-may"));
    let (title, explanation) = purpose(text.campaign, &text.terms.purpose, words);
    page.row(&say("export-page-use"), &lines([&title, &explanation]));
    page.row(&say("export-destination"), &text.terms.destination);
    page.row(&say("export-responsible"), &text.terms.responsible);
    if let Some(campaign) = text.campaign {
        let who = &campaign.organisation;
        page.row(&say("export-page-from"), &lines([&who.name, &who.contact]));
    }
    page.row(&say("export-page-made"), &written_time(text.made_at, words));
    page.row(&say("export-page-takes"), &text.takes.to_string());
    if let (Some(first), Some(last)) = (text.first_until, text.last_until) {
        let (first, last) = (written_date(first, words), written_date(last, words));
        let days = [("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
        let key = if first == last { "export-page-until" } else { "export-page-until-each" };
        page.row(&say("export-page-how-long"), &words.say(key, &days));
    }
    page.element("h2", &say("export-page-end"));
    page.element("p", &say("export-page-takedowns"));
    page.element("p", &say("export-page-only"));
    page.element("h2", &say("paper-experts"));
    page.element("p", &say("export-page-files"));
    page.finish()
}

/// A letter to whoever answers for copies that have to go. It takes the same memory however many there are.
#[derive(Clone, Debug)]
pub struct TakedownLetter {
    terms: Terms,
    copies: u64,
    /// The first of them, and one more than it names.
    first: Vec<CopyId>,
    deadline: Option<Date>,
}

impl TakedownLetter {
    /// One about no copy yet, by what was said of the copies.
    pub fn new(terms: Terms) -> Self {
        Self { terms, copies: 0, first: Vec::new(), deadline: None }
    }

    /// Adds a copy of which the same was said.
    pub fn add(&mut self, copy: &MadeCopy) {
        self.copies += 1;
        if self.first.len() <= NAMED {
            self.first.push(copy.id.clone());
        }
        let deadlines = [self.deadline, copy.state.deadline()];
        self.deadline = deadlines.into_iter().flatten().min();
    }

    /// What it says, in the language of `words`. Nothing where no copy has to go.
    pub fn text(&self, campaign: Option<&Campaign>, words: &dyn Words) -> String {
        let Some(deadline) = self.deadline else { return String::new() };
        let (title, _) = purpose(campaign, &self.terms.purpose, words);
        let deadline = written_date(deadline, words);
        let args = [
            ("count", Arg::Number(i64::try_from(self.copies).unwrap_or(i64::MAX))),
            ("destination", Arg::Text(&self.terms.destination)),
            ("use", Arg::Text(&title)),
            ("deadline", Arg::Text(&deadline)),
        ];
        let greeting = words.say("takedown-letter-greeting", &[]);
        let mut parts = vec![greeting, words.say("takedown-letter-ask", &args)];
        if self.first.len() <= NAMED {
            let named: Vec<_> = self.first.iter().map(|copy| format!("- {copy}")).collect();
            parts.push(named.join("\n"));
        }
        parts.push(words.say("takedown-letter-how", &[]));
        if let Some(campaign) = campaign {
            let who = &campaign.organisation;
            parts.push(lines([&who.name, &who.contact]));
        }
        parts.join("\n\n")
    }
}

/// What a use is called, and what stands under its box.
fn purpose(campaign: Option<&Campaign>, id: &PurposeId, words: &dyn Words) -> (String, String) {
    let purpose = campaign.and_then(|campaign| campaign.purpose(id));
    let Some(purpose) = purpose else { return (id.to_string(), String::new()) };
    let text = |text: &crate::campaign::Text| {
        let own = text.in_language(words.language());
        own.or_else(|| text.each().next().map(|(_, first)| first)).unwrap_or_default().to_owned()
    };
    (text(&purpose.title), text(&purpose.explanation))
}

fn lines<const N: usize>(lines: [&str; N]) -> String {
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
