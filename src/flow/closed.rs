//! Nobody new is asked: something is wrong with the campaign, or with the data.

/// Why the program cannot do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The campaign file has a mistake, at this place.
    Campaign {
        /// The file.
        file: String,
        /// What is wrong, with line and column.
        details: String,
        /// Where it can be mended.
        mend: Mend,
    },
    /// The campaign file is not there.
    NoCampaign {
        /// Where it should be.
        file: String,
    },
    /// The vault was restored, and staff have not said yet what was taken back since its backup.
    Restored,
    /// Another process has the vault.
    InUse,
    /// The ledger is damaged.
    Damaged,
    /// The ledger is a newer program's.
    Newer,
    /// The folder cannot be written to.
    ReadOnly,
    /// There is no room left.
    DiskFull,
    /// Anything else, in English for the log.
    Other {
        /// What the system said.
        details: String,
    },
}

/// Where a campaign file can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// By staff in the window: the vault is open, and their passphrase opens the staff area.
    Here,
    /// In the file.
    ByHand,
}

/// To whom the screen speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// To whoever stands before it: somebody else has to mend it.
    #[default]
    Anybody,
    /// To staff: what is wrong, and what to do.
    Staff,
}

/// Where nobody new is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosedAction {
    /// "For the staff: what is wrong".
    TellStaff,
    /// "I was here before".
    ComeBack,
}

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Whoever wants to.
    Open,
    /// Only who was here before: nobody may be asked by the campaign, and no device is opened.
    Closed,
    /// Nobody: there is no vault.
    Barred,
}
