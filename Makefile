# Sayso: one command to run it, one to test it, on a fresh machine with Rust.
#
#   make run     installs what is missing, builds, opens the window
#   make test    installs what is missing, runs every check and test
#   make demo    the window with a throw-away vault and made-up devices
#   make bench   what is promised as a ratio, measured (about ten minutes)
#   make long    200 kills, and whole-process figures of the window

.PHONY: run demo test bench long packages test-packages

run: packages
	cargo run --release --

demo: packages
	cargo run --release -- --demo

test: test-packages
	tests/run.sh

bench: packages
	cargo bench

long: test-packages
	tests/long.sh

packages:
	@tests/packages.sh build

test-packages:
	@tests/packages.sh test
