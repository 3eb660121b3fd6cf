#include "adler.h"

#include <stdatomic.h>

/* The largest prime below 2^16. */
#define BASE 65521u

static atomic_uint total;

uint32_t adler32(const unsigned char *bytes, size_t count)
{
    uint32_t low = 1;
    uint32_t high = 0;
    for (size_t i = 0; i < count; i++) {
        low = (low + bytes[i]) % BASE;
        high = (high + low) % BASE;
    }
    atomic_fetch_add(&total, (unsigned)count);
    return adler_join(low, high);
}

unsigned adler_total(void)
{
    return atomic_load(&total);
}
