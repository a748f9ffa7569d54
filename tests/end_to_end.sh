#!/bin/bash
# The whole path, from outside: a virtual microphone, webcam and desktop, the built program under
# strace, and a person who sees only what a screen reader sees (tests/end_to_end.py). As root, the
# data lies on a disk of its own, which is filled, freed, and at the end searched byte by byte.
#
#   tests/end_to_end.sh            takes about six minutes; keeps pictures and logs in target/end_to_end
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
# The build that the tests made: a plain `cargo build` would compile other crates with other features.
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet

out=$PWD/target/end_to_end
rm -rf "$out"
mkdir -p "$out"
. tests/rigs/together.sh "640x480 1280x720" 96

espeak-ng -v en -s 150 -w "$out/raw.wav" \
    "I came to this museum to hear the voices of people I never met. Now mine is here, too, and I can take it back."
sox -q -v 0.7 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/speech.wav"
espeak-ng -v en -s 150 -w "$out/raw.wav" "And a second message, which stays."
sox -q -v 0.7 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/second.wav"

"$rigs/desktop.sh" run /usr/bin/python3 tests/end_to_end.py "$program" "$out"
