#!/usr/bin/python3
"""Reads and drives a window the way a screen reader does, through the accessibility tree (AT-SPI).

From Python (Debian's /usr/bin/python3, on a desktop of desktop.sh):

    from drive import App
    app = App("sayso")                       # waits until the program is there
    app.tick("Record my voice")              # does nothing when it is ticked already
    app.press("Start")
    app.wait("Recording", seconds=10)
    assert "Delete" in app.texts()

From the shell: drive.py [--seconds N] [--role ROLE] APP VERB [...]

    tree                 every element: role, name, states, value, place
    texts                all that can be read on the screen, one per line
    wait NAME            until NAME is there          gone NAME        until it is not
    press NAME           do what pressing it does     focus NAME       give it the keyboard
    tick NAME            untick NAME                  ticked NAME      exit code 0 or 1
    set NAME TEXT        put TEXT into a field        get NAME         what the field holds
    value NAME [NUMBER]  a slider's value, or set it  enabled NAME     exit code 0 or 1
    where NAME           x y width height on the screen

NAME is the whole name, or a pattern with * and ?.  A field without a name goes by its label's.
Only what is showing counts.  Everything has a time limit (--seconds, 5); when it is over, the
error says what is there instead.  Exit code 2: not found, or not possible.
"""
import argparse
import fnmatch
import os
import re
import subprocess
import sys
import time
from pathlib import Path


def _find_desktop():
    """Without a session in the environment, use the one that $RIG's env file names."""
    env_file = Path(os.environ.get("RIG", "/nowhere")) / "desktop" / "env.sh"
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ and env_file.exists():
        os.environ.update(re.findall(r"(\w+)='?([^'\s]*)'?", env_file.read_text()))


_find_desktop()
import gi                                    # noqa: E402  (the session must be known first)
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib        # noqa: E402

SECONDS = 5
SEEN = 0.85                                  # a screen does not answer to a press that comes sooner after it changed
S = Atspi.StateType
R = Atspi.RelationType


class NotThere(Exception):
    """The element or program did not come within the time, or cannot do what was asked."""


class Element:
    """One node, as it was when it was looked at; its methods ask it afresh."""

    def __init__(self, node):
        self.node = node
        self.role = node.get_role_name() or ""
        self.name = node.get_name() or self._label()
        states = node.get_state_set()
        self.states = {s for s in states.get_states()}
        self.showing = S.SHOWING in self.states

    def _label(self):
        for relation in self.node.get_relation_set() or []:
            if relation.get_relation_type() == R.LABELLED_BY and relation.get_n_targets():
                return relation.get_target(0).get_name() or ""
        return ""

    def called(self, name):
        return self.name != "" and (self.name == name or fnmatch.fnmatchcase(self.name, name))

    def has(self, interface):
        if interface not in self.node.get_interfaces():
            self.node.clear_cache()                      # a button that was disabled when it was first looked at
        return interface in self.node.get_interfaces()

    def text(self):
        if not self.has("Text"):
            return None
        return Atspi.Text.get_text(self.node, 0, Atspi.Text.get_character_count(self.node))

    def value(self):
        return Atspi.Value.get_current_value(self.node) if self.has("Value") else None

    def place(self):
        if not self.has("Component"):
            return None
        box = Atspi.Component.get_extents(self.node, Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    @property
    def enabled(self):
        return S.SENSITIVE in self.states

    @property
    def ticked(self):
        return S.CHECKED in self.states or ("toggle" in self.role and S.PRESSED in self.states)


class App:
    """A program on the desktop, by its accessible name or the title of one of its windows."""

    def __init__(self, name, seconds=SECONDS):
        self.name, self.seconds = name, seconds
        Atspi.init()
        Atspi.set_timeout(1500, 3000)                    # a program that hangs must not hang its test
        self._until(self._root, seconds, lambda: f"no program '{name}' is on the desktop; there are: {self._programs()}")

    # -- finding

    def _until(self, attempt, seconds, otherwise):
        """Tries until the attempt gives something; elements that vanish on the way are no error."""
        end = time.monotonic() + (self.seconds if seconds is None else seconds)
        while True:
            try:
                found = attempt()
                if found:
                    return found
            except GLib.Error:
                pass
            if time.monotonic() >= end:
                try:
                    raise NotThere(otherwise())
                except GLib.Error as why:
                    raise NotThere(f"{self.name} does not answer: {why.message}") from None
            time.sleep(0.05)

    @staticmethod
    def _children(node):
        for i in range(node.get_child_count()):
            try:
                child = node.get_child_at_index(i)
            except GLib.Error:                           # it went while we looked
                continue
            if child is not None:
                yield child

    def _programs(self):
        return ", ".join(sorted({p.get_name() or "(nameless)" for p in self._children(Atspi.get_desktop(0))})) or "none"

    def _root(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        wanted = self.name.lower()
        near = None
        for program in self._children(desktop):
            try:
                names = [program.get_name() or ""] + [w.get_name() or "" for w in self._children(program)]
            except GLib.Error:
                continue
            names = [n.lower() for n in names]
            if wanted in names:
                return program
            if any(wanted in n for n in names):
                near = near or program
        return near

    def elements(self, everything=False):
        """All elements in the tree's order; those not on the screen only with everything=True."""
        root = self._root()
        if root is None:
            return
        root.clear_cache()                               # or names and states may be those of an earlier look
        waiting = [(root, 0)]
        while waiting:
            node, depth = waiting.pop()
            try:
                element = Element(node)
                children = list(self._children(node)) if depth < 60 else []
            except GLib.Error:
                continue
            element.depth = depth
            if element.showing or everything:
                yield element
            waiting += [(child, depth + 1) for child in reversed(children)]

    def look(self, name, role=None):
        """The element of that name that is on the screen now, or None. One that can be used is preferred to a label."""
        found = [e for e in self.elements() if e.called(name) and role in (None, e.role)]
        return next((e for e in found if e.role not in ("label", "static", "filler", "panel", "frame")), found[0] if found else None)

    def wait(self, name, seconds=None, role=None):
        """The element of that name, as soon as it is there."""
        return self._until(lambda: self.look(name, role), seconds,
                           lambda: f"'{name}' did not appear in {self.name}; to be read are: {' | '.join(self._texts()) or 'nothing'}")

    def wait_for_one_of(self, *names, seconds=None):
        """The name that is there first."""
        return self._until(lambda: next((name for name in names if self.look(name)), None), seconds,
                           lambda: f"none of {names} appeared in {self.name}; to be read are: {' | '.join(self._texts())}")

    def gone(self, name, seconds=None):
        self._until(lambda: self.look(name) is None, seconds, lambda: f"'{name}' is still there in {self.name}")

    # -- doing

    def press(self, name, seconds=None, role=None, seen=False):
        """Presses it once it can be pressed and was there for as long as a person needs to see it; at once, where it was
        `seen` before."""
        def act():
            element = self.wait(name, 0.2, role)
            if not element.enabled:
                return False
            if not seen:
                self.see()
                element = self.look(name, role)
            if not element or not element.enabled:
                return False
            if not element.has("Action") or element.node.get_n_actions() == 0:
                return False
            self.pressed_at = time.time()                # after the search for it, which takes a while
            return element.node.do_action(0)
        self._patiently(act, name, seconds, "cannot be pressed: it is disabled, or has no action")

    def see(self):
        """Until there is nothing new to press any more, as somebody who reads before they press."""
        before, since = None, 0
        end = time.monotonic() + 5
        while time.monotonic() < min(since + SEEN, end) or before is None:
            buttons = [e.name for e in self.elements() if "button" in e.role]
            if buttons != before:
                before, since = buttons, time.monotonic()
            time.sleep(0.02)

    def _patiently(self, act, name, seconds, problem):
        def attempt():
            try:
                return act()
            except NotThere:
                return False
        def otherwise():
            self.wait(name, 0.1)                         # says so when it is not even there
            return f"'{name}' {problem}"
        self._until(attempt, seconds, otherwise)

    def set_ticked(self, name, wanted, seconds=None):
        end = time.monotonic() + (self.seconds if seconds is None else seconds)
        while self.ticked(name, max(0.1, end - time.monotonic())) != wanted:
            self.press(name, max(0.1, end - time.monotonic()))
            settled = time.monotonic() + 1               # do not press again while the answer is on its way
            while time.monotonic() < settled and self.ticked(name, 1) != wanted:
                time.sleep(0.05)
            if time.monotonic() > end and self.ticked(name, 1) != wanted:
                raise NotThere(f"'{name}' was pressed and did not become {'ticked' if wanted else 'unticked'}")

    def tick(self, name, seconds=None):
        self.set_ticked(name, True, seconds)

    def untick(self, name, seconds=None):
        self.set_ticked(name, False, seconds)

    def ticked(self, name, seconds=None):
        def box():
            found = [e for e in self.elements() if e.called(name)
                     and (S.CHECKABLE in e.states or e.role in ("check box", "radio button", "toggle button", "check menu item"))]
            return found[:1]
        return self._until(box, seconds, lambda: f"there is no check box '{name}'; to be read are: {' | '.join(self._texts())}")[0].ticked

    def focus(self, name, seconds=None):
        def act():
            element = self._field(name)
            if not element.has("Component") or not element.node.grab_focus():
                return False
            time.sleep(0.1)
            return S.FOCUSED in self._field(name).states
        self._patiently(act, name, seconds, "does not take the keyboard")

    def set_text(self, name, text, seconds=None):
        def act():
            field = self._field(name)
            if field.has("EditableText") and field.node.set_text_contents(text):
                return self._settles(name, text)
            if not field.has("Component") or not field.node.grab_focus():
                return False                             # or else: type it
            subprocess.run(["xdotool", "key", "ctrl+a", "BackSpace", "type", "--delay", "15", "--", text], timeout=30)
            return self._settles(name, text)
        self._patiently(act, name, seconds, "does not take the text")

    def _settles(self, name, text):
        for _ in range(20):
            if self._field(name).text() == text:
                return True
            time.sleep(0.05)
        return False

    def _field(self, name):
        """The field of that name; a label of the same name beside it does not count."""
        fields = [e for e in self.elements() if e.called(name) and S.EDITABLE in e.states]
        return fields[0] if fields else self.wait(name, 0.2)

    def text(self, name, seconds=None):
        self.wait(name, seconds)
        return self._until(lambda: [self._field(name).text()], seconds, lambda: f"'{name}' cannot be read")[0]

    def value(self, name, seconds=None):
        def ask():
            return [e.value() for e in self.elements() if e.called(name)
                    and e.has("Value") and e.role not in ("push button", "check box", "label", "frame")][:1]
        return self._until(ask, seconds, lambda: f"'{name}' is not there or has no value")[0]

    def set_value(self, name, number, seconds=None):
        def act():
            for e in self.elements():
                if e.called(name) and e.has("Value"):
                    e.node.set_current_value(number)
                    time.sleep(0.1)
                    return abs(self.value(name, 1) - number) < 1e-6 * max(1, abs(number))
            return False
        self._patiently(act, name, seconds, f"does not take the value {number}")

    # -- reading

    def is_enabled(self, name, seconds=None):
        return self.wait(name, seconds).enabled

    def position(self, name, seconds=None):
        return self._until(lambda: self.wait(name, 0.2).place(), seconds, lambda: f"'{name}' has no place on the screen")

    def _texts(self):
        found = []
        for e in self.elements():
            try:
                held = e.text() if e.role != "password text" else None
            except GLib.Error:
                held = None
            found += [t for t in (e.name, held) if t and t.strip()]
        return list(dict.fromkeys(found))

    def texts(self, seconds=None):
        """All names and texts on the screen, each once, in the tree's order."""
        return self._until(self._texts, seconds, lambda: f"nothing is to be read in {self.name}")

    def tree(self):
        lines = []
        for e in self.elements(everything=True):
            try:
                more = {"value": e.value(), "text": e.text(), "at": e.place()}
            except GLib.Error:
                more = {}
            states = ",".join(sorted(s.value_nick for s in e.states))
            lines.append("  " * e.depth + f"{e.role} '{e.name}' [{states}] "
                         + " ".join(f"{k}={v!r}" for k, v in more.items() if v not in (None, "", e.name)))
        return "\n".join(lines)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--seconds", type=float, default=SECONDS)
    p.add_argument("--role")
    p.add_argument("app")
    p.add_argument("verb")
    p.add_argument("words", nargs="*")
    o = p.parse_args()
    app = App(o.app, o.seconds)
    match o.verb, o.words:
        case "tree", []: print(app.tree())
        case "texts", []: print("\n".join(app.texts()))
        case "wait", [name]: app.wait(name, role=o.role)
        case "gone", [name]: app.gone(name)
        case "press", [name]: app.press(name, role=o.role)
        case "focus", [name]: app.focus(name)
        case "tick", [name]: app.tick(name)
        case "untick", [name]: app.untick(name)
        case "ticked", [name]: return 0 if app.ticked(name) else 1
        case "enabled", [name]: return 0 if app.is_enabled(name) else 1
        case "set", [name, text]: app.set_text(name, text)
        case "get", [name]: print(app.text(name))
        case "value", [name]: print(app.value(name))
        case "value", [name, number]: app.set_value(name, float(number))
        case "where", [name]: print(*app.position(name))
        case _: raise NotThere(f"cannot do '{o.verb}' with {len(o.words)} words: see drive.py --help")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NotThere as why:
        print(f"drive: {why}", file=sys.stderr)
        sys.exit(2)
