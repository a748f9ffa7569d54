"""The whole path at a kiosk, whatever it is walked with: set-up, a visit with a voice message, back for it by its code,
deletion, and the staff's unlock. touch.py walks it by a finger, ways.py by keys and by three buttons.

What is on the screen is read in the accessibility tree; nothing is done through it. Things are found by their
words, which are looked up in the English texts, so that a page may put them anywhere.
"""
import re
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
OUT = Path(sys.argv[1])
SEEN = 0.8                           # a screen does not answer to a press that comes sooner after it changed
READ = 0.3                           # seconds in which somebody reads the next symbol of a code
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
    """Whatever somebody uses a kiosk with. `text` is always an id of the texts, or the words themselves."""

    organisation, contact, passphrase = "Harbour Museum", "me@harbour.org", "herons eat 7 wet maps"

    def __init__(self, app):
        self.app, self.text = app, words()

    def called(self, text):
        return self.text.get(text, text)

    def there(self, text, seconds=10):
        self.app.wait(self.called(text), seconds)

    def comes(self, text):
        """Whether there is something that says so, once the screen has settled."""
        raise NotImplementedError

    def press(self, text, seconds=10, slowly=False):
        """Presses what says so, once it can be pressed; `slowly` where a hand may be slow."""
        raise NotImplementedError

    def fill(self, text, value):
        """Types `value` into a field."""
        raise NotImplementedError

    def type_code(self, code):
        """Types a receipt code on the page for it, and one symbol too many, which is deleted again."""
        raise NotImplementedError

    def tick(self, name):
        self.press(name)
        end = time.monotonic() + 3
        while not self.app.ticked(name):
            assert time.monotonic() < end, f"'{name}' was pressed and is not ticked"

    def holds(self, field, text):
        """Waits until the field holds this."""
        self.app._until(lambda: self.app.text(self.text[field]) == text, 5,
                        lambda: f"“{field}” holds “{self.app.text(self.text[field])}” and not “{text}”")


def set_up(hand):
    say("set-up")
    hand.there("setup-organisation", 20)
    for field, value in (("setup-organisation", hand.organisation), ("setup-contact", hand.contact)):
        hand.fill(field, value)
        hand.holds(field, value)
    for field in ("setup-passphrase", "setup-again"):
        hand.fill(field, hand.passphrase)
        held = hand.app.text(hand.text[field])
        assert len(held) == len(hand.passphrase) and hand.passphrase[:4] not in held, f"{field}: {held}"
    hand.press("setup-create", slowly=True)
    hand.press("setup-begin", 60)


def leave_a_message(hand):
    say("a visit with a voice message")
    hand.press("welcome-start", 20, slowly=True)
    if hand.comes("disclosure-choose"):      # a small screen asks in two steps
        hand.press("disclosure-choose")
    hand.tick("Record my voice")
    hand.tick("Show it in the exhibition")
    hand.press("disclosure-accept")
    hand.press("choose-voice")
    hand.press("voice-record", 20)
    with subprocess.Popen([TESTS / "rigs" / "microphone.py", "play", OUT / "speech.wav"]):
        time.sleep(1)
    hand.press("voice-stop")
    hand.press("review-keep", 20, slowly=True)
    hand.there("receipt-save", 30)
    said = re.search(r"((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4})", "\n".join(hand.app.texts()))
    shot("receipt")
    hand.press("receipt-have")
    return said[1].replace("-", "")


def come_back_and_delete(hand, code):
    say("back, by the code, and all is deleted")
    hand.press("welcome-return", 20)
    hand.type_code(code)
    hand.holds("code-field", code)
    shot("code")
    hand.press("code-show")
    hand.press("data-erase", 20)
    hand.press("data-erase-yes")
    hand.there("erased-title", 30)
    hand.press("done")


def unlock(hand):
    say("staff unlock and lock")
    hand.press("welcome-staff", 20)
    hand.fill("staff-passphrase", hand.passphrase)
    shot("staff")
    hand.press("staff-unlock")
    hand.there("staff-lock", 60)
    hand.press("staff-lock")
    hand.there("welcome-start", 20)


def walk(hand):
    """All of it; returns how long it took, in seconds."""
    subprocess.run(["espeak-ng", "-v", "en", "-w", OUT / "raw.wav", "Two words for later."], check=True)
    subprocess.run(["sox", "-q", "-v", "0.7", OUT / "raw.wav", "-r", "48000", "-c", "1", "-b", "16", OUT / "speech.wav"],
                   check=True)
    began = time.monotonic()
    set_up(hand)
    code = leave_a_message(hand)
    come_back_and_delete(hand, code)
    unlock(hand)
    return time.monotonic() - began
