/* The head of a request: RFC 9112, sections 2 to 6, read strictly: where readers could disagree, it is refused. */
#ifndef HTTP_PARSE_H
#define HTTP_PARSE_H

#include <stdbool.h>
#include <stddef.h>

enum http_parsed { HTTP_INCOMPLETE, HTTP_COMPLETE, HTTP_MALFORMED, HTTP_OTHER_VERSION };

enum http_method { HTTP_GET, HTTP_HEAD, HTTP_OTHER };

struct http_request {
    enum http_method method;
    const char *path; /* not terminated; without query */
    size_t path_size;
    bool keep_alive;
    bool has_body;    /* which is not read: the connection must end behind the reply */
    size_t head_size; /* bytes up to and including the empty line */
};

enum http_parsed http_parse(const char *bytes, size_t size, struct http_request *request);

#endif
