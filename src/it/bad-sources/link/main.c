#include <solo5.h>

size_t strlen(const char *text);

int solo5_app_main(const struct solo5_start_info *info)
{
    return (int)strlen(info->cmdline);
}
