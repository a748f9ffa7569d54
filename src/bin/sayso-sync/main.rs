//! `sayso-sync` carries what a fleet's members share between a data folder and the fleet's store.
//!
//! It is the only program of this package with network code. It holds no key, opens no vault and sees ciphertext alone:
//! what is to be carried lies in the spool, the folder `fleet` of a data folder, and what is fetched is laid there.

mod arguments;
mod asks;
mod chance;
mod fetched;
mod look;
mod open;
mod report;
mod s3;
mod service;
mod spool;
mod step;
mod stop;

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use arguments::Arguments;
use clap::Parser as _;
use open::Failure;
use sayso::store::{Settings, Trouble};
use service::Service;
use spool::Spool;
use step::Program;
use stop::Stop;

/// Why this program ends without having done what it was called for.
#[derive(Debug, thiserror::Error)]
enum End {
    #[error("no home folder is known; say where with --data-dir")]
    NoFolder,
    #[error("another sayso-sync has this data folder; nothing was done")]
    Another,
    #[error("fleet/lock cannot be used: {0}")]
    Lock(std::io::Error),
    #[error("signals cannot be listened to: {0}")]
    Signals(std::io::Error),
    #[error(
        "this computer was removed from its fleet: the others send it nothing any more. `sayso fleet status` says since when"
    )]
    Removed,
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl End {
    fn status(&self) -> u8 {
        match self {
            Self::NoFolder | Self::Failed(Failure::Settings(_) | Failure::Credentials(_)) => 2,
            Self::Another => 3,
            Self::Removed | Self::Lock(_) | Self::Signals(_) | Self::Failed(Failure::Store(_)) => 1,
        }
    }
}

fn main() -> ExitCode {
    start_log();
    match run(Arguments::parse()) {
        Ok(()) | Err(End::Failed(Failure::Store(Trouble::Stopped))) => ExitCode::SUCCESS,
        Err(end) => {
            // Nobody may be there to read it.
            let _ = writeln!(std::io::stderr(), "sayso-sync: {end}");
            ExitCode::from(end.status())
        }
    }
}

fn run(arguments: Arguments) -> Result<(), End> {
    let own =
        || directories::ProjectDirs::from("", "", "sayso").map(|it| it.data_local_dir().to_owned());
    let data_dir = arguments.data_dir.or_else(own).ok_or(End::NoFolder)?;
    // A folder that belongs to no fleet is left as it is.
    Settings::read(&data_dir).map_err(Failure::from)?;
    let stop = Stop::at_signals().map_err(End::Signals)?;
    stop.watch().map_err(End::Signals)?;
    let spool = Spool::at(&data_dir);
    let _lock = lock(&spool)?;
    let program = match arguments.program {
        None => Program::beside(),
        Some(path) if path.as_os_str() == "none" => Program::None,
        Some(path) => Program::At(path),
    };
    let timeout = Duration::from_secs(arguments.timeout);
    let (data_dir, spool, stop) = (&*data_dir, &spool, &stop);
    let service =
        Service { data_dir, spool, program, timeout, stop, removed: AtomicBool::default() };
    if arguments.once {
        let (looked, answered) = (service.look(), service.answer());
        looked?;
        answered?;
        if service.is_removed() {
            return Err(End::Removed);
        }
    } else {
        service.run(Duration::from_secs(arguments.every));
    }
    Ok(())
}

/// One of these programs for a data folder: two would take the same files from the spool.
fn lock(spool: &Spool) -> Result<File, End> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(spool.file("lock")).map_err(End::Lock)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(End::Another),
        Err(TryLockError::Error(error)) => Err(End::Lock(error)),
    }
}

/// Logs to standard error: what happened, never to whom, and nothing that opens a store.
fn start_log() {
    let level = match std::env::var("SAYSO_LOG").as_deref() {
        Ok("debug") => tracing::Level::DEBUG,
        Ok("info") => tracing::Level::INFO,
        _ => tracing::Level::WARN,
    };
    tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
}
