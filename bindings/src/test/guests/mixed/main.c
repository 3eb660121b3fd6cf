/*
 * mixed - two networks and two disks, taking turns in the manifest. What comes from a network goes
 * through the disk beside it before it is sent back; a frame with the Ethernet type 0x88b6 ends it.
 * It announces itself on both networks.
 */
#include "../ping.h"

#define SECOND 1000000000UL
#define TYPE_END 0x88b6 /* for local experiments */
#define PAIRS 2

struct pair {
    struct ping link;
    solo5_handle_t disk;
    struct solo5_block_info info;
};

static struct pair pairs[PAIRS];
static uint8_t sector[PING_FRAME_MAX];

static bool open_pair(struct pair *pair, const char *net, const char *disk)
{
    return ping_open(&pair->link, net) && solo5_block_acquire(disk, &pair->disk, &pair->info) == SOLO5_R_OK &&
           pair->info.capacity >= PING_FRAME_MAX && ping_announce(&pair->link);
}

/* Sends back what the disk has kept of the frame. */
static bool echo(struct pair *pair)
{
    struct ping *link = &pair->link;
    size_t size = (link->size + pair->info.block_size - 1) & ~(pair->info.block_size - 1);
    copy_bytes(link->frame + ETH_TO, link->frame + ETH_FROM, SOLO5_NET_ALEN);
    if (solo5_block_write(pair->disk, 0, link->frame, size) != SOLO5_R_OK ||
        solo5_block_read(pair->disk, 0, sector, size) != SOLO5_R_OK)
        return false;
    copy_bytes(link->frame, sector, link->size);
    return ping_send(link, link->size);
}

static int serve(void)
{
    for (;;) {
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + 60 * SECOND, &ready);
        if (ready == 0)
            return 2;
        for (int i = 0; i < PAIRS; i++) {
            bool is_ready = ready & 1UL << pairs[i].link.handle;
            if (is_ready && ping_receive(&pairs[i].link) != SOLO5_R_OK)
                return 3;
            if (is_ready && get16(pairs[i].link.frame + ETH_TYPE) == TYPE_END)
                return 0;
            if (is_ready && !echo(&pairs[i]))
                return 4;
        }
    }
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: mixed ****\n\n");
    if (!open_pair(&pairs[0], "net0", "disk0") || !open_pair(&pairs[1], "net1", "disk1")) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    int status = serve();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
