/* Time, in nanoseconds of solo5_clock_monotonic. */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

#define MILLISECONDS(n) (UINT64_C(1000000) * (n))
#define SECONDS(n) (UINT64_C(1000000000) * (n))

#define NEVER UINT64_MAX

#endif
