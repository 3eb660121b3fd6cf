/*
 * ping.h - a host at 10.0.0.2 that answers ARP and ICMP echo requests, for the network guests.
 */
#ifndef PING_H
#define PING_H

#include "guest.h"

#define PING_FRAME_MAX 9216 /* bytes of the largest frame, for an MTU of 9202 */

enum ping_seen {
    PING_IGNORED, /* for another station */
    PING_ARP,     /* an ARP request, answered */
    PING_ECHO,    /* an echo request, answered */
    PING_OTHER    /* for this host, but nothing it answers */
};

struct ping {
    solo5_handle_t handle;
    struct solo5_net_info info;
    uint8_t frame[PING_FRAME_MAX]; /* the frame last received; the answer, once answered */
    size_t size;
};

/* Offsets in a frame: Ethernet header, then ARP, or IPv4 without options and ICMP. */
enum {
    ETH_TO = 0,
    ETH_FROM = 6,
    ETH_TYPE = 12,
    ARP_OPERATION = 20,
    ARP_SENDER = 22, /* Ethernet address */
    ARP_SENDER_IP = 28,
    ARP_TARGET = 32,
    ARP_TARGET_IP = 38,
    ARP_END = 42,
    IP_VERSION = 14,
    IP_LENGTH = 16,
    IP_ID = 18,
    IP_PROTOCOL = 23,
    IP_CHECKSUM = 24,
    IP_FROM = 26,
    IP_TO = 30,
    ICMP_TYPE = 34,
    ICMP_CHECKSUM = 36,
    ICMP_DATA = 42
};

static const uint8_t ping_ip[4] = {10, 0, 0, 2};
static const uint8_t ping_broadcast[SOLO5_NET_ALEN] = {255, 255, 255, 255, 255, 255};

static inline bool same_bytes(const uint8_t *a, const uint8_t *b, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

static inline void copy_bytes(uint8_t *to, const uint8_t *from, size_t size)
{
    for (size_t i = 0; i < size; i++)
        to[i] = from[i];
}

static inline unsigned get16(const uint8_t *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static inline void put16(uint8_t *at, unsigned value)
{
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)value;
}

/* The Internet checksum. */
static inline unsigned ping_checksum(const uint8_t *bytes, size_t size)
{
    uint32_t sum = 0;
    for (size_t i = 0; i + 1 < size; i += 2)
        sum += get16(bytes + i);
    if (size % 2 != 0)
        sum += (uint32_t)bytes[size - 1] << 8;
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return ~sum & 0xffff;
}

static inline bool ping_send(struct ping *ping, size_t size)
{
    copy_bytes(ping->frame + ETH_FROM, ping->info.mac_address, SOLO5_NET_ALEN);
    return solo5_net_write(ping->handle, ping->frame, size) == SOLO5_R_OK;
}

/* Tells the network who has 10.0.0.2: a request for its own address. */
static inline bool ping_announce(struct ping *ping)
{
    static const uint8_t header[] = {0x08, 0x06, 0, 1, 8, 0, 6, 4, 0, 1};
    for (size_t i = 0; i < ARP_END; i++)
        ping->frame[i] = 0;
    copy_bytes(ping->frame + ETH_TO, ping_broadcast, SOLO5_NET_ALEN);
    copy_bytes(ping->frame + ETH_TYPE, header, sizeof(header));
    copy_bytes(ping->frame + ARP_SENDER, ping->info.mac_address, SOLO5_NET_ALEN);
    copy_bytes(ping->frame + ARP_SENDER_IP, ping_ip, sizeof(ping_ip));
    copy_bytes(ping->frame + ARP_TARGET_IP, ping_ip, sizeof(ping_ip));
    return ping_send(ping, ARP_END);
}

static inline bool ping_open(struct ping *ping, const char *name)
{
    return solo5_net_acquire(name, &ping->handle, &ping->info) == SOLO5_R_OK &&
           ping->info.mtu + SOLO5_NET_HLEN <= PING_FRAME_MAX;
}

static inline solo5_result_t ping_receive(struct ping *ping)
{
    return solo5_net_read(ping->handle, ping->frame, ping->info.mtu + SOLO5_NET_HLEN, &ping->size);
}

static inline bool ping_is_arp_request(const struct ping *ping)
{
    const uint8_t *frame = ping->frame;
    return ping->size >= ARP_END && get16(frame + ETH_TYPE) == 0x0806 && get16(frame + ARP_OPERATION) == 1 &&
           same_bytes(frame + ARP_TARGET_IP, ping_ip, 4);
}

static inline bool ping_is_mine(const uint8_t *ip)
{
    static const uint8_t subnet[4] = {10, 0, 0, 255};
    return same_bytes(ip, ping_ip, 4) || same_bytes(ip, subnet, 4) || same_bytes(ip, ping_broadcast, 4);
}

static inline bool ping_is_echo_request(const struct ping *ping)
{
    const uint8_t *frame = ping->frame;
    return ping->size >= ICMP_DATA && get16(frame + ETH_TYPE) == 0x0800 && get16(frame + IP_VERSION) == 0x4500 &&
           frame[IP_PROTOCOL] == 1 && get16(frame + IP_LENGTH) >= ICMP_DATA - IP_VERSION &&
           get16(frame + IP_LENGTH) <= ping->size - IP_VERSION && ping_is_mine(frame + IP_TO) && frame[ICMP_TYPE] == 8;
}

static inline bool ping_answer_arp(struct ping *ping)
{
    uint8_t *frame = ping->frame;
    copy_bytes(frame + ETH_TO, frame + ETH_FROM, SOLO5_NET_ALEN);
    copy_bytes(frame + ARP_TARGET, frame + ARP_SENDER, SOLO5_NET_ALEN + 4);
    copy_bytes(frame + ARP_SENDER, ping->info.mac_address, SOLO5_NET_ALEN);
    copy_bytes(frame + ARP_SENDER_IP, ping_ip, sizeof(ping_ip));
    put16(frame + ARP_OPERATION, 2);
    return ping_send(ping, ARP_END);
}

static inline bool ping_answer_echo(struct ping *ping)
{
    uint8_t *frame = ping->frame;
    size_t end = IP_VERSION + get16(frame + IP_LENGTH);
    copy_bytes(frame + ETH_TO, frame + ETH_FROM, SOLO5_NET_ALEN);
    put16(frame + IP_ID, 0);
    put16(frame + IP_ID + 2, 0);
    copy_bytes(frame + IP_TO, frame + IP_FROM, 4);
    copy_bytes(frame + IP_FROM, ping_ip, 4);
    put16(frame + IP_CHECKSUM, 0);
    put16(frame + IP_CHECKSUM, ping_checksum(frame + IP_VERSION, ICMP_TYPE - IP_VERSION));
    put16(frame + ICMP_TYPE, 0);
    put16(frame + ICMP_CHECKSUM, 0);
    put16(frame + ICMP_CHECKSUM, ping_checksum(frame + ICMP_TYPE, end - ICMP_TYPE));
    return ping_send(ping, end);
}

/* What the frame last received is. */
static inline enum ping_seen ping_look(const struct ping *ping)
{
    if (ping->size < SOLO5_NET_HLEN || (!same_bytes(ping->frame, ping->info.mac_address, SOLO5_NET_ALEN) &&
                                        !same_bytes(ping->frame, ping_broadcast, SOLO5_NET_ALEN)))
        return PING_IGNORED;
    if (ping_is_arp_request(ping))
        return PING_ARP;
    return ping_is_echo_request(ping) ? PING_ECHO : PING_OTHER;
}

#endif
