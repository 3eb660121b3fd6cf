/*
 * platform.h - what each target provides to the common part. Implemented by platform.c and clock.c of hvt, spt, virtio;
 * bindings_start() calls the first three, in this order and once.
 */
#ifndef COMMON_PLATFORM_H
#define COMMON_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

#include "common/attributes.h"
#include "common/memory.h"
#include "mft_abi.h"

/* What the tender told about this guest. The pointers, none of them NULL, stay valid for ever. */
struct platform {
    uint64_t mem_size; /* bytes: end of memory = top of the initial stack */
    const char *cmdline;
    const struct mft *manifest; /* not checked yet; on virtio devices are not filled in yet, either */
};

/*
 * Reads the boot info, whose layout is the target's: hvt_abi.h, spt_abi.h; on virtio it is not looked at. On hvt and
 * virtio traps are reported from here on.
 */
struct platform platform_init(const void *boot_info);

/* Makes solo5_clock_monotonic() and solo5_clock_wall() usable; aborts if there is no clock. */
void clock_init(void);

/*
 * Attaches the devices, unless the tender has (hvt, spt): fills in their entries of the manifest, and takes memory for
 * them, for good, from the start of what is free. Aborts if the machine's devices are not those of the manifest.
 */
void platform_attach(struct free_memory *memory);

/* Takes note that the application acquired a device, which happens once for each. */
void platform_acquired(const struct mft_entry *device);

/* Writes bytes to the console, whatever the log level; `size` is not 0. What the host does not take is lost. */
void platform_puts(const char *text, size_t size);

/*
 * Ends the guest with a status, of which a tender or a hypervisor may pass on the lowest 8 bits only. cookie: NULL, or
 * a trap frame for the tender's core dump (hvt): then nothing is waited for.
 */
NORETURN void platform_exit(int status, const void *cookie);

#endif
