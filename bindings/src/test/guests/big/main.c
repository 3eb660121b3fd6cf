/*
 * big - an image that leaves less than 512 KiB of 2 MiB: it does not start there.
 */
#include "../guest.h"

static uint8_t ballast[600 * 1024];

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: big ****\n\n");
    __asm__ volatile("" : : "r"(ballast) : "memory");
    print(info->heap_size >= 512 * 1024 ? "SUCCESS\n" : "FAILURE\n");
    return SOLO5_EXIT_SUCCESS;
}
