#!/usr/bin/python3
"""Microphones and a speaker for tests, on a machine that has neither.

A private PulseAudio daemon holds two pretend devices:
  "Sayso Test Microphone"  the default source; it hears only what `play` speaks into it
  "Sayso Test Speaker"     the default sink; what a program plays goes there and is not heard
                           by the microphone (`heard` records it for inspection)
ALSA programs reach the same two through an asound.conf of their own.

  microphone.py start          start both; prints the file to source: . "$(microphone.py start)"
  microphone.py play FILE [NAME]
                               speak FILE into the microphone; returns when it has been said
  microphone.py heard FILE S   record what the speaker plays for S seconds, or until SIGTERM
  microphone.py status         one line per recording under way; exit code 1: nobody records
  microphone.py watch FILE     from now on, write to FILE when recordings begin and end
  microphone.py mute|unmute    the microphone delivers silence, or sound again
  microphone.py unplug [all]   the microphone goes away; with "all" every device
  microphone.py unplug --quietly
                               it goes, and the server moves its recordings to another source
  microphone.py plug           what is missing comes back; the microphone is the default again
  microphone.py busy|free      the microphone opens but gives no sound at all, as when another
                               program holds the card; or it does again
  microphone.py add NAME DESCRIPTION [RATE CHANNELS FORMAT]
                               one more microphone (48000 1 s16le)
  microphone.py remove NAME [--quietly]
                               it goes away, as with unplug, and does not come back
  microphone.py default NAME   that source is the default from now on
  microphone.py move NAME      every program's recording goes on from that source
  microphone.py freeze|thaw    the sound server stops answering, or answers again
  microphone.py kill           the sound server dies (`start` gives a new one)
  microphone.py stop           end everything

NAME is the name of a source: sayso_microphone, or one that was added. The microphone's rate, channels
and format are 48000 1 s16le, or what SAYSO_RIG_MICROPHONE says, such as "44100 2 s24le", when it is
made by `start` or `plug`. Formats: u8 s16le s24le s24-32le s32le float32le.

All files are in $RIG/microphone. Without RIG, `start` makes a new folder and the env file
says which. Beside that lies alsa.sh, to be read instead: for a program that shall find the
microphone through ALSA only.
"""
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RATE = 48000
AIR = "sayso_air"                    # playing here is speaking to the microphone
MICROPHONE = "sayso_microphone"
SPEAKER = "sayso_speaker"
OURS = "sayso.rig"                   # the mark of a stream that is the rig's own
ALWAYS = f"{RATE} 1 s16le"           # of a microphone, unless another is asked for
FORMATS = ("u8", "s16le", "s24le", "s24-32le", "s32le", "float32le")


class Failure(Exception):
    """Something the person at the keyboard can put right; its text says how."""


def null_sink(name, description, kind):
    """The order that makes a sink which nobody hears."""
    rate, channels, form = kind
    # norewinds: else an idle null sink wakes rarely and the first second of a recording is lost
    return (f"module-null-sink sink_name={name} rate={rate} channels={channels} format={form} norewinds=1 "
            f"sink_properties=\"device.description='{description}'\"")


def remapped(name, description, air):
    """The order that makes a source of the air; programs rightly refuse a "Monitor of ..." as a microphone."""
    return (f"module-remap-source source_name={name} master={air}.monitor "
            f"source_properties=\"device.description='{description}'\"")


def kind_of(text):
    """(rate, channels, format) from "48000 1 s16le"."""
    match text.split():
        case [rate, channels, form] if (rate.isdecimal() and 8000 <= int(rate) <= 192000 and channels.isdecimal()
                                        and 1 <= int(channels) <= 8 and form in FORMATS):
            return int(rate), int(channels), form
    raise Failure(f"no such microphone: \"{text}\"; write rate (8000 to 192000), channels (1 to 8) and format "
                  f"({' '.join(FORMATS)}), such as \"{ALWAYS}\"")


class Bench:
    def __init__(self, root):
        self.dir = Path(root).resolve() / "microphone"
        self.socket = self.dir / "sock"
        self.commands = self.dir / "cli"
        self.pidfile = self.dir / "daemon.pid"
        self.added_file = self.dir / "added.json"
        self.env = {
            **os.environ, "LC_ALL": "C.UTF-8", "HOME": str(self.dir), "XDG_RUNTIME_DIR": str(self.dir),
            "PULSE_SERVER": f"unix:{self.socket}", "PULSE_RUNTIME_PATH": str(self.dir / "run"),
            "PULSE_STATE_PATH": str(self.dir / "state"), "PULSE_CONFIG": str(self.dir / "daemon.conf"),
        }
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SINK", "PULSE_SOURCE"):
            self.env.pop(name, None)

    # -- the daemon

    def pid(self):
        try:
            pid = int(self.pidfile.read_text())
            name = Path(f"/proc/{pid}/comm").read_text().strip()
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (OSError, ValueError):
            return None
        return pid if name == "pulseaudio" and state != "Z" else None

    def running(self):
        pid = self.pid()
        if pid is None:
            raise Failure("the sound server is not running: use `microphone.py start` with the same RIG")
        return pid

    def pactl(self, *words, seconds=5):
        self.running()
        try:
            done = subprocess.run(["pactl", *words], env=self.env, capture_output=True, text=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Failure("the sound server does not answer: is it frozen? use `thaw`") from None
        if done.returncode:
            raise Failure(f"pactl {' '.join(words)}: {done.stderr.strip()} (see {self.dir}/daemon.log)")
        return done.stdout

    def listing(self, kind):
        return json.loads(self.pactl("-f", "json", "list", kind) or "[]")

    def start(self):
        if len(str(self.socket)) > 100:
            raise Failure(f"{self.socket} is too long for a socket's name: choose a shorter RIG")
        self.dir.mkdir(parents=True, exist_ok=True)
        self.dir.chmod(0o700)
        if self.pid() is None:
            self.socket.unlink(missing_ok=True)
            (self.dir / "daemon.conf").write_text("exit-idle-time = -1\n")
            (self.dir / "script.pa").write_text(
                f"load-module module-native-protocol-unix auth-anonymous=1 socket={self.socket}\n"
                f"load-module module-cli-protocol-unix socket={self.commands}\n")
            self.commands.unlink(missing_ok=True)
            daemon = subprocess.Popen(
                ["pulseaudio", "-n", "--file", str(self.dir / "script.pa"), "--daemonize=no", "--use-pid-file=no",
                 "--realtime=no", "--high-priority=no", f"--log-target=file:{self.dir}/daemon.log"],
                env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True)
            self.pidfile.write_text(str(daemon.pid))
            self.wait_until(lambda: self.socket.exists() and self.pactl("info"),
                            f"the sound server did not come up: read {self.dir}/daemon.log")
        self.plug()
        self.write_env_files()

    def write_env_files(self):
        (self.dir / "asound.conf").write_text(
            "# ALSA's \"default\" is the test microphone and the test speaker.\n"
            "</usr/share/alsa/alsa.conf>\n"
            'pcm.!default {\n type pulse\n hint { show on description "Sayso test sound" }\n}\n'
            "ctl.!default { type pulse }\n")
        env_file = self.dir / "env.sh"
        env_file.write_text(
            f"export RIG='{self.dir.parent}'\n"
            f"export PULSE_SERVER='unix:{self.socket}'\n"
            f"export PULSE_COOKIE='{self.dir}/.config/pulse/cookie'\n"      # clients without libpulse need it
            f"export ALSA_CONFIG_PATH='{self.dir}/asound.conf'\n")
        # For the road over ALSA: libpulse finds no server by itself, only this configuration names it.
        server = f'type pulse server "unix:{self.socket}"'
        (self.dir / "asound-only.conf").write_text(
            "# ALSA's \"default\" is the test microphone and the test speaker, found without PULSE_SERVER.\n"
            "</usr/share/alsa/alsa.conf>\n"
            f'pcm.!default {{\n {server}\n hint {{ show on description "Sayso test sound" }}\n}}\n'
            f"ctl.!default {{ {server} }}\n")
        (self.dir / "nothing").mkdir(mode=0o700, exist_ok=True)
        (self.dir / "client.conf").write_text("autospawn = no\n")
        (self.dir / "alsa.sh").write_text(
            f"export RIG='{self.dir.parent}'\n"
            "unset PULSE_SERVER PULSE_COOKIE PULSE_RUNTIME_PATH\n"
            f"export PULSE_CLIENTCONFIG='{self.dir}/client.conf'\n"         # else libpulse starts a server of its own
            f"export XDG_RUNTIME_DIR='{self.dir}/nothing'\n"
            f"export ALSA_CONFIG_PATH='{self.dir}/asound-only.conf'\n")
        print(env_file)

    def wait_until(self, ready, otherwise, seconds=10):
        end = time.monotonic() + seconds
        while True:
            try:
                if ready():
                    return
            except Failure:
                pass
            if time.monotonic() > end:
                raise Failure(otherwise)
            time.sleep(0.05)

    def end(self, pidfile, how=signal.SIGTERM):
        """Ends the process a pid file speaks of and waits for it."""
        try:
            pid = int(pidfile.read_text())
            os.kill(pid, how)
            os.kill(pid, signal.SIGCONT)
            for _ in range(60):
                time.sleep(0.05)
                if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                    break
            else:
                os.kill(pid, signal.SIGKILL)
        except (OSError, ValueError):
            pass
        pidfile.unlink(missing_ok=True)

    def stop(self):
        self.end(self.dir / "watch.pid")
        if self.pid():
            self.end(self.pidfile)
        for file in (self.pidfile, self.socket, self.added_file):
            file.unlink(missing_ok=True)

    # -- the devices

    def added(self):
        """The microphones that `add` made, oldest first: {name: [description, kind]}"""
        return json.loads(self.added_file.read_text()) if self.added_file.exists() else {}

    def remember(self, added):
        self.added_file.write_text(json.dumps(added))

    def devices(self):
        """{name: order that makes it}, in the order they must be made."""
        microphone = kind_of(os.environ.get("SAYSO_RIG_MICROPHONE") or ALWAYS)
        devices = {
            SPEAKER: null_sink(SPEAKER, "Sayso Test Speaker", (RATE, 2, "s16le")),
            AIR: null_sink(AIR, "Sayso Test Air", microphone),
            MICROPHONE: remapped(MICROPHONE, "Sayso Test Microphone", AIR),
        }
        for name, (description, kind) in self.added().items():
            devices[f"{name}_air"] = null_sink(f"{name}_air", f"{description} Air", kind_of(kind))
            devices[name] = remapped(name, description, f"{name}_air")
        return devices

    def air_of(self, name):
        return AIR if name == MICROPHONE else f"{name}_air"

    def add(self, name, description, kind):
        kind_of(kind)
        if not re.fullmatch(r"[A-Za-z0-9_]{1,60}", name):
            raise Failure(f"'{name}' cannot be a source's name: use letters, digits and _")
        if not description or re.search(r"[\"'\\\n]", description):
            raise Failure("the description must be one line without quotation marks and backslashes")
        if name in self.names():
            raise Failure(f"there is a source {name} already: use `remove` first, or another name")
        self.remember({**self.added(), name: [description, kind]})
        try:
            self.make_missing()
        except Failure:
            self.remember({n: a for n, a in self.added().items() if n != name})
            raise

    def remove(self, name, quietly):
        if name not in self.added():
            raise Failure(f"{name} was not added: " + (", ".join(self.added()) or "nothing") + " was")
        self.take_away([name, f"{name}_air"], quietly)
        self.remember({n: a for n, a in self.added().items() if n != name})

    def names(self):
        return [d["name"] for d in self.listing("sources")]

    def existing(self, name):
        if name not in self.names():
            raise Failure(f"there is no source {name}: there are {', '.join(self.names()) or 'none'}")
        return name

    def move(self, name):
        self.existing(name)
        for index, _ in self.recordings(ours=False):
            self.pactl("move-source-output", str(index), name)

    def make_missing(self):
        there = {d["name"] for kind in ("sinks", "sources") for d in self.listing(kind)}
        for name, order in self.devices().items():
            if name not in there:
                self.pactl("load-module", *order.split(" ", 1))

    def plug(self):
        self.make_missing()
        self.pactl("set-default-sink", SPEAKER)
        self.pactl("set-default-source", MICROPHONE)

    def take_away(self, gone, quietly=False):
        """These devices go. Quietly: the server moves their streams to other devices, as desktops do."""
        devices = [d for kind in ("sources", "sinks") for d in self.listing(kind) if d["name"] in gone]
        if not devices:
            return
        orders = []
        # End the streams first: the server would quietly move them to the speaker's monitor. All in one
        # breath, or a program that opens its stream again at once gets hold of the device that goes.
        if not quietly:
            lost = {d["index"] for d in self.listing("sources") if d["name"] in gone or d.get("monitor_source") in gone}
            orders += [f"kill-source-output {index}" for index, stream in self.recordings() if stream["source"] in lost]
            lost = {d["index"] for d in devices if d["name"] == SPEAKER}
            orders += [f"kill-sink-input {s['index']}" for s in self.listing("sink-inputs") if s["sink"] in lost]
        orders += [f"unload-module {d['owner_module']}" for d in devices]   # sources first: one stands on a sink
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.commands))
            line.sendall("\n".join([*orders, ""]).encode())
            self.wait_until(lambda: not any(d["name"] in gone for d in self.listing("sinks")),
                            f"the devices did not go: read {self.dir}/daemon.log", seconds=5)

    def unplug(self, everything, quietly=False):
        self.take_away(list(self.devices()) if everything else [MICROPHONE, AIR], quietly)

    def play(self, path, name=MICROPHONE):
        if not Path(path).is_file():
            raise Failure(f"{path}: no such file")
        if name not in [MICROPHONE, *self.added()]:
            raise Failure(f"{name} is no microphone: there are {', '.join([MICROPHONE, *self.added()])}")
        if name not in self.names():
            raise Failure("the microphone is unplugged: use `plug` first")
        return subprocess.run(["paplay", f"--device={self.air_of(name)}", path], env=self.env).returncode

    def heard(self, path, seconds):
        self.running()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        with open(path, "wb") as out:
            recorder = subprocess.Popen(
                ["parec", f"--device={SPEAKER}.monitor", "--file-format=wav", f"--rate={RATE}", "--channels=2",
                 "--format=s16le", f"--property={OURS}=yes"], env=self.env, stdout=out)
            try:
                time.sleep(float(seconds))
            finally:
                recorder.send_signal(signal.SIGINT)
                recorder.wait(10)

    # -- who records

    def recordings(self, ours=True):
        """(index, stream) of each recording of a program; without `ours` not those of `heard`."""
        for stream in self.listing("source-outputs"):
            p = stream["properties"]
            if stream.get("client") in (None, "n/a") or not p.get("application.process.id"):
                continue                                 # our own remapping
            if ours or OURS not in p:
                yield stream["index"], stream

    def told(self):
        """{index: what there is to say of this recording}"""
        sources = {d["index"]: d["name"] for d in self.listing("sources")}
        return {index: (f"pid={s['properties']['application.process.id']} "
                        f"program={s['properties'].get('application.process.binary', '?')} "
                        f"{'paused' if s.get('corked') else 'recording'} "
                        f"format={s['sample_specification'].replace(' ', '/')} source={sources.get(s['source'], '?')}")
                for index, s in self.recordings()}

    def watch(self, path):
        self.pactl("info")
        out = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        if os.fork():
            self.wait_until((self.dir / "watch.pid").exists, "the watcher did not start")
            return
        os.setsid()
        with open(os.devnull, "r+") as null:
            for stream in (0, 1, 2):
                os.dup2(null.fileno(), stream)
        listener = subprocess.Popen(["pactl", "subscribe"], env=self.env, stdout=subprocess.PIPE, text=True)
        signal.signal(signal.SIGTERM, lambda *_: (listener.kill(), os._exit(0)))
        time.sleep(0.2)                                  # until the listener listens
        known = self.told()
        os.write(out, "".join(f"{time.time():.6f} ALREADY {i} {t}\n" for i, t in known.items()).encode())
        (self.dir / "watch.pid").write_text(str(os.getpid()))
        for line in listener.stdout:
            at = time.time()
            if " on source-output " not in line:
                continue
            try:
                now = self.told()
            except Failure:
                now = known if "'remove'" not in line else {}
            lines = [f"{at:.6f} BEGIN {i} {t}\n" for i, t in now.items() if i not in known]
            lines += [f"{at:.6f} CHANGE {i} {t}\n" for i, t in now.items() if i in known and known[i] != t]
            lines += [f"{at:.6f} END {i} {t}\n" for i, t in known.items() if i not in now]
            os.write(out, "".join(lines).encode())
            known = now
        os.write(out, f"{time.time():.6f} SERVER-GONE\n".encode())
        (self.dir / "watch.pid").unlink(missing_ok=True)
        os._exit(0)


def main(words):
    verb, *rest = words or ["help"]
    root = os.environ.get("RIG")
    if verb == "start" and not root:
        root = tempfile.mkdtemp(prefix="rig.")
    if verb in ("help", "-h", "--help"):
        print(__doc__)
        return 0
    if not root:
        raise Failure("which rig? set RIG to the folder that `start` used (its env file does)")
    bench = Bench(root)
    match verb, rest:
        case "start", []: bench.start()
        case "stop", []: bench.stop()
        case "play", [path, *name] if len(name) < 2: return bench.play(path, *name)
        case "heard", [path, seconds]: bench.heard(path, seconds)
        case "plug", []: bench.plug()
        case "unplug", [] | ["all"]: bench.unplug(bool(rest))
        case "unplug", ["--quietly"]: bench.unplug(False, quietly=True)
        case "add", [name, description]: bench.add(name, description, ALWAYS)
        case "add", [name, description, rate, channels, form]: bench.add(name, description, f"{rate} {channels} {form}")
        case "remove", [name] | [name, "--quietly"]: bench.remove(name, len(rest) > 1)
        case "default", [name]: bench.pactl("set-default-source", bench.existing(name))
        case "move", [name]: bench.move(name)
        case "busy", []: bench.pactl("suspend-source", MICROPHONE, "1")
        case "free", []: bench.pactl("suspend-source", MICROPHONE, "0")
        case "mute", []: bench.pactl("set-source-mute", MICROPHONE, "1")
        case "unmute", []: bench.pactl("set-source-mute", MICROPHONE, "0")
        case "freeze", []: os.kill(bench.running(), signal.SIGSTOP)
        case "thaw", []: os.kill(bench.running(), signal.SIGCONT)
        case "kill", []: os.kill(bench.running(), signal.SIGKILL)
        case "watch", [path]: bench.watch(path)
        case "status", []:
            found = bench.told().values()
            print("\n".join(found) or "nobody records")
            return 0 if found else 1
        case _:
            raise Failure(f"cannot do `{' '.join(words)}`: see `microphone.py help`")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Failure as why:
        print(f"microphone: {why}", file=sys.stderr)
        sys.exit(2)
