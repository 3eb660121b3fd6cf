/* Time, in nanoseconds of solo5_clock_monotonic. */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

#define MILLISECONDS(n) ((uint64_t)(n) * 1000000u)
#define SECONDS(n) ((uint64_t)(n) * 1000000000u)

#define NEVER UINT64_MAX

#endif
