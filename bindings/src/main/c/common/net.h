/*
 * net.h - what each target provides for network devices. The arguments are checked already.
 */
#ifndef COMMON_NET_H
#define COMMON_NET_H

#include <stddef.h>
#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

/* Sends one frame; a frame that the host cannot take now is dropped and that is SOLO5_R_OK. */
solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device, const uint8_t *frame, size_t size);

/* Receives one frame and sets *frame_size, or SOLO5_R_AGAIN if there is none. */
solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf, size_t size,
                           size_t *frame_size);

#endif
