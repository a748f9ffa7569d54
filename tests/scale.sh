#!/bin/bash
# What a start, an open list and a whole check cost with 1,000 submissions and with COUNT, in a real window and as
# whole programs. The vaults are those that `make scale` made in DIR. Exit status 1 where something grows more
# than it may.
#
#   tests/scale.sh DIR [COUNT]       1,000,000; SAYSO_PROGRAM names another program than target/release/sayso
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$0"; exit 2; }
program=${SAYSO_PROGRAM:-$PWD/target/release/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo build --release --locked --quiet
rigs=$PWD/tests/rigs
RIG=$(mktemp -d /tmp/sayso-rig.XXXXXX)
export RIG
trap '"$rigs/desktop.sh" stop >/dev/null || true; rm -rf "$RIG"' EXIT
"$rigs/desktop.sh" start 1024x900 >/dev/null
"$rigs/desktop.sh" run /usr/bin/python3 tests/scale.py "$program" "$1/vault-1000" "$1/vault-${2:-1000000}"
