#!/bin/bash
# Tries every rig and says how many trials passed. Needs what packages.txt lists; the disk needs root.
#
#   selftest.sh [microphone] [camera] [clock] [desktop] [disk]      all five, when none is named
#
# Works in a new folder, which is kept when something failed. Exit code 0: nothing failed.
set -u
cd "$(dirname "$0")" || exit 2
[ $# -gt 0 ] || set -- microphone camera clock desktop disk
unset RIG DISPLAY DBUS_SESSION_BUS_ADDRESS PULSE_SERVER PULSE_COOKIE ALSA_CONFIG_PATH LD_PRELOAD SAYSO_RIG_MICROPHONE
export RIG; RIG=$(mktemp -d /tmp/rig.XXXXXX)
out=$RIG/out passed=0 failed=0 skipped=0
mkdir "$out"

# check TITLE COMMAND...: passes when the command succeeds; shows what it said when it does not.
check() {
    local title=$1; shift
    if "$@" >"$out/said" 2>&1; then passed=$((passed + 1)); echo "ok      $title"
    else failed=$((failed + 1)); echo "FAILED  $title"; sed 's/^/        | /' "$out/said" | tail -n 12; fi
}
skip() { skipped=$((skipped + 1)); echo "skipped $1"; }
not() { ! "$@"; }
gives() { local want=$1 code; shift; "$@"; code=$?; [ $code = "$want" ] || { echo "exit code $code"; false; }; }
says() { local want=$1; shift; "$@" 2>&1 | tee "$out/says" | grep -q -- "$want" || { cat "$out/says"; false; }; }
ends_with() { local want=$1; shift; [ "$("$@" 2>&1 | tee "$out/says" | tail -n 1)" = "$want" ] || { cat "$out/says"; false; }; }

finish() {
    ./microphone.py stop; ./desktop.sh stop; ./camera.sh stop; ./clock.sh stop; ./disk.sh stop
} >/dev/null 2>&1
trap finish EXIT
trap 'exit 1' INT TERM

# Processes that were started by this test and still run: all of them have its RIG in their environment.
left_over() {
    local p
    for p in /proc/[0-9]*; do
        { tr '\0' '\n' <"$p/environ" | grep -qxF "RIG=$RIG" && tr '\0' ' ' <"$p/cmdline" && echo; } 2>/dev/null
    done
    return 0
}

speech() {
    espeak-ng -w "$out/spoken.wav" "I have read what happens to my voice, I agree to it, and I know how to take that back." &&
        sox "$out/spoken.wav" -r 48000 -c 1 -b 16 "$out/speech.wav"
}

# ---------------------------------------------------------------- microphone and compare_wav

test_microphone() {
    check "speech can be made" speech
    check "the microphone starts" ./microphone.py start
    . "$RIG/microphone/env.sh"
    check "it is the default, by its name" says "Sayso Test Microphone" pactl list sources
    check "nobody records at first" gives 1 ./microphone.py status
    check "recordings can be watched" ./microphone.py watch "$out/watched"

    record() { arecord -q -D default -f S16_LE -r 48000 -c 1 -d "$1" "$2"; }
    record 9 "$out/recorded.wav" & local recorder=$!
    sleep 0.7
    check "a recording under way is seen" says "recording format=s16le/1ch/48000Hz" ./microphone.py status
    check "speech plays into it" ./microphone.py play "$out/speech.wav"
    wait $recorder
    check "what was recorded is what was said, every sample" \
        ./compare_wav.py "$out/speech.wav" "$out/recorded.wav" --min-correlation 0.9999 --min-covered 1
    check "the watch saw it begin and end" eval 'sleep 0.3; grep -q BEGIN $out/watched && grep -q END $out/watched'

    sox "$out/recorded.wav" "$out/half1.wav" trim 0 3
    sox "$out/recorded.wav" "$out/half2.wav" trim 144100s
    sox "$out/half1.wav" "$out/half2.wav" "$out/cut.wav"
    check "100 samples cut out are noticed" eval './compare_wav.py $out/speech.wav $out/cut.wav >$out/cut.json; [ $? = 1 ] && grep -q "\"slip\": -100" $out/cut.json'
    sox "$out/recorded.wav" -r 44100 -c 2 -e floating-point -b 32 "$out/other.wav"
    check "stereo, 44100 Hz, floating point is the same sound" ./compare_wav.py "$out/speech.wav" "$out/other.wav"
    sox "$out/speech.wav" "$out/reversed.wav" reverse
    check "another sound is not the same" gives 1 ./compare_wav.py "$out/reversed.wav" "$out/recorded.wav"

    (sleep 0.4; exec aplay -q -D default "$out/speech.wav") &
    record 9 "$out/silence.wav" & local second=$!
    ./microphone.py heard "$out/heard.wav" 9
    wait $second
    check "the speaker plays what a program plays" ./compare_wav.py "$out/speech.wav" "$out/heard.wav"
    loudest() { sox "$1" -n stat 2>&1 | awk '/Maximum amplitude/ { print $3 }'; }
    check "and the microphone does not hear it" says '^0\.000000$' loudest "$out/silence.wav"

    check "it can be muted" ./microphone.py mute
    record 3 "$out/muted.wav" & local third=$!
    sleep 0.3; timeout 2 ./microphone.py play "$out/speech.wav"; wait $third
    check "a muted microphone is silent" says '^0\.000000$' loudest "$out/muted.wav"
    check "and unmuted" ./microphone.py unmute

    (timeout 10 parec -d sayso_microphone >"$out/unplugged.raw" 2>&1; echo $? >"$out/parec") &
    sleep 0.7
    check "it can be unplugged, and then is gone" eval './microphone.py unplug && ! pactl list short sources | grep microphone'
    check "which ends its recording" eval 'sleep 0.3; [ "$(cat $out/parec)" = 1 ]'
    check "speaking is refused then" says "unplugged" ./microphone.py play "$out/speech.wav"
    check "unplugging all leaves no source" eval './microphone.py unplug all && [ -z "$(pactl list short sources)" ]'
    check "plugged in, it is the default again" eval './microphone.py plug && pactl info | grep -q "Default Source: sayso_microphone"'
    microphones
    check "a frozen server is said to be frozen" eval './microphone.py freeze; says "thaw" ./microphone.py status'
    check "and answers after thawing" eval './microphone.py thaw; says "nobody" ./microphone.py status'
    check "a killed server is gone" eval './microphone.py kill; sleep 0.2; says "not running" ./microphone.py status'
    check "and can be started anew" eval './microphone.py start && says "nobody" ./microphone.py status'
    check "stopping a frozen one works too" eval './microphone.py freeze; ./microphone.py stop'
    unset PULSE_SERVER PULSE_COOKIE ALSA_CONFIG_PATH
}

# What there is besides the one microphone: others, other formats, sources that change, ALSA alone.
microphones() {
    local kind
    source_of() { ./microphone.py status | grep -o "source=.*"; }
    recorded() { ./compare_wav.py "$out/speech.wav" "$out/$1" --min-correlation 0.99; }
    say_to() { record 8 "$out/$1.wav" & local p=$!; sleep 0.7; ./microphone.py play "$out/speech.wav" "${2:-sayso_microphone}"; wait $p; recorded "$1.wav"; }

    check "another microphone, with another format" eval './microphone.py add rig_second "Second Microphone" 44100 2 s24le && pactl list short sources | grep "rig_second.*s24le 2ch 44100Hz"'
    check "is there by its description" says "Description: Second Microphone$" pactl list sources
    check "a name is taken only once" says "already" ./microphone.py add rig_second "Third"
    check "a format that does not exist is refused" says "no such microphone" ./microphone.py add rig_third "Third" 48000 9 s16le
    check "it can be the default, and be spoken to" eval './microphone.py default rig_second && say_to second rig_second'
    ./microphone.py default sayso_microphone

    (timeout 20 parec -d sayso_microphone >"$out/moved.raw" 2>&1; echo $? >"$out/parec") &
    sleep 0.7
    check "a recording can be moved to it" eval './microphone.py move rig_second && sleep 0.3 && says "source=rig_second" source_of'
    check "and back" eval './microphone.py move sayso_microphone && sleep 0.3 && says "source=sayso_microphone" source_of'
    check "unplugged quietly, the recording goes on from the other" eval 'rm -f $out/parec; ./microphone.py unplug --quietly && sleep 0.3 && says "source=rig_second" source_of && [ ! -e $out/parec ]'
    check "the other removed quietly, from the speaker's monitor" eval './microphone.py remove rig_second --quietly && sleep 0.3 && says "source=sayso_speaker.monitor" source_of'
    check "unplugging all ends it" eval './microphone.py unplug all; sleep 0.3; [ "$(cat $out/parec)" = 1 ]'
    check "what was removed does not come back, what was added does" eval './microphone.py plug && ./microphone.py add rig_third Third && ./microphone.py unplug all && ./microphone.py plug && says rig_third pactl list short sources && not says rig_second pactl list short sources; r=$?; ./microphone.py remove rig_third; [ $r = 0 ]'

    (timeout 3 parec -d sayso_microphone --latency-msec=50 >"$out/busy.raw" 2>&1) &
    sleep 1
    check "a busy microphone gives nothing" eval './microphone.py busy; sleep 0.2; size=$(stat -c %s $out/busy.raw); sleep 0.5; [ "$(stat -c %s $out/busy.raw)" = $size ]'
    check "until it is free" eval './microphone.py free; sleep 0.7; [ "$(stat -c %s $out/busy.raw)" -gt $size ]'
    wait

    for kind in "44100 2 s24le" "8000 1 u8" "192000 8 float32le"; do
        check "the microphone can be $kind" eval './microphone.py unplug && SAYSO_RIG_MICROPHONE="$kind" ./microphone.py plug &&
            set -- $kind && pactl list short sources | grep "sayso_microphone.*$3 $2ch $1Hz"'
    done
    check "with 8 channels, it still hears what is said" say_to eight
    check "a kind that does not exist is refused" eval './microphone.py unplug; SAYSO_RIG_MICROPHONE="4000 1 s16le" says "no such microphone" ./microphone.py plug'
    check "without the setting it is as before" eval './microphone.py plug && pactl list short sources | grep "sayso_microphone.*s16le 1ch 48000Hz"'

    check "over ALSA alone, no sound server is found" eval '(. $RIG/microphone/alsa.sh; ! timeout 5 pactl info)'
    check "but the microphone is" eval '(. $RIG/microphone/alsa.sh; say_to alsa)'
}

# ------------------------------------------------------------------ camera, film, which_frame

ascending() {           # ascending FILE COUNT: at least COUNT numbers, each greater than the one before
    awk -v least="$2" 'NF != 1 || $1 !~ /^[0-9]+$/ || (NR > 1 && $1 <= last) { bad = 1; print "line " NR ": " $0 } { last = $1 } END { exit bad || NR < least }' "$1"
}

test_camera() {
    local probe="timeout 30 ./camera.sh run ./camera_probe.py" f
    check "the shim and the film are made" ./camera.sh start 640x480 320x240
    mkdir -p "$out/pictures" "$out/raw"
    check "ffmpeg streams from it" timeout 30 ./camera.sh run ffmpeg -v error -nostdin -y -f v4l2 -input_format mjpeg \
        -video_size 640x480 -framerate 30 -i /dev/video0 -t 2 -c copy -f image2 "$out/pictures/%03d.jpg"
    ./which_frame.py "$out"/pictures/*.jpg >"$out/numbers" 2>&1
    check "two seconds give some 60 pictures whose numbers ascend" ascending "$out/numbers" 50
    check "the log has it in order" eval '[ "$(awk "{ print \$3 }" $RIG/camera/log | xargs)" = "OPEN STREAMON FIRSTFRAME STREAMOFF CLOSE" ]'
    check "and in YUYV, at another size" eval 'timeout 30 ./camera.sh run ffmpeg -v error -nostdin -y -f v4l2 -input_format yuyv422 \
        -video_size 320x240 -framerate 15 -i /dev/video0 -frames:v 8 $out/pictures/y%02d.png && ./which_frame.py $out/pictures/y*.png >$out/numbers && ascending $out/numbers 8'
    f=$out/pictures/030.jpg
    ffmpeg -v error -y -i "$f" -vf hflip,scale=250:-1 "$out/mirror.jpg"
    check "a smaller, mirrored picture is read and called mirrored" says "mirrored" ./which_frame.py "$out/mirror.jpg"
    ffmpeg -v error -y -i "$f" -i "$out/pictures/040.jpg" -filter_complex "[0]crop=iw:ih/2:0:0[a];[1]crop=iw:ih/2:0:ih/2[b];[a][b]vstack" "$out/torn.jpg"
    check "a torn picture is called torn" says "torn" ./which_frame.py "$out/torn.jpg"

    check "seen as nokhwa sees it: list, name, pictures" eval '$probe 5 MJPG $out/raw >$out/probe && grep -q "^nodes video0$" $out/probe && grep -q "^name Sayso Test Camera" $out/probe'
    check "older pictures' bytes are behind a picture's end" eval '[ "$(LC_ALL=C grep -aoP "\xff\xd8\xff" $out/raw/000.raw | wc -l)" -gt 5 ]'
    check "a metadata node and another name" eval 'TESTCAM_METADATA=1 TESTCAM_NAME="Other Camera" $probe 1 >$out/probe && grep -q "^nodes video0 video1$" $out/probe && grep -q "^open Other Camera" $out/probe'

    (timeout 30 ./camera.sh run ./camera_probe.py 60 >"$out/probe") & local streaming=$!
    sleep 1
    check "its light is on while it streams" says STREAMON ./camera.sh light
    wait $streaming
    check "and off afterwards" gives 1 ./camera.sh light

    for f in busy:EBUSY eacces:EACCES enoent:ENOENT vanish:ENOENT hang:ETIMEDOUT eio:EIO; do
        check "${f%:*} from the start gives ${f#*:}" eval './camera.sh fault ${f%:*}; ends_with "error ${f#*:}" $probe 3'
    done
    ./camera.sh fault ok
    for f in vanish:ENODEV eio:EIO hang:ETIMEDOUT; do
        (sleep 0.8; ./camera.sh fault "${f%:*}") &
        check "${f%:*} while it streams gives ${f#*:}" ends_with "error ${f#*:}" $probe 120
        wait; ./camera.sh fault ok
    done
    check "plugged in again, it works" $probe 3
    cat >"$out/again.py" <<'END'
import sys, time
sys.path.insert(0, ".")
import camera_probe
try:
    camera_probe.main(120)
except OSError as why:
    print("error", why.errno)
time.sleep(1)
camera_probe.main(3)
END
    (sleep 0.8; ./camera.sh fault vanish; sleep 0.5; ./camera.sh fault ok) &
    check "also for a program that still holds the one that went" eval 'timeout 30 ./camera.sh run /usr/bin/python3 $out/again.py >$out/probe && grep -q "^error 19$" $out/probe && [ "$(grep -c ^open $out/probe)" = 2 ]'
    wait
    check "what is unplugged is dark" eval 'grep -q "STREAMOFF .*by=vanish" $RIG/camera/log && ! ./camera.sh light'
    check "bytes behind the end can be reported as part of a picture" eval 'TESTCAM_TRAILING=5000 TESTCAM_WARMUP=600 $probe 1 MJPG >$out/probe; $probe 1 MJPG >>$out/probe; set -- $(grep -o "used=[0-9]*" $out/probe | cut -d= -f2); [ $(($1 - $2)) -gt 3000 ]'
    rm -f "$out"/raw/*
    check "a damaged picture is marked and cannot be read whole" eval './camera.sh fault corrupt; $probe 2 MJPG $out/raw >$out/probe; grep -q damaged $out/probe && ! ./which_frame.py $out/raw/001.raw'
    check "a covered lens gives black, without a number" eval './camera.sh fault black; $probe 2 MJPG $out/raw >$out/probe && says "no number" ./which_frame.py $out/raw/001.raw'
    ./camera.sh fault ok
    check "a fault that does not exist is refused" says "no fault" ./camera.sh fault sleepy
    camera_pictures
    camera_nodes
}

# How pictures may look besides: NV12, large ones, too light, too dark, frozen.
camera_pictures() {
    local f
    check "in NV12" eval 'TESTCAM_FORMATS=MJPG,NV12 timeout 30 ./camera.sh run ffmpeg -v error -nostdin -y -f v4l2 -input_format nv12 \
        -video_size 320x240 -framerate 15 -i /dev/video0 -frames:v 8 $out/pictures/n%02d.png && ./which_frame.py $out/pictures/n*.png >$out/numbers && ascending $out/numbers 8'
    check "whose length is 3/2 of the pixels" eval 'TESTCAM_FORMATS=NV12 $probe 1 NV12 >$out/probe && grep "used=460800 of=460800" $out/probe'
    check "a film of 3840x2160 can be made" ./camera.sh film 3840x2160 5
    for f in MJPG YUYV NV12; do
        rm -f "$out"/raw/*
        check "3840x2160 in $f, in time" eval 'SECONDS=0; TESTCAM_FORMATS=$f $probe 30 $f "" 0 3840x2160 >$out/probe && [ $SECONDS -lt 4 ] && [ $(grep -c ^picture $out/probe) = 30 ]'
    done
    # brightness WORD LEAST MOST: the darkest and lightest value, and the average, in percent
    brightness() {
        ./camera.sh fault "$1"
        timeout 30 ./camera.sh run ffmpeg -v error -nostdin -f v4l2 -input_format "$2" -video_size 320x240 -i /dev/video0 -frames:v 1 \
            -pix_fmt gray -f rawvideo - | /usr/bin/python3 -c 'import sys; d = sys.stdin.buffer.read(); print(min(d), max(d), round(sum(d) / len(d) / 2.55))'
        ./camera.sh fault ok
    }
    for f in mjpeg yuyv422 nv12; do
        check "too much light, in $f" eval 'TESTCAM_FORMATS=MJPG,YUYV,NV12 says "^255 255 100$" brightness white $f'
        check "too little, in $f" eval 'TESTCAM_FORMATS=MJPG,YUYV,NV12 says "^[1-9][0-9]* [345]. 12$" brightness dim $f'
    done
    for f in MJPG YUYV; do
        rm -f "$out"/raw/*
        (sleep 0.9; ./camera.sh fault frozen) &
        check "frozen half-way, the same bytes again and again, in $f" eval '$probe 60 $f $out/raw >$out/probe && frozen_in $out/raw $out/probe'
        wait; ./camera.sh fault ok
    done
}

# frozen_in FOLDER PROBED: the first pictures differ, the last ten are the same byte for byte
frozen_in() {
    local n used
    for n in 0 1 2 3 4 50 51 52 53 54 55 56 57 58 59; do
        used=$(sed -n "s/^picture .* used=\([0-9]*\) .*/\1/p" "$2" | sed -n "$((n + 1))p")
        head -c "$used" "$1/$(printf %03d $n).raw" | md5sum
    done >"$out/sums"
    [ "$(head -n 5 "$out/sums" | sort -u | wc -l)" = 5 ] && [ "$(tail -n 10 "$out/sums" | sort -u | wc -l)" = 1 ]
}

# Nodes: a second camera, what /sys tells, odd names, openings and closings that take long.
camera_nodes() {
    cat >"$out/nodes.py" <<'END'
import os
for folder in "/dev", "/sys/class/video4linux":
    print(folder, *sorted(n for n in os.listdir(os.fsencode(folder)) if n.startswith(b"video")))
for n in range(5):
    for file in "name", "index", "device/../idVendor", "device/../idProduct", "device/../serial":
        try:
            with open(f"/sys/class/video4linux/video{n}/{file}") as f:
                print(n, file, f.read().strip())
        except OSError as why:
            print(n, file, why.errno)
    if os.path.islink(f"/sys/class/video4linux/video{n}"):
        print(n, "leads to", os.readlink(f"/sys/class/video4linux/video{n}"))
    if os.path.exists(f"/sys/class/video4linux/video{n}/device"):
        print(n, "device is", os.path.realpath(f"/sys/class/video4linux/video{n}/device"))
for name in b"/dev/videox", b"/dev/video\xff":
    try:
        os.open(name, os.O_RDWR)
    except OSError as why:
        print("odd", why.errno)
END
    nodes() { ./camera.sh run /usr/bin/python3 "$out/nodes.py" >"$out/nodes" 2>&1; }
    check "a second camera, with metadata nodes" eval 'TESTCAM_SECOND="Second Camera" TESTCAM_METADATA=1 nodes && grep "^/dev b.video0. b.video1. b.video2. b.video3.$" $out/nodes && grep "^2 name Second Camera$" $out/nodes && grep "^4 name 2$" $out/nodes'
    check "the same under /sys, and its index" eval 'grep "^/sys/class/video4linux b.video0. b.video1. b.video2. b.video3.$" $out/nodes && [ "$(grep index $out/nodes | xargs)" = "0 index 0 1 index 1 2 index 0 3 index 1 4 index 2" ]'
    check "told apart by what /sys tells" eval 'grep "^0 device/../serial 0001$" $out/nodes && grep "^2 device/../serial 0002$" $out/nodes && grep "^2 device/../idVendor 1d6b$" $out/nodes && grep "^0 device/../idProduct 0102$" $out/nodes'
    check "and by where its links lead" eval 'grep "^0 leads to .*/1-1/1-1:1.0/video4linux/video0$" $out/nodes && grep "^3 device is /sys/.*/1-2/1-2:1.0$" $out/nodes'
    check "a camera without a serial number" eval 'TESTCAM_SERIAL=none nodes && grep "^0 device/../serial 2$" $out/nodes && TESTCAM_SERIAL=77 nodes && grep "^0 device/../serial 77$" $out/nodes'
    check "two cameras with one serial number" eval 'TESTCAM_SECOND="Second Camera" TESTCAM_SAME_SERIAL=1 nodes && grep "^2 device/../serial 0001$" $out/nodes'
    check "a codec is no USB device" eval 'TESTCAM_CODEC=1 nodes && grep "^0 device/../idVendor 2$" $out/nodes && grep "^0 name Sayso Test Camera$" $out/nodes'
    check "a mode that is too wide has no bandwidth" eval 'TESTCAM_WIDEST=1 ends_with "error ENOSPC" $probe 3'
    ./camera.sh fault busy-first
    check "the first one can be busy alone" eval 'TESTCAM_SECOND="Second Camera" ends_with "error EBUSY" $probe 3 && TESTCAM_SECOND="Second Camera" $probe 3 YUYV "" 2 >$out/probe'
    ./camera.sh fault ok
    check "the second one gives pictures" eval 'TESTCAM_SECOND="Second Camera" $probe 3 YUYV "" 2 >$out/probe && grep "^open Second Camera$" $out/probe'
    check "odd names in /dev, which cannot be opened" eval 'TESTCAM_ODD_NODES=1 nodes && grep "^/dev b.video0. b.videox. b.video.xff.$" $out/nodes && [ "$(grep odd $out/nodes | xargs)" = "odd 19 odd 19" ] && grep "^/sys/class/video4linux b.video0.$" $out/nodes'
    for f in vanish enoent; do
        check "$f leaves both lists empty" eval './camera.sh fault $f; nodes && grep "^/dev$" $out/nodes && grep "^/sys/class/video4linux$" $out/nodes && grep "^0 name 2$" $out/nodes'
    done
    ./camera.sh fault ok

    # Opens a node, ends a stream and closes a node, each in a thread of its own, while others go on.
    cat >"$out/slow.py" <<'END'
import os, sys, threading, time
sys.path.insert(0, ".")
import camera_probe
def timed(what, act):
    began = time.monotonic()
    try:
        act()
    except OSError as why:
        what += f" error {why.errno}"
    print(what, round(time.monotonic() - began, 1), flush=True)
fd = os.open("/dev/video0", os.O_RDWR | os.O_NONBLOCK)
second = os.open("/dev/video0", os.O_RDWR)
print("ready", flush=True)
time.sleep(0.6)                                          # the fault begins
other = threading.Thread(target=timed, args=("open", lambda: os.open("/dev/video0", os.O_RDWR)))
other.start()
time.sleep(0.2)
timed("name", lambda: open("/sys/class/video4linux/video0/name").read())
timed("ioctl", lambda: camera_probe.ioctl(fd, camera_probe.QUERYCAP, bytes(104)))
off = threading.Thread(target=timed, args=("off", lambda: camera_probe.ioctl(fd, camera_probe.STREAMOFF, b"\1\0\0\0")))
off.start()
shut = threading.Thread(target=timed, args=("shut", lambda: os.close(second)))
shut.start()
time.sleep(0.2)
timed("ioctl", lambda: camera_probe.ioctl(fd, camera_probe.QUERYCAP, bytes(104)))
off.join()
shut.join()
timed("close", lambda: os.close(fd))
other.join()
END
    slow() {            # slow FAULT: it is there from 0.3 s after the program is ready to 1.7 s
        : >"$out/slow"
        timeout 30 ./camera.sh run /usr/bin/python3 "$out/slow.py" >"$out/slow" 2>&1 & local p=$!
        until grep -q ready "$out/slow"; do sleep 0.02; done
        sleep 0.3; ./camera.sh fault "$1"; sleep 1.4; ./camera.sh fault "${2:-ok}"
        wait $p; cat "$out/slow"; ./camera.sh fault ok
    }
    check "hang-open holds an opening, and nothing else" eval 'slow hang-open && grep -E "^open (0\.[6-9]|1\.)" $out/slow && [ "$(grep -c "ioctl 0.0" $out/slow)" = 2 ] && grep "name 0.0" $out/slow && grep "off 0.0" $out/slow && grep "close 0.0" $out/slow'
    check "when the camera is gone then, the opening fails" eval 'slow hang-open vanish; grep "^open error 2 " $out/slow'
    check "hang-close holds STREAMOFF and closing, and nothing else" eval 'slow hang-close && grep -E "^off (0\.[5-9]|1\.)" $out/slow && grep -E "^shut (0\.[5-9]|1\.)" $out/slow && [ "$(grep -c "ioctl 0.0" $out/slow)" = 2 ] && grep "name 0.0" $out/slow && grep "open 0.0" $out/slow'
    (sleep 1; ./camera.sh fault hang-close; sleep 2.5; ./camera.sh fault ok) &
    check "and its light stays on meanwhile" eval '(timeout 30 ./camera.sh run ./camera_probe.py 45 >$out/probe) & sleep 2.7; ./camera.sh light && [ "$(grep -c ^picture $out/probe)" = 45 ]'
    wait
    check "then it is dark" gives 1 ./camera.sh light
    check "an opening can take long" eval 'TESTCAM_SLOW_OPEN=700 ./camera.sh run /usr/bin/python3 -c "import os, time; t = time.monotonic(); os.open(\"/dev/video0\", os.O_RDWR); print(round(time.monotonic() - t, 1))" >$out/slow; grep -E "^0\.[78]" $out/slow'
}

# -------------------------------------------------------------------------------------- clock

test_clock() {
    check "the clock starts" ./clock.sh start
    cat >"$out/clock.py" <<'END'
import datetime, threading, time
def ahead():                            # of the true time, which monotonic time stands for
    return [round(read() - time.monotonic() - start) for read in (time.time, datetime.datetime.now().timestamp,
            lambda: time.clock_gettime(time.CLOCK_REALTIME), lambda: time.clock_gettime(5))]    # 5: CLOCK_REALTIME_COARSE
start = time.time() - time.monotonic()
end = time.monotonic() + 3
seen = []
def look():
    while time.monotonic() < end:
        a = ahead()
        if not seen or seen[-1] != a:
            seen.append(a)
        time.sleep(0.02)
def press():                            # other threads ask as well
    while time.monotonic() < end:
        for _ in range(100):
            time.time()
        time.sleep(0.001)
threads = [threading.Thread(target=f) for f in (press, press, press)]
before = time.monotonic()
for t in threads: t.start()
print("ready", flush=True)
look()
for t in threads: t.join()
print("lasted", round(time.monotonic() - before))
print(*seen, sep="\n")
END
    : >"$out/clock"
    timeout 20 ./clock.sh run /usr/bin/python3 "$out/clock.py" >"$out/clock" 2>&1 & local p=$!
    until grep -q ready "$out/clock"; do sleep 0.02; done
    sleep 0.3
    check "it jumps ahead" ./clock.sh jump 7200
    sleep 0.5
    check "and behind" ./clock.sh jump -86400.25
    sleep 0.5
    check "and back" ./clock.sh jump 0
    wait $p
    sed -i 's/, /,/g' "$out/clock"
    steps() { awk -F, '/^\[/ { gsub(/[][]/, ""); if ($1 == $2 && $2 == $3 && $3 == $4) print $1 }' "$out/clock" | uniq | xargs; }
    check "a running program sees that, in all its clocks" eval 'steps; [ "$(steps)" = "0 7200 -86400 0" ]'
    check "its monotonic time goes on" eval 'cat $out/clock; grep -q "^lasted 3$" $out/clock'
    check "a program that starts later is told at once" eval './clock.sh jump 1000000; a=$(./clock.sh run date +%s); b=$(date +%s); echo $a $b; [ $((a - b)) -ge 999999 ] && [ $((a - b)) -le 1000001 ]'
    check "time(2) and gettimeofday(2) tell the same" eval './clock.sh run /usr/bin/python3 -c "
import ctypes, time
c, pair = ctypes.CDLL(None), (ctypes.c_long * 2)()
c.time.restype = ctypes.c_long
c.gettimeofday(pair, None)
print(c.time(None) - int(time.time()), pair[0] - int(time.time()))" >$out/clock && grep -E "^(0|-1) 0$" $out/clock'
    check "what is not a number is refused" says "not a number" ./clock.sh jump soon
    check "it is cheap" eval './clock.sh run /usr/bin/python3 -c "import time, timeit; print(timeit.timeit(time.time, number=1000000))" >$out/clock; cat $out/clock; awk "{ exit !(\$1 < 1) }" $out/clock'
    check "the camera's log keeps the true time" eval './camera.sh start 320x240 && ./clock.sh run ./camera.sh run ./camera_probe.py 1 YUYV >$out/probe; t=$(tail -n 1 $RIG/camera/log | cut -d. -f1); b=$(date +%s); echo $t $b; [ $((b - t)) -lt 10 ] && [ $((b - t)) -ge 0 ]'
    check "the clock stops" eval './clock.sh stop && says "not started" ./clock.sh jump 1'
}

# ------------------------------------------------------------------------- desktop and drive.py

test_desktop() {
    check "the desktop starts" ./desktop.sh start 1000x700
    check "its processes are seen" says Xvfb left_over
    check "a second one beside it" eval 'RIG=$RIG/second ./desktop.sh start && [ "$(cat $RIG/desktop/display)" != "$(cat $RIG/second/desktop/display)" ]'
    check "and stops alone" eval 'RIG=$RIG/second ./desktop.sh stop; ./desktop.sh run xdotool getdisplaygeometry'
    size() { ./desktop.sh run xdotool getdisplaygeometry; }
    check "its screen can be resized, and back" eval './desktop.sh resize 800 600 && says "^800 600$" size && ./desktop.sh resize 1000 700 && says "^1000 700$" size'
    ./desktop.sh run ./test_window.py >"$out/window" 2>&1 & local window=$!
    sleep 1
    if ! kill -0 $window 2>/dev/null; then
        wait $window; local code=$?
        [ $code = 77 ] && skip "drive.py (no GTK to make a window with)" || check "the test window opens" eval "cat $out/window; false"
    else
        local drive="timeout 30 ./desktop.sh run ./drive.py" d="Rig window"
        check "the window is there, and all it says" eval '$drive "$d" texts >$out/texts && grep -qx "Nothing pressed" $out/texts && grep -qx "Record my voice" $out/texts'
        check "a button can be pressed" eval '$drive "$d" press "Press me" && $drive "$d" wait Pressed'
        check "a disabled one is told apart" eval '$drive "$d" enabled "Press me" && ! $drive "$d" enabled "Not yet"'
        check "and not pressed" says "disabled" $drive --seconds 1 "$d" press "Not yet"
        check "ticking twice leaves it ticked" eval '$drive "$d" tick "Record my voice" && $drive "$d" tick "Record my voice" && $drive "$d" ticked "Record my voice"'
        check "and unticking unticks" eval '$drive "$d" untick "Record my voice" && ! $drive "$d" ticked "Record my voice"'
        check "text can be set, found by its label" eval '$drive "$d" set "Your name" "Zoë Müller" && says "^Zoë Müller$" $drive "$d" get "Your name"'
        check "text can be typed" eval './desktop.sh focus "$d" && $drive "$d" focus "Your name" && ./desktop.sh key ctrl+a && ./desktop.sh type "typed so" && says "^typed so$" $drive "$d" get "Your name"'
        check "a slider can be read and set" eval 'says "^3.0" $drive "$d" value Loudness && $drive "$d" value Loudness 8 && says "^8.0" $drive "$d" value Loudness'
        click_on() { set -- $($drive "$d" where "$1"); ./desktop.sh click $(($1 + $3 / 2)) $(($2 + $4 / 2)); }
        check "a click where an element is ticks it" eval 'click_on "Record my voice"; sleep 0.3; $drive "$d" ticked "Record my voice"'
        check "its picture can be taken" eval './desktop.sh shot $out/shot.png "$d" && [ -s $out/shot.png ]'
        check "the window can be resized" eval './desktop.sh resize 500 400 "$d" && ./desktop.sh windows | grep -q " 500  *400 "'
        check "what is not there is said, with what is" says "to be read are: Rig window" $drive --seconds 1 "$d" wait "Nowhere"
        check "elements that come and go do no harm" eval '$drive "$d" press Vanish; for i in 1 2 3 4 5; do $drive "$d" tree || exit 1; done'
        kill -STOP $window
        check "a window that hangs does not hang its reader" eval 'SECONDS=0; gives 2 $drive --seconds 2 "$d" wait "Quit" && [ $SECONDS -lt 20 ]'
        kill -CONT $window
        check "the window closes" eval '$drive "$d" press Quit; wait $window'
    fi
    check "the desktop stops" ./desktop.sh stop
}

# ------------------------------------------------------------------------------ disk and search

test_disk() {
    if [ "$(id -u)" != 0 ]; then skip "disk (needs root)"; return; fi
    local mnt
    check "the disk starts" ./disk.sh start 48
    mnt=$RIG/disk/mnt
    mountpoint -q "$mnt" || return
    for f in kept erased never; do openssl rand 200000 >"$out/$f"; done
    cp "$out/kept" "$out/erased" "$mnt/"
    echo "the receipt code is plover-42" | base64 >"$mnt/note"
    sync
    rm "$mnt/kept"
    shred -u "$mnt/erased"
    image=$(./disk.sh image)
    check "a deleted file is found" says "200 of 200" ./search.py "$image" "$out/kept"
    check "an overwritten one is not" says " 0 of 200" ./search.py "$image" "$out/erased"
    check "nor one that never was there, and the exit code says so" gives 1 ./search.py "$image" "$out/never"
    check "words in base64 are found" says "as base64: found" ./search.py "$image" --text "code is plover-42"
    check "bytes are found by their hex" says "found at" ./search.py "$image" --hex "$(head -c 40 "$out/kept" | od -An -v -tx1 | tr -d ' \n')"
    check "full, it takes no more" eval './disk.sh fill && ! head -c 50000 /dev/urandom >$mnt/more'
    check "freed, it does" eval './disk.sh free && head -c 50000 /dev/urandom >$mnt/more'
    check "read-only, also for a file that is open" eval 'exec 8>$mnt/open; ./disk.sh readonly; ! echo x 2>/dev/null >&8; r=$?; exec 8>&-; [ $r = 0 ]'
    check "and writable again" eval './disk.sh writable && touch $mnt/again'
    echo safe >"$mnt/safe"; sync "$mnt/safe"; echo lost >"$mnt/lost"
    check "it can be copied while mounted" ./disk.sh copy "$out/cut.img"
    check "a power cut keeps what was synced, and only that" eval './disk.sh inspect $out/cut.img $out/cut; cat $out/cut/safe; [ "$(cat $out/cut/safe)" = safe ] && [ -z "$(cat $out/cut/lost 2>/dev/null)" ]; r=$?; umount $out/cut; [ $r = 0 ]'
    check "unmounted and mounted, all is there" eval './disk.sh unmount && ./disk.sh mount && [ "$(cat $mnt/lost)" = lost ]'
    check "the disk stops" eval './disk.sh stop && ! mountpoint -q $mnt'
}

for rig; do echo "-- $rig"; "test_$rig"; done
echo "-- afterwards"
finish
trap - EXIT
sleep 0.3
left_over >"$out/left"
check "no process is left behind" eval 'cat $out/left; [ ! -s $out/left ]'
[ $failed = 0 ] && rm -rf "$RIG" || echo "what there is to see is in $RIG"
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ]
