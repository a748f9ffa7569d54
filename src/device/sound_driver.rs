//! The system's microphone, by cpal, inside the helper.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Data, ErrorKind, FromSample, Sample, SampleFormat, SizedSample};
use rtrb::{Consumer, Producer, RingBuffer};
use zeroize::Zeroizing;

use super::listing;
use super::microphone::MicrophoneError;
use super::route;
use super::sound_input::RING_SECS;
use super::wire::{Report, tell};
use crate::equipment::{DeviceId, Known};
use crate::media::RateChange;

/// So many times a second the driver should deliver; its own choice loses sound on slow machines.
const BLOCKS_A_SECOND: u32 = 12;
/// The longest wait for sound before the rest is looked at.
const PATIENCE: Duration = Duration::from_millis(100);
/// Of so many channels, a dead one is told.
const CHANNELS: usize = 2;
/// A channel is judged by so much sound.
const JUDGED: Duration = Duration::from_secs(3);
/// A channel that never gets louder, full scale at 1, is dead: not even noise comes in.
const DEAD: f32 = 0.000_1;
/// One that gets louder is spoken into.
const ALIVE: f32 = 0.02;

/// Opens `wanted`, or the system's own choice, and writes what it hears to `out`.
pub(super) fn listen(
    wanted: Option<&DeviceId>,
    rate_hz: u32,
    out: &mut impl Write,
) -> io::Result<()> {
    let opened = open(wanted).and_then(|open| {
        let change = RateChange::new(open.rate_hz, rate_hz);
        change.map(|change| (open, change)).map_err(|_| MicrophoneError::Unsupported)
    });
    match opened {
        Ok((open, change)) => {
            tell(out, &Report::Opened(open.known.clone()), &[])?;
            open.run(change, rate_hz, out)
        }
        Err(error) => tell(out, &Report::NoSound(error), &[]),
    }
}

struct Open {
    known: Known,
    rate_hz: u32,
    /// Open for as long as this is here.
    _stream: cpal::Stream,
    samples: Consumer<f32>,
    heard: Arc<Heard>,
}

/// What the driver's callbacks leave beside the samples.
#[derive(Default)]
struct Heard {
    /// The first failure; later ones say nothing new.
    fault: OnceLock<MicrophoneError>,
    lost: AtomicU64,
    /// The loudest sample of each channel, as bits.
    loudest: [AtomicU32; CHANNELS],
    channels: AtomicU32,
}

impl Open {
    fn run(mut self, mut change: RateChange, rate_hz: u32, out: &mut impl Write) -> io::Result<()> {
        let moved = Arc::new(AtomicBool::new(false));
        route::watch(Arc::clone(&moved));
        let mut block = Zeroizing::new(Vec::new());
        let mut bytes = Zeroizing::new(Vec::new());
        let (mut one_sided, mut judged_at) = (false, Instant::now());
        loop {
            block.clear();
            bytes.clear();
            if let Ok(chunk) = self.samples.read_chunk(self.samples.slots()) {
                block.extend(chunk);
            }
            change.push(&block, |sample| bytes.extend(sample.to_le_bytes()));
            if judged_at.elapsed() >= JUDGED {
                (one_sided, judged_at) = (self.heard.is_one_sided(), Instant::now());
            }
            if !bytes.is_empty() {
                let frames = self.heard.lost.load(Ordering::Relaxed);
                let lost = frames * u64::from(rate_hz) / u64::from(self.rate_hz);
                tell(out, &Report::Sound { lost, one_sided }, &bytes)?;
            } else if let Some(error) = self.heard.fault.get() {
                return tell(out, &Report::NoSound(error.clone()), &[]);
            }
            if moved.load(Ordering::Acquire) {
                return tell(out, &Report::NoSound(MicrophoneError::Moved), &[]);
            }
            // The driver's callback wakes this thread.
            thread::park_timeout(PATIENCE);
        }
    }
}

impl Heard {
    /// Takes note of the loudest sample of each channel in a block.
    fn note(&self, block: [f32; CHANNELS]) {
        for (loudest, sample) in self.loudest.iter().zip(block) {
            // Bits of floats that are not negative are in the order of the floats.
            loudest.fetch_max(sample.to_bits(), Ordering::Relaxed);
        }
    }

    /// Whether one channel was spoken into and another gave nothing at all since the last call.
    fn is_one_sided(&self) -> bool {
        // With more than two, some are meant for what is not plugged in.
        if self.channels.load(Ordering::Relaxed) as usize != CHANNELS {
            return false;
        }
        let loudest = self.loudest.iter();
        let loudest: Vec<_> =
            loudest.map(|bits| f32::from_bits(bits.swap(0, Ordering::Relaxed))).collect();
        loudest.iter().any(|it| *it > ALIVE) && loudest.iter().any(|it| *it < DEAD)
    }
}

/// The driver's end of the ring.
struct Source {
    ring: Producer<f32>,
    heard: Arc<Heard>,
    channels: usize,
    /// Channels that have given anything, by bit.
    alive: u64,
    /// Whoever takes from the ring.
    taker: thread::Thread,
}

impl Source {
    fn push_frames<T: SizedSample>(&mut self, data: &Data)
    where
        f32: FromSample<T>,
    {
        let Some(frames) = data.as_slice::<T>() else { return };
        let mut loudest = [0.0_f32; CHANNELS];
        for frame in frames.chunks_exact(self.channels) {
            let mut sum = 0.0;
            for (channel, sample) in frame.iter().enumerate() {
                let sample = f32::from_sample(*sample);
                sum += sample;
                self.alive |= u64::from(sample.abs() > DEAD) << channel.min(63);
                if let Some(loudest) = loudest.get_mut(channel) {
                    *loudest = loudest.max(sample.abs());
                }
            }
            // A channel with nothing in it would only make the others quieter.
            let alive = self.alive.count_ones().max(1);
            if self.ring.push(sum / alive as f32).is_err() {
                self.heard.lost.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.heard.note(loudest);
    }

    /// Copies what the driver gives. Neither waits nor allocates.
    fn push(&mut self, data: &Data) {
        match data.sample_format() {
            SampleFormat::I8 => self.push_frames::<i8>(data),
            SampleFormat::I16 => self.push_frames::<i16>(data),
            SampleFormat::I24 => self.push_frames::<cpal::I24>(data),
            SampleFormat::I32 => self.push_frames::<i32>(data),
            SampleFormat::U8 => self.push_frames::<u8>(data),
            SampleFormat::U16 => self.push_frames::<u16>(data),
            SampleFormat::U32 => self.push_frames::<u32>(data),
            SampleFormat::F32 => self.push_frames::<f32>(data),
            SampleFormat::F64 => self.push_frames::<f64>(data),
            _ => {}
        }
        self.taker.unpark();
    }
}

fn open(wanted: Option<&DeviceId>) -> Result<Open, MicrophoneError> {
    let host = cpal::default_host();
    let device = choose(&host, wanted)?;
    let known = listing::known(&device).ok_or(MicrophoneError::NoneFound)?;
    let offered = device.default_input_config().map_err(why)?;
    let format = match offered.sample_format() {
        // PulseAudio leaves the upper byte of 24 bits in 32 empty, which cpal takes for the sign.
        SampleFormat::I24 if listing::is_server(&host) => SampleFormat::I32,
        format => format,
    };
    let mut config = offered.config();
    config.buffer_size = cpal::BufferSize::Fixed(config.sample_rate / BLOCKS_A_SECOND);
    build(&device, &known, config, format).or_else(|_| {
        // Some drivers take no wish for a size.
        build(&device, &known, offered.config(), format)
    })
}

/// The microphone that was named, and no other. Where none was: the system's own choice, unless
/// that is a loudspeaker's echo, as it is where the only microphone has been unplugged.
fn choose(host: &cpal::Host, wanted: Option<&DeviceId>) -> Result<cpal::Device, MicrophoneError> {
    let all = || host.devices().map_err(why).map(|devices| devices.filter(listing::is_microphone));
    if let Some(wanted) = wanted {
        let is_it =
            |device: &cpal::Device| device.id().is_ok_and(|id| id.to_string() == wanted.as_str());
        return all()?.find(is_it).ok_or(MicrophoneError::NotThere);
    }
    let usual = host.default_input_device().filter(|device| !listing::is_echo(device));
    usual.map_or_else(|| all()?.next().ok_or(MicrophoneError::NoneFound), Ok)
}

fn build(
    device: &cpal::Device,
    known: &Known,
    config: cpal::StreamConfig,
    format: SampleFormat,
) -> Result<Open, MicrophoneError> {
    let rate_hz = config.sample_rate;
    let (ring, samples) = RingBuffer::new(rate_hz as usize * RING_SECS);
    let heard = Arc::new(Heard::default());
    let channels = config.channels.max(1);
    heard.channels.store(u32::from(channels), Ordering::Relaxed);
    let taker = thread::current();
    let mut source = Source {
        ring,
        heard: Arc::clone(&heard),
        channels: usize::from(channels),
        alive: 0,
        taker,
    };
    let noted = Arc::clone(&heard);
    let on_error = move |error: cpal::Error| match error.kind() {
        ErrorKind::Xrun => {
            noted.lost.fetch_add(u64::from(rate_hz / BLOCKS_A_SECOND), Ordering::Relaxed);
        }
        ErrorKind::RealtimeDenied => {}
        // The first says what happened; a driver may repeat it 280,000 times a second.
        _ if noted.fault.get().is_some() => {}
        _ => {
            tracing::debug!(%error, "the sound stream failed");
            drop(noted.fault.set(match why(error) {
                MicrophoneError::NoneFound => MicrophoneError::Lost,
                other => other,
            }));
        }
    };
    let on_data = move |data: &Data, _: &cpal::InputCallbackInfo| source.push(data);
    let stream =
        device.build_input_stream_raw(config, format, on_data, on_error, None).map_err(why)?;
    stream.play().map_err(why)?;
    Ok(Open { known: known.clone(), rate_hz, _stream: stream, samples, heard })
}

/// cpal's words in ours.
fn why(error: cpal::Error) -> MicrophoneError {
    match error.kind() {
        ErrorKind::DeviceBusy => MicrophoneError::Busy,
        ErrorKind::PermissionDenied => MicrophoneError::NoPermission,
        ErrorKind::DeviceNotAvailable => MicrophoneError::NoneFound,
        ErrorKind::HostUnavailable | ErrorKind::StreamInvalidated => MicrophoneError::Lost,
        ErrorKind::DeviceChanged => MicrophoneError::Moved,
        ErrorKind::UnsupportedConfig => MicrophoneError::Unsupported,
        _ => MicrophoneError::Other(error.to_string()),
    }
}
