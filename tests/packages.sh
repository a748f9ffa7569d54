#!/bin/sh
# Installs the Debian packages that are missing, and says which and why.
#
#   tests/packages.sh build   what it takes to build and run
#   tests/packages.sh test    and to test with a virtual microphone, camera and desktop
#
# On other systems it says so and goes on: cargo tells what is missing.
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
    *) echo "usage: tests/packages.sh build|test" >&2; exit 2 ;;
esac

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

echo "These Debian packages are missing $why:"
echo "   $missing"
if [ "$(id -u)" = 0 ]; then
    root=
elif command -v sudo >/dev/null; then
    root=sudo
    echo "sudo may ask for your password to install them."
else
    echo "Please install them as root: apt-get install$missing" >&2
    exit 1
fi
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends $missing
