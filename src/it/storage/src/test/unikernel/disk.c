#include "disk.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "solo5.h"

enum { SECTOR = 512, ATOMIC_BLOCKS = 1 /* the superblock: written by sectors, see root.h */, LOG_START = 3 };

uint8_t *disk_bytes;
uint32_t disk_block_size;
uint64_t disk_blocks;
jmp_buf disk_power_lost;

static uint64_t cut_in;
static enum tear cut_tear;

/* The last write, while it may still be lost: where to, and what was there. */
static uint8_t *unsettled;
static uint8_t overwritten[32768];

void disk_make(uint32_t block_size, uint64_t blocks)
{
    free(disk_bytes);
    disk_block_size = block_size;
    disk_blocks = blocks;
    disk_bytes = calloc(blocks, block_size);
    disk_cut_at(0, TEAR_NONE);
    disk_settle();
}

void disk_settle(void)
{
    unsettled = NULL;
}

void disk_cut_at(uint64_t write, enum tear tear)
{
    cut_in = write;
    cut_tear = tear;
}

static void tear_block(uint8_t *at, const uint8_t *from, size_t unit)
{
    size_t half = disk_block_size / 2 / unit * unit;
    if (cut_tear == TEAR_FIRST_PART_NEW)
        memcpy(at, from, half);
    if (cut_tear == TEAR_LAST_PART_NEW)
        memcpy(at + half, from + half, disk_block_size - half);
    if (cut_tear == TEAR_MIXED)
        for (size_t i = 0; i < disk_block_size; i += 2 * unit)
            memcpy(at + i, from + i, unit);
    if (cut_tear == TEAR_SWAPPED && unsettled != NULL) {
        memcpy(at, from, disk_block_size);
        memcpy(unsettled, overwritten, disk_block_size);
    }
}

static int refused(solo5_off_t offset, size_t size)
{
    return size != disk_block_size || offset % disk_block_size != 0 || offset / disk_block_size >= disk_blocks;
}

solo5_result_t solo5_block_acquire(const char *name, solo5_handle_t *handle, struct solo5_block_info *info)
{
    (void)name;
    *handle = 1;
    info->block_size = disk_block_size;
    info->capacity = disk_blocks * disk_block_size;
    return SOLO5_R_OK;
}

solo5_result_t solo5_block_write(solo5_handle_t handle, solo5_off_t offset, const uint8_t *buf, size_t size)
{
    (void)handle;
    if (refused(offset, size))
        return SOLO5_R_EINVAL;
    bool atomic = offset / disk_block_size < ATOMIC_BLOCKS;
    bool in_log = offset / disk_block_size >= LOG_START;
    if (!in_log)
        disk_settle();
    if (cut_in > 0 && --cut_in == 0) {
        tear_block(disk_bytes + offset, buf, atomic ? SECTOR : 1);
        longjmp(disk_power_lost, 1);
    }
    unsettled = in_log ? disk_bytes + offset : NULL;
    memcpy(overwritten, disk_bytes + offset, size);
    memcpy(disk_bytes + offset, buf, size);
    return SOLO5_R_OK;
}

solo5_result_t solo5_block_read(solo5_handle_t handle, solo5_off_t offset, uint8_t *buf, size_t size)
{
    (void)handle;
    if (refused(offset, size))
        return SOLO5_R_EINVAL;
    memcpy(buf, disk_bytes + offset, size);
    return SOLO5_R_OK;
}

solo5_time_t solo5_clock_wall(void)
{
    static solo5_time_t now = 1700000000000000000u;
    return now += 12345;
}

void solo5_console_write(const char *buf, size_t size)
{
    fwrite(buf, 1, size, stdout);
}
