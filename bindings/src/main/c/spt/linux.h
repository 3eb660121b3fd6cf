/*
 * linux.h - the constants and structures of the Linux system calls that are made. Those which
 * differ between architectures are in syscall.h of each.
 */
#ifndef SPT_LINUX_H
#define SPT_LINUX_H

#include <stdint.h>

/* errno.h, as system calls return them */
#define LINUX_EINTR (-4L)
#define LINUX_EIO (-5L)
#define LINUX_EAGAIN (-11L)
#define LINUX_ENETDOWN (-100L)
#define LINUX_ENOBUFS (-105L)

#define LINUX_STDOUT 1

/* time.h */
#define LINUX_CLOCK_REALTIME 0
#define LINUX_CLOCK_MONOTONIC 1

struct linux_timespec {
    uint64_t sec;
    int64_t nsec;
};

/* sys/timerfd.h */
#define LINUX_TFD_TIMER_ABSTIME 1

struct linux_itimerspec {
    struct linux_timespec interval;
    struct linux_timespec value;
};

_Static_assert(sizeof(struct linux_timespec) == 16, "linux_timespec");
_Static_assert(sizeof(struct linux_itimerspec) == 32, "linux_itimerspec");

#endif
