/*
 * clock.c - time from KVM where it offers it, else from the cycle counter and the CMOS.
 */
#include "common/log.h"
#include "common/platform.h"
#include "solo5.h"
#include "virtio/kvmclock.h"
#include "virtio/rtc.h"
#include "virtio/tscclock.h"

#define NANOSECONDS_PER_SECOND 1000000000UL

static bool has_kvmclock;

void clock_init(void)
{
    has_kvmclock = kvmclock_init();
    if (has_kvmclock)
        log_line(LOG_INFO, "Solo5: Clock source: KVM paravirtualized clock");
    else
        log_line(LOG_INFO, "Solo5: Clock source: TSC, frequency estimate is %lu Hz", tscclock_init());
}

solo5_time_t solo5_clock_monotonic(void)
{
    return has_kvmclock ? kvmclock_monotonic() : tscclock_monotonic();
}

/*
 * The CMOS counts whole seconds; between them the monotonic clock does, from the moment at which
 * the second was last seen to change or both were found to disagree.
 */
static solo5_time_t wall_from_rtc(void)
{
    static solo5_time_t base; /* monotonic + base = wall */
    solo5_time_t now = solo5_clock_monotonic();
    solo5_time_t rtc = rtc_seconds() * NANOSECONDS_PER_SECOND;
    if (rtc == 0)
        return now + base;
    if (now + base < rtc)
        base = rtc - now;
    else if (now + base >= rtc + NANOSECONDS_PER_SECOND)
        base = rtc + NANOSECONDS_PER_SECOND - 1 - now;
    return now + base;
}

solo5_time_t solo5_clock_wall(void)
{
    return has_kvmclock ? kvmclock_monotonic() + kvmclock_wall_base() : wall_from_rtc();
}
