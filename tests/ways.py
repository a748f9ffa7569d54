#!/usr/bin/python3
"""Somebody who has a keyboard and nothing else, or three buttons and nothing else, walks the whole path at a kiosk
(walk.py). Started by ways.sh.

The buttons are those of switch interfaces: "next" is Tab, "previous" is Shift and Tab, "press" is the space bar. What
has the keyboard, and what comes before and after it, is read in the accessibility tree.
"""
import subprocess
import sys
import time

from walk import SEEN, TESTS, USABLE, Hand, say, shot, walk

sys.path.insert(0, str(TESTS / "rigs"))
from drive import App, GLib, NotThere, S                           # noqa: E402

NEXT, PREVIOUS, PRESS = "Tab", "shift+Tab", "space"
AT_MOST = 8                          # corrections on the way to a button
STEP = 0.12                          # seconds between going to a key and pressing it


class Buttons(Hand):
    """Next, previous, press."""

    def __init__(self, app):
        super().__init__(app)
        self.pressed = 0             # buttons so far
        # Tab passes these by.
        self.passed = {self.text["page-down"], self.text["page-up"]}

    def send(self, *keys):
        self.pressed += len(keys)
        if keys:
            subprocess.run(["xdotool", "key", "--delay", "25", *keys], check=True)

    # -- looking

    def stops(self):
        """What the buttons stop at, in their order, and what has the keyboard among it."""
        found = [e for e in self.app.elements() if e.role in USABLE or e.role == "heading"]
        return [e for e in found if e.name not in self.passed and (e.enabled or S.FOCUSED in e.states)]

    def settle(self):
        """Until nothing has changed for so long that somebody has read it and may press. Returns the stops."""
        before, since, end = None, 0, time.monotonic() + 6
        while True:
            try:
                stops = self.stops()
            except GLib.Error:           # something went while we looked at it
                continue
            now = [(e.name, S.FOCUSED in e.states) for e in stops if e.role in USABLE]
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() > since + SEEN or time.monotonic() > end:
                return stops
            time.sleep(0.05)

    def comes(self, text):
        return any(e.called(self.called(text)) for e in self.settle())

    @staticmethod
    def way(name, stops):
        """How many stops on `name` is from what has the keyboard: back where that is less than nothing."""
        focus = next((n for n, e in enumerate(stops) if S.FOCUSED in e.states), None)
        target = next((n for n, e in enumerate(stops) if e.called(name) and e.role in USABLE), None)
        if target is None or focus is None:
            return None if target is None else target + 1
        usable = [e.role in USABLE for e in stops]
        if target >= focus:
            return sum(usable[focus + 1:target + 1])
        return -sum(usable[target:focus])

    # -- doing

    def go(self, text, seconds=10):
        """Goes to what says so, once it can be pressed."""
        name, end = self.called(text), time.monotonic() + seconds
        for _ in range(AT_MOST):
            stops = self.settle()
            while (steps := self.way(name, stops)) is None:
                if time.monotonic() > end:
                    raise NotThere(f"'{name}' cannot be reached; to be read are: {' | '.join(self.app.texts())}")
                stops = self.settle()
            if steps == 0:
                return
            self.send(*[NEXT if steps > 0 else PREVIOUS] * abs(steps))
        raise NotThere(f"the buttons do not come to '{name}'; they are at "
                       f"{[e.name for e in self.stops() if S.FOCUSED in e.states]}")

    def press(self, text, seconds=10, slowly=False):
        self.go(text, seconds)
        self.send(PRESS)

    # -- typing, on the keyboard that lies on the screen

    def keys(self):
        """The names of the keys in their order, and the number of the one that the buttons are at."""
        stops = [e for e in self.stops() if e.role == "push button"]
        focus = next(n for n, e in enumerate(stops) if S.FOCUSED in e.states)
        return [e.name for e in stops], focus

    def type_on_screen(self, *pressed):
        """From one key to the next, by the shorter way. Whether all came is seen at the end."""
        names, at = self.keys()
        first = names.index("q") if "q" in names else 0      # a page may have a button of the same name before them
        for key in pressed:
            to = names.index(self.called({" ": "key-space", "@": "sign-at", ".": "sign-dot"}.get(key, key)), first)
            self.send(*[NEXT if to > at else PREVIOUS] * abs(to - at))
            time.sleep(STEP)
            self.send(PRESS)
            time.sleep(STEP)
            at = to

    def fill(self, text, value):
        self.go(text)
        self.app.wait(self.text["key-space"], 5)
        time.sleep(SEEN)             # what is pressed as it comes counts for nothing
        self.send(NEXT)              # from the field to its first key
        time.sleep(0.1)
        self.type_on_screen(*value, "key-hide")
        shot(text)

    def type_code(self, code):
        self.go(code[0])
        self.type_on_screen(*code, "A", "key-delete")


class ThreeButtons(Buttons):
    """They type, too, so what is typed is short and in small letters."""

    organisation, contact, passphrase = "haven", "me@haven", "jkl wet oak"


class Keyboard(Buttons):
    """A keyboard has the same three buttons, and letters."""

    def type(self, value):
        self.pressed += len(value)
        subprocess.run(["xdotool", "type", "--delay", "15", "--", value], check=True)

    def fill(self, text, value):
        self.go(text)
        self.type(value)

    def type_code(self, code):
        self.settle()                # the cells have the keyboard when the page comes
        self.type(code + "A")
        self.send("BackSpace")


def main():
    hand = {"keys": Keyboard, "three": ThreeButtons}[sys.argv[2]](App("sayso", 30))
    took = walk(hand)
    say(f"all of it by {hand.pressed} {'keys' if sys.argv[2] == 'keys' else 'presses of three buttons'}, in {took:.0f} s")


if __name__ == "__main__":
    main()
