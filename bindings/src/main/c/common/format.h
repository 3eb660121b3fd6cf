/*
 * format.h - text from numbers.
 */
#ifndef COMMON_FORMAT_H
#define COMMON_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Writes formatted text, cut to size - 1 characters, and a NUL to text; size is not 0.
 * Knows %s, %d (int), %lu and %lx (unsigned long) and %%.
 *
 * Returns the length the text has without the cut.
 */
size_t format_text(char *text, size_t size, const char *format, va_list args);

#endif
