/* A key/value store on a block device that loses nothing it has acknowledged, whenever the power goes. */
#ifndef STORE_H
#define STORE_H

#include <stdint.h>

#include "block.h"
#include "index.h"
#include "root.h"
#include "status.h"

enum {
    KEY_SIZE_MAX = 255,    /* bytes; at least 1 */
    VALUE_SIZE_MAX = 16384 /* bytes; may be 0 */
};

struct store {
    struct device device;
    struct index index;
    uint8_t *buffer;       /* one block, for reading */
    uint8_t *write_buffer; /* one block */
    struct geometry made_for;
    uint64_t epoch;
    uint64_t sequence; /* of the last commit */
    uint64_t next;     /* the block where the next commit goes */
    uint64_t torn_end; /* blocks from next up to here may hold a part of a commit that was cut off */
    uint64_t live_keys;
    uint64_t live_bytes; /* of their records */
};

/*
 * Opens the store on an acquired device: reads the log and builds the index. A blank device becomes an empty store.
 * After any error but STORE_NOT_FOUND and STORE_FULL, from this and from the other functions, only store_close is left.
 */
enum status store_open(struct store *store, const struct device *device);

/* Gives the memory back, of a store that is all zero, too. Nothing is written: the device is always up to date. */
void store_close(struct store *store);

/* Makes an empty store, whatever the device holds; store_open must follow. */
enum status store_format(const struct device *device);

enum status store_put(struct store *store, const uint8_t *key, uint8_t key_size, const uint8_t *value,
                      uint32_t value_size);
enum status store_delete(struct store *store, const uint8_t *key, uint8_t key_size);

/* Copies the value to `value`, which has room for VALUE_SIZE_MAX bytes. */
enum status store_get(struct store *store, const uint8_t *key, uint8_t key_size, uint8_t *value, uint32_t *value_size);

/* Moves what lives to the other half and leaves the rest behind. */
enum status store_compact(struct store *store);

/* Reads everything again and compares it with the index. */
enum status store_check(struct store *store);

#endif
