#include <stdio.h>
#include <string.h>

#include "format.h"

struct memory {
    struct sink sink;
    char *at;
    size_t room; /* bytes, without the NUL */
};

static void write(struct sink *sink, const char *bytes, size_t size)
{
    struct memory *memory = (struct memory *)sink;
    size_t part = size < memory->room ? size : memory->room;
    if (part == 0)
        return;
    memcpy(memory->at, bytes, part);
    memory->at += part;
    memory->room -= part;
}

int vsnprintf(char *__restrict text, size_t size, const char *__restrict format, va_list arguments)
{
    struct memory memory = {.sink = {.write = write}, .at = text, .room = size > 0 ? size - 1 : 0};
    int length = freestanding_format_text(&memory.sink, format, arguments);
    if (size > 0)
        *memory.at = '\0';
    return length;
}

int snprintf(char *__restrict text, size_t size, const char *__restrict format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return length;
}
