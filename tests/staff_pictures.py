#!/usr/bin/python3
"""Goes through each page of the staff's and takes a picture of it: staff_pictures.py PROGRAM VAULT LANGUAGE BEGINNING

Ends with an error where a page does not come. What is on the pictures, people look at.
"""
import re
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from drive import App  # noqa: E402

PROGRAM, VAULT, LANGUAGE, BEGINNING = sys.argv[1:]
PASSPHRASE = "a few quiet words"
# Each door of the list, and what stands on the page when it is read.
PAGES = [("staff-use", "use-title"), ("staff-register", "register-title"), ("staff-today", "today-title"),
         ("staff-ledger", "ledger-title"), ("staff-gear", "gear-title"), ("staff-campaign", "editor-title"),
         ("people-title", "people-title"), ("backup-open", "backup-title"), ("staff-complaints", "complaints-title"),
         ("fleet-title", "fleet-none-lead"), ("stand-open", "stand-body"), ("licences-show", "licences-title")]


def words():
    """The texts of one line, by their ids; what is put into them stands for anything."""
    found = {}
    for file in (TESTS.parent / "assets" / "locale" / LANGUAGE).glob("*.ftl"):
        for line in file.read_text().splitlines():
            name, is_text, text = line.partition(" = ")
            if is_text and not line.startswith((" ", "#")):
                found[name] = re.sub(r"\{[^}]*\}", "*", text)
    return found


def main():
    text = words()
    command = [PROGRAM, "--data-dir", VAULT, "--kiosk", "--keyboard", "off", "--lang", LANGUAGE, "--idle-secs", "600"]
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        walk(App("Sayso", 20), text)
    finally:
        program.terminate()
        program.wait(20)


def shot(name):
    time.sleep(0.5)
    subprocess.run(["import", "-window", "root", f"{BEGINNING}-{name}.png"], check=True)


def settle(app, text):
    """Waits until nothing is being read any more."""
    for busy in ("working", "use-counting"):
        app.gone(text[busy], seconds=60)


def walk(app, text):
    app.press(text["welcome-staff"])
    app.wait(text["staff-passphrase"])
    shot("lock")
    time.sleep(1)
    subprocess.run(["xdotool", "type", "--delay", "15", PASSPHRASE], check=True)
    subprocess.run(["xdotool", "key", "Return"], check=True)
    app.wait(text["staff-list"], seconds=60)
    shot("list")
    rows = [it.name for it in app.elements() if "·" in (it.name or "") and "UTC" in it.name]
    if rows:
        app.press(rows[0])
        time.sleep(1)
        shot("detail")
    for door, title in PAGES:
        app.press(text[door])
        app.wait(text[title], seconds=20)
        settle(app, text)
        shot(door)
        app.press(next(it for it in (text["back"], text["gear-done"]) if app.look(it)))
        app.wait(text["staff-list"], seconds=20)


main()
