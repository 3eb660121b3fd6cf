/*
 * clock.c - monotonic time from the cycle counter, wall clock time from the host.
 */
#include "hvt/clock.h"

#include "common/abort.h"
#include "common/log.h"
#include "common/platform.h"
#include "common/ticks.h"
#include "common/x86_64/cpu.h"
#include "hvt_abi.h"
#include "solo5.h"

static uint64_t frequency;
static struct tick_scale scale;

void clock_set_frequency(uint64_t hertz)
{
    frequency = hertz;
}

void clock_init(void)
{
    ASSERT(frequency != 0);
    scale = tick_scale_of(frequency);
    log_line(LOG_DEBUG, "Solo5: tscclock_init(): tsc_freq=%lu tsc_mult=%lu tsc_shift=%lu", frequency,
             (unsigned long)scale.mult, (unsigned long)scale.shift);
}

solo5_time_t solo5_clock_monotonic(void)
{
    return tick_nanoseconds(scale, cpu_cycles());
}

solo5_time_t solo5_clock_wall(void)
{
    struct hvt_hc_walltime walltime = {.nsecs = 0};
    hvt_do_hypercall(HVT_HYPERCALL_WALLTIME, &walltime);
    return walltime.nsecs;
}
