/* What a segment does to a connection: RFC 9293, section 3.10.7.4. */
#include <string.h>

#include "bytes.h"
#include "solo5.h"
#include "tcp_connection.h"
#include "tcp_sequence.h"

/* First check: whether any of the segment is in the window. */
static bool acceptable(const struct connection *connection, const struct segment *segment)
{
    uint32_t window = connection->rcv_edge - connection->rcv_nxt;
    uint32_t length = segment_length(segment);
    if (window == 0) /* of a segment with data, only its acknowledgement counts then */
        return segment->sequence == connection->rcv_nxt;
    if (within(segment->sequence, connection->rcv_nxt, window))
        return true;
    return length > 0 && within(segment->sequence + length - 1, connection->rcv_nxt, window);
}

/* Second and fourth check, with the care of RFC 5961. False: the segment is done with. */
static bool pass_reset_and_syn(struct connection *connection, const struct segment *segment, uint64_t now)
{
    if ((segment->flags & TCP_RST) != 0) {
        if (segment->sequence == connection->rcv_nxt)
            connection_free(connection);
        else
            connection_challenge(connection, now);
        return false;
    }
    if ((segment->flags & TCP_SYN) != 0) {
        connection_challenge(connection, now);
        return false;
    }
    return (segment->flags & TCP_ACK) != 0;
}

/* Our FIN is acknowledged. */
static void finish_sending(struct connection *connection, uint64_t now)
{
    connection->closing = false;
    switch (connection->state) {
    case TCP_FIN_WAIT_1:
        connection->state = TCP_FIN_WAIT_2;
        break;
    case TCP_CLOSING:
        connection_rest(connection, now);
        break;
    case TCP_LAST_ACK:
        connection_free(connection);
        break;
    case TCP_CLOSED:
    case TCP_ESTABLISHED:
    case TCP_FIN_WAIT_2:
    case TCP_CLOSE_WAIT:
        break;
    }
}

static void acknowledged(struct connection *connection, uint32_t ack, uint64_t now)
{
    uint32_t count = ack - connection->una;
    uint32_t bytes = (uint32_t)least(count, connection->buffered);
    if (connection->timing && before(connection->timed_sequence, ack)) {
        connection->timing = false;
        rtt_measured(connection, now - connection->timed_since);
    }
    connection->una = ack;
    connection->nxt = later(connection->nxt, ack);
    connection->buffered -= bytes;
    connection->unanswered = 0;
    connection->progress_at = now;
    connection->retransmit_at = in_flight(connection) > 0 ? now + connection->rto : NEVER;
    congestion_acked(connection, count, now);
    if (count > bytes)
        finish_sending(connection, now);
}

/* RFC 5681, section 2: what makes an acknowledgement a duplicate. */
static bool is_duplicate(const struct connection *connection, const struct segment *segment)
{
    return segment->ack == connection->una && in_flight(connection) > 0 && segment_length(segment) == 0 &&
           segment->window == connection->window;
}

static void update_window(struct connection *connection, const struct segment *segment)
{
    bool newer = before(connection->wl1, segment->sequence) ||
                 (connection->wl1 == segment->sequence && not_after(connection->wl2, segment->ack));
    if (!newer)
        return;
    if (connection->window == 0) /* it answers: it is there, even if it takes nothing */
        connection->unanswered = 0;
    if (connection->window == 0 && segment->window > 0)
        connection->probe_at = NEVER;
    connection->window = segment->window;
    connection->wl1 = segment->sequence;
    connection->wl2 = segment->ack;
    if (connection->window > connection->window_max)
        connection->window_max = connection->window;
}

/* Fifth check. False: the segment is done with. */
static bool receive_ack(struct connection *connection, const struct segment *segment, uint64_t now)
{
    uint32_t oldest = connection->una - connection->window_max;
    if (before(connection->max, segment->ack) || before(segment->ack, oldest)) {
        connection_challenge(connection, now);
        return false;
    }
    bool duplicate = is_duplicate(connection, segment);
    if (before(connection->una, segment->ack))
        acknowledged(connection, segment->ack, now);
    else if (duplicate && connection->window > 0)
        congestion_duplicate(connection, now);
    if (connection->state != TCP_CLOSED && not_after(connection->una, segment->ack))
        update_window(connection, segment);
    return connection->state != TCP_CLOSED;
}

/* Seventh: takes the bytes that come next, if they do. Returns false if a FIN behind them has not been reached. */
static bool receive_text(struct connection *connection, const struct segment *segment, uint64_t now)
{
    if (segment_length(segment) == 0)
        return false;
    connection->ack_now = true;
    if (before(connection->rcv_nxt, segment->sequence)) /* a hole before it: the peer will send it again */
        return false;
    uint32_t known = connection->rcv_nxt - segment->sequence;
    uint32_t fresh = segment->size > known ? segment->size - known : 0;
    uint32_t taken = (uint32_t)least(fresh, connection->rcv_edge - connection->rcv_nxt);
    if (taken > 0 && open_to_us(connection)) {
        memcpy(connection->in + connection->received, segment->data + known, taken);
        connection->received += taken;
    }
    if (taken > 0)
        connection->progress_at = now;
    connection->rcv_nxt += taken;
    return taken == fresh;
}

/* Eighth: the peer sends no more. */
static void receive_fin(struct connection *connection, uint64_t now)
{
    connection->rcv_nxt++;
    connection->progress_at = now;
    switch (connection->state) {
    case TCP_ESTABLISHED:
        connection->state = TCP_CLOSE_WAIT;
        break;
    case TCP_FIN_WAIT_1:
        connection->state = TCP_CLOSING;
        break;
    case TCP_FIN_WAIT_2:
        connection_acknowledge(connection);
        connection_rest(connection, now);
        break;
    case TCP_CLOSED:
    case TCP_CLOSE_WAIT:
    case TCP_CLOSING:
    case TCP_LAST_ACK:
        break;
    }
}

static bool peer_may_send(const struct connection *connection)
{
    return connection->state == TCP_ESTABLISHED || connection->state == TCP_FIN_WAIT_1 ||
           connection->state == TCP_FIN_WAIT_2;
}

void connection_receive(struct connection *connection, const struct segment *segment, uint64_t now)
{
    if (!acceptable(connection, segment)) {
        if ((segment->flags & TCP_RST) == 0)
            connection_challenge(connection, now);
        return;
    }
    if (!pass_reset_and_syn(connection, segment, now) || !receive_ack(connection, segment, now))
        return;
    if (peer_may_send(connection)) {
        bool all = receive_text(connection, segment, now);
        if (all && (segment->flags & TCP_FIN) != 0)
            receive_fin(connection, now);
    } else if (segment_length(segment) > 0) {
        connection->ack_now = true;
    }
    if (open_to_us(connection))
        tcp_service->progress(number_of(connection));
    if (connection->state != TCP_CLOSED)
        connection_output(connection, now);
}
