/*
 * The whole unikernel against scripted clients, in simulated time, over good and bad wires. Each client must get every
 * byte, unchanged, and the unikernel must end by itself.
 */
#include <string.h>

#include "client.h"
#include "expect.h"
#include "solo5.h"
#include "wire.h"

#define MS(n) (UINT64_C(1000000) * (n))

enum { CLIENTS_MAX = 100, CLIENT_ADDRESS = 0x0a000001 };

static struct client clients[CLIENTS_MAX];
static unsigned client_count;
static uint64_t frames_from_guest;
static void (*intruder)(uint64_t now); /* does mischief each time the peer runs */
static void (*onlooker)(const struct packet *packet);

static void receive(const uint8_t *frame, size_t size)
{
    struct packet packet;
    frames_from_guest++;
    if (packet_answer_arp(frame, size) || !packet_read(frame, size, &packet))
        return;
    if (onlooker != NULL)
        onlooker(&packet);
    for (unsigned i = 0; i < client_count; i++)
        if (clients[i].address == packet.peer && clients[i].port == packet.peer_port)
            client_receive(&clients[i], &packet);
}

static uint64_t run(uint64_t now)
{
    uint64_t next = UINT64_MAX;
    if (intruder != NULL)
        intruder(now);
    for (unsigned i = 0; i < client_count; i++) {
        uint64_t wanted = client_run(&clients[i], now);
        next = wanted < next ? wanted : next;
    }
    return next;
}

static void boot(const struct wire_conditions *conditions, const char *arguments, uint64_t seed)
{
    static const struct wire_peer peer = {receive, run};
    struct solo5_start_info info = {.cmdline = arguments};
    wire_start(conditions, &peer, seed);
    int status = solo5_app_main(&info);
    EXPECT(status == SOLO5_EXIT_SUCCESS, "status %d", status);
}

static struct client *add_client(const char *requests, size_t capacity)
{
    struct client *client = &clients[client_count];
    *client = (struct client){.address = CLIENT_ADDRESS,
                              .port = (uint16_t)(40000 + client_count),
                              .mss = 1460,
                              .iss = 0xffffffe0u + client_count,
                              .window = 65535,
                              .begins_at = wire_now() + MS(client_count),
                              .requests = requests,
                              .capacity = capacity};
    client_count++;
    client_start(client);
    return client;
}

static void forget_clients(void)
{
    for (unsigned i = 0; i < client_count; i++)
        client_free(&clients[i]);
    client_count = 0;
    intruder = NULL;
    onlooker = NULL;
}

/* The stream as README.md describes it. */
static uint8_t stream_byte(size_t at)
{
    uint64_t x = (uint64_t)(at / 8 + 1) * 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    x ^= x >> 31;
    return (uint8_t)(x >> 8 * (at % 8));
}

/* The received bytes must be one reply of 200 with so many bytes of the stream. Returns where it ends. */
static size_t expect_stream(const struct client *client, size_t from, size_t body)
{
    const char *head = (const char *)client->bytes + from;
    char length[64];
    EXPECT(strncmp(head, "HTTP/1.1 200 OK\r\n", 17) == 0, "port %u: reply %.40s", client->port, head);
    const char *empty = strstr(head, "\r\n\r\n");
    snprintf(length, sizeof length, "\r\nContent-Length: %lu\r\n", (unsigned long)body);
    EXPECT(empty != NULL && strstr(head, length) != NULL, "port %u: %s", client->port, head);
    const uint8_t *at = (const uint8_t *)empty + 4;
    for (size_t i = 0; i < body; i++)
        EXPECT(at[i] == stream_byte(i), "port %u: byte %lu", client->port, (unsigned long)i);
    return (size_t)(at - client->bytes) + body;
}

#define GET(path) "GET " path " HTTP/1.1\r\nHost: x\r\n\r\n"
#define GET_AND_CLOSE(path) "GET " path " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

/* Has everything, even if the unikernel was gone before it could acknowledge the last FIN. */
static void expect_end(const struct client *client)
{
    EXPECT(client->state == CLIENT_DONE || client->state == CLIENT_ENDING, "port %u ends in state %d", client->port,
           (int)client->state);
}

static void expect_all_done(size_t body)
{
    for (unsigned i = 0; i < client_count; i++) {
        expect_end(&clients[i]);
        EXPECT(expect_stream(&clients[i], 0, body) == clients[i].received, "port %u", clients[i].port);
    }
}

static void transfer(const char *name, struct wire_conditions conditions, unsigned count)
{
    char arguments[32];
    uint64_t began = wire_now();
    uint64_t frames = frames_from_guest;
    for (unsigned i = 0; i < count; i++)
        add_client(GET_AND_CLOSE("/bytes/100000"), 101000);
    snprintf(arguments, sizeof arguments, "--requests=%u", count);
    boot(&conditions, arguments, count * 31 + conditions.lost);
    expect_all_done(100000);
    printf("%-28s %3u clients: %8.3f s, %6lu frames\n", name, count, (double)(wire_now() - began) / 1e9,
           (unsigned long)(frames_from_guest - frames));
    forget_clients();
}

static void transfers(void)
{
    static const struct {
        const char *name;
        struct wire_conditions conditions;
    } wires[] = {
        {"good wire", {.delay = MS(1)}},
        {"long wire", {.delay = MS(150)}},
        {"1 % lost", {.lost = 10, .delay = MS(1)}},
        {"10 % lost", {.lost = 100, .delay = MS(1)}},
        {"15 % lost", {.lost = 150, .delay = MS(1)}},
        {"20 % doubled, reordered", {.doubled = 200, .delay = MS(1), .jitter = MS(5)}},
        {"5 % damaged", {.damaged = 50, .delay = MS(1)}},
        {"everything at once", {.lost = 50, .doubled = 50, .damaged = 20, .delay = MS(5), .jitter = MS(20)}},
    };
    for (size_t i = 0; i < sizeof wires / sizeof wires[0]; i++) {
        transfer(wires[i].name, wires[i].conditions, 1);
        transfer(wires[i].name, wires[i].conditions, 8);
        transfer(wires[i].name, wires[i].conditions, 64);
    }
    transfer("more clients than places", wires[0].conditions, 100);
}

/* No window update comes when the client takes bytes again: only a probe can find out. */
static void zero_window(void)
{
    struct client *client = add_client(GET_AND_CLOSE("/bytes/300000"), 301000);
    client->stall_at = 50000;
    client->stall_for = MS(90000);
    client = add_client(GET_AND_CLOSE("/bytes/300000"), 301000);
    client->window = 700; /* below the MSS */
    client = add_client(GET_AND_CLOSE("/bytes/300000"), 301000);
    client->mss = 100;
    boot(&(struct wire_conditions){.delay = MS(2), .lost = 10}, "--requests=3", 5);
    expect_all_done(300000);
    forget_clients();
}

/* Losses in a stream of segments are mended within a round trip or so, not by time-outs. */
static void fast_retransmission(void)
{
    struct client *client = add_client(GET_AND_CLOSE("/bytes/4000000"), 4001000);
    uint64_t began = wire_now();
    boot(&(struct wire_conditions){.delay = MS(2), .lost = 3}, "--requests=1", 11);
    expect_stream(client, 0, 4000000);
    double took = (double)(client->done_at - began) / 1e9;
    printf("4 MB over 2 ms, 0.3 %% lost: %.3f s\n", took);
    EXPECT(took < 2, "%.3f s", took);
    forget_clients();
}

/* Connections that ask for nothing take all places; who asks gets one of them. */
static void idle_connections(void)
{
    for (unsigned i = 0; i < 64; i++)
        add_client("", 1000);
    struct client *client = add_client(GET_AND_CLOSE("/bytes/1000"), 2000);
    uint64_t began = client->begins_at = client->retry_at = wire_now() + MS(1000);
    boot(&(struct wire_conditions){.delay = MS(1)}, "--requests=1", 12);
    expect_stream(client, 0, 1000);
    EXPECT(client->done_at - began < MS(10000), "%lu ns", (unsigned long)(client->done_at - began));
    forget_clients();
}

#define TEN(text) text text text text text text text text text text

/* More requests than fit the window, while the server is busy with the first: what does not fit comes again. */
static void overrun(void)
{
    struct client *client =
        add_client(GET("/bytes/500000") TEN(TEN(GET("/hello") GET("/bytes/3"))) GET_AND_CLOSE("/count"), 600000);
    boot(&(struct wire_conditions){.delay = MS(1)}, "--requests=202", 13);
    expect_end(client);
    size_t at = expect_stream(client, 0, 500000);
    for (int i = 0; i < 100; i++) {
        const char *hello = strstr((const char *)client->bytes + at, "Hello from a unikernel\n");
        EXPECT(hello != NULL, "reply %d", i);
        at = expect_stream(client, (size_t)((const uint8_t *)hello - client->bytes) + 23, 3);
    }
    EXPECT(strstr((const char *)client->bytes + at, "\r\n\r\n201\n") != NULL, "count");
    forget_clients();
}

static void pipelining(void)
{
    struct client *client = add_client(
        GET("/bytes/70000") GET("/bytes/5") "HEAD /bytes/99 HTTP/1.1\r\nHost: x\r\n\r\n" GET_AND_CLOSE("/count"),
        72000);
    boot(&(struct wire_conditions){.delay = MS(1), .lost = 50}, "--requests=4", 6);
    expect_end(client);
    size_t at = expect_stream(client, 0, 70000);
    at = expect_stream(client, at, 5);
    EXPECT(strstr((const char *)client->bytes + at, "Content-Length: 99\r\n") != NULL, "HEAD");
    const char *last = strstr(strstr((const char *)client->bytes + at, "\r\n\r\n") + 4, "\r\n\r\n");
    EXPECT(last != NULL && strcmp(last, "\r\n\r\n3\n") == 0, "count");
    forget_clients();
}

/* Fifty SYN every 20 ms from everywhere, far more than there are places for, and never an answer. */
static void flood(uint64_t now)
{
    static uint64_t last;
    uint8_t frame[FRAME_MAX];
    if (now - last < MS(20))
        return;
    last = now;
    for (int i = 0; i < 50; i++) {
        uint64_t random = wire_random();
        struct packet syn = {.peer = 0x0a000080 + (uint32_t)(random & 0x3f),
                             .peer_port = (uint16_t)(random >> 32 | 1),
                             .port = 80,
                             .sequence = (uint32_t)(random >> 16),
                             .flags = SYN,
                             .window = 1000};
        wire_put(frame, packet_write(&syn, frame));
    }
}

static void syn_flood(void)
{
    for (unsigned i = 0; i < 10; i++)
        add_client(GET_AND_CLOSE("/bytes/100000"), 101000);
    intruder = flood;
    boot(&(struct wire_conditions){.delay = MS(1)}, "--requests=10", 7);
    expect_all_done(100000);
    forget_clients();
}

/* The unikernel's sequence number, as seen on the wire. */
static uint32_t seen_sequence;

static void look(const struct packet *packet)
{
    seen_sequence = packet->sequence;
}

/* Forges segments of the client's that are in the window, but not exact: RFC 5961 says none may hurt. */
static void forge(uint64_t now)
{
    const struct client *client = &clients[0];
    static uint64_t last;
    uint8_t frame[FRAME_MAX];
    if (client->state != CLIENT_OPEN || now - last < MS(1))
        return;
    last = now;
    struct packet packet = {.peer = client->address, .peer_port = client->port, .port = 80, .window = 65535};
    packet.sequence = client->una + (uint32_t)strlen(client->requests) + 1 + (uint32_t)(wire_random() % 2000);
    packet.flags = wire_random() % 2 == 0 ? RST : SYN;
    wire_put(frame, packet_write(&packet, frame));
    packet.flags = ACK;
    packet.ack = (uint32_t)wire_random();
    if ((int32_t)(packet.ack - seen_sequence) > 65536 || (int32_t)(packet.ack - seen_sequence) < -200000)
        wire_put(frame, packet_write(&packet, frame));
}

static void forged_segments(void)
{
    add_client(GET_AND_CLOSE("/bytes/100000"), 101000);
    intruder = forge;
    onlooker = look;
    boot(&(struct wire_conditions){.delay = MS(1)}, "--requests=1", 8);
    expect_all_done(100000);
    forget_clients();
}

/*
 * The initial sequence number of a peer moves with the clock, one in 4 microseconds. So the second connection of the same
 * peer waits until it will begin just before 2^32.
 */
static void wait_for_the_wrap(uint64_t now)
{
    enum { SHORT_OF_IT = 50000 };
    if (!client_finished(&clients[0]) || clients[1].begins_at != UINT64_MAX)
        return;
    uint32_t numbers = 0u - clients[0].server_iss - SHORT_OF_IT;
    clients[1].begins_at = clients[0].begins_at + (uint64_t)numbers * 4000;
    if (clients[1].begins_at < now + MS(60000)) /* the first is still in TIME-WAIT: one more time around */
        clients[1].begins_at += ((uint64_t)4000 << 32);
    clients[1].retry_at = clients[1].begins_at;
}

static void wrap_around(void)
{
    add_client(GET_AND_CLOSE("/bytes/0"), 1000);
    struct client *client = add_client(GET_AND_CLOSE("/bytes/200000"), 201000);
    client->port = clients[0].port;
    client->begins_at = client->retry_at = UINT64_MAX;
    intruder = wait_for_the_wrap;
    boot(&(struct wire_conditions){.delay = MS(1), .lost = 20}, "--requests=2", 9);
    expect_end(client);
    expect_stream(client, 0, 200000);
    EXPECT(client->server_iss > client->server_iss + (uint32_t)client->received, "from %u", client->server_iss);
    forget_clients();
}

/* A client that vanishes in the middle must not hold its place for ever, nor stop the unikernel from ending. */
static void vanish(uint64_t now)
{
    (void)now;
    if (clients[0].received > 20000)
        clients[0].state = CLIENT_RESET; /* says nothing any more */
}

static void vanished_client(void)
{
    add_client(GET_AND_CLOSE("/bytes/1000000"), 1001000);
    struct client *late = add_client(GET_AND_CLOSE("/bytes/1000"), 2000);
    late->begins_at = wire_now() + MS(600000);
    intruder = vanish;
    boot(&(struct wire_conditions){.delay = MS(1)}, "--requests=1", 10);
    expect_end(late);
    forget_clients();
}

int main(void)
{
    transfers();
    zero_window();
    fast_retransmission();
    pipelining();
    overrun();
    idle_connections();
    syn_flood();
    forged_segments();
    vanished_client();
    wrap_around();
    printf("all transfers whole\n");
    return 0;
}
