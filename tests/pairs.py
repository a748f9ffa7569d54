#!/usr/bin/python3
"""Runs every test that `cargo test` runs, two programs at a time: most of what a slow one does is wait.

  pairs.py [OPTIONS OF CARGO]     what each says comes in one piece, when it is done; exit status 1 where one failed

Cargo runs its test programs one after another, and the slowest of ours have one test that takes a minute.
"""
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

# Those that take longest begin first, so that none is left over at the end.
SLOWEST = ["window", "vault", "fleet", "crash"]


def programs():
    """Name and path of each test program, built."""
    build = subprocess.run(["cargo", "test", "--locked", "--no-run", "--message-format=json-render-diagnostics", *sys.argv[1:]],
                           stdout=subprocess.PIPE, text=True)
    if build.returncode != 0:
        sys.exit(build.returncode)
    for line in build.stdout.splitlines():
        told = json.loads(line)
        if told.get("executable") and told["profile"]["test"]:
            yield told["target"]["name"], told["executable"]


def run(name, program):
    began = time.monotonic()
    done = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    return name, done.returncode, time.monotonic() - began, done.stdout


def main():
    os.chdir(Path(__file__).resolve().parent.parent)
    rank = {name: place for place, name in enumerate(SLOWEST)}
    found = sorted(programs(), key=lambda it: rank.get(it[0], len(rank)))
    assert found, "there is no test program"
    failed = []
    with ThreadPoolExecutor(2) as pool:
        for done in as_completed([pool.submit(run, *it) for it in found]):
            name, status, seconds, said = done.result()
            print(f"\n-- {name}: {seconds:.0f} s\n{said.strip()}", flush=True)
            if status != 0:
                failed.append(name)
    print(f"\n{len(found) - len(failed)} test programs passed", *(["; failed:", *failed] if failed else []))
    return 1 if failed else 0


sys.exit(main())
