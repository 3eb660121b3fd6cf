/*
 * blk - reads back what it wrote, and transfers that are not one block within the device fail.
 */
#include "../guest.h"

#define MAX_BLOCK 32768

static solo5_handle_t disk;
static uint64_t capacity, block;
static uint8_t written[2 * MAX_BLOCK], read_back[2 * MAX_BLOCK];

static bool survives(uint64_t offset)
{
    for (uint64_t i = 0; i < block; i++) {
        written[i] = (uint8_t)('0' + (i + offset / block) % 10);
        read_back[i] = 0;
    }
    if (solo5_block_write(disk, offset, written, block) != SOLO5_R_OK ||
        solo5_block_read(disk, offset, read_back, block) != SOLO5_R_OK)
        return false;
    for (uint64_t i = 0; i < block; i++)
        if (written[i] != read_back[i])
            return false;
    return true;
}

static bool write_works(uint64_t offset, uint64_t size)
{
    return solo5_block_write(disk, offset, written, size) == SOLO5_R_OK;
}

static bool read_works(uint64_t offset, uint64_t size)
{
    return solo5_block_read(disk, offset, read_back, size) == SOLO5_R_OK;
}

static int run(void)
{
    struct solo5_block_info info;
    if (solo5_block_acquire("storage", &disk, &info) != SOLO5_R_OK)
        return 99;
    capacity = info.capacity;
    block = info.block_size;
    for (uint64_t offset = 0; offset < capacity; offset += 10 * block)
        if (!survives(offset))
            return 1;
    if (!write_works(capacity - block, block))
        return 2;
    if (!read_works(capacity - block, block))
        return 3;
    const struct {
        uint64_t offset, size;
    } refused[] = {{capacity, block}, {0, block - 1}, {0, block + 1}, {block - 1, block}};
    for (int i = 0; i < 4; i++) {
        if (write_works(refused[i].offset, refused[i].size))
            return 4 + 2 * i;
        if (read_works(refused[i].offset, refused[i].size))
            return 5 + 2 * i;
    }
    return 0;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: blk ****\n\n");
    int status = run();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
