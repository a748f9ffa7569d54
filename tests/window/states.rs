//! Every state of a device as a person sees it, in both languages, at the usual size of text and at
//! twice that: nothing cut off, nothing out of reach, and no two states that look the same. The
//! pictures are left in `target/tmp/gallery`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::collections::BTreeMap;

use crate::common::{Stage, fits, session};
use egui::{Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use sayso::campaign::{Campaign, CampaignVersion, Disclosure, Kind, PurposeId};
use sayso::consent::Choices;
use sayso::digest::Digest;
use sayso::equipment::{Chosen, Known, Listing, SoundSystem};
use sayso::fleet::{FleetStatus, MemberRole, OrderStatus, PeerStatus};
use sayso::flow::staff::backup::{self, Backup, BackupProblem, Facts, LastBackup, Told};
use sayso::flow::staff::complaints::{self, Complaints};
use sayso::flow::staff::devices::{Devices, Trial};
use sayso::flow::staff::fleet::{self, Fleet};
use sayso::flow::staff::holding::{Change, HoldForm, HoldStage, Missing};
use sayso::flow::staff::ledger::{self, Checking, HeadStage, Ledger, PaperHead};
use sayso::flow::staff::list::{self, List};
use sayso::flow::staff::register::{Confirming, Register, Shown, WhatIsGone};
use sayso::flow::staff::using::{Counted, Done, Ending, Problem, Reach, Stage as Copying, Using};
use sayso::flow::staff::{Page, Session, today::Today};
use sayso::flow::{
    CannotShow, Custody, DeviceProblem, Listening, Narrowing, Opening, Ordered, Posing,
    PosingStage, Practising, Recovered, Reviewing, SaveProblem, Screen, Script, Seeking,
    SeekingStage, Staff, Upkeep, Visitor, Voicing, VoicingStage,
};
use sayso::locale::Locale;
use sayso::media::{Frame, Level, Peaks, PictureTrouble, SoundFacts, SoundTrouble};
use sayso::record::{
    self, Actor, Answered, BackupNeed, Checked, Complaint, ComplaintNumber, ComplaintPage,
    ComplaintPlace, CopyId, CopyPlace, CopyState, Count, Day, DoneAt, ErasureOrder, Event,
    EventPage, EventPlace, ExportId, Fault, Filter, Flagged, FleetNeeds, FleetOrder, Hold,
    HoldReason, HoldTerms, Holdings, LeftOut, ListedComplaint, MadeCopy, Mark, Marks, NotTerms,
    OpenComplaints, Others, Outcome, Overview, PastEvent, PurposeState, Rating, Reference, Role,
    Says, StaffName, StandPaper, State as Consent, SubmissionId, SubmissionSummary, TakeSummary,
    Takedowns, TakedownsFrom, Tally, Terms, Why,
};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft, PictureFacts, TakeFacts};
use sayso::ui::{self, Appearance, Brand, Demo, Live, LiveSound, Looks, Over, View};
use tempfile::TempDir;

const SIZE: Vec2 = vec2(1024.0, 768.0);

/// A screen, and what is live on it.
type State = (Screen, Live);

fn microphone() -> Known {
    Known::new("pulseaudio:usb-1", "USB Microphone with a rather long name, left of the screen")
}

fn camera() -> Known {
    Known::new("usb:1d6b:0102:1", "HD Webcam")
}

fn listing() -> Listing {
    Listing {
        microphones: vec![microphone(), Known::new("pulseaudio:pci", "Built-in Audio")],
        cameras: vec![camera(), Known::new("usb:2", "Document camera")],
        sound: SoundSystem::Server,
        forbidden: Vec::new(),
    }
}

fn live(listing: Listing, wanted: Chosen) -> Live {
    Live { listing: Some(listing), chosen: wanted.clone(), wanted, ..Live::default() }
}

fn chosen() -> Chosen {
    Chosen { microphone: Some(microphone()), camera: Some(camera()), widest_px: None }
}

fn usual() -> Live {
    live(listing(), chosen())
}

fn empty_draft() -> Draft {
    Draft::new(session::agree(&["exhibition"]))
}

fn voice(stage: VoicingStage) -> Screen {
    let recovered = Recovered::No;
    let voicing = Voicing {
        draft: empty_draft(),
        script: Script::Message,
        stage,
        instead_of: None,
        recovered,
    };
    Screen::Visitor(Visitor::Voicing(voicing))
}

fn photo(stage: PosingStage) -> Screen {
    let recovered = Recovered::No;
    let posing = Posing { draft: empty_draft(), stage, instead_of: None, recovered };
    Screen::Visitor(Visitor::Posing(posing))
}

fn sound(trouble: Option<SoundTrouble>) -> Live {
    let level = Level { peak_dbfs: -18.0, rms_dbfs: -30.0 };
    let peaks = (0..200_u8).map(|n| (f32::from(n) / 9.0).sin().abs() * 0.6).collect();
    let sound = LiveSound { level, peaks, recorded_secs: 12.0, trouble };
    Live { sound: Some(sound), ..usual() }
}

fn picture(trouble: Option<PictureTrouble>) -> Live {
    Live { picture_trouble: trouble, ..usual() }
}

const PROBLEMS: [(&str, DeviceProblem); 16] = [
    ("none", DeviceProblem::NoneFound),
    ("not-there", DeviceProblem::NotThere),
    ("busy", DeviceProblem::Busy),
    ("permission", DeviceProblem::NoPermission),
    ("lost", DeviceProblem::Lost),
    ("moved", DeviceProblem::Moved),
    ("slept", DeviceProblem::Slept),
    ("not-in-time", DeviceProblem::NotInTime),
    ("stalled", DeviceProblem::Stalled),
    ("damaged", DeviceProblem::Damaged),
    ("frozen", DeviceProblem::Frozen),
    ("unsupported", DeviceProblem::Unsupported),
    ("disk", DeviceProblem::DiskFull),
    ("room", DeviceProblem::TooLittleRoom { needed_mb: 52, free_mb: 7 }),
    ("empty", DeviceProblem::Empty),
    ("other", DeviceProblem::Other),
];

fn choosing() -> Vec<(String, State)> {
    let screen = || {
        Screen::Visitor(Visitor::Reviewing(Reviewing {
            draft: empty_draft(),
            listening: Listening::Silent,
            remark: None,
        }))
    };
    let none = Listing { sound: SoundSystem::Server, ..Listing::default() };
    let silent = Listing { sound: SoundSystem::Silent, ..listing() };
    let forbidden = Listing { forbidden: vec!["/dev/video0".to_owned()], ..listing() };
    [
        ("looking", Live::default()),
        ("there", usual()),
        ("systems-choice", live(listing(), Chosen::default())),
        ("missing", live(none.clone(), Chosen::default())),
        ("chosen-missing", live(none, chosen())),
        ("silent", live(silent, chosen())),
        ("forbidden", live(forbidden, chosen())),
    ]
    .into_iter()
    .map(|(name, live)| (format!("choose-{name}"), (screen(), live)))
    .collect()
}

fn voices() -> Vec<(String, State)> {
    let name = || microphone().name;
    let mut states = vec![
        ("waiting".to_owned(), (voice(VoicingStage::Waiting(3)), usual())),
        ("opening".to_owned(), (voice(VoicingStage::Opening(Opening::Usual)), usual())),
        ("slow".to_owned(), (voice(VoicingStage::Opening(Opening::Slow)), usual())),
        ("recovering".to_owned(), (voice(VoicingStage::Recovering(3)), usual())),
        ("ready".to_owned(), (voice(VoicingStage::Ready(name())), sound(None))),
        ("recording".to_owned(), (voice(VoicingStage::Recording(name())), sound(None))),
    ];
    for (word, trouble) in [
        ("silent", SoundTrouble::Silent),
        ("clipped", SoundTrouble::Clipped),
        ("one-sided", SoundTrouble::OneSided),
    ] {
        let state = (voice(VoicingStage::Recording(name())), sound(Some(trouble)));
        states.push((word.to_owned(), state));
    }
    for (word, stage, live) in [
        ("speaking", Practising::Speaking, sound(None)),
        ("ending", Practising::Ending, sound(None)),
        ("hearing", Practising::Hearing, usual()),
        ("unheard", Practising::Unheard, usual()),
    ] {
        let state = (voice(VoicingStage::Practice(stage)), live);
        states.push((format!("practice-{word}"), state));
    }
    let back = (voice(VoicingStage::Failed(DeviceProblem::Lost)), usual());
    states.push(("back".to_owned(), back));
    let gone = Listing { microphones: Vec::new(), ..listing() };
    for (word, problem) in PROBLEMS {
        // A microphone's sound cannot be frozen, and is never found damaged.
        if !matches!(problem, DeviceProblem::Damaged | DeviceProblem::Frozen) {
            let state = (voice(VoicingStage::Failed(problem)), live(gone.clone(), chosen()));
            states.push((format!("failed-{word}"), state));
        }
    }
    states.into_iter().map(|(name, state)| (format!("voice-{name}"), state)).collect()
}

fn photos() -> Vec<(String, State)> {
    let name = || camera().name;
    let mut states = vec![
        ("waiting".to_owned(), (photo(PosingStage::Waiting(3)), usual())),
        ("opening".to_owned(), (photo(PosingStage::Opening(Opening::Usual)), usual())),
        ("slow".to_owned(), (photo(PosingStage::Opening(Opening::Slow)), usual())),
        ("recovering".to_owned(), (photo(PosingStage::Recovering(3)), usual())),
        ("ready".to_owned(), (photo(PosingStage::Ready(name())), picture(None))),
    ];
    for (word, trouble) in [
        ("black", PictureTrouble::Black),
        ("frozen", PictureTrouble::Frozen),
        ("dark", PictureTrouble::Dark),
        ("bright", PictureTrouble::Bright),
    ] {
        let state = (photo(PosingStage::Ready(name())), picture(Some(trouble)));
        states.push((word.to_owned(), state));
    }
    let gone = Listing { cameras: Vec::new(), ..listing() };
    for (word, problem) in PROBLEMS {
        // A picture is taken in a moment: it cannot be moved, slept through or stopped at once.
        if !matches!(problem, DeviceProblem::Moved | DeviceProblem::Empty) {
            let state = (photo(PosingStage::Failed(problem)), live(gone.clone(), chosen()));
            states.push((format!("failed-{word}"), state));
        }
    }
    states.into_iter().map(|(name, state)| (format!("photo-{name}"), state)).collect()
}

/// A take with everything wrong with it, before anybody keeps it.
fn reviews(folder: &TempDir) -> Vec<(String, State)> {
    let scratch = Scratch::new(folder.path());
    let sealed = || session::sealed(&scratch);
    let mut draft = Draft::new(session::agree(&["exhibition"]));
    let facts = SoundFacts {
        sample_rate_hz: 48_000,
        samples: 480_000,
        peak_dbfs: 0.0,
        clipped_samples: 48_000,
        lost_samples: 480,
        short_samples: 0,
        one_sided: true,
    };
    let (at, peaks) = (Timestamp::UNIX_EPOCH, Peaks::default());
    let sound = Captured::sound(&draft.permit().unwrap(), facts, peaks, sealed(), at);
    draft.keep(sound, 3).unwrap();
    let facts = PictureFacts { width_px: 1, height_px: 1, trouble: Some(PictureTrouble::Dark) };
    let frame = Frame { width_px: 1, height_px: 1, rgb: vec![9; 3] };
    let picture = Captured::picture(&draft.permit().unwrap(), facts, frame, sealed(), at);
    draft.keep(picture, 3).unwrap();
    let mut states = Vec::new();
    let reviewing = Reviewing { draft, listening: Listening::Silent, remark: None };
    states.push((
        "review-troubles".to_owned(),
        (Screen::Visitor(Visitor::Reviewing(reviewing)), usual()),
    ));
    states
}

/// Staff have chosen a use, and something is going on with it.
fn using(counted: Counted, stage: Copying) -> Page {
    let purpose = session::campaign().purposes.pop().map(|it| it.id);
    let (destination, responsible) =
        ("Press folder of the harbour festival".to_owned(), "Anna Ito".to_owned());
    Page::Using(Using { purpose, destination, responsible, counted, stage, ..Using::default() })
}

/// The same, while the list asks for as much as it can.
fn using_what_the_list_shows() -> Page {
    let purpose = session::campaign().purposes.pop().map(|it| it.id);
    let listed = Filter {
        state: Some(Consent::Given),
        purpose: purpose.clone(),
        kind: Some(Kind::Voice),
        language: Locale::languages().next(),
        mark: Some(Mark::Approved),
        rating: Rating::new(5),
        noted: true,
        held: true,
        from: Some(date(2026, 5, 1)),
        ..Filter::default()
    };
    let (listed, reach, flagged) = (Some(listed), Reach::Listed, Flagged::Copied);
    let counted = Counted::Known(Tally { copied: 7, ..Tally::default() });
    Page::Using(Using { purpose, listed, reach, flagged, counted, ..Using::default() })
}

/// Copies in every state.
fn register(confirming: Option<Confirming>) -> Page {
    let now: Timestamp = "2026-11-26T12:00:00Z".parse().unwrap();
    let until: Date = "2027-11-26".parse().unwrap();
    let (why, since, deadline) = (Why::TakenBack, now, "2026-12-24".parse().unwrap());
    let export = ExportId::from_random([7; 16]);
    let by = Some("Web desk of the harbour festival".to_owned());
    let states = [
        CopyState::Overdue { why, since, deadline },
        CopyState::Open { why: Why::TimeOver, since, deadline },
        CopyState::InUse,
        CopyState::Gone { at: now.to_string(), by },
        CopyState::Gone { at: now.to_string(), by: None },
    ];
    let copy = |(number, state): (u8, CopyState)| MadeCopy {
        id: CopyId::from_random([number; 16]),
        place: CopyPlace(i64::from(number)),
        record: record::SubmissionId::from_random([9; 16]),
        purpose: session::campaign().purposes.pop().unwrap().id,
        export: (number != 2).then(|| export.clone()),
        destination: (number != 2).then(|| "Press folder of the harbour festival".to_owned()),
        responsible: (number != 2).then(|| "Anna Ito".to_owned()),
        made_at: now.to_string(),
        made_by: "staff:organisation".to_owned(),
        until,
        state,
    };
    let copies: Vec<_> = (0..).zip(states).map(copy).collect();
    let going = copies[..2].to_vec();
    let older = Some(CopyPlace(1));
    let mut shown = Shown { open: 12, overdue: 3, going, copies, older, ..Shown::default() };
    shown.of_exports.insert(export, 9_999);
    shown.more_going = Some(TakedownsFrom::Over("2026-11-25".to_owned(), 1));
    let shown = Some(shown);
    Page::Register(Register { shown, confirming, ..Register::default() })
}

/// Complaints in every state; `stage` is that of the first.
fn complaints(stage: Option<complaints::Stage>) -> Page {
    let came_in: Timestamp = "2026-10-26T12:00:00Z".parse().unwrap();
    let answered = |outcome| Answered { at: came_in, outcome, kept_until: date(2029, 11, 26) };
    let one = |place: u8, due: Date, answered: Option<Answered>| ListedComplaint {
        number: ComplaintNumber::from_random([place; 16]),
        came_in,
        due,
        answered,
    };
    let all = vec![
        one(8, date(2027, 1, 26), None),
        one(9, date(2020, 1, 26), None),
        one(10, date(2026, 11, 26), Some(answered(Outcome::Resolved))),
        one(11, date(2026, 11, 26), Some(answered(Outcome::Refused))),
        one(12, date(2026, 11, 26), Some(answered(Outcome::Moot))),
    ];
    let chosen = stage.map(|stage| (all[0].number.clone(), stage));
    let next = Some(ComplaintPlace::Answered(7));
    let open = OpenComplaints { open: 12, overdue: 3 };
    let shown = Some(ComplaintPage { complaints: all, next, open });
    Page::Complaints(Complaints { shown, chosen, after: next, ..Complaints::default() })
}

/// What somebody wrote, as long as it may be.
fn written() -> complaints::Stage {
    let words = "The man at the stand would not tell me who hears it. ".repeat(37);
    let record = SubmissionId::from_random([7; 16]);
    let said = Complaint::new(&words, "0421 / 555 12 34", Some(record)).unwrap();
    complaints::Stage::Open(Box::new(said))
}

/// Events of every theme, with the longest words that there are.
fn ledger(narrowing: Narrowing) -> Page {
    let now: Timestamp = "2026-11-26T12:00:00Z".parse().unwrap();
    let purpose = || session::campaign().purposes.pop().unwrap().id;
    let terms = Terms::new(purpose(), "Press folder of the harbour festival", "Anna Ito").unwrap();
    let event = |seq: i64, actor: Actor, event: Event| PastEvent {
        seq,
        kind: event.kind().to_string(),
        at: Some(now),
        actor: Some(actor),
        record: (seq % 2 == 0).then(|| SubmissionId::from_random([9; 16]).to_string()),
        says: Says::Event(Box::new(event)),
    };
    let anna: StaffName = "anna-maria-of-the-harbour-museum".parse().unwrap();
    let begun =
        Event::ExportBegun { export: ExportId::from_random([1; 16]), terms, sealed_to: None };
    let removed = PastEvent {
        at: None,
        actor: None,
        record: None,
        says: Says::Removed,
        ..event(1_000_001, Actor::Person, Event::LookedUp)
    };
    let events = vec![
        event(1_000_006, Actor::Staff(Some(anna.clone())), begun),
        event(
            1_000_005,
            Actor::Person,
            Event::PurposeWithdrawn { purpose: purpose(), grounds: None, ordered: None },
        ),
        event(1_000_004, Actor::Person, Event::EndedByAnother { group: None, kept: None }),
        event(1_000_003, Actor::Member("did:key:z6Mk".to_owned()), Event::LeftAlone),
        event(1_000_002, Actor::Staff(None), Event::StaffRefused),
        removed,
    ];
    let place = EventPlace { at: now.to_string(), seq: 1_000_001 };
    let page = EventPage { events, older: Some(place.clone()) };
    let shown = ledger::Shown { page, before: Some(place), staff: vec![StaffName::first(), anna] };
    let mut page = Ledger::default();
    (page.shown, page.narrowing) = (Some(shown), narrowing);
    page.filter.from = Some("2026-11-01".parse().unwrap());
    "1st of November".clone_into(&mut page.days.from);
    page.days.wrong = Some(ledger::Bound::From);
    Page::Ledger(page)
}

/// A check that found everything that there is.
fn checked(check: Checking) -> Page {
    let mut page = Ledger::default();
    page.shown = Some(ledger::Shown::default());
    page.check = check;
    Page::Ledger(page)
}

fn found(wrong: Vec<(Fault, u64)>) -> Checking {
    let (events, submissions, takes, head) = (1_000_000, 200_000, 300_000, Digest::of(b"head"));
    Checking::Done(Box::new(Checked { events, submissions, takes, head, wrong }))
}

fn everything_wrong() -> Checking {
    let faults = [
        Fault::File,
        Fault::History(Some(1_234_567)),
        Fault::Keys,
        Fault::Words,
        Fault::Records,
        Fault::Takes,
        Fault::Slots,
        Fault::Left,
        Fault::Permissions,
    ];
    found(faults.into_iter().zip(1..).collect())
}

/// A head from a paper was compared.
fn compared(stage: HeadStage) -> Page {
    let typed = Digest::of(b"head").to_string();
    let mut page = Ledger::default();
    page.shown = Some(ledger::Shown::default());
    page.head = Some(PaperHead { typed, stage });
    Page::Ledger(page)
}

fn head_found() -> HeadStage {
    let says = Says::Event(Box::new(Event::LookedUp));
    let (kind, record) = ("looked-up".to_owned(), None);
    let (at, actor) = (Some(Timestamp::UNIX_EPOCH), Some(Actor::Person));
    HeadStage::Found(Box::new(PastEvent { seq: 1_234_567, kind, at, actor, record, says }))
}

fn nothing_such() -> Page {
    let mut page = Ledger::default();
    page.shown = Some(ledger::Shown::default());
    Page::Ledger(page)
}

fn confirming(what: WhatIsGone) -> Confirming {
    Confirming { what, by: String::new(), missing: Some(NotTerms::Responsible) }
}

/// Something for every reason.
fn counted() -> Counted {
    let left_out = LeftOut::ALL.into_iter().zip([900_000, 12, 345, 6, 1]).collect();
    Counted::Known(Tally { copied: 98_765, there: 0, left_out })
}

fn copying() -> Copying {
    Copying::Copying(Tally { copied: 4_321, ..Tally::default() })
}

fn copied() -> Copying {
    let tally = Tally { copied: 98_765, ..Tally::default() };
    Copying::Done(lies(tally, 0), Ending::Whole)
}

/// It was stopped, and something was left out for every reason.
fn stopped() -> Copying {
    let left_out = LeftOut::ALL.into_iter().zip([900_000, 12, 345, 6, 1, 78]).collect();
    let tally = Tally { copied: 4_321, there: 0, left_out };
    Copying::Done(lies(tally, 9), Ending::Stopped)
}

fn lies(tally: Tally, missing: u64) -> Done {
    let folder = "/media/usb/HARBOUR/sayso-website-2026-11-26".into();
    Done { takes: tally.copied, tally, missing, folder }
}

fn no_room() -> Copying {
    Copying::Failed(Problem::Folder(SaveProblem::DiskFull))
}

/// A busy stand, with everything to look after that there can be.
fn figures() -> Overview {
    let first: Date = "2026-11-13".parse().unwrap();
    let day = |number: u64| {
        let date = first + jiff::Span::new().days(number as i64);
        let (asked, agreed, refused) = (number * 9, number * 6, number * 3);
        Day {
            asked,
            agreed,
            refused,
            kept: number * 5,
            withdrawn: 1,
            erased: number,
            ..Day::new(date)
        }
    };
    let mut kept = Holdings::default();
    for (facet, count) in [
        ("all", 1_000_000),
        ("kind:voice", 900_000),
        ("kind:photo", 200_000),
        ("use:exhibition", 800_000),
        ("use:website", 3),
        ("language:en", 600_000),
        ("language:de", 400_000),
        ("state:withdrawn", 12),
        ("hold", 3),
    ] {
        kept.note(facet, count);
    }
    Overview {
        days: (0..14).map(day).collect(),
        kept,
        ends_soon: (Count::AtLeast(10_000), Some(first)),
        holds_end_soon: (2, Some(first)),
        takedowns: Takedowns { open: 9, overdue: 3, next: Some(first) },
        complaints: OpenComplaints { open: 5, overdue: 2 },
        files_left: 2,
        to_reseal: 3,
        free_bytes: Some(100 << 20),
        fleet: FleetNeeds { silent_since: Some(Timestamp::UNIX_EPOCH), old_orders: 2 },
        backup: BackupNeed::Another(Timestamp::UNIX_EPOCH),
        wrong_passphrases: 4,
    }
}

/// An order that one computer has carried out and two have not.
fn carried(done: &[&str], waits_for: &[&str]) -> FleetOrder {
    let names = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect();
    FleetOrder {
        order: Digest::of(b"an order"),
        done: names(done),
        waits_for: names(waits_for),
        store_forgets_on: Some(date(2027, 1, 4)),
    }
}

/// Somebody has a code under which nothing is kept here.
fn elsewhere() -> Vec<(String, State)> {
    let ordered = |done: &[&str], waits_for: &[&str]| {
        SeekingStage::Ordered(Box::new(Ordered::new(ErasureOrder {
            organisation: "Harbour Museum".to_owned(),
            contact: "voices@harbour.example".to_owned(),
            signed_at: Timestamp::UNIX_EPOCH,
            carried: carried(done, waits_for),
        })))
    };
    let group = || CannotShow::OfAGroup("kiosk-in-the-upper-foyer".to_owned());
    let erased = |waits_for: Vec<String>| {
        let done = |member: &str| DoneAt {
            member: member.to_owned(),
            takes: 2,
            at: Timestamp::UNIX_EPOCH,
        };
        SeekingStage::Erased { done: vec![done("office"), done("foyer")], waits_for }
    };
    let stages = [
        ("looking", SeekingStage::Looking),
        ("unreachable", SeekingStage::CanOrder(CannotShow::Unreachable)),
        ("group", SeekingStage::CanOrder(group())),
        ("confirming", SeekingStage::Confirming(CannotShow::Unreachable)),
        ("confirming-group", SeekingStage::Confirming(group())),
        ("ordering", SeekingStage::Ordering(CannotShow::Unreachable)),
        ("ordered", ordered(&[], &["office", "kiosk-in-the-upper-foyer"])),
        ("ordered-found-nothing", ordered(&["office"], &[])),
        ("erased", erased(Vec::new())),
        ("erased-in-part", erased(vec!["kiosk-in-the-upper-foyer".to_owned()])),
    ];
    let screen = |stage| Screen::Visitor(Visitor::Seeking(Seeking::at(stage)));
    let state = |(name, stage)| (format!("fleet-{name}"), (screen(stage), Live::default()));
    stages.into_iter().map(state).collect()
}

/// How a fleet stands in which nothing is as it should be.
fn fleet_status(role: MemberRole) -> Box<FleetStatus> {
    let at = Timestamp::UNIX_EPOCH;
    let version = |version| CampaignVersion {
        id: "voices-and-faces".to_owned(),
        version,
        digest: Digest::of(&[u8::try_from(version).unwrap()]),
    };
    let peer = |name: &str, removed_at| PeerStatus {
        number: format!("the number of {name}"),
        name: name.to_owned(),
        role: MemberRole::Kiosk,
        joined_at: at,
        heard_at: Some(at),
        waiting: 12,
        missing: 3,
        submissions: Some(98_765),
        open_orders: Some(2),
        campaign: Some(version(3)),
        refused: Some(version(4).digest).filter(|_| name == "yard"),
        organisation: Some(6),
        removed_at,
        untold: false,
    };
    Box::new(FleetStatus {
        fleet: "a key".to_owned(),
        name: "office".to_owned(),
        role,
        removed_at: None,
        looked_at: Some(at),
        answered_at: Some(at),
        failed: Some("unreachable".to_owned()),
        campaign: Some(version(4)),
        organisation: Some(7),
        members: vec![
            peer("kiosk-in-the-upper-foyer", None),
            peer("shop", Some(at)),
            peer("yard", None),
        ],
        orders: vec![OrderStatus { signed_at: at, carried: carried(&["office"], &["shop"]) }],
        store_forgets_on: Some(date(2027, 1, 4)),
        replaced_by: None,
    })
}

/// The page with the other computers.
fn fleets(at: impl Fn(Page) -> Screen) -> Vec<(String, State)> {
    let name = || "kiosk-in-the-upper-foyer".parse().unwrap();
    let hub = || Some(fleet::Shown::Fleet(fleet_status(MemberRole::Hub)));
    let page = |shown, stage, trouble| {
        let page = Fleet { shown, stage, trouble, ..Fleet::default() };
        (at(Page::Fleet(page)), usual())
    };
    let none = || Some(fleet::Shown::NoFleet);
    let inviting = |need| {
        let inviting = fleet::Inviting { need, ..fleet::Inviting::default() };
        fleet::Stage::Inviting(Box::new(inviting))
    };
    let kiosk = Some(fleet::Shown::Fleet(fleet_status(MemberRole::Kiosk)));
    let (until, file) = (date(2026, 12, 27), "/media/usb/foyer.invitation.age".into());
    let states = vec![
        ("reading", page(None, fleet::Stage::Overview, None)),
        ("none", page(none(), fleet::Stage::Overview, None)),
        ("naming", page(none(), fleet::Stage::Naming, None)),
        ("naming-wrong", page(none(), fleet::Stage::Naming, Some(fleet::Trouble::Name))),
        ("making", page(none(), fleet::Stage::Making, None)),
        ("there", page(none(), fleet::Stage::Naming, Some(fleet::Trouble::StoreThere))),
        ("made", page(hub(), fleet::Stage::Made("/media/usb/sayso-store".into()), None)),
        ("lost", page(Some(fleet::Shown::HubLost), fleet::Stage::Overview, None)),
        ("lost-asking", page(Some(fleet::Shown::HubLost), fleet::Stage::AskingRecovery, None)),
        ("recovered", page(hub(), fleet::Stage::Recovered, None)),
        ("hub", page(hub(), fleet::Stage::Overview, None)),
        ("kiosk", page(kiosk, fleet::Stage::Overview, None)),
        ("inviting", page(hub(), inviting(None), None)),
        ("inviting-named", page(hub(), inviting(Some(fleet::Need::OtherName)), None)),
        ("invited", page(hub(), fleet::Stage::Invited(name(), until, file), None)),
        ("asking", page(hub(), fleet::Stage::Asking(name()), None)),
        ("removing", page(hub(), fleet::Stage::Removing(name()), None)),
        ("removed", page(hub(), fleet::Stage::Removed(name()), None)),
    ];
    states.into_iter().map(|(name, state)| (format!("fleet-staff-{name}"), state)).collect()
}

/// The pages from which copies leave, and where it stands what becomes of them.
fn copies(at: impl Fn(Page) -> Screen) -> Vec<(String, State)> {
    let one = WhatIsGone::Copy(CopyId::from_random([1; 16]));
    let all = WhatIsGone::Export(ExportId::from_random([7; 16]), 9_999);
    vec![
        ("staff-complaints".to_owned(), (at(Page::Complaints(Complaints::default())), usual())),
        ("staff-complaints-open".to_owned(), (at(complaints(None)), usual())),
        ("staff-complaints-read".to_owned(), (at(complaints(Some(written()))), usual())),
        (
            "staff-complaints-answer".to_owned(),
            (at(complaints(Some(complaints::Stage::AskingOutcome))), usual()),
        ),
        ("staff-register".to_owned(), (at(Page::Register(Register::default())), usual())),
        ("staff-register-open".to_owned(), (at(register(None)), usual())),
        ("staff-register-gone".to_owned(), (at(register(Some(confirming(one)))), usual())),
        ("staff-register-all-gone".to_owned(), (at(register(Some(confirming(all)))), usual())),
        ("staff-use".to_owned(), (at(Page::Using(Using::default())), usual())),
        ("staff-use-listed".to_owned(), (at(using_what_the_list_shows()), usual())),
        ("staff-use-counting".to_owned(), (at(using(Counted::Now, Copying::Choosing)), usual())),
        ("staff-use-counted".to_owned(), (at(using(counted(), Copying::Choosing)), usual())),
        ("staff-use-copying".to_owned(), (at(using(counted(), copying())), usual())),
        ("staff-use-done".to_owned(), (at(using(counted(), copied())), usual())),
        ("staff-use-stopped".to_owned(), (at(using(counted(), stopped())), usual())),
        ("staff-use-failed".to_owned(), (at(using(counted(), no_room())), usual())),
    ]
}

/// The page with what happened, and what can be done there.
fn ledgers(at: impl Fn(Page) -> Screen) -> Vec<(String, State)> {
    vec![
        ("staff-ledger-reading".to_owned(), (at(Page::Ledger(Ledger::default())), usual())),
        ("staff-ledger".to_owned(), (at(ledger(Narrowing::Closed)), usual())),
        ("staff-ledger-choice".to_owned(), (at(ledger(Narrowing::Open)), usual())),
        ("staff-ledger-checking".to_owned(), (at(checked(Checking::Running(40))), usual())),
        ("staff-ledger-stopped".to_owned(), (at(checked(Checking::Stopped)), usual())),
        ("staff-ledger-right".to_owned(), (at(checked(found(Vec::new()))), usual())),
        ("staff-ledger-wrong".to_owned(), (at(checked(everything_wrong())), usual())),
        ("staff-ledger-no-head".to_owned(), (at(compared(HeadStage::NoHead)), usual())),
        ("staff-ledger-head".to_owned(), (at(compared(head_found())), usual())),
        ("staff-ledger-other-head".to_owned(), (at(compared(HeadStage::Unknown)), usual())),
        ("staff-ledger-none".to_owned(), (at(nothing_such()), usual())),
    ]
}

/// The list with a voice that is held, or is to be.
fn holds(role: Role) -> Vec<(String, State)> {
    let at = Timestamp::UNIX_EPOCH;
    let facts = SoundFacts {
        sample_rate_hz: 48_000,
        samples: 48_000,
        peak_dbfs: -9.0,
        clipped_samples: 0,
        lost_samples: 0,
        short_samples: 0,
        one_sided: false,
    };
    let take = TakeSummary {
        id: record::TakeId::from_random([8; 16]),
        facts: TakeFacts::Voice(facts),
        taken_at: at,
    };
    let exhibition = PurposeState {
        id: PurposeId::new("exhibition"),
        title: "Show it in the exhibition".to_owned(),
        expires_on: Date::constant(1969, 12, 31),
        withdrawn_at: None,
        others: Others::Nobody,
    };
    let terms = HoldTerms {
        because: HoldReason::Asked,
        until: Date::constant(1970, 9, 30),
        reference: Reference::new(&"2026/117 ".repeat(8)).unwrap(),
    };
    let by = Some("anna-maria-of-the-harbour-museum".parse().unwrap());
    let hold = Hold { terms, since: at, by };
    let said = |missing| HoldStage::Asking(HoldForm { missing, ..HoldForm::default() });
    let stages = [
        ("", None, true),
        ("-asking", Some(said(None)), false),
        ("-why", Some(said(Some(Missing::Because))), false),
        ("-until", Some(said(Some(Missing::Until))), false),
        ("-reference", Some(said(Some(Missing::Reference))), false),
        ("-working", Some(HoldStage::Working(Change::On)), false),
        ("-done", Some(HoldStage::Done(Change::On)), true),
        ("-release", Some(HoldStage::AskingRelease), true),
        ("-released", Some(HoldStage::Done(Change::Off)), false),
    ];
    let screen = |stage: Option<HoldStage>, held: bool| {
        let submission = SubmissionSummary {
            id: SubmissionId::from_random([9; 16]),
            kept_at: at,
            clock_said: None,
            language: "en".parse().unwrap(),
            takes: vec![take.clone()],
            purposes: vec![exhibition.clone()],
            group: None,
            sealed_until: None,
            hold: held.then(|| hold.clone()),
            marks: Marks::default(),
        };
        let page = record::Page { submissions: vec![submission], ..record::Page::default() };
        let mut list = List::new(page, Count::Exactly(1), Upkeep::default());
        list.selected = Some(0);
        list.stage = stage.map_or(list::Stage::Overview, list::Stage::Holding);
        Screen::Staff(Staff::Open(Session::new(Custody::Away, role, list)))
    };
    let state = |(word, stage, held): (&str, Option<HoldStage>, bool)| {
        let name = format!("staff-{}-hold{word}", role.as_str());
        (name, (screen(stage, held), usual()))
    };
    stages.into_iter().map(state).collect()
}

fn staff(campaign: &Campaign, locale: &Locale) -> Vec<(String, State)> {
    let at = |page| {
        let list = List::new(record::Page::default(), Count::Exactly(0), Upkeep::default());
        let mut session = Session::new(Custody::Away, sayso::record::Role::Officer, list);
        session.page = page;
        Screen::Staff(Staff::Open(session))
    };
    let devices = |trial| at(Page::Devices(Devices { trial, silent: None }));
    let asks = |kind| Box::new(Disclosure::of_trial(campaign, kind, locale));
    let draft = || Box::new(empty_draft());
    let backup = |stage, restored_from| {
        let last = LastBackup { at: Timestamp::UNIX_EPOCH, folder: "/media/drive".into() };
        let facts = Facts { last: Some(last), restored_from, hub_since: None };
        let mut screen = at(Page::Backup);
        if let Screen::Staff(Staff::Open(session)) = &mut screen {
            session.backup = Backup { facts: Some(facts), stage };
        }
        (screen, usual())
    };
    let from = Some(Timestamp::UNIX_EPOCH);
    let told = Told { erased: 2, withdrawn: 1 };
    let mut closes = at(Page::List);
    if let Screen::Staff(Staff::Open(session)) = &mut closes {
        session.asks_to_close = true;
    }
    let mut states = vec![
        ("staff-closes".to_owned(), (closes, usual())),
        ("staff-backup".to_owned(), backup(backup::Stage::Overview, None)),
        ("staff-backup-running".to_owned(), backup(backup::Stage::Running(40), None)),
        ("staff-backup-done".to_owned(), backup(backup::Stage::Done { files_missing: 0 }, None)),
        ("staff-backup-missing".to_owned(), backup(backup::Stage::Done { files_missing: 3 }, None)),
        ("staff-restored".to_owned(), backup(backup::Stage::Overview, from)),
        ("staff-restored-asked".to_owned(), backup(backup::Stage::AskingWord, from)),
        ("staff-restored-telling".to_owned(), backup(backup::Stage::Telling, from)),
        ("staff-restored-not-enough".to_owned(), backup(backup::Stage::Told(told), from)),
        ("staff-restored-done".to_owned(), backup(backup::Stage::Told(told), None)),
        ("staff-restored-failed".to_owned(), backup(backup::Stage::NotTold, from)),
    ];
    for (word, problem) in [
        ("in-use", BackupProblem::InUse),
        ("full", BackupProblem::Full),
        ("full-here", BackupProblem::FullHere),
        ("gone", BackupProblem::Gone),
        ("resealing", BackupProblem::BeingResealed),
        ("other", BackupProblem::Other),
    ] {
        let failed = backup(backup::Stage::Failed(problem), None);
        states.push((format!("staff-backup-{word}"), failed));
    }
    states.extend(copies(at));
    states.extend(fleets(at));
    states.extend(holds(Role::Officer));
    states.extend(holds(Role::Editor).into_iter().take(1));
    states.extend(ledgers(at));
    states.extend([
        ("staff-licences".to_owned(), (at(Page::Licences), usual())),
        ("staff-today-counting".to_owned(), (at(Page::Today(Today::Counting)), usual())),
        ("staff-today".to_owned(), (at(Page::Today(Today::Shown(Box::new(figures())))), usual())),
        ("staff-gear".to_owned(), (devices(Trial::Nothing), usual())),
        (
            "staff-gear-asking".to_owned(),
            (devices(Trial::Asking(Kind::Voice, asks(Kind::Voice), Choices::default())), usual()),
        ),
        (
            "staff-gear-live".to_owned(),
            (
                devices(Trial::Live(Kind::Voice, draft(), microphone().name)),
                sound(Some(SoundTrouble::Silent)),
            ),
        ),
        (
            "staff-gear-failed".to_owned(),
            (devices(Trial::Failed(Kind::Photo, DeviceProblem::Busy)), usual()),
        ),
    ]);
    states
}

/// Shows every state, and returns what can be read of each.
fn walk(language: &'static str, text_scale: f32) -> BTreeMap<String, Vec<String>> {
    walk_some(language, text_scale, SIZE, |_| true)
}

/// The same of those whose names are chosen, in a window of `size`.
fn walk_some(
    language: &str,
    text_scale: f32,
    size: Vec2,
    chosen: fn(&str) -> bool,
) -> BTreeMap<String, Vec<String>> {
    let locale = Locale::load(&language.parse().unwrap()).unwrap();
    let campaign = session::campaign();
    let folder = TempDir::new().unwrap();
    let all =
        [choosing(), voices(), photos(), reviews(&folder), elsewhere(), staff(&campaign, &locale)];
    let states = all.into_iter().flatten().filter(|(name, _)| chosen(name));
    let looks = Looks::new(Appearance::Light, text_scale);
    let mut read = BTreeMap::new();
    for (name, (screen, live)) in states {
        let view = View {
            locale: &locale,
            campaign: &campaign,
            now: Timestamp::UNIX_EPOCH,
            live: &live,
            key_file: std::path::Path::new("/var/lib/sayso/organisation.key.age"),
            places: None,
            clipboard: sayso::ui::Clipboard::Theirs,
            prints_on: StandPaper::Nothing,
            admission: sayso::flow::Admission::Open,
            can_quit: true,
            languages: &[],
            demo: Demo::No,
            looks: &looks,
            brand: &Brand::default(),
            // With everything that the voice adds to a page.
            aloud: sayso::ui::Aloud::Speaking,
            wished_aloud: std::cell::Cell::default(),
        };
        let mut stage = Stage::new(size, Appearance::Light, text_scale, (), |ui, ()| {
            ui::show(ui, &screen, Over::Nothing, &view);
        });
        stage.harness.run_steps(3);
        let (percent, wide) = ((text_scale * 100.0) as u32, size.x as u32);
        let full = format!("state-{language}-{percent}-{wide}-{name}");
        stage.save(&full);
        if size == SIZE {
            fits::check(&stage.harness, size, &full);
        } else {
            fits::check_across(&stage.harness, size, &full);
        }
        let texts = stage.harness.query_all_by(|_| true).flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        });
        read.insert(name, texts.flatten().collect());
    }
    read
}

#[test]
fn every_state_of_a_device_is_told_apart_in_english() {
    let read = walk("en", 1.0);
    for (name, texts) in &read {
        let twin = read.iter().find(|(other, same)| *other != name && *same == texts);
        assert_eq!(twin.map(|(other, _)| other), None, "“{name}” reads like another state");
    }
}

#[test]
fn every_state_of_a_device_is_told_apart_in_german() {
    let (german, english) = (walk("de", 1.0), walk("en", 1.0));
    for (name, texts) in &german {
        assert_ne!(texts, &english[name], "“{name}” is not translated");
    }
}

#[test]
fn every_state_of_a_device_fits_at_twice_the_size() {
    for language in ["en", "de"] {
        walk(language, 2.0);
    }
}

#[test]
fn every_page_of_a_fleet_and_of_the_day_fits_a_small_window_in_every_language_at_twice_the_size() {
    for language in Locale::languages() {
        for text_scale in [1.0, 2.0] {
            let name = |it: &str| it.starts_with("fleet-") || it.starts_with("staff-today");
            let read = walk_some(language.tag(), text_scale, vec2(800.0, 480.0), name);
            assert!(read.len() > 20, "{}", read.len());
        }
    }
}
