/*
 * blkmany - many blocks in one call, and every argument that is invalid.
 */
#include "../guest.h"

#define MANY 65536

static uint8_t written[MANY + 1], read_back[MANY + 1];

/* The buffers are misaligned by one byte: no alignment is asked for. */
static bool survives(solo5_handle_t disk, uint64_t offset)
{
    for (size_t i = 1; i <= MANY; i++)
        written[i] = (uint8_t)(i * 7 + i / 512);
    if (solo5_block_write(disk, offset, written + 1, MANY) != SOLO5_R_OK ||
        solo5_block_read(disk, offset, read_back + 1, MANY) != SOLO5_R_OK)
        return false;
    for (size_t i = 1; i <= MANY; i++)
        if (written[i] != read_back[i])
            return false;
    return true;
}

static bool refuses(solo5_handle_t disk, uint64_t offset, const uint8_t *buf, uint64_t size)
{
    return solo5_block_write(disk, offset, buf, size) == SOLO5_R_EINVAL &&
           solo5_block_read(disk, offset, buf == NULL ? NULL : read_back, size) == SOLO5_R_EINVAL;
}

static int run(void)
{
    solo5_handle_t disk, other = 77;
    struct solo5_block_info info;
    if (solo5_block_acquire("nosuch", &other, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire("", &other, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire("storage1", &other, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire("storag", &other, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire(NULL, &other, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire("storage", NULL, &info) != SOLO5_R_EINVAL ||
        solo5_block_acquire("storage", &other, NULL) != SOLO5_R_EINVAL || other != 77)
        return 1;
    struct solo5_net_info net;
    if (solo5_net_acquire("storage", &other, &net) != SOLO5_R_EINVAL)
        return 2;
    if (solo5_block_acquire("storage", &disk, &info) != SOLO5_R_OK || disk != 1)
        return 3;
    if (solo5_block_acquire("storage", &other, &info) != SOLO5_R_EINVAL)
        return 4;
    if (!survives(disk, 0) || !survives(disk, info.capacity - MANY) || !survives(disk, 32768))
        return 5;
    if (!refuses(disk, 0, written, 0) || !refuses(disk, 0, NULL, info.block_size) ||
        !refuses(disk, info.capacity - info.block_size, written, 2 * info.block_size) ||
        !refuses(disk, 0 - info.block_size, written, info.block_size) ||
        !refuses(disk, 0, written, 0 - info.block_size) ||
        !refuses(disk, info.block_size / 2, written, info.block_size))
        return 6;
    if (!refuses(0, 0, written, info.block_size) || !refuses(2, 0, written, info.block_size) ||
        !refuses((1UL << 32) + 1, 0, written, info.block_size) || !refuses(UINT64_MAX, 0, written, info.block_size))
        return 7;
    size_t received = 5;
    if (solo5_net_read(disk, read_back, 1514, &received) != SOLO5_R_EINVAL || received != 5 ||
        solo5_net_write(disk, written, 64) != SOLO5_R_EINVAL)
        return 8;
    return 0;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: blkmany ****\n\n");
    int status = run();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
