/*
 * yield.c - waiting, halted, for network devices and the timer.
 */
#include <stddef.h>

#include "solo5.h"
#include "virtio/interrupts.h"
#include "virtio/net.h"

/*
 * Interrupts are asked for before looking once more, and stay disabled until the processor halts: what
 * arrives in between ends the halt at once.
 */
static solo5_handle_set_t wait_until(solo5_time_t deadline)
{
    net_ask_interrupts(true);
    solo5_handle_set_t ready = net_ready();
    for (solo5_time_t now; ready == 0 && (now = solo5_clock_monotonic()) < deadline;) {
        bool told = interrupts_wait(deadline - now);
        ready = net_ready();
        if (ready != 0 && !told)
            interrupts_missed();
    }
    net_ask_interrupts(false);
    return ready;
}

void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready_set)
{
    solo5_handle_set_t ready = net_ready();
    if (ready == 0 && solo5_clock_monotonic() < deadline)
        ready = wait_until(deadline);
    if (ready_set != NULL)
        *ready_set = ready;
}
