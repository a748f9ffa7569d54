//! What is taken from an open microphone: heard, measured, encrypted into a draft, and made into a take.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::Outbox;
use super::awake::Awake;
use super::microphone::{Ended, MicrophoneError, MicrophoneEvent, MicrophoneView, Order};
use super::room::Room;
use super::sound_input::{OpenSound, RING_SECS};
use crate::consent::{Permit, Voice};
use crate::media::{Ear, Level, LevelMeter, Peaks, SoundFacts, SoundTrouble};
use crate::seal::{Scratch, ScratchWriter};
use crate::submission::{Captured, Practice};

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

/// How listening came to an end.
pub(super) enum End {
    /// A take is wanted.
    Take(Ended),
    /// Nobody wants one: the handle was dropped, or consent withdrawn.
    Refused,
    /// The device failed.
    Failed(MicrophoneError),
}

/// What is taken from an open microphone until it ends.
pub(super) struct Recording {
    sound: OpenSound,
    /// Whether the bell has rung since the ring was looked at.
    rung: Arc<AtomicBool>,
    scratch: Scratch,
    room: Room,
    limit_samples: u64,
    sink: Option<Sink>,
    writing: Writing,
    recorded: u64,
    lost_before: u64,
    /// Samples that the driver had cut off before the block, and in it.
    clipped_before: u64,
    cut: u64,
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

/// Where what is heard goes, once it is asked for.
enum Sink {
    /// Encrypted, to be a take.
    Draft(ScratchWriter),
    /// Nowhere: it is heard once, and gone.
    Practice(Practice),
}

impl Sink {
    fn is_practice(&self) -> bool {
        matches!(self, Self::Practice(_))
    }
}

/// Whether what is heard is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    No,
    Yes,
}

impl Recording {
    pub(super) fn new(
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
            sink: None,
            writing: Writing::No,
            recorded: 0,
            lost_before: 0,
            clipped_before: 0,
            cut: 0,
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

    pub(super) fn run(
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
                Some(Order::Practise) => self.begin_practice(permit),
                Some(Order::Pause) => self.halt(),
                Some(Order::Stop) if self.sink.is_some() => return End::Take(Ended::Asked),
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
            let fills_disk = matches!(self.sink, Some(Sink::Draft(_)));
            if fills_disk && self.writing == Writing::Yes && looked_at.elapsed() >= ROOM {
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
        if self.sink.is_none() {
            self.sink = Some(Sink::Draft(self.scratch.begin()?));
            self.lost_before = self.sound.lost();
            self.ear = Ear::new(self.sound.sample_rate_hz);
        }
        self.since.get_or_insert_with(Instant::now);
        self.writing = Writing::Yes;
        Ok(())
    }

    /// From here on what is heard goes into a practice, where nothing is being recorded.
    fn begin_practice(&mut self, permit: &Permit<Voice>) {
        if self.sink.is_some() {
            return;
        }
        let rate = self.sound.sample_rate_hz;
        self.sink = Some(Sink::Practice(Practice::begin(permit, rate)));
        self.limit_samples = u64::from(rate) * u64::from(Practice::LONGEST_SECS);
        self.ear = Ear::new(rate);
        self.writing = Writing::Yes;
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
        let clipped = self.sound.clipped();
        self.cut = clipped - std::mem::replace(&mut self.clipped_before, clipped);
        self.ear.push(&self.block, self.cut);
        if self.writing == Writing::Yes {
            self.one_sided |= self.sound.is_one_sided();
            self.write_block()?;
        }
        Ok(ready)
    }

    fn write_block(&mut self) -> Result<(), MicrophoneError> {
        let Some(sink) = &mut self.sink else { return Ok(()) };
        let left = self.limit_samples.saturating_sub(self.recorded);
        let wanted = match self.limit_samples {
            0 => self.block.len(),
            _ => self.block.len().min(usize::try_from(left).unwrap_or(usize::MAX)),
        };
        let samples = &self.block[..wanted];
        match sink {
            Sink::Draft(writer) => {
                self.bytes.clear();
                self.bytes.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
                writer.write_all(&self.bytes)?;
            }
            Sink::Practice(practice) => practice.push(samples),
        }
        self.recorded += wanted as u64;
        self.meter.push(samples, self.cut);
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

    /// After the device is closed: makes the take, or destroys what there is of it. A practice is handed over to be
    /// heard, and destroyed after a failure.
    pub(super) fn settle(
        mut self,
        permit: &Permit<Voice>,
        end: End,
        events: &Outbox<MicrophoneEvent>,
    ) {
        if let Some(Sink::Practice(practice)) = self.sink.take_if(|it| it.is_practice()) {
            return hand_over(practice, permit, end, events);
        }
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
        let Some(Sink::Draft(writer)) = self.sink.take() else { return Ok(None) };
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

fn hand_over(
    practice: Practice,
    permit: &Permit<Voice>,
    end: End,
    events: &Outbox<MicrophoneEvent>,
) {
    match end {
        End::Take(_) if !permit.is_live() => {}
        End::Take(_) if practice.is_empty() => {
            events.send(MicrophoneEvent::Failed(MicrophoneError::Empty, None));
        }
        End::Take(_) => events.send(MicrophoneEvent::Practised(practice)),
        End::Failed(why) => events.send(MicrophoneEvent::Failed(why, None)),
        End::Refused => {}
    }
}
