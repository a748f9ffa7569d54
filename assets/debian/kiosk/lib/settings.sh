# What /etc/sayso-kiosk/settings says. Read by the other scripts of this folder; nothing in the file is ever run.
# shellcheck shell=sh disable=SC2034,SC2094 # for the scripts that read this one; the file is only read
# `su` without `-` leaves a PATH that lacks the programs of root.
PATH=$PATH:/usr/sbin:/sbin
SETTINGS=${SAYSO_KIOSK_SETTINGS:-/etc/sayso-kiosk/settings}
# That Debian's own updates by day were on before.
BY_DAY=/etc/sayso-kiosk/updates-by-day
# The names of the files of a campaign that the set-up has laid into the data folder.
LAID=/etc/sayso-kiosk/campaign-laid
KIOSK_USER=sayso-kiosk HOME_OF_KIOSK=/var/lib/sayso-kiosk DATA=/var/lib/sayso-kiosk/data

NAMES="language campaign organisation contact public-key rotation scale screen night fleet print save-to when-closed"

# file_setting FILE NAME: the value of the last line that begins with `NAME =`, without blanks around it.
file_setting() {
    [ -r "$1" ] || return 0
    sed -n "s/^[[:blank:]]*$2[[:blank:]]*=[[:blank:]]*//p" "$1" | sed 's/[[:space:]]*$//' | tail -n 1
}

# setting NAME DEFAULT: what is set; the default where nothing is, or nothing that can be used.
setting() {
    value=$(file_setting "$SETTINGS" "$1")
    is_setting "$1" "$value" || value=
    printf '%s\n' "${value:-$2}"
}

# languages: those that the program has, a line each.
languages() { sayso languages 2>/dev/null | awk 'NF { print $1 }'; }

# device_of FOLDER: the device that it lies on, without the part of it that some file systems name behind.
device_of() { findmnt --noheadings --nofsroot --output SOURCE --target "$1" 2>/dev/null || echo none; }

# is_encrypted FOLDER: whether it lies on an encrypted disk.
is_encrypted() { lsblk --noheadings --inverse --output TYPE "$(device_of "$1")" 2>/dev/null | grep -q crypt; }

# asks_at_start: whether any disk that is in use is encrypted; at the start its passphrase is asked for.
asks_at_start() {
    findmnt --noheadings --list --nofsroot --real --output SOURCE | sort -u | while IFS= read -r device; do
        lsblk --noheadings --inverse --output TYPE "$device" 2>/dev/null
    done | grep -q crypt
}

# has_vault: whether there is a vault. A folder that the power was cut in before its ledger was there is none.
has_vault() { [ -e "$DATA/vault/ledger.db" ]; }

# as_kiosk COMMAND...: as the stand's user, with the rights to devices that the session has.
as_kiosk() {
    # shellcheck disable=SC2086 # the words of a command
    ${WITHIN:-} runuser -u "$KIOSK_USER" -g "$KIOSK_USER" -G audio -G video -- \
        env HOME="$HOME_OF_KIOSK" XDG_RUNTIME_DIR=/run/sayso-kiosk "$@"
}

# unswapped COMMAND...: so that nothing of its memory is written to swap, where systemd can see to that.
unswapped() {
    [ ! -d /run/systemd/system ] || WITHIN="systemd-run --quiet --scope --property=MemorySwapMax=0"
    "$@"
    set -- $?
    WITHIN=
    return "$1"
}

# outputs: the screens that the compositor has, a line each. Fails where it does not answer within so many seconds.
outputs() {
    said=$(timeout -s KILL "$1" swaymsg -t get_outputs -r 2>/dev/null) || return 1
    printf '%s\n' "$said" | tr ',{' '\n\n' | sed -n 's/^ *"name": *"\(.*\)"$/\1/p'
}

# map_touch OUTPUTS: without it, a finger on a screen that is turned by 90 degrees is seen elsewhere than it touches.
map_touch() {
    touched=$(setting screen '')
    is_connected "$touched" || touched=$(printf '%s\n' "$1" | head -n 1)
    [ -z "$touched" ] || swaymsg -q "input type:touch map_to_output \"$touched\""
}

# is_connected SCREEN
is_connected() { grep -qsx connected /sys/class/drm/card*-"$1"/status; }

# is_setting NAME VALUE: whether NAME may have this value; an empty one says "as usual".
is_setting() {
    [ -n "$2" ] || return 0
    case "$1=$2" in
        language=*) languages | grep -qxF -e "$2" ;;
        rotation=0 | rotation=90 | rotation=180 | rotation=270) ;;
        scale=1 | scale=1.25 | scale=1.5 | scale=1.75 | scale=2 | scale=2.5 | scale=3 | scale=none) ;;
        night=none | night=[0-9] | night=1[0-9] | night=2[0-3]) ;;
        print=none | print=a4 | print=roll | when-closed=power-off | when-closed=log-in) ;;
        # The session may write there, and nowhere in anybody's home.
        save-to=/ | save-to=/home* | save-to=/root* | save-to=*..* | save-to=*//*) return 1 ;;
        # Of these it has its own, or none.
        save-to=/tmp | save-to=/tmp/* | save-to=/var/tmp* | save-to=/run/user* | save-to=/proc* | save-to=/sys* | save-to=/dev*) return 1 ;;
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
        line=$(printf %s "$line" | tr -d '\r' | sed 's/^[[:blank:]]*//')
        case $line in '' | '#'*) continue ;; esac
        name=$(printf %s "${line%%=*}" | tr -d '[:blank:]')
        case " $NAMES " in
            *" $name "*) [ "$line" != "${line#*=}" ] || { echo "'$name' has no '=' behind it"; continue; } ;;
            *) echo "'$name' is no setting; there are: $NAMES"; continue ;;
        esac
        value=$(file_setting "$1" "$name")
        case $value in
            '"'*'"' | "'"*"'") echo "'$name' stands in quotes, which would be part of it: leave them out"; continue ;;
        esac
        is_setting "$name" "$value" || echo "'$name' cannot be '$value'"
    done <"$1"
}
