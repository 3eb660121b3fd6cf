#include "block.h"

bool device_acquire(struct device *device, const char *name)
{
    struct solo5_block_info info;
    if (solo5_block_acquire(name, &device->handle, &info) != SOLO5_R_OK)
        return false;
    if (info.block_size < BLOCK_SIZE_MIN || info.block_size > BLOCK_SIZE_MAX)
        return false;
    device->block_size = (uint32_t)info.block_size;
    device->blocks = info.capacity / info.block_size;
    return true;
}

bool block_read(const struct device *device, uint64_t block, uint8_t *to)
{
    return solo5_block_read(device->handle, block * device->block_size, to, device->block_size) == SOLO5_R_OK;
}

bool block_write(const struct device *device, uint64_t block, const uint8_t *from)
{
    return solo5_block_write(device->handle, block * device->block_size, from, device->block_size) == SOLO5_R_OK;
}
