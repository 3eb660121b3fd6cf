/*
 * globals - initialised variables have their values and can be changed.
 */
#include "../guest.h"

static char result[] = "RUCCESS\n";

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: globals ****\n\n");
    result[0]++;
    print(result);
    return SOLO5_EXIT_SUCCESS;
}
