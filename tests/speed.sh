#!/bin/bash
# What devices cost and how long they take, beside other programs at the same virtual devices in the
# same minutes. Exit status 1 where a promise is missed.
#
#   tests/speed.sh [SECONDS]     how long each measurement takes (30)
set -eu
cd "$(dirname "$0")/.."
cargo build --release --locked --quiet
cargo bench --locked --bench capture --no-run --quiet
# A bench is built with the test harness's own folder of programs; this finds the newest.
capture=$(ls -t target/release/deps/capture-* | grep -v '\.d$' | head -n 1)
. tests/rigs/together.sh 1280x720
"$rigs/desktop.sh" run /usr/bin/python3 tests/speed.py "$PWD/$capture" "$PWD/target/release/sayso" "${1:-30}"
