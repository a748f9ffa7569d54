//! Where in the file a field stands.

use std::collections::HashMap;
use std::ops::Range;

use serde::Serialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
}

impl Place {
    /// The first character.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// A file's fields and their places.
pub(super) struct Map<'a> {
    source: &'a str,
    root: Option<Spanned<DeTable<'a>>>,
    /// At which byte each line begins.
    lines: Vec<usize>,
    /// Of each list of sections, which one has a name. The first, where several have it.
    named: HashMap<&'a str, HashMap<String, usize>>,
}

impl<'a> Map<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        let breaks = source.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        let mut map =
            Self { source, root: DeTable::parse(source).ok(), lines, named: HashMap::new() };
        if let Some(DeValue::Array(purposes)) =
            map.root.as_ref().and_then(|root| root.get_ref().get("purpose")).map(Spanned::get_ref)
        {
            let mut names = HashMap::new();
            for (nth, item) in purposes.iter().enumerate() {
                let id = item.get_ref().get("id").and_then(|id| id.get_ref().as_str());
                if let Some(id) = id {
                    names.entry(id.to_owned()).or_insert(nth);
                }
            }
            map.named.insert("purpose", names);
        }
        map
    }

    /// The text of the file.
    pub(super) fn source(&self) -> &'a str {
        self.source
    }

    /// The place of byte `offset`.
    pub(super) fn at(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let before = self.source.get(start..offset).unwrap_or_default();
        Place { line, column: before.chars().count() + 1 }
    }

    /// Where `field` stands. One that is not there stands where it would belong: in the innermost
    /// table around it, or at the start of the file.
    pub(super) fn find(&self, field: &str) -> Place {
        self.span(field).map_or(Place::START, |(start, _)| self.at(start))
    }

    /// Where `sign` stands in what `field` says; where the field stands, if it is written there by
    /// its number.
    pub(super) fn find_sign(&self, field: &str, sign: char) -> Place {
        let Some((start, value)) = self.span(field) else { return Place::START };
        let written = self.source.get(value.clone()).unwrap_or_default();
        let at = written.find(sign).map_or(start, |at| value.start + at);
        self.at(at)
    }

    /// Where the key of `field` begins, and what is written for its value.
    fn span(&self, field: &str) -> Option<(usize, Range<usize>)> {
        let root = self.root.as_ref()?;
        let mut segments = field.split('.');
        let list = segments.next()?;
        let (first, mut value) = root.get_ref().get_key_value(list)?;
        let mut start = first.span().start;
        for segment in segments {
            let next = match value.get_ref() {
                DeValue::Table(table) => {
                    table.get_key_value(segment).map(|(key, value)| (key.span().start, value))
                }
                DeValue::Array(items) => {
                    let named = self.named.get(list).and_then(|names| names.get(segment)).copied();
                    let item =
                        named.or_else(|| segment.parse().ok()).and_then(|nth| items.get(nth));
                    item.map(|item| (item.span().start, item))
                }
                _ => None,
            };
            let Some((found, inner)) = next else { break };
            (start, value) = (found, inner);
        }
        Some((start, value.span()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "a = 1\nb = { en = \"x\", de = \"y\" }\n\n[c]\n  d = 2\n\n[[purpose]]\nid = \"p\"\n\n[[purpose]]\nid = \"q\"\ntitle = { en = \"z\" }\n";

    #[test]
    fn a_field_is_found_by_its_path() {
        let map = Map::of(FILE);
        let at = |field: &str| {
            let Place { line, column } = map.find(field);
            (line, column)
        };
        assert_eq!(at("a"), (1, 1));
        assert_eq!(at("b.de"), (2, 17));
        assert_eq!(at("c.d"), (5, 3));
        assert_eq!(at("purpose.q.title.en"), (12, 11));
    }

    #[test]
    fn a_field_that_is_missing_is_where_it_belongs() {
        let map = Map::of(FILE);
        assert_eq!(map.find("nothing"), Place::START);
        assert_eq!(map.find("c.e").line, 4);
        assert_eq!(map.find("purpose.q.published").line, 10);
        assert_eq!(map.find("purpose.q.title.de").line, 12);
        assert_eq!(Map::of("no toml at all").find("a"), Place::START);
    }
}
