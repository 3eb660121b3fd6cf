#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    static const char text[] = "Beside other options\n";
    (void)info;
    solo5_console_write(text, sizeof text - 1);
    return SOLO5_EXIT_SUCCESS;
}
