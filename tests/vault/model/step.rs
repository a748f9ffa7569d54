//! What may happen to a vault, as data: made up at random, printed, and shortened where something is wrong.
//!
//! Another kind of step is a variant here, a line in `chance.rs`, an arm in `World::take`, and what it changes in `Known`.

use sayso::record::Role;

/// One of what there is, by its place modulo how many there are.
pub(crate) type Nth = u8;

/// A use of the sample campaign: the first holds for a year, the second for two.
pub(crate) type Use = &'static str;

pub(crate) const USES: [Use; 2] = ["exhibition", "website"];

/// So many folders of exports for each use. The last is encrypted to somebody outside.
pub(crate) const FOLDERS: u8 = 3;

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

/// For how long somebody asks that staff open it not.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sealing {
    Month,
    HalfAYear,
    /// Longer than "exhibition" lasts.
    YearAndAHalf,
    /// A time that no campaign offers.
    NotOffered,
}

impl Sealing {
    pub(crate) fn time(self) -> &'static str {
        match self {
            Self::Month => "P1M",
            Self::HalfAYear => "P6M",
            Self::YearAndAHalf => "P18M",
            Self::NotOffered => "P3M",
        }
    }
}

/// Who is asked to agree where one alone may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Second {
    Nobody,
    /// Who asks agrees with themselves.
    Oneself,
    /// Another one of the staff, if there is one, whatever they may do.
    Another(Nth),
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
    /// Once it is begun, the same person saves copies by hand, as many as they may, and it goes on.
    Meanwhile,
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
    BeforeUnsealed(Nth),
    BeforeFiled,
    BeforeAnswered(Nth),
    AfterPurged,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Somebody, or two people together.
    Keep(Ticks, Option<Ticks>),
    /// Somebody who asks that nobody of staff opens it before a day.
    KeepSealed(Ticks, Sealing),
    /// Its giver lets staff open it.
    Unseal(Nth),
    /// One of the staff listens to it.
    Listen(Nth, Nth),
    /// One of the staff saves a copy by hand.
    Copy(Nth, Use),
    /// Somebody complains, of what was given or of something else.
    Complain(Option<Nth>),
    /// One of the staff reads a complaint.
    Read(Nth, Nth),
    /// One of the staff notes that it is answered.
    Answer(Nth, Nth),
    Withdraw(Nth, Use),
    /// Staff end a use.
    EndUse(Nth, Use),
    Erase(Nth),
    EraseByStaff(Nth, Second),
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
        second: Second,
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
