#include "log.h"

#include <string.h>

#include "bytes.h"
#include "crc32c.h"

enum {
    AT_MAGIC = 0,
    AT_CRC = 4,
    AT_EPOCH = 8,
    AT_SEQUENCE = 16,
    AT_INDEX = 24,
    AT_USED = 28,
    AT_LAST = 32,
    AT_ZERO = 36
};

static const uint32_t magic = 0x31474f4c; /* "LOG1" */

uint64_t log_blocks(const struct device *device, uint64_t bytes)
{
    uint64_t blocks = (bytes + log_payload(device) - 1) / log_payload(device);
    return blocks > 0 ? blocks : 1;
}

static uint32_t block_crc(const struct device *device, const uint8_t *buffer)
{
    static const uint8_t zero[4];
    uint32_t crc = crc32c(0, buffer, AT_CRC);
    crc = crc32c(crc, zero, sizeof zero);
    return crc32c(crc, buffer + AT_EPOCH, device->block_size - AT_EPOCH);
}

enum status log_read(const struct device *device, uint64_t block, uint8_t *buffer, struct log_block *header)
{
    if (!block_read(device, block, buffer))
        return STORE_DEVICE;
    if (load32(buffer + AT_MAGIC) != magic || load32(buffer + AT_CRC) != block_crc(device, buffer))
        return STORE_DAMAGED;
    header->epoch = load64(buffer + AT_EPOCH);
    header->sequence = load64(buffer + AT_SEQUENCE);
    header->index = load32(buffer + AT_INDEX);
    header->used = load32(buffer + AT_USED);
    header->last = load32(buffer + AT_LAST) == 1;
    if (header->used > log_payload(device) || (!header->last && header->used < log_payload(device)))
        return STORE_DAMAGED;
    return STORE_OK;
}

enum status log_verify(const struct device *device, uint8_t *buffer, uint64_t block, uint64_t end, uint64_t epoch,
                       uint64_t sequence, uint64_t *blocks, uint64_t *bytes)
{
    struct log_block header;
    *blocks = 0;
    *bytes = 0;
    do {
        if (block + *blocks >= end)
            return STORE_DAMAGED;
        enum status status = log_read(device, block + *blocks, buffer, &header);
        if (status != STORE_OK)
            return status;
        if (header.epoch != epoch || header.sequence != sequence || header.index != *blocks)
            return STORE_DAMAGED;
        *blocks += 1;
        *bytes += header.used;
    } while (!header.last);
    return STORE_OK;
}

void log_start(struct log_writer *writer, const struct device *device, uint8_t *buffer, uint64_t block, uint64_t epoch,
               uint64_t sequence)
{
    *writer = (struct log_writer){.device = device,
                                  .buffer = buffer,
                                  .block = block,
                                  .status = STORE_OK,
                                  .header = {.epoch = epoch, .sequence = sequence}};
}

static void emit(struct log_writer *writer, bool last)
{
    uint8_t *buffer = writer->buffer;
    struct log_block *header = &writer->header;
    store32(buffer + AT_MAGIC, magic);
    store64(buffer + AT_EPOCH, header->epoch);
    store64(buffer + AT_SEQUENCE, header->sequence);
    store32(buffer + AT_INDEX, header->index);
    store32(buffer + AT_USED, header->used);
    store32(buffer + AT_LAST, last ? 1 : 0);
    store32(buffer + AT_ZERO, 0);
    memset(buffer + LOG_HEADER + header->used, 0, log_payload(writer->device) - header->used);
    store32(buffer + AT_CRC, block_crc(writer->device, buffer));
    if (writer->status == STORE_OK && !block_write(writer->device, writer->block, buffer))
        writer->status = STORE_DEVICE;
    writer->block++;
    header->index++;
    header->used = 0;
}

void log_write(struct log_writer *writer, const void *bytes, size_t size)
{
    const uint8_t *from = bytes;
    uint32_t payload = log_payload(writer->device);
    while (size > 0) {
        if (writer->header.used == payload) /* only now it is sure that this block is not the last */
            emit(writer, false);
        size_t part = payload - writer->header.used;
        if (part > size)
            part = size;
        memcpy(writer->buffer + LOG_HEADER + writer->header.used, from, part);
        writer->header.used += (uint32_t)part;
        from += part;
        size -= part;
    }
}

struct log_position log_written(const struct log_writer *writer)
{
    return (struct log_position){writer->block, writer->header.used};
}

enum status log_finish(struct log_writer *writer)
{
    emit(writer, true);
    return writer->status;
}

void log_open(struct log_cursor *cursor, const struct device *device, uint8_t *buffer, struct log_position position)
{
    *cursor = (struct log_cursor){.device = device, .buffer = buffer, .position = position};
    cursor->status = log_read(device, position.block, buffer, &cursor->header);
}

static void enter_next_block(struct log_cursor *cursor)
{
    struct log_block before = cursor->header;
    struct log_block *header = &cursor->header;
    cursor->position.block++;
    cursor->position.offset = 0;
    cursor->status =
        before.last ? STORE_DAMAGED : log_read(cursor->device, cursor->position.block, cursor->buffer, header);
    if (cursor->status != STORE_OK)
        return;
    if (header->epoch != before.epoch || header->sequence != before.sequence || header->index != before.index + 1)
        cursor->status = STORE_DAMAGED;
}

void log_next(struct log_cursor *cursor, void *to, size_t size)
{
    uint8_t *out = to;
    while (size > 0 && cursor->status == STORE_OK) {
        if (cursor->position.offset >= cursor->header.used) {
            enter_next_block(cursor);
            continue;
        }
        size_t part = cursor->header.used - cursor->position.offset;
        if (part > size)
            part = size;
        if (out != NULL) {
            memcpy(out, cursor->buffer + LOG_HEADER + cursor->position.offset, part);
            out += part;
        }
        cursor->position.offset += (uint32_t)part;
        size -= part;
    }
}
