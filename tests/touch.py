#!/usr/bin/python3
"""Somebody who has a finger and nothing else walks the whole path at a kiosk (walk.py). Started by touch.sh."""
import sys
import time

from walk import SEEN, TESTS, USABLE, Hand, READ, say, shot, walk

sys.path.insert(0, str(TESTS / "rigs"))
from drive import App, GLib, NotThere                              # noqa: E402
from touch import Finger                                           # noqa: E402

SLOW = 1.5                           # seconds that a slow finger rests on what it presses
AT_MOST = 12                         # swipes to find something on a page


class Touch(Hand):
    """One finger at the screen."""

    def __init__(self, app):
        super().__init__(app)
        self.finger = Finger()
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

    def press(self, text, seconds=10, slowly=False):
        self.finger.tap(*self.find(self.called(text), seconds), SLOW if slowly else 0.08)

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

    def fill(self, field, text):
        """Touches the field, types on the keyboard that comes, and puts that away."""
        self.press(field)
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
        shot(field)
        self.press_key("key-hide")

    def type_code(self, code):
        self.find("Z")
        self.keys = {}
        for number, symbol in enumerate(code):
            self.press_key(symbol, SLOW if number == 5 else 0.04)
            time.sleep(READ)
        self.press_key("A")
        time.sleep(READ)
        self.press_key("key-delete")


def main():
    hand = Touch(App("sayso", 30))
    took = walk(hand)
    assert hand.swipes, "the set-up is longer than the screen, and a finger scrolled it"
    say(f"all of it by touches and {hand.swipes} swipes, in {took:.0f} s")


if __name__ == "__main__":
    main()
