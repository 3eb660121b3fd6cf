/* Sleeps a millisecond the way solo5_yield does. Leaves with 0 when the timer's event is the one that came. */
#include "guest.h"

struct timespec {
    uint64_t seconds;
    int64_t nanoseconds;
};

struct itimerspec {
    struct timespec interval;
    struct timespec value;
};

struct __attribute__((packed)) event {
    uint32_t events;
    uint64_t data;
};

_Noreturn void guest(const struct boot_info *info)
{
    struct timespec now;
    if (call(SYS_clock_gettime, 1, (long)&now, 0, 0, 0, 0) != 0)
        leave(1);
    struct itimerspec until = {{0, 0}, {now.seconds, now.nanoseconds + 1000000}};
    if (until.value.nanoseconds >= 1000000000) {
        until.value.seconds++;
        until.value.nanoseconds -= 1000000000;
    }
    if (call(SYS_timerfd_settime, info->timer, 1, (long)&until, 0, 0, 0) != 0)
        leave(2);
    struct event event = {0, 0};
    if (call(SYS_epoll_pwait, info->epoll, (long)&event, 1, -1, 0, 0) != 1)
        leave(3);
    if (event.data != 0xfffffffeUL)
        leave(4);
    struct timespec then;
    call(SYS_clock_gettime, 1, (long)&then, 0, 0, 0, 0);
    int early = then.seconds < until.value.seconds ||
                (then.seconds == until.value.seconds && then.nanoseconds < until.value.nanoseconds);
    leave(early ? 5 : 0);
}
