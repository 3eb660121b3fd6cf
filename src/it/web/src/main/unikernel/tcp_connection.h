/* The state of a connection, between the files of TCP. Names and meanings: RFC 9293, section 3.3.1. */
#ifndef TCP_CONNECTION_H
#define TCP_CONNECTION_H

#include "clock.h"
#include "tcp.h"
#include "tcp_segment.h"

enum tcp_state {
    TCP_CLOSED, /* a free place */
    TCP_ESTABLISHED,
    TCP_FIN_WAIT_1,
    TCP_FIN_WAIT_2,
    TCP_CLOSING,
    TCP_CLOSE_WAIT,
    TCP_LAST_ACK
};

struct connection {
    enum tcp_state state;
    struct endpoint peer;
    uint16_t port;

    /* Sending. The bytes from `una` on are in the buffer; byte n of the stream is at n modulo its size. */
    uint32_t una;        /* first that is not acknowledged */
    uint32_t nxt;        /* next to send; goes back to una at a time-out */
    uint32_t max;        /* behind the last ever sent */
    uint32_t buffered;   /* bytes from una on, without FIN */
    bool closing;        /* FIN follows the buffered bytes */
    uint32_t window;     /* the peer's */
    uint32_t window_max; /* the largest it ever was */
    uint32_t wl1;        /* sequence number and acknowledgement of the segment that told the window last */
    uint32_t wl2;
    uint32_t mss;

    /* Receiving. */
    uint32_t rcv_nxt;
    uint32_t rcv_edge; /* right edge of the window as it was told to the peer */
    uint32_t received; /* bytes in the buffer */
    bool ack_now;

    /* Congestion: RFC 5681, RFC 6582. */
    uint32_t cwnd;
    uint32_t ssthresh;
    uint32_t recover; /* a fast retransmission only for acknowledgements beyond this */
    unsigned duplicates;
    bool recovering;

    /* Round-trip time: RFC 6298. Nanoseconds. */
    bool timing;
    uint32_t timed_sequence;
    uint64_t timed_since;
    bool measured;
    uint64_t srtt;
    uint64_t rttvar;
    uint64_t rto;

    /* Timers: when they are due, or NEVER. */
    uint64_t retransmit_at;
    uint64_t probe_at;
    unsigned unanswered;  /* retransmissions or probes since the peer last acknowledged anything */
    uint64_t progress_at; /* when bytes last arrived or were acknowledged */

    uint8_t out[TCP_SEND_BUFFER];
    uint8_t in[TCP_RECEIVE_BUFFER];
};

/* Whether our program still sends and receives. */
static inline bool open_to_us(const struct connection *connection)
{
    return connection->state == TCP_ESTABLISHED || connection->state == TCP_CLOSE_WAIT;
}

extern struct connection tcp_connections[TCP_CONNECTIONS];
extern const struct tcp_service *tcp_service;

static inline uint32_t in_flight(const struct connection *connection)
{
    return connection->max - connection->una;
}

static inline unsigned number_of(const struct connection *connection)
{
    return (unsigned)(connection - tcp_connections);
}

/* tcp_table.c: connections by their peer. */
struct connection *connection_find(struct endpoint peer);
/* A free place, if need be the one of the connection that made no progress for longest; NULL if all are busy. */
struct connection *connection_take(uint64_t now);
void connection_free(struct connection *connection);
/* Frees it and keeps its sequence numbers for TIME-WAIT. */
void connection_rest(struct connection *connection, uint64_t now);

/* tcp_rest.c: TIME-WAIT. */
void rest_start(void);
void rest_add(const struct connection *connection, uint64_t now);
/* Handles a segment of a connection in TIME-WAIT; false if there is none, or a new one may begin. */
bool rest_receive(const struct segment *segment, uint64_t now);

/* tcp_listen.c: connections that are not open yet. */
void listen_start(uint16_t port, const uint64_t secret[2]);
void listen_stop(void);
/* Handles a segment without a connection. Returns a connection that it has opened and that must see it too, or NULL. */
struct connection *listen_receive(const struct segment *segment, uint64_t now);
uint64_t listen_run_timers(uint64_t now);

/* tcp_input.c */
void connection_receive(struct connection *connection, const struct segment *segment, uint64_t now);

/* tcp_output.c */
/* Sends whatever windows allow, and the acknowledgement if one is due. */
void connection_output(struct connection *connection, uint64_t now);
/* Sends the first segment that is not acknowledged once more; returns how many sequence numbers it took. */
uint32_t connection_retransmit(struct connection *connection, uint64_t now);
/* Asks a peer without window for one. */
void connection_probe(struct connection *connection, uint64_t now);
void connection_acknowledge(struct connection *connection);
/* Resets it. */
void connection_abort(struct connection *connection);
/* Acknowledges a segment that may be forged or old; only so many per second, RFC 5961 section 10. */
void connection_challenge(struct connection *connection, uint64_t now);
bool challenge_allowed(uint64_t now);

/* tcp_congestion.c */
void congestion_start(struct connection *connection);
void congestion_acked(struct connection *connection, uint32_t bytes, uint64_t now);
void congestion_duplicate(struct connection *connection, uint64_t now);
void congestion_timeout(struct connection *connection);
void rtt_measured(struct connection *connection, uint64_t rtt);

#endif
