#!/bin/bash
# A small disk of its own (ext4 in a file), to be filled, made read-only, cut off from power and
# searched for what should be gone (search.py). Needs root.
#
#   disk.sh start [MB]         make the disk (64 MB) and mount it; prints the folder to use
#   disk.sh fill [KB]          fill it until KB kilobytes are free (0)
#   disk.sh free               take the filling away
#   disk.sh readonly           every write fails from now on, also of files that are open
#   disk.sh writable           and is possible again
#   disk.sh copy FILE          copy the disk as it is at this moment, without writing out what is
#                              still in memory: what a power cut leaves
#   disk.sh image              write everything out and print the image's name, for search.py
#   disk.sh unmount|mount      take the disk off, and on again (after a check)
#   disk.sh inspect FILE DIR   mount a copy on DIR, letting ext4 recover; unmount it with umount DIR
#   disk.sh stop               unmount and delete the disk
#
# All files are in $RIG/disk: the image, and the folder mnt where it is mounted.
set -eu
. "$(dirname "$0")/common.sh"
verb=${1:-help}; shift || true
case $verb in help|-h|--help) usage; exit ;; esac
rig_folder "$verb"
[ "$(id -u)" = 0 ] || complain "mounting needs root: run this as root, or in a container that may mount"
image=$dir/image
mnt=$dir/mnt

mounted() { mountpoint -q "$mnt"; }
must_be_mounted() { mounted || complain "not mounted: use 'disk.sh start' or 'disk.sh mount' with this RIG"; }
attach() { mkdir -p "$mnt"; mount -t ext4 -o loop,noatime "$image" "$mnt"; }
detach() {
    mounted || return 0
    umount "$mnt" 2>/dev/null || complain "in use by: $(fuser -m "$mnt" 2>/dev/null | xargs); end these first"
}
available() { df --output=avail --block-size=1K "$mnt" | tail -n 1 | tr -d ' '; }

case $verb in
start)
    needs mkfs.ext4 e2fsck losetup
    if ! mounted; then
        rm -f "$image"
        truncate -s "${1:-64}M" "$image"
        # -m 0: no reserve for root, who would not notice a full disk. Nothing is left for later.
        mkfs.ext4 -q -m 0 -E lazy_itable_init=0,lazy_journal_init=0,nodiscard "$image"
        attach || complain "cannot mount: are there loop devices (losetup -f)?"
    fi
    echo "$mnt" ;;
fill)
    must_be_mounted
    room=$(($(available) - ${1:-0}))
    [ "$room" -le 0 ] || dd if=/dev/zero of="$mnt/.filling" bs=1K count="$room" oflag=append conv=notrunc status=none 2>/dev/null || true
    sync -f "$mnt"
    echo "free: $(available) KB" ;;
free) must_be_mounted; rm -f "$mnt/.filling"; sync -f "$mnt"; echo "free: $(available) KB" ;;
readonly)
    must_be_mounted
    # A file that is open for writing forbids the polite way; then as after a disk error.
    mount -o remount,ro "$mnt" 2>/dev/null || mount -o remount,abort "$mnt" ;;
writable)
    must_be_mounted
    mount -o remount,rw "$mnt" 2>/dev/null && touch "$mnt/.try" 2>/dev/null && rm "$mnt/.try" && exit 0
    detach; e2fsck -fy "$image" >"$dir/e2fsck.log" 2>&1 || [ $? = 1 ] || complain "cannot be repaired: read $dir/e2fsck.log"
    attach ;;
copy) [ -e "$image" ] || complain "no disk: use 'disk.sh start'"; cp --sparse=always "$image" "$1" ;;
image) if mounted; then sync -f "$mnt" || true; fi; echo "$image" ;;
unmount) detach ;;
mount) mounted || { e2fsck -fy "$image" >"$dir/e2fsck.log" 2>&1 || [ $? = 1 ]; attach; } ;;
inspect) mkdir -p "$2"; mount -t ext4 -o loop,noatime "$1" "$2" ;;
stop) detach; rm -rf "$image" "$mnt" ;;
*) complain "cannot do '$verb': see disk.sh help" ;;
esac
