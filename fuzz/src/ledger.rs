//! The ledger's file, after somebody has written into it who can.

use std::cell::RefCell;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::types::Value;
use sayso::app::{make_vault, sample_campaign};
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{Choices, Picture};
use sayso::locale::Locale;
use sayso::media::Frame;
use sayso::record::{Filter, Part};
use sayso::submission::{Captured, Draft, PictureFacts};
use sayso::vault::{Vault, VaultSettings};
use tempfile::TempDir;

/// Any time will do; it is the time of all events.
const NOW: i64 = 1_793_534_400;

thread_local! {
    static VAULT: RefCell<Golden> = RefCell::new(Golden::new());
}

/// `data` is a list of changes: three bytes say which table, row and column, one says what becomes of
/// it, one how many bytes of a new value follow. Whatever is changed, opening the vault, checking it and
/// telling of a consent end with an answer.
pub fn ledger(data: &[u8]) {
    VAULT.with_borrow_mut(|golden| {
        golden.restore();
        golden.change(data);
        golden.ask();
    });
}

/// A vault with a submission that is kept, one that was withdrawn in part, and one that was erased.
struct Golden {
    folder: TempDir,
    ledger: Vec<u8>,
    records: Vec<String>,
    tables: Vec<(String, Vec<String>)>,
}

impl Golden {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let records = fill(folder.path());
        let file = ledger_file(folder.path());
        let bytes = fs::read(&file).expect("the ledger");
        let ledger = Connection::open(&file).expect("the ledger opens");
        let tables = tables(&ledger).expect("the ledger has tables");
        Self { folder, ledger: bytes, records, tables }
    }

    fn restore(&self) {
        let file = ledger_file(self.folder.path());
        // A journal that a change left behind would be played back over the file.
        let _ = fs::remove_file(file.with_extension("db-journal"));
        fs::write(file, &self.ledger).expect("the ledger is put back");
    }

    fn change(&self, mut data: &[u8]) {
        let ledger = Connection::open(ledger_file(self.folder.path())).expect("it opens");
        let quick =
            "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF;";
        ledger.execute_batch(quick).expect("settings");
        while let [table, row, column, what, length, rest @ ..] = data {
            let (value, rest) = rest.split_at(usize::from(*length).min(rest.len()));
            data = rest;
            let (table, columns) = &self.tables[usize::from(*table) % self.tables.len()];
            let (key, column) = (&columns[0], &columns[usize::from(*column) % columns.len()]);
            let value = match what % 4 {
                0 => Value::Text(String::from_utf8_lossy(value).into_owned()),
                1 => Value::Blob(value.to_vec()),
                2 => Value::Integer(value.iter().fold(0, |sum, it| (sum << 8) | i64::from(*it))),
                _ => Value::Null,
            };
            let rows = format!(
                "{key} = (SELECT {key} FROM {table} LIMIT 1 OFFSET {row} % max(1, (SELECT count(*) FROM {table})))"
            );
            // What the table's own rules refuse, nobody can write.
            let _ = match what / 4 % 8 {
                0 => ledger.execute(&format!("DELETE FROM {table} WHERE {rows}"), []),
                _ => ledger
                    .execute(&format!("UPDATE {table} SET {column} = ?1 WHERE {rows}"), [value]),
            };
        }
    }

    fn ask(&self) {
        let Ok(vault) = Vault::open_as_it_is(self.folder.path()) else { return };
        let now = Timestamp::from_second(NOW).expect("a time");
        for record in &self.records {
            let _ = vault.evidence(record);
            let _ = vault.erasure(record);
        }
        let _ = (
            vault.page(&Filter::default(), Part::Newest, 50),
            vault.events(),
            vault.clock(now),
            vault.past_their_time(now),
        );
        if let Ok(found) = vault.verify_at(now) {
            let _ = vault.find_head(found.head);
        }
    }
}

fn ledger_file(folder: &Path) -> PathBuf {
    folder.join("vault/ledger.db")
}

/// Tables with their columns, in an order that stays.
fn tables(ledger: &Connection) -> rusqlite::Result<Vec<(String, Vec<String>)>> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let mut names = ledger.prepare(names)?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let columns = |name: &str| {
        let mut query = ledger.prepare("SELECT name FROM pragma_table_info(?1)")?;
        query.query_map([name], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()
    };
    names.into_iter().map(|name| Ok((name.clone(), columns(&name)?))).collect()
}

/// Makes the vault and returns the numbers of its records.
fn fill(folder: &Path) -> Vec<String> {
    let passphrase = "seven quiet herons over the marsh".into();
    let (who, contact) = ("Harbour Museum", "voices@harbour.example");
    let (mut vault, _) =
        make_vault(folder, who, contact, &passphrase, VaultSettings::LIGHT).expect("a vault");
    let source = sample_campaign(who, contact);
    let campaign = Campaign::parse(&source).expect("the sample");
    vault.offer(&source, &campaign).expect("the ledger keeps it");
    let now = Timestamp::from_second(NOW).expect("a time");
    let mut records = Vec::new();
    for then in ["keep", "withdraw", "erase"] {
        let asks = Disclosure::render(&campaign, &Locale::english()).expect("the sample");
        let mut choices = Choices::default();
        for purpose in ["exhibition", "website"] {
            choices.toggle(BoxId::Purpose(PurposeId::new(purpose)));
        }
        choices.toggle(BoxId::Kind(Kind::Photo));
        let mut draft = Draft::new(asks.accept(choices, now).expect("complete"));
        vault.shown(&draft.newest().disclosure, now).expect("noted");
        vault.agreed(draft.newest(), now).expect("noted");
        let photo = photo(&draft, &vault, now);
        draft.keep(photo, 1).expect("room");
        let receipt = vault.keep(draft, &campaign, now).expect("kept").shown;
        records.push(receipt.record().as_str().to_owned());
        match then {
            "withdraw" => {
                let website = [PurposeId::new("website")];
                receipt.held().withdraw(&mut vault, &website, now).expect("withdrawn");
            }
            "erase" => drop(receipt.held().erase(&mut vault, now).expect("erased")),
            _ => {}
        }
    }
    records
}

/// A picture that no camera took.
fn photo(draft: &Draft, vault: &Vault, at: Timestamp) -> Captured<Picture> {
    let mut sealed = vault.scratch().begin().expect("a nameless file");
    sealed.write_all(b"what a picture is made of").expect("room on the disk");
    let facts = PictureFacts { width_px: 1, height_px: 1, trouble: None };
    let frame = Frame { width_px: 1, height_px: 1, rgb: vec![9; 3] };
    let permit = draft.permit().expect("nothing is open");
    Captured::picture(&permit, facts, frame, sealed.finish().expect("room on the disk"), at)
}
