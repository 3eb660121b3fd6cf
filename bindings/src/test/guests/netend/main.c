/*
 * netend - a network that has ended, or is down for a while, gives no frames and fails nothing.
 *
 * Argument "end": reads what there is, which must be AGAIN.
 * Argument "down": sends frames until somebody asks for an address (ARP), through whatever happens
 * to the interface.
 */
#include "../ping.h"

#define MILLISECOND 1000000UL

static struct ping ping;

static int end(solo5_handle_t network)
{
    uint8_t frame[2048];
    for (int i = 0; i < 3; i++) {
        size_t size = 0;
        if (solo5_net_read(network, frame, sizeof(frame), &size) != SOLO5_R_AGAIN) {
            print("a frame\n");
            return 1;
        }
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}

static int down(solo5_handle_t network)
{
    static const uint8_t frame[60] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};
    print("ready\n");
    for (;;) {
        if (solo5_net_write(network, frame, sizeof(frame)) != SOLO5_R_OK) {
            print("sending failed\n");
            return 1;
        }
        solo5_result_t result;
        while ((result = ping_receive(&ping)) == SOLO5_R_OK) {
            if (ping_look(&ping) == PING_ARP) {
                print("SUCCESS\n");
                return SOLO5_EXIT_SUCCESS;
            }
        }
        if (result != SOLO5_R_AGAIN) {
            print("receiving failed\n");
            return 1;
        }
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + MILLISECOND, &ready);
    }
}

int solo5_app_main(const struct solo5_start_info *start)
{
    if (solo5_net_acquire("service0", &ping.handle, &ping.info) != SOLO5_R_OK)
        return 2;
    return same_text(start->cmdline, "end") ? end(ping.handle) : down(ping.handle);
}
