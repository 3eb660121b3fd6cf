/*
 * netargs - every argument of the network calls that is invalid, what an idle device says, and
 * that frames nobody takes are no failure.
 */
#include "../ping.h"

#define MILLISECOND 1000000UL
#define MANY 2000 /* frames, more than a host keeps for a reader that does not come */

static uint8_t frame[PING_FRAME_MAX];

static bool acquire_refuses(const char *name)
{
    solo5_handle_t handle = 77;
    struct solo5_net_info info;
    return solo5_net_acquire(name, &handle, &info) == SOLO5_R_EINVAL && handle == 77;
}

static bool write_refuses(solo5_handle_t handle, const uint8_t *buf, size_t size)
{
    return solo5_net_write(handle, buf, size) == SOLO5_R_EINVAL;
}

static bool read_refuses(solo5_handle_t handle, uint8_t *buf, size_t size, size_t *read_size)
{
    return solo5_net_read(handle, buf, size, read_size) == SOLO5_R_EINVAL;
}

/* A poll returns, and other waits do not end before the time without a reason. */
static bool waits(solo5_handle_set_t devices)
{
    solo5_handle_set_t ready = ~0UL;
    solo5_yield(0, &ready);
    if ((ready & ~devices) != 0)
        return false;
    solo5_yield(solo5_clock_monotonic(), NULL);
    for (int i = 0; i < 10; i++) {
        solo5_time_t deadline = solo5_clock_monotonic() + MILLISECOND;
        ready = ~0UL;
        solo5_yield(deadline, &ready);
        if ((ready & ~devices) != 0 || (ready == 0 && solo5_clock_monotonic() < deadline))
            return false;
    }
    return true;
}

static int run(void)
{
    if (!acquire_refuses("nosuch") || !acquire_refuses("service") || !acquire_refuses("service01") ||
        !acquire_refuses(NULL))
        return 1;
    solo5_handle_t net;
    struct solo5_net_info info;
    if (solo5_net_acquire("service0", &net, &info) != SOLO5_R_OK || net != 1 || info.mtu == 0)
        return 2;
    if (!acquire_refuses("service0"))
        return 3;
    size_t largest = info.mtu + SOLO5_NET_HLEN + 8; /* with two VLAN tags */
    if (!write_refuses(net, frame, 0) || !write_refuses(net, frame, SOLO5_NET_HLEN - 1) ||
        !write_refuses(net, frame, largest + 1) || !write_refuses(net, frame, SIZE_MAX) ||
        !write_refuses(net, NULL, 64) || !write_refuses(0, frame, 64) || !write_refuses(2, frame, 64) ||
        !write_refuses(net + (1UL << 32), frame, 64))
        return 4;
    size_t size = 5;
    if (!read_refuses(net, frame, 0, &size) || !read_refuses(net, NULL, largest, &size) ||
        !read_refuses(net, frame, largest, NULL) || !read_refuses(0, frame, largest, &size) ||
        !read_refuses(2, frame, largest, &size) || size != 5)
        return 5;
    if (solo5_net_write(net, frame, SOLO5_NET_HLEN) != SOLO5_R_OK || solo5_net_write(net, frame, largest) != SOLO5_R_OK)
        return 6;
    for (int i = 0; i < MANY; i++)
        if (solo5_net_write(net, frame, SOLO5_NET_HLEN) != SOLO5_R_OK)
            return 7;
    solo5_result_t result;
    do { /* a host may have sent something by itself */
        result = solo5_net_read(net, frame, largest, &size);
    } while (result == SOLO5_R_OK);
    if (result != SOLO5_R_AGAIN)
        return 8;
    return waits(1UL << net) ? 0 : 9;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: netargs ****\n\n");
    int status = run();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
