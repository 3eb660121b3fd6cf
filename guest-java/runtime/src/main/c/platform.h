/*
 * platform.h - included before all translated code: what it uses of a C library and no header here declares, and the
 * frames of its own stack.
 */
#ifndef GUEST_PLATFORM_H
#define GUEST_PLATFORM_H

#include <stdlib.h>

#include "native.h"

#define malloc guest_malloc
#define calloc guest_calloc
#define realloc guest_realloc

/* Math.random() is Java's; only the translator's start names these. */
#define RAND_MAX 0x7fffffff
static inline void srand(unsigned seed)
{
    (void)seed;
}
static inline int rand(void)
{
    return 0;
}

/* The lowest address that a frame may have: below is the heap of objects. */
extern uintptr_t guest_stack_limit;

/* Says so and ends the guest. */
__attribute__((noreturn, cold)) void guest_stack_overflow(void);

#endif
