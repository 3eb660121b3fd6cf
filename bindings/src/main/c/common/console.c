/*
 * console.c - the application's console output.
 */
#include "common/platform.h"
#include "solo5.h"

void solo5_console_write(const char *buf, size_t size)
{
    if (size != 0)
        platform_puts(buf, size);
}
