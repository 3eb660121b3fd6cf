/*
 * block.c - block devices, one hypercall for any number of blocks.
 */
#include "common/block.h"

#include "hvt/x86_64/hypercall.h"

static solo5_result_t transfer(enum hvt_hypercall number, solo5_handle_t handle, uint64_t offset,
                               uintptr_t buf, size_t size) {
  struct hvt_hc_block block = {.handle = handle, .offset = offset, .data = buf, .len = size};
  hypercall(number, &block);
  return (solo5_result_t)block.ret;
}

solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset,
                         const uint8_t *buf, size_t size) {
  (void)device;
  return transfer(HVT_HYPERCALL_BLOCK_WRITE, handle, offset, (uintptr_t)buf, size);
}

solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset,
                         uint8_t *buf, size_t size) {
  (void)device;
  return transfer(HVT_HYPERCALL_BLOCK_READ, handle, offset, (uintptr_t)buf, size);
}
