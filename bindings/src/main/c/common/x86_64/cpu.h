/*
 * cpu.h - the processor, for targets on which the guest runs in kernel mode.
 */
#ifndef COMMON_X86_64_CPU_H
#define COMMON_X86_64_CPU_H

#include <stdbool.h>
#include <stdint.h>

#define CPU_MSR_FS_BASE 0xc0000100U

static inline uint64_t cpu_cycles(void)
{
    uint32_t low, high;
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
    return (uint64_t)high << 32 | low;
}

static inline void cpu_pause(void)
{
    __asm__ volatile("pause" : : : "memory");
}

struct cpu_id {
    uint32_t eax, ebx, ecx, edx;
};

static inline struct cpu_id cpu_id(uint32_t leaf)
{
    struct cpu_id id = {.eax = leaf, .ecx = 0};
    __asm__ volatile("cpuid" : "+a"(id.eax), "=b"(id.ebx), "+c"(id.ecx), "=d"(id.edx));
    return id;
}

static inline uint64_t cpu_read_msr(uint32_t msr)
{
    uint32_t low, high;
    __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
    return (uint64_t)high << 32 | low;
}

static inline void cpu_write_msr(uint32_t msr, uint64_t value)
{
    __asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)));
}

static inline void cpu_out32(uint16_t port, uint32_t value)
{
    __asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/* Loads the bindings' own descriptor tables, so that a trap is reported. */
void cpu_init(void);

/* Has a handler called, on the current stack, for one of the vectors after those of traps. */
void cpu_set_interrupt(unsigned vector, uint64_t handler);

/* Sets the base of the FS segment, the thread pointer; false if no address can be that. */
bool cpu_set_fs_base(uint64_t base);

#endif
