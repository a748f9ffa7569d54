//! What may happen to a vault, as data: made up at random, printed, and shortened where something is wrong.
//!
//! Another kind of step is a variant here, a line in [`step`], an arm in `World::take`, and what it changes in `Known`.

use proptest::prelude::*;
use sayso::record::Role;

/// One of what there is, by its place modulo how many there are.
pub(crate) type Nth = u8;

/// A use of the sample campaign: the first holds for a year, the second for two.
pub(crate) type Use = &'static str;

pub(crate) const USES: [Use; 2] = ["exhibition", "website"];

/// What somebody ticks: at least one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ticks {
    Exhibition,
    Website,
    Both,
}

impl Ticks {
    pub(crate) fn uses(self) -> &'static [Use] {
        match self {
            Self::Exhibition => &USES[..1],
            Self::Website => &USES[1..],
            Self::Both => &USES,
        }
    }
}

/// What staff say of somebody's submission.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Saying {
    Approve,
    Flag,
    Clear,
    Rate(u8),
    Note,
    NoNote,
}

/// What an export is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Asked {
    All,
    Voices,
    /// There are none.
    Photos,
    Approved,
    Rated(u8),
    Noted,
    /// Kept within so many days.
    Recent(u8),
    /// By hand: everybody of every second visit, also of those that are gone.
    ByHand,
}

/// Where an export ends before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    No,
    /// Only begun.
    Begun,
    /// Copies are on record, and no file is written.
    Planned,
    /// Files are written, and nothing is noted.
    Written,
    /// There is no manifest.
    Unlisted,
}

/// At which moment the computer stops.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Crash {
    AtRest,
    BeforeKept,
    AfterErased(Nth),
    BeforeJoined(Nth),
    AfterJoined(Nth),
    BeforeLeft(Nth),
    AfterLeft(Nth),
    BeforeResealed,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Somebody, or two people together.
    Keep(Ticks, Option<Ticks>),
    Withdraw(Nth, Use),
    /// Staff end a use.
    EndUse(Nth, Use),
    Erase(Nth),
    EraseByStaff(Nth),
    /// Somebody is asked again by a newer text.
    Renew(Nth, Ticks),
    Mark(Nth, Saying),
    /// An officer holds it, or now and then all there is, for so many days, today not among them.
    Hold(Nth, u16),
    Release(Nth),
    /// So many days go by.
    Pass(u16),
    /// An officer says that the date is right, and what is over goes.
    Purge,
    Export {
        purpose: Use,
        folder: u8,
        asked: Asked,
        cut: Cut,
    },
    /// Somebody says that a copy is gone.
    Confirm(Nth),
    Reopen,
    Crash(Crash),
    BackUp {
        interrupted: bool,
    },
    /// The drive as it is now is laid into a drawer.
    Unplug,
    /// What was restored is looked at and thrown away, or takes the place of the vault.
    Restore {
        from_drawer: bool,
        interrupted: bool,
        goes_on: bool,
    },
    Join(Nth, Role),
    Leave(Nth),
    /// A part of what is kept is sealed for the newest key.
    Reseal,
}

/// Up to 60 steps.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(step(), 1..=60)
}

fn step() -> impl Strategy<Value = Step> {
    use Step as S;
    let nth = any::<Nth>;
    let any_use = || prop_oneof![Just(USES[0]), Just(USES[1])];
    let export = (any_use(), 0..2_u8, asked(), cut())
        .prop_map(|(purpose, folder, asked, cut)| S::Export { purpose, folder, asked, cut });
    let restore = (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(from_drawer, interrupted, goes_on)| S::Restore { from_drawer, interrupted, goes_on },
    );
    prop_oneof![
        26 => (ticks(), prop_oneof![3 => Just(None), 1 => ticks().prop_map(Some)])
            .prop_map(|(one, other)| S::Keep(one, other)),
        6 => (nth(), any_use()).prop_map(|(who, purpose)| S::Withdraw(who, purpose)),
        3 => (nth(), any_use()).prop_map(|(who, purpose)| S::EndUse(who, purpose)),
        3 => nth().prop_map(S::Erase),
        3 => nth().prop_map(S::EraseByStaff),
        4 => (nth(), ticks()).prop_map(|(who, ticks)| S::Renew(who, ticks)),
        6 => (nth(), saying()).prop_map(|(who, what)| S::Mark(who, what)),
        7 => (nth(), 0..=365_u16).prop_map(|(who, days)| S::Hold(who, days)),
        2 => nth().prop_map(S::Release),
        8 => prop_oneof![4 => 1..60_u16, 4 => 330..430_u16, 1 => 700..800_u16].prop_map(S::Pass),
        8 => Just(S::Purge),
        24 => export,
        3 => nth().prop_map(S::Confirm),
        2 => Just(S::Reopen),
        8 => crash().prop_map(S::Crash),
        9 => any::<bool>().prop_map(|interrupted| S::BackUp { interrupted }),
        3 => Just(S::Unplug),
        9 => restore,
        5 => (nth(), role()).prop_map(|(who, role)| S::Join(who, role)),
        4 => nth().prop_map(S::Leave),
        3 => Just(S::Reseal),
    ]
}

fn ticks() -> impl Strategy<Value = Ticks> {
    prop_oneof![Just(Ticks::Exhibition), Just(Ticks::Website), Just(Ticks::Both)]
}

fn saying() -> impl Strategy<Value = Saying> {
    prop_oneof![
        Just(Saying::Approve),
        Just(Saying::Flag),
        Just(Saying::Clear),
        (0..=5_u8).prop_map(Saying::Rate),
        Just(Saying::Note),
        Just(Saying::NoNote),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        6 => Just(Asked::All),
        1 => Just(Asked::Voices),
        1 => Just(Asked::Photos),
        2 => Just(Asked::Approved),
        1 => (0..=5_u8).prop_map(Asked::Rated),
        1 => Just(Asked::Noted),
        1 => (0..60_u8).prop_map(Asked::Recent),
        3 => Just(Asked::ByHand),
    ]
}

fn cut() -> impl Strategy<Value = Cut> {
    prop_oneof![
        4 => Just(Cut::No),
        1 => Just(Cut::Begun),
        2 => Just(Cut::Planned),
        2 => Just(Cut::Written),
        1 => Just(Cut::Unlisted),
    ]
}

fn crash() -> impl Strategy<Value = Crash> {
    let nth = any::<Nth>;
    prop_oneof![
        Just(Crash::AtRest),
        Just(Crash::BeforeKept),
        nth().prop_map(Crash::AfterErased),
        nth().prop_map(Crash::BeforeJoined),
        nth().prop_map(Crash::AfterJoined),
        nth().prop_map(Crash::BeforeLeft),
        nth().prop_map(Crash::AfterLeft),
        Just(Crash::BeforeResealed),
    ]
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Attendant), Just(Role::Editor), Just(Role::Officer)]
}
