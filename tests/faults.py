#!/usr/bin/python3
"""Every fault of a device, at the built program. Started by faults.sh, which says how."""
import contextlib
import fcntl
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from drive import App, NotThere                                    # noqa: E402

PROGRAM, OUT, WISHES = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
TOGETHER = OUT.parent                 # where benches that share the rows note what they have taken and found
DISK = os.environ.get("DISK")
DATA = Path(DISK or OUT) / "data"
MICROPHONE, CAMERA = "Sayso Test Microphone", "Sayso Test Camera"
VOICE, PHOTO = "Record my voice", "Take my photo"
ROWS, ALONE = [], set()


def say(text):
    print(f"   {time.strftime('%H:%M:%S')} {text}", flush=True)


def rig(*words, check=True, **more):
    more.setdefault("stdout", subprocess.DEVNULL)
    return subprocess.run([TESTS / "rigs" / words[0], *words[1:]], check=check, text=True, **more)


def microphone(*words):
    rig("microphone.py", *words)


def camera(fault):
    rig("camera.sh", "fault", fault)


def camera_log():
    return rig("camera.sh", "log", stdout=subprocess.PIPE).stdout.splitlines()


def row(fault, keeps="nothing", within=2.0, alone=False, **launch):
    """A row of the table: the fault, what is kept, and how soon it must be noticed, in seconds. One that takes the
    whole machine is tried alone."""
    def add(act):
        ROWS.append((fault, keeps, within, launch, act))
        if alone:
            ALONE.add(act)
        return act
    return add


class Bench:
    """The running program, and a person in front of it."""

    def __init__(self, alsa=False, microphone_is=None, films="", **env):
        for size in films.split():
            rig("camera.sh", "film", size, "60")
        if microphone_is:
            rig("microphone.py", "unplug", "all")
            os.environ["SAYSO_RIG_MICROPHONE"] = microphone_is
            rig("microphone.py", "plug")
        start = [TESTS / "rigs/clock.sh", "run", TESTS / "rigs/camera.sh", "run", PROGRAM,
                 "--data-dir", DATA, "--idle-secs", "900"]
        if alsa:
            road = f". '{os.environ['RIG']}/microphone/alsa.sh'; exec env LD_PRELOAD=$TESTALSA_SHIM \"$@\""
            start = ["bash", "-c", road, "alsa", *start]
        self.log = open(OUT / "sayso.log", "a")
        self.program = subprocess.Popen(start, stderr=self.log, env={**os.environ, "LANG": "en_US.UTF-8", **env})
        self.app = App("sayso", seconds=20)
        self.app.wait("Start", seconds=20)
        self.seen, self.took, self.since = [], [], 0.0

    def close(self):
        self.program.kill()
        self.program.wait()
        if os.environ.pop("SAYSO_RIG_MICROPHONE", None):
            rig("microphone.py", "unplug", "all")
            rig("microphone.py", "plug")
        self.log.close()

    # -- what a person does

    def visit(self, *boxes):
        self.app.press("Start")
        for box in boxes:
            self.app.tick(box)
        self.app.tick("Show it in the exhibition")
        self.app.press("I agree")
        self.app.wait("Nothing is on yet*")

    def voice(self):
        self.visit(VOICE)
        self.app.press("Record a voice message")

    def recording(self, seconds=1.0):
        self.voice()
        self.app.wait("Record", seconds=10)
        self.app.press("Record")
        self.app.wait("Recording")
        time.sleep(seconds)

    def photo(self):
        self.visit(PHOTO)
        self.app.press("Take a photo")

    def posing(self):
        self.photo()
        self.app.wait("Take photo", seconds=12)

    def leave(self):
        for _ in range(3):
            try:
                self.app.press(self.app.wait_for_one_of("Stop and delete", "Delete"), seconds=5)
                asked = self.app.wait_for_one_of("Yes, delete it", "You took your yes back*", seconds=3)
                break
            except NotThere:
                # The page changed under the finger: the picture was taken, or the device was found wanting. What began
                # before does not count there, so a person presses again.
                continue
        else:
            raise NotThere("the visit cannot be left")
        if asked == "Yes, delete it":
            self.app.press("Yes, delete it", seconds=5)
        self.app.wait("You took your yes back*", seconds=5)

    def keep(self):
        self.kept_under()

    def kept_under(self):
        """Keeps; the receipt code."""
        self.app.press("Keep", seconds=5)
        self.app.wait("Save receipt", seconds=30)
        code = re.search(r"Receipt code: ((?:[0-9A-HJKMNP-TV-Z]{4}-?){4})", "\n".join(self.app.texts()))[1]
        self.app.press("I have my code")
        self.app.wait("Start")
        return code

    # -- what is measured

    def begins(self):
        """The fault begins now."""
        self.since = time.monotonic()

    def notices(self, words, within=None):
        """What the person sees, and how long that took since the fault began."""
        self.app.wait(words, seconds=(within or self.within) + 0.25)
        self.took.append(time.monotonic() - self.since)
        pattern = re.compile(re.escape(words).replace(r"\*", ".*"), re.S)
        found = [text for text in self.app.texts() if pattern.fullmatch(text)]
        self.seen.append(found[0] if found else words)

    def helpers(self):
        """The processes that have a microphone or a camera; not the one that looks what is plugged in."""
        found = subprocess.run(["pgrep", "-P", str(self.pid()), "-f", "device-helper"], capture_output=True, text=True)
        return [int(pid) for pid in found.stdout.split() if "sound-list" not in threads(pid)]

    def pid(self):
        return int(subprocess.run(["pgrep", "-f", f"^{re.escape(PROGRAM)} --data-dir {re.escape(str(DATA))}"], check=True,
                                  capture_output=True, text=True).stdout.split()[0])


def threads(pid):
    """The names of a process's threads; none where it has gone."""
    try:
        return [path.read_text().strip() for path in Path(f"/proc/{pid}/task").glob("*/comm")]
    except OSError:
        return ["sound-list"]


@contextlib.contextmanager
def speech(name="speech"):
    """Somebody speaks, again and again."""
    end = threading.Event()

    speaking = []

    def talk():
        while not end.is_set():
            speaking[:] = [subprocess.Popen([TESTS / "rigs/microphone.py", "play", OUT / f"{name}.wav"], start_new_session=True,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
            speaking[0].wait()
            end.wait(0.2)
    talker = threading.Thread(target=talk, daemon=True)
    talker.start()
    try:
        yield
    finally:
        end.set()
        for player in speaking:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(player.pid, signal.SIGTERM)
        talker.join(5)


@contextlib.contextmanager
def starved(pid):
    """The process gets the time that nobody else wants, and others want all of it."""
    subprocess.run(["chrt", "--idle", "-a", "-p", "0", str(pid)], check=False)
    loops = [subprocess.Popen(["nice", "-n", "-19", "sh", "-c", "while :; do :; done"]) for _ in range(3 * os.cpu_count())]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
        subprocess.run(["chrt", "--other", "-a", "-p", "0", str(pid)], check=False)


def alsa(fault):
    Path(os.environ["TESTALSA_CONTROL"]).write_text(fault)


# ------------------------------------------------------------------ the microphone

@row("no microphone is plugged in")
def microphone_missing(b):
    b.begins()
    microphone("unplug", "all")
    b.visit(VOICE)
    b.notices("No microphone is plugged in.", within=4)
    b.begins()
    b.app.press("Record a voice message")
    b.notices("No microphone is found*")
    b.leave()
    microphone("plug")


@row("the microphone is plugged in while the person waits for it")
def microphone_replugged(b):
    microphone("unplug", "all")
    b.voice()
    b.app.wait("No microphone is found*", seconds=5)
    b.begins()
    microphone("plug")
    b.notices(f"“{MICROPHONE}” is there again*")
    b.app.press("Try again")
    b.app.wait("Record", seconds=8)
    b.leave()


@row("the microphone is unplugged before it is opened")
def microphone_unplugged_before(b):
    b.visit(VOICE)
    b.app.wait(f"Microphone: {MICROPHONE}", seconds=5)
    b.begins()
    microphone("unplug", "all")
    b.notices("No microphone is plugged in.")
    b.begins()
    microphone("plug")
    b.notices(f"Microphone: {MICROPHONE}")
    b.leave()


@row("the microphone is unplugged during a recording", keeps="what was recorded up to there")
def microphone_unplugged_during(b):
    with speech():
        b.recording()
        b.begins()
        microphone("unplug", "all")
        b.notices("The recording was interrupted*")
    microphone("plug")
    b.keep()


@row("the microphone is unplugged, and the sound server moves the recording to another",
     keeps="what was recorded up to there")
def microphone_moved_by_server(b):
    with speech():
        b.recording()
        b.begins()
        microphone("unplug", "--quietly")
        b.notices("The computer changed to another microphone*")
    microphone("plug")
    b.keep()


@row("somebody moves the recording to another microphone", keeps="what was recorded up to there")
def microphone_moved_by_hand(b):
    microphone("add", "other", "Other Test Microphone")
    with speech():
        b.recording()
        b.begins()
        microphone("move", "other")
        b.notices("The computer changed to another microphone*")
    microphone("remove", "other")
    b.leave()


@row("the microphone is unplugged between two recordings", keeps="the first recording")
def microphone_unplugged_between(b):
    with speech():
        b.recording()
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
    microphone("add", "other", "Other Test Microphone")      # which nobody was shown
    b.begins()
    microphone("unplug")
    b.notices(f"“{MICROPHONE}” is not plugged in.")
    b.begins()
    b.app.press("Record another voice message")
    b.notices("The chosen microphone is not plugged in*")
    assert not b.helpers(), "another microphone was opened"
    b.begins()
    microphone("plug")
    b.notices(f"“{MICROPHONE}” is there again*")
    microphone("remove", "other")
    b.app.press("Back")
    b.keep()


@row("the person chooses another microphone, into which nobody speaks")
def microphone_chosen(b):
    microphone("add", "other", "Other Test Microphone")
    b.voice()
    b.app.wait("Record", seconds=8)
    b.begins()
    b.app.press("Use “Other Test Microphone” instead", seconds=4)
    b.notices("Microphone: Other Test Microphone")
    with speech():                                  # into the one that was not chosen
        b.app.press("Record", seconds=8)
        b.app.wait("We hear nothing*", seconds=5)
    microphone("remove", "other")
    b.app.wait("The recording was interrupted*", seconds=5)
    b.leave()


@row("another program has the microphone (ALSA)", alsa=True)
def microphone_busy(b):
    alsa("busy")
    b.visit(VOICE)
    b.begins()
    b.app.press("Record a voice message")
    b.notices("Another program is using the microphone*")
    alsa("ok")
    b.app.press("Try again")
    b.app.wait("Record", seconds=8)
    b.leave()


@row("the microphone is opened twice in a visit (ALSA)", alsa=True, keeps="both recordings")
def microphone_twice(b):
    with speech():
        b.recording()
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
        assert b.app.look("*is not plugged in*") is None, "it was there a moment ago"
        b.begins()
        b.app.press("Record another voice message")
        b.notices("Record", within=8)
        b.app.press("Record")
        b.app.wait("Recording")
        time.sleep(1)
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
    b.keep()


@row("the system does not allow the microphone (ALSA)", alsa=True)
def microphone_forbidden(b):
    alsa("eacces")
    b.visit(VOICE)
    b.begins()
    b.app.press("Record a voice message")
    b.notices("This computer does not let Sayso use the microphone. Nothing was recorded*")
    b.app.wait("For the staff: add this user to the groups*")
    alsa("ok")
    b.leave()


@row("the sound server hangs before the microphone is opened", within=2.5)
def microphone_hangs_at_open(b):
    b.visit(VOICE)
    b.app.wait(f"Microphone: {MICROPHONE}", seconds=5)
    b.begins()
    microphone("freeze")
    b.app.press("Record a voice message")
    b.notices("The microphone takes longer than usual*")
    b.begins()
    b.notices("The microphone did not open in time*", within=22)       # 20 s, or what it took before
    microphone("thaw")
    b.app.press("Try again")
    b.app.wait("Record", seconds=12)
    b.leave()


@row("the sound server hangs while the list of devices is shown", within=9)
def microphone_list_hangs(b):
    b.visit(VOICE)
    b.app.wait(f"Microphone: {MICROPHONE}", seconds=5)
    b.begins()
    microphone("freeze")
    b.notices("The sound system of this computer does not answer*")
    b.begins()
    microphone("thaw")
    b.notices(f"Microphone: {MICROPHONE}")
    b.leave()


@row("the sound server hangs during a recording", keeps="what was recorded up to there")
def microphone_hangs_in_stream(b):
    with speech():
        b.recording()
    b.begins()
    microphone("freeze")
    b.notices("The recording was interrupted*")
    microphone("thaw")
    b.keep()


@contextlib.contextmanager
def stopped(b):
    """The program stands still; its helpers have to end by themselves, which is what is noticed."""
    os.kill(b.pid(), signal.SIGSTOP)
    try:
        b.begins()
        while b.helpers():
            assert time.monotonic() < b.since + 8, "the device is still open"
            time.sleep(0.05)
        b.took.append(time.monotonic() - b.since)
        b.seen.append("(the device is closed)")
        yield
    finally:
        os.kill(b.pid(), signal.SIGCONT)


@row("the program is stopped during a recording", keeps="what was recorded up to there")
def microphone_program_stopped(b):
    with speech():
        b.recording()
        with stopped(b):
            time.sleep(1)
        b.begins()
        b.notices("This computer was asleep or stood still*")
    b.keep()


@row("the sound server hangs at “Stop”", keeps="the whole recording")
def microphone_hangs_at_close(b):
    with speech():
        b.recording()
    b.app.see()
    b.begins()
    microphone("freeze")
    b.app.press("Stop", seen=True)               # before it counts as a stall
    b.notices("Keep")
    assert not b.helpers(), "the microphone's helper is still there"
    microphone("thaw")
    b.keep()


@row("the sound server dies during a recording", keeps="what was recorded up to there")
def microphone_server_killed(b):
    with speech():
        b.recording()
    b.begins()
    microphone("kill")
    b.notices("The recording was interrupted*")
    microphone("start")
    b.keep()


@row("the sound server dies before a recording, and comes back", within=2)
def microphone_server_restarted(b):
    b.voice()
    b.app.wait("Record", seconds=8)
    b.begins()
    microphone("kill")
    b.notices("The microphone stopped working. It is being opened once more*")
    microphone("start")
    b.notices("Record", within=8)                # by itself
    b.leave()


@row("the machine is too busy for a while, and the sound server holds the sound", keeps="all of the recording",
     alone=True)
def microphone_late(b):
    with speech():
        b.recording(0.5)
        helper, = b.helpers()
        for _ in range(5):
            with starved(helper):
                time.sleep(0.7)
            time.sleep(0.3)
            if b.app.look("The recording was interrupted*"):
                break
        b.begins()
        if b.app.look("The recording was interrupted*"):     # for so long that it counts as a stall
            b.notices("The recording was interrupted*")
        else:
            b.app.press("Stop")
            b.notices("Is it as you want it?")
            assert not b.app.look("A little of the sound was lost*"), "sound was lost, though the server had it"
    b.keep()


@row("sound is lost again and again, since the machine is too busy (ALSA)", alsa=True,
     keeps="the recording, with the warning")
def microphone_overruns(b):
    with speech():
        b.recording(0.5)
        alsa("xrun")
        time.sleep(2)
        alsa("ok")
        b.begins()
        b.app.press("Stop")
        b.notices("A good part of the sound was lost*")
    b.keep()


@row("the microphone is silent", keeps="the recording, with the warning", within=4)
def microphone_silent(b):
    microphone("mute")
    b.voice()
    b.app.wait("Record", seconds=8)
    b.begins()
    b.app.press("Record")
    b.notices("We hear nothing. Is this the right microphone*")
    microphone("unmute")
    with speech():
        b.begins()
        b.app.gone("We hear nothing*", seconds=3)
    b.app.press("Stop")
    b.app.wait("Keep", seconds=5)
    assert b.app.look("We hear nothing in this*") is None, "it was heard after all"
    b.leave()
    microphone("mute")
    b.recording()
    b.begins()
    b.app.press("Stop")
    b.notices("We hear nothing in this recording*")
    microphone("unmute")
    b.leave()


@row("the microphone is too loud", keeps="the recording, with the warning", within=7)
def microphone_clips(b):
    b.voice()
    b.app.wait("Record", seconds=8)
    b.app.press("Record")
    b.begins()
    with speech("loud"):
        b.notices("That is too loud and crackles*")
        b.app.press("Stop")
        b.notices("The recording is too loud in places*")
    b.leave()


@row("one channel of the microphone is dead", keeps="the recording, with the warning", within=8,
     microphone_is="48000 2 s16le")
def microphone_one_sided(b):
    b.recording(0)
    b.begins()
    with speech("left"):
        b.notices("One side of this microphone gives no sound*")
        b.app.press("Stop")
        b.notices("One side of the microphone gave no sound*")
    b.leave()


def invert():
    """The speech on two sides, one of them upside down."""
    subprocess.run(["sox", "-q", OUT / "speech.wav", OUT / "inverted.wav", "remix", "1", "1i"], check=True)
    return "inverted"


@row("the two sides of the microphone cancel", keeps="the recording, at its level", microphone_is="48000 2 s16le")
def microphone_inverted(b):
    with speech(invert()):
        b.recording(4)
        for words in ("We hear nothing*", "One side of this microphone*"):
            assert b.app.look(words) is None, words
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
    assert b.app.look("We hear nothing in this*") is None, "the voice is gone"
    code = b.kept_under()
    b.since = time.monotonic()
    b.notices("Start")
    b.close()                                        # the vault is for one program at a time
    loudest = [float(subprocess.run(["sox", path, "-n", "stat"], capture_output=True, text=True, check=True)
                     .stderr.split("Maximum amplitude:")[1].split()[0]) for path in (opened(code), OUT / "speech.wav")]
    assert loudest[0] > 0.7 * loudest[1], f"{loudest[0]} is kept of {loudest[1]}"


# ------------------------------------------------------------------ the camera

@row("no camera is plugged in")
def camera_missing(b):
    b.begins()
    camera("enoent")
    b.visit(PHOTO)
    b.notices("No camera is plugged in.", within=4)
    b.begins()
    b.app.press("Take a photo")
    b.notices("No camera is found*")
    b.begins()
    camera("ok")
    b.notices(f"“{CAMERA}” is there again*")
    b.app.press("Try again")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("another program has the camera")
def camera_busy(b):
    camera("busy")
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("Another program is using the camera*")
    camera("ok")
    b.app.press("Try again")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("another program has the first of two cameras", TESTCAM_SECOND="Back Room Camera")
def camera_busy_beside_another(b):
    before = len(camera_log())
    camera("busy-first")
    b.visit(PHOTO)
    b.app.wait(f"Camera: {CAMERA}", seconds=5)
    b.begins()
    b.app.press("Take a photo")
    b.notices("Another program is using the camera*")
    assert not any(" second" in line for line in camera_log()[before:]), "a camera was opened that was not named"
    camera("ok")
    b.leave()


@row("the system does not allow the camera")
def camera_forbidden(b):
    camera("eacces")
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("This computer does not let Sayso use the camera. No picture*")
    b.app.wait("For the staff: add this user to the groups*")
    camera("ok")
    b.leave()


@row("the camera is unplugged before it is opened")
def camera_unplugged_before(b):
    b.visit(PHOTO)
    b.app.wait(f"Camera: {CAMERA}", seconds=5)
    b.begins()
    camera("vanish")
    b.notices("No camera is plugged in.")
    b.begins()
    camera("ok")
    b.notices(f"Camera: {CAMERA}")
    b.leave()


@row("the camera is unplugged while it is on, and plugged in again")
def camera_unplugged_during(b):
    b.posing()
    b.begins()
    camera("vanish")
    b.notices("The camera stopped working. It is being opened once more*")
    b.app.wait(f"“{CAMERA}” is not plugged in.", seconds=3)
    b.begins()
    camera("ok")
    b.notices(f"“{CAMERA}” is there again*")
    b.app.press("Try again")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the camera is unplugged between two pictures", keeps="the first picture")
def camera_unplugged_between(b):
    b.posing()
    b.app.press("Take photo")
    b.app.wait("Keep", seconds=10)
    b.begins()
    camera("vanish")
    b.notices(f"“{CAMERA}” is not plugged in.")
    camera("ok")
    b.keep()


@row("the camera hangs while it is opened", within=2.5)
def camera_hangs_at_open(b):
    b.posing()                                   # so that it is known how long this camera takes
    b.leave()
    b.visit(PHOTO)
    b.app.wait(f"Camera: {CAMERA}", seconds=5)
    b.begins()
    camera("hang-open")
    b.app.press("Take a photo")
    b.notices("The camera takes longer than usual*")
    b.begins()
    b.notices("The camera is there and gives no picture*", within=8)
    assert not b.helpers(), "the camera's helper is still there"
    camera("ok")
    b.app.press("Try again")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the camera stops giving pictures")
def camera_hangs_in_stream(b):
    b.posing()
    b.begins()
    camera("hang")
    b.notices("The camera stopped working. It is being opened once more*")
    b.begins()
    b.notices("The camera is there and gives no picture*", within=9)
    camera("ok")
    b.app.press("Try again")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the camera hangs while it is closed", keeps="the picture")
def camera_hangs_at_close(b):
    b.posing()
    b.app.press("Take photo")
    time.sleep(2)
    b.begins()
    camera("hang-close")
    b.notices("Keep", within=4)
    deadline = time.monotonic() + 2
    while b.helpers():
        assert time.monotonic() < deadline, "the camera's helper is still there"
    camera("ok")
    b.keep()


@row("“Withdraw” while the camera hangs")
def camera_hangs_at_withdraw(b):
    b.posing()
    b.begins()
    camera("hang")
    b.app.press("Stop and delete")
    b.notices("You took your yes back*")
    deadline = time.monotonic() + 0.5
    while b.helpers():
        assert time.monotonic() < deadline, "the camera's helper is still there"
    camera("ok")


@row("the program is stopped while the camera is on")
def camera_program_stopped(b):
    b.posing()
    with stopped(b):
        time.sleep(1)
    b.begins()
    b.notices("The camera stopped working. It is being opened once more*")
    b.app.wait("Take photo", seconds=12)            # by itself
    b.leave()


@row("“Withdraw” while the camera's process stands still and obeys nothing")
def camera_process_stopped(b):
    b.posing()
    helper, = b.helpers()
    os.kill(helper, signal.SIGSTOP)
    b.begins()
    b.app.press("Stop and delete")
    b.notices("You took your yes back*")
    deadline = time.monotonic() + 0.5
    while b.helpers():
        assert time.monotonic() < deadline, "the camera's helper is still there"


@row("the camera gives an error in the stream (EIO)", within=3)
def camera_eio(b):
    b.posing()
    b.begins()
    camera("eio")
    b.notices("The camera stopped working. It is being opened once more*")
    camera("ok")
    b.notices("Take photo", within=6)            # by itself
    b.app.press("Take photo")
    b.app.wait("Keep", seconds=10)
    b.leave()


@row("the camera sends damaged pictures", within=4)
def camera_corrupt(b):
    b.posing()
    b.begins()
    camera("corrupt")
    b.notices("The camera stopped working. It is being opened once more*")
    b.begins()
    b.notices("The camera sends damaged pictures*", within=9)
    camera("ok")
    b.app.press("Try again", seconds=9)
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the lens is covered", keeps="the picture, with the warning")
def camera_black(b):
    b.posing()
    b.begins()
    camera("black")
    b.notices("We see nothing but black*")
    b.app.press("Take photo")
    b.app.wait("The picture is black*", seconds=10)
    camera("ok")
    b.leave()


@row("the picture is over-exposed", keeps="the picture, with the warning", TESTCAM_FORMATS="YUYV")
def camera_white(b):
    b.posing()
    b.begins()
    camera("white")
    b.notices("It is too bright*")
    camera("ok")
    b.leave()


@row("the picture is under-exposed", keeps="the picture, with the warning", TESTCAM_FORMATS="YUYV")
def camera_dim(b):
    b.posing()
    b.begins()
    camera("dim")
    b.notices("It is very dark*")
    b.app.press("Take photo")
    b.app.wait("The picture is very dark*", seconds=10)
    camera("ok")
    b.leave()


@row("the camera sends the same picture again and again")
def camera_frozen(b):
    b.posing()
    b.begins()
    camera("frozen")
    b.notices("The picture does not move*")
    b.app.press("Take photo")
    b.app.wait("The camera sends the same picture*", seconds=10)
    camera("ok")
    b.leave()


def takes_a_picture(b, limit=None):
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("Take photo", limit)
    b.app.press("Take photo")
    b.app.wait("Keep", seconds=20)
    return b.kept_under()


def takes_a_whole_picture(b, size):
    """A picture of this size that is as the camera took it, up to the end marker. Closes the program."""
    code = takes_a_picture(b)
    b.close()
    picture = opened(code)
    found = subprocess.run(["identify", "-format", "%wx%h", picture], capture_output=True, text=True, check=True).stdout
    assert found == size, found
    subprocess.run([TESTS / "rigs/which_frame.py", picture], check=True, stdout=subprocess.DEVNULL)
    assert picture.read_bytes().endswith(b"\xff\xd9"), "the picture has no end marker"


@row("the camera knows only odd rates", keeps="the picture", within=3, TESTCAM_RATES="30000/1001,15/2")
def camera_odd_rates(b):
    takes_a_picture(b)


@row("another program left the camera at 7.5 pictures a second", keeps="the picture", within=3, TESTCAM_RATES="15/2,30")
def camera_left_slow(b):
    takes_a_picture(b)


@row("another program left the camera in a format that Sayso does not read", keeps="the picture", within=3,
     TESTCAM_LEFT_AS="H264")
def camera_left_in_h264(b):
    takes_a_picture(b)


@row("the camera takes pictures of any size", keeps="the picture, at a usual size", within=3, TESTCAM_STEPWISE="1",
     TESTCAM_FORMATS="YUYV")
def camera_stepwise(b):
    takes_a_whole_picture(b, "1280x720")


@row("the USB connection has no room for the camera's full size", keeps="the picture, at 640×480", within=3,
     TESTCAM_WIDEST="640")
def camera_without_bandwidth(b):
    before = len(camera_log())
    takes_a_picture(b)
    assert any(" NOSPACE 1280x720" in line for line in camera_log()[before:]), "the full size was not tried"
    before = len(camera_log())
    takes_a_whole_picture(b, "640x480")
    assert not any(" NOSPACE" in line for line in camera_log()[before:]), "what does not work was tried again"


@row("the camera takes two seconds to go to its full size", keeps="the picture, at 1280×720", within=3,
     TESTCAM_SWITCH="2000")
def camera_slow_to_switch(b):
    takes_a_whole_picture(b, "1280x720")


for encoding in ("YUYV", "NV12"):
    @row(f"the camera's driver pads each line ({encoding})", keeps="the picture", within=3, TESTCAM_PADDING="64",
         TESTCAM_FORMATS=encoding)
    def camera_pads_lines(b):
        takes_a_whole_picture(b, "1280x720")


@row("the camera pads its JPEGs before their end marker", keeps="the picture without the padding", within=3,
     TESTCAM_STRAY="64")
def camera_pads_jpeg(b):
    takes_a_whole_picture(b, "1280x720")


@row("the camera leaves 29 stray bytes before its JPEGs' end marker", keeps="the picture without them", within=3,
     TESTCAM_STRAY="29", TESTCAM_STRAY_BYTE="0x35")
def camera_leaves_strays(b):
    takes_a_whole_picture(b, "1280x720")


@row("the camera's JPEGs have no end marker", keeps="the picture, with one", within=3, TESTCAM_NO_END="1")
def camera_without_end_marker(b):
    takes_a_whole_picture(b, "1280x720")


@row("two cameras of one model have the same serial number", keeps="the picture", within=3, TESTCAM_SECOND=CAMERA,
     TESTCAM_SAME_SERIAL="1")
def camera_twins(b):
    b.visit(PHOTO)
    b.begins()
    b.notices(f"Camera: {CAMERA} (1-1:1.0)")
    b.app.press("Take a photo")
    b.app.wait("Take photo", seconds=8)
    b.begins()
    b.app.press(f"Use “{CAMERA} (1-2:1.0)” instead", seconds=4)
    b.notices(f"*Camera: {CAMERA} (1-2:1.0)", within=6)
    b.app.press("Take photo", seconds=8)
    b.app.wait("Keep", seconds=20)
    b.keep()


@row("a codec of a Raspberry Pi is among the video devices", within=4, TESTCAM_CODEC="1",
     TESTCAM_NAME="bcm2835-codec-decode")
def camera_codec_alone(b):
    before = len(camera_log())
    b.visit(PHOTO)
    b.begins()
    b.notices("No camera is plugged in.")
    b.begins()
    b.app.press("Take a photo")
    b.notices("No camera is found*")
    assert not any(" OPEN " in line for line in camera_log()[before:]), "what is no camera was opened"
    b.leave()


@row("a codec of a Raspberry Pi comes before the camera", keeps="the picture", within=3, TESTCAM_CODEC="1",
     TESTCAM_NAME="bcm2835-codec-decode", TESTCAM_SECOND=CAMERA)
def camera_codec_first(b):
    b.visit(PHOTO)
    b.begins()
    b.notices(f"Camera: {CAMERA}")
    b.app.press("Take a photo")
    b.app.press("Take photo", seconds=8)
    b.app.wait("Keep", seconds=20)
    b.keep()


@row("a camera brings a node that gives no pictures, and /dev has odd names", keeps="the picture", within=3,
     TESTCAM_METADATA="1", TESTCAM_ODD_NODES="1")
def camera_odd_nodes(b):
    takes_a_picture(b)


@row("the camera gives NV12 only", keeps="the picture", within=3, TESTCAM_FORMATS="NV12")
def camera_nv12(b):
    takes_a_picture(b)


@row("the camera gives pictures in grey only", within=3, TESTCAM_FORMATS="GREY")
def camera_grey(b):
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("This camera does not fit Sayso*")
    b.leave()


@row("the camera is slow to open", keeps="the picture", within=2.5, TESTCAM_SLOW_OPEN="2500")
def camera_slow(b):
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("The camera takes longer than usual*")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the camera takes long to give its first picture", keeps="the picture", TESTCAM_WARMUP="2500")
def camera_slow_to_wake(b):
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("The camera takes longer than usual*")
    b.app.wait("Take photo", seconds=8)
    b.leave()


@row("the person goes back while the microphone hangs at its opening")
def microphone_left_at_open(b):
    b.visit(VOICE)
    b.app.wait(f"Microphone: {MICROPHONE}", seconds=5)
    microphone("freeze")
    b.app.press("Record a voice message")
    b.app.wait("The microphone is being opened*")
    b.begins()
    b.app.press("Back")
    b.notices("Nothing is on yet*")
    deadline = time.monotonic() + 0.5
    while b.helpers():
        assert time.monotonic() < deadline, "the microphone is still being opened for nobody"
    microphone("thaw")
    b.leave()


# ------------------------------------------------------------------ what devices give

def whatever_it_gives(specification):
    """A microphone of another kind: what is kept is the same speech, at 48 kHz and 16 bits."""
    rate, channels, encoding = specification.split()

    @row(f"the microphone gives {int(rate):,} samples a second, channels: {channels}, encoding: {encoding}",
         keeps="the recording, at 48,000 samples a second", microphone_is=specification)
    def microphone_gives(b):
        b.begins()
        b.voice()
        b.notices("Record", within=4)
        b.app.press("Record")
        b.app.wait("Recording", seconds=5)
        microphone("play", OUT / "speech.wav")
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
        for trouble in ("A little of the sound was lost*", "We hear nothing*", "One side*"):
            assert b.app.look(trouble) is None, trouble
        code = b.kept_under()
        b.close()                                # one program at a time writes to the ledger
        kept = opened(code)
        # What the microphone cannot carry is not there; the rest must be.
        least = "0.98" if int(rate) >= 16_000 and encoding != "u8" else "0.9"
        compared = rig("compare_wav.py", OUT / "speech.wav", kept, "--max-slip", "2", "--min-covered", "0.98",
                       "--min-correlation", least, check=False, stdout=subprocess.PIPE)
        assert compared.returncode == 0, compared.stdout
    microphone_gives.__name__ = f"microphone_gives_{rate}"


for specification in ("8000 1 s16le", "44100 2 s24le", "96000 8 s32le", "192000 1 float32le"):
    whatever_it_gives(specification)


@row("the camera offers 320×240 to 3840×2160", keeps="the picture, at 3840×2160", within=3, films="320x240 3840x2160")
def camera_sizes(b):
    b.visit(PHOTO)
    b.begins()
    b.app.press("Take a photo")
    b.notices("Take photo")
    b.app.press("Take photo")
    b.app.wait("Keep", seconds=15)
    code = b.kept_under()
    b.close()
    size = subprocess.run(["identify", "-format", "%wx%h", opened(code)], capture_output=True, text=True, check=True).stdout
    assert size == "3840x2160", size


# ------------------------------------------------------------------ disk and time

@row("the disk is full before a recording")
def disk_full_before(b):
    rig("disk.sh", "fill", "20000")
    b.visit(VOICE)
    b.begins()
    b.app.press("Record a voice message")
    b.notices("There is too little room on this computer*")
    rig("disk.sh", "free")
    b.app.press("Try again")
    b.app.wait("Record", seconds=8)
    b.leave()


@row("the disk fills up during a recording", keeps="what was recorded up to there", within=2.5)
def disk_full_during(b):
    with speech():
        b.recording()
        b.begins()
        rig("disk.sh", "fill", "4000")
        b.notices("There is no room left on this computer*")
    rig("disk.sh", "free")
    b.keep()


@row("the computer sleeps during a recording", keeps="what was recorded up to there", within=2)
def asleep(b):
    with speech():
        b.recording()
    everybody = [b.pid(), *b.helpers()]
    for pid in everybody:
        os.kill(pid, signal.SIGSTOP)
    time.sleep(6)
    for pid in everybody:
        os.kill(pid, signal.SIGCONT)
    b.begins()
    b.notices("This computer was asleep or stood still*")
    b.keep()


@row("the clock jumps a day forward during a recording", keeps="the whole recording", within=2)
def clock_forward(b):
    clock_jumps(b, 86_400)


@row("the clock jumps an hour back during a recording", keeps="the whole recording", within=2)
def clock_back(b):
    clock_jumps(b, -3_600)


def clock_jumps(b, seconds):
    with speech():
        b.recording()
        rig("clock.sh", "jump", str(seconds))
        b.begins()
        time.sleep(2)
        b.notices("Recording", within=4)
        b.app.press("Stop")
        b.app.wait("Keep", seconds=5)
    for trouble in ("A little of the sound was lost*", "The recording was interrupted*"):
        assert b.app.look(trouble) is None, trouble
    b.leave()
    rig("clock.sh", "jump", "0")


# ------------------------------------------------------------------ the table

def set_up():
    done = subprocess.run([PROGRAM, "--data-dir", DATA, "init", "--organisation", "Harbour Museum",
                           "--contact", "voices@harbour.example"], input="seven quiet herons over the marsh\n",
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def mend_everything():
    camera("ok")
    rig("microphone.py", "thaw", check=False, stderr=subprocess.DEVNULL)
    rig("microphone.py", "start")
    rig("microphone.py", "unmute")
    rig("clock.sh", "jump", "0")
    if DISK:
        rig("disk.sh", "free", check=False, stderr=subprocess.DEVNULL)
    alsa("ok")


def every_row(only):
    """The rows with a word in their name, one after another."""
    found = [row for row in ROWS if not only or only in row[0] or only in row[4].__name__]
    return try_rows(found)


def shared_rows():
    """The rows of the table that no other bench takes, and at the end, when nobody else is at work, those that take the
    whole machine and those that failed beside others."""
    with open(TOGETHER / "at_work", "w") as at_work:
        fcntl.flock(at_work, fcntl.LOCK_SH)
        mine = share()
        together = [row for row in mine if row[4] not in ALONE]
        results, failed = try_rows(not_taken(together))
        fcntl.flock(at_work, fcntl.LOCK_EX)              # until every other bench is done
        alone, failed_alone = try_rows(not_taken([row for row in mine if row[4] in ALONE], "alone"))
        again, failed_again = try_rows([row for row in ROWS if row[0] in failed])
    return results + alone + again, failed_alone + failed_again


def share():
    """Every row, or with `--share K/N` the Kth of each N."""
    if "--share" not in WISHES:
        return ROWS
    which, of = map(int, WISHES[WISHES.index("--share") + 1].split("/"))
    assert 1 <= which <= of <= len(ROWS), "--share K/N, with K from 1 to N"
    return ROWS[which - 1::of]


def not_taken(rows, name="taken"):
    """Each of `rows` that no other bench has taken, which is then taken by this one."""
    with open(TOGETHER / name, "a+") as taken:
        while True:
            fcntl.flock(taken, fcntl.LOCK_EX)
            taken.seek(0)
            number = len(taken.read().split())
            if number < len(rows):
                taken.write(f"{number}\n")
                taken.flush()
            fcntl.flock(taken, fcntl.LOCK_UN)
            if number >= len(rows):
                return
            yield rows[number]


def try_rows(rows):
    results, failed, bench, launched = [], [], None, None
    for fault, keeps, within, launch, act in rows:
        if "disk" in act.__name__ and not DISK:
            say(f"left out, since it takes root: {fault}")
            continue
        if bench is None or launched != launch or launch:
            if bench:
                bench.close()
            bench, launched = Bench(**launch), launch
        bench.within, bench.seen, bench.took = within, [], []
        try:
            act(bench)
            say(f"{max(bench.took):5.2f} s  {fault}")
            results.append((fault, bench.seen, keeps, bench.took))
        except (NotThere, AssertionError, ValueError, OSError, subprocess.CalledProcessError) as why:
            failed.append(fault)
            say(f"FAILED   {fault}: {type(why).__name__} {why}")
            subprocess.run(["import", "-window", "root", OUT / f"{act.__name__}.png"])
            bench.close()
            bench = None
        mend_everything()
    if bench:
        bench.close()
    return results, failed


def late_frames():
    return [line for line in (OUT / "sayso.log").read_text().splitlines() if "the window was late" in line]


HEAD = """# Faults

What happens when a device misbehaves. Each row is made by `tests/faults.sh`, which plays the fault to
the built program with virtual devices and reads the screen as a screen reader does; `--write` writes
this page. The times are of that run: from the moment of the fault until the words could be read. A row
whose words come later than its limit fails the test. Most limits are two seconds; an opening that hangs
is said to be slow first, and given up after twenty seconds where the device was never open. Later it has
eight times what it took before (a camera four times), and five seconds at least (a camera seven).

While all of this happens, no frame of the window may take longer than 100 ms.

| fault | what the person sees | what is kept | noticed after |
|---|---|---|---|
"""


def write():
    """The page, from what all benches have found."""
    found = [json.loads(path.read_text()) for path in sorted(TOGETHER.glob("*/results.json"))]
    found = {fault: (fault, seen, keeps, took) for results in found for fault, seen, keeps, took in results}
    results = [found[fault] for fault, *_ in ROWS if fault in found]
    lines = []
    for fault, seen, keeps, took in results:
        words = "<br>".join(text.replace("|", "\\|").replace("\n", " ") for text in seen)
        times = "<br>".join(f"{seconds:.1f} s" for seconds in took)
        lines.append(f"| {fault} | {words} | {keeps} | {times} |")
    (TESTS.parent / "src/manual/faults.md").write_text(HEAD + "\n".join(lines) + "\n")


# ------------------------------------------------------------------ many faults, one program

def good_take(b, kind):
    """After whatever happened: a take succeeds, and nothing is wrong with it."""
    mend_everything()
    if kind == VOICE:
        with speech():
            b.voice()
            ready(b, "Record")
            b.app.press("Record")
            b.app.wait("Recording", seconds=5)
            time.sleep(0.6)
            b.app.press("Stop")
            b.app.wait("Keep", seconds=10)
    else:
        b.photo()
        ready(b, "Take photo")
        b.app.press("Take photo")
        b.app.wait("Keep", seconds=10)
    for trouble in ("A little of the sound*", "We hear nothing*", "The picture is*", "The recording was interrupted*"):
        assert b.app.look(trouble) is None, f"the take suffers: {trouble}"
    b.leave()


def ready(b, button):
    """The device is open; one that is being mended is asked for again, as a person would."""
    end = time.monotonic() + 15
    while b.app.look(button) is None:
        assert time.monotonic() < end, f"“{button}” does not come: {b.app.texts()}"
        if b.app.look("Try again"):
            b.app.press("Try again")
        time.sleep(0.1)


def hear_nothing(b):
    """A recording in which nothing is heard, which says so: the letters of that sentence are drawn once, and stay."""
    b.visit(VOICE)
    b.app.press("Record a voice message")
    ready(b, "Record")
    b.app.press("Record")
    b.app.wait("Recording", seconds=5)
    microphone("mute")
    b.app.wait("We hear nothing*", seconds=10)
    b.leave()
    rig("microphone.py", "unmute")


def break_microphone(b, dice):
    """Something happens to the microphone at some moment of a visit."""
    fault, mend = dice.choice([
        (("unplug", "all"), ("plug",)), (("freeze",), ("thaw",)), (("kill",), ("start",)), (("unplug", "--quietly"), ("plug",)),
        (("mute",), ("unmute",)), (("busy",), ("free",))])
    moment = dice.choice(["before", "opening", "ready", "recording", "stopping"])
    b.visit(VOICE)
    if moment == "before":
        microphone(*fault)
    b.app.press("Record a voice message")
    if moment == "opening":
        microphone(*fault)
    if moment not in ("before", "opening"):
        ready(b, "Record")
    if moment == "ready":
        microphone(*fault)
    if moment in ("recording", "stopping"):
        b.app.press("Record")
        b.app.wait("Recording", seconds=5)
        time.sleep(dice.random())
        if moment == "stopping":
            b.app.press("Stop")
        microphone(*fault)
    time.sleep(dice.random() * 3)
    b.leave()
    rig("microphone.py", *mend, check=False, stderr=subprocess.DEVNULL)
    return f"{' '.join(fault)} while {moment}"


def break_camera(b, dice):
    """Something happens to the camera at some moment of a visit."""
    fault = dice.choice(["busy", "eacces", "enoent", "vanish", "hang", "hang-open", "hang-close", "eio", "corrupt", "black", "frozen"])
    moment = dice.choice(["before", "opening", "ready", "counting"])
    b.visit(PHOTO)
    if moment == "before":
        camera(fault)
    b.app.press("Take a photo")
    if moment == "opening":
        camera(fault)
    if moment not in ("before", "opening"):
        ready(b, "Take photo")
    if moment == "ready":
        camera(fault)
    if moment == "counting":
        b.app.press("Take photo")
        time.sleep(dice.random() * 3)
        camera(fault)
    time.sleep(dice.random() * 3)
    b.leave()
    camera("ok")
    return f"{fault} while {moment}"


def belongings(b):
    """Threads, descriptors and megabytes of the program, and its helpers."""
    pid = b.pid()
    memory = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    return (len(list(Path(f"/proc/{pid}/task").iterdir())), len(list(Path(f"/proc/{pid}/fd").iterdir())),
            int(memory[1]) / 1024, len(b.helpers()))


def whats_open(b):
    """The threads of the program by name, and what its descriptors are of."""
    process = Path(f"/proc/{b.pid()}")
    names = [(task / "comm").read_text().strip() for task in (process / "task").iterdir()]
    return ["threads: " + ", ".join(sorted(names))] + sorted(f"{fd.name}: {os.readlink(fd)}" for fd in (process / "fd").iterdir())


def random_faults(wishes):
    count, seed = int(wishes[0]), int(wishes[1]) if len(wishes) > 1 else int(time.time())
    dice = random.Random(seed)
    say(f"{count} random faults, seed {seed}")
    # With one arena the allocator keeps no slack for each new thread, which would hide what the program keeps.
    b = Bench(MALLOC_ARENA_MAX="1")
    b.within = 10
    for kind in (VOICE, PHOTO) * 2:
        good_take(b, kind)
    hear_nothing(b)
    time.sleep(1)
    before = belongings(b)
    for number in range(1, count + 1):
        if number == 1 + min(20, count // 2):
            # By now every screen was shown once, and every buffer has grown to its size.
            warm = belongings(b)[2]
        breaks, kind = dice.choice([(break_microphone, VOICE), (break_camera, PHOTO)])
        what = breaks(b, dice)
        good_take(b, kind)
        say(f"{number:4} {what}: and a good take after it ({belongings(b)[2]:.0f} MiB)")
    time.sleep(1)
    left_by = time.time() + 10           # what ends has ended by then
    while (after := belongings(b)) and (after[0] > before[0] or after[1] > before[1]) and time.time() < left_by:
        time.sleep(0.5)
    if after[0] > before[0] or after[1] > before[1]:
        say("\n".join(whats_open(b)))
    say(f"threads {before[0]} → {after[0]}, descriptors {before[1]} → {after[1]}, "
        f"memory {before[2]:.1f}, {warm:.1f} → {after[2]:.1f} MiB, helpers {after[3]}")
    assert after[0] <= before[0] and after[1] <= before[1] and after[3] == 0, "something was left behind"
    assert after[2] <= warm + 10, "memory grew"
    log = (OUT / "sayso.log").read_text()
    assert "an error in the program" not in log, "something panicked"
    late = late_frames()
    assert not late, f"{len(late)} frames were late: {late[:3]}"
    b.close()
    say(f"{count} faults in a row: no panic, no hang, no leak, no late frame")


# ------------------------------------------------------------------ ten minutes on a busy machine

def long_recording(minutes=10):
    """Speech for ten minutes with every core busy, beside arecord in the same minutes."""
    text = (DATA / "campaign.toml").read_text().replace("max_duration_secs = 180", f"max_duration_secs = {minutes * 60 + 60}")
    (DATA / "campaign.toml").write_text(text)
    subprocess.run(["sox", OUT / "speech.wav", OUT / "long.wav", "repeat", str(minutes * 60 // 6 + 1),
                    "trim", "0", str(minutes * 60)], check=True)
    b = Bench()
    b.voice()
    b.app.wait("Record", seconds=10)
    loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count())]
    try:
        b.app.press("Record")
        b.app.wait("Recording", seconds=5)
        other = subprocess.Popen(["arecord", "-q", "-D", "default", "-f", "S16_LE", "-r", "48000", "-c", "1", OUT / "arecord.wav"])
        subprocess.run([TESTS / "rigs/microphone.py", "play", OUT / "long.wav"], check=True)
        b.app.press("Stop")
        b.app.wait("Keep", seconds=20)
        other.send_signal(signal.SIGINT)
        other.wait()
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    assert b.app.look("A little of the sound*") is None
    code = b.kept_under()
    b.close()
    ours = opened(code)
    for name, recorded in (("Sayso", ours), ("arecord", OUT / "arecord.wav")):
        compared = subprocess.run([TESTS / "rigs/compare_wav.py", OUT / "long.wav", recorded, "--max-slip", "0",
                                   "--min-covered", "0.99"], capture_output=True, text=True)
        say(f"{name}: {compared.stdout.strip() or compared.stderr.strip()}")
        if name == "Sayso":
            assert compared.returncode == 0, "sound is missing"
    say(f"{minutes} minutes on a busy machine: no sample lost")


def opened(code):
    """The take, opened by the stock age command."""
    import sqlite3
    key = OUT / "receipt.key"
    key.write_text(subprocess.run([PROGRAM, "--data-dir", DATA, "key"], input=code, capture_output=True, text=True, check=True).stdout)
    with contextlib.closing(sqlite3.connect(DATA / "vault/ledger.db")) as ledger:
        take, slots = ledger.execute("SELECT id, slots FROM take ORDER BY taken_at DESC LIMIT 1").fetchone()
    keys = (DATA / "vault/keys.slots").read_bytes()
    header = b"".join(keys[at * 512:(at + 1) * 512].rstrip(b"\0") for at in map(int, slots.split()))
    (OUT / "take.age").write_bytes(header + (DATA / "vault/media" / f"{take}.age").read_bytes())
    subprocess.run(["age", "-d", "-i", key, "-o", OUT / "take.wav", OUT / "take.age"], check=True)
    return OUT / "take.wav"


def main():
    if "--page" in WISHES:
        return write()
    set_up()
    mend_everything()
    if "--random" in WISHES:
        return random_faults(WISHES[WISHES.index("--random") + 1:])
    if "--long" in WISHES:
        return long_recording()
    only = WISHES[WISHES.index("--only") + 1] if "--only" in WISHES else None
    results, failed = every_row(only) if only else shared_rows()
    assert results or failed or not only, f"no row has “{only}” in its name"
    (OUT / "results.json").write_text(json.dumps(results))
    late = late_frames()
    for line in late:
        say(line)
    assert not failed, f"{len(failed)} of {len(results) + len(failed)} rows failed: {failed}"
    assert not late, f"{len(late)} frames were late"
    say(f"{len(results)} faults: each was noticed in time, and no frame was late")


if __name__ == "__main__":
    main()
