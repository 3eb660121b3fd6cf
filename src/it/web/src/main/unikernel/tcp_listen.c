/*
 * Connections that are not open yet, LISTEN and SYN-RECEIVED: RFC 9293, sections 3.10.7.2 and 3.10.7.4. They take a small
 * place each, in a table of their own; a flood of SYN pushes out the oldest of them and nothing else.
 */
#include <string.h>

#include "bytes.h"
#include "siphash.h"
#include "solo5.h"
#include "tcp_connection.h"
#include "tcp_sequence.h"

enum { HALF_OPEN = 128, ATTEMPTS = 5, MSS_DEFAULT = 536 /* RFC 9293, 3.7.1 */, MSS_MIN = 64 };

static const uint64_t first_retry = SECONDS(1);

struct half_open {
    struct endpoint peer; /* address 0: an empty place */
    uint32_t iss;
    uint32_t rcv_nxt;
    uint32_t mss;
    unsigned attempts;
    uint64_t began;
    uint64_t retry_at;
};

static struct half_open table[HALF_OPEN];
static bool listening;
static uint16_t own_port;
static uint64_t own_secret[2];

void listen_start(uint16_t port, const uint64_t secret[2])
{
    memset(table, 0, sizeof table);
    memcpy(own_secret, secret, sizeof own_secret);
    own_port = port;
    listening = true;
}

void listen_stop(void)
{
    listening = false;
}

static struct half_open *find(struct endpoint peer)
{
    for (unsigned i = 0; i < HALF_OPEN; i++)
        if (table[i].peer.address != 0 && same_endpoint(table[i].peer, peer))
            return &table[i];
    return NULL;
}

static struct half_open *take(void)
{
    struct half_open *oldest = &table[0];
    for (unsigned i = 0; i < HALF_OPEN; i++) {
        if (table[i].peer.address == 0)
            return &table[i];
        if (table[i].began < oldest->began)
            oldest = &table[i];
    }
    return oldest;
}

static void forget(struct half_open *half)
{
    half->peer.address = 0;
}

/* RFC 6528, section 3: a clock of 4 microseconds, moved by an amount that only we can tell for each peer. */
static uint32_t initial_sequence(struct endpoint peer, uint64_t now)
{
    uint8_t name[8];
    store32(name, peer.address);
    store16(name + 4, peer.port);
    store16(name + 6, own_port);
    return (uint32_t)(now / 4000) + (uint32_t)siphash(own_secret, name, sizeof name);
}

static void send_syn_ack(const struct half_open *half)
{
    segment_send(&(struct segment){.peer = half->peer,
                                   .port = own_port,
                                   .sequence = half->iss,
                                   .ack = half->rcv_nxt,
                                   .flags = TCP_SYN | TCP_ACK,
                                   .window = TCP_RECEIVE_BUFFER,
                                   .mss = (uint16_t)segment_data_max()});
}

static uint32_t usable_mss(const struct segment *syn)
{
    uint32_t mss = syn->mss != 0 ? syn->mss : MSS_DEFAULT;
    if (mss < MSS_MIN) /* a peer that asks for less wants only our headers */
        mss = MSS_MIN;
    return (uint32_t)least(mss, segment_data_max());
}

static void begin(const struct segment *syn, uint64_t now)
{
    struct half_open *half = take();
    *half = (struct half_open){
        .peer = syn->peer,
        .iss = initial_sequence(syn->peer, now),
        .rcv_nxt = syn->sequence + 1,
        .mss = usable_mss(syn),
        .attempts = 1,
        .began = now,
        .retry_at = now + first_retry,
    };
    send_syn_ack(half);
}

static struct connection *open(struct half_open *half, const struct segment *segment, uint64_t now)
{
    struct connection *connection = connection_take(now);
    if (connection == NULL) /* the peer will send again, and so shall we */
        return NULL;
    memset(connection, 0, offsetof(struct connection, out));
    connection->state = TCP_ESTABLISHED;
    connection->peer = half->peer;
    connection->port = own_port;
    connection->una = connection->nxt = connection->max = half->iss + 1;
    connection->window = connection->window_max = segment->window;
    connection->wl1 = segment->sequence;
    connection->wl2 = segment->ack;
    connection->mss = half->mss;
    connection->rcv_nxt = half->rcv_nxt;
    connection->rcv_edge = half->rcv_nxt + TCP_RECEIVE_BUFFER;
    connection->retransmit_at = NEVER;
    connection->probe_at = NEVER;
    connection->progress_at = now;
    congestion_start(connection);
    if (half->attempts == 1)
        rtt_measured(connection, now - half->began);
    forget(half);
    tcp_service->opened(number_of(connection));
    return connection;
}

static struct connection *receive_half_open(struct half_open *half, const struct segment *segment, uint64_t now)
{
    if ((segment->flags & TCP_RST) != 0) {
        if (segment->sequence == half->rcv_nxt)
            forget(half);
        return NULL;
    }
    bool acceptable = within(segment->sequence, half->rcv_nxt, TCP_RECEIVE_BUFFER);
    if ((segment->flags & TCP_SYN) != 0 || !acceptable) {
        if (challenge_allowed(now))
            send_syn_ack(half);
        return NULL;
    }
    if ((segment->flags & TCP_ACK) == 0)
        return NULL;
    if (segment->ack != half->iss + 1) {
        segment_send_reset(segment);
        return NULL;
    }
    return open(half, segment, now);
}

struct connection *listen_receive(const struct segment *segment, uint64_t now)
{
    struct half_open *half = find(segment->peer);
    if (half != NULL)
        return receive_half_open(half, segment, now);
    bool begins = (segment->flags & (TCP_SYN | TCP_ACK | TCP_RST)) == TCP_SYN;
    if (begins && listening)
        begin(segment, now);
    else if (challenge_allowed(now))
        segment_send_reset(segment);
    return NULL;
}

uint64_t listen_run_timers(uint64_t now)
{
    uint64_t next = NEVER;
    for (unsigned i = 0; i < HALF_OPEN; i++) {
        struct half_open *half = &table[i];
        if (half->peer.address == 0)
            continue;
        if (half->retry_at <= now) {
            if (half->attempts == ATTEMPTS) {
                forget(half);
                continue;
            }
            half->retry_at = now + (first_retry << half->attempts);
            half->attempts++;
            send_syn_ack(half);
        }
        next = least(next, half->retry_at);
    }
    return next;
}
