/*
 * Frames that no honest host would send. The program is compiled so that any access outside an object, and any
 * undefined behaviour, ends it. Argument: how many frames (default 100000), and the seed.
 */
#include <stdlib.h>
#include <string.h>

#include "arp.h"
#include "eth.h"
#include "expect.h"
#include "http.h"
#include "http_parse.h"
#include "ip.h"
#include "packet.h"
#include "solo5.h"
#include "tcp.h"
#include "wire.h"

enum { PEERS = 4, PEER_ADDRESS = 0x0a000001, REQUEST_MAX = 400 };

/* What is known of each peer's connection, so that many frames get deep. */
static struct {
    uint32_t sequence;
    uint32_t ack;
} state[PEERS];

static const char *const requests[] = {
    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /bytes/100000 HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n",
    "HEAD http://x/hello?y HTTP/1.0\r\nAccept: */*\r\n\r\n",
    "POST /hello HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0123456789",
    "\r\nGET /count HTTP/1.1\r\nhost:x\r\nConnection: close, x\r\nX-Y:\tz \r\n\r\n",
};

static void observe(const uint8_t *frame, size_t size)
{
    struct packet packet;
    if (packet_answer_arp(frame, size) || !packet_read(frame, size, &packet))
        return;
    unsigned peer = packet.peer_port % PEERS;
    if ((int32_t)(packet.sequence + packet.size - state[peer].ack) > 0 || (packet.flags & SYN) != 0)
        state[peer].ack = packet.sequence + (uint32_t)packet.size + ((packet.flags & (SYN | FIN)) != 0);
    state[peer].sequence = packet.ack;
}

static uint64_t nothing(uint64_t now)
{
    (void)now;
    return UINT64_MAX;
}

static bool one_in(unsigned n)
{
    return wire_random() % n == 0;
}

static void mutate(uint8_t *bytes, size_t size, unsigned changes)
{
    static const uint8_t interesting[] = {0, 1, 4, 5, 0x7f, 0x80, 0xff, ' ', '\r', '\n', ':', '/'};
    while (changes-- > 0 && size > 0) {
        uint64_t random = wire_random();
        bytes[random % size] = one_in(2) ? interesting[(random >> 32) % sizeof interesting] : (uint8_t)(random >> 40);
    }
}

/* A segment of a peer that mostly fits its connection. */
static size_t make_segment(uint8_t *frame)
{
    static const uint8_t flags[] = {SYN, ACK, ACK | PSH, ACK | PSH, ACK | PSH, ACK | FIN, RST, RST | ACK, SYN | ACK, 0};
    char request[REQUEST_MAX];
    unsigned peer = (unsigned)(wire_random() % PEERS);
    size_t size = (size_t)snprintf(request, sizeof request, "%s", requests[wire_random() % 5]);
    if (one_in(3))
        mutate((uint8_t *)request, size, 3);
    if (one_in(4))
        size = wire_random() % (size + 1);
    struct packet packet = {.peer = PEER_ADDRESS,
                            .peer_port = (uint16_t)(1000 + peer),
                            .port = 80,
                            .sequence = state[peer].sequence,
                            .ack = state[peer].ack,
                            .flags = flags[wire_random() % sizeof flags],
                            .window = one_in(5) ? 0 : (uint16_t)(wire_random() >> wire_random() % 16),
                            .data = (uint8_t *)request};
    if (one_in(8))
        packet.sequence += (uint32_t)(wire_random() % 20000) - 10000;
    if (one_in(8))
        packet.ack += (uint32_t)(wire_random() % 100000) - 50000;
    if ((packet.flags & SYN) != 0)
        packet.mss = (uint16_t)wire_random();
    else if ((packet.flags & PSH) != 0)
        packet.size = size;
    if (one_in(50))
        packet.peer_port = 80;
    return packet_write(&packet, frame);
}

static size_t make_ping(uint8_t *frame)
{
    size_t size = packet_write(&(struct packet){.peer = PEER_ADDRESS}, frame);
    frame[14 + 9] = 1;
    frame[14 + 20] = 8;
    packet_seal(frame, size);
    return size;
}

static size_t make_arp(uint8_t *frame)
{
    static const uint8_t request[42] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0,  1, 8, 6,
                                        0,    1,    8,    0,    6,    4,    0, 1, 2, 0, 0,  0, 0, 1,
                                        10,   0,    0,    1,    0,    0,    0, 0, 0, 0, 10, 0, 0, 2};
    memcpy(frame, request, sizeof request);
    frame[31] = (uint8_t)wire_random();
    frame[21] = one_in(2) ? 1 : 2;
    return sizeof request;
}

static void send_something(void)
{
    uint8_t frame[FRAME_MAX];
    uint64_t kind = wire_random() % 20;
    size_t size = kind == 0 ? make_arp(frame) : kind == 1 ? make_ping(frame) : make_segment(frame);
    if (one_in(3)) {
        mutate(frame + 12, size - 12, 1 + (unsigned)(wire_random() % 4));
        if (!one_in(4))
            packet_seal(frame, size);
    }
    if (one_in(10))
        size = wire_random() % (size + 1);
    if (one_in(10)) { /* padding */
        memset(frame + size, 0xee, FRAME_MAX - size);
        size += wire_random() % (FRAME_MAX - size + 1);
    }
    wire_put(frame, size);
}

static void fuzz_frames(unsigned long count, uint64_t seed)
{
    static const struct wire_peer peer = {observe, nothing};
    static const uint64_t secret[2] = {1, 2};
    wire_start(&(struct wire_conditions){0}, &peer, seed);
    EXPECT(eth_start("service"), "device");
    ip_start(&(struct ip_settings){GUEST_ADDRESS, 0xffffff00, 0});
    arp_start();
    http_start(0);
    tcp_start(80, &http_service, secret);
    for (unsigned long i = 0; i < count; i++) {
        send_something();
        if (one_in(200))
            wire_advance(wire_random() % 3000000000u);
        if (one_in(20000))
            wire_advance(100000000000u);
        while (eth_poll())
            continue;
        (void)tcp_run_timers(solo5_clock_monotonic());
        solo5_yield(0, NULL);
    }
    EXPECT(http_answered() > count / 1000, "only %lu requests got through", (unsigned long)http_answered());
    printf("%lu frames, %lu requests answered\n", count, (unsigned long)http_answered());
}

/* Bytes at the very end of their memory, so that one too many is noticed. */
static enum http_parsed parse(const char *bytes, size_t size)
{
    struct http_request request;
    char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, bytes, size);
    enum http_parsed parsed = http_parse(copy, size, &request);
    if (parsed == HTTP_COMPLETE) {
        const char *end = copy + request.head_size;
        bool inside = request.path >= copy && request.path + request.path_size <= end;
        bool implied = request.path_size == 1 && request.path[0] == '/';
        EXPECT(request.head_size <= size && (inside || implied), "head of %lu bytes", (unsigned long)request.head_size);
    }
    free(copy);
    return parsed;
}

/* However a request is cut into pieces, the verdict is the same. */
static void fuzz_parser(unsigned long count)
{
    unsigned long verdicts[4] = {0};
    for (unsigned long i = 0; i < count; i++) {
        char request[REQUEST_MAX];
        size_t size = (size_t)snprintf(request, sizeof request, "%s", requests[wire_random() % 5]);
        mutate((uint8_t *)request, size, (unsigned)(wire_random() % 4));
        enum http_parsed whole = parse(request, size);
        verdicts[whole]++;
        enum http_parsed before = HTTP_INCOMPLETE;
        for (size_t part = 0; part <= size; part++) {
            enum http_parsed now = parse(request, part);
            EXPECT(before == HTTP_INCOMPLETE || now == before, "verdict %d becomes %d", (int)before, (int)now);
            before = now;
        }
        EXPECT(before == whole, "verdict %d", (int)before);
    }
    for (int i = 0; i < 4; i++)
        EXPECT(verdicts[i] > 0, "verdict %d never came", i);
    printf("%lu requests parsed\n", count);
}

int main(int argc, char **argv)
{
    fuzz_frames(argc > 1 ? strtoul(argv[1], NULL, 10) : 100000, argc > 2 ? strtoul(argv[2], NULL, 10) : 1);
    fuzz_parser(5000);
    return 0;
}
