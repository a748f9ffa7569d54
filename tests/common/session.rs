//! A person's session without a window: consent, capture and draft through the same calls that the
//! program makes, with made-up devices.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use sayso::app::{make_vault, sample_campaign};
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{CaptureKind, Choices, Grant, Permit, PermitRefused, Picture, Voice};
use sayso::device::{
    Camera, CameraEvent, CameraLink, Devices, MadeUpDevices, Microphone, MicrophoneEvent,
    MicrophoneLink, Outbox, Pace, Room,
};
use sayso::locale::Locale;
use sayso::quiet::Gate;
use sayso::record::{Filter, Page, Part, SubmissionId, Terms};
use sayso::seal::{Scratch, Sealed};
use sayso::submission::{Captured, Draft};
use sayso::vault::{Export, Held, NotExported, Receipt, Unlocked, Vault, VaultSettings, Which};
use secrecy::SecretString;

/// How long a made-up device may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Made-up devices whose time runs as fast as it is listened to.
pub(crate) fn quick() -> MadeUpDevices {
    MadeUpDevices { pace: Pace::Flat, fault: None }
}

/// The sample campaign.
pub(crate) fn campaign() -> Campaign {
    Campaign::parse(&sample_campaign("Harbour Museum", "voices@harbour.example")).unwrap()
}

/// The sample campaign with everything that it leaves out: children with a guardian, a yes that is
/// said aloud, shorter times.
pub(crate) fn rich_campaign() -> String {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    let sample = sample.replace("\"P2Y\"", "\"P2Y\"\nshorter = [\"P1M\", \"P6M\"]");
    format!("spoken_yes = \"required\"\n{sample}\n[guardian]\n")
}

/// `source`, a campaign in English and German, offered in English and `language`. Texts stay as they are: what is
/// looked at are the program's own words.
pub(crate) fn offered_in(language: &str, source: &str) -> String {
    let other = if language == "en" { "de" } else { language };
    let source = without(source, if other == "de" { "" } else { other });
    source.replace("\"de\"", &format!("\"{other}\"")).replace("de = ", &format!("{other} = "))
}

/// The same campaign without the texts in `language`.
fn without(source: &str, language: &str) -> String {
    let begins = format!(", {language} = \"");
    let mut left = source.to_owned();
    while let (false, Some(at)) = (language.is_empty(), left.find(&begins)) {
        let from = at + begins.len();
        let end = from + left[from..].find('"').unwrap() + 1;
        left.replace_range(at..end, "");
    }
    left
}

/// Somebody who was here before agrees to `source`, a newer campaign file, for `purposes`.
pub(crate) fn renew(vault: &mut Vault, held: &mut Held, source: &str, purposes: &[&str]) {
    let campaign = Campaign::parse(source).unwrap();
    vault.offer(source, &campaign).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let asks = Disclosure::ask_again(&campaign, &words, 1).unwrap();
    let agreement = asks.renew(ticked(&[], purposes), Timestamp::now()).unwrap();
    held.renew(vault, &agreement, &campaign, Timestamp::now()).unwrap();
}

/// The sample campaign, a version later.
pub(crate) fn newer_campaign() -> String {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    sample.replace("version = 1 ", "version = 2 ").replace("in our rooms", "in our new rooms")
}

/// The sample campaign, by which people may have what they give sealed for half a year, a year, or a year and a half.
pub(crate) fn sealing_campaign() -> String {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    format!("seal_until = [\"P6M\", \"P1Y\", \"P18M\"]\n{sample}")
}

/// Keeps a voice that is sealed for `time`.
pub(crate) fn keep_sealed(vault: &mut Vault, time: &str, purposes: &[&str]) -> Receipt {
    let source = sealing_campaign();
    let campaign = Campaign::parse(&source).unwrap();
    let mut draft = voice_draft(vault, 1, purposes);
    draft.seal_for(Some(time.parse().unwrap()));
    vault.keep(draft, &campaign, Timestamp::now()).unwrap().shown
}

/// From now on people are asked by a campaign that lets one of the staff do so much alone.
pub(crate) fn ask_for_two_above(vault: &mut Vault, count: u64) {
    ask_by(vault, &format!("two_people_above = {count}\n{}", newer_campaign()));
}

/// Somebody is shown what `source` asks.
pub(crate) fn ask_by(vault: &mut Vault, source: &str) {
    let campaign = Campaign::parse(source).unwrap();
    vault.offer(source, &campaign).unwrap();
    let shown = Disclosure::render(&campaign, &Locale::english()).unwrap();
    vault.shown(&shown, Timestamp::now()).unwrap();
}

/// A new vault in `folder`, cheap to guess and therefore quick.
pub(crate) fn vault(folder: &Path) -> Vault {
    let passphrase = SecretString::from(super::window::PASSPHRASE);
    let (who, contact) = ("Harbour Museum", "voices@harbour.example");
    make_vault(folder, who, contact, &passphrase, VaultSettings::LIGHT).unwrap().0
}

/// The disclosure of the sample campaign in English.
pub(crate) fn disclosure() -> Disclosure {
    Disclosure::render(&campaign(), &Locale::load(&"en".parse().unwrap()).unwrap()).unwrap()
}

/// Ticked boxes.
pub(crate) fn ticked(kinds: &[Kind], purposes: &[&str]) -> Choices {
    let mut choices = Choices::default();
    for kind in kinds {
        choices.toggle(BoxId::Kind(*kind));
    }
    for id in purposes {
        choices.toggle(BoxId::Purpose(PurposeId::new(*id)));
    }
    choices
}

/// A person agrees to both kinds, for `purposes`.
pub(crate) fn agree(purposes: &[&str]) -> Grant {
    let choices = ticked(&[Kind::Voice, Kind::Photo], purposes);
    disclosure().accept(choices, Timestamp::now()).unwrap()
}

/// A permit, once the device before has closed.
fn permit<K: CaptureKind>(draft: &Draft) -> Permit<K> {
    once_closed(|| draft.permit())
}

/// A permit, as soon as the device before it is closed.
pub(crate) fn once_closed<K: CaptureKind>(
    ask: impl Fn() -> Result<Permit<K>, PermitRefused>,
) -> Permit<K> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match ask() {
            Ok(permit) => return permit,
            Err(why) => assert!(Instant::now() < deadline, "{why}"),
        }
        std::thread::park_timeout(Duration::from_millis(2));
    }
}

/// An open microphone and what it reports.
pub(crate) fn microphone(
    draft: &Draft,
    devices: &dyn Devices,
    limits: (Scratch, u32),
) -> (Microphone, Receiver<MicrophoneEvent>) {
    microphone_under(permit::<Voice>(draft), devices, limits)
}

fn microphone_under(
    permit: Permit<Voice>,
    devices: &dyn Devices,
    (scratch, max_duration_secs): (Scratch, u32),
) -> (Microphone, Receiver<MicrophoneEvent>) {
    let (events_in, events) = sync_channel(16);
    let events_in = Outbox::new(events_in, Arc::new(|| {}));
    let link = MicrophoneLink {
        scratch,
        room: Room::default(),
        device: None,
        sample_rate_hz: 48_000,
        max_duration_secs,
        hush: Gate::default().hush(),
        events: events_in,
    };
    (devices.open_microphone(permit, link), events)
}

/// An open camera and what it reports.
pub(crate) fn camera(
    draft: &Draft,
    devices: &dyn Devices,
    scratch: Scratch,
) -> (Camera, Receiver<CameraEvent>) {
    let (events_in, events) = sync_channel(16);
    let events_in = Outbox::new(events_in, Arc::new(|| {}));
    let link = CameraLink {
        scratch,
        room: Room::default(),
        device: None,
        widest_px: None,
        events: events_in,
    };
    (devices.open_camera(permit::<Picture>(draft), link), events)
}

/// Something sealed that is no sound and no picture.
pub(crate) fn sealed(scratch: &Scratch) -> Sealed {
    let mut writer = scratch.begin().unwrap();
    std::io::Write::write_all(&mut writer, &[1, 2]).unwrap();
    writer.finish().unwrap()
}

/// A recording of exactly `secs` seconds, made as fast as the machine can.
pub(crate) fn sound(draft: &Draft, scratch: Scratch, secs: u32) -> Captured<Voice> {
    listen(microphone(draft, &quick(), (scratch, secs)))
}

/// The next person says their yes aloud.
pub(crate) fn spoken_yes(draft: &Draft, scratch: Scratch) -> Captured<Voice> {
    let permit = once_closed(|| draft.permit_for_yes(None));
    listen(microphone_under(permit, &quick(), (scratch, 1))).as_spoken_yes()
}

fn listen((microphone, events): (Microphone, Receiver<MicrophoneEvent>)) -> Captured<Voice> {
    loop {
        match events.recv_timeout(PATIENCE).expect("the made-up microphone answers") {
            MicrophoneEvent::Slow => {}
            MicrophoneEvent::Opened(_) => microphone.record(),
            MicrophoneEvent::Stopped(take, _) => return take,
            MicrophoneEvent::Practised(practice) => panic!("{practice:?}"),
            MicrophoneEvent::Failed(why, _) => panic!("{why}"),
        }
    }
}

/// A picture.
pub(crate) fn picture(draft: &Draft, scratch: Scratch) -> Captured<Picture> {
    let (camera, events) = camera(draft, &quick(), scratch);
    loop {
        match events.recv_timeout(PATIENCE).expect("the made-up camera answers") {
            CameraEvent::Slow => {}
            CameraEvent::Opened(_) => camera.shoot(),
            CameraEvent::Took(take) => return take,
            CameraEvent::Failed(why) => panic!("{why}"),
        }
    }
}

/// A draft with a recording of `secs` seconds and a picture.
pub(crate) fn draft(scratch: &Scratch, secs: u32, purposes: &[&str]) -> Draft {
    let mut draft = Draft::new(agree(purposes));
    let sound = sound(&draft, scratch.clone(), secs);
    draft.keep(sound, 3).unwrap();
    let picture = picture(&draft, scratch.clone());
    draft.keep(picture, 3).unwrap();
    draft
}

/// The same, kept, with everything in the ledger that comes before.
pub(crate) fn keep(vault: &mut Vault, secs: u32, purposes: &[&str]) -> Receipt {
    let draft = draft(&vault.scratch(), secs, purposes);
    vault.shown(&draft.newest().disclosure, Timestamp::now()).unwrap();
    vault.agreed(draft.newest(), Timestamp::now()).unwrap();
    vault.keep(draft, &campaign(), Timestamp::now()).unwrap().shown
}

/// Exports all that may be used for `purpose` into `folder`, as the program does.
pub(crate) fn export(
    vault: &mut Vault,
    staff: &Unlocked,
    purpose: &str,
    folder: &Path,
) -> Result<Export, NotExported> {
    let all = Which::Filter(Box::default());
    export_at(vault, staff, purpose, (all, folder), Timestamp::now())
}

/// The same of a part, at another time.
pub(crate) fn export_at(
    vault: &mut Vault,
    staff: &Unlocked,
    purpose: &str,
    (which, folder): (Which, &Path),
    at: Timestamp,
) -> Result<Export, NotExported> {
    let terms = Terms::new(PurposeId::new(purpose), "press folder", "Anna Ito").unwrap();
    let mut export = Export::begin(vault, staff, (&terms, None), which, folder, at)?;
    while let Some(batch) = export.plan(vault, staff, at)? {
        let written = batch.write(std::num::NonZero::<usize>::MIN);
        export.note(vault, staff, written, at)?;
    }
    export.write_manifest(vault, at)?;
    Ok(export)
}

/// Everything that is kept, newest first.
pub(crate) fn everything(vault: &Vault) -> Page {
    vault.page(&Filter::default(), Part::Newest, usize::MAX).unwrap()
}

/// Bytes of every file under `folder`, by path.
pub(crate) fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}

/// What lies in some slots of the file of keys, named as in the row of a take.
pub(crate) fn slots(folder: &Path, list: &str) -> Vec<u8> {
    let keys = std::fs::read(folder.join("vault/keys.slots")).unwrap();
    let slot = |number: &str| {
        let at = number.parse::<usize>().unwrap() * 512;
        keys[at..at + 512].iter().copied().take_while(|byte| *byte != 0)
    };
    list.split(' ').flat_map(slot).collect()
}

/// Every key in the vault as it lies on the disk, with the slots that it lies in: whose each submission is,
/// and the header of each take.
pub(crate) fn keys(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let ledger = rusqlite::Connection::open(folder.join("vault/ledger.db")).unwrap();
    let query = "SELECT CAST(slot AS TEXT) FROM submission UNION ALL SELECT slots FROM take";
    let mut query = ledger.prepare(query).unwrap();
    let lists = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
    lists.map(|list| list.unwrap()).map(|list| (list.clone(), slots(folder, &list))).collect()
}

/// Every piece of 16 bytes that a key could be known by.
pub(crate) fn pieces(keys: &[(String, Vec<u8>)]) -> Vec<Vec<u8>> {
    let lines = keys.iter().flat_map(|(_, text)| text.split(|byte| *byte == b'\n'));
    let lines = lines.filter(|line| line.len() >= 32);
    lines.flat_map(|line| line.chunks_exact(16)).map(<[u8]>::to_vec).collect()
}

/// Leaves a vault that was closed as a crash leaves it.
pub(crate) fn as_after_a_crash(folder: &Path) {
    std::fs::write(folder.join("vault/lock"), "opened\n").unwrap();
}

/// Keeps a voice of `secs` seconds that no device has made: it takes no time, however busy the computer is.
pub(crate) fn keep_voice(vault: &mut Vault, secs: usize, purposes: &[&str]) -> Receipt {
    let draft = voice_draft(vault, secs, purposes);
    vault.keep(draft, &campaign(), Timestamp::now()).unwrap().shown
}

/// Keeps one voice of several people, each of whom agrees to `purposes`. Their records.
pub(crate) fn keep_together(
    vault: &mut Vault,
    people: usize,
    purposes: &[&str],
) -> Vec<SubmissionId> {
    keep_group(vault, people, purposes).into_iter().map(|(record, _)| record).collect()
}

/// The same, with the code of each of them.
pub(crate) fn keep_group(
    vault: &mut Vault,
    people: usize,
    purposes: &[&str],
) -> Vec<(SubmissionId, String)> {
    let mut draft = Draft::new(agree(purposes));
    vault.agreed(draft.newest(), Timestamp::now()).unwrap();
    for _ in 1..people {
        draft.join(agree(purposes)).unwrap();
        vault.agreed(draft.newest(), Timestamp::now()).unwrap();
    }
    let voice = sound(&draft, vault.scratch(), 1);
    draft.keep(voice, 1).unwrap();
    let mut next = Some(vault.keep(draft, &campaign(), Timestamp::now()).unwrap());
    let mut kept = Vec::new();
    while let Some(receipts) = next {
        let receipt = &receipts.shown;
        kept.push((receipt.record().clone(), receipt.code().grouped().to_string()));
        next = receipts.next();
    }
    kept
}

/// A draft with a voice of `secs` seconds that no device has made. What was agreed to is in the ledger.
pub(crate) fn voice_draft(vault: &mut Vault, secs: usize, purposes: &[&str]) -> Draft {
    use std::io::Write as _;
    let mut draft = Draft::new(agree(purposes));
    vault.agreed(draft.newest(), Timestamp::now()).unwrap();
    let samples = secs * 48_000;
    let wave = |at: usize| ((at * at / 300 + at * 37) % 20_000) as i16 - 10_000;
    let bytes: Vec<u8> = (0..samples).flat_map(|at| wave(at).to_le_bytes()).collect();
    let mut writer = vault.scratch().begin().unwrap();
    writer.write_all(&bytes).unwrap();
    let facts = sayso::media::SoundFacts {
        sample_rate_hz: 48_000,
        samples: samples as u64,
        peak_dbfs: -10.0,
        clipped_samples: 0,
        lost_samples: 0,
        short_samples: 0,
        one_sided: false,
    };
    let (permit, peaks) = (draft.permit().unwrap(), sayso::media::Peaks::default());
    let sealed = writer.finish().unwrap();
    let sound = Captured::sound(&permit, facts, peaks, sealed, Timestamp::now());
    drop(permit);
    draft.keep(sound, 3).unwrap();
    draft
}
