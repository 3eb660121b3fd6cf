/*
 * block.c - the part of the block calls that all targets share: who may ask for what.
 */
#include "common/block.h"

#include "common/block_range.h"
#include "common/device.h"
#include "common/platform.h"

solo5_result_t solo5_block_acquire(const char *name, solo5_handle_t *handle, struct solo5_block_info *info)
{
    if (name == NULL || handle == NULL || info == NULL)
        return SOLO5_R_EINVAL;
    const struct mft_entry *device = device_acquire(name, MFT_DEV_BLOCK_BASIC, handle);
    if (device == NULL)
        return SOLO5_R_EINVAL;
    info->capacity = device->u.block_basic.capacity;
    info->block_size = device->u.block_basic.block_size;
    platform_acquired(device);
    return SOLO5_R_OK;
}

/* Returns the device if the transfer is allowed, else NULL. */
static const struct mft_entry *check(solo5_handle_t handle, uint64_t offset, const uint8_t *buf, size_t size)
{
    const struct mft_entry *device = device_find(handle, MFT_DEV_BLOCK_BASIC);
    if (device == NULL || buf == NULL)
        return NULL;
    const struct mft_block_basic *block = &device->u.block_basic;
    return block_range_is_valid(offset, size, block->block_size, block->capacity) ? device : NULL;
}

solo5_result_t solo5_block_write(solo5_handle_t handle, solo5_off_t offset, const uint8_t *buf, size_t size)
{
    const struct mft_entry *device = check(handle, offset, buf, size);
    return device == NULL ? SOLO5_R_EINVAL : block_put(handle, device, offset, buf, size);
}

solo5_result_t solo5_block_read(solo5_handle_t handle, solo5_off_t offset, uint8_t *buf, size_t size)
{
    const struct mft_entry *device = check(handle, offset, buf, size);
    return device == NULL ? SOLO5_R_EINVAL : block_get(handle, device, offset, buf, size);
}
