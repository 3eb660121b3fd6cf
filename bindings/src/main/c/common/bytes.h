/*
 * bytes.h - the functions on bytes that compilers call on their own. Implemented by bytes.c of each architecture.
 *
 * As in C11: sizes are bytes and may be 0; ranges may overlap in memmove only. They are local to the bindings: an
 * application, whose compiler calls its own, does not see them.
 */
#ifndef COMMON_BYTES_H
#define COMMON_BYTES_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int value, size_t size);
int memcmp(const void *a, const void *b, size_t size);

#endif
