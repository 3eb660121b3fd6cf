/* IPv4: RFC 791, with the requirements for hosts of RFC 1122, section 3. Fragments are neither made nor put together. */
#ifndef IP_H
#define IP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { IP_HEADER = 20, IP_ICMP = 1, IP_TCP = 6 };

struct ip_settings {
    uint32_t address;
    uint32_t mask;
    uint32_t gateway; /* 0: none */
};

void ip_start(const struct ip_settings *settings);

uint32_t ip_address(void);

/* Whether an address can be a host's on our network. */
bool ip_is_neighbour(uint32_t address);

/* Where the data of the next packet are written, ip_payload_max() bytes. */
uint8_t *ip_payload(void);
size_t ip_payload_max(void);

/* Sends the data: to a neighbour, or by way of the gateway. */
void ip_send(uint32_t to, uint8_t protocol, size_t size);

void ip_receive(const uint8_t *packet, size_t size);

#endif
