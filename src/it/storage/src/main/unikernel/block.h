/* The block device 'storage'. */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "solo5.h"

enum { BLOCK_SIZE_MIN = 512, BLOCK_SIZE_MAX = 32768 };

struct device {
    solo5_handle_t handle;
    uint32_t block_size; /* bytes, a power of two */
    uint64_t blocks;
};

bool device_acquire(struct device *device, const char *name);

/* One whole block; false if the device refuses. */
bool block_read(const struct device *device, uint64_t block, uint8_t *to);
bool block_write(const struct device *device, uint64_t block, const uint8_t *from);

#endif
