//! What is more than one of the staff may do alone within a day takes a second one, whatever way is tried.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;

use crate::common::session::{self, keep};
use crate::common::window::PASSPHRASE;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use sayso::campaign::{Campaign, PurposeId};
use sayso::record::{Grounds, NotSecond, Role, Seen, StaffName, SubmissionId, Terms};
use sayso::vault::{
    Copies, Export, ExportError, Joining, NotChanged, NotErasedByStaff, NotExported, Second,
    Unlocked, Vault, Which,
};
use secrecy::SecretString;
use tempfile::TempDir;

const ANNA: &str = "nine calm otters";

/// A vault whose campaign lets one person copy three recordings, or erase three submissions, within a day.
struct Desk {
    folder: TempDir,
    vault: Vault,
    first: Unlocked,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(&folder.path().join("data"));
        session::ask_for_two_above(&mut vault, 3);
        let first = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
        Self { folder, vault, first }
    }

    /// Somebody else joins the staff.
    fn joins(&mut self, name: &str, role: Role) {
        let (name, passphrase) = (name.parse::<StaffName>().unwrap(), SecretString::from(ANNA));
        let joining = Joining { name: &name, role, passphrase: &passphrase, work: 4 };
        self.first.let_in(&mut self.vault, joining, Timestamp::now()).unwrap();
    }

    fn second(&mut self, passphrase: &str) -> Second {
        self.vault.second(&passphrase.into(), &[], Timestamp::now()).unwrap()
    }

    fn begin(&mut self, folder: &str, at: Timestamp) -> Export {
        self.begin_with(folder, Which::Filter(Box::default()), at)
    }

    fn begin_with(&mut self, folder: &str, which: Which, at: Timestamp) -> Export {
        let terms = Terms::new(PurposeId::new("website"), "press folder", "Anna Ito").unwrap();
        let folder = self.folder.path().join(folder);
        Export::begin(&mut self.vault, &self.first, (&terms, None), which, &folder, at).unwrap()
    }

    fn write(&mut self, export: &mut Export, at: Timestamp) -> Result<u64, NotExported> {
        while let Some(batch) = export.plan(&mut self.vault, &self.first, at)? {
            let written = batch.write(std::num::NonZero::<usize>::MIN);
            export.note(&mut self.vault, &self.first, written, at)?;
        }
        Ok(export.tally().copied)
    }

    fn erase(
        &mut self,
        record: &SubmissionId,
        second: Option<&Second>,
    ) -> Result<(), NotErasedByStaff> {
        let what = (record, Grounds::Asked);
        self.first.erase(&mut self.vault, what, second, Timestamp::now()).map(|_| ())
    }

    /// Who agreed as a second person, and to what, in the order of the ledger.
    fn agreed(&self) -> Vec<(String, String)> {
        let ledger = Connection::open(self.folder.path().join("data/vault/ledger.db")).unwrap();
        let query = "SELECT actor, body FROM event WHERE kind = 'seconded' ORDER BY seq";
        let mut query = ledger.prepare(query).unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// Who has made copies again, in the order of the ledger.
    fn made_again(&self) -> Vec<String> {
        let ledger = Connection::open(self.folder.path().join("data/vault/ledger.db")).unwrap();
        let query = "SELECT actor FROM event
             WHERE kind = 'exported' AND json_extract(body, '$.again') ORDER BY seq";
        let mut query = ledger.prepare(query).unwrap();
        let rows = query.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

fn files(folder: &Path) -> usize {
    let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
    names
        .filter(|name| Path::new(name).extension().is_some_and(|it| it == "wav" || it == "jpg"))
        .count()
}

#[test]
fn more_copies_than_one_may_make_take_a_second_person_whose_word_is_on_record() {
    let mut desk = Desk::new();
    desk.joins("anna", Role::Editor);
    for _ in 0..2 {
        keep(&mut desk.vault, 1, &["website"]);
    }
    let at = Timestamp::now();
    let mut export = desk.begin("press", at);
    let refused = export.fits_one(&desk.vault, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "{refused:?}");
    let refused = desk.write(&mut export, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "whoever does not ask before");
    assert_eq!(files(&desk.folder.path().join("press")), 0, "all or nothing");
    let same = desk.second(PASSPHRASE);
    let refused = export.second(&mut desk.vault, &desk.first, &same, at);
    assert!(matches!(refused, Err(NotExported::NotSecond(NotSecond::Same))), "{refused:?}");
    let anna = desk.second(ANNA);
    export.second(&mut desk.vault, &desk.first, &anna, at).unwrap();
    assert_eq!(desk.write(&mut export, at).unwrap(), 4, "two voices and two pictures");
    let told = ("staff:anna".to_owned(), r#"{"act":"export","first":"organisation"}"#.to_owned());
    assert_eq!(desk.agreed(), [told]);
    assert_eq!(desk.vault.verify().unwrap().findings, []);
}

#[test]
fn many_small_exports_and_single_copies_count_together_for_a_day() {
    let mut desk = Desk::new();
    let first = keep(&mut desk.vault, 1, &["website"]);
    let at = Timestamp::now();
    let mut export = desk.begin("monday", at);
    assert_eq!(desk.write(&mut export, at).unwrap(), 2);
    let record = first.record().clone();
    let take = desk.vault.summary(&record).unwrap().takes[0].id.clone();
    let folder = desk.folder.path().to_owned();
    let copy = |desk: &mut Desk, at| {
        let (what, website) = ((&record, &take), PurposeId::new("website"));
        desk.first.export(&mut desk.vault, what, &website, &folder, at)
    };
    copy(&mut desk, at).unwrap();
    let refused = copy(&mut desk, at);
    assert!(matches!(refused, Err(ExportError::NeedsSecond(3))), "{refused:?}");
    let again = desk.begin("monday", at);
    assert!(again.fits_one(&desk.vault, at).is_ok(), "what lies there is no new copy");
    let another = desk.begin("tuesday", at);
    assert!(matches!(another.fits_one(&desk.vault, at), Err(NotExported::NeedsSecond(3))));
    let back = at - SignedDuration::from_hours(24 * 365);
    let refused = copy(&mut desk, back);
    assert!(matches!(refused, Err(ExportError::NeedsSecond(3))), "a clock set back: {refused:?}");
    copy(&mut desk, at + SignedDuration::from_hours(25)).unwrap();
}

#[test]
fn an_export_that_somebody_else_copies_into_another_folder_counts_and_names_them() {
    let mut desk = Desk::new();
    desk.joins("anna", Role::Editor);
    let kept = keep(&mut desk.vault, 1, &["website"]);
    let (at, website) = (Timestamp::now(), PurposeId::new("website"));
    let mut export = desk.begin("press", at);
    assert_eq!(desk.write(&mut export, at).unwrap(), 2);
    let around = desk.folder.path().to_owned();
    std::fs::create_dir(around.join("elsewhere")).unwrap();
    let about = |folder: &str| around.join(folder).join("export.json");
    std::fs::copy(about("press"), about("elsewhere")).unwrap();

    desk.first = desk.vault.unlock(&ANNA.into(), &[], at).unwrap();
    let record = kept.record().clone();
    let take = desk.vault.summary(&record).unwrap().takes[0].id.clone();
    for _ in 0..2 {
        desk.first.export(&mut desk.vault, (&record, &take), &website, &around, at).unwrap();
    }
    let head = desk.vault.head().unwrap();
    let mut same = desk.begin("press", at);
    same.fits_one(&desk.vault, at).expect("all of it lies there");
    assert_eq!(desk.write(&mut same, at).unwrap(), 0);
    assert_eq!(desk.vault.head().unwrap(), head, "nothing is written, and nothing entered");
    let mut export = desk.begin("elsewhere", at);
    let refused = export.fits_one(&desk.vault, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "{refused:?}");
    let refused = desk.write(&mut export, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "{refused:?}");
    assert_eq!(files(&around.join("elsewhere")), 0);
    assert_eq!(desk.made_again(), Vec::<String>::new());
    let other = desk.second(PASSPHRASE);
    export.second(&mut desk.vault, &desk.first, &other, at).unwrap();
    assert_eq!(desk.write(&mut export, at).unwrap(), 2);
    assert_eq!(desk.made_again(), ["staff:anna", "staff:anna"]);

    let held = desk.vault.find(kept.code(), at).unwrap().unwrap();
    let copied = |seen: &Seen| matches!(seen, Seen::Exported { destination: Some(_), .. });
    let seen = held.view().accesses;
    assert_eq!(seen.iter().filter(|it| copied(&it.what)).count(), 4, "{seen:?}");
    let copies = desk.vault.copies(&Copies::All, None, 99, at).unwrap();
    assert_eq!(copies.len(), 4, "a copy stands once in the register, however often it is made");
    assert_eq!(desk.vault.verify().unwrap().findings, []);
}

#[test]
fn a_copy_that_was_changed_and_is_written_anew_a_day_later_is_on_record_before() {
    let mut desk = Desk::new();
    keep(&mut desk.vault, 1, &["website"]);
    let at = Timestamp::now();
    let mut export = desk.begin("press", at);
    assert_eq!(desk.write(&mut export, at).unwrap(), 2);
    let press = desk.folder.path().join("press");
    let change = || {
        for file in std::fs::read_dir(&press).unwrap().map(|it| it.unwrap().path()) {
            if file.extension().is_some_and(|it| it == "wav") {
                std::fs::write(file, "RIFF, and not what was given").unwrap();
            }
        }
    };
    change();
    let mut export = desk.begin("press", at);
    assert_eq!(desk.write(&mut export, at).unwrap(), 1);
    assert_eq!(desk.made_again(), Vec::<String>::new(), "they made it a moment ago");
    change();
    let later = at + SignedDuration::from_hours(25);
    let mut export = desk.begin("press", later);
    assert_eq!(desk.write(&mut export, later).unwrap(), 1);
    assert_eq!(export.tally().there, 1);
    assert_eq!(desk.made_again(), ["staff:organisation"]);
    assert_eq!(desk.vault.verify().unwrap().findings, []);
}

#[test]
fn what_is_saved_by_hand_while_an_export_goes_on_counts_before_its_next_step() {
    let mut desk = Desk::new();
    let first = keep(&mut desk.vault, 1, &["website"]);
    let at = Timestamp::now();
    let mut export = desk.begin("press", at);
    assert!(export.fits_one(&desk.vault, at).is_ok(), "two of three");
    let record = first.record().clone();
    let take = desk.vault.summary(&record).unwrap().takes[0].id.clone();
    let (website, folder) = (PurposeId::new("website"), desk.folder.path().to_owned());
    for _ in 0..2 {
        desk.first.export(&mut desk.vault, (&record, &take), &website, &folder, at).unwrap();
    }
    let refused = export.fits_one(&desk.vault, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "{refused:?}");
    let refused = desk.write(&mut export, at);
    assert!(matches!(refused, Err(NotExported::NeedsSecond(3))), "{refused:?}");
    assert_eq!(files(&desk.folder.path().join("press")), 0);
}

#[test]
fn a_recording_of_several_people_counts_once_however_many_are_in_it_and_chosen() {
    let mut desk = Desk::new();
    let mut together = Vec::new();
    for _ in 0..3 {
        together.extend(session::keep_together(&mut desk.vault, 2, &["website"]));
    }
    let at = Timestamp::now();
    let by_hand = Which::Records(together);
    let mut export = desk.begin_with("press", by_hand, at);
    export.fits_one(&desk.vault, at).expect("three recordings, of two people each");
    assert_eq!(desk.write(&mut export, at).unwrap(), 3);
    let mut desk = Desk::new();
    let together = session::keep_together(&mut desk.vault, 2, &["website"]);
    let record = together[0].clone();
    let take = desk.vault.summary(&record).unwrap().takes[0].id.clone();
    let (website, folder) = (PurposeId::new("website"), desk.folder.path().to_owned());
    for _ in 0..3 {
        desk.first.export(&mut desk.vault, (&record, &take), &website, &folder, at).unwrap();
    }
    let refused = desk.first.export(&mut desk.vault, (&record, &take), &website, &folder, at);
    assert!(matches!(refused, Err(ExportError::NeedsSecond(3))), "{refused:?}");
}

#[test]
fn more_erasures_than_one_may_do_take_a_second_officer() {
    let mut desk = Desk::new();
    desk.joins("anna", Role::Editor);
    let records: Vec<_> =
        (0..5).map(|_| keep(&mut desk.vault, 1, &["website"]).record().clone()).collect();
    let refused = desk.first.may_erase_alone(&desk.vault, 4, Timestamp::now());
    assert!(matches!(refused, Err(NotErasedByStaff::NeedsSecond(3))), "{refused:?}");
    for record in &records[..3] {
        desk.erase(record, None).unwrap();
    }
    let refused = desk.erase(&records[3], None);
    assert!(matches!(refused, Err(NotErasedByStaff::NeedsSecond(3))), "{refused:?}");
    let editor = desk.second(ANNA);
    let refused = desk.erase(&records[3], Some(&editor));
    assert!(matches!(refused, Err(NotErasedByStaff::NotSecond(NotSecond::MayNot))), "{refused:?}");
    assert!(desk.vault.summary(&records[3]).is_some(), "nothing was erased");
    assert_eq!(desk.agreed(), []);
    let name = "anna".parse().unwrap();
    desk.first.remove_staff(&mut desk.vault, &name, Timestamp::now()).unwrap();
    std::fs::remove_file(desk.folder.path().join("data/anna.key.age")).unwrap();
    desk.joins("bea", Role::Officer);
    let officer = desk.second(ANNA);
    desk.erase(&records[3], Some(&officer)).unwrap();
    let told = ("staff:bea".to_owned(), r#"{"act":"erasure","first":"organisation"}"#.to_owned());
    assert_eq!(desk.agreed(), [told]);
    assert!(desk.vault.summary(&records[3]).is_none());
}

#[test]
fn the_number_of_the_campaign_that_people_are_asked_by_holds_also_once_it_is_put_back() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let limited = format!("two_people_above = 3\n{}", session::sealing_campaign());
    for (source, most) in
        [(&limited, Some(3)), (&session::newer_campaign(), None), (&limited, Some(3))]
    {
        for _ in 0..2 {
            session::ask_by(&mut vault, source);
        }
        assert_eq!(vault.most_alone().unwrap(), most);
    }
    assert_eq!(vault.verify().unwrap().findings, []);
    let told = vault.events().unwrap().into_iter().filter(|event| event.kind == "campaign");
    assert_eq!(told.count(), 3, "each change is told of once");
}

#[test]
fn a_smaller_number_holds_at_once_and_a_larger_one_when_somebody_is_asked() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let with = |count: u64, version: u32| {
        let source =
            session::newer_campaign().replace("version = 2 ", &format!("version = {version} "));
        format!("two_people_above = {count}\n{source}")
    };
    let offer = |vault: &mut Vault, source: &str| {
        vault.offer(source, &Campaign::parse(source).unwrap()).unwrap();
        vault.most_alone().unwrap()
    };
    assert_eq!(offer(&mut vault, &with(3, 2)), Some(3), "nobody was asked yet");
    session::ask_by(&mut vault, &with(3, 2));
    assert_eq!(offer(&mut vault, &with(5, 3)), Some(3), "nobody was asked by the larger one");
    assert_eq!(offer(&mut vault, &with(1, 4)), Some(1));
    assert_eq!(offer(&mut vault, &session::sealing_campaign()), Some(3), "it sets none");
    session::ask_by(&mut vault, &with(5, 3));
    assert_eq!(vault.most_alone().unwrap(), Some(5));
}

#[test]
fn a_number_that_is_raised_and_put_back_before_anybody_is_asked_lifts_nothing_and_is_on_record() {
    let mut desk = Desk::new();
    desk.joins("anna", Role::Editor);
    let before = format!("two_people_above = 3\n{}", session::newer_campaign());
    let raised = before.replace("above = 3", "above = 90").replace("version = 2 ", "version = 3 ");
    let by_officer = |desk: &mut Desk, source: &str| {
        let campaign = Campaign::parse(source).unwrap();
        let change = (source, &campaign);
        desk.first.change_campaign(&mut desk.vault, change, Timestamp::now()).unwrap();
        desk.vault.most_alone().unwrap()
    };
    for _ in 0..2 {
        assert_eq!(by_officer(&mut desk, &raised), Some(3), "nobody is asked by it");
    }
    assert_eq!(by_officer(&mut desk, &before), Some(3));
    let anna = desk.vault.unlock(&ANNA.into(), &[], Timestamp::now()).unwrap();
    let campaign = Campaign::parse(&raised).unwrap();
    let refused = anna.change_campaign(&mut desk.vault, (&raised, &campaign), Timestamp::now());
    assert!(matches!(refused, Err(NotChanged::NotOfficer)), "{refused:?}");
    assert_eq!(by_officer(&mut desk, &raised), Some(3));
    session::ask_by(&mut desk.vault, &raised);
    assert_eq!(desk.vault.most_alone().unwrap(), Some(90));
    let ledger = Connection::open(desk.folder.path().join("data/vault/ledger.db")).unwrap();
    let query = "SELECT actor FROM event WHERE kind = 'campaign' ORDER BY seq";
    let mut query = ledger.prepare(query).unwrap();
    let told = query.query_map([], |row| row.get(0)).unwrap();
    let told: Vec<String> = told.map(Result::unwrap).collect();
    let officer = "staff:organisation";
    assert_eq!(told, ["program", officer, officer, officer], "each change is told of once");
    assert_eq!(desk.vault.verify().unwrap().findings, []);
}

#[test]
fn where_the_campaign_sets_no_number_nobody_is_asked_for() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &["website"]);
    assert_eq!(vault.most_alone().unwrap(), None);
    let first = vault.unlock(&PASSPHRASE.into(), &[], Timestamp::now()).unwrap();
    assert!(first.may_erase_alone(&vault, 1_000_000, Timestamp::now()).is_ok());
}

#[test]
fn a_wrong_passphrase_of_a_second_person_waits_as_any_other() {
    let mut desk = Desk::new();
    desk.joins("anna", Role::Editor);
    let wrong = desk.vault.second(&"another guess".into(), &[], Timestamp::now());
    let wrong = wrong.map(|second| second.name().clone()).unwrap_err();
    assert_eq!(wrong.to_string(), "wrong passphrase; wait 1 s");
    let early = desk.vault.second(&ANNA.into(), &[], Timestamp::now()).unwrap_err();
    assert_eq!(early.to_string(), "too early after a wrong passphrase; wait 1 s");
}
