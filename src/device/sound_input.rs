//! Sound from the system, by cpal, into a ring that never waits.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Data, ErrorKind, FromSample, Sample, SampleFormat, SizedSample};
use rtrb::{Consumer, Producer, RingBuffer};

use super::microphone::MicrophoneError;
use super::stream::{Side, Sole};
use crate::consent::Standing;

/// Seconds of sound that the ring holds while this machine is busy with something else.
const RING_SECS: usize = 4;
/// Frames that the driver should deliver at once; its own choice loses sound on slow machines.
const FRAMES_AT_ONCE: u32 = 1_024;

/// Something that gives sound, at arm's length on a thread of its own.
pub(super) trait SoundInput: Send {
    /// Opens, says so, runs until told to close, closes, returns. Asks `standing` right before it
    /// opens anything.
    fn run(self: Box<Self>, side: Side<OpenSound, MicrophoneError>, standing: &Standing);
}

/// An open input, from the listening side.
pub(super) struct OpenSound {
    /// Its name for people.
    pub name: String,
    /// Samples per second.
    pub sample_rate_hz: u32,
    /// 16-bit mono samples.
    pub samples: Consumer<i16>,
    /// The first failure; later ones say nothing new.
    pub faults: Arc<OnceLock<MicrophoneError>>,
    lost: Arc<AtomicU64>,
}

impl OpenSound {
    /// Samples lost so far, by the driver or for want of room in the ring.
    pub(super) fn lost(&self) -> u64 {
        self.lost.load(Ordering::Relaxed)
    }
}

/// The driver's end of an input.
pub(super) struct Source {
    ring: Producer<i16>,
    lost: Arc<AtomicU64>,
}

/// Both ends of an input.
pub(super) fn sound_pair(name: String, sample_rate_hz: u32) -> (Source, OpenSound) {
    let (ring, samples) = RingBuffer::new(sample_rate_hz as usize * RING_SECS);
    let lost = Arc::new(AtomicU64::new(0));
    let faults = Arc::new(OnceLock::new());
    let source = Source { ring, lost: Arc::clone(&lost) };
    (source, OpenSound { name, sample_rate_hz, samples, faults, lost })
}

impl Source {
    /// Copies one sample. Neither waits nor allocates.
    pub(super) fn push(&mut self, sample: i16) {
        if self.ring.push(sample).is_err() {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Room in the ring.
    pub(super) fn room(&self) -> usize {
        self.ring.slots()
    }

    fn push_frames<T: SizedSample>(&mut self, data: &Data, channels: usize)
    where
        i16: FromSample<T>,
    {
        let Some(frames) = data.as_slice::<T>() else { return };
        for frame in frames.chunks_exact(channels) {
            // Channels of 16 bits, added up in 32, cannot overflow.
            let sum: i32 = frame.iter().map(|sample| i32::from(i16::from_sample(*sample))).sum();
            self.push((sum / channels as i32) as i16);
        }
    }

    fn push_data(&mut self, data: &Data, channels: usize) {
        match data.sample_format() {
            SampleFormat::I8 => self.push_frames::<i8>(data, channels),
            SampleFormat::I16 => self.push_frames::<i16>(data, channels),
            SampleFormat::I24 => self.push_frames::<cpal::I24>(data, channels),
            SampleFormat::I32 => self.push_frames::<i32>(data, channels),
            SampleFormat::U8 => self.push_frames::<u8>(data, channels),
            SampleFormat::U16 => self.push_frames::<u16>(data, channels),
            SampleFormat::U32 => self.push_frames::<u32>(data, channels),
            SampleFormat::F32 => self.push_frames::<f32>(data, channels),
            SampleFormat::F64 => self.push_frames::<f64>(data, channels),
            _ => {}
        }
    }
}

/// The system's default microphone.
pub(super) struct SystemMicrophone;

impl SoundInput for SystemMicrophone {
    fn run(self: Box<Self>, side: Side<OpenSound, MicrophoneError>, standing: &Standing) {
        static OPEN: Sole = Sole::new();
        // A driver that hangs may still have the microphone; no second one is opened over it.
        let Some(_sole) = OPEN.take() else {
            let _ = side.ready.send(Err(MicrophoneError::Stalled));
            return;
        };
        let stream = match open(standing) {
            Ok((stream, sound)) => {
                // Where nobody waits any more, the stream is dropped unheard.
                if side.ready.send(Ok(sound)).is_err() {
                    return;
                }
                stream
            }
            Err(error) => {
                let _ = side.ready.send(Err(error));
                return;
            }
        };
        let _ = side.close.recv();
        drop(stream);
    }
}

fn open(standing: &Standing) -> Result<(cpal::Stream, OpenSound), MicrophoneError> {
    if !standing.is_live() {
        return Err(MicrophoneError::Withdrawn);
    }
    let host = cpal::default_host();
    let device = host.default_input_device().ok_or(MicrophoneError::NoneFound)?;
    let name = device.description().map_or_else(|_| device.to_string(), |it| it.name().to_owned());
    let offered = device.default_input_config().map_err(why)?;
    // A slow server may have taken longer than the person's patience.
    if !standing.is_live() {
        return Err(MicrophoneError::Withdrawn);
    }
    let format = offered.sample_format();
    let mut config = offered.config();
    config.buffer_size = cpal::BufferSize::Fixed(FRAMES_AT_ONCE);
    build(&device, &name, config, format).or_else(|_| {
        // Some drivers take no wish for a size.
        build(&device, &name, offered.config(), format)
    })
}

fn build(
    device: &cpal::Device,
    name: &str,
    config: cpal::StreamConfig,
    format: SampleFormat,
) -> Result<(cpal::Stream, OpenSound), MicrophoneError> {
    let (mut source, sound) = sound_pair(name.to_owned(), config.sample_rate);
    let channels = usize::from(config.channels.max(1));
    let (faults, lost) = (Arc::clone(&sound.faults), Arc::clone(&sound.lost));
    let on_error = move |error: cpal::Error| match error.kind() {
        ErrorKind::Xrun => {
            lost.fetch_add(u64::from(FRAMES_AT_ONCE), Ordering::Relaxed);
        }
        ErrorKind::RealtimeDenied => {}
        // The first says what happened; a driver may repeat it 280,000 times a second.
        _ => drop(faults.set(why(error))),
    };
    let on_data = move |data: &Data, _: &cpal::InputCallbackInfo| source.push_data(data, channels);
    let stream =
        device.build_input_stream_raw(config, format, on_data, on_error, None).map_err(why)?;
    stream.play().map_err(why)?;
    Ok((stream, sound))
}

/// cpal's words in ours.
fn why(error: cpal::Error) -> MicrophoneError {
    match error.kind() {
        ErrorKind::DeviceBusy => MicrophoneError::Busy,
        ErrorKind::PermissionDenied => MicrophoneError::NoPermission,
        ErrorKind::DeviceNotAvailable => MicrophoneError::NoneFound,
        ErrorKind::HostUnavailable | ErrorKind::StreamInvalidated | ErrorKind::DeviceChanged => {
            MicrophoneError::Lost
        }
        ErrorKind::UnsupportedConfig => MicrophoneError::Unsupported,
        _ => MicrophoneError::Other(error.to_string()),
    }
}
