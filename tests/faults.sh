#!/bin/bash
# Every way in which a microphone, a camera, the disk or the clock misbehaves, at the built program
# with virtual devices: what the person sees, what is kept, and how long it takes to notice.
#
#   tests/faults.sh                each fault once, two at a time; about eight minutes
#   tests/faults.sh --one          the same, one at a time; about sixteen minutes
#   tests/faults.sh --share 1/3    the first of each three faults, two at a time; about three minutes
#   tests/faults.sh --write        and write the table src/manual/faults.md
#   tests/faults.sh --only WORD    only the rows with WORD in their name
#   tests/faults.sh --random N [SEED]   N random faults in a row against one running program
#   tests/faults.sh --long         ten minutes of speech on a busy machine, beside arecord
#
# Pictures and logs stay in target/faults. SAYSO_PROGRAM names another program to try.
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet

all=$PWD/target/faults
rm -rf "$all"
mkdir -p "$all"

# bench NAME WISHES...: devices, a desktop and a disk of their own, and the program at them. In a subshell: what it
# starts ends with it.
bench() (
    out=$all/$1
    shift
    mkdir -p "$out"
    . tests/rigs/together.sh "640x480 1280x720" 160
    . "$("$rigs/clock.sh" start)"
    gcc -std=gnu11 -O2 -Wall -Wextra -fPIC -shared -o "$RIG/alsa_shim.so" "$rigs/alsa_shim.c" -ldl
    export TESTALSA_SHIM=$RIG/alsa_shim.so TESTALSA_CONTROL=$RIG/alsa_control

    espeak-ng -v en -s 150 -w "$out/raw.wav" "I came to this museum to hear the voices of people I never met. Now mine is here, too."
    sox -q -v 0.7 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/speech.wav"
    sox -q -v 12 "$out/raw.wav" -r 48000 -c 1 -b 16 "$out/loud.wav" 2>/dev/null
    sox -q "$out/speech.wav" "$out/left.wav" remix 1 0

    "$rigs/desktop.sh" run /usr/bin/python3 tests/faults.py "$program" "$out" "$@"
)

case "${1:-}" in
--only|--random|--long) bench 1 "$@" ;;
--one) bench 1 ;;
""|--write|--share)
    # Most of a fault is waiting for what it does, so two are tried at a time.
    bench 1 "$@" & one=$!
    bench 2 "$@" & two=$!
    failed=0
    wait $one || failed=1
    wait $two || failed=1
    [ $failed = 0 ] || exit 1
    if [ "${1:-}" = --write ]; then /usr/bin/python3 tests/faults.py "$program" "$all/1" --page; fi ;;
*) sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
