#include "ip.h"

#include <string.h>

#include "arp.h"
#include "bytes.h"
#include "checksum.h"
#include "eth.h"
#include "icmp.h"
#include "tcp.h"

enum {
    AT_VERSION = 0,
    AT_TOTAL = 2,
    AT_FRAGMENT = 6,
    AT_TTL = 8,
    AT_PROTOCOL = 9,
    AT_CHECKSUM = 10,
    AT_SOURCE = 12,
    AT_DESTINATION = 16,
    VERSION_4 = 4,
    TTL = 64,
    MORE_OR_OFFSET = 0x3fff /* all of the fragment field but "reserved" and "don't fragment" */
};

static struct ip_settings own;

void ip_start(const struct ip_settings *settings)
{
    own = *settings;
}

uint32_t ip_address(void)
{
    return own.address;
}

bool ip_is_neighbour(uint32_t address)
{
    bool same_network = ((address ^ own.address) & own.mask) == 0;
    if (own.mask >= 0xfffffffe) /* RFC 3021: a link of two has no broadcast address */
        return same_network;
    return same_network && (address & ~own.mask) != 0 && (address | own.mask) != 0xffffffff;
}

uint8_t *ip_payload(void)
{
    return eth_payload() + IP_HEADER;
}

size_t ip_payload_max(void)
{
    return eth_mtu() - IP_HEADER;
}

void ip_send(uint32_t to, uint8_t protocol, size_t size)
{
    uint8_t *header = eth_payload();
    uint32_t next = ip_is_neighbour(to) ? to : own.gateway;
    if (next == 0)
        return;
    memset(header, 0, IP_HEADER);
    header[AT_VERSION] = VERSION_4 << 4 | IP_HEADER / 4;
    store16(header + AT_TOTAL, (uint32_t)(IP_HEADER + size));
    header[AT_TTL] = TTL;
    header[AT_PROTOCOL] = protocol;
    store32(header + AT_SOURCE, own.address);
    store32(header + AT_DESTINATION, to);
    store16(header + AT_CHECKSUM, checksum_of(checksum_add(0, header, IP_HEADER)));
    arp_send(next, IP_HEADER + size);
}

/* A host's address: not of this network alone, no loopback, no group, not reserved (RFC 1122, 3.2.1.3). */
static bool is_host(uint32_t address)
{
    uint32_t first = address >> 24;
    bool special = ((address ^ own.address) & own.mask) == 0 && !ip_is_neighbour(address);
    return first != 0 && first != 127 && first < 224 && !special && address != own.address;
}

void ip_receive(const uint8_t *packet, size_t size)
{
    if (size < IP_HEADER || packet[AT_VERSION] >> 4 != VERSION_4)
        return;
    size_t header = (size_t)(packet[AT_VERSION] & 15) * 4;
    size_t total = load16(packet + AT_TOTAL);
    if (header < IP_HEADER || total < header || total > size) /* less than size: Ethernet's padding */
        return;
    if (checksum_of(checksum_add(0, packet, header)) != 0)
        return;
    if ((load16(packet + AT_FRAGMENT) & MORE_OR_OFFSET) != 0)
        return;
    uint32_t source = load32(packet + AT_SOURCE);
    if (load32(packet + AT_DESTINATION) != own.address || !is_host(source))
        return;
    if (packet[AT_PROTOCOL] == IP_ICMP)
        icmp_receive(source, packet + header, total - header);
    else if (packet[AT_PROTOCOL] == IP_TCP)
        tcp_receive(source, packet + header, total - header);
}
