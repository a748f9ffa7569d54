//! Made-up devices for `--demo` and for fast tests: a voice that hums, a picture that moves.
//!
//! They run through the same threads, permits and drafts as the real ones; only the driver's end
//! is made up.

use std::f64::consts::TAU;
use std::sync::Arc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::{Duration, Instant};

use super::apart::RollCall;
use super::camera::{Camera, CameraError, CameraLink};
use super::camera_memory::CameraMemory;
use super::microphone::{Microphone, MicrophoneError, MicrophoneLink};
use super::picture_input::{OpenedPicture, PictureInput, Raw, Shot, picture_pair};
use super::sound_input::{OpenSound, SoundInput, sound_pair};
use super::speaker::{Output, Speaker, SpeakerEvent};
use super::stream::Side;
use super::{Devices, Outbox, Playable};
use crate::consent::{Permit, Picture, Standing, Voice};
use crate::equipment::Known;
use crate::equipment::{Listing, SoundSystem};
use crate::media::{Frame, encode_jpeg};
use crate::quiet::Quiet;

/// The made-up microphone's rate, in samples a second.
const RATE_HZ: u32 = 48_000;

/// Devices that are not there.
#[derive(Clone, Debug, Default)]
pub struct MadeUpDevices {
    /// How fast their time runs.
    pub pace: Pace,
    /// What fails.
    pub fault: Option<Fault>,
}

/// How fast a made-up device's time runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Like a clock.
    #[default]
    RealTime,
    /// As fast as it is listened to.
    Flat,
}

/// What fails about made-up devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no microphone and no camera.
    Missing,
    /// The microphone is lost after so many samples, the camera after so many pictures.
    LostAfter(u64),
    /// They give nothing, and do not close for so long.
    Hangs(Duration),
}

impl Devices for MadeUpDevices {
    fn open_microphone(&self, permit: Permit<Voice>, link: MicrophoneLink) -> Microphone {
        Microphone::open(permit, link, Box::new(Hum(self.clone())))
    }

    fn open_camera(&self, permit: Permit<Picture>, link: CameraLink) -> Camera {
        let input = Box::new(MovingPicture(self.clone()));
        Camera::open(permit, link, (input, CameraMemory::default()))
    }

    fn open_speaker(&self, sound: Playable, events: Outbox<SpeakerEvent>) -> Speaker {
        Speaker::open(sound, events, Output::MadeUp)
    }

    fn call_roll(&self, tell: Arc<dyn Fn(Listing) + Send + Sync>) -> RollCall {
        let sound = SoundSystem::Direct;
        tell(match self.fault {
            Some(Fault::Missing) => Listing { sound, ..Listing::default() },
            _ => Listing {
                microphones: vec![made_up_microphone()],
                cameras: vec![made_up_camera()],
                sound,
                forbidden: Vec::new(),
            },
        });
        RollCall::made_up()
    }
}

fn made_up_microphone() -> Known {
    Known::new("made-up:microphone", "made-up microphone")
}

fn made_up_camera() -> Known {
    Known::new("made-up:camera", "made-up camera")
}

/// A voice that hums: three tones that swell like syllables, the same each time.
struct Hum(MadeUpDevices);

/// Sample number `n` of the made-up voice.
pub(super) fn hum(n: u64) -> i16 {
    let secs = n as f64 / f64::from(RATE_HZ);
    let syllable = (secs * TAU * 1.5).sin().max(0.0);
    let tones: f64 = [140.0, 281.0, 563.0].iter().map(|hz| (secs * TAU * hz).sin()).sum();
    (syllable * tones * 3_500.0) as i16
}

impl SoundInput for Hum {
    fn run(self: Box<Self>, side: Side<OpenSound, MicrophoneError>, _: &Standing, _quiet: Quiet) {
        if self.0.fault == Some(Fault::Missing) {
            let _ = side.ready.send(Err(MicrophoneError::NoneFound));
            return;
        }
        let (mut source, sound) = sound_pair(made_up_microphone(), RATE_HZ);
        if side.ready.send(Ok(sound)).is_err() {
            return;
        }
        if let Some(Fault::Hangs(duration)) = self.0.fault {
            return thread::sleep(duration);
        }
        let started = Instant::now();
        let mut made = 0_u64;
        let pause = Duration::from_millis(match self.0.pace {
            Pace::RealTime => 10,
            Pace::Flat => 1,
        });
        while matches!(side.close.recv_timeout(pause), Err(RecvTimeoutError::Timeout)) {
            let due = match self.0.pace {
                Pace::RealTime => (started.elapsed().as_secs_f64() * f64::from(RATE_HZ)) as u64,
                Pace::Flat => made + source.room() as u64,
            };
            while made < due {
                if self.0.fault == Some(Fault::LostAfter(made)) {
                    return source.fail(MicrophoneError::Lost);
                }
                source.push(std::iter::once(hum(made)));
                made += 1;
            }
            source.ring();
        }
    }
}

/// A picture that moves: a disc that wanders over a sky.
struct MovingPicture(MadeUpDevices);

const WIDTH_PX: usize = 640;
const HEIGHT_PX: usize = 480;

fn picture(number: u64) -> Frame {
    let turn = number as f64 / 45.0 * TAU;
    let centre = (320.0 + turn.cos() * 120.0, 230.0 + turn.sin() * 60.0);
    let mut rgb = Vec::with_capacity(WIDTH_PX * HEIGHT_PX * 3);
    for y in 0..HEIGHT_PX {
        for x in 0..WIDTH_PX {
            let (dx, dy) = (x as f64 - centre.0, y as f64 - centre.1);
            let sky = [120 + (y / 8) as u8, 160 + (y / 12) as u8, 205];
            rgb.extend(if dx * dx + dy * dy < 80.0 * 80.0 { [244, 190, 92] } else { sky });
        }
    }
    Frame { width_px: WIDTH_PX, height_px: HEIGHT_PX, rgb }
}

impl PictureInput for MovingPicture {
    fn run(self: Box<Self>, side: Side<OpenedPicture, CameraError>, _: &Standing) {
        if self.0.fault == Some(Fault::Missing) {
            let _ = side.ready.send(Err(CameraError::NoneFound));
            return;
        }
        let (lens, pictures) = picture_pair();
        if side.ready.send(Ok(OpenedPicture { known: made_up_camera(), pictures })).is_err() {
            return;
        }
        if let Some(Fault::Hangs(duration)) = self.0.fault {
            return thread::sleep(duration);
        }
        let mut number = 0;
        let pause = Duration::from_millis(match self.0.pace {
            Pace::RealTime => 66,
            Pace::Flat => 2,
        });
        while matches!(side.close.recv_timeout(pause), Err(RecvTimeoutError::Timeout)) {
            if self.0.fault == Some(Fault::LostAfter(number)) {
                lens.fail(CameraError::Lost);
                return;
            }
            let mark = lens.mark();
            match encode_jpeg(&picture(number)) {
                Ok(jpeg) => lens.show(Shot { raw: Arc::new(Raw::Jpeg(jpeg)), mark }),
                Err(_) => return lens.fail(CameraError::Unsupported),
            }
            number += 1;
        }
    }
}
