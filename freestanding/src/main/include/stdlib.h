/*
 * stdlib.h - memory for as long as it is needed, and the end.
 */
#ifndef FREESTANDING_STDLIB_H
#define FREESTANDING_STDLIB_H

#include <stddef.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Memory from the heap, which heap_init() of <freestanding/heap.h> starts. Each result is aligned for any object, to 16
 * bytes, and the caller's until it is given back; a size of 0 gives memory, too. NULL if there is not enough in one
 * piece, if a size is beyond PTRDIFF_MAX or count * size overflows, or if there is no heap yet.
 *
 * malloc's is not cleared, calloc's is zero. realloc keeps the contents up to the smaller size and returns where they
 * are now; if it returns NULL, they are where they were.
 */
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *memory, size_t size);

/*
 * Gives memory back; NULL is none. What is no memory in use, or has been written over its end, is told on the console
 * where that is seen, and ends the guest as solo5_abort().
 */
void free(void *memory);

/* End the guest, as solo5_exit() and solo5_abort(). Nothing is kept back that would have to be written before. */
void exit(int status) __attribute__((__noreturn__));
void abort(void) __attribute__((__noreturn__));

#ifdef __cplusplus
}
#endif

#endif
