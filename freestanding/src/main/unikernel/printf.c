#include <stdio.h>
#include <string.h>

#include "format.h"
#include "solo5.h"

/* Collects text, so that a line leaves in one call: the tender writes each to its output at once. */
struct console {
    struct sink sink;
    size_t used;
    char bytes[256];
};

static void flush(struct console *console)
{
    if (console->used > 0)
        solo5_console_write(console->bytes, console->used);
    console->used = 0;
}

static void write(struct sink *sink, const char *bytes, size_t size)
{
    struct console *console = (struct console *)sink;
    while (size > 0) {
        size_t room = sizeof console->bytes - console->used;
        size_t part = size < room ? size : room;
        memcpy(console->bytes + console->used, bytes, part);
        console->used += part;
        bytes += part;
        size -= part;
        if (console->used == sizeof console->bytes)
            flush(console);
    }
}

int vprintf(const char *__restrict format, va_list arguments)
{
    struct console console;
    console.sink.write = write;
    console.used = 0;
    int length = freestanding_format_text(&console.sink, format, arguments);
    flush(&console);
    return length;
}

int printf(const char *__restrict format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vprintf(format, arguments);
    va_end(arguments);
    return length;
}
