//! History that somebody rewrites who can write to the ledger: more ways than ten, and for each what
//! finds it. The threat model's table says the same.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session;
use crate::common::window::PASSPHRASE;
use ed25519_dalek::Signer as _;
use jiff::{Span, Timestamp};
use rusqlite::{Connection, params};
use sayso::app::sample_campaign;
use sayso::campaign::{Kind, PurposeId};
use sayso::digest::Digest;
use sayso::paper::{certificate_document, linked_receipt};
use sayso::submission::Draft;
use sayso::vault::{Finding, Receipt, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

/// What can find that history was rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Finder {
    /// Opening the vault.
    Open,
    /// `sayso verify`.
    Verify,
    /// `sayso verify --head`, with the head of the newest paper.
    Head,
    /// `sayso verify-receipt --ledger`, with an older receipt.
    Receipt,
    /// `sayso verify-certificate --ledger`, with the newest paper.
    Certificate,
}

use Finder::{Certificate, Head, Open, Receipt as OldReceipt, Verify};

/// Everything that looks at the chain.
const CHAIN: &[Finder] = &[Verify, OldReceipt, Certificate];

/// A vault with a past, and the papers that people have of it. In this order: somebody's proof was
/// removed when its time was over; one person keeps a recording, has a *receipt*, withdraws one use,
/// and is exported; another has theirs erased, has a *certificate*; the first is exported again.
struct Past {
    folder: TempDir,
    /// The ledger before the old proof was removed.
    backup: PathBuf,
    receipt: PathBuf,
    certificate: PathBuf,
    head: String,
}

/// Keeps a voice under `purposes`.
fn keep(vault: &mut Vault, purposes: &[&str], at: Timestamp) -> Receipt {
    let choices = session::ticked(&[Kind::Voice], purposes);
    let mut draft = Draft::new(session::disclosure().accept(choices, at).unwrap());
    vault.shown(&draft.newest().disclosure, at).unwrap();
    vault.agreed(draft.newest(), at).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    vault.keep(draft, &session::campaign(), at).unwrap().shown
}

fn past() -> Past {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let now = Timestamp::now();
    let years_ago = now - Span::new().hours(24 * 365 * 5);
    let passphrase = SecretString::from(PASSPHRASE);
    let mut vault = Vault::create(&data, &passphrase, VaultSettings::LIGHT, years_ago).unwrap();
    let source = sample_campaign("Harbour Museum", "voices@harbour.example");
    vault.offer(&source, &session::campaign()).unwrap();
    keep(&mut vault, &["exhibition"], years_ago).held().erase(&mut vault, years_ago).unwrap();
    drop(vault);
    let backup = folder.path().join("backup.db");
    std::fs::copy(data.join("vault/ledger.db"), &backup).unwrap();
    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    vault.purge(now).unwrap();

    let kept = keep(&mut vault, &["exhibition", "website"], now);
    let evidence = vault.evidence(kept.record().as_str()).unwrap().unwrap();
    let today = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let receipt = save(
        folder.path(),
        "receipt.jsonld",
        &vault.sign(linked_receipt(&evidence, today).unwrap(), now),
    );
    kept.held().withdraw(&mut vault, &[PurposeId::new("website")], now).unwrap();
    export(&mut vault, &kept, folder.path(), now);
    let gone = keep(&mut vault, &["exhibition"], now);
    let certificate = gone.held().erase(&mut vault, now).unwrap();
    let head = certificate.ledger_head.to_string();
    let certificate = vault.sign(certificate_document(&certificate), now);
    let certificate = save(folder.path(), "certificate.json", &certificate);
    export(&mut vault, &kept, folder.path(), now);
    Past { folder, backup, receipt, certificate, head }
}

fn save(folder: &Path, name: &str, document: &serde_json::Value) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, format!("{document:#}")).unwrap();
    path
}

fn export(vault: &mut Vault, kept: &Receipt, folder: &Path, at: Timestamp) {
    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], at).unwrap();
    let take = kept.held().view().takes[0].id.clone();
    let purpose = PurposeId::new("exhibition");
    unlocked.export(vault, (kept.record(), &take), &purpose, folder, at).unwrap();
}

/// An event as somebody who knows the format reads and writes it.
#[derive(Clone, Debug)]
struct Event {
    seq: i64,
    writer: i64,
    kind: String,
    subject: Option<String>,
    names: Option<i64>,
    proof_until: Option<String>,
    rest: String,
    nonce: String,
    at: String,
    actor: String,
    record: Option<String>,
    body: String,
}

impl Event {
    /// One that somebody makes up.
    fn made_up(kind: &str, at: &str, names: Option<i64>, body: &str) -> Self {
        Self {
            seq: 0,
            writer: 1,
            kind: kind.to_owned(),
            subject: None,
            names,
            proof_until: None,
            rest: String::new(),
            nonce: "00".repeat(16),
            at: at.to_owned(),
            actor: "staff".to_owned(),
            record: None,
            body: body.to_owned(),
        }
    }

    fn empty(&mut self) {
        (self.nonce, self.at, self.actor, self.body) = Default::default();
        self.record = None;
    }

    fn told(&mut self) {
        if !self.at.is_empty() {
            let record = self.record.as_deref().unwrap_or_default();
            let parts =
                ["sayso event rest 1", &self.nonce, &self.at, &self.actor, record, &self.body];
            self.rest = Digest::of_parts(parts.map(str::as_bytes)).to_string();
        }
    }

    fn hash(&self, writer: &str, prev: &str) -> String {
        let (seq, names) = (self.seq.to_string(), self.names.map(|it| it.to_string()));
        let parts = [
            "sayso event 1",
            &seq,
            writer,
            prev,
            &self.kind,
            self.subject.as_deref().unwrap_or_default(),
            names.as_deref().unwrap_or_default(),
            self.proof_until.as_deref().unwrap_or_default(),
            &self.rest,
        ];
        Digest::of_parts(parts.map(str::as_bytes)).to_string()
    }
}

/// The ledger in the hands of somebody who may write to it and knows how it is made.
struct Ledger(Connection);

impl Ledger {
    fn events(&self) -> Vec<Event> {
        let query = "SELECT seq, writer, kind, subject, names, proof_until, rest, nonce, at, actor,
            record, body FROM event ORDER BY seq";
        let mut query = self.0.prepare(query).unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Event {
                seq: row.get(0)?,
                writer: row.get(1)?,
                kind: row.get(2)?,
                subject: row.get(3)?,
                names: row.get(4)?,
                proof_until: row.get(5)?,
                rest: row.get(6)?,
                nonce: row.get(7)?,
                at: row.get(8)?,
                actor: row.get(9)?,
                record: row.get(10)?,
                body: row.get(11)?,
            })
        };
        query.query_map([], read).unwrap().map(Result::unwrap).collect()
    }

    /// Writes the chain anew as a whole: numbers, links and hashes fit again.
    fn write_anew(&self, events: Vec<Event>) {
        self.run("DELETE FROM event");
        let old: Vec<i64> = events.iter().map(|event| event.seq).collect();
        let mut prev = Digest::ZERO.to_string();
        for (place, mut event) in events.into_iter().enumerate() {
            event.seq = i64::try_from(place).unwrap() + 1;
            event.names = event.names.map(|it| {
                old.iter()
                    .position(|seq| *seq == it)
                    .map_or(it, |at| i64::try_from(at).unwrap() + 1)
            });
            event.told();
            let hash = event.hash(&self.writer(), &prev);
            self.insert(&event, &prev, &hash);
            prev = hash;
        }
        self.rewrite_register();
    }

    fn insert(&self, event: &Event, prev: &str, hash: &str) {
        let insert =
            "INSERT INTO event (seq, writer, kind, subject, names, proof_until, prev, rest,
            hash, nonce, at, actor, record, body)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
        let Event { seq, writer, kind, subject, names, proof_until, .. } = event;
        let Event { rest, nonce, at, actor, record, body, .. } = event;
        let values = params![
            seq,
            writer,
            kind,
            subject,
            names,
            proof_until,
            prev,
            rest,
            hash,
            nonce,
            at,
            actor,
            record,
            body
        ];
        self.0.execute(insert, values).unwrap();
    }

    /// Adds an event at the end whose hash fits.
    fn append(&self, mut event: Event) {
        let query = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1";
        let (seq, prev): (i64, String) =
            self.0.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        event.seq = seq + 1;
        event.told();
        self.insert(&event, &prev, &event.hash(&self.writer(), &prev));
    }

    /// The key that writes the ledger.
    fn writer(&self) -> String {
        self.0.query_row("SELECT key FROM writer", [], |row| row.get(0)).unwrap()
    }

    /// Signs the newest event with the vault's own key, as somebody can who has that file, too.
    fn sign(&self, data: &Path) {
        let file = std::fs::read_to_string(data.join("vault/writer.key")).unwrap();
        let byte = |at: usize| u8::from_str_radix(&file[2 * at..2 * at + 2], 16).unwrap();
        let key = ed25519_dalek::SigningKey::from_bytes(&std::array::from_fn(byte));
        let newest = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1";
        let (seq, head): (i64, String) =
            self.0.query_row(newest, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let signed = key.sign(format!("sayso head 1\n{seq}\n{head}\n").as_bytes()).to_bytes();
        let update = "UPDATE signature SET seq = ?1, signature = ?2";
        self.0.execute(update, params![seq, signed.as_slice()]).unwrap();
    }

    fn run(&self, sql: &str) {
        self.0.execute_batch(sql).unwrap();
    }

    /// The number of the last event of `kind`.
    fn last(&self, kind: &str) -> i64 {
        self.events().iter().rfind(|event| event.kind == kind).unwrap().seq
    }

    /// Empties an event in place, its hash as it was.
    fn blank(&self, seq: i64) {
        let blank = "UPDATE event SET nonce = '', at = '', actor = '', record = NULL, body = ''
            WHERE seq = ?1";
        assert_eq!(self.0.execute(blank, [seq]).unwrap(), 1);
    }

    /// A hand-made event that says that the proof of what ended at `end` was removed at `at`.
    fn say_expired(&self, end: i64, at: &str) {
        self.append(Event::made_up("proof-expired", at, Some(end), r#"{"events":1}"#));
    }

    /// Makes the register of copies follow from the events as they stand now.
    fn rewrite_register(&self) {
        self.run(
            "DELETE FROM copied;
             UPDATE copy SET n = -n;
             UPDATE copy SET n = (SELECT seq FROM event WHERE body LIKE '%' || id || '%')
                 WHERE EXISTS (SELECT 1 FROM event WHERE body LIKE '%' || id || '%');
             DELETE FROM copy WHERE n < 0;
             INSERT INTO copied SELECT record, copy.n FROM copy JOIN event ON seq = copy.n;",
        );
    }

    /// In the row and in the lists, so that one agrees with the other.
    fn undo_withdrawal(&self) {
        self.run("UPDATE purpose SET withdrawn_at = NULL");
        self.run("INSERT OR IGNORE INTO facet (name) VALUES ('use:website')");
        self.run(
            "INSERT INTO entry SELECT (SELECT n FROM facet WHERE name = 'use:website'), day, submission
             FROM entry JOIN facet ON facet.n = entry.facet WHERE name = 'all'",
        );
    }

    fn other_organisation(&self) {
        let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
        self.0.execute("UPDATE meta SET value = ?1 WHERE key = 'organisation'", [key]).unwrap();
        self.0.execute("UPDATE organisation_key SET key = ?1", [key]).unwrap();
    }

    /// The digest of the keys that stand in the ledger now.
    fn keys(&self) -> String {
        let value = |key: &str| {
            let query = "SELECT value FROM meta WHERE key = ?1";
            self.0.query_row(query, [key], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap()
        };
        let bytes = |key: &str| match value(key) {
            rusqlite::types::Value::Text(text) => text.into_bytes(),
            rusqlite::types::Value::Blob(bytes) => bytes,
            rusqlite::types::Value::Integer(number) => {
                u32::try_from(number).unwrap().to_be_bytes().to_vec()
            }
            other => panic!("{other:?}"),
        };
        let parts = ["organisation", "salt", "stretch_memory_kib", "stretch_passes"].map(bytes);
        let title = b"sayso keys 1".as_slice();
        let parts = std::iter::once(title).chain(parts.iter().map(Vec::as_slice));
        Digest::of_parts(parts).to_string()
    }

    /// The events of the record that was erased last.
    fn of_the_erased(&self) -> Vec<i64> {
        let end = self.last("erased");
        let events = self.events();
        let subject = &events.iter().find(|event| event.seq == end).unwrap().subject;
        let own = events.iter().filter(|event| event.subject == *subject);
        own.flat_map(|event| [Some(event.seq), event.names]).flatten().collect()
    }
}

/// One way to rewrite history, and everything that finds it.
type Rewrite = (&'static str, fn(&Ledger, &Past), &'static [Finder]);

fn says_now() -> String {
    format!("{:.6}", Timestamp::now())
}

const REWRITES: &[Rewrite] = &[
    ("nothing is rewritten", |_, _| {}, &[]),
    (
        "a withdrawal is emptied, with a hand-made event that says its proof was over",
        |ledger, _| {
            let withdrawal = ledger.last("purpose-withdrawn");
            ledger.blank(withdrawal);
            ledger.say_expired(withdrawal, &says_now());
            ledger.undo_withdrawal();
        },
        CHAIN,
    ),
    (
        "an export is emptied in the same way",
        |ledger, _| {
            let export = ledger.last("exported");
            ledger.blank(export);
            ledger.say_expired(export, &says_now());
        },
        CHAIN,
    ),
    (
        "a proof is removed before its time, its end said to be over",
        |ledger, _| {
            ledger.of_the_erased().iter().for_each(|event| ledger.blank(*event));
            ledger.say_expired(ledger.last("erased"), &says_now());
        },
        CHAIN,
    ),
    (
        "a proof is removed before its time, by an event that is dated years ahead",
        |ledger, _| {
            ledger.of_the_erased().iter().for_each(|event| ledger.blank(*event));
            ledger.say_expired(ledger.last("erased"), "2090-01-01T00:00:00.000000Z");
        },
        CHAIN,
    ),
    (
        "the last day of a proof is moved, and the proof removed",
        |ledger, _| {
            let end = ledger.last("erased");
            ledger.of_the_erased().iter().for_each(|event| ledger.blank(*event));
            ledger.run("UPDATE event SET proof_until = '2020-01-01' WHERE kind = 'erased'");
            ledger.say_expired(end, &says_now());
        },
        CHAIN,
    ),
    (
        "the first event is emptied and the organisation's key replaced",
        |ledger, _| {
            ledger.blank(1);
            ledger.say_expired(1, &says_now());
            ledger.other_organisation();
        },
        &[Open, Verify, OldReceipt, Certificate],
    ),
    (
        "the organisation's key is replaced",
        |ledger, _| ledger.other_organisation(),
        &[Open, Verify, OldReceipt, Certificate],
    ),
    (
        "the key that writes and signs is replaced",
        |ledger, _| {
            let other = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
            ledger.run(&format!("UPDATE writer SET key = '{other}'"));
        },
        &[Open, Verify, OldReceipt, Certificate],
    ),
    (
        "the details of an event are changed",
        |ledger, _| {
            ledger.run("UPDATE event SET body = replace(body, 'exhibition', 'website')");
        },
        CHAIN,
    ),
    (
        "the time of an event is changed",
        |ledger, _| {
            ledger.run("UPDATE event SET at = '2026-01-01T00:00:00.000000Z' WHERE kind = 'kept'");
        },
        CHAIN,
    ),
    (
        "an event in the middle is removed",
        |ledger, _| {
            ledger.run(&format!(
                "DELETE FROM event WHERE seq = {}",
                ledger.last("purpose-withdrawn")
            ));
            ledger.undo_withdrawal();
        },
        CHAIN,
    ),
    (
        "an event is removed and the later ones take its number, hashes as they were",
        |ledger, _| {
            let export = ledger.last("purpose-withdrawn");
            ledger.run(&format!(
                "DELETE FROM event WHERE seq = {export};
                 UPDATE event SET seq = -seq WHERE seq > {export};
                 UPDATE event SET seq = -seq - 1 WHERE seq < 0;"
            ));
            ledger.undo_withdrawal();
        },
        CHAIN,
    ),
    (
        "two events change places",
        |ledger, _| {
            let last = ledger.last("exported");
            ledger.run(&format!(
                "UPDATE event SET seq = 0 WHERE seq = {last};
                 UPDATE event SET seq = {last} WHERE seq = {last} - 1;
                 UPDATE event SET seq = {last} - 1 WHERE seq = 0;"
            ));
        },
        CHAIN,
    ),
    (
        "the event of a yes is played again at the end, its hash made to fit",
        |ledger, _| {
            let kept = ledger
                .events()
                .into_iter()
                .find(|event| event.kind == "kept" && event.record.is_some());
            ledger.append(kept.unwrap());
        },
        &[Verify],
    ),
    (
        "an emptied event says again what it said",
        |ledger, past| {
            ledger.run(&format!(
                "ATTACH '{}' AS backup;
                 UPDATE event SET (nonce, at, actor, record, body) =
                     (SELECT nonce, at, actor, record, body FROM backup.event AS old WHERE old.seq = event.seq)
                 WHERE at = '';
                 DETACH backup;",
                past.backup.display()
            ));
        },
        CHAIN,
    ),
    (
        "an emptied event says something else",
        |ledger, _| {
            ledger.run(
                "UPDATE event SET nonce = 'a', at = '2026-01-01T00:00:00.000000Z', body = '{}'
                 WHERE at = ''",
            );
        },
        CHAIN,
    ),
    ("a withdrawal is undone in its row", |ledger, _| ledger.undo_withdrawal(), &[Verify]),
    (
        "a withdrawal is taken out and everything after it hashed anew",
        |ledger, _| {
            let withdrawal = ledger.last("purpose-withdrawn");
            let mut events = ledger.events();
            events.retain(|event| event.seq != withdrawal);
            ledger.write_anew(events);
            ledger.undo_withdrawal();
        },
        &[Head, Certificate],
    ),
    (
        "an export is taken out and everything after it hashed anew",
        |ledger, _| {
            let mut events = ledger.events();
            let export = events.iter().position(|event| event.kind == "exported").unwrap();
            events.remove(export);
            ledger.write_anew(events);
        },
        &[Head, Certificate],
    ),
    (
        "the last day of a proof is moved, the proof removed, and everything hashed anew",
        |ledger, _| {
            let own = ledger.of_the_erased();
            let mut events = ledger.events();
            for event in events.iter_mut().filter(|event| own.contains(&event.seq)) {
                if event.kind == "erased" {
                    event.proof_until = Some("2020-01-01".to_owned());
                }
                event.empty();
            }
            let end = ledger.last("erased");
            let told = Event::made_up("proof-expired", &says_now(), Some(end), r#"{"events":1}"#);
            events.push(told);
            ledger.write_anew(events);
        },
        &[Head, Certificate],
    ),
    (
        "the organisation's key is replaced and the whole chain hashed anew from the first event",
        |ledger, _| {
            ledger.other_organisation();
            let mut events = ledger.events();
            events[0].body = format!(r#"{{"keys":"{}"}}"#, ledger.keys());
            ledger.write_anew(events);
        },
        &[Head, OldReceipt, Certificate],
    ),
    (
        "the end is cut off, back to before a withdrawal",
        |ledger, _| {
            ledger.run(&format!(
                "DELETE FROM event WHERE seq >= {}",
                ledger.last("purpose-withdrawn")
            ));
            ledger.undo_withdrawal();
            ledger.rewrite_register();
        },
        &[Head, Certificate],
    ),
    (
        "the end is cut off, an export that no paper is younger than",
        |ledger, _| {
            ledger.run(&format!("DELETE FROM event WHERE seq >= {}", ledger.last("exported")));
            ledger.rewrite_register();
        },
        &[],
    ),
    (
        "an event is added at the end that the program could have added",
        |ledger, _| {
            ledger.append(Event::made_up("staff-locked", &says_now(), None, ""));
        },
        &[],
    ),
];

/// Runs the program on the vault in `data`; its exit status and what it said.
fn sayso(data: &Path, arguments: &[&str]) -> (i32, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let ran = program.args(arguments).arg("--data-dir").arg(data).output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// Everything that finds something in the vault in `data`, and what was said.
fn found_by(data: &Path, past: &Past) -> (Vec<Finder>, String) {
    let [receipt, certificate] = [&past.receipt, &past.certificate].map(|it| it.to_str().unwrap());
    let (verify, mut all) = sayso(data, &["verify"]);
    let (_, head) = sayso(data, &["verify", "--head", &past.head]);
    let (receipt, said) = sayso(data, &["verify-receipt", receipt, "--ledger"]);
    all += &said;
    let (certificate, said) = sayso(data, &["verify-certificate", certificate, "--ledger"]);
    all += &said;
    // It may write, so it is the last.
    let open = Vault::open(data, Timestamp::now()).map(drop);
    let opened = format!("{open:?}");
    all += &opened;
    let found = [
        (Open, open.is_err()),
        (Verify, verify != 0),
        (Head, head.contains("no event has the head")),
        (OldReceipt, receipt != 0),
        (Certificate, certificate != 0),
    ];
    (found.into_iter().filter(|(_, found)| *found).map(|(finder, _)| finder).collect(), all)
}

#[test]
fn history_rewritten_in_any_of_these_ways_is_found_by_what_the_threat_model_says() {
    let past = past();
    for (what, rewrite, finders) in REWRITES {
        let place = TempDir::new().unwrap();
        let mut copying = Command::new("cp");
        let from = past.folder.path().join("data");
        assert!(copying.arg("-a").args([&from, place.path()]).status().unwrap().success());
        let data = place.path().join("data");
        let ledger = Ledger(Connection::open(data.join("vault/ledger.db")).unwrap());
        rewrite(&ledger, &past);
        ledger.sign(&data);
        drop(ledger);
        let (found, said) = found_by(&data, &past);
        assert_eq!(found, *finders, "{what}:\n{said}");
    }
}

#[test]
fn who_has_the_ledger_and_not_the_key_that_writes_it_can_rewrite_nothing_unseen() {
    let past = past();
    for (what, rewrite, _) in &REWRITES[1..] {
        let place = TempDir::new().unwrap();
        let mut copying = Command::new("cp");
        let from = past.folder.path().join("data");
        assert!(copying.arg("-a").args([&from, place.path()]).status().unwrap().success());
        let data = place.path().join("data");
        let ledger = Ledger(Connection::open(data.join("vault/ledger.db")).unwrap());
        rewrite(&ledger, &past);
        drop(ledger);
        let (status, said) = sayso(&data, &["verify"]);
        assert_ne!(status, 0, "{what}:\n{said}");
    }
}

/// As the threat model names it.
fn name(finder: Finder) -> &'static str {
    match finder {
        Open => "opening it",
        Verify => "`verify`",
        Head => "`verify --head`",
        OldReceipt => "`verify-receipt --ledger`",
        Certificate => "`verify-certificate --ledger`",
    }
}

#[test]
fn the_threat_model_says_of_each_rewrite_what_finds_it() {
    let manual = concat!(env!("CARGO_MANIFEST_DIR"), "/src/manual/threat_model.md");
    let said = std::fs::read_to_string(manual).unwrap();
    for (what, _, finders) in &REWRITES[1..] {
        let names: Vec<_> = finders.iter().copied().map(name).collect();
        let names = if names.is_empty() { "**nothing**".to_owned() } else { names.join(", ") };
        let row = format!("| {what} | {names} |\n");
        assert!(said.contains(&row), "the threat model lacks: {row}");
    }
    let rows = said.lines().skip_while(|line| !line.starts_with("| what is done to the ledger"));
    let rows = rows.skip(2).take_while(|line| line.starts_with('|')).count();
    assert_eq!(rows, REWRITES.len() - 1, "a row that nothing tries");
}

#[test]
fn a_head_from_a_paper_is_found_however_it_is_typed() {
    let past = past();
    let data = past.folder.path().join("data");
    let (first, second) = past.head.split_at(32);
    for typed in [past.head.clone(), past.head.to_uppercase(), format!("{first}\n {second}")] {
        let (status, said) = sayso(&data, &["verify", "--head", &typed]);
        assert_eq!((status, said.contains(", erased, 20")), (0, true), "{said}");
    }
    let strange = "f".repeat(64);
    let (status, said) =
        sayso(&data, &["verify", "--head", &past.head, "--head", &strange, "--json"]);
    assert_eq!(status, 1, "{said}");
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["heads"][0]["kind"], "erased");
    assert_eq!(said["findings"][0]["finding"], "head-unknown");
    let (status, said) = sayso(&data, &["verify", "--head", "abc"]);
    assert_eq!((status, said.contains("64 digits")), (2, true), "{said}");
}

#[test]
fn a_proof_that_is_over_takes_everything_but_places_and_what_staff_did_with_it() {
    let past = past();
    let data = past.folder.path().join("data");
    let ledger = Ledger(Connection::open(data.join("vault/ledger.db")).unwrap());
    let emptied: Vec<_> =
        ledger.events().into_iter().filter(|event| event.at.is_empty()).map(|it| it.kind).collect();
    assert_eq!(emptied, ["agreed", "kept", "erased"]);
    drop(ledger);
    let gone =
        sayso(&data, &["verify-certificate", past.certificate.to_str().unwrap(), "--ledger"]);
    assert_eq!(gone.0, 0, "{}", gone.1);
    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    let years = |years: i64| Timestamp::now() + Span::new().hours(24 * 366 * years);
    // What is kept expires first; then its proof.
    vault.purge(years(6)).unwrap();
    let later = years(12);
    vault.purge(later).unwrap();
    assert_eq!(vault.verify_at(later).unwrap().findings, []);
    assert!(!vault.verify_at(Timestamp::now()).unwrap().findings.is_empty(), "that day is to come");
    let stays = vault.events().unwrap().into_iter().filter(|it| !it.at.is_empty());
    let stays: Vec<_> = stays.map(|it| it.kind).collect();
    assert_eq!(stays.iter().filter(|kind| *kind == "exported").count(), 2);
    assert!(stays.iter().all(|kind| kind != "kept" && kind != "purpose-withdrawn"), "{stays:?}");
}

#[test]
fn each_event_that_is_empty_before_its_time_or_says_something_after_it_is_named() {
    const REST: &str = "nonce, at, actor, record, body";
    let past = past();
    let data = past.folder.path().join("data");
    let ledger = Connection::open(data.join("vault/ledger.db")).unwrap();
    ledger.execute("ATTACH ?1 AS backup", [past.backup.to_str().unwrap()]).unwrap();
    let findings = || Vault::open_as_it_is(&data).unwrap().verify().unwrap().findings;
    assert_eq!(findings(), []);
    let whole: Vec<(i64, bool)> = {
        let mut events = ledger.prepare("SELECT seq, at = '' FROM event").unwrap();
        let read = events.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        read.collect::<Result<_, _>>().unwrap()
    };
    assert_eq!(whole.iter().filter(|(_, empty)| *empty).count(), 3);
    ledger.execute_batch("CREATE TEMP TABLE was AS SELECT * FROM event").unwrap();
    let set = |seq: i64, from: &str| {
        let change = format!(
            "UPDATE main.event SET ({REST}) = (SELECT {REST} FROM {from} AS old WHERE old.seq = main.event.seq)
             WHERE seq = ?1"
        );
        assert_eq!(ledger.execute(&change, [seq]).unwrap(), 1);
    };
    for (seq, empty) in whole {
        if empty {
            set(seq, "backup.event");
            assert!(findings().contains(&Finding::NotEmptied { seq }), "event {seq}");
        } else {
            let emptied = "UPDATE main.event
                SET nonce = '', at = '', actor = '', record = NULL, body = '' WHERE seq = ?1";
            ledger.execute(emptied, [seq]).unwrap();
            // The oldest is named, which may be one that this one was the reason for.
            let is_named = |finding: &Finding| matches!(finding, Finding::EmptiedUnduly { seq: oldest } if *oldest <= seq);
            assert!(findings().iter().any(is_named), "event {seq}");
        }
        set(seq, "temp.was");
    }
    assert_eq!(findings(), []);
}
