#!/usr/bin/python3
"""A visitor, a returning visitor and staff, at the built program with real (virtual) devices.

Started by end_to_end.sh. Everything is done through the accessibility tree; everything is checked
from outside: the sound server, the camera's log, a trace of the process, the stock `age` command.
"""
import contextlib
import glob
import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "rigs"))
from compare_wav import read_wav                                   # noqa: E402
from drive import App, NotThere                                    # noqa: E402
from search import pieces_of                                       # noqa: E402

PROGRAM, OUT = sys.argv[1], Path(sys.argv[2])
DISK = os.environ.get("DISK")         # a disk of its own, where mounting is allowed
DATA, HOME = Path(DISK or OUT) / "data", OUT / "home"
PASSPHRASE = "seven quiet herons over the marsh"
CLOSED_WITHIN_MS = 300
running = []                         # each start of the program
phases = []                          # (time, what is going on, may devices be open?, may their names be asked for?)


def say(text):
    print(f"   {time.strftime('%H:%M:%S')} {text}", flush=True)


def phase(name, devices, names=False):
    phases.append((time.time(), name, devices, devices or names))
    say(name)


def rig(*words, check=True, **more):
    tool = TESTS / "rigs" / words[0]
    return subprocess.run([tool, *words[1:]], check=check, text=True, **more)


def sayso(*words, check=True, **more):
    done = subprocess.run([PROGRAM, "--data-dir", DATA, *words], capture_output=True, text=True, **more)
    assert not check or done.returncode == 0, (words, done.returncode, done.stdout, done.stderr)
    return done


def shot(name):
    subprocess.run(["import", "-window", "root", OUT / f"{name}.png"], check=True)


def recordings():
    """Whether anybody but `listening` records."""
    status = rig("microphone.py", "status", check=False, capture_output=True)
    if status.returncode != 0:
        return False
    return any("sayso_speaker.monitor" not in line for line in status.stdout.splitlines())


def camera_is_on():
    return rig("camera.sh", "light", check=False, capture_output=True).returncode == 0


def closes(asked, is_open, what):
    """Milliseconds from `asked` until nobody has the device open any more."""
    while is_open():
        assert time.time() - asked < 5, f"the {what} stays open"
    return (time.time() - asked) * 1000


def start_program(idle_secs):
    """The window, with every file it opens and every connection it makes written down."""
    HOME.mkdir(exist_ok=True)
    (HOME / "Downloads").mkdir(exist_ok=True)
    (HOME / ".config").mkdir(exist_ok=True)
    (HOME / ".config" / "user-dirs.dirs").write_text('XDG_DOWNLOAD_DIR="$HOME/Downloads"\n')
    env = {**os.environ, "HOME": str(HOME), "LANG": "en_US.UTF-8"}
    trace = ["strace", "-f", "--seccomp-bpf", "-ttt", "-qq", "-e", "trace=openat,open,openat2,socket,connect",
             "-o", OUT / "trace.log", "-E", f"LD_PRELOAD={os.environ['TESTCAM_SHIM']}"]
    if os.geteuid() != 0:
        # Only root reads the memory of a process that is not dumpable: here it is not told to be that.
        trace[5:5] = ["-e", "inject=prctl:retval=0"]
    log = open(OUT / "sayso.log", "a")
    program = [PROGRAM, "--data-dir", DATA, "--idle-secs", str(idle_secs)]
    running.append(subprocess.Popen([*trace, *program], env=env, stderr=log))
    return running[-1]


def type_secret(app, field, text):
    """By the keyboard: what is in such a field is not told to a screen reader, nor taken from it."""
    app.focus(field)
    rig("desktop.sh", "key", "ctrl+a")
    rig("desktop.sh", "type", text)
    assert text not in "".join(app.texts()), "the passphrase can be read on the screen"


def program_itself(tracer):
    return Path("/proc") / subprocess.run(["pgrep", "-P", str(tracer.pid)], check=True, text=True,
                                          capture_output=True).stdout.split()[0]


def leaves_no_core(tracer):
    limits = (program_itself(tracer) / "limits").read_text()
    assert re.search(r"Max core file size +0 +0 ", limits), limits


def rests(tracer, seconds=5):
    """Nobody is there, nothing moves: the process does nothing at all."""
    def ticks():
        return sum(map(int, (program_itself(tracer) / "stat").read_text().rsplit(")")[1].split()[11:13]))
    time.sleep(1)
    before = ticks()
    time.sleep(seconds)
    used = ticks() - before
    say(f"{used} ticks of processor time in {seconds} s on the welcome screen")
    assert used <= 1, "the welcome screen is at work"


class Busy:
    """Both cores at work with something else."""
    def __enter__(self):
        self.loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count())]

    def __exit__(self, *_):
        for loop in self.loops:
            loop.kill()
            loop.wait()


def set_up(app):
    app.set_text("Who is asking?", "Harbour Museum")
    app.set_text("How can people reach you?", "voices@harbour.example")
    type_secret(app, "Passphrase", PASSPHRASE)
    type_secret(app, "The same passphrase again", PASSPHRASE)
    shot("01-setup")
    app.press("Create")
    app.wait("Save a copy of the key", seconds=30)
    shot("02-key-made")
    app.press("Save a copy of the key")
    app.press("Downloads")
    app.wait("Saved as*")
    app.press("Begin")
    app.wait("Start")


def agree(app, *boxes):
    app.press("Start")
    app.press("I agree")
    app.wait("To agree, tick what may be recorded*")
    assert app.look("No, thank you"), "agreeing is possible before a box is ticked"
    for box in boxes:
        assert not app.ticked(box), f"“{box}” is ticked from the start"
        app.tick(box)
    app.press("I agree")


def record(app, wav):
    app.press("Record")
    app.wait("Recording")
    assert recordings(), "the program says it records, and the sound server knows nothing of it"
    rig("microphone.py", "play", wav)
    app.press("Stop")
    app.wait("Keep")


@contextlib.contextmanager
def listening(name, tail=1):
    """What the loudspeaker plays until the block ends, and for `tail` seconds after it, in a file."""
    listener = subprocess.Popen([TESTS / "rigs/microphone.py", "heard", OUT / name, "120"])
    header, began = 44, time.time()
    while not ((OUT / name).exists() and (OUT / name).stat().st_size > header):
        assert time.time() - began < 20, "the loudspeaker is not heard"
        time.sleep(0.05)
    try:
        yield OUT / name
        time.sleep(tail)
    finally:
        listener.terminate()
        listener.wait(20)


def sounds_in(wav):
    """When each sound in a file begins, in seconds; sounds closer than a fifth of a second are one."""
    rate, samples = read_wav(wav)
    loud = [place / rate for place, sample in enumerate(samples) if abs(sample) > 0.003]
    return [now for before, now in zip([-1, *loud], loud) if now - before > 0.2]


def practise(app, wav):
    """Ten seconds at most, heard once, and nothing of it on the disk."""
    before = len(list((DATA / "vault" / "media").glob("*")))
    app.press("Practise first: nothing is kept")
    app.wait("Stop", seconds=10)
    assert recordings()
    rig("microphone.py", "play", wav)
    with listening("practised.wav") as heard:
        app.press("Stop")
        app.wait("This is you.*")
        assert not recordings(), "the microphone is open while the practice is played"
        assert len(list((DATA / "vault" / "media").glob("*"))) == before, "the practice is on the disk"
        app.wait("Record", seconds=20)
    same_sound(wav, heard)
    assert len(list((DATA / "vault" / "media").glob("*"))) == before, "the practice is on the disk"


def receipt_code(app):
    app.wait("Save receipt", seconds=30)
    shown = re.search(r"Receipt code: ((?:[0-9A-HJKMNP-TV-Z]{4}-?){4})", "\n".join(app.texts()))
    return shown[1].replace("-", "")


def visitor_says_no(app):
    phase("a visitor reads and says no", devices=False)
    app.press("Start")
    app.wait("No, thank you")
    shot("03-disclosure")
    app.press("Read everything")
    app.press("No, thank you")
    app.wait("You said no*")


def visitor_keeps(app):
    phase("a visitor agrees", devices=False, names=True)
    agree(app, "Record my voice", "Take my photo", "Show it in the exhibition", "Publish it on our website")
    app.wait("Record a voice message")
    shot("04-choose")
    phase("… and records", devices=True)
    app.press("Record a voice message")
    app.wait("Microphone: Sayso Test Microphone", seconds=10)
    shot("05-voice")
    record(app, OUT / "speech.wav")
    assert not recordings(), "the microphone is open after “Stop”"
    shot("06-review")
    app.press("Add a photo")
    app.wait("Take photo", seconds=10)
    assert camera_is_on()
    time.sleep(0.5)
    shot("07-photo")
    with listening("countdown.wav") as heard:
        app.press("Take photo")
        app.wait("Keep", seconds=15)
        asked = time.time()
        closes(asked, camera_is_on, "camera")
    ticks = sounds_in(heard)
    say(f"the countdown was heard: {len(ticks)} ticks, at {', '.join(f'{at:.2f}' for at in ticks)} s")
    assert len(ticks) == 3 and all(0.8 < later - tick < 1.2 for tick, later in zip(ticks, ticks[1:])), ticks
    shot("08-review")
    phase("… and keeps", devices=False, names=True)
    app.press("Keep")
    code = receipt_code(app)
    shot("09-receipt")
    save_memory("with the receipt on screen")
    app.press("Save receipt")
    app.press("Downloads")
    app.wait("Saved as*")
    app.press("I have my code")
    app.wait("Start")
    left = "".join(app.texts())
    assert code not in re.sub(r"\W", "", left), "the code of the last visitor is on the welcome screen"
    return code


def visitor_keeps_second(app):
    phase("another visitor keeps a voice message, on a busy machine with a full disk", devices=True)
    agree(app, "Record my voice", "Show it in the exhibition")
    app.press("Record a voice message")
    app.wait("Record", seconds=10)
    practise(app, OUT / "second.wav")
    with Busy():
        record(app, OUT / "second.wav")
    if DISK:
        rig("disk.sh", "fill", "8", stdout=subprocess.DEVNULL)
        app.press("Keep")
        app.wait("There is no room left on this computer.*", seconds=20)
        shot("09b-disk-full")
        assert len(list((DATA / "vault" / "media").glob("*"))) == 2, "something is left of what was not kept"
        rig("disk.sh", "free", stdout=subprocess.DEVNULL)
    app.press("Keep")
    code = receipt_code(app)
    app.press("I have my code")
    app.wait("Start")
    return code


def visitor_withdraws_in_the_middle(app):
    phase("a visitor withdraws while the microphone is on", devices=True)
    agree(app, "Record my voice", "Take my photo", "Show it in the exhibition")
    app.press("Record a voice message")
    app.wait("Record", seconds=10)
    app.press("Record")
    app.wait("Recording")
    # What the first visitor said, so that what they kept tells which samples are to be looked for: these
    # are not quite those that were played. While it is played: seconds later silence has taken its place.
    with subprocess.Popen([TESTS / "rigs" / "microphone.py", "play", OUT / "speech.wav"]):
        time.sleep(5)
        save_memory("while somebody records")
    app.wait("Stop and delete")
    app.press("Stop and delete")
    asked = app.pressed_at
    def ended():
        log = (OUT / "microphone.log").read_text().splitlines()
        ends = [float(line.split()[0]) for line in log if " END " in line]
        return [at for at in ends if at > asked]
    closes(asked, lambda: not ended(), "microphone")
    ms = (ended()[-1] - asked) * 1000
    say(f"the microphone was closed {ms:.0f} ms after “Withdraw”, seen by the sound server")
    assert ms <= CLOSED_WITHIN_MS
    app.wait("You took your yes back*")
    phase("a visitor withdraws while the camera is on", devices=True)
    agree(app, "Take my photo", "Show it in the exhibition")
    app.press("Take a photo")
    app.wait("Take photo", seconds=10)
    app.press("Stop and delete")
    asked = app.pressed_at
    app.wait("You took your yes back*")
    closes(asked, camera_is_on, "camera")
    log = rig("camera.sh", "log", capture_output=True).stdout.splitlines()
    ms = (float([line.split()[0] for line in log if " CLOSE" in line][-1]) - asked) * 1000
    say(f"the camera was closed {ms:.0f} ms after “Withdraw”, seen by the driver")
    assert ms <= CLOSED_WITHIN_MS
    phase("… and goes", devices=False)


def ask_ledger(query, *values):
    with contextlib.closing(sqlite3.connect(f"file:{DATA}/vault/ledger.db?mode=ro", uri=True)) as ledger:
        return ledger.execute(query, values).fetchall()


def in_slots(slots):
    """What lies in some slots of the file of keys: text, and zeros up to the end of each."""
    keys = (DATA / "vault" / "keys.slots").read_bytes()
    return b"".join(keys[at * 512:(at + 1) * 512].rstrip(b"\0") for at in map(int, str(slots).split()))


def opened_by_age(identity, name):
    """Every kept take, decrypted by the stock command from its header (in slots) and its payload (a file)."""
    key = OUT / f"{name}.key"
    key.write_text(identity)
    opened = []
    for take, slots, facts in ask_ledger("SELECT id, slots, facts FROM take ORDER BY taken_at"):
        joined, plain = OUT / f"{name}-{take}.age", OUT / f"{name}-{take}.plain"
        joined.write_bytes(in_slots(slots) + (DATA / "vault" / "media" / f"{take}.age").read_bytes())
        done = subprocess.run(["age", "-d", "-i", key, "-o", plain, joined], capture_output=True, text=True)
        opened.append((plain, json.loads(facts)) if done.returncode == 0 else None)
    return opened


def organisation_key():
    """The organisation's key, opened by the stock command: staff's own with the passphrase typed at a terminal, and with
    that the file of the key ring."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", "-d", "-o", str(OUT / "staff.plain"), str(HOME / "Downloads" / "organisation.key.age")])
    time.sleep(1)
    os.write(terminal, (PASSPHRASE + "\n").encode())
    try:
        while os.read(terminal, 1024):
            pass
    except OSError:
        pass
    assert os.waitpid(child, 0)[1] == 0, "age does not open the key of staff"
    ring = DATA / "vault" / "ring" / "1" / "organisation.age"
    return subprocess.check_output(["age", "-d", "-i", OUT / "staff.plain", ring], text=True)


def same_sound(played, found):
    compared = rig("compare_wav.py", played, found, "--max-slip", "0", "--min-covered", "0.98",
                   check=False, capture_output=True)
    figures = json.loads(compared.stdout)
    assert compared.returncode == 0, figures
    say(f"{Path(found).name}: correlation {figures['correlation']:.5f}, slip {figures['slip']}")


def from_the_film(picture):
    frame = rig("which_frame.py", picture, check=False, capture_output=True)
    assert frame.returncode == 0 and "mirrored" not in frame.stdout, frame.stdout + frame.stderr
    say(f"{Path(picture).name}: picture {frame.stdout.strip()} of the film")


def check_takes(code, second):
    say("the stock age command opens what was kept")
    everything = opened_by_age(organisation_key(), "organisation")
    assert len(everything) == 3 and all(everything), everything
    speech, picture, later = (plain for plain, _ in everything)
    for played, plain in ((OUT / "speech.wav", speech), (OUT / "second.wav", later)):
        same_sound(played, plain)
    from_the_film(picture)
    own = opened_by_age(sayso("key", input=code).stdout, "receipt")
    assert [bool(take) for take in own] == [True, True, False], "a receipt opens its own takes and no other"
    assert own[0][0].read_bytes() == speech.read_bytes() and own[1][0].read_bytes() == picture.read_bytes()
    other = opened_by_age(sayso("key", input=second).stdout, "second")
    assert [bool(take) for take in other] == [False, False, True]


def visitor_comes_back(app, code):
    phase("the first visitor comes back", devices=False)
    app.press("I was here before")
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    app.set_text("Receipt code", wrong)
    app.press("Show my data")
    app.wait("Something is mistyped*")
    app.set_text("Receipt code", "-".join(re.findall("....", code.lower().replace("0", "o").replace("1", "l"))))
    app.press("Show my data")
    app.wait("Your data", seconds=10)
    app.wait("Save a copy*")
    shot("10-data")
    with listening("played.wav") as heard:
        app.press("Play*")
        app.wait("Pause*")
        app.wait("Play*", seconds=20)
    same_sound(OUT / "speech.wav", heard)
    app.press("Play*")
    app.wait("Pause*")
    app.press("Pause*")
    app.press("Save a copy: Voice*")
    app.press("Downloads")
    app.wait("Saved as*", seconds=10)
    app.press("Save a copy: Photo*")
    app.press("Downloads")
    app.wait("Saved as*", seconds=10)
    copies = {suffix: glob.glob(f"{HOME}/Downloads/**/*{suffix}", recursive=True) for suffix in (".wav", ".jpg", ".json")}
    assert all(copies.values()), copies
    same_sound(OUT / "speech.wav", copies[".wav"][0])
    from_the_film(copies[".jpg"][0])
    app.press("Publish it on our website*")
    app.press("Yes, withdraw it")
    app.wait("Withdrawn: Publish it on our website*")
    shot("11-withdrawn")
    app.press("Withdraw and delete")
    app.wait("Yes, delete it")
    shot("12-question")
    if DISK:                         # taking back must work on a full disk, too
        rig("disk.sh", "fill", stdout=subprocess.DEVNULL)
    app.press("Yes, delete it")
    app.wait("It is deleted", seconds=20)
    if DISK:
        rig("disk.sh", "free", stdout=subprocess.DEVNULL)
    shot("13-erased")
    app.press("Save certificate")
    app.press("Downloads")
    app.wait("Saved as*")
    app.press("Done")
    app.wait("Start")
    app.press("I was here before")
    app.set_text("Receipt code", code)
    app.press("Show my data")
    app.wait("Nothing is kept under this code*", seconds=10)
    app.press("Back")


def staff(app):
    phase("staff look and copy", devices=False)
    app.press("Staff")
    type_secret(app, "Passphrase", "not this one at all")
    app.press("Unlock")
    app.wait("The passphrase does not fit*", seconds=20)
    time.sleep(1.2)
    type_secret(app, "Passphrase", PASSPHRASE)
    deadline = time.time() + 40
    while not app.look("Lock"):
        assert time.time() < deadline, app.texts()
        if app.is_enabled("Unlock"):
            app.press("Unlock")
        time.sleep(0.5)
    app.press("*voice messages: 1*")
    app.wait("Allowed for")
    shot("14-staff")
    app.press("Play*")
    app.wait("Pause*")
    app.press("Save a copy for*")
    app.press("Documents" if app.look("Documents") else "Home folder")
    app.wait("Saved as*", seconds=10)
    app.press("Lock")
    app.wait("Start")


def visitor_walks_away(app):
    phase("a visitor records something and walks away", devices=True)
    agree(app, "Record my voice", "Show it in the exhibition")
    app.press("Record a voice message")
    app.wait("Record", seconds=10)
    record(app, OUT / "second.wav")
    media = len(list((DATA / "vault" / "media").glob("*")))
    app.wait("Are you still there?", seconds=30)
    shot("15-still-there")
    app.wait("Start", seconds=45)
    assert len(list((DATA / "vault" / "media").glob("*"))) == media


def check_trace():
    """Not one open of a sound or video device while no consent allows it, and no network at all."""
    server = re.escape(os.environ["PULSE_SERVER"].removeprefix("unix:"))
    device, network = re.compile("/dev/(snd/|dsp|video)"), re.compile("AF_INET|AF_PACKET")
    asks = re.compile(server)
    reached, asked = [], []
    for line in open(OUT / "trace.log", errors="replace"):
        at = re.match(r"\d+ +(\d+\.\d+) ", line)
        assert not network.search(line), f"the program reaches for the network: {line}"
        if at and device.search(line):
            reached.append((float(at[1]), line.strip()))
        if at and asks.search(line):
            asked.append((float(at[1]), line.strip()))
    seen_by_others = (OUT / "microphone.log").read_text() + rig("camera.sh", "log", capture_output=True).stdout
    ears = re.compile("program=pacat .*source=sayso_speaker.monitor")      # `listening`
    for line in seen_by_others.splitlines():
        if ears.search(line):
            continue
        if " BEGIN " in line or " OPEN " in line:
            reached.append((float(line.split()[0]), line))
    seen = [word for word in (" BEGIN ", " OPEN ") if any(word in line for _, line in reached)]
    assert asked and len(seen) == 2, "no device was ever seen open: a wrong one would not be seen either"
    for at, line in reached:
        name, devices = [(name, devices) for since, name, devices, _ in phases if since <= at][-1]
        assert devices, f"opened during “{name}”: {line}"
    for at, line in asked:
        name, names = [(name, names) for since, name, _, names in phases if since <= at][-1]
        playing = "comes back" in name or "staff" in name       # the speaker, on request
        assert names or playing, f"the sound server was asked during “{name}”: {line}"
    say(f"{len(reached)} opens of devices, all inside consent; no network")


def keys_of_first(code):
    """What opens the first visitor's takes: their code, the key it leads to, whose they are, and every line
    of the headers that wraps a file key."""
    identity = sayso("key", input=code).stdout.strip()
    own, = ask_ledger("SELECT submission FROM take ORDER BY taken_at LIMIT 1")[0]
    rows = ask_ledger("SELECT slots FROM take WHERE submission = ?", own)
    lines = [line.decode() for (slots,) in rows for line in in_slots(slots).split(b"\n") if len(line) >= 32]
    person, = ask_ledger("SELECT slot FROM submission WHERE id = ?", own)[0]
    public = in_slots(person).decode().split()
    assert len(rows) == 2 and len(lines) >= 8 and len(public) == 2
    return [code, "-".join(re.findall("....", code)), identity, *public, *lines]


def searched(image, files, texts):
    words = [word for text in texts for word in ("--text", text)]
    return rig("search.py", image, *files, *words, check=False, capture_output=True)


def memory_at(moment):
    return OUT / f"memory {moment}"


def save_memory(moment):
    rig("memory.py", program_itself(running[-1]).name, memory_at(moment))


def scalar(identity):
    """The 32 bytes that the text of a secret key stands for (bech32)."""
    symbols, number = "qpzry9x8gf2tvdw0s3jn54khce6mua7l", 0
    for symbol in identity.lower().rpartition("1")[2][:-6]:
        number = number << 5 | symbols.index(symbol)
    return (number >> 4).to_bytes(32, "big")


def secrets_of_all(codes):
    """kind -> pieces: what visitors and staff must not leave in memory."""
    found = {"passphrase": [PASSPHRASE.encode(), PASSPHRASE[:16].encode(), PASSPHRASE[-16:].encode()],
             "code": [], "key": []}
    for code in codes:
        grouped = "-".join(re.findall("....", code))
        texts = [text for form in (code, grouped) for text in (form[:9], form[-9:])]
        found["code"] += [text.encode() for form in texts for text in (form, form.lower())]
        found["code"].append(bytes("0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(symbol) for symbol in code))
    for name in ("receipt", "second"):
        identity = (OUT / f"{name}.key").read_text().strip()
        found["key"] += [text[at:at + 16].encode() for text in (identity, identity.lower()) for at in (20, 40)]
        found["key"] += [scalar(identity)[:16], scalar(identity)[16:]]
    found |= {"sound": [], "picture": []}
    for path in sorted(OUT.glob("organisation-*.plain")):
        kind = "sound" if path.read_bytes().startswith(b"RIFF") else "picture"
        found[kind] += pieces_of(path, 60)
    assert all(len(pieces) >= 3 for pieces in found.values()), "too little to look for"
    return found


def in_memory(moment, secrets):
    """kind -> how many of the secrets' pieces are in the memory that was saved at that moment."""
    memory = memory_at(moment).read_bytes()
    found = {kind: sum(piece in memory for piece in pieces) for kind, pieces in secrets.items()}
    told = ", ".join(f"{kind} {count} of {len(secrets[kind])}" for kind, count in found.items())
    say(f"memory {moment}, {len(memory) >> 20} MiB: {told}")
    return found


def check_memory(codes):
    """What visitors and staff leave in the window's memory: no code, no key, no sound, no picture, nothing
    typed. The same search finds these while they are in use."""
    secrets = secrets_of_all(codes)
    shown = in_memory("with the receipt on screen", secrets)
    assert shown["code"] and shown["key"], shown
    assert in_memory("while somebody records", secrets)["sound"], "no sound while somebody records"
    for moment in ("after three visitors", "after staff and the last visitor"):
        left = in_memory(moment, secrets)
        assert not any(left.values()), left
        memory_at(moment).unlink()


def check_disk(secrets):
    """The raw disk after record, keep and erase: nothing of the first visitor, in no block."""
    own = sorted(OUT.glob("receipt-*.plain"))
    assert len(own) == 2, own
    rig("disk.sh", "unmount")
    image = rig("disk.sh", "image", capture_output=True).stdout.strip()
    found = searched(image, own, secrets)
    (OUT / "disk.txt").write_text(found.stdout + found.stderr)
    assert found.returncode == 1, found.stdout
    # The same search, where the same things were left on purpose and deleted the usual way.
    rig("disk.sh", "mount")
    left = Path(DISK) / "left"
    left.mkdir()
    for path in own:
        (left / path.name).write_bytes(path.read_bytes())
    (left / "secrets").write_text("\n".join(secrets))
    os.sync()
    subprocess.run(["rm", "-r", left], check=True)
    rig("disk.sh", "unmount")
    control = searched(image, own, secrets)
    lines = control.stdout.splitlines()
    pieces = [re.search(r"(\d+) of (\d+) pieces", line) for line in lines[:2]]
    assert all(int(p[1]) > int(p[2]) * 0.9 for p in pieces), control.stdout
    texts = [line for line in lines[2:] if " as " not in line and " in UTF" not in line]
    assert len(texts) == len(secrets) and all("found at byte" in line for line in texts), control.stdout
    say(f"raw disk: none of {sum(int(p[2]) for p in pieces)} pieces of sound and picture and "
        f"{len(secrets)} keys and codes; all of them where they were left on purpose")


def main():
    phase("first start", devices=False)
    rig("microphone.py", "watch", OUT / "microphone.log")
    program = start_program(idle_secs=600)
    app = App("sayso", seconds=30)
    try:
        app.wait("Who is asking?", seconds=20)
        leaves_no_core(program)
        set_up(app)
        rests(program)
        visitor_says_no(app)
        code = visitor_keeps(app)
        second = visitor_keeps_second(app)
        visitor_withdraws_in_the_middle(app)
        save_memory("after three visitors")
        rig("desktop.sh", "key", "alt+F4", check=False)
        program.wait(timeout=10)
        phase("the window is closed and opened again", devices=False)
        check_takes(code, second)
        secrets = keys_of_first(code)
        os.rename(OUT / "trace.log", OUT / "trace-1.log")
        program = start_program(idle_secs=15)
        app = App("sayso", seconds=30)
        app.wait("I was here before", seconds=20)
        time.sleep(2)
        visitor_comes_back(app, code)
        staff(app)
        visitor_walks_away(app)
        save_memory("after staff and the last visitor")
    except (NotThere, AssertionError):
        shot("failed")
        raise
    finally:
        subprocess.run(["pkill", "-P", str(program.pid)])
        program.wait(timeout=10)
    (OUT / "trace.log").write_text((OUT / "trace-1.log").read_text(errors="replace") + (OUT / "trace.log").read_text(errors="replace"))
    check_trace()
    verified = json.loads(sayso("verify", "--json").stdout)
    assert verified["findings"] == [] and verified["submissions"] == 1, verified
    listed = json.loads(sayso("list", "--json").stdout)
    assert len(listed) == 1
    log = (OUT / "sayso.log").read_text()
    for private in (code, second, PASSPHRASE, "Harbour"):
        assert private not in log, f"the log says “{private}”"
    check_memory([code, second])
    if DISK:
        check_disk(secrets)
    say("the whole path: passed")


main()
