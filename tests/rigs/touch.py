#!/usr/bin/python3
"""Fingers on the screen of a desktop that was started with TOUCH=1 (desktop.sh).

The events go through the X server's whole input path, as those of a touch screen do.

    touch.py config WxH DIR             the X server's configuration, for desktop.sh
    touch.py serve WxH DIR              hands gestures on to the X server, for desktop.sh
    touch.py tap X Y [SECONDS]          press there, for 0.08 s unless said otherwise
    touch.py swipe X1 Y1 X2 Y2 [SECONDS]    from there to there, in 0.4 s unless said otherwise

The X server spins once a client of its touch device has left. So one process stays connected as long as the
desktop lives, and gestures come to it by a socket of its own, $RIG/desktop/gestures.sock.

From Python: `from touch import Finger; Finger().tap(x, y)`.
"""
import os
import socket
import struct
import sys
import time
from pathlib import Path

BEGIN, UPDATE, END = 18, 19, 20          # XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd
TAP = 0.08                               # seconds
SWIPE = 0.4
STEPS_A_SECOND = 60
REST = 0.15                              # a finger that rests before it is lifted leaves nothing rolling on
PATIENCE = 60                            # for a gesture, in seconds


class Device:
    """The X server's touch device; see `xf86-input-inputtest-protocol.h` of xorg-server."""

    def __init__(self, path, size):
        self.size = size
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.socket.settimeout(5)
        self.socket.sendall(struct.pack("<IIHH", 12, 0, 1, 1))
        answer = self.socket.recv(64)
        assert len(answer) == 12, answer

    def send(self, kind, x, y):
        valuators = [0.0] * 64
        for axis, (place, whole) in enumerate(zip((x, y), self.size)):
            valuators[axis] = place * 65535 / whole
        valuators[4] = 100.0
        mask = bytes([0b11] + [0] * 7)
        body = struct.pack("<II", 1, kind) + struct.pack("<I8s4x", 0, mask)
        body += struct.pack("<64d64d", *valuators, *valuators)
        self.socket.sendall(struct.pack("<II", 8 + len(body), 6) + body)
        self.socket.sendall(struct.pack("<II", 8, 1))        # until the server has taken it
        self.socket.recv(64)

    def tap(self, x, y, seconds=TAP):
        self.send(BEGIN, x, y)
        time.sleep(seconds)
        self.send(END, x, y)

    def swipe(self, x1, y1, x2, y2, seconds=SWIPE):
        steps = max(2, int(seconds * STEPS_A_SECOND))
        self.send(BEGIN, x1, y1)
        for step in range(1, steps + 1):
            time.sleep(seconds / steps)
            self.send(UPDATE, x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps)
        time.sleep(REST)
        self.send(END, x2, y2)


class Finger:
    """One gesture after another, each over when the call returns."""

    def __init__(self, folder=None):
        self.path = str(Path(folder or Path(os.environ["RIG"]) / "desktop") / "gestures.sock")

    def _ask(self, *words):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(PATIENCE)
            line.connect(self.path)
            line.sendall((" ".join(map(str, words)) + "\n").encode())
            answer = line.makefile().readline().strip()
        assert answer == "done", answer or "nothing answers to fingers: was the desktop started with TOUCH=1?"

    def tap(self, x, y, seconds=TAP):
        self._ask("tap", x, y, seconds)

    def swipe(self, x1, y1, x2, y2, seconds=SWIPE):
        self._ask("swipe", x1, y1, x2, y2, seconds)


def size_of(word):
    width, height = map(int, word.split("x"))
    return width, height


def config(size, folder):
    width, height = size
    total = (width + 160, height + 40)
    clock = total[0] * total[1] * 60 / 1e6
    across = f"{width} {width + 40} {width + 80} {total[0]}"
    down = f"{height} {height + 5} {height + 10} {total[1]}"
    text = (Path(__file__).parent / "touch.conf.in").read_text()
    text = text.replace("MODELINE", f'Modeline "{width}x{height}" {clock:.2f} {across} {down}')
    return text.replace("WIDTH", str(width)).replace("HEIGHT", str(height)).replace("DIR", folder)


def serve(size, folder):
    device = Device(f"{folder}/touch.sock", size)
    path = Path(folder, "gestures.sock")
    path.unlink(missing_ok=True)
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    door.bind(str(path))
    door.listen()
    gestures = {"tap": device.tap, "swipe": device.swipe}
    while True:
        line, _ = door.accept()
        with line:
            word, *numbers = line.makefile().readline().split() or [""]
            try:
                gestures[word](*map(float, numbers))
                line.sendall(b"done\n")
            except (KeyError, TypeError, ValueError) as why:
                line.sendall(f"cannot do '{word}': {why}\n".encode())


def main():
    match sys.argv[1:]:
        case ["config", size, folder]: print(config(size_of(size), folder), end="")
        case ["serve", size, folder]: serve(size_of(size), folder)
        case ["tap", *numbers]: Finger().tap(*map(float, numbers))
        case ["swipe", *numbers]: Finger().swipe(*map(float, numbers))
        case _: print(__doc__); return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
