/*
 * time - clocks go forward, and waiting takes the time it should.
 */
#include "../guest.h"

#define SECOND 1000000000UL
#define TOLERANCE (SECOND / 5)
#define YEAR_2017 (1483228800UL * SECOND)

static bool clock_advances(void)
{
    solo5_time_t first = solo5_clock_monotonic();
    for (int i = 0; i < 6; i++) {
        solo5_time_t next = solo5_clock_monotonic();
        if (next != first)
            return next > first;
    }
    return false;
}

static bool sleeps_one_second(void)
{
    solo5_time_t start = solo5_clock_monotonic();
    solo5_yield(start + SECOND, NULL);
    solo5_time_t end = solo5_clock_monotonic();
    print("slept ns: ");
    print_number(end - start);
    print("\n");
    return end >= start + SECOND - TOLERANCE && end <= start + SECOND + TOLERANCE;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: time ****\n\n");
    if (!clock_advances()) {
        print("FAILURE: the clock stands still\n");
        return SOLO5_EXIT_FAILURE;
    }

    solo5_time_t before = solo5_clock_monotonic();
    solo5_yield(before, NULL);
    print("yield overhead ns: ");
    print_number(solo5_clock_monotonic() - before);
    print("\n");

    bool slept = true;
    for (int i = 0; i < 5; i++)
        slept = sleeps_one_second() && slept;
    if (!slept) {
        print("FAILURE: slept too short or too long\n");
        return SOLO5_EXIT_FAILURE;
    }
    if (solo5_clock_wall() < YEAR_2017) {
        print("FAILURE: wall clock\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
