//! Programs as whole processes: what they are given to read, and what they say.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// How a program ends that reads `input`, and all that it says.
pub(crate) fn ended(program: &mut Command, input: &str) -> (Option<i32>, String) {
    let piped = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // One that reads nothing may have ended before.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let done = child.wait_with_output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.code(), String::from_utf8(said).unwrap())
}

/// The program on the data of a folder.
pub(crate) fn sayso(data: &Path, words: &[&str], input: &str) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    ended(program.arg("--data-dir").arg(data).args(words), input)
}
