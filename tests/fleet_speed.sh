#!/bin/sh
# How fast a store in a folder is, against copying the same files: 10,000 objects out, then in. What counts is the ratio.
# Then how many messages a second a hub takes in that was away for a month.
#
#   tests/fleet_speed.sh [COUNT] [DIR]      DIR is on the disk to measure; some minutes
#
# The copy is `cp -r`, and then an fsync of each file and folder: what `sayso-sync` promises when it is done.
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
sync=${SAYSO_SYNC:-$PWD/target/release/sayso-sync}
[ -x "$sync" ] || cargo build --release --locked --bin sayso-sync
mkdir -p "${2:-target}"
work=$(mktemp -d "$(cd "${2:-target}" && pwd)/fleet-speed.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
cat > "$work/lay.py" <<'END'
"""Takes of 300 bytes to 12 kB, with names as the library gives them."""
import hashlib, os, sys
folder, count = sys.argv[1], int(sys.argv[2])
for number in range(count):
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    path = f"{folder}/{digest}"
    os.makedirs(path, exist_ok=True)
    with open(f"{path}/{digest[:32]}.age", "wb") as file:
        file.write(os.urandom(300 + number * 37 % 12000))
END
cat > "$work/fsync.py" <<'END'
import os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for path in [os.path.join(folder, name) for name in names] + [folder]:
        file = os.open(path, os.O_RDONLY)
        os.fsync(file)
        os.close(file)
END
member() {
    mkdir -p "$work/$1/fleet" "$work/$1/vault/media"
    printf 'store = "%s"\nmember = "%s"\nprefixes = ["v1/sub/"]\n' "$work/store" "$2" > "$work/$1/fleet/sync.toml"
}
ms() { date +%s%3N; }
look() { "$sync" --once --program none --data-dir "$work/$1"; }
told() { python3 -c "import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])" "$work/$1/fleet/look.json" "$2"; }
best_copy= best_put= best_fetch=
best() { [ -n "$1" ] && [ "$1" -lt "$2" ] && echo "$1" || echo "$2"; }
for round in 1 2 3; do
    rm -rf "$work/a" "$work/b" "$work/store" "$work/copy"
    mkdir "$work/store"; touch "$work/store/sayso-fleet"
    member a 00112233445566778899aabbccddeeff
    member b ff112233445566778899aabbccddeeff
    # The one that puts fetches nothing, so that each way is measured by itself.
    sed -i 's,v1/sub/,v1/org/,' "$work/a/fleet/sync.toml"
    python3 "$work/lay.py" "$work/a/fleet/out/v1/sub" "$count"
    sync
    from=$(ms); cp -r "$work/a/fleet/out" "$work/copy"; python3 "$work/fsync.py" "$work/copy"; copy=$(( $(ms) - from ))
    from=$(ms); look a; put=$(( $(ms) - from ))
    [ "$(told a put)" = "$count" ] || { echo "put $(told a put)"; exit 1; }
    from=$(ms); look b; fetch=$(( $(ms) - from ))
    [ "$(told b fetched)" = "$count" ] || { echo "fetched $(told b fetched)"; exit 1; }
    diff -r "$work/b/fleet/in/v1" "$work/copy/v1" || exit 1
    echo "round $round: copied in $copy ms, put in $put ms, fetched in $fetch ms"
    best_copy=$(best "$best_copy" $copy) best_put=$(best "$best_put" $put) best_fetch=$(best "$best_fetch" $fetch)
done
TMPDIR=$work SAYSO_FLEET_MESSAGES=20000 SAYSO_FLEET_LEAST=${SAYSO_FLEET_LEAST:-5000} \
    cargo test --release --locked -q --test fleet_catch_up -- --nocapture
python3 - "$best_copy" "$best_put" "$best_fetch" <<'END'
import sys
copy, put, fetch = map(int, sys.argv[1:])
print(f"put at {copy / put:.2f}, fetched at {copy / fetch:.2f} of the speed of a copy (the best of three each)")
good = min(copy / put, copy / fetch) >= 0.8
print(f"{int(good)} passed, {int(not good)} failed")
sys.exit(not good)
END
