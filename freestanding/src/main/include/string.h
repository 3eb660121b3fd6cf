/*
 * string.h - bytes in memory and strings: the part of the C library's that needs no locale.
 *
 * Each function is as in C11 or POSIX, and has a file of its own in the archive: a program that defines one of them
 * itself keeps its own. No pointer may be NULL, even with a size of 0.
 */
#ifndef FREESTANDING_STRING_H
#define FREESTANDING_STRING_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Compilers call these four by themselves. Ranges may overlap in memmove only. */
void *memcpy(void *__restrict to, const void *__restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *at, int value, size_t size);
int memcmp(const void *left, const void *right, size_t size);

/* The first byte of that value among the first `size`, or NULL. */
void *memchr(const void *at, int value, size_t size);

/* Bytes before the NUL; strnlen looks at no more than `size`. */
size_t strlen(const char *text);
size_t strnlen(const char *text, size_t size);

/* Less than, equal to or greater than 0, by unsigned bytes; strncmp compares no more than `size`. */
int strcmp(const char *left, const char *right);
int strncmp(const char *left, const char *right, size_t size);

/* The first or last `c`, which may be the NUL, or NULL. */
char *strchr(const char *text, int c);
char *strrchr(const char *text, int c);

/* The first place where `part` begins in `text`, or NULL. Takes time in proportion to the product of their lengths. */
char *strstr(const char *text, const char *part);

#ifdef __cplusplus
}
#endif

#endif
