/*
 * What stands in front of the log.
 *
 *   block 0      superblock, written once: magic, the block size and number of blocks it was made for
 *   blocks 1, 2  roots, written in turn, one per compaction; the intact one with the higher epoch counts
 *   blocks 3...  two halves of equal size; the log of epoch e is in half e & 1
 *
 * All fit in a block's first 512 bytes, the unit that disks write whole or not at all.
 */
#ifndef ROOT_H
#define ROOT_H

#include <stdint.h>

#include "block.h"
#include "status.h"

enum { ROOT_BLOCKS = 3, STORE_BLOCKS_MIN = ROOT_BLOCKS + 2 };

struct root {
    uint64_t epoch;
    uint64_t sequence; /* of the compaction that began this epoch, which must be there; 0: the epoch began empty */
};

/* What the superblock says the store was made for; valid after STORE_RESIZED too. */
struct geometry {
    uint32_t block_size;
    uint64_t blocks;
};

/* STORE_NOT_FOUND: the superblock is all zero, a blank device. */
enum status superblock_read(const struct device *device, uint8_t *buffer, struct geometry *geometry);
enum status superblock_write(const struct device *device, uint8_t *buffer);

/* Reads the root in force. *alone: the other one is neither intact nor blank. */
enum status root_read(const struct device *device, uint8_t *buffer, struct root *root, bool *alone);
enum status root_write(const struct device *device, uint8_t *buffer, struct root root);

static inline uint64_t half_blocks(const struct device *device)
{
    return (device->blocks - ROOT_BLOCKS) / 2;
}

static inline uint64_t half_start(const struct device *device, uint64_t epoch)
{
    return ROOT_BLOCKS + (epoch & 1) * half_blocks(device);
}

static inline uint64_t half_end(const struct device *device, uint64_t epoch)
{
    return half_start(device, epoch) + half_blocks(device);
}

#endif
