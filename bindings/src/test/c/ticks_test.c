/*
 * ticks_test.c - scales and what they yield.
 * with: common/ticks.c
 */
#include "common/ticks.h"

#include "check.h"

#define GIGA 1000000000UL
#define DAY (86400UL * GIGA)

static void scale(uint64_t hertz, uint64_t mult, unsigned shift)
{
    struct tick_scale scale = tick_scale_of(hertz);
    CHECK_NUMBER(mult, scale.mult);
    CHECK_NUMBER(shift, scale.shift);
}

static void scales(void)
{
    scale(2600000000UL, 1651910498, 32);
    scale(GIGA + 1, 4294967291, 32);
    scale(GIGA, 2147483648, 31); /* 2^32 itself does not fit */
    scale(24000000, 2796202666, 26);
    scale(1, 4000000000, 2);
    scale(4 * GIGA, 1073741824, 32);
}

/* A day later the clock is right to within a part in 2^29, at any frequency. */
static void exactness(void)
{
    for (uint64_t hertz = 1000003; hertz < 8 * GIGA; hertz += hertz / 3) {
        uint64_t day = tick_nanoseconds(tick_scale_of(hertz), hertz * 86400);
        CHECK_NUMBER(1, day <= DAY && DAY - day <= DAY >> 29);
    }
}

/* The product has more than 64 bits: nothing is lost, and reading often costs nothing. */
static void no_drift(void)
{
    struct tick_scale scale = tick_scale_of(2600000000UL);
    CHECK_NUMBER((1651910498UL << 32) - 1, tick_nanoseconds(scale, UINT64_MAX));
    uint64_t last = 0;
    for (uint64_t ticks = 1UL << 62; ticks < (1UL << 62) + 100000; ticks++) {
        uint64_t now = tick_nanoseconds(scale, ticks);
        CHECK_NUMBER(1, now >= last);
        last = now;
    }
}

int main(void)
{
    scales();
    exactness();
    no_drift();
    return 0;
}
