/*
 * abort.c - the end of a guest that cannot go on.
 */
#include "common/abort.h"

#include "common/platform.h"
#include "solo5.h"

void abort_with(const char *text, size_t size, const void *cookie)
{
    platform_puts(text, size);
    platform_exit(SOLO5_EXIT_ABORT, cookie);
}
