/*
 * format.c - a small printf for the lines of the bindings.
 */
#include "common/format.h"

#include <stdint.h>

/* Text under construction: length counts what has been added, kept or not. */
struct sink {
    char *text;
    size_t size;
    size_t length;
};

static void add_char(struct sink *sink, char c)
{
    if (sink->length + 1 < sink->size)
        sink->text[sink->length] = c;
    sink->length++;
}

static void add_string(struct sink *sink, const char *string)
{
    for (; *string != '\0'; string++)
        add_char(sink, *string);
}

static void add_number(struct sink *sink, uint64_t number, unsigned base)
{
    char digits[20]; /* 2^64 - 1 has 20 decimal digits */
    size_t count = 0;
    do {
        digits[count++] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0);
    while (count > 0)
        add_char(sink, digits[--count]);
}

static void add_int(struct sink *sink, int number)
{
    uint64_t magnitude = (uint64_t)number;
    if (number < 0) {
        add_char(sink, '-');
        magnitude = 0 - magnitude;
    }
    add_number(sink, magnitude, 10);
}

size_t format_text(char *text, size_t size, const char *format, va_list args)
{
    struct sink sink = {.text = text, .size = size, .length = 0};
    for (; *format != '\0'; format++) {
        if (*format != '%') {
            add_char(&sink, *format);
            continue;
        }
        format++;
        if (*format == 's') {
            add_string(&sink, va_arg(args, const char *));
        } else if (*format == 'd') {
            add_int(&sink, va_arg(args, int));
        } else if (format[0] == 'l' && format[1] != '\0') {
            format++;
            add_number(&sink, va_arg(args, unsigned long), *format == 'x' ? 16 : 10);
        } else if (*format == '%') {
            add_char(&sink, '%');
        } else {
            break; /* an unknown conversion: its argument cannot be skipped */
        }
    }
    text[sink.length < size ? sink.length : size - 1] = '\0';
    return sink.length;
}
