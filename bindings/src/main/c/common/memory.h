/*
 * memory.h - the image and what is free after it.
 */
#ifndef COMMON_MEMORY_H
#define COMMON_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#define MEMORY_MIN_FREE 0x80000UL /* bytes for heap and stack without which a guest does not start */

struct free_memory {
    uintptr_t start;
    size_t size;
};

/* Prints the memory map and returns the free memory; aborts if there is too little of it. */
struct free_memory memory_init(uint64_t mem_size);

#endif
