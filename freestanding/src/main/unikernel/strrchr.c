#include <stdint.h>
#include <string.h>

char *strrchr(const char *text, int c)
{
    const char *found = NULL;
    do
        if (*text == (char)c)
            found = text;
    while (*text++ != '\0');
    return (char *)(uintptr_t)found;
}
