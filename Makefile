# Sayso: one command to run it, one to test it, on a fresh machine with Rust.
#
#   make run     installs what is missing, builds, opens the window
#   make test    installs what is missing, runs every check and test
#   make demo    the window with a throw-away vault and made-up devices
#   make bench   what is promised as a ratio, measured (about ten minutes)
#   make long    200 kills, 200 faults of devices, ten minutes on a busy machine; about an hour

.PHONY: run demo test bench long packages test-packages

run: packages
	cargo run --release --

demo: packages
	cargo run --release -- --demo

test: test-packages
	tests/run.sh

bench: test-packages
	cargo bench
	tests/speed.sh

long: test-packages
	tests/long.sh

packages:
	@tests/packages.sh build

test-packages:
	@tests/packages.sh test
	@$(MAKE) --no-print-directory $(VERIFIERS)

# Verifiers that are not ours, in the versions and with the digests of the lock file.
VERIFIERS = tests/outside/node_modules/.package-lock.json
$(VERIFIERS): tests/outside/package-lock.json
	npm ci --prefix tests/outside
