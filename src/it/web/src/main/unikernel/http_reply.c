#include "http_reply.h"

#include <string.h>

#include "date.h"
#include "solo5.h"

static const uint64_t stream_max = (uint64_t)1 << 40; /* bytes */

static const char page[] = "This is a Solo5 unikernel with a TCP of its own.\n"
                           "\n"
                           "/hello     a greeting\n"
                           "/bytes/N   N bytes that can be computed again\n"
                           "/count     how many requests were answered\n";

static size_t append(char *to, size_t at, const char *text)
{
    size_t size = strlen(text);
    memcpy(to + at, text, size);
    return at + size;
}

static size_t append_number(char *to, size_t at, uint64_t number)
{
    char digits[21];
    size_t start = sizeof digits - 1;
    digits[start] = '\0';
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return append(to, at, digits + start);
}

static const char *reason(unsigned status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "HTTP Version Not Supported";
    }
}

void http_refuse(unsigned status, struct http_reply *reply)
{
    size_t size = append_number(reply->text, 0, status);
    size = append(reply->text, size, " ");
    size = append(reply->text, size, reason(status));
    size = append(reply->text, size, "\n");
    reply->status = status;
    reply->stream = false;
    reply->size = size;
}

static void answer_text(struct http_reply *reply, const char *text)
{
    reply->size = append(reply->text, 0, text);
}

static bool is(const struct http_request *request, const char *path)
{
    return request->path_size == strlen(path) && memcmp(request->path, path, request->path_size) == 0;
}

/* The number behind /bytes/; false if it is none or too large. */
static bool stream_size(const struct http_request *request, uint64_t *size)
{
    static const char prefix[] = "/bytes/";
    size_t at = sizeof prefix - 1;
    if (request->path_size <= at || memcmp(request->path, prefix, at) != 0)
        return false;
    *size = 0;
    for (; at < request->path_size; at++) {
        char c = request->path[at];
        if (c < '0' || c > '9')
            return false;
        *size = 10 * *size + (uint64_t)(c - '0');
        if (*size > stream_max)
            return false;
    }
    return true;
}

void http_reply(const struct http_request *request, uint64_t answered, struct http_reply *reply)
{
    *reply = (struct http_reply){.status = 200};
    if (request->method == HTTP_OTHER)
        http_refuse(405, reply);
    else if (is(request, "/"))
        answer_text(reply, page);
    else if (is(request, "/hello"))
        answer_text(reply, "Hello from a unikernel\n");
    else if (is(request, "/count"))
        reply->size = append(reply->text, append_number(reply->text, 0, answered), "\n");
    else if (stream_size(request, &reply->size))
        reply->stream = true;
    else
        http_refuse(404, reply);
}

size_t http_write_head(const struct http_reply *reply, bool keep_alive, char *to)
{
    size_t at = append(to, 0, "HTTP/1.1 ");
    at = append_number(to, at, reply->status);
    at = append(to, at, " ");
    at = append(to, at, reason(reply->status));
    at = append(to, at, "\r\nDate: ");
    date_write(solo5_clock_wall() / 1000000000u, to + at);
    at = append(to, at + DATE_SIZE, "\r\nContent-Type: ");
    at = append(to, at, reply->stream ? "application/octet-stream" : "text/plain; charset=utf-8");
    at = append(to, at, "\r\nContent-Length: ");
    at = append_number(to, at, reply->size);
    if (reply->status == 405)
        at = append(to, at, "\r\nAllow: GET, HEAD");
    at = append(to, at, keep_alive ? "\r\nConnection: keep-alive" : "\r\nConnection: close");
    return append(to, at, "\r\n\r\n");
}
