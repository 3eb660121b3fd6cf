/*
 * log_test.c - levels, and lines that are too long.
 * with: common/log.c common/format.c
 */
#include "common/log.h"

#include "check.h"
#include "common/platform.h"

static char output[1024];
static unsigned writes;

void platform_puts(const char *text, size_t size)
{
    strncat(output, text, size);
    writes++;
}

static void expect(const char *text)
{
    CHECK_TEXT(text, output);
    output[0] = '\0';
}

static void levels(void)
{
    log_line(LOG_INFO, "by default");
    log_line(LOG_DEBUG, "not this");
    expect("by default\n");
    log_set_level(LOG_ERROR);
    log_line(LOG_WARN, "not this");
    expect("");
    log_line(LOG_ERROR, "%s %d", "an error", 5);
    expect("an error 5\n");
    log_set_level(LOG_DEBUG);
    log_line(LOG_DEBUG, "all");
    expect("all\n");
}

static void long_lines(void)
{
    char line[LOG_LINE_MAX + 2];
    char expected[LOG_LINE_MAX + 16];
    memset(line, 'x', sizeof(line));
    line[LOG_LINE_MAX] = '\0';
    snprintf(expected, sizeof(expected), "%s\n", line);
    log_line(LOG_INFO, "%s", line);
    expect(expected);

    snprintf(expected, sizeof(expected), "%s(truncated)\n", line);
    line[LOG_LINE_MAX] = 'x';
    line[LOG_LINE_MAX + 1] = '\0';
    log_line(LOG_INFO, "%s", line);
    expect(expected);
}

int main(void)
{
    levels();
    writes = 0;
    long_lines();
    CHECK_NUMBER(2, writes); /* a line is one write, also a cut one */
    return 0;
}
