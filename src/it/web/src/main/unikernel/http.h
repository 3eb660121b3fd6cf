/* HTTP/1.1 over the connections of TCP: RFC 9110, RFC 9112. GET and HEAD, persistent connections, pipelining. */
#ifndef HTTP_H
#define HTTP_H

#include <stdbool.h>
#include <stdint.h>

#include "tcp.h"

extern const struct tcp_service http_service;

/* Begins anew. After so many requests every reply ends its connection; 0: never. */
void http_start(uint64_t requests);

/* How many requests were answered in full. */
uint64_t http_answered(void);

/* Whether as many were answered as http_start said. */
bool http_done(void);

#endif
