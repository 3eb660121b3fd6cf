/*
 * ticks.h - nanoseconds from the ticks of a counter, by multiplication. Implemented by ticks.c.
 */
#ifndef COMMON_TICKS_H
#define COMMON_TICKS_H

#include <stdint.h>

/* nanoseconds = ticks * mult / 2^shift */
struct tick_scale {
    uint32_t mult;
    unsigned shift; /* at most 32 */
};

/* The most exact scale for a frequency, which is 1 Hz or more; too small by less than 2^-29 of itself up to 2^32 Hz. */
struct tick_scale tick_scale_of(uint64_t hertz);

/*
 * Nanoseconds of a counter value. Computed from the counter's zero, with all bits of the product:
 * there is no sum in which errors could gather, and no interval after which it fails.
 */
static inline uint64_t tick_nanoseconds(struct tick_scale scale, uint64_t ticks)
{
    __extension__ typedef unsigned __int128 uint128;
    return (uint64_t)(((uint128)ticks * scale.mult) >> scale.shift);
}

#endif
