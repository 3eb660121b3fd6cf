/*
 * A TCP client on the simulated wire: it sends its requests, takes what comes, in whatever order, until the server ends
 * the connection, and then ends it too. It watches that the server keeps to window and MSS.
 */
#ifndef CLIENT_H
#define CLIENT_H

#include "packet.h"

enum client_state { CLIENT_WAITING, CLIENT_CONNECTING, CLIENT_OPEN, CLIENT_ENDING, CLIENT_DONE, CLIENT_RESET };

struct client {
    /* Set by the test. */
    uint32_t address;
    uint16_t port;
    uint32_t iss;
    uint16_t mss;
    uint16_t window;
    uint64_t begins_at;
    const char *requests;
    size_t capacity;    /* bytes it can receive in all */
    size_t stall_at;    /* with so many bytes received it closes its window ... */
    uint64_t stall_for; /* ... for so long, without a word when it opens again */

    enum client_state state;
    uint32_t una; /* first sequence number that the server has not acknowledged */
    uint32_t server_iss;
    uint32_t edge;   /* right edge of the window that the server was told */
    size_t received; /* in order */
    uint8_t *bytes;
    uint8_t *there; /* which bytes are there */
    bool ended;     /* the server's FIN is known ... */
    size_t end;     /* ... behind so many bytes */
    uint64_t stalled_until;
    uint64_t retry_at;
    uint64_t done_at; /* when it had everything */
};

void client_start(struct client *client);
void client_free(struct client *client);

void client_receive(struct client *client, const struct packet *packet);

/* Does what is due and returns when it must be called again. */
uint64_t client_run(struct client *client, uint64_t now);

static inline bool client_finished(const struct client *client)
{
    return client->state == CLIENT_DONE || client->state == CLIENT_RESET;
}

#endif
