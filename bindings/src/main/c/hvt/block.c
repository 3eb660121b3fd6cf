/*
 * block.c - block devices, one hypercall for any number of blocks.
 */
#include "common/block.h"

#include "hvt_abi.h"

solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, const uint8_t *buf,
                         size_t size)
{
    (void)device;
    struct hvt_hc_block_write block = {.handle = handle, .offset = offset, .data = buf, .len = size};
    hvt_do_hypercall(HVT_HYPERCALL_BLOCK_WRITE, &block);
    return (solo5_result_t)block.ret;
}

solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, uint8_t *buf,
                         size_t size)
{
    (void)device;
    struct hvt_hc_block_read block = {.handle = handle, .offset = offset, .data = buf, .len = size};
    hvt_do_hypercall(HVT_HYPERCALL_BLOCK_READ, &block);
    return (solo5_result_t)block.ret;
}
