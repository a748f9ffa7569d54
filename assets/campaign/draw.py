#!/usr/bin/env python3
"""Draws the picture and the logo of the sample campaign, `picture.png` and `logo.png` beside this file.

Shapes are filled with plain colours, one over the other, at four times the size; what is kept is the mean.
Needs nothing but Python itself, and gives the same pixels wherever it runs.
"""

import math
import pathlib
import struct
import zlib

FINE = 4
HERE = pathlib.Path(__file__).resolve().parent


class Canvas:
    """A picture of `width` by `height` units, each `scale` pixels long. Index 0 of the colours is "nothing"."""

    def __init__(self, width, height, scale):
        self.unit = scale * FINE
        self.width, self.height = round(width * scale), round(height * scale)
        self.rows = [bytearray(self.width * FINE) for _ in range(self.height * FINE)]
        self.colours = [(0, 0, 0, 0)]

    def polygon(self, points, colour):
        """Fills what lies inside `points`, by the rule of even and odd."""
        rgba = tuple(bytes.fromhex(colour)) + (255,)
        if rgba not in self.colours:
            self.colours.append(rgba)
        index = self.colours.index(rgba)
        points = [(x * self.unit, y * self.unit) for x, y in points]
        edges = list(zip(points, points[1:] + points[:1]))
        top = max(0, math.floor(min(y for _, y in points)))
        bottom = min(len(self.rows), math.ceil(max(y for _, y in points)))
        for number in range(top, bottom):
            level, row = number + 0.5, self.rows[number]
            cuts = sorted(
                x + (level - y) * (end_x - x) / (end_y - y)
                for (x, y), (end_x, end_y) in edges
                if (y <= level) != (end_y <= level)
            )
            for left, right in zip(cuts[::2], cuts[1::2]):
                left, right = max(0, round(left)), min(len(row), round(right))
                if right > left:
                    row[left:right] = bytes([index]) * (right - left)

    def rectangle(self, x, y, width, height, colour, radius=0):
        if not radius:
            return self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour)
        points = []
        for quarter, (at_x, at_y) in enumerate([(1, 1), (0, 1), (0, 0), (1, 0)]):
            middle_x = x + radius + at_x * (width - 2 * radius)
            middle_y = y + radius + at_y * (height - 2 * radius)
            points += arc(middle_x, middle_y, radius, quarter * 90, quarter * 90 + 90)
        self.polygon(points, colour)

    def circle(self, x, y, radius, colour):
        self.polygon(arc(x, y, radius, 0, 360), colour)

    def line(self, points, width, colour):
        """A line with round ends and joints."""
        for (x, y), (end_x, end_y) in zip(points, points[1:]):
            length = math.hypot(end_x - x, end_y - y) or 1
            side_x, side_y = (end_y - y) / length * width / 2, -(end_x - x) / length * width / 2
            self.polygon(
                [(x + side_x, y + side_y), (end_x + side_x, end_y + side_y),
                 (end_x - side_x, end_y - side_y), (x - side_x, y - side_y)],
                colour,
            )
        for x, y in points:
            self.circle(x, y, width / 2, colour)

    def pixels(self):
        """The means, row by row, as red, green, blue and how opaque."""
        for top in range(0, len(self.rows), FINE):
            rows = self.rows[top:top + FINE]
            line = bytearray()
            for left in range(0, self.width * FINE, FINE):
                block = b"".join(bytes(row[left:left + FINE]) for row in rows)
                if block.count(block[0]) == len(block):
                    line += bytes(self.colours[block[0]])
                    continue
                found = [self.colours[index] for index in block]
                opaque = sum(colour[3] for colour in found) // 255
                mean = lambda part: round(sum(c[part] for c in found if c[3]) / opaque)
                line += bytes([mean(0), mean(1), mean(2), round(opaque * 255 / len(block))])
            yield line

    def save(self, name, keep_clear):
        """Writes it as PNG, with what is clear or without."""
        rows = list(self.pixels())
        if not keep_clear:
            rows = [bytearray(byte for at, byte in enumerate(row) if at % 4 != 3) for row in rows]
        step, kind = (4, 6) if keep_clear else (3, 2)
        data = bytearray()
        for row in rows:
            before = bytes(step) + row[:-step]
            data += b"\x01" + bytes((byte - left) & 255 for byte, left in zip(row, before))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, kind, 0, 0, 0)
        chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(data), 9)), (b"IEND", b"")]
        whole = b"\x89PNG\r\n\x1a\n"
        for tag, body in chunks:
            whole += struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))
        (HERE / name).write_bytes(whole)
        print(f"{name}: {self.width} x {self.height}, {len(whole)} bytes")


def arc(x, y, radius, begin, end):
    steps = max(8, (end - begin) // 3)
    angles = [math.radians(begin + (end - begin) * step / steps) for step in range(steps + 1)]
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]


def wave(y, height, length, shift=0, width=620):
    return [(x, y + height * math.sin(math.tau * (x + shift) / length)) for x in range(0, width + 1, 4)]


def picture():
    """A harbour in the evening."""
    sky, light, sun, hills = "f3c9a0", "f6d9b8", "e2603f", "8a9db3"
    water, shallow, deep, ink = "0f4c81", "2c6ba3", "0b365d", "16211f"
    canvas = Canvas(620, 768, 2)
    canvas.rectangle(0, 0, 620, 768, light)
    canvas.rectangle(0, 0, 620, 250, sky)
    canvas.circle(404, 330, 116, sun)
    canvas.polygon([(0, 404), (84, 362), (160, 396), (236, 352), (332, 402), (436, 374), (528, 398),
                    (620, 356), (620, 470), (0, 470)], hills)
    canvas.rectangle(0, 440, 620, 328, water)
    canvas.polygon([(0, 440), (620, 440)] + wave(470, 9, 206)[::-1], shallow)
    for x, y, length in [(318, 464, 174), (344, 490, 122), (368, 516, 78), (388, 541, 40)]:
        canvas.line([(x, y), (x + length, y)], 9, sun)
    # A crane on the quay, and another behind it.
    canvas.polygon([(116, 440), (116, 250), (128, 250), (128, 440)], "3d4745")
    canvas.polygon([(110, 254), (232, 220), (232, 232), (128, 264)], "3d4745")
    canvas.rectangle(58, 186, 18, 254, ink)
    canvas.polygon([(48, 190), (216, 142), (216, 160), (84, 202), (48, 202)], ink)
    canvas.polygon([(60, 246), (16, 278), (16, 292), (60, 262)], ink)
    canvas.rectangle(206, 146, 8, 94, ink)
    canvas.rectangle(198, 238, 24, 22, ink)
    # A ship.
    canvas.polygon([(248, 560), (552, 560), (514, 654), (294, 654)], "b93f2a")
    canvas.polygon([(248, 560), (552, 560), (544, 581), (256.5, 581)], "ffffff")
    canvas.rectangle(330, 486, 112, 74, "fdf6ea")
    canvas.rectangle(352, 446, 68, 42, "fdf6ea")
    canvas.rectangle(372, 396, 34, 50, ink)
    canvas.rectangle(372, 410, 34, 14, "f4c95d")
    canvas.rectangle(362, 460, 48, 12, water)
    for x in (352, 386, 420):
        canvas.circle(x, 521, 9, water)
    canvas.polygon(wave(676, 10, 206, 40) + [(620, 768), (0, 768)], deep)
    canvas.line(wave(722, 8, 206, 120), 5, shallow)
    for x, y, size in [(430, 116, 30), (500, 174, 22), (330, 88, 18)]:
        for begin in (x, x + size):
            half = [(begin + size * part / 12, y - size * 0.32 * math.sin(math.pi * part / 12)) for part in range(13)]
            canvas.line(half, 5, ink)
    canvas.save("picture.png", keep_clear=False)


def logo():
    """A lighthouse over water."""
    canvas = Canvas(46, 46, 256 / 46)
    canvas.rectangle(0, 0, 46, 46, "0f4c81", radius=11)
    canvas.polygon([(19.5, 13), (26.5, 13), (28.5, 31), (17.5, 31)], "ffffff")
    canvas.polygon([(18.8, 19.5), (27.2, 19.5), (27.8, 25), (18.2, 25)], "e2603f")
    canvas.rectangle(19.5, 8.5, 7, 4.5, "f4c95d")
    canvas.line([(x / 4, 34.8 + 1.3 * math.sin(x * 0.130)) for x in range(26, 159)], 2.6, "8cc1f2")
    canvas.save("logo.png", keep_clear=True)


if __name__ == "__main__":
    picture()
    logo()
