#include <stdint.h>
#include <string.h>

char *strchr(const char *text, int c)
{
    for (; *text != (char)c; text++)
        if (*text == '\0')
            return NULL;
    return (char *)(uintptr_t)text;
}
