/*
 * platform.c - what the tender tells, and the two calls that need no preparation.
 */
#include "common/platform.h"

#include "spt/linux.h"
#include "spt/x86_64/syscall.h"
#include "spt/yield.h"
#include "spt_abi.h"

struct platform platform_init(const void *boot_info)
{
    const struct spt_boot_info *info = boot_info;
    yield_init(info->epollfd, info->timerfd);
    return (struct platform){
        .mem_size = info->mem_size,
        .cmdline = (const char *)info->cmdline,
        .manifest = (const struct mft *)info->mft,
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
    (void)syscall3(SYS_WRITE, LINUX_STDOUT, (uintptr_t)text, size);
}

void platform_exit(int status, const void *cookie)
{
    (void)cookie;
    for (;;)
        (void)syscall2(SYS_EXIT_GROUP, (uintptr_t)status, 0);
}
