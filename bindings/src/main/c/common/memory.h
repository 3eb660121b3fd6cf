/*
 * memory.h - the image and what is free after it. Implemented by memory.c.
 */
#ifndef COMMON_MEMORY_H
#define COMMON_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#define MEMORY_MIN_FREE 0x80000UL /* bytes for heap and stack without which a guest does not start */

/* What the application gets: heap from the start up, stack from the end down. */
struct free_memory {
    uintptr_t start; /* address, a multiple of the page size */
    size_t size;     /* bytes, up to the end of memory */
};

/*
 * Prints the memory map and returns what is free between the image and mem_size, the end of memory in bytes. Aborts if
 * that is less than MEMORY_MIN_FREE.
 */
struct free_memory memory_init(uint64_t mem_size);

#endif
