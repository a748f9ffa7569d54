//! The microphone: open under a permit, closed the moment the permit is void.
//!
//! The driver is at arm's length ([`super::apart`]) and only fills a ring. A thread here takes the
//! samples from it, encrypts them into a draft, measures them, and asks the permit with every block
//! whether it may go on.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::Outbox;
use super::patience::Patience;
use super::recording::Recording;
use super::room::Room;
use super::sound_input::{Bell, SoundInput};
use super::stream::{NotOpen, Stream, give_back};
use crate::consent::{Permit, Voice};
use crate::equipment::{DeviceId, Known};
use crate::media::{Level, Peaks, SoundTrouble};
use crate::quiet::Hush;
use crate::seal::Scratch;
use crate::submission::{Captured, Practice};
use crate::wipe::wiped;

/// An open that takes longer is slow, and the person is told.
const SLOW: Duration = Duration::from_millis(1_500);
/// How long an open may take on this computer. Nothing is unplugged and nothing is blamed for that.
static OPENING: Patience = Patience::new(Duration::from_secs(20), Duration::from_secs(5));
/// How long a close may take before it counts as hung.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);
/// How long what is read aloud may take to end; it is killed, so that takes moments.
const QUIET_LIMIT: Duration = Duration::from_secs(5);

/// An open microphone. Dropping it closes the device and destroys what is not yet a take.
pub struct Microphone {
    orders: SyncSender<Order>,
    view: Arc<Mutex<MicrophoneView>>,
}

/// What the screen shows of an open microphone.
#[derive(Clone, Debug)]
pub struct MicrophoneView {
    /// How loud it is now.
    pub level: Level,
    /// Samples per second.
    pub sample_rate_hz: u32,
    /// Samples recorded so far.
    pub recorded_samples: u64,
    /// Their outline.
    pub peaks: Peaks,
    /// What is wrong with what comes in now.
    pub trouble: Option<SoundTrouble>,
}

/// Where a recording goes and where its events go.
pub struct MicrophoneLink {
    /// For the encrypted draft.
    pub scratch: Scratch,
    /// What it may take of the disk.
    pub room: Room,
    /// The microphone to be opened; none for the system's own choice.
    pub device: Option<DeviceId>,
    /// Samples a second that are kept.
    pub sample_rate_hz: u32,
    /// The campaign's limit in seconds.
    pub max_duration_secs: u32,
    /// Nothing is read aloud from the moment that it is to be opened.
    pub hush: Hush,
    /// For the events.
    pub events: Outbox<MicrophoneEvent>,
}

/// What a microphone reports.
#[derive(Debug)]
pub enum MicrophoneEvent {
    /// It takes longer to open than it should.
    Slow,
    /// It is open; nothing is written yet.
    Opened(Known),
    /// It is closed, and here is the take.
    Stopped(Captured<Voice>, Ended),
    /// It is closed, and here is what was only tried.
    Practised(Practice),
    /// It does not work; what was recorded up to there, if anything, is a take all the same.
    Failed(MicrophoneError, Option<Captured<Voice>>),
}

/// Why a recording ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was asked to.
    Asked,
    /// The campaign's limit was reached.
    Limit,
}

/// Why a microphone does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum MicrophoneError {
    /// There is none.
    #[error("no microphone")]
    NoneFound,
    /// The one that was chosen is not plugged in.
    #[error("the chosen microphone is not there")]
    NotThere,
    /// Another program has it.
    #[error("the microphone is in use")]
    Busy,
    /// The system does not allow it.
    #[error("no permission for the microphone")]
    NoPermission,
    /// It was unplugged, or its server died.
    #[error("the microphone is gone")]
    Lost,
    /// The system went over to another one in the middle.
    #[error("the system changed to another microphone")]
    Moved,
    /// The computer slept, or the program stood still.
    #[error("the computer slept")]
    Slept,
    /// It gives nothing, or hangs.
    #[error("the microphone gives no sound")]
    Stalled,
    /// It did not open in the time that it may take on this computer.
    #[error("the microphone did not open in time")]
    NotInTime,
    /// It offers no format that this program takes.
    #[error("the microphone's format is not supported")]
    Unsupported,
    /// Consent was withdrawn while it was being opened.
    #[error("consent was withdrawn")]
    Withdrawn,
    /// There is no room for the draft.
    #[error("no room on the disk")]
    DiskFull,
    /// There is too little room to begin; both in bytes.
    #[error("{free} bytes of room on the disk, and {needed} are needed")]
    TooLittleRoom {
        /// What a recording may take.
        needed: u64,
        /// What there is.
        free: u64,
    },
    /// It was stopped before it gave anything.
    #[error("nothing was recorded")]
    Empty,
    /// Anything else, in the system's words.
    #[error("the microphone failed: {0}")]
    Other(String),
}

impl From<std::io::Error> for MicrophoneError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// What the handle asks of the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// There is sound in the ring.
    Listen,
    Record,
    Practise,
    Pause,
    Stop,
    /// Nobody wants anything any more.
    Close,
}

impl Microphone {
    pub(super) fn open(
        permit: Permit<Voice>,
        link: MicrophoneLink,
        input: Box<dyn SoundInput>,
    ) -> Self {
        let (orders, inbox) = mpsc::sync_channel(8);
        let view = Arc::new(Mutex::new(MicrophoneView {
            level: Level::SILENCE,
            sample_rate_hz: 0,
            recorded_samples: 0,
            peaks: Peaks::default(),
            trouble: None,
        }));
        let shared = Arc::clone(&view);
        let events = link.events.clone();
        let bell = orders.clone();
        let run = move || wiped(|| listen(&permit, link, (&inbox, bell), &shared, input));
        if thread::Builder::new().name("microphone".to_owned()).spawn(run).is_err() {
            let why = MicrophoneError::Other("no thread to be had".to_owned());
            events.send(MicrophoneEvent::Failed(why, None));
        }
        Self { orders, view }
    }

    /// Begins to write, or goes on after a pause.
    pub fn record(&self) {
        self.order(Order::Record);
    }

    /// Begins a practice: it is written nowhere, ends by itself after [`Practice::LONGEST_SECS`], and the microphone
    /// closes with it. [`MicrophoneEvent::Practised`] follows.
    pub fn practise(&self) {
        self.order(Order::Practise);
    }

    /// Stops writing for a while; the microphone stays open.
    pub fn pause(&self) {
        self.order(Order::Pause);
    }

    /// Ends the take, or the practice. [`MicrophoneEvent::Stopped`] or [`MicrophoneEvent::Practised`] follows once the device is closed.
    pub fn stop(&self) {
        self.order(Order::Stop);
    }

    /// What the screen shows now.
    pub fn view(&self) -> MicrophoneView {
        self.view.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn order(&self, order: Order) {
        // A full inbox means that the thread is ending; it has nothing left to obey with.
        let _ = self.orders.try_send(order);
    }
}

impl Drop for Microphone {
    fn drop(&mut self) {
        self.order(Order::Close);
    }
}

/// The microphone's life. Returns when the device is closed, and gives the permit back only then.
fn listen(
    permit: &Permit<Voice>,
    link: MicrophoneLink,
    (inbox, bell): (&Receiver<Order>, SyncSender<Order>),
    view: &Mutex<MicrophoneView>,
    input: Box<dyn SoundInput>,
) {
    let MicrophoneLink { scratch, room, max_duration_secs, hush, events, .. } = link;
    let failed = |why: MicrophoneError, take| events.send(MicrophoneEvent::Failed(why, take));
    if !permit.is_live() {
        return;
    }
    if let Err((needed, free)) = room.is_enough(&scratch) {
        return failed(MicrophoneError::TooLittleRoom { needed, free }, None);
    }
    let quiet = match hush.wait(QUIET_LIMIT) {
        Ok(quiet) => quiet,
        Err(error) => return failed(MicrophoneError::Other(error.to_string()), None),
    };
    if !permit.is_live() {
        return;
    }
    let standing = permit.standing();
    let mut stream =
        match Stream::spawn("microphone-io", move |side| input.run(side, &standing, quiet)) {
            Ok(stream) => stream,
            Err(error) => return failed(MicrophoneError::Other(error.to_string()), None),
        };
    let slow = || events.send(MicrophoneEvent::Slow);
    // Nothing can be asked of a microphone before it is open, but to leave it closed.
    let is_wanted = || permit.is_live() && inbox.try_recv().is_err();
    let (began, limit) = (Instant::now(), OPENING.limit().saturating_sub(SLOW));
    let sound = match stream.open_with_patience(SLOW, limit, is_wanted, slow) {
        Ok(sound) => {
            OPENING.took(began.elapsed());
            sound
        }
        Err(why) => {
            let closing = stream.close(CLOSE_LIMIT);
            match why {
                NotOpen::Refused(error) => failed(error, None),
                NotOpen::Hung => failed(MicrophoneError::NotInTime, None),
                NotOpen::NoLonger => {}
            }
            return give_back(stream, closing);
        }
    };
    events.send(MicrophoneEvent::Opened(sound.known.clone()));
    let rung = Arc::new(AtomicBool::new(false));
    sound.ring(ringing(bell, Arc::clone(&rung)));
    let mut recording = Recording::new(sound, scratch, (room, max_duration_secs), rung);
    let end = recording.run(permit, inbox, view, &events);
    let closing = stream.close(CLOSE_LIMIT);
    recording.settle(permit, end, &events);
    give_back(stream, closing);
}

/// A bell that leaves one word at most in the inbox, so that there is always room for an order.
fn ringing(inbox: SyncSender<Order>, rung: Arc<AtomicBool>) -> Box<Bell> {
    Box::new(move || {
        if !rung.swap(true, Ordering::AcqRel) {
            // Where nobody listens any more, nobody needs to wake up.
            let _ = inbox.try_send(Order::Listen);
        }
    })
}
