#!/bin/bash
# The kiosk's session, as the package sayso-kiosk starts it: installed in a fresh Debian 12, set up from a file, and
# ended 20 times at the program and 5 times at the compositor, without warning, and once each made to hang. The
# welcome screen is back each time, nothing that was kept is lost, and nothing else is there.
#
#   tests/kiosk_session.sh          as root; about eight minutes, and some more the first time
#
# It runs in a container (systemd-nspawn) with a systemd of its own, and the compositor without a screen. So it says
# nothing of graphics cards, consoles and plugs; the chapter on kiosks tells what was tried of these, and how.
# SAYSO_PROGRAM names another build of the program than target/debug/sayso.
set -eu
cd "$(dirname "$0")/.."
out=$PWD/target/kiosk_session
root=$out/root
mkdir -p "$out"

[ "$(id -u)" = 0 ] || { echo "kiosk_session: please run this as root: it starts a container" >&2; exit 2; }
lacking=
for need in mmdebstrap:mmdebstrap systemd-nspawn:systemd-container dpkg-deb:dpkg strip:binutils; do
    command -v "${need%%:*}" >/dev/null || lacking="$lacking ${need#*:}"
done
[ -z "$lacking" ] || { echo "kiosk_session: apt-get install$lacking" >&2; exit 2; }
[ -n "${SAYSO_PROGRAM:-}" ] || cargo build --locked --quiet --bin sayso
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}

said_in_there() { cat "$out/container.log" "$root/opt/said" 2>/dev/null | tail -n 40 >&2; }
container=
clean_up() {
    [ -z "$container" ] || kill -KILL "$container" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT

if [ ! -e "$out/debian.tar" ]; then
    echo "   a fresh Debian 12 is laid; it is kept for the next time"
    apt-config dump Acquire | grep -E 'Proxy|Check-(Valid-Until|Date)' >"$out/apt.conf" || true
    mmdebstrap --quiet --variant=minbase --aptopt="$out/apt.conf" --aptopt='APT::Install-Recommends "false"' \
        --include=systemd-sysv,udev,dbus,kbd,passwd,procps,pulseaudio,seatd,sway,xkb-data,util-linux,libasound2,libxkbcommon0,libwayland-client0,libwayland-cursor0,at-spi2-core,gir1.2-atspi-2.0,python3-gi,grim,age,fdisk,dosfstools \
        --format=tar bookworm "$out/debian.part"
    mv "$out/debian.part" "$out/debian.tar"
fi
rm -rf --one-file-system "$root"
mkdir -p "$root"
tar -xf "$out/debian.tar" -C "$root"
# `dev` is the container's own.
rm -rf --one-file-system "${root:?}/dev" && mkdir "$root/dev"

# The program's own package has a test of its own; here it is the program alone.
stand=$out/sayso
rm -rf "$stand" && mkdir -p "$stand/DEBIAN" "$stand/usr/bin"
cp "$program" "$stand/usr/bin/sayso" && strip "$stand/usr/bin/sayso"
# And the versions after these, for an upgrade.
for version in 0 1; do
    printf 'Package: sayso\nVersion: %s\nArchitecture: amd64\nMaintainer: tests <tests@localhost>\nDescription: the program alone\n' $version >"$stand/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$stand" "$root/opt/sayso_$version.deb" >/dev/null
    OUT=$root/opt VERSION=$version assets/debian/kiosk/build.sh >/dev/null
done
cp tests/kiosk_session.py tests/rigs/drive.py "$root/opt/"

# What a computer without a screen, a keyboard and a microphone needs to be one that has them.
bus=unix:path=/run/kiosk-bus/bus
units=$root/etc/systemd/system
mkdir -p "$units/sayso-kiosk.service.d" "$units/multi-user.target.wants"
cat >"$units/sayso-kiosk.service.d/test.conf" <<TEXT
[Unit]
Requires=kiosk-bus.service
After=kiosk-bus.service
[Service]
ExecStartPre=
UnsetEnvironment=
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 DBUS_SESSION_BUS_ADDRESS=$bus
TEXT
cat >"$units/kiosk-bus.service" <<TEXT
[Service]
User=sayso-kiosk
RuntimeDirectory=kiosk-bus
Environment=XDG_RUNTIME_DIR=/run/kiosk-bus
ExecStart=/usr/bin/dbus-daemon --session --nofork --nosyslog --address=$bus
TEXT
cat >"$units/kiosk-test.service" <<'TEXT'
[Unit]
After=multi-user.target
[Service]
Type=oneshot
TimeoutStartSec=1800
StandardOutput=file:/opt/said
StandardError=inherit
ExecStart=/usr/bin/python3 -u /opt/kiosk_session.py
ExecStopPost=/bin/systemctl --no-block poweroff
TEXT
ln -s ../kiosk-test.service "$units/multi-user.target.wants/"
chroot "$root" dpkg -i /opt/sayso_0.deb /opt/sayso-kiosk_0_all.deb >"$out/install.log" 2>&1 || { cat "$out/install.log" >&2; exit 1; }
cat >"$root/usr/lib/sayso-kiosk/sound.pa" <<'TEXT'
load-module module-null-sink sink_name=speaker sink_properties=device.description=Speaker
load-module module-null-sink sink_name=air
load-module module-sine sink=air frequency=440
load-module module-remap-source source_name=microphone master=air.monitor source_properties=device.description=Microphone
set-default-sink speaker
set-default-source microphone
load-module module-native-protocol-unix
TEXT

echo "   the container is started"
: >"$root/opt/said"
SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet --register=no --keep-unit --directory="$root" --boot \
    --private-network --console=pipe >"$out/container.log" 2>&1 </dev/null &
container=$!
tail --pid="$container" -n +1 -f "$root/opt/said"
wait "$container" || true
container=
cp "$root/opt/said" "$out/said"
cp "$root"/opt/*.png "$out/" 2>/dev/null || true
grep -qx "the session holds" "$root/opt/said" || { said_in_there; exit 1; }
