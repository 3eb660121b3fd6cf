#include <stdio.h>

#include "solo5.h"

int putchar(int c)
{
    char byte = (char)c;
    solo5_console_write(&byte, 1);
    return (unsigned char)byte;
}
