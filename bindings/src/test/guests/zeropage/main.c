/*
 * zeropage - writes through a pointer that is almost NULL.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: zeropage ****\n\n");
    uintptr_t address = 8;
    __asm__("" : "+r"(address)); /* hide the value: compilers drop or reject such an access */
    *(volatile uint64_t *)address = 1;
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
