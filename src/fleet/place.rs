//! The names of objects in the store.
//!
//! ```text
//! v1/org/removed-<member>-<digest>                      a member that was removed; signed by the fleet's key
//! v1/org/hub-<member>-<digest>                          the certificate of a hub that takes the place of a lost one
//! v1/to/<member>/<from>-<number>-<digest>               a message, sealed for the member
//! v1/sub/<lookup>/<take>.age                            the payload of a take, as it lies in the vault
//! v1/sub/<lookup>/copy-<member>-<event>-<digest>        what else belongs to a submission, sealed for an epoch
//! v1/sub/<lookup>/done-<member>-<digest>                an acknowledgement, sealed for an epoch
//! ```
//!
//! Each name is used once: it says who wrote it and has a digest of what is in it. Small letters, digits, hyphens and
//! dots, so that every file system can hold them.

use std::fmt;

use super::member::MemberId;
use crate::digest::Digest;
use crate::record::TakeId;
use crate::seal::Lookup;

/// Where an object lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A message.
    Message {
        /// For whom.
        to: MemberId,
        /// From whom.
        from: MemberId,
        /// Its number; 0 for a receipt.
        number: u64,
        /// Digest of its bytes.
        digest: Digest,
    },
    /// A payload.
    Payload(Lookup, TakeId),
    /// What else belongs to a submission.
    Copy {
        /// Whose.
        lookup: Lookup,
        /// At which member it was kept.
        member: MemberId,
        /// As of this event of that member.
        event: u64,
        /// Digest of its bytes.
        digest: Digest,
    },
    /// An acknowledgement.
    Done {
        /// Whose.
        lookup: Lookup,
        /// Which member's.
        member: MemberId,
        /// Digest of its bytes.
        digest: Digest,
    },
    /// A hub that takes the place of a lost one.
    Hub {
        /// Which member.
        member: MemberId,
        /// Digest of its bytes.
        digest: Digest,
    },
    /// A member that was removed.
    Removed {
        /// Which.
        member: MemberId,
        /// Digest of its bytes.
        digest: Digest,
    },
}

/// The digest in the name of an object with these bytes.
pub fn content(bytes: &[u8]) -> Digest {
    Digest::of(bytes)
}

impl Place {
    /// What a member looks for at each look.
    pub fn inbox(member: &MemberId) -> [String; 2] {
        [format!("v1/to/{member}/"), "v1/org/".to_owned()]
    }

    /// Where everything lies that belongs to one code.
    pub fn of_code(lookup: Lookup) -> String {
        format!("v1/sub/{lookup}/")
    }

    /// Reads a name. None where it is none of ours.
    pub fn read(name: &str) -> Option<Self> {
        let parts: Vec<&str> = name.split('/').collect();
        match parts.as_slice() {
            ["v1", "to", to, name] => {
                let [from, number, digest] = split(name)?;
                Some(Self::Message {
                    to: to.parse().ok()?,
                    from: from.parse().ok()?,
                    number: number.parse().ok()?,
                    digest: digest_of(digest)?,
                })
            }
            ["v1", "sub", lookup, name] => Self::read_of_code(lookup.parse().ok()?, name),
            ["v1", "org", name] => {
                let [what, member, digest] = split(name)?;
                let (member, digest) = (member.parse().ok()?, digest_of(digest)?);
                match what {
                    "removed" => Some(Self::Removed { member, digest }),
                    "hub" => Some(Self::Hub { member, digest }),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn read_of_code(lookup: Lookup, name: &str) -> Option<Self> {
        if let Some(take) = name.strip_suffix(".age") {
            // A take's number is a file's name; it must not lead elsewhere.
            take.parse::<MemberId>().ok()?;
            return Some(Self::Payload(lookup, TakeId::from_text(take.to_owned())));
        }
        let parts: Vec<&str> = name.split('-').collect();
        match parts.as_slice() {
            ["copy", member, event, digest] => Some(Self::Copy {
                lookup,
                member: member.parse().ok()?,
                event: event.parse().ok()?,
                digest: digest_of(digest)?,
            }),
            ["done", member, digest] => Some(Self::Done {
                lookup,
                member: member.parse().ok()?,
                digest: digest_of(digest)?,
            }),
            _ => None,
        }
    }
}

fn split<const N: usize>(name: &str) -> Option<[&str; N]> {
    name.split('-').collect::<Vec<_>>().try_into().ok()
}

fn digest_of(text: &str) -> Option<Digest> {
    Digest::try_from(text.to_owned()).ok()
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message { to, from, number, digest } => {
                write!(out, "v1/to/{to}/{from}-{number:010}-{digest}")
            }
            Self::Payload(lookup, take) => write!(out, "v1/sub/{lookup}/{take}.age"),
            Self::Copy { lookup, member, event, digest } => {
                write!(out, "v1/sub/{lookup}/copy-{member}-{event:012}-{digest}")
            }
            Self::Done { lookup, member, digest } => {
                write!(out, "v1/sub/{lookup}/done-{member}-{digest}")
            }
            Self::Hub { member, digest } => write!(out, "v1/org/hub-{member}-{digest}"),
            Self::Removed { member, digest } => write!(out, "v1/org/removed-{member}-{digest}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_as_it_was_written_and_leads_nowhere_else() {
        let member: MemberId = "0123456789abcdef0123456789abcdef".parse().unwrap();
        let (digest, lookup) = (Digest::of(b"it"), Digest::of(b"code").to_string());
        let lookup: Lookup = lookup.parse().unwrap();
        let take = TakeId::from_random([7; 16]);
        let from = member.clone();
        for place in [
            Place::Message { to: member.clone(), from, number: 12, digest },
            Place::Payload(lookup, take),
            Place::Copy { lookup, member: member.clone(), event: 4, digest },
            Place::Done { lookup, member: member.clone(), digest },
            Place::Hub { member: member.clone(), digest },
            Place::Removed { member, digest },
        ] {
            let written = place.to_string();
            let fits =
                |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"-./".contains(&it);
            assert!(written.bytes().all(fits), "{written}");
            assert_eq!(Place::read(&written), Some(place));
        }
        let sub = Place::of_code(lookup);
        for strange in ["", "v1/to/x/y", "v1/org/removed-x-y", "../etc", &format!("{sub}../x.age")]
        {
            assert_eq!(Place::read(strange), None, "{strange}");
        }
    }
}
