//! Sealing and unsealing beside the age crate alone, in the same run.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that fails may panic")]

use std::io::{Read, Write};

use divan::Bencher;
use divan::counter::BytesCount;
use sayso::seal::{Scratch, SealingWriter};

const BYTES: usize = 32 << 20;
const BLOCK: usize = 64 << 10;

fn main() {
    divan::main();
}

fn blocks() -> impl Iterator<Item = Vec<u8>> {
    (0..BYTES / BLOCK).map(|n| vec![n as u8; BLOCK])
}

fn recipients() -> [age::x25519::Recipient; 2] {
    [(); 2].map(|()| age::x25519::Identity::generate().to_public())
}

fn each(recipients: &[age::x25519::Recipient]) -> impl Iterator<Item = &dyn age::Recipient> {
    recipients.iter().map(|recipient| recipient as &dyn age::Recipient)
}

#[divan::bench]
fn seal_age_alone(bencher: Bencher<'_, '_>) {
    let recipients = recipients();
    bencher.counter(BytesCount::new(BYTES)).bench(|| {
        let encryptor = age::Encryptor::with_recipients(each(&recipients)).unwrap();
        let mut writer = encryptor.wrap_output(std::io::sink()).unwrap();
        for block in blocks() {
            writer.write_all(&block).unwrap();
        }
        writer.finish().unwrap()
    });
}

#[divan::bench]
fn seal_sayso(bencher: Bencher<'_, '_>) {
    let recipients = recipients();
    bencher.counter(BytesCount::new(BYTES)).bench(|| {
        let mut writer = SealingWriter::begin(each(&recipients), std::io::sink()).unwrap();
        for block in blocks() {
            writer.write_all(&block).unwrap();
        }
        writer.finish().unwrap()
    });
}

#[divan::bench]
fn unseal_age_alone(bencher: Bencher<'_, '_>) {
    let identity = age::x25519::Identity::generate();
    let encryptor = age::Encryptor::with_recipients(each(&[identity.to_public()])).unwrap();
    let mut file = tempfile::tempfile().unwrap();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    for block in blocks() {
        writer.write_all(&block).unwrap();
    }
    writer.finish().unwrap();
    let mut into = vec![0; BLOCK];
    bencher.counter(BytesCount::new(BYTES)).bench_local(|| {
        std::io::Seek::rewind(&mut file).unwrap();
        let decryptor = age::Decryptor::new(&mut file).unwrap();
        let key = std::iter::once(&identity as &dyn age::Identity);
        let mut reader = decryptor.decrypt(key).unwrap();
        while reader.read(&mut into).unwrap() > 0 {}
    });
}

#[divan::bench]
fn unseal_sayso(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Scratch::new(folder.path()).begin().unwrap();
    for block in blocks() {
        writer.write_all(&block).unwrap();
    }
    let sealed = writer.finish().unwrap();
    let mut into = vec![0; BLOCK];
    bencher.counter(BytesCount::new(BYTES)).bench_local(|| {
        let mut reader = sealed.open().unwrap();
        while reader.read(&mut into).unwrap() > 0 {}
    });
}
