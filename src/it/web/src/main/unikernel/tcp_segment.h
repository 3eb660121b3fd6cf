/* Segments as they travel: RFC 9293, section 3.1. */
#ifndef TCP_SEGMENT_H
#define TCP_SEGMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TCP_FIN = 1, TCP_SYN = 2, TCP_RST = 4, TCP_PSH = 8, TCP_ACK = 16 };

enum { TCP_HEADER = 20 };

struct endpoint {
    uint32_t address;
    uint16_t port;
};

struct segment {
    struct endpoint peer;
    uint16_t port; /* ours */
    uint32_t sequence;
    uint32_t ack;
    uint8_t flags;
    uint16_t window;
    uint16_t mss; /* option; 0: absent */
    const uint8_t *data;
    uint32_t size; /* of the data */
};

static inline bool same_endpoint(struct endpoint a, struct endpoint b)
{
    return a.address == b.address && a.port == b.port;
}

/* How many sequence numbers it takes. */
static inline uint32_t segment_length(const struct segment *segment)
{
    return segment->size + ((segment->flags & TCP_SYN) != 0) + ((segment->flags & TCP_FIN) != 0);
}

/* False if any length or the checksum is wrong. */
bool segment_parse(uint32_t source, const uint8_t *bytes, size_t size, struct segment *segment);

/* Where the data of the next segment to be sent, without options, are written. */
uint8_t *segment_data(void);

/* The most data one segment carries on our network. */
uint32_t segment_data_max(void);

/* Sends a segment; data must point to segment_data(). The MSS option goes out if it is not 0, and then without data. */
void segment_send(const struct segment *segment);

/* The answer to a segment that belongs to no connection: RFC 9293, section 3.10.7.1. */
void segment_send_reset(const struct segment *cause);

#endif
