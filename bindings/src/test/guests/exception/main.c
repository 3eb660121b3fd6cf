/*
 * exception - writes outside of memory, at 16 GiB.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: exception ****\n\n");
    *(volatile uint64_t *)(1UL << 34) = 1;
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
