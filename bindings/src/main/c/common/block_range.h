/*
 * block_range.h - which transfers a block device allows.
 */
#ifndef COMMON_BLOCK_RANGE_H
#define COMMON_BLOCK_RANGE_H

#include <stdbool.h>
#include <stdint.h>

/* Whether size bytes at offset are whole blocks, at least one, within the capacity. All are bytes, any numbers. */
static inline bool block_range_is_valid(uint64_t offset, uint64_t size, uint64_t block_size, uint64_t capacity)
{
    return block_size != 0 && size != 0 && size % block_size == 0 && offset % block_size == 0 && size <= capacity &&
           offset <= capacity - size;
}

#endif
