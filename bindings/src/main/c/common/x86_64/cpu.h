/*
 * cpu.h - the processor, for targets on which the guest runs in kernel mode.
 */
#ifndef COMMON_X86_64_CPU_H
#define COMMON_X86_64_CPU_H

#include <stdint.h>

#define CPU_MSR_FS_BASE 0xc0000100U

static inline uint64_t cpu_cycles(void) {
  uint32_t low, high;
  __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
  return (uint64_t)high << 32 | low;
}

static inline void cpu_write_msr(uint32_t msr, uint64_t value) {
  __asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)));
}

static inline void cpu_out32(uint16_t port, uint32_t value) {
  __asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/* Loads the bindings' own descriptor tables, so that a trap is reported. */
void cpu_init(void);

#endif
