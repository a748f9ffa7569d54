#!/bin/bash
# A stand in a virtual machine, from power on: a fresh Debian 12 in which the package sayso-kiosk is installed and set up, and
# which is then used from outside alone, by its keyboard, its plugs and its power, and looked at on its screen.
#
#   tests/kiosk_machine.sh          cold starts, power cuts, keys, drives; about eight minutes, and two more the first time
#   tests/kiosk_machine.sh night    the same machine from 2:25 on: what it missed while it was off, and at 3:30 updates and a fresh start; 75 minutes
#
# As root. ACCEL=kvm, where a computer lends that to its machines, is several times quicker. Qemu starts the kernel by itself: there is no firmware and no boot menu.
# SAYSO_PROGRAM names another build of the program than target/debug/sayso. Pictures and logs: target/kiosk_machine.
set -eu
cd "$(dirname "$0")/.."
out=$PWD/target/kiosk_machine
root=$out/root
mkdir -p "$out"

[ "$(id -u)" = 0 ] || { echo "kiosk_machine: please run this as root: it makes a disk of a folder" >&2; exit 2; }
lacking=
for need in mmdebstrap:mmdebstrap qemu-system-x86_64:qemu-system-x86 mke2fs:e2fsprogs mkfs.vfat:dosfstools mcopy:mtools \
    tesseract:tesseract-ocr tesseract:tesseract-ocr-eng convert:imagemagick dpkg-deb:dpkg strip:binutils age-keygen:age; do
    command -v "${need%%:*}" >/dev/null || lacking="$lacking ${need#*:}"
done
[ -z "$lacking" ] || { echo "kiosk_machine: apt-get install --no-install-recommends$lacking" >&2; exit 2; }
[ -n "${SAYSO_PROGRAM:-}" ] || cargo test --locked --no-run --quiet
program=${SAYSO_PROGRAM:-$PWD/target/debug/sayso}

if [ ! -e "$out/debian.tar" ]; then
    echo "   a Debian 12 with a kernel is laid; it is kept for the next time"
    apt-config dump Acquire | grep -E 'Proxy|Check-(Valid-Until|Date)' >"$out/apt.conf" || true
    mmdebstrap --quiet --variant=minbase --aptopt="$out/apt.conf" --aptopt='APT::Install-Recommends "false"' \
        --include=linux-image-amd64,systemd-sysv,udev,dbus,kbd,passwd,procps,pulseaudio,seatd,sway,xkb-data,util-linux,libasound2,libegl1,libgl1,libgl1-mesa-dri,libwayland-client0,libwayland-cursor0,libwayland-egl1,libxkbcommon0,python3,unattended-upgrades,apt-utils \
        --format=tar bookworm "$out/debian.part"
    mv "$out/debian.part" "$out/debian.tar"
fi
rm -rf --one-file-system "$root"
trap 'rm -rf --one-file-system "$root" "$out"/machine.disk' EXIT
mkdir -p "$root"
tar -xf "$out/debian.tar" -C "$root"
rm -f "$root/etc/apt/apt.conf.d/"99mmdebstrap

# A package NAME of VERSION that holds a file which says its version.
package() {
    local stage
    stage=$(mktemp -d)
    chmod 755 "$stage"
    mkdir -p "$stage/DEBIAN" "$stage/usr/share/$1"
    printf 'Package: %s\nVersion: %s\nArchitecture: amd64\nMaintainer: tests <tests@localhost>\nDescription: of a test\n' "$1" "$2" >"$stage/DEBIAN/control"
    echo "$2" >"$stage/usr/share/$1/version"
    [ $# -lt 3 ] || install -D -m 755 "$3" "$stage/usr/bin/$1"
    [ $# -lt 3 ] || strip "$stage/usr/bin/$1"
    dpkg-deb --root-owner-group -Znone --build "$stage" "$root/opt/$1_$2.deb" >/dev/null
    rm -rf "$stage"
}
# The program's own package has a test of its own; here it is the program alone.
package sayso 0 "$program"
OUT=$root/opt VERSION=0 assets/debian/kiosk/build.sh >/dev/null
# What Debian's security archive would bring, in a folder of that machine.
package outdated 1
package outdated 2
package outdated 3
mkdir -p "$root/opt/archive" && mv "$root/opt/outdated_2.deb" "$root/opt/archive/"
# Who looks and acts from within: a line of words comes in by a plug, what came of it goes out.
cat >"$root/opt/agent.py" <<'TEXT'
import json, subprocess
with open("/dev/virtio-ports/agent", "r+b", buffering=0) as plug:
    line = b""
    while True:
        byte = plug.read(1)
        line += byte or b""
        if line.endswith(b"\n"):
            done = subprocess.run(["sh", "-c", json.loads(line)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
            plug.write(json.dumps([done.returncode, done.stdout]).encode() + b"\n")
            line = b""
TEXT
cat >"$root/etc/systemd/system/agent.service" <<'TEXT'
[Unit]
BindsTo=dev-virtio\x2dports-agent.device
After=dev-virtio\x2dports-agent.device
[Service]
ExecStart=/usr/bin/python3 -u /opt/agent.py
Restart=always
RestartSec=1
TEXT
mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
ln -s ../agent.service "$root/etc/systemd/system/multi-user.target.wants/"
echo '/dev/vda / ext4 errors=remount-ro 0 1' >"$root/etc/fstab"
echo stand >"$root/etc/hostname"
ln -sf /usr/share/zoneinfo/Etc/UTC "$root/etc/localtime"

cp "$root"/boot/vmlinuz-* "$out/vmlinuz"
cp "$root"/boot/initrd.img-* "$out/initrd"
rm -f "$out/machine.disk"
mke2fs -q -t ext4 -F -d "$root" "$out/machine.disk" 4G
rm -rf --one-file-system "$root"
/usr/bin/python3 tests/kiosk_machine.py "$out" "${1:-day}"
