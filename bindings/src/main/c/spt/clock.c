/*
 * clock.c - time, from the host's clocks.
 */
#include "common/abort.h"
#include "common/platform.h"
#include "solo5.h"
#include "spt/linux.h"
#include "spt/x86_64/syscall.h"

#define NANOSECONDS_PER_SECOND 1000000000UL

static solo5_time_t read_clock(unsigned id)
{
    struct linux_timespec now;
    ASSERT(syscall2(SYS_CLOCK_GETTIME, id, (uintptr_t)&now) == 0);
    return now.sec * NANOSECONDS_PER_SECOND + (uint64_t)now.nsec;
}

void clock_init(void)
{ /* the host's clocks are ready */
}

solo5_time_t solo5_clock_monotonic(void)
{
    return read_clock(LINUX_CLOCK_MONOTONIC);
}

solo5_time_t solo5_clock_wall(void)
{
    return read_clock(LINUX_CLOCK_REALTIME);
}
