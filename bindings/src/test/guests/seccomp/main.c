/*
 * seccomp - spt: makes a system call that no guest may, dup(1).
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: seccomp ****\n\n");
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(32L), "D"(1L) : "rcx", "r11", "memory");
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
