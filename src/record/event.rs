//! What can happen, as one list: each kind of event with what it says.
//!
//! An event is stored as the name of its kind and its body, which is JSON in the form of RFC 8785; a kind
//! that has nothing to say has an empty body. It names nobody.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::complaint::{ComplaintNumber, Outcome};
use super::copies::Terms;
use super::group::Group;
use super::hold::HoldTerms;
use super::id::{BackupId, CopyId, ExportId};
use super::staff::{Role, StaffName};
use super::stand::Stand;
use crate::campaign::{CampaignVersion, PurposeId, Retention};
use crate::consent::Answer;
use crate::digest::{Digest, canonical};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub enum Event {
    /// The vault was set up.
    Created {
        /// Digest of the organisation's key, the salt and the cost of a receipt code.
        keys: Digest,
    },
    /// From this event on another key signs.
    Writer {
        /// The key, as `did:key`.
        key: String,
    },
    /// Takes are sealed for this key of the organisation from now on.
    OrganisationKey {
        /// Its number.
        number: i64,
        /// The key, as age writes it.
        key: String,
    },
    /// Somebody can unlock from now on.
    StaffAdded {
        /// Their name.
        name: StaffName,
        /// Their public key, as age writes it.
        key: String,
        /// What they may do.
        role: Role,
    },
    /// Somebody can no longer unlock.
    StaffRemoved {
        /// Their name.
        name: StaffName,
    },
    /// People are asked by this edition of a campaign from now on.
    Campaign {
        /// Which one.
        campaign: CampaignVersion,
    },
    /// Staff chose how this computer is used.
    Stand(Stand),
    /// A disclosure was shown.
    Shown {
        /// Digest of its words.
        notice: Digest,
    },
    /// It was refused.
    Refused {
        /// Digest of its words.
        notice: Digest,
    },
    /// It was agreed to. The body is the answer, byte for byte as its digest is made.
    Agreed(Answer),
    /// What was agreed was taken back before anything was kept.
    WithdrawnUnkept {
        /// Digest of the answer.
        agreement: Digest,
    },
    /// Nobody answered.
    LeftAlone,
    /// Something was kept. The first event of a record.
    Kept(Kept),
    /// Somebody was asked again, and agreed.
    Renewed(Kept),
    /// What is kept was sealed for another key of the organisation.
    Resealed(Kept),
    /// Its giver lets staff open it before the day that they had picked.
    Unsealed(Kept),
    /// One use was withdrawn.
    PurposeWithdrawn {
        /// Which one.
        purpose: PurposeId,
        /// Why staff did it; none where its giver did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grounds: Option<Grounds>,
        /// Digest of the order that its giver has signed; none where there is no fleet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ordered: Option<Digest>,
    },
    /// What a person gave together with others is gone, since another took it back or their time was over.
    EndedByAnother {
        /// The group.
        group: Option<Group>,
        /// What is stored since then; none where it cannot be read.
        kept: Option<Kept>,
    },
    /// Its giver has saved a copy.
    CopiedByParticipant,
    /// Somebody who is in it, too, has saved a copy.
    CopiedByAnother,
    /// Its giver has had it erased, or staff have. The last event of a record.
    Erased(Erasure),
    /// No use was left, and it was erased. The last event of a record.
    Expired(Erasure),
    /// An officer holds it beyond its time.
    Held(HoldTerms),
    /// It is held no more: an officer said so, or the last day of the hold was over.
    Released,
    /// The proof of a record was past its time and was removed.
    ProofExpired {
        /// So many events were emptied.
        events: u64,
    },
    /// A code was looked up, whether there was something or not.
    LookedUp,
    /// What a crash had left half done was finished.
    Recovered {
        /// Files of takes whose erasure had been interrupted.
        erasures_finished: u64,
        /// Files of takes that were never kept, and of drafts.
        strays_removed: u64,
        /// Keys that were overwritten: of interrupted erasures, and of what was never kept.
        keys_overwritten: u64,
    },
    /// Staff gave the passphrase.
    StaffUnlocked,
    /// Somebody gave a wrong one.
    StaffRefused,
    /// Staff have locked.
    StaffLocked,
    /// Staff have said that the date is right.
    DateConfirmed,
    /// Staff have opened a take to hear or see it.
    OpenedByStaff,
    /// Staff begin to export for one use, to one place. Every [`Exported`](Self::Exported) of it names this.
    ExportBegun {
        /// The number of the export, which lies in its folder as well.
        export: ExportId,
        /// For what, whereto, and who answers for it.
        #[serde(flatten)]
        terms: Terms,
        /// The age key that the copies are encrypted to; none where they are plain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sealed_to: Option<String>,
    },
    /// A second one of the staff agreed to what is more than one may do alone.
    Seconded {
        /// To what.
        act: Act,
        /// Who does it.
        first: StaffName,
    },
    /// Staff have marked or rated it. What they said stands in the row and goes with it.
    Marked {
        /// Digest of the row, whose random number goes with it; zeros where there is none any more.
        marks: Digest,
    },
    /// Staff have written, changed or removed the note; or the program has sealed it for another key.
    Noted {
        /// Digest of the row, as in [`Marked`](Self::Marked).
        marks: Digest,
    },
    /// Staff have exported a take of this record. One that several people are in is told of under each.
    Exported(Exported),
    /// A copy is gone. Names the first event that tells of the copy.
    CopyGone {
        /// Which one.
        copy: CopyId,
        /// Who says so; none where it never was whole, since the take could not be read or the
        /// copy not be written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// Somebody has complained, or asked something. What they wrote stands in the row and goes with it.
    Complained {
        /// What the complaint is called.
        number: ComplaintNumber,
        /// The last day for an answer, in UTC.
        due: Date,
        /// Digest of the row.
        sealed: Digest,
    },
    /// A complaint was sealed for another key of the organisation. Names the event that tells of it, as all that follow.
    ComplaintResealed {
        /// What it is called.
        number: ComplaintNumber,
        /// Digest of the row as it is now.
        sealed: Digest,
    },
    /// An officer has read what was written.
    ComplaintOpened {
        /// What the complaint is called.
        number: ComplaintNumber,
    },
    /// An officer has answered it.
    ComplaintAnswered {
        /// What it is called.
        number: ComplaintNumber,
        /// How it ended.
        outcome: Outcome,
        /// The last day on which what was written is kept, in UTC.
        kept_until: Date,
    },
    /// That day is over, and what was written is gone.
    ComplaintErased {
        /// What the complaint was called.
        number: ComplaintNumber,
    },
    /// A backup was made.
    BackedUp {
        /// Its number.
        backup: BackupId,
        /// The number of the newest event in it.
        event: i64,
        /// The head that this event made.
        head: Digest,
    },
    /// The vault was restored from a backup. It opens nothing before it is caught up.
    Restored {
        /// The backup's number.
        backup: BackupId,
        /// When that was made.
        made_at: Timestamp,
        /// The number of the newest event in it.
        event: i64,
        /// The head that this event made.
        head: Digest,
    },
    /// A restored vault has been told what was taken back since its backup.
    CaughtUp(CaughtUp),
    /// This vault is a member of a fleet from now on.
    JoinedFleet {
        /// The fleet's key.
        fleet: String,
        /// This member's key.
        member: String,
        /// What it is called.
        name: String,
        /// What it is for.
        role: String,
        /// The number of the hub that was lost and in whose place it goes on. It opens nothing before the others have
        /// told what was taken back meanwhile.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<String>,
    },
    /// An officer has removed a member from the fleet.
    MemberRemoved {
        /// The member, by its key.
        member: String,
    },
    /// What another member keeps has come here, or has changed there.
    Received(Received),
    /// What came here for a visitor, or to a hub that is none any more, is gone again. It is kept where it was.
    LetGo,
}

/// A copy as it leaves the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// Its number.
    pub copy: CopyId,
    /// For which use.
    pub purpose: PurposeId,
    /// The last day on which everybody who is in it agrees to that use.
    pub until: Date,
    /// How long taking it down may take, once it has to go.
    pub takedown_within: Retention,
    /// The same copy is made once more, into another folder or in the place of a file that was gone or changed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
}

/// How a restored vault was told what was taken back since its backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaughtUp {
    /// By whom.
    pub by: ToldBy,
    /// Up to this event of the vault that was backed up, the list of erasures has told; none where there
    /// was no list.
    pub event: Option<i64>,
}

/// What a restored vault goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToldBy {
    /// A list of erasures that is newer than the backup.
    List,
    /// The word of staff that nothing more was taken back.
    Word,
    /// The other members of its fleet, where it goes on in the place of a lost hub.
    Fleet,
}

/// What is stored of a submission, so that a row that is changed later contradicts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Digest of the words that were answered.
    pub notice: Digest,
    /// Digest of the answer.
    pub agreement: Digest,
    /// How many takes.
    pub takes: usize,
    /// Digest of whose it is, and of each take with its header.
    pub rows: Digest,
    /// When it was kept; where the clock was behind, the latest time that the ledger knew.
    pub kept_at: Timestamp,
    /// What the clock said, where it was behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_said: Option<Timestamp>,
    /// The last day of each use.
    pub uses: BTreeMap<PurposeId, Date>,
    /// The first day on which staff may open it; none where they may at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_until: Option<Date>,
    /// The group it was given in; none where somebody was alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
}

/// What is said of an erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Digest of the words that had been agreed to.
    pub notice: Digest,
    /// How.
    pub method: String,
    /// How many takes went.
    pub takes: usize,
    /// Why staff did it; none where its giver did, or its time was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    /// Digest of the order that its giver has signed; none where there is no fleet, or others did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<Digest>,
}

/// What came here of a submission that is kept at another member of the fleet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The member where it is kept, by its key.
    pub member: String,
    /// As of this event of that member.
    pub event: u64,
    /// The uses that had been withdrawn there, and when.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub withdrawn: BTreeMap<PurposeId, Timestamp>,
    /// What is stored of it.
    #[serde(flatten)]
    pub kept: Kept,
}

/// Why staff erase what somebody gave, or end a use of it. There are no words of their own, which would outlive what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grounds {
    /// Its giver asked for it, and has no receipt at hand.
    Asked,
    /// Somebody can be heard or seen in it who did not agree.
    Another,
    /// It is of no use, or hurts somebody.
    Unfit,
    /// The law or an authority demands it.
    Law,
}

impl Grounds {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Another, Self::Unfit, Self::Law];
}

/// What staff may do alone up to a number that the campaign sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// To copy recordings.
    Export,
    /// To erase submissions.
    Erasure,
}

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever is in front of the screen, or the holder of a code.
    Person,
    /// Staff; by name where they have one of their own.
    Staff(Option<StaffName>),
    /// The program, by itself.
    Program,
    /// Another vault of the same organisation, by its key.
    Member(String),
}

impl Actor {
    /// Reads what is stored. None where it is nobody, or somebody that this version does not know.
    pub fn named(stored: &str) -> Option<Self> {
        match stored.split_once(':') {
            None if stored == "person" => Some(Self::Person),
            None if stored == "staff" => Some(Self::Staff(None)),
            None if stored == "program" => Some(Self::Program),
            Some(("staff", name)) => Some(Self::Staff(Some(name.parse().ok()?))),
            Some(("member", key)) => Some(Self::Member(key.to_owned())),
            None | Some(_) => None,
        }
    }
}

macro_rules! kinds {
    ($($kind:ident => $name:literal,)*) => {
        /// The name of a kind of event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "they are those of `Event`")]
        pub enum EventKind {
            $($kind,)*
        }

        impl EventKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// As it is stored.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    Created => "created",
    Writer => "writer",
    OrganisationKey => "organisation-key",
    StaffAdded => "staff-added",
    StaffRemoved => "staff-removed",
    Campaign => "campaign",
    Stand => "stand",
    Shown => "shown",
    Refused => "refused",
    Agreed => "agreed",
    WithdrawnUnkept => "withdrawn-unkept",
    LeftAlone => "left-alone",
    Kept => "kept",
    Renewed => "renewed",
    Resealed => "resealed",
    Unsealed => "unsealed",
    PurposeWithdrawn => "purpose-withdrawn",
    EndedByAnother => "ended-by-another",
    CopiedByParticipant => "copied-by-participant",
    CopiedByAnother => "copied-by-another",
    Erased => "erased",
    Expired => "expired",
    Held => "held",
    Released => "released",
    ProofExpired => "proof-expired",
    LookedUp => "looked-up",
    Recovered => "recovered",
    StaffUnlocked => "staff-unlocked",
    StaffRefused => "staff-refused",
    StaffLocked => "staff-locked",
    DateConfirmed => "date-confirmed",
    OpenedByStaff => "opened-by-staff",
    ExportBegun => "export-begun",
    Marked => "marked",
    Noted => "noted",
    Seconded => "seconded",
    Exported => "exported",
    CopyGone => "copy-gone",
    Complained => "complained",
    ComplaintResealed => "complaint-resealed",
    ComplaintOpened => "complaint-opened",
    ComplaintAnswered => "complaint-answered",
    ComplaintErased => "complaint-erased",
    BackedUp => "backed-up",
    Restored => "restored",
    CaughtUp => "caught-up",
    JoinedFleet => "joined-fleet",
    MemberRemoved => "member-removed",
    Received => "received",
    LetGo => "let-go",
}

impl Event {
    /// Its kind.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Created { .. } => EventKind::Created,
            Self::Writer { .. } => EventKind::Writer,
            Self::OrganisationKey { .. } => EventKind::OrganisationKey,
            Self::StaffAdded { .. } => EventKind::StaffAdded,
            Self::StaffRemoved { .. } => EventKind::StaffRemoved,
            Self::Campaign { .. } => EventKind::Campaign,
            Self::Stand(_) => EventKind::Stand,
            Self::Shown { .. } => EventKind::Shown,
            Self::Refused { .. } => EventKind::Refused,
            Self::Agreed(_) => EventKind::Agreed,
            Self::WithdrawnUnkept { .. } => EventKind::WithdrawnUnkept,
            Self::LeftAlone => EventKind::LeftAlone,
            Self::Kept(_) => EventKind::Kept,
            Self::Renewed(_) => EventKind::Renewed,
            Self::Resealed(_) => EventKind::Resealed,
            Self::Unsealed(_) => EventKind::Unsealed,
            Self::PurposeWithdrawn { .. } => EventKind::PurposeWithdrawn,
            Self::EndedByAnother { .. } => EventKind::EndedByAnother,
            Self::CopiedByParticipant => EventKind::CopiedByParticipant,
            Self::CopiedByAnother => EventKind::CopiedByAnother,
            Self::Erased(_) => EventKind::Erased,
            Self::Expired(_) => EventKind::Expired,
            Self::Held(_) => EventKind::Held,
            Self::Released => EventKind::Released,
            Self::ProofExpired { .. } => EventKind::ProofExpired,
            Self::LookedUp => EventKind::LookedUp,
            Self::Recovered { .. } => EventKind::Recovered,
            Self::StaffUnlocked => EventKind::StaffUnlocked,
            Self::StaffRefused => EventKind::StaffRefused,
            Self::StaffLocked => EventKind::StaffLocked,
            Self::DateConfirmed => EventKind::DateConfirmed,
            Self::OpenedByStaff => EventKind::OpenedByStaff,
            Self::ExportBegun { .. } => EventKind::ExportBegun,
            Self::Marked { .. } => EventKind::Marked,
            Self::Noted { .. } => EventKind::Noted,
            Self::Seconded { .. } => EventKind::Seconded,
            Self::Exported(_) => EventKind::Exported,
            Self::CopyGone { .. } => EventKind::CopyGone,
            Self::Complained { .. } => EventKind::Complained,
            Self::ComplaintResealed { .. } => EventKind::ComplaintResealed,
            Self::ComplaintOpened { .. } => EventKind::ComplaintOpened,
            Self::ComplaintAnswered { .. } => EventKind::ComplaintAnswered,
            Self::ComplaintErased { .. } => EventKind::ComplaintErased,
            Self::BackedUp { .. } => EventKind::BackedUp,
            Self::Restored { .. } => EventKind::Restored,
            Self::CaughtUp(_) => EventKind::CaughtUp,
            Self::JoinedFleet { .. } => EventKind::JoinedFleet,
            Self::MemberRemoved { .. } => EventKind::MemberRemoved,
            Self::Received(_) => EventKind::Received,
            Self::LetGo => EventKind::LetGo,
        }
    }

    /// What it says, as it is stored and hashed.
    pub fn body(&self) -> String {
        match serde_json::to_value(self).unwrap_or_default().get("body") {
            Some(body) => canonical(body),
            None => String::new(),
        }
    }

    /// Reads what is stored. None where there is no such kind, or it says something else.
    pub fn read(kind: &str, body: &str) -> Option<Self> {
        let kind = EventKind::named(kind)?;
        if body.is_empty() {
            return serde_json::from_value(json!({ "kind": kind.as_str() })).ok();
        }
        // One value, and nothing after it: only then it is the body and nothing else.
        serde_json::from_str::<IgnoredAny>(body).ok()?;
        serde_json::from_str(&format!(r#"{{"kind":"{kind}","body":{body}}}"#)).ok()
    }

    /// Who does such a thing, where nothing else is said.
    pub fn usual_actor(&self) -> Actor {
        match self.kind() {
            EventKind::Created
            | EventKind::OrganisationKey
            | EventKind::StaffAdded
            | EventKind::StaffRemoved
            | EventKind::StaffUnlocked
            | EventKind::StaffRefused
            | EventKind::StaffLocked
            | EventKind::DateConfirmed
            | EventKind::Stand
            | EventKind::OpenedByStaff
            | EventKind::Held
            | EventKind::Released
            | EventKind::ExportBegun
            | EventKind::Marked
            | EventKind::Noted
            | EventKind::Seconded
            | EventKind::Exported
            | EventKind::ComplaintOpened
            | EventKind::ComplaintAnswered
            | EventKind::MemberRemoved
            | EventKind::CopyGone => Actor::Staff(None),
            EventKind::Refused
            | EventKind::Agreed
            | EventKind::WithdrawnUnkept
            | EventKind::Kept
            | EventKind::Renewed
            | EventKind::Unsealed
            | EventKind::PurposeWithdrawn
            | EventKind::EndedByAnother
            | EventKind::CopiedByParticipant
            | EventKind::CopiedByAnother
            | EventKind::Erased
            | EventKind::Complained
            | EventKind::LookedUp => Actor::Person,
            EventKind::Writer
            | EventKind::Resealed
            | EventKind::Campaign
            | EventKind::Shown
            | EventKind::LeftAlone
            | EventKind::Expired
            | EventKind::ProofExpired
            | EventKind::ComplaintResealed
            | EventKind::ComplaintErased
            | EventKind::BackedUp
            | EventKind::Restored
            | EventKind::CaughtUp
            | EventKind::JoinedFleet
            | EventKind::Received
            | EventKind::LetGo
            | EventKind::Recovered => Actor::Program,
        }
    }
}

impl EventKind {
    /// What goes with the proof of a record, besides its end and the answers that it names. Everything
    /// else stays: what staff did, exports among it, and what the vault is.
    pub const PROOF: [Self; 12] = [
        Self::Kept,
        Self::Renewed,
        Self::Resealed,
        Self::Unsealed,
        Self::PurposeWithdrawn,
        Self::EndedByAnother,
        Self::CopiedByParticipant,
        Self::CopiedByAnother,
        Self::Held,
        Self::Released,
        Self::Received,
        Self::LetGo,
    ];

    /// The kinds that end a record. Each says up to which day its proof is kept.
    pub const ENDS: [Self; 2] = [Self::Erased, Self::Expired];

    /// The kind that is stored under this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person => out.write_str("person"),
            Self::Staff(None) => out.write_str("staff"),
            Self::Staff(Some(name)) => write!(out, "staff:{name}"),
            Self::Program => out.write_str("program"),
            Self::Member(key) => write!(out, "member:{key}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::hold::{HoldReason, Reference};
    use super::super::stand::StandDevices;
    use super::*;

    #[test]
    fn a_kind_is_stored_under_the_name_that_it_says() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::named(kind.as_str()), Some(*kind));
        }
        assert_eq!(EventKind::named("forgotten"), None);
        for event in samples().into_iter().chain(samples_between_vaults()) {
            let tagged = serde_json::to_value(&event).unwrap();
            assert_eq!(tagged["kind"], event.kind().as_str());
        }
    }

    #[test]
    fn who_acted_reads_back_as_it_is_stored() {
        let anna = "anna".parse().ok();
        let key = "did:key:z6Mk".to_owned();
        for actor in [
            Actor::Person,
            Actor::Staff(None),
            Actor::Staff(anna),
            Actor::Program,
            Actor::Member(key),
        ] {
            assert_eq!(Actor::named(&actor.to_string()), Some(actor));
        }
        assert_eq!(Actor::named("staff:Not A Name"), None);
        assert_eq!(Actor::named(""), None);
    }

    #[test]
    fn what_an_event_says_reads_back_as_it_was_said() {
        for event in samples().into_iter().chain(samples_between_vaults()) {
            let (kind, body) = (event.kind(), event.body());
            assert_eq!(Event::read(kind.as_str(), &body), Some(event), "{kind} {body}");
        }
        assert_eq!(Event::LookedUp.body(), "");
        assert_eq!(Event::read("looked-up", "{}"), None, "it has nothing to say");
        assert_eq!(Event::read("exported", ""), None);
        assert_eq!(Event::read("unknown", ""), None);
        let two = r#"{"events":4},"kind":"proof-expired","body":{"events":5}"#;
        assert_eq!(Event::read("proof-expired", two), None, "that is more than a body");
        assert_eq!(Event::read("proof-expired", r#"{"events":4}}"#), None);
    }

    /// One of each shape.
    fn samples() -> Vec<Event> {
        let digest = Digest::of(b"words");
        let at = Timestamp::UNIX_EPOCH;
        let (number, day) = (ComplaintNumber::from_random([5; 16]), Date::constant(2027, 1, 1));
        let answer = Answer {
            notice: digest,
            ticked: serde_json::from_value(json!([{ "purpose": "exhibition" }, "spokenyes"]))
                .unwrap(),
            agreed_at: at,
            program_version: "0.1.0".to_owned(),
        };
        let kept = Kept {
            notice: digest,
            agreement: answer.digest(),
            takes: 2,
            rows: digest,
            kept_at: at,
            clock_said: Some(at),
            uses: [(PurposeId::new("exhibition"), Date::constant(2030, 1, 1))].into(),
            sealed_until: Some(Date::constant(2029, 1, 1)),
            group: None,
        };
        let erasure = Erasure {
            notice: digest,
            method: "erase".to_owned(),
            takes: 2,
            grounds: None,
            ordered: None,
        };
        vec![
            Event::Created { keys: digest },
            Event::Writer { key: "did:key:z6Mk".to_owned() },
            Event::OrganisationKey { number: 2, key: "age1".to_owned() },
            Event::StaffAdded {
                name: StaffName::first(),
                key: "age1".to_owned(),
                role: Role::Officer,
            },
            Event::StaffRemoved { name: StaffName::first() },
            Event::Shown { notice: digest },
            Event::Agreed(answer),
            Event::WithdrawnUnkept { agreement: digest },
            Event::LeftAlone,
            Event::Kept(kept.clone()),
            Event::Renewed(kept.clone()),
            Event::Resealed(kept.clone()),
            Event::Unsealed(Kept { sealed_until: None, ..kept.clone() }),
            Event::PurposeWithdrawn {
                purpose: PurposeId::new("website"),
                grounds: None,
                ordered: Some(digest),
            },
            Event::PurposeWithdrawn {
                purpose: PurposeId::new("website"),
                grounds: Some(Grounds::Law),
                ordered: None,
            },
            Event::EndedByAnother { group: None, kept: Some(kept) },
            Event::CopiedByParticipant,
            Event::Erased(Erasure { grounds: Some(Grounds::Asked), ..erasure.clone() }),
            Event::Expired(erasure),
            Event::Held(HoldTerms {
                because: HoldReason::Claim,
                until: Date::constant(2027, 1, 1),
                reference: Reference::new("2026/117").unwrap(),
            }),
            Event::Released,
            Event::ProofExpired { events: 4 },
            Event::LookedUp,
            Event::Recovered { erasures_finished: 1, strays_removed: 0, keys_overwritten: 3 },
            Event::StaffUnlocked,
            Event::ExportBegun {
                export: ExportId::from_random([1; 16]),
                terms: Terms::new(PurposeId::new("website"), "press folder", "A. Ito").unwrap(),
                sealed_to: None,
            },
            Event::Seconded { act: Act::Export, first: "anna".parse().unwrap() },
            Event::Marked { marks: digest },
            Event::Noted { marks: Digest::ZERO },
            exported(false),
            exported(true),
            Event::CopyGone { copy: CopyId::from_random([2; 16]), by: Some("A. Ito".to_owned()) },
            Event::CopyGone { copy: CopyId::from_random([2; 16]), by: None },
            Event::Complained { number: number.clone(), due: day, sealed: digest },
            Event::ComplaintResealed { number: number.clone(), sealed: digest },
            Event::ComplaintOpened { number: number.clone() },
            Event::ComplaintAnswered {
                number: number.clone(),
                outcome: Outcome::Moot,
                kept_until: day,
            },
            Event::ComplaintErased { number },
            Event::CaughtUp(CaughtUp { by: ToldBy::Word, event: None }),
            Event::Stand(Stand::default()),
            Event::Stand(Stand {
                devices: Some(StandDevices { camera: Some(digest), ..StandDevices::default() }),
                ..Stand::default()
            }),
        ]
    }

    fn exported(again: bool) -> Event {
        Event::Exported(Exported {
            copy: CopyId::from_random([2; 16]),
            purpose: PurposeId::new("website"),
            until: Date::constant(2030, 1, 1),
            takedown_within: Retention { years: 0, months: 0, days: 28 },
            again,
        })
    }

    /// As [`samples`], of backups and of a fleet.
    fn samples_between_vaults() -> Vec<Event> {
        let kept = samples().into_iter().find_map(|event| match event {
            Event::Kept(kept) => Some(kept),
            _ => None,
        });
        let member = || "did:key:z6Mk".to_owned();
        let received = Received {
            member: member(),
            event: 4,
            withdrawn: [(PurposeId::new("website"), Timestamp::UNIX_EPOCH)].into(),
            kept: kept.unwrap(),
        };
        let (name, role) = ("foyer".to_owned(), "kiosk".to_owned());
        let (digest, at) = (Digest::of(b"words"), Timestamp::UNIX_EPOCH);
        vec![
            Event::BackedUp { backup: BackupId::from_random([7; 16]), event: 4, head: digest },
            Event::Restored {
                backup: BackupId::from_random([7; 16]),
                made_at: at,
                event: 4,
                head: digest,
            },
            Event::JoinedFleet { fleet: member(), member: member(), name, role, instead_of: None },
            Event::MemberRemoved { member: member() },
            Event::Received(received),
            Event::LetGo,
        ]
    }

    #[test]
    fn grounds_are_stored_by_the_names_that_the_formats_say() {
        let stored = serde_json::to_value(Grounds::ALL).unwrap();
        assert_eq!(stored, serde_json::json!(["asked", "another", "unfit", "law"]));
    }

    #[test]
    fn the_body_of_a_yes_is_what_its_digest_is_of() {
        let yes = samples().into_iter().find_map(|event| match event {
            Event::Agreed(answer) => Some(answer),
            _ => None,
        });
        let yes = yes.unwrap();
        assert_eq!(yes.digest(), Digest::of(Event::Agreed(yes.clone()).body().as_bytes()));
    }
}
