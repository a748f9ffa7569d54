//! The helper processes of the built program: whom they serve.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs::File;
use std::io::{IoSlice, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Command, Output, Stdio};

use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};

const PROGRAM: &str = env!("CARGO_BIN_EXE_sayso");
const REQUEST: &[u8] = b"{\"Microphone\":{\"device\":null,\"rate_hz\":48000}}\n";

fn assert_refused(output: &Output) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("Nothing was opened"), "{said}");
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty(), "it has answered");
}

#[test]
fn a_helper_does_not_serve_a_shell() {
    let mut helper = Command::new(PROGRAM)
        .args(["device-helper", "microphone"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may have ended before it is told anything.
    let _ = helper.stdin.take().unwrap().write_all(REQUEST);
    assert_refused(&helper.wait_with_output().unwrap());
}

#[test]
fn a_helper_does_not_serve_another_program_that_knows_its_words() {
    let (mut line, input) = UnixStream::pair().unwrap();
    let helper = Command::new(PROGRAM)
        .arg("device-helper")
        .stdin(OwnedFd::from(input))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let maps = File::open("/proc/self/maps").unwrap();
    let shown = [maps.as_fd()];
    let mut room = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = SendAncillaryBuffer::new(&mut room);
    control.push(SendAncillaryMessage::ScmRights(&shown));
    sendmsg(&line, &[IoSlice::new(b"\n")], &mut control, SendFlags::NOSIGNAL).unwrap();
    let _ = line.write_all(REQUEST);
    assert_refused(&helper.wait_with_output().unwrap());
}

#[test]
fn a_helper_serves_its_own_program() {
    let folder = tempfile::tempdir().unwrap();
    let doctor = Command::new(PROGRAM)
        .args(["doctor", "--json", "--data-dir"])
        .arg(folder.path())
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&doctor.stdout).unwrap();
    // Whatever it is: the helper has looked.
    assert_ne!(report["devices"]["sound"], "asking", "{report}");
}
