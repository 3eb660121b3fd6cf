/*
 * hello - prints its command line.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: hello ****\n\n");
    print("Hello, World\nCommand line is: '");
    print(info->cmdline);
    print("'\n");
    if (same_text(info->cmdline, "Hello_Solo5"))
        print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
