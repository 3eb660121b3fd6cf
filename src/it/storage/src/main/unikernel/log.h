/*
 * The log: commits, one after another, each of one or more whole blocks. A commit is all there or not there at all.
 *
 * A block is never written again while it holds committed data, so a torn write can hurt only the commit it belongs
 * to. Each block says which commit it belongs to and is protected by its own CRC; nothing that a user stores is ever
 * at the start of a block, so no value can pass for a block of the log.
 *
 *   offset size
 *        0    4  magic
 *        4    4  CRC-32C of the whole block, these four bytes taken as zero
 *        8    8  epoch: counts compactions; blocks left over from an earlier epoch are void
 *       16    8  sequence number of the commit
 *       24    4  index of this block in its commit, from 0
 *       28    4  payload bytes used; full in all blocks but the last
 *       32    4  1 in the commit's last block, 0 in the others
 *       36    4  zero
 *       40       payload: the commit's bytes
 */
#ifndef LOG_H
#define LOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "block.h"
#include "status.h"

enum { LOG_HEADER = 40 };

struct log_block {
    uint64_t epoch;
    uint64_t sequence;
    uint32_t index;
    uint32_t used;
    bool last;
};

/* A byte of a commit. */
struct log_position {
    uint64_t block;
    uint32_t offset; /* in the payload; equal to its size: the first byte of the next block */
};

static inline uint32_t log_payload(const struct device *device)
{
    return device->block_size - LOG_HEADER;
}

/* How many blocks a commit of so many bytes takes. */
uint64_t log_blocks(const struct device *device, uint64_t bytes);

/* Reads a block into buffer. STORE_DAMAGED: it is no intact block of a log. */
enum status log_read(const struct device *device, uint64_t block, uint8_t *buffer, struct log_block *header);

/*
 * Verifies the commit that starts at a block, which must have this epoch and sequence number and end before `end`.
 * STORE_DAMAGED: it is not all there.
 */
enum status log_verify(const struct device *device, uint8_t *buffer, uint64_t block, uint64_t end, uint64_t epoch,
                       uint64_t sequence, uint64_t *blocks, uint64_t *bytes);

/* Writes one commit. The first refusal of the device sticks in status and makes the rest do nothing. */
struct log_writer {
    const struct device *device;
    uint8_t *buffer;
    uint64_t block; /* where the buffer will go; after log_finish the first block behind the commit */
    struct log_block header;
    enum status status;
};

void log_start(struct log_writer *writer, const struct device *device, uint8_t *buffer, uint64_t block, uint64_t epoch,
               uint64_t sequence);
void log_write(struct log_writer *writer, const void *bytes, size_t size);
struct log_position log_written(const struct log_writer *writer);
enum status log_finish(struct log_writer *writer);

/* Reads a commit's bytes from any position on, across its blocks. Errors stick as in the writer. */
struct log_cursor {
    const struct device *device;
    uint8_t *buffer;
    struct log_position position;
    struct log_block header;
    enum status status;
};

void log_open(struct log_cursor *cursor, const struct device *device, uint8_t *buffer, struct log_position position);
/* Reads size bytes, or skips them if `to` is NULL. */
void log_next(struct log_cursor *cursor, void *to, size_t size);

#endif
