#include <string.h>

#include "copy.h"

void *memset(void *at, int value, size_t size)
{
    uint8_t *out = at;
    uint64_t word = UINT64_C(0x0101010101010101) * (uint8_t)value;
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
