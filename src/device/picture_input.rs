//! Pictures from the system, by nokhwa, into a slot where the newest wins.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::TryRecvError;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use nokhwa::utils::{
    ApiBackend, CameraFormat, CameraIndex, CameraInfo, FrameFormat, RequestedFormat,
    RequestedFormatType,
};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::camera::CameraError;
use super::stream::{Side, Sole};
use crate::consent::Standing;

/// The formats that this program reads, best first.
const FORMATS: [FrameFormat; 3] = [FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12];
/// The preview's mode is the smallest at least so wide, in pixels.
const PREVIEW_WIDTH_PX: u32 = 640;
/// The picture's mode is the largest at most so wide, in pixels (4K).
const PICTURE_WIDTH_PX: u32 = 4096;
/// A camera that takes longer to change modes has stalled.
const SWITCH_LIMIT: Duration = Duration::from_secs(6);
/// A mode slower than this is no mirror, in pictures a second.
const SLOWEST_HZ: u32 = 5;

/// Something that gives pictures, at arm's length on a thread of its own.
pub(super) trait PictureInput: Send {
    /// Opens, says so, runs until told to close, closes, returns. Asks `standing` right before it
    /// opens anything.
    fn run(self: Box<Self>, side: Side<OpenPicture, CameraError>, standing: &Standing);
}

/// A picture as the camera sent it. Overwritten on drop.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) enum Raw {
    /// A buffer that begins with a JPEG.
    Jpeg(Vec<u8>),
    /// Packed 4:2:2.
    Yuyv { width_px: usize, height_px: usize, bytes: Vec<u8> },
    /// Two planes, 4:2:0.
    Nv12 { width_px: usize, height_px: usize, bytes: Vec<u8> },
}

/// An open camera, from the looking side.
pub(super) struct OpenPicture {
    /// Its name for people.
    pub name: String,
    slot: Arc<Slot>,
}

/// The driver's end of it.
pub(super) struct Lens(Arc<Slot>);

#[derive(Default)]
struct Slot {
    newest: Mutex<Newest>,
    changed: Condvar,
    full: AtomicBool,
    switching: AtomicBool,
}

#[derive(Default)]
struct Newest {
    count: u64,
    raw: Option<Raw>,
    fault: Option<CameraError>,
}

/// Both ends of a camera.
pub(super) fn picture_pair(name: String) -> (Lens, OpenPicture) {
    let slot = Arc::new(Slot::default());
    (Lens(Arc::clone(&slot)), OpenPicture { name, slot })
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, Newest> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lens {
    /// Shows a picture; one that nobody has looked at yet is replaced.
    pub(super) fn show(&self, raw: Raw) {
        let mut newest = self.0.lock();
        newest.count += 1;
        newest.raw = Some(raw);
        self.0.switching.store(false, Ordering::Release);
        self.0.changed.notify_one();
    }

    /// Says why there are no more pictures.
    pub(super) fn fail(&self, error: CameraError) {
        self.0.lock().fault = Some(error);
        self.0.changed.notify_one();
    }

    /// From here to the next picture, the camera goes from one mode to another.
    pub(super) fn switching(&self) {
        self.0.switching.store(true, Ordering::Release);
    }

    /// Whether the full resolution is wanted.
    pub(super) fn wants_full(&self) -> bool {
        self.0.full.load(Ordering::Acquire)
    }
}

impl OpenPicture {
    /// The next picture and its number, within `patience`.
    pub(super) fn next(&self, patience: Duration) -> Option<(u64, Raw)> {
        let idle = |newest: &mut Newest| newest.raw.is_none() && newest.fault.is_none();
        let waited = self.slot.changed.wait_timeout_while(self.slot.lock(), patience, idle);
        let (mut newest, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let count = newest.count;
        newest.raw.take().map(|raw| (count, raw))
    }

    /// The number of the newest picture so far.
    pub(super) fn count(&self) -> u64 {
        self.slot.lock().count
    }

    /// Why there are no more pictures.
    pub(super) fn fault(&self) -> Option<CameraError> {
        self.slot.lock().fault.clone()
    }

    /// Whether the camera goes from one mode to another at the moment.
    pub(super) fn is_switching(&self) -> bool {
        self.slot.switching.load(Ordering::Acquire)
    }

    /// How long to wait for a picture: `usual`, or as long as some cameras take to change modes.
    pub(super) fn patience(&self, usual: Duration) -> Duration {
        if self.is_switching() { usual.max(SWITCH_LIMIT) } else { usual }
    }

    /// Asks for the full resolution.
    pub(super) fn go_full(&self) {
        self.slot.full.store(true, Ordering::Release);
    }
}

/// The system's first camera that streams.
pub(super) struct SystemCamera;

impl PictureInput for SystemCamera {
    fn run(self: Box<Self>, side: Side<OpenPicture, CameraError>, standing: &Standing) {
        static OPEN: Sole = Sole::new();
        // A driver that hangs may still have the camera; no second one is opened over it.
        let Some(_sole) = OPEN.take() else {
            let _ = side.ready.send(Err(CameraError::Stalled));
            return;
        };
        match Driver::open(standing) {
            Ok(driver) => driver.run(&side),
            Err(error) => {
                // Where nobody waits any more, there is nobody to tell.
                let _ = side.ready.send(Err(error));
            }
        }
    }
}

struct Driver {
    camera: nokhwa::Camera,
    full: CameraFormat,
    light: CameraFormat,
    name: String,
}

impl Driver {
    /// Tries the cameras in the order of their numbers. Metadata nodes, which some cameras bring
    /// along, open without any format and are passed over.
    fn open(standing: &Standing) -> Result<Self, CameraError> {
        // nokhwa panics on odd names in /dev; the thread's own guard turns that into an end.
        let mut found = nokhwa::query(ApiBackend::Auto).map_err(|error| why(&error))?;
        found.sort_by_key(|info| info.index().as_index().unwrap_or(u32::MAX));
        let mut refused = CameraError::NoneFound;
        for info in &found {
            match Self::open_one(info, standing) {
                Ok(driver) => return Ok(driver),
                // A camera that says why it refuses tells more than one that has no pictures.
                Err(CameraError::Unsupported) if refused != CameraError::NoneFound => {}
                Err(error) if refused == CameraError::NoneFound => refused = error,
                Err(error) if refused == CameraError::Unsupported => refused = error,
                Err(_) => {}
            }
        }
        Err(refused)
    }

    fn open_one(info: &CameraInfo, standing: &Standing) -> Result<Self, CameraError> {
        if !standing.is_live() {
            return Err(CameraError::Withdrawn);
        }
        let index: CameraIndex = info.index().clone();
        let any = RequestedFormat::with_formats(RequestedFormatType::None, &FORMATS);
        let mut camera = nokhwa::Camera::new(index, any).map_err(|error| why(&error))?;
        let formats = camera.compatible_camera_formats().map_err(|error| why(&error))?;
        let (light, full) = choose(&formats).ok_or(CameraError::Unsupported)?;
        set(&mut camera, light)?;
        if !standing.is_live() {
            return Err(CameraError::Withdrawn);
        }
        camera.open_stream().map_err(|error| why(&error))?;
        Ok(Self { camera, full, light, name: info.human_name() })
    }

    fn run(mut self, side: &Side<OpenPicture, CameraError>) {
        let (lens, open) = picture_pair(self.name.clone());
        // The stream starts with the first picture; only then is the camera open.
        let first = match self.next() {
            Ok(raw) => raw,
            Err(error) => {
                let _ = side.ready.send(Err(error));
                return;
            }
        };
        if side.ready.send(Ok(open)).is_err() {
            return;
        }
        lens.show(first);
        while matches!(side.close.try_recv(), Err(TryRecvError::Empty)) {
            if lens.wants_full() && self.light != self.full {
                lens.switching();
                self.go_full();
            }
            match self.next() {
                Ok(raw) => lens.show(raw),
                Err(error) => {
                    lens.fail(error);
                    break;
                }
            }
        }
        if self.camera.stop_stream().is_err() {
            tracing::warn!("the camera did not stop its stream as it should");
        }
    }

    /// Goes to the picture's mode, or stays where it was.
    fn go_full(&mut self) {
        let before = self.light;
        self.light = self.full;
        let stopped = self.camera.stop_stream();
        if stopped.is_err() || set(&mut self.camera, self.full).is_err() {
            tracing::warn!("the camera does not go to its full resolution");
            if set(&mut self.camera, before).is_err() {
                tracing::warn!("nor back to the one before");
            }
        }
        if self.camera.open_stream().is_err() {
            tracing::warn!("the camera does not stream again");
        }
    }

    fn next(&mut self) -> Result<Raw, CameraError> {
        let buffer = self.camera.frame().map_err(|error| why(&error))?;
        let size = buffer.resolution();
        let (width_px, height_px) = (size.width() as usize, size.height() as usize);
        let bytes = buffer.buffer().to_vec();
        match buffer.source_frame_format() {
            FrameFormat::MJPEG => Ok(Raw::Jpeg(bytes)),
            FrameFormat::YUYV => Ok(Raw::Yuyv { width_px, height_px, bytes }),
            FrameFormat::NV12 => Ok(Raw::Nv12 { width_px, height_px, bytes }),
            FrameFormat::GRAY | FrameFormat::RAWRGB | FrameFormat::RAWBGR => {
                Err(CameraError::Unsupported)
            }
        }
    }
}

fn set(camera: &mut nokhwa::Camera, format: CameraFormat) -> Result<(), CameraError> {
    let exact = RequestedFormatType::Exact(format);
    let wanted = RequestedFormat::with_formats(exact, &FORMATS);
    camera.set_camera_requset(wanted).map(drop).map_err(|error| why(&error))
}

/// The preview's mode and the picture's. The list comes in another order each time, so the choice
/// is by value: size first, then the better format, then the rate nearest to 30.
fn choose(formats: &[CameraFormat]) -> Option<(CameraFormat, CameraFormat)> {
    let known = |format: &&CameraFormat| FORMATS.contains(&format.format());
    let mut usable: Vec<CameraFormat> = formats.iter().filter(known).copied().collect();
    if usable.iter().any(|format| format.frame_rate() >= SLOWEST_HZ) {
        usable.retain(|format| format.frame_rate() >= SLOWEST_HZ);
    }
    let rank = |format: &CameraFormat| {
        let place = FORMATS.iter().position(|known| *known == format.format());
        (place.unwrap_or(FORMATS.len()), format.frame_rate().abs_diff(30))
    };
    let area = |format: &CameraFormat| u64::from(format.width()) * u64::from(format.height());
    let full = usable
        .iter()
        .filter(|format| format.width() <= PICTURE_WIDTH_PX)
        .min_by_key(|format| (std::cmp::Reverse(area(format)), rank(format)))
        .or_else(|| usable.iter().min_by_key(|format| (area(format), rank(format))))?;
    let light = usable
        .iter()
        .filter(|format| format.width() >= PREVIEW_WIDTH_PX && area(format) <= area(full))
        .min_by_key(|format| (area(format), rank(format)))
        .unwrap_or(full);
    Some((*light, *full))
}

/// nokhwa's words in ours: the number of the system's error stands in its text.
fn why(error: &nokhwa::NokhwaError) -> CameraError {
    let text = error.to_string();
    let says = |number: &str| text.contains(&format!("os error {number})"));
    if says("13") || says("1") {
        CameraError::NoPermission
    } else if says("16") {
        CameraError::Busy
    } else if says("19") || says("2") || says("6") {
        CameraError::Lost
    } else if text.contains("Fufill") || text.contains("Fulfill") {
        CameraError::Unsupported
    } else {
        CameraError::Other(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(width: u32, height: u32, format: FrameFormat, rate: u32) -> CameraFormat {
        CameraFormat::new_from(width, height, format, rate)
    }

    #[test]
    fn the_choice_does_not_depend_on_the_lists_order() {
        use FrameFormat::{GRAY, MJPEG, YUYV};
        let mut formats = vec![
            format(1920, 1080, YUYV, 5),
            format(1920, 1080, MJPEG, 30),
            format(640, 480, YUYV, 30),
            format(640, 480, MJPEG, 60),
            format(640, 480, MJPEG, 30),
            format(320, 240, MJPEG, 30),
            format(3840, 2160, GRAY, 30),
        ];
        let expected = Some((format(640, 480, MJPEG, 30), format(1920, 1080, MJPEG, 30)));
        for _ in 0..formats.len() {
            formats.rotate_left(1);
            assert_eq!(choose(&formats), expected);
        }
        assert_eq!(choose(&[format(640, 480, GRAY, 30)]), None);
    }
}
