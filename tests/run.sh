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
say "the whole path, with a virtual microphone, camera and desktop"
tests/end_to_end.sh
say "the disk of a fleet's members after an order from elsewhere, and beside it: a kiosk covers its screen"
tests/fleet_image.sh & image=$!
tests/kiosk.sh
wait $image

# What follows waits for devices and for a window most of the time. These take what it leaves over.
beside() {
    nice -n 15 cargo clippy --all-targets --locked -- -D warnings &&
        nice -n 15 cargo test --locked --doc &&
        RUSTDOCFLAGS="-D warnings" nice -n 15 cargo doc --no-deps --locked --document-private-items
}
say "lints, examples and documentation, beside what follows; they say what they found after it"
beside >target/beside.log 2>&1 & beside=$!
trap 'kill $beside 2>/dev/null || true' EXIT
say "every fault of a device, and eight at random against one program"
tests/faults.sh
tests/faults.sh --random 8
say "set-up, visit, return, deletion and unlock: by a finger alone, by keys alone, by three buttons"
for way in finger keys three; do tests/ways.sh $way; done
say "lints, examples and documentation"
wait $beside || { cat target/beside.log; exit 1; }
grep -E '^(test result|    Finished)' target/beside.log
say "everything passed"
