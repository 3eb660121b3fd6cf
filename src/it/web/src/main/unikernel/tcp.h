/*
 * TCP as a server needs it: RFC 9293, for one listening port.
 *
 * Round-trip times and retransmission: RFC 6298. Congestion: RFC 5681 and, for several losses in one window, RFC 6582.
 * Initial sequence numbers: RFC 6528. Spoofed resets: RFC 5961. Segments that come out of order are answered and
 * dropped; there are no urgent data, no window scaling, no selective acknowledgements.
 *
 * A connection is named by a number below TCP_CONNECTIONS.
 */
#ifndef TCP_H
#define TCP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TCP_CONNECTIONS = 64,
    TCP_SEND_BUFFER = 32768, /* bytes per connection; a power of two */
    TCP_RECEIVE_BUFFER = 4096
};

/* What is told to the program that listens. It may call any function below meanwhile. */
struct tcp_service {
    void (*opened)(unsigned connection);
    /* Bytes came, or room to send, or the peer's end. */
    void (*progress)(unsigned connection);
};

/* Forgets everything and listens. The secret makes sequence numbers hard to guess. */
void tcp_start(uint16_t port, const struct tcp_service *service, const uint64_t secret[2]);

/* No new connections from now on. */
void tcp_stop_listening(void);

/* A segment in an IPv4 packet. */
void tcp_receive(uint32_t source, const uint8_t *bytes, size_t size);

/* Does what is due and returns when it must be called again. */
uint64_t tcp_run_timers(uint64_t now);

/* How many connections there are, those in TIME-WAIT not counted. */
unsigned tcp_open_connections(void);

/* The bytes received and not yet consumed. */
const uint8_t *tcp_received(unsigned connection, size_t *size);
void tcp_consume(unsigned connection, size_t size);

/* Whether the peer will send no more. */
bool tcp_ended(unsigned connection);

/* How many bytes tcp_send takes now. */
size_t tcp_room(unsigned connection);
void tcp_send(unsigned connection, const uint8_t *bytes, size_t size);

/* Ends our direction once all is sent; what the peer still sends is dropped. */
void tcp_close(unsigned connection);

#endif
