//! The list of erasures: what was taken back, in a file beside each backup, so that a vault that is restored
//! is told of it.
//!
//! Each line is a JSON document of its own, signed by the key that writes the ledger. It tells of all events after
//! the number `after`, up to and with `until`: which records were erased, which uses were withdrawn, who
//! has left the staff. It names nobody: a record is the digest of its number, and a key of staff a digest.
//! A line is added after each erasure, wherever a backup of this vault can be reached; a drive that was out of
//! reach is told when it is there again. Each backup adds a line as well; one that tells of nothing gives way
//! to the next. A vault that was restored adds none while the list tells all that it would.
//!
//! A line that is missing shows: the lines of one key must follow each other from event 0 on. That the last ones
//! are missing cannot show on the drive that lacks them; what follows from that, `caught_up` says.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{folder, known};
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::record::{Event, EventKind};
use crate::seal::SignatoryKey;
use crate::vault::link::COLUMNS;
use crate::vault::link::Link;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger};

/// The name of the list.
pub(super) const LIST: &str = "erasures.jsonl";
/// The form of a line.
const FORM: &str = "sayso erasures 1";
/// How long another process may take that writes to the same list.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(20);
/// So many bytes at the end of a list are read first: many lines, of which nearly always the last is one's own.
const AT_FIRST: u64 = 64 * 1024;

/// A line.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    form: String,
    /// It tells of all events after this one,
    after: i64,
    /// up to and with this one.
    until: i64,
    /// When it was written.
    at: Timestamp,
    /// The digests that stand for the records that were erased.
    erased: Vec<String>,
    /// Uses that were withdrawn.
    withdrawn: Vec<Withdrawn>,
    /// Digests of the keys of those who left the staff, with the number of the event.
    left: Vec<Left>,
}

/// A use that was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Withdrawn {
    pub(super) event: i64,
    pub(super) subject: String,
    pub(super) purpose: PurposeId,
}

/// Somebody who left the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Left {
    pub(super) event: i64,
    pub(super) key: Digest,
}

impl Line {
    fn tells_of_nothing(&self) -> bool {
        self.erased.is_empty() && self.withdrawn.is_empty() && self.left.is_empty()
    }

    /// Whether the lines of `list`, a whole one, tell of all that this one does, whoever signed them.
    fn is_told_in(&self, list: &[u8]) -> bool {
        let told: Vec<_> = lines(list).filter_map(read_line).map(|(line, _)| line).collect();
        let erased: HashSet<_> = told.iter().flat_map(|it| &it.erased).collect();
        let left: HashSet<_> = told.iter().flat_map(|it| &it.left).map(|it| it.key).collect();
        let withdrawn: HashSet<_> =
            told.iter().flat_map(|it| &it.withdrawn).map(|it| (&it.subject, &it.purpose)).collect();
        self.erased.iter().all(|it| erased.contains(it))
            && self.left.iter().all(|it| left.contains(&it.key))
            && self.withdrawn.iter().all(|it| withdrawn.contains(&(&it.subject, &it.purpose)))
    }

    /// What the events after `after` tell of.
    fn of(ledger: &Connection, after: i64, at: Timestamp) -> Result<Self, StorageError> {
        let (until, _) = ledger::head(ledger)?;
        let mut line = Self {
            form: FORM.to_owned(),
            after,
            until,
            at,
            erased: Vec::new(),
            withdrawn: Vec::new(),
            left: Vec::new(),
        };
        for kind in EventKind::ENDS {
            let mut query = ledger.prepare_cached(
                "SELECT subject FROM event WHERE kind = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq",
            )?;
            let subjects = query.query_map((kind.as_str(), after, until), |row| row.get(0))?;
            for subject in subjects {
                line.erased.extend::<Option<String>>(subject?);
            }
        }
        for link in links(ledger, EventKind::PurposeWithdrawn, (after, until))? {
            // One whose proof is over is of a record that was erased.
            if let (Some(subject), Some(Event::PurposeWithdrawn { purpose, .. })) =
                (link.subject.clone(), link.event())
            {
                line.withdrawn.push(Withdrawn { event: link.seq, subject, purpose });
            }
        }
        line.withdrawn.extend(withdrawn_elsewhere(ledger, (after, until))?);
        line.left = left(ledger, (after, until))?;
        Ok(line)
    }
}

fn links(
    ledger: &Connection,
    kind: EventKind,
    (after, until): (i64, i64),
) -> Result<Vec<Link>, StorageError> {
    let mut query = ledger.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM event WHERE kind = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq"
    ))?;
    let links = query.query_map((kind.as_str(), after, until), Link::read)?;
    Ok(links.collect::<Result<_, _>>()?)
}

/// The uses that were withdrawn at another member of the fleet, as the copies say that came from there.
fn withdrawn_elsewhere(
    ledger: &Connection,
    between: (i64, i64),
) -> Result<Vec<Withdrawn>, StorageError> {
    let mut withdrawn = Vec::new();
    for link in links(ledger, EventKind::Received, between)? {
        let (Some(subject), Some(Event::Received(received))) = (link.subject.clone(), link.event())
        else {
            continue;
        };
        let uses = received.withdrawn.into_keys();
        withdrawn.extend(uses.map(|purpose| Withdrawn {
            event: link.seq,
            subject: subject.clone(),
            purpose,
        }));
    }
    Ok(withdrawn)
}

/// Who has left the staff.
fn left(ledger: &Connection, (after, until): (i64, i64)) -> Result<Vec<Left>, StorageError> {
    let mut told = links(ledger, EventKind::StaffAdded, (0, until))?;
    told.extend(links(ledger, EventKind::StaffRemoved, (0, until))?);
    told.sort_by_key(|link| link.seq);
    let (mut keys, mut left) = (BTreeMap::new(), Vec::new());
    for link in told {
        match link.event() {
            Some(Event::StaffAdded { name, key, .. }) => drop(keys.insert(name, key)),
            Some(Event::StaffRemoved { name }) => {
                let key = keys.remove(&name).filter(|_| link.seq > after);
                left.extend(key.map(|key| Left { event: link.seq, key: staff_digest(&key) }));
            }
            _ => {}
        }
    }
    Ok(left)
}

/// What stands for a key of staff.
pub(super) fn staff_digest(key: &str) -> Digest {
    Digest::of_parts([b"sayso staff 1".as_slice(), key.as_bytes()])
}

/// The lists beside backups that lie in one of `folders`, and beside those that `vault` knows.
pub fn erasure_lists(vault: &Vault, folders: &[PathBuf]) -> Vec<PathBuf> {
    let around = folders.iter().flat_map(|folder| folder::all_in(folder));
    let known = known::all(vault.data_dir()).into_iter().map(|known| known.folder);
    let lists: BTreeSet<_> = around.chain(known).map(|backup| backup.join(LIST)).collect();
    lists.into_iter().filter(|list| list.is_file()).collect()
}

/// The list that `given` names: itself, where it is a file, or else the one in that folder of a backup, or beside the one backup in
/// that folder or on that drive. None where there is no list.
pub fn erasure_list(given: &Path) -> Option<PathBuf> {
    let here = if given.is_dir() { given.join(LIST) } else { given.to_owned() };
    if here.is_file() {
        return Some(here);
    }
    let beside = folder::Folder::find(given).ok()?.path().join(LIST);
    beside.is_file().then_some(beside)
}

/// Whether a line is added that tells of nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tell {
    /// It says how far a backup goes.
    Always,
    /// Nobody should take it for news.
    News,
}

/// Adds to the list in `folder` what the events of `vault` tell that its last line does not. Durable on return.
pub(super) fn tell(
    vault: &Vault,
    folder: &Path,
    (what, at): (Tell, Timestamp),
) -> Result<(), StorageError> {
    let own = vault.signatory().ok_or(StorageError::Damaged("the key that writes the ledger"))?;
    let mut file = open(&folder.join(LIST))?;
    let last = LastLine::find(&mut file, &own, AT_FIRST)?;
    let (after, end) = match &last.own {
        // One that tells of nothing gives way, where no other comes after it.
        Some((line, start, end)) if *end == last.whole && line.tells_of_nothing() => {
            (line.after, *start)
        }
        Some((line, ..)) => (line.until, last.whole),
        None => (0, last.whole),
    };
    let line = Line::of(&vault.ledger, after, at)?;
    // A vault that was restored to see whether that works has nothing to tell but what this list told it, and would do so
    // by a key that the backup does not know.
    let is_news = last.own.is_some() || !line.is_told_in(&last.read);
    if what == Tell::News && (line.tells_of_nothing() || !is_news) {
        return Ok(());
    }
    let document = serde_json::to_value(&line).map_err(io::Error::other)?;
    let signed = vault.sign(document, at);
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    file.write_all(format!("{signed}\n").as_bytes())?;
    Ok(file.sync_all()?)
}

/// The last line in a list that one key has signed.
#[derive(Debug)]
struct LastLine {
    /// That line, and where it begins and ends; none where there is none in all of the list.
    own: Option<(Line, u64, u64)>,
    /// Where the last whole line ends. What a power cut left of a line is none.
    whole: u64,
    /// The whole lines that were read: all of the list where no line was found.
    read: Vec<u8>,
}

impl LastLine {
    /// Reads from the end of the list, so many bytes at first and then twice as many each time, until a line of `key` is there.
    fn find(file: &mut File, key: &SignatoryKey, at_first: u64) -> io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        let mut some = at_first.min(length);
        loop {
            let from = length - some;
            file.seek(SeekFrom::Start(from))?;
            let mut read = Vec::new();
            Read::take(&mut *file, some).read_to_end(&mut read)?;
            let is_end = |byte: &u8| *byte == b'\n';
            let whole = read.iter().rposition(is_end).map_or(0, |end| end + 1);
            // A line that begins before what was read waits until all of it is read.
            let cut =
                if from == 0 { 0 } else { read.iter().position(is_end).map_or(0, |it| it + 1) };
            read.truncate(whole);
            let (mut own, mut end) = (None, whole);
            for line in lines(&read[cut..]).rev() {
                let start = end - line.len();
                if let Some((line, _)) = read_line(line).filter(|(_, signer)| signer == key) {
                    own = Some((line, from + start as u64, from + end as u64));
                    break;
                }
                end = start;
            }
            if own.is_some() || from == 0 {
                return Ok(Self { own, whole: from + whole as u64, read });
            }
            some = some.saturating_mul(2).min(length);
        }
    }
}

/// Opens the list, once nobody else writes to it.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    files::private(&mut options);
    let file = options.read(true).create(true).truncate(false).open(path)?;
    let until = Instant::now() + PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::TimedOut.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

/// The lines of a list, each with its end. What a damaged drive has made of one, text or not, spoils no other.
fn lines(list: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    list.split_inclusive(|byte| *byte == b'\n')
}

/// A line and who signed it. None where it is not as it was signed.
fn read_line(line: &[u8]) -> Option<(Line, SignatoryKey)> {
    let mut document: serde_json::Value = serde_json::from_slice(line).ok()?;
    let signer = SignatoryKey::of(&document).ok()?;
    document.as_object_mut()?.remove("proof");
    let line: Line = serde_json::from_value(document).ok()?;
    (line.form == FORM).then_some((line, signer))
}

/// What lists have told.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The digests of records that were erased.
    pub(super) erased: HashSet<String>,
    pub(super) withdrawn: Vec<Withdrawn>,
    /// Of keys that the backup does not know, so that the numbers of events are others.
    pub(super) withdrawn_by_others: Vec<Withdrawn>,
    pub(super) left: Vec<Left>,
    /// As with what was withdrawn.
    pub(super) left_by_others: Vec<Left>,
    /// The last event that is told of without a gap, and when that line was written.
    pub(super) until: Option<(i64, Timestamp)>,
    /// So many lines are damaged, or of a key that the backup does not know: somebody else's, or that of a vault
    /// that was restored from it before.
    pub(super) strange: u64,
}

impl Told {
    /// Reads `lists`, for a backup that `writers` have written. How far the list goes, the lines of the newest
    /// of them say. What a line of another key tells counts as well, if only to erase: whoever can
    /// write to the list can remove the backup, too.
    pub(super) fn read(lists: &[impl AsRef<Path>], writers: &[String]) -> io::Result<Self> {
        let (mut told, mut newest) = (Self::default(), Vec::new());
        for list in lists {
            let Some(mut file) = files::open_if_there(list.as_ref())? else { continue };
            let mut text = Vec::new();
            file.read_to_end(&mut text)?;
            for line in lines(&text) {
                let Some((line, signer)) = read_line(line) else {
                    told.strange += 1;
                    continue;
                };
                told.erased.extend(line.erased.iter().cloned());
                let signer = signer.to_string();
                if writers.last() == Some(&signer) {
                    newest.push(line);
                } else if !writers.contains(&signer) {
                    told.strange += 1;
                    told.withdrawn_by_others.extend(line.withdrawn);
                    told.left_by_others.extend(line.left);
                }
            }
        }
        newest.sort_by_key(|line| (line.after, line.until));
        told.follow(&newest);
        Ok(told)
    }

    /// Takes in the lines of the newest key, from its first event on as far as they follow each other.
    fn follow(&mut self, lines: &[Line]) {
        let mut seen = BTreeSet::new();
        for line in lines {
            // One event may tell of several uses.
            let withdrawn = line.withdrawn.iter().filter(|it| seen.insert((it.event, &it.purpose)));
            self.withdrawn.extend(withdrawn.cloned());
            self.left.extend(line.left.iter().cloned());
            let reach = self.until.map_or(0, |(event, _)| event);
            if line.after > reach || line.until < reach {
                continue;
            }
            let at = self.until.map_or(line.at, |(_, at)| at.max(line.at));
            self.until = Some((line.until, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    fn line(after: i64, until: i64, erased: &[&str]) -> Line {
        Line {
            form: FORM.to_owned(),
            after,
            until,
            at: Timestamp::from_second(until).unwrap(),
            erased: erased.iter().map(ToString::to_string).collect(),
            withdrawn: Vec::new(),
            left: Vec::new(),
        }
    }

    #[test]
    fn the_last_line_of_a_key_is_found_from_the_end_whatever_comes_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let vault = |name: &str| {
            let settings = VaultSettings::LIGHT;
            Vault::create(&folder.path().join(name), &passphrase, settings, Timestamp::UNIX_EPOCH)
                .unwrap()
        };
        let (own, other) = (vault("own"), vault("other"));
        let signed = |vault: &Vault, line: Line| {
            let document = serde_json::to_value(&line).unwrap();
            format!("{}\n", vault.sign(document, Timestamp::UNIX_EPOCH))
        };
        let first = signed(&own, line(0, 5, &["a"]));
        let last = signed(&own, line(5, 9, &["b"; 99]));
        let foreign = signed(&other, line(0, 3, &[]));
        let key = own.signatory().unwrap();
        let find = |list: &str, at_first| {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(list.as_bytes()).unwrap();
            LastLine::find(&mut file, &key, at_first).unwrap()
        };
        let torn = &first[..first.len() / 2];
        for before in [&[][..], &[first.as_str()], &["\n", "no line\n", torn, "\n", &foreign]] {
            for after in [&[][..], &[torn], &[foreign.as_str()], &["\n", torn, "\n", torn]] {
                let (before, after) = (before.concat(), after.concat());
                let list = format!("{before}{last}{after}");
                let whole = list.rfind('\n').unwrap() + 1;
                for at_first in [1, 100, 1_000, 1_000_000] {
                    let found = find(&list, at_first);
                    let (line, start, end) = found.own.unwrap();
                    let place = [before.len(), before.len() + last.len()].map(|it| it as u64);
                    assert_eq!((line.until, [start, end]), (9, place), "{list} {at_first}");
                    assert_eq!(found.whole, whole as u64, "{list} {at_first}");
                }
                let none = find(&format!("{before}{after}").replace(&first, ""), 10);
                assert!(none.own.is_none());
            }
        }
        let (much, nothing) = (foreign.repeat(20), find("", 10));
        assert!(nothing.own.is_none() && nothing.whole == 0 && find(torn, 10).whole == 0);
        assert_eq!(find(&much, 10).read.len(), much.len(), "there is none in all of it");
        let end = find(&format!("{much}{last}"), 2 * last.len() as u64);
        assert!(end.read.len() < much.len(), "no more than the end was read");
    }

    #[test]
    fn each_use_that_one_event_tells_of_is_taken_in_once() {
        let mut told = Told::default();
        let withdrawn = |purpose: &str| Withdrawn {
            event: 4,
            subject: "a".to_owned(),
            purpose: PurposeId::new(purpose),
        };
        let one =
            Line { withdrawn: vec![withdrawn("radio"), withdrawn("website")], ..line(0, 5, &[]) };
        told.follow(&[one.clone(), one.clone()]);
        assert_eq!(told.withdrawn, one.withdrawn);
    }

    fn reach(lines: &[Line]) -> Option<i64> {
        let mut told = Told::default();
        told.follow(lines);
        told.until.map(|(event, _)| event)
    }

    #[test]
    fn a_list_goes_as_far_as_its_lines_follow_each_other() {
        assert_eq!(reach(&[]), None);
        assert_eq!(reach(&[line(0, 5, &[]), line(5, 9, &["a"]), line(9, 9, &[])]), Some(9));
        assert_eq!(reach(&[line(0, 5, &[]), line(7, 9, &["a"])]), Some(5), "a line is missing");
        assert_eq!(reach(&[line(3, 5, &[])]), None, "the first line is missing");
        // Of two lists of one vault.
        assert_eq!(reach(&[line(0, 5, &[]), line(0, 8, &[]), line(5, 6, &[])]), Some(8));
    }
}
