/*
 * attributes.h - what the compilers offer beyond C11, under short names.
 */
#ifndef COMMON_ATTRIBUTES_H
#define COMMON_ATTRIBUTES_H

#define NORETURN __attribute__((noreturn))
#define USED __attribute__((used))
#define SECTION(name) __attribute__((section(name)))
#define ALIGNED(bytes) __attribute__((aligned(bytes)))
#define FORMAT_LIKE_PRINTF(text, args) __attribute__((format(printf, text, args)))

#endif
