/*
 * pit.c - the interval timer in mode 0: one interrupt, at the end of the count.
 */
#include "virtio/pit.h"

#include "virtio/ports.h"

#define CHANNEL_0 0x40
#define CONTROL 0x43

#define CONTROL_START 0x30 /* channel 0, low then high byte, mode 0, binary */
#define CONTROL_READ 0xc2  /* latch status and count of channel 0 */

#define STATUS_OUTPUT 0x80 /* rises at zero */

void pit_start(uint16_t ticks)
{
    out8(CONTROL, CONTROL_START);
    out8(CHANNEL_0, (uint8_t)ticks);
    out8(CHANNEL_0, (uint8_t)(ticks >> 8));
}

bool pit_read(uint16_t *ticks)
{
    out8(CONTROL, CONTROL_READ);
    uint8_t status = in8(CHANNEL_0);
    uint8_t low = in8(CHANNEL_0);
    uint8_t high = in8(CHANNEL_0);
    *ticks = (uint16_t)(high << 8 | low);
    return !(status & STATUS_OUTPUT);
}
