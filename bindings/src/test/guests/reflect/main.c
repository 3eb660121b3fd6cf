/*
 * reflect - announces itself, then sends every frame back to where it came from, with its own address
 * as the sender, until one with the Ethernet type 0x88b6 comes.
 */
#include "../ping.h"

#define SECOND 1000000000UL
#define TYPE_END 0x88b6 /* for local experiments */

static struct ping link;

static bool reflect(void)
{
    copy_bytes(link.frame + ETH_TO, link.frame + ETH_FROM, SOLO5_NET_ALEN);
    return ping_send(&link, link.size);
}

/* Waits with yield, and reads as much as there is. */
static int serve(void)
{
    for (;;) {
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + 60 * SECOND, &ready);
        if (ready == 0)
            return 2;
        while (ping_receive(&link) == SOLO5_R_OK) {
            if (get16(link.frame + ETH_TYPE) == TYPE_END)
                return 0;
            if (!reflect())
                return 3;
        }
    }
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: reflect ****\n\n");
    if (!ping_open(&link, "service0")) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("mtu=");
    print_number(link.info.mtu);
    print("\n");
    int status = ping_announce(&link) ? serve() : 4;
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
