/* Lines of text on the console. */
#ifndef CONSOLE_H
#define CONSOLE_H

#include <stddef.h>

/* Writes text with %s (string), %c (character), %u (unsigned), %lu (unsigned long), %x (hex), %% filled in. */
void print(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes bytes as they are, in order with print. */
void print_bytes(const char *bytes, size_t size);

#endif
