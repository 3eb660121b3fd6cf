/*
 * far - waits for a frame, with all deadlines far away.
 */
#include "../ping.h"

static struct ping ping;

static bool hears(solo5_time_t deadline)
{
    solo5_handle_set_t ready = 0;
    for (int i = 0; i < 100 && ready == 0; i++) /* a wait may end without a reason */
        solo5_yield(deadline, &ready);
    if (ready != 1UL << ping.handle)
        return false;
    /* Level-triggered: it stays ready until the frame is taken. */
    solo5_yield(0, &ready);
    return ready == 1UL << ping.handle && ping_receive(&ping) == SOLO5_R_OK;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    static const solo5_time_t deadlines[] = {UINT64_MAX, UINT64_MAX - 1, INT64_MAX, 1UL << 62, 3600000000000UL};
    (void)info;
    print("\n**** Solo5 test: far ****\n\n");
    bool good = ping_open(&ping, "service0");
    for (unsigned i = 0; good && i < sizeof(deadlines) / sizeof(deadlines[0]); i++) {
        good = hears(i < 4 ? deadlines[i] : solo5_clock_monotonic() + deadlines[i]);
        print_number(i);
        print(good ? " heard\n" : " FAILURE\n");
    }
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
