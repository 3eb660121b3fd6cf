/*
 * time.c - clocks, and the one place where a guest waits.
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

int64_t teavm_currentTimeMillis(void)
{
    return guest_wall() / NANOS_PER_MILLI;
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

int64_t guest_wait(int64_t deadline)
{
    solo5_handle_set_t ready = 0;
    guest_console_flush();
    solo5_yield((solo5_time_t)deadline, &ready);
    return (int64_t)ready;
}

void teavm_waitFor(int64_t millis)
{
    guest_wait(guest_monotonic() + millis * NANOS_PER_MILLI);
}

void teavm_interrupt(void)
{
}
