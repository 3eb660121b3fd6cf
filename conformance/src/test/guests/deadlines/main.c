/*
 * deadlines - waits until times that are over, now, and near; never wakes before them, and says
 * that no device is ready.
 */
#include "../guest.h"

static bool wait_until(solo5_time_t deadline)
{
    solo5_handle_set_t ready = ~0UL;
    solo5_yield(deadline, &ready);
    return ready == 0 && solo5_clock_monotonic() >= deadline;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    static const solo5_time_t ahead[] = {0,       1,        2,        10,       100,       999,
                                         1000,    5000,     20000,    100000,   999999,    1000000,
                                         3000000, 10000000, 50000000, 99999999, 100000000, 200000001};
    (void)info;
    print("\n**** Solo5 test: deadlines ****\n\n");
    bool good = wait_until(0) && wait_until(1) && wait_until(999999999) && wait_until(solo5_clock_monotonic() - 1) &&
                wait_until(solo5_clock_monotonic() / 2);
    for (unsigned i = 0; good && i < sizeof(ahead) / sizeof(ahead[0]); i++) {
        good = wait_until(solo5_clock_monotonic() + ahead[i]);
        if (!good) {
            print("woke early, or a device was ready, ns ahead: ");
            print_number(ahead[i]);
            print("\n");
        }
    }
    for (int i = 0; good && i < 200; i++)
        good = wait_until(solo5_clock_monotonic() + (solo5_time_t)i * 1000);
    solo5_yield(solo5_clock_monotonic() + 1000, NULL);
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
