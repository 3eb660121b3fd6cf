/*
 * platform.c - what the tender tells, and the two calls that need no preparation.
 */
#include "common/platform.h"

#include "common/x86_64/cpu.h"
#include "hvt/clock.h"
#include "hvt_abi.h"

struct platform platform_init(const void *boot_info)
{
    const struct hvt_boot_info *info = boot_info;
    cpu_init();
    clock_set_frequency(info->cpu_cycle_freq);
    return (struct platform){
        .mem_size = info->mem_size,
        .cmdline = info->cmdline,
        .manifest = info->mft,
    };
}

void platform_attach(struct free_memory *memory)
{
    (void)memory;
}

void platform_acquired(const struct mft_entry *device)
{
    (void)device;
}

void platform_puts(const char *text, size_t size)
{
    struct hvt_hc_puts puts = {.data = text, .len = size};
    hvt_do_hypercall(HVT_HYPERCALL_PUTS, &puts);
}

void platform_exit(int status, const void *cookie)
{
    struct hvt_hc_halt halt = {.cookie = cookie, .exit_status = status};
    for (;;)
        hvt_do_hypercall(HVT_HYPERCALL_HALT, &halt);
}
