//! What leaves the vault: each take for a use that holds, once, on record, and gone again when its consent ends.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::BTreeMap;
use std::path::Path;

use crate::common::session::{self, export, keep};
use crate::common::window::PASSPHRASE;
use jiff::{Span, Timestamp};
use rusqlite::Connection;
use sayso::campaign::{Kind, PurposeId};
use sayso::consent::ReceiptCode;
use sayso::digest::Digest;
use sayso::record::overview::Need;
use sayso::record::{
    Access, AccessPart, CopyId, CopyState, ExportId, Filter, Flagged, Grounds, HeldView, LeftOut,
    Mark, Marking, Role, Seen, State, SubmissionId, Tally, Terms, Why,
};
use sayso::seal::{OrganisationIdentity, StaffIdentity};
use sayso::submission::Draft;
use sayso::vault::{
    Candidate, Copies, CopyError, Export, ExportError, Finding, Manifest, NewStaff, NotConfirmed,
    NotEnded, NotExported, NotWritten, Survey, TakedownsFrom, Unlocked, Vault, Which,
    WrittenBundle,
};
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

/// What the record beside a copy has, also beside one that is encrypted.
const IN_THE_CLEAR: [&str; 18] = [
    "agreement",
    "agreement_digest",
    "bytes",
    "copy",
    "destination",
    "export",
    "file",
    "kept_at",
    "ledger_head",
    "purpose",
    "purposes",
    "record",
    "responsible",
    "schema",
    "sha256",
    "take",
    "takedown_within",
    "until",
];

fn now() -> Timestamp {
    Timestamp::now()
}

/// A vault that is unlocked, and a folder to export into.
struct Desk {
    folder: TempDir,
    vault: Vault,
    staff: Unlocked,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(&folder.path().join("data"));
        let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
        Self { folder, vault, staff }
    }

    fn target(&self) -> std::path::PathBuf {
        self.folder.path().join("press")
    }

    fn export(&mut self, purpose: &str) -> Result<Tally, NotExported> {
        let target = self.target();
        export(&mut self.vault, &self.staff, purpose, &target).map(|it| it.tally().clone())
    }

    fn open_takedowns(&self) -> Vec<CopyId> {
        let (copies, _) = self.vault.takedowns(&TakedownsFrom::default(), 99, now()).unwrap();
        copies.into_iter().map(|copy| copy.id).collect()
    }

    fn is_whole(&self) {
        assert_eq!(self.vault.verify().unwrap().findings, []);
    }
}

fn names(folder: &Path, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

fn read(folder: &Path, name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap()
}

fn copied(copied: u64) -> Tally {
    Tally { copied, ..Tally::default() }
}

#[test]
fn what_holds_is_exported_with_its_record_and_what_does_not_says_why() {
    let mut desk = Desk::new();
    let both = keep(&mut desk.vault, 1, &BOTH);
    keep(&mut desk.vault, 1, &["exhibition"]);
    let website = [PurposeId::new("website")];
    keep(&mut desk.vault, 1, &BOTH).held().withdraw(&mut desk.vault, &website, now()).unwrap();
    let tally = desk.export("website").unwrap();
    assert_eq!(tally.copied, 2, "the voice and the picture of one");
    let left_out = [(LeftOut::NeverAgreed, 2), (LeftOut::Withdrawn, 2)].into();
    assert_eq!(tally, Tally { copied: 2, there: 0, left_out });

    let target = desk.target();
    let manifest = read(&target, "manifest.json");
    assert_eq!(manifest["destination"], "press folder");
    assert_eq!(manifest["responsible"], "Anna Ito");
    let takes = manifest["takes"].as_array().unwrap();
    assert_eq!(takes.len(), 2);
    let csv = std::fs::read_to_string(target.join("manifest.csv")).unwrap();
    for take in takes {
        let name = take["file"].as_str().unwrap();
        let bytes = std::fs::read(target.join(name)).unwrap();
        assert_eq!(take["sha256"], Digest::of(&bytes).to_string(), "{name}");
        assert_eq!(take["record"], both.record().as_str());
        assert_eq!(take["use"], "website");
        let begins: &[u8] = if name.starts_with("voice") { b"RIFF" } else { b"\xff\xd8" };
        assert!(bytes.starts_with(begins), "{name}");
        assert!(
            csv.contains(&format!("{name},")) && csv.contains(take["sha256"].as_str().unwrap())
        );
        let beside = read(&target, take["consent"].as_str().unwrap());
        assert_eq!(beside["schema"], "sayso consent record 1");
        assert_eq!((&beside["until"], &beside["copy"]), (&take["until"], &take["copy"]));
        assert!(name.contains(take["copy"].as_str().unwrap()), "its number names its file");
    }
    assert_eq!(csv.lines().count(), 3);
    desk.is_whole();
}

#[test]
fn the_same_export_again_adds_what_is_new_and_doubles_nothing() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    assert_eq!(desk.export("website").unwrap(), copied(2));
    assert_eq!(desk.export("website").unwrap(), Tally { there: 2, ..Tally::default() });
    keep(&mut desk.vault, 1, &BOTH);
    // What was removed by hand, and is on record, is written again under the same number.
    let voice = names(&desk.target(), ".wav").remove(0);
    std::fs::remove_file(desk.target().join(&voice)).unwrap();
    std::fs::write(desk.target().join(".voice-x.wav.part"), "half").unwrap();
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (3, 1));
    assert!(names(&desk.target(), ".wav").contains(&voice));
    assert_eq!(names(&desk.target(), ".part"), Vec::<String>::new(), "nothing half-written stays");
    let copies = desk.vault.copies(&Copies::All, None, 99, now()).unwrap();
    assert_eq!(copies.len(), 4);
    assert_eq!(read(&desk.target(), "manifest.json")["takes"].as_array().unwrap().len(), 4);
    desk.is_whole();
}

#[test]
fn a_folder_is_taken_for_one_use_and_one_destination_and_nothing_else() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let other = desk.export("exhibition");
    assert!(matches!(other, Err(NotExported::OtherTerms(_))), "{other:?}");
    let full = desk.folder.path().join("full");
    std::fs::create_dir(&full).unwrap();
    std::fs::write(full.join("mine.txt"), "mine").unwrap();
    let refused = export(&mut desk.vault, &desk.staff, "website", &full);
    assert!(matches!(refused, Err(NotExported::FolderTaken)), "{refused:?}");
    assert_eq!(names(&full, ""), ["mine.txt"]);
    let mut strange = Desk::new();
    keep(&mut strange.vault, 1, &BOTH);
    let of_another = export(&mut strange.vault, &strange.staff, "website", &desk.target());
    assert!(matches!(of_another, Err(NotExported::NotOurs)), "{of_another:?}");
}

#[test]
fn an_export_is_what_was_typed_and_what_the_ledger_tells_and_not_what_its_folder_says() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let target = desk.target();
    let own = read(&target, "export.json");
    let say = |name: &str, value: &str| {
        let mut changed = own.clone();
        changed[name] = value.into();
        std::fs::write(target.join("export.json"), changed.to_string()).unwrap();
    };
    let head = desk.vault.head().unwrap();
    let no_list = |desk: &Desk| {
        let refused = desk.vault.write_takedowns(&desk.target(), now());
        assert!(matches!(refused, Err(NotWritten::NoExport)), "{refused:?}");
    };
    let key = OrganisationIdentity::generate().public().to_string();
    for (name, value) in
        [("purpose", "exhibition"), ("responsible", "Eve"), ("sealed_to", key.as_str())]
    {
        say(name, value);
        for purpose in BOTH {
            let refused = desk.export(purpose);
            let Err(NotExported::OtherTerms(told)) = &refused else {
                panic!("{name}: {refused:?}")
            };
            assert_eq!(told.purpose.as_str(), "website", "{name}");
        }
        no_list(&desk);
    }
    for number in ["../../../../tmp/evil", "", &"A".repeat(32), &"a".repeat(33)] {
        say("export", number);
        let refused = desk.export("website");
        assert!(matches!(refused, Err(NotExported::FolderTaken)), "{number}: {refused:?}");
        no_list(&desk);
    }
    let unknown = "0".repeat(32);
    say("export", &unknown);
    let refused = desk.export("website");
    assert!(matches!(refused, Err(NotExported::NotOurs)), "{refused:?}");
    assert_eq!(desk.vault.head().unwrap(), head, "nothing of it is on record");
    // One that was interrupted before the ledger told of it goes on, under a number of the vault's own.
    let begun = desk.folder.path().join("begun");
    std::fs::create_dir(&begun).unwrap();
    std::fs::copy(target.join("export.json"), begun.join("export.json")).unwrap();
    let export = export(&mut desk.vault, &desk.staff, "website", &begun).unwrap();
    assert_eq!(export.tally(), &copied(2));
    assert_ne!(export.number().as_str(), unknown);
    desk.is_whole();
}

#[test]
fn nothing_is_exported_into_the_folder_of_the_vault_however_it_is_named() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let (head, data) = (desk.vault.head().unwrap(), desk.folder.path().join("data"));
    let around = desk.folder.path().join("around/../data/copies");
    for folder in [data.clone(), data.join("vault/draft"), data.join("new/press"), around] {
        let refused = export(&mut desk.vault, &desk.staff, "website", &folder);
        assert!(matches!(refused, Err(NotExported::Inside)), "{}: {refused:?}", folder.display());
        assert!(!folder.join("export.json").exists(), "{}", folder.display());
    }
    assert!(!data.join("new").exists() && desk.vault.head().unwrap() == head);
}

#[test]
fn a_withdrawal_and_an_erasure_open_a_takedown_for_each_copy_and_somebody_closes_it() {
    let mut desk = Desk::new();
    let mut withdraws = keep(&mut desk.vault, 1, &BOTH).held();
    let erases = keep(&mut desk.vault, 1, &BOTH).held();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    assert_eq!(desk.open_takedowns(), []);
    withdraws.withdraw(&mut desk.vault, &[PurposeId::new("exhibition")], now()).unwrap();
    assert_eq!(desk.open_takedowns(), [], "the copies are for another use");
    withdraws.withdraw(&mut desk.vault, &[PurposeId::new("website")], now()).unwrap();
    assert_eq!(desk.open_takedowns().len(), 2);
    let record = erases.record().clone();
    erases.erase(&mut desk.vault, now()).unwrap();
    let going = desk.open_takedowns();
    assert_eq!(going.len(), 4);
    let of_it = desk.vault.copies(&Copies::Of(record), None, 9, now()).unwrap();
    assert_eq!(of_it.len(), 2);
    for copy in &of_it {
        let CopyState::Open { why: Why::TakenBack, since, deadline } = copy.state else {
            panic!("{copy:?}")
        };
        let day = since.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        assert_eq!(deadline, day + Span::new().days(28), "four weeks, where nothing else is said");
    }

    desk.staff.confirm_gone(&mut desk.vault, &going[0], "the web editor", now()).unwrap();
    let again = desk.staff.confirm_gone(&mut desk.vault, &going[0], "anybody", now());
    assert!(matches!(again, Err(NotConfirmed::Already)), "{again:?}");
    let in_use = desk.vault.copies(&Copies::All, None, 99, now()).unwrap();
    let in_use = in_use.into_iter().find(|copy| copy.state == CopyState::InUse).unwrap();
    let refused = desk.staff.confirm_gone(&mut desk.vault, &in_use.id, "anybody", now());
    assert!(matches!(refused, Err(NotConfirmed::InUse)), "{refused:?}");
    assert_eq!(desk.open_takedowns(), going[1..]);
    let counted = desk.vault.count_takedowns(now() + Span::new().hours(24 * 30)).unwrap();
    assert_eq!((counted.open, counted.overdue, counted.next), (3, 3, None), "a month later");
    let told = |days: i64| desk.vault.overview(now() + Span::new().hours(24 * days)).unwrap();
    let deadline = of_it[0].state.deadline().unwrap();
    assert!(told(0).needs().contains(&Need::Takedowns(3, deadline)), "{:?}", told(0).takedowns);
    assert!(told(30).needs().contains(&Need::TakedownsOverdue(3)), "{:?}", told(30).takedowns);
    desk.is_whole();
}

#[test]
fn copies_are_confirmed_as_gone_together_and_none_of_them_where_one_need_not_go() {
    let mut desk = Desk::new();
    let goes = keep(&mut desk.vault, 1, &BOTH).held();
    keep(&mut desk.vault, 1, &BOTH);
    let target = desk.target();
    let export = export(&mut desk.vault, &desk.staff, "website", &target).unwrap();
    goes.erase(&mut desk.vault, now()).unwrap();
    let going = desk.vault.takedowns_of(export.number(), now()).unwrap().unwrap();
    assert_eq!(going.len(), 2);
    let (all, of_each) = desk.vault.count_takedowns_by_export(now()).unwrap();
    assert_eq!((all.open, of_each.get(export.number())), (2, Some(&2)));
    let in_use = desk.vault.copies(&Copies::All, None, 99, now()).unwrap();
    let in_use = in_use.into_iter().find(|copy| copy.state == CopyState::InUse).unwrap().place;
    let head = desk.vault.head().unwrap();
    let too_many = [going[0], going[1], in_use];
    let refused = desk.staff.confirm_all_gone(&mut desk.vault, &too_many, "Anna", now());
    assert!(matches!(refused, Err(NotConfirmed::InUse)), "{refused:?}");
    assert_eq!((desk.vault.head().unwrap(), desk.open_takedowns().len()), (head, 2));
    desk.staff.confirm_all_gone(&mut desk.vault, &going, "Anna", now()).unwrap();
    assert_eq!(desk.open_takedowns(), []);
    assert_eq!(desk.vault.takedowns_of(export.number(), now()).unwrap(), Some(Vec::new()));
    let unknown = ExportId::from_random([9; 16]);
    assert_eq!(desk.vault.takedowns_of(&unknown, now()).unwrap(), None);
    let told = desk.vault.events().unwrap().into_iter().filter(|event| event.kind == "copy-gone");
    assert_eq!(told.count(), 2, "each copy has an event of its own");
    desk.is_whole();
}

#[test]
fn what_has_to_go_is_listed_beside_the_export_signed_and_for_good() {
    let mut desk = Desk::new();
    let held = keep(&mut desk.vault, 1, &BOTH).held();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let copies =
        |desk: &Desk| read(&desk.target(), "takedowns.json")["copies"].as_array().unwrap().clone();
    assert_eq!(copies(&desk).len(), 0);
    held.erase(&mut desk.vault, now()).unwrap();
    let written = desk.vault.write_takedowns(&desk.target(), now()).unwrap();
    assert_eq!((written.open, written.there), (2, 2));
    let listed = copies(&desk);
    for line in &listed {
        let bytes = std::fs::read(desk.target().join(line["file"].as_str().unwrap())).unwrap();
        assert_eq!(line["sha256"], Digest::of(&bytes).to_string());
        assert_eq!((&line["state"], &line["why"]), (&"open".into(), &"taken-back".into()));
        let copy = CopyId::from_text(line["copy"].as_str().unwrap().to_owned());
        desk.staff.confirm_gone(&mut desk.vault, &copy, "Anna", now()).unwrap();
    }
    let document = read(&desk.target(), "takedowns.json");
    let signer = sayso::seal::SignatoryKey::of(&document).unwrap();
    assert_eq!(Some(signer), desk.vault.signatory());
    // The same export again: what has to go is in the list, and in the manifest no more.
    assert_eq!(desk.export("website").unwrap(), Tally { there: 2, ..Tally::default() });
    assert!(copies(&desk).iter().all(|line| line["state"] == "gone"), "{:?}", copies(&desk));
    assert_eq!(read(&desk.target(), "manifest.json")["takes"].as_array().unwrap().len(), 2);
    desk.is_whole();
}

#[test]
fn the_list_beside_an_export_is_kept_current_where_the_folder_can_be_reached() {
    let mut desk = Desk::new();
    let goes = keep(&mut desk.vault, 1, &BOTH).held();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let [press, drive, pulled, taken] =
        ["press", "drive", "pulled", "taken"].map(|name| desk.folder.path().join(name));
    for folder in [&drive, &taken] {
        export(&mut desk.vault, &desk.staff, "website", folder).unwrap();
    }
    std::fs::rename(&drive, &pulled).unwrap();
    // What lies there is no export any more.
    std::fs::remove_file(taken.join("export.json")).unwrap();
    goes.erase(&mut desk.vault, now()).unwrap();
    let Desk { folder, vault, staff } = desk;
    // The end of the program waits for the lists.
    drop((staff, vault));
    let states = |folder: &Path| -> Vec<Value> {
        let list = read(folder, "takedowns.json");
        list["copies"].as_array().unwrap().iter().map(|line| line["state"].clone()).collect()
    };
    assert_eq!(states(&press), ["open", "open"]);
    assert_eq!((states(&pulled), states(&taken)), (Vec::new(), Vec::new()));
    assert!(!drive.exists(), "nothing is made where a drive was");
    let written = || std::fs::metadata(press.join("takedowns.json")).unwrap().modified().unwrap();
    let before = written();
    std::fs::rename(&pulled, &drive).unwrap();
    let (mut vault, _) = Vault::open(&folder.path().join("data"), now()).unwrap();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let of_drive = read(&drive, "export.json")["export"].as_str().unwrap().to_owned();
    let of_drive = ExportId::from_text(of_drive);
    let going = vault.takedowns_of(&of_drive, now()).unwrap().unwrap();
    staff.confirm_all_gone(&mut vault, &going, "Anna", now()).unwrap();
    drop((staff, vault));
    assert_eq!(states(&drive), ["gone", "gone"], "plugged in again, it is told");
    assert_eq!(written(), before, "where nothing has changed nothing is written");
    let document = read(&press, "takedowns.json");
    assert!(sayso::seal::SignatoryKey::of(&document).is_ok(), "it is signed");
}

#[test]
fn a_list_of_takedowns_that_is_too_long_to_be_read_is_not_taken_for_none() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let list = desk.target().join("takedowns.json");
    let file = std::fs::OpenOptions::new().write(true).open(&list).unwrap();
    let longer = 256 * 1024 * 1024 + 1;
    // All but the list at its beginning is a hole, and takes no room.
    file.set_len(longer).unwrap();
    drop(file);
    let refused = desk.vault.write_takedowns(&desk.target(), now());
    assert!(matches!(refused, Err(NotWritten::TooLong)), "{refused:?}");
    let refused = desk.export("website");
    assert!(matches!(refused, Err(NotExported::ListTooLong)), "{refused:?}");
    assert_eq!(std::fs::metadata(&list).unwrap().len(), longer, "it stays as it is");
    std::fs::remove_file(&list).unwrap();
    desk.vault.write_takedowns(&desk.target(), now()).unwrap();
    desk.is_whole();
}

#[test]
fn a_vault_from_an_older_backup_takes_nothing_out_of_a_list_of_takedowns() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let [drive, restored] = ["drive", "restored"].map(|it| desk.folder.path().join(it));
    std::fs::create_dir(&drive).unwrap();
    desk.vault.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    // After the backup somebody comes, is copied, and takes all of it back.
    let later = keep(&mut desk.vault, 1, &BOTH).held();
    desk.export("website").unwrap();
    later.erase(&mut desk.vault, now()).unwrap();
    let target = desk.target();
    assert_eq!(desk.vault.write_takedowns(&target, now()).unwrap().open, 2);
    let listed = || {
        let list = read(&target, "takedowns.json");
        let copies = list["copies"].as_array().unwrap().iter();
        copies.map(|line| (line["copy"].clone(), line["state"].clone())).collect::<Vec<_>>()
    };
    let before = listed();
    assert_eq!(before.len(), 2);

    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    for (path, _) in session::files(&drive) {
        if path.ends_with("erasures.jsonl") {
            std::fs::remove_file(path).unwrap();
        }
    }
    sayso::vault::restore(&drive, &restored, &[], now(), &mut |_| {}).unwrap();
    let (mut vault, _) = Vault::open(&restored, now()).unwrap();
    let refused = vault.write_takedowns(&target, now());
    assert!(matches!(refused, Err(NotWritten::Waits)), "{refused:?}");
    assert_eq!(listed(), before);
    let keys = [folder.path().join("data")];
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &keys, now()).unwrap();
    staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
    for _ in 0..2 {
        let written = vault.write_takedowns(&target, now()).unwrap();
        assert_eq!((written.open, written.there), (2, 2));
        assert_eq!(listed(), before, "it does not know them, and keeps them");
    }
    let after_a_month = now() + Span::new().hours(24 * 30);
    assert_eq!(vault.write_takedowns(&target, after_a_month).unwrap().overdue, 2);
    let signer = sayso::seal::SignatoryKey::of(&read(&target, "takedowns.json")).unwrap();
    assert_eq!(Some(signer), vault.signatory());
    // The same export goes on, and takes none out either.
    export(&mut vault, &staff, "website", &target).unwrap();
    assert_eq!(listed().len(), 2);
    drop(vault);
    let list = target.join("takedowns.json");
    let (status, said) =
        sayso_at(&restored, &["verify-takedowns", list.to_str().unwrap(), "--ledger"]);
    assert_eq!(status, 0, "{said}");
    // What nobody of this vault has signed is no list.
    let mut forged = read(&target, "takedowns.json");
    forged["copies"][0]["copy"] = "0".repeat(32).into();
    std::fs::write(&list, forged.to_string()).unwrap();
    let vault = Vault::open_as_it_is(&restored).unwrap();
    assert_eq!(vault.write_takedowns(&target, now()).unwrap().open, 0);
}

#[test]
fn a_use_that_is_given_again_brings_no_copy_back_that_had_to_go() {
    let mut desk = Desk::new();
    let mut held = keep(&mut desk.vault, 1, &BOTH).held();
    desk.export("website").unwrap();
    held.withdraw(&mut desk.vault, &[PurposeId::new("website")], now()).unwrap();
    session::renew(&mut desk.vault, &mut held, &session::newer_campaign(), &BOTH);
    assert_eq!(desk.open_takedowns().len(), 2, "what had to go has to go");
    let tally = desk.export("website").unwrap();
    assert_eq!(tally, Tally { left_out: [(LeftOut::Withdrawn, 2)].into(), ..Tally::default() });
    let elsewhere = desk.folder.path().join("elsewhere");
    let export = export(&mut desk.vault, &desk.staff, "website", &elsewhere).unwrap();
    assert_eq!(export.tally(), &copied(2), "for a new export it holds");
    desk.is_whole();
}

#[test]
fn an_export_by_kind_or_by_hand_has_those_and_no_others() {
    let mut desk = Desk::new();
    let first = keep(&mut desk.vault, 1, &BOTH).record().clone();
    keep(&mut desk.vault, 1, &BOTH);
    let voices = Filter { kind: Some(Kind::Voice), ..Filter::default() };
    let gone = SubmissionId::from_text("0".repeat(32));
    for (which, name, expected) in [
        (Which::Filter(Box::new(voices)), "voices", copied(2)),
        (Which::Records(vec![first]), "by hand", copied(2)),
        (
            Which::Records(vec![gone]),
            "gone",
            Tally { left_out: [(LeftOut::Damaged, 1)].into(), ..Tally::default() },
        ),
    ] {
        let target = desk.folder.path().join(name);
        let what = (which, target.as_path());
        let export = session::export_at(&mut desk.vault, &desk.staff, "website", what, now());
        assert_eq!(export.unwrap().tally(), &expected, "{name}");
    }
    desk.is_whole();
}

#[test]
fn a_take_that_cannot_be_read_is_left_out_and_its_copy_is_on_record_as_never_made() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let media = desk.folder.path().join("data/vault/media");
    let largest = names(&media, ".age")
        .into_iter()
        .max_by_key(|name| std::fs::metadata(media.join(name)).unwrap().len());
    let path = media.join(largest.unwrap());
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    for _ in 0..2 {
        let tally = desk.export("website").unwrap();
        assert_eq!(tally.left_out, [(LeftOut::Damaged, 1)].into(), "{tally:?}");
    }
    let copies = desk.vault.copies(&Copies::All, None, 9, now()).unwrap();
    let never = |state: &CopyState| matches!(state, CopyState::Gone { by: None, .. });
    assert_eq!(copies.iter().filter(|copy| never(&copy.state)).count(), 1);
    assert_eq!(names(&desk.target(), ".part"), Vec::<String>::new());
    assert_eq!(names(&desk.target(), ".consent.json").len(), 1);
}

#[test]
fn a_copy_that_was_made_stays_on_record_though_its_take_cannot_be_read_any_more() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    // It went on its way, and the take is damaged afterwards.
    for name in names(&desk.target(), ".wav") {
        std::fs::remove_file(desk.target().join(name)).unwrap();
    }
    let media = desk.folder.path().join("data/vault/media");
    for name in names(&media, ".age") {
        let mut bytes = std::fs::read(media.join(&name)).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        std::fs::write(media.join(name), &bytes).unwrap();
    }
    let tally = desk.export("website").unwrap();
    assert_eq!(tally.left_out, [(LeftOut::Damaged, 2)].into(), "{tally:?}");
    let copies = desk.vault.copies(&Copies::All, None, 9, now()).unwrap();
    assert_eq!(copies.len(), 2);
    assert!(copies.iter().all(|copy| copy.state == CopyState::InUse), "{copies:?}");
}

#[test]
fn a_copy_by_hand_that_could_not_be_written_is_on_record_as_never_made() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    let (take, website) = (kept.held().view().takes[0].id.clone(), PurposeId::new("website"));
    let no_folder = desk.folder.path().join("a drive that was pulled out");
    let what = (kept.record(), &take);
    let refused = desk.staff.export(&mut desk.vault, what, &website, &no_folder, now());
    assert!(matches!(refused, Err(ExportError::Copy(CopyError::Target(_)))), "{refused:?}");
    let copies = desk.vault.copies(&Copies::All, None, 9, now()).unwrap();
    assert_eq!(copies.len(), 1);
    assert!(matches!(copies[0].state, CopyState::Gone { by: None, .. }), "{copies:?}");
    kept.held().withdraw(&mut desk.vault, &[website], now()).unwrap();
    assert_eq!(desk.open_takedowns(), [], "there is nothing to take down");
    desk.is_whole();
}

#[test]
fn copies_for_somebody_elses_key_open_with_that_key() {
    use std::io::Read as _;
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let key = OrganisationIdentity::generate();
    let terms = Terms::new(PurposeId::new("website"), "agency", "Bea").unwrap();
    let target = desk.target();
    let mut export = || {
        let (which, sealed) = (Which::Filter(Box::default()), (&terms, Some(key.public())));
        let begun = Export::begin(&mut desk.vault, &desk.staff, sealed, which, &target, now());
        let mut export = begun.unwrap();
        let batch = export.plan(&mut desk.vault, &desk.staff, now()).unwrap().unwrap();
        let written = batch.write(std::num::NonZero::new(2).unwrap());
        export.note(&mut desk.vault, &desk.staff, written, now()).unwrap();
        assert_eq!(export.write_manifest(&desk.vault, now()).unwrap().takes, 2);
        (export.tally().copied, export.tally().there)
    };
    assert_eq!(export(), (2, 0));
    assert_eq!(export(), (0, 2));
    // What lies in the clear is what the manual and `--to` say, and no more.
    let clear = names(&target, "")
        .into_iter()
        .filter(|name| Path::new(name).extension().is_none_or(|it| it != "age"));
    let (records, lists): (Vec<_>, Vec<_>) = clear.partition(|it| it.ends_with(".consent.json"));
    assert_eq!(lists, ["export.json", "manifest.csv", "manifest.json", "takedowns.json"]);
    for record in records {
        let told = read(&target, &record);
        let mut fields: Vec<_> = told.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, IN_THE_CLEAR);
    }
    let voice = target.join(names(&target, ".wav.age").remove(0));
    let photo = target.join(names(&target, ".jpg.age").remove(0));
    let opened = |path: &Path| {
        let whole = std::io::Cursor::new(std::fs::read(path).unwrap());
        let mut plain = Vec::new();
        key.open(&[], whole).unwrap().read_to_end(&mut plain).unwrap();
        plain
    };
    assert!(opened(&voice).starts_with(b"RIFF"));
    // The other one, with its record, under the name of the first.
    std::fs::copy(&photo, &voice).unwrap();
    let record = |path: &Path| path.with_extension("").with_extension("consent.json");
    std::fs::copy(record(&photo), record(&voice)).unwrap();
    assert_eq!(export(), (1, 1));
    assert!(opened(&voice).starts_with(b"RIFF"));
}

#[test]
fn the_public_key_that_copies_are_encrypted_to_is_no_key_that_was_left_and_its_secret_is_one() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let ours = OrganisationIdentity::generate();
    let terms = Terms::new(PurposeId::new("website"), "agency", "Bea").unwrap();
    let (which, sealed) = (Which::Filter(Box::default()), (&terms, Some(ours.public())));
    let target = desk.target();
    let begun = Export::begin(&mut desk.vault, &desk.staff, sealed, which, &target, now());
    drop(begun.unwrap());
    assert_eq!(desk.vault.search().unwrap().findings, []);
    let left = desk.folder.path().join("data/vault/left.txt");
    let elsewhere = OrganisationIdentity::generate().public().to_string();
    for key in [elsewhere.as_str(), "AGE-SECRET-KEY-1QQQQ"] {
        std::fs::write(&left, key).unwrap();
        let found = desk.vault.search().unwrap().findings;
        let name = "vault/left.txt".to_owned();
        assert_eq!(found, [Finding::KeyElsewhere { name, copies: 1 }], "{key}");
    }
}

#[test]
fn a_look_beforehand_tells_of_each_take_without_a_key_and_writes_nothing() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    keep(&mut desk.vault, 1, &["exhibition"]);
    let head = desk.vault.head().unwrap();
    let mut survey = Survey::of(&PurposeId::new("website"), Which::Filter(Box::default()));
    let mut found = Vec::new();
    while let Some(some) = survey.next(&desk.vault, now()).unwrap() {
        found.extend(some);
    }
    let why: Vec<_> = found.iter().map(|it: &Candidate| it.left_out).collect();
    let never = Some(LeftOut::NeverAgreed);
    assert_eq!(why, [never, never, None, None]);
    assert_eq!(desk.vault.head().unwrap(), head);
}

#[test]
fn takes_that_are_looked_at_together_are_on_record_for_everybody_in_them_and_no_others_open() {
    let mut desk = Desk::new();
    let together = session::keep_group(&mut desk.vault, 2, &["website"]);
    let mut kept = vec![
        session::keep_voice(&mut desk.vault, 1, &["website"]),
        session::keep_sealed(&mut desk.vault, "P6M", &["website"]),
        session::keep_voice(&mut desk.vault, 1, &["website"]),
    ];
    let taken_back = kept.pop().unwrap();
    let uses = [PurposeId::new("website")];
    taken_back.held().withdraw(&mut desk.vault, &uses, now()).unwrap();
    let records = [&together[0].0, kept[0].record(), kept[1].record(), taken_back.record()];
    let takes = records.map(|record| {
        let take = desk.vault.summary(record).unwrap().takes[0].id.clone();
        (record.clone(), take)
    });
    let before = desk.vault.events().unwrap().len();
    let opened = desk.staff.open_some(&mut desk.vault, &takes, now()).unwrap();
    let opened: Vec<_> = opened.into_iter().map(|(take, _)| take).collect();
    assert_eq!(opened, [takes[0].1.clone(), takes[1].1.clone()]);
    let told = desk.vault.events().unwrap().split_off(before);
    assert_eq!(told.iter().filter(|it| it.kind == "opened-by-staff").count(), 3, "{told:?}");
    let mut seen_by = |code: &str| {
        let code = ReceiptCode::parse(code).unwrap();
        let held = desk.vault.find(&code, now()).unwrap().unwrap();
        held.view().accesses.iter().filter(|it| it.what == Seen::Opened).count()
    };
    assert_eq!(together.iter().map(|(_, code)| seen_by(code)).collect::<Vec<_>>(), [1, 1]);
    let codes = kept.iter().map(|it| it.code().grouped().to_string()).collect::<Vec<_>>();
    assert_eq!(codes.iter().map(|code| seen_by(code)).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn what_staff_have_flagged_is_exported_only_where_it_is_asked_for() {
    let mut desk = Desk::new();
    let flagged = keep(&mut desk.vault, 1, &BOTH).record().clone();
    keep(&mut desk.vault, 1, &BOTH);
    let other = keep(&mut desk.vault, 1, &["exhibition"]).record().clone();
    for record in [&flagged, &other] {
        let mark = Marking::Mark(Some(Mark::Flagged));
        desk.staff.mark(&mut desk.vault, record, &mark, now()).unwrap();
    }
    let left_out = [(LeftOut::NeverAgreed, 2), (LeftOut::Flagged, 2)].into();
    let unflagged = Tally { left_out, ..copied(2) };
    let all = Tally { left_out: [(LeftOut::NeverAgreed, 2)].into(), ..copied(4) };
    let website = PurposeId::new("website");
    for (asked, name, expected) in [
        (Flagged::LeftOut, "unflagged", &unflagged),
        (Flagged::Copied, "all", &all),
        // What is there already stays, and is not written once more.
        (Flagged::LeftOut, "all", &Tally { copied: 0, there: 2, ..unflagged.clone() }),
    ] {
        let which = Which::found_by(Box::default(), asked);
        let mut survey = Survey::of(&website, which.clone());
        let mut told = Tally::default();
        while let Some(some) = survey.next(&desk.vault, now()).unwrap() {
            for candidate in some {
                match candidate.left_out {
                    None => told.copied += 1,
                    Some(why) => told.leave_out(why),
                }
            }
        }
        let target = desk.folder.path().join(name);
        let what = (which, target.as_path());
        let export = session::export_at(&mut desk.vault, &desk.staff, "website", what, now());
        let export = export.unwrap();
        assert_eq!(export.tally(), expected, "{name}");
        assert_eq!(told.copied, expected.copied + expected.there, "it was counted before: {name}");
        assert_eq!(told.left_out, expected.left_out, "{name}");
    }
    desk.is_whole();
    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    let may = |more: &[&str]| {
        let words = [&["export", "website", "--dry-run"][..], more].concat();
        let (_, said) = sayso(folder.path(), &words);
        ["may be used", "since staff have flagged it"].map(|it| said.matches(it).count())
    };
    assert_eq!(may(&[]), [2, 2]);
    assert_eq!(may(&["--flagged"]), [4, 0]);
    assert_eq!(may(&["--mark", "flagged"]), [2, 0]);
    assert_eq!(may(&["--record", flagged.as_str()]), [2, 0]);
}

#[test]
fn an_export_of_what_a_list_asks_for_has_that_and_no_others() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    keep(&mut desk.vault, 1, &["exhibition"]);
    let all = Filter::default();
    let website = Filter { purpose: Some(PurposeId::new("website")), ..all.clone() };
    let withdrawn = Filter { state: Some(State::Withdrawn), ..all.clone() };
    for (filter, name, expected) in
        [(all, "all", copied(4)), (website, "website", copied(2)), (withdrawn, "none", copied(0))]
    {
        let target = desk.folder.path().join(name);
        let what = (Which::Filter(Box::new(filter)), target.as_path());
        let export = session::export_at(&mut desk.vault, &desk.staff, "exhibition", what, now());
        assert_eq!(export.unwrap().tally(), &expected, "{name}");
    }
}

#[test]
fn a_use_that_staff_end_counts_as_withdrawn_and_its_giver_reads_why() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let website = PurposeId::new("website");
    let end = |desk: &mut Desk, purpose: &PurposeId| {
        desk.staff.end_use(&mut desk.vault, (kept.record(), purpose), Grounds::Another, now())
    };
    end(&mut desk, &website).unwrap();
    assert!(matches!(end(&mut desk, &website), Err(NotEnded::Gone)), "it has ended");
    assert!(matches!(end(&mut desk, &PurposeId::new("radio")), Err(NotEnded::Gone)));
    assert_eq!(desk.vault.count_takedowns(now()).unwrap().open, 2, "both copies have to go");
    let held = desk.vault.find(kept.code(), now()).unwrap().unwrap();
    let seen = held.view().accesses;
    assert_eq!(seen[0].what, Seen::Ended { purpose: website.clone(), grounds: Grounds::Another });
    let summary = desk.vault.summary(kept.record()).unwrap();
    let holds =
        |id: &str| summary.purposes.iter().any(|it| it.id.as_str() == id && it.holds(now()));
    assert_eq!((holds("website"), holds("exhibition")), (false, true));
    assert_eq!(summary.takes.len(), 2, "what was given stays");
    assert_eq!(desk.vault.verify().unwrap().findings, []);
    let ledger = Connection::open(desk.vault.data_dir().join("vault/ledger.db")).unwrap();
    let query = "SELECT actor FROM event WHERE kind = 'purpose-withdrawn'";
    let actor: String = ledger.query_row(query, [], |row| row.get(0)).unwrap();
    assert_eq!(actor, "staff:organisation");
}

#[test]
fn the_giver_sees_what_staff_opened_and_exported_whereto_and_how_the_takedown_stands() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    let take = kept.held().view().takes[0].id.clone();
    drop(desk.staff.open(&mut desk.vault, kept.record(), &take, now()).unwrap());
    desk.export("website").unwrap();
    let mut held = desk.vault.find(kept.code(), now()).unwrap().unwrap();
    let seen = held.view().accesses;
    assert_eq!(seen.len(), 3, "two copies, and before that once opened");
    assert_eq!(seen[2].what, Seen::Opened);
    let website = PurposeId::new("website");
    let exported = |seen: &Seen, state: &dyn Fn(&CopyState) -> bool| match seen {
        Seen::Exported { purpose, destination, state: is } => {
            *purpose == website && destination.as_deref() == Some("press folder") && state(is)
        }
        Seen::Opened | Seen::Ended { .. } => false,
    };
    let in_use: &dyn Fn(&CopyState) -> bool = &|state| *state == CopyState::InUse;
    assert!(seen[..2].iter().all(|it| exported(&it.what, in_use)), "{seen:?}");
    held.withdraw(&mut desk.vault, std::slice::from_ref(&website), now()).unwrap();
    let must_go: &dyn Fn(&CopyState) -> bool = &CopyState::must_go;
    assert!(held.view().accesses[..2].iter().all(|it| exported(&it.what, must_go)));
    let going = desk.open_takedowns();
    desk.staff.confirm_gone(&mut desk.vault, &going[0], "Anna", now()).unwrap();
    held.look_again(&desk.vault, now()).unwrap();
    let gone: &dyn Fn(&CopyState) -> bool = &|state| matches!(state, CopyState::Gone { .. });
    let seen = held.view().accesses;
    assert_eq!(seen.iter().filter(|it| exported(&it.what, gone)).count(), 1);
}

#[test]
fn openings_hide_no_export_from_the_giver_and_their_number_is_that_of_the_ledger() {
    const OPENINGS: u64 = 210;
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    let take = kept.held().view().takes[0].id.clone();
    desk.export("website").unwrap();
    for _ in 0..OPENINGS {
        drop(desk.staff.open(&mut desk.vault, kept.record(), &take, now()).unwrap());
    }
    let mut held = desk.vault.find(kept.code(), now()).unwrap().unwrap();
    let is_export = |access: &Access| matches!(access.what, Seen::Exported { .. });
    let HeldView { accesses, accesses_shown: shown, .. } = held.view();
    assert!(accesses[..2].iter().all(is_export), "what left the vault is there: {accesses:?}");
    let (told, all) = (accesses.len() as u64, OPENINGS + 2);
    assert_eq!(accesses.iter().filter(|it| is_export(it)).count(), 2);
    assert!(told < 20, "the openings are folded: {told}");
    assert_eq!((shown.more, shown.listed), (all - told, all - told));

    // Page after page shows each of them once.
    let (mut seen, mut page) = (Vec::new(), 0);
    loop {
        held.show_accesses(&desk.vault, AccessPart::Page(page), now()).unwrap();
        let view = held.view();
        assert!(view.accesses.len() <= 50, "a page has so much room");
        seen.extend(view.accesses);
        assert_eq!(seen.len() as u64 + view.accesses_shown.more, all);
        page += 1;
        if view.accesses_shown.listed == 0 {
            break;
        }
    }
    assert_eq!(seen.len() as u64, all);
    assert!(seen[seen.len() - 2..].iter().all(is_export), "the copies were the first");
    held.look_again(&desk.vault, now()).unwrap();
    assert_eq!(held.view().accesses.len() as u64, told, "what matters is shown again");
}

#[test]
fn a_number_from_a_paper_or_from_the_register_leads_to_what_it_stands_for() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    let other = keep(&mut desk.vault, 1, &["exhibition"]);
    desk.export("website").unwrap();
    let found = |desk: &Desk, number: &str| -> Vec<SubmissionId> {
        let number = SubmissionId::from_text(number.to_owned());
        desk.vault.numbered(&number).unwrap().into_iter().map(|it| it.id).collect()
    };
    assert_eq!(found(&desk, other.record().as_str()), [other.record().clone()]);
    let copy = desk.vault.copies(&Copies::All, None, 1, now()).unwrap().remove(0).id;
    assert_eq!(found(&desk, copy.as_str()), [kept.record().clone()]);
    kept.held().erase(&mut desk.vault, now()).unwrap();
    for gone in [kept.record().as_str(), copy.as_str(), "nothing"] {
        assert!(found(&desk, gone).is_empty(), "{gone}");
    }
}

/// Runs the program on the desk's vault, which has to be closed, and types the passphrase.
fn sayso(desk: &Path, words: &[&str]) -> (i32, String) {
    sayso_at(&desk.join("data"), words)
}

/// The same on the vault in a folder.
fn sayso_at(data: &Path, words: &[&str]) -> (i32, String) {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data).args(words);
    let pipes = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    // A command that asks for none reads none.
    let _ = writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}");
    let ran = child.wait_with_output().unwrap();
    let said = String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap();
    (ran.status.code().unwrap(), said)
}

#[test]
fn a_copy_that_is_not_as_it_was_written_is_written_anew() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 2, &BOTH);
    desk.export("website").unwrap();
    let copy = desk.target().join(&names(&desk.target(), ".wav")[0]);
    let whole = std::fs::read(&copy).unwrap();
    let mut changed = whole.clone();
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&copy, changed).unwrap();
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (1, 1), "{tally:?}");
    assert_eq!(std::fs::read(&copy).unwrap(), whole);
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (0, 2), "{tally:?}");
}

#[test]
fn what_somebody_wrote_into_the_folder_is_written_anew_and_told_nowhere() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let target = desk.target();
    let voice = names(&target, ".wav").remove(0);
    let record = |media: &str| format!("{}.consent.json", media.split('.').next().unwrap());
    let whole = std::fs::read(target.join(&voice)).unwrap();
    let change = |media: &str, fields: &[(&str, Value)]| {
        let mut told = read(&target, &record(media));
        for (name, value) in fields {
            told[*name] = value.clone();
        }
        std::fs::write(target.join(record(media)), told.to_string()).unwrap();
    };
    // Another recording, whose record fits it.
    let strange = b"RIFF, and not what was given";
    std::fs::write(target.join(&voice), strange).unwrap();
    let fields: [(&str, Value); 4] = [
        ("sha256", Digest::of(strange).to_string().into()),
        ("bytes", strange.len().into()),
        ("file", "../../../etc/passwd".into()),
        ("record", "=1+1\n,x".into()),
    ];
    change(&voice, &fields[..2]);
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (1, 1), "{tally:?}");
    assert_eq!(std::fs::read(target.join(&voice)).unwrap(), whole);
    // A record alone: the copy stays, and what is said of it is what the vault says.
    let photo = names(&target, ".jpg").remove(0);
    change(&voice, &fields[2..]);
    change(&photo, &[("responsible", "Eve".into())]);
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (0, 2), "{tally:?}");
    for media in [&voice, &photo] {
        let told = read(&target, &record(media));
        assert_eq!(
            (&told["file"], &told["responsible"]),
            (&media.as_str().into(), &"Anna Ito".into())
        );
        assert_eq!(told["record"], kept.record().as_str());
    }
    // What is not looked at this time is listed only where its record fits.
    change(&photo, &fields[2..]);
    let voices = Filter { kind: Some(Kind::Voice), ..Filter::default() };
    let what = (Which::Filter(Box::new(voices)), target.as_path());
    session::export_at(&mut desk.vault, &desk.staff, "website", what, now()).unwrap();
    let takes = read(&target, "manifest.json")["takes"].clone();
    assert_eq!((takes.as_array().unwrap().len(), &takes[0]["file"]), (1, &voice.as_str().into()));
    let csv = std::fs::read_to_string(target.join("manifest.csv")).unwrap();
    assert!(csv.lines().count() == 2 && !csv.contains("passwd"), "{csv}");
}

#[cfg(unix)]
#[test]
fn a_way_to_another_file_is_neither_read_nor_written_to() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let voice = desk.target().join(&names(&desk.target(), ".wav")[0]);
    let (outside, record) = (desk.folder.path().join("outside"), desk.folder.path().join("mine"));
    std::fs::rename(&voice, &outside).unwrap();
    std::os::unix::fs::symlink(&outside, &voice).unwrap();
    std::fs::write(&record, "mine").unwrap();
    let beside = voice.with_extension("consent.json");
    std::fs::remove_file(&beside).unwrap();
    std::os::unix::fs::symlink(&record, &beside).unwrap();
    let tally = desk.export("website").unwrap();
    assert_eq!((tally.copied, tally.there), (1, 1), "{tally:?}");
    for path in [&voice, &beside] {
        assert!(std::fs::symlink_metadata(path).unwrap().is_file(), "{}", path.display());
    }
    assert_eq!(std::fs::read(&record).unwrap(), b"mine");
    desk.is_whole();
}

#[test]
fn a_use_that_nobody_was_asked_for_and_a_record_that_is_not_there_begin_no_export() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    let desk = folder.path();
    let to = desk.join("press").to_str().unwrap().to_owned();
    let terms = ["--for", "press", "--by", "Anna Ito"];
    let nobody = "0".repeat(32);
    let cases: [(i32, &str, &str, &[&str]); 4] = [
        (1, "nosuch", "no campaign of this vault has ever asked", &[]),
        (1, "nosuch", "no campaign of this vault has ever asked", &["--dry-run"]),
        (1, "website", "nothing is kept under", &["--record", &nobody]),
        (2, "website", "32 digits and letters", &["--record", "0000"]),
    ];
    for (expected, purpose, words, more) in cases {
        let all = [&["export", purpose, &to][..], &terms, more].concat();
        let (status, said) = sayso(desk, &all);
        assert_eq!((status, said.contains(words)), (expected, true), "{said}");
    }
    assert!(!Path::new(&to).exists());
    let (_, ledger) = sayso(desk, &["ledger", "--json"]);
    assert!(!ledger.contains("export-begun"), "{ledger}");
    let (status, said) = sayso(desk, &[&["export", "website", &to][..], &terms].concat());
    assert_eq!(status, 0, "{said}");
}

#[test]
fn whoever_had_it_deleted_is_named_though_staff_had_ended_a_use_before() {
    let Desk { folder, mut vault, staff } = Desk::new();
    let kept = keep(&mut vault, 1, &BOTH);
    let of = (kept.record(), &PurposeId::new("website"));
    staff.end_use(&mut vault, of, Grounds::Another, now()).unwrap();
    kept.held().erase(&mut vault, now()).unwrap();
    drop((vault, staff));
    let (_, said) = sayso(folder.path(), &["show", kept.record().as_str()]);
    assert!(said.contains("erased by its giver"), "{said}");
}

#[test]
fn no_letter_is_written_to_nobody() {
    let Desk { folder, mut vault, staff } = Desk::new();
    let mut gone = keep(&mut vault, 1, &BOTH).held();
    let (record, take) = (gone.record().clone(), gone.view().takes[0].id.clone());
    let by_hand = tempfile::tempdir().unwrap();
    let website = PurposeId::new("website");
    staff.export(&mut vault, (&record, &take), &website, by_hand.path(), now()).unwrap();
    gone.withdraw(&mut vault, &[website], now()).unwrap();
    drop((vault, staff));
    let (status, said) = sayso(folder.path(), &["takedowns", "--letters"]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("saved by hand, with nobody to write to: 1") && !said.contains("----"),
        "{said}"
    );
}

#[test]
fn the_command_line_exports_lists_where_copies_went_and_follows_a_withdrawal() {
    let mut desk = Desk::new();
    let gone = keep(&mut desk.vault, 1, &BOTH);
    keep(&mut desk.vault, 1, &["exhibition"]);
    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    let desk = folder.path();
    let to = desk.join("press").to_str().unwrap().to_owned();
    let (status, said) = sayso(desk, &["export", "website", "--dry-run"]);
    assert_eq!((status, said.matches("may be used").count()), (0, 2), "{said}");
    assert_eq!(said.matches("since this use was never agreed to").count(), 2, "{said}");
    let (status, said) = sayso(desk, &["export", "website", &to]);
    assert_eq!(status, 2, "destination and person are asked: {said}");
    let (status, said) =
        sayso(desk, &["export", "website", &to, "--for", "website", "--by", "Anna Ito"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("copied: 2 takes") && said.contains("left out: 2"), "{said}");
    let page = std::fs::read_to_string(Path::new(&to).join("index.html")).unwrap();
    assert!(page.contains("Anna Ito") && page.contains("lang=\"en\""), "{page}");
    let (status, said) = sayso(desk, &["register", "--json"]);
    let copies: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((status, copies.as_array().unwrap().len()), (0, 2), "{said}");
    assert_eq!(copies[0]["destination"], "website");
    let export = copies[0]["export"].as_str().unwrap();
    assert_eq!(sayso(desk, &["takedowns", "--json"]), (0, "[]\n".to_owned()));

    let (status, said) = sayso(desk, &["withdraw", &gone.code().grouped()]);
    assert!(status == 0 && said.contains("copies of it that have to go now: 2"), "{said}");
    let (status, said) = sayso(desk, &["takedowns"]);
    assert_eq!((status, said.lines().count()), (0, 2), "{said}");
    let made = format!(
        "made {}  export {export}  ",
        copies[0]["made_at"].as_str().unwrap().split_at(10).0
    );
    assert_eq!(said.matches(&made).count(), 2, "{said}");
    let copy = &said[..32].to_owned();
    let (status, said) = sayso(desk, &["takedowns", "--letters"]);
    assert!(status == 0 && said.contains("Anna Ito") && said.contains(copy), "{said}");
    let (status, said) = sayso(desk, &["takedowns", "--write", &to, "--json"]);
    let written: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((status, &written[0]["open"]), (0, &Value::from(2)), "{said}");
    let (status, said) = sayso(desk, &["takedowns", "--write", &to]);
    assert!(status == 0 && said.contains("2 copies have to go"), "{said}");
    let list = format!("{to}/takedowns.json");
    let (status, said) = sayso(desk, &["verify-takedowns", &list, "--ledger"]);
    assert_eq!(status, 0, "{said}");
    // As long as one of many thousand copies.
    let signed = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, format!("{signed}{}", " ".repeat(2 << 20))).unwrap();
    let (status, said) = sayso(desk, &["verify-takedowns", &list]);
    assert_eq!(status, 0, "{said}");
    let changed = std::fs::read_to_string(&list).unwrap().replace(copy, &"0".repeat(32));
    std::fs::write(&list, changed).unwrap();
    assert_eq!(sayso(desk, &["verify-takedowns", &list]).0, 1, "it is not as it was signed");
    let (status, said) = sayso(desk, &["takedowns", "confirm", copy, "--by", "web desk"]);
    assert_eq!(status, 0, "{said}");
    assert_eq!(sayso(desk, &["takedowns", "confirm", copy, "--by", "web desk"]).0, 1);
    assert_eq!(sayso(desk, &["takedowns"]).1.lines().count(), 1);
    assert_eq!(sayso(desk, &["verify"]).0, 0);
}

#[test]
fn a_list_beside_an_export_says_by_its_exit_status_that_a_copy_should_be_gone() {
    let mut desk = Desk::new();
    let kept = keep(&mut desk.vault, 1, &BOTH);
    keep(&mut desk.vault, 1, &["exhibition"]);
    let record = kept.record().to_string();
    let target = desk.target();
    let export = export(&mut desk.vault, &desk.staff, "website", &target).unwrap();
    let number = export.number().to_string();
    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    let (desk, to) = (folder.path(), folder.path().join("press"));
    let to = to.to_str().unwrap();
    for (which, number, lines) in
        [("--record", record.to_uppercase(), 2), ("--export", number.to_uppercase(), 2)]
    {
        let (status, said) = sayso(desk, &["register", which, &number]);
        assert_eq!((status, said.lines().count()), (0, lines), "{said}");
        assert_eq!(sayso(desk, &["register", which, &"0".repeat(32)]), (0, "none\n".to_owned()));
        let (status, said) = sayso(desk, &["register", which, "press"]);
        assert_eq!((status, said.contains("32 digits and letters")), (2, true), "{said}");
    }
    let none = sayso(desk, &["register", "--record", &"0".repeat(32), "--json"]);
    assert_eq!(none, (0, "[]\n".to_owned()));
    assert_eq!(sayso(desk, &["takedowns", "--write", to, "--letters"]).0, 2);
    assert_eq!(sayso(desk, &["withdraw", &kept.code().grouped()]).0, 0);
    assert_eq!(sayso(desk, &["takedowns", "--write", to]).0, 0, "there is time left");
    let ledger = Connection::open(desk.join("data/vault/ledger.db")).unwrap();
    ledger.execute("UPDATE copy SET ended_at = '2020-01-01T00:00:00.000000000Z'", []).unwrap();
    drop(ledger);
    let (status, said) = sayso(desk, &["takedowns", "--write", to]);
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("2 copies have to go") && said.contains("2 copies should be"), "{said}");
    let (status, said) = sayso(desk, &["takedowns", "--write", to, "--json"]);
    assert!(status == 1 && said.contains("\"overdue\": 2"), "{said}");
}

#[test]
fn an_attendant_exports_nothing_and_puts_nothing_on_record() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    desk.export("website").unwrap();
    let (name, words) = ("anna".parse().unwrap(), SecretString::from("three quiet words more"));
    let (key, file) = (StaffIdentity::generate(), desk.folder.path().join("data/anna.key.age"));
    key.write_protected(&words, 8, std::fs::File::create(file).unwrap()).unwrap();
    let role = Role::Attendant;
    let anna = NewStaff { name: &name, key: &key.public(), role };
    desk.staff.add_staff(&mut desk.vault, anna, now()).unwrap();
    desk.staff = desk.vault.unlock(&words, &[], now()).unwrap();
    let head = desk.vault.head().unwrap();
    let elsewhere = desk.folder.path().join("elsewhere");
    let refused = export(&mut desk.vault, &desk.staff, "website", &elsewhere);
    assert!(matches!(refused, Err(NotExported::MayNot)), "{refused:?}");
    let copy = desk.vault.copies(&Copies::All, None, 1, now()).unwrap().remove(0).id;
    let refused = desk.staff.confirm_gone(&mut desk.vault, &copy, "Anna", now());
    assert!(matches!(refused, Err(NotConfirmed::MayNot)), "{refused:?}");
    assert!(desk.vault.head().unwrap() == head && !elsewhere.exists());
}

#[test]
fn what_several_are_in_is_written_once_when_an_export_by_hand_goes_on() {
    let mut desk = Desk::new();
    let agree = || {
        let choices = session::ticked(&[Kind::Voice], &["website"]);
        session::disclosure().accept(choices, now()).unwrap()
    };
    let mut draft = Draft::new(agree());
    desk.vault.agreed(draft.newest(), now()).unwrap();
    draft.join(agree()).unwrap();
    desk.vault.agreed(draft.newest(), now()).unwrap();
    let sound = session::sound(&draft, desk.vault.scratch(), 1);
    draft.keep(sound, 1).unwrap();
    let (first, second) = desk.vault.keep(draft, &session::campaign(), now()).unwrap().split();
    let both = [first.record().clone(), second.unwrap().shown.record().clone()];
    let terms = Terms::new(PurposeId::new("website"), "press folder", "Anna Ito").unwrap();
    let target = desk.target();
    let mut export = |which: Which| {
        Export::begin(&mut desk.vault, &desk.staff, (&terms, None), which, &target, now())
    };
    // It is on record, and the computer stops before its file is written.
    let mut interrupted = export(Which::Records(both[..1].to_vec())).unwrap();
    let again = export(Which::Records(both.to_vec()));
    assert_eq!(interrupted.plan(&mut desk.vault, &desk.staff, now()).unwrap().unwrap().len(), 1);
    let mut again = again.unwrap();
    let batch = again.plan(&mut desk.vault, &desk.staff, now()).unwrap().unwrap();
    assert_eq!(batch.len(), 1, "one file, and one that writes it");
    let written = batch.write(std::num::NonZero::new(2).unwrap());
    again.note(&mut desk.vault, &desk.staff, written, now()).unwrap();
    assert_eq!(*again.tally(), Tally { copied: 1, there: 1, ..Tally::default() });
    desk.is_whole();
}

/// A desk with one key for bundles, and what is said of each.
struct Bundling {
    desk: Desk,
    key: OrganisationIdentity,
    terms: Terms,
}

impl Bundling {
    fn new() -> Self {
        let terms = Terms::new(PurposeId::new("website"), "agency", "Bea").unwrap();
        Self { desk: Desk::new(), key: OrganisationIdentity::generate(), terms }
    }

    fn begin(&mut self, which: Which) -> Result<Export, NotExported> {
        let (target, key) = (self.desk.target(), self.key.public());
        let Desk { vault, staff, .. } = &mut self.desk;
        Export::begin_bundle(vault, staff, (&self.terms, &key), which, &target, now())
    }

    /// The same as files of their own.
    fn begin_files(&mut self, folder: &Path) -> Result<Export, NotExported> {
        let (all, key) = (Which::Filter(Box::default()), self.key.public());
        let Desk { vault, staff, .. } = &mut self.desk;
        Export::begin(vault, staff, (&self.terms, Some(key)), all, folder, now())
    }

    /// Adds a few takes. Whether there may be more.
    fn some(&mut self, export: &mut Export) -> bool {
        let Desk { vault, staff, .. } = &mut self.desk;
        let Some(batch) = export.plan(vault, staff, now()).unwrap() else { return false };
        let written = batch.write(std::num::NonZero::<usize>::MIN);
        export.note(vault, staff, written, now()).unwrap();
        true
    }

    /// Adds what is left, and ends it.
    fn end(&mut self, export: &mut Export) -> (Manifest, WrittenBundle) {
        while self.some(export) {}
        let manifest = export.write_manifest(&self.desk.vault, now()).unwrap();
        export.write_page("<!doctype html>").unwrap();
        (manifest, export.finish().unwrap().unwrap())
    }

    fn all(&mut self) -> (Manifest, WrittenBundle) {
        let mut export = self.begin(Which::Filter(Box::default())).unwrap();
        self.end(&mut export)
    }

    /// What is in the bundle, each by its name.
    fn unpacked(&self) -> BTreeMap<String, Vec<u8>> {
        use std::io::Read as _;
        let whole = std::fs::read(self.desk.target().join("copies.tar.age")).unwrap();
        let plain = self.key.open(&[], std::io::Cursor::new(whole)).unwrap();
        let (mut archive, mut files) = (tar::Archive::new(plain), BTreeMap::new());
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let name = entry.path().unwrap().to_str().unwrap().to_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            assert_eq!(entry.header().mode().unwrap(), 0o600, "{name}");
            assert_eq!(entry.header().username().unwrap(), Some(""), "{name}");
            assert!(files.insert(name.clone(), bytes).is_none(), "{name} is in it twice");
        }
        files
    }

    fn told(&self) -> usize {
        let events = self.desk.vault.events().unwrap();
        events.into_iter().filter(|event| event.kind == "exported").count()
    }
}

fn media(files: &BTreeMap<String, Vec<u8>>) -> usize {
    let of_copies = files.keys().filter(|it| it.starts_with("voice-") || it.starts_with("photo-"));
    of_copies.filter(|name| !name.ends_with(".consent.json")).count()
}

#[test]
fn a_bundle_has_all_that_may_be_used_and_nothing_of_it_can_be_read_beside_it() {
    let mut bundling = Bundling::new();
    let kept = keep(&mut bundling.desk.vault, 1, &BOTH);
    keep(&mut bundling.desk.vault, 1, &["exhibition"]);
    let (manifest, written) = bundling.all();
    assert_eq!((manifest.takes, manifest.missing), (2, 0));
    let target = bundling.desk.target();
    let lie_there = ["copies.tar.age", "export.json", "takedowns.json"];
    assert_eq!(names(&target, ""), lie_there);
    let whole = std::fs::read(target.join(written.file)).unwrap();
    assert_eq!((written.sha256, written.bytes), (Digest::of(&whole), whole.len() as u64));
    let record = kept.record().as_str();
    for (path, bytes) in session::files(&target) {
        for readable in [record, "WAVEfmt ", "agreement", "<!doctype"] {
            let found = memchr::memmem::find(&bytes, readable.as_bytes());
            assert_eq!(found, None, "{readable} in {}", path.display());
        }
    }

    let files = bundling.unpacked();
    let json = |name: &str| serde_json::from_slice::<Value>(&files[name]).unwrap();
    assert_eq!((files.len(), media(&files)), (8, 2), "{:?}", files.keys());
    assert_eq!(files["index.html"], b"<!doctype html>");
    assert_eq!(String::from_utf8_lossy(&files["manifest.csv"]).lines().count(), 3);
    assert_eq!(json("export.json")["bundle"], true);
    assert_eq!(json("export.json")["export"], read(&target, "export.json")["export"]);
    let takes = json("manifest.json")["takes"].as_array().unwrap().clone();
    assert_eq!(takes.len(), 2);
    for take in &takes {
        let (name, beside) = (take["file"].as_str().unwrap(), take["consent"].as_str().unwrap());
        let begins: &[u8] = if name.starts_with("voice") { b"RIFF" } else { b"\xff\xd8" };
        assert!(files[name].starts_with(begins), "{name}");
        assert_eq!(take["sha256"], Digest::of(&files[name]).to_string());
        assert_eq!((&take["bytes"], &take["record"]), (&files[name].len().into(), &record.into()));
        for field in ["copy", "file", "sha256", "bytes", "record"] {
            assert_eq!(json(beside)[field], take[field], "{beside}");
        }
    }

    // What has to go is told of by its number alone.
    kept.held().erase(&mut bundling.desk.vault, now()).unwrap();
    let list = bundling.desk.vault.write_takedowns(&target, now()).unwrap();
    assert_eq!((list.open, list.there), (2, 0));
    for line in read(&target, "takedowns.json")["copies"].as_array().unwrap() {
        assert_eq!((line.get("file"), line.get("sha256")), (None, None));
        assert!(takes.iter().any(|take| take["copy"] == line["copy"]));
    }
    bundling.desk.is_whole();
}

#[test]
fn a_bundle_that_was_interrupted_is_begun_anew_and_none_that_is_whole_is_written_to() {
    let mut bundling = Bundling::new();
    keep(&mut bundling.desk.vault, 1, &BOTH);
    let target = bundling.desk.target();
    let mut interrupted = bundling.begin(Which::Filter(Box::default())).unwrap();
    assert!(bundling.some(&mut interrupted));
    drop(interrupted);
    assert_eq!(names(&target, ""), ["export.json", "takedowns.json"]);
    // What is left where the computer stopped.
    std::fs::write(target.join(".copies.tar.age.part"), "half").unwrap();
    let files = bundling.begin_files(&target);
    assert!(matches!(files, Err(NotExported::HoldsBundle)), "{files:?}");
    keep(&mut bundling.desk.vault, 1, &BOTH);
    let (manifest, _) = bundling.all();
    assert_eq!((manifest.takes, manifest.missing), (4, 0));
    assert_eq!(names(&target, ""), ["copies.tar.age", "export.json", "takedowns.json"]);
    assert_eq!((media(&bundling.unpacked()), bundling.told()), (4, 4));

    let whole = std::fs::read(target.join("copies.tar.age")).unwrap();
    keep(&mut bundling.desk.vault, 1, &BOTH);
    let again = bundling.begin(Which::Filter(Box::default()));
    assert!(matches!(again, Err(NotExported::BundleIsWhole)), "{again:?}");
    assert_eq!(std::fs::read(target.join("copies.tar.age")).unwrap(), whole);
    assert_eq!(bundling.told(), 4);

    std::fs::rename(&target, target.with_extension("bundle")).unwrap();
    drop(bundling.begin_files(&target).unwrap());
    let bundle = bundling.begin(Which::Filter(Box::default()));
    assert!(matches!(bundle, Err(NotExported::HoldsFiles)), "{bundle:?}");
    bundling.desk.is_whole();
}

#[test]
fn a_copy_that_is_taken_back_before_the_bundle_ends_is_not_in_its_manifest() {
    let mut bundling = Bundling::new();
    let mut withdraws = keep(&mut bundling.desk.vault, 1, &BOTH).held();
    let stays = keep(&mut bundling.desk.vault, 1, &BOTH);
    let mut export = bundling.begin(Which::Filter(Box::default())).unwrap();
    assert!(bundling.some(&mut export));
    withdraws.withdraw(&mut bundling.desk.vault, &[PurposeId::new("website")], now()).unwrap();
    let (manifest, _) = bundling.end(&mut export);
    assert_eq!((manifest.takes, manifest.missing), (2, 0));
    let files = bundling.unpacked();
    let listed: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let listed = listed["takes"].as_array().unwrap();
    assert!(listed.iter().all(|take| take["record"] == stays.record().as_str()), "{listed:?}");
    assert_eq!((listed.len(), media(&files)), (2, 4), "it was in the bundle by then");
    assert_eq!(bundling.desk.open_takedowns().len(), 2);
}

#[test]
fn a_take_that_cannot_be_read_leaves_nothing_in_a_bundle() {
    let mut bundling = Bundling::new();
    keep(&mut bundling.desk.vault, 1, &BOTH);
    let takes = bundling.desk.folder.path().join("data/vault/media");
    let length = |name: &String| std::fs::metadata(takes.join(name)).unwrap().len();
    let path = takes.join(names(&takes, ".age").into_iter().max_by_key(length).unwrap());
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let mut export = bundling.begin(Which::Filter(Box::default())).unwrap();
    let (manifest, _) = bundling.end(&mut export);
    assert_eq!(export.tally().left_out, [(LeftOut::Damaged, 1)].into());
    assert_eq!((manifest.takes, manifest.missing), (1, 0));
    let files = bundling.unpacked();
    assert_eq!((files.len(), media(&files)), (6, 1), "{:?}", files.keys());
    let copies = bundling.desk.vault.copies(&Copies::All, None, 9, now()).unwrap();
    let never = |state: &CopyState| matches!(state, CopyState::Gone { by: None, .. });
    assert_eq!(copies.iter().filter(|copy| never(&copy.state)).count(), 1);
}

#[test]
fn what_several_are_in_is_in_a_bundle_once_however_far_apart_they_are_named() {
    let mut bundling = Bundling::new();
    let both = session::keep_together(&mut bundling.desk.vault, 2, &["website"]);
    // So many are decided on in one step.
    let between = vec![SubmissionId::from_text("0".repeat(32)); 32];
    let records = [&both[..1], &between[..], &both[1..]].concat();
    let mut export = bundling.begin(Which::Records(records)).unwrap();
    let (manifest, _) = bundling.end(&mut export);
    assert_eq!((export.tally().copied, export.tally().there, manifest.takes), (1, 1, 1));
    assert_eq!(media(&bundling.unpacked()), 1);
}

#[test]
fn a_bundle_that_the_command_line_writes_opens_with_the_stock_programs() {
    use std::process::Command;

    use secrecy::ExposeSecret as _;
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &BOTH);
    let Desk { folder, vault, staff } = desk;
    drop((vault, staff));
    let desk = folder.path();
    let [to, key, out] = ["press", "key.txt", "out"].map(|name| desk.join(name));
    let identity = age::x25519::Identity::generate();
    std::fs::write(&key, identity.to_string().expose_secret()).unwrap();
    std::fs::create_dir(&out).unwrap();
    let folder = to.to_str().unwrap();
    let words = ["export", "website", folder, "--for", "agency", "--by", "Bea", "--bundle"];
    assert_eq!(sayso(desk, &words).0, 2, "nobody is named who could open it");
    let public = identity.to_public().to_string();
    let words = [&words[..], &["--to", &public]].concat();
    let (status, said) = sayso(desk, &words);
    let bundle = to.join("copies.tar.age");
    let digest = Digest::of(&std::fs::read(&bundle).unwrap()).to_string();
    assert!(status == 0 && said.contains(&digest), "{said}");
    assert!(said.contains("age -d -i KEY copies.tar.age | tar -x"), "{said}");
    let unpack = "age -d -i \"$0\" \"$1\" | tar -x -C \"$2\"";
    let ran = Command::new("sh").args(["-c", unpack]).args([&key, &bundle, &out]).output().unwrap();
    let complaints = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && complaints.is_empty(), "{complaints}");
    let voice = out.join(names(&out, ".wav").remove(0));
    assert!(std::fs::read(voice).unwrap().starts_with(b"RIFF"));
    assert!(std::fs::read_to_string(out.join("index.html")).unwrap().contains("Bea"));
    assert_eq!((names(&out, "").len(), names(&to, "").len()), (8, 3));
    let (status, said) = sayso(desk, &words);
    assert!(status == 1 && said.contains("the bundle in the folder is whole"), "{said}");
}
