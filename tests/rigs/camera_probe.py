#!/usr/bin/python3
"""Takes pictures the way nokhwa's v4l crate does, and says what happened, one line per step.

  camera.sh run camera_probe.py COUNT [MJPG|YUYV|NV12] [FOLDER] [NODE] [WIDTHxHEIGHT]

Lists /dev, reads the camera's name, opens it without blocking, calls syscall(SYS_ioctl, ...), maps
four buffers, polls for at most two seconds per picture.  With FOLDER, every picture's whole buffer
is kept there as 000.raw and so on: with whatever lies behind the picture's end.  FOLDER may be empty,
NODE is the node's number.  Exit code 1: an error, named on the last line.
"""
import ctypes
import errno
import os
import select
import struct
import sys

libc = ctypes.CDLL(None, use_errno=True)
SYS_IOCTL = {"x86_64": 16, "aarch64": 29}[os.uname().machine]
QUERYCAP, G_FMT, S_FMT, REQBUFS = 0x80685600, 0xC0D05604, 0xC0D05605, 0xC0145608
QUERYBUF, QBUF, DQBUF, STREAMON, STREAMOFF = 0xC0585609, 0xC058560F, 0xC0585611, 0x40045612, 0x40045613
CAPTURE, MAPPED = 1, 1


def ioctl(fd, request, data):
    box = ctypes.create_string_buffer(bytes(data), len(data))
    if libc.syscall(ctypes.c_long(SYS_IOCTL), ctypes.c_long(fd), ctypes.c_long(request), box) < 0:
        raise OSError(ctypes.get_errno(), "ioctl")
    return box.raw


def buffer(index):
    return struct.pack("<II", index, CAPTURE) + bytes(52) + struct.pack("<I", MAPPED) + bytes(24)


def main(count, pixels="MJPG", folder=None, node="0", size=None):
    nodes = sorted(n for n in os.listdir("/dev") if n.startswith("video"))
    print("nodes", *(n.encode(errors="surrogateescape").decode(errors="replace") for n in nodes), flush=True)
    with open(f"/sys/class/video4linux/video{node}/name") as f:
        print("name", f.read().strip(), flush=True)
    fd = os.open(f"/dev/video{node}", os.O_RDWR | os.O_NONBLOCK)
    print("open", ioctl(fd, QUERYCAP, bytes(104))[16:48].rstrip(b"\0").decode(), flush=True)
    current = ioctl(fd, G_FMT, struct.pack("<Q", CAPTURE) + bytes(200))
    width, height = map(int, size.split("x")) if size else struct.unpack_from("<II", current, 8)
    ioctl(fd, S_FMT, struct.pack("<QII4s", CAPTURE, width, height, pixels.encode()) + bytes(188))
    granted = struct.unpack_from("<I", ioctl(fd, REQBUFS, struct.pack("<III", 4, CAPTURE, MAPPED) + bytes(8)))[0]
    maps = []
    for i in range(granted):
        b = ioctl(fd, QUERYBUF, buffer(i))
        offset, length = struct.unpack_from("<I4xI", b, 64)
        maps.append(map_buffer(fd, length, offset))
        ioctl(fd, QBUF, buffer(i))
    ioctl(fd, STREAMON, struct.pack("<I", CAPTURE))
    poller = select.poll()
    poller.register(fd, select.POLLIN)
    for n in range(int(count)):
        if not poller.poll(2000):
            raise OSError(errno.ETIMEDOUT, "poll")
        b = ioctl(fd, DQBUF, buffer(0))
        index, _, used, flags = struct.unpack_from("<IIII", b)
        number = struct.unpack_from("<I", b, 56)[0]
        print(f"picture {number} used={used} of={len(maps[index])}{' damaged' if flags & 0x40 else ''}", flush=True)
        if folder:
            with open(f"{folder}/{n:03}.raw", "wb") as f:
                f.write(maps[index])
        ioctl(fd, QBUF, buffer(index))
    ioctl(fd, STREAMOFF, struct.pack("<I", CAPTURE))
    os.close(fd)


def map_buffer(fd, length, offset):
    """mmap of libc; Python's own looks at the file's size first, and a device has none."""
    libc.mmap.restype = ctypes.c_void_p
    at = libc.mmap(None, ctypes.c_size_t(length), 3, 1, fd, ctypes.c_long(offset))
    if at in (None, ctypes.c_void_p(-1).value):
        raise OSError(ctypes.get_errno(), "mmap")
    return (ctypes.c_char * length).from_address(at)


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 6:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except OSError as why:
        print("error", errno.errorcode.get(why.errno, why.errno), flush=True)
        sys.exit(1)
