/*
 * A record is one change, and the unit of which commits are made:
 *
 *   offset size
 *        0    1  1 put, 2 delete
 *        1    1  bytes of the key
 *        2    2  zero
 *        4    4  bytes of the value; 0 in a delete
 *        8       key, value
 */
#ifndef RECORD_H
#define RECORD_H

#include "log.h"
#include "store.h"

enum { RECORD_HEADER = 8 };

enum record_kind { RECORD_PUT = 1, RECORD_DELETE = 2 };

struct record {
    enum record_kind kind;
    uint8_t key_size;
    uint32_t value_size;
    uint8_t key[KEY_SIZE_MAX];
    struct log_position value;
};

static inline uint64_t record_bytes(uint8_t key_size, uint32_t value_size)
{
    return (uint64_t)RECORD_HEADER + key_size + value_size;
}

/* Writes a record but for its value, which the caller writes next. */
void record_write(struct log_writer *writer, enum record_kind kind, const uint8_t *key, uint8_t key_size,
                  uint32_t value_size);

/* Reads a record and skips its value. `left`: bytes left in the commit, reduced. */
enum status record_read(struct log_cursor *cursor, uint64_t *left, struct record *record);

/* Makes the index say what the record says. */
enum status record_apply(struct store *store, const struct record *record);

#endif
