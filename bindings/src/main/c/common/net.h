/*
 * net.h - what each target provides for network devices. Implemented by net.c of hvt, spt, virtio; called by
 * common/net.c.
 *
 * The arguments are checked already: the device is the attached one with that handle; sizes are bytes and count the
 * Ethernet header. Buffers stay the caller's. None of these waits for the peer.
 */
#ifndef COMMON_NET_H
#define COMMON_NET_H

#include <stddef.h>
#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

/*
 * Sends one frame, of SOLO5_NET_HLEN bytes to the MTU with its header and two VLAN tags.
 *
 *   SOLO5_R_OK       it was sent, or dropped because the host can't take it now
 *   SOLO5_R_EUNSPEC  the device is gone or broken; on hvt the tender may refuse with SOLO5_R_EINVAL, too
 */
solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device, const uint8_t *frame, size_t size);

/*
 * Receives one frame into buf, which has `size` bytes, at least one, and should have room for the MTU with its
 * header: of a longer frame the rest is lost.
 *
 *   SOLO5_R_OK       *frame_size is set
 *   SOLO5_R_AGAIN    there is no frame now
 *   SOLO5_R_EUNSPEC  the device is gone or broken
 */
solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf, size_t size,
                           size_t *frame_size);

#endif
