//! What is left in the memory of a program: a child that is the whole program, and pieces of what may not be there.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use sayso::consent::ReceiptCode;
use sayso::media::decode_jpeg;
use sayso::submission::TakeFacts;
use sayso::vault::{Held, Vault};
use secrecy::ExposeSecret;

/// Says where the child is, and waits until its memory has been read.
pub(crate) fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word}").unwrap();
    out.flush().unwrap();
    std::io::stdin().lock().read_exact(&mut [0]).unwrap();
}

/// The child, and the way to it.
pub(crate) struct Program {
    child: Child,
    orders: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Program {
    /// Starts this very program with `variable` set to `folder`, by which it knows that it is the child.
    pub(crate) fn start(variable: &str, folder: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .env(variable, folder)
            // What is freed goes back at once, so that what is resident is what is in use.
            .env("MALLOC_TRIM_THRESHOLD_", "131072")
            .env("MALLOC_MMAP_THRESHOLD_", "131072")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, said) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, orders, said: BufReader::new(said) }
    }

    /// Waits for this word of the child.
    pub(crate) fn until(&mut self, word: &str) {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        assert_eq!(line.trim_end(), word, "the child says something else, or has ended");
    }

    /// Lets it go on from there.
    pub(crate) fn go_on(&mut self) {
        self.orders.write_all(b"\n").unwrap();
    }

    /// What of its memory lies in the computer's, in bytes.
    pub(crate) fn resident_bytes(&self) -> u64 {
        let statm = std::fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap();
        statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4_096
    }

    /// All that the child may write to: heap, stacks, statics. It is stopped while it is read: a
    /// thread that ends gives its stack back, and what is gone cannot be read.
    pub(crate) fn memory(&self) -> Vec<u8> {
        let process = Path::new("/proc").join(self.child.id().to_string());
        self.signal("-STOP");
        while !is_stopped(&process) {
            std::thread::sleep(Duration::from_millis(1));
        }
        let memory = writable(&process);
        self.signal("-CONT");
        memory
    }

    fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
    }
}

/// Whether each thread of `process` waits to be told to go on.
fn is_stopped(process: &Path) -> bool {
    std::fs::read_dir(process.join("task")).unwrap().all(|thread| {
        // One that ended in the meantime runs no longer.
        let Ok(stat) = std::fs::read_to_string(thread.unwrap().path().join("stat")) else {
            return true;
        };
        // The name in brackets may hold anything.
        stat.rsplit_once(") ").unwrap().1.starts_with('T')
    })
}

fn writable(process: &Path) -> Vec<u8> {
    let maps = std::fs::read_to_string(process.join("maps")).unwrap();
    let mut mem = std::fs::File::open(process.join("mem")).unwrap();
    let mut memory = Vec::new();
    for line in maps.lines().filter(|line| line.split(' ').nth(1).unwrap().starts_with("rw")) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let [from, to] = [from, to].map(|it| u64::from_str_radix(it, 16).unwrap());
        mem.seek(SeekFrom::Start(from)).unwrap();
        let read = Read::by_ref(&mut mem).take(to - from).read_to_end(&mut memory).unwrap();
        assert_eq!(read as u64, to - from, "not all of the memory can be read");
        // No piece begins in one and ends in another.
        memory.extend([0; 64]);
    }
    memory
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Pieces of what was secret, by their first four bytes.
#[derive(Default)]
pub(crate) struct Needles {
    pieces: HashMap<[u8; 4], Vec<(&'static str, Vec<u8>)>>,
    known: BTreeSet<Vec<u8>>,
}

impl Needles {
    /// `piece_bytes` at each `step` of `secret`. A piece with little in it could be there by chance.
    pub(crate) fn add(
        &mut self,
        kind: &'static str,
        secret: &[u8],
        (piece_bytes, step): (usize, usize),
    ) {
        let least = if piece_bytes < 32 { 4 } else { 12 };
        for piece in secret.windows(piece_bytes).step_by(step) {
            let distinct: BTreeSet<_> = piece.iter().collect();
            if distinct.len() >= least && self.known.insert(piece.to_vec()) {
                let start = [piece[0], piece[1], piece[2], piece[3]];
                self.pieces.entry(start).or_default().push((kind, piece.to_vec()));
            }
        }
    }

    /// How many pieces of each kind are looked for.
    pub(crate) fn totals(&self) -> BTreeMap<&'static str, usize> {
        let mut totals = BTreeMap::new();
        for (kind, _) in self.pieces.values().flatten() {
            *totals.entry(*kind).or_default() += 1;
        }
        totals
    }

    /// How many pieces of each kind are in `memory`.
    pub(crate) fn found_in(&self, memory: &[u8]) -> BTreeMap<&'static str, usize> {
        let mut begins = vec![false; 1 << 16];
        for start in self.pieces.keys() {
            begins[usize::from(u16::from_le_bytes([start[0], start[1]]))] = true;
        }
        let mut found: BTreeMap<&str, BTreeSet<&[u8]>> = BTreeMap::new();
        for at in 0..memory.len() - 3 {
            let here = &memory[at..];
            if !begins[usize::from(u16::from_le_bytes([here[0], here[1]]))] {
                continue;
            }
            let starts = self.pieces.get(&[here[0], here[1], here[2], here[3]]);
            for (kind, piece) in starts.into_iter().flatten() {
                if here.starts_with(piece) {
                    found.entry(kind).or_default().insert(piece);
                }
            }
        }
        let count = |kind| found.get(kind).map_or(0, BTreeSet::len);
        self.totals().into_keys().map(|kind| (kind, count(kind))).collect()
    }

    /// The figures in words.
    pub(crate) fn told(&self, found: &BTreeMap<&'static str, usize>) -> String {
        let totals = self.totals();
        let told =
            found.iter().map(|(kind, pieces)| format!("{kind} {pieces} of {}", totals[kind]));
        told.collect::<Vec<_>>().join(", ")
    }
}

impl Needles {
    /// A code as it is shown and typed, and what it is made from.
    pub(crate) fn add_code(&mut self, line: &str) {
        let code = ReceiptCode::parse(line).unwrap();
        for form in forms(line) {
            self.add("code", form.as_bytes(), (9, 1));
        }
        self.add("code", code.secret_bytes(), (12, 4));
    }

    /// What somebody holds: their key, and what they recorded.
    pub(crate) fn add_held(&mut self, vault: &Vault, held: &Held) {
        self.add_key(held);
        for (facts, plain) in plaintexts(vault, held) {
            match facts {
                TakeFacts::Photo(_) => self.add("JPEG", &plain[700..], (48, 16)),
                _ => self.add("sound", &plain[44..], (32, 32)),
            }
            for picture in pixels(facts, &plain) {
                self.add("pixels", &picture, (48, 48));
            }
        }
    }

    /// The key that a code leads to, as text and as bytes.
    pub(crate) fn add_key(&mut self, held: &Held) {
        let key = held.danger_secret_key().expose_secret().to_owned();
        let text = key.strip_prefix("AGE-SECRET-KEY-").unwrap();
        for form in [text, &text.to_lowercase()] {
            self.add("key", form.as_bytes(), (16, 4));
        }
        self.add("key", &scalar(&key), (16, 8));
    }
}

/// Codes as they are shown and typed.
pub(crate) fn forms(codes: &str) -> [String; 4] {
    let plain = codes.replace('-', "");
    [codes.to_owned(), codes.to_lowercase(), plain.to_lowercase(), plain]
}

/// The 32 bytes of an age identity.
pub(crate) fn scalar(key: &str) -> Vec<u8> {
    use bech32::FromBase32;
    Vec::from_base32(&bech32::decode(key).unwrap().1).unwrap()
}

pub(crate) fn plaintexts(vault: &Vault, held: &Held) -> Vec<(TakeFacts, Vec<u8>)> {
    let takes = held.view().takes;
    let opened = takes.into_iter().map(|take| {
        let mut plain = Vec::new();
        held.open(vault, &take.id).unwrap().read_to_end(&mut plain).unwrap();
        (take.facts, plain)
    });
    opened.collect()
}

/// A picture as it is shown: with three bytes a pixel, and with four.
pub(crate) fn pixels(facts: TakeFacts, jpeg: &[u8]) -> Vec<Vec<u8>> {
    if !matches!(facts, TakeFacts::Photo(_)) {
        return Vec::new();
    }
    let frame = decode_jpeg(jpeg).unwrap().for_screen();
    let four = frame.rgb.chunks_exact(3).flat_map(|it| [it[0], it[1], it[2], 255]).collect();
    vec![frame.rgb.clone(), four]
}
