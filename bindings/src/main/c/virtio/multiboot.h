/*
 * multiboot.h - what the boot loader tells (Multiboot 0.6.96, section 3.3).
 */
#ifndef VIRTIO_MULTIBOOT_H
#define VIRTIO_MULTIBOOT_H

#include <stdbool.h>
#include <stdint.h>

#define MULTIBOOT_CMDLINE_MAX 8191 /* characters, more are cut */

/*
 * The first C function: keeps the command line and returns the end of memory, where the stack will
 * be. Called by boot.S on a small stack.
 */
uint64_t boot_memory_end(uint32_t info);

/* The end of memory. */
uint64_t multiboot_memory_end(void);

/* The command line without the name of the kernel. */
const char *multiboot_cmdline(void);

/* Whether it was longer. */
bool multiboot_cmdline_is_cut(void);

#endif
