#!/usr/bin/python3
"""Somebody who has a finger and nothing else sets a kiosk up, leaves a voice message, comes back for it, deletes it,
and unlocks the staff area. Started by touch.sh.

What is on the screen is read in the accessibility tree; nothing is done through it. Things are found by their
words, which are looked up in the English texts, so that a page may put them anywhere.
"""
import re
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from drive import App, GLib, NotThere                              # noqa: E402
from touch import Finger                                           # noqa: E402

OUT = Path(sys.argv[1])
ORGANISATION, CONTACT = "Harbour Museum", "me@harbour.org"
PASSPHRASE = "herons eat 7 wet maps"
SLOW = 1.5                           # seconds that a slow finger rests on what it presses
SEEN = 0.8                           # a screen does not answer to a press that comes sooner after it changed
READ = 0.3                           # seconds in which somebody reads the next symbol of a code
AT_MOST = 12                         # swipes to find something on a page
USABLE = ("push button", "check box", "toggle button", "entry", "password text", "text", "switch")


def words():
    """The English texts, by their ids; what is put into them stands for anything."""
    found = {}
    for file in (TESTS.parent / "assets" / "locale" / "en").glob("*.ftl"):
        for line in file.read_text().splitlines():
            name, is_text, text = line.partition(" = ")
            if is_text and not line.startswith((" ", "#")):
                found[name] = re.sub(r"\{[^}]*\}", "*", text)
    return found


def say(text):
    print(f"   {time.strftime('%H:%M:%S')} {text}", flush=True)


def shot(name):
    subprocess.run(["import", "-window", "root", OUT / f"{name}.png"], check=True)


class Hand:
    """One finger at the screen."""

    def __init__(self, app):
        self.app, self.finger, self.text = app, Finger(), words()
        self.swipes = 0
        self.keys = {}               # where the keys of the keyboard are, by layer and name

    # -- looking

    def all(self):
        """Everything on the screen with its place, and what part of it can be seen: from where to where, down."""
        elements = list(self.app.elements())
        around = []                  # those that hold the next one
        inside = {}                  # what each holds
        parents = []
        for element in elements:
            del around[element.depth:]
            parents.append(list(around))
            if around:
                inside.setdefault(id(around[-1]), []).append(element)
            around.append(element)
        seen = []
        window = next((e.place() for e in elements if e.role == "frame"), (0, 0, 1e9, 1e9))
        for element, holders in zip(elements, parents):
            top, bottom = window[1], window[1] + window[3]
            for holder in holders:
                for bar in inside.get(id(holder), []):
                    place = bar.place() if bar.role == "scroll bar" else None
                    if place and place[3] > place[2]:
                        top, bottom = max(top, place[1]), min(bottom, place[1] + place[3])
            place = element.place() if element.role in USABLE else None
            seen.append((element, place, (top, bottom)))
        return seen

    @staticmethod
    def look(name, seen):
        """What can be pressed and is called so, with its place and what part of its page is in sight."""
        found = [it for it in seen if it[0].called(name) and it[0].role in USABLE and it[1]]
        found.sort(key=lambda it: (not it[0].enabled, USABLE.index(it[0].role)))
        return found[0] if found else None

    def there(self, text, seconds=10):
        self.app.wait(self.text.get(text, text), seconds)

    def comes(self, text):
        """Whether there is something that says so, once the screen has settled."""
        return self.look(self.text[text], self.settle()) is not None

    def settle(self):
        """Until nothing has changed for so long that somebody has read it and may press. Returns what there is."""
        before, since = None, 0
        end = time.monotonic() + 6
        while True:
            try:
                seen = self.all()
            except GLib.Error:           # something went while we looked at it
                continue
            now = [(e.name, e.enabled, place) for e, place, _ in seen if e.role in USABLE]
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() > since + SEEN or time.monotonic() > end:
                return seen
            time.sleep(0.1)

    # -- doing

    def find(self, name, seconds=10):
        """Scrolls by finger until `name` is in sight. Returns the middle of it."""
        end = time.monotonic() + seconds
        for _ in range(AT_MOST):
            found = self.look(name, self.settle())
            while not (found and found[0].enabled):
                if time.monotonic() > end:
                    raise NotThere(f"'{name}' cannot be pressed; to be read are: {' | '.join(self.app.texts())}")
                found = self.look(name, self.settle())
            _, (x, y, width, height), (top, bottom) = found
            middle = y + height / 2
            if top <= y + 4 and y + height - 4 <= bottom:
                return x + width / 2, middle
            self.scroll((top, bottom), middle - (top + bottom) / 2)
        raise NotThere(f"'{name}' does not come into sight, however often a finger scrolls")

    def scroll(self, part, down):
        """Moves what is in sight by so much, and no farther than a finger moves at once."""
        top, bottom = part
        reach = (bottom - top) * 0.6
        step = max(-reach, min(reach, down))
        middle, x = (top + bottom) / 2, 40 + 10 * (self.swipes % 3)
        self.finger.swipe(x, middle + step / 2, x, middle - step / 2)
        self.swipes += 1

    def touch(self, text, seconds=10, rests=0.08):
        """Touches what says so. `text` is an id of the texts, or the words themselves."""
        self.finger.tap(*self.find(self.text.get(text, text), seconds), rests)

    def tick(self, name):
        self.touch(name)
        end = time.monotonic() + 3
        while not self.app.ticked(name):
            assert time.monotonic() < end, f"'{name}' was touched and is not ticked"

    # -- typing

    def key(self, name):
        if name not in self.keys:
            self.keys = {e.name: (p[0] + p[2] / 2, p[1] + p[3] / 2) for e, p, _ in self.all()
                         if e.role == "push button" and p}
        assert name in self.keys, f"there is no key '{name}' among {sorted(self.keys)}"
        return self.keys[name]

    def press_key(self, text, rests=0.04):
        self.finger.tap(*self.key(self.text.get(text, text)), rests)

    def switch(self, text):
        """To another layer of keys."""
        self.press_key(text)
        self.keys = {}
        time.sleep(0.3)

    def type(self, field, text):
        """Touches the field and types on the keyboard that comes."""
        self.touch(field)
        self.app.wait(self.text["key-space"], 5)
        time.sleep(0.6)              # what is pressed as it comes counts for nothing
        self.keys = {}
        known = {" ": "key-space", "@": "sign-at", ".": "sign-dot"}
        for number, letter in enumerate(text):
            rests = SLOW if number == 1 else 0.04
            if letter.isupper():
                self.press_key("key-shift")
                self.press_key(letter.lower(), rests)
            elif letter.isdigit():
                self.switch("key-signs")
                self.press_key(letter, rests)
                self.switch("key-letters")
            else:
                self.press_key(known.get(letter, letter), rests)

    def holds(self, field, text):
        """Waits until the field holds this."""
        self.app._until(lambda: self.app.text(self.text[field]) == text, 5,
                        lambda: f"“{field}” holds “{self.app.text(self.text[field])}” and not “{text}”")


def set_up(hand):
    say("set-up: every letter on the keyboard on the screen")
    hand.there("setup-organisation", 20)
    hand.type("setup-organisation", ORGANISATION)
    hand.holds("setup-organisation", ORGANISATION)
    shot("1-keyboard")
    hand.press_key("key-hide")
    hand.type("setup-contact", CONTACT)
    hand.holds("setup-contact", CONTACT)
    hand.press_key("key-hide")
    for field in ("setup-passphrase", "setup-again"):
        hand.type(field, PASSPHRASE)
        held = hand.app.text(hand.text[field])
        assert len(held) == len(PASSPHRASE) and PASSPHRASE[:4] not in held, f"{field}: {held}"
        shot(f"2-{field}")
        hand.press_key("key-hide")
    assert hand.swipes, "the set-up is longer than the screen, and a finger scrolled it"
    hand.touch("setup-create", rests=SLOW)
    hand.touch("setup-begin", 60)


def leave_a_message(hand):
    say("a visit with a voice message")
    hand.touch("welcome-start", 20, rests=SLOW)
    if hand.comes("disclosure-choose"):      # a small screen asks in two steps
        hand.touch("disclosure-choose")
    hand.tick("Record my voice")
    hand.tick("Show it in the exhibition")
    hand.touch("disclosure-accept")
    hand.touch("choose-voice")
    hand.touch("voice-record", 20)
    with subprocess.Popen([TESTS / "rigs" / "microphone.py", "play", OUT / "speech.wav"]):
        time.sleep(1)
    hand.touch("voice-stop")
    hand.touch("review-keep", 20, rests=SLOW)
    hand.there("receipt-save", 30)
    said = re.search(r"((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4})", "\n".join(hand.app.texts()))
    shot("3-receipt")
    hand.touch("receipt-have")
    return said[1].replace("-", "")


def come_back_and_delete(hand, code):
    say("back, by the code on the keypad, and all is deleted")
    hand.touch("welcome-return", 20)
    hand.find("Z")
    hand.keys = {}
    for number, symbol in enumerate(code):
        hand.press_key(symbol, SLOW if number == 5 else 0.04)
        time.sleep(READ)
    hand.press_key("A")
    time.sleep(READ)
    hand.press_key("key-delete")
    hand.holds("code-field", code)
    shot("4-code")
    hand.touch("code-show")
    hand.touch("data-erase", 20)
    hand.touch("data-erase-yes")
    hand.there("erased-title", 30)
    hand.touch("done")


def unlock(hand):
    say("staff unlock and lock")
    hand.touch("welcome-staff", 20)
    hand.type("staff-passphrase", PASSPHRASE)
    shot("5-staff")
    hand.press_key("key-enter")
    hand.there("staff-lock", 60)
    hand.touch("staff-lock")
    hand.there("welcome-start", 20)


def main():
    subprocess.run(["espeak-ng", "-v", "en", "-w", OUT / "raw.wav", "Two words for later."], check=True)
    subprocess.run(["sox", "-q", "-v", "0.7", OUT / "raw.wav", "-r", "48000", "-c", "1", "-b", "16", OUT / "speech.wav"],
                   check=True)
    hand = Hand(App("sayso", 30))
    began = time.monotonic()
    set_up(hand)
    code = leave_a_message(hand)
    come_back_and_delete(hand, code)
    unlock(hand)
    say(f"all of it by touches and {hand.swipes} swipes, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
