#!/bin/bash
# What the window costs as a whole process, under a virtual screen without a graphics card: time
# until it can be used, memory, and processor time at rest and with the preview on.
#
#   tests/figures.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
program=$PWD/${1:-target/release/sayso}
rigs=$PWD/tests/rigs
RIG=$(mktemp -d /tmp/sayso-rig.XXXXXX)
export RIG
trap '"$rigs/desktop.sh" stop >/dev/null || true; rm -rf "$RIG"' EXIT
"$rigs/desktop.sh" start 1024x900 >/dev/null
"$rigs/desktop.sh" run /usr/bin/python3 tests/figures.py "$program"
