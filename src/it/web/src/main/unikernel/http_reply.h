/* What the paths of this server answer. */
#ifndef HTTP_REPLY_H
#define HTTP_REPLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http_parse.h"

enum { HTTP_TEXT_MAX = 512 };

struct http_reply {
    unsigned status;
    uint64_t size;            /* of the body */
    bool stream;              /* the body is the stream of stream.h, not text */
    char text[HTTP_TEXT_MAX]; /* the body, or nothing */
};

/* The answer to a request; `answered` is what /count tells. */
void http_reply(const struct http_request *request, uint64_t answered, struct http_reply *reply);

/* The answer to what is no good request. */
void http_refuse(unsigned status, struct http_reply *reply);

/* Writes the head, at most HTTP_TEXT_MAX bytes, and returns its size. */
size_t http_write_head(const struct http_reply *reply, bool keep_alive, char *to);

#endif
