#include "console.h"

#include <stdarg.h>
#include <stdint.h>

#include "memory.h"
#include "solo5.h"

/* A line leaves in one call: the tender writes each call to its output at once. */
static char line[512];
static size_t used;

static void flush(void)
{
    solo5_console_write(line, used);
    used = 0;
}

static void put(char c)
{
    line[used++] = c;
    if (c == '\n' || used == sizeof line)
        flush();
}

void print_bytes(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        put(bytes[i]);
}

static void put_number(unsigned long value, unsigned base)
{
    char digits[20];
    size_t start = sizeof digits;
    do {
        digits[--start] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value > 0);
    print_bytes(digits + start, sizeof digits - start);
}

void print(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    for (; *format != '\0'; format++) {
        if (*format != '%') {
            put(*format);
            continue;
        }
        switch (*++format) {
        case 's': {
            const char *text = va_arg(arguments, const char *);
            print_bytes(text, strlen(text));
            break;
        }
        case 'c':
            put((char)va_arg(arguments, int));
            break;
        case 'u':
            put_number(va_arg(arguments, unsigned), 10);
            break;
        case 'x':
            put_number(va_arg(arguments, unsigned), 16);
            break;
        case 'l': /* only %lu */
            format++;
            put_number(va_arg(arguments, unsigned long), 10);
            break;
        default:
            put(*format);
            break;
        }
    }
    va_end(arguments);
}
