/*
 * clock_shim.c - a wall clock that can jump, for one program.
 *
 * Loaded with LD_PRELOAD it adds an offset to what the program is told of the time of day:
 * clock_gettime of CLOCK_REALTIME and CLOCK_REALTIME_COARSE, gettimeofday, time and timespec_get.
 * Every other clock, above all CLOCK_MONOTONIC, is the true one.  `clock.sh` builds and drives it.
 *
 * Environment, read when the program starts:
 *   TESTCLOCK_CONTROL   file with the offset in seconds, such as "3600", "-0.5"; at most 100 ms old
 *
 * There is no lock: the offset is one atomic number, and whoever first asks the time after 100 ms
 * reads the file.  The file is read without the C library, so other shims are not asked.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000LL
typedef int clock_call(clockid_t, struct timespec *);

static _Atomic(clock_call *) next_clock;
static const char *control;
static _Atomic int64_t offset, look_after;

static int without_library(clockid_t clock, struct timespec *t)
{
    return (int)syscall(SYS_clock_gettime, clock, t);
}

static int true_time(clockid_t clock, struct timespec *t)
{
    clock_call *call = atomic_load_explicit(&next_clock, memory_order_acquire);
    if (!call) {
        call = (clock_call *)dlsym(RTLD_NEXT, "clock_gettime");
        if (!call) call = without_library;
        atomic_store_explicit(&next_clock, call, memory_order_release);
    }
    return call(clock, t);
}

/* Nanoseconds of "-12.5" and the like, in every language; 0 when it is not a number. */
static int64_t offset_in(const char *text)
{
    int64_t whole = 0, part = 0, unit = SECOND;
    int minus = *text == '-';
    if (*text == '-' || *text == '+') text++;
    for (; *text >= '0' && *text <= '9' && whole < 900000000; text++) whole = whole * 10 + (*text - '0');
    if (*text == '.')
        for (text++; *text >= '0' && *text <= '9' && unit > 1; text++) part += (*text - '0') * (unit /= 10);
    int64_t all = whole * SECOND + part;
    return *text && *text != '\n' ? 0 : minus ? -all : all;
}

static void read_offset(void)
{
    if (!control) return;
    int kept = errno;
    char text[32] = "";
    int fd = (int)syscall(SYS_openat, AT_FDCWD, control, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        if (syscall(SYS_read, fd, text, sizeof text - 1) > 0)
            atomic_store_explicit(&offset, offset_in(text), memory_order_relaxed);
        syscall(SYS_close, fd);
    }
    errno = kept;
}

static int64_t current_offset(void)
{
    struct timespec t;
    if (true_time(CLOCK_MONOTONIC, &t)) return 0;
    int64_t now = t.tv_sec * SECOND + t.tv_nsec, due = atomic_load_explicit(&look_after, memory_order_relaxed);
    if (now >= due && atomic_compare_exchange_strong(&look_after, &due, now + SECOND / 10)) read_offset();
    return atomic_load_explicit(&offset, memory_order_relaxed);
}

__attribute__((constructor)) static void at_start(void)
{
    const char *name = getenv("TESTCLOCK_CONTROL");
    if (name && *name) control = strdup(name);              /* the program may change its environment */
    current_offset();
    read_offset();
}

int clock_gettime(clockid_t clock, struct timespec *t)
{
    int result = true_time(clock, t);
    if (result || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return result;
    int64_t by = current_offset();
    t->tv_sec += by / SECOND;
    t->tv_nsec += by % SECOND;
    if (t->tv_nsec < 0) { t->tv_nsec += SECOND; t->tv_sec--; }
    if (t->tv_nsec >= SECOND) { t->tv_nsec -= SECOND; t->tv_sec++; }
    return 0;
}

int gettimeofday(struct timeval *restrict to, void *restrict zone)
{
    struct timespec t;
    if (zone) memset(zone, 0, sizeof(struct timezone));
    if (clock_gettime(CLOCK_REALTIME, &t)) return -1;
    *to = (struct timeval){ t.tv_sec, t.tv_nsec / 1000 };
    return 0;
}

time_t time(time_t *to)
{
    struct timespec t;
    if (clock_gettime(CLOCK_REALTIME_COARSE, &t)) return -1;
    if (to) *to = t.tv_sec;
    return t.tv_sec;
}

int timespec_get(struct timespec *t, int base)
{
    return base == TIME_UTC && !clock_gettime(CLOCK_REALTIME, t) ? base : 0;
}
