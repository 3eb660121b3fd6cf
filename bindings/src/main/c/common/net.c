/*
 * net.c - the part of the network calls that all targets share: who may ask for what.
 */
#include "common/net.h"

#include "common/device.h"
#include "common/platform.h"

solo5_result_t solo5_net_acquire(const char *name, solo5_handle_t *handle, struct solo5_net_info *info)
{
    if (name == NULL || handle == NULL || info == NULL)
        return SOLO5_R_EINVAL;
    const struct mft_entry *device = device_acquire(name, MFT_DEV_NET_BASIC, handle);
    if (device == NULL)
        return SOLO5_R_EINVAL;
    for (int i = 0; i < SOLO5_NET_ALEN; i++)
        info->mac_address[i] = device->u.net_basic.mac[i];
    info->mtu = device->u.net_basic.mtu;
    platform_acquired(device);
    return SOLO5_R_OK;
}

/* Two VLAN tags of IEEE 802.1Q, 4 bytes each: they count neither as header nor as payload. */
#define TAGS 8

/* The size is checked here because on hvt a tender may take a refused frame for the end. */
solo5_result_t solo5_net_write(solo5_handle_t handle, const uint8_t *buf, size_t size)
{
    const struct mft_entry *device = device_find(handle, MFT_DEV_NET_BASIC);
    if (device == NULL || buf == NULL || size < SOLO5_NET_HLEN ||
        size > (size_t)device->u.net_basic.mtu + SOLO5_NET_HLEN + TAGS)
        return SOLO5_R_EINVAL;
    return net_send(handle, device, buf, size);
}

/* A buffer below mtu + SOLO5_NET_HLEN is let through: frames that fit it arrive whole. */
solo5_result_t solo5_net_read(solo5_handle_t handle, uint8_t *buf, size_t size, size_t *read_size)
{
    const struct mft_entry *device = device_find(handle, MFT_DEV_NET_BASIC);
    if (device == NULL || buf == NULL || size == 0 || read_size == NULL)
        return SOLO5_R_EINVAL;
    return net_receive(handle, device, buf, size, read_size);
}
