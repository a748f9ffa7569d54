//! What can go wrong with a store, in classes that tell somebody what to do and nothing of anybody.

use std::io;

/// Why something was not put, fetched, listed or removed. Nothing is lost by any of them: it is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The folder or the server is not there now.
    #[error("the store cannot be reached; plug the drive in, or look after the network")]
    Unreachable,
    /// There is a folder or a server, and no store of a fleet at it.
    #[error("there is no fleet's store at this place; check where the settings say that it is")]
    NotAStore,
    /// There is a store already where one is to be made.
    #[error("there is a fleet's store at this place already; join it, or choose another place")]
    Taken,
    /// There is no room left in it.
    #[error("the store has no room left; make some, or move it to a larger one")]
    Full,
    /// Nothing can be written to it.
    #[error("the store can only be read; check the drive's lock or how it is mounted")]
    ReadOnly,
    /// The store does not let this computer do it.
    #[error("the store gives no permission; check the credentials and what they may do")]
    NoPermission,
    /// No answer in the time that is given for one.
    #[error("the store answers too slowly")]
    Slow,
    /// The server's clock and this computer's are too far apart.
    #[error("this computer's clock is wrong, and the store refuses it; set date and time")]
    Clock,
    /// The server does not prove who it is.
    #[error(
        "the store's certificate is not trusted; check the address, the clock and `ca` in the settings"
    )]
    NotTrusted,
    /// The server says that something is wrong with it.
    #[error("the store itself reports a failure")]
    Failing,
    /// The store's answer makes no sense, or breaks a bound.
    #[error("the store's answer is none that a store would give")]
    Nonsense,
    /// The object is not there.
    #[error("the object is no longer in the store")]
    Gone,
    /// This computer's own disk has no room.
    #[error("this computer's disk has no room left; make some")]
    NoRoomHere,
    /// This computer's own disk refuses.
    #[error("this computer's disk refuses; check the data folder")]
    Here,
    /// The program was told to stop.
    #[error("it was stopped")]
    Stopped,
}

impl Trouble {
    /// The class in one word or two, for scripts and for `look.json`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::NotAStore => "not-a-store",
            Self::Taken => "taken",
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::NoPermission => "no-permission",
            Self::Slow => "slow",
            Self::Clock => "clock",
            Self::NotTrusted => "not-trusted",
            Self::Failing => "failing",
            Self::Nonsense => "nonsense",
            Self::Gone => "gone",
            Self::NoRoomHere => "no-room-here",
            Self::Here => "here",
            Self::Stopped => "stopped",
        }
    }

    /// Whether whatever is tried next would meet the same. A store that is full or only read can still be read.
    pub fn holds_for_all(self) -> bool {
        match self {
            Self::Unreachable
            | Self::NotAStore
            | Self::NoPermission
            | Self::Slow
            | Self::Clock
            | Self::NotTrusted
            | Self::Stopped => true,
            Self::Taken
            | Self::Full
            | Self::ReadOnly
            | Self::Failing
            | Self::Nonsense
            | Self::Gone
            | Self::NoRoomHere
            | Self::Here => false,
        }
    }

    /// What an error of a store's own folder means.
    pub fn of_store(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::PermissionDenied => Self::NoPermission,
            Kind::TimedOut => Self::Slow,
            // A drive that was pulled out answers with errors of input and output, or with nothing there.
            _ => Self::Unreachable,
        }
    }

    /// What an error of this computer's own disk means.
    pub fn of_this_computer(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::NoRoomHere,
            _ => Self::Here,
        }
    }
}
