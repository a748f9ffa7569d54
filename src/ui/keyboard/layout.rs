//! Which keys there are: those of a language's `keyboard.txt`, with the ones that every layer has.

use crate::languages;
use crate::locale::Locale;

/// The most keys in a row; a key is then at least 48 points wide in a window of 720 points.
pub(super) const COLUMNS: usize = 11;
/// The most letters in the third row, which also holds Shift and Delete.
const IN_THIRD: usize = 9;
/// Rows of letters in a layer.
const ROWS: usize = 3;

/// What the keys show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Layer {
    /// The letters of the language.
    #[default]
    Letters,
    /// Letters of others.
    Accents,
    /// Digits and the usual signs.
    Signs,
    /// Further signs.
    More,
}

impl Layer {
    const ALL: [Self; 4] = [Self::Letters, Self::Accents, Self::Signs, Self::More];

    /// What its rows stand under in the file.
    const fn heading(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::Accents => "accents",
            Self::Signs => "signs",
            Self::More => "more",
        }
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Types this.
    Sign(Sign),
    /// Makes the next letter a capital, or all of them.
    Shift,
    /// Takes the last sign away.
    Delete,
    /// Types a space.
    Space,
    /// Ends the line.
    Enter,
    /// Puts the keyboard away.
    Hide,
    /// Shows other keys.
    To(Layer),
}

/// What a key types, alone and with Shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) small: char,
    pub(super) capital: char,
}

impl Sign {
    /// With the capital that most languages write. One that has none, or several letters for it, stays as it is.
    pub(super) fn of(small: char) -> Self {
        let mut capitals = small.to_uppercase();
        let capital = match (capitals.next(), capitals.next()) {
            (Some(capital), None) => capital,
            _ => small,
        };
        Self { small, capital }
    }
}

/// A row of keys, each with its width in columns.
pub(super) type Row = Vec<(Key, f32)>;

type Rows = [Vec<Sign>; ROWS];

/// The keyboard of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout([Rows; 4]);

/// What is wrong with a `keyboard.txt`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    /// A heading that is none of the four.
    #[error(
        "“{0}” is neither a sign, nor one with its capital, nor one of: letters, accents, signs, more"
    )]
    Word(String),
    /// A row before any heading.
    #[error("a row stands under no heading")]
    Homeless,
    /// Not three rows.
    #[error("“{0}” has not three rows")]
    Rows(&'static str),
    /// Too many keys.
    #[error("a row of “{0}” has too many keys")]
    Long(&'static str),
    /// A layer that English does not have either.
    #[error("“{0}” is nowhere")]
    Missing(&'static str),
}

impl Layout {
    /// The one of the language called `tag`. What its file leaves out, or says wrongly, is as in English.
    pub(super) fn of(tag: &str) -> Self {
        let english = Locale::english();
        let file = |tag: &str| languages::find(tag).and_then(languages::Folder::keyboard);
        let base = file(crate::campaign::Words::language(&english).tag()).unwrap_or_default();
        let own = file(tag).unwrap_or(base);
        // The tests read each file, so that the third of these is never needed.
        let layout = Self::read(own, base).or_else(|_| Self::read(base, base));
        layout.unwrap_or_else(|_| Self(std::array::from_fn(|_| Rows::default())))
    }

    /// Reads a file, and in `base` what it leaves out.
    pub(super) fn read(own: &str, base: &str) -> Result<Self, Fault> {
        let (own, base) = (sections(own)?, sections(base)?);
        let mut layers = Vec::with_capacity(4);
        for (layer, (own, base)) in Layer::ALL.into_iter().zip(own.into_iter().zip(base)) {
            let rows = if own.is_empty() { base } else { own };
            layers.push(checked(layer.heading(), rows)?);
        }
        Ok(Self(layers.try_into().map_err(|_| Fault::Homeless)?))
    }

    /// The keys of `layer`, from the top.
    pub(super) fn rows(&self, layer: Layer) -> Vec<Row> {
        let [first, second, third] = &self.0[layer as usize];
        let plain = |signs: &Vec<Sign>| signs.iter().map(|sign| (Key::Sign(*sign), 1.0)).collect();
        let side = (COLUMNS - third.len()) as f32 / 2.0;
        let left = match layer {
            Layer::Letters | Layer::Accents => Key::Shift,
            Layer::Signs => Key::To(Layer::More),
            Layer::More => Key::To(Layer::Signs),
        };
        let mut last: Row = vec![(left, side)];
        last.extend(third.iter().map(|sign| (Key::Sign(*sign), 1.0)));
        last.push((Key::Delete, side));
        vec![plain(first), plain(second), last, bottom(layer)]
    }

    /// Three letters to show on the key that leads to the accents.
    pub(super) fn accents(&self) -> String {
        self.0[Layer::Accents as usize][0].iter().take(3).map(|sign| sign.small).collect()
    }
}

/// The lowest row, the same everywhere but for where it leads.
fn bottom(layer: Layer) -> Row {
    let (far, near) = match layer {
        Layer::Letters => (Layer::Signs, Layer::Accents),
        Layer::Accents => (Layer::Signs, Layer::Letters),
        Layer::Signs | Layer::More => (Layer::Letters, Layer::Accents),
    };
    vec![
        (Key::To(far), 1.5),
        (Key::To(near), 1.0),
        (Key::Hide, 1.0),
        (Key::Sign(Sign::of('@')), 1.0),
        (Key::Sign(Sign::of(',')), 1.0),
        (Key::Space, 2.0),
        (Key::Sign(Sign::of('-')), 1.0),
        (Key::Sign(Sign::of('.')), 1.0),
        (Key::Enter, 1.5),
    ]
}

/// The rows under each heading, in the order of [`Layer::ALL`].
fn sections(text: &str) -> Result<[Vec<Vec<Sign>>; 4], Fault> {
    let mut found: [Vec<Vec<Sign>>; 4] = Default::default();
    let mut under = None;
    let lines = text.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        if let Some(layer) = Layer::ALL.into_iter().find(|layer| layer.heading() == line) {
            under = Some(layer);
            continue;
        }
        let row = line.split_whitespace().map(sign).collect::<Result<Vec<_>, _>>()?;
        found[under.ok_or(Fault::Homeless)? as usize].push(row);
    }
    Ok(found)
}

/// One sign, or one and the capital that the language has for it.
fn sign(word: &str) -> Result<Sign, Fault> {
    let mut signs = word.chars();
    match (signs.next(), signs.next(), signs.next()) {
        (Some(sign), None, None) => Ok(Sign::of(sign)),
        (Some(small), Some(capital), None) => Ok(Sign { small, capital }),
        _ => Err(Fault::Word(word.to_owned())),
    }
}

fn checked(heading: &'static str, rows: Vec<Vec<Sign>>) -> Result<Rows, Fault> {
    if rows.is_empty() {
        return Err(Fault::Missing(heading));
    }
    let rows: Rows = rows.try_into().map_err(|_| Fault::Rows(heading))?;
    let long = rows.iter().any(|row| row.len() > COLUMNS) || rows[2].len() > IN_THIRD;
    if long { Err(Fault::Long(heading)) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Everything that can be typed.
    fn reachable(layout: &Layout) -> BTreeSet<char> {
        let keys = Layer::ALL.into_iter().flat_map(|layer| layout.rows(layer).concat());
        let signs = keys.filter_map(|(key, _)| match key {
            Key::Sign(sign) => Some(sign),
            _ => None,
        });
        signs.flat_map(|sign| [sign.small, sign.capital]).collect()
    }

    fn english() -> &'static str {
        let tag = Locale::english();
        let tag = crate::campaign::Words::language(&tag).tag();
        languages::find(tag).and_then(languages::Folder::keyboard).unwrap()
    }

    #[test]
    fn every_language_types_its_own_letters_and_all_that_a_passphrase_or_a_campaign_needs() {
        for folder in languages::all() {
            let own = folder.keyboard().unwrap_or(english());
            let layout = Layout::read(own, english()).unwrap_or_else(|fault| {
                panic!("{}: {fault}", folder.tag());
            });
            let typed = reachable(&layout);
            let ascii = ('!'..='~').filter(|sign| !typed.contains(sign)).collect::<String>();
            assert_eq!(ascii, "", "{} cannot type these", folder.tag());
            let letters = folder.texts().flat_map(str::chars).filter(|it| it.is_alphabetic());
            let missing: BTreeSet<_> = letters.filter(|it| !typed.contains(it)).collect();
            assert!(missing.is_empty(), "{} cannot type {missing:?}", folder.tag());
            let undrawn = typed.iter().filter(|it| !crate::faces::window_draws(**it));
            assert_eq!(undrawn.collect::<String>(), "", "{}", folder.tag());
            assert_eq!(Layout::of(folder.tag()), layout, "the window uses it");
        }
    }

    #[test]
    fn no_row_is_wider_than_the_keyboard_and_each_layer_leads_back_to_the_letters() {
        for folder in languages::all() {
            let layout = Layout::of(folder.tag());
            for layer in Layer::ALL {
                let rows = layout.rows(layer);
                assert_eq!(rows.len(), 4);
                for row in &rows {
                    let width: f32 = row.iter().map(|(_, columns)| columns).sum();
                    assert!(width <= COLUMNS as f32 + 0.01, "{} {layer:?}", folder.tag());
                    assert!(row.iter().all(|(_, columns)| *columns >= 1.0), "{}", folder.tag());
                }
                let keys = rows.concat();
                let has = |key: Key| keys.iter().any(|(it, _)| *it == key);
                assert!(layer == Layer::Letters || has(Key::To(Layer::Letters)) || has(Key::Shift));
                for key in [Key::Delete, Key::Space, Key::Enter, Key::Hide] {
                    assert!(has(key), "{layer:?} has no {key:?}");
                }
            }
        }
    }

    #[test]
    fn a_language_without_a_file_types_as_in_english() {
        let english = Layout::read(english(), english()).unwrap();
        assert_eq!(Layout::of("tlh"), english);
    }

    #[test]
    fn a_faulty_file_is_told_apart() {
        let read = |own: &str| Layout::read(own, english()).unwrap_err();
        assert_eq!(read("letters\nabc d\ne\nf"), Fault::Word("abc".to_owned()));
        assert_eq!(read("a b c"), Fault::Homeless);
        assert_eq!(read("letters\na\nb"), Fault::Rows("letters"));
        assert_eq!(read("accents\na b c d e f g h i j k l\nb\nc"), Fault::Long("accents"));
    }

    #[test]
    fn a_letter_without_a_capital_of_one_sign_stays() {
        assert_eq!(['a', 'ä', 'ß'].map(|it| Sign::of(it).capital), ['A', 'Ä', 'ß']);
    }

    #[test]
    fn a_language_has_capitals_of_its_own() {
        let keys = Layout::of("tr").rows(Layer::Letters).concat();
        let of = |small| {
            keys.iter().find_map(|(key, _)| match key {
                Key::Sign(sign) if sign.small == small => Some(sign.capital),
                _ => None,
            })
        };
        assert_eq!((of('i'), of('ı')), (Some('İ'), Some('I')));
    }
}
