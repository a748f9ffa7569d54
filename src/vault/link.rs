//! One event of the chain, and what its hash commits to.
//!
//! An event has two parts, and its hash commits to each by itself. The *place* says where it stands, which
//! key wrote it, of which kind it is, to which record it belongs and up to which day a proof is kept. The *rest* says
//! when, by whom, of whom and what. When the time of a proof is over the rest goes; the place stays, and
//! [`chain`](super::chain) decides by it alone whether the rest was allowed to go.
//!
//! ```text
//! rest = SHA-256 of "sayso event rest 1", nonce, at, actor, record, body
//! hash = SHA-256 of "sayso event 1", seq, writer, prev, kind, subject, names, proof_until, rest
//! ```
//!
//! Each part is UTF-8 text as it is stored, after its length as eight bytes, most significant first;
//! what is not there has no bytes.

use jiff::civil::Date;
use rusqlite::Row;
use serde::Serialize;

use super::clock::date;
use crate::digest::Digest;
use crate::record::{Event, EventKind};

/// What stands for a record where its number is gone. Whoever has the number, from a receipt, finds
/// the events; nobody finds the number.
pub(super) fn subject(record: &str) -> String {
    subject_digest(record).to_string()
}

fn subject_digest(record: &str) -> Digest {
    Digest::of_parts([b"sayso record 1".as_slice(), record.as_bytes()])
}

/// One event as stored. Up to `hash` it is the place, after that the rest. Its texts are its own, or those of
/// the row that is just being looked at.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Link<Text = String> {
    pub seq: i64,
    /// The key that wrote it, as `did:key`.
    pub writer: Text,
    pub kind: Text,
    /// [`subject`] of the record.
    pub subject: Option<Text>,
    /// The earlier event that it goes with.
    pub names: Option<i64>,
    /// The last day of a proof, in the event that ends a record.
    pub proof_until: Option<Text>,
    pub prev: Text,
    /// Digest of everything below, which alone is emptied.
    pub rest: Text,
    pub hash: Text,
    /// Keeps a guess at what was emptied from being tried against `rest`.
    pub nonce: Text,
    pub at: Text,
    pub actor: Text,
    pub record: Option<Text>,
    pub body: Text,
}

pub(super) const COLUMNS: &str = "seq, (SELECT key FROM writer WHERE writer.n = event.writer), kind, \
    subject, names, proof_until, prev, rest, hash, nonce, at, actor, record, body";

impl Link {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            // A writer that is not there has signed nothing.
            writer: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            kind: row.get(2)?,
            subject: row.get(3)?,
            names: row.get(4)?,
            proof_until: row.get(5)?,
            prev: row.get(6)?,
            rest: row.get(7)?,
            hash: row.get(8)?,
            nonce: row.get(9)?,
            at: row.get(10)?,
            actor: row.get(11)?,
            record: row.get(12)?,
            body: row.get(13)?,
        })
    }

    /// With its own hashes, and the one that stands for all of history up to it.
    pub(super) fn hashed(mut self) -> (Self, Digest) {
        self.rest = self.compute_rest().to_string();
        let hash = self.compute_hash();
        self.hash = hash.to_string();
        (self, hash)
    }

    /// What happened; none where it was emptied or cannot be read.
    pub(super) fn event(&self) -> Option<Event> {
        if self.is_emptied() { None } else { Event::read(&self.kind, &self.body) }
    }
}

impl<'a> Link<&'a str> {
    /// The event in `row`, without a copy of it.
    pub(super) fn look(row: &'a Row<'_>) -> rusqlite::Result<Self> {
        let text = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
        let or_none = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str_or_null()?);
        Ok(Self {
            seq: row.get(0)?,
            writer: or_none(1)?.unwrap_or_default(),
            kind: text(2)?,
            subject: or_none(3)?,
            names: row.get(4)?,
            proof_until: or_none(5)?,
            prev: text(6)?,
            rest: text(7)?,
            hash: text(8)?,
            nonce: text(9)?,
            at: text(10)?,
            actor: text(11)?,
            record: or_none(12)?,
            body: text(13)?,
        })
    }
}

impl<Text: AsRef<str>> Link<Text> {
    /// Whether it is of this kind.
    pub(super) fn is(&self, kind: EventKind) -> bool {
        self.kind.as_ref() == kind.as_str()
    }

    /// Whether nothing is left of it but its place.
    pub(super) fn is_emptied(&self) -> bool {
        let left = [&self.nonce, &self.at, &self.actor, &self.body];
        self.record.is_none() && left.iter().all(|it| it.as_ref().is_empty())
    }

    /// The day it happened on; none where it was emptied.
    pub(super) fn day(&self) -> Option<Date> {
        self.at.as_ref().parse().ok().map(date)
    }

    /// Whether it goes when the proof of its record goes.
    pub(super) fn is_proof(&self) -> bool {
        EventKind::PROOF.iter().any(|kind| self.is(*kind))
    }

    /// Whether it ends a record.
    pub(super) fn is_end(&self) -> bool {
        EventKind::ENDS.iter().any(|kind| self.is(*kind))
    }

    /// Whether its hash is that of what it says, or of what it said before it was emptied. Whether it
    /// was allowed to be emptied, it alone cannot tell.
    pub(super) fn is_whole(&self) -> bool {
        let record = || self.record.as_ref().map(AsRef::as_ref);
        let subject_holds = || match (&self.subject, record()) {
            (None, None) => true,
            (Some(subject), Some(record)) => subject_digest(record).is_written(subject.as_ref()),
            _ => false,
        };
        let rest_holds = || self.compute_rest().is_written(self.rest.as_ref()) && subject_holds();
        self.compute_hash().is_written(self.hash.as_ref()) && (self.is_emptied() || rest_holds())
    }

    fn compute_rest(&self) -> Digest {
        let record = self.record.as_ref().map_or("", AsRef::as_ref);
        let [nonce, at] = [&self.nonce, &self.at].map(AsRef::as_ref);
        let [actor, body] = [&self.actor, &self.body].map(AsRef::as_ref);
        let parts = ["sayso event rest 1", nonce, at, actor, record, body];
        Digest::of_parts(parts.map(str::as_bytes))
    }

    fn compute_hash(&self) -> Digest {
        let (seq, names) = (self.seq.to_string(), self.names.map(|it| it.to_string()));
        let parts = [
            "sayso event 1",
            &seq,
            self.writer.as_ref(),
            self.prev.as_ref(),
            self.kind.as_ref(),
            self.subject.as_ref().map_or("", AsRef::as_ref),
            names.as_deref().unwrap_or_default(),
            self.proof_until.as_ref().map_or("", AsRef::as_ref),
            self.rest.as_ref(),
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
            writer: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK".to_owned(),
            kind: "erased".to_owned(),
            subject: Some(subject("00112233445566778899aabbccddeeff")),
            names: None,
            proof_until: Some("2029-11-26".to_owned()),
            prev: Digest::of(b"the one before").to_string(),
            rest: String::new(),
            hash: String::new(),
            nonce: "0123456789abcdef0123456789abcdef".to_owned(),
            at: "2026-11-26T09:00:00.000000Z".to_owned(),
            actor: "person".to_owned(),
            record: Some("00112233445566778899aabbccddeeff".to_owned()),
            body: r#"{"takes":2}"#.to_owned(),
        };
        link.hashed().0
    }

    #[test]
    fn what_is_hashed_of_an_event_stays_what_it_is() {
        let link = told();
        assert_eq!(link.rest, "edee6cd647b6e331037e55806facf0ac2a27b346b13758185a5296e84edf8d1d");
        assert_eq!(link.hash, "677aff8364a11f5c5c664ee9f494516a05e8ca2465e24a841605fe0fa6364b2d");
    }

    #[test]
    fn an_event_is_whole_as_it_was_told_and_emptied_and_in_no_other_way() {
        let emptied = |mut link: Link| {
            (link.record, link.nonce) = (None, String::new());
            (link.at, link.actor, link.body) = Default::default();
            link
        };
        assert!(told().is_whole());
        assert!(emptied(told()).is_whole());
        let changes: [fn(&mut Link); 9] = [
            |it| it.seq = 8,
            |it| it.writer = String::new(),
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
        let changes: [fn(&mut Link); 6] = [
            |it| it.actor = "staff".to_owned(),
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
