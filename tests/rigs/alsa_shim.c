/*
 * alsa_shim.c - what ALSA says of a sound card that cannot be opened, or that overruns, for machines
 * that have none.
 *
 * Loaded with LD_PRELOAD it stands in front of snd_pcm_open() and snd_pcm_readi(). TESTALSA_CONTROL
 * names a file whose first word says what is wrong at the moment: ok busy eacces enodev xrun. With xrun
 * every fourth block is lost, and its reader told so.
 *
 * What the rig calls "default" is listed as a card of a machine without a sound server is: by the card's
 * own name only, "sysdefault:CARD=Test". "default" is there, as always with ALSA, and in no list.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CARD "sysdefault:CARD=Test"

typedef char *get_hint(const void *hint, const char *id);
typedef int open_pcm(void **pcm, const char *name, int stream, int mode);
typedef long read_pcm(void *pcm, void *buffer, unsigned long frames);

static int is_now(const char *wanted)
{
    const char *control = getenv("TESTALSA_CONTROL");
    FILE *file = control ? fopen(control, "re") : NULL;
    char word[16] = "";
    if (file) {
        if (fscanf(file, "%15s", word) != 1) word[0] = 0;
        fclose(file);
    }
    return !strcmp(word, wanted);
}

char *snd_device_name_get_hint(const void *hint, const char *id)
{
    get_hint *next = (get_hint *)dlsym(RTLD_NEXT, "snd_device_name_get_hint");
    char *text = next ? next(hint, id) : NULL;
    if (!text || strcmp(id, "NAME") || strcmp(text, "default")) return text;
    free(text);
    return strdup(CARD);
}

int snd_card_get_index(const char *name)
{
    return strcmp(name, "Test") ? -ENODEV : 0;
}

int snd_pcm_info_get_card(const void *info)
{
    (void)info;
    return 0;
}

int snd_pcm_open(void **pcm, const char *name, int stream, int mode)
{
    static const struct { const char *word; int error; } faults[] = {
        { "busy", EBUSY }, { "eacces", EACCES }, { "enodev", ENODEV } };
    for (size_t i = 0; stream == 1 && i < sizeof faults / sizeof *faults; i++)      /* 1: to record */
        if (is_now(faults[i].word)) return -faults[i].error;
    open_pcm *next = (open_pcm *)dlsym(RTLD_NEXT, "snd_pcm_open");
    return next ? next(pcm, strcmp(name, CARD) ? name : "default", stream, mode) : -ENOSYS;
}

long snd_pcm_readi(void *pcm, void *buffer, unsigned long frames)
{
    static int calls;
    read_pcm *next = (read_pcm *)dlsym(RTLD_NEXT, "snd_pcm_readi");
    long read = next ? next(pcm, buffer, frames) : -ENOSYS;
    return read > 0 && is_now("xrun") && ++calls % 4 == 0 ? -EPIPE : read;
}
