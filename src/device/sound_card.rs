//! Recording through ALSA, where no sound server is there. cpal knows ALSA, too, and gives a driver two
//! periods of room; where a driver's periods are short that is some 40 ms, and a busy machine loses
//! sound that `arecord` does not lose. Here the driver gets the largest buffer that is of use.

use std::time::{Duration, Instant};

use alsa::pcm::{Access, Format, HwParams, PCM};
use alsa::{Direction, ValueOr};
use rustix::io::Errno;
use zeroize::Zeroizing;

use super::microphone::MicrophoneError;

/// As many as a person's voice needs; with one channel alone nobody could tell which side is dead.
const CHANNELS: u32 = 2;
/// What most recordings are kept at. A card that cannot is recorded at its own rate.
const RATE_HZ: u32 = 48_000;
/// A driver need not hold more, in seconds.
const HELD_SECS: u32 = 2;
/// The longest wait for sound at once, in milliseconds.
const WAIT_MS: u32 = 100;

/// A recording that goes on until it is dropped.
pub(super) struct Recording {
    pcm: PCM,
    /// Samples per second and channel.
    pub(super) rate_hz: u32,
    /// Channels, at least one.
    pub(super) channels: u32,
    /// The number of the card behind it, where there is one.
    pub(super) card: Option<i32>,
    frames: Zeroizing<Vec<i16>>,
    gap: Gap,
}

impl Recording {
    /// Records from what ALSA calls `name`, in about so many `blocks_a_second`.
    pub(super) fn open(name: &str, blocks_a_second: u32) -> Result<Self, MicrophoneError> {
        Self::at(name, blocks_a_second).map_err(|error| why(&error))
    }

    fn at(name: &str, blocks_a_second: u32) -> Result<Self, alsa::Error> {
        // One that is in use says so at once, instead of letting us wait for it.
        let pcm = PCM::new(name, Direction::Capture, true)?;
        let (rate_hz, channels, period) = {
            let wish = HwParams::any(&pcm)?;
            wish.set_access(Access::RWInterleaved)?;
            // What is kept has 16 bits; ALSA turns a card's own samples into these.
            wish.set_format(Format::s16())?;
            // Another rate is for our own resampler, which is better.
            wish.set_rate_resample(false)?;
            let rate_hz = wish.set_rate_near(RATE_HZ, ValueOr::Nearest)?;
            let channels = wish.set_channels_near(CHANNELS)?;
            let most = wish.get_buffer_size_max()?;
            let sizes = Sizes::wanted(i64::from(rate_hz), i64::from(blocks_a_second), most);
            wish.set_period_size_near(sizes.period, ValueOr::Nearest)?;
            wish.set_buffer_size_near(sizes.buffer)?;
            pcm.hw_params(&wish)?;
            (rate_hz, channels, wish.get_period_size()?)
        };
        {
            let software = pcm.sw_params_current()?;
            software.set_avail_min(period)?;
            pcm.sw_params(&software)?;
        }
        let card = pcm.info().map(|info| info.get_card()).ok().filter(|card| *card >= 0);
        pcm.prepare()?;
        pcm.start()?;
        let room = usize::try_from(period).unwrap_or_default().max(1) * channels as usize;
        let frames = Zeroizing::new(vec![0; room]);
        Ok(Self { pcm, rate_hz, channels, card, frames, gap: Gap::new(rate_hz, Instant::now()) })
    }

    /// Waits for sound and puts it into `samples`, channels interleaved.
    pub(super) fn next(&mut self, samples: &mut Vec<f32>) -> Result<(), MicrophoneError> {
        loop {
            let read = self.pcm.wait(Some(WAIT_MS)).and_then(|_| {
                let io = self.pcm.io_i16()?;
                io.readi(&mut self.frames)
            });
            match read.map_err(|error| (Errno::from_raw_os_error(error.errno()), error)) {
                Ok(0) | Err((Errno::AGAIN | Errno::INTR, _)) => {}
                Ok(read) => {
                    self.gap.got(read as u64);
                    let heard = &self.frames[..read * self.channels as usize];
                    samples.clear();
                    samples.extend(heard.iter().map(|sample| f32::from(*sample) / 32_768.0));
                    return Ok(());
                }
                // Its buffer was full, or the computer slept. What it held is gone.
                Err((Errno::PIPE | Errno::STRPIPE, _)) => {
                    self.pcm.prepare().and_then(|()| self.pcm.start()).map_err(|error| {
                        tracing::debug!(%error, "a microphone does not go on after a gap");
                        MicrophoneError::Lost
                    })?;
                    self.gap.ended(Instant::now());
                }
                Err((_, error)) => {
                    tracing::debug!(%error, "a microphone gives no more");
                    return Err(MicrophoneError::Lost);
                }
            }
        }
    }

    /// Frames lost since the opening.
    pub(super) fn lost_frames(&self) -> u64 {
        self.gap.lost
    }
}

/// Sizes in frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sizes {
    period: i64,
    buffer: i64,
}

impl Sizes {
    /// What to wish for: a driver takes the nearest that it can do. Four periods at least, so that it
    /// fills one while others are read.
    fn wanted(rate_hz: i64, blocks_a_second: i64, most: i64) -> Self {
        let buffer = (rate_hz * i64::from(HELD_SECS)).min(most).max(4);
        Self { period: (rate_hz / blocks_a_second.max(1)).clamp(1, buffer / 4), buffer }
    }
}

/// What was lost, by the clock: what should have come since sound last began, less what did.
#[derive(Debug)]
struct Gap {
    rate_hz: u32,
    since: Instant,
    got: u64,
    lost: u64,
}

impl Gap {
    fn new(rate_hz: u32, since: Instant) -> Self {
        Self { rate_hz, since, got: 0, lost: 0 }
    }

    fn got(&mut self, frames: u64) {
        self.got += frames;
    }

    /// Sound begins anew.
    fn ended(&mut self, now: Instant) {
        let took: Duration = now.saturating_duration_since(self.since);
        let due = (took.as_secs_f64() * f64::from(self.rate_hz)) as u64;
        self.lost += due.saturating_sub(self.got);
        (self.since, self.got) = (now, 0);
    }
}

fn why(error: &alsa::Error) -> MicrophoneError {
    match Errno::from_raw_os_error(error.errno()) {
        Errno::BUSY | Errno::AGAIN => MicrophoneError::Busy,
        Errno::ACCESS | Errno::PERM => MicrophoneError::NoPermission,
        Errno::NODEV | Errno::NOENT | Errno::NXIO => MicrophoneError::NoneFound,
        Errno::INVAL => MicrophoneError::Unsupported,
        _ => MicrophoneError::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_is_asked_for_the_largest_buffer_of_use() {
        let wanted = |most| Sizes::wanted(48_000, 10, most);
        assert_eq!(wanted(i64::MAX), Sizes { period: 4_800, buffer: 96_000 });
        // Periods of 1,024 frames, sixteen of them: not two.
        assert_eq!(wanted(16_384), Sizes { period: 4_096, buffer: 16_384 });
        assert_eq!(wanted(4_096), Sizes { period: 1_024, buffer: 4_096 });
        assert_eq!(wanted(1), Sizes { period: 1, buffer: 4 });
    }

    #[test]
    fn what_is_lost_is_what_should_have_come() {
        let began = Instant::now();
        let mut gap = Gap::new(48_000, began);
        gap.got(24_000);
        gap.ended(began + Duration::from_millis(750));
        assert_eq!(gap.lost, 12_000);
        // A card whose clock runs a little fast has lost nothing.
        gap.got(48_010);
        gap.ended(began + Duration::from_millis(1_750));
        assert_eq!(gap.lost, 12_000);
        gap.ended(began + Duration::from_millis(2_250));
        assert_eq!(gap.lost, 36_000);
    }
}
