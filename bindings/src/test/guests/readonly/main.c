/*
 * readonly - a disk that can be read and not be written, and memory that a disk must not reach.
 */
#include "../guest.h"

static uint8_t block[512];
static const uint8_t constants[512] = {1};

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_handle_t disk;
    struct solo5_block_info properties;
    print("\n**** Solo5 test: readonly ****\n\n");
    bool good = solo5_block_acquire("storage", &disk, &properties) == SOLO5_R_OK &&
                solo5_block_read(disk, 0, block, sizeof(block)) == SOLO5_R_OK &&
                solo5_block_write(disk, 0, block, sizeof(block)) == SOLO5_R_EUNSPEC;
    uint8_t *not_memory = (uint8_t *)(1UL << 34);
    uint8_t *not_writable = (uint8_t *)(uintptr_t)constants;
    good = good && solo5_block_read(disk, 0, not_memory, sizeof(block)) == SOLO5_R_EINVAL &&
           solo5_block_read(disk, 0, not_writable, sizeof(block)) == SOLO5_R_EINVAL;
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
