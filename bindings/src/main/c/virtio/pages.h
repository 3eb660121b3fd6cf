/*
 * pages.h - memory for the drivers, taken from the beginning of what is free.
 */
#ifndef VIRTIO_PAGES_H
#define VIRTIO_PAGES_H

#include <stddef.h>

#include "common/memory.h"

/*
 * Takes all from here from now on, and moves its start. Makes it zero, but for the stack at its end
 * and 64 KiB below.
 */
void pages_init(struct free_memory *memory);

/* Returns size bytes of zeroes on pages of their own; aborts if there would be too little left. */
void *pages_take(size_t size);

#endif
