#include "stream.h"

static uint64_t word_at(uint64_t number)
{
    uint64_t x = (number + 1) * 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

void stream_fill(uint64_t offset, uint8_t *to, size_t size)
{
    uint64_t word = word_at(offset / 8) >> 8 * (offset % 8);
    for (size_t i = 0; i < size; i++) {
        to[i] = (uint8_t)word;
        word >>= 8;
        if (++offset % 8 == 0)
            word = word_at(offset / 8);
    }
}
