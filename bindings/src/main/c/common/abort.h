/*
 * abort.h - how the bindings give up: one line on the console, exit status 255.
 *
 * The line is put together by the preprocessor: nothing is formatted or allocated on this path.
 */
#ifndef COMMON_ABORT_H
#define COMMON_ABORT_H

#include <stddef.h>

#include "common/attributes.h"

/* Prints size bytes of text and ends the guest with status 255. cookie as in platform_exit(). */
NORETURN void abort_with(const char *text, size_t size, const void *cookie);

#define ABORT_TEXT(text) abort_with(text, sizeof(text) - 1, NULL)
#define ABORT_STRING_(token) #token
#define ABORT_STRING(token) ABORT_STRING_(token)
#define ABORT_PREFIX "Solo5: ABORT: " __FILE__ ":" ABORT_STRING(__LINE__) ": "

/* Gives up with a reason, a string literal. */
#define PANIC(reason) ABORT_TEXT(ABORT_PREFIX reason "\n")

/* Gives up with a reason and a trap frame. */
#define PANIC_AT(reason, cookie) abort_with(ABORT_PREFIX reason "\n", sizeof(ABORT_PREFIX reason "\n") - 1, cookie)

/* Gives up unless the condition holds. */
#define ASSERT(condition)                                                                                              \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            PANIC("Assertion `" #condition "' failed");                                                                \
    } while (0)

#endif
