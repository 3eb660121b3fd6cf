/* Says what it was told, in one piece; "fail" ends with 7, "wait" never. */
#include <solo5.h>

static char line[256] = "booted\ntold: ";

int solo5_app_main(const struct solo5_start_info *info)
{
    size_t length = 0;

    while (line[length] != '\0')
        length++;
    for (const char *c = info->cmdline; *c != '\0' && length < sizeof line - 1; c++)
        line[length++] = *c;
    line[length++] = '\n';
    solo5_console_write(line, length);
    while (info->cmdline[0] == 'w')
        solo5_yield(solo5_clock_monotonic() + 1000000000ULL, NULL);
    return info->cmdline[0] == 'f' ? 7 : 0;
}
