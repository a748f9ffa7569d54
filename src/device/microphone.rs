//! The microphone: open under a permit, closed the moment the permit is void.
//!
//! The driver is at arm's length ([`super::apart`]) and only fills a ring. A thread here takes the
//! samples from it, encrypts them into a draft, measures them, and asks the permit with every block
//! whether it may go on.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Outbox;
use super::awake::Awake;
use super::room::Room;
use super::sound_input::{Bell, OpenSound, RING_SECS, SoundInput};
use super::stream::{NotOpen, Stream, give_back};
use crate::consent::{Permit, Voice};
use crate::equipment::{DeviceId, Known};
use crate::media::{Ear, Level, LevelMeter, Peaks, SoundFacts, SoundTrouble};
use crate::seal::{Scratch, ScratchWriter};
use crate::submission::Captured;

/// An open that takes longer is slow, and the person is told.
const SLOW: Duration = Duration::from_millis(1_500);
/// An open that takes so much longer still has failed.
const OPEN_LIMIT: Duration = Duration::from_millis(3_500);
/// How long a close may take before it counts as hung.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);
/// A microphone that gives nothing for so long has stalled.
const STALL_LIMIT: Duration = Duration::from_millis(1_500);
/// The longest wait for sound or for an order before the permit is asked again.
const PATIENCE: Duration = Duration::from_millis(100);
/// Pause between nudges for the level on screen.
const SHOW: Duration = Duration::from_millis(50);
/// Pause between looks at the room on the disk.
const ROOM: Duration = Duration::from_secs(1);
/// Samples taken from the ring at once.
const BLOCK_SAMPLES: usize = 8 * 1024;
/// By how much a recording may be shorter than the time it took: what was on its way at the start
/// and at the end, and a clock that is not quite the computer's.
const SHORT_SECS: f64 = 0.35;
const SHORT_SHARE: f64 = 0.005;

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// There is sound in the ring.
    Listen,
    Record,
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
        let run = move || listen(&permit, link, (&inbox, bell), &shared, input);
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

    /// Stops writing for a while; the microphone stays open.
    pub fn pause(&self) {
        self.order(Order::Pause);
    }

    /// Ends the take. [`MicrophoneEvent::Stopped`] follows once the device is closed.
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
    let MicrophoneLink { scratch, room, max_duration_secs, events, .. } = link;
    let failed = |why: MicrophoneError, take| events.send(MicrophoneEvent::Failed(why, take));
    if !permit.is_live() {
        return;
    }
    if let Err((needed, free)) = room.is_enough(&scratch) {
        return failed(MicrophoneError::TooLittleRoom { needed, free }, None);
    }
    let standing = permit.standing();
    let mut stream = match Stream::spawn("microphone-io", move |side| input.run(side, &standing)) {
        Ok(stream) => stream,
        Err(error) => return failed(MicrophoneError::Other(error.to_string()), None),
    };
    let slow = || events.send(MicrophoneEvent::Slow);
    // Nothing can be asked of a microphone before it is open, but to leave it closed.
    let is_wanted = || permit.is_live() && inbox.try_recv().is_err();
    let sound = match stream.open_with_patience(SLOW, OPEN_LIMIT, is_wanted, slow) {
        Ok(sound) => sound,
        Err(why) => {
            let closing = stream.close(CLOSE_LIMIT);
            match why {
                NotOpen::Refused(error) => failed(error, None),
                NotOpen::Hung => failed(MicrophoneError::Stalled, None),
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

/// How listening came to an end.
enum End {
    /// A take is wanted.
    Take(Ended),
    /// Nobody wants one: the handle was dropped, or consent withdrawn.
    Refused,
    /// The device failed.
    Failed(MicrophoneError),
}

struct Recording {
    sound: OpenSound,
    /// Whether the bell has rung since the ring was looked at.
    rung: Arc<AtomicBool>,
    scratch: Scratch,
    room: Room,
    limit_samples: u64,
    writer: Option<ScratchWriter>,
    writing: Writing,
    recorded: u64,
    lost_before: u64,
    /// The time spent recording up to the last change, and since when it goes on.
    took: Duration,
    since: Option<Instant>,
    heard_at: Instant,
    meter: LevelMeter,
    ear: Ear,
    one_sided: bool,
    peaks: Peaks,
    block: Zeroizing<Vec<i16>>,
    bytes: Zeroizing<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    No,
    Yes,
}

impl Recording {
    fn new(
        sound: OpenSound,
        scratch: Scratch,
        (room, max_duration_secs): (Room, u32),
        rung: Arc<AtomicBool>,
    ) -> Self {
        let limit_samples = u64::from(sound.sample_rate_hz) * u64::from(max_duration_secs);
        Self {
            ear: Ear::new(sound.sample_rate_hz),
            sound,
            rung,
            scratch,
            room,
            limit_samples,
            writer: None,
            writing: Writing::No,
            recorded: 0,
            lost_before: 0,
            took: Duration::ZERO,
            since: None,
            heard_at: Instant::now(),
            meter: LevelMeter::default(),
            one_sided: false,
            peaks: Peaks::default(),
            block: Zeroizing::new(Vec::with_capacity(BLOCK_SAMPLES)),
            bytes: Zeroizing::new(Vec::with_capacity(BLOCK_SAMPLES * 2)),
        }
    }

    fn run(
        &mut self,
        permit: &Permit<Voice>,
        inbox: &Receiver<Order>,
        view: &Mutex<MicrophoneView>,
        events: &Outbox<MicrophoneEvent>,
    ) -> End {
        let mut shown_at = Instant::now();
        let mut looked_at = Instant::now();
        let mut order = None;
        let mut awake = Awake::new(Duration::from_secs(RING_SECS as u64));
        loop {
            if !permit.is_live() {
                return End::Refused;
            }
            if awake.has_slept() {
                return End::Failed(MicrophoneError::Slept);
            }
            let heard = match self.take_block() {
                Ok(heard) => heard,
                Err(error) => return End::Failed(error),
            };
            match order {
                Some(Order::Record) => {
                    if let Err(error) = self.begin() {
                        return End::Failed(error);
                    }
                }
                Some(Order::Pause) => self.halt(),
                Some(Order::Stop) if self.writer.is_some() => return End::Take(Ended::Asked),
                Some(Order::Stop | Order::Close) => return End::Refused,
                Some(Order::Listen) | None => {}
            }
            if self.limit_samples > 0 && self.recorded >= self.limit_samples {
                return End::Take(Ended::Limit);
            }
            if heard > 0 {
                self.heard_at = Instant::now();
            } else if let Some(error) = self.sound.fault() {
                return End::Failed(error.clone());
            } else if self.heard_at.elapsed() > STALL_LIMIT {
                return End::Failed(MicrophoneError::Stalled);
            }
            if self.writing == Writing::Yes && looked_at.elapsed() >= ROOM {
                looked_at = Instant::now();
                if self.room.is_running_out(&self.scratch, self.recorded * 2) {
                    return End::Failed(MicrophoneError::DiskFull);
                }
            }
            if heard > 0 && shown_at.elapsed() >= SHOW {
                shown_at = Instant::now();
                self.show(view);
                events.nudge();
            }
            order = if heard < BLOCK_SAMPLES {
                inbox.recv_timeout(PATIENCE).ok()
            } else {
                inbox.try_recv().ok()
            };
        }
    }

    fn begin(&mut self) -> Result<(), MicrophoneError> {
        if self.writer.is_none() {
            self.writer = Some(self.scratch.begin()?);
            self.lost_before = self.sound.lost();
            self.ear = Ear::new(self.sound.sample_rate_hz);
        }
        self.since.get_or_insert_with(Instant::now);
        self.writing = Writing::Yes;
        Ok(())
    }

    fn halt(&mut self) {
        self.took += self.since.take().map_or(Duration::ZERO, |since| since.elapsed());
        self.writing = Writing::No;
    }

    /// Samples by which the recording is shorter than the time it took.
    fn short_samples(&self) -> u64 {
        // What came after the last sound is a stall, and said as one.
        let running = self.since.map(|since| self.heard_at.saturating_duration_since(since));
        let secs = (self.took + running.unwrap_or_default()).as_secs_f64();
        let rate = f64::from(self.sound.sample_rate_hz);
        let missing = secs - self.recorded as f64 / rate;
        if missing > SHORT_SECS + secs * SHORT_SHARE { (missing * rate) as u64 } else { 0 }
    }

    /// Takes what the ring has, at most one block of it. Returns how many samples.
    fn take_block(&mut self) -> Result<usize, MicrophoneError> {
        self.rung.store(false, Ordering::Release);
        let ready = self.sound.samples.slots().min(BLOCK_SAMPLES);
        self.block.clear();
        if let Ok(chunk) = self.sound.samples.read_chunk(ready) {
            self.block.extend(chunk);
        }
        self.ear.push(&self.block);
        if self.writing == Writing::Yes {
            self.one_sided |= self.sound.is_one_sided();
            self.write_block()?;
        }
        Ok(ready)
    }

    fn write_block(&mut self) -> Result<(), MicrophoneError> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let left = self.limit_samples.saturating_sub(self.recorded);
        let wanted = match self.limit_samples {
            0 => self.block.len(),
            _ => self.block.len().min(usize::try_from(left).unwrap_or(usize::MAX)),
        };
        let samples = &self.block[..wanted];
        self.bytes.clear();
        self.bytes.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
        writer.write_all(&self.bytes)?;
        self.recorded += wanted as u64;
        self.meter.push(samples);
        self.peaks.push(samples);
        Ok(())
    }

    fn show(&self, view: &Mutex<MicrophoneView>) {
        let mut view = view.lock().unwrap_or_else(PoisonError::into_inner);
        view.level = Level::of(&self.block);
        view.sample_rate_hz = self.sound.sample_rate_hz;
        view.recorded_samples = self.recorded;
        view.peaks.clone_from(&self.peaks);
        let one_sided = self.sound.is_one_sided().then_some(SoundTrouble::OneSided);
        view.trouble = self.ear.trouble().or(one_sided);
    }

    /// After the device is closed: makes the take, or destroys what there is of it.
    fn settle(mut self, permit: &Permit<Voice>, end: End, events: &Outbox<MicrophoneEvent>) {
        match end {
            End::Refused => {}
            End::Take(ended) => match self.captured(permit) {
                Ok(Some(take)) => events.send(MicrophoneEvent::Stopped(take, ended)),
                Ok(None) if permit.is_live() => {
                    events.send(MicrophoneEvent::Failed(MicrophoneError::Empty, None));
                }
                Ok(None) => {}
                Err(error) => events.send(MicrophoneEvent::Failed(error, None)),
            },
            End::Failed(why) => {
                let take = self.captured(permit).unwrap_or_default();
                events.send(MicrophoneEvent::Failed(why, take));
            }
        }
    }

    /// The take, where consent still stands and anything was recorded.
    fn captured(
        &mut self,
        permit: &Permit<Voice>,
    ) -> Result<Option<Captured<Voice>>, MicrophoneError> {
        let Some(writer) = self.writer.take() else { return Ok(None) };
        let whole = self.recorded * 2 == writer.plaintext_bytes();
        if self.recorded == 0 || !permit.is_live() || !whole {
            return Ok(None);
        }
        let sealed = writer.finish()?;
        let facts = SoundFacts {
            sample_rate_hz: self.sound.sample_rate_hz,
            samples: self.recorded,
            peak_dbfs: self.meter.peak_dbfs(),
            clipped_samples: self.meter.clipped_samples(),
            lost_samples: self.sound.lost() - self.lost_before,
            short_samples: self.short_samples(),
            one_sided: self.one_sided,
        };
        let peaks = std::mem::take(&mut self.peaks);
        Ok(Some(Captured::sound(permit, facts, peaks, sealed, Timestamp::now())))
    }
}
