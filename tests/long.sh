#!/bin/sh
# The long campaigns, each the long form of something that `tests/run.sh` does briefly.
set -eu
cd "$(dirname "$0")/.."
say() { printf '\n== %s\n' "$*"; }

say "200 kills while people record, keep and erase"
SAYSO_KILLS=200 cargo test --locked --test crash
say "200 kills while staff export, back up, restore, join and leave"
SAYSO_KILLS=200 cargo test --locked --test kills
say "1,000 random sequences of what people and staff do, crashes and restores among it, against a model"
SAYSO_SEQUENCES=1000 cargo test --locked --test vault model:: -- --nocapture
say "1,000 histories of a fleet whose store loses, delays, doubles and reorders, and what it costs up to 50 members"
SAYSO_FLEET_SEEDS=1000 SAYSO_FLEET_MEMBERS=50 cargo test --locked --test fleet sim:: -- --nocapture
say "1,000 visits in one program"
SAYSO_VISITS=1000 cargo test --locked --test visits
say "every fault of a device"
tests/faults.sh
say "200 random faults of devices against one running program"
tests/faults.sh --random 200
say "ten minutes of speech on a busy machine, beside arecord"
tests/faults.sh --long
say "a made-up language, which is a folder and nothing else"
tests/sixth_language.sh
say "a visit at the usual size of text in every language"
cargo test --locked --test window screens:: -- --ignored
say "the window as a whole process"
cargo build --release --locked
tests/figures.sh target/release/sayso
