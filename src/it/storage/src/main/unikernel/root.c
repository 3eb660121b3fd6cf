#include "root.h"

#include <string.h>

#include "bytes.h"
#include "crc32c.h"

/* Both kinds: magic (8 bytes), two numbers of 8 bytes, CRC-32C of those 24 bytes. */
enum { AT_FIRST = 8, AT_SECOND = 16, AT_CRC = 24, RECORD = 28 };

static const uint8_t superblock_magic[8] = {'S', '5', 'K', 'V', 'l', 'o', 'g', '1'};
static const uint8_t root_magic[8] = {'S', '5', 'K', 'V', 'r', 'o', 'o', 't'};

static bool intact(const uint8_t *buffer, const uint8_t *magic)
{
    return memcmp(buffer, magic, AT_FIRST) == 0 && load32(buffer + AT_CRC) == crc32c(0, buffer, AT_CRC);
}

static bool blank(const struct device *device, const uint8_t *buffer)
{
    for (uint32_t i = 0; i < device->block_size; i++)
        if (buffer[i] != 0)
            return false;
    return true;
}

static enum status write_record(const struct device *device, uint64_t block, uint8_t *buffer, const uint8_t *magic,
                                uint64_t first, uint64_t second)
{
    memset(buffer, 0, device->block_size);
    memcpy(buffer, magic, AT_FIRST);
    store64(buffer + AT_FIRST, first);
    store64(buffer + AT_SECOND, second);
    store32(buffer + AT_CRC, crc32c(0, buffer, AT_CRC));
    return block_write(device, block, buffer) ? STORE_OK : STORE_DEVICE;
}

enum status superblock_read(const struct device *device, uint8_t *buffer, struct geometry *geometry)
{
    if (!block_read(device, 0, buffer))
        return STORE_DEVICE;
    if (blank(device, buffer))
        return STORE_NOT_FOUND;
    if (!intact(buffer, superblock_magic))
        return STORE_FOREIGN;
    geometry->block_size = (uint32_t)load64(buffer + AT_FIRST);
    geometry->blocks = load64(buffer + AT_SECOND);
    bool same = geometry->block_size == device->block_size && geometry->blocks == device->blocks;
    return same ? STORE_OK : STORE_RESIZED;
}

enum status superblock_write(const struct device *device, uint8_t *buffer)
{
    return write_record(device, 0, buffer, superblock_magic, device->block_size, device->blocks);
}

enum status root_read(const struct device *device, uint8_t *buffer, struct root *root, bool *alone)
{
    bool found = false;
    *alone = false;
    for (uint64_t block = 1; block < ROOT_BLOCKS; block++) {
        if (!block_read(device, block, buffer))
            return STORE_DEVICE;
        if (!intact(buffer, root_magic)) {
            *alone |= !blank(device, buffer);
            continue;
        }
        struct root read = {load64(buffer + AT_FIRST), load64(buffer + AT_SECOND)};
        if (!found || read.epoch > root->epoch)
            *root = read;
        found = true;
    }
    return found ? STORE_OK : STORE_DAMAGED;
}

enum status root_write(const struct device *device, uint8_t *buffer, struct root root)
{
    return write_record(device, 1 + (root.epoch & 1), buffer, root_magic, root.epoch, root.sequence);
}
