//! What this program does when it is started as a helper: one device, until its input ends.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Stdin, Write};
use std::process::ExitCode;
use std::thread;

use super::listing::{self, Continue};
use super::parent;
use super::unread::Watched;
use super::wire::{self, Order, Report, Request};
use super::{picture_driver, sound_driver};

/// Reads from standard input what to do, does it, and writes what comes of it to standard output.
/// Ends when standard input does, even where a driver hangs. It asks for no permit: a permit cannot
/// cross over, so the program that started it holds one from before it says what to open until
/// this process is gone.
///
/// # Errors
///
/// Where it was not started by its own program; then it has done nothing.
pub fn serve() -> Result<ExitCode, NotOurs> {
    end_with_parent();
    #[cfg(unix)]
    let is_ours = parent::is_own_program(std::os::fd::AsFd::as_fd(&io::stdin()));
    #[cfg(not(unix))]
    let is_ours = parent::is_own_program(());
    if !is_ours {
        return Err(NotOurs);
    }
    end_with_a_panic();
    let mut orders = BufReader::new(io::stdin());
    let Some(request) = next(&mut orders) else { return Ok(ExitCode::from(2)) };
    let Ok(out) = stdout() else { return Ok(ExitCode::FAILURE) };
    let done = carry_out(request, orders, out);
    // A pipe that broke means that nobody wants to hear any more.
    Ok(if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Somebody else than this program started a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`device-helper` is a part of Sayso that only Sayso's own window may start, after a person has \
     agreed. Nothing was opened. Start `sayso` instead"
)]
pub struct NotOurs;

fn carry_out(request: Request, orders: BufReader<Stdin>, out: File) -> io::Result<()> {
    match request {
        Request::Microphone { device, rate_hz } => {
            obey(orders, |_| {});
            sound_driver::listen(device.as_ref(), rate_hz, &mut watched(out)?)
        }
        Request::Camera { device, widest_px } => {
            let (lens, remote) = picture_driver::prepare();
            let hand = remote.clone();
            obey(orders, move |order| hand.obey(order));
            let mut out = watched(out)?;
            picture_driver::look((device.as_ref(), widest_px), lens, &remote, &mut out)
        }
        Request::Listing => {
            obey(orders, |_| {});
            let mut out = BufWriter::with_capacity(wire::PIPE_BYTES, out);
            listing::keep_looking(|listing| {
                let told = wire::tell(&mut out, &Report::Listing(listing.clone()), &[]);
                if told.is_ok() { Continue::Yes } else { Continue::No }
            });
            Ok(())
        }
    }
}

/// `out`, for sound or pictures: this process ends when nobody reads them, and the device closes. So
/// a program that stands still does not leave it open.
fn watched(out: File) -> io::Result<BufWriter<impl Write>> {
    let out = Watched::new(out, || {
        tracing::warn!("nobody reads what a device gives; it is closed");
        std::process::exit(4)
    })?;
    Ok(BufWriter::with_capacity(wire::PIPE_BYTES, out))
}

/// Lets a list of processes show a helper as "sayso"; by the way it is started it would be "exe". To be
/// called while the process may still write to its own entries in /proc.
pub fn call_by_name() {
    #[cfg(target_os = "linux")]
    if std::fs::write("/proc/self/comm", "sayso").is_err() {
        tracing::debug!("this helper has no name of its own");
    }
}

/// Standard output as it is. The library's own looks for ends of lines in sound and pictures.
fn stdout() -> io::Result<File> {
    #[cfg(unix)]
    let own = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned()?;
    #[cfg(windows)]
    let own = std::os::windows::io::AsHandle::as_handle(&io::stdout()).try_clone_to_owned()?;
    Ok(File::from(own))
}

fn next<Word: serde::de::DeserializeOwned>(orders: &mut BufReader<Stdin>) -> Option<Word> {
    let mut line = String::new();
    let read = orders.read_line(&mut line).ok()?;
    (read > 0).then(|| serde_json::from_str(&line).ok()).flatten()
}

/// Reads orders on a thread of its own, and ends the process when they end: at once, wherever the
/// driver is. The kernel closes what is open, and nobody waits for a driver's farewell.
fn obey(mut orders: BufReader<Stdin>, carry_out: impl Fn(Order) + Send + 'static) {
    let reading = thread::Builder::new().name("orders".to_owned()).spawn(move || {
        while let Some(order) = next(&mut orders) {
            carry_out(order);
        }
        std::process::exit(0);
    });
    if reading.is_err() {
        // Nobody could end this process in time; better it does not begin.
        std::process::exit(2);
    }
}

/// A driver that breaks down ends this process, and is not asked to tidy up. The program sees that
/// the device is gone.
fn end_with_a_panic() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::warn!(place, "a device's driver broke down; its process ends");
        std::process::exit(3);
    }));
}

/// The kernel ends this process when the thread that started it is gone, whatever this one does.
fn end_with_parent() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Signal, set_parent_process_death_signal};
        if set_parent_process_death_signal(Some(Signal::KILL)).is_err() {
            tracing::warn!("this helper may outlive the program for a moment");
        }
    }
}
