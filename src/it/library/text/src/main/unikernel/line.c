#include <limits/text.h>
#include <solo5.h>
#include <text/text.h>

static void write_text(const char *text)
{
    size_t length = bytes_length(text);
    solo5_console_write(text, length < LIMITS_TEXT_MAX ? length : LIMITS_TEXT_MAX);
}

void text_line(const char *name, const char *value)
{
    write_text(name);
    write_text(": ");
    write_text(value);
    write_text("\n");
}
