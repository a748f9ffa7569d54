//! Tells the service manager that the window is there and that its thread goes on (sd_notify(3)).
//!
//! The word is given by the event loop itself, at rest too, and no frame is painted for it: a thread that hangs
//! falls silent, and systemd ends the program and starts it anew (`WatchdogSec=`).
//!
//! **Invariant:** only the two fixed words below leave the program here, and nobody waits for them to arrive.

use std::time::{Duration, Instant};

use eframe::UserEvent;
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow};
use winit::window::WindowId;

/// The window is open.
const READY: &[u8] = b"READY=1\n";
/// The window's thread goes on.
const ALIVE: &[u8] = b"WATCHDOG=1\n";

/// A manager that is more patient hears of the program all the same.
const RAREST: Duration = Duration::from_hours(1);

/// The service manager, where one has started the program and wants to hear of it.
pub(super) struct Manager {
    socket: socket::Socket,
    has_heard: bool,
    watch: Option<Watch>,
}

/// How often the manager wants to hear that the window's thread goes on.
struct Watch {
    /// Half the time after which it loses patience, as systemd asks for.
    every: Duration,
    next: Instant,
}

impl Manager {
    /// What the environment says of it.
    fn find(variable: impl Fn(&str) -> Option<String>, now: Instant) -> Option<Self> {
        let socket = socket::open(&variable("NOTIFY_SOCKET")?)?;
        let for_us = variable("WATCHDOG_PID").is_none_or(|id| id == std::process::id().to_string());
        let patience = variable("WATCHDOG_USEC").filter(|_| for_us);
        let patience = patience.and_then(|typed| typed.parse().ok()).filter(|micros| *micros > 0);
        let watch = patience.map(|micros| {
            let every = (Duration::from_micros(micros) / 2).min(RAREST);
            Watch { every, next: now }
        });
        Some(Self { socket, has_heard: false, watch })
    }

    /// Says what is due by now, and tells when there is something to say next.
    fn speak(&mut self, now: Instant) -> Option<Instant> {
        if !std::mem::replace(&mut self.has_heard, true) {
            socket::send(&self.socket, READY);
        }
        let watch = self.watch.as_mut()?;
        if watch.next <= now {
            socket::send(&self.socket, ALIVE);
            watch.next = now + watch.every;
        }
        Some(watch.next)
    }
}

/// A window whose event loop tells the service manager that it goes on.
pub(super) struct Watched<'a, H> {
    window: &'a mut H,
    manager: Option<Manager>,
    is_open: bool,
}

impl<'a, H> Watched<'a, H> {
    pub(super) fn new(window: &'a mut H) -> Self {
        let manager = Manager::find(|name| std::env::var(name).ok(), Instant::now());
        Self { window, manager, is_open: false }
    }
}

impl<H: ApplicationHandler<UserEvent>> ApplicationHandler<UserEvent> for Watched<'_, H> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.window.resumed(event_loop);
        self.is_open = !event_loop.exiting();
    }

    /// The last thing before the thread sleeps: it wakes in time for the next word, if for nothing else.
    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.window.about_to_wait(event_loop);
        let Some(manager) = self.manager.as_mut().filter(|_| self.is_open) else { return };
        let Some(next) = manager.speak(Instant::now()) else { return };
        match event_loop.control_flow() {
            ControlFlow::WaitUntil(sooner) if sooner <= next => {}
            ControlFlow::Poll => {}
            _ => event_loop.set_control_flow(ControlFlow::WaitUntil(next)),
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.window.new_events(event_loop, cause);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.window.user_event(event_loop, event);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        self.window.window_event(event_loop, id, event);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.window.device_event(event_loop, id, event);
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.window.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.window.exiting(event_loop);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.window.memory_warning(event_loop);
    }
}

#[cfg(target_os = "linux")]
mod socket {
    use std::os::linux::net::SocketAddrExt as _;
    use std::os::unix::net::{SocketAddr, UnixDatagram};

    pub(super) type Socket = UnixDatagram;

    /// A path, or a name of the system's own that begins with `@`.
    pub(super) fn open(name: &str) -> Option<Socket> {
        let address = match name.strip_prefix('@') {
            Some(name) => SocketAddr::from_abstract_name(name),
            None => SocketAddr::from_pathname(name),
        };
        let socket = UnixDatagram::unbound().ok()?;
        socket.connect_addr(&address.ok()?).ok()?;
        socket.set_nonblocking(true).ok()?;
        Some(socket)
    }

    /// A manager that does not listen now hears the next word.
    pub(super) fn send(socket: &Socket, word: &[u8]) {
        drop(socket.send(word));
    }
}

#[cfg(not(target_os = "linux"))]
mod socket {
    pub(super) type Socket = std::convert::Infallible;

    pub(super) fn open(_: &str) -> Option<Socket> {
        None
    }

    pub(super) fn send(socket: &Socket, _: &[u8]) {
        match *socket {}
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::os::unix::net::UnixDatagram;

    use super::*;

    /// What a manager hears that is called by `name`, with these variables set, at 0, 4, 5 and 12 seconds.
    fn heard(variables: &[(&str, &str)]) -> (Vec<String>, Option<Duration>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let manager = UnixDatagram::bind(&path).unwrap();
        manager.set_nonblocking(true).unwrap();
        let variable = |name: &str| match name {
            "NOTIFY_SOCKET" => Some(path.display().to_string()),
            name => variables.iter().find(|it| it.0 == name).map(|it| it.1.to_owned()),
        };
        let began = Instant::now();
        let mut ours = Manager::find(variable, began).unwrap();
        let mut next = None;
        for secs in [0, 4, 5, 12] {
            next = ours.speak(began + Duration::from_secs(secs));
        }
        let mut words = Vec::new();
        let mut buffer = [0; 64];
        while let Ok(length) = manager.recv(&mut buffer) {
            words.push(String::from_utf8_lossy(&buffer[..length]).trim().to_owned());
        }
        (words, next.map(|next| next - began))
    }

    #[test]
    fn the_manager_hears_that_the_window_is_open_and_then_as_often_as_it_asks() {
        let own = std::process::id().to_string();
        for id in [&[][..], &[("WATCHDOG_PID", own.as_str())]] {
            let asked = [&[("WATCHDOG_USEC", "10000000")], id].concat();
            let (words, next) = heard(&asked);
            assert_eq!(words, ["READY=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"]);
            assert_eq!(next, Some(Duration::from_secs(17)));
        }
    }

    #[test]
    fn who_is_not_watched_says_once_that_the_window_is_open_and_wakes_for_nothing() {
        let others = [("WATCHDOG_USEC", "10000000"), ("WATCHDOG_PID", "1")];
        for asked in [&[][..], &others, &[("WATCHDOG_USEC", "0")], &[("WATCHDOG_USEC", "soon")]] {
            assert_eq!(heard(asked), (vec!["READY=1".to_owned()], None), "{asked:?}");
        }
    }

    #[test]
    fn without_a_manager_there_is_nobody_to_tell() {
        let found = |name: Option<&str>| Manager::find(|_| name.map(str::to_owned), Instant::now());
        assert!(found(None).is_none());
        assert!(found(Some("/nowhere/at/all")).is_none());
    }
}
