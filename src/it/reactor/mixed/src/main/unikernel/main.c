#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_console_write("Hello from mixed\n", 17);
    return SOLO5_EXIT_SUCCESS;
}
