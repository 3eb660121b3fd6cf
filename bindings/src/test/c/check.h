/*
 * check.h - expectations of the tests that run on the host.
 */
#ifndef CHECK_H
#define CHECK_H

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK_NUMBER(expected, actual)                                                                                 \
    check_number(__FILE__, __LINE__, #actual, (uint64_t)(expected), (uint64_t)(actual))
#define CHECK_TEXT(expected, actual) check_text(__FILE__, __LINE__, #actual, expected, actual)

static inline void check_number(const char *file, int line, const char *what, uint64_t expected, uint64_t actual)
{
    if (expected != actual) {
        printf("%s:%d: %s is %" PRIu64 ", expected %" PRIu64 "\n", file, line, what, actual, expected);
        exit(1);
    }
}

static inline void check_text(const char *file, int line, const char *what, const char *expected, const char *actual)
{
    if (strcmp(expected, actual) != 0) {
        printf("%s:%d: %s is \"%s\", expected \"%s\"\n", file, line, what, actual, expected);
        exit(1);
    }
}

#endif
