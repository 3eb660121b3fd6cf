/*
 * many - 63 block devices named d1 to d63: each has its number as handle, its own size, and its own
 * content, which begins with its number.
 */
#include "../guest.h"

#define DEVICES 63
#define BLOCK 512

static uint8_t block[BLOCK];

static bool is_right(unsigned number)
{
    char name[4] = "d";
    name[1] = (char)('0' + (number < 10 ? number : number / 10));
    name[2] = number < 10 ? '\0' : (char)('0' + number % 10);
    solo5_handle_t handle;
    struct solo5_block_info info;
    if (solo5_block_acquire(name, &handle, &info) != SOLO5_R_OK || handle != number || info.block_size != BLOCK ||
        info.capacity != (uint64_t)number * BLOCK)
        return false;
    if (solo5_block_read(handle, 0, block, BLOCK) != SOLO5_R_OK || block[0] != number)
        return false;
    block[1] = (uint8_t)~number;
    return solo5_block_write(handle, info.capacity - BLOCK, block, BLOCK) == SOLO5_R_OK;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: many ****\n\n");
    for (unsigned i = 1; i <= DEVICES; i++) {
        if (!is_right(i)) {
            print("FAILURE at device ");
            print_number(i);
            print("\n");
            return SOLO5_EXIT_FAILURE;
        }
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
