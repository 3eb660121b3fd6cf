/*
 * sse - executes one instruction that only the floating point unit can.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: sse ****\n\n");
    __asm__ volatile("xorps %xmm0, %xmm0\n\taddps %xmm0, %xmm0");
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
