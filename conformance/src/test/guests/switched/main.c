/*
 * switched - three networks, a, b and c, on one switch: what is sent to all from one is ready on
 * the two others at the same time. A disk stands between them and is never ready.
 */
#include "../ping.h"

#define SECOND 1000000000UL
#define TRIES 10
#define TYPE 0x88b5 /* for experiments: nobody else speaks it */
#define SIZE 60
#define TRIAL 0 /* the number of frames that try whether the switch forwards */

static const char *const names[3] = {"a", "b", "c"};
static struct ping net[3];

static solo5_handle_set_t bit(int i)
{
    return 1UL << net[i].handle;
}

static bool send(int from, uint8_t number)
{
    uint8_t *frame = net[from].frame;
    for (int i = 0; i < SIZE; i++)
        frame[i] = number;
    copy_bytes(frame + ETH_TO, ping_broadcast, SOLO5_NET_ALEN);
    put16(frame + ETH_TYPE, TYPE);
    return ping_send(&net[from], SIZE);
}

/*
 * Takes frames until the one with this number. What the host has to say is passed over, and late ones
 * of those that try whether the switch forwards.
 */
static bool receive(int on, uint8_t number)
{
    for (int i = 0; i < TRIES; i++) {
        while (ping_receive(&net[on]) == SOLO5_R_OK) {
            uint8_t found = net[on].frame[SIZE - 1];
            if (net[on].size == SIZE && get16(net[on].frame + ETH_TYPE) == TYPE && found != TRIAL)
                return found == number;
        }
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + SECOND / 10, &ready);
    }
    return false;
}

/* Waits until all of a set are ready. */
static bool ready_together(solo5_handle_set_t wanted)
{
    solo5_handle_set_t ready = 0;
    for (int i = 0; i < TRIES && (ready & wanted) != wanted; i++)
        solo5_yield(solo5_clock_monotonic() + ((ready & wanted) != 0 ? SECOND / 100 : SECOND), &ready);
    return (ready & wanted) == wanted && (ready & ~(bit(0) | bit(1) | bit(2))) == 0;
}

static bool poll_has(solo5_handle_set_t bits)
{
    solo5_handle_set_t ready;
    solo5_yield(0, &ready);
    return (ready & bits) == bits;
}

static bool drained(int on)
{
    while (ping_receive(&net[on]) == SOLO5_R_OK) {
    }
    return true;
}

static int round(int from, uint8_t number)
{
    int b = (from + 1) % 3, c = (from + 2) % 3;
    if (!send(from, number))
        return 2;
    if (!ready_together(bit(b) | bit(c)))
        return 3;
    if (!receive(b, number))
        return 4;
    drained(b);
    if (!poll_has(bit(c)))
        return 5;
    return receive(c, number) && drained(c) ? 0 : 6;
}

static int run(void)
{
    for (int i = 0; i < 3; i++)
        if (!ping_open(&net[i], names[i]))
            return 1;
    if (net[0].handle != 1 || net[1].handle != 3 || net[2].handle != 4 ||
        same_bytes(net[0].info.mac_address, net[1].info.mac_address, SOLO5_NET_ALEN))
        return 1;
    /* A new port of a switch may take a moment until it forwards. */
    for (int i = 0; i < TRIES && !ready_together(bit(1)); i++)
        send(0, TRIAL);
    for (int i = 0; i < 3; i++)
        drained(i);
    for (int i = 0; i < 30; i++) {
        int status = round(i % 3, (uint8_t)(i + 1));
        if (status != 0)
            return status;
    }
    return 0;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: switched ****\n\n");
    int status = run();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
