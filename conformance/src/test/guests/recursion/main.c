/*
 * recursion - calls itself until the stack has run down through all memory to its own code.
 */
#include "../guest.h"

#define FRAME 512

__attribute__((noinline)) static unsigned descend(unsigned depth)
{
    volatile uint8_t frame[FRAME];
    for (unsigned i = 0; i < FRAME; i += 64)
        frame[i] = (uint8_t)depth;
    return depth == UINT32_MAX ? 0 : descend(depth + 1) + frame[0];
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: recursion ****\n\n");
    unsigned sum = descend(0);
    print("FAILURE\n");
    return (int)sum;
}
