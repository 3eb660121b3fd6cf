/*
 * ends - writes 'F' all over the first block and 'L' all over the last one, and reads both back.
 */
#include "../guest.h"

#define LARGEST 32768

static uint8_t block[LARGEST];

static bool survives(solo5_handle_t disk, uint64_t offset, uint64_t size, uint8_t value)
{
    for (uint64_t i = 0; i < size; i++)
        block[i] = value;
    if (solo5_block_write(disk, offset, block, size) != SOLO5_R_OK)
        return false;
    for (uint64_t i = 0; i < size; i++)
        block[i] = 0;
    if (solo5_block_read(disk, offset, block, size) != SOLO5_R_OK)
        return false;
    for (uint64_t i = 0; i < size; i++)
        if (block[i] != value)
            return false;
    return true;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: ends ****\n\n");
    solo5_handle_t disk;
    struct solo5_block_info device;
    bool good = solo5_block_acquire("storage", &disk, &device) == SOLO5_R_OK && device.block_size <= LARGEST &&
                survives(disk, 0, device.block_size, 'F') &&
                survives(disk, device.capacity - device.block_size, device.block_size, 'L') &&
                solo5_block_write(disk, device.capacity, block, device.block_size) != SOLO5_R_OK &&
                solo5_block_write(disk, 0 - device.block_size, block, device.block_size) != SOLO5_R_OK;
    print("capacity: ");
    print_number(device.capacity);
    print("\nblock size: ");
    print_number(device.block_size);
    print(good ? "\nSUCCESS\n" : "\nFAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
