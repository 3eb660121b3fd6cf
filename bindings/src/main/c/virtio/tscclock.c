/*
 * tscclock.c - the frequency of the cycle counter, told or measured.
 */
#include "virtio/tscclock.h"

#include <stdbool.h>
#include <stddef.h>

#include "common/abort.h"
#include "common/ticks.h"
#include "common/x86_64/cpu.h"
#include "virtio/pit.h"

#define CPUID_MAX 0U
#define CPUID_TSC 0x15U     /* ecx: Hz of the crystal, ebx / eax: how much faster the counter is */
#define CPUID_NOMINAL 0x16U /* eax: MHz of the processor, as on the box */
#define CPUID_FEATURES 1U
#define CPUID_FEATURES_ECX_HYPERVISOR (1U << 31)
#define CPUID_HYPERVISOR 0x40000000U
#define CPUID_HYPERVISOR_TIMING 0x40000010U /* eax: kHz of the counter, where there is that leaf */
#define CPUID_HYPERVISOR_LAST 0x400000ffU

#define HERTZ_MIN 1000000UL
#define HERTZ_MAX 100000000000UL

#define MARKS 5              /* moments that both counters are read at */
#define MARK_DISTANCE 11000U /* ticks between them: 9 ms, so that all are in one count */
#define MARK_READINGS 16     /* of which the quickest counts */
#define READS_MAX 1000000U   /* of the timer, 1 us each, until a mark is reached */
#define ATTEMPTS 4
#define HURRIED_DISTANCE 1200U /* 1 ms: less than a busy host leaves the processor to this machine */
#define HURRIED_ATTEMPTS 400   /* each takes a count at most; without a timer, no time at all */
#define MARKS_MIN 3            /* of one count: 18 ms, in which a tick more or less is 50 millionths */
#define BEST 8000U             /* a measurement whose error is less than an 8000th is not measured on */
#define GOOD 2000U             /* a measurement whose error is less than a 2000th is taken at once */

static struct tick_scale scale;

static bool is_sane(uint64_t hertz)
{
    return hertz >= HERTZ_MIN && hertz <= HERTZ_MAX;
}

/* What the processor or the hypervisor says, or 0. */
static uint64_t told(void)
{
    if (cpu_id(CPUID_FEATURES).ecx & CPUID_FEATURES_ECX_HYPERVISOR) {
        uint32_t last = cpu_id(CPUID_HYPERVISOR).eax;
        if (last >= CPUID_HYPERVISOR_TIMING && last <= CPUID_HYPERVISOR_LAST) {
            uint64_t hertz = cpu_id(CPUID_HYPERVISOR_TIMING).eax * 1000UL;
            if (is_sane(hertz))
                return hertz;
        }
    }
    if (cpu_id(CPUID_MAX).eax >= CPUID_TSC) {
        struct cpu_id tsc = cpu_id(CPUID_TSC);
        uint64_t hertz = tsc.eax == 0 ? 0 : (uint64_t)tsc.ecx * tsc.ebx / tsc.eax;
        if (is_sane(hertz))
            return hertz;
    }
    return 0;
}

/* The last resort: the counter of such processors runs at about this frequency, or 0. */
static uint64_t nominal(void)
{
    bool has_leaf = cpu_id(CPUID_MAX).eax >= CPUID_NOMINAL;
    return has_leaf ? (cpu_id(CPUID_NOMINAL).eax & 0xffff) * 1000000UL : 0;
}

/* The timer stood at ticks at some moment in the uncertainty cycles that ended at cycles. */
struct mark {
    uint64_t cycles;
    uint64_t uncertainty;
    uint16_t ticks;
};

/* Reads both counters often: what interrupts a reading of the timer makes it take longer. */
static bool read_mark(struct mark *mark)
{
    mark->uncertainty = UINT64_MAX;
    for (int i = 0; i < MARK_READINGS; i++) {
        uint16_t ticks;
        uint64_t before = cpu_cycles();
        if (!pit_read(&ticks))
            return false;
        uint64_t after = cpu_cycles();
        if (after - before < mark->uncertainty)
            *mark = (struct mark){.cycles = after, .uncertainty = after - before, .ticks = ticks};
    }
    return true;
}

static bool wait_for_count(uint16_t target)
{
    uint16_t ticks = PIT_TICKS_MAX;
    for (unsigned reads = 0; reads < READS_MAX; reads++) {
        if (!pit_read(&ticks))
            return false;
        if (ticks <= target)
            return true;
    }
    return false;
}

struct measurement {
    uint64_t hertz;
    uint64_t goodness; /* cycles measured, in units of their uncertainty */
};

static void compare(const struct mark *from, const struct mark *to, struct measurement *best)
{
    uint64_t ticks = (uint64_t)from->ticks - to->ticks;
    uint64_t cycles = to->cycles - from->cycles;
    uint64_t goodness = cycles / (from->uncertainty + to->uncertainty + 1);
    if (from->ticks > to->ticks && goodness > best->goodness) {
        best->goodness = goodness;
        best->hertz = cycles * PIT_HERTZ / ticks;
    }
}

/* Takes several marks in one count of the timer; any two of them may be the best. */
static void measure(uint32_t distance, struct measurement *best)
{
    struct mark marks[MARKS];
    pit_start(PIT_TICKS_MAX);
    for (size_t i = 0; i < MARKS; i++) {
        uint16_t target = (uint16_t)(PIT_TICKS_MAX - 100 - i * distance);
        if (!wait_for_count(target) || !read_mark(&marks[i]))
            return;
        for (size_t j = 0; j < i; j++)
            compare(&marks[j], &marks[i], best);
        if (i + 1 >= MARKS_MIN && best->goodness >= BEST)
            return;
    }
}

uint64_t tscclock_init(void)
{
    struct measurement best = {.hertz = told(), .goodness = 0};
    bool is_told = best.hertz != 0;
    for (int i = 0; i < ATTEMPTS && !is_told && best.goodness < GOOD; i++)
        measure(MARK_DISTANCE, &best);
    /* On a busy host a count is over before there are two marks. Near marks are better than none. */
    for (int i = 0; i < HURRIED_ATTEMPTS && best.hertz == 0; i++)
        measure(HURRIED_DISTANCE, &best);
    if (best.hertz == 0)
        best.hertz = nominal();
    if (!is_sane(best.hertz))
        PANIC("Cannot find out the frequency of the TSC");
    scale = tick_scale_of(best.hertz);
    return best.hertz;
}

uint64_t tscclock_monotonic(void)
{
    return tick_nanoseconds(scale, cpu_cycles());
}
