/*
 * native.h - the functions that the runtime's Java code imports by name.
 */
#ifndef GUEST_NATIVE_H
#define GUEST_NATIVE_H

#include <stddef.h>
#include <stdint.h>

/* As those of <stdlib.h>, but without memory they end the guest: translated code does not look. */
void *guest_malloc(size_t size);
void *guest_calloc(size_t count, size_t size);
void *guest_realloc(void *block, size_t size);

/* Prints bytes, at the latest when a line ends or the guest waits. */
void guest_console_write(const char *bytes, int32_t size);

/* Nanoseconds of the monotonic clock, and of the wall clock since 1970. */
int64_t guest_monotonic(void);
int64_t guest_wall(void);

/* Until the monotonic clock reaches the deadline, or a network device has a frame: the handles of those that do. */
int64_t guest_wait(int64_t deadline);

/* What the guest ends with once nothing is left to run. */
void guest_set_status(int32_t status);

/* Ends the guest, after all it has printed. */
__attribute__((noreturn)) void guest_exit(int32_t status);

/* The bytes of the heap of objects. */
int64_t guest_heap_size(void);

#endif
