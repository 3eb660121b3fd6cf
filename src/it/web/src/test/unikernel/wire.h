/*
 * The Solo5 API over a simulated wire and a simulated clock: a unikernel runs unchanged as a function of this process.
 * Nothing waits: solo5_yield moves the clock to the next thing that happens.
 */
#ifndef WIRE_H
#define WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FRAME_MAX = 1514, MTU = 1500 };

/* What happens to frames, in both directions. Per mille, and nanoseconds. */
struct wire_conditions {
    unsigned lost;
    unsigned doubled;
    unsigned damaged; /* one byte is changed: checksums must notice */
    uint64_t delay;
    uint64_t jitter; /* more delay, at random: frames overtake each other */
};

/* The other end. */
struct wire_peer {
    void (*receive)(const uint8_t *frame, size_t size);
    /* Does what is due and returns when it must be called again. */
    uint64_t (*run)(uint64_t now);
};

/* Forgets all frames. The clock goes on from where it was. */
void wire_start(const struct wire_conditions *conditions, const struct wire_peer *peer, uint64_t seed);

/* From the peer to the unikernel; wire_put leaves out the conditions. */
void wire_send(const uint8_t *frame, size_t size);
void wire_put(const uint8_t *frame, size_t size);

uint64_t wire_now(void);
void wire_advance(uint64_t by);
uint64_t wire_random(void);

/* The unikernel's Ethernet address. */
extern const uint8_t wire_guest[6];

#endif
