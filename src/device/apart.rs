//! A driver in a process of its own: whatever it does, it can be ended, and then the device is
//! closed.
//!
//! A thread that hangs in a driver cannot be stopped; a process can. The kernel closes what it had
//! open, so that after a [`Helper`] is dropped nothing listens and nothing looks, and the permit can go
//! back. The helper is this same program; it opens nothing before it is told what to open, and it
//! ends by itself when the program that started it does.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::camera::CameraError;
use super::microphone::MicrophoneError;
use super::parent;
use super::picture_input::{Lens, OpenedPicture, PictureInput, Raw, Shot, picture_pair_told};
use super::sound_input::{OpenSound, SoundInput, Source, sound_pair};
use super::stream::{Side, Sole};
use super::wire::{self, Format, Order, Report, Request};
use crate::consent::Standing;
use crate::equipment::{DeviceId, Listing};
use crate::quiet::Quiet;
use crate::wipe::wiped;

/// What a helper says.
type Said = BufReader<ChildStdout>;

/// The word on the command line that makes this program a helper.
pub const HELPER_WORD: &str = "device-helper";

/// How long a helper has to end by itself before it is ended.
const GRACE: Duration = Duration::from_millis(150);

/// A running helper.
pub(super) struct Helper {
    child: Child,
    orders: Orders,
}

/// The way to a helper, for as long as it is wanted.
#[derive(Clone)]
pub(super) struct Orders(Arc<Mutex<Option<parent::Line>>>);

impl Orders {
    /// Passes `order` on. A helper that is ending has no use for it.
    pub(super) fn give(&self, order: Order) {
        let mut pipe = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pipe) = pipe.as_mut()
            && wire::order(pipe, &order).is_err()
        {
            tracing::debug!("a helper that has ended was told something");
        }
    }
}

impl Helper {
    /// Starts a helper. It opens nothing yet.
    pub(super) fn start(program: &Path) -> io::Result<(Self, Said)> {
        let (line, input) = parent::line()?;
        let mut command = Command::new(program);
        command.arg(HELPER_WORD).stdin(input).stdout(Stdio::piped());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            // What stops the program from a terminal must not stop whoever watches over the device.
            command.arg0("sayso").process_group(0);
        }
        let mut child = command.spawn()?;
        let said = child.stdout.take();
        let line = line.or_else(|| parent::line_to(&mut child));
        let orders = Orders(Arc::new(Mutex::new(line)));
        // From here on dropping it ends the process.
        let helper = Self { child, orders };
        helper.introduce()?;
        let said = said.ok_or(io::ErrorKind::BrokenPipe)?;
        Ok((helper, BufReader::with_capacity(wire::PIPE_BYTES, said)))
    }

    /// Shows the helper that it was started by its own program.
    fn introduce(&self) -> io::Result<()> {
        let line = self.orders.0.lock().unwrap_or_else(PoisonError::into_inner);
        parent::introduce(line.as_ref().ok_or(io::ErrorKind::BrokenPipe)?)
    }

    /// Tells it what to do; from here on it may open what `request` names.
    pub(super) fn go(&self, request: &Request) -> io::Result<()> {
        let mut pipe = self.orders.0.lock().unwrap_or_else(PoisonError::into_inner);
        pipe.as_mut()
            .map_or(Err(io::ErrorKind::BrokenPipe.into()), |pipe| wire::order(pipe, request))
    }

    pub(super) fn orders(&self) -> Orders {
        self.orders.clone()
    }
}

impl Drop for Helper {
    /// Closes its device: asks the helper to end, and where that takes too long, ends it. Returns
    /// when the process is gone, and with it everything that it had open.
    fn drop(&mut self) {
        drop(self.orders.0.lock().unwrap_or_else(PoisonError::into_inner).take());
        let asked = Instant::now();
        while asked.elapsed() < GRACE {
            match self.child.try_wait() {
                Ok(Some(_)) => return,
                Ok(None) => thread::sleep(Duration::from_millis(2)),
                Err(_) => break,
            }
        }
        tracing::warn!("a device's helper does not end by itself; it is ended");
        if self.child.kill().and_then(|()| self.child.wait()).is_err() {
            tracing::error!("a device's helper cannot be ended");
        }
    }
}

/// Why no helper was told to open anything.
enum NotStarted {
    /// One that cannot be ended may still have a device of this kind; none is opened beside it.
    Hung,
    /// Consent was withdrawn.
    Withdrawn,
    /// The system gave no process.
    Failed(io::Error),
}

impl From<NotStarted> for MicrophoneError {
    fn from(why: NotStarted) -> Self {
        match why {
            NotStarted::Hung => Self::Stalled,
            NotStarted::Withdrawn => Self::Withdrawn,
            NotStarted::Failed(error) => error.into(),
        }
    }
}

impl From<NotStarted> for CameraError {
    fn from(why: NotStarted) -> Self {
        match why {
            NotStarted::Hung => Self::Stalled,
            NotStarted::Withdrawn => Self::Withdrawn,
            NotStarted::Failed(error) => error.into(),
        }
    }
}

/// The system's microphone, in a helper.
pub(super) struct HelperMicrophone {
    pub program: PathBuf,
    pub device: Option<DeviceId>,
    pub rate_hz: u32,
}

impl SoundInput for HelperMicrophone {
    fn run(
        self: Box<Self>,
        side: Side<OpenSound, MicrophoneError>,
        standing: &Standing,
        _quiet: Quiet,
    ) {
        static OPEN: Sole = Sole::new();
        let rate_hz = self.rate_hz;
        let request = Request::Microphone { device: self.device, rate_hz };
        let pass = move |said, ready: &_, _| pass_sound(said, ready, rate_hz);
        run(&self.program, &request, (&OPEN, standing), side, ("microphone-pipe", pass));
    }
}

/// The system's camera, in a helper.
pub(super) struct HelperCamera {
    pub program: PathBuf,
    pub device: Option<DeviceId>,
    pub widest_px: Option<u32>,
}

impl PictureInput for HelperCamera {
    fn run(self: Box<Self>, side: Side<OpenedPicture, CameraError>, standing: &Standing) {
        static OPEN: Sole = Sole::new();
        let request = Request::Camera { device: self.device, widest_px: self.widest_px };
        run(&self.program, &request, (&OPEN, standing), side, ("camera-pipe", pass_pictures));
    }
}

/// Starts a helper, asks `standing` right before it is told what to open, and passes on what it says
/// until the device is to be closed.
fn run<Opened, Error, Pass>(
    program: &Path,
    request: &Request,
    (sole, standing): (&Sole, &Standing),
    Side { ready, close }: Side<Opened, Error>,
    (name, pass): (&str, Pass),
) where
    Opened: Send + 'static,
    Error: From<NotStarted> + Send + 'static,
    Pass: FnOnce(Said, &SyncSender<Result<Opened, Error>>, Orders) + Send + 'static,
{
    let refuse = |why: NotStarted| drop(ready.send(Err(why.into())));
    let Some(_taken) = sole.take() else { return refuse(NotStarted::Hung) };
    let (helper, said) = match Helper::start(program) {
        Ok(started) => started,
        Err(error) => return refuse(NotStarted::Failed(error)),
    };
    if !standing.is_live() {
        return refuse(NotStarted::Withdrawn);
    }
    if let Err(error) = helper.go(request) {
        return refuse(NotStarted::Failed(error));
    }
    let (answer, orders) = (ready.clone(), helper.orders());
    let passing = move || wiped(|| pass(said, &answer, orders));
    match thread::Builder::new().name(name.to_owned()).spawn(passing) {
        Ok(passing) => {
            // Nothing is ever sent: the sender's end is the message.
            let _ = close.recv();
            drop(helper);
            if passing.join().is_err() {
                tracing::error!("what a device's helper said could not be passed on");
            }
        }
        Err(error) => refuse(NotStarted::Failed(error)),
    }
}

fn pass_sound(
    mut said: Said,
    ready: &SyncSender<Result<OpenSound, MicrophoneError>>,
    rate_hz: u32,
) {
    let mut body = Zeroizing::new(Vec::new());
    let mut source: Option<Source> = None;
    let why = loop {
        match wire::hear(&mut said, &mut body) {
            Ok(Some(Report::Opened(known))) => {
                let (end, open) = sound_pair(known, rate_hz);
                source = Some(end);
                if ready.send(Ok(open)).is_err() {
                    return;
                }
            }
            Ok(Some(Report::Sound(condition))) => {
                if let Some(source) = &mut source {
                    source.note(condition);
                    let pairs = body.chunks_exact(2);
                    source.push(pairs.map(|pair| i16::from_le_bytes([pair[0], pair[1]])));
                    source.ring();
                }
            }
            Ok(Some(Report::NoSound(error))) => break error,
            Ok(Some(_)) => {}
            Ok(None) => break MicrophoneError::Lost,
            Err(error) => break error.into(),
        }
    };
    match &source {
        Some(source) => source.fail(why),
        None => drop(ready.send(Err(why))),
    }
}

fn pass_pictures(
    mut said: Said,
    ready: &SyncSender<Result<OpenedPicture, CameraError>>,
    orders: Orders,
) {
    let mut body = Vec::new();
    let mut lens: Option<Lens> = None;
    let mut orders = Some(orders);
    let why = loop {
        match wire::hear(&mut said, &mut body) {
            Ok(Some(Report::Opened(known))) => {
                let Some(orders) = orders.take() else { break CameraError::Lost };
                let (end, pictures) = picture_pair_told(Box::new(move |it| orders.give(it)));
                lens = Some(end);
                if ready.send(Ok(OpenedPicture { known, pictures })).is_err() {
                    return;
                }
            }
            Ok(Some(Report::Picture { format, width_px, height_px, mark })) => {
                let bytes = std::mem::take(&mut body);
                let raw = Arc::new(raw(format, (width_px as usize, height_px as usize), bytes));
                if let Some(lens) = &lens {
                    lens.show(Shot { raw, mark });
                }
            }
            Ok(Some(Report::Switching)) => {
                if let Some(lens) = &lens {
                    lens.switching();
                }
            }
            Ok(Some(Report::Widest { px })) => {
                if let Some(lens) = &lens {
                    lens.no_wider_than(px);
                }
            }
            Ok(Some(Report::NoPicture(error))) => break error,
            Ok(Some(_)) => {}
            Ok(None) => break CameraError::Lost,
            Err(error) => break error.into(),
        }
    };
    match &lens {
        Some(lens) => lens.fail(why),
        None => drop(ready.send(Err(why))),
    }
}

fn raw(format: Format, (width_px, height_px): (usize, usize), bytes: Vec<u8>) -> Raw {
    match format {
        Format::Jpeg => Raw::Jpeg(bytes),
        Format::Yuyv => Raw::Yuyv { width_px, height_px, bytes },
        Format::Nv12 => Raw::Nv12 { width_px, height_px, bytes },
    }
}

/// A helper that says what is plugged in, until this is dropped.
pub struct RollCall(Option<Helper>);

impl RollCall {
    /// Starts looking; `tell` gets each new listing, on a thread of its own.
    pub(super) fn start(
        program: &Path,
        tell: impl Fn(Listing) + Send + 'static,
    ) -> io::Result<Self> {
        let (helper, mut said) = Helper::start(program)?;
        helper.go(&Request::Listing)?;
        thread::Builder::new().name("roll-call".to_owned()).spawn(move || {
            let mut body = Vec::new();
            while let Ok(Some(report)) = wire::hear(&mut said, &mut body) {
                if let Report::Listing(listing) = report {
                    tell(listing);
                }
            }
        })?;
        Ok(Self(Some(helper)))
    }

    /// One for devices that never change.
    pub(super) fn made_up() -> Self {
        Self(None)
    }
}

impl Drop for RollCall {
    fn drop(&mut self) {
        let Some(helper) = self.0.take() else { return };
        // Ending it takes a moment, and whoever drops this has none. Without a thread it is ended
        // here after all: the closure is dropped, and the helper with it.
        let ending = thread::Builder::new().name("roll-call-end".to_owned());
        drop(ending.spawn(move || drop(helper)));
    }
}
