/*
 * recurse - calls itself until the stack has no room left. The argument says how much of it each call
 * takes: "small" a few words; "large" 24 KiB, of which only the lowest bytes are written; "vast" 3 MiB.
 */
#include "../guest.h"

/* The empty instruction has to be given the whole frame. */
#define RECURSE(name, size)                                                                                            \
    static __attribute__((noinline)) uint64_t name(uint64_t depth)                                                     \
    {                                                                                                                  \
        volatile uint64_t frame[(size) / sizeof(uint64_t)];                                                            \
        frame[0] = depth;                                                                                              \
        __asm__ volatile("" : : "r"(frame) : "memory");                                                                \
        return depth == UINT64_MAX ? 0 : name(depth + 1) + frame[0];                                                   \
    }

RECURSE(small, 32)
RECURSE(large, 24 << 10)
RECURSE(vast, 3 << 20)

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: recurse ****\n\n");
    uint64_t sum = same_text(info->cmdline, "small")   ? small(0)
                   : same_text(info->cmdline, "large") ? large(0)
                                                       : vast(0);
    print_number(sum);
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
