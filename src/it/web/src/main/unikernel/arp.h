/* Ethernet addresses of IPv4 neighbours: RFC 826; cache and pacing as in RFC 1122, section 2.3.2. */
#ifndef ARP_H
#define ARP_H

#include <stddef.h>
#include <stdint.h>

void arp_start(void);

/* Tells the neighbours our address. */
void arp_announce(void);

void arp_receive(const uint8_t *packet, size_t size);

/*
 * Sends the IPv4 packet in eth_payload() to a neighbour. If its Ethernet address is not known yet, asks for it and keeps
 * the packet, the last one only, until the answer comes.
 */
void arp_send(uint32_t neighbour, size_t size);

#endif
