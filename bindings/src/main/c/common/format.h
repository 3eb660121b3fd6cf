/*
 * format.h - text from numbers. Implemented by format.c.
 */
#ifndef COMMON_FORMAT_H
#define COMMON_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Writes formatted text, cut to size - 1 characters, and a NUL to text; size is bytes and not 0. Knows %s, %d (int),
 * %lu and %lx (unsigned long) and %%, without flags or widths; any other conversion ends the text before it.
 *
 * Returns the length the text has without the cut and the NUL.
 */
size_t format_text(char *text, size_t size, const char *format, va_list args);

#endif
