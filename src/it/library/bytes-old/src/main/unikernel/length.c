#include <bytes/bytes.h>

size_t bytes_length(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    return length;
}
