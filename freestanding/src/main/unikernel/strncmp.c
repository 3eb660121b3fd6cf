#include <stdint.h>
#include <string.h>

int strncmp(const char *left, const char *right, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (left[i] != right[i] || left[i] == '\0')
            return (uint8_t)left[i] - (uint8_t)right[i];
    return 0;
}
