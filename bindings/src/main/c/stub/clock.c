/*
 * clock.c - there is no time.
 */
#include "solo5.h"

solo5_time_t solo5_clock_monotonic(void)
{
    return UINT64_MAX;
}

solo5_time_t solo5_clock_wall(void)
{
    return UINT64_MAX;
}
