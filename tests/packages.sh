#!/bin/sh
# Gets a computer ready: looks whether Rust is there and new enough, and installs the Debian packages that are missing.
# It says which and why, and needs nothing beforehand: no make, no sudo where you are root, no list of packages.
#
#   tests/packages.sh build   what it takes to build and run
#   tests/packages.sh test    and to test with a virtual microphone, camera and desktop
#   tests/packages.sh package   to build, and to try the Debian package in a fresh root
#
# On other systems it names the packages and goes on: cargo tells what is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

wanted="build-essential pkg-config libasound2-dev clang libclang-dev libwayland-dev
libxkbcommon-dev libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri libxcursor1 libxi6 libxrandr2"
case ${1:-build} in
    build) why="to build Sayso and open its window" ;;
    test)
        why="to build Sayso and to test it with a virtual microphone, camera and desktop"
        # age opens what Sayso sealed, strace tells what it opens, tool by tool.
        wanted="$wanted age strace $(sed -e 's/#.*//' "$here/rigs/packages.txt" | tr '\n' ' ')"
        ;;
    package)
        why="to try the Debian package in a fresh root"
        # The root, the checkers, and the screen that the window is shown on.
        wanted="$wanted mmdebstrap lintian appstream desktop-file-utils xvfb xdotool imagemagick x11-utils"
        ;;
    *) echo "usage: tests/packages.sh build|test|package" >&2; exit 2 ;;
esac

# Rust is installed by whoever will build, without root, so it is only asked for.
needed=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$here/../Cargo.toml")
if command -v rustc >/dev/null && found=$(rustc --version 2>/dev/null); then
    found=$(echo "$found" | cut -d ' ' -f 2 | cut -d - -f 1)
else
    found=
fi
older=$(printf '%s\n%s\n' "$needed" "${found:-0}" | sort -V | head -n 1)
if [ "$older" != "$needed" ]; then
    {
        if [ -z "$found" ] && [ -x "$HOME/.cargo/bin/cargo" ]; then
            echo "Rust is installed, but this shell does not find it. Please run this, and then the same command again:"
            echo "    . ~/.cargo/env"
        elif command -v rustup >/dev/null; then
            echo "Rust ${found:-is not set up}${found:+ is too old}; Sayso needs $needed or newer. Please run this, and then the same command again:"
            echo "    rustup default stable && rustup update stable"
        else
            [ -z "$found" ] && echo "Rust is missing." || echo "Rust $found is too old, and Debian has no newer one."
            echo "Sayso needs $needed or newer. https://rustup.rs installs it for you alone, without root:"
            command -v curl >/dev/null || echo "    apt-get update && apt-get install -y curl ca-certificates     # as root"
            echo "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
            echo "    . ~/.cargo/env"
            echo "Then run the same command again. Nothing has been changed."
        fi
    } >&2
    exit 1
fi

# Who has them from elsewhere needs no package: those bring several hundred others along.
if command -v node >/dev/null && command -v npm >/dev/null; then
    wanted=$(echo $wanted | sed -e 's/ nodejs / /' -e 's/ npm / /')
fi

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian or one of its relatives. Please install the counterparts of:"
    echo $wanted
    exit 0
fi

missing=
for package in $wanted; do
    status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

ask_for_them() {
    {
        echo "$1 Please ask whoever looks after this computer to run this as root, and then run the same command again:"
        echo "    apt-get update && apt-get install -y --no-install-recommends$missing"
    } >&2
    exit 1
}

echo "These Debian packages are missing $why:"
echo "   $missing"
if [ "$(id -u)" = 0 ]; then
    root=
elif command -v sudo >/dev/null; then
    root=sudo
    echo "sudo may ask for your password to install them."
    sudo -v || ask_for_them "sudo does not let you install them."
else
    ask_for_them "You are not root, and there is no sudo here."
fi
$root apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
