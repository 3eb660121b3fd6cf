/*
 * A bad wire between two tap interfaces: relay HOST GUEST LOST DOUBLED SWAPPED SEED, in per mille. It is the far end of
 * HOST, and passes frames between that and GUEST, whose far end is a unikernel. Ends with its standard input and says
 * what it did. Status 77: this kernel can't.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <linux/if_tun.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FRAME_MAX = 65536, CANNOT = 77 };

static unsigned lost;
static unsigned doubled;
static unsigned swapped;
static uint64_t random_state;
static unsigned long passed;
static unsigned long dropped;
static int guest_index;

/* A frame that waits until the next one has overtaken it. */
struct held {
    unsigned char bytes[FRAME_MAX];
    ssize_t size;
};

static void fail(const char *what)
{
    fprintf(stderr, "relay: %s: %s\n", what, strerror(errno));
    exit(errno == EAFNOSUPPORT || errno == ENODEV ? CANNOT : 1);
}

static bool happens(unsigned per_mille)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (random_state >> 33) % 1000 < per_mille;
}

static int open_tap(const char *name)
{
    struct ifreq request = {.ifr_flags = IFF_TAP | IFF_NO_PI};
    int tap = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
    if (tap < 0)
        fail("/dev/net/tun");
    strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    if (ioctl(tap, TUNSETIFF, &request) != 0)
        fail(name);
    return tap;
}

static int open_packets(const char *name)
{
    int packets = socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK, htons(ETH_P_ALL));
    if (packets < 0)
        fail("packet socket");
    struct sockaddr_ll address = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL)};
    guest_index = (int)if_nametoindex(name);
    address.sll_ifindex = guest_index;
    if (guest_index == 0 || bind(packets, (struct sockaddr *)&address, sizeof address) != 0)
        fail(name);
    return packets;
}

/* Frames that a side does not take are lost, as on any wire. */
static void put(int to, const unsigned char *bytes, ssize_t size)
{
    if (write(to, bytes, (size_t)size) == size)
        passed++;
}

static void pass(int to, const unsigned char *bytes, ssize_t size, struct held *held)
{
    if (happens(lost)) {
        dropped++;
        return;
    }
    if (held->size == 0 && happens(swapped)) {
        memcpy(held->bytes, bytes, (size_t)size);
        held->size = size;
        return;
    }
    put(to, bytes, size);
    if (happens(doubled))
        put(to, bytes, size);
    if (held->size > 0)
        put(to, held->bytes, held->size);
    held->size = 0;
}

static void from_host(int tap, int packets, struct held *held)
{
    static unsigned char bytes[FRAME_MAX];
    ssize_t size;
    while ((size = read(tap, bytes, sizeof bytes)) > 0)
        pass(packets, bytes, size, held);
}

static void from_guest(int packets, int tap, struct held *held)
{
    static unsigned char bytes[FRAME_MAX];
    struct sockaddr_ll from;
    socklen_t length = sizeof from;
    ssize_t size;
    while ((size = recvfrom(packets, bytes, sizeof bytes, 0, (struct sockaddr *)&from, &length)) > 0)
        if (from.sll_pkttype != PACKET_OUTGOING) /* that is what we sent ourselves */
            pass(tap, bytes, size, held);
}

int main(int argc, char **argv)
{
    static struct held to_guest;
    static struct held to_host;
    if (argc != 7)
        return 2;
    int tap = open_tap(argv[1]);
    int packets = open_packets(argv[2]);
    lost = (unsigned)atoi(argv[3]);
    doubled = (unsigned)atoi(argv[4]);
    swapped = (unsigned)atoi(argv[5]);
    random_state = (uint64_t)atoi(argv[6]);
    puts("ready");
    fflush(stdout);
    struct pollfd sides[] = {{STDIN_FILENO, POLLIN, 0}, {tap, POLLIN, 0}, {packets, POLLIN, 0}};
    for (;;) {
        if (poll(sides, 3, -1) < 0 && errno != EINTR)
            fail("poll");
        if (sides[0].revents != 0)
            break;
        from_host(tap, packets, &to_guest);
        from_guest(packets, tap, &to_host);
    }
    printf("%lu passed, %lu lost\n", passed, dropped);
    return 0;
}
