#include "tcp.h"

#include <string.h>

#include "bytes.h"
#include "solo5.h"
#include "tcp_connection.h"

enum { UNANSWERED_MAX = 12 }; /* with the back-off several minutes: RFC 9293, section 3.8.3, wants 100 s (R2) */

static const uint64_t idle_for = SECONDS(60);   /* without a request, a connection is closed */
static const uint64_t linger_for = SECONDS(30); /* FIN-WAIT-2: so long the peer may take to end its direction */

const struct tcp_service *tcp_service;
static uint16_t listening_port;

void tcp_start(uint16_t port, const struct tcp_service *service, const uint64_t secret[2])
{
    memset(tcp_connections, 0, sizeof tcp_connections);
    tcp_service = service;
    listening_port = port;
    rest_start();
    listen_start(port, secret);
}

void tcp_stop_listening(void)
{
    listen_stop();
}

void tcp_receive(uint32_t source, const uint8_t *bytes, size_t size)
{
    struct segment segment;
    uint64_t now = solo5_clock_monotonic();
    if (!segment_parse(source, bytes, size, &segment))
        return;
    if (segment.port != listening_port) {
        if (challenge_allowed(now))
            segment_send_reset(&segment);
        return;
    }
    struct connection *connection = connection_find(segment.peer);
    if (connection == NULL && !rest_receive(&segment, now))
        connection = listen_receive(&segment, now);
    if (connection != NULL)
        connection_receive(connection, &segment, now);
}

static void retransmission_due(struct connection *connection, uint64_t now)
{
    if (connection->unanswered == UNANSWERED_MAX) {
        connection_abort(connection);
        return;
    }
    congestion_timeout(connection);
    connection->unanswered++;
    connection->nxt = connection->una + connection_retransmit(connection, now);
}

static void probe_due(struct connection *connection, uint64_t now)
{
    if (connection->unanswered == UNANSWERED_MAX)
        connection_abort(connection);
    else
        connection_probe(connection, now);
}

static void idle_due(struct connection *connection, uint64_t now)
{
    if (connection->state == TCP_FIN_WAIT_2) {
        connection_abort(connection);
        return;
    }
    connection->progress_at = now;
    tcp_close(number_of(connection));
    connection_output(connection, now);
}

/* When a connection that neither sends nor waits for an answer is given up. */
static uint64_t idle_at(const struct connection *connection)
{
    if (connection->buffered > 0 || connection->closing)
        return NEVER;
    return connection->progress_at + (connection->state == TCP_FIN_WAIT_2 ? linger_for : idle_for);
}

uint64_t tcp_run_timers(uint64_t now)
{
    uint64_t next = listen_run_timers(now);
    for (unsigned i = 0; i < TCP_CONNECTIONS; i++) {
        struct connection *connection = &tcp_connections[i];
        if (connection->state != TCP_CLOSED && connection->retransmit_at <= now)
            retransmission_due(connection, now);
        if (connection->state != TCP_CLOSED && connection->probe_at <= now)
            probe_due(connection, now);
        if (connection->state != TCP_CLOSED && idle_at(connection) <= now)
            idle_due(connection, now);
        if (connection->state != TCP_CLOSED)
            next = least(next, least(idle_at(connection), least(connection->retransmit_at, connection->probe_at)));
    }
    return next;
}

const uint8_t *tcp_received(unsigned connection, size_t *size)
{
    *size = tcp_connections[connection].received;
    return tcp_connections[connection].in;
}

void tcp_consume(unsigned number, size_t size)
{
    struct connection *connection = &tcp_connections[number];
    connection->received -= (uint32_t)size;
    memmove(connection->in, connection->in + size, connection->received);
}

bool tcp_ended(unsigned connection)
{
    return tcp_connections[connection].state == TCP_CLOSE_WAIT;
}

size_t tcp_room(unsigned connection)
{
    return TCP_SEND_BUFFER - tcp_connections[connection].buffered;
}

void tcp_send(unsigned number, const uint8_t *bytes, size_t size)
{
    struct connection *connection = &tcp_connections[number];
    size_t at = (connection->una + connection->buffered) % TCP_SEND_BUFFER;
    size_t first = least(size, TCP_SEND_BUFFER - at);
    memcpy(connection->out + at, bytes, first);
    memcpy(connection->out, bytes + first, size - first);
    connection->buffered += (uint32_t)size;
}

void tcp_close(unsigned number)
{
    struct connection *connection = &tcp_connections[number];
    connection->state = connection->state == TCP_CLOSE_WAIT ? TCP_LAST_ACK : TCP_FIN_WAIT_1;
    connection->closing = true;
    connection->received = 0;
}
