//! One event of the chain, and what its hash commits to.
//!
//! An event has two parts, and its hash commits to each by itself. The *place* says where it stands, of
//! which kind it is, to which record it belongs and up to which day a proof is kept. The *rest* says
//! when, of whom and what. When the time of a proof is over the rest goes; the place stays, and
//! [`chain`](super::chain) decides by it alone whether the rest was allowed to go.
//!
//! ```text
//! rest = SHA-256 of "sayso event rest 1", nonce, at, record, body
//! hash = SHA-256 of "sayso event 2", seq, prev, kind, subject, names, proof_until, rest
//! ```
//!
//! Each part is UTF-8 text as it is stored, after its length as eight bytes, most significant first;
//! what is not there has no bytes.

use jiff::civil::Date;
use rusqlite::Row;
use serde_json::Value;

use super::clock::date;
use crate::digest::Digest;

/// Somebody ticked boxes and agreed, before there was anything to keep.
pub(super) const AGREED: &str = "agreed";

/// The first event of a record.
pub(super) const KEPT: &str = "kept";

/// The event of somebody who was asked again, and agreed.
pub(super) const RENEWED: &str = "renewed";

/// The event of somebody whose recording went since another in it took it back, or their time was over.
pub(super) const ENDED_BY_ANOTHER: &str = "ended-by-another";

/// The event that tells of a record whose proof is past its time and was removed.
pub(super) const PROOF_EXPIRED: &str = "proof-expired";

/// What goes with the proof of a record, besides its end and what was agreed. Everything that is not
/// named here stays: what staff did, exports among it, and what the vault is.
pub(super) const PROOF: [&str; 6] = [
    KEPT,
    RENEWED,
    "purpose-withdrawn",
    ENDED_BY_ANOTHER,
    "copied-by-participant",
    "copied-by-another",
];

/// The kinds of event that end a record. Each says up to which day its proof is kept.
pub(super) const ENDS: [&str; 2] = ["erased", "expired"];

/// What stands for a record where its number is gone. Whoever has the number, from a receipt, finds
/// the events; nobody finds the number.
pub(super) fn subject(record: &str) -> String {
    Digest::of_parts([b"sayso record 1".as_slice(), record.as_bytes()]).to_string()
}

/// One event as stored. Up to `hash` it is the place, after that the rest.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub seq: i64,
    pub kind: String,
    /// [`subject`] of the record.
    pub subject: Option<String>,
    /// The earlier event that it goes with.
    pub names: Option<i64>,
    /// The last day of a proof, in the event that ends a record.
    pub proof_until: Option<String>,
    pub prev: String,
    /// Digest of everything below, which alone is emptied.
    pub rest: String,
    pub hash: String,
    /// Keeps a guess at what was emptied from being tried against `rest`.
    pub nonce: String,
    pub at: String,
    pub record: Option<String>,
    pub body: String,
}

pub(super) const COLUMNS: &str =
    "seq, kind, subject, names, proof_until, prev, rest, hash, nonce, at, record, body";

impl Link {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            kind: row.get(1)?,
            subject: row.get(2)?,
            names: row.get(3)?,
            proof_until: row.get(4)?,
            prev: row.get(5)?,
            rest: row.get(6)?,
            hash: row.get(7)?,
            nonce: row.get(8)?,
            at: row.get(9)?,
            record: row.get(10)?,
            body: row.get(11)?,
        })
    }

    /// With its own hashes, and the one that stands for all of history up to it.
    pub(super) fn hashed(mut self) -> (Self, Digest) {
        self.rest = self.compute_rest().to_string();
        let hash = self.compute_hash();
        self.hash = hash.to_string();
        (self, hash)
    }

    /// What it says; null where it was emptied or cannot be read.
    pub(super) fn told(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// Whether nothing is left of it but its place.
    pub(super) fn is_emptied(&self) -> bool {
        let left = [&self.nonce, &self.at, &self.body];
        self.record.is_none() && left.iter().all(|it| it.is_empty())
    }

    /// The day it happened on; none where it was emptied.
    pub(super) fn day(&self) -> Option<Date> {
        self.at.parse().ok().map(date)
    }

    /// Whether it goes when the proof of its record goes.
    pub(super) fn is_proof(&self) -> bool {
        PROOF.contains(&self.kind.as_str())
    }

    /// Whether it ends a record.
    pub(super) fn is_end(&self) -> bool {
        ENDS.contains(&self.kind.as_str())
    }

    /// Whether its hash is that of what it says, or of what it said before it was emptied. Whether it
    /// was allowed to be emptied, it alone cannot tell.
    pub(super) fn is_whole(&self) -> bool {
        let rest_holds = || {
            self.rest == self.compute_rest().to_string()
                && self.subject == self.record.as_deref().map(subject)
        };
        self.hash == self.compute_hash().to_string() && (self.is_emptied() || rest_holds())
    }

    fn compute_rest(&self) -> Digest {
        let record = self.record.as_deref().unwrap_or_default();
        let parts = ["sayso event rest 1", &self.nonce, &self.at, record, &self.body];
        Digest::of_parts(parts.map(str::as_bytes))
    }

    fn compute_hash(&self) -> Digest {
        let (seq, names) = (self.seq.to_string(), self.names.map(|it| it.to_string()));
        let parts = [
            "sayso event 2",
            &seq,
            &self.prev,
            &self.kind,
            self.subject.as_deref().unwrap_or_default(),
            names.as_deref().unwrap_or_default(),
            self.proof_until.as_deref().unwrap_or_default(),
            &self.rest,
        ];
        Digest::of_parts(parts.map(str::as_bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Link {
        let link = Link {
            seq: 7,
            kind: "erased".to_owned(),
            subject: Some(subject("00112233445566778899aabbccddeeff")),
            names: None,
            proof_until: Some("2029-11-26".to_owned()),
            prev: Digest::of(b"the one before").to_string(),
            rest: String::new(),
            hash: String::new(),
            nonce: "0123456789abcdef0123456789abcdef".to_owned(),
            at: "2026-11-26T09:00:00.000000Z".to_owned(),
            record: Some("00112233445566778899aabbccddeeff".to_owned()),
            body: r#"{"takes":2}"#.to_owned(),
        };
        link.hashed().0
    }

    #[test]
    fn what_is_hashed_of_an_event_stays_what_it_is() {
        let link = told();
        assert_eq!(link.rest, "a8bccd047e63e9c494c66f13e58aa6c2b2e50565be1fb41cd58b64d93ac14583");
        assert_eq!(link.hash, "dfa024adb0f79c8dc5cd685ed06b007c2417459cb12d743c789c6278f67e33c1");
    }

    #[test]
    fn an_event_is_whole_as_it_was_told_and_emptied_and_in_no_other_way() {
        let emptied = |mut link: Link| {
            (link.record, link.nonce) = (None, String::new());
            (link.at, link.body) = (String::new(), String::new());
            link
        };
        assert!(told().is_whole());
        assert!(emptied(told()).is_whole());
        let changes: [fn(&mut Link); 8] = [
            |it| it.seq = 8,
            |it| it.kind = "expired".to_owned(),
            |it| it.subject = Some(subject("another")),
            |it| it.names = Some(1),
            |it| it.proof_until = Some("2026-11-26".to_owned()),
            |it| it.proof_until = None,
            |it| it.prev = Digest::ZERO.to_string(),
            |it| it.rest = Digest::ZERO.to_string(),
        ];
        for (number, change) in changes.iter().enumerate() {
            for mut link in [told(), emptied(told())] {
                change(&mut link);
                assert!(!link.is_whole(), "change {number}");
            }
        }
        let changes: [fn(&mut Link); 5] = [
            |it| it.nonce = String::new(),
            |it| it.at = "2026-11-26T10:00:00.000000Z".to_owned(),
            |it| it.record = None,
            |it| it.body = "{}".to_owned(),
            |it| (it.at, it.body) = (String::new(), String::new()),
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut link = told();
            change(&mut link);
            assert!(!link.is_whole(), "change {number} of the rest");
        }
    }
}
