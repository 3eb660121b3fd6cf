/*
 * power.c - the ways in which a machine can be ended.
 *
 * The debug exit of QEMU ends it with a fixed status, which is what tools for this target expect.
 * The guest's own status goes out before, on a debug console at a port that nothing else has: a
 * launcher that wants to know it adds such a device,
 *
 *   -chardev file,id=status,path=FILE -device isa-debugcon,iobase=0x5e9,chardev=status
 *
 * and finds the status there, in decimal on a line; without the line, the guest did not end itself.
 */
#include "virtio/power.h"

#include <stdint.h>

#include "common/log.h"
#include "virtio/acpi.h"
#include "virtio/ports.h"

#define STATUS_PORT 0x5e9
#define STATUS_PORT_READS 0xe9 /* the debug console says so when read; where nothing is, 0xff */

#define DEBUG_EXIT_PORT 0x501
#define DEBUG_EXIT_VALUE 41 /* QEMU ends with 2 * 41 + 1 = 83 */

static void tell(int status)
{
    if (in8(STATUS_PORT) != STATUS_PORT_READS)
        return;
    unsigned number = (unsigned)status & 0xff;
    for (unsigned unit = 100; unit > 0; unit /= 10)
        if (number >= unit || unit == 1)
            out8(STATUS_PORT, (uint8_t)('0' + number / unit % 10));
    out8(STATUS_PORT, '\n');
}

void power_off(int status)
{
    tell(status);
    out16(DEBUG_EXIT_PORT, DEBUG_EXIT_VALUE);
    acpi_power_off();
    log_line(LOG_INFO, "Solo5: Halted");
    for (;;)
        __asm__ volatile("cli\n\thlt");
}
