//! Where one is in a visit.

use crate::campaign::{Arg, Words as _};
use crate::ui::view::{Demo, View};

/// The steps of a visit, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Step {
    /// Read, and agree or not.
    Agree,
    /// Record, or take a picture.
    Record,
    /// Look over it.
    Check,
    /// Leave with a receipt.
    Receipt,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Agree, Self::Record, Self::Check, Self::Receipt];

    /// Its place among them, from 1.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Agree => 1,
            Self::Record => 2,
            Self::Check => 3,
            Self::Receipt => 4,
        }
    }

    /// The phrase `key` with its number and its name.
    fn say(self, key: &str, view: &View<'_>) -> String {
        let (number, name) = (self.number().to_string(), view.text(self.key()));
        view.locale.say(key, &[("number", Arg::Text(&number)), ("name", Arg::Text(&name))])
    }

    fn key(self) -> &'static str {
        match self {
            Self::Agree => "step-agree",
            Self::Record => "step-record",
            Self::Check => "step-check",
            Self::Receipt => "step-receipt",
        }
    }
}

/// What stands under the name of whoever asks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    Nowhere,
    Step(Step),
    Called(&'a str),
}

impl Place<'_> {
    /// The words for it, where there is room for them.
    pub(super) fn words(self, view: &View<'_>) -> String {
        match self {
            Self::Nowhere => String::new(),
            Self::Step(step) => step.say("step", view),
            Self::Called(words) => words.to_owned(),
        }
    }

    /// The words for it where there is little room, `name` if it is nowhere. A demonstration says so anywhere.
    pub(super) fn short(self, name: &str, view: &View<'_>) -> String {
        let words = match self {
            Self::Nowhere => return name.to_owned(),
            Self::Step(step) => step.say("step-short", view),
            Self::Called(words) => words.to_owned(),
        };
        match view.demo {
            Demo::Yes => format!("{words} · {}", view.text("demo-mark")),
            Demo::No => words,
        }
    }
}
