/*
 * tscclock.h - time from the cycle counter of the processor.
 */
#ifndef VIRTIO_TSCCLOCK_H
#define VIRTIO_TSCCLOCK_H

#include <stdint.h>

/* Finds out how fast the counter runs: Hz. Aborts if nothing tells. */
uint64_t tscclock_init(void);

/* Nanoseconds since the counter was zero. */
uint64_t tscclock_monotonic(void);

#endif
