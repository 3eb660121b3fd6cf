/*
 * attributes.h - what gcc and clang offer beyond C11, under short names.
 */
#ifndef COMMON_ATTRIBUTES_H
#define COMMON_ATTRIBUTES_H

#define NORETURN __attribute__((noreturn))

/* Kept although nothing refers to it. */
#define USED __attribute__((used))

#define SECTION(name) __attribute__((section(name)))
#define ALIGNED(bytes) __attribute__((aligned(bytes)))

/* Arguments are checked against the format: the number of its parameter, and of the first argument; from 1. */
#define FORMAT_LIKE_PRINTF(text, args) __attribute__((format(printf, text, args)))

#endif
