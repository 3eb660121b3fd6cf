/* Says who it is and what the library says, then waits; "end" as first argument ends it. */
#include <greeting.h>
#include <solo5.h>

#include "version.h"

static void say(const char *text)
{
    size_t length = 0;

    while (text[length] != '\0')
        length++;
    solo5_console_write(text, length);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    say("version " VERSION " says ");
    say(greeting());
    say("\n");
    while (info->cmdline[0] != 'e')
        solo5_yield(solo5_clock_monotonic() + 1000000000ULL, NULL);
    return 7;
}
