#!/usr/bin/python3
"""Ratios of processor time and of waiting, started by speed.sh."""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from drive import App                                              # noqa: E402

CAPTURE, PROGRAM, SECONDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SHIM = {**os.environ, "LD_PRELOAD": os.environ["TESTCAM_SHIM"]}
FRAME_MS = 1000 / 30
missed = []


def told(what, found, limit):
    holds = found <= limit
    print(f"{what}: {found:.2f} (promised ≤ {limit:g}) {'holds' if holds else 'MISSED'}", flush=True)
    if not holds:
        missed.append(what)


def run(*words, **more):
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, **more)


def spent(process):
    """Processor seconds of a process and all that it waited for, and what it said."""
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 255), f"{process.args}: {process.returncode}\n{said}"
    return usage.ru_utime + usage.ru_stime, said


def numbers(said, word):
    return [float(found) for found in re.findall(rf"^{word} ([\d.]+)$", said, re.M)]


def microphone():
    with tempfile.TemporaryDirectory() as folder:
        speech = subprocess.Popen(["sh", "-c", f"espeak-ng -w {folder}/raw.wav 'This goes on and on and on, as long as it takes.' && "
                                   f"sox {folder}/raw.wav -r 48000 -c 1 -b 16 {folder}/s.wav repeat {SECONDS // 3} && "
                                   f"exec {TESTS}/rigs/microphone.py play {folder}/s.wav"])
        time.sleep(2)
        theirs = run("arecord", "-q", "-D", "default", "-f", "S16_LE", "-r", "48000", "-c", "1", "-d", str(SECONDS), f"{folder}/a.wav")
        ours = run(CAPTURE, "microphone", str(SECONDS))
        (our_seconds, said), (their_seconds, _) = spent(ours), spent(theirs)
        speech.kill()
        subprocess.run(["pkill", "-x", "paplay"])
        print(f"   {said.strip().splitlines()[-1]}")
        assert "lost_samples: 0, short_samples: 0" in said, said
        print(f"   per minute: Sayso {our_seconds / SECONDS * 60:.2f} s, arecord {their_seconds / SECONDS * 60:.2f} s")
        told("a recorded minute, processor time against arecord with a plain file", our_seconds / their_seconds, 2)


def first_sound():
    """From the order to the first sample: ours, and arecord's."""
    ours, theirs = [], []
    for _ in range(7):
        began = time.monotonic()
        plain = subprocess.Popen(["arecord", "-q", "-D", "default", "-t", "raw", "-f", "S16_LE", "-r", "48000", "-c", "1"], stdout=subprocess.PIPE)
        os.read(plain.stdout.fileno(), 1)
        theirs.append((time.monotonic() - began) * 1000)
        plain.kill()
        plain.wait()
        ours += numbers(spent(run(CAPTURE, "microphone", "0"))[1], "first")
    print(f"   first sound after {statistics.median(ours):.0f} ms, of arecord after {statistics.median(theirs):.0f} ms")
    told("the first sound, waiting against arecord", statistics.median(ours) / statistics.median(theirs), 1.2)


def pictures():
    """A camera that takes 300 ms to wake, as real ones do."""
    log = Path(os.environ["TESTCAM_LOG"])
    log.write_text("")
    _, said = spent(run(CAPTURE, "camera", "9", env={**SHIM, "TESTCAM_WARMUP": "300"}))
    own, opened = [], None
    for line in log.read_text().splitlines():
        at, _, event = line.split()[:3]
        if event == "OPEN":
            opened = float(at)
        if event == "FIRSTFRAME" and opened:
            own.append((float(at) - opened) * 1000)
            opened = None
    first, took = statistics.median(numbers(said, "first")), statistics.median(numbers(said, "took"))
    print(f"   first picture after {first:.0f} ms, of the camera itself after {statistics.median(own):.0f} ms")
    told("the first picture, waiting against the camera's own", first / statistics.median(own), 1.2)
    decode = decoding()
    print(f"   from the shutter to the picture {took:.0f} ms (2 pictures of the camera {2 * FRAME_MS:.0f} ms, decoding {decode:.0f} ms)")
    told("from the shutter to the picture, against 2 pictures and decoding", took / (2 * FRAME_MS + decode), 1)


def decoding():
    """Milliseconds that ffmpeg takes to decode one picture of the film."""
    film = Path(os.environ["TESTCAM_FILM"]) / "1280x720.mjpg"
    done = subprocess.run(["ffmpeg", "-v", "error", "-benchmark", "-threads", "1", "-f", "mjpeg", "-i", film, "-f", "null", "-"],
                          capture_output=True, text=True, check=True)
    count = film.read_bytes().count(b"\xff\xd8\xff")
    return float(re.search(r"utime=([\d.]+)s", done.stdout + done.stderr)[1] if "utime=" in done.stdout + done.stderr
                 else 10 * count / 1000) / count * 1000


def ticks(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def threads(pid):
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        name = (task / "comm").read_text().strip()
        fields = (task / "stat").read_text().rsplit(")", 1)[1].split()
        found[name] = found.get(name, 0) + int(fields[11]) + int(fields[12])
    return found


def preview():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        subprocess.run([PROGRAM, "--data-dir", data, "init", "--organisation", "Speed", "--contact", "x@example.org"],
                       input="seven quiet herons over the marsh\n", text=True, check=True, stdout=subprocess.DEVNULL)
        program = subprocess.Popen([PROGRAM, "--data-dir", data], env={**SHIM, "LANG": "en_US.UTF-8"}, stderr=subprocess.DEVNULL)
        app = App("sayso", seconds=20)
        app.press("Start")
        app.tick("Take my photo")
        app.tick("Show it in the exhibition")
        app.press("I agree")
        app.press("Take a photo")
        app.wait("Take photo", seconds=10)
        time.sleep(1)
        found = subprocess.run(["pgrep", "-P", str(program.pid)], capture_output=True, text=True).stdout.split()
        helpers = [int(pid) for pid in found]
        before, helped = threads(program.pid), sum(map(ticks, helpers))
        time.sleep(SECONDS)
        after, helps = threads(program.pid), sum(map(ticks, helpers))
        program.kill()
        program.wait()
    hertz = os.sysconf("SC_CLK_TCK")
    used = {name: (after[name] - before.get(name, 0)) / hertz for name in after}
    camera = sum(used.get(name, 0) for name in ("camera", "camera-pipe", "camera-io")) + (helps - helped) / hertz
    window = sum(used.values()) + (helps - helped) / hertz - camera
    theirs, _ = spent(run("ffmpeg", "-v", "error", "-nostdin", "-f", "v4l2", "-input_format", "mjpeg", "-video_size", "1280x720",
                          "-framerate", "30", "-i", "/dev/video0", "-t", str(SECONDS), "-vf", "scale=960:540", "-f", "null", "-", env=SHIM))
    print(f"   of a core: camera {camera / SECONDS:.0%}, window {window / SECONDS:.0%}, ffmpeg {theirs / SECONDS:.0%}")
    told("the preview, processor time against ffmpeg and the window's own painting", (camera + window) / (theirs + window), 1.3)


microphone()
first_sound()
pictures()
preview()
sys.exit(f"missed: {missed}" if missed else 0)
