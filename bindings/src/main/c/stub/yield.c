/*
 * yield.c - nothing to wait for.
 */
#include "solo5.h"

void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready_set)
{
    (void)deadline;
    (void)ready_set;
}
