/* How fast to send, and when to send again: RFC 5681, RFC 6582 (NewReno), RFC 6298. */
#include "bytes.h"
#include "tcp_connection.h"
#include "tcp_sequence.h"

enum { DUPLICATES = 3 };

static const uint64_t rto_initial = SECONDS(1);
/* RFC 6298 says 1 s, for clocks of its time; 200 ms is common now and still far above a local round trip. */
static const uint64_t rto_min = MILLISECONDS(200);
static const uint64_t rto_max = SECONDS(60);

static uint32_t greater(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Initial window: RFC 5681, section 3.1. */
void congestion_start(struct connection *connection)
{
    uint32_t segments = connection->mss > 2190 ? 2 : connection->mss > 1095 ? 3 : 4;
    connection->cwnd = segments * connection->mss;
    connection->ssthresh = UINT32_MAX / 2;
    connection->recover = connection->una - 1;
    connection->rto = rto_initial;
}

static void halve(struct connection *connection)
{
    connection->ssthresh = greater(in_flight(connection) / 2, 2 * connection->mss);
}

void congestion_acked(struct connection *connection, uint32_t bytes, uint64_t now)
{
    uint32_t mss = connection->mss;
    connection->duplicates = 0;
    if (connection->recovering && before(connection->una, connection->recover)) {
        /* Partial: the next hole. RFC 6582, section 3.2, step 3. */
        connection->cwnd = (connection->cwnd > bytes ? connection->cwnd - bytes : 0) + mss;
        connection_retransmit(connection, now);
        return;
    }
    if (connection->recovering) {
        connection->recovering = false;
        connection->cwnd = (uint32_t)least(connection->ssthresh, greater(in_flight(connection), mss) + mss);
        return;
    }
    if (connection->cwnd < connection->ssthresh)
        connection->cwnd += (uint32_t)least(bytes, mss);
    else
        connection->cwnd += greater(mss * mss / connection->cwnd, 1);
    connection->cwnd = (uint32_t)least(connection->cwnd, 2 * TCP_SEND_BUFFER); /* more is never used */
}

void congestion_duplicate(struct connection *connection, uint64_t now)
{
    connection->duplicates++;
    if (connection->recovering) {
        connection->cwnd += connection->mss; /* a segment has left the network */
    } else if (connection->duplicates == DUPLICATES && before(connection->recover, connection->una)) {
        halve(connection);
        connection->recovering = true;
        connection->recover = connection->max;
        connection->cwnd = connection->ssthresh + DUPLICATES * connection->mss;
        connection_retransmit(connection, now);
    }
}

void congestion_timeout(struct connection *connection)
{
    if (connection->unanswered == 0) /* RFC 5681, section 3.1: only at the first time-out of a segment */
        halve(connection);
    connection->cwnd = connection->mss;
    connection->recover = connection->max - 1;
    connection->recovering = false;
    connection->duplicates = 0;
    connection->timing = false; /* Karn: an acknowledgement may now be for either copy */
    connection->rto = least(2 * connection->rto, rto_max);
}

/* RFC 6298, section 2. */
void rtt_measured(struct connection *connection, uint64_t rtt)
{
    if (connection->measured) {
        uint64_t error = rtt > connection->srtt ? rtt - connection->srtt : connection->srtt - rtt;
        connection->rttvar = connection->rttvar - connection->rttvar / 4 + error / 4;
        connection->srtt = connection->srtt - connection->srtt / 8 + rtt / 8;
    } else {
        connection->srtt = rtt;
        connection->rttvar = rtt / 2;
        connection->measured = true;
    }
    uint64_t rto = connection->srtt + 4 * connection->rttvar;
    connection->rto = rto < rto_min ? rto_min : least(rto, rto_max);
}
