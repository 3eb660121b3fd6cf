#include <stdio.h>
#include <string.h>

#include "solo5.h"

int puts(const char *text)
{
    solo5_console_write(text, strlen(text));
    solo5_console_write("\n", 1);
    return 0;
}
