/*
 * clock - prints the wall clock, twice; both clocks go forward between.
 */
#include "../guest.h"

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: clock ****\n\n");
    solo5_time_t wall = solo5_clock_wall();
    solo5_time_t before = solo5_clock_monotonic();
    solo5_yield(before + 50000000UL, NULL);
    solo5_time_t after = solo5_clock_monotonic();
    print("wall: ");
    print_number(wall);
    print("\nwall: ");
    print_number(solo5_clock_wall());
    print("\nslept: ");
    print_number(after - before);
    print("\n");
    if (after < before + 50000000UL) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    for (int i = 0; i < 2000; i++) {
        before = after;
        after = solo5_clock_monotonic();
        if (after < before) {
            print("FAILURE: backwards\n");
            return SOLO5_EXIT_FAILURE;
        }
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
