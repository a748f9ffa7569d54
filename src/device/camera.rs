//! The camera: open under a permit, closed the moment the permit is void.
//!
//! Like the microphone it has two threads: one holds the driver ([`super::picture_input`]), which
//! may hang for ever in a read; the other, here, decodes the newest picture for the preview, takes
//! the one that is kept, and asks the permit with every picture whether it may go on.

use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::Outbox;
use super::picture_input::{OpenPicture, PictureInput, Raw};
use super::stream::{Closing, NotOpen, Stream};
use crate::consent::{Permit, Picture};
use crate::media::{Frame, clean_jpeg, decode_jpeg, encode_jpeg};
use crate::seal::{Scratch, Sealed};
use crate::submission::{Captured, PictureFacts};

/// How long an open may take before it counts as hung; cameras are slow to wake.
const OPEN_LIMIT: Duration = Duration::from_secs(8);
/// How long a close may take before it counts as hung.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);
/// A camera that gives nothing for so long has stalled.
const STALL_LIMIT: Duration = Duration::from_secs(2);
/// The longest wait for a picture before orders and the permit are looked at again.
const PATIENCE: Duration = Duration::from_millis(50);
/// Pause between pictures on screen: a mirror needs no more than 15 a second.
const SHOW: Duration = Duration::from_millis(66);
/// Pictures that a driver may have queued before the shutter was pressed.
const STALE_PICTURES: u64 = 3;
/// After so many pictures that do not decode, none will.
const BROKEN_PICTURES: u32 = 30;
/// The preview on screen is at most so large, in pixels.
const PREVIEW_PX: (usize, usize) = (960, 720);

/// An open camera. Dropping it closes the device.
pub struct Camera {
    orders: SyncSender<Order>,
    preview: Preview,
}

/// The newest picture for the screen; older ones are gone.
#[derive(Clone, Default)]
pub struct Preview(Arc<Mutex<Option<Frame>>>);

impl Preview {
    /// Takes the newest picture, if there is one that was not taken before.
    pub fn take(&self) -> Option<Frame> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, frame: Frame) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(frame);
    }
}

/// Where a picture goes and where the camera's events go.
pub struct CameraLink {
    /// For the encrypted draft.
    pub scratch: Scratch,
    /// For the events.
    pub events: Outbox<CameraEvent>,
}

/// What a camera reports.
#[derive(Debug)]
pub enum CameraEvent {
    /// It is open and shows what it sees; nothing is kept.
    Opened {
        /// The device's name for people.
        name: String,
    },
    /// It is closed, and here is the picture.
    Took(Captured<Picture>),
    /// It does not work.
    Failed(CameraError),
}

/// Why a camera does not work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CameraError {
    /// There is none.
    #[error("no camera")]
    NoneFound,
    /// Another program has it.
    #[error("the camera is in use")]
    Busy,
    /// The system does not allow it.
    #[error("no permission for the camera")]
    NoPermission,
    /// It was unplugged.
    #[error("the camera is gone")]
    Lost,
    /// It gives nothing, or hangs.
    #[error("the camera gives no picture")]
    Stalled,
    /// It offers no format that this program takes.
    #[error("the camera's format is not supported")]
    Unsupported,
    /// Consent was withdrawn while it was being opened.
    #[error("consent was withdrawn")]
    Withdrawn,
    /// There is no room for the draft.
    #[error("no room on the disk")]
    DiskFull,
    /// Anything else, in the system's words.
    #[error("the camera failed: {0}")]
    Other(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Prepare,
    Shoot,
}

impl Camera {
    pub(super) fn open(
        permit: Permit<Picture>,
        link: CameraLink,
        input: Box<dyn PictureInput>,
    ) -> Self {
        let (orders, inbox) = mpsc::sync_channel(8);
        let preview = Preview::default();
        let shared = preview.clone();
        let events = link.events.clone();
        let run = move || watch(&permit, &link, &inbox, &shared, input);
        if thread::Builder::new().name("camera".to_owned()).spawn(run).is_err() {
            let why = CameraError::Other("no thread to be had".to_owned());
            events.send(CameraEvent::Failed(why));
        }
        Self { orders, preview }
    }

    /// A picture is coming: goes to the full resolution.
    pub fn prepare(&self) {
        let _ = self.orders.try_send(Order::Prepare);
    }

    /// Takes the next fresh picture. [`CameraEvent::Took`] follows once the device is closed.
    pub fn shoot(&self) {
        let _ = self.orders.try_send(Order::Shoot);
    }

    /// The newest picture for the screen.
    pub fn preview(&self) -> &Preview {
        &self.preview
    }
}

/// The camera's life. Returns when the device is closed, and gives the permit back only then.
fn watch(
    permit: &Permit<Picture>,
    link: &CameraLink,
    inbox: &Receiver<Order>,
    preview: &Preview,
    input: Box<dyn PictureInput>,
) {
    let failed = |why| link.events.send(CameraEvent::Failed(why));
    if !permit.is_live() {
        return;
    }
    let standing = permit.standing();
    let mut stream = match Stream::spawn("camera-io", move |side| input.run(side, &standing)) {
        Ok(stream) => stream,
        Err(error) => return failed(CameraError::Other(error.to_string())),
    };
    let pictures = match stream.open(OPEN_LIMIT) {
        Ok(pictures) => pictures,
        Err(NotOpen::Refused(error)) => return failed(error),
        Err(NotOpen::Hung) => {
            failed(CameraError::Stalled);
            return stream.wait();
        }
    };
    link.events.send(CameraEvent::Opened { name: pictures.name.clone() });
    let end = look(permit, &pictures, inbox, preview, &link.events, || stream.has_ended());
    let closing = stream.close(CLOSE_LIMIT);
    settle(permit, end, link);
    if closing == Closing::Hung {
        tracing::warn!("the camera's driver hangs; its permit stays out");
        stream.wait();
    }
}

/// How looking came to an end.
enum End {
    /// This is the picture.
    Picture(Raw),
    /// Nobody wants one: the handle was dropped, or consent withdrawn.
    Refused,
    /// The device failed.
    Failed(CameraError),
}

fn look(
    permit: &Permit<Picture>,
    pictures: &OpenPicture,
    inbox: &Receiver<Order>,
    preview: &Preview,
    events: &Outbox<CameraEvent>,
    has_ended: impl Fn() -> bool,
) -> End {
    let mut seen_at = Instant::now();
    let mut shown_at: Option<Instant> = None;
    let mut shoot_after: Option<u64> = None;
    let mut broken = 0;
    loop {
        if !permit.is_live() {
            return End::Refused;
        }
        match inbox.try_recv() {
            Ok(Order::Prepare) => pictures.go_full(),
            Ok(Order::Shoot) => shoot_after = Some(pictures.count() + STALE_PICTURES),
            Err(TryRecvError::Disconnected) => return End::Refused,
            Err(TryRecvError::Empty) => {}
        }
        let Some((number, raw)) = pictures.next(PATIENCE) else {
            match pictures.fault() {
                Some(error) => return End::Failed(error),
                None if has_ended() => return End::Failed(CameraError::Lost),
                None if seen_at.elapsed() > pictures.patience(STALL_LIMIT) => {
                    return End::Failed(CameraError::Stalled);
                }
                None => continue,
            }
        };
        seen_at = Instant::now();
        if shoot_after.is_some_and(|after| number > after) && !pictures.is_switching() {
            if decode(&raw).is_some() {
                return End::Picture(raw);
            }
            broken += 1;
            if broken > BROKEN_PICTURES {
                return End::Failed(CameraError::Unsupported);
            }
        }
        if shown_at.is_none_or(|at| at.elapsed() >= SHOW)
            && let Some(frame) = decode(&raw)
        {
            shown_at = Some(Instant::now());
            preview.put(frame.at_most(PREVIEW_PX.0, PREVIEW_PX.1));
            events.nudge();
        }
    }
}

fn decode(raw: &Raw) -> Option<Frame> {
    match raw {
        Raw::Jpeg(buffer) => decode_jpeg(&Zeroizing::new(clean_jpeg(buffer)?)).ok(),
        Raw::Yuyv { width_px, height_px, bytes } => Frame::from_yuyv(*width_px, *height_px, bytes),
        Raw::Nv12 { width_px, height_px, bytes } => Frame::from_nv12(*width_px, *height_px, bytes),
    }
}

/// After the device is closed: makes the take, where consent still stands.
fn settle(permit: &Permit<Picture>, end: End, link: &CameraLink) {
    let taken = match end {
        End::Refused => return,
        End::Failed(why) => Err(why),
        End::Picture(_) if !permit.is_live() => return,
        End::Picture(raw) => keep(permit, &raw, &link.scratch),
    };
    link.events.send(match taken {
        Ok(captured) => CameraEvent::Took(captured),
        Err(why) => CameraEvent::Failed(why),
    });
}

/// Encrypts the picture: a whole JPEG as the camera made it, anything else encoded once. What is
/// shown from here on is read back from the ciphertext, so that it is what would be kept.
fn keep(
    permit: &Permit<Picture>,
    raw: &Raw,
    scratch: &Scratch,
) -> Result<Captured<Picture>, CameraError> {
    let jpeg = Zeroizing::new(match raw {
        Raw::Jpeg(buffer) => clean_jpeg(buffer).ok_or(CameraError::Unsupported)?,
        Raw::Yuyv { .. } | Raw::Nv12 { .. } => {
            let frame = decode(raw).ok_or(CameraError::Unsupported)?;
            encode_jpeg(&frame).map_err(|_| CameraError::Unsupported)?
        }
    });
    let mut writer = scratch.begin().map_err(disk)?;
    writer.write_all(&jpeg).map_err(disk)?;
    let sealed = writer.finish().map_err(disk)?;
    let frame = read_back(&sealed, jpeg.len())?;
    let side = |px: usize| u32::try_from(px).unwrap_or(u32::MAX);
    let facts = PictureFacts { width_px: side(frame.width_px), height_px: side(frame.height_px) };
    Ok(Captured::picture(permit, facts, frame.for_screen(), sealed, Timestamp::now()))
}

fn read_back(sealed: &Sealed, bytes: usize) -> Result<Frame, CameraError> {
    let unreadable = |_| CameraError::Other("the picture cannot be read back".to_owned());
    let mut jpeg = Zeroizing::new(Vec::with_capacity(bytes));
    let mut reader = sealed.open().map_err(|error| disk(std::io::Error::other(error)))?;
    reader.read_to_end(&mut jpeg).map_err(disk)?;
    decode_jpeg(&jpeg).map_err(unreadable)
}

fn disk(error: std::io::Error) -> CameraError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            CameraError::DiskFull
        }
        _ => CameraError::Other(error.to_string()),
    }
}
