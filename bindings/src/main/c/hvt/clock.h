/*
 * clock.h - time from the cycle counter.
 */
#ifndef HVT_CLOCK_H
#define HVT_CLOCK_H

#include <stdint.h>

/* Takes the frequency of the cycle counter in Hz, for clock_init(). */
void clock_set_frequency(uint64_t hertz);

#endif
