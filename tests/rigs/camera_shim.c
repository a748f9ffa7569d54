/*
 * camera_shim.c - a webcam inside one process, for machines that have none.
 *
 * Loaded with LD_PRELOAD it makes /dev/video0 exist for a program built on V4L2 streaming with
 * mapped buffers, such as nokhwa's v4l crate (which lists /dev, reads the name under /sys, and
 * calls syscall(SYS_ioctl, ...)) or ffmpeg.  Real cameras of the machine are hidden from it.
 * `camera.sh` builds and drives it; README.md says how to use it.
 *
 * How: opening the node gives an eventfd that is readable when there is something to fetch, so
 * poll(2) works by itself.  Pictures lie in a memfd, which mmap(2) of the node is led to.  A
 * thread, the sensor, takes one picture per interval from STREAMON to STREAMOFF.
 *
 * Environment, read at the first use:
 *   TESTCAM_NODE      number of the node (0)
 *   TESTCAM_METADATA  1: a second node, one number higher, as UVC cameras have; it gives no picture
 *   TESTCAM_NAME      "Sayso Test Camera"
 *   TESTCAM_SIZES     "640x480,1280x720"
 *   TESTCAM_RATES     pictures per second, "30,15,5"; "30000/1001" is possible
 *   TESTCAM_FORMATS   "MJPG,YUYV"
 *   TESTCAM_FILM      folder with WIDTHxHEIGHT.mjpg and WIDTHxHEIGHT-black.jpg, for MJPG
 *   TESTCAM_TRAILING  bytes behind each JPEG's end that are reported as part of it (0)
 *   TESTCAM_WARMUP    milliseconds until the first picture (one interval)
 *   TESTCAM_CONTROL   file whose first word says what is wrong at the moment, at most 50 ms old:
 *                     ok busy eacces enoent vanish hang eio corrupt black
 *   TESTCAM_LOG       file to which events are added: SECONDS.MICROSECONDS pid=N EVENT details
 *
 * A picture that is shorter than its buffer leaves older pictures' bytes behind its end, from the
 * first picture on, as real cameras do.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>

/* The function that this one stands in front of. */
#define NEXT(name) ({ static __typeof__(&name) f; if (!f) f = (__typeof__(&name))dlsym(RTLD_NEXT, #name); f; })
enum { OPENINGS = 8, BUFFERS = 8, CHOICES = 12, LISTINGS = 8 };
enum fault { OK, BUSY, EACCESS, ENOENTRY, VANISH, HANG, EIOERR, CORRUPT, BLACK, FAULTS };
static const char *const fault_words[FAULTS] = {
    "ok", "busy", "eacces", "enoent", "vanish", "hang", "eio", "corrupt", "black" };

struct opening {                    /* one successful open() */
    _Atomic int fd;                 /* plus one, so that 0 is a free place */
    int flags, metadata, dead;      /* dead: unplugged while it was open */
};
struct buffer { int queued, done; uint32_t used, flags, number; int64_t taken; };
struct jpeg { const uint8_t *at; uint32_t size; };

static struct opening openings[OPENINGS];
static _Atomic(DIR *) listings[LISTINGS];
static _Atomic int listed[LISTINGS];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;    /* guards all that follows */
static pthread_cond_t changed;
static struct {
    int ready, node, has_metadata, sizes, rates, formats, warmup;
    char name[32];
    uint32_t width[CHOICES], height[CHOICES], fourcc[2], trailing;
    struct v4l2_fract interval[CHOICES];
    const char *film_dir, *control, *log;
} cfg;
static enum fault fault;
static int64_t fault_read_at;
static int size_now, format_now, rate_now;                  /* what S_FMT and S_PARM chose */
static struct {
    struct opening *owner;          /* who asked for the buffers */
    _Atomic int memfd;              /* plus one */
    uint8_t *memory;
    uint32_t length, stride;
    int count, waiting, finished;
    struct buffer buffer[BUFFERS];
    int in[BUFFERS], out[BUFFERS];  /* indexes, in order */
    int running, lit, handed;       /* lit: as the light beside a real camera's lens */
    pthread_t sensor;
} stream;
static struct { int size, count; struct jpeg *frame, black; } film = { .size = -1 };
static uint32_t number;             /* of the next picture; never starts again */

/* ---- small things */

static int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void note(const char *format, ...)
{
    if (!cfg.log) return;
    int kept = errno;
    char line[256];
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    int n = snprintf(line, sizeof line, "%lld.%06ld pid=%d ", (long long)t.tv_sec, t.tv_nsec / 1000, getpid());
    va_list rest;
    va_start(rest, format);
    n += vsnprintf(line + n, sizeof line - n - 1, format, rest);
    va_end(rest);
    if (n > (int)sizeof line - 2) n = sizeof line - 2;
    line[n++] = '\n';
    int fd = NEXT(open)(cfg.log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (fd >= 0) {
        if (write(fd, line, n) != n) fprintf(stderr, "camera_shim: cannot write %s\n", cfg.log);
        NEXT(close)(fd);
    }
    errno = kept;
}

static const char *setting(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

static void configure(void)                                 /* lock held */
{
    if (cfg.ready) return;
    cfg.ready = 1;
    pthread_condattr_t attr;
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&changed, &attr);
    cfg.node = atoi(setting("TESTCAM_NODE", "0"));
    cfg.has_metadata = atoi(setting("TESTCAM_METADATA", "0"));
    cfg.trailing = (uint32_t)atoi(setting("TESTCAM_TRAILING", "0"));
    cfg.warmup = atoi(setting("TESTCAM_WARMUP", "-1"));
    cfg.film_dir = setting("TESTCAM_FILM", NULL);
    cfg.control = setting("TESTCAM_CONTROL", NULL);
    cfg.log = setting("TESTCAM_LOG", NULL);
    snprintf(cfg.name, sizeof cfg.name, "%s", setting("TESTCAM_NAME", "Sayso Test Camera"));
    const char *s;
    for (s = setting("TESTCAM_SIZES", "640x480,1280x720"); s && cfg.sizes < CHOICES; s = strchr(s, ',') ? strchr(s, ',') + 1 : NULL)
        if (sscanf(s, "%ux%u", &cfg.width[cfg.sizes], &cfg.height[cfg.sizes]) == 2) cfg.sizes++;
    for (s = setting("TESTCAM_RATES", "30,15,5"); s && cfg.rates < CHOICES; s = strchr(s, ',') ? strchr(s, ',') + 1 : NULL) {
        struct v4l2_fract f = { 1, 0 };
        if (sscanf(s, "%u/%u", &f.denominator, &f.numerator) >= 1 && f.denominator && f.numerator)
            cfg.interval[cfg.rates++] = f;
    }
    const char *formats = setting("TESTCAM_FORMATS", "MJPG,YUYV");
    if (strstr(formats, "MJPG")) cfg.fourcc[cfg.formats++] = V4L2_PIX_FMT_MJPEG;
    if (strstr(formats, "YUYV")) cfg.fourcc[cfg.formats++] = V4L2_PIX_FMT_YUYV;
    if (!cfg.sizes || !cfg.rates || !cfg.formats) {
        fprintf(stderr, "camera_shim: TESTCAM_SIZES, TESTCAM_RATES and TESTCAM_FORMATS must each name something usable\n");
        _exit(97);
    }
}

static void enter(void) { pthread_mutex_lock(&lock); configure(); }
static void leave(void) { pthread_mutex_unlock(&lock); }

static struct opening *opening_of(int fd)
{
    for (int i = 0; fd >= 0 && i < OPENINGS; i++)
        if (openings[i].fd == fd + 1) return &openings[i];
    return NULL;
}

/* Lets poll() see whether there is something to fetch: a picture, or bad news. */
static void signal_state(void)
{
    for (int i = 0; i < OPENINGS; i++) {
        struct opening *o = &openings[i];
        if (!o->fd) continue;
        int news = o->dead || (o == stream.owner && stream.running && (stream.finished || fault == EIOERR));
        uint64_t value = 1;
        if (news) value = write(o->fd - 1, &value, sizeof value);
        else value = read(o->fd - 1, &value, sizeof value);     /* never blocks: the eventfd is non-blocking */
    }
    pthread_cond_broadcast(&changed);
}

static void go_dark(const char *how)
{
    if (stream.lit) note("STREAMOFF pictures=%d%s", stream.handed, how);
    stream.lit = 0;
}

static void look_at_control(int64_t oldest)
{
    if (!cfg.control || now() - fault_read_at < oldest) return;
    fault_read_at = now();
    int fd = NEXT(open)(cfg.control, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    char text[32] = "", word[16] = "";
    ssize_t n = read(fd, text, sizeof text - 1);
    NEXT(close)(fd);
    if (n <= 0 || sscanf(text, "%15s", word) != 1) return;
    for (int f = 0; f < FAULTS; f++) {
        if (strcmp(word, fault_words[f]) || f == (int)fault) continue;
        fault = f;
        note("FAULT %s", word);
        for (int i = 0; f == VANISH && i < OPENINGS; i++)
            if (openings[i].fd) openings[i].dead = 1;
        if (f == VANISH) go_dark(" by=vanish");
        signal_state();
    }
}

/* ---- pictures */

static struct jpeg load(const char *suffix)
{
    struct jpeg whole = { 0 };
    char path[4096];
    snprintf(path, sizeof path, "%s/%ux%u%s", cfg.film_dir ? cfg.film_dir : "", cfg.width[size_now], cfg.height[size_now], suffix);
    int fd = NEXT(open)(path, O_RDONLY | O_CLOEXEC);
    struct stat s;
    if (fd < 0 || syscall(SYS_fstat, fd, &s)) {
        fprintf(stderr, "camera_shim: no film %s: make it with `camera.sh film`, or offer only YUYV\n", path);
        return whole;
    }
    void *m = mmap(NULL, s.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    NEXT(close)(fd);
    if (m != MAP_FAILED) whole = (struct jpeg){ m, (uint32_t)s.st_size };
    return whole;
}

static void load_film(void)
{
    if (film.size == size_now) return;
    free(film.frame);
    film.frame = NULL;
    film.count = 0;
    film.size = size_now;
    film.black = load("-black.jpg");
    struct jpeg all = load(".mjpg");
    const uint8_t *end = all.at + all.size, *p = all.at;
    while (p && p < end) {                                  /* each begins with FF D8 FF */
        const uint8_t *q = memmem(p + 1, end - p - 1, "\xff\xd8\xff", 3);
        if (!q) q = end;
        if (film.count % 64 == 0) film.frame = realloc(film.frame, (film.count + 64) * sizeof *film.frame);
        film.frame[film.count++] = (struct jpeg){ p, (uint32_t)(q - p) };
        p = q;
    }
}

/* Cell x of row 0 or 1 of the number strip; see film.py, which draws the same. */
static int cell_is_white(uint32_t n, int x, int row)
{
    int bit = x == 0 ? 1 : x == 17 ? 0 : n >> (16 - x) & 1;
    return bit ^ row;
}

static uint32_t draw_yuyv(uint8_t *to, uint32_t n, int black)
{
    uint32_t w = cfg.width[size_now], h = cfg.height[size_now];
    for (uint32_t y = 0; y < h; y++) {
        uint32_t band = y * 12 / h;                         /* 12 bands: the strip in 0, 1 and 10, 11 */
        for (uint32_t x = 0; x < w; x += 2, to += 4) {
            uint8_t luma = 16, blue = 128, red = 128;
            if (black) ;
            else if (band < 2 || band > 9) luma = cell_is_white(n, x * 18 / w, band & 1) ? 235 : 16;
            else { luma = 60 + (x + 4 * n) % w * 120 / w; blue = 40 + y * 176 / h; red = 216 - x * 176 / w; }
            to[0] = to[2] = luma; to[1] = blue; to[3] = red;
        }
    }
    return w * h * 2;
}

static void take_picture(void)
{
    uint32_t n = number++;
    if (fault == HANG || fault == VANISH || fault == EIOERR || !stream.waiting) return;   /* lost, as in a real one */
    int index = stream.in[0];
    struct buffer *b = &stream.buffer[index];
    uint8_t *to = stream.memory + (size_t)index * stream.stride;
    if (cfg.fourcc[format_now] == V4L2_PIX_FMT_MJPEG) {
        struct jpeg j = fault == BLACK ? film.black : film.count ? film.frame[n % film.count] : (struct jpeg){ 0 };
        if (!j.at) return;
        b->used = j.size < stream.length ? j.size : stream.length;
        if (fault == CORRUPT) b->used /= 2;
        memcpy(to, j.at, b->used);
        if (fault == CORRUPT) memset(to + b->used * 3 / 4, 0x5a, 32);
        b->used = b->used + cfg.trailing < stream.length ? b->used + cfg.trailing : stream.length;
    } else {
        b->used = draw_yuyv(to, n & 0xffff, fault == BLACK);
        if (fault == CORRUPT) b->used /= 2;
    }
    b->flags = fault == CORRUPT ? V4L2_BUF_FLAG_ERROR : 0;
    b->number = n;
    b->taken = now();
    b->queued = 0;
    b->done = 1;
    memmove(stream.in, stream.in + 1, sizeof *stream.in * --stream.waiting);
    stream.out[stream.finished++] = index;
}

static void *sensor(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&lock);
    int64_t step = 1000000000LL * cfg.interval[rate_now].numerator / cfg.interval[rate_now].denominator;
    int64_t due = now() + (cfg.warmup >= 0 ? cfg.warmup * 1000000LL : step);
    while (stream.running) {
        look_at_control(20000000);
        if (now() >= due) {
            take_picture();
            signal_state();
            due = due + 10 * step < now() ? now() + step : due + step;
        }
        int64_t until = now() + 40000000 < due ? now() + 40000000 : due;
        struct timespec t = { until / 1000000000, until % 1000000000 };
        pthread_cond_timedwait(&changed, &lock, &t);
    }
    pthread_mutex_unlock(&lock);
    return NULL;
}

/* ---- the stream */

static void stream_off(const char *how)                     /* lock held; let go while the sensor ends */
{
    if (!stream.running) return;
    stream.running = 0;
    pthread_cond_broadcast(&changed);
    pthread_t ending = stream.sensor;
    leave();
    pthread_join(ending, NULL);
    enter();
    stream.waiting = stream.finished = 0;
    for (int i = 0; i < stream.count; i++) stream.buffer[i].queued = stream.buffer[i].done = 0;
    go_dark(how);
    signal_state();
}

static void give_back_buffers(void)
{
    if (stream.memory) munmap(stream.memory, (size_t)stream.count * stream.stride);
    int fd = stream.memfd - 1;
    stream.memfd = 0;
    if (fd >= 0) NEXT(close)(fd);
    stream.memory = NULL;
    stream.owner = NULL;
    stream.count = 0;
}

static int get_buffers(struct opening *o, uint32_t *count)
{
    uint32_t n = *count < 2 ? 2 : *count > BUFFERS ? BUFFERS : *count;
    stream.length = cfg.width[size_now] * cfg.height[size_now] * 2;
    stream.stride = (stream.length + 4095) & ~4095u;
    int fd = memfd_create("test-camera", MFD_CLOEXEC);
    if (fd < 0) return ENOMEM;
    void *m = ftruncate(fd, (off_t)n * stream.stride) ? MAP_FAILED
        : mmap(NULL, (size_t)n * stream.stride, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (m == MAP_FAILED) { NEXT(close)(fd); return ENOMEM; }
    stream.memory = m;
    stream.memfd = fd + 1;
    stream.owner = o;
    stream.count = (int)(*count = n);
    memset(stream.buffer, 0, sizeof stream.buffer);
    if (cfg.fourcc[format_now] != V4L2_PIX_FMT_MJPEG) return 0;
    load_film();
    /* What earlier pictures left behind: the end of the film, over and over. */
    for (uint32_t i = 0; i < n && film.count; i++)
        for (uint32_t at = 0, k = 1; at < stream.length; k++) {
            struct jpeg j = film.frame[film.count - 1 - (i + k) % film.count];
            uint32_t size = j.size < stream.length - at ? j.size : stream.length - at;
            memcpy(stream.memory + (size_t)i * stream.stride + at, j.at, size);
            at += size;
        }
    return 0;
}

static void describe(struct v4l2_buffer *v)
{
    struct buffer *b = &stream.buffer[v->index];
    v->bytesused = b->used;
    v->length = stream.length;
    v->m.offset = v->index * stream.stride;
    v->memory = V4L2_MEMORY_MMAP;
    v->field = V4L2_FIELD_NONE;
    v->sequence = b->number;
    v->timestamp = (struct timeval){ b->taken / 1000000000, b->taken / 1000 % 1000000 };
    v->flags = b->flags | V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC | V4L2_BUF_FLAG_MAPPED
        | (b->queued ? V4L2_BUF_FLAG_QUEUED : 0) | (b->done ? V4L2_BUF_FLAG_DONE : 0);
}

static int fetch(struct opening *o, struct v4l2_buffer *v)
{
    int fd = o->fd;
    for (;;) {
        look_at_control(20000000);
        if (o->dead) return ENODEV;
        if (!stream.running || stream.owner != o) return EINVAL;
        if (fault == EIOERR) return EIO;
        if (stream.finished) break;
        if (o->flags & O_NONBLOCK) return EAGAIN;
        pthread_cond_wait(&changed, &lock);
        if (o->fd != fd) return EBADF;
    }
    v->index = (uint32_t)stream.out[0];
    memmove(stream.out, stream.out + 1, sizeof *stream.out * --stream.finished);
    describe(v);
    v->flags &= ~V4L2_BUF_FLAG_DONE;
    stream.buffer[v->index].done = 0;
    if (!stream.handed++) note("FIRSTFRAME number=%u", v->sequence);
    signal_state();
    return 0;
}

/* ---- ioctl */

static int size_index(uint32_t w, uint32_t h, int exact)
{
    int best = 0;
    long least = -1;
    for (int i = 0; i < cfg.sizes; i++) {
        long off = labs((long)cfg.width[i] - w) + labs((long)cfg.height[i] - h);
        if (least < 0 || off < least) { least = off; best = i; }
    }
    return exact && least ? -1 : best;
}

static int format_index(uint32_t fourcc)
{
    for (int i = 0; i < cfg.formats; i++)
        if (cfg.fourcc[i] == fourcc) return i;
    return -1;
}

static void describe_format(struct v4l2_format *f, int size, int format)
{
    f->fmt.pix = (struct v4l2_pix_format){
        .width = cfg.width[size], .height = cfg.height[size], .pixelformat = cfg.fourcc[format],
        .field = V4L2_FIELD_NONE, .colorspace = V4L2_COLORSPACE_SRGB,
        .bytesperline = cfg.fourcc[format] == V4L2_PIX_FMT_YUYV ? cfg.width[size] * 2 : 0,
        .sizeimage = cfg.width[size] * cfg.height[size] * 2 };
}

static int answer_capability(struct opening *o, struct v4l2_capability *c)
{
    memset(c, 0, sizeof *c);
    strcpy((char *)c->driver, "uvcvideo");
    memcpy(c->card, cfg.name, sizeof c->card);
    strcpy((char *)c->bus_info, "usb-test-1");
    c->version = 6 << 16;
    c->device_caps = V4L2_CAP_STREAMING | (o->metadata ? V4L2_CAP_META_CAPTURE : V4L2_CAP_VIDEO_CAPTURE);
    c->capabilities = V4L2_CAP_STREAMING | V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_DEVICE_CAPS
        | (cfg.has_metadata ? V4L2_CAP_META_CAPTURE : 0);
    return 0;
}

/* 0, or the error number */
static int answer(struct opening *o, uint32_t request, void *arg)
{
    if (o->dead) return ENODEV;
    if (request == (uint32_t)VIDIOC_QUERYCAP) return answer_capability(o, arg);
    if (o->metadata) return request == (uint32_t)VIDIOC_ENUM_FMT ? EINVAL : ENOTTY;
    if (stream.owner && stream.owner->dead) {               /* what was unplugged is no obstacle to what is there now */
        stream_off("");
        give_back_buffers();
    }
    int foreign = fault == BUSY || (stream.owner && stream.owner != o);

    switch (request) {
    case (uint32_t)VIDIOC_ENUM_FMT: {
        struct v4l2_fmtdesc *f = arg;
        if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || f->index >= (uint32_t)cfg.formats) return EINVAL;
        f->pixelformat = cfg.fourcc[f->index];
        f->flags = f->pixelformat == V4L2_PIX_FMT_MJPEG ? V4L2_FMT_FLAG_COMPRESSED : 0;
        strcpy((char *)f->description, f->flags ? "Motion-JPEG" : "YUYV 4:2:2");
        return 0;
    }
    case (uint32_t)VIDIOC_ENUM_FRAMESIZES: {
        struct v4l2_frmsizeenum *f = arg;
        if (f->index >= (uint32_t)cfg.sizes || format_index(f->pixel_format) < 0) return EINVAL;
        f->type = V4L2_FRMSIZE_TYPE_DISCRETE;
        f->discrete = (struct v4l2_frmsize_discrete){ cfg.width[f->index], cfg.height[f->index] };
        return 0;
    }
    case (uint32_t)VIDIOC_ENUM_FRAMEINTERVALS: {
        struct v4l2_frmivalenum *f = arg;
        if (f->index >= (uint32_t)cfg.rates || format_index(f->pixel_format) < 0 || size_index(f->width, f->height, 1) < 0)
            return EINVAL;
        f->type = V4L2_FRMIVAL_TYPE_DISCRETE;
        f->discrete = cfg.interval[f->index];
        return 0;
    }
    case (uint32_t)VIDIOC_G_FMT:
    case (uint32_t)VIDIOC_TRY_FMT:
    case (uint32_t)VIDIOC_S_FMT: {
        struct v4l2_format *f = arg;
        if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return EINVAL;
        int size = size_now, format = format_now;
        if (request != (uint32_t)VIDIOC_G_FMT) {
            size = size_index(f->fmt.pix.width, f->fmt.pix.height, 0);
            format = format_index(f->fmt.pix.pixelformat) < 0 ? 0 : format_index(f->fmt.pix.pixelformat);
        }
        if (request == (uint32_t)VIDIOC_S_FMT) {
            if (foreign || stream.owner) return EBUSY;
            size_now = size;
            format_now = format;
        }
        describe_format(f, size, format);
        return 0;
    }
    case (uint32_t)VIDIOC_G_PARM:
    case (uint32_t)VIDIOC_S_PARM: {
        struct v4l2_streamparm *p = arg;
        if (p->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return EINVAL;
        struct v4l2_fract want = p->parm.capture.timeperframe;
        if (request == (uint32_t)VIDIOC_S_PARM) {
            if (foreign || stream.running) return EBUSY;
            double least = -1;
            for (int i = 0; i < cfg.rates && want.numerator && want.denominator; i++) {
                double off = (double)cfg.interval[i].numerator / cfg.interval[i].denominator - (double)want.numerator / want.denominator;
                if (off < 0) off = -off;
                if (least < 0 || off < least) { least = off; rate_now = i; }
            }
        }
        memset(&p->parm, 0, sizeof p->parm);
        p->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
        p->parm.capture.timeperframe = cfg.interval[rate_now];
        return 0;
    }
    case (uint32_t)VIDIOC_REQBUFS: {
        struct v4l2_requestbuffers *r = arg;
        if (r->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || r->memory != V4L2_MEMORY_MMAP) return EINVAL;
        if (stream.owner && stream.owner != o) return EBUSY;
        if (r->count && fault == BUSY) return EBUSY;
        if (stream.owner) { stream_off(" by=REQBUFS"); give_back_buffers(); }
        r->capabilities = V4L2_BUF_CAP_SUPPORTS_MMAP;
        return r->count ? get_buffers(o, &r->count) : 0;
    }
    case (uint32_t)VIDIOC_QUERYBUF:
    case (uint32_t)VIDIOC_QBUF: {
        struct v4l2_buffer *v = arg;
        if (stream.owner != o || v->index >= (uint32_t)stream.count) return EINVAL;
        struct buffer *b = &stream.buffer[v->index];
        if (request == (uint32_t)VIDIOC_QBUF) {
            if (b->queued || b->done) return EINVAL;
            b->queued = 1;
            stream.in[stream.waiting++] = (int)v->index;
        }
        describe(v);
        return 0;
    }
    case (uint32_t)VIDIOC_DQBUF:
        return fetch(o, arg);
    case (uint32_t)VIDIOC_STREAMON: {
        if (foreign) return EBUSY;
        if (stream.owner != o) return EINVAL;
        if (stream.running) return 0;
        stream.running = stream.lit = 1;
        stream.handed = 0;
        note("STREAMON %ux%u %.4s %u/%u", cfg.width[size_now], cfg.height[size_now], (char *)&cfg.fourcc[format_now],
             cfg.interval[rate_now].denominator, cfg.interval[rate_now].numerator);
        sigset_t all, before;                               /* the program's signals are not for the sensor */
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        int failed = pthread_create(&stream.sensor, NULL, sensor, NULL);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        if (failed) stream.running = stream.lit = 0;
        return failed ? ENOMEM : 0;
    }
    case (uint32_t)VIDIOC_STREAMOFF:
        if (stream.owner == o) stream_off("");
        return 0;
    case (uint32_t)VIDIOC_ENUMINPUT: {                      /* this and the next two: ffmpeg asks */
        struct v4l2_input *i = arg;
        if (i->index) return EINVAL;
        memset(i, 0, sizeof *i);
        strcpy((char *)i->name, "Test");
        i->type = V4L2_INPUT_TYPE_CAMERA;
        return 0;
    }
    case (uint32_t)VIDIOC_G_INPUT: *(int *)arg = 0; return 0;
    case (uint32_t)VIDIOC_S_INPUT: return *(int *)arg ? EINVAL : 0;
    default: return ENOTTY;
    }
}

/* Whether the request was for the camera; its result is then in *result and errno. */
static int camera_ioctl(int fd, unsigned long request, void *arg, int *result)
{
    struct opening *o = opening_of(fd);
    if (!o) return 0;
    enter();
    look_at_control(20000000);
    int error = answer(o, (uint32_t)request, arg);
    leave();
    *result = error ? -1 : 0;
    if (error) errno = error;
    return 1;
}

/* ---- the calls that are led to the camera */

enum what { NOT_OURS, CAMERA, METADATA, NAME, HIDDEN };

static enum what what_is(const char *path)
{
    static const char dev[] = "/dev/video", sys[] = "/sys/class/video4linux/video";
    int is_dev = path && !strncmp(path, dev, sizeof dev - 1), is_sys = path && !strncmp(path, sys, sizeof sys - 1);
    if (!is_dev && !is_sys) return NOT_OURS;
    char *end;
    const char *digits = path + (is_dev ? sizeof dev : sizeof sys) - 1;
    long n = strtol(digits, &end, 10);
    if (end == digits || strcmp(end, is_dev ? "" : "/name")) return HIDDEN;
    enter();
    look_at_control(0);
    enum what w = fault == VANISH ? HIDDEN : n == cfg.node ? CAMERA : cfg.has_metadata && n == cfg.node + 1 ? METADATA : HIDDEN;
    leave();
    return w == HIDDEN || is_dev ? w : NAME;
}

static int refuse(int error)
{
    note("REFUSED errno=%d (%s)", error, strerror(error));
    errno = error;
    return -1;
}

static int open_camera(enum what what, int flags)
{
    if (what == HIDDEN) { errno = ENOENT; return -1; }
    if (what == NAME) {
        int fd = memfd_create("name", flags & O_CLOEXEC ? MFD_CLOEXEC : 0);
        if (fd >= 0) { dprintf(fd, "%s\n", cfg.name); lseek(fd, 0, SEEK_SET); }
        return fd;
    }
    if (fault == EACCESS) return refuse(EACCES);
    if (fault == ENOENTRY) return refuse(ENOENT);
    enter();
    struct opening *o = openings;
    while (o < openings + OPENINGS && o->fd) o++;
    int fd = o == openings + OPENINGS ? -1 : eventfd(0, EFD_NONBLOCK | (flags & O_CLOEXEC ? EFD_CLOEXEC : 0));
    if (fd >= 0) {
        o->flags = flags;
        o->metadata = what == METADATA;
        o->dead = 0;
        o->fd = fd + 1;
        note("OPEN fd=%d%s", fd, o->metadata ? " metadata" : "");
    }
    leave();
    return fd < 0 ? refuse(EMFILE) : fd;
}

static void close_camera(struct opening *o, const char *how)
{
    enter();
    if (stream.owner == o) { stream_off(how); give_back_buffers(); }
    note("CLOSE fd=%d%s", o->fd - 1, how);
    o->fd = 0;
    leave();
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        enum what what = what_is(path); \
        if (what != NOT_OURS) return open_camera(what, flags); \
        va_list rest; va_start(rest, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return NEXT(name)(path, flags, mode); }
OPEN(open)
OPEN(open64)

int close(int fd)
{
    struct opening *o = opening_of(fd);
    if (o) close_camera(o, "");
    return NEXT(close)(fd);
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list rest;
    va_start(rest, request);
    void *arg = va_arg(rest, void *);
    va_end(rest);
    int result;
    return camera_ioctl(fd, request, arg, &result) ? result : NEXT(ioctl)(fd, request, arg);
}

long syscall(long n, ...)
{
    va_list rest;
    va_start(rest, n);
    long a[6];
    for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
    va_end(rest);
    int result;
    if (n == SYS_ioctl && camera_ioctl((int)a[0], (unsigned long)a[1], (void *)a[2], &result)) return result;
    return NEXT(syscall)(n, a[0], a[1], a[2], a[3], a[4], a[5]);
}

#define MMAP(name, offset_type) \
    void *name(void *at, size_t length, int protection, int flags, int fd, offset_type offset) { \
        struct opening *o = flags & MAP_ANONYMOUS ? NULL : opening_of(fd); \
        if (o && (o != stream.owner || o->dead)) { errno = o->dead ? ENODEV : EINVAL; return MAP_FAILED; } \
        return NEXT(name)(at, length, protection, flags, o ? stream.memfd - 1 : fd, offset); }
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)

DIR *opendir(const char *path)
{
    DIR *d = NEXT(opendir)(path);
    for (int i = 0; d && (!strcmp(path, "/dev") || !strcmp(path, "/dev/")) && i < LISTINGS; i++) {
        DIR *free_place = NULL;
        if (atomic_compare_exchange_strong(&listings[i], &free_place, d)) { listed[i] = 0; break; }
    }
    return d;
}

int closedir(DIR *d)
{
    for (int i = 0; i < LISTINGS; i++)
        if (listings[i] == d) listings[i] = NULL;
    return NEXT(closedir)(d);
}

#define READDIR(name, entry_type) \
    struct entry_type *name(DIR *d) { \
        static __thread struct entry_type ours; \
        int i = 0; \
        while (i < LISTINGS && listings[i] != d) i++; \
        while (i < LISTINGS && listed[i] < 2) { \
            int number = cfg.node + listed[i]++; \
            char path[32]; \
            snprintf(path, sizeof path, "/dev/video%d", number); \
            enum what what = what_is(path); \
            if (what != CAMERA && what != METADATA) continue; \
            ours = (struct entry_type){ .d_ino = 81000 + number, .d_type = DT_CHR, .d_reclen = sizeof ours }; \
            strcpy(ours.d_name, path + 5); \
            return &ours; \
        } \
        struct entry_type *e; \
        do e = NEXT(name)(d); while (e && i < LISTINGS && !strncmp(e->d_name, "video", 5)); \
        return e; }
READDIR(readdir, dirent)
READDIR(readdir64, dirent64)

/* 1: it is there, -1: it is not (errno set), 0: ask the system */
static int presence(const char *path)
{
    enum what what = what_is(path);
    if (what == HIDDEN) errno = ENOENT;
    return what == HIDDEN ? -1 : what == CAMERA || what == METADATA;
}

#define STAT(name, stat_type) \
    int name(const char *path, struct stat_type *s) { \
        int there = presence(path); \
        if (!there) return NEXT(name)(path, s); \
        memset(s, 0, sizeof *s); \
        s->st_mode = S_IFCHR | 0660; \
        s->st_rdev = makedev(81, atoi(path + 10)); \
        return there > 0 ? 0 : -1; }
STAT(stat, stat)
STAT(stat64, stat64)

int statx(int dir, const char *restrict path, int flags, unsigned mask, struct statx *restrict s)
{
    int there = presence(path);
    if (!there) return NEXT(statx)(dir, path, flags, mask, s);
    memset(s, 0, sizeof *s);
    s->stx_mask = STATX_BASIC_STATS;
    s->stx_mode = S_IFCHR | 0660;
    s->stx_nlink = 1;
    s->stx_rdev_major = 81;
    s->stx_rdev_minor = (uint32_t)atoi(path + 10);
    return there > 0 ? 0 : -1;
}

int access(const char *path, int mode)
{
    int there = presence(path);
    if (there > 0 && fault == EACCESS && mode != F_OK) { errno = EACCES; return -1; }
    return there ? (there > 0 ? 0 : -1) : NEXT(access)(path, mode);
}

__attribute__((destructor)) static void at_exit(void)
{
    for (int i = 0; i < OPENINGS; i++)
        if (openings[i].fd) close_camera(&openings[i], " by=exit");
}
