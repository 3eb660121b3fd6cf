#include <solo5.h>

#include "greeting.h"
#include "text.h"

void greet(void)
{
    static const char text[] = TEXT "\n";
    solo5_console_write(text, sizeof text - 1);
}
