/* Sends a frame on its first network, waits for one, prints its MTU and leaves with 0. */
#include "guest.h"

struct __attribute__((packed)) event {
    uint32_t events;
    uint64_t data;
};

static uint8_t frame[65536];

_Noreturn void guest(const struct boot_info *info)
{
    const struct entry *net = &info->manifest->entry[1];
    const uint8_t *mac = (const uint8_t *)net->property;
    int fd = (int)(uint32_t)net->backing;
    for (int i = 0; i < 6; i++) {
        frame[i] = 0xff;
        frame[6 + i] = mac[i];
    }
    frame[12] = 0x88; /* EtherType for local experiments */
    frame[13] = 0xb5;
    if (!net->attached || call(SYS_write, fd, (long)frame, 60, 0, 0, 0) != 60)
        leave(1);
    for (;;) {
        struct event event = {0, 0};
        if (call(SYS_epoll_pwait, info->epoll, (long)&event, 1, -1, 0, 0) != 1 || event.data != 1)
            leave(2);
        long got = call(SYS_read, fd, (long)frame, sizeof frame, 0, 0, 0);
        if (got == -11)
            continue;
        if (got < 14)
            leave(3);
        print(net->property[0] >> 48 == 1400 ? "mtu 1400\n" : "other mtu\n");
        leave(call(SYS_read, fd, (long)frame, 1, 0, 0, 0) >= -11 ? 0 : 4);
    }
}
