/* For systems without it. */
#include <stddef.h>

size_t strlcpy(char *to, const char *from, size_t size);

size_t strlcpy(char *to, const char *from, size_t size)
{
    size_t n = 0;
    for (; from[n] != '\0'; n++)
        if (n + 1 < size)
            to[n] = from[n];
    if (size > 0)
        to[n < size ? n : size - 1] = '\0';
    return n;
}
