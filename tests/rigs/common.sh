# Read by the shell rigs: where a rig's files are, how it complains, how it ends what it began.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rig_name=$(basename "$0" .sh)

complain() { echo "$rig_name: $*" >&2; exit 2; }

# Prints the comment at the top of the script.
usage() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$0"; }

# rig_folder VERB: sets $dir to $RIG/<rig>; only `start` may do without RIG, and gets a new folder.
rig_folder() {
    if [ -z "${RIG:-}" ]; then
        [ "$1" = start ] || complain "which rig? set RIG to the folder that 'start' used (its env file does)"
        RIG=$(mktemp -d /tmp/rig.XXXXXX)
    fi
    if [ "$1" != start ] && [ ! -d "$RIG/$rig_name" ]; then
        [ "$1" = stop ] && exit 0
        complain "nothing was started in $RIG: use '$rig_name.sh start' first"
    fi
    mkdir -p "$RIG/$rig_name" && chmod 700 "$RIG/$rig_name" || complain "cannot make $RIG/$rig_name: choose another RIG"
    RIG=$(cd "$RIG" && pwd)
    dir=$RIG/$rig_name
}

needs() {
    local tool
    for tool; do command -v "$tool" >/dev/null || complain "$tool is missing: install what packages.txt lists"; done
}

# soon SECONDS COMMAND...: tries until the command succeeds.
soon() {
    local end=$(($(date +%s%N) + $1 * 1000000000)); shift
    until "$@" >/dev/null 2>&1; do [ "$(date +%s%N)" -lt $end ] || return 1; sleep 0.05; done
}
