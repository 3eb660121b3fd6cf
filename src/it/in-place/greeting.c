#include <solo5.h>

void say(const char *text, size_t size)
{
    solo5_console_write(text, size);
}
