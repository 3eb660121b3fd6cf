/* A block device in memory, behind the Solo5 API, whose power can be cut in the middle of a write. */
#ifndef DISK_H
#define DISK_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What is left of the block that was being written: none of it, or parts old and new; or all of it, but the write
 * before it is lost, for a disk that reorders the writes of one log commit.
 */
enum tear { TEAR_NONE, TEAR_FIRST_PART_NEW, TEAR_LAST_PART_NEW, TEAR_MIXED, TEAR_SWAPPED, TEAR_KINDS };

extern uint8_t *disk_bytes;
extern uint32_t disk_block_size;
extern uint64_t disk_blocks;
extern jmp_buf disk_power_lost; /* where a power cut goes */

/* Zeroed; the former one goes. */
void disk_make(uint32_t block_size, uint64_t blocks);

/* All that was written up to now is safe. */
void disk_settle(void);

/* Cuts the power at the write with this number (from 1), counted from now; 0: never. */
void disk_cut_at(uint64_t write, enum tear tear);

#endif
