/*
 * log.h - what the bindings say on the console. Implemented by log.c.
 */
#ifndef COMMON_LOG_H
#define COMMON_LOG_H

#include "common/attributes.h"

enum log_level { LOG_ERROR = 0, LOG_WARN = 1, LOG_INFO = 2, LOG_DEBUG = 3 };

#define LOG_LINE_MAX 319 /* characters of a line; more are cut, and "(truncated)" says so */

/* Lines above this level are not printed. LOG_INFO at start. */
void log_set_level(enum log_level level);

/* Prints one line by one call of platform_puts(); the newline is added. The format is that of format_text(). */
void log_line(enum log_level level, const char *format, ...) FORMAT_LIKE_PRINTF(2, 3);

#endif
