#!/bin/bash
# What is read aloud, by the real espeak-ng into a virtual speaker that a virtual microphone hears (tests/voice.py): the
# voice of a page is held against what espeak-ng makes of the same texts, and nothing of it is in a take made right after.
#
#   tests/voice.sh            takes about two minutes; keeps sounds and pictures in target/voice
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet

out=$PWD/target/voice
rm -rf "$out"
mkdir -p "$out"
. tests/rigs/together.sh "640x480"

# A microphone in a room hears what the speaker says.
pactl load-module module-loopback source=sayso_speaker.monitor sink=sayso_air latency_msec=20 >/dev/null

espeak-ng -v en+f3 -s 150 -w "$out/raw.wav" "I came to this museum to hear the voices of people I never met."
sox -q -v 0.7 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/speech.wav"

"$rigs/desktop.sh" run /usr/bin/python3 tests/voice.py "$program" "$out"
