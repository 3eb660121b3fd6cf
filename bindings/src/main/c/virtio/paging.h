/*
 * paging.h - what may be read, written and executed.
 */
#ifndef VIRTIO_PAGING_H
#define VIRTIO_PAGING_H

#include <stdbool.h>
#include <stdint.h>

/* Addresses from here up are mapped only by paging_map_device(). */
#define PAGING_IDENTITY_END (1UL << 32)

/*
 * Protects memory up to memory_end: nothing at page zero, no writing to the first MiB, to text and
 * to constants, no execution of anything but text. Above is what devices and firmware have.
 */
void paging_protect(uint64_t memory_end);

/* Makes a device's registers accessible where they are; false if that cannot be done. */
bool paging_map_device(uint64_t address, uint64_t size);

/* Whether size bytes at address are memory that a device may read, or also write. */
bool paging_allows(uintptr_t address, uint64_t size, bool write);

#endif
