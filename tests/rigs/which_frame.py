#!/usr/bin/python3
"""Which picture of the test film is this?

  which_frame.py PICTURE...     prints each one's number; exit code 1 when one has none, and why

Says "12 mirrored" for a picture turned left to right.  Reads anything ffmpeg reads, at any size, as
long as the picture's whole width and its top and bottom are there.  A number is 0 to 65535; the MJPG
film begins again after its last picture, the YUYV pattern after 65535.
"""
import subprocess
import sys

import numpy as np

CELLS, BANDS = 18, 12


def decode(path):
    """The picture in grey, as rows of 0..255."""
    done = subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-i", path, "-frames:v", "1", "-pix_fmt", "gray",
                           "-c:v", "pgm", "-f", "image2pipe", "-"], capture_output=True)
    parts = done.stdout.split(maxsplit=4)
    if len(parts) < 5:
        raise ValueError("cannot be decoded: " + done.stderr.decode(errors="replace").strip())
    width, height = int(parts[1]), int(parts[2])
    return np.frombuffer(done.stdout[-width * height:], np.uint8).reshape(height, width)


def read_row(grey, band):
    height, width = grey.shape
    top, tall, wide = band * height / BANDS, height / BANDS, width / CELLS
    rows = grey[round(top + tall * 0.3):max(round(top + tall * 0.7), round(top + tall * 0.3) + 1)]
    means = [rows[:, round((i + 0.3) * wide):max(round((i + 0.7) * wide), round((i + 0.3) * wide) + 1)].mean()
             for i in range(CELLS)]
    if any(64 < m < 192 for m in means):
        raise ValueError("no number strip: cells are neither black nor white")
    return [int(m >= 128) for m in means]


def read_strip(grey, band):
    upper, lower = read_row(grey, band), read_row(grey, band + 1)
    if any(u == l for u, l in zip(upper, lower)):
        raise ValueError("no number strip: the two rows are not each other's opposite")
    mirrored = (upper[0], upper[-1]) == (0, 1)
    if mirrored:
        upper = upper[::-1]
    if (upper[0], upper[-1]) != (1, 0):
        raise ValueError("no number strip: its ends are wrong")
    return int("".join(map(str, upper[1:-1])), 2), mirrored


def which_frame(path):
    """(number, mirrored); ValueError says why there is none."""
    grey = decode(path)
    top, bottom = read_strip(grey, 0), read_strip(grey, BANDS - 2)
    if top != bottom:
        raise ValueError(f"torn: the top is of picture {top[0]}, the bottom of {bottom[0]}")
    return top


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    code = 0
    for name in sys.argv[1:]:
        try:
            n, mirrored = which_frame(name)
            print(f"{n} mirrored" if mirrored else n, flush=True)
        except (ValueError, OSError) as why:
            print(f"{name}: {why}", file=sys.stderr)
            code = 1
    sys.exit(code)
