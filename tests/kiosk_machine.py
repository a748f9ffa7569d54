"""What tests/kiosk_machine.sh does with its machine, from outside: by its power, keyboard, plugs and screen."""
import atexit
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

OUT, WAY = Path(sys.argv[1]), sys.argv[2]
WELCOME = "Nothing is recorded"        # what the welcome screen says, as somebody reads it
SETTINGS = """language = en
organisation = Harbour Museum
contact = voices@harbour.example
public-key = {key}
night = {night}
fleet = none
"""
# What somebody may press at a stand with a keyboard, by the names that qemu has for keys.
KEYS = """ctrl-alt-f1 ctrl-alt-f2 ctrl-alt-f3 ctrl-alt-f12 alt-f1 alt-f2 alt-right alt-left ctrl-alt-delete ctrl-alt-backspace
    alt-f4 ctrl-q ctrl-w ctrl-c ctrl-d ctrl-z alt-tab alt-esc ctrl-esc ctrl-alt-esc alt-spc meta_l meta_l-d meta_l-l meta_l-r
    meta_l-ret meta_l-shift-e meta_l-shift-q alt-ret alt-shift-e ctrl-alt-t print sysrq alt-sysrq-b alt-sysrq-k alt-sysrq-r
    alt-sysrq-e alt-sysrq-i alt-sysrq-s f1 f5 f11 f12 ctrl-shift-i shift-f10 menu ctrl-alt-shift-f2 power sleep wake""".split()


def say(text):
    print(f"   {text}", flush=True)


class Machine:
    """A computer that is switched on when it is made."""

    def __init__(self, clock="utc"):
        self.began = time.monotonic()
        for name in ("monitor", "agent"):
            (OUT / name).unlink(missing_ok=True)
        accelerated = os.environ.get("ACCEL", "tcg") == "kvm"
        self.power = subprocess.Popen([
            "qemu-system-x86_64", *(["-accel", "kvm", "-cpu", "host"] if accelerated else ["-accel", "tcg,thread=multi", "-cpu", "max"]), "-m", "2048", "-smp", "2", "-nodefaults",
            "-display", "none", "-device", "virtio-vga", "-rtc", f"base={clock}", "-kernel", OUT / "vmlinuz", "-initrd", OUT / "initrd",
            "-append", "root=/dev/vda rw quiet console=ttyS0 console=tty0", "-serial", f"file:{OUT}/console.log",
            "-drive", f"file={OUT}/machine.disk,format=raw,if=virtio", "-device", "qemu-xhci,id=usb", "-device", "usb-kbd",
            "-audiodev", "none,id=sound", "-device", "intel-hda", "-device", "hda-duplex,audiodev=sound",
            "-device", "virtio-serial", "-chardev", f"socket,id=agent,path={OUT}/agent,server=on,wait=off",
            "-device", "virtserialport,chardev=agent,name=agent",
            "-qmp", f"unix:{OUT}/monitor,server=on,wait=off"], stdout=(OUT / "qemu.log").open("a"), stderr=subprocess.STDOUT)
        atexit.register(self.power.kill)
        self.monitor = self.plug("monitor")
        self.monitor.readline()
        self.asks("qmp_capabilities")
        self.agent = self.plug("agent")

    def plug(self, name):
        end = time.monotonic() + 20
        while True:
            try:
                line = socket.socket(socket.AF_UNIX)
                line.connect(str(OUT / name))
                return line.makefile("rwb", buffering=0)
            except OSError:
                assert time.monotonic() < end and self.power.poll() is None, (OUT / "qemu.log").read_text()
                time.sleep(0.05)

    def asks(self, what, **arguments):
        """Something of the machine itself."""
        self.monitor.write(json.dumps({"execute": what, "arguments": arguments}).encode())
        while True:
            answer = json.loads(self.monitor.readline())
            assert "error" not in answer, (what, arguments, answer)
            if "return" in answer:
                return answer["return"]

    def sh(self, words, check=True):
        """What a line of shell says within, as root, and whether it could."""
        self.agent.write(json.dumps(words).encode() + b"\n")
        status, said = json.loads(self.agent.readline())
        assert not check or status == 0, f"{words}\n{said}"
        return said.strip() if check else (status, said.strip())

    def picture(self, name="now"):
        self.asks("screendump", filename=str(OUT / "screen.ppm"))
        subprocess.run(["convert", OUT / "screen.ppm", OUT / f"{name}.png"], check=True)
        return OUT / f"{name}.png"

    def reads(self, name="now"):
        """What somebody reads on the screen."""
        larger = OUT / "larger.png"
        subprocess.run(["convert", self.picture(name), "-colorspace", "Gray", "-resize", "200%", larger], check=True)
        return subprocess.run(["tesseract", larger, "-", "--psm", "11"], capture_output=True, text=True, check=True).stdout

    def welcomes(self, since=None, seconds=600):
        """How long it takes until people are welcome, and its picture."""
        since = since or time.monotonic()
        while WELCOME not in self.reads("welcome"):
            if time.monotonic() - since > seconds:
                sys.exit(f"no “{WELCOME}” within {seconds} s, see {OUT}/welcome.png\n"
                         + self.sh("journalctl -b -n 60 --no-pager", check=False)[1])
        return time.monotonic() - since

    def key(self, name):
        """Presses keys at once, and lets go."""
        keys = [{"type": "qcode", "data": it} for it in name.split("-")]
        self.asks("send-key", keys=keys, **{"hold-time": 60})
        time.sleep(0.3)

    def cut(self):
        """The plug is pulled."""
        self.power.send_signal(signal.SIGKILL)
        self.power.wait()

    def ends(self, seconds):
        """Waits until it has switched itself off."""
        self.power.wait(timeout=seconds)


def installed(night):
    """The package installed and set up as the chapter on kiosks says, on a console."""
    machine = Machine()
    machine.sh("true")
    machine.sh("apt-get -q install -y /opt/sayso_0.deb /opt/sayso-kiosk_0_all.deb /opt/outdated_1.deb")
    key = re.search("age1[a-z0-9]+", subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout)[0]
    settings = SETTINGS.format(key=key, night=night)
    for wrong, words in ((settings.replace(key, "age1x"), "public-key"), (settings + "language = xx\n", "language"),
                         (settings + "save-to = /home/copies\n", "save-to"), (settings + "save-to = /srv/copies\n", "make it first"),
                         (settings.replace("fleet = none", "fleet = /root/settings"), "public-key")):
        status, said = set_up(machine, wrong)
        assert status == 1 and "Nothing was changed" in said and words in said, (wrong, said)
        machine.sh("test ! -e /etc/sayso-kiosk && test ! -e /var/lib/sayso-kiosk/data")
    status, said = set_up(machine, settings)
    assert status == 0, said
    say(said.replace("\n", "\n   "))
    return machine


def set_up(machine, settings):
    machine.sh("printf '%s' '" + settings + "' >/root/settings")
    return machine.sh("sayso-kiosk set-up /root/settings", check=False)


def cold_starts():
    took, told = [], []
    for number in range(4):
        machine = Machine()
        took.append(machine.welcomes(machine.began))
        told.append(machine.sh("systemctl show -P ActiveEnterTimestampMonotonic sayso-kiosk"))
        if number < 3:
            machine.cut()                # no goodbye: the plug is pulled while the welcome screen stands
    seconds = ", ".join(f"{it:.1f}" for it in took)
    kernel = ", ".join(f"{int(it) / 1e6:.1f}" for it in told)
    say(f"from power on to the welcome screen, read on the screen, each but the first after a power cut: {seconds} s "
        f"(by the kernel's clock the program was ready after {kernel} s)")
    status, said = machine.sh("runuser -u sayso-kiosk -- sayso --data-dir /var/lib/sayso-kiosk/data verify", check=False)
    assert status == 0, said
    say(f"after three power cuts: {said.splitlines()[0]}")
    return machine


def stands_as_before(machine):
    """The console, and the processes of the stand."""
    machine.sh("true")
    return machine.sh("fgconsole; pgrep -u sayso-kiosk -x sway; pgrep -u sayso-kiosk -o -x sayso; cat /proc/sys/kernel/random/boot_id")


def keys(machine):
    before = stands_as_before(machine)
    of_the_stand = "ps -u sayso-kiosk -o comm= | grep -v '^sleep$' | sort -u | xargs"
    before_them = machine.sh(of_the_stand)
    for name in KEYS:
        machine.key(name)
        assert stands_as_before(machine) == before, f"{name} has changed what runs: {stands_as_before(machine)}, before {before}"
    for name in ("esc", "esc"):
        machine.key(name)
    others = machine.sh(of_the_stand)
    assert others == before_them, f"{others}; before the keys: {before_them}"
    say(f"{len(KEYS)} keys pressed: the same console, compositor and program; what runs for the stand: {others}")
    machine.welcomes()


def drives(machine):
    """A drive with a hostile name and a program on it."""
    program = OUT / "program"
    program.write_text("#!/bin/sh\ntouch /tmp/started\n")
    program.chmod(0o755)
    for number, (kind, label, name) in enumerate((("ext4", "$(reboot)\n../x", "reboot..x"), ("vfat", "../$(id);", "id"))):
        disk = OUT / f"drive{number}"
        disk.unlink(missing_ok=True)
        with disk.open("wb") as file:
            file.truncate(64 << 20)
        if kind == "ext4":
            folder = OUT / "on_drive"
            folder.mkdir(exist_ok=True)
            (folder / "autorun.sh").write_bytes(program.read_bytes())
            (folder / "autorun.sh").chmod(0o4755)
            subprocess.run(["mke2fs", "-q", "-t", "ext4", "-L", label, "-d", folder, disk], check=True)
            # It asks that the computer stop where something is wrong with it.
            subprocess.run(["tune2fs", "-e", "panic", disk], check=True, stdout=subprocess.DEVNULL)
        else:
            subprocess.run(["mkfs.vfat", "-n", "X", disk], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(["mcopy", "-i", disk, program, "::autorun.sh"], check=True)
            # No tool gives a drive such a name; whoever means harm writes it.
            written = disk.read_bytes().replace(b"X          ", label.encode().ljust(11))
            disk.write_bytes(written)
        machine.asks("blockdev-add", driver="raw", **{"node-name": f"disk{number}", "file": {"driver": "file", "filename": str(disk)}})
        machine.asks("device_add", driver="usb-storage", id=f"drive{number}", drive=f"disk{number}", bus="usb.0", removable=True)
        place = f"/run/media/sayso-kiosk/{name}"
        end = time.monotonic() + 60
        while machine.sh(f"findmnt -no OPTIONS '{place}'", check=False)[0] != 0:
            assert time.monotonic() < end, machine.sh("findmnt -l; ls -la /run/media/sayso-kiosk; journalctl -b -n 30 --no-pager", check=False)
            time.sleep(0.3)
        options = machine.sh(f"findmnt -no OPTIONS '{place}'")
        assert all(it in options.split(",") for it in ("nosuid", "nodev", "noexec")), options
        assert kind != "ext4" or "errors=remount-ro" in options, options
        status, said = machine.sh(f"runuser -u sayso-kiosk -- '{place}/autorun.sh'; ls /tmp/started", check=False)
        assert status != 0 and "ermission denied" in said, said
        machine.asks("device_del", id=f"drive{number}")
        end = time.monotonic() + 60
        while machine.sh(f"test -e '{place}'", check=False)[0] == 0:
            assert time.monotonic() < end, "its folder stays"
            time.sleep(0.3)
        say(f"a drive ({kind}) called {label!r} is “{name}”, {options.split(',relatime')[0]}; its program is not started; pulled out, it is gone")
    machine.welcomes()


def the_doctor(machine):
    status, said = machine.sh("sayso-kiosk doctor", check=False)
    (OUT / "doctor.txt").write_text(said)
    missing = [it for it in said.splitlines() if it.startswith("MISSING")]
    say(f"the doctor, at a computer without a camera: {len(missing)} missing: {missing}")
    assert status == 1 and missing == ["MISSING  no camera is found"], said


def changed_by_day(machine):
    """Another hour of the night, and a folder for copies, while the stand is in use."""
    before = stands_as_before(machine)
    hour = (int(machine.sh("date +%-H")) - 2) % 24
    status, said = set_up(machine, machine.sh("cat /etc/sayso-kiosk/settings").replace("night = 4", f"night = {hour}") + "\nsave-to = /srv/copies\n")
    assert status == 1 and "make it first" in said, said
    machine.sh("install -d -o sayso-kiosk /srv/copies")
    # The last night was two days ago, by what is noted of it.
    machine.sh("touch -d '2 days ago' /var/lib/systemd/timers/stamp-sayso-kiosk-night.timer")
    status, said = set_up(machine, machine.sh("cat /root/settings") + "\n")
    assert status == 0, said
    time.sleep(10)
    assert machine.sh("systemctl show -P ExecMainStartTimestamp sayso-kiosk-night.service") == "", "it was taken for a night that was missed"
    assert "/srv/copies" in machine.sh("systemctl show -P ReadWritePaths sayso-kiosk.service")
    assert stands_as_before(machine) == before
    # Nor by a timer that goes at another hour, in a stand that is up for long.
    machine.sh("sed -i 's/^read -r up.*/up=9999/' /usr/lib/sayso-kiosk/night && systemctl start sayso-kiosk-night.service")
    time.sleep(5)
    assert stands_as_before(machine) == before
    say(f"the night's hour was changed by day to {hour}, which is past: nothing happened; the next is {machine.sh('systemctl show -P NextElapseUSecRealtime sayso-kiosk-night.timer')}")


def day():
    machine = installed(night=4)
    machine.sh("systemctl --no-block reboot")
    time.sleep(5)
    say(f"restarted as the set-up says; the welcome screen is there after {machine.welcomes() + 5:.1f} s")
    machine.cut()
    machine = cold_starts()
    the_doctor(machine)
    keys(machine)
    drives(machine)
    changed_by_day(machine)
    machine.sh("systemctl --no-block poweroff")
    machine.ends(300)
    say("it switches itself off in order")


ARCHIVE = """cd /opt/archive && apt-ftparchive packages . >Packages && apt-ftparchive -o APT::FTPArchive::Release::Origin=Debian \
-o APT::FTPArchive::Release::Label=Debian-Security -o APT::FTPArchive::Release::Codename=bookworm-security \
-o APT::FTPArchive::Release::Suite=oldstable-security release . >Release &&
echo 'deb [trusted=yes] file:/opt/archive ./' >/etc/apt/sources.list && rm -f /etc/apt/sources.list.d/*"""


def updated(machine):
    return machine.sh("cat /usr/share/outdated/version")


def boot(machine):
    return machine.sh("cat /proc/sys/kernel/random/boot_id")


def night():
    """It was off for some nights, and from 2:25 on nobody touches it: what it missed comes at once, beside people; at 3:30
    come Debian's security updates and a fresh start."""
    machine = installed(night=3)
    machine.sh(ARCHIVE)
    machine.sh("systemctl --no-block poweroff")
    machine.ends(300)
    machine = Machine(clock="2026-12-01T02:25:00")
    machine.welcomes(machine.began)
    this = boot(machine)
    say(f"switched on after some nights; its clock says {machine.sh('date +%H:%M')}")
    end = time.monotonic() + 900
    while updated(machine) != "2":
        assert time.monotonic() < end, machine.sh("journalctl -u sayso-kiosk-night --no-pager; cat /var/log/unattended-upgrades/*.log", check=False)
        time.sleep(5)
    time.sleep(30)
    assert boot(machine) == this
    machine.welcomes()
    say(f"the update that it missed is installed at {machine.sh('date +%H:%M')}, without a restart")
    machine.sh("mv /opt/outdated_3.deb /opt/archive/ && " + ARCHIVE)
    say(f"the next is due {machine.sh('systemctl show -P NextElapseUSecRealtime sayso-kiosk-night.timer')}")
    while machine.sh("date +%H%M") < "0330":
        assert boot(machine) == this
        time.sleep(20)
    # From here on the machine may go at any moment, and what is asked of it be lost.
    end = time.monotonic() + 900
    while WELCOME in machine.reads("night"):
        assert time.monotonic() < end, "it did not start afresh"
        time.sleep(1)
    machine.agent = machine.plug("agent")
    took = machine.welcomes()
    assert boot(machine) != this
    at = machine.sh('date -d "$(uptime -s)" +%H:%M')
    say(f"at {at} it has started afresh; the welcome screen is back {took:.1f} s after it went")
    told = "journalctl -b -1 -u sayso-kiosk-night --no-pager; cat /var/log/unattended-upgrades/*.log"
    assert updated(machine) == "3", f"the update was not installed\n{machine.sh(told, check=False)}"
    say("the security update of that night is installed")
    machine.sh("systemctl --no-block poweroff")
    machine.ends(300)


if __name__ == "__main__":
    {"day": day, "night": night}[WAY]()
    print("the machine holds", flush=True)
