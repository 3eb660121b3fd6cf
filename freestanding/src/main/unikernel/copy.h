/*
 * copy.h - loops over bytes that stay loops.
 */
#ifndef COPY_H
#define COPY_H

#include <stddef.h>
#include <stdint.h>

/* Keeps the compiler from recognising a loop as memcpy, memset or strlen and calling the function it is in. */
#define OPAQUE_LOOP() __asm__ volatile("" ::: "memory")

#define WORD sizeof(uint64_t)

/* From the first byte to the last; ranges may overlap if `to` is below `from`. */
static inline void copy_up(uint8_t *to, const uint8_t *from, size_t size)
{
    for (; size >= WORD; size -= WORD, from += WORD, to += WORD) {
        uint64_t word;
        __builtin_memcpy(&word, from, WORD);
        __builtin_memcpy(to, &word, WORD);
        OPAQUE_LOOP();
    }
    while (size-- > 0) {
        *to++ = *from++;
        OPAQUE_LOOP();
    }
}

/* From the last byte to the first; ranges may overlap if `to` is above `from`. */
static inline void copy_down(uint8_t *to, const uint8_t *from, size_t size)
{
    while (size >= WORD) {
        uint64_t word;
        size -= WORD;
        __builtin_memcpy(&word, from + size, WORD);
        __builtin_memcpy(to + size, &word, WORD);
        OPAQUE_LOOP();
    }
    while (size-- > 0) {
        to[size] = from[size];
        OPAQUE_LOOP();
    }
}

#endif
