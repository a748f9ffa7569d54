#!/bin/sh
# Every check that a change must pass, the quick ones first, on a computer that has nothing but Rust.
set -eu
cd "$(dirname "$0")/.."
began=$(date +%s)
say() { printf '\n== %s (after %s min)\n' "$*" $((($(date +%s) - began) / 60)); }

say "what is needed"
sh tests/packages.sh test
# Verifiers that are not ours, in the versions and with the digests of the lock file.
[ tests/outside/node_modules/.package-lock.json -nt tests/outside/package-lock.json ] || npm ci --prefix tests/outside
say "format"; cargo fmt --check
say "tests";  tests/pairs.py

# The one that the tests have built.
export SAYSO_PROGRAM="$PWD/target/debug/sayso"
# What follows waits for devices, a window and a person most of the time, so two of these go at a time.
say "the whole path, with a virtual microphone, camera and desktop; beside it a stand used by a finger alone, by keys alone, by three buttons"
(for way in finger keys three; do tests/ways.sh $way; done) >target/ways.log 2>&1 & ways=$!
beside=
trap 'kill $ways $beside 2>/dev/null || true' EXIT
tests/end_to_end.sh
wait $ways || { cat target/ways.log; exit 1; }
cat target/ways.log
say "the disk of a fleet's members after an order from elsewhere, and beside it: a kiosk covers its screen"
tests/fleet_image.sh & image=$!
tests/kiosk.sh
wait $image

# These take what the devices leave over.
beside() {
    nice -n 15 cargo clippy --all-targets --locked -- -D warnings &&
        nice -n 15 cargo test --locked --doc &&
        RUSTDOCFLAGS="-D warnings" nice -n 15 cargo doc --no-deps --locked --document-private-items
}
say "lints, examples and documentation, beside what follows; they say what they found after it"
beside >target/beside.log 2>&1 & beside=$!
third=$(($(date +%-j) % 3 + 1))
say "faults of devices: a third of the table, another each day, and four at random against one program (all: tests/long.sh)"
tests/faults.sh --share $third/3
tests/faults.sh --random 4
say "lints, examples and documentation"
wait $beside || { cat target/beside.log; exit 1; }
grep -E '^(test result|    Finished)' target/beside.log
say "everything passed"
