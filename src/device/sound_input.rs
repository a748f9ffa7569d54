//! Sound on its way from a driver, in a ring that never waits.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use rtrb::{Consumer, Producer, RingBuffer};

use super::microphone::MicrophoneError;
use super::stream::Side;
use super::wire::Condition;
use crate::consent::Standing;
use crate::equipment::Known;
use crate::quiet::Quiet;

/// Seconds of sound that the ring holds while this machine is busy with something else.
pub(super) const RING_SECS: usize = 4;

/// Something that gives sound, at arm's length on a thread of its own.
pub(super) trait SoundInput: Send {
    /// Opens, says so, runs until told to close, closes, returns. Asks `standing` right before it
    /// opens anything. Holds `quiet` for as long as anything is open.
    fn run(
        self: Box<Self>,
        side: Side<OpenSound, MicrophoneError>,
        standing: &Standing,
        quiet: Quiet,
    );
}

/// An open input, from the listening side.
pub(super) struct OpenSound {
    /// Which one.
    pub known: Known,
    /// Samples per second.
    pub sample_rate_hz: u32,
    /// 16-bit mono samples.
    pub samples: Consumer<i16>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// The first failure; later ones say nothing new.
    fault: OnceLock<MicrophoneError>,
    lost_by_driver: AtomicU64,
    clipped: AtomicU64,
    lost_here: AtomicU64,
    one_sided: AtomicBool,
    bell: OnceLock<Box<Bell>>,
}

impl OpenSound {
    /// Samples lost so far, by the driver or for want of room in the ring.
    pub(super) fn lost(&self) -> u64 {
        let shared = &self.shared;
        shared.lost_by_driver.load(Ordering::Relaxed) + shared.lost_here.load(Ordering::Relaxed)
    }

    /// Why there is no more sound.
    pub(super) fn fault(&self) -> Option<&MicrophoneError> {
        self.shared.fault.get()
    }

    /// From now on, `bell` is called with each block.
    pub(super) fn ring(&self, bell: Box<Bell>) {
        let _ = self.shared.bell.set(bell);
    }

    /// Samples so far that were cut off, as far as the driver knows.
    pub(super) fn clipped(&self) -> u64 {
        self.shared.clipped.load(Ordering::Relaxed)
    }

    /// Whether one channel is spoken into and another is dead.
    pub(super) fn is_one_sided(&self) -> bool {
        self.shared.one_sided.load(Ordering::Relaxed)
    }
}

/// The driver's end of an input.
pub(super) struct Source {
    ring: Producer<i16>,
    shared: Arc<Shared>,
}

/// Something to be called when there is sound, or no more of it.
pub(super) type Bell = dyn Fn() + Send + Sync;

/// Both ends of an input.
pub(super) fn sound_pair(known: Known, sample_rate_hz: u32) -> (Source, OpenSound) {
    let (ring, samples) = RingBuffer::new(sample_rate_hz as usize * RING_SECS);
    let shared = Arc::new(Shared::default());
    let source = Source { ring, shared: Arc::clone(&shared) };
    (source, OpenSound { known, sample_rate_hz, samples, shared })
}

impl Source {
    /// Copies samples. Neither waits nor allocates.
    pub(super) fn push(&mut self, samples: impl ExactSizeIterator<Item = i16>) {
        let wanted = samples.len();
        let room = self.ring.slots().min(wanted);
        let pushed = self.ring.write_chunk_uninit(room).map(|chunk| chunk.fill_from_iter(samples));
        let lost = wanted - pushed.unwrap_or(0);
        self.shared.lost_here.fetch_add(lost as u64, Ordering::Relaxed);
    }

    /// Room in the ring.
    pub(super) fn room(&self) -> usize {
        self.ring.slots()
    }

    /// Says how the driver's own sound is.
    pub(super) fn note(&self, condition: Condition) {
        self.shared.lost_by_driver.store(condition.lost, Ordering::Relaxed);
        self.shared.clipped.store(condition.clipped, Ordering::Relaxed);
        self.shared.one_sided.store(condition.one_sided, Ordering::Relaxed);
    }

    /// Says why there is no more sound. The first reason counts.
    pub(super) fn fail(&self, error: MicrophoneError) {
        let _ = self.shared.fault.set(error);
        self.ring();
    }

    /// A block is in the ring.
    pub(super) fn ring(&self) {
        if let Some(bell) = self.shared.bell.get() {
            bell();
        }
    }
}
