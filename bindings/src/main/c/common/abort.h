/*
 * abort.h - how the bindings give up: one line on the console, exit status 255. Implemented by abort.c.
 *
 * The line is put together by the preprocessor: nothing is formatted or allocated on this path, and it may be taken at
 * any moment after platform_init(). None of these returns.
 */
#ifndef COMMON_ABORT_H
#define COMMON_ABORT_H

#include <stddef.h>

#include "common/attributes.h"

/* Prints `size` bytes of text, which brings its newline, and ends the guest with 255; cookie as in platform_exit(). */
NORETURN void abort_with(const char *text, size_t size, const void *cookie);

#define ABORT_TEXT(text) abort_with(text, sizeof(text) - 1, NULL)
#define ABORT_STRING_(token) #token
#define ABORT_STRING(token) ABORT_STRING_(token)
#define ABORT_PREFIX "Solo5: ABORT: " __FILE__ ":" ABORT_STRING(__LINE__) ": "

/* Gives up with a reason, a string literal without a newline; file and line go before it. */
#define PANIC(reason) ABORT_TEXT(ABORT_PREFIX reason "\n")

/* The same with a trap frame, as the cookie of platform_exit(). */
#define PANIC_AT(reason, cookie) abort_with(ABORT_PREFIX reason "\n", sizeof(ABORT_PREFIX reason "\n") - 1, cookie)

/* Gives up unless the condition holds, which is evaluated once and is the reason. For what a tender must not do. */
#define ASSERT(condition)                                                                                              \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            PANIC("Assertion `" #condition "' failed");                                                                \
    } while (0)

#endif
