#include <solo5.h>

/* "fail" ends with a status of its own, "crash" reads memory that the guest does not have. */
int solo5_app_main(const struct solo5_start_info *info)
{
    if (info->cmdline[0] == 'f')
        return 3;
    if (info->cmdline[0] == 'c')
        return *(volatile const int *)0x7000000000UL;
    return SOLO5_EXIT_SUCCESS;
}
