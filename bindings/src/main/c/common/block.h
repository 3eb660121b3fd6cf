/*
 * block.h - what each target provides for block devices. The arguments are checked already.
 */
#ifndef COMMON_BLOCK_H
#define COMMON_BLOCK_H

#include <stddef.h>
#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, const uint8_t *buf,
                         size_t size);

solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, uint8_t *buf,
                         size_t size);

#endif
