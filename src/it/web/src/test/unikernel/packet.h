/* Packets as the other end makes and reads them, written independently of the unikernel's. */
#ifndef PACKET_H
#define PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { GUEST_ADDRESS = 0x0a000002, FIN = 1, SYN = 2, RST = 4, PSH = 8, ACK = 16 };

struct packet {
    uint32_t peer; /* the address that is not the unikernel's */
    uint16_t peer_port;
    uint16_t port;
    uint32_t sequence;
    uint32_t ack;
    uint8_t flags;
    uint16_t window;
    uint16_t mss; /* option; 0: absent */
    const uint8_t *data;
    size_t size;
};

/* Writes a whole frame to the unikernel and returns its size. */
size_t packet_write(const struct packet *packet, uint8_t *frame);

/* Sets the checksums of an IPv4 frame with TCP or ICMP in it right, as far as its lengths make sense. */
void packet_seal(uint8_t *frame, size_t size);

/* Reads a TCP frame of the unikernel; every field of it must be right. False if it is no TCP. */
bool packet_read(const uint8_t *frame, size_t size, struct packet *packet);

/* Answers an ARP request of the unikernel, whatever address it asks for. False if it is none. */
bool packet_answer_arp(const uint8_t *frame, size_t size);

#endif
