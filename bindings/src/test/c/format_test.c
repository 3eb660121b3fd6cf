/*
 * format_test.c - text from numbers, and where it is cut.
 * with: common/format.c
 */
#include "common/format.h"

#include <limits.h>

#include "check.h"

static void expect(const char *text, size_t length, size_t size, const char *format, ...)
{
    char *buffer = malloc(size); /* of that very size: the sanitizer sees a byte too many */
    va_list args;
    va_start(args, format);
    CHECK_NUMBER(length, format_text(buffer, size, format, args));
    va_end(args);
    CHECK_TEXT(text, buffer);
    free(buffer);
}

int main(void)
{
    expect("", 0, 1, "");
    expect("plain", 5, 6, "plain");
    expect("plai", 5, 5, "plain");
    expect("", 5, 1, "plain");
    expect("a text", 6, 64, "a %s", "text");
    expect("0 -1 42", 7, 64, "%d %d %d", 0, -1, 42);
    expect("2147483647 -2147483648", 22, 64, "%d %d", INT_MAX, INT_MIN);
    expect("0 18446744073709551615", 22, 64, "%lu %lu", 0UL, ULONG_MAX);
    expect("0x0 0xffffffffffffffff", 22, 64, "0x%lx 0x%lx", 0UL, ULONG_MAX);
    expect("0xdeadbe", 10, 9, "0x%lx", 0xdeadbeefUL);
    expect("100%", 4, 64, "%d%%", 100);
    expect("before ", 7, 64, "before %q after", 1);
    expect("end", 3, 64, "end%");
    expect("end", 3, 64, "end%l");
    return 0;
}
