# What /etc/sayso-kiosk/settings says. Read by the other scripts of this folder; nothing in the file is ever run.
# shellcheck shell=sh disable=SC2034,SC2094 # for the scripts that read this one; the file is only read
# `su` without `-` leaves a PATH that lacks the programs of root.
PATH=$PATH:/usr/sbin:/sbin
SETTINGS=${SAYSO_KIOSK_SETTINGS:-/etc/sayso-kiosk/settings}
# That Debian's own updates by day were on before.
BY_DAY=/etc/sayso-kiosk/updates-by-day
KIOSK_USER=sayso-kiosk HOME_OF_KIOSK=/var/lib/sayso-kiosk DATA=/var/lib/sayso-kiosk/data

NAMES="language campaign organisation contact public-key rotation scale screen night fleet print save-to when-closed"

# file_setting FILE NAME: the value of the last line that begins with `NAME =`, without blanks around it.
file_setting() {
    [ -r "$1" ] || return 0
    sed -n "s/^[[:blank:]]*$2[[:blank:]]*=[[:blank:]]*//p" "$1" | sed 's/[[:space:]]*$//' | tail -n 1
}

# setting NAME DEFAULT
setting() {
    value=$(file_setting "$SETTINGS" "$1")
    printf '%s\n' "${value:-$2}"
}

# languages: those that the program has, a line each.
languages() { sayso languages 2>/dev/null | awk 'NF { print $1 }'; }

# is_encrypted FOLDER: whether it lies on a disk that asks for a passphrase at the start.
is_encrypted() {
    lsblk --noheadings --inverse --output TYPE "$(findmnt --noheadings --output SOURCE --target "$1" 2>/dev/null || echo none)" 2>/dev/null | grep -q crypt
}

# as_kiosk COMMAND...: as the stand's user.
as_kiosk() { runuser -u "$KIOSK_USER" -- env HOME="$HOME_OF_KIOSK" "$@"; }

# is_connected SCREEN
is_connected() { grep -qsx connected /sys/class/drm/card*-"$1"/status; }

# is_setting NAME VALUE: whether NAME may have this value; an empty one says "as usual".
is_setting() {
    [ -n "$2" ] || return 0
    case "$1=$2" in
        language=*) languages | grep -qxF -e "$2" ;;
        rotation=0 | rotation=90 | rotation=180 | rotation=270) ;;
        scale=1 | scale=1.25 | scale=1.5 | scale=1.75 | scale=2 | scale=2.5 | scale=3) ;;
        night=none | night=[0-9] | night=1[0-9] | night=2[0-3]) ;;
        print=none | print=a4 | print=roll | when-closed=power-off | when-closed=log-in) ;;
        # The session may write there, and nowhere in anybody's home.
        save-to=/ | save-to=/home* | save-to=/root* | save-to=*..* | save-to=*//*) return 1 ;;
        save-to=/*) ! printf %s "$2" | grep -q '[^A-Za-z0-9/._ -]' ;;
        campaign=/* | campaign=none | fleet=/* | fleet=none) ;;
        organisation=* | contact=*) ;;
        public-key=age1*) ! printf %s "$2" | grep -q '[^a-z0-9]' ;;
        screen=*) ! printf %s "$2" | grep -q '[^A-Za-z0-9-]' ;;
        *) return 1 ;;
    esac
}

# mistakes FILE: what is wrong in it, a line each; nothing where it can be used.
mistakes() {
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in '' | '#'*) continue ;; esac
        name=$(printf %s "${line%%=*}" | tr -d '[:blank:]')
        case " $NAMES " in
            *" $name "*) [ "$line" != "${line#*=}" ] || { echo "'$name' has no '=' behind it"; continue; } ;;
            *) echo "'$name' is no setting; there are: $NAMES"; continue ;;
        esac
        value=$(file_setting "$1" "$name")
        is_setting "$name" "$value" || echo "'$name' cannot be '$value'"
    done <"$1"
}
