/*
 * TIME-WAIT: a connection that we ended first is remembered, so that its last segments, still under way, are not taken
 * for another's: RFC 9293, section 3.6.1. It needs no buffers. When the table is full, the oldest is forgotten.
 */
#include <string.h>

#include "tcp_connection.h"
#include "tcp_sequence.h"

enum { RESTING = 256 };

static const uint64_t rest_for = SECONDS(60); /* twice the maximum segment lifetime */

struct resting {
    struct endpoint peer;
    uint16_t port;
    uint32_t nxt;
    uint32_t rcv_nxt;
    uint64_t until; /* 0: an empty place */
};

static struct resting table[RESTING];

void rest_start(void)
{
    memset(table, 0, sizeof table);
}

void rest_add(const struct connection *connection, uint64_t now)
{
    struct resting *place = &table[0];
    for (unsigned i = 1; i < RESTING; i++)
        if (table[i].until < place->until)
            place = &table[i];
    *place = (struct resting){connection->peer, connection->port, connection->max, connection->rcv_nxt, now + rest_for};
}

static struct resting *find(struct endpoint peer, uint64_t now)
{
    for (unsigned i = 0; i < RESTING; i++)
        if (table[i].until > now && same_endpoint(table[i].peer, peer))
            return &table[i];
    return NULL;
}

bool rest_receive(const struct segment *segment, uint64_t now)
{
    struct resting *resting = find(segment->peer, now);
    if (resting == NULL)
        return false;
    if ((segment->flags & TCP_RST) != 0) /* RFC 1337: a late RST must not end TIME-WAIT */
        return true;
    bool begins = (segment->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
    if (begins && before(resting->rcv_nxt, segment->sequence)) { /* the same port again */
        resting->until = 0;
        return false;
    }
    if ((segment->flags & TCP_FIN) != 0)
        resting->until = now + rest_for;
    if (!challenge_allowed(now))
        return true;
    segment_send(&(struct segment){.peer = resting->peer,
                                   .port = resting->port,
                                   .sequence = resting->nxt,
                                   .ack = resting->rcv_nxt,
                                   .flags = TCP_ACK,
                                   .window = TCP_RECEIVE_BUFFER});
    return true;
}
