//! The targets of `fuzz/`, on stable Rust and within seconds: each with its corpus, and with changes of it
//! that are the same at each run.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

#[path = "../../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "the programs of `fuzz/` reach it")]
mod targets;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use sayso::media::{Frame, Poster, encode_jpeg};
use sayso::seal::document;

fn corpus(target: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target)
}

/// Everything in a target's corpus, by its file's name.
fn inputs(target: &str) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(corpus(target)).unwrap().map(|file| file.unwrap());
    files
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap()))
        .collect()
}

/// Numbers that look random and are the same at each run (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

/// `input` with up to four changes, some with pieces of `other`.
fn changed(mut input: Vec<u8>, other: &[u8], dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.roll(4) {
        let place = dice.roll(input.len() + 1);
        let end = (place + 1 + dice.roll(16)).min(input.len());
        match dice.roll(7) {
            0 if place < input.len() => input[place] ^= 1 << dice.roll(8),
            1 if place < input.len() => input[place] = [0, 1, 0x7F, 0x80, 0xFF][dice.roll(5)],
            2 => input.insert(place, dice.roll(256) as u8),
            3 => drop(input.drain(place.min(end)..end)),
            4 => input.truncate(place),
            5 => {
                let piece = input[place.min(end)..end].to_vec();
                input.splice(place..place, piece);
            }
            _ => {
                let from = dice.roll(other.len() + 1);
                let piece = &other[from..(from + dice.roll(64)).min(other.len())];
                input.splice(place..place, piece.iter().copied());
            }
        }
    }
    input
}

/// Runs the target called `name` with its corpus and `times` changes of it.
fn run(name: &str, times: usize) {
    let (_, target) = targets::TARGETS.iter().find(|(known, _)| *known == name).unwrap();
    let corpus: Vec<_> = inputs(name).into_values().collect();
    assert!(corpus.len() >= 3, "{name} has a corpus");
    let mut dice = Dice(0x5A75_0C0D_E5EE_D001);
    let changes = (0..times).map(|_| {
        let other = &corpus[dice.roll(corpus.len())];
        changed(corpus[dice.roll(corpus.len())].clone(), other, &mut dice)
    });
    for input in corpus.iter().cloned().chain(changes.collect::<Vec<_>>()) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(&input))) {
            let found = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
            std::fs::write(&found, &input).unwrap();
            eprintln!("the input is kept as {}", found.display());
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn no_campaign_file_stops_the_check_or_changes_what_is_shown() {
    run("campaign", 150);
}

#[test]
fn nothing_that_is_typed_is_taken_for_another_code() {
    run("code", 4_000);
}

#[test]
fn no_picture_of_a_camera_stops_the_program() {
    run("jpeg", 2_000);
}

#[test]
fn no_change_in_the_ledger_stops_the_check() {
    run("ledger", 150);
}

#[test]
fn no_changed_paper_passes_for_one_that_was_signed() {
    run("papers", 4_000);
}

#[test]
fn no_picture_beside_a_campaign_stops_the_program() {
    run("poster", 600);
}

#[test]
fn nothing_that_a_helper_says_stops_the_window() {
    run("wire", 4_000);
}

/// A small picture with edges: `width` by 24 pixels.
fn picture(width: usize) -> Vec<u8> {
    let pixels = (0..width * 24).map(|place| (place % width / 5 + place / width / 7) % 2);
    let rgb = pixels.flat_map(|on| [60 + 130 * on as u8, 90, 200 - 90 * on as u8]).collect();
    encode_jpeg(&Frame { width_px: width, height_px: 24, rgb }).unwrap()
}

/// A small logo that shows through in places.
fn logo(side: usize) -> Vec<u8> {
    let pixels = (0..side * side).flat_map(|at| [15, 76, (at % 7 * 30) as u8, (at % 5 * 60) as u8]);
    let logo = Poster { width_px: side, height_px: side, rgba: pixels.collect() };
    logo.written().unwrap()
}

/// What the corpus is made of: samples of this repository, and what the program writes.
fn samples() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let file =
        |path: &str| std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    let none = sample.replace("max_takes = 3", "max_takes = 0");
    let (small, wide) = (picture(16), picture(40));
    let padded = [&small[..small.len() - 2], &[0; 40], &small[..9]].concat();
    let paper = |name: &str| {
        let unsigned = document(&file(&format!("fuzz/corpus/papers/{name}"))).unwrap();
        format!("{:#}", targets::signed(unsigned)).into_bytes()
    };
    let said = |head: &str, body: &[u8]| {
        let lengths = [head.len() as u32, body.len() as u32].map(u32::to_le_bytes).concat();
        [&lengths, head.as_bytes(), body].concat()
    };
    let opened = said(r#"{"Opened":{"id":"usb:1","name":"A microphone"}}"#, &[]);
    let sound = said(r#"{"Sound":{"lost":7,"clipped":2,"one_sided":true}}"#, &[1, 2, 3, 4]);
    let shot = r#"{"Picture":{"format":"Jpeg","width_px":16,"height_px":24,"mark":1}}"#;
    vec![
        ("campaign", "sample.toml", sample.into_bytes()),
        ("campaign", "none.toml", none.into_bytes()),
        ("campaign", "museum.toml", file("tests/campaigns/clean/musee.toml")),
        ("campaign", "patient.toml", file("tests/campaigns/clean/patient-photo.toml")),
        ("campaign", "faulty.toml", file("tests/campaigns/faulty.toml")),
        ("code", "grouped", b"0000-0000-0000-0000".to_vec()),
        ("code", "label", "Receipt code: “k7qh 2zm4 xw9a tcdy”".as_bytes().to_vec()),
        ("code", "letters", b"OIL0-oil1-0000-0000\n".to_vec()),
        ("jpeg", "small.jpg", small.clone()),
        ("jpeg", "wide.jpg", wide),
        ("jpeg", "padded.jpg", padded),
        ("ledger", "nothing", vec![]),
        (
            "ledger",
            "cells",
            (0..24).flat_map(|at| [at, at * 3, at * 5, 4, 2, b'4', b'2']).collect(),
        ),
        ("ledger", "rows", (0..12).flat_map(|at| [at, at, 0, 0, 0]).collect()),
        ("ledger", "numbers", (0..24).flat_map(|at| [at, 1, at, 6, 1, 0x80]).collect()),
        ("papers", "receipt.jsonld", paper("receipt.jsonld")),
        ("papers", "certificate.json", paper("certificate.json")),
        ("papers", "twice.json", br#"{"a": 1, "proof": {}, "a": 2}"#.to_vec()),
        ("poster", "small.jpg", small.clone()),
        ("poster", "logo.png", logo(24)),
        ("poster", "clear.png", logo(3)),
        ("wire", "reports", [opened, sound].concat()),
        ("wire", "picture", said(shot, &small)),
        (
            "wire",
            "orders",
            b"{\"Camera\":{\"device\":null,\"widest_px\":640}}\n\"Full\"\n{\"Mark\":3}\n".to_vec(),
        ),
    ]
}

/// `SAYSO_BLESS=1 cargo test --test vault fuzz::` writes the corpus anew, after a change of what is written.
#[test]
fn the_papers_of_the_corpus_are_signed_as_the_program_signs_today() {
    let bless = std::env::var_os("SAYSO_BLESS").is_some();
    for (target, name, bytes) in samples() {
        let path = corpus(target).join(name);
        if bless {
            std::fs::create_dir_all(corpus(target)).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        let kept = std::fs::read(&path).unwrap();
        // Other seeds may be older than what they were made from; papers have to be signed as today.
        let same = target != "papers" || kept == bytes;
        assert!(same, "{} is not what would be written today", path.display());
    }
    for (name, _) in targets::TARGETS {
        let program = format!("fuzz/fuzz_targets/{name}.rs");
        let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(program);
        assert!(program.exists(), "{name} has no program for the engine");
    }
}
