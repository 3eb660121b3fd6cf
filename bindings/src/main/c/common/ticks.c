/*
 * ticks.c - choosing a scale.
 */
#include "common/ticks.h"

#define NANOSECONDS_PER_SECOND 1000000000UL /* below 2^30, so that << 32 fits in 64 bits */

struct tick_scale tick_scale_of(uint64_t hertz)
{
    unsigned shift = 32;
    uint64_t mult = (NANOSECONDS_PER_SECOND << shift) / hertz;
    while (mult > UINT32_MAX) {
        shift--;
        mult = (NANOSECONDS_PER_SECOND << shift) / hertz;
    }
    return (struct tick_scale){.mult = (uint32_t)mult, .shift = shift};
}
