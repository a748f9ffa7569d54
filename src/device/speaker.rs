//! The speaker: plays a recording straight from its ciphertext, a little at a time.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Data, FromSample, SampleFormat, SizedSample};
use rtrb::{Consumer, Producer, RingBuffer};
use zeroize::Zeroizing;

#[cfg(target_os = "linux")]
use super::sound_server;
use super::stream::{NotOpen, Side, Stream};
use super::{Outbox, Playable, ReadSeek};
use crate::media::SoundSource;
use crate::wipe::wiped;

/// How long an open may take before it counts as hung.
const OPEN_LIMIT: Duration = Duration::from_secs(5);
/// A loudspeaker that takes nothing for so long has stalled.
const STALL_LIMIT: Duration = Duration::from_secs(3);
/// Sound decrypted ahead of what is heard.
const AHEAD: Duration = Duration::from_millis(250);
/// So much longer than it says a loudspeaker is given to have said everything.
const REST: Duration = Duration::from_millis(100);
/// Pause between refills.
const REFILL: Duration = Duration::from_millis(40);
/// Pause between nudges for the position on screen.
const SHOW: Duration = Duration::from_millis(80);

/// A speaker that plays something. Dropping it is silence.
pub struct Speaker {
    orders: SyncSender<Order>,
    view: Arc<Mutex<SpeakerView>>,
}

/// What the screen shows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpeakerView {
    /// The sample that is heard now.
    pub position: u64,
    /// How many there are.
    pub samples: u64,
    /// Samples per second.
    pub sample_rate_hz: u32,
    /// Whether it is halted.
    pub paused: bool,
}

/// What a speaker reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpeakerEvent {
    /// The end was heard.
    Finished,
    /// There is no sound.
    Failed(SpeakerError),
}

/// Why there is no sound.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpeakerError {
    /// There is no loudspeaker.
    #[error("no loudspeaker")]
    NoneFound,
    /// It does not open, or stops.
    #[error("the loudspeaker failed: {0}")]
    Device(String),
    /// The recording cannot be read.
    #[error("the recording cannot be read: {0}")]
    Sound(String),
}

enum Order {
    Pause,
    Resume,
    Seek(u64),
}

impl Speaker {
    pub(super) fn open(sound: Playable, events: Outbox<SpeakerEvent>, output: Output) -> Self {
        let (orders, inbox) = mpsc::sync_channel(16);
        let view = Arc::new(Mutex::new(SpeakerView {
            position: 0,
            samples: sound.samples(),
            sample_rate_hz: sound.sample_rate_hz(),
            paused: false,
        }));
        let shared = Arc::clone(&view);
        let reply = events.clone();
        let run = move || wiped(|| play(sound, &inbox, &shared, &events, output));
        if thread::Builder::new().name("speaker".to_owned()).spawn(run).is_err() {
            let why = SpeakerError::Device("no thread to be had".to_owned());
            reply.send(SpeakerEvent::Failed(why));
        }
        Self { orders, view }
    }

    /// Halts.
    pub fn pause(&self) {
        let _ = self.orders.try_send(Order::Pause);
    }

    /// Goes on.
    pub fn resume(&self) {
        let _ = self.orders.try_send(Order::Resume);
    }

    /// Goes to sample number `position`.
    pub fn seek(&self, position: u64) {
        let _ = self.orders.try_send(Order::Seek(position));
    }

    /// What the screen shows now.
    pub fn view(&self) -> SpeakerView {
        *self.view.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The rate of what is made here, in samples a second.
const MADE_RATE_HZ: u32 = 48_000;

/// A short tone, to hear whether the loudspeaker plays.
pub fn tone() -> Playable {
    const SAMPLES: u32 = MADE_RATE_HZ / 2;
    // Softly in and out, or it clicks.
    made(SAMPLES, 440.0, |n| f64::from(n.min(SAMPLES - n).min(2_000)) / 2_000.0 * 6_000.0)
}

/// A soft tick, as of a clock: a twentieth of a second, and then silence, so that the loudspeaker stays open until the next.
pub fn tick() -> Playable {
    const SOUNDS: u32 = MADE_RATE_HZ / 20;
    const SAMPLES: u32 = MADE_RATE_HZ / 10 * 9;
    made(SAMPLES, 880.0, |n| {
        let swells = f64::from(n.min(100)) / 100.0;
        let fades = f64::from(SOUNDS.saturating_sub(n)) / f64::from(SOUNDS);
        swells * fades * fades * 4_000.0
    })
}

/// So many samples of a pure tone, each as loud as `loud` says of its number.
fn made(samples: u32, tone_hz: f64, loud: impl Fn(u32) -> f64) -> Playable {
    let sample = |n: u32| {
        let phase = f64::from(n) / f64::from(MADE_RATE_HZ) * std::f64::consts::TAU * tone_hz;
        (phase.sin() * loud(n)) as i16
    };
    let bytes: Vec<u8> = (0..samples).flat_map(|n| sample(n).to_le_bytes()).collect();
    let reader: Box<dyn ReadSeek> = Box::new(std::io::Cursor::new(bytes));
    SoundSource::new(reader, 0, MADE_RATE_HZ, u64::from(samples))
}

/// Where the sound goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    /// To the system's loudspeaker.
    System,
    /// Nowhere, at the pace of a loudspeaker.
    MadeUp,
}

/// When what was taken last is heard to its end. A sound server takes some tenths of a second ahead, silence before the
/// first sample among them.
struct Out {
    opened: Instant,
    /// In microseconds since then.
    ends_us: AtomicU64,
}

impl Out {
    fn new() -> Self {
        Self { opened: Instant::now(), ends_us: AtomicU64::new(0) }
    }

    /// Some were taken that are out `later` from now.
    fn note(&self, later: Duration) {
        let ends = (self.opened.elapsed() + later).as_micros();
        self.ends_us.store(u64::try_from(ends).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    fn is_over(&self) -> bool {
        let ends = Duration::from_micros(self.ends_us.load(Ordering::Relaxed));
        self.opened.elapsed() >= ends + REST
    }
}

/// An open loudspeaker, from the playing side.
struct OpenSpeaker {
    ring: Producer<i16>,
    /// Samples that were taken.
    heard: Arc<AtomicU64>,
    /// When the last of them is out of the loudspeaker.
    out: Arc<Out>,
    sample_rate_hz: u32,
    fault: Arc<OnceLock<SpeakerError>>,
}

fn play(
    mut sound: Playable,
    inbox: &Receiver<Order>,
    view: &Mutex<SpeakerView>,
    events: &Outbox<SpeakerEvent>,
    output: Output,
) {
    let rate = sound.sample_rate_hz();
    let stream = Stream::spawn("speaker-io", move |side| match output {
        Output::System => drive(&side, rate),
        Output::MadeUp => keep_time(&side, rate),
    });
    let stream = match stream {
        Ok(stream) => stream,
        Err(error) => {
            return events.send(SpeakerEvent::Failed(SpeakerError::Device(error.to_string())));
        }
    };
    match stream.open_with_patience(OPEN_LIMIT, Duration::ZERO, || true, || {}) {
        Ok(speaker) => {
            if let Some(event) = Player::new(&mut sound, speaker).run(inbox, view, events) {
                events.send(event);
            }
        }
        Err(NotOpen::Refused(error)) => events.send(SpeakerEvent::Failed(error)),
        Err(NotOpen::Hung | NotOpen::NoLonger) => {
            let why = SpeakerError::Device("it does not answer".to_owned());
            events.send(SpeakerEvent::Failed(why));
        }
    }
    stream.wait();
}

struct Player<'a> {
    sound: &'a mut Playable,
    speaker: OpenSpeaker,
    paused: bool,
    /// Where in the recording the count of heard samples began.
    from: u64,
    heard_before: u64,
    /// The place between two samples of the recording, for another rate of the loudspeaker.
    fraction: f64,
    last: i16,
    block: Zeroizing<Vec<i16>>,
}

impl<'a> Player<'a> {
    fn new(sound: &'a mut Playable, speaker: OpenSpeaker) -> Self {
        let block = Zeroizing::new(vec![0; 2_048]);
        Self {
            sound,
            speaker,
            paused: false,
            from: 0,
            heard_before: 0,
            fraction: 0.0,
            last: 0,
            block,
        }
    }

    fn run(
        &mut self,
        inbox: &Receiver<Order>,
        view: &Mutex<SpeakerView>,
        events: &Outbox<SpeakerEvent>,
    ) -> Option<SpeakerEvent> {
        let mut shown_at = Instant::now();
        let (mut heard_last, mut heard_at) = (0, Instant::now());
        loop {
            match inbox.try_recv() {
                Ok(Order::Pause) => self.paused = true,
                Ok(Order::Resume) => self.paused = false,
                Ok(Order::Seek(position)) => self.seek(position).err().map_or((), |error| {
                    tracing::warn!(%error, "a place in a recording could not be reached");
                }),
                Err(TryRecvError::Disconnected) => return None,
                Err(TryRecvError::Empty) => {}
            }
            if !self.paused
                && let Err(error) = self.refill()
            {
                return Some(SpeakerEvent::Failed(SpeakerError::Sound(error.to_string())));
            }
            if let Some(error) = self.speaker.fault.get() {
                return Some(SpeakerEvent::Failed(error.clone()));
            }
            let position = self.position();
            {
                let mut view = view.lock().unwrap_or_else(PoisonError::into_inner);
                (view.position, view.paused) = (position, self.paused);
            }
            let heard = self.speaker.heard.load(Ordering::Relaxed);
            if heard != heard_last || self.paused {
                (heard_last, heard_at) = (heard, Instant::now());
            } else if heard_at.elapsed() > STALL_LIMIT {
                let why = SpeakerError::Device("it takes no sound".to_owned());
                return Some(SpeakerEvent::Failed(why));
            }
            if shown_at.elapsed() >= SHOW && !self.paused {
                shown_at = Instant::now();
                events.nudge();
            }
            let drained = self.speaker.ring.slots() == self.speaker.ring.buffer().capacity();
            let at_end = self.sound.position() >= self.sound.samples();
            if at_end && drained && self.speaker.out.is_over() && !self.paused {
                return Some(SpeakerEvent::Finished);
            }
            thread::sleep(REFILL);
        }
    }

    /// Samples of the recording for one of the loudspeaker.
    fn ratio(&self) -> f64 {
        f64::from(self.sound.sample_rate_hz()) / f64::from(self.speaker.sample_rate_hz.max(1))
    }

    fn position(&self) -> u64 {
        let heard = self.speaker.heard.load(Ordering::Relaxed) - self.heard_before;
        (self.from + (heard as f64 * self.ratio()) as u64).min(self.sound.position())
    }

    fn seek(&mut self, position: u64) -> std::io::Result<()> {
        self.sound.seek(position)?;
        self.from = self.sound.position();
        // What is in the ring already, a quarter of a second at most, is still heard first.
        self.heard_before = self.speaker.heard.load(Ordering::Relaxed);
        Ok(())
    }

    /// Decrypts as much as the ring takes, at the loudspeaker's rate.
    fn refill(&mut self) -> std::io::Result<()> {
        let ratio = self.ratio();
        loop {
            let wanted = (self.speaker.ring.slots() as f64 * ratio) as usize;
            let wanted = wanted.min(self.block.len());
            if wanted == 0 {
                return Ok(());
            }
            let read = self.sound.read(&mut self.block[..wanted])?;
            if read == 0 {
                return Ok(());
            }
            for sample in &self.block[..read] {
                // A straight line between neighbours is good enough to listen to one's own voice.
                while self.fraction < 1.0 {
                    let between = f64::from(self.last)
                        + (f64::from(*sample) - f64::from(self.last)) * self.fraction;
                    let _ = self.speaker.ring.push(between as i16);
                    self.fraction += ratio;
                }
                self.fraction -= 1.0;
                self.last = *sample;
            }
        }
    }
}

fn ring(sample_rate_hz: u32) -> (Consumer<i16>, OpenSpeaker) {
    let capacity = (f64::from(sample_rate_hz) * AHEAD.as_secs_f64()) as usize;
    let (ring, samples) = RingBuffer::new(capacity.max(1));
    let (heard, fault, out) = (Arc::default(), Arc::default(), Arc::new(Out::new()));
    (samples, OpenSpeaker { ring, heard, out, sample_rate_hz, fault })
}

/// The system's default loudspeaker.
fn drive(side: &Side<OpenSpeaker, SpeakerError>, rate: u32) {
    #[cfg(target_os = "linux")]
    match sound_server::Playing::open(rate) {
        Ok(Some(playing)) => return drive_on_server(side, playing, rate),
        Err(error) => return drop(side.ready.send(Err(error))),
        Ok(None) => {}
    }
    match open_output(rate) {
        Ok((stream, speaker)) => {
            if side.ready.send(Ok(speaker)).is_ok() {
                let _ = side.close.recv();
            }
            drop(stream);
        }
        Err(error) => {
            let _ = side.ready.send(Err(error));
        }
    }
}

#[cfg(target_os = "linux")]
fn drive_on_server(
    side: &Side<OpenSpeaker, SpeakerError>,
    mut playing: sound_server::Playing,
    rate: u32,
) {
    let (mut samples, speaker) = ring(rate);
    let (heard, out) = (Arc::clone(&speaker.heard), Arc::clone(&speaker.out));
    let fault = Arc::clone(&speaker.fault);
    if side.ready.send(Ok(speaker)).is_err() {
        return;
    }
    // The first block is not silence: what is played begins as soon as it can.
    let began = Instant::now();
    while samples.is_empty() && began.elapsed() < REFILL {
        thread::sleep(Duration::from_millis(1));
    }
    while matches!(side.close.try_recv(), Err(TryRecvError::Empty)) {
        let mut taken = 0;
        match playing.next(|frames| taken = fill_frames(frames, 1, &mut samples)) {
            Ok(later) if taken > 0 => out.note(later),
            Ok(_) => {}
            Err(error) => return drop(fault.set(error)),
        }
        heard.fetch_add(taken, Ordering::Relaxed);
    }
}

fn open_output(rate: u32) -> Result<(cpal::Stream, OpenSpeaker), SpeakerError> {
    let failed = |error: cpal::Error| SpeakerError::Device(error.to_string());
    let device = cpal::default_host().default_output_device().ok_or(SpeakerError::NoneFound)?;
    let offered = device.default_output_config().map_err(failed)?;
    // The recording's own rate where the loudspeaker takes it, so that nothing is recomputed.
    let same = device.supported_output_configs().ok().and_then(|mut ranges| {
        ranges.find_map(|range| {
            let fits = range.channels() == offered.channels()
                && range.sample_format() == offered.sample_format();
            fits.then(|| range.try_with_sample_rate(rate)).flatten()
        })
    });
    let offered = same.unwrap_or(offered);
    let (mut samples, speaker) = ring(offered.sample_rate());
    let channels = usize::from(offered.channels().max(1));
    let (heard, fault) = (Arc::clone(&speaker.heard), Arc::clone(&speaker.fault));
    let (out, rate_hz) = (Arc::clone(&speaker.out), speaker.sample_rate_hz.max(1));
    let on_data = move |data: &mut Data, info: &cpal::OutputCallbackInfo| {
        let taken = fill(data, channels, &mut samples);
        if taken > 0 {
            let frames = (data.len() / channels) as f64 / f64::from(rate_hz);
            out.note(until_heard(info) + Duration::from_secs_f64(frames));
        }
        heard.fetch_add(taken, Ordering::Relaxed);
    };
    let on_error = move |error: cpal::Error| match error.kind() {
        cpal::ErrorKind::Xrun | cpal::ErrorKind::RealtimeDenied => {}
        _ => drop(fault.set(SpeakerError::Device(error.to_string()))),
    };
    let config = offered.config();
    let stream = device
        .build_output_stream_raw(config, offered.sample_format(), on_data, on_error, None)
        .map_err(failed)?;
    stream.play().map_err(failed)?;
    Ok((stream, speaker))
}

/// How long it takes until what is handed over now is heard, as far as the sound system knows.
fn until_heard(info: &cpal::OutputCallbackInfo) -> Duration {
    let moments = info.timestamp();
    moments.playback.duration_since(moments.callback)
}

fn fill(data: &mut Data, channels: usize, samples: &mut Consumer<i16>) -> u64 {
    match data.sample_format() {
        SampleFormat::I16 => fill_data::<i16>(data, channels, samples),
        SampleFormat::I24 => fill_data::<cpal::I24>(data, channels, samples),
        SampleFormat::I32 => fill_data::<i32>(data, channels, samples),
        SampleFormat::U8 => fill_data::<u8>(data, channels, samples),
        SampleFormat::U16 => fill_data::<u16>(data, channels, samples),
        SampleFormat::F32 => fill_data::<f32>(data, channels, samples),
        SampleFormat::F64 => fill_data::<f64>(data, channels, samples),
        _ => 0,
    }
}

fn fill_data<T: SizedSample + FromSample<i16>>(
    data: &mut Data,
    channels: usize,
    samples: &mut Consumer<i16>,
) -> u64 {
    data.as_slice_mut::<T>().map_or(0, |frames| fill_frames(frames, channels, samples))
}

/// Fills `frames` with what is there and then with silence; how many samples there were.
fn fill_frames<T: SizedSample + FromSample<i16>>(
    frames: &mut [T],
    channels: usize,
    samples: &mut Consumer<i16>,
) -> u64 {
    let mut heard = 0;
    for frame in frames.chunks_mut(channels) {
        let sample = samples.pop().inspect(|_| heard += 1).unwrap_or(0);
        frame.fill(T::from_sample(sample));
    }
    heard
}

/// A loudspeaker that nobody hears: takes samples at the pace of a real one.
fn keep_time(side: &Side<OpenSpeaker, SpeakerError>, rate: u32) {
    let (mut samples, speaker) = ring(rate);
    let (heard, out) = (Arc::clone(&speaker.heard), Arc::clone(&speaker.out));
    if side.ready.send(Ok(speaker)).is_err() {
        return;
    }
    let block = Duration::from_millis(20);
    let block_samples = u64::from(rate) / 50;
    while matches!(side.close.recv_timeout(block), Err(mpsc::RecvTimeoutError::Timeout)) {
        let taken = (0..block_samples).take_while(|_| samples.pop().is_ok()).count();
        if taken > 0 {
            out.note(Duration::ZERO);
        }
        heard.fetch_add(taken as u64, Ordering::Relaxed);
    }
}
