#include <string.h>

#include "record.h"
#include "recover.h"
#include "store.h"

/* Whether the records of a commit are as the index says: each live one at its place; others overtaken later. */
static enum status check_commit(struct store *store, uint64_t block, uint64_t bytes, uint64_t *live)
{
    struct log_cursor cursor;
    struct record record;
    log_open(&cursor, &store->device, store->buffer, (struct log_position){block, 0});
    while (bytes > 0) {
        enum status status = record_read(&cursor, &bytes, &record);
        if (status != STORE_OK)
            return status;
        const struct entry *entry = index_find(&store->index, record.key, record.key_size);
        if (entry == NULL || !entry->live || record.kind != RECORD_PUT)
            continue;
        if (entry->value.block == record.value.block && entry->value.offset == record.value.offset &&
            entry->value_size == record.value_size)
            *live += 1;
    }
    return cursor.status;
}

enum status store_check(struct store *store)
{
    struct root root = {0, 0};
    bool alone;
    enum status status = root_read(&store->device, store->buffer, &root, &alone);
    if (status != STORE_OK)
        return status;
    uint64_t block = half_start(&store->device, store->epoch);
    uint64_t sequence = root.sequence > 0 ? root.sequence : 1;
    uint64_t live = 0;
    for (; block < store->next; sequence++) {
        uint64_t blocks;
        uint64_t bytes;
        status = log_verify(&store->device, store->buffer, block, store->next, store->epoch, sequence, &blocks, &bytes);
        if (status == STORE_OK)
            status = check_commit(store, block, bytes, &live);
        if (status != STORE_OK)
            return status;
        block += blocks;
    }
    if (root.epoch != store->epoch || sequence != store->sequence + 1 || live != store->live_keys)
        return STORE_DAMAGED;
    uint64_t torn_end;
    return look_behind(store, store->next, half_end(&store->device, store->epoch), &torn_end);
}
