#!/usr/bin/python3
"""Is something still on the disk? Looks through a raw image, used and unused blocks alike.

  search.py IMAGE [FILE...] [--text WORDS] [--hex 00FF...] [--pieces 200]

FILE    how many of N small pieces, taken evenly from all over the file, are in the image
--text  the words in UTF-8 and UTF-16LE; these and the raw bytes also as hex and as base64
--hex   the bytes themselves, and the same as hex text and as base64

Prints a line for each; exit code 0: something was found, 1: nothing was, 2: the question cannot be
answered (a file with too little in it that could not be there by chance).
"""
import argparse
import base64
import sys

PIECE = 48                    # bytes
CHUNK = 64 << 20


def in_base64(data):
    """The parts of data's base64 that are the same whatever stands before and after it, for each
    of the three ways in which it can lie; in both alphabets."""
    for lead in range(3):
        text = base64.b64encode(bytes(lead) + data)
        first = -(-lead * 8 // 6) if lead else 0
        whole = text[first:(lead + len(data)) * 8 // 6]
        if len(whole) >= 8:
            yield whole
            yield whole.translate(bytes.maketrans(b"+/", b"-_"))


def forms(data, name):
    """name -> needles; any of them counts."""
    found = {name: [data]}
    found[f"{name} as hex"] = [data.hex().encode(), data.hex().upper().encode()]
    if needles := list(dict.fromkeys(in_base64(data))):
        found[f"{name} as base64"] = needles
    return found


def pieces_of(path, wanted):
    data = open(path, "rb").read()
    count = max(1, min(wanted, len(data) // PIECE))
    step = (len(data) - PIECE) / max(1, count - 1) if count > 1 else 0
    taken = (data[round(i * step):round(i * step) + PIECE] for i in range(count))
    # A piece of silence or of zeros would be found anywhere.
    return list(dict.fromkeys(p for p in taken if len(set(p)) >= 12))


def search(image, needles):
    """needle -> first place in the image, for those that are there."""
    longest = max(map(len, needles))
    missing, found, at, tail = set(needles), {}, 0, b""
    with open(image, "rb") as f:
        while missing:
            block = f.read(CHUNK)
            if not block:
                break
            window = tail + block
            for needle in list(missing):
                i = window.find(needle)
                if i >= 0:
                    found[needle] = at - len(tail) + i
                    missing.discard(needle)
            at += len(block)
            tail = window[-(longest - 1):] if longest > 1 else b""
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("image")
    p.add_argument("files", nargs="*")
    p.add_argument("--text", action="append", default=[])
    p.add_argument("--hex", action="append", default=[])
    p.add_argument("--pieces", type=int, default=200)
    o = p.parse_args()
    if not (o.files or o.text or o.hex):
        p.error("what should be searched for? name a FILE, or give --text or --hex")
    samples = {path: pieces_of(path, o.pieces) for path in o.files}
    strings = {}
    for words in o.text:
        strings |= forms(words.encode(), f"text '{words}'")
        strings[f"text '{words}' in UTF-16LE"] = [words.encode("utf-16-le")]
    for digits in o.hex:
        strings |= forms(bytes.fromhex(digits), f"bytes {digits[:32]}{'...' if len(digits) > 32 else ''}")
    found = search(o.image, [n for group in (*samples.values(), *strings.values()) for n in group] or [b"\0"])
    unclear = False
    for path, pieces in samples.items():
        if not pieces:
            unclear = True
            print(f"{path}: cannot tell, no piece of it is distinctive")
        else:
            print(f"{path}: {sum(piece in found for piece in pieces)} of {len(pieces)} pieces found")
    for name, needles in strings.items():
        places = [found[n] for n in needles if n in found]
        print(f"{name}: " + (f"found at byte {min(places)}" if places else "not found"))
    return 0 if found else 2 if unclear else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError) as why:
        print(f"search: {why}", file=sys.stderr)
        sys.exit(2)
