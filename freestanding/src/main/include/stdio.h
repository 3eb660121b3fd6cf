/*
 * stdio.h - text for the console and into memory: the part of the C library's that needs no files.
 *
 * A conversion is %[flags][width][.precision][length]letter, as in C11:
 *
 *   flags      any of - + 0 # and space
 *   width      a number, or * for an argument of type int
 *   precision  a number, or * for an argument of type int, or nothing for 0
 *   length     hh, h, l, ll, j, z, t
 *   letter     d i u o x X c s p %
 *
 * There are no floating-point numbers, no wide characters and no %n. A conversion that is none of these ends the text
 * before it, and the result is -1: what its arguments are is not known. %p is as %#lx, but 0x0 for NULL; %s of NULL is
 * (null). Text for the console is not kept back: it is written, in pieces of up to 256 bytes, when a call returns.
 */
#ifndef FREESTANDING_STDIO_H
#define FREESTANDING_STDIO_H

#include <stdarg.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Write to the console. Return the number of bytes, or -1 after an unknown conversion or beyond INT_MAX. */
int printf(const char *__restrict format, ...) __attribute__((__format__(__printf__, 1, 2)));
int vprintf(const char *__restrict format, va_list arguments) __attribute__((__format__(__printf__, 1, 0)));

/*
 * Write to `text` what fits into `size` bytes, with a NUL at its end unless size is 0; then text may be NULL. Return
 * the number of bytes that all of it has, without the NUL, or -1 as above: it was cut if that is not below `size`.
 */
int snprintf(char *__restrict text, size_t size, const char *__restrict format, ...)
    __attribute__((__format__(__printf__, 3, 4)));
int vsnprintf(char *__restrict text, size_t size, const char *__restrict format, va_list arguments)
    __attribute__((__format__(__printf__, 3, 0)));

/* Write `text` and a newline, or one byte, to the console. Return 0 and the byte. */
int puts(const char *text);
int putchar(int c);

#ifdef __cplusplus
}
#endif

#endif
