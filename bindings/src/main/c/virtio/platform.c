/*
 * platform.c - a machine, and nobody that tends to it.
 */
#include "common/platform.h"

#include "common/log.h"
#include "common/x86_64/cpu.h"
#include "virtio/attach.h"
#include "virtio/interrupts.h"
#include "virtio/manifest.h"
#include "virtio/multiboot.h"
#include "virtio/net.h"
#include "virtio/pages.h"
#include "virtio/paging.h"
#include "virtio/power.h"
#include "virtio/serial.h"

static struct mft *manifest;

/* The boot info came another way: boot.S has seen to it before it set up the stack. */
struct platform platform_init(const void *boot_info)
{
    (void)boot_info;
    cpu_init();
    paging_protect(multiboot_memory_end());
    manifest = manifest_copy();
    return (struct platform){
        .mem_size = multiboot_memory_end(),
        .cmdline = multiboot_cmdline(),
        .manifest = manifest,
    };
}

void platform_attach(struct free_memory *memory)
{
    if (multiboot_cmdline_is_cut()) {
        log_line(LOG_WARN, "Solo5: The command line is longer than %d characters: the rest is lost",
                 MULTIBOOT_CMDLINE_MAX);
    }
    pages_init(memory);
    interrupts_init();
    attach_devices(manifest);
}

void platform_acquired(const struct mft_entry *device)
{
    log_line(LOG_INFO, "Solo5: Application acquired '%s' as %s device", device->name,
             device->type == MFT_DEV_NET_BASIC ? "network" : "block");
}

void platform_puts(const char *text, size_t size)
{
    serial_write(text, size);
}

/* What was sent before is sent, unless a trap (which has a frame) says that nothing is certain. */
void platform_exit(int status, const void *cookie)
{
    if (cookie == NULL)
        net_drain();
    power_off(status);
}
