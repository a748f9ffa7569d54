#!/usr/bin/python3
"""Makes the film that the test camera shows: every picture carries its number.

  film.py FOLDER WIDTHxHEIGHT [PICTURES]    writes WIDTHxHEIGHT.mjpg, and of the same size -black.jpg,
                                            -white.jpg (over-exposed) and -dim.jpg (under-exposed)

The picture is cut into twelve bands.  The top two and the bottom two are the number strip: 18 cells
across, white for 1.  The upper row of a strip reads 1, then the number in 16 bits (greatest first),
then 0; the lower row reads the opposite of every cell.  So a picture that is torn, mirrored, black or
not from the film at all can be told apart; `which_frame.py` does it.  Between the strips is a coloured
pattern that moves.  The camera shim draws the same in YUYV and NV12.
"""
import subprocess
import sys

import numpy as np

CELLS, BANDS = 18, 12


def strip_rows(number):
    upper = np.array([1, *(number >> bit & 1 for bit in range(15, -1, -1)), 0], np.uint8)
    return upper, 1 - upper


def picture(number, width, height):
    x = np.arange(width)
    bands = np.arange(height) * BANDS // height
    image = np.empty((height, width, 3), np.uint8)
    image[..., 0] = (x + 4 * number) % width * 200 // width + 25
    image[..., 1] = (np.arange(height) * 200 // height + 25)[:, None]
    image[..., 2] = 230 - x * 200 // width
    for band, cells in zip((0, 1, BANDS - 2, BANDS - 1), strip_rows(number) * 2):
        image[bands == band] = (cells[x * CELLS // width] * 255)[None, :, None]
    return image


def dimmed(image):
    """Nowhere black, nowhere more than dark; 12 % of full brightness on average."""
    luma = (image @ [0.299, 0.587, 0.114]).mean()
    return np.round(12 + image * ((0.12 * 255 - 12) / luma)).astype(np.uint8)


def encode(pictures, width, height, *output):
    ffmpeg = subprocess.Popen(
        ["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}",
         "-r", "30", "-i", "-", "-pix_fmt", "yuvj422p", "-q:v", "4", *output], stdin=subprocess.PIPE)
    for image in pictures:
        ffmpeg.stdin.write(image.tobytes())
    ffmpeg.stdin.close()
    if ffmpeg.wait():
        sys.exit("film: ffmpeg could not write the film; its message is above")


def main(folder, size, count="600"):
    width, height = (int(n) for n in size.split("x"))
    encode((picture(n, width, height) for n in range(int(count))), width, height,
           "-c:v", "mjpeg", "-f", "mjpeg", f"{folder}/{size}.mjpg")
    black = np.zeros((height, width, 3), np.uint8)
    for name, image in ("black", black), ("white", black + 255), ("dim", dimmed(picture(0, width, height))):
        encode([image], width, height, "-frames:v", "1", "-c:v", "mjpeg", "-f", "mjpeg", f"{folder}/{size}-{name}.jpg")


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
