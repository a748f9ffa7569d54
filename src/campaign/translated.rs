//! A campaign that is written in one language, in others: each text is taken from the folder of its language.

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use super::text::Language;
use crate::languages;

/// What a language says at one place of the campaign.
type Said<'a> = (&'a str, Option<&'a Item>);

/// The campaign `name`, offered in the languages `spoken` and with each of its texts in them, in their order. What nobody
/// has written in a language is left out.
pub(super) fn translated(source: &str, name: &str, spoken: &[&Language]) -> String {
    let Ok(mut document) = source.parse::<DocumentMut>() else { return source.to_owned() };
    let texts: Vec<_> =
        spoken.iter().map(|language| (language.tag(), texts_of(language))).collect();
    let said: Vec<Said<'_>> = texts
        .iter()
        .map(|(tag, texts)| (*tag, texts.as_ref().and_then(|texts| texts.get(name))))
        .collect();
    in_table(document.as_table_mut(), &said);
    if let Some(languages) = document.get_mut("languages").and_then(Item::as_array_mut) {
        languages.clear();
        languages.extend(spoken.iter().map(|language| language.tag()));
    }
    document.to_string()
}

/// What a language says in the campaigns to begin with.
fn texts_of(language: &Language) -> Option<DocumentMut> {
    languages::find(language.tag())?.campaigns()?.parse().ok()
}

fn below<'a>(said: &[Said<'a>], key: &str) -> Vec<Said<'a>> {
    said.iter().map(|(tag, item)| (*tag, item.and_then(|item| item.get(key)))).collect()
}

fn in_table(table: &mut Table, said: &[Said<'_>]) {
    for (key, item) in table.iter_mut() {
        in_item(item, &below(said, key.get()));
    }
}

fn in_item(item: &mut Item, said: &[Said<'_>]) {
    match item {
        Item::Table(table) => in_table(table, said),
        Item::ArrayOfTables(tables) => {
            // Each is called by its own name, so that their order may change.
            for table in tables.iter_mut() {
                let id = table.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
                in_table(table, &below(said, &id));
            }
        }
        Item::Value(Value::InlineTable(text)) => {
            let said: Vec<_> = said.iter().map(|(tag, item)| (*tag, value(*item))).collect();
            in_text(text, &said);
        }
        Item::Value(Value::Array(texts)) => {
            for (nth, text) in texts.iter_mut().enumerate() {
                let Value::InlineTable(text) = text else { continue };
                let nth = |item: Option<&Item>| item?.as_array()?.get(nth).cloned();
                let said: Vec<_> = said.iter().map(|(tag, item)| (*tag, nth(*item))).collect();
                in_text(text, &said);
            }
        }
        Item::Value(_) | Item::None => {}
    }
}

fn value(item: Option<&Item>) -> Option<Value> {
    item.and_then(Item::as_value).cloned()
}

/// One text. The language that it is written in is the only one that it has.
fn in_text(text: &mut InlineTable, said: &[(&str, Option<Value>)]) {
    let own: Vec<_> = text.iter().map(|(tag, text)| (tag.to_owned(), text.clone())).collect();
    let [(tag_of_own, own)] = own.as_slice() else { return };
    text.clear();
    for (tag, said) in said {
        let said = if tag == tag_of_own { Some(own.clone()) } else { said.clone() };
        if let Some(mut said) = said {
            said.decor_mut().clear();
            text.insert(*tag, said);
        }
    }
}
