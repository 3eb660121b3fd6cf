/* Says what it was told; "fail" ends with 7, "wait" never. */
#include <solo5.h>

static void say(const char *text)
{
    size_t length = 0;

    while (text[length] != '\0')
        length++;
    solo5_console_write(text, length);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    say("booted\ntold: ");
    say(info->cmdline);
    say("\n");
    while (info->cmdline[0] == 'w')
        solo5_yield(solo5_clock_monotonic() + 1000000000ULL, NULL);
    return info->cmdline[0] == 'f' ? 7 : 0;
}
