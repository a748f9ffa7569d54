//! The system's camera, inside the helper: which one is opened, in which mode, and what becomes of its
//! pictures.

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::camera::CameraError;
#[cfg(target_os = "linux")]
use super::camera_nodes;
use super::picture_input::{Lens, OpenPicture, Raw, Shot, picture_pair};
#[cfg(not(target_os = "linux"))]
use super::picture_library as camera_nodes;
use super::picture_mode::{Choice, Mode};
use super::wire::{Format, Order, Report, tell};
use crate::equipment::{DeviceId, Known};

#[cfg(not(target_os = "linux"))]
type SystemSensor = super::picture_library::Library;
#[cfg(target_os = "linux")]
type SystemSensor = super::video4linux::Video4Linux;

/// A picture that lay in the driver's queue for so long shows what was, not what is.
const STALE: Duration = Duration::from_millis(300);
/// A clock that says of so many pictures in a row that they are stale is wrong.
const STALE_IN_A_ROW: u32 = 12;
/// So many pictures in a row that are no pictures: none will come.
const BROKEN_IN_A_ROW: u32 = 30;
/// The longest wait for a picture before the end is looked for again.
const PATIENCE: Duration = Duration::from_millis(100);
/// A mode that gives no picture for so long does not work, and neither does one that takes so many
/// times longer than the opening did: whichever is later.
const SWITCH_LIMIT: Duration = Duration::from_secs(5);
const SWITCH_TIMES: u32 = 6;
/// However slow the opening was, a mode that takes longer does not work.
const SWITCH_LIMIT_MAX: Duration = Duration::from_secs(25);

/// A camera, and the system's numbers for its nodes, pictures first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CameraNodes {
    pub known: Known,
    pub nodes: Vec<u32>,
}

/// An open node of a camera: the driver's side, without a choice of its own.
pub(super) trait Sensor: Sized {
    /// Opens node number `node`. Changes nothing yet.
    fn open(node: u32) -> Result<Self, Refused>;
    /// The modes that it offers, of the formats that this program reads.
    fn modes(&self) -> Result<Vec<Mode>, CameraError>;
    /// Stops, and goes to `mode` or the nearest that the driver takes instead.
    fn set(&mut self, mode: Mode) -> Result<(), CameraError>;
    /// Waits for the next picture, at most `limit`; after that the stream is of no use any more.
    fn next(&mut self, limit: Option<Duration>) -> Result<Seen, CameraError>;
}

/// Why a node is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is there and gives no pictures, as the nodes for metadata.
    NoPictures,
    /// It should give pictures.
    Failed(CameraError),
}

impl From<CameraError> for Refused {
    fn from(why: CameraError) -> Self {
        Self::Failed(why)
    }
}

/// What came from a sensor.
pub(super) struct Seen {
    /// None where it is not a whole picture.
    pub picture: Option<Raw>,
    /// How long ago it was taken, where that is known.
    pub age: Option<Duration>,
}

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
        thread::Builder::new().name("camera-driver".to_owned()).spawn(move || {
            match Driver::<SystemSensor>::open(device.as_ref(), widest_px) {
                Ok(driver) => driver.run(&lens, |known| drop(opened_in.send(Ok(known)))),
                Err(error) => drop(opened_in.send(Err(error))),
            }
        })?;
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
    let mut widest_px = None;
    loop {
        if pictures.widest_px() != widest_px {
            widest_px = pictures.widest_px();
            if let Some(px) = widest_px {
                tell(out, &Report::Widest { px }, &[])?;
            }
        }
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

struct Driver<S: Sensor> {
    /// Never dropped: a driver that hangs or fails would hold up the farewell. This process ends next,
    /// and the kernel closes what is open.
    sensor: ManuallyDrop<S>,
    /// The modes for the picture, the largest first; none once they were tried.
    larger: Vec<Mode>,
    mode: Mode,
    /// The first picture, which shows that the mode works.
    first: Option<Seen>,
    known: Known,
    /// How long the opening took, up to the first picture.
    opened_in: Duration,
    stale: u32,
}

impl<S: Sensor> Driver<S> {
    fn open(wanted: Option<&DeviceId>, widest_px: Option<u32>) -> Result<Self, CameraError> {
        Self::open_camera(which(camera_nodes::cameras(), wanted)?, widest_px)
    }

    /// Opens the first node of `camera` that gives pictures. One that gives none, without an error, is
    /// the only reason to look at another: what is busy or forbidden stays so.
    fn open_camera(camera: CameraNodes, widest_px: Option<u32>) -> Result<Self, CameraError> {
        let began = Instant::now();
        for node in camera.nodes {
            match S::open(node) {
                Ok(sensor) => return Self::start(sensor, camera.known, widest_px, began),
                Err(Refused::NoPictures) => {}
                Err(Refused::Failed(error)) => return Err(error),
            }
        }
        Err(CameraError::Unsupported)
    }

    /// Goes to the preview's mode, or to a smaller one where that does not work.
    fn start(
        sensor: S,
        known: Known,
        widest_px: Option<u32>,
        began: Instant,
    ) -> Result<Self, CameraError> {
        let mut sensor = ManuallyDrop::new(sensor);
        let choice = Choice::of(&sensor.modes()?, widest_px).ok_or(CameraError::Unsupported)?;
        let mut refused = None;
        for (tried, mode) in choice.preview.into_iter().enumerate() {
            match show(&mut *sensor, mode, None) {
                Ok(first) => {
                    // Where the preview's mode is too much, a larger one is, too.
                    let larger = if tried == 0 { choice.picture } else { Vec::new() };
                    let (first, opened_in) = (Some(first), began.elapsed());
                    return Ok(Self { sensor, larger, mode, first, known, opened_in, stale: 0 });
                }
                Err(error) if may_be_the_mode(&error) => _ = refused.get_or_insert(error),
                Err(error) => return Err(error),
            }
        }
        Err(refused.unwrap_or(CameraError::Unsupported))
    }

    /// Shows pictures until there are no more. With the first one the camera is open: some take
    /// seconds to wake.
    fn run(mut self, lens: &Lens, opened: impl FnOnce(Known)) {
        let mut opened = Some(opened);
        let mut broken = 0;
        loop {
            // Read before the mode, so that a picture with the newest mark is never of the old mode.
            let mark = lens.mark();
            if lens.wants_full() && !self.larger.is_empty() {
                lens.switching();
                if let Err(error) = self.go_full(lens) {
                    return lens.fail(error);
                }
            }
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

    /// Goes to the largest mode that works. That may be the one from before: a USB connection that is
    /// shared has no room for more.
    fn go_full(&mut self, lens: &Lens) -> Result<(), CameraError> {
        let limit = (self.opened_in * SWITCH_TIMES).clamp(SWITCH_LIMIT, SWITCH_LIMIT_MAX);
        let before = self.mode;
        let wished = self.larger.first().map(|mode| mode.width_px);
        for mode in std::mem::take(&mut self.larger).into_iter().chain([before]) {
            match show(&mut *self.sensor, mode, Some(limit)) {
                Ok(first) => {
                    (self.mode, self.first) = (mode, Some(first));
                    if wished != Some(mode.width_px) {
                        lens.no_wider_than(mode.width_px);
                    }
                    return Ok(());
                }
                Err(error) if mode != before && may_be_the_mode(&error) => {
                    let (width, height) = (mode.width_px, mode.height_px);
                    tracing::warn!(%error, width, height, "the camera does not go to this mode");
                }
                Err(error) => return Err(error),
            }
        }
        Err(CameraError::Unsupported)
    }

    /// The next picture; none where what came is an old one, or not a whole one.
    fn next(&mut self) -> Result<Option<Raw>, CameraError> {
        let seen = match self.first.take() {
            Some(first) => first,
            None => self.sensor.next(None)?,
        };
        if seen.age.is_some_and(|age| age > STALE) && self.stale < STALE_IN_A_ROW {
            self.stale += 1;
            return Ok(None);
        }
        self.stale = 0;
        Ok(seen.picture)
    }
}

/// The camera to be opened: the one that is `wanted` and no other, or the first.
fn which(cameras: Vec<CameraNodes>, wanted: Option<&DeviceId>) -> Result<CameraNodes, CameraError> {
    let mut cameras = cameras.into_iter();
    match wanted {
        Some(id) => cameras.find(|camera| camera.known.id == *id).ok_or(CameraError::NotThere),
        None => cameras.next().ok_or(CameraError::NoneFound),
    }
}

/// Goes to `mode` and waits for what comes first in it.
fn show<S: Sensor>(
    sensor: &mut S,
    mode: Mode,
    limit: Option<Duration>,
) -> Result<Seen, CameraError> {
    sensor.set(mode)?;
    sensor.next(limit)
}

/// Whether another mode may do where one failed like this.
fn may_be_the_mode(error: &CameraError) -> bool {
    matches!(error, CameraError::Other(_) | CameraError::Unsupported | CameraError::Stalled)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::super::picture_mode::Interval;
    use super::*;

    thread_local! {
        static BENCH: RefCell<Bench> = RefCell::default();
    }

    /// What the driver would do, and what was asked of it.
    #[derive(Default)]
    struct Bench {
        nodes: Vec<(u32, Refused)>,
        too_wide_px: Option<u32>,
        opened: Vec<u32>,
        set_px: Vec<u32>,
        taken: u32,
    }

    struct Made(u32);

    impl Sensor for Made {
        fn open(node: u32) -> Result<Self, Refused> {
            BENCH.with_borrow_mut(|bench| {
                bench.opened.push(node);
                let refused = bench.nodes.iter().find(|refuses| refuses.0 == node);
                refused.map_or(Ok(Self(0)), |(_, why)| Err(why.clone()))
            })
        }

        fn modes(&self) -> Result<Vec<Mode>, CameraError> {
            let interval = Some(Interval { numerator: 1, denominator: 30 });
            let mode = |width_px| Mode { width_px, height_px: 2, format: Format::Yuyv, interval };
            Ok([320, 640, 1280, 1920].map(mode).to_vec())
        }

        fn set(&mut self, mode: Mode) -> Result<(), CameraError> {
            self.0 = mode.width_px;
            BENCH.with_borrow_mut(|bench| bench.set_px.push(mode.width_px));
            Ok(())
        }

        fn next(&mut self, _: Option<Duration>) -> Result<Seen, CameraError> {
            BENCH.with_borrow_mut(|bench| {
                bench.taken += 1;
                if bench.too_wide_px.is_some_and(|px| self.0 >= px) {
                    return Err(CameraError::Other("no bandwidth for this mode".to_owned()));
                }
                if bench.taken > 20 {
                    return Err(CameraError::Lost);
                }
                let width_px = self.0 as usize;
                let picture = Raw::Yuyv { width_px, height_px: 2, bytes: vec![0; width_px * 4] };
                Ok(Seen { picture: Some(picture), age: None })
            })
        }
    }

    fn camera(id: &str, nodes: &[u32]) -> CameraNodes {
        CameraNodes { known: Known::new(id, id), nodes: nodes.to_vec() }
    }

    fn open(nodes: &[u32]) -> Result<Driver<Made>, CameraError> {
        Driver::open_camera(camera("front", nodes), None)
    }

    fn bench(change: impl FnOnce(&mut Bench)) {
        BENCH.with_borrow_mut(change);
    }

    #[test]
    fn the_camera_that_was_named_is_the_only_one() {
        let there = || vec![camera("front", &[0]), camera("back", &[2])];
        assert_eq!(which(there(), None).unwrap().known.id, DeviceId::new("front"));
        let back = DeviceId::new("back");
        assert_eq!(which(there(), Some(&back)).unwrap().nodes, [2]);
        let other = DeviceId::new("other");
        assert_eq!(which(there(), Some(&other)), Err(CameraError::NotThere));
        assert_eq!(which(Vec::new(), None), Err(CameraError::NoneFound));
    }

    #[test]
    fn a_node_that_is_busy_or_forbidden_is_not_passed_over() {
        for why in [CameraError::Busy, CameraError::NoPermission, CameraError::Lost] {
            bench(|bench| {
                *bench = Bench { nodes: vec![(0, why.clone().into())], ..Bench::default() }
            });
            assert_eq!(open(&[0, 1]).err(), Some(why));
            bench(|bench| assert_eq!(bench.opened, [0], "another node was opened"));
        }
    }

    #[test]
    fn a_node_that_gives_no_pictures_is_passed_over() {
        bench(|bench| bench.nodes = vec![(0, Refused::NoPictures)]);
        assert!(open(&[0, 1]).is_ok());
        assert_eq!(open(&[0]).err(), Some(CameraError::Unsupported));
        bench(|bench| assert_eq!(bench.opened, [0, 1, 0]));
    }

    #[test]
    fn a_mode_that_does_not_work_gives_way_to_one_that_does_and_that_is_remembered() {
        for (too_wide_px, works) in [(1280, 640), (1920, 1280)] {
            bench(|bench| *bench = Bench { too_wide_px: Some(too_wide_px), ..Bench::default() });
            let (lens, pictures) = picture_pair();
            pictures.go_full();
            open(&[0]).unwrap().run(&lens, |_| {});
            let shot = pictures.next(Duration::ZERO).unwrap();
            assert_eq!(shot.raw.bytes().len(), works as usize * 4);
            assert_eq!(pictures.widest_px(), Some(works));
            // What ended it is what came later, and no error of a mode.
            assert_eq!(pictures.fault(), Some(CameraError::Lost));
        }
    }

    #[test]
    fn the_largest_mode_is_used_where_it_works_and_nothing_is_remembered() {
        let (lens, pictures) = picture_pair();
        pictures.go_full();
        open(&[0]).unwrap().run(&lens, |_| {});
        assert_eq!(pictures.next(Duration::ZERO).unwrap().raw.bytes().len(), 1920 * 4);
        assert_eq!(pictures.widest_px(), None);
        bench(|bench| assert_eq!(bench.set_px, [640, 1920]));
    }

    #[test]
    fn a_preview_that_is_too_much_is_smaller() {
        bench(|bench| bench.too_wide_px = Some(640));
        let driver = open(&[0]).unwrap();
        assert_eq!((driver.mode.width_px, driver.larger.len()), (320, 0));
        bench(|bench| bench.too_wide_px = Some(1));
        assert!(matches!(open(&[0]).err(), Some(CameraError::Other(_))));
    }
}
