#include "memory.h"

#include <stdint.h>

/* Keeps the compiler from recognising a loop as memcpy or memset and calling the function it is in. */
#define OPAQUE_LOOP() __asm__ volatile("" ::: "memory")

enum { WORD = sizeof(uint64_t) };

void *memcpy(void *restrict to, const void *restrict from, size_t size)
{
    uint8_t *out = to;
    const uint8_t *in = from;
    for (; size >= WORD; size -= WORD, in += WORD, out += WORD) {
        uint64_t word;
        __builtin_memcpy(&word, in, WORD);
        __builtin_memcpy(out, &word, WORD);
        OPAQUE_LOOP();
    }
    while (size-- > 0) {
        *out++ = *in++;
        OPAQUE_LOOP();
    }
    return to;
}

void *memmove(void *to, const void *from, size_t size)
{
    uint8_t *out = to;
    const uint8_t *in = from;
    if ((uintptr_t)out - (uintptr_t)in >= size)
        return memcpy(to, from, size);
    while (size-- > 0) {
        out[size] = in[size];
        OPAQUE_LOOP();
    }
    return to;
}

void *memset(void *at, int value, size_t size)
{
    uint8_t *out = at;
    uint64_t word = 0x0101010101010101u * (uint8_t)value;
    for (; size >= WORD; size -= WORD, out += WORD) {
        __builtin_memcpy(out, &word, WORD);
        OPAQUE_LOOP();
    }
    while (size-- > 0) {
        *out++ = (uint8_t)value;
        OPAQUE_LOOP();
    }
    return at;
}

int memcmp(const void *left, const void *right, size_t size)
{
    const uint8_t *a = left;
    const uint8_t *b = right;
    for (size_t i = 0; i < size; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

size_t strlen(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
        OPAQUE_LOOP();
    }
    return length;
}
