#!/bin/bash
# A stand that has a touch screen and nothing else: `sayso --kiosk` in a real window, from the set-up to the staff's
# unlock, by real touch events alone (tests/touch.py). Slow fingers and scrolling are among them.
#
#   tests/touch.sh                 takes about a minute; keeps pictures and a log in target/touch
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
# The build that the tests made: a plain `cargo build` would compile other crates with other features.
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet
rigs=$PWD/tests/rigs
out=$PWD/target/touch
rm -rf "$out"
mkdir -p "$out/home"
RIG=$(mktemp -d /tmp/sayso-touch.XXXXXX)
export RIG
child=
clean_up() {
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    "$rigs/microphone.py" stop || true
    "$rigs/desktop.sh" stop || true
    rm -rf "$RIG"
}
trap clean_up EXIT

. "$("$rigs/microphone.py" start)"
TOUCH=1 "$rigs/desktop.sh" start "${1:-800x480}" >/dev/null
HOME=$out/home LANG=en_US.UTF-8 "$rigs/desktop.sh" run "$program" --kiosk --data-dir "$RIG/data" 2>"$out/sayso.log" &
child=$!
"$rigs/desktop.sh" run /usr/bin/python3 tests/touch.py "$out" ||
    { "$rigs/desktop.sh" shot "$out/failed.png"; exit 1; }
