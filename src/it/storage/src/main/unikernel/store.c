#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "record.h"
#include "recover.h"
#include "solo5.h"

/* A change that is about to be made. */
struct change {
    enum record_kind kind;
    const uint8_t *key;
    uint8_t key_size;
    const uint8_t *value;
    uint32_t value_size;
};

static enum status format(const struct device *device, uint8_t *buffer)
{
    /* The clock as the first epoch: blocks that an earlier store left behind have another. */
    struct root root = {.epoch = solo5_clock_wall()};
    memset(buffer, 0, device->block_size);
    /* While the superblock is blank, a power cut leaves a blank device. */
    if (!block_write(device, 0, buffer) || !block_write(device, 1 + ((root.epoch + 1) & 1), buffer))
        return STORE_DEVICE;
    enum status status = root_write(device, buffer, root);
    return status == STORE_OK ? superblock_write(device, buffer) : status;
}

enum status store_format(const struct device *device)
{
    if (device->blocks < STORE_BLOCKS_MIN)
        return STORE_TOO_SMALL;
    uint8_t *buffer = malloc(device->block_size);
    enum status status = buffer != NULL ? format(device, buffer) : STORE_NO_MEMORY;
    free(buffer);
    return status;
}

enum status store_open(struct store *store, const struct device *device)
{
    *store = (struct store){.device = *device};
    store->buffer = malloc(device->block_size);
    store->write_buffer = malloc(device->block_size);
    if (store->buffer == NULL || store->write_buffer == NULL)
        return STORE_NO_MEMORY;
    if (device->blocks < 1)
        return STORE_TOO_SMALL;
    enum status status = superblock_read(device, store->buffer, &store->made_for);
    if (status == STORE_OK)
        return recover(store);
    if (status != STORE_NOT_FOUND)
        return status;
    if (device->blocks < STORE_BLOCKS_MIN)
        return STORE_TOO_SMALL;
    status = format(device, store->buffer);
    return status == STORE_OK ? recover(store) : status;
}

void store_close(struct store *store)
{
    index_clear(&store->index);
    free(store->buffer);
    free(store->write_buffer);
    *store = (struct store){.buffer = NULL};
}

/* Writes the change as a record and returns what the index must then say. */
static struct record write_change(struct log_writer *writer, const struct change *change)
{
    struct record record = {.kind = change->kind, .key_size = change->key_size, .value_size = change->value_size};
    memcpy(record.key, change->key, change->key_size);
    record_write(writer, change->kind, change->key, change->key_size, change->value_size);
    record.value = log_written(writer);
    log_write(writer, change->value, change->value_size);
    return record;
}

/* Rest of a commit that was cut off must not be taken for a part of the one that now goes to its place. */
static enum status erase_torn(struct store *store)
{
    memset(store->write_buffer, 0, store->device.block_size);
    for (; store->torn_end > store->next; store->torn_end--)
        if (!block_write(&store->device, store->torn_end - 1, store->write_buffer))
            return STORE_DEVICE;
    return STORE_OK;
}

static enum status append(struct store *store, const struct change *change)
{
    enum status status = erase_torn(store);
    if (status != STORE_OK)
        return status;
    struct log_writer writer;
    log_start(&writer, &store->device, store->write_buffer, store->next, store->epoch, store->sequence + 1);
    struct record record = write_change(&writer, change);
    status = log_finish(&writer);
    if (status != STORE_OK)
        return status;
    store->sequence++;
    store->next = writer.block;
    store->torn_end = store->next;
    return record_apply(store, &record);
}

/* Copies a live record to the other half and points the index there. */
static enum status move_entry(struct store *store, struct log_writer *writer, struct entry *entry)
{
    uint8_t part[256];
    struct log_cursor cursor;
    log_open(&cursor, &store->device, store->buffer, entry->value);
    record_write(writer, RECORD_PUT, entry->key, entry->key_size, entry->value_size);
    entry->value = log_written(writer);
    for (uint32_t left = entry->value_size; left > 0;) {
        uint32_t size = left < sizeof part ? left : (uint32_t)sizeof part;
        log_next(&cursor, part, size);
        log_write(writer, part, size);
        left -= size;
    }
    return cursor.status != STORE_OK ? cursor.status : writer->status;
}

/* Bytes of all live records once the change is made. */
static uint64_t bytes_after(const struct store *store, const struct change *change)
{
    uint64_t bytes = store->live_bytes;
    if (change == NULL)
        return bytes;
    const struct entry *entry = index_find(&store->index, change->key, change->key_size);
    if (entry != NULL && entry->live)
        bytes -= record_bytes(entry->key_size, entry->value_size);
    return change->kind == RECORD_PUT ? bytes + record_bytes(change->key_size, change->value_size) : bytes;
}

/*
 * Writes what will live, the change included, to the other half as one commit; the new root then puts both, compaction
 * and change, into force at once. So a delete never needs room that is not there.
 */
static enum status compact_with(struct store *store, const struct change *change)
{
    if (log_blocks(&store->device, bytes_after(store, change)) > half_blocks(&store->device))
        return STORE_FULL;
    struct root root = {store->epoch + 1, store->sequence + 1};
    struct log_writer writer;
    log_start(&writer, &store->device, store->write_buffer, half_start(&store->device, root.epoch), root.epoch,
              root.sequence);
    const struct entry *changed = change == NULL ? NULL : index_find(&store->index, change->key, change->key_size);
    for (size_t i = 0; i < store->index.places; i++) {
        struct entry *entry = &store->index.entries[i];
        if (entry->key == NULL || !entry->live || entry == changed)
            continue;
        enum status moved = move_entry(store, &writer, entry);
        if (moved != STORE_OK)
            return moved;
    }
    struct record record = {.kind = RECORD_DELETE};
    if (change != NULL && change->kind == RECORD_PUT)
        record = write_change(&writer, change);
    enum status status = log_finish(&writer);
    if (status == STORE_OK)
        status = root_write(&store->device, store->write_buffer, root);
    if (status != STORE_OK)
        return status;
    store->epoch = root.epoch;
    store->sequence = root.sequence;
    store->next = writer.block;
    store->torn_end = store->next;
    if (change == NULL)
        return STORE_OK;
    memcpy(record.key, change->key, change->key_size);
    record.key_size = change->key_size;
    return record_apply(store, &record);
}

static enum status commit(struct store *store, const struct change *change)
{
    uint64_t blocks = log_blocks(&store->device, record_bytes(change->key_size, change->value_size));
    if (store->next + blocks <= half_end(&store->device, store->epoch))
        return append(store, change);
    return compact_with(store, change);
}

enum status store_put(struct store *store, const uint8_t *key, uint8_t key_size, const uint8_t *value,
                      uint32_t value_size)
{
    struct change change = {RECORD_PUT, key, key_size, value, value_size};
    if (index_add(&store->index, key, key_size) == NULL) /* before anything is written */
        return STORE_NO_MEMORY;
    return commit(store, &change);
}

enum status store_delete(struct store *store, const uint8_t *key, uint8_t key_size)
{
    struct change change = {RECORD_DELETE, key, key_size, NULL, 0};
    const struct entry *entry = index_find(&store->index, key, key_size);
    if (entry == NULL || !entry->live)
        return STORE_NOT_FOUND;
    return commit(store, &change);
}

enum status store_get(struct store *store, const uint8_t *key, uint8_t key_size, uint8_t *value, uint32_t *value_size)
{
    const struct entry *entry = index_find(&store->index, key, key_size);
    if (entry == NULL || !entry->live)
        return STORE_NOT_FOUND;
    struct log_cursor cursor;
    log_open(&cursor, &store->device, store->buffer, entry->value);
    log_next(&cursor, value, entry->value_size);
    *value_size = entry->value_size;
    return cursor.status;
}

enum status store_compact(struct store *store)
{
    return compact_with(store, NULL);
}
