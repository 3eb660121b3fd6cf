#include "format.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Text on its way to a sink. */
struct output {
    struct sink *sink;
    size_t length;
};

struct conversion {
    bool left;
    bool zero;
    bool alternative;
    char plus; /* before numbers that are not negative: '+', ' ', or 0 for nothing */
    int width;
    int precision; /* -1: none */
};

/* The types of integers; one shorter than int arrives as an int. */
enum length { LENGTH_CHAR, LENGTH_SHORT, LENGTH_INT, LENGTH_LONG, LENGTH_LONG_LONG };

/* va_list is an array on some machines, and changes in a function called only if its address is passed. */
struct arguments {
    va_list list;
};

static void put(struct output *output, const char *bytes, size_t size)
{
    output->sink->write(output->sink, bytes, size);
    output->length += size;
}

static void pad(struct output *output, const char *sixteen, size_t count)
{
    for (; count > 16; count -= 16)
        put(output, sixteen, 16);
    put(output, sixteen, count);
}

/* What is missing to the width, before or behind. */
static void pad_to_width(struct output *output, const struct conversion *conversion, bool behind, size_t size)
{
    size_t width = (size_t)conversion->width;
    if (conversion->left == behind && width > size)
        pad(output, "                ", width - size);
}

static void put_text(struct output *output, const struct conversion *conversion, const char *text, size_t size)
{
    pad_to_width(output, conversion, false, size);
    put(output, text, size);
    pad_to_width(output, conversion, true, size);
}

static void put_integer(struct output *output, const struct conversion *conversion, const char *prefix,
                        uintmax_t magnitude, char letter)
{
    char digits[22]; /* 2^64 - 1 in octal */
    size_t start = sizeof digits;
    unsigned base = letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10;
    const char *signs = letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    for (; magnitude > 0; magnitude /= base)
        digits[--start] = signs[magnitude % base];

    size_t count = sizeof digits - start;
    size_t before = strlen(prefix);
    size_t least = conversion->precision < 0 ? 1 : (size_t)conversion->precision;
    if (letter == 'o' && conversion->alternative && least <= count)
        least = count + 1;
    if (conversion->precision < 0 && conversion->zero && !conversion->left &&
        (size_t)conversion->width > before + least)
        least = (size_t)conversion->width - before;
    size_t zeros = least > count ? least - count : 0;

    pad_to_width(output, conversion, false, before + zeros + count);
    put(output, prefix, before);
    pad(output, "0000000000000000", zeros);
    put(output, digits + start, count);
    pad_to_width(output, conversion, true, before + zeros + count);
}

static intmax_t take_signed(struct arguments *arguments, enum length length)
{
    switch (length) {
    case LENGTH_CHAR:
        return (signed char)va_arg(arguments->list, int);
    case LENGTH_SHORT:
        return (short)va_arg(arguments->list, int);
    case LENGTH_INT:
        return va_arg(arguments->list, int);
    case LENGTH_LONG:
        return va_arg(arguments->list, long);
    case LENGTH_LONG_LONG:
        break;
    }
    return va_arg(arguments->list, long long);
}

static uintmax_t take_unsigned(struct arguments *arguments, enum length length)
{
    switch (length) {
    case LENGTH_CHAR:
        return (unsigned char)va_arg(arguments->list, unsigned);
    case LENGTH_SHORT:
        return (unsigned short)va_arg(arguments->list, unsigned);
    case LENGTH_INT:
        return va_arg(arguments->list, unsigned);
    case LENGTH_LONG:
        return va_arg(arguments->list, unsigned long);
    case LENGTH_LONG_LONG:
        break;
    }
    return va_arg(arguments->list, unsigned long long);
}

static void put_signed(struct output *output, const struct conversion *conversion, intmax_t value)
{
    char sign[2] = {value < 0 ? '-' : conversion->plus, '\0'};
    uintmax_t magnitude = value < 0 ? 0 - (uintmax_t)value : (uintmax_t)value;
    put_integer(output, conversion, sign, magnitude, 'd');
}

static void put_unsigned(struct output *output, const struct conversion *conversion, uintmax_t value, char letter)
{
    const char *prefix = "";
    if (conversion->alternative && value > 0)
        prefix = letter == 'x' ? "0x" : letter == 'X' ? "0X" : "";
    put_integer(output, conversion, prefix, value, letter);
}

static void put_string(struct output *output, const struct conversion *conversion, const char *text)
{
    if (text == NULL)
        text = "(null)";
    size_t most = conversion->precision < 0 ? SIZE_MAX : (size_t)conversion->precision;
    put_text(output, conversion, text, strnlen(text, most));
}

static void take_flags(const char **at, struct conversion *conversion)
{
    for (;; ++*at)
        switch (**at) {
        case '-':
            conversion->left = true;
            break;
        case '0':
            conversion->zero = true;
            break;
        case '#':
            conversion->alternative = true;
            break;
        case '+':
            conversion->plus = '+';
            break;
        case ' ':
            if (conversion->plus == '\0')
                conversion->plus = ' ';
            break;
        default:
            return;
        }
}

/* A number or *; false if it is beyond INT_MAX. */
static bool take_number(const char **at, struct arguments *arguments, int *number)
{
    *number = 0;
    if (**at == '*') {
        ++*at;
        *number = va_arg(arguments->list, int);
        return true;
    }
    for (; **at >= '0' && **at <= '9'; ++*at)
        if (__builtin_mul_overflow(*number, 10, number) || __builtin_add_overflow(*number, **at - '0', number))
            return false;
    return true;
}

static bool take_width_and_precision(const char **at, struct arguments *arguments, struct conversion *conversion)
{
    if (!take_number(at, arguments, &conversion->width) || conversion->width == INT_MIN)
        return false;
    if (conversion->width < 0) {
        conversion->left = true;
        conversion->width = -conversion->width;
    }
    conversion->precision = -1;
    if (**at != '.')
        return true;
    ++*at;
    return take_number(at, arguments, &conversion->precision);
}

static enum length take_length(const char **at)
{
    enum length length = LENGTH_INT;
    switch (**at) {
    case 'h':
        length = (*at)[1] == 'h' ? LENGTH_CHAR : LENGTH_SHORT;
        *at += length == LENGTH_CHAR ? 2 : 1;
        break;
    case 'l':
        length = (*at)[1] == 'l' ? LENGTH_LONG_LONG : LENGTH_LONG;
        *at += length == LENGTH_LONG_LONG ? 2 : 1;
        break;
    case 'j':
    case 'z':
    case 't':
        length = LENGTH_LONG;
        ++*at;
        break;
    default:
        break;
    }
    return length;
}

_Static_assert(sizeof(long) == sizeof(intmax_t) && sizeof(long) == sizeof(size_t) && sizeof(long) == sizeof(ptrdiff_t),
               "j, z, t");

/* One conversion, from behind its %. False if it is not known. */
static bool convert(struct output *output, const char **at, struct arguments *arguments)
{
    struct conversion conversion = {.left = false};
    take_flags(at, &conversion);
    if (!take_width_and_precision(at, arguments, &conversion))
        return false;
    enum length length = take_length(at);
    char letter = *(*at)++;
    char c;
    switch (letter) {
    case 'd':
    case 'i':
        put_signed(output, &conversion, take_signed(arguments, length));
        return true;
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        put_unsigned(output, &conversion, take_unsigned(arguments, length), letter);
        return true;
    case 'p':
        put_integer(output, &conversion, "0x", (uintptr_t)va_arg(arguments->list, void *), 'x');
        return true;
    case 'c':
        c = (char)va_arg(arguments->list, int);
        put_text(output, &conversion, &c, 1);
        return true;
    case 's':
        put_string(output, &conversion, va_arg(arguments->list, const char *));
        return true;
    case '%':
        put(output, "%", 1);
        return true;
    default:
        return false;
    }
}

int freestanding_format_text(struct sink *sink, const char *format, va_list list)
{
    struct output output = {.sink = sink, .length = 0};
    struct arguments arguments;
    bool known = true;
    va_copy(arguments.list, list);
    while (known && *format != '\0') {
        size_t plain = 0;
        while (format[plain] != '\0' && format[plain] != '%')
            plain++;
        put(&output, format, plain);
        format += plain;
        if (*format == '%') {
            format++;
            known = convert(&output, &format, &arguments);
        }
    }
    va_end(arguments.list);
    return known && output.length <= INT_MAX ? (int)output.length : -1;
}
