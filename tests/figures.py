#!/usr/bin/python3
"""Whole-process figures of the window. Started by figures.sh."""
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "rigs"))
from drive import App                                              # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")


def processor_secs(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")")[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_mib(process):
    rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def busy(process, seconds):
    """Share of one core over some seconds."""
    before = processor_secs(process)
    time.sleep(seconds)
    return (processor_secs(process) - before) / seconds


def main():
    began = time.time()
    process = subprocess.Popen([sys.argv[1], "--demo"])
    try:
        app = App("sayso", seconds=30)
        app.wait("Start", seconds=30)
        print(f"until “Start” can be pressed: {time.time() - began:.2f} s")
        time.sleep(2)
        print(f"memory on the welcome screen: {memory_mib(process):.0f} MiB (PSS)")
        rest = busy(process, 10)
        print(f"processor at rest: {rest * 100:.1f} % of a core")
        app.press("Start")
        for box in ("Take my photo", "Show it in the exhibition"):
            app.tick(box)
        app.press("I agree")
        app.press("Take a photo")
        app.wait("Take photo", seconds=10)
        time.sleep(1)
        print(f"processor with the preview on: {busy(process, 10) * 100:.0f} % of a core")
        assert rest < 0.005, "the welcome screen is at work"
    finally:
        process.kill()
        process.wait()


main()
