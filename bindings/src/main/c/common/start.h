/*
 * start.h - from the first instruction to the application.
 */
#ifndef COMMON_START_H
#define COMMON_START_H

#include "common/attributes.h"

/* Called by _start with the address of the target's boot info. */
NORETURN void bindings_start(const void *boot_info);

#endif
