#include "record.h"

#include "bytes.h"

enum { AT_KIND = 0, AT_KEY_SIZE = 1, AT_VALUE_SIZE = 4 };

void record_write(struct log_writer *writer, enum record_kind kind, const uint8_t *key, uint8_t key_size,
                  uint32_t value_size)
{
    uint8_t header[RECORD_HEADER] = {(uint8_t)kind, key_size};
    store32(header + AT_VALUE_SIZE, value_size);
    log_write(writer, header, sizeof header);
    log_write(writer, key, key_size);
}

static bool well_formed(const uint8_t *header, const struct record *record)
{
    if (header[AT_KIND] != RECORD_PUT && header[AT_KIND] != RECORD_DELETE)
        return false;
    if (record->key_size == 0 || record->value_size > VALUE_SIZE_MAX)
        return false;
    return record->kind == RECORD_PUT || record->value_size == 0;
}

enum status record_read(struct log_cursor *cursor, uint64_t *left, struct record *record)
{
    uint8_t header[RECORD_HEADER] = {0};
    log_next(cursor, header, sizeof header);
    record->kind = header[AT_KIND] == RECORD_PUT ? RECORD_PUT : RECORD_DELETE;
    record->key_size = header[AT_KEY_SIZE];
    record->value_size = load32(header + AT_VALUE_SIZE);
    uint64_t size = record_bytes(record->key_size, record->value_size);
    if (cursor->status == STORE_OK && (!well_formed(header, record) || size > *left))
        cursor->status = STORE_DAMAGED;
    if (cursor->status != STORE_OK)
        return cursor->status;
    *left -= size;
    log_next(cursor, record->key, record->key_size);
    record->value = cursor->position;
    log_next(cursor, NULL, record->value_size);
    return cursor->status;
}

enum status record_apply(struct store *store, const struct record *record)
{
    struct entry *entry = index_add(&store->index, record->key, record->key_size);
    if (entry == NULL)
        return STORE_NO_MEMORY;
    if (entry->live) {
        store->live_keys--;
        store->live_bytes -= record_bytes(entry->key_size, entry->value_size);
    }
    entry->live = record->kind == RECORD_PUT;
    entry->value_size = record->value_size;
    entry->value = record->value;
    if (entry->live) {
        store->live_keys++;
        store->live_bytes += record_bytes(entry->key_size, entry->value_size);
    }
    return STORE_OK;
}
