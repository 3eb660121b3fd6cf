/*
 * quiet - says little; run it with --solo5:quiet.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: quiet ****\n\nSUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
