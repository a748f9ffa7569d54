//! The system's cameras, by nokhwa, inside the helper.

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nokhwa::Buffer;
use nokhwa::utils::{CameraFormat, CameraIndex, FrameFormat, RequestedFormat, RequestedFormatType};

use super::camera::CameraError;
use super::listing::{self, CameraNodes};
use super::picture_input::{Lens, OpenPicture, Raw, Shot, picture_pair};
use super::wire::{Format, Order, Report, tell};
use crate::equipment::{DeviceId, Known};
use crate::media::clean_jpeg;

/// The formats that this program reads, best first.
const FORMATS: [FrameFormat; 3] = [FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12];
/// The preview's mode is the smallest at least so wide, in pixels.
const PREVIEW_WIDTH_PX: u32 = 640;
/// The picture's mode is the largest at most so wide, in pixels (4K).
const PICTURE_WIDTH_PX: u32 = 4_096;
/// A mode slower than this is no mirror, in pictures a second.
const SLOWEST_HZ: u32 = 5;
/// A picture that lay in the driver's queue for so long shows what was, not what is.
const STALE: Duration = Duration::from_millis(300);
/// A clock that says of so many pictures in a row that they are stale is wrong.
const STALE_IN_A_ROW: u32 = 12;
/// So many pictures in a row that are no pictures: none will come.
const BROKEN_IN_A_ROW: u32 = 30;
/// The longest wait for a picture before the end is looked for again.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the camera is told by others while it runs.
#[derive(Clone)]
pub(super) struct Remote(OpenPicture);

impl Remote {
    /// Does what the program asks for.
    pub(super) fn obey(&self, order: Order) {
        match order {
            Order::Full => self.0.go_full(),
            Order::Mark(mark) => self.0.set_mark(mark),
        }
    }
}

/// A camera that is to be opened, and its remote control.
pub(super) fn prepare() -> (Lens, Remote) {
    let (lens, open) = picture_pair();
    (lens, Remote(open))
}

/// Opens `wanted`, or the first camera, and writes its pictures to `out`.
pub(super) fn look(
    wanted: (Option<&DeviceId>, Option<u32>),
    lens: Lens,
    remote: &Remote,
    out: &mut impl Write,
) -> io::Result<()> {
    let (opened_in, opened) = std::sync::mpsc::sync_channel(1);
    let (device, widest_px) = (wanted.0.cloned(), wanted.1);
    // The driver reads without a pause, so that pictures never grow old in its queue; what cannot
    // be passed on in time is left out.
    let driver =
        thread::Builder::new().name("camera-driver".to_owned()).spawn(
            move || match Driver::open(device.as_ref(), widest_px) {
                Ok(driver) => driver.run(&lens, |known| drop(opened_in.send(Ok(known)))),
                Err(error) => drop(opened_in.send(Err(error))),
            },
        )?;
    let refused = match opened.recv() {
        Ok(Ok(known)) => {
            tell(out, &Report::Opened(known), &[])?;
            pass_on(&remote.0, || driver.is_finished(), out)?
        }
        Ok(Err(error)) => error,
        // It ended before its first picture, and said why or broke down.
        Err(_) => remote.0.fault().unwrap_or(CameraError::Lost),
    };
    tell(out, &Report::NoPicture(refused), &[])
}

/// Writes pictures. Returns why there are no more.
fn pass_on(
    pictures: &OpenPicture,
    is_over: impl Fn() -> bool,
    out: &mut impl Write,
) -> io::Result<CameraError> {
    let mut was_switching = false;
    loop {
        let switching = pictures.is_switching();
        if switching && !was_switching {
            tell(out, &Report::Switching, &[])?;
        }
        was_switching = switching;
        let Some(shot) = pictures.next(PATIENCE) else {
            match pictures.fault() {
                Some(error) => return Ok(error),
                None if is_over() => return Ok(CameraError::Lost),
                None => continue,
            }
        };
        let px = |side: usize| u32::try_from(side).unwrap_or(0);
        let (format, width_px, height_px, bytes) = match &*shot.raw {
            Raw::Jpeg(bytes) => (Format::Jpeg, 0, 0, bytes),
            Raw::Yuyv { width_px, height_px, bytes } => {
                (Format::Yuyv, px(*width_px), px(*height_px), bytes)
            }
            Raw::Nv12 { width_px, height_px, bytes } => {
                (Format::Nv12, px(*width_px), px(*height_px), bytes)
            }
        };
        tell(out, &Report::Picture { format, width_px, height_px, mark: shot.mark }, bytes)?;
    }
}

struct Driver {
    /// Never dropped: the library below panics in its farewell where the device answers with an
    /// error. This process ends next, and the kernel closes what is open.
    camera: ManuallyDrop<nokhwa::Camera>,
    full: CameraFormat,
    light: CameraFormat,
    known: Known,
    stale: u32,
}

impl Driver {
    /// Tries the cameras in the order of their numbers, or the one that was asked for alone.
    fn open(wanted: Option<&DeviceId>, widest_px: Option<u32>) -> Result<Self, CameraError> {
        let mut found = listing::cameras();
        if let Some(wanted) = wanted {
            found.retain(|camera| camera.known.id == *wanted);
            if found.is_empty() {
                return Err(CameraError::NotThere);
            }
        }
        let mut refused = CameraError::NoneFound;
        for CameraNodes { known, nodes } in found {
            for node in nodes {
                match Self::open_node(&known, node, widest_px) {
                    Ok(driver) => return Ok(driver),
                    // What says why it refuses tells more than what has no pictures.
                    Err(CameraError::Unsupported) if refused != CameraError::NoneFound => {}
                    Err(error) if refused == CameraError::NoneFound => refused = error,
                    Err(error) if refused == CameraError::Unsupported => refused = error,
                    Err(_) => {}
                }
            }
        }
        Err(refused)
    }

    fn open_node(known: &Known, node: u32, widest_px: Option<u32>) -> Result<Self, CameraError> {
        let any = RequestedFormat::with_formats(RequestedFormatType::None, &FORMATS);
        let mut camera =
            nokhwa::Camera::new(CameraIndex::Index(node), any).map_err(|error| why(&error))?;
        let formats = camera.compatible_camera_formats().map_err(|error| why(&error))?;
        let widest_px = widest_px.unwrap_or(PICTURE_WIDTH_PX).min(PICTURE_WIDTH_PX);
        let (light, full) = choose(&formats, widest_px).ok_or(CameraError::Unsupported)?;
        set(&mut camera, light)?;
        camera.open_stream().map_err(|error| why(&error))?;
        let camera = ManuallyDrop::new(camera);
        Ok(Self { camera, full, light, known: known.clone(), stale: 0 })
    }

    /// Shows pictures until there are no more. With the first one the camera is open: some take
    /// seconds to wake.
    fn run(mut self, lens: &Lens, opened: impl FnOnce(Known)) {
        let mut opened = Some(opened);
        let mut broken = 0;
        loop {
            if lens.wants_full() && self.light != self.full {
                lens.switching();
                self.go_full();
            }
            let mark = lens.mark();
            match self.next() {
                Ok(Some(raw)) => {
                    broken = 0;
                    lens.show(Shot { raw: Arc::new(raw), mark });
                    if let Some(opened) = opened.take() {
                        opened(self.known.clone());
                    }
                }
                Ok(None) if broken < BROKEN_IN_A_ROW => broken += 1,
                Ok(None) => return lens.fail(CameraError::Damaged),
                Err(error) => return lens.fail(error),
            }
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

    /// The next picture; none where what came is an old one, or not a whole one.
    fn next(&mut self) -> Result<Option<Raw>, CameraError> {
        let buffer = self.camera.frame().map_err(|error| why(&error))?;
        if is_stale(&buffer) && self.stale < STALE_IN_A_ROW {
            self.stale += 1;
            return Ok(None);
        }
        self.stale = 0;
        let size = buffer.resolution();
        let (width_px, height_px) = (size.width() as usize, size.height() as usize);
        match buffer.source_frame_format() {
            // The buffer's tail holds bytes of older pictures; they go no further than here.
            FrameFormat::MJPEG => Ok(clean_jpeg(buffer.buffer()).map(Raw::Jpeg)),
            FrameFormat::YUYV => Ok(cut(&buffer, width_px * height_px * 2)
                .map(|bytes| Raw::Yuyv { width_px, height_px, bytes })),
            FrameFormat::NV12 => Ok(cut(&buffer, width_px * height_px * 3 / 2)
                .map(|bytes| Raw::Nv12 { width_px, height_px, bytes })),
            FrameFormat::GRAY | FrameFormat::RAWRGB | FrameFormat::RAWBGR => {
                Err(CameraError::Unsupported)
            }
        }
    }
}

/// The picture's own bytes, where there are as many as there must be.
fn cut(buffer: &Buffer, bytes: usize) -> Option<Vec<u8>> {
    buffer.buffer().get(..bytes).map(<[u8]>::to_vec)
}

/// Whether the picture waited in the driver's queue, as after a pause in reading.
fn is_stale(buffer: &Buffer) -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    buffer.capture_timestamp().is_some_and(|taken| now.saturating_sub(taken) > STALE)
}

fn set(camera: &mut nokhwa::Camera, format: CameraFormat) -> Result<(), CameraError> {
    let exact = RequestedFormatType::Exact(format);
    let wanted = RequestedFormat::with_formats(exact, &FORMATS);
    camera.set_camera_requset(wanted).map(drop).map_err(|error| why(&error))
}

/// The preview's mode and the picture's. The list comes in another order each time, so the choice
/// is by value: size first, then the better format, then the rate nearest to 30.
fn choose(formats: &[CameraFormat], widest_px: u32) -> Option<(CameraFormat, CameraFormat)> {
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
        .filter(|format| format.width() <= widest_px)
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
            assert_eq!(choose(&formats, 4_096), expected);
        }
        assert_eq!(choose(&[format(640, 480, GRAY, 30)], 4_096), None);
    }
}
