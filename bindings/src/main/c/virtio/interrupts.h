/*
 * interrupts.h - waiting for something to happen.
 *
 * Interrupts are disabled but for the moment in which the processor is halted here: they say that
 * it is worth looking, no more.
 */
#ifndef VIRTIO_INTERRUPTS_H
#define VIRTIO_INTERRUPTS_H

#include <stdbool.h>
#include <stdint.h>

/* Sets up the interrupt controllers and the timer, with all other lines masked. */
void interrupts_init(void);

/*
 * Lets a line (0..15) end waits. acknowledge(device) is called when it did, and has the device
 * release the line. A number that is no line is ignored: such a device is looked at often.
 */
void interrupts_add(unsigned line, void (*acknowledge)(const void *device), const void *device);

/*
 * Halts until an interrupt, at most that many nanoseconds and at most about 50 ms; returns early
 * for no reason too. An interrupt that came before, and was not waited for, ends it at once.
 *
 * Returns whether it was a device's.
 */
bool interrupts_wait(uint64_t nanoseconds);

/* Tells that a device had news and no interrupt of it came. Lines that never work are given up. */
void interrupts_missed(void);

#endif
