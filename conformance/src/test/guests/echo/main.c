/*
 * echo - answers as many pings as its argument says, prints its MAC address, the MTU and the longest frame
 * seen.
 */
#include "../ping.h"

#define SECOND 1000000000UL

static struct ping ping;

static uint64_t parse_number(const char *text)
{
    uint64_t number = 0;
    for (; *text >= '0' && *text <= '9'; text++)
        number = number * 10 + (uint64_t)(*text - '0');
    return number;
}

static void print_named(const char *name, uint64_t number)
{
    print(name);
    print_number(number);
    print("\n");
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: echo ****\n\n");
    if (!ping_open(&ping, "service0") || !ping_announce(&ping)) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("mac:");
    for (int i = 0; i < SOLO5_NET_ALEN; i++) {
        print(" ");
        print_number(ping.info.mac_address[i]);
    }
    print("\n");
    print_named("mtu: ", ping.info.mtu);
    uint64_t wanted = parse_number(info->cmdline), echoes = 0;
    size_t longest = 0;
    while (echoes < wanted) {
        solo5_yield(solo5_clock_monotonic() + SECOND, NULL);
        while (echoes < wanted && ping_receive(&ping) == SOLO5_R_OK) {
            enum ping_seen seen = ping_look(&ping);
            if (seen == PING_ARP) {
                ping_answer_arp(&ping);
            } else if (seen == PING_ECHO) {
                echoes++;
                longest = ping.size > longest ? ping.size : longest;
                if (!ping_answer_echo(&ping)) {
                    print("FAILURE\n");
                    return SOLO5_EXIT_FAILURE;
                }
            }
        }
    }
    print_named("longest: ", longest);
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
