//! The camera: open under a permit, closed the moment the permit is void.
//!
//! Like the microphone's, its driver is at arm's length ([`super::apart`]), since it may hang for
//! ever in a read. A thread here decodes the newest picture for the preview, takes the one that is
//! kept, and asks the permit with every picture whether it may go on.

use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Outbox;
use super::camera_memory::CameraMemory;
use super::picture_input::{OpenPicture, OpenedPicture, PictureInput, Raw, Shot};
use super::room::Room;
use super::stream::{NotOpen, Stream, give_back};
use crate::consent::{Permit, Picture};
use crate::equipment::{DeviceId, Known};
use crate::media::{Frame, PictureTrouble, Scene, Stillness, decode_jpeg, encode_jpeg, whole_jpeg};
use crate::seal::{Scratch, Sealed};
use crate::submission::{Captured, PictureFacts};
use crate::wipe::wiped;

/// An open that takes longer is slow, and the person is told.
const SLOW: Duration = Duration::from_millis(1_500);
/// How long a close may take before it counts as hung.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);
/// A camera that gives nothing for so long has stalled, or for so many times the longest pause between
/// two pictures so far, whichever is later: on a slow computer pauses are long.
const STALL_LIMIT: Duration = Duration::from_millis(1_500);
const STALL_TIMES: u32 = 4;
/// However long the pauses were, a camera that gives nothing for so long has stalled.
const STALL_LIMIT_MAX: Duration = Duration::from_secs(6);
/// The longest wait for a picture before orders and the permit are looked at again.
const PATIENCE: Duration = Duration::from_millis(50);
/// The same while the shutter is about to be pressed.
const ON_THE_MARK: Duration = Duration::from_millis(4);
/// Pause between two pictures on screen, on average: 30 a second are shown, and not all of a camera that
/// takes more.
const SHOW: Duration = Duration::from_millis(32);
/// So many more damaged pictures than whole ones, a second of them: it will not do.
const UNSEEN_PICTURES: u32 = 15;
/// With so many of them, a picture that looks whole is not trusted either.
const DOUBTFUL_PICTURES: u32 = 3;
/// After so many pictures that are damaged, none will be whole.
const BROKEN_PICTURES: u32 = 30;
/// A camera that sends the very same picture for so long is frozen: even a still room has noise.
const FROZEN: Duration = Duration::from_secs(1);
/// The preview on screen is at most so large, in pixels.
const PREVIEW_PX: (usize, usize) = (960, 720);

/// An open camera. Dropping it closes the device.
pub struct Camera {
    orders: SyncSender<Order>,
    preview: Preview,
}

/// The newest picture for the screen; older ones are gone.
#[derive(Clone, Default)]
pub struct Preview(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    frame: Option<Frame>,
    trouble: Option<PictureTrouble>,
}

impl Preview {
    /// Takes the newest picture, if there is one that was not taken before.
    pub fn take(&self) -> Option<Frame> {
        self.lock().frame.take()
    }

    /// What is wrong with what the camera shows now.
    pub fn trouble(&self) -> Option<PictureTrouble> {
        self.lock().trouble
    }

    fn put(&self, frame: Frame, trouble: Option<PictureTrouble>) {
        *self.lock() = Seen { frame: Some(frame), trouble };
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a picture goes and where the camera's events go.
pub struct CameraLink {
    /// For the encrypted draft.
    pub scratch: Scratch,
    /// What it may take of the disk.
    pub room: Room,
    /// The camera to be opened; none for the first one.
    pub device: Option<DeviceId>,
    /// Take pictures at most so wide; none for the camera's best, up to 4K.
    pub widest_px: Option<u32>,
    /// For the events.
    pub events: Outbox<CameraEvent>,
}

/// What a camera reports.
#[derive(Debug)]
pub enum CameraEvent {
    /// It takes longer to open than it should.
    Slow,
    /// It is open and shows what it sees; nothing is kept.
    Opened(Known),
    /// It is closed, and here is the picture.
    Took(Captured<Picture>),
    /// It does not work.
    Failed(CameraError),
}

/// Why a camera does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum CameraError {
    /// There is none.
    #[error("no camera")]
    NoneFound,
    /// The one that was chosen is not plugged in.
    #[error("the chosen camera is not there")]
    NotThere,
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
    /// It sends pictures that are not whole.
    #[error("the camera's pictures are damaged")]
    Damaged,
    /// It sends the same picture again and again.
    #[error("the camera's picture does not move")]
    Frozen,
    /// Consent was withdrawn while it was being opened.
    #[error("consent was withdrawn")]
    Withdrawn,
    /// There is no room for the draft.
    #[error("no room on the disk")]
    DiskFull,
    /// There is too little room to begin; both in bytes.
    #[error("{free} bytes of room on the disk, and {needed} are needed")]
    TooLittleRoom {
        /// What a picture may take.
        needed: u64,
        /// What there is.
        free: u64,
    },
    /// Anything else, in the system's words.
    #[error("the camera failed: {0}")]
    Other(String),
}

impl From<std::io::Error> for CameraError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Other(error.to_string()),
        }
    }
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
        (input, memory): (Box<dyn PictureInput>, CameraMemory),
    ) -> Self {
        let (orders, inbox) = mpsc::sync_channel(8);
        let preview = Preview::default();
        let shared = preview.clone();
        let events = link.events.clone();
        let run = move || wiped(|| watch(&permit, &link, &inbox, &shared, (input, &memory)));
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
    (input, memory): (Box<dyn PictureInput>, &CameraMemory),
) {
    let failed = |why| link.events.send(CameraEvent::Failed(why));
    if !permit.is_live() {
        return;
    }
    if let Err((needed, free)) = link.room.is_enough(&link.scratch) {
        return failed(CameraError::TooLittleRoom { needed, free });
    }
    let standing = permit.standing();
    let mut stream = match Stream::spawn("camera-io", move |side| input.run(side, &standing)) {
        Ok(stream) => stream,
        Err(error) => return failed(CameraError::Other(error.to_string())),
    };
    let slow = || link.events.send(CameraEvent::Slow);
    // Nothing can be asked of a camera before it is open, but to leave it closed.
    let is_left = || inbox.try_recv() == Err(TryRecvError::Disconnected);
    let is_wanted = || permit.is_live() && !is_left();
    let began = Instant::now();
    let limit = memory.open_limit(link.device.as_ref()).saturating_sub(SLOW);
    let opened = match stream.open_with_patience(SLOW, limit, is_wanted, slow) {
        Ok(opened) => opened,
        Err(why) => {
            let closing = stream.close(CLOSE_LIMIT);
            match why {
                NotOpen::Refused(error) => failed(error),
                NotOpen::Hung => failed(CameraError::Stalled),
                NotOpen::NoLonger => {}
            }
            return give_back(stream, closing);
        }
    };
    let OpenedPicture { known, pictures } = opened;
    let (id, opened_in) = (known.id.clone(), began.elapsed());
    memory.opened(&id, opened_in);
    let patience = Patience::new(CameraMemory::switch_limit(opened_in));
    let events = (&link.events, known);
    let has_ended = || stream.has_ended();
    let end = look(permit, (&pictures, patience), inbox, preview, events, has_ended);
    if let Some(px) = pictures.widest_px() {
        memory.no_wider_than(&id, px, Instant::now());
    }
    // What was taken is sealed while the camera closes, and handed over when it is closed.
    stream.ask_to_close();
    let taken = settle(permit, end, link);
    let closing = stream.close(CLOSE_LIMIT);
    if let Some(taken) = taken.filter(|_| permit.is_live()) {
        link.events.send(taken);
    }
    give_back(stream, closing);
}

/// How looking came to an end.
enum End {
    /// This is the picture.
    Picture(Shot, Duration),
    /// Nobody wants one: the handle was dropped, or consent withdrawn.
    Refused,
    /// The device failed.
    Failed(CameraError),
}

/// How long a camera may give nothing.
struct Patience {
    /// While it goes from one mode to another.
    switch_limit: Duration,
    /// The longest pause between two pictures of one mode.
    pause: Duration,
    seen_at: Instant,
    switched: bool,
}

impl Patience {
    fn new(switch_limit: Duration) -> Self {
        Self { switch_limit, pause: Duration::ZERO, seen_at: Instant::now(), switched: false }
    }

    /// A picture came.
    fn seen(&mut self, now: Instant) {
        if !self.switched {
            self.pause = self.pause.max(now.saturating_duration_since(self.seen_at));
        }
        (self.seen_at, self.switched) = (now, false);
    }

    /// None came. Whether that has lasted too long.
    fn is_over(&mut self, is_switching: bool, now: Instant) -> bool {
        self.switched |= is_switching;
        let stall = (self.pause * STALL_TIMES).clamp(STALL_LIMIT, STALL_LIMIT_MAX);
        let limit = if is_switching { stall.max(self.switch_limit) } else { stall };
        now.saturating_duration_since(self.seen_at) > limit
    }
}

/// Which pictures are shown. They do not come evenly: one that is late does not cost the next one.
#[derive(Default)]
struct Shown {
    next: Option<Instant>,
}

impl Shown {
    /// Whether a picture that comes now is shown.
    fn is_next(&mut self, now: Instant) -> bool {
        let due = self.next.unwrap_or(now);
        let is_next = due <= now;
        if is_next {
            self.next = Some((due + SHOW).max(now));
        }
        is_next
    }
}

fn look(
    permit: &Permit<Picture>,
    (pictures, mut patience): (&OpenPicture, Patience),
    inbox: &Receiver<Order>,
    preview: &Preview,
    (events, known): (&Outbox<CameraEvent>, Known),
    has_ended: impl Fn() -> bool,
) -> End {
    let mut known = Some(known);
    let mut shown = Shown::default();
    let (mut shots, mut shoot_from): (u64, Option<u64>) = (0, None);
    let mut stillness = Stillness::default();
    let (mut broken, mut unseen) = (0, 0_u32);
    let mut wait = PATIENCE;
    loop {
        if !permit.is_live() {
            return End::Refused;
        }
        match inbox.try_recv() {
            Ok(Order::Prepare) => {
                pictures.go_full();
                wait = ON_THE_MARK;
            }
            Ok(Order::Shoot) => {
                shots += 1;
                pictures.set_mark(shots);
                shoot_from = Some(shots);
            }
            Err(TryRecvError::Disconnected) => return End::Refused,
            Err(TryRecvError::Empty) => {}
        }
        let Some(shot) = pictures.next(wait) else {
            match pictures.fault() {
                Some(error) => return End::Failed(error),
                None if has_ended() => return End::Failed(CameraError::Lost),
                None if patience.is_over(pictures.is_switching(), Instant::now()) => {
                    return End::Failed(CameraError::Stalled);
                }
                None => continue,
            }
        };
        let now = Instant::now();
        patience.seen(now);
        let still = stillness.see(shot.raw.bytes(), now);
        if shoot_from.is_some_and(|from| shot.mark >= from) && !pictures.is_switching() {
            // Some damage cannot be seen in a picture alone, but others beside it show it.
            if broken > BROKEN_PICTURES || unseen > DOUBTFUL_PICTURES {
                return End::Failed(CameraError::Damaged);
            }
            if shot.raw.is_whole() {
                return End::Picture(shot, still);
            }
            broken += 1;
        }
        if !shown.is_next(now) {
            continue;
        }
        let Some(frame) = shot.raw.is_whole().then(|| shot.raw.decode()).flatten() else {
            unseen += 1;
            if unseen > UNSEEN_PICTURES {
                return End::Failed(CameraError::Damaged);
            }
            continue;
        };
        unseen = unseen.saturating_sub(1);
        let trouble = trouble_of(&frame, still);
        preview.put(frame.at_most(PREVIEW_PX.0, PREVIEW_PX.1), trouble);
        // It is open when there is something to see.
        match known.take() {
            Some(known) => events.send(CameraEvent::Opened(known)),
            None => events.nudge(),
        }
    }
}

/// A covered lens gives the same black picture again and again, too: that comes first.
fn trouble_of(frame: &Frame, still: Duration) -> Option<PictureTrouble> {
    let scene = Scene::of(frame).trouble().map(PictureTrouble::from);
    let frozen = (still > FROZEN).then_some(PictureTrouble::Frozen);
    match scene {
        Some(PictureTrouble::Black) => scene,
        _ => frozen.or(scene),
    }
}

/// Makes the take, where consent still stands. None where nobody wants to hear anything.
fn settle(permit: &Permit<Picture>, end: End, link: &CameraLink) -> Option<CameraEvent> {
    let taken = match end {
        End::Refused => return None,
        End::Failed(why) => Err(why),
        End::Picture(..) if !permit.is_live() => return None,
        End::Picture(shot, still) => keep(permit, (&shot.raw, still), &link.scratch),
    };
    Some(taken.map_or_else(CameraEvent::Failed, CameraEvent::Took))
}

/// Encrypts the picture: a JPEG as the camera made it, up to its last block; anything else encoded
/// once. What is shown from here on is read back from the ciphertext, so that it is what would be kept.
fn keep(
    permit: &Permit<Picture>,
    (raw, still): (&Raw, Duration),
    scratch: &Scratch,
) -> Result<Captured<Picture>, CameraError> {
    let jpeg = Zeroizing::new(match raw {
        Raw::Jpeg(bytes) => whole_jpeg(bytes).ok_or(CameraError::Damaged)?,
        Raw::Yuyv { .. } | Raw::Nv12 { .. } => {
            let frame = raw.decode().ok_or(CameraError::Unsupported)?;
            encode_jpeg(&frame).map_err(|_| CameraError::Unsupported)?
        }
    });
    let mut writer = scratch.begin()?;
    writer.write_all(&jpeg)?;
    let sealed = writer.finish()?;
    let frame = read_back(&sealed, jpeg.len())?;
    let trouble = trouble_of(&frame, still);
    if trouble == Some(PictureTrouble::Frozen) {
        return Err(CameraError::Frozen);
    }
    let side = |px: usize| u32::try_from(px).unwrap_or(u32::MAX);
    let (width_px, height_px) = (side(frame.width_px), side(frame.height_px));
    let facts = PictureFacts { width_px, height_px, trouble };
    Ok(Captured::picture(permit, facts, frame.for_screen(), sealed, Timestamp::now()))
}

fn read_back(sealed: &Sealed, bytes: usize) -> Result<Frame, CameraError> {
    let unreadable = |_| CameraError::Other("the picture cannot be read back".to_owned());
    let mut jpeg = Zeroizing::new(Vec::with_capacity(bytes));
    let mut reader = sealed.open().map_err(std::io::Error::other)?;
    reader.read_to_end(&mut jpeg)?;
    decode_jpeg(&jpeg).map_err(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_pictures_a_second_are_shown_however_unevenly_they_come_and_half_of_sixty() {
        let began = Instant::now();
        let count = |each_ms: f64, jitter_ms: [f64; 4]| {
            let mut shown = Shown::default();
            let come = (0..120).map(|at| f64::from(at) * each_ms + jitter_ms[at as usize % 4]);
            come.filter(|ms| shown.is_next(began + Duration::from_secs_f64(ms / 1_000.0))).count()
        };
        assert_eq!(count(1_000.0 / 30.0, [0.0; 4]), 120);
        assert!(count(1_000.0 / 30.0, [0.0, 14.0, 2.0, 19.0]) >= 118);
        assert!((58..=64).contains(&count(1_000.0 / 60.0, [0.0; 4])));
    }

    #[test]
    fn a_slow_camera_is_not_taken_for_one_that_has_stalled() {
        let began = Instant::now();
        let at = |millis| began + Duration::from_millis(millis);
        let mut quick = Patience { seen_at: began, ..Patience::new(Duration::from_secs(12)) };
        quick.seen(at(33));
        assert!(!quick.is_over(false, at(1_500)) && quick.is_over(false, at(1_600)));
        // A change of modes has a limit of its own, and is no pause between two pictures.
        assert!(!quick.is_over(true, at(11_000)) && quick.is_over(true, at(12_100)));
        quick.seen(at(12_200));
        assert!(quick.is_over(false, at(13_800)));

        let mut slow = Patience { seen_at: began, ..Patience::new(Duration::from_secs(12)) };
        slow.seen(at(900));
        assert!(!slow.is_over(false, at(4_400)) && slow.is_over(false, at(4_600)));
    }
}
