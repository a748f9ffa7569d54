//! The rows of orders: what was ordered, to whom it was carried, and who has acknowledged it.

use rusqlite::{Connection, OptionalExtension as _};

use super::peers;
use crate::digest::Digest;
use crate::fleet::{Acknowledgement, Member, MemberId, Order, Signed, Wish};
use crate::seal::{Lookup, SignatoryKey};
use crate::vault::storage::StorageError;

const DAMAGED: StorageError = StorageError::Damaged("an order");

/// An order that is being carried.
pub(super) struct Row {
    pub(super) digest: Digest,
    pub(super) order: Signed<Order>,
    pub(super) lookup: Lookup,
}

/// Notes an order, and says whether it is new. Whoever has brought it is to be told what comes of it.
pub(super) fn note(
    ledger: &Connection,
    order: &Signed<Order>,
    lookup: Lookup,
    brought_by: Option<&MemberId>,
) -> Result<bool, StorageError> {
    if let Some(brought_by) = brought_by {
        let insert = "INSERT OR IGNORE INTO fleet_brought (digest, member) VALUES (?1, ?2)";
        ledger.execute(insert, (order.digest().to_string(), brought_by.as_str()))?;
    }
    let noted = ledger
        .prepare_cached(
            "INSERT OR IGNORE INTO fleet_order (digest, document, lookup, signed_here)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((
            order.digest().to_string(),
            order.document().to_string(),
            lookup.to_string(),
            brought_by.is_none(),
        ))?;
    Ok(noted > 0)
}

/// Who has brought an order.
pub(super) fn brought_by(
    ledger: &Connection,
    order: Digest,
) -> Result<Vec<MemberId>, StorageError> {
    let query = "SELECT member FROM fleet_brought WHERE digest = ?1";
    let mut query = ledger.prepare_cached(query)?;
    let members = query.query_map([order.to_string()], |row| row.get::<_, String>(0))?;
    members.map(|member| member?.parse().map_err(|_| DAMAGED)).collect()
}

/// One of them.
pub(super) fn row(ledger: &Connection, digest: Digest) -> Result<Option<Row>, StorageError> {
    let query = "SELECT document, lookup FROM fleet_order WHERE digest = ?1";
    let mut query = ledger.prepare_cached(query)?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let Some((document, lookup)) = query.query_row([digest.to_string()], read).optional()? else {
        return Ok(None);
    };
    let document = serde_json::from_str(&document).map_err(|_| DAMAGED)?;
    Ok(Some(Row {
        digest,
        order: Order::read(document).ok_or(DAMAGED)?,
        lookup: lookup.parse().map_err(|_| DAMAGED)?,
    }))
}

/// Those that not everybody has acknowledged, oldest first.
pub(super) fn open(ledger: &Connection) -> Result<Vec<Digest>, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT digest FROM fleet_order WHERE done = 0 ORDER BY rowid")?;
    let digests = query.query_map([], |row| row.get::<_, String>(0))?;
    digests.map(|digest| digest?.try_into().map_err(|_| DAMAGED)).collect()
}

/// All of them, also those that everybody has acknowledged.
pub(super) fn all(ledger: &Connection) -> Result<Vec<Digest>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT digest FROM fleet_order ORDER BY rowid")?;
    let digests = query.query_map([], |row| row.get::<_, String>(0))?;
    digests.map(|digest| digest?.try_into().map_err(|_| DAMAGED)).collect()
}

/// No order waits for a member that was lost.
pub(super) fn wait_no_more(ledger: &Connection, lost: &MemberId) -> Result<(), StorageError> {
    let strike = "DELETE FROM fleet_carried WHERE member = ?1 AND word IS NULL";
    ledger.execute(strike, [lost.as_str()])?;
    Ok(())
}

/// Those that are about one code.
pub(super) fn of_code(ledger: &Connection, lookup: Lookup) -> Result<Vec<Digest>, StorageError> {
    let query = "SELECT digest FROM fleet_order WHERE lookup = ?1 ORDER BY rowid";
    let mut query = ledger.prepare_cached(query)?;
    let digests = query.query_map([lookup.to_string()], |row| row.get::<_, String>(0))?;
    digests.map(|digest| digest?.try_into().map_err(|_| DAMAGED)).collect()
}

/// Notes that `member` is to acknowledge it, and says whether that is new.
pub(super) fn expect(
    ledger: &Connection,
    order: Digest,
    member: &Member,
) -> Result<bool, StorageError> {
    let noted = ledger
        .prepare_cached(
            "INSERT OR IGNORE INTO fleet_carried (digest, member, name) VALUES (?1, ?2, ?3)",
        )?
        .execute((order.to_string(), member.id.as_str(), member.name.to_string()))?;
    if noted > 0 {
        let open = "UPDATE fleet_order SET done = 0 WHERE digest = ?1";
        ledger.prepare_cached(open)?.execute([order.to_string()])?;
    }
    Ok(noted > 0)
}

/// Notes an acknowledgement, and says whether it is news.
pub(super) fn acknowledged(
    ledger: &Connection,
    member: &Member,
    word: &Signed<Acknowledgement>,
) -> Result<bool, StorageError> {
    let order = word.said().order;
    expect(ledger, order, member)?;
    if let Some(lost) = &member.instead_of {
        // Nothing is to be waited for from one that was lost.
        let strike = "DELETE FROM fleet_carried WHERE digest = ?1 AND member = ?2 AND word IS NULL";
        ledger.execute(strike, (order.to_string(), lost.as_str()))?;
    }
    let noted = ledger
        .prepare_cached(
            "UPDATE fleet_carried SET word = ?3
             WHERE digest = ?1 AND member = ?2 AND word IS NULL",
        )?
        .execute((order.to_string(), member.id.as_str(), word.document().to_string()))?;
    Ok(noted > 0)
}

/// Whether whoever came in the place of a member has answered: of one that was lost nothing comes any more.
pub(super) fn is_answered_for(
    ledger: &Connection,
    order: Digest,
    (lost, fleet): (&Member, SignatoryKey),
) -> Result<bool, StorageError> {
    for carried in carried(ledger, order)? {
        let Some(word) = carried.word else { continue };
        if let Some(by) = Member::read(word.member, fleet)
            && by.id != lost.id
            && peers::line_of(ledger, &by, fleet)?.contains(&lost.id)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What a member has said of an order, as it signed it.
pub(super) fn word_of(
    ledger: &Connection,
    order: Digest,
    member: &MemberId,
) -> Result<Option<serde_json::Value>, StorageError> {
    let query = "SELECT word FROM fleet_carried WHERE digest = ?1 AND member = ?2";
    let mut query = ledger.prepare_cached(query)?;
    let asked = (order.to_string(), member.as_str());
    let word: Option<Option<String>> = query.query_row(asked, |row| row.get(0)).optional()?;
    let word = word.flatten().map(|word| serde_json::from_str(&word).map_err(|_| DAMAGED));
    word.transpose()
}

/// What a member has said of an order; none where nothing was heard of it.
pub(super) struct Carried {
    pub(super) member: MemberId,
    pub(super) name: String,
    pub(super) word: Option<Acknowledgement>,
}

/// Who is to carry it out, and what they have said.
pub(super) fn carried(ledger: &Connection, order: Digest) -> Result<Vec<Carried>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT member, name, word FROM fleet_carried WHERE digest = ?1 ORDER BY rowid",
    )?;
    let mut rows = query.query([order.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (member, word): (String, Option<String>) = (row.get(0)?, row.get(2)?);
        let word = word.map(|word| serde_json::from_str(&word).map_err(|_| DAMAGED)).transpose()?;
        let word = word.map(|word| Signed::<Acknowledgement>::read(word).ok_or(DAMAGED));
        found.push(Carried {
            member: member.parse().map_err(|_| DAMAGED)?,
            name: row.get(1)?,
            word: word.transpose()?.map(|word| word.said().clone()),
        });
    }
    Ok(found)
}

/// Strikes an order that nobody has to acknowledge any more.
pub(super) fn strike(ledger: &Connection, row: &Row) -> Result<(), StorageError> {
    let digest = row.digest.to_string();
    ledger.execute("DELETE FROM fleet_carried WHERE digest = ?1", [&digest])?;
    ledger.execute("DELETE FROM fleet_brought WHERE digest = ?1", [&digest])?;
    ledger.execute("DELETE FROM fleet_order WHERE digest = ?1", [&digest])?;
    Ok(())
}

/// Notes that everybody has acknowledged an order, and keeps it: who comes out of a backup has to hear it again.
pub(super) fn keep_done(ledger: &Connection, row: &Row) -> Result<(), StorageError> {
    let done = "UPDATE fleet_order SET done = 1 WHERE digest = ?1";
    ledger.prepare_cached(done)?.execute([row.digest.to_string()])?;
    Ok(())
}

/// By whose word something is gone for good.
#[derive(Clone, Copy)]
pub(super) enum GoneBy<'a> {
    /// Its giver's, who has signed an order.
    Giver,
    /// The member's where it was kept. It counts for what that one keeps, and for nobody else's.
    Member(&'a MemberId),
}

/// Notes that what belongs to a code is gone for good. No order about it is needed any more that everybody has acknowledged.
pub(super) fn remember_gone(
    ledger: &Connection,
    lookup: Lookup,
    by: GoneBy<'_>,
) -> Result<(), StorageError> {
    for digest in of_code(ledger, lookup)? {
        let done = "SELECT 1 FROM fleet_order WHERE digest = ?1 AND done = 1";
        let done = ledger.prepare_cached(done)?.exists([digest.to_string()])?;
        let counts = match by {
            GoneBy::Giver => true,
            // Of whoever had nothing to do with it, it says nothing.
            GoneBy::Member(member) => word_of(ledger, digest, member)?.is_some(),
        };
        if let Some(row) = row(ledger, digest)?.filter(|_| done && counts) {
            strike(ledger, &row)?;
        }
    }
    let member = match by {
        GoneBy::Giver => "",
        GoneBy::Member(member) => member.as_str(),
    };
    ledger
        .prepare_cached("INSERT OR IGNORE INTO fleet_gone (lookup, member) VALUES (?1, ?2)")?
        .execute((lookup.to_string(), member))?;
    Ok(())
}

/// Whether it was noted that what belongs to a code is gone for good.
pub(super) fn is_remembered(ledger: &Connection, lookup: Lookup) -> Result<bool, StorageError> {
    let gone = "SELECT 1 FROM fleet_gone WHERE lookup = ?1";
    Ok(ledger.prepare_cached(gone)?.exists([lookup.to_string()])?)
}

/// Whether what an order is about is gone: by its giver's word, or by that of a member that was to carry it out.
pub(super) fn is_about_what_is_gone(ledger: &Connection, row: &Row) -> Result<bool, StorageError> {
    let gone = "SELECT 1 FROM fleet_gone WHERE lookup = ?1 AND (member = ''
         OR member IN (SELECT member FROM fleet_carried WHERE digest = ?2 AND word IS NOT NULL))";
    let asked = (row.lookup.to_string(), row.digest.to_string());
    Ok(ledger.prepare_cached(gone)?.exists(asked)?)
}

/// Whether its giver has had destroyed, or ordered to destroy, what belongs to a code.
pub(super) fn is_ordered_gone(ledger: &Connection, lookup: Lookup) -> Result<bool, StorageError> {
    let gone = "SELECT 1 FROM fleet_gone WHERE lookup = ?1 AND member = ''";
    if ledger.prepare_cached(gone)?.exists([lookup.to_string()])? {
        return Ok(true);
    }
    for digest in of_code(ledger, lookup)? {
        // One that cannot be read may be such an order: then nothing comes in under this code.
        if row(ledger, digest)?.is_some_and(|row| row.order.said().wish == Wish::Erase) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether what `from` keeps under a code is gone, or is to go: by its giver's order, or by its own word before.
pub(super) fn is_gone(
    ledger: &Connection,
    lookup: Lookup,
    (from, fleet): (&Member, SignatoryKey),
) -> Result<bool, StorageError> {
    let gone = "SELECT 1 FROM fleet_gone WHERE lookup = ?1 AND member = ?2";
    let mut gone = ledger.prepare_cached(gone)?;
    for said in peers::line_of(ledger, from, fleet)? {
        if gone.exists((lookup.to_string(), said.as_str()))? {
            return Ok(true);
        }
    }
    is_ordered_gone(ledger, lookup)
}

/// A member's word on what came of an order.
pub(super) struct Word {
    pub(super) by: Member,
    pub(super) signed: Signed<Acknowledgement>,
}

impl Word {
    /// Reads one. None where it is not of a member of this fleet.
    pub(super) fn read(document: serde_json::Value, fleet: SignatoryKey) -> Option<Self> {
        let signed = Signed::<Acknowledgement>::read(document)?;
        let by = Member::read(signed.said().member.clone(), fleet)?;
        (by.key == signed.by()).then_some(Self { by, signed })
    }
}
