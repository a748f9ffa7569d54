//! What staff ask about what is kept: which of it, and which part of the answer.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::marks::{Mark, Rating};
use super::standing::Standing;
use super::summary::SubmissionSummary;
use crate::campaign::{Disclosure, Kind, Language, PurposeId};

/// Which submissions are asked for. One without anything in it asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What has become of the consent.
    pub state: Option<State>,
    /// A use that was agreed to and not withdrawn.
    pub purpose: Option<PurposeId>,
    /// A kind of take that is in it; the spoken yes is none.
    pub kind: Option<Kind>,
    /// The language of the disclosure.
    pub language: Option<Language>,
    /// The campaign's name, whatever its version.
    pub campaign: Option<String>,
    /// How staff have marked it.
    pub mark: Option<Mark>,
    /// How staff have rated it.
    pub rating: Option<Rating>,
    /// Those with a note alone, or all.
    pub noted: bool,
    /// Those that are held alone, or all.
    pub held: bool,
    /// Kept on this day, in UTC, or later.
    pub from: Option<Date>,
    /// Kept on this day, in UTC, or earlier.
    pub until: Option<Date>,
}

/// What has become of a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A use was agreed to and not withdrawn. Whether its time is over, its day says.
    Given,
    /// Every use was withdrawn; the takes are still kept.
    Withdrawn,
    /// Another person has taken back what they gave together.
    Ended,
}

/// Where something stands in the order of keeping: the day, and a number within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// Days since 1970-01-01.
    pub day: i64,
    /// The submission's place in its vault.
    pub place: i64,
}

/// Which part of an answer is asked for. Every part is shown newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// From the newest on.
    #[default]
    Newest,
    /// What comes after this one.
    OlderThan(Cursor),
    /// What comes before this one.
    NewerThan(Cursor),
    /// Up to the oldest.
    Oldest,
}

/// A part of what is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Newest first.
    pub submissions: Vec<SubmissionSummary>,
    /// How many of this part cannot be read; `verify` says which.
    pub unreadable: usize,
    /// Where the newer ones begin; none where this is the beginning.
    pub newer: Option<Cursor>,
    /// Where the older ones begin; none where this is the end.
    pub older: Option<Cursor>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exactly(u64),
    /// So many and perhaps more: counting them all would take too long.
    AtLeast(u64),
}

impl Count {
    /// What is counted one by one is counted up to here. Words that show such a count say at this number that there may be
    /// more.
    pub const MOST: u64 = 10_000;

    /// So many were counted, up to [`MOST`](Self::MOST).
    pub fn up_to_most(counted: u64) -> Self {
        if counted < Self::MOST { Self::Exactly(counted) } else { Self::AtLeast(Self::MOST) }
    }

    /// The number: exact, or how many there are at least.
    pub fn figure(self) -> u64 {
        let (Self::Exactly(figure) | Self::AtLeast(figure)) = self;
        figure
    }
}

/// The name under which every submission can be found.
const ALL: &str = "all";
/// The name under which those with a note can be found.
const NOTED: &str = "note";
/// The name under which those that are held can be found.
pub(super) const HELD: &str = "hold";

impl Filter {
    /// The names that what is asked for can be found under: it has all of them.
    pub fn facets(&self) -> Vec<String> {
        let parts = [
            self.state.map(state),
            self.purpose.as_ref().map(purpose),
            self.kind.map(kind),
            self.language.as_ref().map(language),
            self.campaign.as_deref().map(campaign),
            self.mark.map(mark),
            self.rating.map(rating),
            self.noted.then(|| NOTED.to_owned()),
            self.held.then(|| HELD.to_owned()),
        ];
        let mut facets: Vec<_> = parts.into_iter().flatten().collect();
        if facets.is_empty() {
            facets.push(ALL.to_owned());
        }
        facets
    }

    /// Whether it asks for what staff say of it.
    pub fn asks_for_marks(&self) -> bool {
        self.mark.is_some() || self.rating.is_some() || self.noted
    }
}

impl State {
    fn of(summary: &SubmissionSummary) -> Self {
        // Long before any use is over, so that only what was withdrawn counts.
        let given = |it: &Standing| !matches!(it, Standing::Withdrawn(_));
        let mut standings = summary.purposes.iter().map(|it| it.standing(Timestamp::MIN));
        match () {
            () if summary.has_ended() => Self::Ended,
            () if standings.any(|it| given(&it)) => Self::Given,
            () => Self::Withdrawn,
        }
    }
}

impl Cursor {
    /// The day that stands in a cursor.
    pub fn day_of(at: Timestamp) -> i64 {
        days(at.to_zoned_datetime(TimeZone::UTC).date())
    }
}

/// Days since 1970-01-01.
pub fn days(date: Date) -> i64 {
    let since = date.duration_since(Date::constant(1970, 1, 1));
    since.as_hours() / 24
}

/// The names that a submission can be found under.
pub fn facets(summary: &SubmissionSummary, disclosure: &Disclosure) -> Vec<String> {
    let mut facets = vec![
        ALL.to_owned(),
        state(State::of(summary)),
        language(&disclosure.language),
        campaign(&disclosure.campaign.id),
    ];
    let allowed = summary.purposes.iter().filter(|it| it.withdrawn_at.is_none());
    facets.extend(allowed.map(|it| purpose(&it.id)));
    let kinds = [Kind::Voice, Kind::Photo].into_iter().filter(|it| summary.count(*it) > 0);
    facets.extend(kinds.map(kind));
    let marks = &summary.marks;
    facets.extend(marks.mark.map(mark));
    facets.extend(marks.rating.map(rating));
    facets.extend(marks.noted.then(|| NOTED.to_owned()));
    facets.extend(summary.hold.as_ref().map(|_| HELD.to_owned()));
    facets
}

fn state(state: State) -> String {
    let name = match state {
        State::Given => "given",
        State::Withdrawn => "withdrawn",
        State::Ended => "ended",
    };
    format!("state:{name}")
}

fn purpose(id: &PurposeId) -> String {
    format!("use:{id}")
}

fn kind(kind: Kind) -> String {
    let name = match kind {
        Kind::Voice => "voice",
        Kind::Photo => "photo",
    };
    format!("kind:{name}")
}

fn language(language: &Language) -> String {
    format!("language:{}", language.tag())
}

fn mark(mark: Mark) -> String {
    format!("mark:{}", mark.as_str())
}

fn rating(rating: Rating) -> String {
    format!("rating:{}", rating.number())
}

fn campaign(id: &str) -> String {
    format!("campaign:{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_from_1970_also_before_it() {
        assert_eq!(days(Date::constant(1970, 1, 1)), 0);
        assert_eq!(days(Date::constant(1970, 1, 2)), 1);
        assert_eq!(days(Date::constant(1969, 12, 31)), -1);
        assert_eq!(days(Date::constant(2026, 11, 26)), 20_783);
        assert_eq!(Cursor::day_of("2026-11-26T23:59:59Z".parse().unwrap()), 20_783);
    }

    #[test]
    fn what_is_not_narrowed_asks_for_all() {
        assert_eq!(Filter::default().facets(), ["all"]);
        let voices = Filter { kind: Some(Kind::Voice), ..Filter::default() };
        assert_eq!(voices.facets(), ["kind:voice"]);
    }
}
