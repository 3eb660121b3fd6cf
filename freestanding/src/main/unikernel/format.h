/*
 * format.h - what printf and snprintf share.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* Where text goes: the first member of a structure that knows. */
struct sink {
    void (*write)(struct sink *sink, const char *bytes, size_t size);
};

/* Writes formatted text, see stdio.h. Returns its length, or -1 after an unknown conversion or beyond INT_MAX. */
int freestanding_format_text(struct sink *sink, const char *format, va_list arguments);

#endif
