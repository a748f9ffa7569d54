//! When the keyboard is there. Nothing here draws.

use egui::Id;

/// When the keyboard on the screen comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// When a finger touches a field; at a kiosk without a real keyboard, whatever chooses the field.
    #[default]
    Auto,
    /// Whenever there is something to type into.
    Always,
    /// Never.
    Never,
}

/// Whether a keyboard with letters is plugged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RealKeyboard {
    /// There is one, or nobody knows.
    There,
    /// There is none.
    Missing,
}

/// By which rule it comes.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// When it is wanted.
    pub when: When,
    /// Only at a kiosk: how to find out about a real keyboard. It is asked whenever somebody begins to type.
    pub kiosk: Option<fn() -> RealKeyboard>,
}

/// What did something last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum By {
    /// Nothing yet.
    #[default]
    Nobody,
    /// A finger on the screen.
    Finger,
    /// A mouse, or what is taken for one.
    Mouse,
    /// A key, a switch, or a screen reader.
    Keys,
}

/// Who wants it, and where.
#[derive(Debug)]
pub(super) struct Wish {
    rule: Rule,
    last: By,
    /// The field that a finger touched last.
    touched: Option<Id>,
    /// The field for which it was put away.
    hidden: Option<Id>,
    /// The field that is typed into, and what was found out when that began.
    asked: Option<(Id, RealKeyboard)>,
}

impl Wish {
    pub(super) fn new(rule: Rule) -> Self {
        Self { rule, last: By::Nobody, touched: None, hidden: None, asked: None }
    }

    /// From now on it comes then.
    pub(super) fn come(&mut self, when: When) {
        self.rule.when = when;
    }

    /// Something was pressed; `field` is the one that it was pressed on.
    pub(super) fn pressed(&mut self, by: By, field: Option<Id>) {
        self.last = by;
        if field.is_some() && self.hidden == field {
            self.hidden = None;
        }
        if by == By::Finger && field.is_some() {
            self.touched = field;
        }
    }

    /// It is put away for now, until `field` is pressed again or another is typed into.
    pub(super) fn hide(&mut self, field: Id) {
        (self.hidden, self.touched) = (Some(field), None);
    }

    /// Whether it comes for `field`, which has the keyboard.
    pub(super) fn is_for(&mut self, field: Id) -> bool {
        if self.asked.is_none_or(|(before, _)| before != field) {
            let found = self.rule.kiosk.map_or(RealKeyboard::There, |ask| ask());
            self.asked = Some((field, found));
            self.hidden = self.hidden.filter(|hidden| *hidden == field);
        }
        let alone = self.asked.is_some_and(|(_, found)| found == RealKeyboard::Missing);
        let chosen = matches!(self.last, By::Mouse | By::Keys);
        self.hidden != Some(field)
            && match self.rule.when {
                When::Never => false,
                When::Always => true,
                When::Auto => self.touched == Some(field) || (alone && chosen),
            }
    }

    /// The field has another id from here on.
    pub(super) fn is_now(&mut self, before: Id, now: Id) {
        for known in [&mut self.touched, &mut self.hidden] {
            *known = known.map(|id| if id == before { now } else { id });
        }
        self.asked = self.asked.map(|(id, found)| (if id == before { now } else { id }, found));
    }

    /// Nothing is typed into.
    pub(super) fn left(&mut self) {
        self.asked = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(when: When, kiosk: Option<fn() -> RealKeyboard>) -> Wish {
        Wish::new(Rule { when, kiosk })
    }

    fn fields() -> [Id; 2] {
        [Id::unique("one"), Id::unique("other")]
    }

    const WITHOUT: Option<fn() -> RealKeyboard> = Some(|| RealKeyboard::Missing);
    const WITH: Option<fn() -> RealKeyboard> = Some(|| RealKeyboard::There);

    #[test]
    fn at_a_desk_only_a_finger_on_the_field_calls_it() {
        let [one, other] = fields();
        for by in [By::Nobody, By::Mouse, By::Keys] {
            let mut wish = wish(When::Auto, None);
            wish.pressed(by, Some(one));
            assert!(!wish.is_for(one), "{by:?}");
        }
        let mut wish = wish(When::Auto, None);
        wish.pressed(By::Finger, Some(one));
        assert!(wish.is_for(one) && !wish.is_for(other));
    }

    #[test]
    fn at_a_kiosk_anything_that_chooses_a_field_calls_it_unless_a_real_one_is_there() {
        let [one, _] = fields();
        for by in [By::Mouse, By::Keys] {
            for (kiosk, comes) in [(WITHOUT, true), (WITH, false)] {
                let mut wish = wish(When::Auto, kiosk);
                assert!(!wish.is_for(one), "nobody has chosen it");
                wish.pressed(by, None);
                assert_eq!(wish.is_for(one), comes, "{by:?}");
            }
        }
    }

    #[test]
    fn whoever_says_always_or_never_is_obeyed() {
        let [one, _] = fields();
        let mut never = wish(When::Never, WITHOUT);
        never.pressed(By::Finger, Some(one));
        assert!(!never.is_for(one));
        assert!(wish(When::Always, None).is_for(one));
    }

    #[test]
    fn put_away_it_stays_away_until_the_field_is_pressed_again_or_another_is_chosen() {
        let [one, other] = fields();
        let mut wish = wish(When::Auto, WITHOUT);
        wish.pressed(By::Finger, Some(one));
        wish.hide(one);
        wish.pressed(By::Keys, None);
        assert!(!wish.is_for(one));
        assert!(wish.is_for(other));
        assert!(wish.is_for(one), "chosen anew");
        wish.hide(one);
        wish.pressed(By::Mouse, Some(one));
        assert!(wish.is_for(one));
    }
}
