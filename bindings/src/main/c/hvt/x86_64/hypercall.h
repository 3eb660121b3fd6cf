/*
 * hypercall.h - calling the tender.
 */
#ifndef HVT_X86_64_HYPERCALL_H
#define HVT_X86_64_HYPERCALL_H

#include <stdint.h>

#include "common/x86_64/cpu.h"
#include "hvt_abi.h"

/*
 * Makes a hypercall. The argument, on the caller's stack, lies below 4 GiB as all memory of a guest
 * does, and below the end of memory because the initial stack begins with a frame of _start.
 */
static inline void hypercall(enum hvt_hypercall number, void *argument) {
  cpu_out32((uint16_t)(HVT_HYPERCALL_PIO_BASE + number), (uint32_t)(uintptr_t)argument);
}

#endif
