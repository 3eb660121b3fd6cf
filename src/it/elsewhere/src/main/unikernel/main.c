#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    solo5_handle_t handle;
    struct solo5_block_info block;

    (void)info;
    if (solo5_block_acquire("store", &handle, &block) != SOLO5_R_OK)
        return SOLO5_EXIT_FAILURE;
    solo5_console_write("the store is there\n", 19);
    return SOLO5_EXIT_SUCCESS;
}
