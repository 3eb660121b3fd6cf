/*
 * platform.c - what the tender tells, and the two calls that need no preparation.
 */
#include "common/platform.h"

#include "hvt/clock.h"
#include "hvt/x86_64/hypercall.h"

struct platform platform_init(const void *boot_info) {
  const struct hvt_boot_info *info = boot_info;
  cpu_init();
  clock_set_frequency(info->cpu_cycle_freq);
  return (struct platform){
      .mem_size = info->mem_size,
      .cmdline = (const char *)info->cmdline,
      .manifest = (const struct mft *)info->mft,
  };
}

void platform_attach(struct free_memory *memory) { (void)memory; }

void platform_acquired(const struct mft_entry *device) { (void)device; }

void platform_puts(const char *text, size_t size) {
  struct hvt_hc_puts puts = {.data = (uintptr_t)text, .len = size};
  hypercall(HVT_HYPERCALL_PUTS, &puts);
}

void platform_exit(int status, const void *cookie) {
  struct hvt_hc_halt halt = {.cookie = (uintptr_t)cookie, .exit_status = status};
  for (;;) {
    hypercall(HVT_HYPERCALL_HALT, &halt);
  }
}
