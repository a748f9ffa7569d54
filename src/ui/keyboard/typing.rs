//! Which layer is shown, and what a press types. Nothing here draws.

use super::layout::{Key, Layer, Sign};

/// What a key does to the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// Types this.
    Sign(char),
    /// Takes the last sign away.
    Delete,
    /// Ends the line.
    Enter,
}

/// How letters come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shift {
    /// Small.
    #[default]
    Off,
    /// The next one as a capital.
    Once,
    /// All as capitals.
    Locked,
}

/// What the keyboard shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Typing {
    pub(super) layer: Layer,
    pub(super) shift: Shift,
}

impl Typing {
    /// The sign that a key types now.
    pub(super) fn sign(self, sign: Sign) -> char {
        match self.shift {
            Shift::Off => sign.small,
            Shift::Once | Shift::Locked => sign.capital,
        }
    }

    /// Presses a key. Returns what it types, if anything.
    pub(super) fn press(&mut self, key: Key) -> Option<Stroke> {
        match key {
            Key::Sign(sign) => {
                let typed = self.sign(sign);
                if self.shift == Shift::Once && sign.small.is_alphabetic() {
                    self.shift = Shift::Off;
                }
                Some(Stroke::Sign(typed))
            }
            Key::Space => Some(Stroke::Sign(' ')),
            Key::Delete => Some(Stroke::Delete),
            Key::Enter => Some(Stroke::Enter),
            Key::Shift => {
                self.shift = match self.shift {
                    Shift::Off => Shift::Once,
                    Shift::Once => Shift::Locked,
                    Shift::Locked => Shift::Off,
                };
                None
            }
            Key::To(layer) => {
                self.layer = layer;
                None
            }
            Key::Hide => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[Key]) -> String {
        let mut typing = Typing::default();
        let strokes = keys.iter().filter_map(|key| typing.press(*key));
        strokes
            .map(|stroke| match stroke {
                Stroke::Sign(sign) => sign,
                Stroke::Delete => '<',
                Stroke::Enter => '\n',
            })
            .collect()
    }

    #[test]
    fn shift_makes_one_capital_twice_makes_all_and_a_third_time_none() {
        let (a, shift) = (Key::Sign(Sign::of('a')), Key::Shift);
        assert_eq!(typed(&[a, shift, a, a]), "aAa");
        assert_eq!(typed(&[shift, shift, a, a, shift, a]), "AAa");
        assert_eq!(typed(&[shift, Key::Sign(Sign::of('-')), a]), "-A", "a sign does not use it up");
    }

    #[test]
    fn other_layers_type_what_they_show_and_stay() {
        let mut typing = Typing::default();
        assert_eq!(typing.press(Key::To(Layer::Signs)), None);
        assert_eq!(typing.press(Key::Sign(Sign::of('7'))), Some(Stroke::Sign('7')));
        assert_eq!(typing.layer, Layer::Signs);
        assert_eq!(typed(&[Key::Space, Key::Delete, Key::Enter]), " <\n");
    }
}
