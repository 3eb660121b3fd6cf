#include "tcp_segment.h"

#include <string.h>

#include "bytes.h"
#include "checksum.h"
#include "ip.h"

enum {
    AT_SOURCE = 0,
    AT_DESTINATION = 2,
    AT_SEQUENCE = 4,
    AT_ACK = 8,
    AT_OFFSET = 12,
    AT_FLAGS = 13,
    AT_WINDOW = 14,
    AT_CHECKSUM = 16,
    OPTION_END = 0,
    OPTION_NOTHING = 1,
    OPTION_MSS = 2,
    OPTION_MSS_SIZE = 4
};

static uint16_t mss_option(const uint8_t *options, size_t size)
{
    while (size > 0 && options[0] != OPTION_END) {
        size_t length = 1;
        if (options[0] != OPTION_NOTHING) {
            if (size < 2 || options[1] < 2 || options[1] > size)
                return 0;
            length = options[1];
        }
        if (options[0] == OPTION_MSS && length == OPTION_MSS_SIZE)
            return load16(options + 2);
        options += length;
        size -= length;
    }
    return 0;
}

bool segment_parse(uint32_t source, const uint8_t *bytes, size_t size, struct segment *segment)
{
    if (size < TCP_HEADER)
        return false;
    size_t header = (size_t)(bytes[AT_OFFSET] >> 4) * 4;
    if (header < TCP_HEADER || header > size)
        return false;
    uint64_t sum = checksum_pseudo(source, ip_address(), IP_TCP, size);
    if (checksum_of(checksum_add(sum, bytes, size)) != 0)
        return false;
    *segment = (struct segment){
        .peer = {source, load16(bytes + AT_SOURCE)},
        .port = load16(bytes + AT_DESTINATION),
        .sequence = load32(bytes + AT_SEQUENCE),
        .ack = load32(bytes + AT_ACK),
        .flags = bytes[AT_FLAGS],
        .window = load16(bytes + AT_WINDOW),
        .mss = mss_option(bytes + TCP_HEADER, header - TCP_HEADER),
        .data = bytes + header,
        .size = (uint32_t)(size - header),
    };
    return segment->peer.port != 0;
}

uint8_t *segment_data(void)
{
    return ip_payload() + TCP_HEADER;
}

uint32_t segment_data_max(void)
{
    return (uint32_t)ip_payload_max() - TCP_HEADER;
}

void segment_send(const struct segment *segment)
{
    uint8_t *header = ip_payload();
    size_t size = TCP_HEADER + segment->size;
    memset(header, 0, TCP_HEADER);
    if (segment->mss != 0) {
        header[TCP_HEADER] = OPTION_MSS;
        header[TCP_HEADER + 1] = OPTION_MSS_SIZE;
        store16(header + TCP_HEADER + 2, segment->mss);
        size = TCP_HEADER + OPTION_MSS_SIZE;
    }
    store16(header + AT_SOURCE, segment->port);
    store16(header + AT_DESTINATION, segment->peer.port);
    store32(header + AT_SEQUENCE, segment->sequence);
    store32(header + AT_ACK, segment->ack);
    header[AT_OFFSET] = (uint8_t)((segment->mss != 0 ? TCP_HEADER + OPTION_MSS_SIZE : TCP_HEADER) / 4 << 4);
    header[AT_FLAGS] = segment->flags;
    store16(header + AT_WINDOW, segment->window);
    uint64_t sum = checksum_pseudo(ip_address(), segment->peer.address, IP_TCP, size);
    store16(header + AT_CHECKSUM, checksum_of(checksum_add(sum, header, size)));
    ip_send(segment->peer.address, IP_TCP, size);
}

void segment_send_reset(const struct segment *cause)
{
    struct segment reset = {.peer = cause->peer, .port = cause->port, .flags = TCP_RST};
    if ((cause->flags & TCP_RST) != 0)
        return;
    if ((cause->flags & TCP_ACK) != 0) {
        reset.sequence = cause->ack;
    } else {
        reset.flags |= TCP_ACK;
        reset.ack = cause->sequence + segment_length(cause);
    }
    segment_send(&reset);
}
