# Sourced: a microphone, a camera that offers the sizes in $1 and a desktop, in a folder of their own
# that goes with the script; as root also a disk of $2 megabytes, in $DISK. What the camera said is left
# in $out.
rigs=$PWD/tests/rigs
RIG=$(mktemp -d /tmp/sayso-rig.XXXXXX)
export RIG
clean_up() {
    "$rigs/microphone.py" stop || true
    "$rigs/camera.sh" stop || true
    "$rigs/desktop.sh" stop || true
    [ ! -d "$RIG/clock" ] || "$rigs/clock.sh" stop || true
    [ -z "${DISK:-}" ] || "$rigs/disk.sh" stop || true
    [ -z "${out:-}" ] || cp "$RIG"/camera/log "$out/camera.log" 2>/dev/null || true
    rm -rf "$RIG"
}
trap clean_up EXIT

. "$("$rigs/microphone.py" start)"
. "$("$rigs/camera.sh" start $1)"
"$rigs/desktop.sh" start 1024x900 >/dev/null

# Mounting takes root and loop devices; without them the data lies in a plain folder.
DISK=
if [ -n "${2:-}" ] && [ "$(id -u)" = 0 ] && disk=$("$rigs/disk.sh" start "$2"); then DISK=$disk; fi
export DISK
