//! Has the vault's own program take in what came, and hand out what goes: `sayso fleet step`. This program opens no vault.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::stop::Stop;

/// A step that takes longer is ended; the vault bears that.
const LONGEST: Duration = Duration::from_mins(15);
/// How long a step has to end in order.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// How a step ends where this computer was removed from its fleet.
const REMOVED: i32 = 3;
const GLANCE: Duration = Duration::from_millis(20);

/// What the store's credentials come in is nobody else's.
const SECRETS: [&str; 3] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

/// The program that is run, if any.
#[derive(Clone, Debug)]
pub(crate) enum Program {
    None,
    At(PathBuf),
}

impl Program {
    /// The one that came with this one.
    pub(crate) fn beside() -> Self {
        let own = std::env::current_exe().ok();
        let name = format!("sayso{}", std::env::consts::EXE_SUFFIX);
        own.map_or(Self::None, |own| Self::At(own.with_file_name(name)))
    }

    /// Runs a step, and returns whether it says that this computer was removed from its fleet. Where it fails the look goes
    /// on: what waits in the spool stays there.
    pub(crate) fn step(&self, data_dir: &Path, stop: &Stop) -> bool {
        let Self::At(program) = self else { return false };
        if stop.is_set() {
            return false;
        }
        let mut command = Command::new(program);
        command
            .args(["fleet", "step", "--data-dir"])
            .arg(data_dir)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        for name in SECRETS {
            command.env_remove(name);
        }
        match command.spawn() {
            Ok(child) => wait(child, stop),
            Err(error) => {
                tracing::warn!(kind = %error.kind(), "`sayso fleet step` cannot be begun");
                false
            }
        }
    }
}

/// Whether the step says that this computer was removed.
fn wait(mut child: Child, stop: &Stop) -> bool {
    let until = Instant::now() + LONGEST;
    while Instant::now() < until && !stop.is_set() {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return false,
            Ok(Some(status)) if status.code() == Some(REMOVED) => return true,
            Ok(Some(status)) => {
                // Also where somebody has the vault open, who then does it.
                tracing::info!(%status, "`sayso fleet step` did nothing");
                return false;
            }
            Ok(None) => std::thread::sleep(GLANCE),
            Err(error) => {
                tracing::warn!(kind = %error.kind(), "`sayso fleet step` is lost");
                return false;
            }
        }
    }
    end(&mut child);
    false
}

fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        let id = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw);
        id.map(|id| rustix::process::kill_process(id, rustix::process::Signal::TERM));
        let until = Instant::now() + LAST_WORDS;
        while Instant::now() < until {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(GLANCE);
        }
    }
    let _ = child.kill();
    let _ = child.wait();
}
