#!/bin/bash
# A desktop of its own on a screen that is not there: X server, window manager, D-Bus session
# and the accessibility bus, so that a window can be looked at, typed into and read (drive.py).
#
#   desktop.sh start [WxH]            start (1280x800); prints the file to source
#   desktop.sh run COMMAND...         run COMMAND on that desktop
#   desktop.sh shot FILE.png [TITLE]  picture of the screen, or of the window with that title
#   desktop.sh type TEXT              type into the window that has the keyboard
#   desktop.sh key KEY...             press keys by their X names: Tab, Return, ctrl+a
#   desktop.sh click X Y              click there, in screen coordinates
#   desktop.sh focus TITLE            give the window the keyboard
#   desktop.sh resize W H [TITLE]     resize the screen, or the window
#   desktop.sh windows                the windows' numbers, places, sizes and titles
#   desktop.sh stop                   end the desktop; what still runs on it loses its screen
#
# MANAGER names another window manager than openbox for `start`, or "none". With TOUCH=1 the screen of `start` can be
# touched, by touch.py; it keeps its size.
#
# All files are in $RIG/desktop; several desktops with different RIGs do not disturb each other.
set -eu
. "$(dirname "$0")/common.sh"
verb=${1:-help}; shift || true
case $verb in help|-h|--help) usage; exit ;; esac
rig_folder "$verb"

running() { [ -s "$dir/session" ] && kill -0 "$(cat "$dir/session")" 2>/dev/null; }
enter() {
    running && [ -e "$dir/env.sh" ] || complain "not started: use 'desktop.sh start' with this RIG"
    . "$dir/env.sh"
}
window() { xdotool search --onlyvisible --name -- "$1" 2>/dev/null | head -n 1 | grep . || complain "no window is titled '$1'; see desktop.sh windows"; }
a11y() { dbus-send --session --print-reply --reply-timeout=2000 --dest=org.a11y.Bus /org/a11y/bus "$@"; }
manager_obeys() { wmctrl -n 1 && [ "$(xdotool get_num_desktops)" = 1 ]; }

# Everything that belongs to the desktop runs in one session of processes, so that `stop` finds it all,
# also what D-Bus starts of its own accord.
session() {
    trap 'exit 0' TERM
    # Without -noreset the server begins anew when its last client leaves, and turns away whoever connects just then.
    if [ -n "${TOUCH:-}" ]; then
        "$here/touch.py" config "$1" "$dir" >"$dir/xorg.conf"
        Xorg -noreset -displayfd 3 -config "$dir/xorg.conf" -logfile "$dir/xorg.log" -seat seat-test -sharevts \
            -novtswitch -nolisten tcp 3>"$dir/display" >"$dir/xvfb.log" 2>&1 &
    else
        Xvfb -noreset -displayfd 3 -screen 0 "${1}x24" +extension RANDR +extension GLX -nolisten tcp 3>"$dir/display" >"$dir/xvfb.log" 2>&1 &
    fi
    soon 10 grep -q . "$dir/display" || exit 1
    [ -z "${TOUCH:-}" ] || "$here/touch.py" serve "$1" "$dir" >"$dir/touch.log" 2>&1 &
    export DISPLAY=:$(cat "$dir/display")
    dbus-daemon --session --nofork --nosyslog --address="unix:path=$dir/bus" >"$dir/dbus.log" 2>&1 &
    soon 10 test -S "$dir/bus" || exit 1
    case ${MANAGER:-openbox} in
        none) ;;
        openbox) openbox --sm-disable >"$dir/manager.log" 2>&1 & ;;
        *) "$MANAGER" >"$dir/manager.log" 2>&1 & ;;
    esac
    /usr/libexec/at-spi-bus-launcher --launch-immediately >"$dir/atspi.log" 2>&1 &
    wait
}

case $verb in
start)
    [ "${MANAGER:-openbox}" = none ] || needs "${MANAGER:-openbox}"
    [ -z "${TOUCH:-}" ] && needs Xvfb || needs Xorg
    needs dbus-daemon dbus-send xdotool wmctrl xrandr import
    [ -x /usr/libexec/at-spi-bus-launcher ] || complain "at-spi2-core is missing: install what packages.txt lists"
    if ! running; then
        rm -f "$dir/display" "$dir/bus" "$dir/session" "$dir/gestures.sock"
        mkdir -p "$dir/run" "$dir/home" && chmod 700 "$dir/run"
        cat >"$dir/env.sh" <<END
unset WAYLAND_DISPLAY XAUTHORITY AT_SPI_BUS_ADDRESS
export RIG='$RIG' DBUS_SESSION_BUS_ADDRESS='unix:path=$dir/bus'
export XDG_RUNTIME_DIR='$dir/run' LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0
END
        size=${1:-1280x800}
        export here dir rig_name
        export -f session soon
        (. "$dir/env.sh"; HOME="$dir/home" exec setsid bash -c 'session "$0"' "$size") </dev/null >/dev/null 2>&1 &
        echo $! >"$dir/session"
        soon 15 test -S "$dir/bus" || complain "the desktop did not come up: read the logs in $dir"
        echo "export DISPLAY=:$(cat "$dir/display")" >>"$dir/env.sh"
        . "$dir/env.sh"
        # Programs build the tree of their windows only while this says that somebody reads it.
        soon 15 a11y org.freedesktop.DBus.Properties.Set string:org.a11y.Status string:IsEnabled variant:boolean:true &&
            soon 15 a11y org.a11y.Bus.GetAddress || complain "accessibility did not come up: read $dir/atspi.log"
        [ -z "${TOUCH:-}" ] || soon 10 test -S "$dir/gestures.sock" || complain "no finger reaches the screen: read $dir/touch.log"
        # Until the window manager obeys an order: a window that opens before is never managed.
        [ "${MANAGER:-openbox}" = none ] || soon 10 manager_obeys ||
            complain "the window manager did not come up: read $dir/manager.log"
    fi
    echo "$dir/env.sh" ;;
run)    enter; exec "$@" ;;
shot)   enter; import -window "$([ $# -gt 1 ] && window "$2" || echo root)" "$1" ;;
type)   enter; xdotool type --delay 15 -- "$1" ;;
key)    enter; xdotool key --delay 30 -- "$@" ;;
click)  enter; xdotool mousemove "$1" "$2" sleep 0.05 click 1 ;;
focus)  enter; xdotool windowactivate --sync "$(window "$1")" ;;
windows) enter; wmctrl -lG ;;
resize) enter
    if [ $# -gt 2 ]; then xdotool windowsize --sync "$(window "$3")" "$1" "$2"; exit; fi
    mode=${1}x${2}                              # the screen can shrink, and grow again to its first size
    xrandr | grep -q "^ *$mode " || { xrandr --newmode "$mode" 60 "$1" 0 0 "$1" "$2" 0 0 "$2" && xrandr --addmode screen "$mode"; }
    xrandr --output screen --mode "$mode" ;;
stop)
    if running; then
        leader=$(cat "$dir/session")
        members() { ps -o pid= -o stat= -s "$leader" | awk '$2 !~ /^Z/ { print $1 }'; }
        none_left() { [ -z "$(members)" ]; }
        for how in TERM KILL; do
            none_left || kill -$how $(members) 2>/dev/null || true
            soon 3 none_left && break
        done
        none_left || complain "these do not end: $(members | xargs)"
    fi
    rm -f "$dir/session" "$dir/env.sh" "$dir/bus" "$dir/display" "$dir/gestures.sock" ;;
*) complain "cannot do '$verb': see desktop.sh help" ;;
esac
