#include "packet.h"

#include <string.h>

#include "expect.h"
#include "wire.h"

enum { ETH = 14, IP = 20, TCP = 20 };

static const uint8_t own[6] = {2, 0, 0, 0, 0, 1};

static unsigned get(const uint8_t *at, unsigned bytes)
{
    unsigned value = 0;
    while (bytes-- > 0)
        value = value << 8 | *at++;
    return value;
}

static void set(uint8_t *at, unsigned bytes, unsigned value)
{
    while (bytes-- > 0) {
        at[bytes] = (uint8_t)value;
        value >>= 8;
    }
}

static unsigned sum(const uint8_t *at, size_t size, unsigned before)
{
    unsigned total = before;
    for (size_t i = 0; i < size; i++) {
        total += i % 2 == 0 ? (unsigned)at[i] << 8 : at[i];
        total = (total & 0xffff) + (total >> 16);
    }
    return total;
}

static unsigned pseudo(const uint8_t *ip, size_t size)
{
    return sum(ip + 12, 8, sum((const uint8_t[2]){0, ip[9]}, 2, (unsigned)size));
}

void packet_seal(uint8_t *frame, size_t size)
{
    uint8_t *ip = frame + ETH;
    if (size < ETH + IP)
        return;
    size_t header = (size_t)(ip[0] & 15) * 4;
    size_t total = get(ip + 2, 2);
    if (header < IP || header > total || total > size - ETH)
        return;
    set(ip + 10, 2, 0);
    set(ip + 10, 2, ~sum(ip, header, 0) & 0xffff);
    uint8_t *inner = ip + header;
    size_t inner_size = total - header;
    if (ip[9] == 6 && inner_size >= TCP) {
        set(inner + 16, 2, 0);
        set(inner + 16, 2, ~sum(inner, inner_size, pseudo(ip, inner_size)) & 0xffff);
    }
    if (ip[9] == 1 && inner_size >= 4) {
        set(inner + 2, 2, 0);
        set(inner + 2, 2, ~sum(inner, inner_size, 0) & 0xffff);
    }
}

size_t packet_write(const struct packet *packet, uint8_t *frame)
{
    size_t header = TCP + (packet->mss != 0 ? 4 : 0);
    size_t size = ETH + IP + header + packet->size;
    uint8_t *ip = frame + ETH;
    uint8_t *tcp = ip + IP;
    memset(frame, 0, ETH + IP + header);
    memcpy(frame, wire_guest, 6);
    memcpy(frame + 6, own, 6);
    set(frame + 12, 2, 0x0800);
    ip[0] = 0x45;
    set(ip + 2, 2, (unsigned)(size - ETH));
    ip[8] = 64;
    ip[9] = 6;
    set(ip + 12, 4, packet->peer);
    set(ip + 16, 4, GUEST_ADDRESS);
    set(tcp, 2, packet->peer_port);
    set(tcp + 2, 2, packet->port);
    set(tcp + 4, 4, packet->sequence);
    set(tcp + 8, 4, packet->ack);
    tcp[12] = (uint8_t)(header / 4 << 4);
    tcp[13] = packet->flags;
    set(tcp + 14, 2, packet->window);
    if (packet->mss != 0) {
        set(tcp + TCP, 2, 0x0204);
        set(tcp + TCP + 2, 2, packet->mss);
    }
    if (packet->size > 0)
        memcpy(tcp + header, packet->data, packet->size);
    packet_seal(frame, size);
    return size;
}

bool packet_read(const uint8_t *frame, size_t size, struct packet *packet)
{
    const uint8_t *ip = frame + ETH;
    EXPECT(memcmp(frame + 6, wire_guest, 6) == 0, "source of a frame");
    if (get(frame + 12, 2) != 0x0800 || ip[9] != 6)
        return false;
    EXPECT(size >= ETH + IP + TCP && ip[0] == 0x45 && get(ip + 2, 2) == size - ETH, "lengths of IPv4");
    EXPECT(sum(ip, IP, 0) == 0xffff, "checksum of IPv4");
    EXPECT(get(ip + 12, 4) == GUEST_ADDRESS && ip[8] > 0, "addresses and TTL");
    const uint8_t *tcp = ip + IP;
    size_t tcp_size = size - ETH - IP;
    size_t header = (size_t)(tcp[12] >> 4) * 4;
    EXPECT(header >= TCP && header <= tcp_size, "length of the header of TCP");
    EXPECT(sum(tcp, tcp_size, pseudo(ip, tcp_size)) == 0xffff, "checksum of TCP");
    *packet = (struct packet){
        .peer = get(ip + 16, 4),
        .peer_port = (uint16_t)get(tcp + 2, 2),
        .port = (uint16_t)get(tcp, 2),
        .sequence = get(tcp + 4, 4),
        .ack = get(tcp + 8, 4),
        .flags = tcp[13],
        .window = (uint16_t)get(tcp + 14, 2),
        .mss = header > TCP ? (uint16_t)get(tcp + TCP + 2, 2) : 0,
        .data = tcp + header,
        .size = tcp_size - header,
    };
    return true;
}

bool packet_answer_arp(const uint8_t *frame, size_t size)
{
    const uint8_t *arp = frame + ETH;
    if (size < ETH + 28 || get(frame + 12, 2) != 0x0806)
        return false;
    if (get(arp + 6, 2) != 1 || get(arp + 24, 4) == GUEST_ADDRESS)
        return true;
    uint8_t reply[ETH + 28];
    memcpy(reply, wire_guest, 6);
    memcpy(reply + 6, own, 6);
    set(reply + 12, 2, 0x0806);
    memcpy(reply + ETH, arp, 8);
    set(reply + ETH + 6, 2, 2);
    memcpy(reply + ETH + 8, own, 6);
    memcpy(reply + ETH + 14, arp + 24, 4);
    memcpy(reply + ETH + 18, arp + 8, 10);
    wire_send(reply, sizeof reply);
    return true;
}
