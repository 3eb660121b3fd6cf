#define MFT_ENTRIES 1
#include <mft_abi.h>
#include <solo5.h>

/* No devices. */
MFT1_NOTE_DECLARE_BEGIN
{
    .version = MFT_VERSION,
    .entries = MFT_ENTRIES,
    .e = {{.name = "", .type = MFT_RESERVED_FIRST}},
} MFT1_NOTE_DECLARE_END

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_console_write("hello\n", 6);
    return SOLO5_EXIT_SUCCESS;
}
