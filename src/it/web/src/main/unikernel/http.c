#include "http.h"

#include "bytes.h"
#include "http_parse.h"
#include "http_reply.h"
#include "stream.h"

/* What a connection is about. */
struct exchange {
    bool replying;
    bool keep_alive;
    uint64_t at; /* in the stream: next byte to send */
    uint64_t end;
};

static struct exchange exchanges[TCP_CONNECTIONS];
static uint64_t answered;
static uint64_t wanted;

void http_start(uint64_t requests)
{
    answered = 0;
    wanted = requests;
}

uint64_t http_answered(void)
{
    return answered;
}

bool http_done(void)
{
    return wanted > 0 && answered >= wanted;
}

static void opened(unsigned connection)
{
    exchanges[connection] = (struct exchange){.replying = false};
}

static void begin_reply(unsigned connection, const struct http_reply *reply, bool keep_alive, bool head_only)
{
    struct exchange *exchange = &exchanges[connection];
    char head[HTTP_TEXT_MAX];
    bool last = wanted > 0 && answered + 1 >= wanted;
    *exchange = (struct exchange){.replying = true, .keep_alive = keep_alive && !last};
    tcp_send(connection, (const uint8_t *)head, http_write_head(reply, exchange->keep_alive, head));
    if (head_only)
        return;
    if (reply->stream)
        exchange->end = reply->size;
    else
        tcp_send(connection, (const uint8_t *)reply->text, reply->size);
}

/* Sends as much of the stream as there is room for; true when all is sent. */
static bool continue_reply(unsigned connection)
{
    struct exchange *exchange = &exchanges[connection];
    uint8_t part[1024];
    while (exchange->at < exchange->end) {
        size_t size = least(least(sizeof part, tcp_room(connection)), exchange->end - exchange->at);
        if (size == 0)
            return false;
        stream_fill(exchange->at, part, size);
        tcp_send(connection, part, size);
        exchange->at += size;
    }
    exchange->replying = false;
    answered++;
    return true;
}

/* Begins to answer what was received; false if there is no whole request yet. */
static bool begin_next(unsigned connection)
{
    size_t size;
    const char *bytes = (const char *)tcp_received(connection, &size);
    struct http_request request;
    struct http_reply reply;
    switch (http_parse(bytes, size, &request)) {
    case HTTP_COMPLETE:
        http_reply(&request, answered, &reply);
        begin_reply(connection, &reply, request.keep_alive && !request.has_body, request.method == HTTP_HEAD);
        tcp_consume(connection, request.head_size);
        return true;
    case HTTP_MALFORMED:
        http_refuse(400, &reply);
        break;
    case HTTP_OTHER_VERSION:
        http_refuse(505, &reply);
        break;
    case HTTP_INCOMPLETE:
        if (size < TCP_RECEIVE_BUFFER)
            return false;
        http_refuse(431, &reply);
        break;
    }
    begin_reply(connection, &reply, false, false);
    return true;
}

static void progress(unsigned connection)
{
    struct exchange *exchange = &exchanges[connection];
    for (;;) {
        if (!exchange->replying) {
            if (tcp_room(connection) < 2 * HTTP_TEXT_MAX)
                return;
            if (!begin_next(connection))
                break;
        }
        if (!continue_reply(connection))
            return;
        if (!exchange->keep_alive) {
            tcp_close(connection);
            return;
        }
    }
    if (tcp_ended(connection)) /* nothing whole is left, and no more comes */
        tcp_close(connection);
}

const struct tcp_service http_service = {.opened = opened, .progress = progress};
