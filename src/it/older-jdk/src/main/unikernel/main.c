/* Greets; waits for ever, or fails, when told to. */
#include <solo5.h>

static void print(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0')
        n++;
    solo5_console_write(text, n);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("told: '");
    print(info->cmdline);
    print("'\n");
    while (info->cmdline[0] == 'w')
        solo5_yield(solo5_clock_monotonic() + 1000000000, NULL);
    return info->cmdline[0] == 'f' ? 3 : SOLO5_EXIT_SUCCESS;
}
