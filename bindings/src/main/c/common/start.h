/*
 * start.h - from the first instruction to the application. Implemented by start.c.
 */
#ifndef COMMON_START_H
#define COMMON_START_H

#include "common/attributes.h"

/*
 * Called by _start, on the initial stack and once, with what platform_init() takes. Prepares everything, calls
 * solo5_app_main() and ends the guest with its result.
 */
NORETURN void bindings_start(const void *boot_info);

#endif
