/*
 * pit.h - the interval timer (8254), channel 0: interrupt line 0.
 */
#ifndef VIRTIO_PIT_H
#define VIRTIO_PIT_H

#include <stdbool.h>
#include <stdint.h>

#define PIT_HERTZ 1193182U
#define PIT_TICKS_MAX 0xffffU /* 54.9 ms */
#define PIT_LINE 0

/* Counts down from ticks, 2 or more, and interrupts once when it gets to zero. */
void pit_start(uint16_t ticks);

/* Reads what is left of the count; false if it has got to zero. */
bool pit_read(uint16_t *ticks);

#endif
