#!/bin/sh
# Every check that a change must pass. `make test` calls it once the packages are there.
set -eu
cd "$(dirname "$0")/.."
say() { printf '\n== %s\n' "$*"; }

say "format";        cargo fmt --check
say "lints";         cargo clippy --all-targets --locked -- -D warnings
say "tests";         tests/pairs.py
say "examples";      cargo test --locked --doc
say "documentation"; RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked --document-private-items
say "the whole path, with a virtual microphone, camera and desktop"
tests/end_to_end.sh
say "a kiosk covers its screen"
tests/kiosk.sh
say "every fault of a device, and eight at random against one program"
tests/faults.sh
tests/faults.sh --random 8
say "set-up, visit, return, deletion and unlock: by a finger alone, by keys alone, by three buttons"
for way in finger keys three; do tests/ways.sh $way; done
