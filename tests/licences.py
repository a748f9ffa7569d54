#!/usr/bin/env python3
"""Writes assets/licences/third-parties.txt: who made what is built into Sayso, and under which licence.

    tests/licences.py            writes it anew, after a change of Cargo.lock
    tests/licences.py --check    says whether it is as it would be written, and writes nothing

Crates are those that are linked into the program on Linux. Their licence texts come from their own
sources, each distinct text once. Where a crate leaves a choice, PREFERRED says which licence is
taken. Works offline, once the crates have been fetched.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "assets/licences/third-parties.txt"
TARGET = "x86_64-unknown-linux-gnu"

# Earlier ones are taken where there is a choice. Apache-2.0 comes first, since its text is the same for
# everybody and says what becomes of patents.
PREFERRED = ["Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Zlib", "Unicode-3.0", "MPL-2.0",
             "OFL-1.1", "Ubuntu-font-1.0"]

# Words by which a licence's text is known.
MARKS = {
    "Apache-2.0": "Apache License",
    "MIT": "Permission is hereby granted, free of charge",
    "BSD-3-Clause": "Redistribution and use in source and binary forms",
    "BSD-2-Clause": "Redistribution and use in source and binary forms",
    "ISC": "Permission to use, copy, modify, and/or distribute this software",
    "Zlib": "This software is provided 'as-is'",
    "Unicode-3.0": "UNICODE LICENSE V3",
    "MPL-2.0": "Mozilla Public License",
    "OFL-1.1": "SIL OPEN FONT LICENSE",
    "Ubuntu-font-1.0": "UBUNTU FONT LICENCE",
}

# For crates that name the MIT licence and bring no text.
MIT = (ROOT / "LICENSE-MIT").read_text()
APACHE = (ROOT / "LICENSE-APACHE").read_text()

# What is built in and is no crate of its own: name, what it is, licence, where its text lies (a crate
# and the file in it, a file of ours, or nothing).
ELSEWHERE = [
    ("Inter 3.019", "font", "OFL-1.1", "assets/fonts/LICENSE-Inter.txt"),
    ("Ubuntu Light", "font", "Ubuntu-font-1.0", ("epaint_default_fonts", "fonts/UFL.txt")),
    ("Hack", "font", "MIT AND Bitstream-Vera", ("epaint_default_fonts", "fonts/Hack-Regular.txt")),
    ("Noto Emoji", "font", "OFL-1.1", ("epaint_default_fonts", "fonts/OFL.txt")),
    ("emoji-icon-font", "font", "MIT", ("epaint_default_fonts", "fonts/emoji-icon-font-mit-license.txt")),
    ("SQLite", "library", "blessing", None),
    ("Rust", "standard library", "MIT OR Apache-2.0", "LICENSE-APACHE"),
    ("Data Privacy Vocabulary 2.3", "names of terms", "W3C Document License", None),
]

HEAD = """\
What others made, and is built into Sayso
=========================================

Sayso itself is under MIT or Apache-2.0, as you like. It contains the work below, each under its
own licence. The source of every crate is at https://crates.io/crates/NAME/VERSION. SQLite is in the public
domain (https://sqlite.org/copyright.html). The terms in receipts are those of the Data Privacy Vocabulary of
the W3C community group DPVCG (https://w3id.org/dpv, https://www.w3.org/copyright/document-license-2023/).

A line says: name | version | licence, in the words of SPDX | the licences taken | the numbers of their
texts, which follow.

This file is written by tests/licences.py from the crates' own sources.
"""


def run(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def packages():
    """Every package that may be linked, by name and version."""
    known = json.loads(run("cargo", "metadata", "--locked", "--format-version=1", "--filter-platform", TARGET))
    return {(it["name"], it["version"]): it for it in known["packages"]}


def linked():
    """Name and version of each crate that is linked; macros are not, as they run while it is built."""
    lines = run("cargo", "tree", "--locked", "-e", "normal,no-proc-macro", "--target", TARGET,
                "--prefix", "none", "-f", "{p}").splitlines()
    names = {tuple(line.replace(" v", " ", 1).split()[:2]) for line in lines if line}
    return sorted(name for name in names if name[0] != "sayso")


def taken(expression):
    """The licences that are taken of an SPDX expression: one of each choice."""
    expression = expression.replace("/", " OR ")
    chosen = []
    # Every expression here is a list of choices, or several lists of choices that hold together.
    for part in re.split(r"\s+AND\s+", expression):
        offered = [it.strip(" ()") for it in part.split(" OR ")]
        usable = [it for it in PREFERRED if it in offered]
        if not usable:
            sys.exit(f"no licence that is known here in “{expression}”")
        if usable[0] not in chosen:
            chosen.append(usable[0])
    return chosen


def tidy(text):
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\f", "").split("\n")]
    return "\n".join(lines).strip("\n") + "\n"


def words(text):
    return " ".join(text.split())


def own_texts(folder):
    named = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense)", re.I)
    files = [it for it in sorted(folder.iterdir()) if it.is_file() and named.match(it.name)]
    return [(it.name, tidy(it.read_text(errors="replace"))) for it in files]


def texts(package, licence):
    """The texts that belong to a crate under one licence."""
    folder = Path(package["manifest_path"]).parent
    own = own_texts(folder)
    notices = [text for name, text in own if name.lower().startswith("notice")]
    if licence == "Apache-2.0":
        return [tidy(APACHE), *notices]
    if package["name"] == "epaint_default_fonts":
        return []
    marked = [text for _, text in own if words(MARKS[licence]) in words(text)]
    only = [text for text in marked if words(MARKS["Apache-2.0"]) not in words(text)]
    if marked:
        return [*(only or marked)[:1], *[it for it in notices if it not in marked]]
    if licence == "MIT":
        who = ", ".join(re.sub(r"\s*<.*?>", "", it) for it in package["authors"])
        who = who or f"the authors of {package['name']}"
        return [tidy(re.sub(r"(?m)^Copyright.*$", f"Copyright (c) {who}", MIT, count=1))]
    sys.exit(f"{package['name']} {package['version']}: no text for {licence}")


def written():
    known = packages()
    numbers, pages = {}, []

    def number(text):
        key = words(text)
        if key not in numbers:
            numbers[key] = len(pages) + 1
            pages.append(text)
        return numbers[key]

    crates = []
    for name in linked():
        package = known[name]
        expression = package["license"].replace("/", " OR ")
        chosen = taken(expression)
        cited = sorted({number(text) for licence in chosen for text in texts(package, licence)})
        crates.append(f"{name[0]} | {name[1]} | {expression} | {', '.join(chosen)} | "
                      f"{' '.join(map(str, cited))}")
    others = []
    for name, what, licence, where in ELSEWHERE:
        if isinstance(where, tuple):
            package = next(it for key, it in known.items() if key[0] == where[0])
            where = Path(package["manifest_path"]).parent / where[1]
        cited = number(tidy((ROOT / where).read_text(errors="replace"))) if where else ""
        chosen = "Apache-2.0" if "OR" in licence.split() else licence
        others.append(f"{name} | {what} | {licence} | {chosen} | {cited}".rstrip())
    parts = [HEAD, "\n== Crates\n\n" + "\n".join(crates) + "\n",
             "\n== Fonts, libraries and names\n\n" + "\n".join(others) + "\n"]
    for index, page in enumerate(pages, 1):
        parts.append(f"\n== Text {index}\n\n{page}")
    return "".join(parts)


def main():
    text = written()
    if sys.argv[1:] == ["--check"]:
        if LIST.read_text() != text:
            sys.exit("assets/licences/third-parties.txt is not up to date: run tests/licences.py")
    else:
        LIST.write_text(text)


main()
