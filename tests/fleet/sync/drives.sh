#!/bin/sh
# A store on a drive that is full, then read-only, then taken away while it is used. Runs in a mount namespace of its own;
# tests/fleet/sync.rs calls it. 77: this machine lets nobody mount.
#
#   drives.sh DATA STORE SAYSO_SYNC
set -eu
data=$1 store=$2 sync=$3
rm "$store/sayso-fleet"
mount -t tmpfs -o size=1m none "$store" || exit 77
touch "$store/sayso-fleet"
look() { "$sync" --once --program none --data-dir "$data" 2> "$data/said" || true; cat "$data/fleet/look.json"; echo; }
expect() { echo "$2" | grep -q "$1" || { echo "no $1 in $2"; cat "$data/said"; exit 1; }; }

mkdir -p "$data/fleet/out/v1/org"
echo order > "$data/fleet/out/v1/org/1-ab"
head -c 900000 /dev/zero > "$data/fleet/out/v1/org/2-cd"
head -c 900000 /dev/zero > "$data/fleet/out/v1/org/3-ef"
said=$(look)
expect '"failed":"full"' "$said"
expect '"put":2' "$said"
test -f "$data/fleet/out/v1/org/3-ef"
test ! -e "$data/fleet/out/v1/org/1-ab"
test "$(wc -c < "$store/v1/org/2-cd")" = 900000
test ! -e "$store/v1/org/3-ef"
test -z "$(ls "$store/.new")"
# What is removed makes room, and what waits goes on.
mkdir -p "$data/fleet/gone/v1/org"
touch "$data/fleet/gone/v1/org/2-cd"
said=$(look)
expect '"ok":true' "$said"
expect '"put":1' "$said"

echo other > "$store/v1/org/4-aa"
mount -o remount,ro "$store"
echo more > "$data/fleet/out/v1/org/5-bb"
said=$(look)
expect '"failed":"read-only"' "$said"
expect '"fetched":1' "$said"
test -f "$data/fleet/out/v1/org/5-bb"
test "$(cat "$data/fleet/in/v1/org/4-aa")" = other

# Taken away: the folder stays, and what would be written there is on no drive.
mount -o remount,rw "$store"
head -c 300000 /dev/zero > "$data/fleet/out/v1/org/6-cc"
umount -l "$store"
said=$(look)
expect '"failed":"unreachable"' "$said"
test -f "$data/fleet/out/v1/org/6-cc"
test -z "$(ls -A "$store")"
