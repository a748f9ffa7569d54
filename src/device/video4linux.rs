//! A camera by Video4Linux, in the driver's own words.
//!
//! The library that opens cameras elsewhere takes for granted what drivers do not promise: that the
//! mode another program left is one it knows, that rates are whole numbers, that sizes are a list, and
//! that lines are not padded. Here a mode is set before anything is asked about it, and what the driver
//! answers is what counts.

use std::io;
use std::time::Duration;

use rustix::io::Errno;
use v4l::buffer::{Flags, Metadata, Type};
use v4l::format::{Format as Pixels, FourCC};
use v4l::frameinterval::FrameIntervalEnum;
use v4l::framesize::FrameSizeEnum;
use v4l::io::mmap::Stream;
use v4l::io::traits::{CaptureStream, Stream as _};
use v4l::video::Capture;
use v4l::video::capture::Parameters;
use v4l::{Device, Fraction};

use super::camera::CameraError;
use super::picture_driver::{Refused, Seen, Sensor};
use super::picture_layout::Layout;
use super::picture_mode::{Interval, Mode, Range, sizes_to_try, usual_sizes};
use super::wire::Format;

/// Buffers in the driver's queue.
const BUFFERS: u32 = 4;

/// An open node.
pub(super) struct Video4Linux {
    device: Device,
    running: Option<(Stream<'static>, Layout)>,
}

impl Sensor for Video4Linux {
    fn open(node: u32) -> Result<Self, Refused> {
        let device = Device::new(node as usize).map_err(|error| why(&error))?;
        let formats = device.enum_formats().map_err(|error| why(&error))?;
        if formats.is_empty() {
            // An empty list stands for every error; a device that went away gives no mode either.
            return Err(match Capture::format(&device).map_err(|error| why(&error)) {
                Err(CameraError::Lost) => CameraError::Lost.into(),
                _ => Refused::NoPictures,
            });
        }
        Ok(Self { device, running: None })
    }

    fn modes(&self) -> Result<Vec<Mode>, CameraError> {
        let mut modes = Vec::new();
        let listed = self.device.enum_formats().map_err(|error| why(&error))?;
        for (fourcc, format) in listed.iter().filter_map(|it| Some((it.fourcc, known(it.fourcc)?)))
        {
            for (width_px, height_px) in self.sizes(fourcc) {
                let intervals = self.intervals(fourcc, width_px, height_px);
                let mode = |interval| Mode { width_px, height_px, format, interval };
                modes.extend(intervals.into_iter().map(mode));
            }
        }
        Ok(modes)
    }

    fn set(&mut self, mode: Mode) -> Result<(), CameraError> {
        self.stop()?;
        let wanted = Pixels::new(mode.width_px, mode.height_px, fourcc(mode.format));
        let set = self.device.set_format(&wanted).map_err(|error| why(&error))?;
        let layout = Layout {
            width_px: set.width as usize,
            height_px: set.height as usize,
            format: known(set.fourcc).ok_or(CameraError::Unsupported)?,
            line_bytes: set.stride as usize,
        };
        if let Some(Interval { numerator, denominator }) = mode.interval {
            let rate = Parameters::new(Fraction::new(numerator, denominator));
            // A rate is a wish; not every driver takes one.
            if let Err(error) = self.device.set_params(&rate) {
                tracing::debug!(%error, "the camera keeps its own rate");
            }
        }
        let stream = Stream::with_buffers(&self.device, Type::VideoCapture, BUFFERS);
        self.running = Some((stream.map_err(|error| why(&error))?, layout));
        Ok(())
    }

    fn next(&mut self, limit: Option<Duration>) -> Result<Seen, CameraError> {
        let (stream, layout) = self.running.as_mut().ok_or(CameraError::Lost)?;
        match limit {
            Some(limit) => stream.set_timeout(limit),
            None => stream.clear_timeout(),
        }
        let (buffer, about) = stream.next().map_err(|error| why(&error))?;
        let damaged = about.flags.contains(Flags::ERROR) && layout.format != Format::Jpeg;
        let own = match about.bytesused as usize {
            0 => buffer,
            // The buffer's tail holds bytes of older pictures; they go no further than here.
            used => buffer.get(..used).unwrap_or(buffer),
        };
        let picture = if damaged { None } else { layout.picture(own) };
        Ok(Seen { picture, age: age(about) })
    }
}

impl Video4Linux {
    /// Ends the stream and gives its buffers back, which a change of the mode needs.
    fn stop(&mut self) -> Result<(), CameraError> {
        let Some((mut stream, _)) = self.running.take() else { return Ok(()) };
        if let Err(error) = stream.stop() {
            // The library panics in its farewell where the device answers with an error.
            std::mem::forget(stream);
            return Err(why(&error));
        }
        Ok(())
    }

    fn sizes(&self, fourcc: FourCC) -> Vec<(u32, u32)> {
        let Ok(listed) = self.device.enum_framesizes(fourcc) else { return sizes_to_try() };
        let sizes = listed.into_iter().flat_map(|listed| match listed.size {
            FrameSizeEnum::Discrete(size) => vec![(size.width, size.height)],
            FrameSizeEnum::Stepwise(size) => usual_sizes(
                Range { least: size.min_width, most: size.max_width, step: size.step_width },
                Range { least: size.min_height, most: size.max_height, step: size.step_height },
            ),
        });
        sizes.collect()
    }

    /// The times between two pictures; one that is not known where the driver says nothing.
    fn intervals(&self, fourcc: FourCC, width_px: u32, height_px: u32) -> Vec<Option<Interval>> {
        let ours = |it: Fraction| Interval { numerator: it.numerator, denominator: it.denominator };
        let listed = self.device.enum_frameintervals(fourcc, width_px, height_px);
        let intervals =
            listed.unwrap_or_default().into_iter().map(|listed| match listed.interval {
                FrameIntervalEnum::Discrete(interval) => Some(ours(interval)),
                FrameIntervalEnum::Stepwise(range) => {
                    Some(Interval::between(ours(range.min), ours(range.max)))
                }
            });
        let intervals: Vec<_> = intervals.collect();
        if intervals.is_empty() { vec![None] } else { intervals }
    }
}

fn known(fourcc: FourCC) -> Option<Format> {
    match &fourcc.repr {
        b"MJPG" => Some(Format::Jpeg),
        b"YUYV" => Some(Format::Yuyv),
        b"NV12" => Some(Format::Nv12),
        _ => None,
    }
}

fn fourcc(format: Format) -> FourCC {
    FourCC::new(match format {
        Format::Jpeg => b"MJPG",
        Format::Yuyv => b"YUYV",
        Format::Nv12 => b"NV12",
    })
}

/// How long ago the picture was taken. None where the driver's clock is not the system's.
fn age(about: &Metadata) -> Option<Duration> {
    use rustix::time::{ClockId, clock_gettime};
    if about.flags & Flags::TIMESTAMP_MASK != Flags::TIMESTAMP_MONOTONIC {
        return None;
    }
    let now = clock_gettime(ClockId::Monotonic);
    // Neither is ever negative.
    let now = Duration::new(now.tv_sec.unsigned_abs(), now.tv_nsec.unsigned_abs() as u32);
    Some(now.saturating_sub(about.timestamp.into()))
}

/// The system's errors in ours.
fn why(error: &io::Error) -> CameraError {
    if error.kind() == io::ErrorKind::TimedOut {
        return CameraError::Stalled;
    }
    match Errno::from_io_error(error) {
        Some(Errno::ACCESS | Errno::PERM) => CameraError::NoPermission,
        Some(Errno::BUSY) => CameraError::Busy,
        Some(Errno::NODEV | Errno::NXIO | Errno::NOENT) => CameraError::Lost,
        // On a disk this would be no room; here it is the USB connection that has none.
        Some(Errno::NOSPC) => CameraError::Other("no bandwidth for this mode".to_owned()),
        _ => CameraError::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_without_bandwidth_is_no_full_disk() {
        let said = |errno: Errno| why(&io::Error::from(errno));
        assert!(matches!(said(Errno::NOSPC), CameraError::Other(_)));
        assert_eq!(said(Errno::BUSY), CameraError::Busy);
        assert_eq!(said(Errno::ACCESS), CameraError::NoPermission);
        assert_eq!(said(Errno::NODEV), CameraError::Lost);
        assert_eq!(why(&io::ErrorKind::TimedOut.into()), CameraError::Stalled);
    }
}
