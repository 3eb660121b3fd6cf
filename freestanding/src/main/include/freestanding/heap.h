/*
 * freestanding/heap.h - where malloc() of <stdlib.h> takes memory from.
 */
#ifndef FREESTANDING_HEAP_H
#define FREESTANDING_HEAP_H

#include <stddef.h>

#include "solo5.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Gives the heap all memory of the guest but `stack_size` bytes at its end: the stack grows down from there, and
 * nothing but this number keeps the two apart. Where the guest has no more memory than that, the heap is empty.
 *
 * For the first thing in solo5_app_main(). Called again, it begins with an empty heap: what was taken is lost.
 */
void heap_init(const struct solo5_start_info *info, size_t stack_size);

#ifdef __cplusplus
}
#endif

#endif
