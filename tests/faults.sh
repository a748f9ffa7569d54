#!/bin/bash
# Every way in which a microphone, a camera, the disk or the clock misbehaves, at the built program
# with virtual devices: what the person sees, what is kept, and how long it takes to notice.
#
#   tests/faults.sh                each fault once; about five minutes
#   tests/faults.sh --write        and write the table src/manual/faults.md
#   tests/faults.sh --only WORD    only the rows with WORD in their name
#   tests/faults.sh --random N [SEED]   N random faults in a row against one running program
#   tests/faults.sh --long         ten minutes of speech on a busy machine, beside arecord
#
# Pictures and logs stay in target/faults. SAYSO_PROGRAM names another program to try.
set -eu
cd "$(dirname "$0")/.."
rigs=$PWD/tests/rigs
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet

out=$PWD/target/faults
rm -rf "$out"
mkdir -p "$out"
RIG=$(mktemp -d /tmp/sayso-rig.XXXXXX)
export RIG
clean_up() {
    "$rigs/microphone.py" thaw 2>/dev/null || true
    "$rigs/microphone.py" stop || true
    "$rigs/camera.sh" stop || true
    "$rigs/clock.sh" stop || true
    "$rigs/desktop.sh" stop || true
    [ -z "${DISK:-}" ] || "$rigs/disk.sh" stop || true
    cp "$RIG"/camera/log "$out/camera.log" 2>/dev/null || true
    rm -rf "$RIG"
}
trap clean_up EXIT

. "$("$rigs/microphone.py" start)"
. "$("$rigs/camera.sh" start 640x480 1280x720)"
. "$("$rigs/clock.sh" start)"
gcc -std=gnu11 -O2 -Wall -Wextra -fPIC -shared -o "$RIG/alsa_shim.so" "$rigs/alsa_shim.c" -ldl
export TESTALSA_SHIM=$RIG/alsa_shim.so TESTALSA_CONTROL=$RIG/alsa_control
"$rigs/desktop.sh" start 1024x900 >/dev/null

# A disk that can be filled takes root and loop devices.
DISK=
if [ "$(id -u)" = 0 ] && disk=$("$rigs/disk.sh" start 160); then DISK=$disk; fi
export DISK

espeak-ng -v en -s 150 -w "$out/raw.wav" "I came to this museum to hear the voices of people I never met. Now mine is here, too."
sox -q -v 0.7 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/speech.wav"
sox -q -v 12 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/loud.wav" 2>/dev/null
sox -q "$out/speech.wav" "$out/left.wav" remix 1 0

"$rigs/desktop.sh" run /usr/bin/python3 tests/faults.py "$program" "$out" "$@"
