# Fresh roots of Debian 12 to try packages in; to be read by a script with `.`, as root. Needs mmdebstrap.
#
#   fresh_root DIR                    lays a minimal Debian 12 into DIR, with nothing but apt
#   in_root DIR COMMAND...            runs COMMAND there as root, with this computer's network
#   as_visitor DIR COMMAND...         runs COMMAND there as an account that may do nothing special, on the display
#                                     $DISPLAY of this computer, in a network that leads nowhere
#   drop_root DIR                     removes it
#
# The first root is kept as an archive in target/package for a day, so that the next ones take seconds and not a
# minute. SAYSO_MIRROR names a mirror of Debian; without it: the one that this computer uses.

archive=target/package/debian-12.tar

fresh_root() {
    if [ -z "$(find "$archive" -mtime -1 2>/dev/null)" ]; then
        mkdir -p "$(dirname "$archive")"
        # What this computer tells apt of proxies and of clocks that are off holds in there, too.
        apt-config dump Acquire | grep -E 'Proxy|Check-(Valid-Until|Date)' >"$archive.conf" || true
        mmdebstrap --quiet --variant=minbase --include=ca-certificates --format=tar --aptopt="$archive.conf" \
            bookworm "$archive.part" \
            ${SAYSO_MIRROR:+"$SAYSO_MIRROR"}
        mv "$archive.part" "$archive"
    fi
    mkdir -p "$1"
    tar -xf "$archive" -C "$1"
    cp "$archive.conf" "$1/etc/apt/apt.conf.d/99host"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    # No service starts by itself in there.
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
    chmod +x "$1/usr/sbin/policy-rc.d"
    mkdir -p "$1/tmp/.X11-unix"
    in_root "$1" useradd --create-home --shell /bin/sh visitor
    in_root "$1" apt-get update -qq
}

# Mounts and processes of a command go with it, whatever ends it.
inside() {
    local root=$1; shift
    unshare --mount --pid --fork --kill-child -- /bin/sh -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true
        [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        # Not by exec: what runs as the first process of its own is spared by signals that it does not await.
        chroot "$root" "$@"' sh "$root" "$@"
}

clean="env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive"

in_root() {
    local root=$1; shift
    inside "$root" $clean HOME=/root "$@"
}

as_visitor() {
    local root=$1; shift
    unshare --net -- /bin/sh -c '"$@"' sh \
        env -i PATH="$PATH" "$(command -v bash)" -c "$(declare -f inside); inside \"\$@\"" bash "$root" \
        $clean HOME=/home/visitor DISPLAY="${DISPLAY:-}" setpriv --reuid visitor --regid visitor --init-groups "$@"
}

drop_root() { rm -rf --one-file-system "$1"; }
