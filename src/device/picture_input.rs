//! Pictures on their way from a driver, in a slot where the newest wins.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::camera::CameraError;
use super::stream::Side;
use super::wire::Order;
use crate::consent::Standing;
use crate::equipment::Known;
use crate::media::Frame;

/// Something that gives pictures, at arm's length on a thread of its own.
pub(super) trait PictureInput: Send {
    /// Opens, says so, runs until told to close, closes, returns. Asks `standing` right before it
    /// opens anything.
    fn run(self: Box<Self>, side: Side<OpenedPicture, CameraError>, standing: &Standing);
}

/// A picture as the camera sent it, its own bytes and no others. Overwritten on drop.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) enum Raw {
    /// A JPEG without metadata.
    Jpeg(Vec<u8>),
    /// Packed 4:2:2.
    Yuyv { width_px: usize, height_px: usize, bytes: Vec<u8> },
    /// Two planes, 4:2:0.
    Nv12 { width_px: usize, height_px: usize, bytes: Vec<u8> },
}

impl Raw {
    /// The bytes as the camera sent them.
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Self::Jpeg(bytes) | Self::Yuyv { bytes, .. } | Self::Nv12 { bytes, .. } => bytes,
        }
    }

    /// Whether all of the picture is there.
    pub(super) fn is_whole(&self) -> bool {
        match self {
            Self::Jpeg(bytes) => crate::media::is_whole(bytes),
            // The driver cuts these at their length, or gives none.
            Self::Yuyv { .. } | Self::Nv12 { .. } => true,
        }
    }

    /// Its pixels, where it is a picture.
    pub(super) fn decode(&self) -> Option<Frame> {
        match self {
            Self::Jpeg(bytes) => crate::media::decode_jpeg(bytes).ok(),
            Self::Yuyv { width_px, height_px, bytes } => {
                Frame::from_yuyv(*width_px, *height_px, bytes)
            }
            Self::Nv12 { width_px, height_px, bytes } => {
                Frame::from_nv12(*width_px, *height_px, bytes)
            }
        }
    }
}

/// A picture, and the mark that was set when its taking began.
#[derive(Clone)]
pub(super) struct Shot {
    pub raw: Arc<Raw>,
    pub mark: u64,
}

/// A camera that has just been opened.
pub(super) struct OpenedPicture {
    /// Which one.
    pub known: Known,
    /// Its pictures.
    pub pictures: OpenPicture,
}

/// An open camera, from the looking side.
#[derive(Clone)]
pub(super) struct OpenPicture {
    slot: Arc<Slot>,
    tell: Option<Arc<Tell>>,
}

/// Passes orders on to a driver that does not share this memory.
pub(super) type Tell = dyn Fn(Order) + Send + Sync;

/// The driver's end of it.
pub(super) struct Lens(Arc<Slot>);

#[derive(Default)]
struct Slot {
    newest: Mutex<Newest>,
    changed: Condvar,
    full: AtomicBool,
    switching: AtomicBool,
    mark: AtomicU64,
    /// Zero while nothing wider has failed.
    widest_px: AtomicU32,
}

#[derive(Default)]
struct Newest {
    shot: Option<Shot>,
    fault: Option<CameraError>,
}

/// Both ends of a camera.
pub(super) fn picture_pair() -> (Lens, OpenPicture) {
    let slot = Arc::new(Slot::default());
    (Lens(Arc::clone(&slot)), OpenPicture { slot, tell: None })
}

/// Both ends of a camera whose driver hears of orders through `tell`.
pub(super) fn picture_pair_told(tell: Box<Tell>) -> (Lens, OpenPicture) {
    let (lens, open) = picture_pair();
    (lens, OpenPicture { tell: Some(tell.into()), ..open })
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, Newest> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lens {
    /// Shows a picture; one that nobody has looked at yet is replaced.
    pub(super) fn show(&self, shot: Shot) {
        let mut newest = self.0.lock();
        newest.shot = Some(shot);
        self.0.switching.store(false, Ordering::Release);
        self.0.changed.notify_one();
    }

    /// Says why there are no more pictures. The first reason counts.
    pub(super) fn fail(&self, error: CameraError) {
        self.0.lock().fault.get_or_insert(error);
        self.0.changed.notify_one();
    }

    /// From here to the next picture, the camera goes from one mode to another. A picture of the mode
    /// before that nobody has looked at yet would end that too early.
    pub(super) fn switching(&self) {
        let mut newest = self.0.lock();
        newest.shot = None;
        self.0.switching.store(true, Ordering::Release);
    }

    /// A wider mode than this does not work.
    pub(super) fn no_wider_than(&self, px: u32) {
        self.0.widest_px.store(px, Ordering::Release);
    }

    /// Whether the full resolution is wanted.
    pub(super) fn wants_full(&self) -> bool {
        self.0.full.load(Ordering::Acquire)
    }

    /// The mark for a picture whose taking begins now.
    pub(super) fn mark(&self) -> u64 {
        self.0.mark.load(Ordering::Acquire)
    }
}

impl OpenPicture {
    /// The next picture, within `patience`.
    pub(super) fn next(&self, patience: Duration) -> Option<Shot> {
        let idle = |newest: &mut Newest| newest.shot.is_none() && newest.fault.is_none();
        let waited = self.slot.changed.wait_timeout_while(self.slot.lock(), patience, idle);
        let (mut newest, _) = waited.unwrap_or_else(PoisonError::into_inner);
        newest.shot.take()
    }

    /// Why there are no more pictures.
    pub(super) fn fault(&self) -> Option<CameraError> {
        self.slot.lock().fault.clone()
    }

    /// Whether the camera goes from one mode to another at the moment.
    pub(super) fn is_switching(&self) -> bool {
        self.slot.switching.load(Ordering::Acquire)
    }

    /// The widest mode that works, where a wider one was tried and does not.
    pub(super) fn widest_px(&self) -> Option<u32> {
        Some(self.slot.widest_px.load(Ordering::Acquire)).filter(|px| *px > 0)
    }

    /// Asks for the full resolution.
    pub(super) fn go_full(&self) {
        self.slot.full.store(true, Ordering::Release);
        self.pass_on(Order::Full);
    }

    /// Pictures whose taking begins from now on bear this mark.
    pub(super) fn set_mark(&self, mark: u64) {
        self.slot.mark.store(mark, Ordering::Release);
        self.pass_on(Order::Mark(mark));
    }

    fn pass_on(&self, order: Order) {
        if let Some(tell) = &self.tell {
            tell(order);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_the_mode_before_does_not_end_the_change() {
        let (lens, pictures) = picture_pair();
        let shot = Shot { raw: Arc::new(Raw::Jpeg(vec![1])), mark: 0 };
        lens.show(shot.clone());
        lens.switching();
        assert!(pictures.next(Duration::ZERO).is_none(), "it was passed on after the change began");
        assert!(pictures.is_switching());
        lens.show(shot);
        assert!(!pictures.is_switching());
    }
}
