/* Arithmetic of sequence numbers, modulo 2^32: RFC 9293, section 3.4. */
#ifndef TCP_SEQUENCE_H
#define TCP_SEQUENCE_H

#include <stdbool.h>
#include <stdint.h>

/* Whether a comes before b; they are less than 2^31 apart. */
static inline bool before(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) < 0;
}

static inline bool not_after(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) <= 0;
}

static inline uint32_t later(uint32_t a, uint32_t b)
{
    return before(a, b) ? b : a;
}

/* Whether a is one of the `size` numbers from `start`. */
static inline bool within(uint32_t a, uint32_t start, uint32_t size)
{
    return a - start < size;
}

#endif
