/*
 * block.h - what each target provides for block devices. Implemented by block.c of hvt, spt, virtio; called by
 * common/block.c.
 *
 * The arguments are checked already: the device is the attached one with that handle; offset and size are bytes, whole
 * blocks, at least one, within the capacity; buf has `size` bytes, which stay the caller's.
 */
#ifndef COMMON_BLOCK_H
#define COMMON_BLOCK_H

#include <stddef.h>
#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

/*
 * Writes, or reads into buf. Returns when the host has answered:
 *
 *   SOLO5_R_OK       all blocks were transferred
 *   SOLO5_R_EINVAL   the page tables allow no such access to buf (virtio; on hvt the tender ends the guest)
 *   SOLO5_R_EUNSPEC  the host refused or failed; which of the blocks were transferred is not known
 */
solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, const uint8_t *buf,
                         size_t size);
solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, uint8_t *buf,
                         size_t size);

#endif
