#include <stdint.h>
#include <string.h>

void *memchr(const void *at, int value, size_t size)
{
    const uint8_t *bytes = at;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] == (uint8_t)value)
            return (void *)(uintptr_t)(bytes + i);
    return NULL;
}
