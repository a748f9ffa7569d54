#!/usr/bin/python3
"""Somebody listens, at the built program with the real espeak-ng. Started by voice.sh.

What the program hands to espeak-ng is written down on its way, and what comes out is recorded at the speaker. The speaker is
heard by the microphone: what is still said when a take begins would be in it.
"""
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from compare_wav import read_wav                                   # noqa: E402
from drive import App                                              # noqa: E402

PROGRAM, OUT = sys.argv[1], Path(sys.argv[2])
DATA, HOME, NOTED = OUT / "data", OUT / "home", OUT / "noted"
PASSPHRASE = "seven quiet herons over the marsh"
RATE = 8000                           # what is compared is compared at this rate
VOICE_IS = 0.5                        # the least correlation of a text with a recording that it is in
VOICE_IS_NOT = 0.3                    # the most of one that it is not in; by chance, with another voice, it is up to 0.2


def say(text):
    print(f"   {time.strftime('%H:%M:%S')} {text}", flush=True)


def rig(*words, **more):
    return subprocess.run([TESTS / "rigs" / words[0], *words[1:]], check=True, text=True, **more)


def espeak_that_notes():
    """A folder with an `espeak-ng` that writes down its words and its text before it speaks."""
    folder = OUT / "bin"
    folder.mkdir()
    NOTED.mkdir()
    real = subprocess.check_output(["which", "espeak-ng"], text=True).strip()
    script = folder / "espeak-ng"
    script.write_text(f"""#!/bin/sh
[ "$1" = --voices ] && exec {real} --voices
note={NOTED}/$(date +%s%N)
cat >"$note.text"
printf '%s\\n' "$@" >"$note.words"
exec {real} "$@" <"$note.text"
""")
    script.chmod(0o755)
    return folder, real


def noted():
    """(words, text) of each text so far."""
    found = []
    for words in sorted(NOTED.glob("*.words")):
        found.append((words.read_text().split("\n")[:-1], words.with_suffix(".text").read_text()))
    return found


def is_silent(seconds=1.5):
    """Whether no espeak-ng has been there for so long."""
    end = time.time() + seconds
    while time.time() < end:
        if subprocess.run(["pgrep", "-x", "espeak-ng"], capture_output=True).returncode == 0:
            return False
        time.sleep(0.05)
    return True


@contextlib.contextmanager
def recorded(source, name):
    """What this source gives until the block ends, in a file."""
    file = OUT / name
    with open(file, "wb") as out:
        listener = subprocess.Popen(["parec", f"--device={source}", "--file-format=wav", "--rate=48000", "--channels=1",
                                     "--format=s16le", "--property=sayso.rig=yes"], stdout=out)
        time.sleep(0.5)
        try:
            yield file
            time.sleep(0.7)
        finally:
            listener.terminate()
            listener.wait(20)


def samples(wav):
    rate, found = read_wav(wav)
    found = np.asarray(found, dtype=float)
    if rate == RATE:
        return found
    # Below half of the rate, so that nothing is folded over.
    spectrum = np.fft.rfft(found)
    length = int(len(found) * RATE / rate)
    return np.fft.irfft(spectrum[:length // 2 + 1], length)


def likeness(part, whole):
    """The highest normalised correlation of `part` anywhere in `whole`."""
    if len(whole) < len(part):
        whole = np.pad(whole, (0, len(part) - len(whole)))
    size = 1 << (len(part) + len(whole)).bit_length()
    found = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size)), size)[:len(whole) - len(part) + 1]
    power = np.concatenate([[0.0], np.cumsum(whole ** 2)])
    energy = power[len(part):] - power[:-len(part)]
    floor = 1e-6 * len(part)
    return float(np.max(np.abs(found) / np.sqrt(np.maximum(energy, floor) * np.sum(part ** 2))))


def spoken(real, words, text, name):
    """What espeak-ng itself makes of a text."""
    file = OUT / f"{name}.wav"
    subprocess.run([real, *words, "-w", file], input=text, text=True, check=True)
    found = samples(file)
    loud = np.nonzero(np.abs(found) > 0.01)[0]
    return found[loud[0]:loud[-1] + 1]


def start(folder):
    HOME.mkdir()
    init = [PROGRAM, "--data-dir", DATA, "init", "--organisation", "Harbour Museum", "--contact", "voices@harbour.example"]
    subprocess.run(init, input=PASSPHRASE + "\n", text=True, check=True, capture_output=True)
    env = {**os.environ, "HOME": str(HOME), "LANG": "en_US.UTF-8", "PATH": f"{folder}:{os.environ['PATH']}"}
    log = open(OUT / "sayso.log", "a")
    return subprocess.Popen([PROGRAM, "--data-dir", DATA, "--idle-secs", "600"], env=env, stderr=log)


def take_of(code):
    """The one take, opened by its giver's code and the stock age command."""
    done = subprocess.run([PROGRAM, "--data-dir", DATA, "key"], input=code + "\n", text=True, capture_output=True, check=True)
    (OUT / "receipt.key").write_text(done.stdout)
    with contextlib.closing(sqlite3.connect(f"file:{DATA}/vault/ledger.db?mode=ro", uri=True)) as ledger:
        (take, slots), = ledger.execute("SELECT id, slots FROM take").fetchall()
    keys = (DATA / "vault" / "keys.slots").read_bytes()
    header = b"".join(keys[at * 512:(at + 1) * 512].rstrip(b"\0") for at in map(int, str(slots).split()))
    (OUT / "take.age").write_bytes(header + (DATA / "vault" / "media" / f"{take}.age").read_bytes())
    subprocess.run(["age", "-d", "-i", OUT / "receipt.key", "-o", OUT / "take.wav", OUT / "take.age"], check=True)
    return OUT / "take.wav"


def main():
    folder, real = espeak_that_notes()
    program = start(folder)
    try:
        app = App("sayso", seconds=30)
        app.wait("Start", seconds=30)
        app.wait("Read aloud", seconds=30)
        assert not noted(), "something is said before anybody asks for it"
        with recorded("sayso_speaker.monitor", "welcome.wav") as welcome:
            rig("desktop.sh", "key", "F2")
            time.sleep(1)
            while not is_silent():
                pass
        rig("desktop.sh", "shot", OUT / "welcome.png")
        texts = noted()
        heard = samples(welcome)
        likes = []
        for at, (words, text) in enumerate(texts):
            part = spoken(real, words, text, f"welcome-{at}")
            likes.append((likeness(part, heard), text.strip()))
        for like, text in likes:
            say(f"{like:.2f}  {text}")
        assert len(likes) > 8 and all(like > VOICE_IS for like, _ in likes), likes

        app.press("Start")
        for box in ("Record my voice", "Show it in the exhibition"):
            app.tick(box)
        app.press("I agree")
        before = len(noted())
        app.press("Record a voice message")
        app.wait("Before the microphone opens")
        # In the middle of its longest sentence, which the microphone would hear: it stands beside and does.
        with recorded("sayso_microphone", "room.wav") as room:
            while not any("Nothing is read aloud while" in text for _, text in noted()[before:]):
                time.sleep(0.02)
            time.sleep(2.0)
            asked = time.time()
            app.press("Record")
            app.wait("Recording", seconds=10)
            say(f"it records {time.time() - asked:.2f} s after it was pressed")
            assert is_silent(0.2), "espeak-ng is there while the microphone records"
            said = len(noted())
            for key in ("F2", "F4", "Tab", "F2"):
                rig("desktop.sh", "key", key)
                time.sleep(0.4)
            assert len(noted()) == said and is_silent(0.2), "something is said into an open microphone"
            rig("microphone.py", "play", OUT / "speech.wav")
        app.press("Stop")
        app.wait("Keep", seconds=20)
        app.press("Keep")
        app.wait("Save receipt", seconds=30)
        shown = next(text for text in app.texts() if text.startswith("Receipt code: "))
        code = shown.removeprefix("Receipt code: ").replace("-", "")
        app.press("I have my code")
        app.wait("Start")
        rig("desktop.sh", "key", "alt+F4")
        program.wait(timeout=20)
        assert subprocess.run(["pgrep", "-x", "espeak-ng"], capture_output=True).returncode != 0, "it speaks on after its end"
    finally:
        program.kill()
        program.wait()
    take, near = samples(take_of(code)), samples(room)
    speech = samples(OUT / "speech.wav")
    in_take = likeness(speech, take)
    say(f"what was spoken into the microphone is in the take: {in_take:.2f}")
    assert in_take > 0.9
    begins = int(np.nonzero(np.abs(take) > 0.02)[0][0])
    rate, whole = read_wav(OUT / "take.wav")
    before_speech = np.asarray(whole)[:max(begins * rate // RATE - rate // 10, 0)]
    say(f"before anybody speaks there are {len(before_speech)} samples in the take, {np.count_nonzero(before_speech)} not silent")
    assert len(before_speech) > rate // 2 and not np.any(before_speech), "there is something in the take before anybody speaks"
    for at, (words, text) in enumerate(noted()[before:said]):
        part = spoken(real, words, text, f"before-{at}")
        if len(part) < RATE:
            continue
        if "Nothing is read aloud while" in text:
            # A part of it was said, and the microphone's room has heard it: the comparison finds what is there.
            begun = part[:RATE]
            say(f"{likeness(begun, near):.2f} in the room, {likeness(begun, take):.2f} in the take:  {text.strip()[:60]} …")
            assert likeness(begun, near) > VOICE_IS, "the loop from the speaker to the microphone does not work"
            part = begun
        assert likeness(part, take) < VOICE_IS_NOT, (likeness(part, take), text)
    log = (OUT / "sayso.log").read_text()
    assert not any(text.strip() in log for _, text in noted() if len(text) > 12), "the log tells what was read"
    print(json.dumps({"texts": len(noted()), "of the welcome": len(likes), "least": round(min(likes)[0], 3), "in the take": 0}))


if __name__ == "__main__":
    main()
