/* A web server on the network device 'service'. */
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "arp.h"
#include "bytes.h"
#include "clock.h"
#include "eth.h"
#include "http.h"
#include "ip.h"
#include "siphash.h"
#include "solo5.h"
#include "tcp.h"

enum {
    PORT = 80,
    MTU_MIN = 68,   /* RFC 791 */
    FRAMES_MAX = 64 /* in a row, before timers get their turn */
};

/* How long connections have to end when enough requests were answered. */
static const uint64_t farewell = SECONDS(300);

static int usage(void)
{
    printf("usage: [--ipv4=ADDRESS/BITS] [--ipv4-gateway=ADDRESS] [--requests=COUNT]\n");
    return SOLO5_EXIT_FAILURE;
}

/*
 * There is no source of random numbers here. The secret comes from the clocks and from the address of the device, which
 * tenders choose at random: enough against a stranger's guesses, not against someone on the same host.
 */
static void make_secret(uint64_t secret[2])
{
    uint64_t seed[3] = {solo5_clock_wall(), solo5_clock_monotonic(), 0};
    memcpy(&seed[2], eth_address(), ETH_ADDRESS);
    for (uint64_t i = 0; i < 2; i++)
        secret[i] = siphash((const uint64_t[2]){i, seed[1]}, (const uint8_t *)seed, sizeof seed);
}

static void print_address(uint32_t address)
{
    printf("%u.%u.%u.%u", address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
}

static void greet(const struct arguments *arguments)
{
    printf("web: http://");
    print_address(arguments->ip.address);
    printf("/ on a network of %u bits", arguments->prefix);
    for (int i = 0; i < ETH_ADDRESS; i++)
        printf("%s%x%x", i == 0 ? ", Ethernet address " : ":", eth_address()[i] >> 4u, eth_address()[i] & 15u);
    printf("\n");
}

static uint64_t serve_once(void)
{
    for (int i = 0; i < FRAMES_MAX && eth_poll(); i++)
        continue;
    return tcp_run_timers(solo5_clock_monotonic());
}

static void serve(void)
{
    uint64_t until = NEVER;
    for (;;) {
        uint64_t next = serve_once();
        if (until == NEVER && http_done()) {
            until = solo5_clock_monotonic() + farewell;
            tcp_stop_listening();
        }
        if (until != NEVER && (tcp_open_connections() == 0 || solo5_clock_monotonic() >= until))
            return;
        solo5_yield(least(next, until), NULL);
    }
}

int solo5_app_main(const struct solo5_start_info *info)
{
    struct arguments arguments = {.ip = {.address = 0x0a000002, .mask = 0xffffff00}, .prefix = 24};
    uint64_t secret[2];
    if (!arguments_parse(info->cmdline, &arguments))
        return usage();
    if (!eth_start("service") || eth_mtu() < MTU_MIN) {
        printf("web: the network device 'service' can't be used\n");
        return SOLO5_EXIT_FAILURE;
    }
    make_secret(secret);
    ip_start(&arguments.ip);
    arp_start();
    http_start(arguments.requests);
    tcp_start(PORT, &http_service, secret);
    greet(&arguments);
    arp_announce();
    serve();
    printf("web: %lu requests answered\n", http_answered());
    return SOLO5_EXIT_SUCCESS;
}
