//! Members: who may speak in a fleet, and how another knows it.
//!
//! The fleet's key, which officers hold, signs an *admission* for a key that goes into an invitation. Whoever holds the
//! invitation signs the keys of one member with it. So each member's certificate proves itself, and nobody
//! has to ask the fleet's key, which lies at no kiosk.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::signed::{Form, Signed};
use crate::digest::Digest;
use crate::hex::is_lower_hex;
use crate::seal::{BoxKey, Signatory, SignatoryKey};

/// Who a member is, in the names of objects: 32 hexadecimal digits, made of its key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MemberId(String);

/// Digits of a member's number.
const DIGITS: usize = 32;

/// The text names no member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a member's name has up to 32 small letters, digits and hyphens, and begins with a letter or digit"
)]
pub struct NotAName;

impl MemberId {
    /// The member that has this key.
    pub fn of(key: &SignatoryKey) -> Self {
        let digest = Digest::of_parts([b"sayso member 1".as_slice(), key.to_string().as_bytes()]);
        Self(digest.to_string()[..DIGITS].to_owned())
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MemberId {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        if is_lower_hex(text, DIGITS) { Ok(Self(text.to_owned())) } else { Err(NotAName) }
    }
}

impl TryFrom<String> for MemberId {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        text.parse()
    }
}

impl From<MemberId> for String {
    fn from(id: MemberId) -> Self {
        id.0
    }
}

impl fmt::Display for MemberId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What people call a member, such as "foyer": up to 32 small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MemberName(String);

impl FromStr for MemberName {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let sign = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
        let fits =
            (1..=32).contains(&text.len()) && text.bytes().all(sign) && !text.starts_with('-');
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAName) }
    }
}

impl TryFrom<String> for MemberName {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        text.parse()
    }
}

impl From<MemberName> for String {
    fn from(name: MemberName) -> Self {
        name.0
    }
}

impl fmt::Display for MemberName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What a member is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemberRole {
    /// A computer that people stand at. It holds what was given there.
    Kiosk,
    /// The staff's computer: it holds a copy of everything, and the fleet was made there.
    Hub,
}

impl fmt::Display for MemberRole {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Kiosk => "kiosk",
            Self::Hub => "hub",
        })
    }
}

/// The word of the fleet's key that one member may join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// The key of the invitation, which signs the member's.
    pub invitation: String,
    /// What the member is called.
    pub name: MemberName,
    /// What it is for.
    pub role: MemberRole,
    /// The last day on which it may join, in UTC.
    pub until: Date,
    /// The member in whose place it comes, such as one that was lost and comes out of a backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<MemberId>,
    /// Where it is the hub in the place of a lost one: since when. Of several hubs the later counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub_since: Option<Timestamp>,
}

impl Form for Admission {
    const FORM: &'static str = "sayso admission 1";
}

/// The word of the fleet's key that a member is none any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// Which one.
    pub member: MemberId,
    /// When.
    pub at: Timestamp,
}

impl Form for Removal {
    const FORM: &'static str = "sayso removal 1";
}

/// The word of an invitation's key, whose keys the member's are.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Certificate {
    admission: Value,
    key: String,
    seals: String,
    joined_at: Timestamp,
}

impl Form for Certificate {
    const FORM: &'static str = "sayso member 1";
}

/// A member whose certificate holds.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who it is.
    pub id: MemberId,
    /// What it signs with.
    pub key: SignatoryKey,
    /// What is sealed for it.
    pub seals: BoxKey,
    /// What people call it.
    pub name: MemberName,
    /// What it is for.
    pub role: MemberRole,
    /// The member in whose place it came.
    pub instead_of: Option<MemberId>,
    /// Since when it is the hub in the place of a lost one.
    pub hub_since: Option<Timestamp>,
    /// When it joined, by its clock.
    pub joined_at: Timestamp,
    /// The certificate.
    pub document: Value,
}

impl Member {
    /// Signs the keys of the one who joins by an `admission`, whose invitation has the key `invitation`.
    pub fn certify(
        admission: &Signed<Admission>,
        invitation: &Signatory,
        (key, seals): (SignatoryKey, BoxKey),
        at: Timestamp,
    ) -> Option<Self> {
        let Admission { name, role, instead_of, hub_since, .. } = admission.said().clone();
        let said = Certificate {
            admission: admission.document().clone(),
            key: key.to_string(),
            seals: seals.to_string(),
            joined_at: at,
        };
        let document = Signed::make(said, invitation, at)?.document().clone();
        let id = MemberId::of(&key);
        Some(Self { id, key, seals, name, role, instead_of, hub_since, joined_at: at, document })
    }

    /// Whether it is the hub rather than `other`: the fleet's key has made it one later. Of two that were made one in the
    /// same moment it is the one with the greater number, so that all members come to the same.
    pub fn outranks(&self, other: &Self) -> bool {
        self.role == MemberRole::Hub && (self.hub_since, &self.id) > (other.hub_since, &other.id)
    }

    /// Whether it speaks for what `other` has kept: it is the same, or came in its place.
    pub fn stands_for(&self, other: &MemberId) -> bool {
        self.id == *other || self.instead_of.as_ref() == Some(other)
    }

    /// Reads a certificate. None where the fleet's key `fleet` has not admitted whoever it is of.
    pub fn read(document: Value, fleet: SignatoryKey) -> Option<Self> {
        let certificate = Signed::<Certificate>::read(document)?;
        let admission = Signed::<Admission>::read(certificate.said().admission.clone())?;
        let invited = admission.said().invitation.parse() == Ok(certificate.by());
        if admission.by() != fleet || !invited {
            return None;
        }
        Self::of_parts(certificate.said(), admission.said(), certificate.document())
    }

    /// Reads a certificate that [`read`](Self::read) has verified before it was noted in this member's own ledger. None
    /// where it is of another fleet.
    pub fn noted(document: &Value, fleet: SignatoryKey) -> Option<Self> {
        let certificate = Signed::<Certificate>::noted(document)?;
        let by =
            certificate.admission["proof"]["verificationMethod"].as_str()?.split('#').next()?;
        let admission = Signed::<Admission>::noted(&certificate.admission)?;
        (by.parse() == Ok(fleet)).then(|| Self::of_parts(&certificate, &admission, document))?
    }

    fn of_parts(said: &Certificate, admission: &Admission, document: &Value) -> Option<Self> {
        let key: SignatoryKey = said.key.parse().ok()?;
        Some(Self {
            id: MemberId::of(&key),
            key,
            seals: said.seals.parse().ok()?,
            name: admission.name.clone(),
            role: admission.role,
            instead_of: admission.instead_of.clone(),
            hub_since: admission.hub_since,
            joined_at: said.joined_at,
            document: document.clone(),
        })
    }
}

/// Certificates that were verified: a member's stands in each of its messages, and is verified once.
pub struct Certificates {
    fleet: SignatoryKey,
    verified: Mutex<BTreeMap<String, Member>>,
}

impl Certificates {
    /// Of the fleet with this key.
    pub fn of(fleet: SignatoryKey) -> Self {
        Self { fleet, verified: Mutex::default() }
    }

    /// As [`Member::read`].
    pub fn read(&self, document: &Value) -> Option<Member> {
        let text = document.to_string();
        let verified = || self.verified.lock().unwrap_or_else(PoisonError::into_inner);
        let known = verified().get(&text).cloned();
        known.or_else(|| {
            let member = Member::read(document.clone(), self.fleet)?;
            verified().insert(text, member.clone());
            Some(member)
        })
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;
    use crate::seal::BoxIdentity;

    fn key(seed: u8) -> Signatory {
        Signatory::new(&Zeroizing::new([seed; 32]))
    }

    fn admission(fleet: &Signatory, invitation: &Signatory) -> Signed<Admission> {
        let admission = Admission {
            invitation: invitation.public().to_string(),
            name: "foyer".parse().unwrap(),
            role: MemberRole::Kiosk,
            until: Date::constant(2027, 1, 1),
            instead_of: None,
            hub_since: None,
        };
        Signed::make(admission, fleet, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn of_two_hubs_the_one_that_was_made_later_counts_for_all_and_no_kiosk_ever() {
        let fleet = key(1);
        let member = |seed: u8, role: MemberRole, since: Option<i64>| {
            let admission = Admission {
                invitation: key(2).public().to_string(),
                name: "office".parse().unwrap(),
                role,
                until: Date::constant(2027, 1, 1),
                instead_of: None,
                hub_since: since.map(|at| Timestamp::from_second(at).unwrap()),
            };
            let admission = Signed::make(admission, &fleet, Timestamp::UNIX_EPOCH).unwrap();
            let keys = (key(seed).public(), BoxIdentity::generate().public());
            Member::certify(&admission, &key(2), keys, Timestamp::UNIX_EPOCH).unwrap()
        };
        let first = member(3, MemberRole::Hub, None);
        let [second, rival] = [4, 5].map(|seed| member(seed, MemberRole::Hub, Some(7)));
        let later = member(6, MemberRole::Hub, Some(8));
        assert!(second.outranks(&first) && later.outranks(&second) && later.outranks(&first));
        assert!(!first.outranks(&second) && !second.outranks(&later) && !later.outranks(&later));
        assert!(second.outranks(&rival) != rival.outranks(&second), "one of them, whoever asks");
        assert!(!member(7, MemberRole::Kiosk, Some(9)).outranks(&later));
    }

    #[test]
    fn a_member_is_whoever_the_fleets_key_has_invited() {
        let (fleet, invitation, own) = (key(1), key(2), key(3));
        let seals = BoxIdentity::generate().public();
        let certify = |admission: &Signed<Admission>, by: &Signatory| {
            let keys = (own.public(), seals.clone());
            Member::certify(admission, by, keys, Timestamp::UNIX_EPOCH).unwrap().document
        };
        let invited = admission(&fleet, &invitation);
        let certificate = certify(&invited, &invitation);
        let member = Member::read(certificate.clone(), fleet.public()).unwrap();
        assert_eq!((member.name.to_string(), member.key), ("foyer".to_owned(), own.public()));
        assert_eq!(member.id, MemberId::of(&own.public()));
        assert!(Member::read(certificate.clone(), key(9).public()).is_none(), "another fleet");
        let by_another = certify(&invited, &key(8));
        assert!(Member::read(by_another, fleet.public()).is_none(), "another's invitation");
        let made_up = certify(&admission(&key(9), &invitation), &invitation);
        assert!(Member::read(made_up, fleet.public()).is_none(), "nobody has invited it");
        let mut changed = certificate;
        changed["key"] = key(7).public().to_string().into();
        assert!(Member::read(changed, fleet.public()).is_none(), "changed since");
    }

    #[test]
    fn a_name_is_fit_for_a_file_and_for_a_sentence() {
        for good in ["foyer", "kiosk-2", "2nd"] {
            assert!(good.parse::<MemberName>().is_ok(), "{good}");
        }
        for bad in ["", "-x", "Foyer", "a b", "../x", "a".repeat(33).as_str()] {
            assert!(bad.parse::<MemberName>().is_err(), "{bad}");
        }
    }
}
