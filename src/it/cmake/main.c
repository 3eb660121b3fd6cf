/* Prints the Adler-32 checksum of its argument, its length and the argument itself. */
#include "adler.h"

#include <solo5.h>

#ifndef HAVE_STRLCPY
size_t strlcpy(char *to, const char *from, size_t size);
#endif

#define USAGE "usage: sum TEXT\n"

static size_t put_number(char *to, uint32_t number, unsigned radix, size_t digits)
{
    for (size_t i = digits; i-- > 0; number /= radix)
        to[i] = "0123456789abcdef"[number % radix];
    to[digits] = ' ';
    return digits + 1;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    char line[128];
    size_t count = 0;
    while (info->cmdline[count] != '\0')
        count++;
    if (count == 0) {
        solo5_console_write(USAGE, sizeof USAGE - 1);
        return 2;
    }
    uint32_t sum = adler32((const unsigned char *)info->cmdline, count);
    size_t n = put_number(line, sum, 16, 8);
    n += put_number(line + n, adler_total(), 10, 4);
    size_t room = sizeof line - n - 1;
    size_t copied = strlcpy(line + n, info->cmdline, room);
    n += copied < room ? copied : room - 1;
    line[n++] = '\n';
    solo5_console_write(line, n);
    return SOLO5_EXIT_SUCCESS;
}
