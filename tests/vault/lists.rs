//! The index of the lists: whatever it leaves out or shows wrongly is found, and made anew from what is kept.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::process::Command;

use crate::common::session::{self, keep};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::campaign::PurposeId;
use sayso::record::{Filter, Mark, Marking, Note, Part, Rating, SubmissionId};
use sayso::vault::{Finding, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

/// What each list holds: its name, the number that is counted, and who stands in it on which day.
type Lists = Vec<(String, i64, Option<i64>, Option<i64>)>;

fn now() -> Timestamp {
    Timestamp::now()
}

fn ledger(data: &Path) -> Connection {
    Connection::open(data.join("vault/ledger.db")).unwrap()
}

fn lists(data: &Path) -> Lists {
    let ledger = ledger(data);
    let mut query = ledger
        .prepare(
            "SELECT name, entries, day, submission FROM facet LEFT JOIN entry ON facet = n
             WHERE entries > 0 ORDER BY name, submission",
        )
        .unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    query.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// Three submissions: one whose use for the website is withdrawn, one that staff have marked, rated and noted.
fn three(data: &Path) -> [SubmissionId; 3] {
    let mut vault = session::vault(data);
    let [plain, withdrawn, marked] = [(); 3].map(|()| keep(&mut vault, 1, &BOTH));
    withdrawn.held().withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let note = Marking::Note(Note::new("Speaks of the winter.").unwrap());
    for marking in [Marking::Mark(Some(Mark::Approved)), Marking::Rating(Rating::new(4)), note] {
        staff.mark(&mut vault, marked.record(), &marking, now()).unwrap();
    }
    [plain, withdrawn, marked].map(|it| it.record().clone())
}

fn findings(data: &Path) -> Vec<Finding> {
    Vault::open_as_it_is(data).unwrap().verify().unwrap().findings
}

fn not_listed(record: &SubmissionId) -> Finding {
    Finding::NotListed { record: record.to_string() }
}

fn mended(data: &Path) -> u64 {
    let (mut vault, _) = Vault::open(data, now()).unwrap();
    vault.mend_lists(&mut |_| {}).unwrap()
}

#[test]
fn what_lists_leave_out_or_show_wrongly_is_found_and_made_anew_from_what_is_kept() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [plain, withdrawn, marked] = three(data);
    let before = lists(data);
    let head = Vault::open_as_it_is(data).unwrap().verify().unwrap().head;
    let all = [&plain, &withdrawn, &marked].map(not_listed);
    let counted = |list: &str| Finding::Miscounted { list: list.to_owned() };
    let entry = |list: &str, of: i64| {
        format!("submission = {of} AND facet = (SELECT n FROM facet WHERE name = '{list}')")
    };
    let changes = [
        ("DELETE FROM entry".to_owned(), all.to_vec(), 3),
        (
            format!("DELETE FROM entry WHERE {}", entry("use:website", 1)),
            vec![not_listed(&plain)],
            1,
        ),
        (
            format!("DELETE FROM entry WHERE {}", entry("mark:approved", 3)),
            vec![not_listed(&marked)],
            1,
        ),
        (
            "INSERT INTO entry SELECT facet, day, 2 FROM entry WHERE submission = 1
             AND facet = (SELECT n FROM facet WHERE name = 'use:website')"
                .to_owned(),
            vec![not_listed(&withdrawn)],
            1,
        ),
        (
            "UPDATE entry SET day = day - 400 WHERE submission = 2".to_owned(),
            vec![not_listed(&withdrawn)],
            1,
        ),
        (
            "UPDATE facet SET name = 'use:web' WHERE name = 'use:website'".to_owned(),
            vec![not_listed(&plain), not_listed(&marked)],
            2,
        ),
        (
            "UPDATE facet SET entries = entries - 1 WHERE name = 'all'".to_owned(),
            vec![counted("all")],
            0,
        ),
    ];
    for (sql, expected, anew) in changes {
        ledger(data).execute_batch(&sql).unwrap();
        let found = findings(data);
        assert!(expected.iter().all(|it| found.contains(it)), "{sql}: {found:?}");
        assert_eq!(found.len(), expected.len(), "{sql}: {found:?}");
        assert_eq!(mended(data), anew, "{sql}");
        assert_eq!(lists(data), before, "{sql}");
        assert_eq!(findings(data), [], "{sql}");
    }
    ledger(data)
        .execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO entry VALUES (1, 20000, 99)")
        .unwrap();
    assert!(findings(data).contains(&Finding::ListedForNobody));
    assert_eq!((mended(data), lists(data), findings(data)), (0, before, vec![]));
    let verified = Vault::open_as_it_is(data).unwrap().verify().unwrap();
    assert_eq!(
        verified.head, head,
        "nothing is told of it, since nothing that was given has changed"
    );
}

#[test]
fn lists_are_mended_from_the_command_line_where_nothing_else_is_wrong() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let [plain, withdrawn, _] = three(data);
    let sayso = |words: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
        let output = program.arg("--data-dir").arg(data).args(words).output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), said)
    };
    let answer = "SELECT answer FROM submission WHERE n = 2";
    let answer: String = ledger(data).query_row(answer, [], |row| row.get(0)).unwrap();
    ledger(data)
        .execute_batch("DELETE FROM entry; UPDATE submission SET answer = '' WHERE n = 2")
        .unwrap();
    let (status, said) = sayso(&["verify"]);
    assert!(
        status == Some(1) && said.contains(&format!("record {plain}: lists leave it out")),
        "{said}"
    );
    assert!(said.contains("sayso verify --mend-lists"), "{said}");

    // While more is wrong than lists, nothing is made anew.
    let (status, said) = sayso(&["verify", "--mend-lists"]);
    assert!(status == Some(1) && said.contains("nothing was changed"), "{said}");
    assert!(said.contains(&format!("record {withdrawn}: what is stored differs")), "{said}");
    let none = ledger(data).query_row("SELECT count(*) FROM entry", [], |row| row.get(0));
    assert_eq!(none, Ok(0));
    ledger(data).execute("UPDATE submission SET answer = ?1 WHERE n = 2", [answer]).unwrap();

    let (vault, _) = Vault::open(data, now()).unwrap();
    let (status, said) = sayso(&["verify", "--mend-lists"]);
    assert!(status == Some(2) && said.contains("another Sayso has this data open"), "{said}");
    drop(vault);

    let (status, said) = sayso(&["verify", "--mend-lists", "--json"]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((status, &said["listed_anew"]), (Some(0), &3.into()), "{said}");
    let vault = Vault::open_as_it_is(data).unwrap();
    let page = vault.page(&Filter::default(), Part::Newest, 9).unwrap();
    assert_eq!((page.submissions.len(), page.unreadable), (3, 0));
}
