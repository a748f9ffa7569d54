#!/usr/bin/python3
"""Is recording B a recording of sound A?

  compare_wav.py A.wav B.wav [--min-correlation 0.99] [--max-slip 0] [--min-covered 0.5]

Prints JSON and exits 0 (yes) or 1 (no, with the reasons); 2: a file cannot be read.
  rate          samples per second at which the two were compared (the lower of the two files')
  offset        where in B the first sample of A is; negative: B began later than A
  correlation   normalised, over the stretch where both have sound; 1 is the same wave at any volume
  covered       how much of A that stretch is, 0 to 1
  slip          samples that were lost (negative) or added (positive) between A's start and end
  offsets       the offset measured afresh near the start, in the middle and near the end
  slips_at      [second of A, samples] for every place where the offset changes
  gain          how much louder B is, as a factor
Any number of channels (mixed to one), PCM of 8 to 32 bits, or floating point.
"""
import argparse
import json
import math
import struct
import sys

import numpy as np

WINDOW = 0.5                      # seconds; the offset is measured in windows of this length
SEARCH = 0.25                     # seconds that sound may have slipped and still be found


def read_wav(path):
    """Rate and one channel of samples in -1..1."""
    data = open(path, "rb").read()
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError(f"{path} is not a WAV file")
    at, layout, body = 12, None, b""
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        chunk = data[at + 8:at + 8 + size]            # a size that was never filled in reads to the end
        if name == b"fmt ":
            kind, channels, rate, _, frame, bits = struct.unpack_from("<HHIIHH", chunk)
            if kind == 0xFFFE:
                kind = struct.unpack_from("<H", chunk, 24)[0]
            layout = kind, channels, rate, bits
        elif name == b"data":
            body = chunk
            break
        at += 8 + size + size % 2
    if layout is None:
        raise ValueError(f"{path} does not say what format it has")
    kind, channels, rate, bits = layout
    width = bits // 8
    body = body[:len(body) // (width * channels) * width * channels]
    if kind == 3 and bits in (32, 64):
        wave = np.frombuffer(body, f"<f{width}").astype(float)
    elif kind == 1 and bits == 8:
        wave = np.frombuffer(body, np.uint8) / 128.0 - 1
    elif kind == 1 and bits in (16, 32):
        wave = np.frombuffer(body, f"<i{width}") / 2.0 ** (bits - 1)
    elif kind == 1 and bits == 24:
        b = np.frombuffer(body, np.uint8).reshape(-1, 3)
        padded = np.zeros((len(b), 4), np.uint8)
        padded[:, 1:] = b
        wave = padded.reshape(-1).view("<i4") / 2.0 ** 31
    else:
        raise ValueError(f"{path}: cannot read kind {kind} with {bits} bits")
    return rate, wave.reshape(-1, channels).mean(axis=1)


def resample(wave, old, new):
    """Band-limited, through the spectrum; exact in length, so that nothing drifts."""
    if old == new or not len(wave):
        return wave
    step = old // math.gcd(old, new)
    length = -(-len(wave) // step) * step             # a whole number of samples at both rates
    count = length // step * (new // math.gcd(old, new))
    spectrum = np.fft.rfft(wave, length)
    bins = count // 2 + 1
    fitted = np.zeros(bins, complex)
    keep = min(bins, len(spectrum))
    fitted[:keep] = spectrum[:keep]
    return np.fft.irfft(fitted, count)[:round(len(wave) * new / old)] * count / length


def correlate(a, b):
    """Sum of a[i] * b[i + shift] for every shift from -(len(a) - 1) to len(b) - 1."""
    size = 1 << (len(a) + len(b)).bit_length()
    product = np.fft.irfft(np.conj(np.fft.rfft(a, size)) * np.fft.rfft(b, size), size)
    return np.concatenate([product[size - len(a) + 1:], product[:len(b)]])


def normalised(a, b):
    power = math.sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / power if power > 0 else 0.0


def peak(values):
    """Position of the greatest value, between the samples."""
    i = int(np.argmax(values))
    if 0 < i < len(values) - 1:
        left, top, right = values[i - 1:i + 2]
        bend = left - 2 * top + right
        if bend < 0:
            return i + 0.5 * (left - right) / bend
    return float(i)


def local_offset(a, b, begin, length, near, reach):
    """The offset of a[begin:begin+length] alone, in b, close to `near`; None where b has no such place."""
    low = begin + near - reach
    part = b[max(0, low):begin + length + near + reach]
    window = a[begin:begin + length]
    if len(part) < length:
        return None
    window = window - window.mean()
    scores = correlate(window, part)[length - 1:len(part)]
    energy = np.cumsum(np.concatenate([[0.0], part ** 2]))
    energy = energy[length:] - energy[:-length]
    scores = scores / np.sqrt(np.maximum(energy[:len(scores)], 1e-12) * max(float(window @ window), 1e-12))
    if scores.max() < 0.8:                            # something else is there: no measure of slipping
        return None
    return peak(scores) + max(0, low) - begin


def compare(path_a, path_b):
    rate_a, a = read_wav(path_a)
    rate_b, b = read_wav(path_b)
    rate = min(rate_a, rate_b)
    a, b = resample(a, rate_a, rate), resample(b, rate_b, rate)
    found = {"rate": rate, "seconds": [round(len(a) / rate, 3), round(len(b) / rate, 3)]}
    if not len(a) or not len(b) or not np.any(np.abs(a) > 1e-4):
        raise ValueError("one of the two is empty, or the first is silent")
    if not np.any(np.abs(b) > 1e-6):
        return found | {"correlation": 0.0, "covered": 0.0, "slip": None, "silent": True}
    a, b = a - a.mean(), b - b.mean()
    offset = int(np.argmax(correlate(a, b))) - (len(a) - 1)
    begin, end = max(0, -offset), min(len(a), len(b) - offset)
    part_a, part_b = a[begin:end], b[begin + offset:end + offset]

    length, reach = int(WINDOW * rate), int(SEARCH * rate)
    loud = np.sqrt(np.mean(a ** 2)) * 0.3
    measured = []
    for start in range(max(0, begin - reach), min(len(a), end + reach) - length + 1, length // 2):
        if np.sqrt(np.mean(a[start:start + length] ** 2)) >= loud:
            here = local_offset(a, b, start, length, offset, reach)
            if here is not None:
                measured.append((start, here))
    slips = [[round((start + length / 2) / rate, 2), round(here - before)]
             for (_, before), (start, here) in zip(measured, measured[1:]) if round(here - before)]
    spread = [here for _, here in measured]
    middle = len(measured) // 2
    return found | {
        "offset": offset,
        "offset_seconds": round(offset / rate, 6),
        "correlation": round(normalised(part_a, part_b), 6),
        "covered": round(len(part_a) / len(a), 4),
        "slip": round(spread[-1] - spread[0]) if measured else None,
        "offsets": [round(spread[i], 2) for i in (0, middle, -1)] if measured else None,
        "widest": round(max(spread) - min(spread)) if measured else None,
        "slips_at": slips,
        "gain": round(float(part_a @ part_b) / max(float(part_a @ part_a), 1e-12), 4),
    }


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("a")
    p.add_argument("b")
    p.add_argument("--min-correlation", type=float, default=0.99)
    p.add_argument("--max-slip", type=int, default=0)
    p.add_argument("--min-covered", type=float, default=0.5)
    o = p.parse_args()
    try:
        found = compare(o.a, o.b)
    except (OSError, ValueError, struct.error) as why:
        print(f"compare_wav: {why}", file=sys.stderr)
        return 2
    reasons = []
    if found.get("silent"):
        reasons.append("the recording is silent")
    elif found["slip"] is None:
        reasons.append("no stretch of the first is recognisable in the second")
    elif found["widest"] > o.max_slip:
        reasons.append(f"samples slipped: {found['widest']}, {o.max_slip} allowed")
    if found["correlation"] < o.min_correlation:
        reasons.append(f"correlation {found['correlation']} is below {o.min_correlation}")
    if found["covered"] < o.min_covered:
        reasons.append(f"only {found['covered']:.0%} of the first is in the second")
    print(json.dumps(found | {"same": not reasons, "reasons": reasons}, indent=1))
    return 1 if reasons else 0


if __name__ == "__main__":
    sys.exit(main())
