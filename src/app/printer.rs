//! The printer that staff have named: papers go to the system's print command as PDF.
//!
//! The command gets the paper on its standard input, so that no file with a receipt code lies anywhere
//! on our account. What the system's print queue keeps is the system's; the threat model says so.

use std::io::{self, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use crate::paper::Format;

/// How often it is asked whether it is done.
const GLANCE: Duration = Duration::from_millis(20);

/// How papers are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    /// The command and its arguments, such as `lp -d desk`. It reads a PDF from standard input.
    pub command: Vec<String>,
    /// What it prints on.
    pub format: Format,
    /// A command that has not taken a page after so long does not take it at all.
    pub patience: Duration,
}

impl Printer {
    /// The usual patience with a print command.
    pub const PATIENCE: Duration = Duration::from_secs(20);

    /// The system's printer.
    pub fn usual(format: Format) -> Self {
        Self { command: vec!["lp".to_owned()], format, patience: Self::PATIENCE }
    }

    /// Gives `page` to the print command and waits until it has taken it.
    pub(super) fn print(&self, page: &Zeroizing<Vec<u8>>) -> io::Result<()> {
        let (program, arguments) = self.command.split_first().ok_or(io::ErrorKind::InvalidInput)?;
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let handed = hand_over(&mut child, page).and_then(|()| wait(&mut child, self.patience));
        if handed.is_err() {
            // Whatever it still does, nobody waits for it.
            let _ = child.kill();
            let _ = child.wait();
        }
        handed
    }
}

/// Writes from a thread of its own: a command that reads nothing must not hold the one that waits.
fn hand_over(child: &mut Child, page: &Zeroizing<Vec<u8>>) -> io::Result<()> {
    let mut into = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let page = page.clone();
    let write = move || {
        if let Err(error) = into.write_all(&page) {
            tracing::warn!(%error, "the print command did not read the whole page");
        }
    };
    std::thread::Builder::new().name("print".to_owned()).spawn(write).map(drop)
}

fn wait(child: &mut Child, patience: Duration) -> io::Result<()> {
    let began = Instant::now();
    while began.elapsed() < patience {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => return Err(io::Error::other(format!("it ended with {status}"))),
            None => std::thread::park_timeout(GLANCE),
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}
