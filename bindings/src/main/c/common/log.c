/*
 * log.c - one line, one write to the console.
 */
#include "common/log.h"

#include <stdarg.h>
#include <stddef.h>

#include "common/format.h"
#include "common/platform.h"

static enum log_level current_level = LOG_INFO;

void log_set_level(enum log_level level)
{
    current_level = level;
}

void log_line(enum log_level level, const char *format, ...)
{
    static const char truncated[] = "(truncated)";
    char line[LOG_LINE_MAX + sizeof(truncated) + 1]; /* text, mark, newline */
    if (level > current_level)
        return;
    va_list args;
    va_start(args, format);
    size_t length = format_text(line, LOG_LINE_MAX + 1, format, args);
    va_end(args);
    if (length > LOG_LINE_MAX) {
        length = LOG_LINE_MAX;
        for (const char *mark = truncated; *mark != '\0'; mark++)
            line[length++] = *mark;
    }
    line[length++] = '\n';
    platform_puts(line, length);
}
