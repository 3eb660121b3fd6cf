#define MFT_ENTRIES 1
#include <mft_abi.h>
#include <solo5.h>

/* No devices. */
const struct mft1_note __solo5_mft1_note MFT1_NOTE_ATTRIBUTES = MFT1_NOTE({.type = MFT_RESERVED_FIRST});

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_console_write("hello\n", 6);
    return SOLO5_EXIT_SUCCESS;
}
