/*
 * tls.c - the thread pointer: the base of the FS segment.
 */
#include "common/x86_64/cpu.h"
#include "solo5.h"

#define VIRTUAL_ADDRESS_BITS 48

/* The upper bits of a canonical address repeat bit 47; the processor traps on another. */
static bool is_canonical(uintptr_t address) {
  uintptr_t upper = address >> (VIRTUAL_ADDRESS_BITS - 1);
  return upper == 0 || upper == UINTPTR_MAX >> (VIRTUAL_ADDRESS_BITS - 1);
}

solo5_result_t solo5_set_tls_base(uintptr_t base) {
  if (!is_canonical(base)) {
    return SOLO5_R_EINVAL;
  }
  cpu_write_msr(CPU_MSR_FS_BASE, base);
  return SOLO5_R_OK;
}
