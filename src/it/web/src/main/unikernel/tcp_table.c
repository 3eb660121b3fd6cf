#include <string.h>

#include "tcp_connection.h"

struct connection tcp_connections[TCP_CONNECTIONS];

/* Whoever made no progress for so long yields its place to a new connection when there is no other. */
static const uint64_t stalled_after = SECONDS(2);

struct connection *connection_find(struct endpoint peer)
{
    for (unsigned i = 0; i < TCP_CONNECTIONS; i++)
        if (tcp_connections[i].state != TCP_CLOSED && same_endpoint(tcp_connections[i].peer, peer))
            return &tcp_connections[i];
    return NULL;
}

static struct connection *find_free(void)
{
    for (unsigned i = 0; i < TCP_CONNECTIONS; i++)
        if (tcp_connections[i].state == TCP_CLOSED)
            return &tcp_connections[i];
    return NULL;
}

static struct connection *find_stalled(uint64_t now)
{
    struct connection *oldest = &tcp_connections[0];
    for (unsigned i = 1; i < TCP_CONNECTIONS; i++)
        if (tcp_connections[i].progress_at < oldest->progress_at)
            oldest = &tcp_connections[i];
    return now - oldest->progress_at >= stalled_after ? oldest : NULL;
}

struct connection *connection_take(uint64_t now)
{
    struct connection *connection = find_free();
    if (connection == NULL && (connection = find_stalled(now)) != NULL)
        connection_abort(connection);
    return connection;
}

void connection_free(struct connection *connection)
{
    connection->state = TCP_CLOSED;
}

void connection_rest(struct connection *connection, uint64_t now)
{
    rest_add(connection, now);
    connection_free(connection);
}

unsigned tcp_open_connections(void)
{
    unsigned count = 0;
    for (unsigned i = 0; i < TCP_CONNECTIONS; i++)
        count += tcp_connections[i].state != TCP_CLOSED;
    return count;
}
