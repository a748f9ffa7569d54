//! What people complain of: filed, read, answered, and erased some time after the answer.

use std::path::Path;

use jiff::civil::Date;
use sayso::campaign::Retention;
use sayso::record::{
    Complaint, ComplaintNumber, ListedComplaint, OpenComplaints, Outcome, SubmissionId,
};
use sayso::vault::{NotAnswered, NotRead, OpenTakeError};

use super::step::Nth;
use super::world::World;
use crate::common::session::{self, files};

const MONTH: Retention = Retention { years: 0, months: 1, days: 0 };

/// A complaint, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Complained {
    pub(crate) number: ComplaintNumber,
    text: String,
    about: Option<SubmissionId>,
    due: Date,
    /// How it ended, and the last day on which the words are kept.
    answered: Option<(Outcome, Date)>,
    /// Later answers have greater ones.
    answer: usize,
    pub(crate) gone: bool,
}

impl World {
    pub(crate) fn complain(&mut self, about: Option<Nth>) {
        let about = about.and_then(|nth| self.somebody(nth));
        let about = about.map(|who| self.known.person(who).record.clone());
        let text = format!("It was too loud, for the {} time.", self.new_name());
        let said = Complaint::new(&text, "0421 / 555 12 34", about.clone()).unwrap();
        let now = self.now;
        let filed = self.vault().complain(&said, MONTH, now).unwrap();
        assert_eq!(filed.due, MONTH.until(self.today()));
        let (number, due) = (filed.number, filed.due);
        let (answered, answer, gone) = (None, 0, false);
        let complained = Complained { number, text, about, due, answered, answer, gone };
        self.known.complaints.push(complained);
        self.figures.complained += 1;
    }

    /// The place of one of them, whose words may be gone.
    fn complaint(&self, nth: Nth) -> Option<usize> {
        let complaints = &self.known.complaints;
        (!complaints.is_empty()).then(|| usize::from(nth) % complaints.len())
    }

    pub(crate) fn read(&mut self, nth: Nth, staff: Nth) {
        let Some(place) = self.complaint(nth) else { return };
        let (staff, now) = (self.anybody(staff), self.now);
        let it = self.known.complaints[place].clone();
        let read = staff.read_complaint(self.vault(), &it.number, now);
        if !staff.role().decides() {
            assert!(matches!(read, Err(NotRead::NotOfficer)), "{read:?}");
        } else if it.gone {
            assert!(matches!(read, Err(NotRead::Open(OpenTakeError::Gone))), "{read:?}");
        } else {
            let read = read.unwrap();
            assert_eq!((read.text(), read.record()), (&*it.text, it.about.as_ref()));
            self.known.read += 1;
        }
    }

    pub(crate) fn answer(&mut self, nth: Nth, staff: Nth) {
        let Some(place) = self.complaint(nth) else { return };
        let (staff, now) = (self.anybody(staff), self.now);
        let it = self.known.complaints[place].clone();
        let outcome = Outcome::ALL[usize::from(nth) % Outcome::ALL.len()];
        let answered = staff.answer_complaint(self.vault(), &it.number, outcome, now);
        if !staff.role().decides() {
            assert!(matches!(answered, Err(NotAnswered::NotOfficer)), "{answered:?}");
        } else if it.gone {
            assert!(matches!(answered, Err(NotAnswered::Gone)), "{answered:?}");
        } else if it.answered.is_some() {
            assert!(matches!(answered, Err(NotAnswered::Already)), "{answered:?}");
        } else {
            answered.unwrap();
            let until = self.known.asked_by.campaign().proof_kept.until(self.today());
            let answer = self.new_name();
            let complaint = &mut self.known.complaints[place];
            (complaint.answered, complaint.answer) = (Some((outcome, until)), answer);
            self.figures.answered += 1;
        }
    }

    /// The complaints whose time is over on `today`, with a piece of what opens their words.
    pub(crate) fn words_that_are_over(&self, today: Date) -> Vec<(usize, Vec<u8>)> {
        let over = self
            .known
            .complaints
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.gone && it.answered.is_some_and(|(_, until)| until < today));
        over.map(|(place, it)| (place, header(&self.data, &it.number)[60..100].to_vec())).collect()
    }

    pub(crate) fn words_are_gone(&mut self, over: Vec<(usize, Vec<u8>)>) {
        for (place, piece) in over {
            self.known.complaints[place].gone = true;
            self.known.words_gone.push(piece);
            self.figures.words_gone += 1;
        }
        self.no_words_that_are_gone_lie_in(&self.data);
    }

    pub(crate) fn no_words_that_are_gone_lie_in(&self, folder: &Path) {
        if self.known.words_gone.is_empty() {
            return;
        }
        for (path, bytes) in files(folder) {
            for piece in &self.known.words_gone {
                let found = memchr::memmem::find(&bytes, piece);
                assert!(found.is_none(), "what opened a complaint is in {}", path.display());
            }
        }
    }

    /// After each step: the list, the counts, and what lies where keys do.
    pub(crate) fn complaints_are_as_known(&self) {
        let vault = self.vault.as_ref().unwrap();
        let (mut listed, mut after) = (Vec::new(), None);
        let open = self.open_complaints();
        loop {
            let page = vault.complaints(after, 3, self.now).unwrap();
            assert_eq!(page.open, open, "beside the list");
            listed.extend(page.complaints);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(vault.open_complaints(self.now).unwrap(), open, "\"Today\"");
        let there = self.known.complaints.iter().filter(|it| !it.gone);
        let (mut answered, mut there): (Vec<_>, Vec<_>) =
            there.partition(|it| it.answered.is_some());
        there.sort_by_key(|it| it.due);
        answered.sort_by_key(|it| std::cmp::Reverse(it.answer));
        there.extend(answered);
        let there: Vec<_> =
            there.into_iter().map(|it| (it.number.clone(), it.due, it.answered)).collect();
        let told = |it: ListedComplaint| {
            let overdue = it.answered.is_none() && it.due < self.today();
            assert_eq!(it.is_overdue(self.now), overdue);
            (it.number, it.due, it.answered.map(|it| (it.outcome, it.kept_until)))
        };
        for complaint in &self.known.complaints {
            let found = vault.complaint(&complaint.number).unwrap();
            assert_eq!(found.is_some(), !complaint.gone, "by its number");
        }
        assert_eq!(listed.into_iter().map(told).collect::<Vec<_>>(), there, "the complaints");
        let keys = std::fs::read(self.data.join("vault/keys.slots")).unwrap();
        for piece in &self.known.words_gone {
            assert!(
                memchr::memmem::find(&keys, piece).is_none(),
                "the words of a complaint are back"
            );
        }
    }

    fn open_complaints(&self) -> OpenComplaints {
        let open = self.known.complaints.iter().filter(|it| it.answered.is_none());
        let overdue = open.clone().filter(|it| it.due < self.today()).count() as u64;
        OpenComplaints { open: open.count() as u64, overdue }
    }

    /// At the end: an officer reads all of them, each time that anybody did is on record, and nothing can be read besides.
    pub(crate) fn complaints_read_as_written(&mut self) {
        for place in 0..self.known.complaints.len() {
            self.read(place as Nth, 0);
        }
        let events = self.vault().events().unwrap();
        let opened = events.iter().filter(|it| it.kind == "complaint-opened").count();
        assert_eq!(opened, self.known.read, "each reading is on record");
        for (path, bytes) in files(&self.data) {
            let found = memchr::memmem::find(&bytes, b"It was too loud");
            assert!(found.is_none(), "a complaint can be read in {}", path.display());
        }
    }
}

/// What lies in the slots of a complaint.
fn header(data: &Path, number: &ComplaintNumber) -> Vec<u8> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let slots: String = ledger
        .query_row("SELECT slots FROM complaint WHERE number = ?1", [number.as_str()], |row| {
            row.get(0)
        })
        .unwrap();
    session::slots(data, &slots)
}
