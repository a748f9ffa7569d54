#!/bin/sh
# A store on sticks as people have them, FAT32 and exFAT, in a file and by FUSE, since not every kernel has both; exFAT
# takes a loop device, and with it root. There and back, killed in the middle, full, and whole for the file system's own check.
#
#   tests/fleet_stick.sh      needs fusefat, exfat-fuse, exfatprogs, dosfstools; a minute or two
set -eu
cd "$(dirname "$0")/.."
sync=${SAYSO_SYNC:-$PWD/target/debug/sayso-sync}
[ -x "$sync" ] || cargo build --locked --bin sayso-sync
for tool in fusefat mount.exfat-fuse mkfs.exfat mkfs.vfat; do
    command -v $tool > /dev/null || { echo "$tool is missing: apt-get install fusefat exfat-fuse exfatprogs dosfstools" >&2; exit 2; }
done
work=$(mktemp -d "$PWD/target/fleet-stick.XXXXXX")
stick=$work/stick
device=
away() {
    fusermount -u "$stick" 2> /dev/null || true
    [ -z "$device" ] || losetup -d "$device" || true
    device=
}
trap 'away; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
fail() { echo "FAILED: $*" >&2; exit 1; }
look() { "$sync" --once --program none --data-dir "$work/$1" 2> "$work/$1.said"; }
told() { python3 -c "import json,sys; print(json.load(open(sys.argv[1])).get(sys.argv[2]))" "$work/$1/fleet/look.json" "$2"; }
lay() { python3 - "$work/a/fleet/out/v1/sub" "$1" "$2" <<'END'
import hashlib, os, sys
folder, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
for number in range(first, first + count):
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    os.makedirs(f"{folder}/{digest}", exist_ok=True)
    with open(f"{folder}/{digest}/{digest[:32]}.age", "wb") as file:
        file.write(digest.encode() * (5 + number % 40))
END
}
cat > "$work/whole.py" <<'END'
import hashlib, sys
folder, count = sys.argv[1], int(sys.argv[2])
for number in range(count):
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    with open(f"{folder}/{digest}/{digest[:32]}.age", "rb") as file:
        assert file.read() == digest.encode() * (5 + number % 40), number
END
for system in fat32 exfat; do
    rm -rf "$work/a" "$work/b" "$stick" "$work/image"; mkdir "$stick"
    truncate -s 64M "$work/image"
    case $system in
        fat32) mkfs.vfat -F 32 "$work/image" > /dev/null; fusefat -o rw+ "$work/image" "$stick" > /dev/null 2>&1 ;;
        exfat) mkfs.exfat "$work/image" > /dev/null; device=$(losetup -f --show "$work/image"); mount.exfat-fuse "$device" "$stick" > /dev/null ;;
    esac
    grep -q " $stick " /proc/mounts || fail "$system is not mounted"
    mkdir "$stick/store"; touch "$stick/store/sayso-fleet"
    for member in a:00112233445566778899aabbccddeeff b:ff112233445566778899aabbccddeeff; do
        name=${member%%:*}
        mkdir -p "$work/$name/fleet" "$work/$name/vault/media"
        printf 'store = "%s"\nmember = "%s"\nprefixes = ["v1/sub/"]\n' "$stick/store" "${member#*:}" \
            > "$work/$name/fleet/sync.toml"
    done
    sed -i 's,v1/sub/,v1/org/,' "$work/a/fleet/sync.toml"
    lay 0 200
    "$sync" --once --program none --data-dir "$work/a" 2> /dev/null & putting=$!
    n=0
    while [ "$(find "$work/a/fleet/out" -type f | wc -l)" -gt 150 ] && [ $n -lt 300 ]; do n=$((n + 1)); sleep 0.05; done
    kill -9 $putting 2> /dev/null || true; wait $putting 2> /dev/null || true
    left=$(find "$work/a/fleet/out" -type f | wc -l)
    look a || fail "$system: $(cat "$work/a.said")"
    [ -z "$(ls "$stick/store/.new")" ] || fail "$system: something unfinished is left"
    look b || fail "$system: $(cat "$work/b.said")"
    [ "$(told b fetched)" = 200 ] || fail "$system: $(told b fetched) were fetched"
    python3 "$work/whole.py" "$work/b/fleet/in/v1/sub" 200 || fail "$system: not what was put"
    if [ $system = exfat ]; then
        # One that does not fit, and a small one that does.
        mkdir -p "$work/a/fleet/out/v1/org"
        head -c 80000000 /dev/zero > "$work/a/fleet/out/v1/org/2-large"; echo small > "$work/a/fleet/out/v1/org/1-small"
        look a && fail "$system: there was room"
        [ "$(told a failed)" = full ] && [ "$(told a put)" = 1 ] || fail "$system: $(told a failed), $(told a put)"
        [ "$(cat "$stick/store/v1/org/1-small")" = small ] && [ ! -e "$stick/store/v1/org/2-large" ] || fail "$system: not as it should be"
    fi
    away
    look b && fail "$system: the stick is out"
    [ "$(told b failed)" = unreachable ] || fail "$system: $(told b failed)"
    case $system in
        fat32) fsck.vfat -n "$work/image" > "$work/check" || fail "$system: $(cat "$work/check")" ;;
        exfat) fsck.exfat -n "$work/image" > "$work/check" || fail "$system: $(cat "$work/check")" ;;
    esac
    echo "$system: 200 there and back, killed when $left waited; the stick is whole"
done
echo "2 passed, 0 failed"
