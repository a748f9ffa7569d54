//! What a check of the vault can find.

use serde::Serialize;

use crate::digest::Digest;
use crate::record::{Checked, Fault};

/// The result of a check over everything in the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// The ledger's head.
    pub head: Digest,
    /// The keys that have written the ledger, the first one first. A second one follows where the file of
    /// the first was lost.
    pub writers: Vec<String>,
    /// Events in the chain.
    pub events: u64,
    /// Submissions kept now.
    pub submissions: u64,
    /// Takes kept now.
    pub takes: u64,
    /// What is wrong; empty where nothing is.
    pub findings: Vec<Finding>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// History was changed, or an event is missing before this one.
    #[error("the ledger's chain breaks at event {seq}: it or an earlier event was changed")]
    ChainBroken {
        /// The number of the event.
        seq: i64,
    },
    /// An event says nothing any more, and nothing that stays shows that its time was over.
    #[error(
        "event {seq} was emptied, and its time as a proof is not over by what the ledger tells"
    )]
    EmptiedUnduly {
        /// The number of the event.
        seq: i64,
    },
    /// An event that was emptied when its time was over says something again.
    #[error("event {seq} was emptied since its time as a proof was over, and says something again")]
    NotEmptied {
        /// The number of the event.
        seq: i64,
    },
    /// An event of a record that had not begun, had begun already or had ended.
    #[error("event {seq} tells what cannot have happened there: it was added or moved by hand")]
    OutOfPlace {
        /// The number of the event.
        seq: i64,
    },
    /// A head from a paper is that of no event.
    #[error(
        "no event has the head {head}: the past was rewritten after that paper was given out, or the \
         paper is not of this vault"
    )]
    HeadUnknown {
        /// The head.
        head: Digest,
    },
    /// A take's header is not one.
    #[error("take {take}: its header is damaged, so nobody can open it")]
    HeaderDamaged {
        /// The take.
        take: String,
    },
    /// A take's file is not there.
    #[error("take {take}: its file is missing")]
    FileMissing {
        /// The take.
        take: String,
    },
    /// A take's file is longer or shorter than when it was kept.
    #[error("take {take}: its file has {found} bytes instead of {expected}")]
    FileLength {
        /// The take.
        take: String,
        /// Bytes found.
        found: u64,
        /// Bytes expected.
        expected: u64,
    },
    /// One slot of the file of keys is two people's, or two takes'.
    #[error("slot {slot} of the keys is named twice, so one of the two has another's key")]
    SlotNamedTwice {
        /// Its number.
        slot: u32,
    },
    /// A slot of the file of keys is named, and counts as free or as one that was never given out.
    #[error("slot {slot} of the keys, or one after it, is somebody's and counts as free")]
    SlotNotTaken {
        /// Its number.
        slot: u32,
    },
    /// A slot of the file of keys holds something, and nothing names it.
    #[error("slot {slot} of the keys belongs to nothing that is kept, and holds something")]
    KeyLeft {
        /// Its number.
        slot: u32,
    },
    /// Something that looks like a key lies where no key belongs.
    #[error("{name} holds what looks like a key, {copies} times")]
    KeyElsewhere {
        /// The file.
        name: String,
        /// How often.
        copies: u64,
    },
    /// A file that no take names.
    #[error("{name} in the media folder belongs to no take")]
    Stray {
        /// The file's name.
        name: String,
    },
    /// An erasure whose files are still to be removed; the next start does so.
    #[error("the files of {takes} erased takes are still to be removed")]
    ErasureUnfinished {
        /// How many.
        takes: u64,
    },
    /// Words that somebody was shown were changed after that, or are missing.
    #[error("the disclosure {digest} is missing or does not match its digest")]
    DisclosureChanged {
        /// The digest it is filed under.
        digest: String,
    },
    /// A campaign file that people were asked by was changed or is missing.
    #[error("a campaign file that people were asked by was changed or is missing (event {seq})")]
    CampaignChanged {
        /// The number of the event that tells of it.
        seq: i64,
    },
    /// What is kept differs from what the ledger's events say was agreed, kept and withdrawn.
    #[error("record {record}: what is stored differs from what was agreed, kept or withdrawn")]
    AgreementChanged {
        /// The submission's number.
        record: String,
    },
    /// What staff say of it differs from what the ledger tells.
    #[error("record {record}: marks, rating or note differ from what the ledger tells of them")]
    MarksChanged {
        /// The submission's number.
        record: String,
    },
    /// A hold differs from what the ledger tells.
    #[error("record {record}: its hold differs from what the ledger tells of it")]
    HoldChanged {
        /// The submission's number.
        record: String,
    },
    /// A list leaves it out, or shows it where it does not belong.
    #[error(
        "record {record}: lists leave it out or show it where it does not belong; `sayso verify \
         --mend-lists` makes them anew"
    )]
    NotListed {
        /// The submission's number.
        record: String,
    },
    /// A list has an entry for nobody who is kept.
    #[error("a list shows what is not kept; `sayso verify --mend-lists` takes it out")]
    ListedForNobody,
    /// As many are counted in a list as do not stand in it.
    #[error(
        "list {list}: another number is counted than stands in it; `sayso verify --mend-lists` \
         counts anew"
    )]
    Miscounted {
        /// What the list is called.
        list: String,
    },
    /// A complaint differs from what the ledger tells, or is missing before its time.
    #[error("complaint {number}: what is stored differs from what the ledger tells of it")]
    ComplaintChanged {
        /// What it is called.
        number: String,
    },
    /// The register of copies differs from what the events tell of it.
    #[error("copy {copy}: the register differs from what the ledger tells of it")]
    RegisterChanged {
        /// The number of the copy; empty where that cannot be read.
        copy: String,
    },
    /// The events say that it is kept, and it is not there.
    #[error("record {record}: it was kept, never erased, and is not there")]
    SubmissionMissing {
        /// The submission's number.
        record: String,
    },
    /// The organisation's key, the salt of the receipt codes or the staff are not what events tell of.
    #[error("the organisation's key, the salt or the list of staff was changed by hand")]
    KeysChanged,
    /// The key beside the ledger is not the one that the newest events were written with.
    #[error("the key that writes the ledger and signs receipts is lost or was changed")]
    WriterChanged,
    /// The newest event does not carry the signature of the key that it names.
    #[error("the ledger's head is not signed by the key that wrote it")]
    NotSigned,
    /// Others can read what only the owner should.
    #[error("{name} can be read by others")]
    Permissions {
        /// The file or folder.
        name: String,
    },
    /// SQLite finds fault with the file.
    #[error("the ledger's file is damaged: {what}")]
    Database {
        /// In SQLite's words.
        what: String,
    },
}

impl Verification {
    /// The same in figures, by what there is to do about it.
    pub fn checked(&self) -> Checked {
        let Self { head, events, submissions, takes, .. } = *self;
        let mut checked = Checked { events, submissions, takes, head, wrong: Vec::new() };
        self.findings.iter().for_each(|finding| checked.note(finding.fault()));
        checked
    }
}

impl Finding {
    /// Whether lists alone are wrong, which can be made anew.
    pub fn is_of_lists(&self) -> bool {
        matches!(self.fault(), Fault::Lists)
    }

    fn fault(&self) -> Fault {
        match self {
            Self::ChainBroken { seq }
            | Self::EmptiedUnduly { seq }
            | Self::NotEmptied { seq }
            | Self::OutOfPlace { seq } => Fault::History(Some(*seq)),
            Self::HeadUnknown { .. } | Self::NotSigned => Fault::History(None),
            Self::KeysChanged | Self::WriterChanged => Fault::Keys,
            Self::DisclosureChanged { .. } | Self::CampaignChanged { .. } => Fault::Words,
            Self::AgreementChanged { .. }
            | Self::RegisterChanged { .. }
            | Self::MarksChanged { .. }
            | Self::ComplaintChanged { .. }
            | Self::HoldChanged { .. }
            | Self::SubmissionMissing { .. } => Fault::Records,
            Self::NotListed { .. } | Self::ListedForNobody | Self::Miscounted { .. } => {
                Fault::Lists
            }
            Self::HeaderDamaged { .. } | Self::FileMissing { .. } | Self::FileLength { .. } => {
                Fault::Takes
            }
            Self::SlotNamedTwice { .. }
            | Self::SlotNotTaken { .. }
            | Self::KeyLeft { .. }
            | Self::KeyElsewhere { .. } => Fault::Slots,
            Self::Stray { .. } | Self::ErasureUnfinished { .. } => Fault::Left,
            Self::Permissions { .. } => Fault::Permissions,
            Self::Database { .. } => Fault::File,
        }
    }
}
