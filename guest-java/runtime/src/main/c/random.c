/*
 * random.c - random numbers of the CPU's own generator. Compiled for any CPU of its kind, so asked by instruction.
 */
#include "guest.h"

enum { RDRAND_BIT = 1U << 30, RDSEED_BIT = 1U << 18, TRIES = 1000 };

static void cpuid(uint32_t leaf, uint32_t words[4])
{
    __asm__ volatile("cpuid" : "=a"(words[0]), "=b"(words[1]), "=c"(words[2]), "=d"(words[3]) : "a"(leaf), "c"(0));
}

int32_t guest_has_random(void)
{
    uint32_t words[4];
    cpuid(0, words);
    if (words[0] < 1)
        return 0;
    cpuid(1, words);
    return (words[2] & RDRAND_BIT) != 0;
}

static bool has_seed(void)
{
    uint32_t words[4];
    cpuid(0, words);
    if (words[0] < 7)
        return false;
    cpuid(7, words);
    return (words[1] & RDSEED_BIT) != 0;
}

static bool rdrand(uint64_t *value)
{
    unsigned char ok;
    __asm__ volatile("rdrand %0; setc %1" : "=r"(*value), "=qm"(ok) : : "cc");
    return ok != 0;
}

static bool rdseed(uint64_t *value)
{
    unsigned char ok;
    __asm__ volatile("rdseed %0; setc %1" : "=r"(*value), "=qm"(ok) : : "cc");
    return ok != 0;
}

int64_t guest_random(void)
{
    uint64_t value;
    for (int i = 0; i < TRIES; i++)
        if (rdrand(&value))
            return (int64_t)value;
    guest_say("The CPU's random number generator fails");
    solo5_abort();
}

int64_t guest_random_seed(void)
{
    uint64_t value;
    if (has_seed())
        for (int i = 0; i < TRIES; i++)
            if (rdseed(&value))
                return (int64_t)value;
    return guest_random();
}
