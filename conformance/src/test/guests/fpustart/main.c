/*
 * fpustart - the floating point unit begins with its reset values.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    uint16_t control = 0;
    uint32_t status = 0;
    (void)info;
    print("\n**** Solo5 test: fpustart ****\n\n");
    __asm__ volatile("fnstcw %0" : "=m"(control));
    __asm__ volatile("stmxcsr %0" : "=m"(status));
    if (control != 0x37f || status != 0x1f80) {
        print("FAILURE: ");
        print_number(control);
        print(" ");
        print_number(status);
        print("\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
