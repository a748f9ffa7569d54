#!/usr/bin/python3
"""Saves what a running process has in memory, for search.py to look through.

  memory.py PID FILE

All that the process may write to: heap, stacks, statics, and what is shared with the display. Its own
code and the fonts it has mapped are not in it. A process that is not dumpable can be read by root only.
Exit code 2: it cannot be read.
"""
import sys

BLOCK = 1 << 24
# What keeps apart what lies apart: no piece begins in one place and ends in another.
GAP = bytes(4096)


def places(pid):
    with open(f"/proc/{pid}/maps") as maps:
        for line in maps:
            where, may, *_ = line.split()
            if may.startswith("rw"):
                yield tuple(int(end, 16) for end in where.split("-"))


def main():
    pid, path = sys.argv[1:]
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as mem, open(path, "wb") as out:
        for start, end in places(pid):
            at = start
            while at < end:
                mem.seek(at)
                try:
                    block = mem.read(min(BLOCK, end - at))
                except OSError:
                    break                # memory of a device, which the kernel does not lend
                if not block:
                    break
                out.write(block)
                at += len(block)
            out.write(GAP)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError) as why:
        print(f"memory: {why}", file=sys.stderr)
        sys.exit(2)
