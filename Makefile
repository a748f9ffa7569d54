# Sayso: one command to run it, one to test it, on a fresh machine with Rust.
#
#   make run     installs what is missing, builds, opens the window
#   make test    installs what is missing, runs every check and test
#   make demo    the window with a throw-away vault and made-up devices
#   make package   the Debian package, into target/package; installs cargo-deb where it is missing
#   make test-package   builds it and installs, starts, uses, upgrades, removes and purges it in a fresh Debian 12; as root
#   make bench   what is promised as a ratio, measured (about a quarter of an hour; the window beside Chromium, which you install)
#   make scale   what acts, a start and a check cost with 1,000 submissions and with COUNT (1,000,000), in vaults
#                that it makes in DIR (target/scale; a folder in memory is quicker) and leaves there
#   make fleet     five computers with a store between them: a folder, and a server of which a part fails
#   make fuzz    made-up bytes for one reader of outside data: TARGET=papers SECS=600
#   make long    400 kills, 1,000 sequences against a model, 1,000 histories of a fleet, 1,000 visits, 200 faults of devices, ten minutes on a busy machine, a made-up language; over an hour

.PHONY: run demo test bench scale fleet fuzz long package test-package packages test-packages

run: packages
	cargo run --release --

demo: packages
	cargo run --release -- --demo

test:
	sh tests/run.sh

scale: test-packages
	SAYSO_SCALE=$(COUNT) SAYSO_SCALE_DIR=$(DIR) cargo bench --bench scale
	tests/scale.sh $(DIR) $(COUNT)

COUNT = 1000000
DIR = $(CURDIR)/target/scale

bench: test-packages
	cargo bench
	tests/speed.sh
	tests/surface.sh

fleet: test-packages
	cargo test --locked --test fleet
	tests/fleet_s3.sh
	tests/fleet_image.sh --server

# The engine needs nightly Rust; nothing else does. No sanitizer: none of our code is unsafe, and it would
# cost half of the speed.
TARGET = code
SECS = 120
FOUND = fuzz/target/found/$(TARGET)
fuzz: packages
	@cargo fuzz --version >/dev/null 2>&1 || cargo install cargo-fuzz --locked
	@mkdir -p $(FOUND) && cp Cargo.lock fuzz/Cargo.lock
	cargo +nightly fuzz run -s none $(TARGET) $(FOUND) fuzz/corpus/$(TARGET) -- \
		-max_total_time=$(SECS) -timeout=20 -max_len=65536

long: test-packages
	tests/long.sh

package: packages
	assets/debian/build.sh

test-package: package
	@tests/packages.sh package
	tests/package.sh

packages:
	@tests/packages.sh build

test-packages:
	@tests/packages.sh test
