/*
 * interrupts.c - two 8259 interrupt controllers, and a processor that halts.
 */
#include "virtio/interrupts.h"

#include <stdbool.h>

#include "common/log.h"
#include "common/x86_64/cpu.h"
#include "common/x86_64/traps.h"
#include "mft_abi.h"
#include "solo5.h"
#include "virtio/pit.h"
#include "virtio/ports.h"

#define MASTER 0x20 /* the data ports are one further */
#define SLAVE 0xa0
#define LINES 16
#define CASCADE 2 /* the master's line on which the slave is */

#define ICW1_START 0x11 /* edges, cascaded, ICW4 follows; ELCR makes lines levels */
#define ICW4_8086 0x01
#define OCW2_END 0x20 /* the interrupt is served */
#define OCW3_READ_REQUESTS 0x0a
#define VECTOR_BASE TRAP_COUNT

#define NANOSECONDS_PER_SECOND 1000000000UL
#define TICKS_MIN 16U /* 13 us: not worth halting */
#define LONGEST (PIT_TICKS_MAX * NANOSECONDS_PER_SECOND / PIT_HERTZ)
#define UNTOLD 1000000UL /* ns after which a device without a line is looked at */
#define MISSED_MAX 3U    /* one may be a coincidence */
#define PROBE_TICKS 100U /* 84 us */
#define PROBE_LIMIT NANOSECONDS_PER_SECOND

extern const uint64_t interrupt_entries[LINES];

/* Set by interrupts.S: bit n for line n. */
extern volatile uint32_t interrupts_taken;
volatile uint32_t interrupts_taken;

static struct {
    unsigned line;
    void (*acknowledge)(const void *device);
    const void *device;
} devices[MFT_MAX_ENTRIES];
static unsigned device_count;
static uint16_t unmasked;
static bool can_halt;
static uint64_t longest = LONGEST;
static bool lines_work; /* a device's interrupt has come */
static unsigned missed;

static void set_masks(void)
{
    out8(MASTER + 1, (uint8_t)~unmasked);
    out8(SLAVE + 1, (uint8_t)(~unmasked >> 8));
}

static void unmask(unsigned line)
{
    unmasked |= (uint16_t)(1U << line | 1U << CASCADE);
    set_masks();
}

static void controllers_init(void)
{
    out8(MASTER, ICW1_START);
    out8(SLAVE, ICW1_START);
    out8(MASTER + 1, VECTOR_BASE);
    out8(SLAVE + 1, VECTOR_BASE + 8);
    out8(MASTER + 1, 1U << CASCADE);
    out8(SLAVE + 1, CASCADE);
    out8(MASTER + 1, ICW4_8086);
    out8(SLAVE + 1, ICW4_8086);
    set_masks();
}

static bool acknowledge_all(void)
{
    uint32_t taken = interrupts_taken;
    interrupts_taken = 0;
    for (unsigned i = 0; i < device_count; i++)
        if (taken & 1U << devices[i].line)
            devices[i].acknowledge(devices[i].device);
    if (taken >> 8 != 0)
        out8(SLAVE, OCW2_END);
    if (taken != 0)
        out8(MASTER, OCW2_END);
    bool by_device = taken & ~(1U << PIT_LINE);
    lines_work = lines_work || by_device;
    return by_device;
}

/* Whether the timer's interrupt arrives: a processor that halts without it might never go on. */
static bool timer_works(void)
{
    pit_start(PROBE_TICKS);
    out8(MASTER, OCW3_READ_REQUESTS);
    solo5_time_t limit = solo5_clock_monotonic() + PROBE_LIMIT;
    while (!(in8(MASTER) & 1U << PIT_LINE))
        if (solo5_clock_monotonic() > limit)
            return false;
    while (!(interrupts_taken & 1U << PIT_LINE) && solo5_clock_monotonic() < limit)
        __asm__ volatile("sti\n\tnop\n\tnop\n\tcli" : : : "memory");
    bool arrived = interrupts_taken & 1U << PIT_LINE;
    (void)acknowledge_all();
    return arrived;
}

void interrupts_init(void)
{
    for (unsigned line = 0; line < LINES; line++)
        cpu_set_interrupt(VECTOR_BASE + line, interrupt_entries[line]);
    controllers_init();
    unmask(PIT_LINE);
    can_halt = timer_works();
    if (!can_halt)
        log_line(LOG_WARN, "Solo5: The timer does not interrupt: waiting takes the whole processor");
}

void interrupts_add(unsigned line, void (*acknowledge)(const void *device), const void *device)
{
    if (line == PIT_LINE || line == CASCADE || line >= LINES || device_count == MFT_MAX_ENTRIES) {
        longest = UNTOLD;
        return;
    }
    devices[device_count].line = line;
    devices[device_count].acknowledge = acknowledge;
    devices[device_count].device = device;
    device_count++;
    unmask(line);
}

bool interrupts_wait(uint64_t nanoseconds)
{
    uint64_t wait = nanoseconds < longest ? nanoseconds : longest;
    uint64_t ticks = wait * PIT_HERTZ / NANOSECONDS_PER_SECOND;
    if (!can_halt || ticks < TICKS_MIN) {
        cpu_pause();
        return false;
    }
    pit_start((uint16_t)ticks);
    /* No interrupt is taken between sti and hlt, and the one that ends hlt disables them again. */
    __asm__ volatile("sti\n\thlt\n\tcli" : : : "memory");
    return acknowledge_all();
}

void interrupts_missed(void)
{
    if (!lines_work && ++missed == MISSED_MAX) {
        log_line(LOG_WARN, "Solo5: Devices do not interrupt: they are looked at every millisecond");
        longest = UNTOLD;
    }
}
