/*
 * time.c - clocks.
 */
#include "guest.h"

#include <time.h>

void teavm_initTime(void);
void teavm_initFiber(void);
int64_t teavm_currentTimeMillis(void);
int64_t teavm_currentTimeNano(void);
int32_t teavm_timeZoneOffset(void);
void teavm_waitFor(int64_t millis);
void teavm_interrupt(void);

enum { NANOS_PER_MILLI = 1000000, NANOS_PER_SECOND = 1000000000 };

void teavm_initTime(void)
{
}

void teavm_initFiber(void)
{
}

int64_t guest_monotonic(void)
{
    return (int64_t)solo5_clock_monotonic();
}

int64_t guest_wall(void)
{
    return (int64_t)solo5_clock_wall();
}

static int64_t last_millis;

int64_t teavm_currentTimeMillis(void)
{
    last_millis = guest_wall() / NANOS_PER_MILLI;
    return last_millis;
}

int64_t guest_last_millis(void)
{
    return last_millis;
}

int64_t teavm_currentTimeNano(void)
{
    return guest_monotonic();
}

time_t time(time_t *result)
{
    time_t now = guest_wall() / NANOS_PER_SECOND;
    if (result != NULL)
        *result = now;
    return now;
}

/* A guest knows no time zone: minutes west of UTC. */
int32_t teavm_timeZoneOffset(void)
{
    return 0;
}

void teavm_waitFor(int64_t millis)
{
    guest_wait(guest_monotonic() + millis * NANOS_PER_MILLI);
}

void teavm_interrupt(void)
{
}
