/*
 * net - answers pings at 10.0.0.2. Argument: "verbose", or "limit" to end after 100000 of them, or
 * "few" to end after 10000.
 */
#include "../ping.h"

#define LIMIT 100000
#define FEW 10000
#define SECOND 1000000000UL

static struct ping ping;

static void print_mac(const uint8_t *mac)
{
    char text[2 * SOLO5_NET_ALEN];
    for (int i = 0; i < SOLO5_NET_ALEN; i++) {
        text[2 * i] = "0123456789abcdef"[mac[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[mac[i] & 15];
    }
    print("MAC: ");
    solo5_console_write(text, sizeof(text));
    print("\n");
}

/* Answers the frame received; false if an answer could not be sent. */
static bool answer(bool verbose, uint64_t *echoes)
{
    switch (ping_look(&ping)) {
    case PING_IGNORED:
        return true;
    case PING_ARP:
        return ping_answer_arp(&ping);
    case PING_ECHO:
        ++*echoes;
        if (verbose)
            print("echo request\n");
        return ping_answer_echo(&ping);
    case PING_OTHER:
        print("packet dropped\n");
        return true;
    }
    return false;
}

/* Ends after so many echoes, never if there is no limit. */
static bool serve(bool verbose, uint64_t limit)
{
    for (uint64_t echoes = 0; limit == 0 || echoes < limit;) {
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + SECOND, &ready);
        if (!(ready & 1UL << ping.handle))
            continue;
        if (ping_receive(&ping) != SOLO5_R_OK || !answer(verbose, &echoes))
            return false;
    }
    return true;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: net ****\n\n");
    char option = info->cmdline[0];
    if (option != '\0' && option != 'v' && option != 'l' && option != 'f') {
        print("usage: net [verbose | limit | few]\n");
        return SOLO5_EXIT_FAILURE;
    }
    if (!ping_open(&ping, "service0")) {
        print("cannot acquire service0\nFAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    print_mac(ping.info.mac_address);
    uint64_t limit = option == 'l' ? LIMIT : option == 'f' ? FEW : 0;
    if (!ping_announce(&ping) || !serve(option == 'v', limit)) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("limit reached\nSUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
