#!/bin/bash
# Pictures of each page of the staff's, in English and German, at 1366×768 and 1920×1080, to be looked at.
#
#   tests/staff_pictures.sh [COUNT...]     of vaults with so many submissions (0 3 10000)
#
# They lie in target/tmp/staff. A vault with a million takes an hour to make.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 0 3 10000
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}
[ -n "${SAYSO_PROGRAM:-}" ] || cargo build --locked --quiet
cargo build --locked --quiet --example grow
rigs=$PWD/tests/rigs
pictures=$PWD/target/tmp/staff
work=$(mktemp -d)
export RIG=$work/rig
trap '"$rigs/desktop.sh" stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
mkdir -p "$pictures"
for count in "$@"; do
    data=${SAYSO_VAULT:-$work/$count}
    [ -e "$data" ] || target/debug/examples/grow "$data" "$count" >/dev/null
    for size in 1366x768 1920x1080; do
        for language in en de; do
            echo "staff: $count submissions, $size, $language"
            MANAGER=none "$rigs/desktop.sh" start "$size" >/dev/null
            "$rigs/desktop.sh" run /usr/bin/python3 tests/staff_pictures.py \
                "$program" "$data" "$language" "$pictures/$count-$size-$language"
            "$rigs/desktop.sh" stop >/dev/null
        done
    done
done
echo "staff: the pictures lie in $pictures"
