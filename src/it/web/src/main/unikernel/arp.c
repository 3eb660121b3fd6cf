#include "arp.h"

#include <string.h>

#include "bytes.h"
#include "clock.h"
#include "eth.h"
#include "ip.h"

enum {
    NEIGHBOURS = 32,
    KEPT_MAX = 1500,
    /* Offsets in a packet for Ethernet and IPv4. */
    AT_HARDWARE = 0,
    AT_PROTOCOL = 2,
    AT_SIZES = 4,
    AT_OPERATION = 6,
    AT_SENDER = 8,
    AT_SENDER_IP = 14,
    AT_TARGET = 18,
    AT_TARGET_IP = 24,
    PACKET = 28,
    HARDWARE_ETHERNET = 1,
    SIZES = ETH_ADDRESS << 8 | 4,
    REQUEST = 1,
    REPLY = 2
};

static const uint64_t valid_for = SECONDS(60); /* RFC 1122, 2.3.2.1: of the order of a minute */
static const uint64_t ask_every = SECONDS(1);

struct neighbour {
    uint32_t address; /* 0: an empty place */
    bool known;
    uint8_t eth[ETH_ADDRESS];
    uint64_t updated; /* when eth was learnt, or the place was taken */
    uint64_t asked;
    size_t kept_size;
    uint8_t kept[KEPT_MAX];
};

static struct neighbour neighbours[NEIGHBOURS];

void arp_start(void)
{
    memset(neighbours, 0, sizeof neighbours);
}

static struct neighbour *find(uint32_t address)
{
    for (size_t i = 0; i < NEIGHBOURS; i++)
        if (neighbours[i].address == address)
            return &neighbours[i];
    return NULL;
}

/* The neighbour's place, if need be the one that was updated longest ago. */
static struct neighbour *find_or_take(uint32_t address)
{
    struct neighbour *place = find(address);
    if (place != NULL)
        return place;
    place = &neighbours[0];
    for (size_t i = 1; i < NEIGHBOURS; i++)
        if (neighbours[i].updated < place->updated)
            place = &neighbours[i];
    *place = (struct neighbour){.address = address, .updated = solo5_clock_monotonic()};
    return place;
}

static void send_packet(uint16_t operation, const uint8_t *to, const uint8_t *target, uint32_t target_ip)
{
    uint8_t *packet = eth_payload();
    store16(packet + AT_HARDWARE, HARDWARE_ETHERNET);
    store16(packet + AT_PROTOCOL, ETH_TYPE_IPV4);
    store16(packet + AT_SIZES, SIZES);
    store16(packet + AT_OPERATION, operation);
    memcpy(packet + AT_SENDER, eth_address(), ETH_ADDRESS);
    store32(packet + AT_SENDER_IP, ip_address());
    memcpy(packet + AT_TARGET, target, ETH_ADDRESS);
    store32(packet + AT_TARGET_IP, target_ip);
    eth_send(to, ETH_TYPE_ARP, PACKET);
}

static void ask(uint32_t address)
{
    static const uint8_t unknown[ETH_ADDRESS];
    send_packet(REQUEST, eth_broadcast, unknown, address);
}

void arp_announce(void)
{
    ask(ip_address());
}

static void learn(struct neighbour *neighbour, const uint8_t *eth)
{
    memcpy(neighbour->eth, eth, ETH_ADDRESS);
    neighbour->known = true;
    neighbour->updated = solo5_clock_monotonic();
    if (neighbour->kept_size == 0)
        return;
    memcpy(eth_payload(), neighbour->kept, neighbour->kept_size);
    eth_send(neighbour->eth, ETH_TYPE_IPV4, neighbour->kept_size);
    neighbour->kept_size = 0;
}

static bool well_formed(const uint8_t *packet, size_t size)
{
    return size >= PACKET && load16(packet + AT_HARDWARE) == HARDWARE_ETHERNET &&
           load16(packet + AT_PROTOCOL) == ETH_TYPE_IPV4 && load16(packet + AT_SIZES) == SIZES &&
           (packet[AT_SENDER] & 1) == 0; /* no group address */
}

void arp_receive(const uint8_t *packet, size_t size)
{
    if (!well_formed(packet, size))
        return;
    uint32_t sender = load32(packet + AT_SENDER_IP);
    uint16_t operation = load16(packet + AT_OPERATION);
    bool asks_us = operation == REQUEST && load32(packet + AT_TARGET_IP) == ip_address();
    bool usable = sender != ip_address() && ip_is_neighbour(sender);
    struct neighbour *neighbour = usable ? find(sender) : NULL;
    if (neighbour == NULL && usable && asks_us) /* it will want an answer to what comes next */
        neighbour = find_or_take(sender);
    if (neighbour != NULL && (operation == REQUEST || operation == REPLY))
        learn(neighbour, packet + AT_SENDER);
    if (asks_us)
        send_packet(REPLY, packet + AT_SENDER, packet + AT_SENDER, sender);
}

void arp_send(uint32_t address, size_t size)
{
    uint64_t now = solo5_clock_monotonic();
    struct neighbour *neighbour = find_or_take(address);
    if (neighbour->known && now - neighbour->updated < valid_for) {
        eth_send(neighbour->eth, ETH_TYPE_IPV4, size);
        return;
    }
    if (size <= KEPT_MAX) {
        memcpy(neighbour->kept, eth_payload(), size);
        neighbour->kept_size = size;
    }
    if (neighbour->asked != 0 && now - neighbour->asked < ask_every)
        return;
    neighbour->known = false;
    neighbour->asked = now;
    ask(address);
}
