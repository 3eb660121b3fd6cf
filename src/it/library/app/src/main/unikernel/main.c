#include <solo5.h>
#include <text/text.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    text_line("compiled with bytes", BYTES_VERSION);
    text_line("linked with bytes", bytes_version());
    return SOLO5_EXIT_SUCCESS;
}
