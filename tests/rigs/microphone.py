#!/usr/bin/python3
"""A microphone and a speaker for tests, on a machine that has neither.

A private PulseAudio daemon holds two pretend devices:
  "Sayso Test Microphone"  the default source; it hears only what `play` speaks into it
  "Sayso Test Speaker"     the default sink; what a program plays goes there and is not heard
                           by the microphone (`heard` records it for inspection)
ALSA programs reach the same two through an asound.conf of their own.

  microphone.py start          start both; prints the file to source: . "$(microphone.py start)"
  microphone.py play FILE      speak FILE into the microphone; returns when it has been said
  microphone.py heard FILE S   record what the speaker plays for S seconds
  microphone.py status         one line per recording under way; exit code 1: nobody records
  microphone.py watch FILE     from now on, write to FILE when recordings begin and end
  microphone.py mute|unmute    the microphone delivers silence, or sound again
  microphone.py unplug [all]   the microphone goes away; with "all" the speaker too
  microphone.py plug           what is missing comes back
  microphone.py freeze|thaw    the sound server stops answering, or answers again
  microphone.py kill           the sound server dies (`start` gives a new one)
  microphone.py stop           end everything

All files are in $RIG/microphone. Without RIG, `start` makes a new folder and the env file
says which.
"""
import json
import os
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
DEVICES = {                          # name: module and arguments, in the order they must be loaded
    SPEAKER: f"module-null-sink sink_name={SPEAKER} rate={RATE} channels=2 format=s16le norewinds=1 "
             "sink_properties=\"device.description='Sayso Test Speaker'\"",
    # norewinds: else an idle null sink wakes rarely and the first second of a recording is lost
    AIR: f"module-null-sink sink_name={AIR} rate={RATE} channels=1 format=s16le norewinds=1 "
         "sink_properties=\"device.description='Sayso Test Air'\"",
    # remapped, because programs rightly refuse a "Monitor of ..." as a microphone
    MICROPHONE: f"module-remap-source source_name={MICROPHONE} master={AIR}.monitor "
                "source_properties=\"device.description='Sayso Test Microphone'\"",
}


class Failure(Exception):
    """Something the person at the keyboard can put right; its text says how."""


class Bench:
    def __init__(self, root):
        self.dir = Path(root).resolve() / "microphone"
        self.socket = self.dir / "sock"
        self.commands = self.dir / "cli"
        self.pidfile = self.dir / "daemon.pid"
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
        self.pidfile.unlink(missing_ok=True)
        self.socket.unlink(missing_ok=True)

    # -- the devices

    def plug(self):
        there = {d["name"] for kind in ("sinks", "sources") for d in self.listing(kind)}
        for name, module in DEVICES.items():
            if name not in there:
                self.pactl("load-module", *module.split(" ", 1))
        self.pactl("set-default-sink", SPEAKER)
        self.pactl("set-default-source", MICROPHONE)

    def unplug(self, everything):
        gone = DEVICES if everything else (MICROPHONE, AIR)
        devices = [d for kind in ("sources", "sinks") for d in self.listing(kind) if d["name"] in gone]
        # End the streams first: the server would quietly move them to the speaker's monitor. All in one
        # breath, or a program that opens its stream again at once gets hold of the device that goes.
        orders = [f"kill-source-output {index}" for index, _ in self.recordings()]
        if everything:
            orders += [f"kill-sink-input {s['index']}" for s in self.listing("sink-inputs")]
        orders += [f"unload-module {d['owner_module']}" for d in devices]   # sources first: one stands on a sink
        if not devices:
            return
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.commands))
            line.sendall("\n".join([*orders, ""]).encode())
            self.wait_until(lambda: not any(d["name"] in gone for d in self.listing("sinks")),
                            f"the devices did not go: read {self.dir}/daemon.log", seconds=5)

    def play(self, path):
        if not Path(path).is_file():
            raise Failure(f"{path}: no such file")
        if AIR not in self.pactl("list", "short", "sinks"):
            raise Failure("the microphone is unplugged: use `plug` first")
        return subprocess.run(["paplay", f"--device={AIR}", path], env=self.env).returncode

    def heard(self, path, seconds):
        self.running()
        with open(path, "wb") as out:
            recorder = subprocess.Popen(
                ["parec", f"--device={SPEAKER}.monitor", "--file-format=wav", f"--rate={RATE}", "--channels=2",
                 "--format=s16le"], env=self.env, stdout=out)
            try:
                time.sleep(float(seconds))
            finally:
                recorder.send_signal(signal.SIGINT)
                recorder.wait(10)

    # -- who records

    def recordings(self):
        for stream in self.listing("source-outputs"):
            if stream.get("client") in (None, "n/a") or not stream["properties"].get("application.process.id"):
                continue                                 # our own remapping
            p = stream["properties"]
            yield stream["index"], (f"pid={p['application.process.id']} program={p.get('application.process.binary', '?')} "
                                    f"{'paused' if stream.get('corked') else 'recording'} "
                                    f"format={stream['sample_specification'].replace(' ', '/')}")

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
        known = dict(self.recordings())
        os.write(out, "".join(f"{time.time():.6f} ALREADY {i} {t}\n" for i, t in known.items()).encode())
        (self.dir / "watch.pid").write_text(str(os.getpid()))
        for line in listener.stdout:
            at = time.time()
            if " on source-output " not in line:
                continue
            try:
                now = dict(self.recordings())
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
        case "play", [path]: return bench.play(path)
        case "heard", [path, seconds]: bench.heard(path, seconds)
        case "plug", []: bench.plug()
        case "unplug", [] | ["all"]: bench.unplug(bool(rest))
        case "mute", []: bench.pactl("set-source-mute", MICROPHONE, "1")
        case "unmute", []: bench.pactl("set-source-mute", MICROPHONE, "0")
        case "freeze", []: os.kill(bench.running(), signal.SIGSTOP)
        case "thaw", []: os.kill(bench.running(), signal.SIGCONT)
        case "kill", []: os.kill(bench.running(), signal.SIGKILL)
        case "watch", [path]: bench.watch(path)
        case "status", []:
            found = [text for _, text in bench.recordings()]
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
