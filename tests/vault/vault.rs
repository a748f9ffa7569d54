//! The vault: kept is kept, erased is erased, what was agreed holds, and a change is noticed.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::common::session::{self, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::{Span, Timestamp};
use rusqlite::Connection;
use sayso::app::sample_campaign;
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId, Signer};
use sayso::consent::{Incomplete, ReceiptCode, Voice};
use sayso::locale::Locale;
use sayso::submission::Draft;
use sayso::vault::{
    ExportError, Finding, Held, NotOffered, OpenTakeError, StorageError, UnlockError, Unlocked,
    Vault, VaultError, VaultSettings,
};
use secrecy::SecretString;
use tempfile::TempDir;

/// Something done to a vault behind the program's back.
type Harm = fn(&Path);
/// Whether a finding is the one looked for.
type Is = fn(&Finding) -> bool;

const BOTH: [&str; 2] = ["exhibition", "website"];

fn now() -> Timestamp {
    Timestamp::now()
}

fn read(mut from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).unwrap();
    bytes
}

fn reopen(folder: &TempDir) -> Vault {
    Vault::open(folder.path(), now()).unwrap().0
}

/// Changes the ledger behind the program's back.
fn meddle(folder: &Path, sql: &str) {
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    ledger.execute_batch(sql).unwrap();
}

fn findings(folder: &TempDir) -> Vec<Finding> {
    Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings
}

fn only_media_file(folder: &Path) -> PathBuf {
    files(&folder.join("vault/media")).pop().unwrap().0
}

#[test]
fn what_is_kept_comes_back_by_receipt_and_by_passphrase_and_no_other_way() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 2, &BOTH);
    let other = keep(&mut vault, 1, &["exhibition"]);
    let held = vault.find(receipt.code(), now()).unwrap().expect("it is kept");
    let takes = held.view().takes;
    let sound = read(held.open(&vault, &takes[0].id).unwrap());
    let picture = read(held.open(&vault, &takes[1].id).unwrap());
    assert_eq!(sound.len(), 44 + 2 * 2 * 48_000, "a WAV of two seconds");
    let wav = hound::WavReader::new(sound.as_slice()).unwrap();
    assert_eq!((wav.spec().channels, wav.spec().sample_rate, wav.duration()), (1, 48_000, 96_000));
    assert!(image::load_from_memory(&picture).is_ok(), "a JPEG");

    let stranger = vault.find(other.code(), now()).unwrap().unwrap();
    assert!(matches!(stranger.open(&vault, &takes[0].id), Err(OpenTakeError::Gone)));

    let passphrase = SecretString::from(PASSPHRASE);
    let unlocked = vault.unlock(&passphrase, &[], now()).unwrap();
    let by_staff = read(unlocked.open(&mut vault, held.record(), &takes[0].id, now()).unwrap());
    assert!(by_staff == sound, "staff and participant open the same bytes");
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn nothing_that_was_captured_is_readable_in_any_file() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let draft = session::draft(&vault.scratch(), 2, &BOTH);
    // A draft has no file with a name.
    assert_eq!(files(&folder.path().join("vault/draft")), []);
    let receipt = vault.keep(draft, &session::campaign(), now()).unwrap().shown;
    let held = receipt.held();
    let takes = held.view().takes;
    let plain: Vec<_> =
        takes.iter().map(|take| read(held.open(&vault, &take.id).unwrap())).collect();
    let mut needles: Vec<&[u8]> =
        plain.iter().flat_map(|take| take.chunks_exact(64).step_by(20)).collect();
    needles.retain(|piece| piece.iter().any(|byte| byte != &piece[0]));
    assert!(needles.len() > 50, "there is something to look for");
    let code = receipt.code().grouped();
    let bare = code.replace('-', "");
    needles.extend([code.as_bytes(), bare.as_bytes()]);
    for (path, bytes) in files(folder.path()) {
        for needle in &needles {
            assert!(memchr::memmem::find(&bytes, needle).is_none(), "readable: {}", path.display());
        }
    }
    // The same search finds a copy that is left on purpose.
    let left = plain[0].as_slice();
    assert!(needles.iter().any(|needle| memchr::memmem::find(left, needle).is_some()));
}

#[test]
fn an_erasure_leaves_no_key_no_file_and_no_way_back() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    let stays = keep(&mut vault, 1, &BOTH);
    let code = receipt.code().clone();
    drop(vault);
    let all = session::keys(folder.path());
    assert_eq!(all.len(), 6, "two people with two takes each");

    let mut vault = reopen(&folder);
    let held = vault.find(&code, now()).unwrap().unwrap();
    let certificate = held.erase(&mut vault, now()).unwrap();
    let check = certificate.check.unwrap();
    assert_eq!((certificate.takes, check.copies_found, check.files_left), (2, 0, 0));
    assert_eq!(check.searched_bytes, 3 * 512, "the check read where the three keys lay");
    assert_eq!(check.passes, 1, "the erasure itself left something behind");
    assert_eq!(certificate.ledger_head, vault.head().unwrap());
    let told: Vec<_> = certificate.proof.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(told, ["kept", "erased"]);

    assert!(vault.find(&code, now()).unwrap().is_none());
    assert!(vault.find(stays.code(), now()).unwrap().is_some(), "the neighbour is untouched");
    assert_eq!(files(&folder.path().join("vault/media")).len(), 2);
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    let stay = session::keys(folder.path());
    let gone: Vec<_> = all.iter().filter(|key| !stay.contains(key)).cloned().collect();
    assert_eq!((gone.len(), stay.len()), (3, 3));
    // The organisation's key is in the ledger, and the name of the method in each header.
    let pieces = session::pieces(&gone);
    assert!(pieces.len() > 20);
    for (path, bytes) in files(folder.path()) {
        for piece in &pieces {
            let found = memchr::memmem::find(&bytes, piece).is_some();
            assert!(!found, "a piece of a key is in {}", path.display());
        }
    }
}

#[test]
fn use_follows_consent_purpose_by_purpose() {
    let folder = TempDir::new().unwrap();
    let target = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &["exhibition"]);
    let take = receipt.held().view().takes[0].id.clone();
    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let export = |vault: &mut Vault, purpose: &str, at| {
        let (what, purpose) = ((receipt.record(), &take), PurposeId::new(purpose));
        unlocked.export(vault, what, &purpose, target.path(), at)
    };
    let allowed = export(&mut vault, "exhibition", now()).unwrap();
    assert!(hound::WavReader::open(allowed).is_ok());
    let never_asked = export(&mut vault, "website", now());
    assert!(matches!(never_asked, Err(ExportError::NotAgreed)));
    let too_late = now() + Span::new().hours(24 * 400);
    assert!(matches!(export(&mut vault, "exhibition", too_late), Err(ExportError::NotAgreed)));

    let mut held = vault.find(receipt.code(), now()).unwrap().unwrap();
    held.withdraw(&mut vault, &[PurposeId::new("exhibition")], now()).unwrap();
    assert!(matches!(export(&mut vault, "exhibition", now()), Err(ExportError::NotAgreed)));
    let copies = std::fs::read_dir(target.path()).unwrap().count();
    assert_eq!(copies, 2, "one recording with its consent record, and nothing from the refusals");
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_wrong_passphrase_waits_longer_each_time_and_opens_nothing() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut waits = Vec::new();
    for step in 0..3 {
        match unlock_after(&mut vault, "not this one at all", hours(step)) {
            Err(UnlockError::WrongPassphrase { wait_secs }) => waits.push(wait_secs),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(waits, [1, 2, 4]);
    let early = unlock_after(&mut vault, PASSPHRASE, hours(2));
    assert!(matches!(early, Err(UnlockError::TooEarly { wait_secs: 4 })), "{early:?}");
    assert!(unlock_after(&mut vault, PASSPHRASE, hours(5)).is_ok());
}

#[test]
fn neither_a_restart_nor_a_clock_shortens_the_wait_after_wrong_passphrases() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    for step in 0..9 {
        let wrong = unlock_after(&mut vault, "not this one at all", hours(step));
        assert!(matches!(wrong, Err(UnlockError::WrongPassphrase { .. })), "{wrong:?}");
    }
    drop(vault);
    let year = Span::new().hours(365 * 24);
    for at in [now() - year, now(), now() + year] {
        let mut vault = Vault::open(folder.path(), at).unwrap().0;
        let early = vault.unlock(&SecretString::from(PASSPHRASE), &[], at);
        let Err(UnlockError::TooEarly { wait_secs: 255..=256 }) = early else {
            panic!("{early:?}")
        };
        drop(vault);
    }
    let mut vault = Vault::open(folder.path(), now()).unwrap().0;
    assert!(unlock_after(&mut vault, PASSPHRASE, hours(1)).is_ok());
    drop(vault);
    let mut vault = Vault::open(folder.path(), now()).unwrap().0;
    assert!(
        vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).is_ok(),
        "the right one was told"
    );
}

fn hours(hours: u64) -> Duration {
    Duration::from_hours(hours)
}

/// Tries a passphrase after the program has run for so much longer.
fn unlock_after(
    vault: &mut Vault,
    passphrase: &str,
    later: Duration,
) -> Result<Unlocked, UnlockError> {
    let running = sayso::vault::running() + later;
    let searched = vault.begin_unlock(running)?.run(&SecretString::from(passphrase), Vec::new);
    vault.end_unlock(searched, (now(), running))
}

#[test]
fn nobody_tries_a_colleagues_passphrase_and_unlocks_with_their_own_in_between() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut waits = Vec::new();
    for turn in 0..20 {
        match unlock_after(&mut vault, "a colleague's, perhaps", hours(turn)) {
            Err(UnlockError::WrongPassphrase { wait_secs }) => waits.push(wait_secs),
            other => panic!("{other:?}"),
        }
        unlock_after(&mut vault, PASSPHRASE, hours(turn) + Duration::from_mins(6)).unwrap();
        let right = sayso::vault::running() + hours(turn) + Duration::from_mins(6);
        assert_eq!(vault.wait_before_unlock(right), 0, "a right one ends the wait");
    }
    assert_eq!(waits[..11], [1; 11]);
    assert_eq!(waits[11..], [2, 4, 8, 16, 32, 64, 128, 256, 300]);
    let _ = unlock_after(&mut vault, "another", hours(30)).unwrap_err();
    drop(vault);
    let started = sayso::vault::running();
    let vault = reopen(&folder);
    assert!(vault.wait_before_unlock(started) >= 300, "a restart forgets none of them");
}

#[test]
fn every_change_behind_the_programs_back_is_found() {
    let changes: [(&str, Is); 31] = [
        ("UPDATE campaign SET source = replace(source, 'P1Y', 'P9Y')", |it| {
            matches!(it, Finding::CampaignChanged { .. })
        }),
        ("DELETE FROM campaign", |it| matches!(it, Finding::CampaignChanged { .. })),
        ("UPDATE event SET body = '{}' WHERE kind = 'kept'", |it| {
            matches!(it, Finding::ChainBroken { .. })
        }),
        ("DELETE FROM event WHERE seq = 2", |it| matches!(it, Finding::ChainBroken { .. })),
        ("UPDATE event SET at = '2020-01-01T00:00:00.000000Z' WHERE kind = 'kept'", |it| {
            matches!(it, Finding::ChainBroken { .. })
        }),
        ("UPDATE disclosure SET text = replace(text, 'voice', 'voise')", |it| {
            matches!(it, Finding::DisclosureChanged { .. })
        }),
        ("UPDATE submission SET answer = replace(answer, 'exhibition', 'website')", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        (
            "UPDATE submission SET answer = json_set(answer, '$.agreed_at', '2020-01-01T00:00:00Z')",
            |it| matches!(it, Finding::AgreementChanged { .. }),
        ),
        ("UPDATE purpose SET withdrawn_at = NULL", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE purpose SET expires_on = '2999-01-01' WHERE id = 'website'", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("DELETE FROM take WHERE position = 0", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE take SET taken_at = '2020-01-01T00:00:00Z'", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE submission SET tag = (tag + 1) % 65536", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE submission SET slot = (SELECT slots FROM take LIMIT 1)", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE take SET slots = (SELECT max(slots) FROM take)", |it| {
            matches!(it, Finding::SlotNamedTwice { .. })
        }),
        ("PRAGMA foreign_keys = OFF; DELETE FROM disclosure", |it| {
            matches!(it, Finding::DisclosureChanged { .. })
        }),
        ("DELETE FROM staff", |it| matches!(it, Finding::KeysChanged)),
        ("UPDATE submission SET answer = answer || ' '", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("INSERT INTO free_slot SELECT slot FROM submission", |it| {
            matches!(it, Finding::SlotNotTaken { .. })
        }),
        (
            "PRAGMA foreign_keys = OFF; INSERT INTO purpose VALUES ('nobody', 0, 'website', '2030-01-01', NULL)",
            |it| matches!(it, Finding::Database { .. }),
        ),
        ("UPDATE submission SET people = 2", |it| matches!(it, Finding::AgreementChanged { .. })),
        ("UPDATE submission SET ended_at = '2026-01-01T00:00:00Z'", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE take SET position = position + 1", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE take SET party = '00112233445566778899aabbccddeeff'", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE submission SET last_day = '2999-01-01'", |it| {
            matches!(it, Finding::AgreementChanged { .. })
        }),
        ("UPDATE take SET suite = 2", |it| matches!(it, Finding::AgreementChanged { .. })),
        ("PRAGMA foreign_keys = ON; DELETE FROM submission", |it| {
            matches!(it, Finding::SubmissionMissing { .. })
        }),
        ("UPDATE signature SET signature = zeroblob(64)", |it| matches!(it, Finding::NotSigned)),
        ("UPDATE signature SET seq = seq - 1", |it| matches!(it, Finding::NotSigned)),
        (
            "INSERT INTO writer (key) VALUES ('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK')",
            |it| matches!(it, Finding::WriterChanged),
        ),
        ("UPDATE meta SET value = x'00112233445566778899aabbccddeeff' WHERE key = 'salt'", |it| {
            matches!(it, Finding::KeysChanged)
        }),
    ];
    for (sql, is_it) in changes {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let receipt = keep(&mut vault, 1, &BOTH);
        let mut held = receipt.held();
        held.withdraw(&mut vault, &[PurposeId::new("exhibition")], now()).unwrap();
        assert_eq!(vault.verify().unwrap().findings, [], "before {sql}");
        drop(vault);
        meddle(folder.path(), sql);
        let found = findings(&folder);
        assert!(found.iter().any(is_it), "{sql}: {found:?}");
    }
}

#[test]
fn a_damaged_header_and_a_missing_short_or_strange_file_are_found() {
    let damage: [(Harm, Is); 4] = [
        (
            |folder| {
                let keys = folder.join("vault/keys.slots");
                let mut bytes = std::fs::read(&keys).unwrap();
                let header = memchr::memmem::find(&bytes, b"age-encryption").unwrap();
                bytes[header] = b'A';
                std::fs::write(&keys, bytes).unwrap();
            },
            |it| matches!(it, Finding::HeaderDamaged { .. }),
        ),
        (
            |folder| std::fs::remove_file(only_media_file(folder)).unwrap(),
            |it| matches!(it, Finding::FileMissing { .. }),
        ),
        (
            |folder| std::fs::write(only_media_file(folder), b"short").unwrap(),
            |it| matches!(it, Finding::FileLength { .. }),
        ),
        (
            |folder| {
                use std::os::unix::fs::PermissionsExt;
                let open = std::fs::Permissions::from_mode(0o644);
                std::fs::set_permissions(only_media_file(folder), open).unwrap();
            },
            |it| matches!(it, Finding::Permissions { .. }),
        ),
    ];
    for (harm, is_it) in damage {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        keep(&mut vault, 1, &BOTH);
        drop(vault);
        harm(folder.path());
        let found = findings(&folder);
        assert!(found.iter().any(is_it), "{found:?}");
    }
}

#[test]
fn a_stray_file_is_found_and_the_next_start_removes_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &BOTH);
    let stray = folder.path().join("vault/media/stray.age");
    std::fs::write(&stray, b"left by a power cut").unwrap();
    let found = vault.verify().unwrap().findings;
    assert!(found.iter().any(|it| matches!(it, Finding::Stray { .. })), "{found:?}");
    drop(vault);
    session::as_after_a_crash(folder.path());
    let (vault, recovery) = Vault::open(folder.path(), now()).unwrap();
    assert_eq!((recovery.strays_removed, stray.exists()), (1, false));
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_second_program_is_told_that_the_vault_is_in_use() {
    let folder = TempDir::new().unwrap();
    let vault = session::vault(folder.path());
    assert!(matches!(Vault::open(folder.path(), now()), Err(VaultError::InUse)));
    assert!(Vault::open_as_it_is(folder.path()).is_ok(), "but it may read");
    drop(vault);
    assert!(Vault::open(folder.path(), now()).is_ok());
}

#[test]
fn a_ledger_that_is_newer_damaged_or_no_ledger_is_refused_and_left_alone() {
    let newer = TempDir::new().unwrap();
    drop(session::vault(newer.path()));
    meddle(newer.path(), "PRAGMA user_version = 99");
    let refused = Vault::open(newer.path(), now());
    assert!(matches!(refused, Err(VaultError::Newer { found: 99, .. })));
    for harm in [0_usize, 100, 8_192] {
        let folder = TempDir::new().unwrap();
        drop(session::vault(folder.path()));
        let path = folder.path().join("vault/ledger.db");
        let mut bytes = std::fs::read(&path).unwrap();
        let end = bytes.len().min(harm + 3_000);
        bytes[harm..end].fill(0xA5);
        std::fs::write(&path, &bytes).unwrap();
        session::as_after_a_crash(folder.path());
        let refused = Vault::open(folder.path(), now()).err();
        let is_damage = |error: &VaultError| {
            matches!(error, VaultError::Storage(StorageError::Damaged(_) | StorageError::Ledger(_)))
        };
        assert!(refused.as_ref().is_some_and(is_damage), "at {harm}: {refused:?}");
        assert!(std::fs::read(&path).unwrap() == bytes, "a damaged ledger is not touched");
    }
}

#[test]
fn a_clock_that_was_set_back_shows_in_the_events_and_stops_nothing() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let yesterday = now() - Span::new().hours(30);
    let draft = session::draft(&vault.scratch(), 1, &BOTH);
    vault.agreed(draft.newest(), yesterday).unwrap();
    let receipt = vault.keep(draft, &session::campaign(), yesterday).unwrap().shown;
    assert!(vault.find(receipt.code(), yesterday).unwrap().is_some());
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let earlier = "SELECT count(*) FROM event JOIN event AS before ON before.seq = event.seq - 1
        WHERE event.at < before.at";
    let shows: i64 = ledger.query_row(earlier, [], |row| row.get(0)).unwrap();
    assert!(shows >= 1);
}

#[test]
fn a_code_that_was_never_given_and_one_that_was_erased_look_alike() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    let erased = receipt.code().clone();
    receipt.held().erase(&mut vault, now()).unwrap();
    let never = ReceiptCode::parse("10AZ-10AZ-10AZ-1000").unwrap();
    for code in [erased, never] {
        assert!(vault.find(&code, now()).unwrap().is_none());
    }
}

#[test]
fn the_folders_and_files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &BOTH);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for inner in ["vault", "vault/media", "vault/draft"] {
        assert_eq!(mode(&folder.path().join(inner)), 0o700, "{inner}");
    }
    for (path, _) in files(folder.path()) {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn what_has_no_use_left_is_opened_by_its_giver_alone() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &["exhibition"]);
    let mut held = receipt.held();
    let take = held.view().takes[0].id.clone();
    held.withdraw(&mut vault, &[PurposeId::new("exhibition")], now()).unwrap();
    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let by_staff = unlocked.open(&mut vault, held.record(), &take, now());
    assert!(matches!(by_staff, Err(OpenTakeError::NotAgreed)));
    assert!(held.open(&vault, &take).is_ok());
}

#[test]
fn recordings_without_their_ledger_are_never_written_over() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &BOTH);
    drop(vault);
    std::fs::remove_file(folder.path().join("vault/ledger.db")).unwrap();
    let before = files(folder.path());
    assert!(Vault::exists(folder.path()), "the set-up must not be offered");
    assert!(Vault::open(folder.path(), now()).is_err());
    let passphrase = SecretString::from(PASSPHRASE);
    assert!(Vault::create(folder.path(), &passphrase, VaultSettings::LIGHT, now()).is_err());
    assert!(files(folder.path()) == before, "the key and the recordings are as they were");
}

#[test]
fn a_receipt_carries_the_head_that_its_own_event_made() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let before = vault.head().unwrap();
    let receipt = keep(&mut vault, 1, &BOTH);
    assert_ne!(receipt.ledger_head(), before);
    assert_eq!(receipt.ledger_head(), vault.head().unwrap());
}

#[test]
fn one_damaged_row_keeps_nobody_else_from_their_own() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let harmed = keep(&mut vault, 1, &BOTH);
    let other = keep(&mut vault, 1, &BOTH);
    drop(vault);
    let record = harmed.record().as_str();
    meddle(folder.path(), &format!("UPDATE submission SET answer = '?' WHERE id = '{record}'"));
    let found = findings(&folder);
    assert!(found.iter().any(|it| matches!(it, Finding::AgreementChanged { .. })), "{found:?}");
    let mut vault = reopen(&folder);
    let list = session::everything(&vault);
    assert_eq!(
        (list.submissions.len(), list.unreadable),
        (1, 1),
        "staff see the rest, and are told"
    );
    let held = vault.find(other.code(), now()).unwrap().expect("it is kept");
    assert!(held.erase(&mut vault, now()).unwrap().is_verified());
}

#[test]
fn a_submission_that_lost_its_purposes_is_reported_and_not_erased() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    drop(vault);
    meddle(folder.path(), "DELETE FROM purpose");
    let mut vault = reopen(&folder);
    assert!(vault.find(receipt.code(), now()).unwrap().is_some());
    let found = vault.verify().unwrap().findings;
    assert!(found.iter().any(|it| matches!(it, Finding::AgreementChanged { .. })), "{found:?}");
}

#[test]
fn a_consent_is_shown_as_it_was_before_and_after_the_erasure() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &["exhibition"]);
    let _other = keep(&mut vault, 1, &BOTH);
    let record = receipt.record().to_string();
    let before = vault.evidence(&record).unwrap().unwrap();
    assert_eq!(before.agreement, *receipt.agreement());
    assert_eq!(before.broken, [] as [&str; 0]);
    let source = std::fs::read_to_string(folder.path().join("campaign.toml")).unwrap();
    assert_eq!(before.campaign_file, Some(source));
    receipt.held().erase(&mut vault, now()).unwrap();
    let after = vault.evidence(&record).unwrap().unwrap();
    assert_eq!((after.agreement, after.broken), (before.agreement, before.broken));
    let kinds: Vec<_> = after.events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds, ["kept", "erased"]);
    assert_eq!(vault.evidence("0123").unwrap(), None);
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_consent_that_was_changed_says_what_no_longer_holds() {
    for (sql, what) in [
        (
            "UPDATE disclosure SET text = replace(text, 'visitors', 'buyers')",
            "the words are not those that were shown",
        ),
        ("UPDATE event SET body = replace(body, 'exhibition', 'website')", "the boxes"),
        ("UPDATE event SET body = replace(body, 'exhibition', 'website')", "chain"),
        ("UPDATE campaign SET source = source || ' '", "the campaign file"),
    ] {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let record = keep(&mut vault, 1, &["exhibition"]).record().to_string();
        drop(vault);
        meddle(folder.path(), sql);
        let vault = Vault::open_as_it_is(folder.path()).unwrap();
        let broken = vault.evidence(&record).unwrap().unwrap().broken;
        assert!(broken.iter().any(|it| it.contains(what)), "{sql}: {broken:?}");
    }
}

#[test]
fn a_version_stands_for_one_text_from_the_first_person_on() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = sample_campaign("Harbour Museum", "voices@harbour.example");
    let offer = |vault: &mut Vault, source: &str| {
        let campaign = Campaign::parse(source).unwrap();
        vault.offer(source, &campaign).map_err(|error| match error {
            NotOffered::VersionUsed { version, next, .. } => (version, next),
            NotOffered::Storage(error) => panic!("{error}"),
        })
    };
    let changed = first.replace("P1Y", "P3Y");
    assert_eq!(offer(&mut vault, &changed), Ok(()), "nobody has seen either");
    assert_eq!(offer(&mut vault, &first), Ok(()));
    let _ = keep(&mut vault, 1, &BOTH);
    assert_eq!(offer(&mut vault, &changed), Err((1, 2)));
    let raised = changed.replace("version = 1 ", "version = 2 ");
    assert_eq!(offer(&mut vault, &raised), Ok(()));
    assert_eq!(offer(&mut vault, &first), Ok(()), "back to the text that was");
}

#[test]
fn a_yes_that_was_said_aloud_is_kept_erased_with_the_rest_and_for_no_use() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let source = session::rich_campaign();
    let campaign = Campaign::parse(&source).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let mut choices = session::ticked(&[Kind::Photo], &["exhibition"]);
    choices.toggle(BoxId::Signer(Signer::Adult));
    let silent = disclosure.clone().accept(choices.clone(), now()).unwrap_err();
    assert_eq!(silent.why, Incomplete::SpokenYes);
    choices.toggle(BoxId::SpokenYes);
    let mut draft = Draft::new(disclosure.accept(choices, now()).unwrap());
    assert!(draft.permit::<Voice>().is_err(), "the microphone is for the sentence only");
    let picture = session::picture(&draft, vault.scratch());
    draft.keep(picture, 3).unwrap();
    assert!(!draft.is_whole(), "what was ticked was not said yet");
    let yes = session::spoken_yes(&draft, vault.scratch());
    draft.keep(yes, 0).unwrap();
    assert!(draft.permit_for_yes(None).is_err(), "once is enough");
    assert!(draft.is_whole());
    vault.agreed(draft.newest(), now()).unwrap();
    let receipt = vault.keep(draft, &campaign, now()).unwrap().shown;
    let takes = receipt.held().view().takes;
    let yes = takes.iter().find(|take| take.facts.is_spoken_yes()).unwrap();
    assert_eq!(read(receipt.held().open(&vault, &yes.id).unwrap())[..4], *b"RIFF");
    let unlocked = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let (what, purpose) = ((receipt.record(), &yes.id), PurposeId::new("exhibition"));
    let export = unlocked.export(&mut vault, what, &purpose, folder.path(), now());
    assert!(matches!(export, Err(ExportError::NotAgreed)), "{export:?}");
    let certificate = receipt.held().erase(&mut vault, now()).unwrap();
    assert_eq!((certificate.takes, certificate.is_verified()), (2, true));
}

#[test]
fn a_shorter_time_that_somebody_chose_is_the_time_that_holds() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let campaign =
        Campaign::parse(&session::rich_campaign().replace("\"required\"", "\"off\"")).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let mut choices = session::ticked(&[Kind::Photo], &["exhibition"]);
    choices.toggle(BoxId::Signer(Signer::Adult));
    let shorter = |time: &str| {
        let (purpose, time) = (PurposeId::new("website"), time.parse().unwrap());
        BoxId::Shorter { purpose, time }
    };
    choices.toggle(shorter("P1M"));
    assert!(!choices.is_ticked(&shorter("P1M")), "no time without its use");
    choices.toggle(BoxId::Purpose(PurposeId::new("website")));
    choices.toggle(shorter("P6M"));
    choices.toggle(shorter("P1M"));
    assert!(!choices.is_ticked(&shorter("P6M")), "one time of the two");
    let mut draft = Draft::new(disclosure.accept(choices, now()).unwrap());
    let picture = session::picture(&draft, vault.scratch());
    draft.keep(picture, 3).unwrap();
    vault.agreed(draft.newest(), now()).unwrap();
    let receipt = vault.keep(draft, &campaign, now()).unwrap().shown;
    let later = now() + Span::new().hours(24 * 40);
    let holds: Vec<_> = receipt.held().view().purposes.iter().map(|it| it.holds(later)).collect();
    assert_eq!(holds, [true, false], "the exhibition has a year, the website a month");
}

#[test]
fn a_proof_goes_when_its_time_is_over_and_nobody_can_empty_another() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let gone = keep(&mut vault, 1, &["exhibition"]);
    let stays = keep(&mut vault, 1, &["website"]);
    let certificate = gone.held().erase(&mut vault, now()).unwrap();
    let day = now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    assert_eq!(certificate.proof_until, day.saturating_add(Span::new().years(3)));
    let (record, kept) = (gone.record().to_string(), stays.record().to_string());
    let days = |days: i64| now() + Span::new().hours(24 * days);
    vault.purge(days(3 * 365 - 2)).unwrap();
    assert!(vault.evidence(&record).unwrap().is_some(), "not a day too early");
    let told = |vault: &Vault| vault.overview(now()).unwrap().days;
    assert_eq!(told(&vault).last().unwrap().erased, 1);
    vault.purge(days(3 * 366)).unwrap();
    assert_eq!(told(&vault).last().unwrap().erased, 0, "the page of the day tells it no more");
    assert_eq!(told(&vault), told(&Vault::open_as_it_is(folder.path()).unwrap()));
    assert_eq!(vault.evidence(&record).unwrap(), None);
    assert!(vault.evidence(&kept).unwrap().is_some(), "a proof of somebody else's");
    assert_eq!(vault.verify().unwrap().findings, [], "the chain holds without it");
    drop(vault);
    for (path, bytes) in files(folder.path()) {
        let found = memchr::memmem::find(&bytes, record.as_bytes()).is_some();
        assert!(!found, "the number of the record is in {}", path.display());
    }
    let empty = "UPDATE event SET nonce = '', at = '', actor = '', record = NULL, body = ''
        WHERE kind = 'kept'";
    meddle(folder.path(), empty);
    let found = findings(&folder);
    assert!(found.iter().any(|it| matches!(it, Finding::EmptiedUnduly { .. })), "{found:?}");
}

#[test]
fn who_is_asked_again_gives_what_they_tick_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &["website"]);
    let mut held = vault.find(receipt.code(), now()).unwrap().unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let asks = Disclosure::ask_again(&session::campaign(), &words, 1).unwrap();
    let kinds = session::ticked(&[Kind::Voice], &["website"]);
    assert!(asks.clone().renew(kinds, now()).is_err(), "nothing is recorded anew");
    assert!(asks.clone().renew(session::ticked(&[], &[]), now()).is_err(), "no box, no yes");
    assert!(asks.accept(session::ticked(&[], &["website"]), now()).is_err(), "and no device");
    session::renew(&mut vault, &mut held, &session::newer_campaign(), &["exhibition"]);
    let holds = |held: &Held| {
        let purposes = held.view().purposes;
        purposes.iter().map(|it| (it.id.to_string(), it.holds(now()))).collect::<Vec<_>>()
    };
    let expected = [("website".to_owned(), false), ("exhibition".to_owned(), true)];
    assert_eq!(holds(&held), expected);
    assert_eq!(vault.verify().unwrap().findings, []);
    let evidence = vault.evidence(held.record().as_str()).unwrap().unwrap();
    assert_eq!((evidence.earlier.len(), &evidence.broken[..]), (1, &[][..]));
    assert_eq!(evidence.agreement.disclosure.campaign.version, 2);
    assert_eq!(evidence.earlier[0].agreement.disclosure.campaign.version, 1);
    assert!(
        evidence.earlier[0].campaign_file.as_ref().is_some_and(|it| it.contains("in our rooms"))
    );
    // Given again, it holds again.
    session::renew(&mut vault, &mut held, &session::newer_campaign(), &BOTH);
    assert!(holds(&held).iter().all(|(_, holds)| *holds), "{:?}", holds(&held));
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    let vault = reopen(&folder);
    assert_eq!(vault.evidence(held.record().as_str()).unwrap().unwrap().earlier.len(), 2);
    drop(vault);
    for sql in [
        "UPDATE event SET body = replace(body, 'exhibition', 'website') WHERE kind = 'renewed'",
        "UPDATE submission SET answer = replace(answer, 'exhibition', 'website')",
        "UPDATE purpose SET withdrawn_at = '2020-01-01T00:00:00Z' WHERE id = 'website'",
    ] {
        let copy = TempDir::new().unwrap();
        let mut copying = std::process::Command::new("cp");
        let copied = copying.arg("-r").args([folder.path(), copy.path()]).status().unwrap();
        assert!(copied.success());
        let at = copy.path().join(folder.path().file_name().unwrap());
        meddle(&at, sql);
        let found = Vault::open_as_it_is(&at).unwrap().verify().unwrap().findings;
        assert!(!found.is_empty(), "{sql}");
    }
}
