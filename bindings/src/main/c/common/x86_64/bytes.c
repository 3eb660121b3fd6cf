/*
 * bytes.c - the functions on bytes, by string instructions: a compiler may turn a loop in memcpy
 * into a call of memcpy. Eight bytes at a time: an emulator takes as long for each step as for one.
 */
#include "common/bytes.h"

#include <stdint.h>

#define WORD sizeof(uint64_t)

static void copy_up(void *to, const void *from, size_t size)
{
    size_t words = size / WORD;
    __asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(words) : : "memory");
    size %= WORD;
    __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(size) : : "memory");
}

static void copy_down(void *to, const void *from, size_t size)
{
    char *last_to = (char *)to + size - 1;
    const char *last_from = (const char *)from + size - 1;
    __asm__ volatile("std\n\trep movsb\n\tcld" : "+D"(last_to), "+S"(last_from), "+c"(size) : : "memory", "cc");
}

void *memcpy(void *restrict to, const void *restrict from, size_t size)
{
    copy_up(to, from, size);
    return to;
}

void *memmove(void *to, const void *from, size_t size)
{
    if ((uintptr_t)to - (uintptr_t)from < size)
        copy_down(to, from, size);
    else
        copy_up(to, from, size);
    return to;
}

void *memset(void *to, int value, size_t size)
{
    void *next = to;
    uint64_t pattern = (uint8_t)value * 0x0101010101010101UL;
    size_t words = size / WORD;
    __asm__ volatile("rep stosq" : "+D"(next), "+c"(words) : "a"(pattern) : "memory");
    size %= WORD;
    __asm__ volatile("rep stosb" : "+D"(next), "+c"(size) : "a"(pattern) : "memory");
    return to;
}

int memcmp(const void *a, const void *b, size_t size)
{
    const unsigned char *left = a;
    const unsigned char *right = b;
    for (; size > 0; size--, left++, right++)
        if (*left != *right)
            return *left - *right;
    return 0;
}
