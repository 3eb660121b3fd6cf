/* What a connection sends: RFC 9293, sections 3.8.6 and 3.10. */
#include <string.h>

#include "bytes.h"
#include "solo5.h"
#include "tcp_connection.h"
#include "tcp_sequence.h"

static const uint64_t probe_interval_max = SECONDS(60);

/* Our window moves only in steps worth a segment: RFC 9293, section 3.8.6.2.2. */
static bool window_can_grow(const struct connection *connection)
{
    uint32_t edge = connection->rcv_nxt + (TCP_RECEIVE_BUFFER - connection->received);
    return edge - connection->rcv_edge >= least(TCP_RECEIVE_BUFFER / 2, connection->mss);
}

static void emit(struct connection *connection, uint32_t sequence, uint32_t size, uint8_t flags)
{
    if (window_can_grow(connection))
        connection->rcv_edge = connection->rcv_nxt + (TCP_RECEIVE_BUFFER - connection->received);
    struct segment segment = {
        .peer = connection->peer,
        .port = connection->port,
        .sequence = sequence,
        .ack = connection->rcv_nxt,
        .flags = TCP_ACK | flags,
        .window = (uint16_t)(connection->rcv_edge - connection->rcv_nxt),
        .size = size,
    };
    uint32_t at = sequence % TCP_SEND_BUFFER;
    uint32_t first = (uint32_t)least(size, TCP_SEND_BUFFER - at);
    memcpy(segment_data(), connection->out + at, first);
    memcpy(segment_data() + first, connection->out, size - first);
    segment_send(&segment);
    connection->ack_now = false;
}

static bool fin_sent(const struct connection *connection)
{
    return connection->closing && connection->nxt == connection->una + connection->buffered + 1;
}

/* Sends size bytes from nxt on, and FIN behind the last of all. */
static void send_next(struct connection *connection, uint32_t size, uint64_t now)
{
    uint32_t sequence = connection->nxt;
    bool last = sequence + size == connection->una + connection->buffered;
    bool fin = connection->closing && last;
    emit(connection, sequence, size, (uint8_t)((size > 0 && last ? TCP_PSH : 0) | (fin ? TCP_FIN : 0)));
    if (!connection->timing && sequence == connection->max) {
        connection->timing = true;
        connection->timed_sequence = sequence;
        connection->timed_since = now;
    }
    connection->nxt += size + fin;
    connection->max = later(connection->max, connection->nxt);
    if (connection->retransmit_at == NEVER)
        connection->retransmit_at = now + connection->rto;
    connection->probe_at = NEVER;
}

/* Whether so few bytes are worth a segment: RFC 9293, section 3.8.6.2.1. */
static bool worth_sending(const struct connection *connection, uint32_t size, uint32_t unsent)
{
    return size > 0 && (size == connection->mss || size == unsent || size >= connection->window_max / 2);
}

/* Sends one segment if the windows let it go. */
static bool send_one(struct connection *connection, uint64_t now)
{
    if (fin_sent(connection))
        return false;
    uint32_t sent = connection->nxt - connection->una;
    uint32_t unsent = connection->buffered - sent;
    uint32_t allowed = (uint32_t)least(connection->window, connection->cwnd);
    uint32_t room = allowed > sent ? allowed - sent : 0;
    uint32_t size = (uint32_t)least(least(unsent, room), connection->mss);
    if (unsent == 0 ? !connection->closing : !worth_sending(connection, size, unsent))
        return false;
    send_next(connection, size, now);
    return true;
}

void connection_output(struct connection *connection, uint64_t now)
{
    while (send_one(connection, now))
        continue;
    bool waiting = connection->buffered > 0 && in_flight(connection) == 0;
    if (waiting && connection->probe_at == NEVER)
        connection->probe_at = now + connection->rto;
    uint32_t left = connection->rcv_edge - connection->rcv_nxt;
    if (left < TCP_RECEIVE_BUFFER / 2 && window_can_grow(connection))
        connection->ack_now = true;
    if (connection->ack_now)
        connection_acknowledge(connection);
}

uint32_t connection_retransmit(struct connection *connection, uint64_t now)
{
    uint32_t sent = (uint32_t)least(connection->buffered, in_flight(connection)); /* the rest may not fit the window */
    uint32_t size = (uint32_t)least(sent, connection->mss);
    bool fin = connection->closing && size == connection->buffered &&
               connection->max == connection->una + connection->buffered + 1;
    connection->timing = false;
    emit(connection, connection->una, size, fin ? TCP_FIN : 0);
    connection->retransmit_at = now + connection->rto;
    return size + fin;
}

/* RFC 9293, section 3.8.6.1: goes on as long as the peer answers. */
void connection_probe(struct connection *connection, uint64_t now)
{
    uint32_t size = (uint32_t)least(least(connection->buffered, connection->window), connection->mss);
    connection->unanswered++;
    if (size > 0) { /* a window too small to be worth it, for too long */
        send_next(connection, size, now);
        return;
    }
    emit(connection, connection->una, 1, 0);
    connection->max = later(connection->max, connection->una + 1);
    unsigned shift = (unsigned)least(connection->unanswered, 8);
    connection->probe_at = now + least(connection->rto << shift, probe_interval_max);
}

/* A sequence number that the peer accepts without data: the next one, unless a probe or FIN went beyond the window. */
static uint32_t acceptable(const struct connection *connection)
{
    uint32_t edge = connection->una + connection->window;
    return before(edge, connection->max) ? edge : connection->max;
}

void connection_acknowledge(struct connection *connection)
{
    emit(connection, acceptable(connection), 0, 0);
}

void connection_abort(struct connection *connection)
{
    emit(connection, acceptable(connection), 0, TCP_RST);
    connection_free(connection);
}

bool challenge_allowed(uint64_t now)
{
    enum { PER_SECOND = 100 };
    static uint64_t second;
    static unsigned sent;
    if (now / SECONDS(1) != second) {
        second = now / SECONDS(1);
        sent = 0;
    }
    return sent++ < PER_SECOND;
}

void connection_challenge(struct connection *connection, uint64_t now)
{
    if (challenge_allowed(now))
        connection_acknowledge(connection);
}
