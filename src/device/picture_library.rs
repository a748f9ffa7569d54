//! A camera by nokhwa, for systems other than Linux. Linux compiles it with the tests, so that it stays
//! in step.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nokhwa::utils::{CameraFormat, CameraIndex, FrameFormat, RequestedFormat, RequestedFormatType};

use super::camera::CameraError;
use super::picture_driver::{CameraNodes, Refused, Seen, Sensor};
use super::picture_layout::Layout;
use super::picture_mode::{Interval, Mode};
use super::wire::Format;
use crate::equipment::Known;

/// The formats that this program reads.
const FORMATS: [FrameFormat; 3] = [FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12];

/// An open camera of the library.
pub(super) struct Library {
    camera: nokhwa::Camera,
    modes: Vec<Mode>,
}

impl Sensor for Library {
    fn open(node: u32) -> Result<Self, Refused> {
        let any = RequestedFormat::with_formats(RequestedFormatType::None, &FORMATS);
        let mut camera =
            nokhwa::Camera::new(CameraIndex::Index(node), any).map_err(|error| why(&error))?;
        let listed = camera.compatible_camera_formats().map_err(|error| why(&error))?;
        let modes = listed.iter().filter_map(mode).collect();
        Ok(Self { camera, modes })
    }

    fn modes(&self) -> Result<Vec<Mode>, CameraError> {
        Ok(self.modes.clone())
    }

    fn set(&mut self, mode: Mode) -> Result<(), CameraError> {
        self.camera.stop_stream().map_err(|error| why(&error))?;
        let exact = RequestedFormatType::Exact(format(mode));
        let wanted = RequestedFormat::with_formats(exact, &FORMATS);
        self.camera.set_camera_requset(wanted).map_err(|error| why(&error))?;
        self.camera.open_stream().map_err(|error| why(&error))
    }

    /// The library waits without a limit; the program has one.
    fn next(&mut self, _: Option<Duration>) -> Result<Seen, CameraError> {
        let buffer = self.camera.frame().map_err(|error| why(&error))?;
        let size = buffer.resolution();
        let layout = Layout {
            width_px: size.width() as usize,
            height_px: size.height() as usize,
            format: known(buffer.source_frame_format()).ok_or(CameraError::Unsupported)?,
            line_bytes: 0,
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let age = buffer.capture_timestamp().map(|taken| now.saturating_sub(taken));
        Ok(Seen { picture: layout.picture(buffer.buffer()), age })
    }
}

/// Cameras as the system's own library lists them.
pub(super) fn cameras() -> Vec<CameraNodes> {
    let found = nokhwa::query(nokhwa::utils::ApiBackend::Auto).unwrap_or_default();
    let camera = |info: nokhwa::utils::CameraInfo| {
        let number = info.index().as_index().ok()?;
        // The library's own text for the device, which stays the same.
        let id = format!("{}:{}", info.human_name(), info.misc());
        Some(CameraNodes { known: Known::new(id, info.human_name()), nodes: vec![number] })
    };
    found.into_iter().filter_map(camera).collect()
}

fn known(format: FrameFormat) -> Option<Format> {
    match format {
        FrameFormat::MJPEG => Some(Format::Jpeg),
        FrameFormat::YUYV => Some(Format::Yuyv),
        FrameFormat::NV12 => Some(Format::Nv12),
        FrameFormat::GRAY | FrameFormat::RAWRGB | FrameFormat::RAWBGR => None,
    }
}

fn mode(listed: &CameraFormat) -> Option<Mode> {
    let interval = Interval { numerator: 1, denominator: listed.frame_rate() };
    Some(Mode {
        width_px: listed.width(),
        height_px: listed.height(),
        format: known(listed.format())?,
        interval: Some(interval),
    })
}

fn format(mode: Mode) -> CameraFormat {
    let format = match mode.format {
        Format::Jpeg => FrameFormat::MJPEG,
        Format::Yuyv => FrameFormat::YUYV,
        Format::Nv12 => FrameFormat::NV12,
    };
    let rate = mode.interval.map_or(30, |it| it.denominator / it.numerator.max(1));
    CameraFormat::new_from(mode.width_px, mode.height_px, format, rate)
}

/// The library's words in ours: the number of the system's error stands in its text.
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

    #[test]
    fn a_mode_of_the_library_is_the_same_on_the_way_back() {
        let listed = CameraFormat::new_from(1280, 720, FrameFormat::NV12, 25);
        assert_eq!(mode(&listed).map(format), Some(listed));
        let grey = CameraFormat::new_from(1280, 720, FrameFormat::GRAY, 25);
        assert_eq!(mode(&grey), None);
    }
}
