#!/bin/bash
# `sayso --kiosk` covers the screen, measured from outside, and neither a request to close nor, under a
# window manager, a new size of the screen changes that. For two kinds of desktop, or with `all` for each size under each window manager.
#
#   tests/kiosk.sh [all]           all takes about three minutes, and metacity
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet
desktop=$PWD/tests/rigs/desktop.sh
out=$PWD/target/kiosk
mkdir -p "$out"
RIG=
child=
clean_up() {
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    [ -z "$RIG" ] || { "$desktop" stop; rm -rf "$RIG"; }
    RIG= child=
}
trap clean_up EXIT

on() { "$desktop" run "$@"; }
# The largest window of that title: where it lies, and how large it is.
place() {
    local number
    for number in $(on xdotool search --onlyvisible --name '^Sayso$'); do
        on xwininfo -id "$number" | awk '/Absolute upper-left X/ { x = $NF } /Absolute upper-left Y/ { y = $NF }
            /Width:/ { w = $NF } /Height:/ { h = $NF } END { print x, y, w "x" h }'
    done
}
covers() { place | grep -qx "0 0 $1"; }
# seconds CONDITION...: waits until it holds.
within() {
    local end=$((SECONDS + $1)); shift
    until "$@"; do [ $SECONDS -lt $end ] || return 1; sleep 0.2; done
}
fail() { echo "kiosk: $*; the window is at: $(place | xargs)" >&2; on import -window root "$out/failed.png"; exit 1; }

try() {
    local manager=$1 size=$2 other=$3
    RIG=$(mktemp -d /tmp/sayso-kiosk.XXXXXX)
    export RIG
    MANAGER=$manager "$desktop" start "$size" >/dev/null
    on "$program" --kiosk --demo 2>"$out/sayso.log" &
    child=$!
    within 15 covers "$size" || fail "not $size under $manager"
    on import -window root "$out/$manager-$size.png"
    # A title bar of a window manager would be a parent that is larger than the window.
    for number in $(on xdotool search --onlyvisible --name '^Sayso$'); do
        on xdotool windowquit "$number" 2>/dev/null || true
    done
    sleep 2
    kill -0 "$child" && covers "$size" || fail "it closed, or shrank, when it was asked to close under $manager"
    if [ -n "$other" ]; then
        "$desktop" resize ${other/x/ }
        within 15 covers "$other" || fail "not $other after the screen changed, under $manager"
    fi
    echo "   $manager, $size${other:+, then $other}: the window covers the screen"
    clean_up
}

if [ "${1:-}" = all ]; then
    for manager in openbox metacity none; do
        for size in 1024x600 1280x900 1920x1080 3840x2160; do try "$manager" "$size" ""; done
    done
else
    try openbox 1280x900 1024x600
    try none 1920x1080 ""
fi
