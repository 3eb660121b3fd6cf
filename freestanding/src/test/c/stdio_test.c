/* Formatted text: the same as the C library's, for random formats and arguments. */
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "test.h"

int ours_printf(const char *format, ...);
int ours_vprintf(const char *format, va_list arguments);
int ours_snprintf(char *text, size_t size, const char *format, ...);
int ours_puts(const char *text);
int ours_putchar(int c);
void solo5_console_write(const char *text, size_t size);

enum { SIZE = 400, TIMES = 100000 };

static char console[4096];
static size_t written;
static unsigned calls;

void solo5_console_write(const char *text, size_t size)
{
    EXPECT(size > 0 && written + size < sizeof console, "%zu bytes", size);
    memcpy(console + written, text, size);
    written += size;
    calls++;
}

static void expect_console(const char *text, unsigned in_calls)
{
    EXPECT(written == strlen(text) && memcmp(console, text, written) == 0, "%.*s", (int)written, console);
    EXPECT(calls == in_calls, "%u", calls);
    written = 0;
    calls = 0;
}

/* A flag at most once, and none that the letter has no meaning for. */
static char *add_flags(char *at, const char *flags)
{
    for (; *flags != '\0'; flags++)
        if (below(3) == 0)
            *at++ = *flags;
    return at;
}

static char *add_number(char *at, size_t limit)
{
    if (below(3) > 0)
        at += sprintf(at, "%u", (unsigned)below(limit));
    return at;
}

static char *add_precision(char *at)
{
    if (below(3) == 0) {
        *at++ = '.';
        at = add_number(at, 40);
    }
    return at;
}

static uint64_t any_value(void)
{
    static const uint64_t edges[] = {0,        1,          INT_MAX,   (uint64_t)INT_MIN,  UINT_MAX, LONG_MAX,
                                     LONG_MIN, UINT64_MAX, SCHAR_MAX, (uint64_t)SHRT_MIN, 8,        0x80};
    return below(3) == 0 ? edges[below(sizeof edges / sizeof *edges)] : any() >> below(64);
}

static char format[64];
static char theirs[SIZE], ours[SIZE];
static size_t room;

#define COMPARE(...)                                                                                                   \
    do {                                                                                                               \
        memset(theirs, '~', SIZE);                                                                                     \
        memset(ours, '~', SIZE);                                                                                       \
        int expected = snprintf(theirs, room, format, __VA_ARGS__);                                                    \
        int result = ours_snprintf(ours, room, format, __VA_ARGS__);                                                   \
        EXPECT(expected == result && memcmp(theirs, ours, SIZE) == 0, "%s in %zu: %d '%.*s', not %d '%.*s'", format,   \
               room, result, SIZE, ours, expected, SIZE, theirs);                                                      \
    } while (0)

#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"

static void integer(void)
{
    static const char *const lengths[] = {"hh", "h", "", "l", "ll", "j", "z", "t"};
    static const char letters[] = "diuoxX";
    size_t length = below(8);
    char letter = letters[below(6)];
    char *at = format + sprintf(format, "a%%");
    at = add_flags(at, letter == 'd' || letter == 'i' ? "-0+ " : letter == 'u' ? "-0" : "-0#");
    at = add_precision(add_number(at, 60));
    sprintf(at, "%s%cz", lengths[length], letter);
    uint64_t value = any_value();
    if (length <= 2)
        COMPARE((int)value);
    else if (length == 4)
        COMPARE((long long)value);
    else
        COMPARE((long)value);
}

static void star(void)
{
    int width = (int)below(60) - 30;
    int precision = (int)below(40) - 10;
    sprintf(format, "%%%s*.*%s", below(2) == 0 ? "-" : "", below(2) == 0 ? "x" : "d");
    int value = (int)any_value();
    COMPARE(width, precision, value);
}

static void text(void)
{
    static const char *const texts[] = {"", "a", "a text", "a longer text, longer than what is wide"};
    char *at = add_precision(add_number(add_flags(format + sprintf(format, "<%%"), "-"), 60));
    sprintf(at, "s>");
    const char *string = texts[below(4)];
    COMPARE(string);
    at = add_number(add_flags(format + sprintf(format, "%%%%%%"), "-"), 60);
    sprintf(at, "c%%%%");
    int c = (int)below(256);
    COMPARE(c);
    at = add_number(add_flags(format + sprintf(format, "%%"), "-"), 60);
    sprintf(at, "p");
    void *pointer = (void *)(uintptr_t)(1 + any_value() / 2);
    COMPARE(pointer);
}

/* What the C library leaves open, or does otherwise. */
static void own_words(void)
{
    char some[40];
    EXPECT(ours_snprintf(some, sizeof some, "%p %s", NULL, (char *)NULL) == 10, "%s", some);
    EXPECT(strcmp(some, "0x0 (null)") == 0, "%s", some);
    EXPECT(ours_snprintf(some, sizeof some, "a %d %f %d", 1, 1.0, 2) == -1 && strcmp(some, "a 1 ") == 0, "%s", some);
    EXPECT(ours_snprintf(some, sizeof some, "b %") == -1 && strcmp(some, "b ") == 0, "%s", some);
    EXPECT(ours_snprintf(some, sizeof some, "c %n", (int *)NULL) == -1 && strcmp(some, "c ") == 0, "%s", some);
    EXPECT(ours_snprintf(some, sizeof some, "d%99999999999d", 1) == -1 && strcmp(some, "d") == 0, "%s", some);
    EXPECT(ours_snprintf(some, sizeof some, "%*d", INT_MIN, 1) == -1, "%s", some);
    EXPECT(ours_snprintf(NULL, 0, "%d", 12345) == 5, "nothing to write to");
    EXPECT(ours_snprintf(some, 1, "%2147483647d%d", 1, 1) == -1, "longer than INT_MAX");
    EXPECT(ours_snprintf(some, 1, "%2147483647d", 1) == INT_MAX, "INT_MAX");
}

static void on_console(void)
{
    EXPECT(ours_printf("%s %u\n", "line", 1U) == 7, "length");
    expect_console("line 1\n", 1);
    EXPECT(ours_printf("%s", "") == 0, "nothing");
    expect_console("", 0);
    char expected[701];
    snprintf(expected, sizeof expected, "%700d", 7);
    EXPECT(ours_printf("%700d", 7) == 700, "length");
    expect_console(expected, 3);
    EXPECT(ours_puts("a line") >= 0 && ours_putchar('x') == 'x' && ours_putchar(0x1ff) == 0xff, "results");
    expect_console("a line\nx\xff", 4);
}

int main(void)
{
    for (int i = 0; i < TIMES; i++) {
        room = below(4) == 0 ? below(20) : SIZE;
        integer();
        star();
        text();
    }
    room = SIZE;
    own_words();
    on_console();
    printf("all alike\n");
    return 0;
}
