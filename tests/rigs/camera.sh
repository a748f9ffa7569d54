#!/bin/bash
# A webcam for one program at a time (camera_shim.c), and the film it shows.
#
#   camera.sh start [WxH...]   build the shim, make films of these sizes (640x480 1280x720);
#                              prints the file to source. Up to 3840x2160
#   camera.sh run COMMAND...   run COMMAND with the camera plugged in
#   camera.sh fault WORD       from now on: ok, or what is wrong:
#       busy        another program has it           eacces      opening is not allowed
#       enoent      its nodes are gone               vanish      it is pulled out, also while it is used
#       hang        no picture comes                 eio         fetching a picture fails
#       hang-open   opening it does not return       hang-close  STREAMOFF and closing do not return
#       busy-first  the same, and the second camera is free
#       corrupt     pictures are damaged             frozen      the same picture again and again
#       black       the lens is covered              white, dim  far too much light, far too little
#   camera.sh log              OPEN, STREAMON, FIRSTFRAME, STREAMOFF, CLOSE and more, with times
#   camera.sh light            is a camera taking pictures now? prints the line; exit code 1: no
#   camera.sh film WxH [N]     make a film of N pictures; the size is offered from then on. Without
#                              N it has 600, or 60 when it is larger than 1920x1080
#   camera.sh stop             take away the films and the shim, keep the log
#
# All files are in $RIG/camera. The env file does not set LD_PRELOAD, so your shell stays as it
# is; `run` sets it for COMMAND, or use LD_PRELOAD=$TESTCAM_SHIM yourself. Further settings
# (name, rates, metadata node, ...) are at the top of camera_shim.c; set them in the environment.
set -eu
. "$(dirname "$0")/common.sh"
verb=${1:-help}; shift || true
case $verb in help|-h|--help) usage; exit ;; esac
rig_folder "$verb"

# film WxH [N]: makes the film; without N only when there is none.
film() {
    local count=${2:-}
    [[ $1 =~ ^([1-9][0-9]{1,3})x([1-9][0-9]{1,3})$ ]] || complain "'$1' is not a size: write it like 640x480"
    [ -z "$count" ] && [ -s "$dir/$1.mjpg" ] && [ -s "$dir/$1-dim.jpg" ] && return
    [ -n "$count" ] || count=$((BASH_REMATCH[1] * BASH_REMATCH[2] > 1920 * 1080 ? 60 : 600))
    /usr/bin/python3 "$here/film.py" "$dir" "$1" "$count"
}

case $verb in
start)
    needs gcc ffmpeg
    [ $# -gt 0 ] || set -- 640x480 1280x720
    gcc -std=gnu11 -O2 -Wall -Wextra -fPIC -shared -o "$dir/shim.new" "$here/camera_shim.c" -ldl -pthread
    mv "$dir/shim.new" "$dir/shim.so"
    for size; do film "$size"; done
    echo ok >"$dir/control"
    : >>"$dir/log"
    cat >"$dir/env.sh" <<END
export RIG='$RIG'
export TESTCAM_SHIM='$dir/shim.so' TESTCAM_FILM='$dir' TESTCAM_CONTROL='$dir/control' TESTCAM_LOG='$dir/log'
export TESTCAM_SIZES=$(IFS=,; echo "$*")
END
    echo "$dir/env.sh" ;;
run)
    [ -e "$dir/env.sh" ] || complain "not started: use 'camera.sh start' with this RIG"
    . "$dir/env.sh"
    LD_PRELOAD=$TESTCAM_SHIM${LD_PRELOAD:+:$LD_PRELOAD} exec "$@" ;;
fault)
    case ${1:-} in ok|busy|busy-first|eacces|enoent|vanish|hang|hang-open|hang-close|eio|corrupt|black|white|dim|frozen) ;; *) complain "no fault '${1:-}': see camera.sh help" ;; esac
    echo "$1" >"$dir/control.new"
    mv "$dir/control.new" "$dir/control"
    sleep 0.1 ;;                                # until a running camera has noticed
log) cat "$dir/log" ;;
light)
    awk '$3 == "STREAMON" { on[$2] = $0 } $3 == "STREAMOFF" { delete on[$2] } END { for (p in on) print on[p] }' "$dir/log" |
        { dark=1
          while read -r line; do
              pid=${line#*pid=}; pid=${pid%% *}
              [ -d "/proc/$pid" ] && { echo "$line"; dark=0; }     # one that was killed is dark too
          done
          exit $dark; } ;;
film)
    [ $# -ge 1 ] || complain "which size? e.g. camera.sh film 800x600"
    film "$@"
    [ -e "$dir/env.sh" ] || exit 0
    grep -Eq "^export TESTCAM_SIZES=(.*,)?$1(,|$)" "$dir/env.sh" || sed -i "s/^export TESTCAM_SIZES=.*/&,$1/" "$dir/env.sh" ;;
stop) rm -f "$dir"/shim.so "$dir"/*.mjpg "$dir"/*-black.jpg "$dir"/*-white.jpg "$dir"/*-dim.jpg "$dir"/env.sh "$dir"/control ;;
*) complain "cannot do '$verb': see camera.sh help" ;;
esac
