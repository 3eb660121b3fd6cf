/*
 * console.c - what a program prints, gathered into few writes: each crosses into the tender.
 *
 * A line feed ends a write, and so does a full buffer. A program that waits, or ends, has nothing left in it.
 */
#include "guest.h"

#include <string.h>

void guest_console_put(int32_t byte);
void teavm_printString(const uint16_t *text);
void teavm_printWString(const int *text);
void teavm_printInt(int32_t number);
void teavm_logchar(int32_t byte);

static char kept[4096];
static size_t kept_size;

void guest_console_flush(void)
{
    if (kept_size > 0)
        solo5_console_write(kept, kept_size);
    kept_size = 0;
}

void guest_console_write(const char *bytes, int32_t size)
{
    size_t left = (size_t)size;
    while (left > 0) {
        size_t room = sizeof kept - kept_size;
        size_t part = left < room ? left : room;
        memcpy(kept + kept_size, bytes, part);
        kept_size += part;
        bytes += part;
        left -= part;
        if (kept_size == sizeof kept || kept[kept_size - 1] == '\n')
            guest_console_flush();
    }
}

void guest_console_put(int32_t byte)
{
    char one = (char)byte;
    guest_console_write(&one, 1);
}

void guest_say(const char *line)
{
    guest_console_write(line, (int32_t)strlen(line));
    guest_console_write("\n", 1);
    guest_console_flush();
}

/* UTF-8 of a code point. */
static void put_code_point(uint32_t c)
{
    if (c < 0x80) {
        guest_console_put((int32_t)c);
        return;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    guest_console_put((int32_t)(0xff00U >> (more + 1) & 0xff) | (int32_t)(c >> 6 * more));
    while (more-- > 0)
        guest_console_put((int32_t)(0x80U | (c >> 6 * more & 0x3f)));
}

void teavm_printString(const uint16_t *text)
{
    while (*text != 0) {
        uint32_t c = *text++;
        if ((c & 0xfc00) == 0xd800 && (*text & 0xfc00) == 0xdc00)
            c = 0x10000 + ((c & 0x3ff) << 10) + (*text++ & 0x3ffU);
        put_code_point(c);
    }
}

void teavm_printWString(const int *text)
{
    while (*text != 0)
        put_code_point((uint32_t)*text++);
}

void teavm_printInt(int32_t number)
{
    char digits[12];
    char *first = digits + sizeof digits - 1;
    uint32_t left = number < 0 ? 0U - (uint32_t)number : (uint32_t)number;
    *first = 0;
    do
        *--first = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (number < 0)
        *--first = '-';
    guest_console_write(first, (int32_t)strlen(first));
}

void teavm_logchar(int32_t byte)
{
    guest_console_put(byte);
}
