/*
 * traps.h - the exceptions of the processor. Each of them ends the guest.
 */
#ifndef COMMON_X86_64_TRAPS_H
#define COMMON_X86_64_TRAPS_H

#include <stdint.h>

#include "common/attributes.h"
#include "hvt_abi.h"

#define TRAP_COUNT 32 /* vectors of exceptions */
#define TRAP_NMI 2
#define TRAP_DOUBLE_FAULT 8
#define TRAP_PAGE_FAULT 14

/* Addresses of the entry points in traps.S, by vector; 0 if the vector is not used. */
extern const uint64_t trap_entries[TRAP_COUNT];

/* Called by the entry points, on a stack of their own. */
NORETURN void trap_report(unsigned vector, const struct hvt_trap_frame *frame);

#endif
