/*
 * guest.h - what the test guests share: they have no C library.
 */
#ifndef GUEST_H
#define GUEST_H

#include "solo5.h"

static inline size_t text_length(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    return length;
}

static inline bool same_text(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

static inline void print(const char *text)
{
    solo5_console_write(text, text_length(text));
}

/* Prints a number in decimal. */
static inline void print_number(uint64_t number)
{
    char digits[20];
    size_t start = sizeof(digits);
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    solo5_console_write(digits + start, sizeof(digits) - start);
}

#endif
