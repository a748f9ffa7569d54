//! Receipts and certificates on another computer: what was signed is known, and what was changed is
//! noticed, with a ledger and without one.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session::{self, keep};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use sayso::campaign::{Campaign, Disclosure, PurposeId};
use sayso::locale::Locale;
use sayso::paper::{
    Block, Format, ReceiptText, certificate_document, certificate_page, certificate_sheet,
    ended_use_document, ended_use_page, ended_use_sheet, linked_receipt, pdf, receipt_page,
    receipt_sheet, written_date,
};
use sayso::record::{CopiesToGo, EndedUse, Grounds};
use sayso::vault::Vault;
use secrecy::SecretString;
use tempfile::TempDir;

/// A vault that somebody left, the papers that they have, and the key that signed them.
struct Left {
    folder: TempDir,
    receipt: PathBuf,
    certificate: PathBuf,
    key: String,
}

fn save(folder: &Path, name: &str, document: serde_json::Value) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, format!("{document:#}")).unwrap();
    path
}

/// One person keeps and later withdraws one use; another has everything destroyed.
fn left() -> Left {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let at = Timestamp::now();
    let kept = keep(&mut vault, 1, &["exhibition", "website"]);
    let evidence = vault.evidence(kept.record().as_str()).unwrap().unwrap();
    let receipt = linked_receipt(&evidence, date(2026, 11, 25)).unwrap();
    let receipt = save(folder.path(), "receipt.jsonld", vault.sign(receipt, at));
    kept.held().withdraw(&mut vault, &[PurposeId::new("website")], at).unwrap();
    session::renew(&mut vault, &mut kept.held(), &session::newer_campaign(), &["exhibition"]);
    let gone = keep(&mut vault, 1, &["exhibition"]);
    let Ok(certificate) = gone.held().erase(&mut vault, at) else { panic!("it is erased") };
    let certificate = certificate_document(&certificate);
    let certificate = save(folder.path(), "certificate.json", vault.sign(certificate, at));
    let key = vault.signatory().unwrap().to_string();
    Left { folder, receipt, certificate, key }
}

/// Runs the program on `file`; its exit status and what it said.
fn sayso(verb: &str, file: &Path, more: &[&str]) -> (i32, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let ran = program.arg(verb).arg(file).args(more).output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn a_paper_is_known_on_another_computer_and_by_the_ledger() {
    let Left { folder, receipt, certificate, key } = left();
    let home = folder.path().to_str().unwrap();
    for (verb, file) in [("verify-receipt", &receipt), ("verify-certificate", &certificate)] {
        for more in [&[][..], &["--key", &key], &["--ledger", "--data-dir", home]] {
            let (status, said) = sayso(verb, file, more);
            assert_eq!(status, 0, "{verb} {more:?}: {said}");
            assert!(said.contains(&key));
        }
        let stranger = left();
        let (status, said) = sayso(verb, file, &["--key", &stranger.key]);
        assert_eq!((status, said.contains("another key has signed it")), (1, true), "{said}");
        let home = stranger.folder.path().to_str().unwrap();
        let (status, said) = sayso(verb, file, &["--ledger", "--data-dir", home]);
        assert_eq!((status, said.contains("not signed by this vault")), (1, true), "{said}");
    }
    let (status, said) = sayso("verify-receipt", &certificate, &[]);
    assert_eq!((status, said.contains("not a paper of this kind")), (1, true), "{said}");
}

#[test]
fn one_changed_word_is_noticed_without_a_ledger() {
    let Left { folder, receipt, certificate, .. } = left();
    for (verb, file, from, to) in [
        ("verify-receipt", &receipt, "P1Y", "P9Y"),
        ("verify-receipt", &receipt, "Show it in the exhibition", "Show it in an exhibition"),
        ("verify-certificate", &certificate, "\"takes\": 2", "\"takes\": 3"),
        ("verify-certificate", &certificate, "\"copies_found\": 0", "\"copies_found\": 00"),
        ("verify-certificate", &certificate, "\"files_left\": 0", "\"files_left\": 1"),
    ] {
        let good = std::fs::read_to_string(file).unwrap();
        assert!(good.contains(from), "{from} is not in {good}");
        let changed = folder.path().join("changed.json");
        std::fs::write(&changed, good.replacen(from, to, 1)).unwrap();
        let (status, said) = sayso(verb, &changed, &[]);
        assert!(status > 0, "{from} to {to}: {said}");
    }
    let nothing = folder.path().join("nothing.json");
    std::fs::write(&nothing, "{}").unwrap();
    let (status, said) = sayso("verify-receipt", &nothing, &[]);
    assert_eq!((status, said.contains("no signature")), (1, true), "{said}");
    assert_eq!(sayso("verify-receipt", &folder.path().join("none"), &[]).0, 2);
}

/// Runs the program on `file` with `input` on its standard input, and ends it after twenty seconds.
fn sayso_on(verb: &str, file: &str, input: &[u8]) -> (i32, String) {
    use std::io::Write;
    use std::process::Stdio;
    let mut program = Command::new("timeout");
    program.args(["20", env!("CARGO_BIN_EXE_sayso"), verb, file]);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn().unwrap();
    // It need not read all of it.
    let _ = running.stdin.take().unwrap().write_all(input);
    let ran = running.wait_with_output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn a_paper_that_says_something_twice_is_refused_before_anything_is_read() {
    let Left { folder, receipt, certificate, .. } = left();
    let home = folder.path().to_str().unwrap();
    for (verb, file) in [("verify-receipt", &receipt), ("verify-certificate", &certificate)] {
        let good = std::fs::read_to_string(file).unwrap();
        let mut tried = 0;
        for (at, line) in good.lines().enumerate().filter(|(_, line)| line.contains("\": ")) {
            // The forged value first, where whoever reads it stops, and the signed one after it.
            let name = line.split("\": ").next().unwrap();
            let forged = format!("{name}\": \"forged\",");
            let mut lines: Vec<_> = good.lines().collect();
            lines.insert(at, &forged);
            let path = folder.path().join("twice.json");
            std::fs::write(&path, lines.join("\n")).unwrap();
            if tried % 7 == 0 {
                for more in [&[][..], &["--ledger", "--data-dir", home]] {
                    let (status, said) = sayso(verb, &path, more);
                    assert_eq!((status, said.contains("stands twice")), (2, true), "{said}");
                    assert!(!said.contains("signed by"), "{said}");
                }
            }
            let read = sayso::seal::document(&std::fs::read(&path).unwrap());
            assert!(read.is_err(), "{forged}");
            tried += 1;
        }
        assert!(tried > 10, "{tried}");
    }
}

#[test]
fn a_context_that_is_not_the_one_signed_is_refused() {
    let Left { folder, receipt, .. } = left();
    let good: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&receipt).unwrap()).unwrap();
    let other = serde_json::json!("https://forger.example/context");
    let mut papers = [good.clone(), good.clone(), good.clone()];
    papers[0]["proof"]["@context"] = other.clone();
    papers[1]["proof"].as_object_mut().unwrap().remove("@context");
    papers[2]["@context"] = serde_json::json!([good["@context"], other]);
    for paper in papers {
        let path = save(folder.path(), "other.jsonld", paper);
        let (status, said) = sayso("verify-receipt", &path, &[]);
        assert_eq!((status, said.contains("was changed")), (1, true), "{said}");
    }
}

#[test]
fn whatever_is_handed_over_as_a_campaign_gets_an_answer_soon() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let [pipe, large] = [path("pipe"), path("large.toml")];
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::fs::File::create(&large).unwrap().set_len(60 << 20).unwrap();
    for (file, expected) in [
        (pipe.as_str(), "not a file"),
        (folder.path().to_str().unwrap(), "not a file"),
        ("/dev/zero", "not a file"),
        (&large, "larger than 1 MiB"),
    ] {
        let (status, said) = sayso_on("check", file, b"");
        assert_eq!((status, said.contains(expected)), (2, true), "{file}: {said}");
        assert!(said.contains("nothing was checked"), "{said}");
    }
    let sample = sayso::app::sample_campaign("Museum", "x@example.org");
    let (status, said) = sayso_on("check", "-", sample.as_bytes());
    assert_eq!((status, said.contains("Nothing was found.")), (0, true), "{said}");
}

#[test]
fn whatever_is_handed_over_as_a_paper_gets_an_answer_soon() {
    let Left { folder, receipt, .. } = left();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let pipe = path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let good = std::fs::read(&receipt).unwrap();
    let large = path("large.json");
    std::fs::File::create(&large).unwrap().set_len(60 << 20).unwrap();
    for (file, expected) in [
        (pipe.as_str(), "not a file"),
        (folder.path().to_str().unwrap(), "not a file"),
        ("/dev/zero", "not a file"),
        (&large, "larger than 1 MiB"),
    ] {
        let (status, said) = sayso_on("verify-receipt", file, b"");
        assert_eq!((status, said.contains(expected)), (2, true), "{file}: {said}");
    }
    let marked = path("marked.jsonld");
    std::fs::write(&marked, [b"\xef\xbb\xbf", &good[..]].concat()).unwrap();
    for (file, input) in [(marked.as_str(), &b""[..]), ("-", &good)] {
        let (status, said) = sayso_on("verify-receipt", file, input);
        assert_eq!((status, said.contains("as it was signed")), (0, true), "{said}");
    }
    let wide: Vec<_> = good.iter().flat_map(|byte| [*byte, 0]).collect();
    let (status, said) = sayso_on("verify-receipt", "-", &[b"\xff\xfe", &wide[..]].concat());
    assert_eq!((status, said.contains("save it as UTF-8")), (2, true), "{said}");
    let (status, said) = sayso_on("verify-receipt", "-", &vec![b' '; 2 << 20]);
    assert_eq!((status, said.contains("larger than 1 MiB")), (2, true), "{said}");
}

#[test]
fn a_ledger_that_was_changed_contradicts_the_papers() {
    for (verb, sql) in [
        ("verify-receipt", "UPDATE disclosure SET text = replace(text, 'visitors', 'buyers')"),
        ("verify-receipt", "UPDATE event SET body = replace(body, 'exhibition', 'website')"),
        ("verify-receipt", "DELETE FROM event WHERE kind = 'kept'"),
        ("verify-certificate", "DELETE FROM event WHERE kind = 'erased'"),
        (
            "verify-certificate",
            "UPDATE event SET at = '2020-01-01T00:00:00.000000Z' WHERE kind = 'erased'",
        ),
    ] {
        let Left { folder, receipt, certificate, .. } = left();
        let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
        ledger.execute_batch(sql).unwrap();
        drop(ledger);
        let file = if verb == "verify-receipt" { receipt } else { certificate };
        let home = folder.path().to_str().unwrap();
        let (status, said) = sayso(verb, &file, &["--ledger", "--data-dir", home]);
        assert_eq!((status, said.contains("wrong: ")), (1, true), "{sql}: {said}");
    }
}

#[test]
fn a_signature_is_good_for_others_too() {
    let Left { folder: _folder, receipt, certificate, .. } = left();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signed.py");
    let ran = Command::new("/usr/bin/python3").arg(script).args([receipt, certificate]).output();
    let ran = ran.unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said}{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(said.matches("good").count(), 2, "{said}");
    assert_eq!(said.matches("changed: refused").count(), 2, "{said}");
}

#[test]
fn what_the_campaign_says_of_rights_and_receipts_is_on_them() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    let rights = "You may ask the harbour ombudsman.";
    let note = "The desk is open until five.";
    let source = format!(
        "rights = {{ en = \"{rights}\", de = \"Fragen Sie die Ombudsstelle.\" }}\n{sample}\n\
         [receipt]\nwords = false\nnote = {{ en = \"{note}\", de = \"Bis fünf Uhr.\" }}\n"
    );
    let campaign = Campaign::parse(&source).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let shown = Disclosure::render(&campaign, &words).unwrap();
    assert!(shown.full_text.iter().any(|paragraph| paragraph == rights));
    let text = ReceiptText::from(&kept);
    let every_word = kept.agreement().disclosure.sections[1].body.clone();
    let usual = receipt_page(&text, &session::campaign().receipt, &words);
    assert!(usual.contains(&every_word) && !usual.contains(note));
    let short = receipt_page(&text, &campaign.receipt, &words);
    assert!(!short.contains(&every_word) && short.contains(note), "{short}");
    assert!(short.contains(&*text.code), "whatever it leaves out, the code is there");
}

/// Whoever could not do it themselves takes along what was done, in which role and why, and what has to follow.
#[test]
fn what_staff_do_for_somebody_is_on_a_paper_with_the_role_the_reason_and_what_has_to_go() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&folder.path().join("data"));
    let kept = keep(&mut vault, 1, &["exhibition", "website"]);
    let (passphrase, at) =
        (SecretString::from(crate::common::window::PASSPHRASE), Timestamp::now());
    let officer = vault.unlock(&passphrase, &[], at).unwrap();
    session::export(&mut vault, &officer, "website", &folder.path().join("press")).unwrap();
    let end = |vault: &mut Vault, purpose| {
        let purpose = PurposeId::new(purpose);
        officer.end_use(vault, (kept.record(), &purpose), Grounds::Another, at).unwrap()
    };
    let (shown, published) = (end(&mut vault, "exhibition"), end(&mut vault, "website"));
    assert_eq!(shown.by_staff.copies, Some(CopiesToGo::default()), "it was copied for no such use");
    let copies = published.by_staff.copies.unwrap();
    let until = Campaign::USUAL_TAKEDOWN.until(at.to_zoned_datetime(TimeZone::UTC).date());
    assert_eq!(copies, CopiesToGo { count: 2, until: Some(until) });
    assert_eq!(published.ledger_head, vault.head().unwrap());
    let gone = officer.erase(&mut vault, (kept.record(), Grounds::Law), None, at).unwrap();
    assert_eq!(gone.by_staff.unwrap().copies, Some(copies));
    for language in Locale::languages() {
        let words = Locale::load(&language).unwrap();
        let (why, law) = (words.text("staff-delete-another"), words.text("staff-delete-law"));
        let (role, day) = (words.text("people-officer-name"), written_date(until, &words));
        let page = ended_use_page(&published, &words);
        for part in
            [&published.title, &why, &role, &day, "Harbour Museum", "voices@harbour.example"]
        {
            assert!(page.contains(part), "{language}: {part}: {page}");
        }
        assert!(!ended_use_page(&shown, &words).contains(&day), "{language}");
        let experts = page.find(&words.text("paper-experts")).unwrap();
        for number in [published.record.to_string(), published.ledger_head.to_string()] {
            assert!(page.find(&number).unwrap() > experts, "{language}: {page}");
        }
        let certificate = certificate_page(&gone, &words);
        for part in [&law, &role, &day] {
            assert!(certificate.contains(part), "{language}: {part}: {certificate}");
        }
        for sheet in [ended_use_sheet(&published, &words), certificate_sheet(&gone, &words)] {
            let values: Vec<_> = sheet.blocks.iter().filter_map(value).collect();
            assert!(
                [&role, &day]
                    .iter()
                    .all(|it| values.iter().any(|value| value.contains(it.as_str())))
            );
            for format in [Format::A4, Format::Roll80] {
                assert!(pdf(&sheet, format).unwrap().starts_with(b"%PDF-"), "{language}");
            }
        }
    }
}

/// Whoever has the paper about an ended use can have it checked by a computer, with a ledger and without one.
#[test]
fn the_paper_about_an_ended_use_is_held_against_the_ledger() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [kept, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition", "website"]));
    let (passphrase, at) =
        (SecretString::from(crate::common::window::PASSPHRASE), Timestamp::now());
    let officer = vault.unlock(&passphrase, &[], at).unwrap();
    let (website, earlier) = (PurposeId::new("website"), vault.head().unwrap());
    let ended =
        officer.end_use(&mut vault, (kept.record(), &website), Grounds::Another, at).unwrap();
    let home = folder.path().to_str().unwrap();
    let verdict = |vault: &Vault, name, paper: &EndedUse| {
        let signed = vault.sign(ended_use_document(paper), at);
        let file = save(folder.path(), name, signed);
        sayso("verify-certificate", &file, &["--ledger", "--data-dir", home])
    };
    let (status, said) = verdict(&vault, "ended.json", &ended);
    assert_eq!((status, said.contains("the ledger says the same")), (0, true), "{said}");
    let paper = std::fs::read_to_string(folder.path().join("ended.json")).unwrap();
    for (from, to) in [("website", "exhibition"), ("another", "asked"), ("officer", "editor")] {
        let changed = folder.path().join("changed.json");
        assert!(paper.contains(from), "{from} is not in {paper}");
        std::fs::write(&changed, paper.replacen(&format!("\"{from}\""), &format!("\"{to}\""), 1))
            .unwrap();
        let (status, said) = sayso("verify-certificate", &changed, &[]);
        assert_eq!((status, said.contains("changed")), (1, true), "{from}: {said}");
    }
    // What another has signed with the key of this computer is not what the ledger tells.
    let mut lies = vec![ended.clone(); 5];
    lies[0].record = other.record().clone();
    lies[1].purpose = PurposeId::new("exhibition");
    lies[2].by_staff.grounds = Grounds::Asked;
    lies[3].ended_at -= jiff::SignedDuration::from_hours(1);
    lies[4].ledger_head = earlier;
    for (number, lie) in lies.iter().enumerate() {
        let (status, said) = verdict(&vault, "lie.json", lie);
        assert_eq!((status, said.contains("wrong: ")), (1, true), "lie {number}: {said}");
    }
    // The proof outlives what was kept.
    let Ok(_) = kept.held().erase(&mut vault, at) else { panic!("it is erased") };
    let (status, said) = verdict(&vault, "ended.json", &ended);
    assert_eq!(status, 0, "{said}");
}

fn value(block: &Block) -> Option<&String> {
    match block {
        Block::Row { value, .. } => Some(value),
        _ => None,
    }
}

/// What a person needs stands in front, in their language; what only experts can use, at the end.
#[test]
fn papers_are_for_people_first_on_a_telephone_too() {
    for language in Locale::languages() {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let kept = keep(&mut vault, 1, &["exhibition"]);
        let text = ReceiptText::from(&kept);
        let words = Locale::load(&language).unwrap();
        let receipt = receipt_page(&text, &session::campaign().receipt, &words);
        let Ok(gone) = kept.held().erase(&mut vault, Timestamp::now()) else { panic!("erased") };
        let certificate = certificate_page(&gone, &words);
        let shown = Path::new(env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(shown.join(format!("receipt-{language}.html")), &receipt).unwrap();
        std::fs::write(shown.join(format!("certificate-{language}.html")), &certificate).unwrap();
        let shows = session::campaign().receipt;
        let sheets = [
            ("receipt", receipt_sheet(&text, &shows, Format::A4, &words)),
            ("certificate", certificate_sheet(&gone, &words)),
        ];
        for (name, sheet) in sheets {
            let page = pdf(&sheet, Format::A4).unwrap();
            std::fs::write(shown.join(format!("{name}-{language}-a4.pdf")), page).unwrap();
        }
        let numbers = [gone.record.as_str().to_owned(), gone.ledger_head.to_string()];
        for page in [&receipt, &certificate] {
            for part in
                ["name=\"viewport\" content=\"width=device-width", "<main>", "</main>", "(UTC"]
            {
                assert!(page.contains(part), "{part}: {page}");
            }
            assert!(page.contains("Harbour Museum") && page.contains("voices@harbour.example"));
            let experts = page.find(&words.text("paper-experts")).unwrap();
            let early = |number: &String| page[..experts].contains(number.as_str());
            assert!(!numbers.iter().any(early), "{page}");
            assert!(page[experts..].contains(&numbers[0]), "{page}");
        }
        assert!(certificate.contains(&numbers[1]));
        assert!(certificate.contains(&written_date(gone.proof_until, &words)));
        let label = format!("<figcaption id=\"qr\">{}</figcaption>", words.text("paper-qr"));
        assert!(
            receipt.contains(&label) && receipt.contains("aria-labelledby=\"qr\""),
            "{receipt}"
        );
    }
}
