/*
 * forever - waits until the end of time, or nearly: its argument tells how near, in hexadecimal
 * nanoseconds before it.
 */
#include "../guest.h"

static uint64_t parse_hex(const char *text)
{
    uint64_t number = 0;
    for (; *text != '\0'; text++)
        number = number << 4 | (uint64_t)(*text <= '9' ? *text - '0' : *text - 'a' + 10);
    return number;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    solo5_time_t deadline = UINT64_MAX - parse_hex(info->cmdline);
    print("\n**** Solo5 test: forever ****\n\nwaiting\n");
    for (;;) { /* a wait may end without a reason, but not again and again */
        static unsigned wakes;
        solo5_yield(deadline, NULL);
        if (++wakes > 100) {
            print("FAILURE\n");
            return SOLO5_EXIT_FAILURE;
        }
    }
}
