//! What others made and is built into the program, and under which licences.
//!
//! The list is a file that `tests/licences.py` writes from the sources of the crates; a test holds it
//! against the lock file. Nothing here is read before somebody asks for it.

use std::collections::BTreeMap;

/// The whole list, with the texts of the licences: what `sayso licences` prints.
pub static THIRD_PARTIES: &str = include_str!("../assets/licences/third-parties.txt");

/// Something that others made: a crate, a font, a library, a list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: &'static str,
    /// A crate's version; of anything else, what it is.
    pub version: &'static str,
    /// Its licence, as an expression of SPDX.
    pub licence: &'static str,
    /// Which licences of a choice are taken.
    pub taken: &'static str,
    /// The numbers of the texts that belong to it, parted by spaces.
    pub texts: &'static str,
}

/// Everything on the list, in its order: crates first.
pub fn parts() -> impl Iterator<Item = Part> {
    let lines = THIRD_PARTIES.split("\n== Text ").next().unwrap_or_default().lines();
    lines.skip_while(|line| !line.starts_with("== ")).filter_map(|line| {
        let mut cells = line.split('|').map(str::trim);
        let (name, version) = (cells.next()?, cells.next()?);
        let (licence, taken) = (cells.next()?, cells.next()?);
        Some(Part { name, version, licence, taken, texts: cells.next().unwrap_or_default() })
    })
}

/// The names on the list with their versions, by licence.
pub fn by_licence() -> BTreeMap<&'static str, Vec<String>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for part in parts() {
        found.entry(part.licence).or_default().push(format!("{} {}", part.name, part.version));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_from_its_first_crate_to_its_last_font() {
        assert_eq!(parts().next().map(|it| it.name), Some("accesskit"));
        let fonts = parts().filter(|it| it.version == "font").count();
        assert_eq!(fonts, 5);
        let names: usize = by_licence().values().map(Vec::len).sum();
        assert_eq!(names, parts().count());
        assert!(names > 300);
    }
}
