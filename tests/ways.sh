#!/bin/bash
# A stand in a real window, `sayso --kiosk`, from the set-up to the staff's unlock (tests/walk.py), with one thing to use
# it with and nothing else:
#
#   tests/ways.sh finger [WxH]     by real touch events, slow fingers and scrolling among them (tests/touch.py)
#   tests/ways.sh keys [WxH]       by a keyboard (tests/ways.py)
#   tests/ways.sh three [WxH]      by three buttons, "next", "previous" and "press", which also type (tests/ways.py)
#
# Each takes about a minute and keeps pictures and a log in target/ways/WAY.
set -eu
cd "$(dirname "$0")/.."
way=${1:?"finger, keys or three"}
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
# The build that the tests made: a plain `cargo build` would compile other crates with other features.
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet
rigs=$PWD/tests/rigs
out=$PWD/target/ways/$way
rm -rf "$out"
mkdir -p "$out/home"
RIG=$(mktemp -d /tmp/sayso-ways.XXXXXX)
export RIG
child=
clean_up() {
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    "$rigs/microphone.py" stop || true
    "$rigs/desktop.sh" stop || true
    rm -rf "$RIG"
}
trap clean_up EXIT

case $way in
finger) TOUCH=1 walker=tests/touch.py keyboard=auto ;;
keys)   TOUCH=  walker=tests/ways.py keyboard=off ;;
three)  TOUCH=  walker=tests/ways.py keyboard=on ;;
*)      echo "$0: finger, keys or three" >&2; exit 2 ;;
esac
export TOUCH
. "$("$rigs/microphone.py" start)"
"$rigs/desktop.sh" start "${2:-800x480}" >/dev/null
HOME=$out/home LANG=en_US.UTF-8 "$rigs/desktop.sh" run "$program" --kiosk --keyboard $keyboard --data-dir "$RIG/data" \
    2>"$out/sayso.log" &
child=$!
"$rigs/desktop.sh" run /usr/bin/python3 $walker "$out" "$way" ||
    { "$rigs/desktop.sh" shot "$out/failed.png"; exit 1; }
