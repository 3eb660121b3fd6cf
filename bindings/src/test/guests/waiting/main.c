/*
 * waiting - clocks go forward, and no wait ends before its deadline. How late it ends is not judged.
 */
#include "../guest.h"

#define MILLISECOND 1000000UL
#define MINUTE (60000 * MILLISECOND)
#define YEAR_2017 1483228800000000000UL

static bool waits(uint64_t nanoseconds)
{
    solo5_time_t deadline = solo5_clock_monotonic() + nanoseconds;
    solo5_handle_set_t ready = 1;
    solo5_yield(deadline, &ready);
    return ready == 0 && solo5_clock_monotonic() >= deadline;
}

static bool never_goes_back(void)
{
    solo5_time_t last = solo5_clock_monotonic();
    for (int i = 0; i < 100000; i++) {
        solo5_time_t now = solo5_clock_monotonic();
        if (now < last)
            return false;
        last = now;
    }
    return true;
}

/* Both clocks tell the same distance, give or take what a busy machine does between two readings. */
static bool wall_follows(solo5_time_t wall, solo5_time_t monotonic)
{
    uint64_t by_wall = solo5_clock_wall() - wall;
    uint64_t passed = solo5_clock_monotonic() - monotonic;
    return by_wall <= passed + MINUTE && passed <= by_wall + MINUTE;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: waiting ****\n\n");
    solo5_time_t wall = solo5_clock_wall();
    solo5_time_t monotonic = solo5_clock_monotonic();
    bool good = wall > YEAR_2017 && never_goes_back() && waits(0) && waits(1000) && waits(20000) &&
                waits(MILLISECOND) && waits(54 * MILLISECOND) && waits(200 * MILLISECOND) &&
                wall_follows(wall, monotonic);
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
