#include <string.h>

#include "copy.h"

size_t strlen(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
        OPAQUE_LOOP();
    }
    return length;
}
