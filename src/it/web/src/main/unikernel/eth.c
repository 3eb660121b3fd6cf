#include "eth.h"

#include <string.h>

#include "arp.h"
#include "bytes.h"
#include "ip.h"

enum { MTU_MAX = 65535, AT_TO = 0, AT_FROM = ETH_ADDRESS, AT_TYPE = 2 * ETH_ADDRESS };

const uint8_t eth_broadcast[ETH_ADDRESS] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};

static solo5_handle_t handle;
static struct solo5_net_info info;
static uint8_t incoming[ETH_HEADER + MTU_MAX];
static uint8_t outgoing[ETH_HEADER + MTU_MAX];

bool eth_start(const char *device)
{
    if (solo5_net_acquire(device, &handle, &info) != SOLO5_R_OK)
        return false;
    info.mtu = least(info.mtu, MTU_MAX);
    return true;
}

const uint8_t *eth_address(void)
{
    return info.mac_address;
}

size_t eth_mtu(void)
{
    return info.mtu;
}

uint8_t *eth_payload(void)
{
    return outgoing + ETH_HEADER;
}

void eth_send(const uint8_t *to, uint16_t type, size_t size)
{
    memcpy(outgoing + AT_TO, to, ETH_ADDRESS);
    memcpy(outgoing + AT_FROM, info.mac_address, ETH_ADDRESS);
    store16(outgoing + AT_TYPE, type);
    (void)solo5_net_write(handle, outgoing, ETH_HEADER + size);
}

static bool for_us(const uint8_t *frame)
{
    return memcmp(frame + AT_TO, info.mac_address, ETH_ADDRESS) == 0 ||
           memcmp(frame + AT_TO, eth_broadcast, ETH_ADDRESS) == 0;
}

bool eth_poll(void)
{
    size_t size = 0;
    if (solo5_net_read(handle, incoming, ETH_HEADER + info.mtu, &size) != SOLO5_R_OK)
        return false;
    if (size < ETH_HEADER || size > ETH_HEADER + info.mtu || !for_us(incoming))
        return true;
    const uint8_t *payload = incoming + ETH_HEADER;
    switch (load16(incoming + AT_TYPE)) {
    case ETH_TYPE_ARP:
        arp_receive(payload, size - ETH_HEADER);
        break;
    case ETH_TYPE_IPV4:
        ip_receive(payload, size - ETH_HEADER);
        break;
    default:
        break;
    }
    return true;
}
