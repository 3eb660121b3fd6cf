/*
 * yield.c - waiting, by a timer and the network devices in one epoll set.
 */
#include "spt/yield.h"

#include <stddef.h>

#include "common/abort.h"
#include "common/device.h"
#include "solo5.h"
#include "spt/linux.h"
#include "spt/x86_64/syscall.h"
#include "spt_abi.h"

#define NANOSECONDS_PER_SECOND 1000000000UL

static int epollfd;
static int timerfd;

void yield_init(int epoll_descriptor, int timer_descriptor)
{
    epollfd = epoll_descriptor;
    timerfd = timer_descriptor;
}

/* A time of zero would disarm the timer, hence the one nanosecond. Setting it clears an old expiry. */
static void arm_timer(solo5_time_t deadline)
{
    struct linux_itimerspec timer = {
        .value = {.sec = deadline / NANOSECONDS_PER_SECOND, .nsec = (int64_t)(deadline % NANOSECONDS_PER_SECOND | 1)}};
    ASSERT(syscall4(SYS_TIMERFD_SETTIME, (uintptr_t)timerfd, LINUX_TFD_TIMER_ABSTIME, (uintptr_t)&timer, 0) == 0);
}

/* Waits without a time limit: the timer is the limit. */
static size_t wait_for_events(struct sys_epoll_event *events, size_t max)
{
    long count;
    do {
        count = syscall6(SYS_EPOLL_PWAIT, (uintptr_t)epollfd, (uintptr_t)events, max, (uintptr_t)-1L, 0, 0);
    } while (count == LINUX_EINTR);
    ASSERT(count >= 0);
    return (size_t)count;
}

void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready_set)
{
    struct sys_epoll_event events[MFT_MAX_ENTRIES]; /* the network devices and the timer */
    arm_timer(deadline);
    size_t count = wait_for_events(events, device_net_count() + 1);
    solo5_handle_set_t ready = 0;
    for (size_t i = 0; i < count; i++)
        if (events[i].data != SPT_INTERNAL_TIMERFD)
            ready |= (solo5_handle_set_t)1 << (events[i].data % MFT_MAX_ENTRIES);
    if (ready_set != NULL)
        *ready_set = ready;
}
