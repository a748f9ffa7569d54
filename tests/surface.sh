#!/bin/bash
# What the window costs on a computer without a graphics card, painted by the processor and through OpenGL, in
# turn with a Chromium kiosk page. Exit status 1 where a promise is missed.
#
#   tests/surface.sh [SECONDS [ROUNDS]]     how long each measurement takes (10), and how often (3)
#
# SAYSO_PROGRAM names a program that is built already.
set -eu
cd "$(dirname "$0")/.."
program=${SAYSO_PROGRAM:-$PWD/target/release/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo build --release --locked --quiet
command -v chromium >/dev/null || { echo "surface: there is no chromium to compare with; on Debian: apt-get install chromium" >&2; exit 2; }
. tests/rigs/together.sh 640x480
"$rigs/desktop.sh" run /usr/bin/python3 tests/surface.py "$program" "${1:-10}" "${2:-3}"
