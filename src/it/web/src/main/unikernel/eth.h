/* Ethernet frames on the network device. */
#ifndef ETH_H
#define ETH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "solo5.h"

enum { ETH_ADDRESS = SOLO5_NET_ALEN, ETH_HEADER = SOLO5_NET_HLEN, ETH_TYPE_IPV4 = 0x0800, ETH_TYPE_ARP = 0x0806 };

extern const uint8_t eth_broadcast[ETH_ADDRESS];

bool eth_start(const char *device);

const uint8_t *eth_address(void);

/* The largest payload of a frame. */
size_t eth_mtu(void);

/* Where the payload of the next frame is written: eth_mtu() bytes. */
uint8_t *eth_payload(void);

/* Sends the payload. A frame that the device refuses is lost, as on any wire. */
void eth_send(const uint8_t *to, uint16_t type, size_t size);

/* Takes one frame from the device and hands it on; false if there is none. */
bool eth_poll(void);

#endif
