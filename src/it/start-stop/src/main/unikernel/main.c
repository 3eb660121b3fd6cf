/* Ends with the status it is told: one digit. */
#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    static const char text[] = "bound\n";
    solo5_console_write(text, sizeof text - 1);
    return info->cmdline[0] - '0';
}
