#!/bin/bash
# A wall clock that jumps, for one program (clock_shim.c).
#
#   clock.sh start             build the shim; prints the file to source
#   clock.sh run COMMAND...    run COMMAND with this clock
#   clock.sh jump SECONDS      from now on its clock is SECONDS ahead of the true time, or behind it
#                              when negative; "jump 0" is the true time again. 1.5 is possible
#   clock.sh offset            how far it is ahead
#   clock.sh stop              take away the shim
#
# All files are in $RIG/clock. Only the time of day jumps, as when somebody sets the clock; monotonic
# time goes on. The env file does not set LD_PRELOAD: `run` sets it for COMMAND, or use
# LD_PRELOAD=$TESTCLOCK_SHIM yourself. With the camera: clock.sh run camera.sh run COMMAND.
set -eu
. "$(dirname "$0")/common.sh"
verb=${1:-help}; shift || true
case $verb in help|-h|--help) usage; exit ;; esac
rig_folder "$verb"
started() { [ -e "$dir/env.sh" ] || complain "not started: use 'clock.sh start' with this RIG"; }

case $verb in
start)
    needs gcc
    gcc -std=gnu11 -O2 -Wall -Wextra -fPIC -shared -o "$dir/shim.new" "$here/clock_shim.c" -ldl
    mv "$dir/shim.new" "$dir/shim.so"
    echo 0 >"$dir/control"
    cat >"$dir/env.sh" <<END
export RIG='$RIG'
export TESTCLOCK_SHIM='$dir/shim.so' TESTCLOCK_CONTROL='$dir/control'
END
    echo "$dir/env.sh" ;;
run)
    started
    . "$dir/env.sh"
    LD_PRELOAD=$TESTCLOCK_SHIM${LD_PRELOAD:+:$LD_PRELOAD} exec "$@" ;;
jump)
    started
    [[ ${1:-} =~ ^[-+]?[0-9]{1,9}(\.[0-9]+)?$ ]] || complain "'${1:-}' is not a number of seconds, at most 9 digits: write it like 3600 or -90.5"
    echo "$1" >"$dir/control.new"
    mv "$dir/control.new" "$dir/control"
    sleep 0.15 ;;                               # until a running program has noticed
offset) started; cat "$dir/control" ;;
stop) rm -f "$dir"/shim.so "$dir"/env.sh "$dir"/control ;;
*) complain "cannot do '$verb': see clock.sh help" ;;
esac
