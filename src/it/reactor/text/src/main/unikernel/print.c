#include <solo5.h>
#include <text/text.h>

void text_print(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0')
        n++;
    solo5_console_write(text, n);
}
