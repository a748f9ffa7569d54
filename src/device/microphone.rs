//! The microphone: open under a permit, closed the moment the permit is void.
//!
//! Two threads: one holds the driver's stream ([`super::sound_input`]) and does nothing else; the
//! other, here, takes samples from a ring, encrypts them into a draft, measures them, and asks the
//! permit with every block whether it may go on. The driver's callback only copies into the ring.

use std::io::Write;
use std::sync::mpsc::{self, Receiver, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::Outbox;
use super::sound_input::{OpenSound, SoundInput};
use super::stream::{Closing, NotOpen, Stream};
use crate::consent::{Permit, Voice};
use crate::media::{Level, LevelMeter, Peaks, SoundFacts};
use crate::seal::{Scratch, ScratchWriter};
use crate::submission::Captured;

/// How long an open may take before it counts as hung.
const OPEN_LIMIT: Duration = Duration::from_secs(5);
/// How long a close may take before it counts as hung.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);
/// A microphone that gives nothing for so long has stalled.
const STALL_LIMIT: Duration = Duration::from_secs(2);
/// Pause between looks at the ring.
const BLOCK: Duration = Duration::from_millis(20);
/// Pause between nudges for the level on screen.
const SHOW: Duration = Duration::from_millis(50);
/// Samples taken from the ring at once.
const BLOCK_SAMPLES: usize = 8 * 1024;

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
}

/// Where a recording goes and where its events go.
pub struct MicrophoneLink {
    /// For the encrypted draft.
    pub scratch: Scratch,
    /// The campaign's limit in seconds.
    pub max_duration_secs: u32,
    /// For the events.
    pub events: Outbox<MicrophoneEvent>,
}

/// What a microphone reports.
#[derive(Debug)]
pub enum MicrophoneEvent {
    /// It is open; nothing is written yet.
    Opened {
        /// The device's name for people.
        name: String,
        /// Samples per second.
        sample_rate_hz: u32,
    },
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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MicrophoneError {
    /// There is none.
    #[error("no microphone")]
    NoneFound,
    /// Another program has it.
    #[error("the microphone is in use")]
    Busy,
    /// The system does not allow it.
    #[error("no permission for the microphone")]
    NoPermission,
    /// It was unplugged, or its server died.
    #[error("the microphone is gone")]
    Lost,
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
    /// It was stopped before it gave anything.
    #[error("nothing was recorded")]
    Empty,
    /// Anything else, in the system's words.
    #[error("the microphone failed: {0}")]
    Other(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Record,
    Pause,
    Stop,
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
        }));
        let shared = Arc::clone(&view);
        let events = link.events.clone();
        let run = move || listen(&permit, link, &inbox, &shared, input);
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

/// The microphone's life. Returns when the device is closed, and gives the permit back only then.
fn listen(
    permit: &Permit<Voice>,
    link: MicrophoneLink,
    inbox: &Receiver<Order>,
    view: &Mutex<MicrophoneView>,
    input: Box<dyn SoundInput>,
) {
    let MicrophoneLink { scratch, max_duration_secs, events } = link;
    let failed = |why: MicrophoneError, take| events.send(MicrophoneEvent::Failed(why, take));
    if !permit.is_live() {
        return;
    }
    let standing = permit.standing();
    let mut stream = match Stream::spawn("microphone-io", move |side| input.run(side, &standing)) {
        Ok(stream) => stream,
        Err(error) => return failed(MicrophoneError::Other(error.to_string()), None),
    };
    let sound = match stream.open(OPEN_LIMIT) {
        Ok(sound) => sound,
        Err(NotOpen::Refused(error)) => return failed(error, None),
        Err(NotOpen::Hung) => {
            failed(MicrophoneError::Stalled, None);
            return stream.wait();
        }
    };
    events.send(MicrophoneEvent::Opened {
        name: sound.name.clone(),
        sample_rate_hz: sound.sample_rate_hz,
    });
    let mut recording = Recording::new(sound, scratch, max_duration_secs);
    let end = recording.run(permit, inbox, view, &events);
    let closing = stream.close(CLOSE_LIMIT);
    recording.settle(permit, end, &events);
    if closing == Closing::Hung {
        tracing::warn!("the microphone's driver hangs; its permit stays out");
        stream.wait();
    }
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
    scratch: Scratch,
    limit_samples: u64,
    writer: Option<ScratchWriter>,
    writing: Writing,
    recorded: u64,
    lost_before: u64,
    meter: LevelMeter,
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
    fn new(sound: OpenSound, scratch: Scratch, max_duration_secs: u32) -> Self {
        let limit_samples = u64::from(sound.sample_rate_hz) * u64::from(max_duration_secs);
        Self {
            sound,
            scratch,
            limit_samples,
            writer: None,
            writing: Writing::No,
            recorded: 0,
            lost_before: 0,
            meter: LevelMeter::default(),
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
        let mut heard_at = Instant::now();
        let mut shown_at = Instant::now();
        loop {
            if !permit.is_live() {
                return End::Refused;
            }
            let heard = match self.take_block() {
                Ok(heard) => heard,
                Err(error) => return End::Failed(error),
            };
            match inbox.try_recv() {
                Ok(Order::Record) => {
                    if let Err(error) = self.begin() {
                        return End::Failed(error);
                    }
                }
                Ok(Order::Pause) => self.writing = Writing::No,
                Ok(Order::Stop) if self.writer.is_some() => return End::Take(Ended::Asked),
                Ok(Order::Stop) | Err(TryRecvError::Disconnected) => return End::Refused,
                Err(TryRecvError::Empty) => {}
            }
            if self.limit_samples > 0 && self.recorded >= self.limit_samples {
                return End::Take(Ended::Limit);
            }
            if heard > 0 {
                heard_at = Instant::now();
            } else if let Some(error) = self.sound.faults.get() {
                return End::Failed(error.clone());
            } else if heard_at.elapsed() > STALL_LIMIT {
                return End::Failed(MicrophoneError::Stalled);
            }
            if heard > 0 && shown_at.elapsed() >= SHOW {
                shown_at = Instant::now();
                self.show(view);
                events.nudge();
            }
            if heard < BLOCK_SAMPLES {
                thread::sleep(BLOCK);
            }
        }
    }

    fn begin(&mut self) -> Result<(), MicrophoneError> {
        if self.writer.is_none() {
            self.writer = Some(self.scratch.begin().map_err(disk)?);
            self.lost_before = self.sound.lost();
        }
        self.writing = Writing::Yes;
        Ok(())
    }

    /// Takes what the ring has, at most one block of it. Returns how many samples.
    fn take_block(&mut self) -> Result<usize, MicrophoneError> {
        let ready = self.sound.samples.slots().min(BLOCK_SAMPLES);
        self.block.clear();
        if let Ok(chunk) = self.sound.samples.read_chunk(ready) {
            self.block.extend(chunk);
        }
        if self.writing == Writing::Yes {
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
        writer.write_all(&self.bytes).map_err(disk)?;
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
        let sealed = writer.finish().map_err(disk)?;
        let facts = SoundFacts {
            sample_rate_hz: self.sound.sample_rate_hz,
            samples: self.recorded,
            peak_dbfs: self.meter.peak_dbfs(),
            clipped_samples: self.meter.clipped_samples(),
            lost_samples: self.sound.lost() - self.lost_before,
        };
        let peaks = std::mem::take(&mut self.peaks);
        Ok(Some(Captured::sound(permit, facts, peaks, sealed, Timestamp::now())))
    }
}

fn disk(error: std::io::Error) -> MicrophoneError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            MicrophoneError::DiskFull
        }
        _ => MicrophoneError::Other(error.to_string()),
    }
}
