/*
 * platform.h - what each target provides to the common part.
 */
#ifndef COMMON_PLATFORM_H
#define COMMON_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

#include "common/attributes.h"
#include "common/memory.h"
#include "mft_abi.h"

/* What the tender told about this guest. The pointers stay valid for ever. */
struct platform {
    uint64_t mem_size; /* end of memory = top of the initial stack */
    const char *cmdline;
    const struct mft *manifest;
};

/* Reads the boot info and prepares the processor for trouble. */
struct platform platform_init(const void *boot_info);

/* Makes solo5_clock_monotonic() usable. */
void clock_init(void);

/* Attaches the devices, unless the tender has; takes memory for them from the start of what is free. */
void platform_attach(struct free_memory *memory);

/* Takes note that the application acquired a device. */
void platform_acquired(const struct mft_entry *device);

/* Writes to the console, whatever the log level. */
void platform_puts(const char *text, size_t size);

/* Ends the guest. cookie: for the tender's core dump, or NULL. */
NORETURN void platform_exit(int status, const void *cookie);

#endif
