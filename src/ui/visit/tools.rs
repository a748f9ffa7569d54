//! What helps, at the header's end.

use super::header::Wording;
use crate::ui::AloudAction;
use crate::ui::view::View;

/// Whether something is offered on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Offered {
    #[default]
    No,
    Yes,
}

/// What helps, at the header's end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tools {
    pub(super) languages: Offered,
    pub(super) your_data: Offered,
    pub(super) withdraw: Offered,
    /// Whether pages are read aloud from here on.
    pub(super) aloud: Offered,
}

/// What a button at the header's end does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    YourData,
    TextSize,
    Contrast,
    Language,
    Withdraw,
    Aloud(AloudAction),
}

/// The tools with the words on them and what they are called.
pub(super) fn tools(
    offered: Tools,
    wording: Wording,
    view: &View<'_>,
) -> Vec<(Tool, String, String)> {
    let long = wording == Wording::Long;
    let mut tools = Vec::new();
    if offered.your_data == Offered::Yes {
        let words = view.text("your-data");
        tools.push((Tool::YourData, if long { words.clone() } else { String::new() }, words));
    }
    tools.push((Tool::TextSize, "Aa".to_owned(), view.text(view.looks.next_text_size())));
    tools.push((Tool::Contrast, String::new(), view.text(view.looks.next_appearance())));
    let begins = offered.aloud == Offered::Yes;
    for (action, words) in view.aloud.actions(begins) {
        let words = view.text(words);
        let shown =
            if long && *action == AloudAction::Begin { words.clone() } else { String::new() };
        tools.push((Tool::Aloud(*action), shown, words));
    }
    if offered.languages == Offered::Yes {
        tools.extend(language(wording, view));
    }
    if offered.withdraw == Offered::Yes {
        let name = view.text("capture-withdraw");
        let words = match wording {
            Wording::Long => name.clone(),
            Wording::Short => view.text("capture-withdraw-short"),
            Wording::Least => String::new(),
        };
        tools.push((Tool::Withdraw, words, name));
    }
    tools
}

/// The only other language, or the way to all of them.
fn language(wording: Wording, view: &View<'_>) -> Option<(Tool, String, String)> {
    let mut others = view.languages.iter().filter(|(language, _)| language != view.language());
    let first = others.next()?;
    let (language, name, called) = if others.next().is_some() {
        let name = view.language_name();
        let called = format!("{name}: {}", view.text("other-language"));
        (view.language(), name, called)
    } else {
        (&first.0, first.1.clone(), first.1.clone())
    };
    let short = language.to_string().to_uppercase();
    let words = if wording == Wording::Long { name } else { short };
    Some((Tool::Language, words, called))
}
