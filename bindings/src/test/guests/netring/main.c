/*
 * netring - answers 10000 pings at 10.0.0.2 and checks the payload of each: de ad be ef repeated,
 * after the 16 bytes of the time stamp.
 */
#include "../ping.h"

#define WANTED 10000
#define SECOND 1000000000UL
#define TIME_STAMP 16

static struct ping ping;

static bool is_intact(void)
{
    static const uint8_t pattern[4] = {0xde, 0xad, 0xbe, 0xef};
    size_t end = IP_VERSION + get16(ping.frame + IP_LENGTH);
    for (size_t i = ICMP_DATA + TIME_STAMP; i < end; i++) {
        if (ping.frame[i] != pattern[(i - ICMP_DATA) % sizeof(pattern)]) {
            print("corrupt byte at ");
            print_number(i);
            print("\n");
            return false;
        }
    }
    return true;
}

/* Takes all frames that wait; false at a corrupt one. */
static bool drain(uint64_t *verified)
{
    while (ping_receive(&ping) == SOLO5_R_OK) {
        enum ping_seen seen = ping_look(&ping);
        if (seen == PING_ARP) {
            ping_answer_arp(&ping);
        } else if (seen == PING_ECHO) {
            if (!is_intact())
                return false;
            ping_answer_echo(&ping);
            ++*verified;
        }
    }
    return true;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: netring ****\n\n");
    if (!ping_open(&ping, "service0") || !ping_announce(&ping)) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    uint64_t verified = 0;
    while (verified < WANTED) {
        solo5_yield(solo5_clock_monotonic() + SECOND, NULL);
        if (!drain(&verified)) {
            print("FAILURE\n");
            return SOLO5_EXIT_FAILURE;
        }
    }
    print("verified: ");
    print_number(verified);
    print("\nSUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
