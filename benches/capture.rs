//! One device at a time, without a window: what it costs and how long it takes. `tests/speed.sh`
//! runs it with virtual devices beside other programs and holds it to what is promised.
//!
//!     capture microphone SECONDS     opens, records, stops
//!     capture camera PICTURES        opens, waits for the first picture, takes one; again and again
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that fails may panic")]
#![allow(clippy::print_stdout, reason = "its figures are what it is for")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use common::session;
use sayso::device::{CameraEvent, HELPER_WORD, MicrophoneEvent, SystemDevices};
use sayso::seal::Scratch;
use sayso::submission::Draft;

const PATIENCE: Duration = Duration::from_secs(15);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    // A helper serves its own program only, which is this one here.
    if words.first().is_some_and(|word| word == HELPER_WORD) {
        sayso::device::serve().unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let scratch = Scratch::new(folder.path());
    let devices = SystemDevices::new().unwrap();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["microphone", secs] => microphone(&devices, scratch, secs.parse().unwrap()),
        ["camera", pictures] => {
            for _ in 0..pictures.parse().unwrap() {
                camera(&devices, scratch.clone());
            }
        }
        _ => println!("tests/speed.sh runs this, since it takes devices"),
    }
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}

fn microphone(devices: &SystemDevices, scratch: Scratch, secs: u64) {
    let draft = Draft::new(session::agree(&["exhibition"]));
    let began = Instant::now();
    let (microphone, events) = session::microphone(&draft, devices, (scratch, 3_600));
    while !matches!(events.recv_timeout(PATIENCE).unwrap(), MicrophoneEvent::Opened(_)) {}
    microphone.record();
    while microphone.view().recorded_samples == 0 {
        std::thread::sleep(Duration::from_millis(1));
    }
    println!("first {:.1}", millis(began));
    std::thread::sleep(Duration::from_secs(secs));
    microphone.stop();
    match events.recv_timeout(PATIENCE).unwrap() {
        MicrophoneEvent::Stopped(take, _) => println!("take {:?}", take.facts()),
        other => panic!("{other:?}"),
    }
}

fn camera(devices: &SystemDevices, scratch: Scratch) {
    let draft = Draft::new(session::agree(&["exhibition"]));
    let began = Instant::now();
    let (camera, events) = session::camera(&draft, devices, scratch);
    while !matches!(events.recv_timeout(PATIENCE).unwrap(), CameraEvent::Opened(_)) {}
    println!("first {:.1}", millis(began));
    camera.prepare();
    std::thread::sleep(Duration::from_millis(700));
    let pressed = Instant::now();
    camera.shoot();
    loop {
        match events.recv_timeout(PATIENCE).unwrap() {
            CameraEvent::Took(_) => return println!("took {:.1}", millis(pressed)),
            CameraEvent::Failed(why) => panic!("{why}"),
            CameraEvent::Slow | CameraEvent::Opened(_) => {}
        }
    }
}
