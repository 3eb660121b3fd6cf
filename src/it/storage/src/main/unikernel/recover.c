#include "recover.h"

#include "record.h"

static enum status apply_commit(struct store *store, uint64_t block, uint64_t bytes)
{
    struct log_cursor cursor;
    struct record record;
    log_open(&cursor, &store->device, store->buffer, (struct log_position){block, 0});
    while (bytes > 0) {
        enum status status = record_read(&cursor, &bytes, &record);
        if (status == STORE_OK)
            status = record_apply(store, &record);
        if (status != STORE_OK)
            return status;
    }
    return cursor.status;
}

/* Applies commits as long as the next in the sequence is all there. */
static enum status replay(struct store *store)
{
    uint64_t end = half_end(&store->device, store->epoch);
    for (;;) {
        uint64_t blocks;
        uint64_t bytes;
        enum status status = log_verify(&store->device, store->buffer, store->next, end, store->epoch,
                                        store->sequence + 1, &blocks, &bytes);
        if (status == STORE_DAMAGED)
            return STORE_OK;
        if (status == STORE_OK)
            status = apply_commit(store, store->next, bytes);
        if (status != STORE_OK)
            return status;
        store->next += blocks;
        store->sequence++;
    }
}

enum status look_behind(struct store *store, uint64_t from, uint64_t end, uint64_t *torn_end)
{
    *torn_end = from;
    for (uint64_t block = from; block < end; block++) {
        struct log_block header;
        enum status status = log_read(&store->device, block, store->buffer, &header);
        if (status == STORE_DEVICE)
            return status;
        if (status == STORE_DAMAGED || header.epoch != store->epoch || header.sequence <= store->sequence)
            continue;
        if (header.sequence > store->sequence + 1)
            return STORE_DAMAGED;
        *torn_end = block + 1;
    }
    return STORE_OK;
}

/*
 * The root of the next epoch may be torn, and then that epoch never began: its half holds one commit at most, the
 * compaction. Anything behind that shows that the root was whole once, and that going back would lose changes.
 */
static enum status rule_out_later_epoch(struct store *store)
{
    uint64_t epoch = store->epoch + 1;
    uint64_t first = 0;
    for (uint64_t block = half_start(&store->device, epoch); block < half_end(&store->device, epoch); block++) {
        struct log_block header;
        enum status status = log_read(&store->device, block, store->buffer, &header);
        if (status == STORE_DEVICE)
            return status;
        if (status == STORE_DAMAGED || header.epoch != epoch)
            continue;
        if (first == 0)
            first = header.sequence;
        if (header.sequence > first)
            return STORE_DAMAGED;
    }
    return STORE_OK;
}

/* A commit takes no more blocks than this, but for a compaction, which is known to be all there. */
static uint64_t commit_blocks_max(const struct store *store)
{
    return log_blocks(&store->device, record_bytes(KEY_SIZE_MAX, VALUE_SIZE_MAX));
}

enum status recover(struct store *store)
{
    struct root root = {0, 0};
    bool alone;
    enum status status = root_read(&store->device, store->buffer, &root, &alone);
    if (status != STORE_OK)
        return status;
    store->epoch = root.epoch;
    store->sequence = root.sequence > 0 ? root.sequence - 1 : 0;
    store->next = half_start(&store->device, store->epoch);
    if (alone && (status = rule_out_later_epoch(store)) != STORE_OK)
        return status;
    status = replay(store);
    if (status != STORE_OK)
        return status;
    if (store->sequence < root.sequence)
        return STORE_DAMAGED;
    uint64_t end = half_end(&store->device, store->epoch);
    uint64_t window = store->next + commit_blocks_max(store) + 1;
    return look_behind(store, store->next, window < end ? window : end, &store->torn_end);
}
