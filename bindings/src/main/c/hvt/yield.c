/*
 * yield.c - waiting, by the tender.
 */
#include <stddef.h>

#include "hvt_abi.h"
#include "solo5.h"

/* Nanoseconds until the deadline: 0 if it has passed, and a number that is also a signed one. */
static uint64_t time_left(solo5_time_t deadline)
{
    solo5_time_t now = solo5_clock_monotonic();
    uint64_t left = deadline > now ? deadline - now : 0;
    return left < INT64_MAX ? left : INT64_MAX;
}

/* The host measures the time with a clock of its own, and so may be early by ours. */
void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready_set)
{
    struct hvt_hc_poll poll = {.ready_set = 0};
    do {
        poll.timeout_nsecs = time_left(deadline);
        hvt_do_hypercall(HVT_HYPERCALL_POLL, &poll);
    } while (poll.ready_set == 0 && solo5_clock_monotonic() < deadline);
    if (ready_set != NULL)
        *ready_set = poll.ready_set;
}
