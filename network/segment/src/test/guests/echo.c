/* In the place of web's http.c: what a connection brings goes back on it, and its end behind. */
#include "http.h"

static uint64_t echoed;
static uint64_t wanted;

void http_start(uint64_t connections)
{
    echoed = 0;
    wanted = connections;
}

uint64_t http_answered(void)
{
    return echoed;
}

bool http_done(void)
{
    return wanted > 0 && echoed >= wanted;
}

static void opened(unsigned connection)
{
    (void)connection;
}

static void progress(unsigned connection)
{
    size_t size;
    const uint8_t *bytes = tcp_received(connection, &size);
    size_t room = tcp_room(connection);
    size_t part = size < room ? size : room;
    if (part > 0) {
        tcp_send(connection, bytes, part);
        tcp_consume(connection, part);
    }
    if (part == size && tcp_ended(connection)) {
        echoed++;
        tcp_close(connection);
    }
}

const struct tcp_service http_service = {.opened = opened, .progress = progress};
