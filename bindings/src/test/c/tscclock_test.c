/*
 * tscclock_test.c - the frequency of the cycle counter, measured on a machine that is left alone
 * and on one whose host gives it a few milliseconds now and then.
 *
 * with: common/ticks.c
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COMMON_X86_64_CPU_H /* the processor, which tells nothing but its cycles: */
#define VIRTIO_PIT_H        /* and the timer: */

#define HERTZ 2400000000UL
#define PIT_HERTZ 1193182U
#define PIT_TICKS_MAX 0xffffU

static uint64_t now;   /* nanoseconds */
static uint64_t slice; /* of them until the host takes the processor away; 0: it never does */
static uint64_t gap;   /* for so long */
static uint64_t turn;  /* when this slice began */
static uint64_t started;
static unsigned starts;

static void pass(uint64_t nanoseconds)
{
    now += nanoseconds;
    if (slice != 0 && now - turn >= slice) {
        now += gap;
        turn = now;
    }
}

struct cpu_id {
    uint32_t eax, ebx, ecx, edx;
};

static struct cpu_id cpu_id(uint32_t leaf)
{
    (void)leaf;
    return (struct cpu_id){.eax = 0};
}

static uint64_t cpu_cycles(void)
{
    pass(20);
    return (uint64_t)((__uint128_t)now * HERTZ / 1000000000U);
}

static void pit_start(uint16_t ticks)
{
    (void)ticks;
    starts++;
    pass(1000);
    started = now;
}

static bool pit_read(uint16_t *ticks)
{
    pass(500);
    uint64_t elapsed = (now - started) * PIT_HERTZ / 1000000000U;
    pass(500);
    *ticks = (uint16_t)(PIT_TICKS_MAX - elapsed);
    return elapsed < PIT_TICKS_MAX;
}

#include "virtio/tscclock.c"

#include "check.h"

NORETURN void abort_with(const char *text, size_t size, const void *cookie)
{
    (void)cookie;
    printf("%.*s", (int)size, text);
    exit(1);
}

static void check_near(uint64_t parts, uint64_t hertz)
{
    uint64_t error = hertz > HERTZ ? hertz - HERTZ : HERTZ - hertz;
    CHECK_NUMBER(0, error > HERTZ / parts);
}

static void test_machine_left_alone(void)
{
    check_near(2000, tscclock_init());
    CHECK_NUMBER(1, starts);
}

static void test_busy_host(void)
{
    for (slice = 3000000; slice <= 9000000; slice += 700000) {
        for (gap = 60000000; gap <= 500000000; gap += 110000000) {
            turn = now;
            check_near(50, tscclock_init());
        }
    }
    slice = 0;
}

int main(void)
{
    test_machine_left_alone();
    test_busy_host();
    return 0;
}
