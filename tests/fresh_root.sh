#!/bin/sh
# The README's two commands on a computer that has nothing: a fresh Debian 12 in a folder, made by debootstrap. As root
# (it is a change of root directory, no container):
#
#   tests/fresh_root.sh told     what each kind of person is told where something is missing: no Rust, an old Rust, no root, no sudo
#   tests/fresh_root.sh run [WHO]   the command that runs, as root without sudo and as a visitor with sudo: from a clone to a window
#   tests/fresh_root.sh test     the command that tests, as root, from a clone, with an empty target folder
#
# DIR (target/fresh_root) is where. Rust and the crates that this computer has are lent to it, so that it fetches only
# Debian's packages: what rustup does is not tried.
set -eu
cd "$(dirname "$0")/.."
source=$PWD
dir=${DIR:-$PWD/target/fresh_root}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
rustup_home=${RUSTUP_HOME:-$HOME/.rustup}
say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail "a change of root directory takes root"
command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap

unmount() {
    for place in "$root"/opt/cargo/registry "$root"/opt/rustup "$root"/proc "$root"/dev/pts "$root"/dev/shm "$root"/dev "$root"/sys; do
        mountpoint -q "$place" && umount -l "$place"
    done
    true
}

# A new root beside those that were made before, from a base that is fetched once.
fresh() {
    root=$dir/$1
    [ -d "$dir/base/etc" ] || {
        say "a bare Debian 12"
        mkdir -p "$dir"
        debootstrap --variant=minbase bookworm "$dir/base.new" >"$dir/base.log" || fail "see $dir/base.log"
        rm -rf "$dir/base.new/var/lib/apt/lists"/*
        mv "$dir/base.new" "$dir/base"
    }
    unmount
    rm -rf --one-file-system "$root"
    cp -a "$dir/base" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --make-rslave "$root/dev"
    mount -t sysfs sysfs "$root/sys"
    trap unmount EXIT
    # How this computer reaches the network holds there as well.
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/etc/ssl/certs"
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    # Debian's package of certificates makes that anew without those of this computer; npm is shown a copy.
    cp /etc/ssl/certs/ca-certificates.crt "$root/opt/certificates"
    chroot "$root" useradd --create-home --shell /bin/bash visitor
    git clone -q --no-hardlinks "$source" "$root/home/visitor/sayso"
    chroot "$root" chown -R visitor: /home/visitor/sayso
}

lend_rust() {
    cargo fetch --locked --quiet
    mkdir -p "$root/opt/rustup" "$root/opt/cargo/registry" "$root/opt/cargo/bin"
    mount --bind "$rustup_home" "$root/opt/rustup"
    cp -a "$cargo_home/bin/." "$root/opt/cargo/bin/"
    # Of its own, so that nothing here is changed; the crates themselves are this computer's.
    mount --bind "$cargo_home/registry" "$root/opt/cargo/registry"
    chroot "$root" chown visitor: /opt/cargo
}

# Somebody does something there, in the source.
does() {
    who=$1
    shift
    chroot "$root" /usr/bin/env -i PATH=/opt/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        CARGO_HOME=/opt/cargo RUSTUP_HOME=/opt/rustup CARGO_NET_OFFLINE=true LANG=C.UTF-8 NODE_EXTRA_CA_CERTS=/opt/certificates \
        RUSTUP_TOOLCHAIN="$(rustup show active-toolchain | cut -d ' ' -f 1)" GIT_CONFIG_COUNT=1 \
        GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' HOME="$(chroot "$root" getent passwd "$who" | cut -d: -f6)" \
        setpriv --reuid "$who" --regid "$who" --init-groups sh -c "cd /home/visitor/sayso && $*"
}

# It is refused, and told what to do about it.
is_told() {
    what=$1 who=$2
    shift 2
    if said=$(does "$who" "sh tests/packages.sh build" 2>&1); then fail "$what: nothing was said"; fi
    for word; do
        case $said in *"$word"*) ;; *) fail "$what: no word of '$word' in: $said" ;; esac
    done
    echo "$said" | sed "s/^/   $what: /"
}

let_them_sudo() {
    chroot "$root" sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends sudo >/dev/null'
    echo 'visitor ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/visitor"
    rm -rf "$root/var/lib/apt/lists"/*
}

# From a clone to a window that shows something, on a screen without a graphics card.
runs() {
    who=$1
    began=$(date +%s)
    does "$who" "sh tests/packages.sh build" >"$dir/$who.packages.log" 2>&1 || fail "see $dir/$who.packages.log"
    echo "   $(($(date +%s) - began)) s for the packages"
    does "$who" "cargo build --release" >"$dir/$who.build.log" 2>&1 || fail "see $dir/$who.build.log"
    echo "   $(($(date +%s) - began)) s from a clone to the program"
    # The screen is this test's, not one of the packages that it takes to run.
    Xvfb :77 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
    screen=$!
    sleep 2
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    does "$who" "DISPLAY=:77 timeout 60 cargo run --release -- --demo" >"$dir/$who.run.log" 2>&1 &
    colours=0 tries=0
    while [ "$colours" -lt 20 ] && [ "$tries" -lt 40 ]; do
        sleep 1
        tries=$((tries + 1))
        DISPLAY=:77 import -window root "$dir/$who.png" && colours=$(identify -format %k "$dir/$who.png")
    done
    kill "$screen"
    wait "$screen" || true
    umount -l "$root/tmp/.X11-unix"
    [ "$colours" -ge 20 ] || fail "the window shows nothing; see $dir/$who.run.log"
    echo "   the window is there, in $dir/$who.png"
}

case ${1:-} in
    told)
        fresh told
        is_told "no Rust" root "Rust is missing" "sh.rustup.rs" "apt-get install -y curl"
        mkdir -p "$root/opt/cargo/bin"
        printf '#!/bin/sh\necho "rustc 1.63.0 (4b91a6ea7 2022-08-08)"\n' >"$root/opt/cargo/bin/rustc"
        chmod +x "$root/opt/cargo/bin/rustc"
        is_told "an old Rust" root "Rust 1.63.0 is too old" "sh.rustup.rs"
        rm -r "$root/opt/cargo"
        lend_rust
        is_told "no sudo" visitor "You are not root" "libasound2-dev" "apt-get update && apt-get install"
        chroot "$root" sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends sudo >/dev/null'
        is_told "sudo that refuses" visitor "sudo does not let you" "libasound2-dev"
        ;;
    run)
        for who in ${2:-root visitor}; do
            say "as $who, with sudo where that is not root"
            fresh "run-$who"
            lend_rust
            [ "$who" = root ] || let_them_sudo
            runs "$who"
            unmount
        done
        ;;
    test)
        fresh test
        lend_rust
        began=$(date +%s)
        does root "sh tests/run.sh"
        echo "   $(($(date +%s) - began)) s from a clone to the last check"
        ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
say "done"
