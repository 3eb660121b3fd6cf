/*
 * block.c - block devices, one system call a block: the tender's policy allows no other size.
 */
#include "common/block.h"

#include "spt/x86_64/syscall.h"

static solo5_result_t transfer(long call, const struct mft_entry *device, uint64_t offset, uintptr_t buf, size_t size)
{
    size_t block = device->u.block_basic.block_size;
    for (size_t done = 0; done < size; done += block) {
        long moved = syscall4(call, (uintptr_t)device->b.hostfd, buf + done, block, offset + done);
        if (moved != (long)block)
            return SOLO5_R_EUNSPEC;
    }
    return SOLO5_R_OK;
}

solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, const uint8_t *buf,
                         size_t size)
{
    (void)handle;
    return transfer(SYS_PWRITE64, device, offset, (uintptr_t)buf, size);
}

solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, uint8_t *buf,
                         size_t size)
{
    (void)handle;
    return transfer(SYS_PREAD64, device, offset, (uintptr_t)buf, size);
}
