//! The rows of other members: who they are, what was written to them and has not arrived, and how they stand.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::membership::Membership;
use super::spool::Spool;
use crate::fleet::{
    Correspondence, Member, MemberId, Message, Place, Receipt, Received, Said, State, content,
};
use crate::seal::SignatoryKey;
use crate::vault::meta;
use crate::vault::storage::{StorageError, time};

const DAMAGED: StorageError = StorageError::Damaged("a member of the fleet");

/// Another member, as this one knows it.
pub(super) struct Peer {
    pub(super) member: Member,
    pub(super) letters: Correspondence,
    pub(super) state: Option<State>,
    pub(super) heard_at: Option<Timestamp>,
    pub(super) removed_at: Option<Timestamp>,
    /// The row as it was read.
    row: Row,
}

/// What is stored of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    certificate: String,
    letters: String,
    state: Option<String>,
    heard_at: Option<String>,
    removed_at: Option<String>,
}

/// Enters a member, if it is new.
pub(super) fn know(ledger: &Connection, member: &Member) -> Result<(), StorageError> {
    ledger
        .prepare_cached(
            "INSERT OR IGNORE INTO fleet_member (id, certificate, letters, removed_at)
             VALUES (?1, ?2, ?3, (SELECT value FROM meta WHERE key = ?4))",
        )?
        .execute((
            member.id.as_str(),
            member.document.to_string(),
            json(&Correspondence::default())?,
            removed(&member.id),
        ))?;
    Ok(())
}

/// What the row of `meta` begins with that says when a member was removed that was not known by then.
const REMOVED: &str = "fleet_removed";

fn removed(id: &MemberId) -> String {
    format!("{REMOVED}:{id}")
}

/// Notes that a member was removed that is not known here: nothing is written to it once it is. A member learns in the
/// same way that it was removed itself.
pub(super) fn remember_removed(
    ledger: &Connection,
    id: &MemberId,
    at: Timestamp,
) -> Result<(), StorageError> {
    let note = "INSERT OR IGNORE INTO meta (key, value) VALUES (?1, ?2)";
    ledger.execute(note, (removed(id), at.to_string()))?;
    Ok(())
}

/// Since when it is noted so; none where it is not.
pub(super) fn heard_removed(
    ledger: &Connection,
    id: &MemberId,
) -> Result<Option<Timestamp>, StorageError> {
    let at: Option<String> = meta::get(ledger, &removed(id))?;
    at.as_deref().map(time).transpose()
}

/// One of them; none where it is not known.
pub(super) fn peer(
    ledger: &Connection,
    id: &MemberId,
    fleet: SignatoryKey,
) -> Result<Option<Peer>, StorageError> {
    row(ledger, id)?.map(|row| Peer::read(row, fleet)).transpose()
}

fn row(ledger: &Connection, id: &MemberId) -> Result<Option<Row>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT certificate, letters, state, heard_at, removed_at FROM fleet_member WHERE id = ?1",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Row {
            certificate: row.get(0)?,
            letters: row.get(1)?,
            state: row.get(2)?,
            heard_at: row.get(3)?,
            removed_at: row.get(4)?,
        })
    };
    Ok(query.query_row([id.as_str()], read).optional()?)
}

/// All of them, by number.
pub(super) fn all(ledger: &Connection) -> Result<Vec<MemberId>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT id FROM fleet_member ORDER BY id")?;
    let ids = query.query_map([], |row| row.get::<_, String>(0))?;
    ids.map(|id| id?.parse().map_err(|_| DAMAGED)).collect()
}

/// A member, and those in whose place it came, one after the other, as far as they are known here.
pub(super) fn line_of(
    ledger: &Connection,
    member: &Member,
    fleet: SignatoryKey,
) -> Result<Vec<MemberId>, StorageError> {
    let (mut line, mut next) = (vec![member.id.clone()], member.instead_of.clone());
    while let Some(before) = next.filter(|before| !line.contains(before)) {
        next = peer(ledger, &before, fleet)?.and_then(|it| it.member.instead_of);
        line.push(before);
    }
    Ok(line)
}

/// Those to whom something is to be written.
pub(super) fn due(ledger: &Connection) -> Result<Vec<MemberId>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT id FROM fleet_member WHERE due = 1")?;
    let ids = query.query_map([], |row| row.get::<_, String>(0))?;
    ids.map(|id| id?.parse().map_err(|_| DAMAGED)).collect()
}

/// Nothing was written to any of them yet, and nothing was heard: this member has other keys.
pub(super) fn begin_anew(ledger: &Connection) -> Result<(), StorageError> {
    let anew = "UPDATE fleet_member SET letters = ?1, due = 0, state = NULL, heard_at = NULL";
    ledger.execute(anew, [json(&Correspondence::default())?])?;
    Ok(())
}

/// Writes to a member that is known.
pub(super) fn tell(
    ledger: &Connection,
    member: &Membership,
    (to, said): (&MemberId, Said),
    at: Timestamp,
) -> Result<(), StorageError> {
    match peer(ledger, to, member.fleet)? {
        Some(mut peer) => peer.write(ledger, member, said, at),
        None => Ok(()),
    }
}

impl Peer {
    fn read(row: Row, fleet: SignatoryKey) -> Result<Self, StorageError> {
        let Row { certificate, letters, state, heard_at, removed_at } = &row;
        let certificate = serde_json::from_str(certificate).map_err(|_| DAMAGED)?;
        Ok(Self {
            member: Member::noted(&certificate, fleet).ok_or(DAMAGED)?,
            letters: serde_json::from_str(letters).map_err(|_| DAMAGED)?,
            state: state.as_deref().map(serde_json::from_str).transpose().map_err(|_| DAMAGED)?,
            heard_at: heard_at.as_deref().map(time).transpose()?,
            removed_at: removed_at.as_deref().map(time).transpose()?,
            row,
        })
    }

    /// The same as it is now: what a message made this vault do may have written to whoever sent it.
    pub(super) fn again(
        self,
        ledger: &Connection,
        fleet: SignatoryKey,
    ) -> Result<Self, StorageError> {
        match row(ledger, &self.member.id)? {
            Some(row) if row != self.row => Self::read(row, fleet),
            _ => Ok(self),
        }
    }

    fn save(&self, ledger: &Connection) -> Result<(), StorageError> {
        let text = |at: Option<Timestamp>| at.map(|at| at.to_string());
        ledger
            .prepare_cached(
                "UPDATE fleet_member SET letters = ?2, state = ?3, heard_at = ?4, removed_at = ?5,
                     due = ?6 WHERE id = ?1",
            )?
            .execute((
                self.member.id.as_str(),
                json(&self.letters)?,
                self.state.as_ref().map(json).transpose()?,
                text(self.heard_at),
                text(self.removed_at),
                self.letters.is_due(),
            ))?;
        Ok(())
    }

    /// Notes that a message has come.
    pub(super) fn receive(
        &mut self,
        ledger: &Connection,
        message: &Message,
    ) -> Result<Received, StorageError> {
        self.heard_at = self.heard_at.max(Some(message.at));
        if let Said::State(state) = &message.said {
            let newer = self
                .state
                .as_ref()
                .is_none_or(|known| (known.event, known.epoch) <= (state.event, state.epoch));
            if newer {
                self.state = Some(state.clone());
            }
        }
        let received = match (&message.said, message.number) {
            (Said::Receipt(receipt), _) => {
                self.arrived(ledger, receipt)?;
                Received::Known
            }
            // A number that no message has.
            (_, 0) => Received::Known,
            (_, number) => self.letters.receive(number),
        };
        self.save(ledger)?;
        Ok(received)
    }

    fn arrived(&mut self, ledger: &Connection, receipt: &Receipt) -> Result<(), StorageError> {
        let mut strike =
            ledger.prepare_cached("DELETE FROM fleet_message WHERE member = ?1 AND number = ?2")?;
        for number in self.letters.acknowledged(receipt) {
            strike.execute((self.member.id.as_str(), number.cast_signed()))?;
        }
        Ok(())
    }

    /// Writes a message to it, which is put at the next look.
    pub(super) fn write(
        &mut self,
        ledger: &Connection,
        from: &Membership,
        said: Said,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if self.removed_at.is_some() {
            return Ok(());
        }
        let number = self.letters.write();
        let sealed = Message::write((&from.own, &from.key), &self.member, (number, said), at)?;
        ledger
            .prepare_cached(
                // As digits, so that whoever searches this file for headers of takes finds none.
                "INSERT INTO fleet_message (member, number, sealed) VALUES (?1, ?2, hex(?3))",
            )?
            .execute((self.member.id.as_str(), number.cast_signed(), sealed))?;
        self.save(ledger)
    }

    /// Lays out what is due: messages, and a receipt for what has come.
    pub(super) fn lay_out(
        &mut self,
        (ledger, spool): (&Connection, &Spool),
        from: &Membership,
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let before = self.letters.clone();
        let mut laid = 0;
        let mut read = ledger.prepare_cached(
            "SELECT unhex(sealed) FROM fleet_message WHERE member = ?1 AND number = ?2",
        )?;
        for number in self.letters.due() {
            let asked = (self.member.id.as_str(), number.cast_signed());
            let sealed: Vec<u8> = read.query_row(asked, |row| row.get(0))?;
            spool.put(&self.place(from, number, &sealed), &sealed)?;
            laid += 1;
        }
        if let Some(receipt) = self.letters.receipt() {
            let said = Said::Receipt(receipt);
            let sealed = Message::write((&from.own, &from.key), &self.member, (0, said), at)?;
            spool.put(&self.place(from, 0, &sealed), &sealed)?;
            laid += 1;
        }
        if self.letters != before {
            self.save(ledger)?;
        }
        Ok(laid)
    }

    fn place(&self, from: &Membership, number: u64, sealed: &[u8]) -> Place {
        Place::Message {
            to: self.member.id.clone(),
            from: from.own.id.clone(),
            number,
            digest: content(sealed),
        }
    }

    /// Nothing is written to it or taken from it any more.
    pub(super) fn remove(
        &mut self,
        ledger: &Connection,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        self.removed_at = Some(at);
        self.letters = Correspondence::default();
        let strike = "DELETE FROM fleet_message WHERE member = ?1";
        ledger.execute(strike, [self.member.id.as_str()])?;
        self.save(ledger)
    }
}

fn json(value: &impl serde::Serialize) -> Result<String, StorageError> {
    Ok(serde_json::to_string(value).map_err(std::io::Error::other)?)
}
