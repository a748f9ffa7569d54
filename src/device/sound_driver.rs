//! The system's microphone inside the helper: found by cpal, and recorded by it unless a sound server
//! is there.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Data, ErrorKind, FromSample, Sample, SampleFormat, SizedSample};
use rtrb::{Consumer, Producer, RingBuffer};
use zeroize::Zeroizing;

use super::listing;
use super::microphone::MicrophoneError;
use super::sound_input::RING_SECS;
use super::wire::{Condition, Report, tell};
#[cfg(target_os = "linux")]
use super::{sound_card, sound_server};
use crate::equipment::{DeviceId, Known};
use crate::media::{Channels, RateChange};

/// So many times a second the driver should deliver, and the program be woken: a driver's own choice
/// loses sound on slow machines, and sound servers send crumbs.
const BLOCKS_A_SECOND: u32 = 10;
/// The longest wait for sound before the rest is looked at.
const PATIENCE: Duration = Duration::from_millis(100);

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
    feed: Feed,
    heard: Arc<Heard>,
}

/// Where mono samples come from. Open for as long as this is here.
enum Feed {
    /// A driver's callbacks.
    Callbacks { _stream: cpal::Stream, samples: Consumer<f32> },
    /// What is read, from a sound server or from a card.
    #[cfg(target_os = "linux")]
    Read {
        recording: Recording,
        rate_hz: u32,
        mixer: Box<Mixer>,
        frames: Zeroizing<Vec<f32>>,
        /// Samples that are waited for before the program is woken. The first come at once.
        enough: usize,
        ended: Option<MicrophoneError>,
    },
}

/// Where sound is read from.
#[cfg(target_os = "linux")]
enum Recording {
    Server(sound_server::Recording),
    Card(sound_card::Recording),
}

#[cfg(target_os = "linux")]
impl Recording {
    fn next(&mut self, frames: &mut Vec<f32>) -> Result<(), MicrophoneError> {
        match self {
            Self::Server(recording) => recording.next(frames),
            Self::Card(recording) => recording.next(frames),
        }
    }

    /// A server says nothing of what it lost; then the take is shorter than the time it took.
    fn lost_frames(&self) -> u64 {
        match self {
            Self::Server(_) => 0,
            Self::Card(recording) => recording.lost_frames(),
        }
    }
}

/// What the driver's callbacks leave beside the samples.
#[derive(Default)]
struct Heard {
    /// The first failure; later ones say nothing new.
    fault: OnceLock<MicrophoneError>,
    lost: AtomicU64,
    clipped: AtomicU64,
    one_sided: AtomicBool,
}

impl Heard {
    /// Counted in samples of another rate than the driver's.
    fn condition(&self, driver_hz: u32, rate_hz: u32) -> Condition {
        let samples = |frames: &AtomicU64| {
            frames.load(Ordering::Relaxed) * u64::from(rate_hz) / u64::from(driver_hz)
        };
        Condition {
            lost: samples(&self.lost),
            clipped: samples(&self.clipped),
            one_sided: self.one_sided.load(Ordering::Relaxed),
        }
    }
}

impl Open {
    fn run(mut self, mut change: RateChange, rate_hz: u32, out: &mut impl Write) -> io::Result<()> {
        let mut block = Zeroizing::new(Vec::new());
        let mut bytes = Zeroizing::new(Vec::new());
        loop {
            block.clear();
            bytes.clear();
            if let Err(error) = self.feed.next(&self.heard, &mut block) {
                return tell(out, &Report::NoSound(error), &[]);
            }
            change.push(&block, |sample| bytes.extend(sample.to_le_bytes()));
            if !bytes.is_empty() {
                let condition = self.heard.condition(self.rate_hz, rate_hz);
                tell(out, &Report::Sound(condition), &bytes)?;
            }
        }
    }
}

impl Feed {
    /// Waits for sound, and puts what there is into the empty `block`. What was heard before a
    /// failure comes before the failure.
    fn next(&mut self, heard: &Heard, block: &mut Vec<f32>) -> Result<(), MicrophoneError> {
        match self {
            Self::Callbacks { samples, .. } => {
                if samples.is_empty() {
                    if let Some(error) = heard.fault.get() {
                        return Err(error.clone());
                    }
                    // The driver's callback wakes this thread.
                    thread::park_timeout(PATIENCE);
                }
                if let Ok(chunk) = samples.read_chunk(samples.slots()) {
                    block.extend(chunk);
                }
                Ok(())
            }
            #[cfg(target_os = "linux")]
            Self::Read { recording, rate_hz, mixer, frames, enough, ended } => {
                if let Some(error) = ended.take() {
                    return Err(error);
                }
                while block.is_empty() || block.len() < *enough {
                    match recording.next(frames) {
                        Ok(()) => mixer.mix(frames, |sample| block.push(sample)),
                        Err(error) if block.is_empty() => return Err(error),
                        Err(error) => {
                            *ended = Some(error);
                            break;
                        }
                    }
                }
                heard.lost.store(recording.lost_frames(), Ordering::Relaxed);
                *enough = (*rate_hz / BLOCKS_A_SECOND) as usize;
                Ok(())
            }
        }
    }
}

/// From any number of channels to one, and what is noticed on the way.
struct Mixer {
    heard: Arc<Heard>,
    channels: Channels,
}

impl Mixer {
    fn new(rate_hz: u32, channels: usize) -> Self {
        Self { heard: Arc::default(), channels: Channels::new(rate_hz, channels) }
    }

    /// Gives each sample of the mixed sound to `push`. Neither waits nor allocates.
    fn mix<T: SizedSample>(&mut self, interleaved: &[T], push: impl FnMut(f32))
    where
        f32: FromSample<T>,
    {
        self.channels.mix(interleaved.iter().map(|sample| f32::from_sample(*sample)), push);
        self.heard.clipped.store(self.channels.clipped_frames(), Ordering::Relaxed);
        self.heard.one_sided.store(self.channels.is_one_sided(), Ordering::Relaxed);
    }
}

/// The driver's end of the ring.
struct Source {
    ring: Producer<f32>,
    mixer: Mixer,
    /// Whoever takes from the ring.
    taker: thread::Thread,
}

impl Source {
    fn push_slice<T: SizedSample>(&mut self, data: &Data)
    where
        f32: FromSample<T>,
    {
        let Some(interleaved) = data.as_slice::<T>() else { return };
        let mut lost = 0;
        self.mixer.mix(interleaved, |sample| lost += u64::from(self.ring.push(sample).is_err()));
        self.mixer.heard.lost.fetch_add(lost, Ordering::Relaxed);
        self.taker.unpark();
    }

    /// Copies what the driver gives. Neither waits nor allocates.
    fn push(&mut self, data: &Data) {
        match data.sample_format() {
            SampleFormat::I8 => self.push_slice::<i8>(data),
            SampleFormat::I16 => self.push_slice::<i16>(data),
            SampleFormat::I24 => self.push_slice::<cpal::I24>(data),
            SampleFormat::I32 => self.push_slice::<i32>(data),
            SampleFormat::U8 => self.push_slice::<u8>(data),
            SampleFormat::U16 => self.push_slice::<u16>(data),
            SampleFormat::U32 => self.push_slice::<u32>(data),
            SampleFormat::F32 => self.push_slice::<f32>(data),
            SampleFormat::F64 => self.push_slice::<f64>(data),
            _ => {}
        }
    }
}

fn open(wanted: Option<&DeviceId>) -> Result<Open, MicrophoneError> {
    let host = cpal::default_host();
    let device = choose(&host, wanted)?;
    let known = listing::known(&device).ok_or(MicrophoneError::NoneFound)?;
    #[cfg(target_os = "linux")]
    if listing::is_server(&host) {
        return record_from_server(&device, known);
    } else if host.id() == cpal::HostId::Alsa {
        return record_from_card(&host, &device, known);
    }
    let offered = device.default_input_config().map_err(why)?;
    let format = offered.sample_format();
    let mut config = offered.config();
    config.buffer_size = cpal::BufferSize::Fixed(config.sample_rate / BLOCKS_A_SECOND);
    build(&device, &known, config, format).or_else(|_| {
        // Some drivers take no wish for a size.
        build(&device, &known, offered.config(), format)
    })
}

#[cfg(target_os = "linux")]
fn record_from_server(device: &cpal::Device, known: Known) -> Result<Open, MicrophoneError> {
    let id = device.id().map_err(why)?;
    let recording = sound_server::Recording::open(id.id(), BLOCKS_A_SECOND)?;
    let (rate_hz, channels) = (recording.rate_hz, u32::from(recording.channels));
    Ok(read_from(Recording::Server(recording), known, (rate_hz, channels)))
}

/// ALSA's own choice is a card, or what the administrator named so. A card is known by its name from
/// here on: that is in the list of devices, stays the same, and is opened the next time.
#[cfg(target_os = "linux")]
fn record_from_card(
    host: &cpal::Host,
    device: &cpal::Device,
    known: Known,
) -> Result<Open, MicrophoneError> {
    let id = device.id().map_err(why)?;
    let recording = sound_card::Recording::open(id.id(), BLOCKS_A_SECOND)?;
    let listed = listing::microphones(host).unwrap_or_default();
    let is_listed = listed.iter().any(|it| it.id == known.id);
    let card = recording.card.filter(|_| !is_listed);
    let named = card.and_then(|card| listed.into_iter().find(|it| listing::is_of_card(it, card)));
    let (rate_hz, channels) = (recording.rate_hz, recording.channels);
    Ok(read_from(Recording::Card(recording), named.unwrap_or(known), (rate_hz, channels)))
}

#[cfg(target_os = "linux")]
fn read_from(recording: Recording, known: Known, (rate_hz, channels): (u32, u32)) -> Open {
    let mixer = Mixer::new(rate_hz, channels as usize);
    let heard = Arc::clone(&mixer.heard);
    let frames = Zeroizing::default();
    let mixer = Box::new(mixer);
    let feed = Feed::Read { recording, rate_hz, mixer, frames, enough: 0, ended: None };
    Open { known, rate_hz, feed, heard }
}

/// The microphone that was named, and no other. Where none was: the system's own choice, unless
/// that is a loudspeaker's echo, as it is where the only microphone has been unplugged.
fn choose(host: &cpal::Host, wanted: Option<&DeviceId>) -> Result<cpal::Device, MicrophoneError> {
    let all = || host.devices().map_err(why).map(|devices| devices.filter(listing::is_microphone));
    if let Some(wanted) = wanted {
        let is_it =
            |device: &cpal::Device| device.id().is_ok_and(|id| id.to_string() == wanted.as_str());
        // The system's own choice may be one that no list shows.
        let unlisted = || host.default_input_device().filter(|device| is_it(device));
        return all()?.find(is_it).or_else(unlisted).ok_or(MicrophoneError::NotThere);
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
    let mixer = Mixer::new(rate_hz, usize::from(config.channels));
    let heard = Arc::clone(&mixer.heard);
    let mut source = Source { ring, mixer, taker: thread::current() };
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
    let feed = Feed::Callbacks { _stream: stream, samples };
    Ok(Open { known: known.clone(), rate_hz, feed, heard })
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
